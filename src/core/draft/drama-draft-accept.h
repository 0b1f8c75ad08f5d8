/* drama-draft-accept.h - a suggestion that a person takes over
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-draft.h"
#include "drama-edit.h"
#include "drama-text-index.h"

G_BEGIN_DECLS

/**
 * DramaDraftEntry:
 * @source: id of a source that has the text
 * @start: first character of the words, in code points of the text
 * @end: past the last
 * @from: id of an actor
 * @verb: reads from @from to @to
 * @to: id of another actor
 * @into: (nullable): id of the tie that the words are evidence of; %NULL for a new one
 *   between the two
 * @stance: what the words do to the tie
 * @certainty: how they put it
 * @speaker: (nullable): id of the actor who says it
 * @by: (nullable): who enters it
 * @when: (nullable): on which day, an EDTF date
 *
 * A tie with the words for it, all of which a person may have changed.
 */
typedef struct
{
  const char    *source;
  gint64         start;
  gint64         end;
  const char    *from;
  const char    *verb;
  const char    *to;
  const char    *into;
  DramaStance    stance;
  DramaCertainty certainty;
  const char    *speaker;
  const char    *by;
  const char    *when;
} DramaDraftEntry;

char    *drama_draft_accept_actor (DramaEdit             *edit,
                                   const DramaDraftActor *actor,
                                   const char            *name,
                                   DramaKind              kind,
                                   const char            *same_as);
gboolean drama_draft_accept_tie (DramaEdit             *edit,
                                 DramaTextIndex        *text,
                                 const DramaDraftEntry *entry,
                                 char                 **tie,
                                 char                 **evidence);

G_END_DECLS
