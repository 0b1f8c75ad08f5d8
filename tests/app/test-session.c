/* test-session.c - what a window shows: selection, hover, filter, neighbourhood
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-support.h"

/* "ada board | t1": the selected actors, then the selected ties. */
static char *
say_selection (DramaSession *session)
{
  const GPtrArray *sets[2] = { drama_session_get_selected_actors (session),
                               drama_session_get_selected_ties (session) };
  GString         *text = g_string_new (NULL);

  for (guint i = 0; i < 2; i++)
    {
      for (guint k = 0; k < sets[i]->len; k++)
        g_string_append_printf (text, "%s ", (const char *) g_ptr_array_index (sets[i], k));
      if (i == 0)
        g_string_append (text, "|");
      else if (sets[1]->len > 0)
        g_string_truncate (text, text->len - 1);
    }

  return g_string_free (text, FALSE);
}

#define assert_selection(session, expected)           \
  G_STMT_START                                        \
  {                                                   \
    g_autofree char *said_ = say_selection (session); \
    g_assert_cmpstr (said_, ==, expected);            \
  }                                                   \
  G_STMT_END

static void
count (guint *n)
{
  ++*n;
}

static void
test_one_selection_takes_the_place_of_another (void)
{
  g_autoptr (DramaSession) session = support_new_session ();
  guint changes = 0;

  g_signal_connect_swapped (session, "selection-changed", G_CALLBACK (count), &changes);
  assert_selection (session, "|");
  drama_session_select_actor (session, "ada");
  assert_selection (session, "ada |");
  drama_session_select_tie (session, "t1");
  assert_selection (session, "|t1");
  g_assert_cmpuint (changes, ==, 2);

  drama_session_select_tie (session, "t1");
  g_assert_cmpuint (changes, ==, 2);
  drama_session_select_none (session);
  assert_selection (session, "|");
  g_assert_cmpuint (changes, ==, 3);
}

static void
test_what_is_not_there_is_not_selected (void)
{
  g_autoptr (DramaSession) session = support_new_session ();
  const char *const ids[] = { "dock", "nobody", "ada", "ada", NULL };

  drama_session_select_actor (session, "ada");
  drama_session_select_actor (session, "nobody");
  drama_session_select_tie (session, "nothing");
  drama_session_toggle_tie (session, "nothing");
  assert_selection (session, "ada |");
  drama_session_set_selection (session, ids, ids);
  assert_selection (session, "ada dock |");
}

static void
test_toggling_twice_is_nothing (void)
{
  g_autoptr (DramaSession) session = support_new_session ();

  drama_session_toggle_actor (session, "dock");
  drama_session_toggle_actor (session, "ada");
  drama_session_toggle_tie (session, "t2");
  assert_selection (session, "ada dock |t2");
  drama_session_toggle_actor (session, "dock");
  drama_session_toggle_tie (session, "t2");
  assert_selection (session, "ada |");
}

static void
test_all_and_inverse_leave_the_hidden_alone (void)
{
  g_autoptr (DramaSession) session = support_new_session ();

  drama_session_select_all_actors (session);
  assert_selection (session, "ada board cargo dock |");
  drama_session_set_filter (session, 1u << DRAMA_KIND_COMPANY, 0);
  assert_selection (session, "ada board dock |");
  drama_session_select_none (session);
  drama_session_select_all_actors (session);
  assert_selection (session, "ada board dock |");
  drama_session_select_actor (session, "ada");
  drama_session_select_inverse (session);
  assert_selection (session, "board dock |");
}

static void
test_a_quote_is_selected_with_its_tie_only (void)
{
  g_autoptr (DramaSession) session = support_new_session ();
  guint changes = 0;

  drama_session_select_evidence (session, "t1", "e2");
  assert_selection (session, "|t1");
  g_assert_cmpstr (drama_session_get_selected_evidence (session), ==, "e2");

  g_signal_connect_swapped (session, "selection-changed", G_CALLBACK (count), &changes);
  drama_session_select_evidence (session, "t1", "e1");
  g_assert_cmpuint (changes, ==, 1);
  drama_session_select_evidence (session, "t1", "e3");
  g_assert_cmpstr (drama_session_get_selected_evidence (session), ==, "e1");

  drama_session_toggle_actor (session, "ada");
  g_assert_null (drama_session_get_selected_evidence (session));
  drama_session_select_evidence (session, "t1", "e1");
  drama_session_select_tie (session, "t1");
  g_assert_null (drama_session_get_selected_evidence (session));
}

static void
test_hover_is_one_thing_at_a_time (void)
{
  g_autoptr (DramaSession) session = support_new_session ();
  guint changes = 0;

  g_signal_connect_swapped (session, "hover-changed", G_CALLBACK (count), &changes);
  drama_session_hover_actor (session, "ada");
  drama_session_hover_actor (session, "ada");
  g_assert_cmpuint (changes, ==, 1);
  drama_session_hover_tie (session, "t1");
  g_assert_null (drama_session_get_hovered_actor (session));
  g_assert_cmpstr (drama_session_get_hovered_tie (session), ==, "t1");
  drama_session_hover_actor (session, NULL);
  g_assert_cmpstr (drama_session_get_hovered_tie (session), ==, "t1");
  drama_session_hover_tie (session, NULL);
  g_assert_null (drama_session_get_hovered_tie (session));
  g_assert_cmpuint (changes, ==, 3);
}

static void
test_a_filter_hides_ties_by_standing_and_by_their_ends (void)
{
  g_autoptr (DramaSession) session = support_new_session ();
  guint changes = 0;

  g_signal_connect_swapped (session, "filter-changed", G_CALLBACK (count), &changes);
  drama_session_select_tie (session, "t2");
  drama_session_set_filter (session, 0, 1u << DRAMA_STANDING_DISPUTED);
  g_assert_true (drama_session_is_tie_hidden (session, "t2"));
  g_assert_false (drama_session_is_tie_hidden (session, "t1"));
  g_assert_false (drama_session_is_actor_hidden (session, "cargo"));
  assert_selection (session, "|");

  drama_session_set_filter (session, 1u << DRAMA_KIND_PLACE, 0);
  g_assert_true (drama_session_is_actor_hidden (session, "dock"));
  g_assert_true (drama_session_is_tie_hidden (session, "t3"));
  g_assert_false (drama_session_is_tie_hidden (session, "t2"));
  drama_session_set_filter (session, 1u << DRAMA_KIND_PLACE, 0);
  g_assert_cmpuint (changes, ==, 2);
}

/* cargo is tied to ada and to dock; board to both of them, but not to cargo. */
static void
test_a_neighbourhood_is_an_actor_and_whom_it_is_tied_to (void)
{
  g_autoptr (DramaSession) session = support_new_session ();

  drama_session_set_neighbourhood (session, "cargo");
  g_assert_cmpstr (drama_session_get_neighbourhood (session), ==, "cargo");
  g_assert_false (drama_session_is_actor_hidden (session, "cargo"));
  g_assert_false (drama_session_is_actor_hidden (session, "ada"));
  g_assert_false (drama_session_is_actor_hidden (session, "dock"));
  g_assert_true (drama_session_is_actor_hidden (session, "board"));
  g_assert_false (drama_session_is_tie_hidden (session, "t5"));
  g_assert_true (drama_session_is_tie_hidden (session, "t1"));

  /* A tie that the filter hides makes no neighbour. */
  drama_session_set_filter (session, 0, 1u << DRAMA_STANDING_DISPUTED);
  g_assert_true (drama_session_is_actor_hidden (session, "ada"));

  drama_session_set_neighbourhood (session, NULL);
  g_assert_false (drama_session_is_actor_hidden (session, "board"));
}

static void
test_what_vanished_leaves_the_session (void)
{
  g_autoptr (DramaSession) session = support_new_session ();
  DramaDocument *document = drama_session_get_document (session);

  drama_session_select_evidence (session, "t1", "e1");
  drama_session_hover_tie (session, "t1");
  support_remove_tie (document, "t1");
  assert_selection (session, "|");
  g_assert_null (drama_session_get_selected_evidence (session));
  g_assert_null (drama_session_get_hovered_tie (session));

  drama_document_undo (document);
  drama_session_select_tie (session, "t2");
  support_rename (document, "ada", "Ada Sund");
  assert_selection (session, "|t2");
}

static void
test_a_session_is_finalized (void)
{
  DramaSession *session = support_new_session ();
  g_autoptr (DramaDocument) document = g_object_ref (drama_session_get_document (session));

  drama_session_select_evidence (session, "t1", "e1");
  drama_session_set_neighbourhood (session, "ada");
  g_assert_finalize_object (session);
  support_rename (document, "ada", "Ada Sund");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/app/session/one_selection_takes_the_place_of_another",
                   test_one_selection_takes_the_place_of_another);
  g_test_add_func ("/app/session/what_is_not_there_is_not_selected",
                   test_what_is_not_there_is_not_selected);
  g_test_add_func ("/app/session/toggling_twice_is_nothing", test_toggling_twice_is_nothing);
  g_test_add_func ("/app/session/all_and_inverse_leave_the_hidden_alone",
                   test_all_and_inverse_leave_the_hidden_alone);
  g_test_add_func ("/app/session/a_quote_is_selected_with_its_tie_only",
                   test_a_quote_is_selected_with_its_tie_only);
  g_test_add_func ("/app/session/hover_is_one_thing_at_a_time", test_hover_is_one_thing_at_a_time);
  g_test_add_func ("/app/session/a_filter_hides_ties_by_standing_and_by_their_ends",
                   test_a_filter_hides_ties_by_standing_and_by_their_ends);
  g_test_add_func ("/app/session/a_neighbourhood_is_an_actor_and_whom_it_is_tied_to",
                   test_a_neighbourhood_is_an_actor_and_whom_it_is_tied_to);
  g_test_add_func ("/app/session/what_vanished_leaves_the_session",
                   test_what_vanished_leaves_the_session);
  g_test_add_func ("/app/session/a_session_is_finalized", test_a_session_is_finalized);

  return g_test_run ();
}
