/* drama-dossier.h - one state of one document
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-actor.h"
#include "drama-source.h"
#include "drama-tie.h"

G_BEGIN_DECLS

#define DRAMA_MODEL_ERROR (drama_model_error_quark ())
GQuark drama_model_error_quark (void);

/**
 * DramaModelError:
 * @DRAMA_MODEL_ERROR_UNKNOWN_ID: a record refers to a record that is not there
 * @DRAMA_MODEL_ERROR_DUPLICATE_ID: two pieces of evidence have one id
 * @DRAMA_MODEL_ERROR_BOUND: more than a file could give back
 */
typedef enum
{
  DRAMA_MODEL_ERROR_UNKNOWN_ID,
  DRAMA_MODEL_ERROR_DUPLICATE_ID,
  DRAMA_MODEL_ERROR_BOUND,
} DramaModelError;

/**
 * DramaDossier:
 *
 * A snapshot: sources, actors and ties, each in the byte order of their ids.
 * Every tie has two ends, every piece of evidence its source, every speaker is
 * an actor.  Immutable and atomically reference counted; a #DramaEdit is the
 * only way to a different one, and shares every record that it leaves alone.
 */
typedef struct _DramaDossier DramaDossier;

/**
 * DramaDossierFields:
 * @title: what the story is called
 * @language: a BCP 47 tag, may be empty
 * @note: may be empty
 * @extras: (nullable): unknown members
 *
 * What a dossier says of itself.
 */
typedef struct
{
  const char  *title;
  const char  *language;
  const char  *note;
  DramaExtras *extras;
} DramaDossierFields;

DramaDossier             *drama_dossier_new (void);
DramaDossier             *drama_dossier_ref (DramaDossier *self);
void                      drama_dossier_unref (DramaDossier *self);
const DramaDossierFields *drama_dossier_get_fields (const DramaDossier *self);
guint                     drama_dossier_get_n_sources (const DramaDossier *self);
guint                     drama_dossier_get_n_actors (const DramaDossier *self);
guint                     drama_dossier_get_n_ties (const DramaDossier *self);
DramaSource              *drama_dossier_get_source (const DramaDossier *self, guint index);
DramaActor               *drama_dossier_get_actor (const DramaDossier *self, guint index);
DramaTie                 *drama_dossier_get_tie (const DramaDossier *self, guint index);
DramaSource              *drama_dossier_find_source (const DramaDossier *self,
                                                     const char         *id,
                                                     guint              *index);
DramaActor               *drama_dossier_find_actor (const DramaDossier *self,
                                                    const char         *id,
                                                    guint              *index);
DramaTie                 *drama_dossier_find_tie (const DramaDossier *self,
                                                  const char         *id,
                                                  guint              *index);

gboolean drama_dossier_shares_sources (const DramaDossier *self, const DramaDossier *other);
gboolean drama_dossier_has_same_sources (const DramaDossier *self, const DramaDossier *other);
gboolean drama_dossier_shares_actors (const DramaDossier *self, const DramaDossier *other);
gboolean drama_dossier_shares_ties (const DramaDossier *self, const DramaDossier *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaDossier, drama_dossier_unref)

G_END_DECLS
