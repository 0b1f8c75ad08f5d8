/* test-offset.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-offset.h"

/* One to four bytes a character: a b-acute-combining, Cyrillic, a flag of two. */
static const char MIXED[] = "aé Ж€😀z";

static void
test_counts_characters_and_not_bytes (void)
{
  const char *at = drama_offset_pointer (MIXED, 5);

  g_assert_nonnull (at);
  g_assert_true (g_str_has_prefix (at, "😀"));
  g_assert_cmpint (drama_offset_of (MIXED, at), ==, 5);
}

static void
test_end_is_a_place (void)
{
  const char *at = drama_offset_pointer (MIXED, 7);

  g_assert_nonnull (at);
  g_assert_cmpstr (at, ==, "");
}

static void
test_no_place_outside (void)
{
  g_assert_null (drama_offset_pointer (MIXED, 8));
  g_assert_null (drama_offset_pointer (MIXED, G_MAXINT64));
  g_assert_null (drama_offset_pointer (MIXED, -1));
}

static void
test_there_and_back (void)
{
  for (gint64 offset = 0; offset <= 7; offset++)
    g_assert_cmpint (drama_offset_of (MIXED, drama_offset_pointer (MIXED, offset)), ==, offset);
}

static void
test_digest_is_sha256_of_the_bytes (void)
{
  /* FIPS 180-2, appendix B.1. */
  g_autofree char *digest = drama_offset_digest ("abc");

  g_assert_cmpstr (digest, ==,
                   "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

/* Every place of texts whose characters straddle the steps of the table. */
static void
test_table_agrees_with_walking (void)
{
  static const char *const letters[] = { "a", "é", "Ж", "漢", "😀" };

  for (guint round = 0; round < 12; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GArray) table = NULL;
      gint64 n = 0;

      while (text->len < 3000)
        g_string_append (text, letters[g_test_rand_int_range (0, G_N_ELEMENTS (letters))]);
      table = drama_offset_table_new (text->str);
      for (const char *at = text->str;; at = g_utf8_next_char (at), n++)
        {
          g_assert_cmpint (drama_offset_table_of (table, text->str, (gsize) (at - text->str)), ==,
                           n);
          g_assert_true (drama_offset_table_pointer (table, text->str, n) == at);
          if (*at == '\0')
            break;
        }
      g_assert_null (drama_offset_table_pointer (table, text->str, n + 1));
      g_assert_null (drama_offset_table_pointer (table, text->str, -1));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/offset/table_agrees_with_walking", test_table_agrees_with_walking);
  g_test_add_func ("/text/offset/counts_characters_and_not_bytes",
                   test_counts_characters_and_not_bytes);
  g_test_add_func ("/text/offset/end_is_a_place", test_end_is_a_place);
  g_test_add_func ("/text/offset/no_place_outside", test_no_place_outside);
  g_test_add_func ("/text/offset/there_and_back", test_there_and_back);
  g_test_add_func ("/text/offset/digest_is_sha256_of_the_bytes",
                   test_digest_is_sha256_of_the_bytes);

  return g_test_run ();
}
