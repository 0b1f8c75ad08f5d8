/* drama-session-delete.c - deleting what is selected, and saying what goes with it
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-edit-delete.h"
#include "drama-sentence.h"
#include "drama-session-edit.h"

#include <glib/gi18n.h>

/* What was selected, in a few words, for the middle of a sentence. */
static char *
dup_what (DramaSession *self)
{
  const GPtrArray *actors = drama_session_get_selected_actors (self);
  const GPtrArray *ties = drama_session_get_selected_ties (self);
  DramaDossier    *dossier = drama_session_get_dossier (self);

  if (actors->len == 1 && ties->len == 0)
    return g_strdup (drama_actor_get_fields (
                         drama_dossier_find_actor (dossier, actors->pdata[0], NULL))
                         ->name);
  if (actors->len == 0 && ties->len == 1)
    {
      g_autofree char *sentence =
          drama_sentence_of_tie (dossier, drama_dossier_find_tie (dossier, ties->pdata[0], NULL));

      return g_strdup_printf ("“%s”", sentence);
    }
  if (ties->len == 0)
    return g_strdup_printf (ngettext ("%u Actor", "%u Actors", actors->len), actors->len);
  if (actors->len == 0)
    return g_strdup_printf (ngettext ("%u Tie", "%u Ties", ties->len), ties->len);

  return g_strdup_printf (ngettext ("%u Record", "%u Records", actors->len + ties->len),
                          actors->len + ties->len);
}

/* What went along with it, or NULL. */
static char *
dup_along (guint n_ties, guint n_evidence)
{
  g_autofree char *ties = g_strdup_printf (ngettext ("%u tie", "%u ties", n_ties), n_ties);
  g_autofree char *quotes = NULL;

  quotes = g_strdup_printf (ngettext ("%u quote", "%u quotes", n_evidence), n_evidence);
  if (n_ties > 0 && n_evidence > 0)
    /* Translators: how many ties and how many quotes, as in "3 ties and 5 quotes" */
    return g_strdup_printf (_ ("%s and %s"), ties, quotes);
  if (n_ties > 0)
    return g_steal_pointer (&ties);

  return n_evidence > 0 ? g_steal_pointer (&quotes) : NULL;
}

static char *
dup_text (const char *what, const DramaDeletion *deletion, guint n_ties_asked, guint n_standings)
{
  g_autofree char *along = dup_along (deletion->n_ties - n_ties_asked, deletion->n_evidence);
  g_autofree char *text = NULL;

  text = along != NULL
             /* Translators: a toast; what was deleted, and what went with it, as in
              * "Ann deleted, with 3 ties and 5 quotes" */
             ? g_strdup_printf (_ ("%s deleted, with %s"), what, along)
             /* Translators: a toast; %s is what was deleted */
             : g_strdup_printf (_ ("%s deleted"), what);
  if (deletion->n_unspoken > 0)
    /* Translators: a toast; %s says what was deleted.  The number is of quotes of other ties
     * that a deleted actor said; they stay, and their note says who it was */
    return g_strdup_printf (ngettext ("%s. %u quote of theirs stays, as alleged",
                                      "%s. %u quotes of theirs stay, as alleged",
                                      deletion->n_unspoken),
                            text, deletion->n_unspoken);
  if (n_standings > 0)
    /* Translators: a toast; %s says what was deleted.  The number is of ties that stay */
    return g_strdup_printf (ngettext ("%s. %u tie has another standing now",
                                      "%s. %u ties have another standing now", n_standings),
                            text, n_standings);

  return g_steal_pointer (&text);
}

/* Actors and ties; quotes are deleted where they are shown. */
char *
drama_session_delete (DramaSession *self)
{
  const GPtrArray *actors = drama_session_get_selected_actors (self);
  const GPtrArray *ties = drama_session_get_selected_ties (self);
  g_autoptr (DramaDossier) before = drama_dossier_ref (drama_session_get_dossier (self));
  g_autoptr (GPtrArray) actor_ids = g_ptr_array_new ();
  g_autoptr (GPtrArray) tie_ids = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *what = NULL;
  g_autofree char *label = NULL;
  DramaDeletion    deletion = { 0 };
  DramaEdit       *edit;
  guint            n_ties_asked = ties->len;

  if (actors->len + ties->len == 0)
    return NULL;

  what = dup_what (self);
  for (guint i = 0; i < actors->len; i++)
    g_ptr_array_add (actor_ids, actors->pdata[i]);
  for (guint i = 0; i < ties->len; i++)
    g_ptr_array_add (tie_ids, ties->pdata[i]);
  g_ptr_array_add (actor_ids, NULL);
  g_ptr_array_add (tie_ids, NULL);

  edit = drama_edit_begin (before);
  drama_edit_delete_ties (edit, (const char *const *) tie_ids->pdata, &deletion);
  drama_edit_delete_actors (edit, (const char *const *) actor_ids->pdata,
                            /* Translators: a note on a quote whose speaker was deleted; %s is
                             * the name */
                            _ ("Said by %s."), &deletion);
  /* Translators: a step that can be undone; %s is a name, a tie or "3 Actors" */
  label = g_strdup_printf (_ ("Delete %s"), what);
  if (!drama_document_commit (drama_session_get_document (self), edit, label, NULL, &error))
    {
      g_warning ("\"%s\" could not be done: %s", label, error->message);
      return NULL;
    }

  return dup_text (what, &deletion, n_ties_asked,
                   drama_standing_count_changes (before, drama_session_get_dossier (self)));
}
