/* drama-cli-text.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-cli.h"

#include "drama-file.h"
#include "drama-import.h"

/* The text of a file.  One that holds the very bytes of the text with the hash @sha256 is that
 * text; any other is read as it is when it is added in the window: plain text, Markdown, HTML or
 * PDF. */
char *
drama_cli_read_text (const char *path,
                     const char *sha256,
                     GError    **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (DramaImport) import = NULL;
  char *very_text;

  bytes = drama_file_read (file, name, DRAMA_IMPORT_MAX_FILE, NULL, error);
  if (bytes == NULL)
    return NULL;
  very_text = drama_import_very_text (bytes, sha256);
  if (very_text != NULL)
    return very_text;

  import = drama_import_bytes (bytes, name, NULL, error);

  return import != NULL ? g_steal_pointer (&import->text) : NULL;
}
