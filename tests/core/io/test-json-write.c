/* test-json-write.c - what is written reads back, and looks the same each time
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-json.h"

#include "drama-edit.h"
#include "random-dossier.h"

#include <string.h>

static GBytes *
load (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "sound", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = g_file_load_bytes (file, NULL, NULL, &error);

  g_assert_no_error (error);

  return bytes;
}

static DramaDossier *
read_bytes (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  DramaDossier *dossier = drama_json_read (bytes, "written", &error);

  g_assert_no_error (error);

  return dossier;
}

static void
assert_same_bytes (GBytes *a,
                   GBytes *b)
{
  g_assert_cmpmem (g_bytes_get_data (a, NULL), g_bytes_get_size (a),
                   g_bytes_get_data (b, NULL), g_bytes_get_size (b));
}

static void
test_canonical_file_is_written_byte_for_byte (void)
{
  g_autoptr (GBytes) file = load ("every-key.dramatis");
  g_autoptr (DramaDossier) dossier = read_bytes (file);
  g_autoptr (GBytes) written = drama_json_write (dossier);

  assert_same_bytes (written, file);
}

/* Byte order mark, line ends, order, escapes and spelling of numbers do not count. */
static void
test_other_spellings_become_canonical (void)
{
  g_autoptr (GBytes) otherwise = load ("otherwise.dramatis");
  g_autoptr (GBytes) canonical = load ("every-key.dramatis");
  g_autoptr (DramaDossier) dossier = read_bytes (otherwise);
  g_autoptr (GBytes) written = drama_json_write (dossier);

  assert_same_bytes (written, canonical);
}

static void
test_empty_dossier (void)
{
  g_autoptr (DramaDossier) dossier = drama_dossier_new ();
  g_autoptr (GBytes) written = drama_json_write (dossier);
  static const char EXPECTED[] = "{\n"
                                 "  \"format\": \"dramatis\",\n"
                                 "  \"version\": 1,\n"
                                 "  \"title\": \"\",\n"
                                 "  \"language\": \"\",\n"
                                 "  \"note\": \"\",\n"
                                 "  \"sources\": [\n"
                                 "  ],\n"
                                 "  \"actors\": [\n"
                                 "  ],\n"
                                 "  \"ties\": [\n"
                                 "  ]\n"
                                 "}\n";

  g_assert_cmpmem (g_bytes_get_data (written, NULL), g_bytes_get_size (written),
                   EXPECTED, strlen (EXPECTED));
}

/* read (write (d)) = d, and writing it again gives the same bytes. */
static void
test_round_trip_of_random_dossiers (void)
{
  for (guint64 seed = 1; seed <= 300; seed++)
    {
      g_autoptr (DramaDossier) dossier = random_dossier (seed);
      g_autoptr (GBytes) once = drama_json_write (dossier);
      g_autoptr (DramaDossier) again = read_bytes (once);
      g_autoptr (GBytes) twice = drama_json_write (again);

      g_test_message ("seed %" G_GUINT64_FORMAT, seed);
      assert_same_dossier (dossier, again);
      assert_same_bytes (once, twice);
    }
}

static DramaDossier *
build_placed (double x,
              double y)
{
  g_autoptr (DramaDossier) empty = drama_dossier_new ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (empty);
  g_autoptr (DramaActor) actor = NULL;
  DramaActorFields fields = { .id = "a", .name = "A", .position = { x, y }, .placed = TRUE };

  actor = drama_actor_new (&fields);
  drama_edit_put_actor (edit, actor);

  return drama_edit_commit (edit, NULL);
}

/* Whatever went wrong in a layout, the file must open again. */
static void
test_place_too_far_off_is_brought_to_the_edge (void)
{
  g_autoptr (DramaDossier) far_off = build_placed (-1e300, 5);
  g_autoptr (GBytes) written = drama_json_write (far_off);
  g_autoptr (DramaDossier) again = read_bytes (written);
  DramaVec position = drama_actor_get_fields (drama_dossier_get_actor (again, 0))->position;

  g_assert_cmpfloat (position.x, ==, -DRAMA_JSON_MAX_PLACE);
  g_assert_cmpfloat (position.y, ==, 5);
}

/* One actor more is the four lines of that actor more, and nothing else. */
static void
test_one_more_actor_changes_few_lines (void)
{
  g_autoptr (DramaDossier) dossier = random_dossier (5);
  g_autoptr (DramaEdit) edit = drama_edit_begin (dossier);
  DramaActorFields fields = { .id = "a0zzz", .name = "New" };
  g_autoptr (DramaActor) actor = drama_actor_new (&fields);
  g_autoptr (DramaDossier) after = NULL;
  g_autoptr (GBytes) old_bytes = NULL;
  g_autoptr (GBytes) new_bytes = NULL;
  g_auto (GStrv) old_lines = NULL;
  g_auto (GStrv) new_lines = NULL;
  guint n_new = 0;

  drama_edit_put_actor (edit, actor);
  after = drama_edit_commit (edit, NULL);
  old_bytes = drama_json_write (dossier);
  new_bytes = drama_json_write (after);
  old_lines = g_strsplit (g_bytes_get_data (old_bytes, NULL), "\n", -1);
  new_lines = g_strsplit (g_bytes_get_data (new_bytes, NULL), "\n", -1);

  g_assert_cmpuint (g_strv_length (new_lines), ==, g_strv_length (old_lines) + 4);
  for (guint i = 0; new_lines[i] != NULL; i++)
    n_new += !g_strv_contains ((const char *const *) old_lines, new_lines[i]);
  g_assert_cmpuint (n_new, <=, 2);
}

static void
test_numbers_do_not_depend_on_the_locale (void)
{
  g_autoptr (DramaDossier) dossier = build_placed (120.5, -0.25);
  g_autoptr (GBytes) written = drama_json_write (dossier);

  g_assert_nonnull (strstr (g_bytes_get_data (written, NULL), "\"position\": [120.5, -0.25]"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/io/json-write/canonical_file_is_written_byte_for_byte",
                   test_canonical_file_is_written_byte_for_byte);
  g_test_add_func ("/io/json-write/other_spellings_become_canonical",
                   test_other_spellings_become_canonical);
  g_test_add_func ("/io/json-write/empty_dossier", test_empty_dossier);
  g_test_add_func ("/io/json-write/round_trip_of_random_dossiers",
                   test_round_trip_of_random_dossiers);
  g_test_add_func ("/io/json-write/place_too_far_off_is_brought_to_the_edge",
                   test_place_too_far_off_is_brought_to_the_edge);
  g_test_add_func ("/io/json-write/one_more_actor_changes_few_lines",
                   test_one_more_actor_changes_few_lines);
  g_test_add_func ("/io/json-write/numbers_do_not_depend_on_the_locale",
                   test_numbers_do_not_depend_on_the_locale);

  return g_test_run ();
}
