/* test-reader-page.c - a source as the reader shows it
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-edit-actors.h"
#include "drama-edit-ties.h"
#include "drama-reader-page.h"

#include <string.h>

/* "é" makes bytes and characters differ. */
#define TEXT "Zoé paid Bo. Bo denied it, and Zoé laughed."

static void
add_quote (GPtrArray *evidence, const char *id, const char *exact, gint64 start)
{
  DramaEvidenceFields fields = {
    .id = id,
    .source = "s",
    .anchor = { exact, "", "", start, start + g_utf8_strlen (exact, -1) },
  };

  g_ptr_array_add (evidence, drama_evidence_new (&fields));
}

static DramaDossier *
make_dossier (const char *text)
{
  g_autoptr (DramaDossier) empty = drama_dossier_new ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (empty);
  g_autoptr (GPtrArray) evidence =
      g_ptr_array_new_with_free_func ((GDestroyNotify) drama_evidence_unref);
  DramaSourceFields source = { .id = "s", .title = "S", .length = 43, .text = text };
  DramaActorFields  zoe = { .id = "zoe", .name = "Zoé" };
  DramaActorFields  bo = { .id = "bo", .name = "Bo" };
  DramaTieFields    tie = { .id = "t", .from = "zoe", .to = "bo", .verb = "paid" };
  g_autoptr (DramaSource) s = drama_source_new (&source);
  g_autoptr (DramaActor) a = drama_actor_new (&zoe);
  g_autoptr (DramaActor) b = drama_actor_new (&bo);
  g_autoptr (DramaTie) t = NULL;
  DramaDossier *dossier;

  add_quote (evidence, "e1", "Zoé paid Bo", 0);
  add_quote (evidence, "e2", "paid Bo. Bo", 4);
  add_quote (evidence, "e3", "Zoé laughed", 31);
  add_quote (evidence, "e4", "Zoé wept!!!", 31); /* never stood there */
  tie.evidence = (DramaEvidence *const *) evidence->pdata;
  tie.n_evidence = evidence->len;
  t = drama_tie_new (&tie);
  drama_edit_put_source (edit, s);
  drama_edit_put_actor (edit, a);
  drama_edit_put_actor (edit, b);
  drama_edit_put_tie (edit, t);
  dossier = drama_edit_commit (edit, NULL);
  g_assert_nonnull (dossier);

  return dossier;
}

/* The words of a mark as they stand on the page. */
static char *
read_mark (const DramaReaderPage *page, const char *evidence)
{
  const DramaReaderMark *mark = drama_reader_page_find_mark (page, evidence);

  g_assert_nonnull (mark);

  return g_utf8_substring (drama_reader_page_get_text (page), mark->start, mark->end);
}

static void
assert_mark (const DramaReaderPage *page, const char *evidence, const char *words)
{
  g_autofree char *read = read_mark (page, evidence);

  g_assert_cmpstr (read, ==, words);
}

static void
test_quotes_are_marked_where_their_words_stand (void)
{
  g_autoptr (DramaDossier) dossier = make_dossier (TEXT);
  g_autoptr (DramaReaderPage) page = drama_reader_page_new (dossier, "s");

  g_assert_true (drama_reader_page_is_whole (page));
  g_assert_cmpuint (drama_reader_page_get_n_marks (page), ==, 3);
  assert_mark (page, "e1", "Zoé paid Bo");
  assert_mark (page, "e2", "paid Bo. Bo");
  assert_mark (page, "e3", "Zoé laughed");
  g_assert_null (drama_reader_page_find_mark (page, "e4"));
}

static void
test_overlapping_quotes_have_lanes (void)
{
  g_autoptr (DramaDossier) dossier = make_dossier (TEXT);
  g_autoptr (DramaReaderPage) page = drama_reader_page_new (dossier, "s");

  g_assert_cmpuint (drama_reader_page_find_mark (page, "e1")->lane, ==, 0);
  g_assert_cmpuint (drama_reader_page_find_mark (page, "e2")->lane, ==, 1);
  g_assert_cmpuint (drama_reader_page_find_mark (page, "e3")->lane, ==, 0);
  g_assert_cmpuint (drama_reader_page_get_n_lanes (page), ==, 2);
}

/* The name of a gap is no text, so it is no context either. */
/* One sentence is often evidence of two ties: it is one mark to the eye. */
static void
test_the_same_words_of_two_ties_share_a_lane (void)
{
  g_autoptr (DramaDossier) before = make_dossier (TEXT);
  g_autoptr (DramaEdit) edit = drama_edit_begin (before);
  g_autoptr (GPtrArray) evidence =
      g_ptr_array_new_with_free_func ((GDestroyNotify) drama_evidence_unref);
  DramaTieFields fields = { .id = "u", .from = "bo", .to = "zoe", .verb = "met" };
  g_autoptr (DramaTie) tie = NULL;
  g_autoptr (DramaDossier) dossier = NULL;
  g_autoptr (DramaReaderPage) page = NULL;

  add_quote (evidence, "f1", "Zoé laughed", 31);
  fields.evidence = (DramaEvidence *const *) evidence->pdata;
  fields.n_evidence = 1;
  tie = drama_tie_new (&fields);
  drama_edit_put_tie (edit, tie);
  dossier = drama_edit_commit (edit, NULL);
  page = drama_reader_page_new (dossier, "s");
  g_assert_cmpuint (drama_reader_page_find_mark (page, "e3")->lane, ==, 0);
  g_assert_cmpuint (drama_reader_page_find_mark (page, "f1")->lane, ==, 0);
  g_assert_true (drama_reader_page_find_mark (page, "e3")->twin !=
                 drama_reader_page_find_mark (page, "f1")->twin);
  /* Lanes are still counted rightly after them. */
  g_assert_cmpuint (drama_reader_page_get_n_lanes (page), ==, 2);
}

static void
test_words_are_found_whatever_their_capitals (void)
{
  g_autoptr (DramaDossier) dossier = make_dossier (TEXT);
  g_autoptr (DramaReaderPage) page = drama_reader_page_new (dossier, "s");
  gint64 start, end, length = drama_reader_page_get_length (page);

  g_assert_cmpint (length, ==, g_utf8_strlen (TEXT, -1));
  g_assert_true (drama_reader_page_search (page, "ZOÉ", 0, TRUE, &start, &end));
  g_assert_cmpint (start, ==, 0);
  g_assert_cmpint (end, ==, 3);
  g_assert_true (drama_reader_page_search (page, "zoé", 1, TRUE, &start, &end));
  g_assert_cmpint (start, ==, 31);
  g_assert_true (drama_reader_page_search (page, "zoé", 31, FALSE, &start, &end));
  g_assert_cmpint (start, ==, 0);
  g_assert_false (drama_reader_page_search (page, "zoé", 0, FALSE, &start, &end));
  g_assert_true (drama_reader_page_search (page, "laughed.", length, FALSE, &start, &end));
  g_assert_false (drama_reader_page_search (page, "zoé", 32, TRUE, &start, &end));
  g_assert_false (drama_reader_page_search (page, "wept", 0, TRUE, &start, &end));
}

static void
test_what_stands_around_a_quote_is_of_its_passage (void)
{
  g_autoptr (DramaDossier) dossier = make_dossier (NULL);
  g_autoptr (DramaReaderPage) page = drama_reader_page_new (dossier, "s");
  g_autofree char *exact = NULL;
  g_autofree char *prefix = NULL;
  g_autofree char *suffix = NULL;
  gint64           start, end, at;

  at = drama_reader_page_find_mark (page, "e3")->start;
  g_assert_true (drama_reader_page_take (page, at + 4, at + 7, &start, &end, &exact, &prefix,
                                         &suffix));
  g_assert_cmpint (start, ==, 35);
  g_assert_cmpint (end, ==, 38);
  g_assert_cmpstr (exact, ==, "lau");
  g_assert_cmpstr (prefix, ==, "Zoé ");
  g_assert_cmpstr (suffix, ==, "ghed");
}

static void
test_without_text_there_are_passages_and_gaps (void)
{
  g_autoptr (DramaDossier) dossier = make_dossier (NULL);
  g_autoptr (DramaReaderPage) page = drama_reader_page_new (dossier, "s");
  const GArray *gaps = drama_reader_page_get_gaps (page);
  gint64        start, end;

  g_assert_false (drama_reader_page_is_whole (page));
  assert_mark (page, "e1", "Zoé paid Bo");
  assert_mark (page, "e2", "paid Bo. Bo");
  g_assert_cmpuint (gaps->len, ==, 4); /* between the passages, and at the end */

  /* From the page back to the source, but never over a gap. */
  g_assert_true (drama_reader_page_to_source (page, 4, 15, &start, &end));
  g_assert_cmpint (start, ==, 4);
  g_assert_cmpint (end, ==, 15);
  g_assert_false (drama_reader_page_to_source (page, 4, g_array_index (gaps, gint64, 1) + 3, &start,
                                               &end));
}

static void
test_places_go_back_to_the_source (void)
{
  g_autoptr (DramaDossier) dossier = make_dossier (TEXT);
  g_autoptr (DramaReaderPage) page = drama_reader_page_new (dossier, "s");
  gint64 start, end;

  g_assert_true (drama_reader_page_to_source (page, 31, 42, &start, &end));
  g_assert_cmpint (start, ==, 31);
  g_assert_cmpint (end, ==, 42);
  g_assert_false (drama_reader_page_to_source (page, 5, 5, &start, &end));
  g_assert_false (drama_reader_page_to_source (page, 40, 60, &start, &end));
}

static void
test_staleness_is_about_the_text (void)
{
  g_autoptr (DramaDossier) whole = make_dossier (TEXT);
  g_autoptr (DramaDossier) bare = make_dossier (NULL);
  g_autoptr (DramaReaderPage) page = drama_reader_page_new (whole, "s");

  g_assert_false (drama_reader_page_is_stale (page, whole));
  g_assert_true (drama_reader_page_is_stale (page, bare));
  g_assert_null (drama_reader_page_new (whole, "nobody"));
}

/* Nothing but the source itself and what quotes it can change its page. */
static void
test_only_what_quotes_it_touches_it (void)
{
  g_autoptr (DramaDossier) dossier = make_dossier (TEXT);
  g_autoptr (DramaReaderPage) page = drama_reader_page_new (dossier, "s");
  g_autoptr (DramaEdit) edit = drama_edit_begin (dossier);
  g_autoptr (DramaDossier) renamed = NULL;
  g_autoptr (DramaDossier) tied = NULL;
  g_autoptr (DramaDossier) reversed = NULL;
  g_autoptr (DramaDossier) retitled = NULL;
  g_autofree char *met = NULL;
  g_autoptr (DramaSource) source = NULL;
  DramaSourceFields fields =
      *drama_source_get_fields (drama_dossier_find_source (dossier, "s", NULL));

  drama_edit_rename_actor (edit, "bo", "Bob");
  renamed = drama_edit_commit (edit, NULL);
  g_assert_false (drama_reader_page_is_touched (page, dossier, renamed));

  g_clear_pointer (&edit, drama_edit_free);
  edit = drama_edit_begin (renamed);
  met = drama_edit_add_tie (edit, "zoe", "met", "bo", FALSE);
  tied = drama_edit_commit (edit, NULL);
  g_assert_false (drama_reader_page_is_touched (page, renamed, tied));
  g_assert_false (drama_reader_page_is_touched (page, tied, renamed));

  g_clear_pointer (&edit, drama_edit_free);
  edit = drama_edit_begin (tied);
  drama_edit_reverse_tie (edit, "t");
  reversed = drama_edit_commit (edit, NULL);
  g_assert_true (drama_reader_page_is_touched (page, tied, reversed));

  g_clear_pointer (&edit, drama_edit_free);
  edit = drama_edit_begin (reversed);
  fields.title = "T";
  source = drama_source_new (&fields);
  drama_edit_put_source (edit, source);
  retitled = drama_edit_commit (edit, NULL);
  g_assert_true (drama_reader_page_is_touched (page, reversed, retitled));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reader-page/quotes_are_marked_where_their_words_stand",
                   test_quotes_are_marked_where_their_words_stand);
  g_test_add_func ("/reader-page/overlapping_quotes_have_lanes",
                   test_overlapping_quotes_have_lanes);
  g_test_add_func ("/reader-page/the_same_words_of_two_ties_share_a_lane",
                   test_the_same_words_of_two_ties_share_a_lane);
  g_test_add_func ("/reader-page/words_are_found_whatever_their_capitals",
                   test_words_are_found_whatever_their_capitals);
  g_test_add_func ("/reader-page/what_stands_around_a_quote_is_of_its_passage",
                   test_what_stands_around_a_quote_is_of_its_passage);
  g_test_add_func ("/reader-page/without_text_there_are_passages_and_gaps",
                   test_without_text_there_are_passages_and_gaps);
  g_test_add_func ("/reader-page/places_go_back_to_the_source", test_places_go_back_to_the_source);
  g_test_add_func ("/reader-page/staleness_is_about_the_text", test_staleness_is_about_the_text);
  g_test_add_func ("/reader-page/only_what_quotes_it_touches_it",
                   test_only_what_quotes_it_touches_it);

  return g_test_run ();
}
