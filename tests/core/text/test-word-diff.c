/* test-word-diff.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-word-diff.h"

#include "drama-myers.h"
#include "drama-random.h"
#include "invented-text.h"

#include <string.h>

/* The longest common subsequence by its definition: Wagner and Fischer. */
static guint
measure_common (const guint32 *a,
                guint          n,
                const guint32 *b,
                guint          m)
{
  guint table[40][40] = { { 0 } };

  for (guint i = 1; i <= n; i++)
    for (guint k = 1; k <= m; k++)
      table[i][k] = a[i - 1] == b[k - 1] ? table[i - 1][k - 1] + 1
                                         : MAX (table[i - 1][k], table[i][k - 1]);

  return table[n][m];
}

/* What is unmarked is the same on both sides.  Returns how much that is. */
static guint
check_marks (const guint32 *a,
             guint          n,
             const guint8  *gone,
             const guint32 *b,
             guint          m,
             const guint8  *came)
{
  guint i = 0, k = 0, common = 0;

  for (;; i++, k++, common++)
    {
      while (i < n && gone[i])
        i++;
      while (k < m && came[k])
        k++;
      if (i == n || k == m)
        break;
      g_assert_cmpuint (a[i], ==, b[k]);
    }
  g_assert_true (i == n && k == m);

  return common;
}

static void
test_shortest_as_by_the_definition (void)
{
  DramaRandom random;

  drama_random_init (&random, 1986);
  for (guint round = 0; round < 30000; round++)
    {
      guint32 a[39], b[39];
      guint8  gone[40] = { 0 }, came[40] = { 0 };
      guint   n = drama_random_below (&random, 39), m = drama_random_below (&random, 39);
      guint   letters = 1 + drama_random_below (&random, 6);
      gint64  steps = DRAMA_MYERS_MAX_STEPS;

      for (guint i = 0; i < n; i++)
        a[i] = drama_random_below (&random, letters);
      for (guint i = 0; i < m; i++)
        b[i] = drama_random_below (&random, letters);
      g_assert_true (drama_myers_compare (a, n, b, m, &steps, NULL, gone, came));
      g_assert_cmpuint (check_marks (a, n, gone, b, m, came), ==, measure_common (a, n, b, m));
    }
}

/* Nothing in common, or everything in the wrong order: an answer in bounded time. */
static void
test_hostile_rows (void)
{
  guint               n = 300000;
  g_autofree guint32 *a = g_new (guint32, n);
  g_autofree guint32 *b = g_new (guint32, n);

  for (guint round = 0; round < 3; round++)
    {
      g_autofree guint8 *gone = g_malloc0 (n), *came = g_malloc0 (n);
      gint64             steps = DRAMA_MYERS_MAX_STEPS / 50;

      for (guint i = 0; i < n; i++)
        {
          a[i] = round == 0 ? i : i % 7;
          b[i] = round == 0 ? n + i : round == 1 ? (n - i) % 11
                                                 : (i * 5) % 7;
        }
      drama_myers_compare (a, n, b, n, &steps, NULL, gone, came);
      check_marks (a, n, gone, b, n, came);
    }
}

/* The text after, made from the text before by the changes alone, but for white space. */
static char *
apply (const char   *before,
       const char   *after,
       const GArray *changes)
{
  GString *text = g_string_new (NULL);
  gsize    at = 0;

  for (guint i = 0; i < changes->len; i++)
    {
      const DramaWordChange *change = &g_array_index (changes, DramaWordChange, i);

      g_assert_cmpuint (change->from, >=, at);
      g_assert_cmpuint (change->to, >=, change->from);
      g_assert_true (change->to > change->from || change->new_to > change->new_from);
      g_string_append_len (text, before + at, (gssize) (change->from - at));
      g_string_append_len (text, after + change->new_from,
                           (gssize) (change->new_to - change->new_from));
      at = change->to;
    }
  g_string_append (text, before + at);

  return g_string_free (text, FALSE);
}

static char *
squeeze (const char *text)
{
  GString *letters = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_isspace (g_utf8_get_char (at)))
      g_string_append_unichar (letters, g_utf8_get_char (at));

  return g_string_free (letters, FALSE);
}

static void
assert_changes (const char *before,
                const char *after,
                const char *expected)
{
  g_autoptr (GArray) changes = drama_word_diff (before, after, NULL);
  g_autoptr (GString) told = g_string_new (NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      const DramaWordChange *change = &g_array_index (changes, DramaWordChange, i);

      g_string_append_printf (told, "[%.*s|%.*s]", (int) (change->to - change->from),
                              before + change->from, (int) (change->new_to - change->new_from),
                              after + change->new_from);
    }
  g_assert_cmpstr (told->str, ==, expected);
}

static void
test_what_a_reader_would_say (void)
{
  assert_changes ("", "", "");
  assert_changes ("a b c", "a b c", "");
  assert_changes ("", "a b", "[|a b]");
  assert_changes ("a b", "", "[a b|]");
  assert_changes ("He was paid 5 million.", "He was paid 6 million.", "[5|6]");
  assert_changes ("He was paid.", "He was not paid.", "[|not]");
  assert_changes ("One.\n\nTwo.\n\nThree.", "One.\n\nThree.", "[Two.|]");
  assert_changes ("One line\nof a text", "One line of\n\na   text", "");
  assert_changes ("“No,” she said", "\"No,\" she said", "[“|\"][”|\"]");
  assert_changes ("契約を結んだ", "契約は結んだ", "[を|は]");
  assert_changes ("Rey said so. He left.", "Rey did not say so. He left.", "[said|did not say]");
}

static void
test_what_is_touched (void)
{
  const char *before = "He was paid 5 million in May.";
  g_autoptr (GArray) changes = drama_word_diff (before, "He was not paid 6 million in May.", NULL);

  g_assert_cmpuint (changes->len, ==, 2);
  g_assert_true (drama_word_diff_touches (changes, 12, 13));
  g_assert_true (drama_word_diff_touches (changes, 0, 29));
  g_assert_true (drama_word_diff_touches (changes, 3, 11));
  g_assert_false (drama_word_diff_touches (changes, 0, 6));
  g_assert_false (drama_word_diff_touches (changes, 14, 29));
  g_assert_false (drama_word_diff_touches (changes, 7, 11));
}

/* Thousands of edited texts: the changes make the one of the other. */
static void
test_changes_make_the_text_after (void)
{
  DramaRandom random;

  drama_random_init (&random, 4);
  for (guint round = 0; round < 3000; round++)
    {
      g_autofree char *before = invent_text (&random, 50 + drama_random_below (&random, 2000));
      g_autofree char *other = invent_text (&random, 200);
      g_autoptr (GString) edited = g_string_new (before);
      g_autoptr (GArray) changes = NULL;
      g_autofree char *made = NULL, *left = NULL, *right = NULL, *after = NULL;

      for (guint i = drama_random_below (&random, 6); i > 0; i--)
        {
          guint at = drama_random_below (&random, (guint) edited->len + 1);
          guint n = drama_random_below (&random, 60);

          g_string_erase (edited, at, (gssize) MIN (n, edited->len - at));
          g_string_insert_len (edited, at, other + drama_random_below (&random, 100),
                               drama_random_below (&random, 60));
        }
      after = g_utf8_make_valid (edited->str, -1);
      changes = drama_word_diff (before, after, NULL);
      made = apply (before, after, changes);
      left = squeeze (made);
      right = squeeze (after);
      g_assert_cmpstr (left, ==, right);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/word-diff/shortest", test_shortest_as_by_the_definition);
  g_test_add_func ("/word-diff/hostile", test_hostile_rows);
  g_test_add_func ("/word-diff/reader", test_what_a_reader_would_say);
  g_test_add_func ("/word-diff/touched", test_what_is_touched);
  g_test_add_func ("/word-diff/edits", test_changes_make_the_text_after);

  return g_test_run ();
}
