/* fuzz-html.c - whatever the page, a text or a message
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include "drama-import.h"

#include <string.h>

static void
check_line (const char *line)
{
  g_assert_true (g_utf8_validate (line, -1, NULL));
  g_assert_cmpint (g_utf8_strlen (line, -1), <=, DRAMA_IMPORT_MAX_LINE + 1);
  g_assert_null (strpbrk (line, "\n\r\t"));
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (DramaImport) import = NULL;
  g_autoptr (GError) error = NULL;

  import = drama_import_bytes (bytes, "a.html", NULL, &error);
  if (import == NULL)
    {
      g_assert_nonnull (error);
      g_assert_nonnull (strstr (error->message, "a.html"));
      return 0;
    }
  g_assert_no_error (error);
  g_assert_true (g_utf8_validate (import->text, -1, NULL));
  g_assert_true (*import->text != '\0');
  check_line (import->title);
  check_line (import->publisher);
  check_line (import->author);
  check_line (import->published);
  check_line (import->url);
  check_line (import->language);

  return 0;
}
