/* drama-linter.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-linter.h"

#include <string.h>

/* Bytes of all texts together that are read in some ten milliseconds. */
#define QUICK_BYTES 40000

struct _DramaLinter
{
  gatomicrefcount ref_count;
  GMutex          mutex; /* guards @lint */
  DramaLint      *lint;
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
  g_free (self);
}

gboolean
drama_linter_is_quick (const DramaDossier *dossier)
{
  gsize bytes = 0;

  g_return_val_if_fail (dossier != NULL, FALSE);

  for (guint i = 0; i < drama_dossier_get_n_sources (dossier) && bytes <= QUICK_BYTES; i++)
    {
      const char *text = drama_source_get_fields (drama_dossier_get_source (dossier, i))->text;

      if (text != NULL)
        bytes += strnlen (text, QUICK_BYTES + 1);
    }

  return bytes <= QUICK_BYTES;
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
                         : drama_lint_find (self->lint, dossier, cancellable);
  g_mutex_unlock (&self->mutex);

  return findings;
}
