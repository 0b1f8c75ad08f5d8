/* drama-diff.h - what became different between two dossiers
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-dossier.h"

G_BEGIN_DECLS

/**
 * DramaRecordDiff:
 * @added: (element-type utf8): ids only in the new dossier
 * @removed: (element-type utf8): ids only in the old one
 * @changed: (element-type utf8): ids of records in both that say something else
 *
 * Each in the byte order of the ids, owned by the diff.
 */
typedef struct
{
  GPtrArray *added;
  GPtrArray *removed;
  GPtrArray *changed;
} DramaRecordDiff;

/**
 * DramaDiff:
 * @fields: whether title, language, note or unknown members differ
 * @sources: the sources
 * @actors: the actors
 * @ties: the ties
 */
typedef struct
{
  gboolean        fields;
  DramaRecordDiff sources;
  DramaRecordDiff actors;
  DramaRecordDiff ties;
} DramaDiff;

DramaDiff *drama_diff_new (const DramaDossier *before, const DramaDossier *after);
void       drama_diff_free (DramaDiff *self);
gboolean   drama_diff_is_empty (const DramaDiff *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaDiff, drama_diff_free)

G_END_DECLS
