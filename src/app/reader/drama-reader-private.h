/* drama-reader-private.h - shared by the files of DramaReader alone
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-reader-popover.h"
#include "drama-reader-strip.h"
#include "drama-reader-view.h"
#include "drama-reader.h"

G_BEGIN_DECLS

struct _DramaReader
{
  GtkWidget parent_instance;

  GtkWidget        *bar;
  GtkDropDown      *sources;
  GtkSearchBar     *search_bar;
  GtkEditable      *search;
  GtkWidget        *search_button;
  GtkWidget        *note;
  GtkStack         *stack;
  GtkWidget        *scroller;
  DramaReaderView  *view;
  DramaReaderStrip *strip;
  GtkWidget        *popover; /* (nullable) while nobody selected any words */

  DramaSession    *session; /* (nullable) */
  DramaReaderPage *page;    /* (nullable) */
  GPtrArray       *ids;     /* of the sources, as the list has them */
  gboolean         filling;

  /* drama-reader-drag.c */
  GdkContentProvider *in_hand; /* (nullable) what a drag from where it began would take */
  gboolean            pressed; /* and where it began: in the view */
  double              pressed_x;
  double              pressed_y;
};

/* drama-reader-words.c */
void drama_reader_install_words (GtkWidgetClass *widget_class);
void drama_reader_init_words (DramaReader *self);
void drama_reader_clear_words (DramaReader *self);

/* drama-reader-drag.c */
void                drama_reader_init_drag (DramaReader *self);
GdkContentProvider *drama_reader_provide_words (DramaReader *self, double x, double y);

G_END_DECLS
