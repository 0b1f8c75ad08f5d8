/* drama-reader.h - the texts, with their quotes marked
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-dragged-words.h"
#include "drama-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DRAMA_TYPE_READER (drama_reader_get_type ())
G_DECLARE_FINAL_TYPE (DramaReader, drama_reader, DRAMA, READER, GtkWidget)

/* Property: session.  Selected words can become ties, evidence, actors and aliases in
 * a popover beside them. */

/* Shows a source, or the one it shows already where there is no such. */
void drama_reader_show_source (DramaReader *self, const char *source);

/* What is shown now; NULL for nothing. */
const char *drama_reader_get_source (DramaReader *self);

/* Scrolls to words of the text of a source, in code points, and flashes them; neither
 * selects them nor takes the focus. */
void drama_reader_flash_passage (DramaReader *self, const char *source, gint64 start, gint64 end);
void drama_reader_focus (DramaReader *self);

/* Words that were dropped on a tie or on an actor of the picture, one of which is NULL.
 * The tie gets a quote, one step that a toast can take back; for the actor it is asked
 * beside @at of @over what the words mean. */
void drama_reader_take_words (DramaReader             *self,
                              const DramaDraggedWords *words,
                              const char              *tie,
                              const char              *actor,
                              GtkWidget               *over,
                              const GdkRectangle      *at);

/* Selects a passage of a source whose text is there, in its code points. */
void drama_reader_show_passage (DramaReader *self, const char *source, gint64 start, gint64 end);

G_END_DECLS
