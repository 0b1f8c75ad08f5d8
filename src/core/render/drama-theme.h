/* drama-theme.h - the colours of a picture
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-words.h"

G_BEGIN_DECLS

/**
 * DramaColor:
 * @r: red, from 0 to 1 (sRGB)
 * @g: green
 * @b: blue
 * @a: 0 is nothing at all, 1 covers what is behind
 */
typedef struct
{
  double r;
  double g;
  double b;
  double a;
} DramaColor;

/**
 * DramaThemeName:
 *
 * For whom the colours are made; contrast and distances are held by a test.
 */
typedef enum
{
  DRAMA_THEME_LIGHT,
  DRAMA_THEME_DARK,
  DRAMA_THEME_HIGH_CONTRAST,
  DRAMA_THEME_HIGH_CONTRAST_DARK,
  DRAMA_THEME_PRINT,
} DramaThemeName;
#define DRAMA_N_THEMES 5

/**
 * DramaTheme:
 * @name: which one
 * @background: behind everything, and the halo of texts
 * @text: names, title
 * @quiet: verbs, legend, sources
 * @rule: thin lines between the parts of a page
 * @pin: the mark of a pinned actor
 * @kinds: an actor's shape by its kind
 * @edge: the outline of an actor's shape
 * @icon: what is drawn inside a shape
 * @lines: a tie by its standing
 *
 * Constant tables; nobody owns or frees one.
 */
typedef struct
{
  DramaThemeName name;
  DramaColor     background;
  DramaColor     text;
  DramaColor     quiet;
  DramaColor     rule;
  DramaColor     pin;
  DramaColor     kinds[DRAMA_N_KINDS];
  DramaColor     edge;
  DramaColor     icon;
  DramaColor     lines[DRAMA_N_STANDINGS];
} DramaTheme;

const DramaTheme *drama_theme_get (DramaThemeName name);
DramaColor        drama_theme_get_background (const DramaTheme *theme);
const char       *drama_theme_name_to_string (DramaThemeName name);
gboolean          drama_theme_name_from_string (const char *word, DramaThemeName *name);
gboolean          drama_color_parse (const char *hex, DramaColor *color);

G_END_DECLS
