/* drama-print.h - a dossier on paper
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-scene.h"

#include <cairo.h>

G_BEGIN_DECLS

/* Of the picture alone. */
#define DRAMA_PRINT_MAX_SHEETS 64

/**
 * DramaPrintOptions:
 * @width: of what can be printed on of a page, in points
 * @height: likewise
 * @n_sheets: over at most how many pages the picture may spread, from 1
 * @title: whether the picture has the dossier's title
 * @legend: whether it has a legend
 * @sources: whether the list of sources follows, on a page of its own
 * @proof: (nullable): text to follow that: a line is a paragraph, and one that begins
 *   with spaces belongs to the one above
 * @proof_heading: what stands above @proof
 * @font_family: (nullable): %NULL for the system's sans serif
 * @mirrored: whether the words around the picture begin at the right
 * @translate: (nullable): for words of the picture and headings
 *
 * What is printed on which paper.
 */
typedef struct
{
  double         width;
  double         height;
  guint          n_sheets;
  gboolean       title;
  gboolean       legend;
  gboolean       sources;
  const char    *proof;
  const char    *proof_heading;
  const char    *font_family;
  gboolean       mirrored;
  DramaTranslate translate;
} DramaPrintOptions;

/**
 * DramaPrint:
 *
 * All pages, ready to be drawn; belongs to one thread.
 */
typedef struct _DramaPrint DramaPrint;

DramaPrint *drama_print_new (DramaDossier            *dossier,
                             const DramaVec          *positions,
                             const DramaPrintOptions *options);
void        drama_print_free (DramaPrint *self);
guint       drama_print_get_n_pages (const DramaPrint *self);
guint       drama_print_get_n_sheets (const DramaPrint *self);
double      drama_print_get_scale (const DramaPrint *self);
void        drama_print_draw (DramaPrint *self, cairo_t *cr, guint page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaPrint, drama_print_free)

G_END_DECLS
