/* test-theme.c - contrast and colour blindness, computed
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-theme.h"

#include <math.h>

/* Least distance of two kinds in OKLab, where the whole way from black to white
 * is 1 and 0.02 can just be told apart side by side.  Four times that for
 * ordinary eyes and twice for others: shape and icon tell kinds apart as well. */
#define LEAST_ORDINARY 0.12
#define LEAST_BLIND    0.08

typedef struct
{
  double v[3];
} Triple;

/* Machado, Oliveira and Fernandes 2009, doi:10.1109/TVCG.2009.113: severity 1. */
static const double EYES[][3][3] = {
  { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } },
  { { 0.152286, 1.052583, -0.204868 },
    { 0.114503, 0.786281, 0.099216 },
    { -0.003882, -0.048116, 1.051998 } },
  { { 0.367322, 0.860646, -0.227968 },
    { 0.280085, 0.672501, 0.047413 },
    { -0.011820, 0.042940, 0.968881 } },
  { { 1.255528, -0.076749, -0.178779 },
    { -0.078411, 0.930809, 0.147602 },
    { 0.004733, 0.691367, 0.303900 } },
};

static double
linear (double c)
{
  return c <= 0.04045 ? c / 12.92 : pow ((c + 0.055) / 1.055, 2.4);
}

static Triple
times (const double matrix[3][3],
       Triple       in)
{
  Triple out;

  for (guint i = 0; i < 3; i++)
    out.v[i] = matrix[i][0] * in.v[0] + matrix[i][1] * in.v[1] + matrix[i][2] * in.v[2];

  return out;
}

static Triple
seen_by (guint      eye,
         DramaColor color)
{
  Triple in = { { linear (color.r), linear (color.g), linear (color.b) } };
  Triple out = times (EYES[eye], in);

  for (guint i = 0; i < 3; i++)
    out.v[i] = CLAMP (out.v[i], 0, 1);

  return out;
}

/* Ottosson 2020. */
static Triple
oklab (Triple in)
{
  static const double LMS[3][3] = { { 0.4122214708, 0.5363325363, 0.0514459929 },
                                    { 0.2119034982, 0.6806995451, 0.1073969566 },
                                    { 0.0883024619, 0.2817188376, 0.6299787005 } };
  static const double LAB[3][3] = { { 0.2104542553, 0.7936177850, -0.0040720468 },
                                    { 1.9779984951, -2.4285922050, 0.4505937099 },
                                    { 0.0259040371, 0.7827717662, -0.8086757660 } };
  Triple              lms = times (LMS, in);

  for (guint i = 0; i < 3; i++)
    lms.v[i] = cbrt (lms.v[i]);

  return times (LAB, lms);
}

static double
distance (guint      eye,
          DramaColor a,
          DramaColor b)
{
  Triple one = oklab (seen_by (eye, a)), other = oklab (seen_by (eye, b));

  return sqrt (pow (one.v[0] - other.v[0], 2) + pow (one.v[1] - other.v[1], 2) +
               pow (one.v[2] - other.v[2], 2));
}

static double
luminance (DramaColor color)
{
  return 0.2126 * linear (color.r) + 0.7152 * linear (color.g) + 0.0722 * linear (color.b);
}

/* WCAG 2.1, contrast ratio. */
static double
contrast (DramaColor a,
          DramaColor b)
{
  double one = luminance (a), other = luminance (b);

  return (MAX (one, other) + 0.05) / (MIN (one, other) + 0.05);
}

static gboolean
is_high_contrast (const DramaTheme *theme)
{
  return theme->name == DRAMA_THEME_HIGH_CONTRAST ||
         theme->name == DRAMA_THEME_HIGH_CONTRAST_DARK;
}

/* Black on white is 21, the greatest there is; a colour and itself are 1. */
static void
test_the_measures_are_right (void)
{
  DramaColor black = { 0, 0, 0, 1 }, white = { 1, 1, 1, 1 };

  g_assert_cmpfloat_with_epsilon (contrast (black, white), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (contrast (black, black), 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (distance (0, black, white), 1, 1e-3);
}

/* WCAG 2.1, 1.4.3 and 1.4.6. */
static void
test_texts_can_be_read (void)
{
  for (guint i = 0; i < DRAMA_N_THEMES; i++)
    {
      const DramaTheme *theme = drama_theme_get ((DramaThemeName) i);
      double            least = is_high_contrast (theme) ? 7 : 4.5;

      g_assert_cmpfloat (contrast (theme->text, theme->background), >=, least);
      g_assert_cmpfloat (contrast (theme->quiet, theme->background), >=, least);
    }
}

/* WCAG 2.1, 1.4.11: graphical objects. */
static void
test_shapes_and_lines_stand_out (void)
{
  for (guint i = 0; i < DRAMA_N_THEMES; i++)
    {
      const DramaTheme *theme = drama_theme_get ((DramaThemeName) i);
      double            least = is_high_contrast (theme) ? 4.5 : 3;

      for (guint k = 0; k < DRAMA_N_KINDS; k++)
        {
          g_assert_cmpfloat (contrast (theme->kinds[k], theme->background), >=, least);
          g_assert_cmpfloat (contrast (theme->kinds[k], theme->icon), >=, least);
        }
      for (guint k = 0; k < DRAMA_N_STANDINGS; k++)
        g_assert_cmpfloat (contrast (theme->lines[k], theme->background), >=, least);
    }
}

static void
test_kinds_differ_for_every_eye (void)
{
  for (guint i = 0; i < DRAMA_N_THEMES; i++)
    for (guint eye = 0; eye < G_N_ELEMENTS (EYES); eye++)
      for (guint a = 0; a < DRAMA_N_KINDS; a++)
        for (guint b = 0; b < a; b++)
          {
            const DramaTheme *theme = drama_theme_get ((DramaThemeName) i);

            g_assert_cmpfloat (distance (eye, theme->kinds[a], theme->kinds[b]), >=,
                               eye == 0 ? LEAST_ORDINARY : LEAST_BLIND);
          }
}

static void
test_names_go_there_and_back (void)
{
  DramaThemeName name = DRAMA_THEME_DARK;

  for (guint i = 0; i < DRAMA_N_THEMES; i++)
    {
      g_assert_true (
          drama_theme_name_from_string (drama_theme_name_to_string ((DramaThemeName) i), &name));
      g_assert_cmpint (name, ==, i);
    }
  name = DRAMA_THEME_DARK;
  g_assert_false (drama_theme_name_from_string ("sepia", &name));
  g_assert_cmpint (name, ==, DRAMA_THEME_DARK);
}

static void
test_only_a_whole_colour_is_one (void)
{
  DramaColor  color = { 0.5, 0.5, 0.5, 0.5 };
  const char *bad[] = { "", "#", "#12345", "#1234567", "123456", "#12345g", "white" };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (drama_color_parse (bad[i], &color));
  g_assert_cmpfloat (color.a, ==, 0.5);
  g_assert_true (drama_color_parse ("#fF8000", &color));
  g_assert_cmpfloat_with_epsilon (color.r, 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (color.g, 128 / 255.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (color.b, 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (color.a, 1, 1e-9);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/theme/the_measures_are_right", test_the_measures_are_right);
  g_test_add_func ("/render/theme/texts_can_be_read", test_texts_can_be_read);
  g_test_add_func ("/render/theme/shapes_and_lines_stand_out", test_shapes_and_lines_stand_out);
  g_test_add_func ("/render/theme/kinds_differ_for_every_eye", test_kinds_differ_for_every_eye);
  g_test_add_func ("/render/theme/names_go_there_and_back", test_names_go_there_and_back);
  g_test_add_func ("/render/theme/only_a_whole_colour_is_one", test_only_a_whole_colour_is_one);

  return g_test_run ();
}
