/* test-quote-words.c - words that a person typed are proved, or said not to be
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-quote-words.h"

static const char TEXT[] = "Ада 😀 paid Bolt. Bolt paid the mayor. Nobody asked.";

static DramaSource *
make_source (const char *text,
             gint64      length)
{
  return drama_source_new (&(DramaSourceFields){ .id = "s", .text = text, .length = length });
}

/* “paid Bolt” of the text above, as 😀 is one character. */
static DramaEvidence *
make_quote (const char *prefix,
            const char *exact,
            const char *suffix,
            gint64      start,
            gboolean    unplaced)
{
  return drama_evidence_new (&(DramaEvidenceFields){
      .id = "e",
      .source = "s",
      .anchor = { exact, prefix, suffix, start, start + g_utf8_strlen (exact, -1) },
      .unplaced = unplaced });
}

static void
assert_anchor (const DramaQuoteWords *words,
               const char            *prefix,
               const char            *exact,
               const char            *suffix,
               gint64                 start)
{
  g_assert_cmpstr (words->anchor.prefix, ==, prefix);
  g_assert_cmpstr (words->anchor.exact, ==, exact);
  g_assert_cmpstr (words->anchor.suffix, ==, suffix);
  g_assert_cmpint (words->anchor.start, ==, start);
  g_assert_cmpint (words->anchor.end, ==, start + g_utf8_strlen (exact, -1));
}

static void
test_words_of_a_text_are_proved (void)
{
  g_autoptr (DramaSource) source = make_source (TEXT, g_utf8_strlen (TEXT, -1));
  g_auto (DramaQuoteWords) words = { 0 };

  g_assert_true (drama_quote_words_find (&words, source, NULL, "the mayor"));
  g_assert_cmpint (words.state, ==, DRAMA_WORDS_PROVED);
  assert_anchor (&words, "Ада 😀 paid Bolt. Bolt paid ", "the mayor", ". Nobody asked.", 27);
}

static void
test_words_that_stand_twice_are_refused (void)
{
  g_autoptr (DramaSource) source = make_source (TEXT, g_utf8_strlen (TEXT, -1));
  g_autoptr (DramaEvidence) first = make_quote ("", "paid Bolt", "", 6, FALSE);
  g_autoptr (DramaEvidence) nowhere = make_quote ("", "paid Bolt", "", 6, TRUE);
  g_auto (DramaQuoteWords) typed = { 0 };
  g_auto (DramaQuoteWords) shortened = { 0 };
  g_auto (DramaQuoteWords) never_placed = { 0 };

  g_assert_false (drama_quote_words_find (&typed, source, NULL, "paid"));
  g_assert_cmpint (typed.state, ==, DRAMA_WORDS_SEVERAL);
  g_assert_cmpuint (typed.n_found, ==, 2);
  g_assert_null (typed.anchor.exact);

  /* The first of the two is part of the quote as it was. */
  g_assert_true (drama_quote_words_find (&shortened, source, drama_evidence_get_fields (first),
                                         "paid"));
  g_assert_cmpint (shortened.anchor.start, ==, 6);

  g_assert_false (drama_quote_words_find (&never_placed, source,
                                          drama_evidence_get_fields (nowhere), "paid"));
}

static void
test_words_not_in_the_text_are_refused (void)
{
  g_autoptr (DramaSource) source = make_source (TEXT, g_utf8_strlen (TEXT, -1));
  g_auto (DramaQuoteWords) words = { 0 };
  g_auto (DramaQuoteWords) none = { 0 };

  g_assert_false (drama_quote_words_find (&words, source, NULL, "Bolt  paid"));
  g_assert_cmpint (words.state, ==, DRAMA_WORDS_NOWHERE);
  g_assert_false (drama_quote_words_find (&none, source, NULL, ""));
  g_assert_cmpint (none.state, ==, DRAMA_WORDS_EMPTY);
}

/* Without the text a quote grows and shrinks only within what is known of it. */
static void
test_within_the_context_the_place_is_certain (void)
{
  g_autoptr (DramaSource) source = make_source (NULL, 100);
  g_autoptr (DramaEvidence) quote = make_quote ("Ада 😀 ", "paid Bolt", ". Bolt paid", 36, FALSE);
  g_auto (DramaQuoteWords) longer = { 0 };
  g_auto (DramaQuoteWords) shorter = { 0 };

  g_assert_true (drama_quote_words_find (&longer, source, drama_evidence_get_fields (quote),
                                         "😀 paid Bolt."));
  g_assert_cmpint (longer.state, ==, DRAMA_WORDS_WITHIN);
  assert_anchor (&longer, "Ада ", "😀 paid Bolt.", " Bolt paid", 34);

  g_assert_true (drama_quote_words_find (&shorter, source, drama_evidence_get_fields (quote),
                                         "Bolt"));
  g_assert_cmpint (shorter.state, ==, DRAMA_WORDS_WITHIN);
  assert_anchor (&shorter, "Ада 😀 paid ", "Bolt", ". Bolt paid", 41);
}

static void
test_without_a_text_nothing_is_proved (void)
{
  g_autoptr (DramaSource) source = make_source (NULL, 50);
  g_autoptr (DramaEvidence) quote = make_quote ("x ", "paid Bolt", " y", 40, FALSE);
  g_autoptr (DramaEvidence) hostile = make_quote ("far too long", "paid Bolt", "", 3, FALSE);
  g_auto (DramaQuoteWords) typed = { 0 };
  g_auto (DramaQuoteWords) changed = { 0 };
  g_auto (DramaQuoteWords) lied = { 0 };
  g_auto (DramaQuoteWords) too_long = { 0 };
  g_autofree char *long_words = g_strnfill (51, 'x');

  g_assert_true (drama_quote_words_find (&typed, source, NULL, "paid Bolt"));
  g_assert_cmpint (typed.state, ==, DRAMA_WORDS_UNCHECKED);
  assert_anchor (&typed, "", "paid Bolt", "", 0);

  /* About where they stood, but inside the source, or no file would take them. */
  g_assert_true (drama_quote_words_find (&changed, source, drama_evidence_get_fields (quote),
                                         "paid Bolt twice"));
  g_assert_cmpint (changed.state, ==, DRAMA_WORDS_UNCHECKED);
  assert_anchor (&changed, "", "paid Bolt twice", "", 35);

  /* A context that would begin before the text does proves nothing. */
  g_assert_true (drama_quote_words_find (&lied, source, drama_evidence_get_fields (hostile),
                                         "too long"));
  g_assert_cmpint (lied.state, ==, DRAMA_WORDS_UNCHECKED);

  g_assert_false (drama_quote_words_find (&too_long, source, NULL, long_words));
  g_assert_cmpint (too_long.state, ==, DRAMA_WORDS_TOO_LONG);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/quote-words/words_of_a_text_are_proved",
                   test_words_of_a_text_are_proved);
  g_test_add_func ("/model/quote-words/words_that_stand_twice_are_refused",
                   test_words_that_stand_twice_are_refused);
  g_test_add_func ("/model/quote-words/words_not_in_the_text_are_refused",
                   test_words_not_in_the_text_are_refused);
  g_test_add_func ("/model/quote-words/within_the_context_the_place_is_certain",
                   test_within_the_context_the_place_is_certain);
  g_test_add_func ("/model/quote-words/without_a_text_nothing_is_proved",
                   test_without_a_text_nothing_is_proved);

  return g_test_run ();
}
