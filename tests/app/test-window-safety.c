/* test-window-safety.c - closing, quitting, restoring, and what others do to the file
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-support.h"
#include "drama-autosave.h"
#include "drama-json.h"
#include "drama-notice.h"
#include "window-fixture.h"

#include <adwaita.h>
#include <glib/gstdio.h>

#include <unistd.h>

typedef struct
{
  char             *folder;
  char             *path;
  GFile            *file;
  DramaApplication *app;
  DramaWindow      *window;
} Fixture;

static GPtrArray *ended; /* applications of earlier starts */

static char *
get_autosaves (void)
{
  return drama_kept_folder ("autosave", NULL);
}

static void
empty_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
}

static guint
count_kept (void)
{
  g_autofree char *folder = get_autosaves ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint       n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    n += g_str_has_suffix (name, ".autosave");

  return n;
}

/* A worker may just be writing it; it is taken away when that is done. */
static gboolean
keeps_nothing (gpointer unused)
{
  return count_kept () == 0;
}

/* The application of the next start. */
static void
begin (Fixture *fixture)
{
  fixture->app = window_fixture_new_application ();
  fixture->window = drama_window_new (fixture->app);
}

static void
end (Fixture *fixture)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (fixture->app));

  while (windows != NULL)
    {
      gtk_window_destroy (windows->data);
      windows = gtk_application_get_windows (GTK_APPLICATION (fixture->app));
    }
  g_application_set_default (NULL);
  /* As g_application_run() does at its end: this one must not find what the next one is
   * to find.  It stays, since only g_application_run() can take leave of the bus. */
  g_signal_emit_by_name (fixture->app, "shutdown");
  g_ptr_array_add (ended, fixture->app);
}

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *autosaves = get_autosaves ();
  g_autoptr (GFile) small = support_get_small_file ();

  empty_folder (autosaves);
  fixture->folder = g_dir_make_tmp ("dramatis-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "a.dramatis", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
  g_assert_true (g_file_copy (small, fixture->file, 0, NULL, NULL, NULL, NULL));
  begin (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  end (fixture);
  empty_folder (fixture->folder);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_object_unref (fixture->file);
}

static gboolean
has_opened (gpointer window)
{
  return drama_window_get_session (window) != NULL;
}

static DramaDocument *
get_document (DramaWindow *window)
{
  return drama_session_get_document (drama_window_get_session (window));
}

static DramaDocument *
open_file (Fixture *fixture)
{
  drama_application_open_file (fixture->app, fixture->file, GTK_WINDOW (fixture->window));
  support_wait (has_opened, fixture->window);

  return get_document (fixture->window);
}

static const char *
get_name (DramaDocument *document, const char *id)
{
  DramaDossier *dossier = drama_document_get_dossier (document);

  return drama_actor_get_fields (drama_dossier_find_actor (dossier, id, NULL))->name;
}

static void
act (Fixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL));
}

/* The dialog that asks, if there is one; there must not be two. */
static AdwMessageDialog *
find_question (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();
  AdwMessageDialog *found = NULL;

  for (GList *l = windows; l != NULL; l = l->next)
    if (ADW_IS_MESSAGE_DIALOG (l->data) && gtk_widget_get_visible (l->data))
      {
        g_assert_null (found);
        found = l->data;
      }

  return found;
}

static void
answer (const char *response)
{
  AdwMessageDialog *dialog = find_question ();

  /* As a click does, which hides the dialog first. */
  g_assert_nonnull (dialog);
  g_object_ref (dialog);
  gtk_widget_set_visible (GTK_WIDGET (dialog), FALSE);
  adw_message_dialog_response (dialog, response);
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_object_unref (dialog);
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

static void
watch (gpointer *object)
{
  g_object_add_weak_pointer (G_OBJECT (*object), object);
}

static void
test_closing_asks_once_with_save_first (Fixture *fixture, gconstpointer unused)
{
  DramaDocument    *document = open_file (fixture);
  AdwMessageDialog *dialog;

  gtk_window_present (GTK_WINDOW (fixture->window));
  support_rename (document, "ada", "Ada Sund");
  gtk_window_close (GTK_WINDOW (fixture->window));
  gtk_window_close (GTK_WINDOW (fixture->window));
  dialog = find_question ();
  g_assert_nonnull (dialog);
  g_assert_cmpstr (adw_message_dialog_get_default_response (dialog), ==, "save");
  g_assert_cmpstr (adw_message_dialog_get_close_response (dialog), ==, "cancel");
  support_assert_names (GTK_WIDGET (dialog));

  answer ("cancel");
  g_assert_true (has_opened (fixture->window));
  gtk_window_close (GTK_WINDOW (fixture->window));
  watch ((gpointer *) &fixture->window);
  answer ("save");
  support_wait (is_gone, &fixture->window);
  support_wait (keeps_nothing, NULL);
}

static void
test_what_is_given_up_is_not_offered (Fixture *fixture, gconstpointer unused)
{
  DramaDocument *document = open_file (fixture);

  support_rename (document, "ada", "Ada Sund");
  drama_document_keep_now (document);
  g_assert_cmpuint (count_kept (), ==, 1);
  gtk_window_close (GTK_WINDOW (fixture->window));
  watch ((gpointer *) &fixture->window);
  answer ("discard");
  support_wait (is_gone, &fixture->window);
  support_wait (keeps_nothing, NULL);
}

static void
test_one_of_two_windows_does_not_ask (Fixture *fixture, gconstpointer unused)
{
  DramaDocument *document = open_file (fixture);
  DramaWindow   *second;

  act (fixture, "win.show-again");
  second = DRAMA_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (fixture->app)));
  if (second == fixture->window)
    second = gtk_application_get_windows (GTK_APPLICATION (fixture->app))->data;
  g_assert_true (second != fixture->window);
  g_assert_true (get_document (second) == document);

  support_rename (document, "ada", "Ada Sund");
  watch ((gpointer *) &second);
  gtk_window_close (GTK_WINDOW (second));
  g_assert_null (find_question ());
  support_wait (is_gone, &second);
  gtk_window_close (GTK_WINDOW (fixture->window));
  g_assert_nonnull (find_question ());
  answer ("cancel");
}

/* By whatever name it is asked for. */
static void
test_one_file_is_one_document (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *link_path = g_build_filename (fixture->folder, "link.dramatis", NULL);
  g_autoptr (GFile) link_file = g_file_new_for_path (link_path);
  DramaDocument *document = open_file (fixture);

  g_assert_cmpint (symlink (fixture->path, link_path), ==, 0);
  g_assert_true (drama_application_find_document (fixture->app, link_file) == document);
  drama_application_open_file (fixture->app, link_file, NULL);
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (GTK_APPLICATION (fixture->app))),
                    ==, 1);
}

static gboolean
has_no_window (gpointer app)
{
  return gtk_application_get_windows (app) == NULL;
}

/* The second has no file: quitting without it saves only the first. */
static void
test_quitting_asks_once_about_all (Fixture *fixture, gconstpointer unused)
{
  DramaDocument *document = open_file (fixture);
  DramaWindow   *second = drama_window_new (fixture->app);
  g_autoptr (DramaDocument) untitled = support_load_small ();
  AdwMessageDialog *dialog;
  g_autofree char  *said = NULL;
  g_autofree char  *content = NULL;

  drama_window_show_document (second, untitled);
  support_rename (document, "ada", "Ada Sund");
  support_rename (untitled, "dock", "Dock Ten");
  gtk_window_present (GTK_WINDOW (fixture->window));

  g_action_group_activate_action (G_ACTION_GROUP (fixture->app), "quit", NULL);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->app), "quit", NULL);
  dialog = find_question ();
  g_assert_nonnull (dialog);
  said = support_read_labels (GTK_WIDGET (dialog));
  g_assert_nonnull (strstr (said, "Save the changes in 2 dossiers?"));
  g_assert_nonnull (strstr (said, "Not saved as a file yet"));

  answer ("cancel");
  g_assert_true (drama_document_get_modified (document));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->app), "quit", NULL);
  dialog = find_question ();
  for (GtkWidget *row = support_find (GTK_WIDGET (dialog), ADW_TYPE_ACTION_ROW); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (g_str_equal (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)),
                     "Not saved as a file yet"))
      gtk_check_button_set_active (GTK_CHECK_BUTTON (support_find (row, GTK_TYPE_CHECK_BUTTON)),
                                   FALSE);
  answer ("save");
  support_wait (has_no_window, fixture->app);
  g_assert_true (g_file_get_contents (fixture->path, &content, NULL, NULL));
  g_assert_nonnull (strstr (content, "Ada Sund"));
  g_assert_null (strstr (content, "Dock Ten"));
}

static gboolean
has_notice (gpointer window)
{
  return support_find (window, DRAMA_TYPE_NOTICE) != NULL;
}

static gboolean
has_no_notice (gpointer window)
{
  return !has_notice (window);
}

/* As a program that was killed leaves it: kept, and held by nobody. */
static void
crash (Fixture *fixture, const char *name)
{
  DramaDocument *document = open_file (fixture);

  support_rename (document, "ada", name);
  drama_document_keep_now (document);
  end (fixture);
  begin (fixture);
}

static void
test_what_a_crash_left_is_offered_and_restored (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *said = NULL;
  DramaDocument   *document;

  crash (fixture, "Ada Sund");
  gtk_window_present (GTK_WINDOW (fixture->window));
  support_wait (has_notice, fixture->window);
  said = support_read_labels (support_find (GTK_WIDGET (fixture->window), DRAMA_TYPE_NOTICE));
  g_assert_nonnull (strstr (said, "Unsaved changes to “The small harbour” were kept"));
  g_assert_nonnull (strstr (said, fixture->path));
  support_assert_names (GTK_WIDGET (fixture->window));

  act (fixture, "win.kept-restore");
  support_wait (has_opened, fixture->window);
  support_wait (has_no_notice, fixture->window);
  document = get_document (fixture->window);
  g_assert_cmpstr (get_name (document, "ada"), ==, "Ada Sund");
  g_assert_true (drama_document_get_modified (document));
  g_assert_cmpuint (count_kept (), ==, 1);
  drama_document_undo (document);
  g_assert_cmpstr (get_name (document, "ada"), ==, "Ada Lund");
}

/* Restored into the document that is open, as a step of it. */
static void
test_what_a_crash_left_is_restored_where_its_file_is_open (Fixture      *fixture,
                                                           gconstpointer unused)
{
  DramaDocument *document;

  crash (fixture, "Ada Sund");
  document = open_file (fixture);
  support_wait (has_notice, fixture->window);
  support_rename (document, "dock", "Dock Ten");
  act (fixture, "win.kept-restore");
  support_wait (has_no_notice, fixture->window);
  g_assert_true (get_document (fixture->window) == document);
  g_assert_cmpstr (get_name (document, "ada"), ==, "Ada Sund");
  g_assert_cmpstr (get_name (document, "dock"), ==, "Dock Ten");
  g_assert_cmpuint (count_kept (), ==, 1);
}

static void
test_what_was_put_off_is_offered_again (Fixture *fixture, gconstpointer unused)
{
  crash (fixture, "Ada Sund");
  gtk_window_present (GTK_WINDOW (fixture->window));
  support_wait (has_notice, fixture->window);
  act (fixture, "win.kept-later");
  g_assert_true (has_no_notice (fixture->window));
  g_assert_cmpuint (count_kept (), ==, 1);

  open_file (fixture);
  g_assert_true (has_notice (fixture->window));
  end (fixture);
  begin (fixture);
  gtk_window_present (GTK_WINDOW (fixture->window));
  support_wait (has_notice, fixture->window);
}

static void
test_what_was_discarded_can_be_had_back (Fixture *fixture, gconstpointer unused)
{
  crash (fixture, "Ada Sund");
  gtk_window_present (GTK_WINDOW (fixture->window));
  support_wait (has_notice, fixture->window);
  act (fixture, "win.kept-discard");
  g_assert_true (has_no_notice (fixture->window));
  g_assert_cmpuint (count_kept (), ==, 1);
  act (fixture, "win.kept-undo-discard");
  g_assert_true (has_notice (fixture->window));

  act (fixture, "win.kept-discard");
  end (fixture);
  support_wait (keeps_nothing, NULL);
  begin (fixture);
}

static void
test_a_change_by_others_is_a_notice (Fixture *fixture, gconstpointer unused)
{
  DramaDocument *document = open_file (fixture);
  g_autoptr (DramaDocument) theirs = support_load_small ();
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *said = NULL;

  gtk_window_present (GTK_WINDOW (fixture->window));
  support_rename (document, "ada", "Ours");
  support_rename (theirs, "dock", "Theirs");
  bytes = drama_json_write (drama_document_get_dossier (theirs));
  g_assert_true (g_file_set_contents (fixture->path, g_bytes_get_data (bytes, NULL),
                                      (gssize) g_bytes_get_size (bytes), NULL));
  support_wait (has_notice, fixture->window);
  said = support_read_labels (support_find (GTK_WIDGET (fixture->window), DRAMA_TYPE_NOTICE));
  g_assert_nonnull (strstr (said, "“a.dramatis” was changed by somebody else"));
  g_assert_nonnull (strstr (said, "1 changed"));
  support_assert_names (GTK_WIDGET (fixture->window));

  /* A save does not go over it, and does not say so twice. */
  act (fixture, "win.save");
  act (fixture, "win.disk-merge");
  support_wait (has_no_notice, fixture->window);
  g_assert_cmpstr (get_name (document, "ada"), ==, "Ours");
  g_assert_cmpstr (get_name (document, "dock"), ==, "Theirs");
}

static gboolean
is_collected (gpointer data)
{
  return g_object_get_data (data, "drama-forerun") == NULL;
}

/* At once, whatever the worker is at; and what it brings later is not taken. */
static void
test_opening_can_be_given_up (Fixture *fixture, gconstpointer unused)
{
  drama_application_open_file (fixture->app, fixture->file, GTK_WINDOW (fixture->window));
  act (fixture, "win.cancel-opening");
  g_assert_false (drama_window_shows_file (fixture->window, fixture->file));
  g_assert_true (drama_window_is_pristine (fixture->window));
  support_wait (is_collected, fixture->file);
  g_assert_null (drama_window_get_session (fixture->window));

  open_file (fixture);
  g_assert_true (drama_window_shows_file (fixture->window, fixture->file));
}

#define add(name) \
  g_test_add ("/app/window-safety/" #name, Fixture, NULL, set_up, test_##name, tear_down)

int
main (int argc, char *argv[])
{
  g_autofree char *state = g_dir_make_tmp ("dramatis-state-XXXXXX", NULL);

  g_setenv ("XDG_STATE_HOME", state, TRUE);
  ended = g_ptr_array_new ();
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add (closing_asks_once_with_save_first);
  add (what_is_given_up_is_not_offered);
  add (one_of_two_windows_does_not_ask);
  add (one_file_is_one_document);
  add (quitting_asks_once_about_all);
  add (what_a_crash_left_is_offered_and_restored);
  add (what_a_crash_left_is_restored_where_its_file_is_open);
  add (what_was_put_off_is_offered_again);
  add (what_was_discarded_can_be_had_back);
  add (a_change_by_others_is_a_notice);
  add (opening_can_be_given_up);

  return g_test_run ();
}
