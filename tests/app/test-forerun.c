/* test-forerun.c - what is read while the program still starts
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-support.h"
#include "drama-forerun.h"

static const DramaForerunLook *
get_look (void)
{
  static DramaForerunLook look = { .font_family = (char *) "Sans", .text_scale = 1.5 };

  look.theme = drama_theme_get (DRAMA_THEME_DARK);

  return &look;
}

/* The program must not end while somebody draws. */
static void
wait_for_worker (DramaForerun *forerun)
{
  drama_forerun_get_scene (forerun);
}

static void
test_it_reads_and_draws (void)
{
  g_autoptr (GFile) file = support_get_small_file ();
  g_autoptr (DramaForerun) forerun = drama_forerun_start (file, get_look ());
  g_autoptr (GError) error = NULL;
  g_auto (DramaStored) stored = { 0 };
  DramaScene *scene;

  g_assert_true (drama_forerun_take (forerun, &stored, &error));
  g_assert_no_error (error);
  scene = drama_forerun_get_scene (forerun);
  g_assert_cmpuint (drama_dossier_get_n_actors (stored.dossier), >, 0);
  g_assert_cmpuint (strlen (stored.digest), ==, 64);
  g_assert_true (drama_scene_get_dossier (scene) == stored.dossier);
  g_assert_cmpuint (drama_scene_get_n_groups (scene), >, 0);
  g_assert_true (drama_forerun_get_look (forerun)->theme == get_look ()->theme);
  g_assert_cmpfloat (drama_forerun_get_look (forerun)->text_scale, ==, 1.5);
}

/* Later the file may be another: what was read once is no longer true. */
static void
test_a_dossier_is_given_once (void)
{
  g_autoptr (GFile) file = support_get_small_file ();
  g_autoptr (DramaForerun) forerun = drama_forerun_start (file, get_look ());
  g_autoptr (GError) error = NULL;
  g_auto (DramaStored) stored = { 0 };
  g_auto (DramaStored) again = { 0 };

  g_assert_true (drama_forerun_take (forerun, &stored, &error));
  g_assert_false (drama_forerun_take (forerun, &again, &error));
  g_assert_no_error (error);
  wait_for_worker (forerun);
}

static void
test_a_bad_file_is_an_error (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nonexistent/a.dramatis");
  g_autoptr (DramaForerun) forerun = drama_forerun_start (file, get_look ());
  g_autoptr (GError) error = NULL;

  g_auto (DramaStored) stored = { 0 };

  g_assert_false (drama_forerun_take (forerun, &stored, &error));
  g_assert_nonnull (error);
  g_assert_null (drama_forerun_get_scene (forerun));
}

static void
test_a_file_carries_it (void)
{
  g_autoptr (GFile) file = support_get_small_file ();
  g_autoptr (GFile) same = support_get_small_file ();
  g_autoptr (GFile) other = g_file_new_for_path ("/nonexistent/a.dramatis");
  DramaForerun *forerun = drama_forerun_start (file, get_look ());

  g_assert_true (drama_forerun_is_of (forerun, same));
  g_assert_false (drama_forerun_is_of (forerun, other));
  wait_for_worker (forerun);
  drama_forerun_attach (forerun, same);
  drama_forerun_unref (forerun);
  g_assert_true (drama_forerun_find (same) == forerun);
  g_assert_null (drama_forerun_find (file));

  drama_forerun_detach (same);
  g_assert_null (drama_forerun_find (same));
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static gboolean
is_done (gpointer result)
{
  return *(GAsyncResult **) result != NULL;
}

/* What was read ahead is what the document opens, and the scene is of that very dossier. */
static void
test_a_document_opens_what_was_read (void)
{
  g_autoptr (GFile) file = support_get_small_file ();
  g_autoptr (DramaForerun) forerun = drama_forerun_start (file, get_look ());
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (DramaDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  drama_forerun_attach (forerun, file);
  drama_document_load_async (file, FALSE, NULL, on_done, &result);
  support_wait (is_done, &result);
  document = drama_document_load_finish (result, &error);
  g_assert_no_error (error);
  g_assert_true (drama_scene_get_dossier (drama_forerun_get_scene (forerun)) ==
                 drama_document_get_dossier (document));
  g_assert_true (g_file_equal (drama_document_get_file (document), file));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/forerun/it-reads-and-draws", test_it_reads_and_draws);
  g_test_add_func ("/forerun/a-dossier-is-given-once", test_a_dossier_is_given_once);
  g_test_add_func ("/forerun/a-bad-file-is-an-error", test_a_bad_file_is_an_error);
  g_test_add_func ("/forerun/a-file-carries-it", test_a_file_carries_it);
  g_test_add_func ("/forerun/a-document-opens-what-was-read",
                   test_a_document_opens_what_was_read);

  return g_test_run ();
}
