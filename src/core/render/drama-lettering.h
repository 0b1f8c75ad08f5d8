/* drama-lettering.h - measures and breaks lines of text
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-rect.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * DramaFace:
 * @size: of the font, in world units
 * @weight: as CSS counts
 * @italic: whether it slants
 */
typedef struct
{
  double   size;
  guint    weight;
  gboolean italic;
} DramaFace;

/**
 * DramaLine:
 * @string: what stands in it
 * @left: where its ink begins, 0 or left of it
 * @advance: along the baseline to where the next letter would stand
 * @width: along the baseline, to the end of the ink
 * @ascent: above the baseline, of everything in it
 * @descent: below
 */
typedef struct
{
  char  *string;
  double left;
  double advance;
  double width;
  double ascent;
  double descent;
} DramaLine;

/**
 * DramaLettering:
 *
 * One font family at one size on no screen in particular: no hinting, no
 * rounding, so that the same fonts give the same measures everywhere.  Belongs
 * to one thread.
 */
typedef struct _DramaLettering DramaLettering;

DramaLettering *drama_lettering_new (const char *font_family, double scale, const char *language);
DramaLettering *drama_lettering_ref (DramaLettering *self);
void            drama_lettering_unref (DramaLettering *self);
const char     *drama_lettering_get_family (const DramaLettering *self);
double          drama_lettering_get_scale (const DramaLettering *self);
char           *drama_lettering_clean (const char *string);
PangoLayout    *drama_lettering_layout (DramaLettering *self, DramaFace face, const char *string);
void            drama_lettering_measure (DramaLettering *self,
                                         DramaFace       face,
                                         const char     *string,
                                         DramaLine      *line);
GArray         *drama_lettering_wrap (DramaLettering *self,
                                      DramaFace       face,
                                      const char     *string,
                                      double          width,
                                      guint           max_lines);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaLettering, drama_lettering_unref)

G_END_DECLS
