/* test-remarks.c - who "he" is, and what may stand
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-clipping.h"
#include "drama-edit-merge.h"
#include "drama-edit-remarks.h"
#include "drama-shown-words.h"
#include "small-dossier.h"

/* A tie of ann to bob with the quote @exact. */
static DramaDossier *
told (const char *exact)
{
  g_autoptr (DramaDossier) empty = drama_dossier_new ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (empty);
  g_autoptr (DramaSource) source = drama_source_new (&(DramaSourceFields){ .id = "s" });
  g_autoptr (DramaEvidence) quote = drama_evidence_new (&(DramaEvidenceFields){
      .id = "e", .source = "s", .anchor = { exact, "", "", 0, g_utf8_strlen (exact, -1) } });
  g_autoptr (DramaTie) tie = drama_tie_new (&(DramaTieFields){
      .id = "t", .from = "ann", .to = "bob", .verb = "met", .evidence = &quote, .n_evidence = 1 });
  static const char *const NAMES[] = { "Ann <Lee>", "Bob" };
  static const char *const IDS[] = { "ann", "bob" };

  for (guint i = 0; i < G_N_ELEMENTS (IDS); i++)
    {
      g_autoptr (DramaActor) actor =
          drama_actor_new (&(DramaActorFields){ .id = IDS[i], .name = NAMES[i] });

      drama_edit_put_actor (edit, actor);
    }
  drama_edit_put_source (edit, source);
  drama_edit_put_tie (edit, tie);

  return drama_edit_commit (edit, NULL);
}

static const DramaEvidence *
get_quote (const DramaDossier *dossier)
{
  return drama_tie_get_fields (drama_dossier_get_tie (dossier, 0))->evidence[0];
}

static DramaDossier *
resolve (DramaDossier *dossier,
         gint64        start,
         const char   *words,
         const char   *actor)
{
  g_autoptr (DramaEdit) edit = drama_edit_begin (dossier);

  if (!drama_edit_resolve (edit, "t", "e",
                           &(DramaResolution){ start, words, actor, "Ed", "2026-11-30", NULL }))
    return NULL;

  return drama_edit_commit (edit, NULL);
}

static void
test_brackets_stand_behind_the_words (void)
{
  g_autoptr (DramaDossier) plain = told ("Ö, he & she met");
  g_autoptr (DramaDossier) one = resolve (plain, 8, "she", "ann");
  g_autoptr (DramaDossier) both = resolve (one, 3, "he", "bob");
  g_autofree char *shown = drama_shown_words (both, get_quote (both));
  g_autofree char *markup = drama_shown_words_markup (both, get_quote (both), "<i>", "</i>");

  g_assert_cmpstr (shown, ==, "Ö, he [Bob] & she [Ann <Lee>] met");
  g_assert_cmpstr (markup, ==, "Ö, he <i>[Bob]</i> &amp; she <i>[Ann &lt;Lee&gt;]</i> met");
  /* The quote itself is what it was. */
  g_assert_cmpstr (drama_evidence_get_fields (get_quote (both))->anchor.exact, ==,
                   "Ö, he & she met");
}

static void
test_other_words_are_not_resolved (void)
{
  g_autoptr (DramaDossier) dossier = told ("he met her");
  const DramaResolution misfit = { 1, "he", "ann", "", "", NULL };
  DramaEvidenceFields   fields = *drama_evidence_get_fields (get_quote (dossier));
  g_autoptr (DramaResolutions) resolved = drama_resolutions_new (&misfit, 1);
  g_autoptr (DramaEvidence) changed = NULL;
  g_autofree char *shown = NULL;

  g_assert_null (resolve (dossier, 1, "he", "ann"));
  g_assert_null (resolve (dossier, 99, "he", "ann"));
  /* A file may say so, and it shows nothing. */
  fields.resolved = resolved;
  changed = drama_evidence_new (&fields);
  shown = drama_shown_words (dossier, changed);
  g_assert_cmpstr (shown, ==, "he met her");
}

static void
test_the_same_words_are_resolved_once (void)
{
  g_autoptr (DramaDossier) plain = told ("he met her");
  g_autoptr (DramaDossier) wrong = resolve (plain, 0, "he", "ann");
  g_autoptr (DramaDossier) right = resolve (wrong, 0, "he", "bob");
  g_autofree char *shown = drama_shown_words (right, get_quote (right));

  g_assert_cmpstr (shown, ==, "he [Bob] met her");
}

/* "They" are two, and each has a resolution. */
static void
test_words_for_several_name_them_all (void)
{
  static const DramaResolution BOTH[] = {
    { 0, "they", "ann", "", "", NULL },
    { 0, "they", "bob", "", "", NULL },
    { 0, "they", "nobody", "", "", NULL },
  };
  g_autoptr (DramaDossier) dossier = told ("they met");
  DramaEvidenceFields fields = *drama_evidence_get_fields (get_quote (dossier));
  g_autoptr (DramaResolutions) resolved = drama_resolutions_new (BOTH, G_N_ELEMENTS (BOTH));
  g_autoptr (DramaEvidence) changed = NULL;
  g_autofree char *shown = NULL;

  fields.resolved = resolved;
  changed = drama_evidence_new (&fields);
  shown = drama_shown_words (dossier, changed);
  g_assert_cmpstr (shown, ==, "they [Ann <Lee>, Bob] met");
}

static void
test_who_is_merged_is_found_in_who_stays (void)
{
  g_autoptr (DramaDossier) plain = told ("he met her");
  g_autoptr (DramaDossier) dossier = resolve (plain, 0, "he", "bob");
  g_autoptr (DramaEdit) edit = drama_edit_begin (dossier);
  g_autoptr (DramaDossier) merged = NULL;
  g_autoptr (DramaDossier) split = NULL;
  g_autoptr (DramaEdit) back = NULL;
  DramaMerging     merging = { 0 };
  g_autofree char *shown = NULL;
  g_autofree char *again = NULL;
  g_autofree char *former = NULL;

  g_assert_true (drama_edit_merge_actors (edit, "ann", "bob", &merging, NULL));
  merged = drama_edit_commit (edit, NULL);
  shown = drama_shown_words (merged, get_quote (merged));
  g_assert_cmpstr (shown, ==, "he [Ann <Lee>] met her");

  back = drama_edit_begin (merged);
  former = drama_edit_split_actor (back, "ann", 0);
  split = drama_edit_commit (back, NULL);
  again = drama_shown_words (split, get_quote (split));
  g_assert_cmpstr (again, ==, "he [Bob] met her");
}

static void
test_a_dismissal_is_kept_until_it_is_taken_up (void)
{
  g_autoptr (DramaDossier) plain = told ("he met her");
  g_autoptr (DramaEdit) edit = drama_edit_begin (plain);
  g_autoptr (DramaEdit) back = NULL;
  g_autoptr (DramaDossier) dossier = NULL;
  g_autoptr (DramaDossier) again = NULL;
  const DramaDismissals *dismissed;

  g_assert_true (drama_edit_dismiss (edit, "t", "e",
                                     &(DramaDismissal){ "hedged", "no", "Ed", "2026", NULL }));
  g_assert_true (drama_edit_dismiss (edit, "t", "e",
                                     &(DramaDismissal){ "hedged", "yes", "Ed", "2026", NULL }));
  g_assert_true (drama_edit_dismiss (edit, "t", NULL,
                                     &(DramaDismissal){ "unanswered", "asked", "", "", NULL }));
  g_assert_false (drama_edit_dismiss (edit, "t", "z",
                                      &(DramaDismissal){ "hedged", "", "", "", NULL }));
  g_assert_false (drama_edit_dismiss (edit, "z", NULL,
                                      &(DramaDismissal){ "hedged", "", "", "", NULL }));
  dossier = drama_edit_commit (edit, NULL);
  dismissed = drama_evidence_get_fields (get_quote (dossier))->dismissed;
  g_assert_cmpuint (drama_dismissals_get_n (dismissed), ==, 1);
  g_assert_cmpstr (drama_dismissals_find (dismissed, "hedged")->why, ==, "yes");
  g_assert_null (drama_dismissals_find (dismissed, "unanswered"));

  back = drama_edit_begin (dossier);
  g_assert_true (drama_edit_take_up (back, "t", "e", "hedged"));
  g_assert_true (drama_edit_take_up (back, "t", NULL, "unanswered"));
  again = drama_edit_commit (back, NULL);
  g_assert_true (drama_tie_equal (drama_dossier_get_tie (again, 0),
                                  drama_dossier_get_tie (plain, 0)));
}

/* In another dossier the same person has another id. */
static void
test_a_copy_names_whom_it_named (void)
{
  g_autoptr (DramaDossier) plain = told ("he met her");
  g_autoptr (DramaDossier) dossier = resolve (plain, 0, "he", "bob");
  const char *const ties[] = { "t", NULL };
  g_autoptr (DramaDossier) clipping = drama_clipping_new (dossier, NULL, ties);
  g_autoptr (DramaDossier) empty = drama_dossier_new ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (empty);
  g_autoptr (DramaActor) other = drama_actor_new (&(DramaActorFields){
      .id = "bob", .name = "Robert" });
  g_autoptr (DramaEdit) pasting = NULL;
  g_autoptr (DramaDossier) target = NULL;
  g_autoptr (DramaDossier) pasted = NULL;
  g_autoptr (DramaPaste) paste = NULL;
  g_autofree char *shown = NULL;

  drama_edit_put_actor (edit, other);
  target = drama_edit_commit (edit, NULL);
  pasting = drama_edit_begin (target);
  paste = drama_clipping_paste (clipping, pasting, (DramaVec){ 0, 0 });
  pasted = drama_edit_commit (pasting, NULL);
  shown = drama_shown_words (pasted, get_quote (pasted));
  g_assert_cmpstr (shown, ==, "he [Bob] met her");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/remarks/brackets_stand_behind_the_words",
                   test_brackets_stand_behind_the_words);
  g_test_add_func ("/model/remarks/other_words_are_not_resolved",
                   test_other_words_are_not_resolved);
  g_test_add_func ("/model/remarks/the_same_words_are_resolved_once",
                   test_the_same_words_are_resolved_once);
  g_test_add_func ("/model/remarks/words_for_several_name_them_all",
                   test_words_for_several_name_them_all);
  g_test_add_func ("/model/remarks/who_is_merged_is_found_in_who_stays",
                   test_who_is_merged_is_found_in_who_stays);
  g_test_add_func ("/model/remarks/a_dismissal_is_kept_until_it_is_taken_up",
                   test_a_dismissal_is_kept_until_it_is_taken_up);
  g_test_add_func ("/model/remarks/a_copy_names_whom_it_named", test_a_copy_names_whom_it_named);

  return g_test_run ();
}
