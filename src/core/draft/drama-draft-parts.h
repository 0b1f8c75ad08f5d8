/* drama-draft-parts.h - what of a text is the story
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-draft-rules.h"

G_BEGIN_DECLS

/**
 * DramaDraftPart:
 * @start: first byte
 * @end: byte past the last
 * @heading: whether its words are capitalised as those of a headline are
 *
 * A paragraph that belongs to the story.
 */
typedef struct
{
  gsize    start;
  gsize    end;
  gboolean heading;
} DramaDraftPart;

GArray *drama_draft_parts_find (const char *text, const DramaDraftRules *rules);

G_END_DECLS
