/* drama-blind-spots.h - what of a text is not in the dossier
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-dossier.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * DramaBlindSpotKind:
 * @DRAMA_BLIND_SPOT_STRANGER: somebody whom the text names and who is no actor
 * @DRAMA_BLIND_SPOT_UNTIED: a sentence that names two actors without a tie
 * between them
 * @DRAMA_BLIND_SPOT_UNUSED: a paragraph of which no quote was taken
 */
typedef enum
{
  DRAMA_BLIND_SPOT_STRANGER,
  DRAMA_BLIND_SPOT_UNTIED,
  DRAMA_BLIND_SPOT_UNUSED,
} DramaBlindSpotKind;
#define DRAMA_N_BLIND_SPOT_KINDS 3

/**
 * DramaBlindSpot:
 * @kind: what it is
 * @source: id of the source
 * @start: the first character, in code points of the text
 * @end: past the last one
 * @words: the name, or the sentence or paragraph as it stands
 * @from: (nullable): id of the one actor without a tie to the other
 * @to: (nullable): id of the other
 * @n: how often the text names a stranger; else 1
 *
 * A passage that somebody may have overlooked.
 */
typedef struct
{
  DramaBlindSpotKind kind;
  char              *source;
  gint64             start;
  gint64             end;
  char              *words;
  char              *from;
  char              *to;
  guint              n;
} DramaBlindSpot;

GPtrArray  *drama_blind_spots_find (const DramaDossier *dossier,
                                    const char         *source,
                                    const char         *text,
                                    GCancellable       *cancellable);
void        drama_blind_spot_free (DramaBlindSpot *self);
const char *drama_blind_spot_kind_to_string (DramaBlindSpotKind kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaBlindSpot, drama_blind_spot_free)

G_END_DECLS
