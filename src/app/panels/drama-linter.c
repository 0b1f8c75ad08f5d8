/* drama-linter.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-linter.h"

#include <string.h>

/* Bytes of all texts together that are read in some ten milliseconds. */
#define QUICK_BYTES 40000

/* So many ties are looked through in as much. */
#define QUICK_TIES 100

struct _DramaLinter
{
  gatomicrefcount ref_count;
  GMutex          mutex; /* guards @lint */
  DramaLint      *lint;

  /* All of the last dossier: the panel and its tab ask for the same. */
  DramaDossier *dossier; /* nullable, like the next */
  GPtrArray    *all;
};

static DramaLinter *
ref (DramaLinter *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/* Returns a reference. */
DramaLinter *
drama_linter_get (DramaDocument *document)
{
  DramaLinter *self;

  g_return_val_if_fail (DRAMA_IS_DOCUMENT (document), NULL);

  self = g_object_get_data (G_OBJECT (document), "drama-linter");
  if (self == NULL)
    {
      self = g_new0 (DramaLinter, 1);
      g_atomic_ref_count_init (&self->ref_count);
      g_mutex_init (&self->mutex);
      self->lint = drama_lint_new ();
      g_object_set_data_full (G_OBJECT (document), "drama-linter", self,
                              (GDestroyNotify) drama_linter_unref);
    }

  return ref (self);
}

void
drama_linter_unref (DramaLinter *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_mutex_clear (&self->mutex);
  drama_lint_free (self->lint);
  g_clear_pointer (&self->dossier, drama_dossier_unref);
  g_clear_pointer (&self->all, g_ptr_array_unref);
  g_free (self);
}

static gboolean
is_quick (const DramaDossier *dossier)
{
  gsize bytes = drama_dossier_get_n_ties (dossier) <= QUICK_TIES ? 0 : QUICK_BYTES + 1;

  for (guint i = 0; i < drama_dossier_get_n_sources (dossier) && bytes <= QUICK_BYTES; i++)
    {
      const char *text = drama_source_get_fields (drama_dossier_get_source (dossier, i))->text;

      if (text != NULL)
        bytes += strnlen (text, QUICK_BYTES + 1);
    }

  return bytes <= QUICK_BYTES;
}

GPtrArray *
drama_linter_find_now (DramaLinter        *self,
                       const DramaDossier *dossier,
                       const DramaTie     *tie)
{
  GPtrArray *findings;

  g_return_val_if_fail (self != NULL && dossier != NULL && tie != NULL, NULL);

  if (!is_quick (dossier))
    return NULL;
  g_mutex_lock (&self->mutex);
  findings = drama_lint_find_in_tie (self->lint, dossier, tie);
  g_mutex_unlock (&self->mutex);

  return findings;
}

/* With the mutex locked. */
static GPtrArray *
find_all (DramaLinter *self, const DramaDossier *dossier, GCancellable *cancellable)
{
  GPtrArray *all;

  if (self->dossier == dossier)
    return g_ptr_array_ref (self->all);

  all = drama_lint_find (self->lint, dossier, cancellable);
  if (!g_cancellable_is_cancelled (cancellable))
    {
      g_clear_pointer (&self->dossier, drama_dossier_unref);
      g_clear_pointer (&self->all, g_ptr_array_unref);
      self->dossier = drama_dossier_ref ((DramaDossier *) dossier);
      self->all = g_ptr_array_ref (all);
    }

  return all;
}

GPtrArray *
drama_linter_find (DramaLinter        *self,
                   const DramaDossier *dossier,
                   const DramaTie     *tie,
                   GCancellable       *cancellable)
{
  GPtrArray *findings;

  g_return_val_if_fail (self != NULL && dossier != NULL, NULL);

  g_mutex_lock (&self->mutex);
  findings = tie != NULL ? drama_lint_find_in_tie (self->lint, dossier, tie)
                         : find_all (self, dossier, cancellable);
  g_mutex_unlock (&self->mutex);

  return findings;
}
