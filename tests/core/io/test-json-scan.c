/* test-json-scan.c - RFC 8259 to the letter, with the place of every fault
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-json-scan.h"

#include <string.h>

static DramaJsonScan *
scan (const char *text,
      GError    **error)
{
  return drama_json_scan_new (text, strlen (text), "x.dramatis", error);
}

static void
test_all_of_json_passes (void)
{
  static const char *const TEXTS[] = {
    "null",
    " true\t\r\n",
    "false",
    "0",
    "-0",
    "-12.50e+3",
    "1E-400", /* rounds to zero, which is a number */
    "123456789012345678901234567890",
    "\"\"",
    "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\"",
    "\"\\uD83D\\uDE00 \xf0\x9f\x98\x80 \x7f \xef\xbf\xbf\"",
    "[]",
    "[ ]",
    "{}",
    "[1,[2,[3]],{}]",
    "{\"a\":1,\"A\":2,\"\":3,\"a b\":4,\"ab\":{\"a\":5}}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (TEXTS); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (DramaJsonScan) self = scan (TEXTS[i], &error);

      g_assert_no_error (error);
      g_assert_nonnull (self);
    }
}

typedef struct
{
  const char  *text;
  DramaIoError code;
  const char  *message;
} Fault;

static void
test_all_else_is_refused_at_its_place (void)
{
  static const Fault FAULTS[] = {
    { "", DRAMA_IO_ERROR_SYNTAX, "line 1, column 1: the file is empty" },
    { " \n ", DRAMA_IO_ERROR_SYNTAX, "line 2, column 2: the file is empty" },
    { "nul", DRAMA_IO_ERROR_SYNTAX, "line 1, column 1: expected a value, found “n”" },
    { "True", DRAMA_IO_ERROR_SYNTAX, "line 1, column 1: expected a value" },
    { "nullx", DRAMA_IO_ERROR_SYNTAX, "line 1, column 5: expected nothing more, found “x”" },
    { "1 2", DRAMA_IO_ERROR_SYNTAX, "line 1, column 3: expected nothing more" },
    { "01", DRAMA_IO_ERROR_SYNTAX, "line 1, column 1: this number" },
    { "-", DRAMA_IO_ERROR_SYNTAX, "line 1, column 1: this number" },
    { "+1", DRAMA_IO_ERROR_SYNTAX, "line 1, column 1: expected a value, found “+”" },
    { ".5", DRAMA_IO_ERROR_SYNTAX, "line 1, column 1: expected a value" },
    { "1.", DRAMA_IO_ERROR_SYNTAX, "line 1, column 1: this number" },
    { "1.e5", DRAMA_IO_ERROR_SYNTAX, "line 1, column 1: this number" },
    { "1e", DRAMA_IO_ERROR_SYNTAX, "line 1, column 1: this number" },
    { "1e+", DRAMA_IO_ERROR_SYNTAX, "line 1, column 1: this number" },
    { "-1e309", DRAMA_IO_ERROR_RANGE, "line 1, column 1: expected a number that" },
    { "\"abc", DRAMA_IO_ERROR_SYNTAX, "line 1, column 1: the string that begins here" },
    { "\"abc\\", DRAMA_IO_ERROR_SYNTAX, "line 1, column 5: a backslash" },
    { "\"a\tb\"", DRAMA_IO_ERROR_SYNTAX, "line 1, column 3: the control character U+0009" },
    { "\"a\nb\"", DRAMA_IO_ERROR_SYNTAX, "line 1, column 3: the line ends inside a string" },
    { "\"\\u12\"", DRAMA_IO_ERROR_SYNTAX, "line 1, column 2: \\u must be followed by four" },
    { "\"\\u12", DRAMA_IO_ERROR_SYNTAX, "line 1, column 2: \\u must be followed by four" },
    { "\"\\u00zz\"", DRAMA_IO_ERROR_SYNTAX, "line 1, column 2: \\u must be followed by four" },
    { "\"\\u0000\"", DRAMA_IO_ERROR_SYNTAX, "line 1, column 2: \\u0000 is the character zero" },
    { "\"\\udc00\"", DRAMA_IO_ERROR_SYNTAX, "line 1, column 2: \\udc00 is half" },
    { "\"\\ud800\"", DRAMA_IO_ERROR_SYNTAX, "line 1, column 2: \\ud800 is half" },
    { "\"\\ud800\\u0041\"", DRAMA_IO_ERROR_SYNTAX, "line 1, column 2: \\ud800 is half" },
    { "\"\\ud800\\ud800\"", DRAMA_IO_ERROR_SYNTAX, "line 1, column 2: \\ud800 is half" },
    { "[", DRAMA_IO_ERROR_SYNTAX, "line 1, column 2: the file ends too early: a ] is missing" },
    { "[1", DRAMA_IO_ERROR_SYNTAX, "line 1, column 3: the file ends too early: a ] is missing" },
    { "{\"a\"", DRAMA_IO_ERROR_SYNTAX, "line 1, column 5: expected a colon after the key" },
    { "{\"a\" 1}", DRAMA_IO_ERROR_SYNTAX, "line 1, column 6: expected a colon after the key" },
    { "{\"a\":}", DRAMA_IO_ERROR_SYNTAX, "line 1, column 6: expected a value, found “}”" },
    { "{\"a\":1,}", DRAMA_IO_ERROR_SYNTAX, "line 1, column 8: expected a key in double quotes" },
    { "{a:1}", DRAMA_IO_ERROR_SYNTAX, "line 1, column 2: expected a key in double quotes" },
    { "{1:1}", DRAMA_IO_ERROR_SYNTAX, "line 1, column 2: expected a key in double quotes" },
    { "[1,]", DRAMA_IO_ERROR_SYNTAX, "line 1, column 4: expected a value, found “]”" },
    { "[,1]", DRAMA_IO_ERROR_SYNTAX, "line 1, column 2: expected a value, found “,”" },
    { "[1}", DRAMA_IO_ERROR_SYNTAX, "line 1, column 3: expected a comma or ], found “}”" },
    { "]", DRAMA_IO_ERROR_SYNTAX, "line 1, column 1: expected a value, found “]”" },
    { "[1]]", DRAMA_IO_ERROR_SYNTAX, "line 1, column 4: expected nothing more" },
    { "[1 /* one */]", DRAMA_IO_ERROR_SYNTAX,
      "line 1, column 4: expected a comma or ], found “/”" },
    { "\xef\xbb\xbf{}", DRAMA_IO_ERROR_SYNTAX, "line 1, column 1: expected a value, found U+FEFF" },
    { "\"\xc3\"", DRAMA_IO_ERROR_NOT_UTF8, "line 1, column 2: the byte 0xC3 is not UTF-8" },
    { "\"\xed\xa0\x80\"", DRAMA_IO_ERROR_NOT_UTF8, "line 1, column 2: the byte 0xED" },
    { "\"\xc0\x80\"", DRAMA_IO_ERROR_NOT_UTF8, "line 1, column 2: the byte 0xC0" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (FAULTS); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *beginning = g_strconcat ("x.dramatis, ", FAULTS[i].message, NULL);

      g_assert_null (scan (FAULTS[i].text, &error));
      g_test_message ("%s", error->message);
      g_assert_error (error, DRAMA_IO_ERROR, (int) FAULTS[i].code);
      g_assert_true (g_str_has_prefix (error->message, beginning));
    }
}

static void
test_zero_byte_does_not_end_the_text (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (drama_json_scan_new ("[1]\0", 4, "x", &error));
  g_assert_error (error, DRAMA_IO_ERROR, DRAMA_IO_ERROR_SYNTAX);
  g_assert_cmpstr (error->message, ==,
                   "x, line 1, column 4: found a zero byte, which no text file holds");
}

/* Columns are what an editor shows: characters, not bytes. */
static void
test_columns_count_characters (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (scan ("[\n \"дверь 😀\", x]", &error));
  g_assert_nonnull (strstr (error->message, "line 2, column 13: expected a value, found “x”"));
}

static void
test_first_repeated_key_is_reported (void)
{
  g_autoptr (GError) error = NULL;

  /* "z" is repeated first in the file, "a" first in the alphabet. */
  g_assert_null (scan ("{\"z\":1,\"a\":2,\"\\u007a\":3,\"a\":4}", &error));
  g_assert_error (error, DRAMA_IO_ERROR, DRAMA_IO_ERROR_DUPLICATE);
  g_assert_cmpstr (error->message, ==,
                   "x.dramatis, line 1, column 14: the key \"z\" stands twice in one object; "
                   "remove one of them");
}

/* What a message shows of a file must not steer the terminal it is shown in. */
static void
test_key_in_a_message_is_harmless (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (scan ("{\"\\u001b[2J\":1,\"\\u001b[2J\":2}", &error));
  g_assert_nonnull (strstr (error->message, "the key \"\\u001b[2J\" stands twice"));
}

/* Lists and objects in each other by turns, with a list inside: @depth is odd. */
static char *
nest (guint depth)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < depth; i++)
    g_string_append (text, i % 2 == 0 ? "[" : "{\"a\":");
  for (guint i = depth; i-- > 0;)
    g_string_append (text, i % 2 == 0 ? "]" : "}");

  return g_string_free (text, FALSE);
}

static void
test_depth_64_passes_and_65_does_not (void)
{
  g_autofree char *almost = nest (63);
  g_autofree char *too_deep = nest (65);
  g_autofree char *absurd = nest (1000001);
  g_autoptr (GError) error = NULL;
  g_autoptr (DramaJsonScan) passes = NULL;
  g_autoptr (GString) edge = g_string_new (NULL);

  passes = scan (almost, &error);
  g_assert_no_error (error);
  g_assert_nonnull (passes);
  g_clear_pointer (&passes, drama_json_scan_free);

  g_string_append_printf (edge, "[%s]", almost);
  passes = scan (edge->str, &error);
  g_assert_no_error (error);
  g_assert_nonnull (passes);

  g_assert_null (scan (too_deep, &error));
  g_assert_error (error, DRAMA_IO_ERROR, DRAMA_IO_ERROR_DEPTH);
  g_clear_error (&error);

  g_assert_null (scan (absurd, &error));
  g_assert_error (error, DRAMA_IO_ERROR, DRAMA_IO_ERROR_DEPTH);
}

static void
assert_span (const DramaJsonScan *self,
             guint                index,
             const char          *slice,
             guint                next)
{
  const DramaJsonSpan *span = drama_json_scan_get_span (self, index);
  const char          *text = drama_json_scan_get_text (self, NULL);
  g_autofree char     *found = g_strndup (text + span->start, span->end - span->start);

  g_assert_cmpstr (found, ==, slice);
  g_assert_cmpuint (span->next, ==, next);
}

static void
test_spans_are_the_values_in_order (void)
{
  g_autoptr (DramaJsonScan) self = scan (" {\"a\": [1, -2.5 ], \"b\":{} }", NULL);

  g_assert_cmpuint (drama_json_scan_get_n_spans (self), ==, 7);
  assert_span (self, 0, "{\"a\": [1, -2.5 ], \"b\":{} }", 7);
  assert_span (self, 1, "\"a\"", 2);
  assert_span (self, 2, "[1, -2.5 ]", 5);
  assert_span (self, 3, "1", 4);
  assert_span (self, 4, "-2.5", 5);
  assert_span (self, 5, "\"b\"", 6);
  assert_span (self, 6, "{}", 7);
}

/* A buffer need not end in a zero: nothing past its length is looked at. */
static void
test_nothing_is_read_past_the_end (void)
{
  static const char TEXT[] = "{\"a\":[true,12.5e3,\"\\ud83d\\ude00\"]}";

  for (gsize length = 0; length < strlen (TEXT); length++)
    {
      g_autofree char *exact = g_memdup2 (TEXT, length);
      g_autoptr (GError) error = NULL;

      g_assert_null (drama_json_scan_new (exact, length, "x", &error));
      g_assert_error (error, DRAMA_IO_ERROR, DRAMA_IO_ERROR_SYNTAX);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/io/json-scan/all_of_json_passes", test_all_of_json_passes);
  g_test_add_func ("/io/json-scan/all_else_is_refused_at_its_place",
                   test_all_else_is_refused_at_its_place);
  g_test_add_func ("/io/json-scan/zero_byte_does_not_end_the_text",
                   test_zero_byte_does_not_end_the_text);
  g_test_add_func ("/io/json-scan/columns_count_characters", test_columns_count_characters);
  g_test_add_func ("/io/json-scan/first_repeated_key_is_reported",
                   test_first_repeated_key_is_reported);
  g_test_add_func ("/io/json-scan/key_in_a_message_is_harmless",
                   test_key_in_a_message_is_harmless);
  g_test_add_func ("/io/json-scan/depth_64_passes_and_65_does_not",
                   test_depth_64_passes_and_65_does_not);
  g_test_add_func ("/io/json-scan/spans_are_the_values_in_order",
                   test_spans_are_the_values_in_order);
  g_test_add_func ("/io/json-scan/nothing_is_read_past_the_end",
                   test_nothing_is_read_past_the_end);

  return g_test_run ();
}
