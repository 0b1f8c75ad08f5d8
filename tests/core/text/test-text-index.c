/* test-text-index.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-text-index.h"

#include "drama-offset.h"
#include "drama-random.h"
#include "invented-text.h"

#include <string.h>

/* Every place, in a text whose blocks end within characters, against the walk. */
static void
test_places_are_those_of_the_walk (void)
{
  DramaRandom      random;
  g_autofree char *text = NULL;
  g_autoptr (DramaTextIndex) index = NULL;
  gsize  byte;
  gint64 offset = 0;

  drama_random_init (&random, 7);
  text = invent_text (&random, 5000);
  index = drama_text_index_new (text);
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at), offset++)
    {
      g_assert_true (drama_text_index_to_byte (index, offset, &byte));
      g_assert_cmpuint (byte, ==, at - text);
      g_assert_cmpint (drama_text_index_to_offset (index, byte), ==, offset);
    }
  g_assert_cmpint (drama_text_index_get_length (index), ==, offset);
  g_assert_true (drama_text_index_to_byte (index, offset, &byte));
  g_assert_cmpuint (byte, ==, drama_text_index_get_size (index));
  g_assert_cmpint (drama_text_index_to_offset (index, byte), ==, offset);
  g_assert_false (drama_text_index_to_byte (index, offset + 1, &byte));
  g_assert_false (drama_text_index_to_byte (index, -1, &byte));
}

/* Whole blocks of four-byte characters, which 512 bytes end on, and of three, which they do not. */
static void
test_blocks_that_end_on_a_character (void)
{
  for (guint width = 1; width <= 4; width++)
    {
      static const char *const LETTERS[] = { "a", "é", "€", "😀" };
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (DramaTextIndex) index = NULL;
      gsize byte;

      for (guint i = 0; i < 1536; i++)
        g_string_append (text, LETTERS[width - 1]);
      index = drama_text_index_new (text->str);
      for (guint i = 0; i <= 1536; i++)
        {
          g_assert_true (drama_text_index_to_byte (index, i, &byte));
          g_assert_cmpuint (byte, ==, i * width);
        }
    }
}

/* The table against the C library's search. */
static void
test_table_finds_what_strstr_finds (void)
{
  DramaRandom random;

  drama_random_init (&random, 8);
  for (guint round = 0; round < 2000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *words = NULL;
      DramaGrams       grams;
      gsize            places[16], from, length;
      guint            n, n_expected = 0;

      for (guint i = 0; i < 200; i++)
        g_string_append (text, drama_random_below (&random, 6) == 0 ? "b" : "aaaa");
      from = drama_random_below (&random, (guint) text->len - 40);
      length = 1 + drama_random_below (&random, 40);
      words = g_strndup (text->str + from, length);
      drama_grams_init (&grams, text->str, text->len);
      n = drama_grams_find (&grams, words, length, 16, places);
      for (const char *at = strstr (text->str, words); at != NULL && n_expected < 16;
           at = strstr (at + 1, words), n_expected++)
        if (n < 16)
          g_assert_cmpuint (places[n_expected], ==, at - text->str);
      g_assert_cmpuint (n, ==, n_expected);
      drama_grams_clear (&grams);
    }
}

static gpointer
ask_for_normal (gpointer data)
{
  return (gpointer) drama_text_index_get_normal (data);
}

static void
test_threads_share_one_normal_form (void)
{
  DramaRandom      random;
  g_autofree char *text = NULL;
  g_autoptr (DramaTextIndex) index = NULL;
  GThread *threads[4];

  drama_random_init (&random, 9);
  text = invent_text (&random, 100000);
  index = drama_text_index_new (text);
  for (guint i = 0; i < 4; i++)
    threads[i] = g_thread_new ("ask", ask_for_normal, index);
  for (guint i = 0; i < 4; i++)
    g_assert_true (g_thread_join (threads[i]) == drama_text_index_get_normal (index));
}

/* From the text to its normal form and back, for every place of it. */
static void
test_normal_form_leads_back (void)
{
  const char *text = "A  “cafe\u0301” —\u00adno\u200b\n\nend: 각\u1112\u1161\u11ab -- \u00a0x";
  DramaNormal normal;
  gsize       raw, from, to;

  drama_normal_init (&normal, text, strlen (text));
  g_assert_cmpstr (normal.bytes, ==,
                   "A \"cafe\u0301\" -no end: \u1100\u1161\u11a8\u1112\u1161\u11ab - x");
  for (gsize at = 0; at < normal.length; at++)
    if (drama_normal_raw_start (&normal, at, &raw))
      {
        drama_normal_around (&normal, raw, &from, &to);
        g_assert_cmpuint (from, ==, at);
        g_assert_cmpuint (to, >, from);
        g_assert_true (drama_normal_raw_end (&normal, to, &raw));
      }
  g_assert_false (drama_normal_raw_start (&normal, strlen ("A \"cafe"), &raw));
  g_assert_false (drama_normal_raw_start (&normal, normal.length, &raw));
  g_assert_false (drama_normal_raw_end (&normal, 0, &raw));
  g_assert_true (drama_normal_raw_end (&normal, normal.length, &raw));
  g_assert_cmpuint (raw, ==, strlen (text));
  drama_normal_clear (&normal);
}

static void
test_normal_form_is_that_of_unicode (void)
{
  /* Marks in the wrong order, and letters that come apart twice. */
  const char      *text = "q\u0307\u0323 \u1e69 s\u0307\u0323 \u01d5";
  g_autofree char *expected = g_utf8_normalize (text, -1, G_NORMALIZE_NFD);
  DramaNormal      normal;

  drama_normal_init (&normal, text, strlen (text));
  g_assert_cmpstr (normal.bytes, ==, expected);
  drama_normal_clear (&normal);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/text-index/places_are_those_of_the_walk",
                   test_places_are_those_of_the_walk);
  g_test_add_func ("/text/text-index/blocks_that_end_on_a_character",
                   test_blocks_that_end_on_a_character);
  g_test_add_func ("/text/text-index/table_finds_what_strstr_finds",
                   test_table_finds_what_strstr_finds);
  g_test_add_func ("/text/text-index/threads_share_one_normal_form",
                   test_threads_share_one_normal_form);
  g_test_add_func ("/text/text-index/normal_form_leads_back", test_normal_form_leads_back);
  g_test_add_func ("/text/text-index/normal_form_is_that_of_unicode",
                   test_normal_form_is_that_of_unicode);

  return g_test_run ();
}
