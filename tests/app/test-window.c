/* test-window.c - the whole window
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-support.h"
#include "drama-evidence-panel.h"
#include "drama-forerun.h"
#include "drama-outline.h"
#include "drama-panes.h"
#include "drama-quote-card.h"
#include "drama-window-private.h"
#include "window-fixture.h"

#include <glib/gstdio.h>

typedef struct
{
  DramaApplication *app;
  DramaWindow      *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  fixture->app = window_fixture_new_application ();
  fixture->window = drama_window_new (fixture->app);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_application_set_default (NULL);
  g_object_unref (fixture->app);
}

static const char *
get_page (DramaWindow *window)
{
  GtkWidget *stack = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (window),
                                                                DRAMA_TYPE_WINDOW, "stack"));

  return gtk_stack_get_visible_child_name (GTK_STACK (stack));
}

static gboolean
has_opened (gpointer window)
{
  return drama_window_get_session (window) != NULL;
}

static gboolean
has_failed (gpointer window)
{
  return g_strcmp0 (get_page (window), "failed") == 0;
}

static void
test_it_begins_empty (Fixture *fixture, gconstpointer unused)
{
  g_assert_null (drama_window_get_session (fixture->window));
  g_assert_cmpstr (get_page (fixture->window), ==, "empty");
  g_assert_true (drama_window_is_pristine (fixture->window));

  /* Nothing is there to save, to undo or to show: the actions are switched off. */
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.save", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.find", NULL);
}

static void
test_the_example_is_opened_as_a_copy (Fixture *fixture, gconstpointer unused)
{
  DramaDocument *document;

  drama_application_open_example (fixture->app, GTK_WINDOW (fixture->window));
  support_wait (has_opened, fixture->window);
  document = drama_session_get_document (drama_window_get_session (fixture->window));
  g_assert_null (drama_document_get_file (document));
  g_assert_cmpuint (drama_dossier_get_n_actors (drama_document_get_dossier (document)), >, 15);
  g_assert_true (drama_window_is_pristine (fixture->window));
  g_assert_cmpstr (get_page (fixture->window), ==, "session");
}

static void
test_a_file_is_opened_and_its_changes_marked (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GFile) file = support_get_small_file ();
  GtkWindow     *window = GTK_WINDOW (fixture->window);
  DramaDocument *document;

  drama_window_open (fixture->window, file);
  g_assert_true (drama_window_shows_file (fixture->window, file));
  support_wait (has_opened, fixture->window);
  g_assert_true (drama_window_shows_file (fixture->window, file));
  g_assert_cmpstr (gtk_window_get_title (window), ==, "The small harbour");
  g_assert_false (drama_window_is_pristine (fixture->window));

  document = drama_session_get_document (drama_window_get_session (fixture->window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  support_rename (document, "ada", "Ada Sund");
  g_assert_cmpstr (gtk_window_get_title (window), ==, "• The small harbour");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  g_assert_cmpstr (gtk_window_get_title (window), ==, "The small harbour");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.redo", NULL);
  g_assert_cmpstr (gtk_window_get_title (window), ==, "• The small harbour");
  drama_document_undo (document);
}

static void
test_a_bad_file_is_a_message (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *folder = g_dir_make_tmp ("dramatis-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "bad <b>.dramatis", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *said = NULL;

  g_assert_true (g_file_set_contents (path, "{ \"format\": \"dramatis\",\n  oops", -1, NULL));
  gtk_window_present (GTK_WINDOW (fixture->window));
  drama_window_open (fixture->window, file);
  support_wait (has_failed, fixture->window);
  said = support_read_labels (GTK_WIDGET (fixture->window));
  g_assert_nonnull (strstr (said, "“bad <b>.dramatis” could not be opened"));
  g_assert_nonnull (strstr (said, "bad <b>.dramatis, line 2, column 3"));
  g_assert_true (drama_window_is_pristine (fixture->window));

  g_remove (path);
  g_rmdir (folder);
}

static gboolean
has_message (gpointer window)
{
  GtkWidget *message = support_find_styled (window, "message");

  return message != NULL &&
         gtk_revealer_get_reveal_child (GTK_REVEALER (gtk_widget_get_parent (message)));
}

/* What is open stays open. */
static void
test_a_bad_file_beside_a_good_one_is_a_message_above_it (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GFile) bad = g_file_new_for_path ("/nowhere/bad.dramatis");
  DramaSession *session;

  drama_application_open_example (fixture->app, GTK_WINDOW (fixture->window));
  support_wait (has_opened, fixture->window);
  session = drama_window_get_session (fixture->window);
  drama_window_open (fixture->window, bad);
  support_wait (has_message, fixture->window);
  g_assert_true (drama_window_get_session (fixture->window) == session);
  g_assert_cmpstr (get_page (fixture->window), ==, "session");
}

static gboolean
is_single (gpointer panes)
{
  return gtk_widget_get_mapped (panes) && drama_panes_get_single (panes);
}

static int
measure_minimum (Fixture *fixture)
{
  int minimum;

  gtk_widget_measure (gtk_widget_get_first_child (GTK_WIDGET (fixture->window)),
                      GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return minimum;
}

static void
test_it_can_be_narrow_with_large_text (Fixture *fixture, gconstpointer unused)
{
  GtkSettings *settings = gtk_settings_get_default ();
  GtkWidget   *panes = support_find (GTK_WIDGET (fixture->window), DRAMA_TYPE_PANES);

  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 640);
  drama_application_open_example (fixture->app, GTK_WINDOW (fixture->window));
  support_wait (has_opened, fixture->window);
  support_wait (is_single, panes);
  g_assert_cmpint (measure_minimum (fixture), <=, 360);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.outline-visible",
                                             NULL));
  g_assert_cmpint (measure_minimum (fixture), <=, 360);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-evidence",
                                             NULL));
  g_assert_cmpint (measure_minimum (fixture), <=, 360);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.find", NULL));
  drama_find_bar_look_for (fixture->window->find_bar, "no such words");
  g_assert_cmpint (measure_minimum (fixture), <=, 360);
  drama_find_bar_look_for (fixture->window->find_bar, "treason");
  g_assert_cmpint (measure_minimum (fixture), <=, 360);
  gtk_settings_reset_property (settings, "gtk-xft-dpi");
}

/* With what large buttons say, which is more than elsewhere. */
static void
test_its_pages_can_be_narrow_with_large_text (Fixture *fixture, gconstpointer unused)
{
  GtkSettings *settings = gtk_settings_get_default ();
  GtkWidget   *panes = support_find (GTK_WIDGET (fixture->window), DRAMA_TYPE_PANES);
  g_autoptr (DramaDossier) none = drama_dossier_new ();
  g_autoptr (DramaDocument) document = drama_document_new (none);

  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 640);
  drama_window_show_document (fixture->window, document);
  gtk_window_present (GTK_WINDOW (fixture->window));
  support_wait (is_single, panes);
  g_assert_cmpint (measure_minimum (fixture), <=, 360);
  drama_window_show_failure (fixture->window, "It could not be opened", "There is no such file");
  g_assert_cmpint (measure_minimum (fixture), <=, 360);
  gtk_settings_reset_property (settings, "gtk-xft-dpi");
}

static void
test_it_can_be_narrow (Fixture *fixture, gconstpointer unused)
{
  GtkWidget *panes = support_find (GTK_WIDGET (fixture->window), DRAMA_TYPE_PANES);

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 640);
  drama_application_open_example (fixture->app, GTK_WINDOW (fixture->window));
  support_wait (has_opened, fixture->window);
  support_wait (is_single, panes);
  g_assert_cmpint (measure_minimum (fixture), <=, 360);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.outline-visible",
                                             NULL));
  g_assert_true (drama_panes_get_start_visible (DRAMA_PANES (panes)));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-evidence",
                                             NULL));
  g_assert_false (drama_panes_get_start_visible (DRAMA_PANES (panes)));
  g_assert_true (drama_panes_get_end_visible (DRAMA_PANES (panes)));
}

static gboolean
has_cards (gpointer window)
{
  return support_find (window, DRAMA_TYPE_QUOTE_CARD) != NULL;
}

/* Lists and cards are there once the window is seen. */
static void
test_every_control_has_a_name (Fixture *fixture, gconstpointer unused)
{
  GtkWidget    *widget = GTK_WIDGET (fixture->window);
  DramaSession *session;

  gtk_window_present (GTK_WINDOW (fixture->window));
  support_assert_names (widget);
  drama_application_open_example (fixture->app, GTK_WINDOW (fixture->window));
  support_wait (has_opened, fixture->window);
  session = drama_window_get_session (fixture->window);
  drama_session_select_actor (
      session, drama_actor_get_fields (
                   drama_dossier_get_actor (drama_session_get_dossier (session), 0))
                   ->id);
  support_wait (has_cards, fixture->window);
  support_assert_names (widget);
}

static gboolean
is_seen (gpointer window)
{
  return gtk_widget_get_mapped (window);
}

static gboolean
is_listed (gpointer window)
{
  g_autoptr (DramaSession) listed = NULL;

  g_object_get (window, "listed-session", &listed, NULL);

  return listed != NULL;
}

/* Whoever opens a file wants to see it, and not first that nothing is open.  It is read
 * beforehand here: what takes long is announced by a page of its own. */
static void
test_a_new_window_is_seen_with_its_dossier (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GFile) file = support_get_small_file ();
  DramaForerunLook look = { .theme = drama_theme_get (DRAMA_THEME_LIGHT),
                            .font_family = (char *) "Sans",
                            .text_scale = 1 };
  g_autoptr (DramaForerun) forerun = drama_forerun_start (file, &look);
  GtkWidget *menu, *left;
  GtkWindow *window;

  g_assert_nonnull (drama_forerun_get_scene (forerun));
  drama_forerun_attach (forerun, file);
  drama_application_open_file (fixture->app, file, NULL);
  window = gtk_application_get_windows (GTK_APPLICATION (fixture->app))->data;
  g_assert_true (window != GTK_WINDOW (fixture->window));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (window)));
  support_wait (is_seen, window);
  g_assert_true (has_opened (window));
  g_assert_false (is_listed (window));

  /* What is beside the picture comes one frame later. */
  g_assert_null (support_find (GTK_WIDGET (window), DRAMA_TYPE_OUTLINE));
  support_wait (is_listed, window);
  left = gtk_widget_get_ancestor (support_find (GTK_WIDGET (window), DRAMA_TYPE_OUTLINE),
                                  GTK_TYPE_STACK);
  menu = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (window), DRAMA_TYPE_WINDOW,
                                                    "menu_button"));
  g_assert_nonnull (gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (menu)));
  support_wait (is_seen, left);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (left)), ==, "outline");
  gtk_window_destroy (window);
}

/* Nor does a window wait for ever that has nothing to show. */
static void
test_a_new_window_says_what_went_wrong (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nonexistent/a.dramatis");
  GtkWindow *window;

  drama_application_open_file (fixture->app, file, NULL);
  window = gtk_application_get_windows (GTK_APPLICATION (fixture->app))->data;
  support_wait (is_seen, window);
  support_wait (has_failed, window);
  gtk_window_destroy (window);
}

static GtkWindow *
find_shortcuts (void)
{
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();

  for (GList *l = toplevels; l != NULL; l = l->next)
    if (ADW_IS_PREFERENCES_WINDOW (l->data))
      return l->data;

  return NULL;
}

static gboolean
are_shortcuts_seen (gpointer unused)
{
  GtkWindow *shortcuts = find_shortcuts ();

  return shortcuts != NULL && is_seen (shortcuts) &&
         gtk_widget_get_width (GTK_WIDGET (shortcuts)) > 0;
}

/* GTK's own list of them wants three times the width of a narrow screen. */
static void
test_the_shortcuts_are_shown (Fixture *fixture, gconstpointer unused)
{
  int least;

  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-help-overlay", NULL);
  support_wait (are_shortcuts_seen, NULL);
  gtk_widget_measure (GTK_WIDGET (find_shortcuts ()), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL,
                      NULL, NULL);
  g_assert_cmpint (least, <=, 370); /* with what X draws around it */
  gtk_window_destroy (find_shortcuts ());
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

static void
test_nothing_leaks (Fixture *fixture, gconstpointer unused)
{
  DramaWindow  *window = drama_window_new (fixture->app);
  DramaSession *session;

  gtk_window_present (GTK_WINDOW (window));
  drama_application_open_example (fixture->app, GTK_WINDOW (window));
  support_wait (has_opened, window);
  session = drama_window_get_session (window);
  drama_session_select_all_actors (session);
  drama_session_select_none (session);
  g_object_add_weak_pointer (G_OBJECT (session), (gpointer *) &session);
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_close (GTK_WINDOW (window));
  support_wait (is_gone, &window);
  support_wait (is_gone, &session);
}

#define add(name) \
  g_test_add ("/app/window/" #name, Fixture, NULL, set_up, test_##name, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add (it_begins_empty);
  add (the_example_is_opened_as_a_copy);
  add (a_file_is_opened_and_its_changes_marked);
  add (a_bad_file_is_a_message);
  add (a_bad_file_beside_a_good_one_is_a_message_above_it);
  add (it_can_be_narrow);
  add (it_can_be_narrow_with_large_text);
  add (its_pages_can_be_narrow_with_large_text);
  add (every_control_has_a_name);
  add (a_new_window_is_seen_with_its_dossier);
  add (a_new_window_says_what_went_wrong);
  add (the_shortcuts_are_shown);
  add (nothing_leaks);

  return g_test_run ();
}
