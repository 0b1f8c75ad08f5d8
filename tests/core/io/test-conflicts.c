/* test-conflicts.c - what a merge could not decide waits in the file
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-conflicts.h"
#include "drama-edit.h"
#include "drama-json.h"
#include "random-dossier.h"

#include <string.h>

static DramaDossier *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  DramaDossier *dossier = drama_json_read (bytes, "test", &error);

  g_assert_no_error (error);

  return dossier;
}

static DramaDossier *
write_and_read (DramaDossier *dossier)
{
  g_autoptr (GBytes) bytes = drama_json_write (dossier);
  g_autoptr (GError) error = NULL;
  DramaDossier *again = drama_json_read (bytes, "test", &error);

  g_assert_no_error (error);

  return again;
}

/* Ann and Bob, one tie, one quote, with words put into their places. */
static DramaDossier *
build (const char *name,
       const char *aliases,
       const char *position,
       const char *standing,
       const char *quote)
{
  g_autofree char *text = g_strdup_printf (
      "{ \"format\": \"dramatis\", \"version\": 1, \"title\": \"T\","
      "  \"sources\": [ { \"id\": \"s\", \"title\": \"A\" } ],"
      "  \"actors\": [ { \"id\": \"ann\", \"name\": \"%s\", \"kind\": \"person\","
      "                  \"aliases\": %s, \"position\": %s },"
      "                { \"id\": \"bob\", \"name\": \"Bob\", \"kind\": \"person\" } ],"
      "  \"ties\": [ { \"id\": \"pays\", \"from\": \"ann\", \"to\": \"bob\", \"verb\": \"pays\","
      "                \"standing\": %s, \"evidence\": [ %s ] } ] }",
      name, aliases, position, standing, quote);

  return read_text (text);
}

#define QUOTE(words, note)                                                                  \
  "{ \"id\": \"e\", \"source\": \"s\", \"exact\": \"" words "\", \"start\": 0, \"end\": 4," \
  "  \"stance\": \"supports\", \"certainty\": \"stated\", \"note\": \"" note "\" }"

static DramaDossier *
merge (DramaDossier *base,
       DramaDossier *ours,
       DramaDossier *theirs,
       guint         n_expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DramaDossier) joined = NULL;
  guint n;

  joined = drama_conflicts_merge (base, ours, theirs, &n, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, n_expected);

  /* What is told of it holds of the file. */
  return write_and_read (joined);
}

static DramaDossier *
settle_all (DramaDossier *dossier,
            gboolean      take_theirs)
{
  DramaDossier *settled = drama_dossier_ref (dossier);

  for (;;)
    {
      g_autoptr (GPtrArray) waiting = drama_conflicts_read (settled);
      g_autoptr (DramaDossier) before = settled;
      g_autoptr (GError) error = NULL;

      if (waiting->len == 0)
        return g_steal_pointer (&before);
      settled = drama_conflicts_settle (before, waiting->len - 1, take_theirs, &error);
      g_assert_no_error (error);
    }
}

static void
test_both_values_are_in_the_file (void)
{
  g_autoptr (DramaDossier) base = build ("Ann", "[]", "null", "null", QUOTE ("four", ""));
  g_autoptr (DramaDossier) ours = build ("Anna", "[]", "null", "null", QUOTE ("four", ""));
  g_autoptr (DramaDossier) theirs = build ("Annie", "[]", "null", "null", QUOTE ("four", ""));
  g_autoptr (DramaDossier) joined = merge (base, ours, theirs, 1);
  g_autoptr (GPtrArray) waiting = drama_conflicts_read (joined);
  const DramaConflict *conflict;

  g_assert_cmpuint (waiting->len, ==, 1);
  conflict = waiting->pdata[0];
  g_assert_cmpint (conflict->record, ==, DRAMA_RECORD_KIND_ACTOR);
  g_assert_cmpstr (conflict->id, ==, "ann");
  g_assert_cmpstr (conflict->field, ==, "name");
  g_assert_cmpstr (conflict->ours, ==, "Anna");
  g_assert_cmpstr (conflict->theirs, ==, "Annie");
  g_assert_cmpstr (
      drama_actor_get_fields (drama_dossier_find_actor (joined, "ann", NULL))->name, ==, "Anna");
}

/* Every kind of value: deciding for ours or for theirs all through gives that side whole. */
static void
test_deciding_gives_back_either_side (void)
{
  g_autoptr (DramaDossier) base = build ("Ann", "[]", "[1, 2]", "null", QUOTE ("four", ""));
  g_autoptr (DramaDossier) ours =
      build ("Anna", "[]", "[3, 4]", "{ \"value\": \"alleged\" }", QUOTE ("five", "a"));
  g_autoptr (DramaDossier) theirs =
      build ("Annie", "[]", "[5, 6]", "{ \"value\": \"disputed\", \"why\": \"W\" }",
             QUOTE ("nine", "b"));
  g_autoptr (DramaDossier) joined = merge (base, ours, theirs, 5);
  g_autoptr (DramaDossier) all_ours = settle_all (joined, FALSE);
  g_autoptr (DramaDossier) all_theirs = settle_all (joined, TRUE);

  assert_same_dossier (all_ours, ours);
  assert_same_dossier (all_theirs, theirs);
}

static DramaDossier *
without_tie (DramaDossier *base)
{
  g_autoptr (DramaEdit) edit = drama_edit_begin (base);

  drama_edit_remove_tie (edit, "pays");

  return drama_edit_commit (edit, NULL);
}

static void
test_removed_here_and_changed_there (void)
{
  g_autoptr (DramaDossier) base = build ("Ann", "[]", "null", "null", QUOTE ("four", ""));
  g_autoptr (DramaDossier) removed = without_tie (base);
  g_autoptr (DramaDossier) changed = build ("Ann", "[]", "null", "null", QUOTE ("four", "new"));
  g_autoptr (DramaDossier) one = merge (base, removed, changed, 1);
  g_autoptr (DramaDossier) two = merge (base, changed, removed, 1);
  g_autoptr (DramaDossier) one_ours = settle_all (one, FALSE);
  g_autoptr (DramaDossier) one_theirs = settle_all (one, TRUE);
  g_autoptr (DramaDossier) two_ours = settle_all (two, FALSE);
  g_autoptr (DramaDossier) two_theirs = settle_all (two, TRUE);

  g_assert_nonnull (drama_dossier_find_tie (one, "pays", NULL));
  assert_same_dossier (one_ours, removed);
  assert_same_dossier (one_theirs, changed);
  assert_same_dossier (two_ours, changed);
  assert_same_dossier (two_theirs, removed);
}

/* A second merge before the first was settled keeps both. */
static void
test_conflicts_add_up (void)
{
  g_autoptr (DramaDossier) base = build ("Ann", "[]", "null", "null", QUOTE ("four", ""));
  g_autoptr (DramaDossier) ours = build ("Anna", "[]", "null", "null", QUOTE ("four", "a"));
  g_autoptr (DramaDossier) second = build ("Annie", "[]", "null", "null", QUOTE ("four", ""));
  g_autoptr (DramaDossier) third = build ("Ann", "[]", "null", "null", QUOTE ("four", "b"));
  g_autoptr (DramaDossier) once = merge (base, ours, second, 1);
  g_autoptr (DramaDossier) twice = merge (base, once, third, 1);
  g_autoptr (GPtrArray) waiting = drama_conflicts_read (twice);
  g_autoptr (DramaDossier) settled = settle_all (twice, TRUE);

  g_assert_cmpuint (waiting->len, ==, 2);
  g_assert_cmpstr (
      drama_actor_get_fields (drama_dossier_find_actor (settled, "ann", NULL))->name, ==, "Annie");
}

static void
test_without_conflict_nothing_is_added (void)
{
  g_autoptr (DramaDossier) base = build ("Ann", "[]", "null", "null", QUOTE ("four", ""));
  g_autoptr (DramaDossier) theirs = build ("Annie", "[]", "null", "null", QUOTE ("four", ""));
  g_autoptr (DramaDossier) joined = merge (base, base, theirs, 0);

  assert_same_dossier (joined, theirs);
}

/* Nothing in a file is trusted. */
static void
test_nonsense_is_passed_over (void)
{
  static const char *const NONSENSE[] = {
    "null",
    "7",
    "[]",
    "{}",
    "{ \"list\": 7 }",
    "{ \"list\": [ 7, {}, [] ] }",
    "{ \"list\": [ { \"record\": \"actor\", \"id\": 7, \"field\": \"name\" } ] }",
    "{ \"list\": [ { \"record\": \"actor\", \"id\": \"a\", \"field\": \"x\" } ] }",
    "{ \"list\": [ { \"record\": \"x\", \"id\": \"a\", \"field\": \"name\" } ], \"theirs\": 7 }",
  };

  for (guint i = 0; i < G_N_ELEMENTS (NONSENSE); i++)
    {
      g_autofree char *text = g_strdup_printf (
          "{ \"format\": \"dramatis\", \"version\": 1, \"conflicts\": %s }", NONSENSE[i]);
      g_autoptr (DramaDossier) dossier = read_text (text);
      g_autoptr (GPtrArray) waiting = drama_conflicts_read (dossier);

      g_assert_cmpuint (waiting->len, ==, 0);
    }
}

/* A conflict about a record that is gone, or of which they said nothing, can still be closed. */
static void
test_a_conflict_about_nothing_can_be_closed (void)
{
  g_autoptr (DramaDossier) dossier = read_text (
      "{ \"format\": \"dramatis\", \"version\": 1, \"conflicts\": { \"list\": ["
      " { \"record\": \"actor\", \"id\": \"a\", \"field\": \"name\" },"
      " { \"record\": \"source\", \"id\": \"a\", \"field\": \"text\" },"
      " { \"record\": \"tie\", \"id\": \"a\", \"field\": \"verb\" },"
      " { \"record\": \"evidence\", \"id\": \"a\", \"field\": \"removed\","
      "   \"theirs\": \"removed\" },"
      " { \"record\": \"evidence\", \"id\": \"a\", \"field\": \"exact\" } ] } }");
  g_autoptr (DramaDossier) settled = settle_all (dossier, TRUE);

  g_assert_null (drama_dossier_get_fields (settled)->extras);
}

static void
test_random_merges_hold_both_sides (void)
{
  for (guint64 seed = 1; seed <= 60; seed++)
    {
      g_autoptr (DramaDossier) base = random_dossier (seed);
      g_autoptr (DramaDossier) ours = random_dossier (seed + 1);
      g_autoptr (DramaDossier) theirs = random_dossier (seed + 2);
      g_autoptr (DramaDossier) joined = NULL;
      g_autoptr (DramaDossier) again = NULL;
      g_autoptr (GPtrArray) waiting = NULL;
      g_autoptr (GError) error = NULL;
      guint n;

      g_test_message ("seed %" G_GUINT64_FORMAT, seed);
      joined = drama_conflicts_merge (base, ours, theirs, &n, &error);
      g_assert_no_error (error);
      again = write_and_read (joined);
      waiting = drama_conflicts_read (again);
      g_assert_cmpuint (waiting->len, ==, n);
      assert_same_dossier (joined, again);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/io/conflicts/both_values_are_in_the_file", test_both_values_are_in_the_file);
  g_test_add_func ("/io/conflicts/deciding_gives_back_either_side",
                   test_deciding_gives_back_either_side);
  g_test_add_func ("/io/conflicts/removed_here_and_changed_there",
                   test_removed_here_and_changed_there);
  g_test_add_func ("/io/conflicts/conflicts_add_up", test_conflicts_add_up);
  g_test_add_func ("/io/conflicts/without_conflict_nothing_is_added",
                   test_without_conflict_nothing_is_added);
  g_test_add_func ("/io/conflicts/nonsense_is_passed_over", test_nonsense_is_passed_over);
  g_test_add_func ("/io/conflicts/a_conflict_about_nothing_can_be_closed",
                   test_a_conflict_about_nothing_can_be_closed);
  g_test_add_func ("/io/conflicts/random_merges_hold_both_sides",
                   test_random_merges_hold_both_sides);

  return g_test_run ();
}
