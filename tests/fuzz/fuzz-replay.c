/* fuzz-replay.c - gives every file of some folders to a fuzz entry
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * So that what a fuzzer once found is tried in every ordinary run, with any
 * compiler.  Each folder is one test; a fault ends the program in the file that
 * the message before it names. */
#include "fuzz.h"

#include <string.h>

static void
test_folder (gconstpointer data)
{
  const char *folder = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  const char *name;
  guint       n = 0;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *content = NULL;
      gsize            length;

      g_test_message ("%s", name);
      g_assert_true (g_file_get_contents (path, &content, &length, NULL));
      g_assert_cmpint (LLVMFuzzerTestOneInput ((const guint8 *) content, length), ==, 0);
      n++;
    }
  g_assert_cmpuint (n, >, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (int i = 1; i < argc; i++)
    {
      g_autofree char *name = g_path_get_basename (argv[i]);
      g_autofree char *path = g_strconcat ("/fuzz/", name, NULL);

      g_test_add_data_func (path, argv[i], test_folder);
    }

  return g_test_run ();
}
