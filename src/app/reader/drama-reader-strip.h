/* drama-reader-strip.h - where in a text evidence lies
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-reader-page.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DRAMA_TYPE_READER_STRIP (drama_reader_strip_get_type ())
G_DECLARE_FINAL_TYPE (DramaReaderStrip, drama_reader_strip, DRAMA, READER_STRIP, GtkWidget)

/* A narrow column with a tick for each quote; a click on it asks for that place of the
 * text by the signal "go-to" (from 0 to 1).  For the pointer alone: by keyboard one
 * goes from quote to quote.  The page is borrowed. */
void drama_reader_strip_show_page (DramaReaderStrip *self, const DramaReaderPage *page);

G_END_DECLS
