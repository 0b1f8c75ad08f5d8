/* drama-comparing.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-comparing.h"

struct _DramaComparing
{
  GObject          parent_instance;
  DramaSession    *session;    /* borrowed: it owns this */
  DramaDossier    *before;     /* NULL while nothing is compared */
  DramaDossier    *shared;     /* that, with records of what it was compared with at first */
  char            *name;       /* of what it is compared with */
  DramaComparison *comparison; /* NULL until asked for after a change */
};

G_DEFINE_FINAL_TYPE (DramaComparing, drama_comparing, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
tell (DramaComparing *self)
{
  g_clear_pointer (&self->comparison, drama_comparison_free);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_document_changed (DramaComparing *self)
{
  if (self->before != NULL)
    tell (self);
}

static void
drama_comparing_finalize (GObject *object)
{
  DramaComparing *self = DRAMA_COMPARING (object);

  g_clear_pointer (&self->comparison, drama_comparison_free);
  g_clear_pointer (&self->before, drama_dossier_unref);
  g_clear_pointer (&self->shared, drama_dossier_unref);
  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (drama_comparing_parent_class)->finalize (object);
}

static void
drama_comparing_class_init (DramaComparingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = drama_comparing_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
drama_comparing_init (DramaComparing *self)
{
}

/* Transfer none: as long as the session lives. */
DramaComparing *
drama_comparing_of (DramaSession *session)
{
  static const char KEY[] = "drama-comparing";
  DramaComparing   *self;

  g_return_val_if_fail (DRAMA_IS_SESSION (session), NULL);

  self = g_object_get_data (G_OBJECT (session), KEY);
  if (self != NULL)
    return self;

  self = g_object_new (DRAMA_TYPE_COMPARING, NULL);
  self->session = session;
  g_signal_connect_object (drama_session_get_document (session), "changed",
                           G_CALLBACK (on_document_changed), self, G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (session), KEY, self, g_object_unref);

  return self;
}

void
drama_comparing_begin (DramaComparing *self,
                       DramaDossier   *before,
                       const char     *name)
{
  g_return_if_fail (DRAMA_IS_COMPARING (self));
  g_return_if_fail (before != NULL && name != NULL);

  drama_dossier_ref (before);
  g_clear_pointer (&self->before, drama_dossier_unref);
  g_clear_pointer (&self->shared, drama_dossier_unref);
  self->before = before;
  g_free (self->name);
  self->name = g_strdup (name);
  tell (self);
}

void
drama_comparing_end (DramaComparing *self)
{
  g_return_if_fail (DRAMA_IS_COMPARING (self));

  if (self->before == NULL)
    return;

  g_clear_pointer (&self->before, drama_dossier_unref);
  g_clear_pointer (&self->shared, drama_dossier_unref);
  g_clear_pointer (&self->name, g_free);
  tell (self);
}

gboolean
drama_comparing_is_active (DramaComparing *self)
{
  g_return_val_if_fail (DRAMA_IS_COMPARING (self), FALSE);

  return self->before != NULL;
}

/* NULL while nothing is compared; so are the next two. */
const char *
drama_comparing_get_name (DramaComparing *self)
{
  g_return_val_if_fail (DRAMA_IS_COMPARING (self), NULL);

  return self->name;
}

DramaDossier *
drama_comparing_get_before (DramaComparing *self)
{
  g_return_val_if_fail (DRAMA_IS_COMPARING (self), NULL);

  return self->before;
}

/* Borrowed, until the next "changed". */
DramaComparison *
drama_comparing_get_comparison (DramaComparing *self)
{
  DramaDossier *now;

  g_return_val_if_fail (DRAMA_IS_COMPARING (self), NULL);

  if (self->comparison != NULL || self->before == NULL)
    return self->comparison;

  /* A dossier out of another file has no record in common with this one until it is given them:
   * then an edit costs the comparison of what it edits. */
  now = drama_session_get_dossier (self->session);
  if (self->shared == NULL)
    self->shared = drama_compare_share (self->before, now);
  self->comparison = drama_compare (self->shared, now);

  return self->comparison;
}
