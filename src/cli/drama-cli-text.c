/* drama-cli-text.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-cli.h"

#include "drama-import.h"

/* The text of a file, for the source whose text has the hash @sha256; messages call it
 * as the user did. */
char *
drama_cli_read_text (const char *path,
                     const char *sha256,
                     GError    **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autofree char *name = g_filename_display_name (path);

  return drama_import_file_text (file, name, sha256, NULL, error);
}
