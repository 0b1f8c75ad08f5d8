/* test-json-text.c - strings and numbers as JSON text
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-json-text.h"

#include "drama-random.h"

#include <math.h>
#include <string.h>

static char *
number_text (double number)
{
  GString *out = g_string_new (NULL);

  drama_json_text_append_number (out, number);

  return g_string_free (out, FALSE);
}

static void
test_number_has_the_fewest_digits (void)
{
  static const struct
  {
    double      number;
    const char *text;
  } NUMBERS[] = {
    { 0, "0" },
    { -0.0, "0" },
    { 120.5, "120.5" },
    { -40.0, "-40" },
    { 120, "120" },
    { 0.1, "0.1" },
    { 1.0 / 3, "0.3333333333333333" },
    { 0.1 + 0.2, "0.30000000000000004" },
    { 1e7, "10000000" },
    { -9999999.75, "-9999999.75" },
    { 9007199254740992.0, "9007199254740992" },
    { 1e300, "1e+300" },
    { 1e-7, "1e-07" },
    { 5e-324, "5e-324" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (NUMBERS); i++)
    {
      g_autofree char *text = number_text (NUMBERS[i].number);

      g_assert_cmpstr (text, ==, NUMBERS[i].text);
    }
}

static void
test_every_number_reads_back (void)
{
  DramaRandom random;

  drama_random_init (&random, 1);
  for (guint i = 0; i < 20000; i++)
    {
      guint64          bits = drama_random_next (&random);
      g_autofree char *text = NULL;
      double           number;

      memcpy (&number, &bits, sizeof number);
      if (!isfinite (number))
        continue;
      text = number_text (number);
      g_assert_true (g_ascii_strtod (text, NULL) == number);
    }
}

static void
test_string_is_escaped_no_more_than_needed (void)
{
  g_autoptr (GString) out = g_string_new (NULL);

  drama_json_text_append_string (out, "a\"b\\c/d\b\f\n\r\t\x01\x1f\x7f é😀\xe2\x80\xa8");
  g_assert_cmpstr (out->str, ==,
                   "\"a\\\"b\\\\c/d\\b\\f\\n\\r\\t\\u0001\\u001f\x7f é😀\xe2\x80\xa8\"");
}

static void
test_unescaping_undoes_every_spelling (void)
{
  static const char ESCAPED[] = "\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\u00e9\\u20AC\\ud83d\\uDE00x";
  g_autofree char  *string = drama_json_text_unescape (ESCAPED, strlen (ESCAPED));

  g_assert_cmpstr (string, ==, "\"\\/\b\f\n\r\tAé€😀x");
}

static char *
spaced (const char *json)
{
  GString *out = g_string_new ("  ");

  drama_json_text_append_spaced (out, json, strlen (json));
  g_string_erase (out, 0, 2);

  return g_string_free (out, FALSE);
}

static void
test_spacing_changes_only_space (void)
{
  static const char *const PAIRS[][2] = {
    { "1e2", "1e2" },
    { "{}", "{}" },
    { " { } ", "{}" },
    { "[\n]", "[]" },
    { "{\"a\":{\"b\":[1,2,[ ]]}}", "{ \"a\": { \"b\": [1, 2, []] } }" },
    { "[{\"a , b\":\"{ } \\\" : \"}, { } ]", "[{ \"a , b\": \"{ } \\\" : \" }, {}]" },
    { "\"\\\\\"", "\"\\\\\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (PAIRS); i++)
    {
      g_autofree char *once = spaced (PAIRS[i][0]);
      g_autofree char *twice = spaced (once);

      g_assert_cmpstr (once, ==, PAIRS[i][1]);
      g_assert_cmpstr (twice, ==, once);
    }
}

static void
test_quoted_string_is_short_and_harmless (void)
{
  g_autofree char *plain = drama_json_text_quote ("Ада \"x\" \\");
  g_autofree char *nasty = drama_json_text_quote ("\x1b[2J\n\xe2\x80\xae");
  g_autofree char *long_one = g_strnfill (61, 'a');
  g_autofree char *just = g_strnfill (60, 'a');
  g_autofree char *cut = drama_json_text_quote (long_one);
  g_autofree char *whole = drama_json_text_quote (just);

  g_assert_cmpstr (plain, ==, "\"Ада \\\"x\\\" \\\\\"");
  g_assert_cmpstr (nasty, ==, "\"\\u001b[2J\\u000a\\u202e\"");
  g_assert_true (g_str_has_suffix (cut, "a…\""));
  g_assert_true (g_str_has_suffix (whole, "aa\""));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/io/json-text/number_has_the_fewest_digits", test_number_has_the_fewest_digits);
  g_test_add_func ("/io/json-text/every_number_reads_back", test_every_number_reads_back);
  g_test_add_func ("/io/json-text/string_is_escaped_no_more_than_needed",
                   test_string_is_escaped_no_more_than_needed);
  g_test_add_func ("/io/json-text/unescaping_undoes_every_spelling",
                   test_unescaping_undoes_every_spelling);
  g_test_add_func ("/io/json-text/spacing_changes_only_space", test_spacing_changes_only_space);
  g_test_add_func ("/io/json-text/quoted_string_is_short_and_harmless",
                   test_quoted_string_is_short_and_harmless);

  return g_test_run ();
}
