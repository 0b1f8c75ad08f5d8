/* drama-date-row.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-date-row.h"
#include "drama-date.h"
#include "drama-terms.h"

#include <glib/gi18n.h>

struct _DramaDateRow
{
  DramaTextRow parent_instance;
};

G_DEFINE_FINAL_TYPE (DramaDateRow, drama_date_row, DRAMA_TYPE_TEXT_ROW)

/* While it is typed there is no reason to scold: an example is enough. */
static char *
dup_hint (DramaTextRow *self, const char *text)
{
  g_autofree char *date = g_strstrip (g_strdup (text));
  g_autofree char *words = NULL;
  DramaDate        parsed;

  if (*date == '\0' && drama_field_row_get_value (DRAMA_FIELD_ROW (self)) == NULL)
    return g_strdup (_ ("They differ."));
  if (!drama_date_parse (date, &parsed))
    /* Translators: examples of how dates are written; about means not exactly */
    return g_strdup (_ ("2016-12-05, 2016-12, 2016, 2010~ for about, 2011/2013"));

  words = drama_terms_dup_date (date);

  /* Translators: what a date means that was just typed, as in "That is: around 2010" */
  return g_strdup_printf (_ ("That is: %s"), words);
}

static void
drama_date_row_class_init (DramaDateRowClass *klass)
{
  DRAMA_TEXT_ROW_CLASS (klass)->dup_hint = dup_hint;
}

static void
drama_date_row_init (DramaDateRow *self)
{
}

GtkWidget *
drama_date_row_new_of_several (DramaDocument      *document,
                               DramaChange         change,
                               const DramaSubject *subjects,
                               guint               n_subjects)
{
  DramaFieldRow *row = g_object_new (DRAMA_TYPE_DATE_ROW, NULL);

  drama_field_row_bind (row, document, change, subjects, n_subjects);

  return GTK_WIDGET (row);
}

GtkWidget *
drama_date_row_new (DramaDocument *document, DramaChange change, const char *id)
{
  return drama_date_row_new_of_several (document, change, &(DramaSubject){ id, NULL }, 1);
}
