/* drama-anchor.h - where a quote sits in its source
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DramaAnchor:
 * @exact: the words, exactly as in the source; never empty
 * @prefix: what stands right before them, may be empty
 * @suffix: what stands right after them, may be empty
 * @start: the first character, in Unicode code points from the start of the text
 * @end: past the last character, in code points; @end - @start characters are @exact
 *
 * The TextQuoteSelector and TextPositionSelector of the W3C Web Annotation
 * Data Model (2017) in one.  Places are code points, as in the file, and not
 * bytes: a source shipped without its text gives nothing to count bytes in.
 */
typedef struct
{
  const char *exact;
  const char *prefix;
  const char *suffix;
  gint64      start;
  gint64      end;
} DramaAnchor;

/**
 * DramaAnchorState:
 * @DRAMA_ANCHOR_EXACT: these words stand at this place, between these neighbours
 * @DRAMA_ANCHOR_MOVED: these words stand elsewhere, and nowhere else that fits as well
 * @DRAMA_ANCHOR_LOST: the words are not there, or it cannot be told which are meant
 */
typedef enum
{
  DRAMA_ANCHOR_EXACT,
  DRAMA_ANCHOR_MOVED,
  DRAMA_ANCHOR_LOST,
} DramaAnchorState;

DramaAnchorState drama_anchor_find (const DramaAnchor *self, const char *text, gint64 *found);
const char      *drama_anchor_state_to_string (DramaAnchorState state);

G_END_DECLS
