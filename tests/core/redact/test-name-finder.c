/* test-name-finder.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-name-finder.h"

#include <string.h>

static const char *const PAVEL[] = { "Pavel O. Vrublevsky", "RedEye", NULL };
static const char *const FSB[] = { "Federal Security Service", "FSB", NULL };
static const char *const ANN[] = { "Ann Lee", NULL };
static const char *const RUSSIAN[] = { "Павел Врублевский", NULL };
static const char *const ACCENTS[] = { "Zoë Šmíd", NULL };

/* @text with what was found in brackets. */
static char *
mark (const char *const *names,
      gboolean           is_person,
      const char        *text,
      GHashTable        *doubtful)
{
  g_autoptr (DramaNameFinder) finder = drama_name_finder_new (names, is_person, FALSE);
  g_autoptr (GArray) spans = drama_name_finder_find (finder, text, doubtful);
  GString *marked = g_string_new (NULL);
  gsize    at = 0;

  for (guint i = 0; i < spans->len; i++)
    {
      const DramaNameSpan *span = &g_array_index (spans, DramaNameSpan, i);

      g_assert_cmpuint (span->start, >=, at);
      g_assert_cmpuint (span->end, >, span->start);
      g_string_append_len (marked, text + at, (gssize) (span->start - at));
      g_string_append_c (marked, '[');
      g_string_append_len (marked, text + span->start, (gssize) (span->end - span->start));
      g_string_append_c (marked, ']');
      at = span->end;
    }
  g_string_append (marked, text + at);

  return g_string_free (marked, FALSE);
}

static void
assert_found (const char *const *names,
              gboolean           is_person,
              const char        *marked)
{
  g_autofree char *text = g_strdup (marked);
  g_autofree char *found = NULL;
  char            *to = text;

  for (const char *from = marked; *from != '\0'; from++)
    if (*from != '[' && *from != ']')
      *to++ = *from;
  *to = '\0';
  found = mark (names, is_person, text, NULL);
  g_assert_cmpstr (found, ==, marked);
}

static void
test_every_part_of_a_person_and_all_of_it_as_one (void)
{
  assert_found (PAVEL, TRUE, "[Pavel O. Vrublevsky] and [Vrublevsky]; [Pavel], too.");
  assert_found (PAVEL, TRUE, "[VRUBLEVSKY]’s firm, [Vrublevsky]'s money, the [Vrublevskys]");
  assert_found (PAVEL, TRUE, "[Vrublevsky], [Pavel]: in another order");
  assert_found (PAVEL, TRUE, "“[redeye]” was there; Red Square was not");
}

static void
test_whatever_accents_and_normal_form (void)
{
  assert_found (ACCENTS, TRUE, "[Zoë Šmíd], [Zoe Smid], [ZOE\xcc\x88 S\xcc\x8cMI\xcc\x81"
                               "D]");
}

static void
test_inflected (void)
{
  assert_found (PAVEL, TRUE, "bei [Vrublevskij] und [Vrublevskogo]");
  assert_found (RUSSIAN, TRUE, "у [Врублевского], с [Врублевским], и [Павел]");
  assert_found (RUSSIAN, TRUE, "[ВРУБЛЕВСКИЙ]");
}

static void
test_split_and_joined (void)
{
  assert_found (PAVEL, TRUE, "[Vrub-\nlevsky] said; [Vru\xc2\xad"
                             "blevsky], [V r u b l e v s k y]");
  assert_found (PAVEL, TRUE, "[pavelvrublevsky]@example.org, [pavel_vrublevsky]");
  assert_found (PAVEL, TRUE, "#[VrublevskyGate]");
  assert_found (PAVEL, TRUE, "[Vru\xe2\x80\x8b"
                             "blevsky], [V.R.U.B.L.E.V.S.K.Y]");
}

static void
test_in_an_address (void)
{
  static const char *const zoe[] = { "Zoë Łuk", NULL };

  assert_found (zoe, TRUE, "see [https://example.org/Zo%C3%AB?x=1] there");
  assert_found (RUSSIAN, TRUE,
                "[https://ru.example.org/%D0%92%D1%80%D1%83%D0%B1%D0%BB%D0%B5%D0%B2%D1%81%D0%BA"
                "%D0%B8%D0%B9] and 100% of it");
}

/* Of an agency only the whole name tells who it is. */
static void
test_parts_of_an_agency_stay (void)
{
  assert_found (FSB, FALSE, "the [Federal Security Service], or [FSB]; federal law, security, "
                            "a service");
  assert_found (FSB, FALSE, "[FEDERAL  SECURITY\nSERVICE]");
}

static void
test_short_names_need_a_capital (void)
{
  assert_found (ANN, TRUE, "[Ann Lee] met annie in the lee of an annex");
}

static void
assert_doubtful (const char *const *names,
                 gboolean           is_person,
                 const char        *text,
                 const char        *expected)
{
  g_autoptr (GHashTable) doubtful = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *marked = mark (names, is_person, text, doubtful);

  g_assert_cmpstr (marked, ==, text);
  g_assert_cmpuint (g_hash_table_size (doubtful), ==, expected != NULL);
  if (expected != NULL)
    g_assert_true (g_hash_table_contains (doubtful, expected));
}

static void
test_what_is_only_like_it_is_for_a_person (void)
{
  assert_doubtful (PAVEL, TRUE, "a certain Wrublevski", "Wrublevski");
  assert_doubtful (PAVEL, TRUE, "nothing of the kind", NULL);
  assert_doubtful (ANN, TRUE, "Anna came", "Anna");
  assert_doubtful (ANN, TRUE, "a lee shore", "lee");
}

static void
test_nothing_to_look_for (void)
{
  static const char *const nothing[] = { "", "…", NULL };

  assert_found (nothing, TRUE, "nothing at all, …");
  assert_found (PAVEL, TRUE, "");
  assert_found (PAVEL, TRUE, "100%, %zz, %E0%A4%A");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/redact/name-finder/every_part_of_a_person_and_all_of_it_as_one",
                   test_every_part_of_a_person_and_all_of_it_as_one);
  g_test_add_func ("/redact/name-finder/whatever_accents_and_normal_form",
                   test_whatever_accents_and_normal_form);
  g_test_add_func ("/redact/name-finder/inflected", test_inflected);
  g_test_add_func ("/redact/name-finder/split_and_joined", test_split_and_joined);
  g_test_add_func ("/redact/name-finder/in_an_address", test_in_an_address);
  g_test_add_func ("/redact/name-finder/parts_of_an_agency_stay", test_parts_of_an_agency_stay);
  g_test_add_func ("/redact/name-finder/short_names_need_a_capital",
                   test_short_names_need_a_capital);
  g_test_add_func ("/redact/name-finder/what_is_only_like_it_is_for_a_person",
                   test_what_is_only_like_it_is_for_a_person);
  g_test_add_func ("/redact/name-finder/nothing_to_look_for", test_nothing_to_look_for);

  return g_test_run ();
}
