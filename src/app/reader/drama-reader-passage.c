/* drama-reader-passage.c - what is read, and words that somebody else points at
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-reader-view.h"
#include "drama-reader.h"

static DramaReaderView *
get_view (DramaReader *self)
{
  return DRAMA_READER_VIEW (
      gtk_widget_get_template_child (GTK_WIDGET (self), DRAMA_TYPE_READER, "view"));
}

const char *
drama_reader_get_source (DramaReader *self)
{
  const DramaReaderPage *page;

  g_return_val_if_fail (DRAMA_IS_READER (self), NULL);

  page = drama_reader_view_get_page (get_view (self));

  return page != NULL ? drama_reader_page_get_source (page) : NULL;
}

void
drama_reader_flash_passage (DramaReader *self, const char *source, gint64 start, gint64 end)
{
  const DramaReaderPage *page;

  g_return_if_fail (DRAMA_IS_READER (self));
  g_return_if_fail (source != NULL);

  drama_reader_show_source (self, source);
  page = drama_reader_view_get_page (get_view (self));
  /* Of a whole text the places are those of the page. */
  if (page != NULL && drama_reader_page_is_whole (page) &&
      g_str_equal (drama_reader_page_get_source (page), source))
    drama_reader_view_reveal_words (get_view (self), start, end);
}
