/* drama-reader-view-fill.c - a long text comes into the view in pieces
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-reader-view-private.h"

#include <string.h>

/* What is given to the text view at once, in bytes: some milliseconds' work. */
#define CHUNK (128 * 1024)

/* Another piece of the page, up to the end of a character. */
static void
fill_chunk (DramaReaderView *self, gsize chunk)
{
  const char *text = drama_reader_page_get_text (self->page) + self->filled;
  gsize       length = strnlen (text, chunk);
  int         from = gtk_text_buffer_get_char_count (get_buffer (self));
  GtkTextIter start, end;

  while (((guchar) text[length] & 0xc0) == 0x80)
    length++;
  gtk_text_buffer_get_end_iter (get_buffer (self), &end);
  gtk_text_buffer_insert (get_buffer (self), &end, text, (int) length);
  gtk_text_buffer_get_iter_at_offset (get_buffer (self), &start, from);
  gtk_text_buffer_apply_tag (get_buffer (self), self->size, &start, &end);
  self->filled += length;
}

static gboolean
is_full (DramaReaderView *self)
{
  return self->page == NULL || drama_reader_page_get_text (self->page)[self->filled] == '\0';
}

static gboolean
on_fill (gpointer data)
{
  DramaReaderView *self = data;

  fill_chunk (self, CHUNK);
  if (!is_full (self))
    return G_SOURCE_CONTINUE;
  self->fill_source = 0;

  return G_SOURCE_REMOVE;
}

/* As far as @character, which is asked for and cannot wait. */
void
drama_reader_view_fill_to (DramaReaderView *self, gint64 character)
{
  while (!is_full (self) && gtk_text_buffer_get_char_count (get_buffer (self)) <= character)
    fill_chunk (self, 16 * CHUNK);
}

gboolean
drama_reader_view_is_full (DramaReaderView *self)
{
  g_return_val_if_fail (DRAMA_IS_READER_VIEW (self), FALSE);

  return is_full (self);
}

void
drama_reader_view_select (DramaReaderView *self, gint64 start, gint64 end)
{
  GtkTextIter first, last;

  g_return_if_fail (DRAMA_IS_READER_VIEW (self));
  g_return_if_fail (start >= 0 && end >= start);

  drama_reader_view_fill_to (self, end);
  gtk_text_buffer_get_iter_at_offset (get_buffer (self), &first, (int) start);
  gtk_text_buffer_get_iter_at_offset (get_buffer (self), &last, (int) end);
  gtk_text_buffer_select_range (get_buffer (self), &last, &first);
  /* By a mark: what lies between has no height yet. */
  gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (self),
                                gtk_text_buffer_get_insert (get_buffer (self)), 0.1, TRUE, 0, 0.3);
}

/* The beginning of the page, or all of a short one. */
void
drama_reader_view_fill_some (DramaReaderView *self, gboolean all)
{
  fill_chunk (self, all ? G_MAXINT : CHUNK);
}

/* The rest, after what is to be drawn, and before the view measures lines nobody sees. */
void
drama_reader_view_fill_on (DramaReaderView *self)
{
  if (!is_full (self))
    self->fill_source = g_idle_add_full (GDK_PRIORITY_REDRAW + 2, on_fill, self, NULL);
}
