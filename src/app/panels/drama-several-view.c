/* drama-several-view.c - several records: what they have in common, and the ties among them
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-choice-row.h"
#include "drama-date-row.h"
#include "drama-edit-fold.h"
#include "drama-editors.h"
#include "drama-evidence-views.h"
#include "drama-id-set.h"
#include "drama-live-box.h"
#include "drama-panel-parts.h"
#include "drama-switch-row.h"

#include <glib/gi18n.h>

/* No id has a line break in it, so ids are divided by one where a single string is asked
 * for: those of the actors as the subject's id, those of the ties as its evidence. */
#define DIVIDER "\n"

/* The selected ties, and those between two selected actors. */
static GPtrArray *
find_ties_among (const DramaDossier *dossier, const GPtrArray *actor_ids, const GPtrArray *tie_ids)
{
  GPtrArray *ties = g_ptr_array_new ();

  for (guint i = 0; i < drama_dossier_get_n_ties (dossier); i++)
    {
      DramaTie             *tie = drama_dossier_get_tie (dossier, i);
      const DramaTieFields *fields = drama_tie_get_fields (tie);

      if (drama_id_set_contains (tie_ids, fields->id) ||
          (drama_id_set_contains (actor_ids, fields->from) &&
           drama_id_set_contains (actor_ids, fields->to)))
        g_ptr_array_add (ties, tie);
    }

  return ties;
}

static GPtrArray *
split (const char *ids)
{
  g_auto (GStrv) parts = g_strsplit (ids, DIVIDER, -1);
  GPtrArray *set = drama_id_set_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    drama_id_set_add (set, parts[i]);

  return set;
}

static char *
join (const GPtrArray *ids)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? DIVIDER : "",
                            (const char *) g_ptr_array_index (ids, i));

  return g_string_free (joined, FALSE);
}

static void
fill (GtkBox *box, const DramaDossier *dossier, const DramaSubject *subject)
{
  g_autoptr (GPtrArray) actors = split (subject->id);
  g_autoptr (GPtrArray) ties = split (subject->evidence);
  g_autoptr (GPtrArray) among = find_ties_among (dossier, actors, ties);

  if (among->len == 0)
    drama_panel_append_text (box, _ ("There is no tie among them."), "dim-label");
  drama_panel_append_ties (box, dossier, among);
}

static void
append_actor_rows (GtkBox *fields, DramaDocument *document, const GPtrArray *actors)
{
  g_autoptr (GArray) subjects = g_array_new (FALSE, FALSE, sizeof (DramaSubject));

  for (guint i = 0; i < actors->len; i++)
    {
      DramaSubject subject = { g_ptr_array_index (actors, i), NULL };

      g_array_append_val (subjects, subject);
    }
  if (subjects->len == 0)
    return;

  gtk_box_append (fields, drama_choice_row_new (document, DRAMA_CHANGE_ACTOR_KIND,
                                                (gpointer) subjects->data, subjects->len));
  gtk_box_append (fields, drama_switch_row_new (document, DRAMA_CHANGE_ACTOR_PINNED,
                                                (gpointer) subjects->data, subjects->len));
}

static void
append_quotes (GArray *subjects, const DramaTie *tie)
{
  const DramaTieFields *fields = drama_tie_get_fields (tie);

  for (guint i = 0; i < fields->n_evidence; i++)
    {
      DramaSubject quote = { fields->id, drama_evidence_get_fields (fields->evidence[i])->id };

      g_array_append_val (subjects, quote);
    }
}

static void
append_tie_rows (GtkBox *fields, DramaDocument *document, const GPtrArray *ties)
{
  DramaDossier *dossier = drama_document_get_dossier (document);
  g_autoptr (GArray) subjects = g_array_new (FALSE, FALSE, sizeof (DramaSubject));
  g_autoptr (GArray) quotes = g_array_new (FALSE, FALSE, sizeof (DramaSubject));

  for (guint i = 0; i < ties->len; i++)
    {
      const char     *id = g_ptr_array_index (ties, i);
      const DramaTie *tie = drama_dossier_find_tie (dossier, id, NULL);
      DramaSubject    subject = { id, NULL };

      if (tie == NULL)
        continue;
      g_array_append_val (subjects, subject);
      append_quotes (quotes, tie);
    }

  if (subjects->len > 0)
    gtk_box_append (fields, drama_date_row_new_of_several (document, DRAMA_CHANGE_TIE_DATE,
                                                           (gpointer) subjects->data,
                                                           subjects->len));
  if (quotes->len > 0)
    gtk_box_append (fields, drama_choice_row_new (document, DRAMA_CHANGE_EVIDENCE_CERTAINTY,
                                                  (gpointer) quotes->data, quotes->len));
}

static GtkWidget *
make_fields (DramaDocument *document, const DramaSubject *subject)
{
  GtkWidget *fields = drama_edit_fold_new_fields ();
  g_autoptr (GPtrArray) actors = split (subject->id);
  g_autoptr (GPtrArray) ties = split (subject->evidence);

  append_actor_rows (GTK_BOX (fields), document, actors);
  append_tie_rows (GTK_BOX (fields), document, ties);

  return fields;
}

static char *
say_how_many (const GPtrArray *actor_ids, const GPtrArray *tie_ids)
{
  g_autofree char *actors = NULL;
  g_autofree char *ties = NULL;

  /* Translators: how many actors are selected */
  actors = g_strdup_printf (ngettext ("%u actor selected", "%u actors selected", actor_ids->len),
                            actor_ids->len);
  /* Translators: how many ties are selected */
  ties = g_strdup_printf (ngettext ("%u tie selected", "%u ties selected", tie_ids->len),
                          tie_ids->len);
  if (actor_ids->len > 0 && tie_ids->len > 0)
    return g_strdup_printf ("%s · %s", actors, ties);

  return actor_ids->len > 0 ? g_steal_pointer (&actors) : g_steal_pointer (&ties);
}

GtkWidget *
drama_several_view_new (DramaDocument   *document,
                        const GPtrArray *actor_ids,
                        const GPtrArray *tie_ids)
{
  g_autofree char *actors = NULL;
  g_autofree char *ties = NULL;
  g_autofree char *text = NULL;
  DramaSubject     subject;
  DramaEditFold   *fold;
  GtkWidget       *view, *line, *title;

  g_return_val_if_fail (DRAMA_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (actor_ids != NULL && tie_ids != NULL, NULL);

  actors = join (actor_ids);
  ties = join (tie_ids);
  subject = (DramaSubject){ actors, ties };
  text = say_how_many (actor_ids, tie_ids);
  view = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  title = drama_panel_append_text (GTK_BOX (line), text, "sentence");
  gtk_widget_set_hexpand (title, TRUE);
  fold = drama_edit_fold_new (document, &subject, make_fields);
  drama_edit_fold_set_label (fold, _ ("Edit what they have in common"));
  gtk_box_append (GTK_BOX (line), drama_edit_fold_get_toggle (fold));
  gtk_box_append (GTK_BOX (view), line);
  gtk_box_append (GTK_BOX (view), GTK_WIDGET (fold));
  gtk_box_append (GTK_BOX (view), drama_live_box_new (document, DRAMA_CHANGE_OF_DOSSIER, &subject,
                                                      fill));

  return view;
}
