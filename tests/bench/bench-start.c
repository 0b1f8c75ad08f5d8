/* bench-start.c - time and memory from launch to the first painted frame
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * bench-start APPLICATION FILE EMPTY-WINDOW [ROUNDS]
 *
 * Starts the application with FILE and the empty window in turns, so that a
 * busy machine is unfair to both alike, and prints medians and ratios:
 *
 *   START_MS application median, empty median, ratio
 *   CPU_MS   processor time of all threads until then, likewise
 *   RSS_MB   peak resident memory, likewise, and the difference
 *   PSS_MB   memory with shared pages counted in parts, likewise
 *
 * Each program prints a line once it has painted: "first-frame", the monotonic time
 * in µs and the processor time in ms; memory is read then.  Both find an empty
 * home: no settings, no recent files, no work to be restored.  Wants a display;
 * Xvfb will do.
 */
#include <gio/gio.h>
#include <glib/gstdio.h>

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DEFAULT_ROUNDS 7
#define N_PROGRAMS     2
#define MB             (1024.0 * 1024.0)

typedef struct
{
  double ms;
  double cpu; /* ms */
  double rss; /* bytes */
  double pss; /* bytes */
} Sample;

/* The number of KiB behind @key in a file of "Key:  123 kB" lines. */
static double
read_kib (GPid        pid,
          const char *file,
          const char *key)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/%s", pid, file);
  g_autofree char *contents = NULL;
  const char      *at;

  if (!g_file_get_contents (path, &contents, NULL, NULL))
    return 0;
  at = strstr (contents, key);

  return at ? g_ascii_strtod (at + strlen (key), NULL) * 1024 : 0;
}

static GSubprocess *
start (const char *const *argv,
       GError           **error)
{
  g_autoptr (GSubprocessLauncher) launcher =
      g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);

  g_subprocess_launcher_setenv (launcher, "DRAMA_DEBUG", "first-frame", TRUE);

  return g_subprocess_launcher_spawnv (launcher, argv, error);
}

/* Into @sample: what a program that was started at @started says of its first frame. */
static gboolean
wait_for_first_frame (GSubprocess *process,
                      gint64       started,
                      Sample      *sample,
                      GError     **error)
{
  g_autoptr (GDataInputStream) lines =
      g_data_input_stream_new (g_subprocess_get_stdout_pipe (process));

  while (TRUE)
    {
      g_autofree char *line = g_data_input_stream_read_line (lines, NULL, NULL, error);
      gint64           painted;

      if (line == NULL)
        {
          if (error && *error == NULL)
            g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "It ended without a first frame");
          return FALSE;
        }
      if (sscanf (line, "first-frame %" G_GINT64_FORMAT " %lf", &painted, &sample->cpu) == 2)
        {
          sample->ms = (double) (painted - started) / 1000;
          return TRUE;
        }
    }
}

static gboolean
measure (const char *const *argv,
         Sample            *sample,
         GError           **error)
{
  gint64 started = g_get_monotonic_time ();
  g_autoptr (GSubprocess) process = start (argv, error);
  GPid pid;

  if (process == NULL || !wait_for_first_frame (process, started, sample, error))
    return FALSE;

  pid = (GPid) g_ascii_strtoll (g_subprocess_get_identifier (process), NULL, 10);
  sample->rss = read_kib (pid, "status", "VmHWM:");
  sample->pss = read_kib (pid, "smaps_rollup", "Pss:");
  g_subprocess_force_exit (process);

  return g_subprocess_wait (process, NULL, error);
}

static int
compare_doubles (const void *a,
                 const void *b)
{
  double da = *(const double *) a, db = *(const double *) b;

  return (da > db) - (da < db);
}

/* The median of the member at @offset. */
static double
get_median (GArray *samples,
            gsize   offset)
{
  g_autofree double *values = g_new (double, samples->len);

  for (guint i = 0; i < samples->len; i++)
    values[i] = G_STRUCT_MEMBER (double, &g_array_index (samples, Sample, i), offset);
  qsort (values, samples->len, sizeof (double), compare_doubles);

  return values[samples->len / 2];
}

static void
print_medians (GArray *const *samples)
{
  double ours = get_median (samples[0], G_STRUCT_OFFSET (Sample, ms));
  double empty = get_median (samples[1], G_STRUCT_OFFSET (Sample, ms));

  g_print ("START_MS %.0f empty %.0f ratio %.2f\n", ours, empty, ours / empty);
  ours = get_median (samples[0], G_STRUCT_OFFSET (Sample, cpu));
  empty = get_median (samples[1], G_STRUCT_OFFSET (Sample, cpu));
  g_print ("CPU_MS %.0f empty %.0f ratio %.2f\n", ours, empty, ours / empty);
  ours = get_median (samples[0], G_STRUCT_OFFSET (Sample, rss)) / MB;
  empty = get_median (samples[1], G_STRUCT_OFFSET (Sample, rss)) / MB;
  g_print ("RSS_MB %.1f empty %.1f more %.1f\n", ours, empty, ours - empty);
  ours = get_median (samples[0], G_STRUCT_OFFSET (Sample, pss)) / MB;
  empty = get_median (samples[1], G_STRUCT_OFFSET (Sample, pss)) / MB;
  g_print ("PSS_MB %.1f empty %.1f more %.1f\n", ours, empty, ours - empty);
}

/* A folder that is removed with all that is in it. */
static void
remove_folder (GFile *folder)
{
  g_autoptr (GFileEnumerator) children =
      g_file_enumerate_children (folder, G_FILE_ATTRIBUTE_STANDARD_NAME,
                                 G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);
  GFile *child;

  while (children && g_file_enumerator_iterate (children, NULL, &child, NULL, NULL) && child)
    remove_folder (child);
  g_file_delete (folder, NULL, NULL);
}

/* Neither program shall wait for a desktop service, nor find what another left behind. */
static void
furnish_home (const char *home)
{
  static const char *const folders[][2] = {
    { "XDG_CONFIG_HOME", "config" },
    { "XDG_DATA_HOME", "data" },
    { "XDG_STATE_HOME", "state" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *path = g_build_filename (home, folders[i][1], NULL);

      g_mkdir (path, 0700);
      g_setenv (folders[i][0], path, TRUE);
    }
  g_setenv ("DBUS_SESSION_BUS_ADDRESS", "disabled:", TRUE);
  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  g_setenv ("ADW_DISABLE_PORTAL", "1", TRUE);
  g_setenv ("GTK_A11Y", "none", FALSE);
}

/* In turns.  The first round warms the disk's cache and is not counted. */
static gboolean
measure_all (const char *const *const *programs,
             int                       rounds,
             GArray *const            *samples)
{
  g_autoptr (GError) error = NULL;

  for (int round = 0; round <= rounds; round++)
    for (guint i = 0; i < N_PROGRAMS; i++)
      {
        Sample sample = { 0 };

        if (!measure (programs[i], &sample, &error))
          {
            g_printerr ("%s: %s\n", programs[i][0], error->message);
            return FALSE;
          }
        if (round > 0)
          g_array_append_val (samples[i], sample);
      }

  return TRUE;
}

int
main (int    argc,
      char **argv)
{
  const char *const  ours[] = { argc > 1 ? argv[1] : NULL, argc > 2 ? argv[2] : NULL, NULL };
  const char *const  empty[] = { argc > 3 ? argv[3] : NULL, NULL };
  const char *const *programs[N_PROGRAMS] = { ours, empty };
  g_autoptr (GArray) first = g_array_new (FALSE, FALSE, sizeof (Sample));
  g_autoptr (GArray) second = g_array_new (FALSE, FALSE, sizeof (Sample));
  GArray *samples[N_PROGRAMS] = { first, second };
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) folder = NULL;
  g_autofree char *home = NULL;
  gboolean         measured;
  int              rounds = argc > 4 ? atoi (argv[4]) : DEFAULT_ROUNDS;

  if (argc < 4 || rounds < 1)
    {
      g_printerr ("Usage: bench-start APPLICATION FILE EMPTY-WINDOW [ROUNDS]\n");
      return 2;
    }

  home = g_dir_make_tmp ("bench-start-XXXXXX", &error);
  if (home == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  furnish_home (home);
  measured = measure_all (programs, rounds, samples);
  folder = g_file_new_for_path (home);
  remove_folder (folder);
  if (!measured)
    return 1;

  print_medians (samples);

  return 0;
}
