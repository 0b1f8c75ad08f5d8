/* test-session-travel.c - what comes back with a step that is undone
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-support.h"

typedef struct
{
  DramaDocument *document;
  DramaSession  *session;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  fixture->session = support_new_session ();
  fixture->document = drama_session_get_document (fixture->session);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  g_assert_finalize_object (fixture->session);
}

/* As when the hands leave the mouse for a moment. */
static void
rest (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

static void
add_actor (Fixture *fixture, const char *id)
{
  DramaEdit       *edit = drama_edit_begin (drama_document_get_dossier (fixture->document));
  DramaActorFields fields = { .id = id, .name = id, .kind = DRAMA_KIND_PERSON };
  g_autoptr (DramaActor) actor = drama_actor_new (&fields);

  drama_edit_put_actor (edit, actor);
  g_assert_true (drama_document_commit (fixture->document, edit, "Add", NULL, NULL));
}

static gboolean
is_only (DramaSession *session, const char *id)
{
  return drama_session_get_selected_actors (session)->len == 1 &&
         drama_session_get_selected_ties (session)->len == 0 &&
         drama_session_is_actor_selected (session, id);
}

static void
test_undo_selects_what_was_selected_before (Fixture *fixture, gconstpointer unused)
{
  drama_session_select_actor (fixture->session, "ada");
  support_rename (fixture->document, "ada", "Ada Sund");
  drama_session_select_actor (fixture->session, "board");
  rest ();
  drama_session_undo (fixture->session);
  g_assert_true (is_only (fixture->session, "ada"));
}

/* Also what the step itself selected when it was committed already. */
static void
test_redo_selects_what_was_selected_after (Fixture *fixture, gconstpointer unused)
{
  drama_session_select_actor (fixture->session, "ada");
  add_actor (fixture, "new");
  drama_session_select_actor (fixture->session, "new");
  rest ();
  drama_session_select_actor (fixture->session, "board");

  drama_session_undo (fixture->session);
  g_assert_true (is_only (fixture->session, "ada"));
  drama_session_redo (fixture->session);
  g_assert_true (is_only (fixture->session, "new"));
}

/* Without a moment between the step and its undoing. */
static void
test_undo_at_once_remembers_too (Fixture *fixture, gconstpointer unused)
{
  add_actor (fixture, "new");
  drama_session_select_actor (fixture->session, "new");
  drama_session_undo (fixture->session);
  drama_session_select_actor (fixture->session, "board");
  drama_session_redo (fixture->session);
  g_assert_true (is_only (fixture->session, "new"));
}

static void
test_evidence_is_selected_again (Fixture *fixture, gconstpointer unused)
{
  DramaTie        *tie = drama_dossier_get_tie (drama_session_get_dossier (fixture->session), 0);
  const char      *tie_id = drama_tie_get_fields (tie)->id;
  g_autofree char *id = g_strdup (
      drama_evidence_get_fields (drama_tie_get_fields (tie)->evidence[0])->id);

  drama_session_select_evidence (fixture->session, tie_id, id);
  support_remove_tie (fixture->document, tie_id);
  g_assert_null (drama_session_get_selected_evidence (fixture->session));
  drama_session_undo (fixture->session);
  g_assert_cmpstr (drama_session_get_selected_evidence (fixture->session), ==, id);
}

static void
move_far (Fixture *fixture, double x)
{
  DramaEdit *edit = drama_edit_begin (drama_document_get_dossier (fixture->document));

  drama_edit_move_actor (edit, "ada", (DramaVec){ x, 0 });
  g_assert_true (drama_document_commit (fixture->document, edit, "Move", "drag", NULL));
}

static void
test_a_step_that_grew_comes_back_to_its_beginning (Fixture *fixture, gconstpointer unused)
{
  drama_session_select_actor (fixture->session, "ada");
  move_far (fixture, 10);
  rest ();
  drama_session_select_actor (fixture->session, "board");
  move_far (fixture, 20);
  rest ();
  drama_session_select_none (fixture->session);
  drama_session_undo (fixture->session);
  g_assert_true (is_only (fixture->session, "ada"));
  g_assert_false (drama_document_can_undo (fixture->document));
  drama_session_redo (fixture->session);
  g_assert_true (is_only (fixture->session, "board"));
}

static void
test_a_jump_is_as_many_undos (Fixture *fixture, gconstpointer unused)
{
  DramaDossier *first = drama_document_get_dossier (fixture->document);

  drama_session_select_actor (fixture->session, "ada");
  support_rename (fixture->document, "ada", "A");
  drama_session_select_actor (fixture->session, "board");
  support_rename (fixture->document, "board", "B");
  add_actor (fixture, "new");
  drama_session_select_actor (fixture->session, "new");

  drama_session_go_to (fixture->session, 0);
  g_assert_true (drama_document_get_dossier (fixture->document) == first);
  g_assert_true (is_only (fixture->session, "ada"));
  drama_session_go_to (fixture->session, 3);
  g_assert_true (is_only (fixture->session, "new"));
}

static void
test_a_filter_that_would_hide_the_change_gives_way (Fixture *fixture, gconstpointer unused)
{
  guint persons = 1u << DRAMA_KIND_PERSON;

  support_rename (fixture->document, "ada", "Ada Sund");
  drama_session_set_filter (fixture->session, persons, 0);
  g_assert_true (drama_session_is_actor_hidden (fixture->session, "ada"));
  drama_session_undo (fixture->session);
  g_assert_false (drama_session_is_actor_hidden (fixture->session, "ada"));
}

static void
test_a_filter_that_hides_something_else_stays (Fixture *fixture, gconstpointer unused)
{
  guint courts = 1u << DRAMA_KIND_COURT;

  support_rename (fixture->document, "ada", "Ada Sund");
  drama_session_set_filter (fixture->session, courts, 0);
  drama_session_undo (fixture->session);
  g_assert_cmpuint (drama_session_get_hidden_kinds (fixture->session), ==, courts);
}

static void
test_two_windows_keep_their_own (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (DramaSession) other = drama_session_new (fixture->document);

  drama_session_select_actor (fixture->session, "ada");
  drama_session_select_actor (other, "board");
  support_rename (fixture->document, "ada", "Ada Sund");
  drama_session_select_none (fixture->session);
  drama_session_undo (fixture->session);
  g_assert_true (is_only (fixture->session, "ada"));
  g_assert_true (is_only (other, "board"));

  /* And back in the other one, to what that one had. */
  drama_session_redo (other);
  drama_session_select_none (other);
  drama_session_undo (other);
  g_assert_true (is_only (other, "board"));
}

/* A session that came later knows nothing of what was before it. */
static void
test_a_late_window_undoes_as_well (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (DramaSession) late = NULL;

  support_rename (fixture->document, "ada", "Ada Sund");
  late = drama_session_new (fixture->document);
  drama_session_select_actor (late, "board");
  drama_session_undo (late);
  g_assert_false (drama_document_can_undo (fixture->document));
  g_assert_true (is_only (late, "board"));
}

static DramaView *
make_view (guint n, guint salt)
{
  DramaView *view = g_new0 (DramaView, 1);

  view->actors = g_ptr_array_new_with_free_func (g_free);
  view->ties = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (view->actors, g_strdup_printf ("actor-%08u-%u", i, salt));

  return view;
}

/* Thousands of steps with thousands selected must not eat the memory. */
static void
test_views_are_bounded (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (DramaStepViews) views = drama_step_views_new ();
  const DramaHistory *history = drama_document_get_history (fixture->document);

  for (guint i = 0; i < 100; i++)
    {
      support_move (fixture->document, "ada", i + 1, 0);
      drama_step_views_set_before (views, history, drama_document_get_step (fixture->document),
                                   make_view (20000, i));
      g_assert_cmpuint (drama_step_views_get_bytes (views), <=, DRAMA_STEP_VIEWS_MAX_BYTES);
    }
  g_assert_nonnull (
      drama_step_views_get_before (views, drama_document_get_step (fixture->document)));
  g_assert_cmpuint (drama_step_views_get_n (views), <, 50);

  /* What can no longer be redone is forgotten with its steps. */
  drama_document_go_to (fixture->document, 0);
  support_move (fixture->document, "ada", -1, 0);
  drama_step_views_set_before (views, history, drama_document_get_step (fixture->document),
                               make_view (1, 0));
  g_assert_cmpuint (drama_step_views_get_n (views), ==, 1);
}

#define add(name) \
  g_test_add ("/app/session-travel/" #name, Fixture, NULL, set_up, test_##name, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add (undo_selects_what_was_selected_before);
  add (redo_selects_what_was_selected_after);
  add (undo_at_once_remembers_too);
  add (evidence_is_selected_again);
  add (a_step_that_grew_comes_back_to_its_beginning);
  add (a_jump_is_as_many_undos);
  add (a_filter_that_would_hide_the_change_gives_way);
  add (a_filter_that_hides_something_else_stays);
  add (two_windows_keep_their_own);
  add (a_late_window_undoes_as_well);
  add (views_are_bounded);

  return g_test_run ();
}
