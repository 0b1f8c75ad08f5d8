/* drama-reader-view.h - a page with its quotes marked
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-reader-page.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DRAMA_TYPE_READER_VIEW (drama_reader_view_get_type ())
G_DECLARE_FINAL_TYPE (DramaReaderView, drama_reader_view, DRAMA, READER_VIEW, GtkTextView)

/* A text view that nobody can write into.  Signals:
 * "mark-clicked" (tie, evidence) and "mark-hovered" (tie or NULL).
 * The page is borrowed and must outlive its being shown; NULL shows nothing. */
void drama_reader_view_show_page (DramaReaderView *self, const DramaReaderPage *page);

/* NULL where nothing is shown. */
const DramaReaderPage *drama_reader_view_get_page (DramaReaderView *self);

/* The same page with other marks. */
void drama_reader_view_marks_changed (DramaReaderView *self);

/* Which mark stands out, NULL for none; and which names are underlined. */
void drama_reader_view_set_selected (DramaReaderView *self, const char *evidence, const char *tie);
void drama_reader_view_set_names (DramaReaderView *self, const char *const *names);
void drama_reader_view_set_hovered (DramaReaderView *self, const char *tie);

/* Scrolls a quote into view and flashes it. */
void drama_reader_view_reveal (DramaReaderView *self, const char *evidence);

/* Selects and scrolls into view; in characters of the page. */
void drama_reader_view_select (DramaReaderView *self, gint64 start, gint64 end);

/* Scrolls to characters of the page, flashes them, and keeps them tinted until something
 * else is revealed.  For the keyboard the caret goes there. */
void drama_reader_view_reveal_words (DramaReaderView *self, gint64 start, gint64 end);

/* What is selected, in characters of the page, without white space at its ends. */
gboolean drama_reader_view_get_words (DramaReaderView *self, gint64 *start, gint64 *end);

/* The quote that stands out, likewise. */
gboolean drama_reader_view_get_selected_mark (DramaReaderView *self, gint64 *start, gint64 *end);

/* A long text comes in pieces, while nothing else is to be done: whether all is there. */
gboolean drama_reader_view_is_full (DramaReaderView *self);

/* What stands at a point of the widget; FALSE where there is no text. */
gboolean drama_reader_view_find_character (DramaReaderView *self,
                                           double           x,
                                           double           y,
                                           gint64          *character);

/* 1 is the size of other text. */
void   drama_reader_view_set_scale (DramaReaderView *self, double scale);
double drama_reader_view_get_scale (DramaReaderView *self);

G_END_DECLS
