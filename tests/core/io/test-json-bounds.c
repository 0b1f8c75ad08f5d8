/* test-json-bounds.c - nothing in a file is unbounded
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-json.h"

#include <string.h>

/* A dossier with @inside at the top, taking the text. */
static DramaDossier *
read_taking (GString *inside,
             GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_string_prepend (inside, "{ \"format\": \"dramatis\", \"version\": 1, ");
  g_string_append (inside, " }");
  bytes = g_string_free_to_bytes (inside);

  return drama_json_read (bytes, "x", error);
}

static GString *
new_actor (const char *id,
           const char *name,
           guint       n_aliases)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "\"actors\": [{ \"id\": \"%s\", \"name\": \"%s\", "
                                "\"kind\": \"person\", \"aliases\": [",
                          id, name);
  for (guint i = 0; i < n_aliases; i++)
    g_string_append (text, i > 0 ? ",\"a\"" : "\"a\"");
  g_string_append (text, "] }]");

  return text;
}

static void
assert_actor (guint       id_length,
              guint       name_length,
              guint       n_aliases,
              const char *message)
{
  g_autofree char *id = g_strnfill (id_length, 'i');
  g_autoptr (GString) name = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (DramaDossier) dossier = NULL;

  for (guint i = 0; i < name_length; i++)
    g_string_append (name, "Ж"); /* two bytes: the bounds are in characters */
  dossier = read_taking (new_actor (id, name->str, n_aliases), &error);
  if (message == NULL)
    {
      g_assert_no_error (error);
      return;
    }
  g_assert_error (error, DRAMA_IO_ERROR, DRAMA_IO_ERROR_TOO_LARGE);
  g_assert_nonnull (strstr (error->message, message));
}

static void
test_strings_and_lists (void)
{
  assert_actor (DRAMA_JSON_MAX_ID, DRAMA_JSON_MAX_LINE, DRAMA_JSON_MAX_ALIASES, NULL);
  assert_actor (DRAMA_JSON_MAX_ID + 1, 1, 1,
                "$.actors[0].id: expected a string of at most 1000 characters");
  assert_actor (1, DRAMA_JSON_MAX_LINE + 1, 1,
                "$.actors[0].name (actor \"i\"): expected a string of at most 10000 characters");
  assert_actor (1, 1, DRAMA_JSON_MAX_ALIASES + 1,
                "$.actors[0].aliases (actor \"i\"): expected a list of at most 1000, found 1001");
}

static void
test_keys_of_an_object (void)
{
  for (guint n = DRAMA_JSON_MAX_MEMBERS; n <= DRAMA_JSON_MAX_MEMBERS + 1; n++)
    {
      GString *text = g_string_new ("\"x\": {");
      g_autoptr (GError) error = NULL;
      g_autoptr (DramaDossier) dossier = NULL;

      for (guint i = 0; i < n; i++)
        g_string_append_printf (text, "%s\"k%u\": 0", i > 0 ? "," : "", i);
      g_string_append_c (text, '}');
      dossier = read_taking (text, &error);
      if (n == DRAMA_JSON_MAX_MEMBERS)
        g_assert_no_error (error);
      else
        g_assert_error (error, DRAMA_IO_ERROR, DRAMA_IO_ERROR_TOO_LARGE);
    }
}

static void
test_characters_of_a_number (void)
{
  for (guint n = DRAMA_JSON_MAX_NUMBER; n <= DRAMA_JSON_MAX_NUMBER + 1; n++)
    {
      GString *text = g_string_new ("\"x\": 0.");
      g_autoptr (GError) error = NULL;
      g_autoptr (DramaDossier) dossier = NULL;

      for (guint i = 2; i < n; i++)
        g_string_append_c (text, '3');
      dossier = read_taking (text, &error);
      if (n == DRAMA_JSON_MAX_NUMBER)
        g_assert_no_error (error);
      else
        g_assert_error (error, DRAMA_IO_ERROR, DRAMA_IO_ERROR_TOO_LARGE);
    }
}

static void
test_values_in_all (void)
{
  GString *text = g_string_sized_new (2 * DRAMA_JSON_MAX_VALUES + 20);
  g_autoptr (GError) error = NULL;
  g_autoptr (DramaDossier) dossier = NULL;

  g_string_append (text, "\"x\": [0");
  for (guint i = 0; i < DRAMA_JSON_MAX_VALUES; i++)
    g_string_append (text, ",0");
  g_string_append_c (text, ']');
  dossier = read_taking (text, &error);
  g_assert_error (error, DRAMA_IO_ERROR, DRAMA_IO_ERROR_TOO_LARGE);
  g_assert_nonnull (strstr (error->message, "expected at most 4000000 values"));
}

static void
test_records_of_a_type (void)
{
  GString *text = g_string_new ("\"sources\": [0");
  g_autoptr (GError) error = NULL;
  g_autoptr (DramaDossier) dossier = NULL;

  for (guint i = 0; i < DRAMA_JSON_MAX_RECORDS; i++)
    g_string_append (text, ",0");
  g_string_append_c (text, ']');
  dossier = read_taking (text, &error);
  g_assert_error (error, DRAMA_IO_ERROR, DRAMA_IO_ERROR_TOO_LARGE);
  g_assert_nonnull (strstr (error->message, "$.sources: expected a list of at most 100000"));
}

/* A list that is as long as it may be is too long behind another tie's quote. */
static void
test_quotes_of_the_dossier (void)
{
  GString *text = g_string_new (
      "\"sources\": [{ \"id\": \"s\" }],"
      "\"actors\": [{ \"id\": \"a\", \"name\": \"A\", \"kind\": \"person\" }],"
      "\"ties\": [{ \"id\": \"t\", \"from\": \"a\", \"to\": \"a\", \"verb\": \"is\","
      " \"evidence\": ["
      "{ \"id\": \"e\", \"source\": \"s\", \"exact\": \"x\", \"start\": 0, \"end\": 1,"
      " \"stance\": \"supports\", \"certainty\": \"stated\" }] },"
      "{ \"id\": \"u\", \"from\": \"a\", \"to\": \"a\", \"verb\": \"is\", \"evidence\": [0");
  g_autoptr (GError) error = NULL;
  g_autoptr (DramaDossier) dossier = NULL;

  for (guint i = 1; i < DRAMA_JSON_MAX_RECORDS; i++)
    g_string_append (text, ",0");
  g_string_append (text, "] }]");
  dossier = read_taking (text, &error);
  g_assert_error (error, DRAMA_IO_ERROR, DRAMA_IO_ERROR_TOO_LARGE);
  g_assert_nonnull (strstr (error->message, "$.ties[1].evidence (tie \"u\"): expected a list of "
                                            "at most 99999, found 100000"));
}

/* A file of holes: it says that it is large, and is refused without being read. */
static void
test_size_is_asked_before_reading (void)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GError) error = NULL;

  file = g_file_new_tmp ("dramatis-XXXXXX", &stream, &error);
  g_assert_no_error (error);
  g_assert_true (g_seekable_truncate (G_SEEKABLE (stream), (goffset) 1 << 40, NULL, NULL));
  g_assert_null (drama_json_read_file (file, NULL, &error));
  g_assert_error (error, DRAMA_IO_ERROR, DRAMA_IO_ERROR_TOO_LARGE);
  g_assert_nonnull (strstr (error->message, "expected at most 268435456 bytes"));
  g_assert_true (g_file_delete (file, NULL, NULL));
}

/* A device says nothing of its size and never ends. */
static void
test_endless_file_is_given_up (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/dev/zero");
  g_autoptr (GError) error = NULL;

  if (!g_file_query_exists (file, NULL))
    {
      g_test_skip ("there is no /dev/zero");
      return;
    }
  g_assert_null (drama_json_read_file (file, NULL, &error));
  g_assert_error (error, DRAMA_IO_ERROR, DRAMA_IO_ERROR_TOO_LARGE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/io/json-bounds/strings_and_lists", test_strings_and_lists);
  g_test_add_func ("/io/json-bounds/keys_of_an_object", test_keys_of_an_object);
  g_test_add_func ("/io/json-bounds/characters_of_a_number", test_characters_of_a_number);
  g_test_add_func ("/io/json-bounds/values_in_all", test_values_in_all);
  g_test_add_func ("/io/json-bounds/records_of_a_type", test_records_of_a_type);
  g_test_add_func ("/io/json-bounds/quotes_of_the_dossier", test_quotes_of_the_dossier);
  g_test_add_func ("/io/json-bounds/size_is_asked_before_reading",
                   test_size_is_asked_before_reading);
  g_test_add_func ("/io/json-bounds/endless_file_is_given_up", test_endless_file_is_given_up);

  return g_test_run ();
}
