/* drama-reader-page.h - a source as the reader shows it
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-standing.h"

G_BEGIN_DECLS

/* A quote that stands on the page.  Places are characters of the page. */
typedef struct
{
  char         *tie;
  char         *evidence;
  DramaStanding standing; /* of the tie */
  DramaStance   stance;
  gint64        start;
  gint64        end;
  guint         lane; /* of two that overlap, each has a lane of its own */
  gboolean      twin; /* an earlier one is the same words, drawn alike: they share its lane */
} DramaReaderMark;

/* The text of a source or, where it is shipped without, its quoted passages in order
 * with the gaps named.  Immutable; belongs to one thread. */
typedef struct _DramaReaderPage DramaReaderPage;

DramaReaderPage *drama_reader_page_new (const DramaDossier *dossier, const char *source);
void             drama_reader_page_free (DramaReaderPage *self);

/* Marks of the same text in another dossier, without making the text anew. */
void drama_reader_page_mark (DramaReaderPage *self, const DramaDossier *dossier);

const char            *drama_reader_page_get_source (const DramaReaderPage *self);
const char            *drama_reader_page_get_text (const DramaReaderPage *self);
gint64                 drama_reader_page_get_length (const DramaReaderPage *self);
gboolean               drama_reader_page_is_whole (const DramaReaderPage *self);
guint                  drama_reader_page_get_n_marks (const DramaReaderPage *self);
const DramaReaderMark *drama_reader_page_get_mark (const DramaReaderPage *self, guint index);
const DramaReaderMark *drama_reader_page_find_mark (const DramaReaderPage *self,
                                                    const char            *evidence);
const char            *drama_reader_page_find (const DramaReaderPage *self, gint64 character);
guint                  drama_reader_page_get_n_lanes (const DramaReaderPage *self);

/* Whether the page might, as its source or a tie that quotes it is different: a look at
 * every tie, but no more. */
gboolean drama_reader_page_is_touched (const DramaReaderPage *self,
                                       const DramaDossier    *before,
                                       const DramaDossier    *after);

/* Whether the page of @source would say something else in @dossier. */
gboolean drama_reader_page_is_stale (const DramaReaderPage *self, const DramaDossier *dossier);

/* Places of the source, in code points, for those of the page; fails where a gap
 * lies between. */
gboolean drama_reader_page_to_source (const DramaReaderPage *self,
                                      gint64                 start,
                                      gint64                 end,
                                      gint64                *source_start,
                                      gint64                *source_end);

/* The quote that these characters are, with what stands before and after; the caller
 * frees it.  Fails like drama_reader_page_to_source(), and then gives nothing. */
gboolean drama_reader_page_take (DramaReaderPage *self,
                                 gint64           start,
                                 gint64           end,
                                 gint64          *source_start,
                                 gint64          *source_end,
                                 char           **exact,
                                 char           **prefix,
                                 char           **suffix);

/* The next place of @words, whatever their capitals, that begins at @from or after, or
 * before it. */
gboolean drama_reader_page_search (const DramaReaderPage *self,
                                   const char            *words,
                                   gint64                 from,
                                   gboolean               forward,
                                   gint64                *start,
                                   gint64                *end);

/* Where the gaps are: pairs of characters of the page. */
const GArray *drama_reader_page_get_gaps (const DramaReaderPage *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaReaderPage, drama_reader_page_free)

G_END_DECLS
