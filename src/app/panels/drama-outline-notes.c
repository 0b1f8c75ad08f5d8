/* drama-outline-notes.c - what the lists beside the picture say of themselves
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-outline-private.h"
#include "drama-panel-parts.h"

#include <glib/gi18n.h>

/* The names of the pages in the template. */
const char *const drama_outline_pages[DRAMA_N_RECORD_TYPES] = { "actors", "ties", "sources" };

/* Why a list is empty, and what to do about it. */
static const char *
explain_empty (DramaOutline *self, DramaRecordType type)
{
  if (*self->folded != '\0')
    return _ ("Nothing here matches the search.");

  switch (type)
    {
    case DRAMA_RECORD_SOURCE:
      return _ ("Add an article or a document, or paste its text.");
    case DRAMA_RECORD_TIE:
      return drama_dossier_get_n_ties (drama_session_get_dossier (self->session)) > 0
                 ? _ ("The filter hides every tie.")
                 : _ ("Drag from the rim of one actor to another to draw the first tie.");
    case DRAMA_RECORD_ACTOR:
    default:
      return drama_dossier_get_n_actors (drama_session_get_dossier (self->session)) > 0
                 ? _ ("The filter hides every actor.")
                 : _ ("Double-click on the empty canvas to name the first actor.");
    }
}

void
drama_outline_update_empty_note (DramaOutline *self)
{
  const char *name = gtk_stack_get_visible_child_name (self->stack);
  gboolean    empty = FALSE;

  for (DramaRecordType i = 0; i < DRAMA_N_RECORD_TYPES; i++)
    if (g_strcmp0 (name, drama_outline_pages[i]) == 0 && self->shown[i] != NULL &&
        g_list_model_get_n_items (self->shown[i]) == 0)
      {
        gtk_label_set_label (self->empty_note, explain_empty (self, i));
        empty = TRUE;
      }
  gtk_widget_set_visible (GTK_WIDGET (self->empty_note), empty);
}

static char *
make_tab_title (DramaRecordType type, guint n)
{
  switch (type)
    {
    case DRAMA_RECORD_TIE:
      /* Translators: title of a tab: how many ties are listed; keep it short */
      return g_strdup_printf (_ ("Ties %u"), n);
    case DRAMA_RECORD_SOURCE:
      /* Translators: title of a tab: how many sources are listed; keep it short */
      return g_strdup_printf (_ ("Sources %u"), n);
    case DRAMA_RECORD_ACTOR:
    default:
      /* Translators: title of a tab: how many actors are listed; keep it short */
      return g_strdup_printf (_ ("Actors %u"), n);
    }
}

void
drama_outline_update_counts (DramaOutline *self)
{
  for (guint i = 0; i < DRAMA_N_RECORD_TYPES; i++)
    {
      guint            n = self->shown[i] != NULL ? g_list_model_get_n_items (self->shown[i]) : 0;
      g_autofree char *title = make_tab_title (i, n);

      gtk_stack_page_set_title (self->pages[i], title);
    }
  drama_panel_let_tabs_shrink (self->switcher);
  drama_outline_update_empty_note (self);
}

void
drama_outline_update_hidden_note (DramaOutline *self)
{
  guint            n = 0;
  g_autofree char *text = NULL;

  if (self->session != NULL)
    {
      DramaDossier *dossier = drama_session_get_dossier (self->session);
      const guint8 *actors = drama_session_get_hidden_actors (self->session);
      const guint8 *ties = drama_session_get_hidden_ties (self->session);

      for (guint i = 0; i < drama_dossier_get_n_actors (dossier); i++)
        n += actors[i];
      for (guint i = 0; i < drama_dossier_get_n_ties (dossier); i++)
        n += ties[i];
    }

  /* Translators: how many actors and ties the filter leaves out */
  text = g_strdup_printf (ngettext ("%u actor or tie is hidden", "%u actors and ties are hidden",
                                    n),
                          n);
  gtk_label_set_label (self->hidden_label, text);
  gtk_revealer_set_reveal_child (self->hidden_revealer, n > 0);
}
