/* test-sieve.c - what is like the words is in none but the stretches that are left
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-sieve.h"

#include "drama-alike.h"
#include "drama-random.h"
#include "invented-text.h"

#include <string.h>

static int
compare_stretches (const void *a,
                   const void *b)
{
  const DramaStretch *one = a, *two = b;

  return (one->from > two->from) - (one->from < two->from);
}

/* The best passages of the stretches alone, those that touch taken together. */
static void
search_stretches (DramaAlike     *alike,
                  const char     *text,
                  GArray         *stretches,
                  guint           limit,
                  DramaAlikeHits *hits)
{
  g_array_sort (stretches, compare_stretches);
  for (guint i = 0, next; i < stretches->len; i = next)
    {
      DramaStretch all = g_array_index (stretches, DramaStretch, i);

      for (next = i + 1; next < stretches->len; next++)
        {
          DramaStretch more = g_array_index (stretches, DramaStretch, next);

          if (more.from > all.to)
            break;
          all.to = MAX (all.to, more.to);
        }
      drama_alike_search (alike, text, all.from, all.to, limit, 2, hits, NULL);
    }
}

static char *
spoil (const char  *words,
       guint        every,
       DramaRandom *random)
{
  GString *spoiled = g_string_new (NULL);

  for (const char *at = words; *at != '\0'; at = g_utf8_next_char (at))
    {
      guint what = drama_random_below (random, 3 * every);

      if (what != 0)
        g_string_append_unichar (spoiled, what == 1 ? 0x416 : g_utf8_get_char (at));
      if (what == 2)
        g_string_append_c (spoiled, 'y');
    }

  return g_string_free (spoiled, FALSE);
}

/* Against drama_alike_search() of the whole text, which is held against an oracle in
 * test-alike.c: the same passages, as like as there. */
static void
test_nothing_is_sieved_out (void)
{
  DramaRandom random;
  guint       n_found = 0, n_small = 0;

  drama_random_init (&random, 3);
  for (guint round = 0; round < 400; round++)
    {
      g_autofree char *text = invent_text (&random, 5000 + drama_random_below (&random, 9000));
      glong            n = g_utf8_strlen (text, -1);
      guint            most = round % 4 == 0 ? 700 : 230;
      glong            length = 20 + (glong) drama_random_below (&random, most);
      glong            start = (glong) drama_random_below (&random, (guint) (n - length));
      g_autofree char *exact = g_utf8_substring (text, start, start + length);
      g_autofree char *words = spoil (exact, 3 + drama_random_below (&random, 30), &random);
      g_autoptr (DramaAlike) alike = drama_alike_new (words, strlen (words));
      g_autoptr (GArray) stretches = g_array_new (FALSE, FALSE, sizeof (DramaStretch));
      guint          tenths = 1 + drama_random_below (&random, 3);
      guint          limit = drama_alike_get_length (alike) * tenths / 10;
      DramaAlikeHits all = { .n = 0 }, sieved = { .n = 0 };
      DramaLetters   letters;
      gsize          left = 0;

      drama_letters_init (&letters, text, strlen (text));
      g_assert_true (drama_sieve (&letters, words, strlen (words), limit, stretches, NULL));
      for (guint i = 0; i < stretches->len; i++)
        left += g_array_index (stretches, DramaStretch, i).to -
                g_array_index (stretches, DramaStretch, i).from;
      n_small += left < strlen (text);

      drama_alike_search (alike, text, 0, strlen (text), limit, 2, &all, NULL);
      search_stretches (alike, text, stretches, limit, &sieved);
      g_assert_cmpuint (sieved.n, ==, all.n);
      for (guint i = 0; i < all.n; i++)
        {
          g_assert_cmpuint (sieved.hits[i].distance, ==, all.hits[i].distance);
          g_assert_cmpuint (sieved.hits[i].from, ==, all.hits[i].from);
          g_assert_cmpuint (sieved.hits[i].to, ==, all.hits[i].to);
        }
      n_found += all.n > 0;
      drama_letters_clear (&letters);
    }

  /* It was worth the while: much was there to be found, and mostly little left to be read. */
  g_assert_cmpuint (n_found, >, 150);
  g_assert_cmpuint (n_small, >, 300);
}

static void
test_what_cannot_be_sieved (void)
{
  g_autofree char *text = g_strnfill (5000, 'a');
  g_autofree char *large = g_strnfill (4000, 'a');
  g_autoptr (GArray) stretches = g_array_new (FALSE, FALSE, sizeof (DramaStretch));
  DramaLetters letters;
  gint         cancel = 1;

  drama_letters_init (&letters, text, 5000);
  g_assert_false (drama_sieve (&letters, "", 0, 0, stretches, NULL));
  g_assert_false (drama_sieve (&letters, large, 4000, 10, stretches, NULL));
  g_assert_false (drama_sieve (&letters, "abc", 3, 3, stretches, NULL));
  g_assert_false (drama_sieve (&letters, "abc", 3, 0, stretches, &cancel));
  g_assert_cmpuint (stretches->len, ==, 0);
  drama_letters_clear (&letters);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/sieve/nothing-is-sieved-out", test_nothing_is_sieved_out);
  g_test_add_func ("/text/sieve/cannot", test_what_cannot_be_sieved);

  return g_test_run ();
}
