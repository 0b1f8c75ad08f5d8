/* test-anchor.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-anchor.h"

#include <string.h>

/* The same words stand twice, as they do in the article of the example. */
static const char TEXT[] = "Жили two men. Krebs says two men were paid. Nobody else says so.";

static void
assert_find (DramaAnchor      anchor,
             DramaAnchorState state,
             gint64           expected)
{
  gint64 found = -1;

  g_assert_cmpint (drama_anchor_find (&anchor, TEXT, &found), ==, state);
  g_assert_cmpint (found, ==, expected);
}

static void
test_exact_where_it_was (void)
{
  assert_find ((DramaAnchor){ "two men", "Жили ", ". Krebs", 5, 12 }, DRAMA_ANCHOR_EXACT, 5);
  assert_find ((DramaAnchor){ "two men", "says ", " were", 25, 32 }, DRAMA_ANCHOR_EXACT, 25);
}

static void
test_exact_without_context (void)
{
  assert_find ((DramaAnchor){ "Krebs", NULL, "", 14, 19 }, DRAMA_ANCHOR_EXACT, 14);
}

static void
test_twin_at_the_place_is_not_exact (void)
{
  /* The words stand at 5, yet their neighbours are those of the other passage. */
  assert_find ((DramaAnchor){ "two men", "says ", " were", 5, 12 }, DRAMA_ANCHOR_MOVED, 25);
}

static void
test_moved_where_it_stands_once (void)
{
  assert_find ((DramaAnchor){ "were paid", "", "", 0, 9 }, DRAMA_ANCHOR_MOVED, 33);
  assert_find ((DramaAnchor){ "were paid", "two men ", ". Nob", 0, 9 }, DRAMA_ANCHOR_MOVED, 33);
}

static void
test_a_lone_passage_between_others_is_proposed (void)
{
  /* It may be the twin of one that is gone. */
  assert_find ((DramaAnchor){ "were paid", "changed ", "", 0, 9 }, DRAMA_ANCHOR_PROPOSED, 33);
  assert_find ((DramaAnchor){ "were paid", "two men ", ", he says", 0, 9 },
               DRAMA_ANCHOR_PROPOSED, 33);
}

static void
test_proposed_where_nobody_can_tell_which (void)
{
  assert_find ((DramaAnchor){ "two men", "", "", 0, 7 }, DRAMA_ANCHOR_PROPOSED, 5);
  /* Neither context fits; " were" is more like " words" than ". Kreb" is. */
  assert_find ((DramaAnchor){ "two men", "other ", " words", 3, 10 }, DRAMA_ANCHOR_PROPOSED, 25);
}

static void
test_proposed_where_a_letter_differs (void)
{
  assert_find ((DramaAnchor){ "were Paid", "", "", 33, 42 }, DRAMA_ANCHOR_PROPOSED, 33);
}

static void
test_lost_where_nothing_is_like_it (void)
{
  assert_find ((DramaAnchor){ "absent", "", "", G_MAXINT64 - 6, G_MAXINT64 },
               DRAMA_ANCHOR_LOST, -1);
  assert_find ((DramaAnchor){ "", "", "", 0, 0 }, DRAMA_ANCHOR_LOST, -1);
  assert_find ((DramaAnchor){ "two men", "", "", -1, 6 }, DRAMA_ANCHOR_PROPOSED, 5);
}

static void
test_edited_beside_it_stays_where_it_is (void)
{
  /* One letter of the context, then one side of it. */
  assert_find ((DramaAnchor){ "were paid", "two mem ", ". Nob", 33, 42 }, DRAMA_ANCHOR_EXACT, 33);
  assert_find ((DramaAnchor){ "were paid", "the banker ", ". Nob", 33, 42 }, DRAMA_ANCHOR_EXACT,
               33);
  /* Among twins both sides must be nearly as they were. */
  assert_find ((DramaAnchor){ "two men", "Krebs sayz ", " were paid", 25, 32 },
               DRAMA_ANCHOR_EXACT, 25);
  assert_find ((DramaAnchor){ "two men", "Nobody tells ", " were paid", 25, 32 },
               DRAMA_ANCHOR_PROPOSED, 25);
}

static void
test_context_may_reach_the_ends (void)
{
  assert_find ((DramaAnchor){ "says so", "else ", ".", 56, 63 }, DRAMA_ANCHOR_EXACT, 56);
  assert_find ((DramaAnchor){ "Жили", "", " two", 0, 4 }, DRAMA_ANCHOR_EXACT, 0);
  /* More context than there is text before the words: what was before them is gone. */
  assert_find ((DramaAnchor){ "Жили", "before ", " two", 0, 4 }, DRAMA_ANCHOR_EXACT, 0);
  assert_find ((DramaAnchor){ "Жили", "before ", " two", 7, 11 }, DRAMA_ANCHOR_PROPOSED, 0);
}

static DramaAnchorResult
find_in (const char *text,
         const char *exact,
         const char *prefix,
         const char *suffix,
         gint64      start)
{
  g_autoptr (DramaTextIndex) index = drama_text_index_new (text);
  DramaAnchor       anchor = { exact, prefix, suffix, start, start + g_utf8_strlen (exact, -1) };
  DramaAnchorResult result;

  drama_anchor_find_with_index (&anchor, index, NULL, NULL, &result);

  return result;
}

static void
assert_moved_with (const char *text,
                   const char *exact,
                   gint64      start,
                   gint64      end,
                   guint       differences)
{
  DramaAnchorResult result = find_in (text, exact, "", "", 0);

  g_assert_cmpint (result.state, ==, DRAMA_ANCHOR_MOVED);
  g_assert_cmpint (result.places[0].start, ==, start);
  g_assert_cmpint (result.places[0].end, ==, end);
  g_assert_cmpint (result.places[0].differences, ==, differences);
  g_assert_cmpfloat (result.places[0].likeness, ==, 1.0);
}

static void
test_typesetting_may_differ_and_is_told (void)
{
  assert_moved_with ("He: a  long\ngrudge.", "a long grudge", 4, 18, DRAMA_DIFFERENCE_WHITE_SPACE);
  assert_moved_with ("It’s “so”.", "It's \"so\"", 0, 9, DRAMA_DIFFERENCE_QUOTATION_MARKS);
  assert_moved_with ("x 1999–2001 x", "1999-2001", 2, 11, DRAMA_DIFFERENCE_DASHES);
  assert_moved_with ("x cyber\u00adcrime", "cybercrime", 2, 13, DRAMA_DIFFERENCE_SOFT_HYPHENS);
  assert_moved_with ("le cafe\u0301 noir", "café", 3, 8, DRAMA_DIFFERENCE_NORMAL_FORM);
  assert_moved_with ("x caf\u00e9’s", "cafe\u0301's", 2, 8,
                     DRAMA_DIFFERENCE_NORMAL_FORM | DRAMA_DIFFERENCE_QUOTATION_MARKS);
  assert_moved_with ("x \u1112\u1161\u11ab x", "한", 2, 5, DRAMA_DIFFERENCE_NORMAL_FORM);
}

static void
test_set_otherwise_in_its_place_is_not_exact (void)
{
  DramaAnchorResult result = find_in ("It’s so", "It's", "", " so", 0);

  g_assert_cmpint (result.state, ==, DRAMA_ANCHOR_MOVED);
  g_assert_cmpint (result.places[0].start, ==, 0);
}

static void
test_a_letter_does_not_lose_its_marks (void)
{
  /* "cafe" does not stand in "café", however that is written. */
  g_assert_cmpint (find_in ("a café", "cafe", "", "", 0).state, ==, DRAMA_ANCHOR_PROPOSED);
  g_assert_cmpint (find_in ("a cafe\u0301", "cafe", "", "", 0).state, ==, DRAMA_ANCHOR_PROPOSED);
  g_assert_cmpfloat (find_in ("a cafe\u0301", "cafe", "", "", 0).places[0].likeness, ==, 0.75);
  /* Yet who quoted half a letter finds it again. */
  g_assert_cmpint (find_in ("a cafe\u0301", "cafe", "", "\u0301", 0).state, ==, DRAMA_ANCHOR_MOVED);
  g_assert_cmpint (find_in ("a cafe\u0301", "\u0301", "cafe", "", 0).state, ==, DRAMA_ANCHOR_MOVED);
}

static void
test_compatibility_letters_are_other_letters (void)
{
  g_assert_cmpint (find_in ("x 10² metres", "102 metres", "", "", 0).state, ==,
                   DRAMA_ANCHOR_PROPOSED);
}

static void
test_likeness_counts_what_differs (void)
{
  /* Two of twenty characters. */
  DramaAnchorResult result = find_in ("He held a lung grudge agains her.", "a long grudge against",
                                      "", "", 0);

  g_assert_cmpint (result.state, ==, DRAMA_ANCHOR_PROPOSED);
  g_assert_cmpfloat_with_epsilon (result.places[0].likeness, 1.0 - 2.0 / 21.0, 1e-12);
  g_assert_cmpint (result.places[0].start, ==, 8);
  g_assert_cmpint (result.places[0].end, ==, 28);
  g_assert_cmpint (result.places[0].differences, ==, DRAMA_DIFFERENCE_WORDS);
  g_assert_false (result.is_ambiguous);
}

static void
test_equally_good_places_are_all_proposed (void)
{
  DramaAnchorResult result = find_in ("a long grudge, and a long grudge", "a lonk grudge", "", "",
                                      0);

  g_assert_cmpint (result.state, ==, DRAMA_ANCHOR_PROPOSED);
  g_assert_true (result.is_ambiguous);
  g_assert_cmpuint (result.n_places, ==, 2);
  g_assert_cmpint (result.places[0].start, ==, 0);
  g_assert_cmpint (result.places[1].start, ==, 19);
}

static void
test_its_context_speaks_for_a_spoilt_quote (void)
{
  /* The twin is untouched; the quote itself has a wrong letter, in its old surroundings. */
  DramaAnchorResult result = find_in ("Nobody held a long grudge any more. "
                                      "Krebs says Pavel held a lonk grudge against Ruslan.",
                                      "a long grudge", "Krebs says Pavel held ",
                                      " against Ruslan.", 300);

  g_assert_cmpint (result.state, ==, DRAMA_ANCHOR_PROPOSED);
  g_assert_cmpint (result.places[0].start, ==, 58);
  g_assert_cmpuint (result.n_places, ==, 2);
  g_assert_cmpint (result.places[1].start, ==, 12);
  g_assert_false (result.is_ambiguous);
}

static const char TWINS[] =
    "The court heard that both were paid by the harbour company in the spring of that year. "
    "Later the minister denied that they were paid by the harbour company in the spring of 2013.";

static const char TWIN[] = "were paid by the harbour company in the spring of";

static void
test_a_passage_that_stands_twice_is_never_confused (void)
{
  const char *first = strstr (TWINS, TWIN), *second = strstr (first + 1, TWIN);
  g_autoptr (DramaTextIndex) index = drama_text_index_new (TWINS);
  g_autofree char *without_first = g_strconcat ("The court heard nothing. ",
                                                strstr (TWINS, "Later"), NULL);
  g_autofree char *without_second = g_strndup (TWINS, strstr (TWINS, "Later") - TWINS);
  const struct
  {
    const char *at;
    const char *other_text;
  } CASES[] = { { first, without_first }, { second, without_second } };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    for (gint64 from = 0; from < 40; from++)
      {
        gint64            start = CASES[i].at - TWINS + from; /* ASCII: bytes are characters */
        g_autofree char  *exact = NULL, *prefix = NULL, *suffix = NULL;
        g_autofree char  *shifted = g_strconcat ("Corrected. ", TWINS, NULL);
        DramaAnchorResult result;

        g_assert_true (drama_anchor_take (index, start, start + 8, &exact, &prefix, &suffix));
        result = find_in (TWINS, exact, prefix, suffix, start);
        g_assert_cmpint (result.state, ==, DRAMA_ANCHOR_EXACT);
        result = find_in (shifted, exact, prefix, suffix, start);
        g_assert_cmpint (result.state, ==, DRAMA_ANCHOR_MOVED);
        g_assert_cmpint (result.places[0].start, ==, start + 11);
        result = find_in (CASES[i].other_text, exact, prefix, suffix, start);
        g_assert_cmpint (result.state, >=, DRAMA_ANCHOR_PROPOSED);
      }
}

static void
test_the_text_it_came_from_proves_a_lone_passage (void)
{
  const char *before = "One. He was paid by nobody. Two.", *after = "Was he? paid by nobody! No.";
  g_autoptr (DramaTextIndex) origin = drama_text_index_new (before);
  g_autoptr (DramaTextIndex) index = drama_text_index_new (after);
  DramaAnchor       anchor = { "paid by nobody", "He was ", ". Two", 12, 26 };
  DramaAnchorResult result;

  drama_anchor_find_with_index (&anchor, index, NULL, NULL, &result);
  g_assert_cmpint (result.state, ==, DRAMA_ANCHOR_PROPOSED);
  g_assert_cmpint (result.places[0].differences, ==, DRAMA_DIFFERENCE_CONTEXT);
  drama_anchor_find_with_index (&anchor, index, origin, NULL, &result);
  g_assert_cmpint (result.state, ==, DRAMA_ANCHOR_MOVED);
  g_assert_cmpint (result.places[0].start, ==, 8);
}

typedef struct
{
  guint n_calls;
  gint  cancel;
} Watcher;

static void
on_progress (guint    n_done,
             guint    n_anchors,
             gpointer user_data)
{
  Watcher *watcher = user_data;

  g_assert_cmpuint (n_done, ==, ++watcher->n_calls);
  g_assert_cmpuint (n_anchors, ==, 3);
  if (n_done == 2)
    g_atomic_int_set (&watcher->cancel, 1);
}

static void
test_many_at_once_tell_of_progress_and_stop (void)
{
  const DramaAnchor ANCHORS[] = { { "Krebs", "", "", 14, 19 },
                                  { "were paid", "", "", 0, 9 },
                                  { "Nobody", "", "", 0, 6 } };
  g_autoptr (DramaTextIndex) index = drama_text_index_new (TEXT);
  DramaAnchorResult results[3];
  Watcher           watcher = { 0 };

  g_assert_false (drama_anchor_find_all (ANCHORS, 3, index, NULL, &watcher.cancel, on_progress,
                                         &watcher, results));
  g_assert_cmpuint (watcher.n_calls, ==, 2);
  g_assert_cmpint (results[0].state, ==, DRAMA_ANCHOR_EXACT);
  g_assert_cmpint (results[1].state, ==, DRAMA_ANCHOR_MOVED);
  g_assert_true (drama_anchor_find_all (ANCHORS, 3, index, NULL, NULL, NULL, NULL, results));
  g_assert_cmpint (results[2].state, ==, DRAMA_ANCHOR_MOVED);
}

static void
test_words_for_what_differs (void)
{
  g_autofree char *nothing = drama_anchor_describe (DRAMA_DIFFERENCE_NONE);
  g_autofree char *two = drama_anchor_describe (
      (DramaDifference) (DRAMA_DIFFERENCE_DASHES | DRAMA_DIFFERENCE_CONTEXT));

  g_assert_cmpstr (nothing, ==, "");
  g_assert_cmpstr (two, ==, "dashes, context");
  g_assert_cmpstr (drama_anchor_state_to_string (DRAMA_ANCHOR_PROPOSED), ==, "proposed");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/anchor/exact_where_it_was", test_exact_where_it_was);
  g_test_add_func ("/text/anchor/exact_without_context", test_exact_without_context);
  g_test_add_func ("/text/anchor/twin_at_the_place_is_not_exact",
                   test_twin_at_the_place_is_not_exact);
  g_test_add_func ("/text/anchor/moved_where_it_stands_once", test_moved_where_it_stands_once);
  g_test_add_func ("/text/anchor/a_lone_passage_between_others_is_proposed",
                   test_a_lone_passage_between_others_is_proposed);
  g_test_add_func ("/text/anchor/proposed_where_nobody_can_tell_which",
                   test_proposed_where_nobody_can_tell_which);
  g_test_add_func ("/text/anchor/proposed_where_a_letter_differs",
                   test_proposed_where_a_letter_differs);
  g_test_add_func ("/text/anchor/lost_where_nothing_is_like_it",
                   test_lost_where_nothing_is_like_it);
  g_test_add_func ("/text/anchor/edited_beside_it_stays_where_it_is",
                   test_edited_beside_it_stays_where_it_is);
  g_test_add_func ("/text/anchor/context_may_reach_the_ends", test_context_may_reach_the_ends);
  g_test_add_func ("/text/anchor/typesetting_may_differ_and_is_told",
                   test_typesetting_may_differ_and_is_told);
  g_test_add_func ("/text/anchor/set_otherwise_in_its_place_is_not_exact",
                   test_set_otherwise_in_its_place_is_not_exact);
  g_test_add_func ("/text/anchor/a_letter_does_not_lose_its_marks",
                   test_a_letter_does_not_lose_its_marks);
  g_test_add_func ("/text/anchor/compatibility_letters_are_other_letters",
                   test_compatibility_letters_are_other_letters);
  g_test_add_func ("/text/anchor/likeness_counts_what_differs", test_likeness_counts_what_differs);
  g_test_add_func ("/text/anchor/equally_good_places_are_all_proposed",
                   test_equally_good_places_are_all_proposed);
  g_test_add_func ("/text/anchor/its_context_speaks_for_a_spoilt_quote",
                   test_its_context_speaks_for_a_spoilt_quote);
  g_test_add_func ("/text/anchor/a_passage_that_stands_twice_is_never_confused",
                   test_a_passage_that_stands_twice_is_never_confused);
  g_test_add_func ("/text/anchor/the_text_it_came_from_proves_a_lone_passage",
                   test_the_text_it_came_from_proves_a_lone_passage);
  g_test_add_func ("/text/anchor/many_at_once_tell_of_progress_and_stop",
                   test_many_at_once_tell_of_progress_and_stop);
  g_test_add_func ("/text/anchor/words_for_what_differs", test_words_for_what_differs);

  return g_test_run ();
}
