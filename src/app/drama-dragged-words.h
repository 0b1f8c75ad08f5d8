/* drama-dragged-words.h - words of a text on their way to somewhere else
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-document.h"

G_BEGIN_DECLS

#define DRAMA_TYPE_DRAGGED_WORDS (drama_dragged_words_get_type ())

/* What the reader hands over when words are dragged: they may be dropped in any window
 * that shows the same document.  Places are characters of the page of @source, as the
 * reader shows it; @text is what stands there. */
typedef struct
{
  DramaDocument *document;
  char          *source;
  char          *text;
  gint64         start;
  gint64         end;
} DramaDraggedWords;

GType              drama_dragged_words_get_type (void);
DramaDraggedWords *drama_dragged_words_new (DramaDocument *document,
                                            const char    *source,
                                            const char    *text,
                                            gint64         start,
                                            gint64         end);
DramaDraggedWords *drama_dragged_words_copy (const DramaDraggedWords *self);
void               drama_dragged_words_free (DramaDraggedWords *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaDraggedWords, drama_dragged_words_free)

G_END_DECLS
