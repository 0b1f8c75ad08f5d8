/* drama-theme.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-render"

#include "drama-theme.h"

#include <string.h>

#define RGB(hex)                                                                     \
  {                                                                                  \
    ((hex) >> 16 & 255) / 255.0, ((hex) >> 8 & 255) / 255.0, ((hex) &255) / 255.0, 1 \
  }

/* The colours of kinds were searched for: in OKLab, the least distance of any two
 * is made as large as it gets for ordinary and for colour-blind eyes alike, with
 * contrast enough to background and icon.  tests/core/render/test-theme.c holds
 * them to it. */
static const DramaTheme THEMES[DRAMA_N_THEMES] = {
  [DRAMA_THEME_LIGHT] = {
      .name = DRAMA_THEME_LIGHT,
      .background = RGB (0xffffff),
      .text = RGB (0x1c1f24),
      .quiet = RGB (0x3f454e),
      .rule = RGB (0xc9cdd3),
      .pin = RGB (0x5d6570),
      .kinds = {
          [DRAMA_KIND_PERSON] = RGB (0x1a69c6),
          [DRAMA_KIND_AGENCY] = RGB (0x861a10),
          [DRAMA_KIND_COMPANY] = RGB (0x36a67e),
          [DRAMA_KIND_GOVERNMENT] = RGB (0x2c1568),
          [DRAMA_KIND_COURT] = RGB (0x1b484b),
          [DRAMA_KIND_MEDIA] = RGB (0x9a88d6),
          [DRAMA_KIND_GROUP] = RGB (0xcd7d1e),
          [DRAMA_KIND_PLACE] = RGB (0x636b07),
          [DRAMA_KIND_SOFTWARE] = RGB (0xac4483),
          [DRAMA_KIND_EVENT] = RGB (0x622493),
      },
      .edge = RGB (0x1c1f24),
      .icon = RGB (0xffffff),
      .lines = {
          [DRAMA_STANDING_CONFIRMED] = RGB (0x1c1f24),
          [DRAMA_STANDING_REPORTED] = RGB (0x2d323a),
          [DRAMA_STANDING_ALLEGED] = RGB (0x3f454e),
          [DRAMA_STANDING_SPECULATIVE] = RGB (0x3f454e),
          [DRAMA_STANDING_DISPUTED] = RGB (0xa32a12),
          [DRAMA_STANDING_UNSOURCED] = RGB (0x868d97),
      },
  },
  [DRAMA_THEME_DARK] = {
      .name = DRAMA_THEME_DARK,
      .background = RGB (0x1e1f22),
      .text = RGB (0xf3f4f6),
      .quiet = RGB (0xc6cad1),
      .rule = RGB (0x474b52),
      .pin = RGB (0xa3a9b3),
      .kinds = {
          [DRAMA_KIND_PERSON] = RGB (0x7ab8ff),
          [DRAMA_KIND_AGENCY] = RGB (0xb46c19),
          [DRAMA_KIND_COMPANY] = RGB (0x77f0a6),
          [DRAMA_KIND_GOVERNMENT] = RGB (0xb26afa),
          [DRAMA_KIND_COURT] = RGB (0xcda693),
          [DRAMA_KIND_MEDIA] = RGB (0x0492b1),
          [DRAMA_KIND_GROUP] = RGB (0xffd401),
          [DRAMA_KIND_PLACE] = RGB (0x89b203),
          [DRAMA_KIND_SOFTWARE] = RGB (0xe74386),
          [DRAMA_KIND_EVENT] = RGB (0xd5e6ff),
      },
      .edge = RGB (0x0d0e10),
      .icon = RGB (0x16181b),
      .lines = {
          [DRAMA_STANDING_CONFIRMED] = RGB (0xf3f4f6),
          [DRAMA_STANDING_REPORTED] = RGB (0xdfe2e6),
          [DRAMA_STANDING_ALLEGED] = RGB (0xc6cad1),
          [DRAMA_STANDING_SPECULATIVE] = RGB (0xc6cad1),
          [DRAMA_STANDING_DISPUTED] = RGB (0xff9a7d),
          [DRAMA_STANDING_UNSOURCED] = RGB (0x858c96),
      },
  },
  [DRAMA_THEME_HIGH_CONTRAST] = {
      .name = DRAMA_THEME_HIGH_CONTRAST,
      .background = RGB (0xffffff),
      .text = RGB (0x000000),
      .quiet = RGB (0x000000),
      .rule = RGB (0x000000),
      .pin = RGB (0x000000),
      .kinds = {
          [DRAMA_KIND_PERSON] = RGB (0x072cda),
          [DRAMA_KIND_AGENCY] = RGB (0x930300),
          [DRAMA_KIND_COMPANY] = RGB (0x21484d),
          [DRAMA_KIND_GOVERNMENT] = RGB (0x400374),
          [DRAMA_KIND_COURT] = RGB (0x637600),
          [DRAMA_KIND_MEDIA] = RGB (0x1077d0),
          [DRAMA_KIND_GROUP] = RGB (0x4a0d00),
          [DRAMA_KIND_PLACE] = RGB (0x9e6275),
          [DRAMA_KIND_SOFTWARE] = RGB (0x852596),
          [DRAMA_KIND_EVENT] = RGB (0x001533),
      },
      .edge = RGB (0x000000),
      .icon = RGB (0xffffff),
      .lines = {
          [DRAMA_STANDING_CONFIRMED] = RGB (0x000000),
          [DRAMA_STANDING_REPORTED] = RGB (0x000000),
          [DRAMA_STANDING_ALLEGED] = RGB (0x000000),
          [DRAMA_STANDING_SPECULATIVE] = RGB (0x000000),
          [DRAMA_STANDING_DISPUTED] = RGB (0x8a1500),
          [DRAMA_STANDING_UNSOURCED] = RGB (0x4a4f57),
      },
  },
  [DRAMA_THEME_HIGH_CONTRAST_DARK] = {
      .name = DRAMA_THEME_HIGH_CONTRAST_DARK,
      .background = RGB (0x000000),
      .text = RGB (0xffffff),
      .quiet = RGB (0xffffff),
      .rule = RGB (0xffffff),
      .pin = RGB (0xffffff),
      .kinds = {
          [DRAMA_KIND_PERSON] = RGB (0xa5c6ff),
          [DRAMA_KIND_AGENCY] = RGB (0xe7671a),
          [DRAMA_KIND_COMPANY] = RGB (0x05b079),
          [DRAMA_KIND_GOVERNMENT] = RGB (0x9789ef),
          [DRAMA_KIND_COURT] = RGB (0xffbc95),
          [DRAMA_KIND_MEDIA] = RGB (0x47fffe),
          [DRAMA_KIND_GROUP] = RGB (0xf7ffb8),
          [DRAMA_KIND_PLACE] = RGB (0xb0fb1c),
          [DRAMA_KIND_SOFTWARE] = RGB (0xf983b6),
          [DRAMA_KIND_EVENT] = RGB (0xb3bf2b),
      },
      .edge = RGB (0xffffff),
      .icon = RGB (0x000000),
      .lines = {
          [DRAMA_STANDING_CONFIRMED] = RGB (0xffffff),
          [DRAMA_STANDING_REPORTED] = RGB (0xffffff),
          [DRAMA_STANDING_ALLEGED] = RGB (0xffffff),
          [DRAMA_STANDING_SPECULATIVE] = RGB (0xffffff),
          [DRAMA_STANDING_DISPUTED] = RGB (0xffb09a),
          [DRAMA_STANDING_UNSOURCED] = RGB (0xb4bac4),
      },
  },
  [DRAMA_THEME_PRINT] = {
      .name = DRAMA_THEME_PRINT,
      .background = RGB (0xffffff),
      .text = RGB (0x000000),
      .quiet = RGB (0x26282c),
      .rule = RGB (0x8a8f96),
      .pin = RGB (0x5d6570),
      .kinds = {
          [DRAMA_KIND_PERSON] = RGB (0x1a69c6),
          [DRAMA_KIND_AGENCY] = RGB (0x861a10),
          [DRAMA_KIND_COMPANY] = RGB (0x36a67e),
          [DRAMA_KIND_GOVERNMENT] = RGB (0x2c1568),
          [DRAMA_KIND_COURT] = RGB (0x1b484b),
          [DRAMA_KIND_MEDIA] = RGB (0x9a88d6),
          [DRAMA_KIND_GROUP] = RGB (0xcd7d1e),
          [DRAMA_KIND_PLACE] = RGB (0x636b07),
          [DRAMA_KIND_SOFTWARE] = RGB (0xac4483),
          [DRAMA_KIND_EVENT] = RGB (0x622493),
      },
      .edge = RGB (0x000000),
      .icon = RGB (0xffffff),
      .lines = {
          [DRAMA_STANDING_CONFIRMED] = RGB (0x000000),
          [DRAMA_STANDING_REPORTED] = RGB (0x000000),
          [DRAMA_STANDING_ALLEGED] = RGB (0x000000),
          [DRAMA_STANDING_SPECULATIVE] = RGB (0x000000),
          [DRAMA_STANDING_DISPUTED] = RGB (0x9a2008),
          [DRAMA_STANDING_UNSOURCED] = RGB (0x7a818b),
      },
  },
};

static const char *const NAMES[DRAMA_N_THEMES] = {
  [DRAMA_THEME_LIGHT] = "light",
  [DRAMA_THEME_DARK] = "dark",
  [DRAMA_THEME_HIGH_CONTRAST] = "high-contrast",
  [DRAMA_THEME_HIGH_CONTRAST_DARK] = "high-contrast-dark",
  [DRAMA_THEME_PRINT] = "print",
};

/**
 * drama_theme_get:
 * @name: which one
 *
 * Returns: (transfer none): the colours
 */
const DramaTheme *
drama_theme_get (DramaThemeName name)
{
  g_return_val_if_fail ((guint) name < DRAMA_N_THEMES, &THEMES[DRAMA_THEME_LIGHT]);

  return &THEMES[name];
}

/**
 * drama_theme_get_background:
 * @theme: a theme
 *
 * Returns: what to paint behind a scene
 */
DramaColor
drama_theme_get_background (const DramaTheme *theme)
{
  return theme->background;
}

/**
 * drama_theme_name_to_string:
 * @name: which theme
 *
 * Returns: (transfer none): its word on the command line
 */
const char *
drama_theme_name_to_string (DramaThemeName name)
{
  g_return_val_if_fail ((guint) name < DRAMA_N_THEMES, NULL);

  return NAMES[name];
}

/**
 * drama_theme_name_from_string:
 * @word: a word
 * @name: (out): which theme, untouched where there is none of that name
 *
 * Returns: whether there is a theme called @word
 */
gboolean
drama_theme_name_from_string (const char     *word,
                              DramaThemeName *name)
{
  for (guint i = 0; i < DRAMA_N_THEMES; i++)
    if (strcmp (word, NAMES[i]) == 0)
      {
        *name = (DramaThemeName) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * drama_color_parse:
 * @hex: "#" and six hexadecimal digits
 * @color: (out): the colour, untouched on failure
 *
 * Returns: whether @hex is one
 */
gboolean
drama_color_parse (const char *hex,
                   DramaColor *color)
{
  double value[3];

  if (hex[0] != '#' || strlen (hex) != 7)
    return FALSE;

  for (guint i = 0; i < 3; i++)
    {
      int high = g_ascii_xdigit_value (hex[1 + 2 * i]);
      int low = g_ascii_xdigit_value (hex[2 + 2 * i]);

      if (high < 0 || low < 0)
        return FALSE;
      value[i] = (high * 16 + low) / 255.0;
    }
  *color = (DramaColor){ value[0], value[1], value[2], 1 };

  return TRUE;
}
