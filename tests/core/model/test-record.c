/* test-record.c - what single records answer
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-sentence.h"

#include "small-dossier.h"

static void
test_fields_are_copied_and_never_null (void)
{
  char id[] = "ann";
  g_autoptr (DramaActor) actor = drama_actor_new (&(DramaActorFields){ .id = id });

  id[0] = 'x';
  g_assert_cmpstr (drama_actor_get_fields (actor)->id, ==, "ann");
  g_assert_cmpstr (drama_actor_get_fields (actor)->name, ==, "");
  g_assert_cmpstr (drama_actor_get_fields (actor)->note, ==, "");
  g_assert_nonnull (drama_actor_get_fields (actor)->aliases);
  g_assert_null (drama_actor_get_fields (actor)->aliases[0]);
}

static void
test_only_web_addresses_are_links (void)
{
  static const struct
  {
    const char *url;
    gboolean    link;
  } ROWS[] = {
    { "https://example.org/a?b=c#d", TRUE },
    { "http://example.org", TRUE },
    { "HTTPS://example.org", TRUE },
    { "", FALSE },
    { "example.org", FALSE },
    { "https://", FALSE },
    { "file:///etc/passwd", FALSE },
    { "javascript:alert(1)", FALSE },
    { "data:text/html,x", FALSE },
    { "httpsx://example.org", FALSE },
    { "https://exa mple.org/ \n", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autoptr (DramaSource) source =
          drama_source_new (&(DramaSourceFields){ .id = "s", .url = ROWS[i].url });

      g_test_message ("“%s”", ROWS[i].url);
      g_assert_cmpint (drama_source_get_link (source) != NULL, ==, ROWS[i].link);
    }
}

static void
test_paragraphs_come_from_the_text_or_the_list (void)
{
  const gint64 listed[] = { 0, 100 };
  g_autoptr (DramaSource) without = drama_source_new (&(DramaSourceFields){
      .id = "s", .paragraphs = listed, .n_paragraphs = 2 });
  g_autoptr (DramaSource) with = drama_source_new (&(DramaSourceFields){
      .id = "s", .text = "a\n\nb\n\nc", .paragraphs = listed, .n_paragraphs = 2 });
  g_autoptr (DramaSource) neither = drama_source_new (&(DramaSourceFields){ .id = "s" });

  g_assert_cmpuint (drama_source_get_paragraph (without, 99), ==, 1);
  g_assert_cmpuint (drama_source_get_paragraph (without, 100), ==, 2);
  g_assert_cmpuint (drama_source_get_paragraph (with, 6), ==, 3);
  g_assert_cmpuint (drama_source_get_paragraph (neither, 6), ==, 0);
}

static void
test_actor_is_named_by_name_or_alias (void)
{
  static const char *const ALIASES[] = { "FSB", "the Service", NULL };
  g_autoptr (DramaActor) actor = drama_actor_new (&(DramaActorFields){
      .id = "fsb", .name = "Federal Security Service", .aliases = ALIASES });

  g_assert_true (drama_actor_is_named_in (actor, "at the federal security service, or"));
  g_assert_true (drama_actor_is_named_in (actor, "(FSB)"));
  g_assert_false (drama_actor_is_named_in (actor, "FSBX and the Services"));
}

static void
test_tie_reads_in_its_direction (void)
{
  g_autoptr (DramaDossier) dossier = small_dossier ();
  g_autofree char *sentence =
      drama_sentence_of_tie (dossier, drama_dossier_find_tie (dossier, "pays", NULL));

  g_assert_cmpstr (sentence, ==, "Ann pays Bob");
}

static void
test_citation_leaves_out_what_is_not_known (void)
{
  const gint64 starts[] = { 0 };
  g_autoptr (DramaDossier) small = small_dossier ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (small);
  g_autoptr (DramaSource) full = drama_source_new (&(DramaSourceFields){
      .id = "a",
      .title = "Trial",
      .publisher = "Daily",
      .author = "Jo Roe",
      .published = "2019-03",
      .url = "https://example.org/",
      .paragraphs = starts,
      .n_paragraphs = 1,
  });
  g_autoptr (DramaEvidence) quote =
      small_quote ("e", "a", DRAMA_STANCE_SUPPORTS, DRAMA_CERTAINTY_STATED, NULL);
  g_autoptr (DramaDossier) dossier = NULL;
  g_autofree char *bare = drama_sentence_citation (small, quote);
  g_autofree char *whole = NULL;

  drama_edit_put_source (edit, full);
  dossier = drama_edit_commit (edit, NULL);
  whole = drama_sentence_citation (dossier, quote);

  g_assert_cmpstr (bare, ==, "“An article”, Daily");
  g_assert_cmpstr (whole, ==, "Jo Roe, “Trial”, Daily, 2019-03, ¶ 1, https://example.org/");
}

static void
test_words_of_the_format_go_there_and_back (void)
{
  DramaKind      kind = DRAMA_KIND_EVENT;
  DramaStance    stance;
  DramaCertainty certainty;
  DramaStanding  standing;

  for (guint i = 0; i < DRAMA_N_KINDS; i++)
    g_assert_true (drama_kind_from_string (drama_kind_to_string (i), &kind) && kind == i);
  for (guint i = 0; i < DRAMA_N_STANCES; i++)
    g_assert_true (drama_stance_from_string (drama_stance_to_string (i), &stance) && stance == i);
  for (guint i = 0; i < DRAMA_N_CERTAINTIES; i++)
    g_assert_true (drama_certainty_from_string (drama_certainty_to_string (i), &certainty) &&
                   certainty == i);
  for (guint i = 0; i < DRAMA_N_STANDINGS; i++)
    g_assert_true (drama_standing_from_string (drama_standing_to_string (i), &standing) &&
                   standing == i);

  g_assert_false (drama_kind_from_string ("Person", &kind));
  g_assert_cmpint (kind, ==, DRAMA_KIND_EVENT);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/record/fields_are_copied_and_never_null",
                   test_fields_are_copied_and_never_null);
  g_test_add_func ("/model/record/only_web_addresses_are_links",
                   test_only_web_addresses_are_links);
  g_test_add_func ("/model/record/paragraphs_come_from_the_text_or_the_list",
                   test_paragraphs_come_from_the_text_or_the_list);
  g_test_add_func ("/model/record/actor_is_named_by_name_or_alias",
                   test_actor_is_named_by_name_or_alias);
  g_test_add_func ("/model/record/tie_reads_in_its_direction", test_tie_reads_in_its_direction);
  g_test_add_func ("/model/record/citation_leaves_out_what_is_not_known",
                   test_citation_leaves_out_what_is_not_known);
  g_test_add_func ("/model/record/words_of_the_format_go_there_and_back",
                   test_words_of_the_format_go_there_and_back);

  return g_test_run ();
}
