/* test-kill.c - a program that is killed at any moment loses nothing that it kept
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-kill DRIVER: kills the driver at random moments, hundreds of times in a row on one
 * file, each taking up what the last one left.  Afterwards the file is a whole dossier,
 * one that was being saved, and file or private place hold all that the driver said was
 * saved or kept. */
#include "drama-autosave.h"
#include "drama-save.h"

#include <glib/gstdio.h>

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define N_KILLS        200
#define N_WINDOW_KILLS 8
#define MAX_WAIT_US    120000 /* ten times that in a window, which is slower */

static const char *driver;

/* What a driver said before it died. */
typedef struct
{
  gint64  edited;
  gint64  safe;   /* saved or kept */
  GArray *saving; /* of gint64: may be in the file */
} Log;

static gint64
get_number (const DramaDossier *dossier)
{
  return g_ascii_strtoll (drama_dossier_get_fields (dossier)->title, NULL, 10);
}

static void
read_log (const char *text, Log *log)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *space = strchr (lines[i], ' ');
      gint64      number = space != NULL ? g_ascii_strtoll (space + 1, NULL, 10) : 0;

      if (g_str_has_prefix (lines[i], "edited "))
        log->edited = number;
      else if (g_str_has_prefix (lines[i], "saving "))
        g_array_append_val (log->saving, number);
      else if (space != NULL) /* ready, saved, kept */
        log->safe = MAX (log->safe, number);
    }
}

static pid_t
start (const char *path, gboolean in_window, int *output)
{
  g_autofree char *seed = g_strdup_printf ("%u", (guint) g_test_rand_int ());
  int              ends[2];
  pid_t            child;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      dup2 (ends[1], STDOUT_FILENO);
      close (ends[0]);
      close (ends[1]);
      execl (driver, driver, path, seed, in_window ? "--window" : NULL, NULL);
      _exit (9);
    }
  close (ends[1]);
  *output = ends[0];

  return child;
}

/* Waits for the first line, and then for a random moment. */
static void
kill_at_random (const char *path, gboolean in_window, Log *log)
{
  g_autoptr (GString) said = g_string_new (NULL);
  char   buffer[4096];
  gssize n;
  int    output, status;
  pid_t  child = start (path, in_window, &output);

  while (strchr (said->str, '\n') == NULL)
    {
      n = read (output, buffer, sizeof buffer);
      g_assert_cmpint (n, >, 0);
      g_string_append_len (said, buffer, n);
    }
  g_usleep ((gulong) g_test_rand_int_range (0, MAX_WAIT_US) * (in_window ? 10 : 1));
  kill (child, SIGKILL);
  while ((n = read (output, buffer, sizeof buffer)) > 0)
    g_string_append_len (said, buffer, n);
  close (output);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
  read_log (said->str, log);
}

static gint64
read_file (GFile *file)
{
  g_auto (DramaStored) stored = { 0 };
  g_autoptr (GError) error = NULL;

  drama_load (file, &stored, NULL, &error);
  g_assert_no_error (error);

  return get_number (stored.dossier);
}

/* All that is kept is whole; the newest number, 0 for none. */
static gint64
read_kept (void)
{
  g_autofree char *folder = drama_kept_folder ("autosave", NULL);
  g_autoptr (GPtrArray) found = drama_autosave_find (folder);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  gint64      newest = 0;
  guint       n = 0;

  for (guint i = 0; i < found->len; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = drama_autosave_read (found->pdata[i], &error);
      g_autoptr (DramaDossier) dossier = NULL;

      g_assert_no_error (error);
      dossier = drama_json_read (bytes, "kept", &error);
      g_assert_no_error (error);
      newest = MAX (newest, get_number (dossier));
    }

  /* None that was not found to be whole. */
  while ((name = g_dir_read_name (dir)) != NULL)
    n += g_str_has_suffix (name, ".autosave");
  g_assert_cmpuint (n, ==, found->len);

  return newest;
}

static gboolean
was_saving (const Log *log, gint64 number)
{
  for (guint i = 0; i < log->saving->len; i++)
    if (g_array_index (log->saving, gint64, i) == number)
      return TRUE;

  return FALSE;
}

static void
run (const char *folder, gboolean in_window, guint n_kills)
{
  g_autofree char *path = g_build_filename (folder, "a.dramatis", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  gint64 before = 0;
  guint  n_edits = 0, n_from_kept = 0;

  for (guint i = 0; i < n_kills; i++)
    {
      Log    log = { .saving = g_array_new (FALSE, FALSE, sizeof (gint64)) };
      gint64 in_file, in_kept;

      kill_at_random (path, in_window, &log);
      in_file = read_file (file);
      in_kept = read_kept ();
      if (i == 0)
        before = 1;
      if (in_file != before)
        g_assert_true (was_saving (&log, in_file));
      g_assert_cmpint (MAX (in_file, in_kept), >=, log.safe);
      n_edits += log.edited > 0 ? (guint) (log.edited - before) : 0;
      n_from_kept += in_kept > in_file;
      before = in_file;
      g_array_unref (log.saving);
    }
  g_test_message ("%u kills, %u times the newest was in the private place", n_kills, n_from_kept);

  /* The test has done what it is for: some died with work that no file held. */
  g_assert_cmpuint (n_edits, >, in_window ? 0 : n_kills);
  if (!in_window)
    g_assert_cmpuint (n_from_kept, >, 0);
}

static void
remove_all (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_all (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

static void
run_in_folder (gboolean in_window, guint n_kills)
{
  g_autofree char *folder = g_dir_make_tmp ("dramatis-XXXXXX", NULL);
  g_autofree char *kept = drama_kept_folder ("autosave", NULL);

  remove_all (kept);
  g_free (drama_kept_folder ("autosave", NULL));
  run (folder, in_window, n_kills);
  remove_all (folder);
}

static void
test_what_was_kept_outlives_a_kill (void)
{
  run_in_folder (FALSE, N_KILLS);
}

static void
test_so_it_does_in_a_window (void)
{
  if (g_getenv ("DISPLAY") == NULL)
    {
      g_test_skip ("no display");
      return;
    }
  run_in_folder (TRUE, N_WINDOW_KILLS);
}

int
main (int argc, char *argv[])
{
  g_autofree char *state = g_dir_make_tmp ("dramatis-state-XXXXXX", NULL);
  int              status;

  g_setenv ("XDG_STATE_HOME", state, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  driver = argv[1];

  g_test_add_func ("/app/kill/what_was_kept_outlives_a_kill", test_what_was_kept_outlives_a_kill);
  g_test_add_func ("/app/kill/so_it_does_in_a_window", test_so_it_does_in_a_window);

  status = g_test_run ();
  remove_all (state);

  return status;
}
