/* drama-reader-mark.h - how a quote is marked in a text
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-words.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  DramaStanding standing;
  DramaStance   stance;
  guint         lane;
  gboolean      lit;   /* selected or under the pointer */
  double        flash; /* from 0 to 1 */
  gboolean      dark;
  gboolean      high_contrast;
} DramaReaderMarkLook;

/* The colour of a standing on the screen, as ties have it on the canvas. */
GdkRGBA drama_reader_mark_get_color (DramaStanding standing, gboolean dark, gboolean high_contrast);

/* Characters @start to @end of @view, in its buffer's coordinates. */
void drama_reader_mark_draw (GtkTextView               *view,
                             cairo_t                   *cr,
                             int                        start,
                             int                        end,
                             const DramaReaderMarkLook *look);
/* Words that are only suggested: a tint and no line, as they are evidence of nothing yet. */
void drama_reader_mark_tint (
    GtkTextView *view, cairo_t *cr, int start, int end, double flash);
void drama_reader_mark_underline (GtkTextView *view, cairo_t *cr, int start, int end);

G_END_DECLS
