/* test-child.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-child.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static const DramaChildBounds BOUNDS = { 100000, (gsize) 1 << 30, 60 };

/* One run of a shell script in the place of a program. */
static DramaChildEnd
run_with (const char             *script,
          const char             *input,
          const DramaChildBounds *bounds,
          GCancellable           *cancellable,
          GBytes                **output,
          int                    *code)
{
  g_autofree char *text = g_strconcat ("#!/bin/sh\n", script, "\n", NULL);
  g_autofree char *path = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new (input, strlen (input));
  DramaChildEnd end;
  int           fd = g_file_open_tmp ("dramatis-child-XXXXXX", &path, NULL);

  g_assert_cmpint (fd, >=, 0);
  close (fd);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_assert_cmpint (g_chmod (path, 0700), ==, 0);
  end = drama_child_run (path, bytes, bounds, cancellable, output, code);
  g_assert_cmpint (g_unlink (path), ==, 0);

  return end;
}

static DramaChildEnd
run (const char *script)
{
  g_autoptr (GBytes) output = NULL;
  int code;

  return run_with (script, "input", &BOUNDS, NULL, &output, &code);
}

static void
test_what_it_writes_is_handed_back (void)
{
  g_autoptr (GBytes) output = NULL;
  int         code = -1;
  gsize       length;
  const char *data;

  g_assert_cmpint (run_with ("tr a-z A-Z; exit 7", "some words", &BOUNDS, NULL, &output, &code),
                   ==, DRAMA_CHILD_EXITED);
  g_assert_cmpint (code, ==, 7);
  data = g_bytes_get_data (output, &length);
  g_assert_cmpmem (data, length, "SOME WORDS", 10);
}

static void
test_one_that_is_not_there (void)
{
  g_autoptr (GBytes) input = g_bytes_new_static ("a", 1);
  g_autoptr (GBytes) output = NULL;
  int code;

  g_assert_cmpint (drama_child_run ("/nonexistent/program", input, &BOUNDS, NULL, &output, &code),
                   ==, DRAMA_CHILD_MISSING);
  g_assert_cmpint (drama_child_run (NULL, input, &BOUNDS, NULL, &output, &code), ==,
                   DRAMA_CHILD_MISSING);
}

static void
test_one_that_crashes (void)
{
  g_assert_cmpint (run ("kill -SEGV $$"), ==, DRAMA_CHILD_CRASHED);
  g_assert_cmpint (run ("kill -KILL $$"), ==, DRAMA_CHILD_CRASHED);
}

static void
test_one_that_floods (void)
{
  g_assert_cmpint (run ("while :; do echo yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy; done"), ==,
                   DRAMA_CHILD_LOUD);
}

/* Whether it sleeps, works, or has closed its output first. */
static void
test_one_that_hangs (void)
{
  static const char *const SCRIPTS[] = { "sleep 1000", "exec >/dev/null; sleep 1000",
                                         "trap '' TERM HUP INT; while :; do sleep 10; done" };
  const DramaChildBounds   bounds = { 1000, (gsize) 1 << 30, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (SCRIPTS); i++)
    {
      g_autoptr (GBytes) output = NULL;
      int code;

      g_assert_cmpint (run_with (SCRIPTS[i], "", &bounds, NULL, &output, &code), !=,
                       DRAMA_CHILD_EXITED);
    }
}

static void
test_one_that_burns_time (void)
{
  const DramaChildBounds bounds = { 1000, (gsize) 1 << 30, 1 };
  g_autoptr (GBytes) output = NULL;
  DramaChildEnd end;
  int           code;

  end = run_with ("while :; do :; done", "", &bounds, NULL, &output, &code);
  g_assert_true (end == DRAMA_CHILD_CRASHED || end == DRAMA_CHILD_SLOW);
}

static gpointer
cancel_soon (gpointer cancellable)
{
  g_usleep (100000);
  g_cancellable_cancel (cancellable);

  return NULL;
}

static void
test_one_that_is_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GBytes) output = NULL;
  GThread *thread = g_thread_new ("cancel", cancel_soon, cancellable);
  int      code;

  g_assert_cmpint (run_with ("sleep 1000", "", &BOUNDS, cancellable, &output, &code), ==,
                   DRAMA_CHILD_CANCELLED);
  g_thread_join (thread);
}

/* Nothing of ours is open to it, and it can write to no disk. */
static void
test_it_is_shut_in (void)
{
  g_autoptr (GBytes) output = NULL;
  int         code;
  gsize       length;
  const char *data;

  g_setenv ("DRAMATIS_SECRET", "known", TRUE);
  g_assert_cmpint (run_with ("echo \"$DRAMATIS_SECRET\"; pwd; "
                             "f=$(mktemp) && { echo x > $f; wc -c < $f; rm $f; }",
                             "", &BOUNDS, NULL, &output, &code),
                   ==, DRAMA_CHILD_EXITED);
  data = g_bytes_get_data (output, &length);
  g_assert_cmpmem (data, length, "\n/\n0\n", 5);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/child/output", test_what_it_writes_is_handed_back);
  g_test_add_func ("/child/missing", test_one_that_is_not_there);
  g_test_add_func ("/child/crash", test_one_that_crashes);
  g_test_add_func ("/child/flood", test_one_that_floods);
  g_test_add_func ("/child/hang", test_one_that_hangs);
  g_test_add_func ("/child/busy", test_one_that_burns_time);
  g_test_add_func ("/child/cancelled", test_one_that_is_cancelled);
  g_test_add_func ("/child/shut-in", test_it_is_shut_in);

  return g_test_run ();
}
