/* test-excerpts.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-excerpts.h"

#include "drama-edit.h"

typedef struct
{
  const char *exact;
  const char *prefix;
  const char *suffix;
  gint64      start;
  gboolean    unplaced;
} Quote;

/* A dossier with one tie that has these quotes from the source "s". */
static DramaDossier *
make_dossier (const Quote *quotes,
              guint        n,
              const char  *text)
{
  g_autoptr (DramaDossier) empty = drama_dossier_new ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (empty);
  DramaSourceFields fields = { .id = "s", .text = text };
  DramaActorFields  who = { .id = "a", .name = "A" };
  DramaTieFields    tie = { .id = "t", .from = "a", .to = "a", .verb = "is" };
  g_autoptr (DramaSource) source = NULL;
  g_autoptr (DramaActor) actor = drama_actor_new (&who);
  g_autoptr (DramaTie) record = NULL;
  DramaEvidence *evidence[8];

  for (guint i = 0; i < n; i++)
    {
      g_autofree char    *id = g_strdup_printf ("e%u", i);
      gint64              end = quotes[i].start + g_utf8_strlen (quotes[i].exact, -1);
      DramaEvidenceFields quote = { .id = id, .source = "s", .unplaced = quotes[i].unplaced };

      quote.anchor = (DramaAnchor){ quotes[i].exact, quotes[i].prefix, quotes[i].suffix,
                                    quotes[i].start, end };
      evidence[i] = drama_evidence_new (&quote);
    }
  fields.length = text != NULL ? g_utf8_strlen (text, -1) : 0;
  source = drama_source_new (&fields);
  tie.evidence = evidence;
  tie.n_evidence = n;
  record = drama_tie_new (&tie);
  for (guint i = 0; i < n; i++)
    drama_evidence_unref (evidence[i]);
  drama_edit_put_source (edit, source);
  drama_edit_put_actor (edit, actor);
  drama_edit_put_tie (edit, record);

  return drama_edit_commit (edit, NULL);
}

static void
assert_excerpts (const Quote *quotes,
                 guint        n,
                 const char  *text,
                 const char  *expected)
{
  g_autoptr (DramaDossier) dossier = make_dossier (quotes, n, text);
  g_autoptr (GArray) excerpts = drama_excerpts_collect (dossier, "s");
  g_autoptr (GString) told = g_string_new (NULL);

  for (guint i = 0; i < excerpts->len; i++)
    {
      const DramaExcerpt *excerpt = &g_array_index (excerpts, DramaExcerpt, i);

      g_string_append_printf (told, "%s%" G_GINT64_FORMAT "-%" G_GINT64_FORMAT " %s",
                              i > 0 ? "|" : "", excerpt->start, excerpt->end, excerpt->text);
    }
  g_assert_cmpstr (told->str, ==, expected);
}

/* Of the text "0123456789äbcdefghij". */
static void
test_what_touches_is_one (void)
{
  const Quote quotes[] = {
    { "fg", "e", "h", 15, FALSE },
    { "34", "12", "5", 3, FALSE },
    { "6", "", "7", 6, FALSE },
    { "5", "34", "67", 5, FALSE },
  };

  assert_excerpts (quotes, G_N_ELEMENTS (quotes), NULL, "1-8 1234567|14-18 efgh");
}

static void
test_letters_of_several_bytes (void)
{
  const Quote quotes[] = { { "9ä", "", "b", 9, FALSE }, { "bc", "ä", "d", 11, FALSE } };

  assert_excerpts (quotes, G_N_ELEMENTS (quotes), NULL, "9-14 9äbcd");
}

static void
test_what_contradicts_stays_apart (void)
{
  const Quote quotes[] = {
    { "34", "12", "5", 3, FALSE },
    { "XY", "", "6", 4, FALSE },
    { "1", "too long to be there", "", 1, FALSE },
  };

  assert_excerpts (quotes, G_N_ELEMENTS (quotes), NULL, "1-6 12345|4-7 XY6");
}

static void
test_what_has_no_place_comes_last (void)
{
  const Quote quotes[] = { { "somewhere", "", "", 0, TRUE }, { "34", "", "", 3, FALSE } };

  assert_excerpts (quotes, G_N_ELEMENTS (quotes), NULL, "3-5 34|-1--1 somewhere");
}

static void
test_a_text_is_all_that_is_known (void)
{
  const Quote quotes[] = { { "34", "", "", 3, FALSE } };

  assert_excerpts (quotes, 1, "0123456789ä", "0-11 0123456789ä");
  assert_excerpts (NULL, 0, NULL, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/excerpts/touching", test_what_touches_is_one);
  g_test_add_func ("/excerpts/letters", test_letters_of_several_bytes);
  g_test_add_func ("/excerpts/contradicting", test_what_contradicts_stays_apart);
  g_test_add_func ("/excerpts/unplaced", test_what_has_no_place_comes_last);
  g_test_add_func ("/excerpts/text", test_a_text_is_all_that_is_known);

  return g_test_run ();
}
