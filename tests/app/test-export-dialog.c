/* test-export-dialog.c - what picture is made, and what becomes of a file in its way
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-support.h"
#include "drama-arrange.h"
#include "drama-export-dialog.h"
#include "drama-export-job.h"

#include <glib/gstdio.h>

static GObject *
get_row (DramaExportDialog *dialog, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (dialog), DRAMA_TYPE_EXPORT_DIALOG, name);
}

static void
choose (DramaExportDialog *dialog, const char *row, guint which)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (get_row (dialog, row)), which);
}

static void
test_what_is_chosen_is_what_is_made (void)
{
  g_autoptr (DramaSession) session = support_new_session ();
  GtkWindow         *parent = GTK_WINDOW (gtk_window_new ());
  DramaRect          visible = { .x = 1, .y = 2, .width = 30, .height = 40 };
  DramaExportDialog *dialog = drama_export_dialog_new (parent, session, &visible);
  DramaExportOptions options;

  support_assert_names (GTK_WIDGET (dialog));
  drama_export_dialog_get_options (dialog, &options);
  g_assert_cmpint (options.format, ==, DRAMA_EXPORT_PNG);
  g_assert_cmpint (options.theme, ==, DRAMA_THEME_PRINT);
  g_assert_cmpstr (options.background, ==, "theme");
  g_assert_cmpfloat (options.scale, ==, 2);
  g_assert_cmpint (options.width, ==, 0);
  g_assert_true (options.legend && options.title && options.sources);
  g_assert_false (options.plain);
  g_assert_null (options.visible);

  choose (dialog, "size", 1);
  choose (dialog, "theme", 2);
  choose (dialog, "background_row", 3);
  choose (dialog, "part", 1);
  gtk_switch_set_active (GTK_SWITCH (get_row (dialog, "legend")), FALSE);
  gtk_switch_set_active (GTK_SWITCH (get_row (dialog, "plain")), TRUE);
  drama_export_dialog_get_options (dialog, &options);
  g_assert_cmpfloat (options.scale, ==, 0);
  g_assert_cmpint (options.width, ==, 2000);
  g_assert_cmpint (options.theme, ==, DRAMA_THEME_DARK);
  g_assert_cmpstr (options.background, ==, "#ffffff");
  g_assert_cmpfloat (options.visible->width, ==, 30);
  g_assert_false (options.legend);
  g_assert_true (options.plain);

  /* The size of a PNG means nothing to the others. */
  choose (dialog, "format", 1);
  drama_export_dialog_get_options (dialog, &options);
  g_assert_cmpint (options.format, ==, DRAMA_EXPORT_SVG);
  g_assert_cmpint (options.width, ==, 0);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (get_row (dialog, "size_group"))));

  gtk_window_destroy (GTK_WINDOW (dialog));
  gtk_window_destroy (parent);
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static gboolean
is_set (gpointer result)
{
  return *(GAsyncResult **) result != NULL;
}

static gboolean
export_to (GFile                    *file,
           DramaDocument            *document,
           const DramaExportOptions *options,
           GError                  **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  drama_export_job_start (drama_document_get_dossier (document), options, file, NULL, on_done,
                          &result);
  support_wait (is_set, &result);

  return drama_export_job_finish (file, result, error);
}

static void
test_a_failed_export_leaves_the_old_file (void)
{
  g_autofree char *folder = g_dir_make_tmp ("dramatis-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "picture.svg", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (DramaDocument) document = support_load_small ();
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  DramaExportOptions options;

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  drama_export_options_init (&options);
  options.format = DRAMA_EXPORT_SVG;
  options.background = "no colour";
  g_assert_false (export_to (file, document, &options, &error));
  g_assert_error (error, DRAMA_EXPORT_ERROR, DRAMA_EXPORT_ERROR_BACKGROUND);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "old");

  g_clear_error (&error);
  g_clear_pointer (&contents, g_free);
  options.background = "white";
  g_assert_true (export_to (file, document, &options, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_nonnull (strstr (contents, "<svg"));

  g_remove (path);
  g_rmdir (folder);
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

/* The work holds it no longer than it lasts.  The picture may be there already. */
static void
test_a_dialog_closed_at_work_is_freed (void)
{
  g_autofree char *folder = g_dir_make_tmp ("dramatis-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "picture.png", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (DramaSession) session = support_new_session ();
  GtkWindow         *parent = GTK_WINDOW (gtk_window_new ());
  DramaExportDialog *dialog = drama_export_dialog_new (parent, session, NULL);

  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  drama_export_dialog_export (dialog, file);
  gtk_window_destroy (GTK_WINDOW (dialog));
  support_wait (is_gone, &dialog);

  gtk_window_destroy (parent);
  g_remove (path);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_a_cancelled_job_leaves_no_file (void)
{
  g_autofree char *folder = g_dir_make_tmp ("dramatis-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "picture.svg", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (DramaDocument) document = support_load_small ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  DramaExportOptions options;

  drama_export_options_init (&options);
  options.format = DRAMA_EXPORT_SVG;
  g_cancellable_cancel (cancellable);
  drama_export_job_start (drama_document_get_dossier (document), &options, file, cancellable,
                          on_done, &result);
  support_wait (is_set, &result);
  g_assert_false (drama_export_job_finish (file, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
add_unplaced (DramaDocument *document, const char *id)
{
  DramaEdit *edit = drama_edit_begin (drama_document_get_dossier (document));
  g_autoptr (DramaActor) actor = drama_actor_new (&(DramaActorFields){ .id = id, .name = id });
  g_autoptr (GError) error = NULL;

  drama_edit_put_actor (edit, actor);
  drama_document_commit (document, edit, "Add", NULL, &error);
  g_assert_no_error (error);
}

/* Where an actor has no place the picture is that of a layout. */
static void
test_actors_without_a_place_get_one (void)
{
  g_autofree char *folder = g_dir_make_tmp ("dramatis-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "picture.svg", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (DramaDocument) document = support_load_small ();
  g_autofree DramaVec *places = NULL;
  DramaDossier        *dossier;
  g_autoptr (GBytes) expected = NULL;
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  DramaExportOptions options;

  add_unplaced (document, "eve");
  add_unplaced (document, "finn");
  dossier = drama_document_get_dossier (document);
  places = g_new0 (DramaVec, drama_dossier_get_n_actors (dossier));
  drama_export_options_init (&options);
  options.format = DRAMA_EXPORT_SVG;
  g_assert_true (drama_arrange (dossier, DRAMA_ARRANGE_KEEP, 0, 1, NULL, 1, NULL, places));
  expected = drama_export (dossier, places, &options, &error);
  g_assert_no_error (error);

  g_assert_true (export_to (file, document, &options, &error));
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpmem (contents, strlen (contents), g_bytes_get_data (expected, NULL),
                   g_bytes_get_size (expected));

  g_remove (path);
  g_rmdir (folder);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/app/export-dialog/what_is_chosen_is_what_is_made",
                   test_what_is_chosen_is_what_is_made);
  g_test_add_func ("/app/export-dialog/a_failed_export_leaves_the_old_file",
                   test_a_failed_export_leaves_the_old_file);
  g_test_add_func ("/app/export-dialog/a_dialog_closed_at_work_is_freed",
                   test_a_dialog_closed_at_work_is_freed);
  g_test_add_func ("/app/export-dialog/a_cancelled_job_leaves_no_file",
                   test_a_cancelled_job_leaves_no_file);
  g_test_add_func ("/app/export-dialog/actors_without_a_place_get_one",
                   test_actors_without_a_place_get_one);

  return g_test_run ();
}
