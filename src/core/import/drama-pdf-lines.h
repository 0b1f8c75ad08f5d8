/* drama-pdf-lines.h - the lines of a PDF with their places, as dramatis-pdf-text writes them
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-import.h"

G_BEGIN_DECLS

/**
 * DramaPdfLine:
 * @text: its words
 * @page: the page, from 0
 * @left: where it begins, in hundredths of a point from the left edge of the page
 * @top: from the top edge
 * @right: where it ends
 * @bottom: from the top edge
 * @page_height: in hundredths of a point
 */
typedef struct
{
  char *text;
  guint page;
  int   left;
  int   top;
  int   right;
  int   bottom;
  int   page_height;
} DramaPdfLine;

GArray *drama_pdf_lines_read (DramaImport *self, GBytes *bytes);
char   *drama_pdf_lines_join (const GArray *lines);

G_END_DECLS
