/* drama-print-flow.h - paragraphs over pages
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-theme.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * DramaPrintFlow:
 *
 * Text set in one column, broken where a page ends.  Lengths are points.
 */
typedef struct _DramaPrintFlow DramaPrintFlow;

/**
 * DramaPrintStyle:
 * @size: of the font
 * @bold: whether it is
 * @indent: from the edge where the paragraph begins
 * @before: free above it, but not at the head of a page
 * @keep: how many lines of what follows must stand on the same page
 * @color: of the letters
 *
 * How a paragraph is set.
 */
typedef struct
{
  double     size;
  gboolean   bold;
  double     indent;
  double     before;
  guint      keep;
  DramaColor color;
} DramaPrintStyle;

DramaPrintFlow *drama_print_flow_new (const char *font_family, double width, double height);
void            drama_print_flow_free (DramaPrintFlow *self);
void            drama_print_flow_add (DramaPrintFlow        *self,
                                      const char            *text,
                                      const DramaPrintStyle *style);
void            drama_print_flow_break (DramaPrintFlow *self);
guint           drama_print_flow_get_n_pages (const DramaPrintFlow *self);
void            drama_print_flow_draw (DramaPrintFlow *self, cairo_t *cr, guint page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaPrintFlow, drama_print_flow_free)

G_END_DECLS
