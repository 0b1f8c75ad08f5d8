/* test-random-user.c - what holds in a window whatever somebody does in it
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * DRAMATIS_RANDOM_SEED and DRAMATIS_RANDOM_STEPS in the environment choose one life
 * and its length, to look at one that failed or to let it run for a night. */
#include "random-user.h"

#include "drama-canvas-private.h"
#include "drama-evidence-panel.h"
#include "drama-json.h"
#include "drama-outline.h"
#include "drama-quote-card.h"
#include "drama-record-item.h"

#include <glib/gstdio.h>
#include <string.h>

#define N_STEPS 200

/* So many steps after which the file is written and read. */
#define SAVE_EVERY 25

static void
settle (void)
{
  for (guint i = 0; i < 200 && g_main_context_iteration (NULL, FALSE); i++)
    continue;
}

/* Core: the dossier holds together */

static void
assert_sound (DramaDossier *dossier)
{
  for (guint i = 1; i < drama_dossier_get_n_actors (dossier); i++)
    g_assert_cmpint (
        strcmp (drama_actor_get_fields (drama_dossier_get_actor (dossier, i - 1))->id,
                drama_actor_get_fields (drama_dossier_get_actor (dossier, i))->id),
        <, 0);

  for (guint i = 0; i < drama_dossier_get_n_ties (dossier); i++)
    {
      const DramaTieFields *tie = drama_tie_get_fields (drama_dossier_get_tie (dossier, i));

      g_assert_nonnull (drama_dossier_find_actor (dossier, tie->from, NULL));
      g_assert_nonnull (drama_dossier_find_actor (dossier, tie->to, NULL));
      for (guint k = 0; k < tie->n_evidence; k++)
        {
          const DramaEvidenceFields *quote = drama_evidence_get_fields (tie->evidence[k]);

          g_assert_nonnull (drama_dossier_find_source (dossier, quote->source, NULL));
          g_assert_true (quote->speaker == NULL ||
                         drama_dossier_find_actor (dossier, quote->speaker, NULL) != NULL);
        }
    }
}

/* Session: what is selected is there and seen */
static void
assert_session (DramaSession *session, DramaDocument *document)
{
  DramaDossier    *dossier = drama_session_get_dossier (session);
  const GPtrArray *actors = drama_session_get_selected_actors (session);
  const GPtrArray *ties = drama_session_get_selected_ties (session);
  const char      *hovered = drama_session_get_hovered_actor (session);

  g_assert_true (dossier == drama_document_get_dossier (document));
  for (guint i = 0; i < actors->len; i++)
    g_assert_nonnull (drama_dossier_find_actor (dossier, actors->pdata[i], NULL));
  for (guint i = 0; i < ties->len; i++)
    g_assert_nonnull (drama_dossier_find_tie (dossier, ties->pdata[i], NULL));
  g_assert_true (drama_session_get_selected_evidence (session) == NULL || ties->len == 1);
  g_assert_true (hovered == NULL || drama_dossier_find_actor (dossier, hovered, NULL) != NULL);
}

static GtkSelectionModel *
get_model (GtkWidget *outline, const char *name)
{
  GObject *list = gtk_widget_get_template_child (outline, DRAMA_TYPE_OUTLINE, name);

  return gtk_list_view_get_model (GTK_LIST_VIEW (list));
}

/* Outline: the rows of what is not hidden, the selected ones marked */
static void
assert_list (DramaSession *session, GtkWidget *outline, const char *name, DramaRecordType type)
{
  DramaDossier      *dossier = drama_session_get_dossier (session);
  gboolean           is_actor = type == DRAMA_RECORD_ACTOR;
  const guint8      *hidden = is_actor ? drama_session_get_hidden_actors (session)
                                       : drama_session_get_hidden_ties (session);
  GtkSelectionModel *model = get_model (outline, name);
  guint              n_shown = 0, n;

  n = is_actor ? drama_dossier_get_n_actors (dossier) : drama_dossier_get_n_ties (dossier);
  for (guint i = 0; i < n; i++)
    n_shown += !hidden[i];
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, n_shown);

  for (guint i = 0; i < n_shown; i++)
    {
      g_autoptr (DramaRecordItem) item = g_list_model_get_item (G_LIST_MODEL (model), i);
      const char *id = drama_record_item_get_id (item);

      g_assert_cmpint (gtk_selection_model_is_selected (model, i), ==,
                       is_actor ? drama_session_is_actor_selected (session, id)
                                : drama_session_is_tie_selected (session, id));
      if (is_actor)
        g_assert_nonnull (drama_dossier_find_actor (dossier, id, NULL));
      else
        g_assert_nonnull (drama_dossier_find_tie (dossier, id, NULL));
    }
}

/* Canvas: a group for each that is not hidden, and none for the others */
static void
assert_canvas (DramaSession *session, DramaCanvas *canvas)
{
  DramaScene   *scene = drama_canvas_get_scene (canvas);
  DramaDossier *dossier = drama_session_get_dossier (session);
  const guint8 *hidden_actors = drama_session_get_hidden_actors (session);
  const guint8 *hidden_ties = drama_session_get_hidden_ties (session);
  guint         group;

  g_assert_true (canvas->dossier == dossier);
  for (guint i = 0; i < drama_dossier_get_n_actors (dossier); i++)
    {
      g_assert_cmpint (drama_scene_find_actor_group (scene, i, &group), ==, !hidden_actors[i]);
      g_assert_true (drama_vec_is_finite (canvas->positions[i]));
    }
  for (guint i = 0; i < drama_dossier_get_n_ties (dossier); i++)
    g_assert_cmpint (drama_scene_find_tie_group (scene, i, &group), ==, !hidden_ties[i]);
  g_assert_true (canvas->camera.zoom > 0 && drama_vec_is_finite (canvas->camera.centre));
}

static guint
count_cards (GtkWidget *widget)
{
  guint n = DRAMA_IS_QUOTE_CARD (widget) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_cards (child);

  return n;
}

/* Evidence: a card for every quote of the one tie that is selected */
static void
assert_evidence (DramaSession *session, GtkWidget *panel)
{
  const GPtrArray *actors = drama_session_get_selected_actors (session);
  const GPtrArray *ties = drama_session_get_selected_ties (session);
  DramaTie        *tie;

  if (actors->len != 0 || ties->len != 1)
    return;

  tie = drama_dossier_find_tie (drama_session_get_dossier (session), ties->pdata[0], NULL);
  g_assert_cmpuint (count_cards (panel), ==, drama_tie_get_fields (tie)->n_evidence);
}

static GtkWidget *
get_child (WindowFixture *fixture, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (fixture->window),
                                                    DRAMA_TYPE_WINDOW, name));
}

static void
assert_window (WindowFixture *fixture)
{
  DramaDocument *document = fixture->document;
  gboolean       modified = drama_document_get_modified (document);
  const char    *title = gtk_window_get_title (GTK_WINDOW (fixture->window));

  g_assert_cmpint (gtk_widget_get_sensitive (get_child (fixture, "redo_button")), ==,
                   drama_document_can_redo (document));
  g_assert_cmpint (g_str_has_prefix (title, "•"), ==, modified);
}

static void
assert_all (WindowFixture *fixture)
{
  DramaSession *session = drama_window_get_session (fixture->window);
  GtkWidget    *outline = support_find (GTK_WIDGET (fixture->window), DRAMA_TYPE_OUTLINE);

  assert_sound (drama_session_get_dossier (session));
  assert_session (session, fixture->document);
  assert_list (session, outline, "list_actors", DRAMA_RECORD_ACTOR);
  assert_list (session, outline, "list_ties", DRAMA_RECORD_TIE);
  assert_canvas (session, DRAMA_CANVAS (get_child (fixture, "canvas")));
  assert_evidence (session,
                   support_find (GTK_WIDGET (fixture->window), DRAMA_TYPE_EVIDENCE_PANEL));
  assert_window (fixture);
}

/* What is written is what is there, and the same bytes whenever it is */
static void
assert_file (DramaDossier *dossier)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) written = drama_json_write (dossier);
  g_autoptr (DramaDossier) read = drama_json_read (written, "file", &error);
  g_autoptr (GBytes) again = NULL;

  g_assert_no_error (error);
  again = drama_json_write (read);
  g_assert_true (g_bytes_equal (written, again));
}

static void
assert_back_and_forth (WindowFixture *fixture, GBytes *first)
{
  DramaSession       *session = drama_window_get_session (fixture->window);
  const DramaHistory *history = drama_document_get_history (fixture->document);
  g_autoptr (GBytes) last = NULL;
  g_autoptr (GBytes) undone = NULL;
  g_autoptr (GBytes) redone = NULL;

  drama_session_go_to (session, drama_history_get_n_steps (history) - 1);
  last = drama_json_write (drama_session_get_dossier (session));
  while (drama_document_can_undo (fixture->document))
    window_fixture_do (fixture, "win.undo");
  undone = drama_json_write (drama_session_get_dossier (session));
  g_assert_true (g_bytes_equal (undone, first));
  settle ();
  assert_all (fixture);

  while (drama_document_can_redo (fixture->document))
    window_fixture_do (fixture, "win.redo");
  redone = drama_json_write (drama_session_get_dossier (session));
  g_assert_true (g_bytes_equal (redone, last));
  settle ();
  assert_all (fixture);
}

static gboolean
is_listed (gpointer window)
{
  g_autoptr (DramaSession) listed = NULL;

  g_object_get (window, "listed-session", &listed, NULL);

  return listed != NULL;
}

static void
live (WindowFixture *fixture, guint64 seed, guint n_steps)
{
  RandomUser user;
  g_autoptr (GBytes) first = drama_json_write (drama_document_get_dossier (fixture->document));

  g_test_message ("seed %" G_GUINT64_FORMAT, seed);
  support_wait (is_listed, fixture->window);
  random_user_init (&user, fixture, seed);
  for (guint i = 0; i < n_steps; i++)
    {
      const char *what = random_user_act (&user);

      g_test_message ("seed %" G_GUINT64_FORMAT ", step %u: %s", seed, i, what);
      settle ();
      assert_all (fixture);
      if (i % SAVE_EVERY == 0)
        assert_file (drama_document_get_dossier (fixture->document));
    }
  assert_back_and_forth (fixture, first);
}

static void
test_everything_agrees (WindowFixture *fixture, gconstpointer seed)
{
  const char *chosen = g_getenv ("DRAMATIS_RANDOM_SEED");
  const char *steps = g_getenv ("DRAMATIS_RANDOM_STEPS");

  live (fixture, chosen != NULL ? g_ascii_strtoull (chosen, NULL, 10) : GPOINTER_TO_UINT (seed),
        steps != NULL ? (guint) g_ascii_strtoull (steps, NULL, 10) : N_STEPS);
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

/* A whole life, and nobody is left who remembers. */
static void
test_nothing_leaks (WindowFixture *fixture, gconstpointer seed)
{
  WindowFixture  other = *fixture;
  DramaSession  *session;
  DramaDocument *document = support_load_small ();
  gpointer       window = other.window = drama_window_new (fixture->app);

  drama_window_show_document (other.window, document);
  other.document = document;
  gtk_window_present (GTK_WINDOW (other.window));
  live (&other, GPOINTER_TO_UINT (seed), 60);

  session = drama_window_get_session (other.window);
  g_object_add_weak_pointer (G_OBJECT (session), (gpointer *) &session);
  g_object_add_weak_pointer (G_OBJECT (document), (gpointer *) &document);
  g_object_add_weak_pointer (window, &window);
  g_object_unref (document);
  gtk_window_destroy (GTK_WINDOW (other.window));
  support_wait (is_gone, &window);
  support_wait (is_gone, &session);
  support_wait (is_gone, &document);
}

#define add(rule, seed)                                                                    \
  g_test_add ("/app/random-user/" #rule "/" #seed, WindowFixture, GUINT_TO_POINTER (seed), \
              window_fixture_set_up, test_##rule, window_fixture_tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add (everything_agrees, 1);
  add (everything_agrees, 2);
  add (everything_agrees, 3);
  add (nothing_leaks, 4);

  return g_test_run ();
}
