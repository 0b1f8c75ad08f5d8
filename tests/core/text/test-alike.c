/* test-alike.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-alike.h"

#include "drama-random.h"
#include "invented-text.h"

#include <string.h>

/* The dynamic program as the textbook has it: the least distance of @words to any passage. */
static guint
measure_best (const char *words,
              const char *text)
{
  g_autofree gunichar *a = g_utf8_to_ucs4_fast (words, -1, NULL);
  glong                n = g_utf8_strlen (words, -1);
  g_autofree guint    *column = g_new (guint, n + 1);
  guint                best = (guint) n;

  for (glong i = 0; i <= n; i++)
    column[i] = (guint) i;
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      guint diagonal = 0;

      column[0] = 0; /* a passage may begin anywhere */
      for (glong i = 1; i <= n; i++)
        {
          guint beside = column[i];

          column[i] = MIN (MIN (column[i], column[i - 1]) + 1,
                           diagonal + (a[i - 1] != g_utf8_get_char (at)));
          diagonal = beside;
        }
      best = MIN (best, column[n]);
    }

  return best;
}

/* The distance of two strings as a whole. */
static guint
measure_whole (const char *words,
               const char *passage)
{
  g_autofree gunichar *a = g_utf8_to_ucs4_fast (words, -1, NULL);
  glong                n = g_utf8_strlen (words, -1);
  g_autofree guint    *column = g_new (guint, n + 1);

  for (glong i = 0; i <= n; i++)
    column[i] = (guint) i;
  for (const char *at = passage; *at != '\0'; at = g_utf8_next_char (at))
    {
      guint diagonal = column[0]++;

      for (glong i = 1; i <= n; i++)
        {
          guint beside = column[i];

          column[i] = MIN (MIN (column[i], column[i - 1]) + 1,
                           diagonal + (a[i - 1] != g_utf8_get_char (at)));
          diagonal = beside;
        }
    }

  return column[n];
}

static DramaAlikeHits
search_whole (const char *words,
              const char *text,
              guint       limit,
              guint       margin)
{
  g_autoptr (DramaAlike) alike = drama_alike_new (words, strlen (words));
  DramaAlikeHits hits = { .n = 0 };

  g_assert_true (drama_alike_search (alike, text, 0, strlen (text), limit, margin, &hits, NULL));

  return hits;
}

/* The best is the best, and every passage has the distance it is said to have. */
static void
check_search (const char *words,
              const char *text,
              guint       limit,
              guint       margin)
{
  DramaAlikeHits hits = search_whole (words, text, limit, margin);
  guint          best = measure_best (words, text);

  if (best > limit)
    {
      g_assert_cmpuint (hits.n, ==, 0);
      return;
    }

  g_assert_cmpuint (hits.n, >, 0);
  g_assert_cmpuint (hits.hits[0].distance, ==, best);
  for (guint i = 0; i < hits.n; i++)
    {
      g_autofree char *passage = g_strndup (text + hits.hits[i].from,
                                            hits.hits[i].to - hits.hits[i].from);

      g_assert_true (g_utf8_validate (passage, -1, NULL));
      g_assert_cmpuint (measure_whole (words, passage), ==, hits.hits[i].distance);
      g_assert_cmpuint (hits.hits[i].distance, <=, limit);
      if (i > 0)
        g_assert_cmpuint (hits.hits[i].distance, >=, hits.hits[i - 1].distance);
    }
}

/* Few letters make near passages frequent, and several words of 64 rows are crossed. */
static void
test_same_as_the_textbook_on_few_letters (void)
{
  static const char *const LETTERS[] = { "a", "b", "ж", " " };
  DramaRandom              random;

  drama_random_init (&random, 1);
  for (guint round = 0; round < 3000; round++)
    {
      g_autoptr (GString) words = g_string_new (NULL);
      g_autoptr (GString) text = g_string_new (NULL);
      guint n_words = 1 + drama_random_below (&random, round % 10 == 0 ? 200 : 40);
      guint n_text = drama_random_below (&random, 300);

      for (guint i = 0; i < n_words; i++)
        g_string_append (words, LETTERS[drama_random_below (&random, 4)]);
      for (guint i = 0; i < n_text; i++)
        g_string_append (text, LETTERS[drama_random_below (&random, 4)]);
      check_search (words->str, text->str, drama_random_below (&random, n_words + 1),
                    drama_random_below (&random, 4));
    }
}

/* Passages of the text itself, spoilt, so that something is there to be found. */
static void
test_same_as_the_textbook_on_prose (void)
{
  DramaRandom random;

  drama_random_init (&random, 2);
  for (guint round = 0; round < 300; round++)
    {
      g_autofree char *text = invent_text (&random, 1500);
      g_autoptr (GString) words = g_string_new (NULL);
      const char *at = text;
      guint       n_skipped = drama_random_below (&random, 1000);
      guint       n_words = 20 + drama_random_below (&random, 250);
      guint       every = 2 + drama_random_below (&random, 30);

      for (guint i = 0; i < n_skipped && *at != '\0'; i++)
        at = g_utf8_next_char (at);
      for (guint i = 0; i < n_words && *at != '\0'; i++, at = g_utf8_next_char (at))
        {
          guint what = drama_random_below (&random, 3 * every);

          if (what != 0)
            g_string_append_unichar (words, what == 1 ? 0x20ac : g_utf8_get_char (at));
          if (what == 2)
            g_string_append (words, "y");
        }
      if (words->len > 0)
        check_search (words->str, text, n_words / 2, 5);
    }
}

static void
test_equal_passages_come_in_order (void)
{
  DramaAlikeHits hits = search_whole ("a long grudge", "his long grudge, her long grudge", 4, 0);

  g_assert_cmpuint (hits.n, ==, 2);
  g_assert_cmpuint (hits.hits[0].to, ==, strlen ("his long grudge"));
  g_assert_cmpuint (hits.hits[1].to, ==, strlen ("his long grudge, her long grudge"));
}

static void
test_blanks_do_not_stick_to_a_passage (void)
{
  /* Both "grudg" and "grudg " differ by one. */
  DramaAlikeHits hits = search_whole ("long grudge", "a long grudg held", 2, 0);

  g_assert_cmpuint (hits.n, ==, 1);
  g_assert_cmpuint (hits.hits[0].from, ==, 2);
  g_assert_cmpuint (hits.hits[0].to, ==, strlen ("a long grudg"));
}

static void
test_cancelled_before_it_begins_to_be_long (void)
{
  gint             cancel = 1;
  g_autofree char *text = g_strnfill (200000, 'a');
  g_autoptr (DramaAlike) alike = drama_alike_new ("bbbbbbbbbb", 10);
  DramaAlikeHits hits = { .n = 0 };

  g_assert_false (drama_alike_search (alike, text, 0, 200000, 3, 0, &hits, &cancel));
}

static void
test_too_long_and_nothing_are_refused (void)
{
  g_autofree char *most = g_strnfill (DRAMA_ALIKE_MAX_LENGTH, 'a');
  g_autofree char *more = g_strnfill (DRAMA_ALIKE_MAX_LENGTH + 1, 'a');
  g_autoptr (DramaAlike) alike = drama_alike_new (most, strlen (most));

  g_assert_nonnull (alike);
  g_assert_null (drama_alike_new (more, strlen (more)));
  g_assert_null (drama_alike_new ("", 0));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/alike/same_as_the_textbook_on_few_letters",
                   test_same_as_the_textbook_on_few_letters);
  g_test_add_func ("/text/alike/same_as_the_textbook_on_prose",
                   test_same_as_the_textbook_on_prose);
  g_test_add_func ("/text/alike/equal_passages_come_in_order",
                   test_equal_passages_come_in_order);
  g_test_add_func ("/text/alike/blanks_do_not_stick_to_a_passage",
                   test_blanks_do_not_stick_to_a_passage);
  g_test_add_func ("/text/alike/cancelled_before_it_begins_to_be_long",
                   test_cancelled_before_it_begins_to_be_long);
  g_test_add_func ("/text/alike/too_long_and_nothing_are_refused",
                   test_too_long_and_nothing_are_refused);

  return g_test_run ();
}
