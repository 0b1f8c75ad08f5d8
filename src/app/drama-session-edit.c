/* drama-session-edit.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-change-private.h"
#include "drama-edit-actors.h"
#include "drama-edit-merge.h"
#include "drama-edit-ties.h"
#include "drama-former.h"
#include "drama-sentence.h"
#include "drama-session-edit.h"

#include <glib/gi18n.h>

/* How far from the original a copy is put, in world units. */
#define COPY_BY 40.0

static const char *
get_name (DramaDossier *dossier, const char *id)
{
  DramaActor *actor = drama_dossier_find_actor (dossier, id, NULL);

  return actor != NULL ? drama_actor_get_fields (actor)->name : id;
}

/* What the core lets through here is sound, so that a failure is a mistake of ours. */
static gboolean
commit (DramaSession *self, DramaEdit *edit, const char *label)
{
  g_autoptr (GError) error = NULL;

  if (drama_document_commit (drama_session_get_document (self), edit, label, NULL, &error))
    return TRUE;

  g_warning ("\"%s\" could not be done: %s", label, error->message);

  return FALSE;
}

static void
select_one (DramaSession *self, const char *actor, const char *tie)
{
  if (tie != NULL)
    drama_session_select_tie (self, tie);
  else if (actor != NULL)
    drama_session_select_actor (self, actor);
}

/* Who the tie is to lead to may have been deleted while the name was typed. */
static gboolean
check_ends (DramaDossier *dossier, const DramaAddition *addition, GError **error)
{
  const char *const ends[] = { addition->from, addition->to };

  for (guint i = 0; addition->verb != NULL && i < G_N_ELEMENTS (ends); i++)
    if (ends[i] != NULL && drama_dossier_find_actor (dossier, ends[i], NULL) == NULL)
      {
        g_set_error_literal (error, DRAMA_CHANGE_ERROR, DRAMA_CHANGE_ERROR_GONE,
                             _ ("This actor is not in the dossier any more."));
        return FALSE;
      }

  return TRUE;
}

static char *
put_actor (DramaEdit *edit, const DramaAddition *addition, const char *name)
{
  char *id = drama_edit_add_actor (edit, name, addition->kind);

  if (addition->place != NULL)
    drama_edit_move_actor (edit, id, *addition->place);

  return id;
}

static char *
dup_addition_label (DramaEdit *edit, const char *actor, const char *tie)
{
  g_autofree char      *sentence = NULL;
  const DramaTieFields *fields;

  if (tie == NULL)
    /* Translators: a step that can be undone; %s is the name of a new actor */
    return g_strdup_printf (_ ("Add %s"),
                            drama_actor_get_fields (drama_edit_find_actor (edit, actor))->name);

  fields = drama_tie_get_fields (drama_edit_find_tie (edit, tie));
  sentence = g_strdup_printf (
      "%s %s %s", drama_actor_get_fields (drama_edit_find_actor (edit, fields->from))->name,
      fields->verb, drama_actor_get_fields (drama_edit_find_actor (edit, fields->to))->name);

  /* Translators: a step that can be undone; %s is a new tie, as in "Ann leads the board" */
  return g_strdup_printf (_ ("Add “%s”"), sentence);
}

gboolean
drama_session_add (DramaSession *self, const DramaAddition *addition, GError **error)
{
  DramaDossier    *dossier = drama_session_get_dossier (self);
  g_autofree char *name = NULL;
  g_autofree char *verb = NULL;
  g_autofree char *actor = NULL;
  g_autofree char *tie = NULL;
  g_autofree char *label = NULL;
  DramaEdit       *edit;

  name = addition->name != NULL ? drama_check_tidy (addition->name) : NULL;
  verb = addition->verb != NULL ? drama_check_tidy (addition->verb) : NULL;
  if (!check_ends (dossier, addition, error) ||
      (name != NULL && !drama_change_check (DRAMA_CHANGE_ACTOR_NAME, name, error)) ||
      (verb != NULL && !drama_change_check (DRAMA_CHANGE_TIE_VERB, verb, error)))
    return FALSE;

  edit = drama_edit_begin (dossier);
  if (name != NULL)
    actor = put_actor (edit, addition, name);
  if (verb != NULL)
    tie = drama_edit_add_tie (edit, addition->from != NULL ? addition->from : actor, verb,
                              addition->to != NULL ? addition->to : actor, addition->directed);
  label = dup_addition_label (edit, actor, tie);
  if (commit (self, edit, label))
    select_one (self, actor, tie);

  return TRUE;
}

void
drama_session_duplicate (DramaSession *self)
{
  const GPtrArray *actors = drama_session_get_selected_actors (self);
  const GPtrArray *ties = drama_session_get_selected_ties (self);
  DramaDossier    *dossier = drama_session_get_dossier (self);
  g_autoptr (GPtrArray) new_actors = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) new_ties = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *label = NULL;
  DramaEdit       *edit;

  if (actors->len + ties->len == 0)
    return;

  edit = drama_edit_begin (dossier);
  for (guint i = 0; i < actors->len; i++)
    g_ptr_array_add (new_actors, drama_edit_duplicate_actor (edit, actors->pdata[i],
                                                             drama_vec (COPY_BY, COPY_BY)));
  for (guint i = 0; i < ties->len; i++)
    g_ptr_array_add (new_ties, drama_edit_duplicate_tie (edit, ties->pdata[i]));
  label = actors->len == 1 && ties->len == 0
              /* Translators: a step that can be undone; %s is the name of an actor */
              ? g_strdup_printf (_ ("Duplicate %s"), get_name (dossier, actors->pdata[0]))
              : g_strdup_printf (ngettext ("Duplicate %u Record", "Duplicate %u Records",
                                           actors->len + ties->len),
                                 actors->len + ties->len);
  if (!commit (self, edit, label))
    return;

  g_ptr_array_add (new_actors, NULL);
  g_ptr_array_add (new_ties, NULL);
  drama_session_set_selection (self, (const char *const *) new_actors->pdata,
                               (const char *const *) new_ties->pdata);
}

static void
change_ties (DramaSession *self, gboolean reverse, gboolean directed)
{
  const GPtrArray *ties = drama_session_get_selected_ties (self);
  DramaEdit       *edit;
  g_autofree char *label = NULL;

  if (ties->len == 0)
    return;

  edit = drama_edit_begin (drama_session_get_dossier (self));
  for (guint i = 0; i < ties->len; i++)
    {
      if (reverse)
        drama_edit_reverse_tie (edit, ties->pdata[i]);
      else
        drama_edit_set_directed (edit, ties->pdata[i], directed);
    }
  if (reverse)
    label = g_strdup_printf (ngettext ("Reverse Tie", "Reverse %u Ties", ties->len), ties->len);
  else if (directed)
    label = g_strdup (_ ("Give Direction"));
  else
    label = g_strdup (_ ("Take Direction Away"));
  commit (self, edit, label);
}

void
drama_session_reverse (DramaSession *self)
{
  change_ties (self, TRUE, FALSE);
}

void
drama_session_set_directed (DramaSession *self, gboolean directed)
{
  change_ties (self, FALSE, directed);
}

void
drama_session_set_kind (DramaSession *self, DramaKind kind)
{
  const GPtrArray         *ids = drama_session_get_selected_actors (self);
  g_autofree DramaSubject *subjects = g_new0 (DramaSubject, ids->len + 1);
  g_autoptr (GError) error = NULL;

  if (ids->len == 0)
    return;

  for (guint i = 0; i < ids->len; i++)
    subjects[i].id = ids->pdata[i];
  if (!drama_change_commit (DRAMA_CHANGE_ACTOR_KIND, drama_session_get_document (self), subjects,
                            ids->len, drama_kind_to_string (kind), NULL, NULL, &error))
    g_warning ("the kind could not be changed: %s", error->message);
}

static char *
dup_merging_text (DramaDossier       *dossier,
                  const char         *into,
                  const char *const  *others,
                  const DramaMerging *merging)
{
  g_autofree char *who = NULL;
  guint            n = g_strv_length ((char **) others);
  guint            n_folded = merging->n_folded;

  who = n == 1 ? g_strdup (get_name (dossier, others[0]))
               : g_strdup_printf (ngettext ("%u actor", "%u actors", n), n);
  if (n_folded > 0)
    /* Translators: a toast; the first %s is who was merged, the second into whom, and the
     * number is of ties that said the same as another and are one with it now */
    return g_strdup_printf (ngettext ("%s is part of %s now, and %u double tie was folded",
                                      "%s is part of %s now, and %u double ties were folded",
                                      n_folded),
                            who, get_name (dossier, into), n_folded);

  /* Translators: a toast; the first %s is who was merged, the second into whom */
  return g_strdup_printf (_ ("%s is part of %s now"), who, get_name (dossier, into));
}

char *
drama_session_merge (DramaSession      *self,
                     const char        *into,
                     const char *const *others,
                     GError           **error)
{
  g_autoptr (DramaDossier) dossier = drama_dossier_ref (drama_session_get_dossier (self));
  g_autofree char *stays = g_strdup (into);
  g_autofree char *label = NULL;
  g_autofree char *text = NULL;
  g_autoptr (DramaEdit) edit = drama_edit_begin (dossier);
  DramaMerging merging = { 0 };

  for (guint i = 0; others[i] != NULL; i++)
    {
      if (drama_edit_find_actor (edit, stays) == NULL ||
          drama_edit_find_actor (edit, others[i]) == NULL)
        {
          g_set_error_literal (error, DRAMA_CHANGE_ERROR, DRAMA_CHANGE_ERROR_GONE,
                               _ ("This actor is not in the dossier any more."));
          return NULL;
        }
      if (drama_edit_merge_actors (edit, stays, others[i], &merging, NULL))
        continue;
      g_set_error_literal (error, DRAMA_CHANGE_ERROR, DRAMA_CHANGE_ERROR_REFUSED,
                           _ ("They cannot be merged: too much has been merged into them already, "
                              "and the file could not keep it."));
      return NULL;
    }

  text = dup_merging_text (dossier, stays, others, &merging);
  label = others[0] != NULL && others[1] == NULL
              /* Translators: a step that can be undone; the names of two actors */
              ? g_strdup_printf (_ ("Merge %s and %s"), get_name (dossier, stays),
                                 get_name (dossier, others[0]))
              /* Translators: a step that can be undone; %s is the name of an actor */
              : g_strdup_printf (ngettext ("Merge %u Actor into %s", "Merge %u Actors into %s",
                                           g_strv_length ((char **) others)),
                                 g_strv_length ((char **) others), get_name (dossier, stays));
  if (!commit (self, g_steal_pointer (&edit), label))
    return NULL;
  drama_session_select_actor (self, stays);

  return g_steal_pointer (&text);
}

char *
drama_session_split (DramaSession *self, const char *id, guint index)
{
  g_autoptr (DramaDossier) dossier = drama_dossier_ref (drama_session_get_dossier (self));
  const DramaActor *actor = drama_dossier_find_actor (dossier, id, NULL);
  g_autofree char  *former = NULL;
  g_autofree char  *label = NULL;
  const char       *name;
  const char       *ids[3] = { id, NULL, NULL };
  DramaEdit        *edit;

  if (actor == NULL || index >= drama_actor_get_fields (actor)->n_merged)
    return NULL;

  name = drama_actor_get_fields (
             drama_former_get_fields (drama_actor_get_fields (actor)->merged[index])->actor)
             ->name;
  edit = drama_edit_begin (dossier);
  former = drama_edit_split_actor (edit, id, index);
  /* Translators: a step that can be undone; the names of two actors */
  label = g_strdup_printf (_ ("Split %s from %s"), name, get_name (dossier, id));
  if (!commit (self, edit, label))
    return NULL;

  ids[0] = drama_actor_get_fields (actor)->id;
  ids[1] = former;
  drama_session_set_selection (self, ids, NULL);

  /* Translators: a toast; the names of two actors */
  return g_strdup_printf (_ ("%s and %s are two again"), get_name (dossier, ids[0]), name);
}
