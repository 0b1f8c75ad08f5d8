/* fuzz-pdf-lines.c - whatever the reader of PDF writes, a text or nothing
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include "drama-pdf-lines.h"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (DramaImport) import = g_new0 (DramaImport, 1);
  g_autoptr (GArray) lines = drama_pdf_lines_read (import, bytes);

  if (lines != NULL)
    {
      import->text = drama_pdf_lines_join (lines);
      g_assert_true (g_utf8_validate (import->text, -1, NULL));
    }

  return 0;
}
