/* test-passage.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-passage.h"

#include "drama-random.h"

#include <string.h>

typedef struct
{
  const char       *why;
  const char       *text;
  const char       *words;
  gint64            near_start;
  gint64            near_end;
  DramaPassageState state;
  gint64            start;
  guint             n;
} Row;

static const Row ROWS[] = {
  { "once", "Ада ела суп.", "ела", 0, 0, DRAMA_PASSAGE_FOUND, 4, 1 },
  { "the whole text", "суп", "суп", 0, 0, DRAMA_PASSAGE_FOUND, 0, 1 },
  { "nowhere", "Ада ела суп.", "ел суп", 0, 0, DRAMA_PASSAGE_NOWHERE, -1, 0 },
  { "another case is other words", "Ada ate.", "ada", 0, 0, DRAMA_PASSAGE_NOWHERE, -1, 0 },
  { "other marks are other words", "“no”", "\"no\"", 0, 0, DRAMA_PASSAGE_NOWHERE, -1, 0 },
  { "another space is other words", "one\xc2\xa0two", "one two", 0, 0, DRAMA_PASSAGE_NOWHERE, -1,
    0 },
  { "several without an earlier place", "no, no", "no", 0, 0, DRAMA_PASSAGE_SEVERAL, -1, 2 },
  { "several, one at the earlier place", "no, no", "no", 3, 6, DRAMA_PASSAGE_FOUND, 4, 2 },
  { "touching is not sharing", "no, no", "no", 2, 4, DRAMA_PASSAGE_SEVERAL, -1, 2 },
  { "several, two in the earlier place", "no, no", "no", 0, 6, DRAMA_PASSAGE_SEVERAL, -1, 2 },
  { "overlapping ones count", "aaa", "aa", 0, 0, DRAMA_PASSAGE_SEVERAL, -1, 2 },
  { "once, far from the earlier place", "a b c d e", "e", 0, 1, DRAMA_PASSAGE_FOUND, 8, 1 },
  { "a letter without its accent", "cafe\xcc\x81 cafe", "cafe", 0, 0, DRAMA_PASSAGE_FOUND, 6, 1 },
  { "longer than the text", "a", "ab", 0, 0, DRAMA_PASSAGE_NOWHERE, -1, 0 },
  { "an empty text", "", "a", 0, 0, DRAMA_PASSAGE_NOWHERE, -1, 0 },
};

static void
test_each_row (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      const Row *row = &ROWS[i];
      gint64     start = -1;
      guint      n = 99;

      g_test_message ("%s", row->why);
      g_assert_cmpint (drama_passage_find (row->text, row->words, row->near_start, row->near_end,
                                           &start, &n),
                       ==, row->state);
      g_assert_cmpint (start, ==, row->start);
      g_assert_cmpuint (n, ==, row->n);
    }
}

/* Letters of one byte and of two, so few that words occur often. */
static char *
invent (DramaRandom *random,
        guint        n)
{
  static const char *const LETTERS[] = { "a", "b", "ö" };
  GString                 *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (text, LETTERS[drama_random_below (random, G_N_ELEMENTS (LETTERS))]);

  return g_string_free (text, FALSE);
}

/* Against looking at every place. */
static void
test_oracle (void)
{
  DramaRandom random;

  drama_random_init (&random, 7);
  for (guint round = 0; round < 2000; round++)
    {
      g_autofree char  *text = invent (&random, drama_random_below (&random, 30));
      g_autofree char  *words = invent (&random, 1 + drama_random_below (&random, 4));
      gint64            length = g_utf8_strlen (words, -1);
      gint64            near_start = drama_random_below (&random, 30);
      gint64            near_end = near_start + drama_random_below (&random, 5);
      gint64            last = -1, last_near = -1, start = -1;
      guint             n = 0, n_near = 0, n_found;
      DramaPassageState state;

      for (gint64 at = 0; at < g_utf8_strlen (text, -1); at++)
        if (g_str_has_prefix (g_utf8_offset_to_pointer (text, at), words))
          {
            n++;
            last = at;
            if (near_start < near_end && at < near_end && at + length > near_start)
              {
                n_near++;
                last_near = at;
              }
          }

      state = drama_passage_find (text, words, near_start, near_end, &start, &n_found);
      g_assert_cmpuint (n_found, ==, n);
      if (n == 0)
        g_assert_cmpint (state, ==, DRAMA_PASSAGE_NOWHERE);
      else if (n > 1 && n_near != 1)
        g_assert_cmpint (state, ==, DRAMA_PASSAGE_SEVERAL);
      else
        g_assert_cmpint (start, ==, (n == 1 ? last : last_near));
    }
}

/* A hostile text: one letter, and half of it looked for. */
static void
test_one_letter_is_no_trap (void)
{
  g_autofree char *text = g_strnfill (400000, 'a');
  g_autofree char *words = g_strnfill (200000, 'a');
  gint64           start;
  guint            n;

  g_assert_cmpint (drama_passage_find (text, words, 0, 0, &start, &n), ==, DRAMA_PASSAGE_SEVERAL);
  g_assert_cmpuint (n, ==, 1000);
  g_assert_cmpint (drama_passage_find (text, words, 0, 400000, &start, &n), ==,
                   DRAMA_PASSAGE_SEVERAL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/passage/each_row", test_each_row);
  g_test_add_func ("/text/passage/oracle", test_oracle);
  g_test_add_func ("/text/passage/one_letter_is_no_trap", test_one_letter_is_no_trap);

  return g_test_run ();
}
