/* drama-anchor.h - where a quote sits in its source
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-normal.h"
#include "drama-text-index.h"

#include <glib.h>

G_BEGIN_DECLS

/* A passage less like the quote than this is not worth a person's time, and the
 * quote is lost.  Likeness is 1 - d / m where d characters of the quote's m must
 * be put in, taken out or replaced, in normal form.  A quote of which every
 * fourth character changed still has 0.75.  What is most like it in 10 MB that
 * have nothing to do with it has up to 0.54 for 80 characters, and for 40 up to
 * 0.75 (bench-anchor prints both, for prose poorer in words than a writer's): a
 * short quote is now and then proposed by chance, which costs a look. */
#define DRAMA_ANCHOR_LOST_BELOW 0.7

/* So many places are proposed at most. */
#define DRAMA_ANCHOR_MAX_PLACES 8

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
 * @DRAMA_ANCHOR_EXACT: these words stand at this place
 * @DRAMA_ANCHOR_MOVED: these words stand elsewhere, or set otherwise, and it is certain that
 *   they are meant
 * @DRAMA_ANCHOR_PROPOSED: something like them stands there, or it cannot be told which of
 *   several is meant: a person must accept it
 * @DRAMA_ANCHOR_LOST: nothing like them is there
 */
typedef enum
{
  DRAMA_ANCHOR_EXACT,
  DRAMA_ANCHOR_MOVED,
  DRAMA_ANCHOR_PROPOSED,
  DRAMA_ANCHOR_LOST,
} DramaAnchorState;

/**
 * DramaAnchorPlace:
 * @start: the first character, in code points
 * @end: past the last character, in code points
 * @likeness: from %DRAMA_ANCHOR_LOST_BELOW to 1; 1 where at most the typesetting differs
 * @differences: in what the passage differs from the quote
 */
typedef struct
{
  gint64          start;
  gint64          end;
  double          likeness;
  DramaDifference differences;
} DramaAnchorPlace;

/**
 * DramaAnchorResult:
 * @state: what became of the quote
 * @is_ambiguous: another place is as good as the first, or nearly
 * @is_unsearched: the quote is too long to be searched by likeness, and lost for that
 * @n_places: how many places there are: one where exact or moved, none where lost
 * @places: the best first, which takes words, context and place in the text together
 */
typedef struct
{
  DramaAnchorState state;
  gboolean         is_ambiguous;
  gboolean         is_unsearched;
  guint            n_places;
  DramaAnchorPlace places[DRAMA_ANCHOR_MAX_PLACES];
} DramaAnchorResult;

/**
 * DramaAnchorProgress:
 * @n_done: how many quotes are done
 * @n_anchors: of how many
 * @user_data: what the caller gave
 *
 * Called in the thread that searches.
 */
typedef void (*DramaAnchorProgress) (guint n_done, guint n_anchors, gpointer user_data);

DramaAnchorState drama_anchor_find (const DramaAnchor *self, const char *text, gint64 *found);
DramaAnchorState drama_anchor_find_with_index (const DramaAnchor *self,
                                               DramaTextIndex    *index,
                                               DramaTextIndex    *origin,
                                               volatile gint     *cancel,
                                               DramaAnchorResult *result);
gboolean         drama_anchor_find_all (const DramaAnchor  *anchors,
                                        guint               n_anchors,
                                        DramaTextIndex     *index,
                                        DramaTextIndex     *origin,
                                        volatile gint      *cancel,
                                        DramaAnchorProgress progress,
                                        gpointer            user_data,
                                        DramaAnchorResult  *results);
gboolean         drama_anchor_take (DramaTextIndex *index,
                                    gint64          start,
                                    gint64          end,
                                    char          **exact,
                                    char          **prefix,
                                    char          **suffix);
const char      *drama_anchor_state_to_string (DramaAnchorState state);
char            *drama_anchor_describe (DramaDifference differences);

G_END_DECLS
