/* drama-session.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-session-private.h"
#include "drama-id-set.h"

G_DEFINE_FINAL_TYPE (DramaSession, drama_session, G_TYPE_OBJECT)

enum
{
  SELECTION_CHANGED,
  HOVER_CHANGED,
  FILTER_CHANGED,
  REVEAL,
  LOOK,
  TRAVELLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
has_actor (DramaSession *self, const char *id)
{
  return drama_dossier_find_actor (drama_session_get_dossier (self), id, NULL) != NULL;
}

static gboolean
has_tie (DramaSession *self, const char *id)
{
  return drama_dossier_find_tie (drama_session_get_dossier (self), id, NULL) != NULL;
}

static gboolean
tie_has_evidence (DramaSession *self, const char *tie_id, const char *evidence_id)
{
  DramaDossier         *dossier = drama_session_get_dossier (self);
  DramaTie             *tie = drama_dossier_find_tie (dossier, tie_id, NULL);
  const DramaTieFields *fields;

  if (tie == NULL)
    return FALSE;

  fields = drama_tie_get_fields (tie);
  for (guint i = 0; i < fields->n_evidence; i++)
    if (g_str_equal (drama_evidence_get_fields (fields->evidence[i])->id, evidence_id))
      return TRUE;

  return FALSE;
}

/* Takes both sets.  The one place where the selection becomes another. */
static void
take_selection (DramaSession *self, GPtrArray *actors, GPtrArray *ties, const char *evidence)
{
  gboolean same = drama_id_set_equal (self->actors, actors) &&
                  drama_id_set_equal (self->ties, ties) &&
                  g_strcmp0 (self->evidence, evidence) == 0;

  if (same)
    {
      g_ptr_array_unref (actors);
      g_ptr_array_unref (ties);
      return;
    }

  g_ptr_array_unref (self->actors);
  g_ptr_array_unref (self->ties);
  self->actors = actors;
  self->ties = ties;
  if (g_strcmp0 (self->evidence, evidence) != 0)
    {
      g_free (self->evidence);
      self->evidence = g_strdup (evidence);
    }

  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

static void
set_hover (DramaSession *self, const char *actor, const char *tie)
{
  char *old_actor, *old_tie;

  if (g_strcmp0 (self->hovered_actor, actor) == 0 && g_strcmp0 (self->hovered_tie, tie) == 0)
    return;

  old_actor = self->hovered_actor;
  old_tie = self->hovered_tie;
  self->hovered_actor = g_strdup (actor);
  self->hovered_tie = g_strdup (tie);
  g_free (old_actor);
  g_free (old_tie);

  g_signal_emit (self, signals[HOVER_CHANGED], 0);
}

/* What is no longer there, or (where @and_hidden) no longer seen, is no longer
 * selected: nobody should delete what they cannot see. */
void
drama_session_trim_selection (DramaSession *self, gboolean and_hidden)
{
  GPtrArray       *actors = drama_id_set_new ();
  GPtrArray       *ties = drama_id_set_new ();
  g_autofree char *evidence = g_strdup (self->evidence);

  for (guint i = 0; i < self->actors->len; i++)
    {
      const char *id = g_ptr_array_index (self->actors, i);

      if (has_actor (self, id) && !(and_hidden && drama_session_is_actor_hidden (self, id)))
        g_ptr_array_add (actors, g_strdup (id));
    }
  for (guint i = 0; i < self->ties->len; i++)
    {
      const char *id = g_ptr_array_index (self->ties, i);

      if (has_tie (self, id) && !(and_hidden && drama_session_is_tie_hidden (self, id)))
        g_ptr_array_add (ties, g_strdup (id));
    }

  if (evidence != NULL &&
      (ties->len != 1 || !tie_has_evidence (self, g_ptr_array_index (ties, 0), evidence)))
    g_clear_pointer (&evidence, g_free);

  take_selection (self, actors, ties, evidence);
}

void
drama_session_tell_filter (DramaSession *self)
{
  g_signal_emit (self, signals[FILTER_CHANGED], 0);
}

/* Whoever draws the picture says where it is looked at from. */
void
drama_session_tell_look (DramaSession *self, DramaViewpoint *viewpoint)
{
  g_signal_emit (self, signals[LOOK], 0, viewpoint);
}

void
drama_session_tell_travel (DramaSession *self, const DramaTravel *travel)
{
  g_signal_emit (self, signals[TRAVELLED], 0, travel);
}

static void
on_document_changed (DramaSession *self)
{
  gboolean hid = drama_session_hides (self);

  drama_session_note_step (self);
  drama_session_forget_hidden (self);

  if (self->neighbourhood != NULL && !has_actor (self, self->neighbourhood))
    g_clear_pointer (&self->neighbourhood, g_free);

  if ((self->hovered_actor != NULL && !has_actor (self, self->hovered_actor)) ||
      (self->hovered_tie != NULL && !has_tie (self, self->hovered_tie)))
    set_hover (self, NULL, NULL);

  drama_session_trim_selection (self, FALSE);
  if (drama_session_hides (self) || hid)
    drama_session_tell_filter (self);
}

static void
drama_session_dispose (GObject *object)
{
  DramaSession *self = DRAMA_SESSION (object);

  drama_session_clear_travel (self);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (drama_session_parent_class)->dispose (object);
}

static void
drama_session_finalize (GObject *object)
{
  DramaSession *self = DRAMA_SESSION (object);

  drama_session_forget_hidden (self);
  g_clear_pointer (&self->actors, g_ptr_array_unref);
  g_clear_pointer (&self->ties, g_ptr_array_unref);
  g_clear_pointer (&self->evidence, g_free);
  g_clear_pointer (&self->hovered_actor, g_free);
  g_clear_pointer (&self->hovered_tie, g_free);
  g_clear_pointer (&self->neighbourhood, g_free);

  G_OBJECT_CLASS (drama_session_parent_class)->finalize (object);
}

static void
drama_session_class_init (DramaSessionClass *klass)
{
  static const char *const names[LOOK] = {
    "selection-changed",
    "hover-changed",
    "filter-changed",
    "reveal",
  };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = drama_session_dispose;
  object_class->finalize = drama_session_finalize;

  for (guint i = 0; i < LOOK; i++)
    signals[i] = g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                               0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LOOK] = g_signal_new ("look", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[TRAVELLED] = g_signal_new ("travelled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
drama_session_init (DramaSession *self)
{
  self->actors = drama_id_set_new ();
  self->ties = drama_id_set_new ();
}

DramaSession *
drama_session_new (DramaDocument *document)
{
  DramaSession *self;

  g_return_val_if_fail (DRAMA_IS_DOCUMENT (document), NULL);

  self = g_object_new (DRAMA_TYPE_SESSION, NULL);
  self->document = g_object_ref (document);
  drama_session_init_travel (self);
  g_signal_connect_object (document, "changed", G_CALLBACK (on_document_changed), self,
                           G_CONNECT_SWAPPED);

  return self;
}

DramaDocument *
drama_session_get_document (DramaSession *self)
{
  g_return_val_if_fail (DRAMA_IS_SESSION (self), NULL);

  return self->document;
}

DramaDossier *
drama_session_get_dossier (DramaSession *self)
{
  g_return_val_if_fail (DRAMA_IS_SESSION (self), NULL);

  return drama_document_get_dossier (self->document);
}

void
drama_session_select_actor (DramaSession *self, const char *id)
{
  const char *const ids[] = { id, NULL };

  g_return_if_fail (DRAMA_IS_SESSION (self));
  g_return_if_fail (id != NULL);

  if (has_actor (self, id))
    drama_session_set_selection (self, ids, NULL);
}

void
drama_session_select_tie (DramaSession *self, const char *id)
{
  const char *const ids[] = { id, NULL };

  g_return_if_fail (DRAMA_IS_SESSION (self));
  g_return_if_fail (id != NULL);

  if (has_tie (self, id))
    drama_session_set_selection (self, NULL, ids);
}

void
drama_session_select_evidence (DramaSession *self, const char *tie_id, const char *evidence_id)
{
  GPtrArray *ties;

  g_return_if_fail (DRAMA_IS_SESSION (self));
  g_return_if_fail (tie_id != NULL && evidence_id != NULL);

  if (!tie_has_evidence (self, tie_id, evidence_id))
    return;

  ties = drama_id_set_new ();
  drama_id_set_add (ties, tie_id);
  take_selection (self, drama_id_set_new (), ties, evidence_id);
}

void
drama_session_toggle_actor (DramaSession *self, const char *id)
{
  GPtrArray *actors;

  g_return_if_fail (DRAMA_IS_SESSION (self));
  g_return_if_fail (id != NULL);

  actors = drama_id_set_copy (self->actors);
  if (!drama_id_set_remove (actors, id) && has_actor (self, id))
    drama_id_set_add (actors, id);
  take_selection (self, actors, drama_id_set_copy (self->ties), NULL);
}

void
drama_session_toggle_tie (DramaSession *self, const char *id)
{
  GPtrArray *ties;

  g_return_if_fail (DRAMA_IS_SESSION (self));
  g_return_if_fail (id != NULL);

  ties = drama_id_set_copy (self->ties);
  if (!drama_id_set_remove (ties, id) && has_tie (self, id))
    drama_id_set_add (ties, id);
  take_selection (self, drama_id_set_copy (self->actors), ties, NULL);
}

/* All that are not hidden. */
void
drama_session_select_all_actors (DramaSession *self)
{
  DramaDossier *dossier;
  const guint8 *hidden;
  GPtrArray    *actors;

  g_return_if_fail (DRAMA_IS_SESSION (self));

  dossier = drama_session_get_dossier (self);
  hidden = drama_session_get_hidden_actors (self);
  actors = drama_id_set_new ();
  for (guint i = 0; i < drama_dossier_get_n_actors (dossier); i++)
    if (!hidden[i])
      {
        DramaActor *actor = drama_dossier_get_actor (dossier, i);

        /* The dossier is in the same order already. */
        g_ptr_array_add (actors, g_strdup (drama_actor_get_fields (actor)->id));
      }

  take_selection (self, actors, drama_id_set_new (), NULL);
}

void
drama_session_select_none (DramaSession *self)
{
  g_return_if_fail (DRAMA_IS_SESSION (self));

  take_selection (self, drama_id_set_new (), drama_id_set_new (), NULL);
}

/* Every visible actor that was not selected; ties are let go. */
void
drama_session_select_inverse (DramaSession *self)
{
  DramaDossier *dossier;
  const guint8 *hidden;
  GPtrArray    *actors;

  g_return_if_fail (DRAMA_IS_SESSION (self));

  dossier = drama_session_get_dossier (self);
  hidden = drama_session_get_hidden_actors (self);
  actors = drama_id_set_new ();
  for (guint i = 0; i < drama_dossier_get_n_actors (dossier); i++)
    {
      DramaActor *actor = drama_dossier_get_actor (dossier, i);
      const char *id = drama_actor_get_fields (actor)->id;

      if (!hidden[i] && !drama_id_set_contains (self->actors, id))
        g_ptr_array_add (actors, g_strdup (id));
    }

  take_selection (self, actors, drama_id_set_new (), NULL);
}

/* Exactly these, in any order; either may be NULL. */
void
drama_session_set_selection (DramaSession      *self,
                             const char *const *actors,
                             const char *const *ties)
{
  GPtrArray *actor_set, *tie_set;

  g_return_if_fail (DRAMA_IS_SESSION (self));

  actor_set = drama_id_set_new ();
  for (guint i = 0; actors != NULL && actors[i] != NULL; i++)
    if (has_actor (self, actors[i]))
      drama_id_set_add (actor_set, actors[i]);

  tie_set = drama_id_set_new ();
  for (guint i = 0; ties != NULL && ties[i] != NULL; i++)
    if (has_tie (self, ties[i]))
      drama_id_set_add (tie_set, ties[i]);

  take_selection (self, actor_set, tie_set, NULL);
}

gboolean
drama_session_is_actor_selected (DramaSession *self, const char *id)
{
  g_return_val_if_fail (DRAMA_IS_SESSION (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return drama_id_set_contains (self->actors, id);
}

gboolean
drama_session_is_tie_selected (DramaSession *self, const char *id)
{
  g_return_val_if_fail (DRAMA_IS_SESSION (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return drama_id_set_contains (self->ties, id);
}

const GPtrArray *
drama_session_get_selected_actors (DramaSession *self)
{
  g_return_val_if_fail (DRAMA_IS_SESSION (self), NULL);

  return self->actors;
}

/* Ends with %NULL.  The list is the caller's, to be freed with g_free(); its ids are not, and live
 * until the selection changes. */
const char **
drama_session_list_selected_actors (DramaSession *self)
{
  const char **ids;

  g_return_val_if_fail (DRAMA_IS_SESSION (self), NULL);

  ids = g_new0 (const char *, self->actors->len + 1);
  for (guint i = 0; i < self->actors->len; i++)
    ids[i] = self->actors->pdata[i];

  return ids;
}

const GPtrArray *
drama_session_get_selected_ties (DramaSession *self)
{
  g_return_val_if_fail (DRAMA_IS_SESSION (self), NULL);

  return self->ties;
}

const char *
drama_session_get_selected_evidence (DramaSession *self)
{
  g_return_val_if_fail (DRAMA_IS_SESSION (self), NULL);

  return self->evidence;
}

void
drama_session_reveal (DramaSession *self)
{
  g_return_if_fail (DRAMA_IS_SESSION (self));

  g_signal_emit (self, signals[REVEAL], 0);
}

void
drama_session_hover_actor (DramaSession *self, const char *id)
{
  g_return_if_fail (DRAMA_IS_SESSION (self));

  if (id == NULL)
    set_hover (self, NULL, self->hovered_tie);
  else if (has_actor (self, id))
    set_hover (self, id, NULL);
}

void
drama_session_hover_tie (DramaSession *self, const char *id)
{
  g_return_if_fail (DRAMA_IS_SESSION (self));

  if (id == NULL)
    set_hover (self, self->hovered_actor, NULL);
  else if (has_tie (self, id))
    set_hover (self, NULL, id);
}

const char *
drama_session_get_hovered_actor (DramaSession *self)
{
  g_return_val_if_fail (DRAMA_IS_SESSION (self), NULL);

  return self->hovered_actor;
}

const char *
drama_session_get_hovered_tie (DramaSession *self)
{
  g_return_val_if_fail (DRAMA_IS_SESSION (self), NULL);

  return self->hovered_tie;
}
