/* drama-reader-view-private.h - shared by the files of DramaReaderView alone
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-reader-view.h"

#include <adwaita.h>

G_BEGIN_DECLS

struct _DramaReaderView
{
  GtkTextView parent_instance;

  const DramaReaderPage *page; /* (nullable) borrowed */
  GtkTextTag            *size;
  GtkTextTag            *gap;
  char                  *evidence;    /* (nullable) selected */
  char                  *tie;         /* (nullable) selected */
  char                  *hovered;     /* (nullable) id of a tie */
  char                  *flashed;     /* (nullable) id of evidence */
  gint64                 words_start; /* that are tinted; none where they are empty */
  gint64                 words_end;
  AdwAnimation          *flash;
  double                 flash_value;
  GArray                *mentions; /* of Mention */
  gsize                  filled;   /* bytes of the page that the buffer has */
  guint                  fill_source;
};

static inline GtkTextBuffer *
get_buffer (DramaReaderView *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
}

/* drama-reader-view-fill.c */
void drama_reader_view_fill_some (DramaReaderView *self, gboolean all);
void drama_reader_view_fill_on (DramaReaderView *self);
void drama_reader_view_fill_to (DramaReaderView *self, gint64 character);

G_END_DECLS
