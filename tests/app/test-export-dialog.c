/* test-export-dialog.c - what picture is made, and what becomes of a file in its way
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-support.h"
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

static gboolean export(GFile *file, const DramaExportOptions *options, GError **error)
{
  g_autoptr (DramaDocument) document = support_load_small ();
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
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  DramaExportOptions options;

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  drama_export_options_init (&options);
  options.format = DRAMA_EXPORT_SVG;
  options.background = "no colour";
  g_assert_false (export(file, &options, &error));
  g_assert_error (error, DRAMA_EXPORT_ERROR, DRAMA_EXPORT_ERROR_BACKGROUND);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "old");

  g_clear_error (&error);
  g_clear_pointer (&contents, g_free);
  options.background = "white";
  g_assert_true (export(file, &options, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_nonnull (strstr (contents, "<svg"));

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

  return g_test_run ();
}
