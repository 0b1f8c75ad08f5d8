/* test-session-edit.c - each edit is one step, with a name, and says what it did
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-session-edit.h"

#include "drama-change.h"
#include "drama-edit-menu.h"
#include "drama-former.h"
#include "drama-proposals.h"

#include "app-support.h"

#include <string.h>

static const char *
get_step (DramaSession *session)
{
  return drama_document_get_undo_label (drama_session_get_document (session));
}

static const DramaActorFields *
get_actor (DramaSession *session, const char *id)
{
  DramaActor *actor = drama_dossier_find_actor (drama_session_get_dossier (session), id, NULL);

  return actor != NULL ? drama_actor_get_fields (actor) : NULL;
}

static const DramaTieFields *
get_tie (DramaSession *session, const char *id)
{
  DramaTie *tie = drama_dossier_find_tie (drama_session_get_dossier (session), id, NULL);

  return tie != NULL ? drama_tie_get_fields (tie) : NULL;
}

/* Whatever was done: one step back, and it is as it was. */
static void
assert_one_step (DramaSession *session, DramaDossier *before, const char *label)
{
  g_assert_cmpstr (get_step (session), ==, label);
  drama_session_undo (session);
  g_assert_true (drama_session_get_dossier (session) == before);
}

static void
test_what_is_added_is_selected (void)
{
  g_autoptr (DramaSession) session = support_new_session ();
  g_autoptr (DramaDossier) before = drama_dossier_ref (drama_session_get_dossier (session));
  DramaVec      place = drama_vec (30, 40);
  DramaAddition actor = { .name = "  Ed\n Sund ", .kind = DRAMA_KIND_MEDIA, .place = &place };
  DramaAddition tie = { .from = "ada", .to = "cargo", .verb = " knows ", .directed = FALSE };
  DramaAddition both = { .name = "Ed", .from = NULL, .to = "ada", .verb = "met", .directed = TRUE };

  g_assert_true (drama_session_add (session, &actor, NULL));
  g_assert_true (drama_session_is_actor_selected (session, "ed-sund"));
  g_assert_cmpstr (get_actor (session, "ed-sund")->name, ==, "Ed Sund");
  g_assert_cmpint (get_actor (session, "ed-sund")->kind, ==, DRAMA_KIND_MEDIA);
  g_assert_cmpfloat (get_actor (session, "ed-sund")->position.y, ==, 40);
  assert_one_step (session, before, "Add Ed Sund");

  g_assert_true (drama_session_add (session, &tie, NULL));
  g_assert_true (drama_session_is_tie_selected (session, "t-ada-knows-cargo"));
  g_assert_cmpstr (get_tie (session, "t-ada-knows-cargo")->verb, ==, "knows");
  g_assert_false (get_tie (session, "t-ada-knows-cargo")->directed);
  assert_one_step (session, before, "Add “Ada Lund knows Cargo & Söhne”");

  g_assert_true (drama_session_add (session, &both, NULL));
  g_assert_cmpstr (get_tie (session, "t-ed-met-ada")->from, ==, "ed");
  g_assert_nonnull (get_actor (session, "ed"));
  assert_one_step (session, before, "Add “Ed met Ada Lund”");
}

static void
test_what_cannot_be_kept_is_refused_whole (void)
{
  g_autoptr (DramaSession) session = support_new_session ();
  g_autoptr (DramaDossier) before = drama_dossier_ref (drama_session_get_dossier (session));
  g_autofree char *longest = g_strnfill (20000, 'x');
  DramaAddition    wrong[] = {
       { .name = " " },
       { .name = longest },
       { .from = "ada", .to = "board", .verb = "" },
       { .name = "Ed", .from = "ada", .verb = "  " },
       { .from = "ada", .to = "nobody", .verb = "met" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (drama_session_add (session, &wrong[i], &error));
      g_assert_true (error->domain == DRAMA_CHANGE_ERROR);
      g_assert_cmpuint (strlen (error->message), >, 10);
      g_assert_true (drama_session_get_dossier (session) == before);
    }
}

static char *
delete_ids (DramaSession *session, const char *actor, const char *tie)
{
  const char *const actors[] = { actor, NULL };
  const char *const ties[] = { tie, NULL };

  drama_session_set_selection (session, actors, ties);

  return drama_session_delete (session);
}

static void
test_a_deletion_says_what_went_with_it (void)
{
  g_autoptr (DramaSession) session = support_new_session ();
  g_autoptr (DramaDossier) before = drama_dossier_ref (drama_session_get_dossier (session));
  g_autofree char *tie = delete_ids (session, NULL, "t3");
  g_autofree char *actor = NULL;
  g_autofree char *speaker = NULL;
  g_autofree char *none = NULL;

  g_assert_cmpstr (tie, ==, "“Cargo & Söhne uses Dock Nine” deleted, with 1 quote");
  assert_one_step (session, before, "Delete “Cargo & Söhne uses Dock Nine”");

  actor = delete_ids (session, "dock", NULL);
  g_assert_cmpstr (actor, ==, "Dock Nine deleted, with 3 ties and 2 quotes");
  assert_one_step (session, before, "Delete Dock Nine");

  /* The board said one of the quotes of a tie that stays. */
  speaker = delete_ids (session, "board", NULL);
  g_assert_nonnull (strstr (speaker, "1 quote of theirs stays, as alleged"));
  g_assert_null (
      drama_evidence_get_fields (get_tie (session, "t2")->evidence[0])->speaker);
  assert_one_step (session, before, "Delete Harbour Board");

  drama_session_select_none (session);
  none = drama_session_delete (session);
  g_assert_null (none);
  g_assert_true (drama_session_get_dossier (session) == before);
}

static void
test_merged_and_split (void)
{
  const char *const others[] = { "dock", NULL };
  g_autoptr (DramaSession) session = support_new_session ();
  g_autoptr (DramaDossier) before = drama_dossier_ref (drama_session_get_dossier (session));
  g_autoptr (GError) error = NULL;
  g_autofree char *text = drama_session_merge (session, "board", others, &error);
  g_autofree char *again = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, "Dock Nine is part of Harbour Board now");
  g_assert_cmpstr (get_step (session), ==, "Merge Harbour Board and Dock Nine");
  g_assert_true (drama_session_is_actor_selected (session, "board"));
  g_assert_cmpuint (get_actor (session, "board")->n_merged, ==, 1);

  again = drama_session_split (session, "board", 0);
  g_assert_cmpstr (again, ==, "Harbour Board and Dock Nine are two again");
  g_assert_cmpstr (get_step (session), ==, "Split Dock Nine from Harbour Board");
  g_assert_true (drama_session_is_actor_selected (session, "dock"));
  g_assert_true (drama_actor_equal (
      drama_dossier_find_actor (before, "board", NULL),
      drama_dossier_find_actor (drama_session_get_dossier (session), "board", NULL)));
  drama_session_undo (session);
  drama_session_undo (session);
  g_assert_true (drama_session_get_dossier (session) == before);
}

static void
test_copies_are_selected (void)
{
  const char *const actors[] = { "ada", NULL };
  const char *const ties[] = { "t1", NULL };
  g_autoptr (DramaSession) session = support_new_session ();
  g_autoptr (DramaDossier) before = drama_dossier_ref (drama_session_get_dossier (session));

  drama_session_set_selection (session, actors, ties);
  drama_session_duplicate (session);
  g_assert_true (drama_session_is_actor_selected (session, "ada-lund"));
  g_assert_false (drama_session_is_actor_selected (session, "ada"));
  g_assert_cmpuint (drama_session_get_selected_ties (session)->len, ==, 1);
  assert_one_step (session, before, "Duplicate 2 Records");
}

static void
test_ties_turn (void)
{
  g_autoptr (DramaSession) session = support_new_session ();
  g_autoptr (DramaDossier) before = drama_dossier_ref (drama_session_get_dossier (session));

  drama_session_select_tie (session, "t1");
  drama_session_reverse (session);
  g_assert_cmpstr (get_tie (session, "t1")->from, ==, "board");
  assert_one_step (session, before, "Reverse Tie");
  drama_session_set_directed (session, FALSE);
  g_assert_false (get_tie (session, "t1")->directed);
  assert_one_step (session, before, "Take Direction Away");
}

static void
test_words_in_use_are_proposed (void)
{
  g_autoptr (DramaSession) session = support_new_session ();
  DramaDossier *dossier = drama_session_get_dossier (session);
  g_autoptr (GPtrArray) all = drama_proposals_verbs (dossier, "", 3);
  g_autoptr (GPtrArray) some = drama_proposals_verbs (dossier, "LEA", 9);
  g_autoptr (GPtrArray) same = drama_proposals_verbs (dossier, "leads", 9);
  g_autoptr (GPtrArray) names = drama_proposals_names (dossier, "sohne", 9);
  g_autoptr (GPtrArray) first = drama_proposals_names (dossier, "", 1);

  g_assert_cmpuint (all->len, ==, 3);
  g_assert_cmpuint (some->len, ==, 1);
  g_assert_cmpstr (some->pdata[0], ==, "leads");
  g_assert_cmpuint (same->len, ==, 0);
  g_assert_cmpuint (names->len, ==, 1);
  g_assert_cmpstr (names->pdata[0], ==, "Cargo & Söhne");
  g_assert_cmpuint (first->len, ==, 1); /* the one with the most ties */
}

static gboolean
has_item (GMenuModel *menu, const char *action)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      static const char *const LINKS[] = { G_MENU_LINK_SECTION, G_MENU_LINK_SUBMENU };
      g_autofree char         *found = NULL;

      if (g_menu_model_get_item_attribute (menu, i, "action", "s", &found) &&
          g_str_equal (found, action))
        return TRUE;
      for (guint k = 0; k < G_N_ELEMENTS (LINKS); k++)
        {
          g_autoptr (GMenuModel) linked = g_menu_model_get_item_link (menu, i, LINKS[k]);

          if (linked != NULL && has_item (linked, action))
            return TRUE;
        }
    }

  return FALSE;
}

/* What can be done is there, and what cannot is not. */
static void
test_menus_fit_what_is_selected (void)
{
  const char *const two[] = { "ada", "board", NULL };
  const char *const others[] = { "board", NULL };
  g_autoptr (DramaSession) session = support_new_session ();
  g_autoptr (GMenuModel) one_actor = NULL;
  g_autoptr (GMenuModel) two_actors = NULL;
  g_autoptr (GMenuModel) tie = NULL;
  g_autoptr (GMenuModel) merged = NULL;
  g_autofree char *text = NULL;

  drama_session_select_actor (session, "ada");
  one_actor = drama_edit_menu_new (session);
  g_assert_true (has_item (one_actor, "win.rename") && has_item (one_actor, "win.kind"));
  g_assert_true (has_item (one_actor, "win.delete") && has_item (one_actor, "win.pin"));
  g_assert_false (has_item (one_actor, "win.merge") || has_item (one_actor, "win.align"));
  g_assert_false (has_item (one_actor, "win.split") || has_item (one_actor, "win.reverse"));

  drama_session_set_selection (session, two, NULL);
  two_actors = drama_edit_menu_new (session);
  g_assert_true (has_item (two_actors, "win.merge") && has_item (two_actors, "win.align"));
  g_assert_false (has_item (two_actors, "win.rename"));

  drama_session_select_tie (session, "t1");
  tie = drama_edit_menu_new (session);
  g_assert_true (has_item (tie, "win.reverse") && has_item (tie, "win.directed"));
  g_assert_false (has_item (tie, "win.kind"));

  text = drama_session_merge (session, "ada", others, NULL);
  merged = drama_edit_menu_new (session);
  g_assert_true (has_item (merged, "win.split"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/session-edit/what_is_added_is_selected", test_what_is_added_is_selected);
  g_test_add_func ("/app/session-edit/what_cannot_be_kept_is_refused_whole",
                   test_what_cannot_be_kept_is_refused_whole);
  g_test_add_func ("/app/session-edit/a_deletion_says_what_went_with_it",
                   test_a_deletion_says_what_went_with_it);
  g_test_add_func ("/app/session-edit/merged_and_split", test_merged_and_split);
  g_test_add_func ("/app/session-edit/copies_are_selected", test_copies_are_selected);
  g_test_add_func ("/app/session-edit/ties_turn", test_ties_turn);
  g_test_add_func ("/app/session-edit/words_in_use_are_proposed", test_words_in_use_are_proposed);
  g_test_add_func ("/app/session-edit/menus_fit_what_is_selected",
                   test_menus_fit_what_is_selected);

  return g_test_run ();
}
