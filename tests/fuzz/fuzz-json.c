/* fuzz-json.c - whatever the bytes, a dossier or a message with its place
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * To look for new faults, build with clang and -fsanitize=fuzzer,address and
 * without fuzz-replay.c; tests/fuzz/README.md tells how. */
#include "fuzz.h"

#include "drama-json.h"

#include <string.h>

/* A message without a place would mean that json-glib, or the model, refused what
 * the scan and the reader had let pass. */
static void
check_message (const GError *error)
{
  g_assert_true (error->domain == DRAMA_IO_ERROR);
  g_assert_true (g_str_has_prefix (error->message, "fuzz, line "));
  g_assert_nonnull (strstr (error->message, ", column "));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

/* What was read is written so that it reads back and then is written the same. */
static void
check_dossier (const DramaDossier *dossier)
{
  g_autoptr (GBytes) once = drama_json_write (dossier);
  g_autoptr (GError) error = NULL;
  g_autoptr (DramaDossier) again = drama_json_read (once, "fuzz", &error);
  g_autoptr (GBytes) twice = NULL;

  g_assert_no_error (error);
  twice = drama_json_write (again);
  g_assert_true (g_bytes_equal (once, twice));
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (DramaDossier) dossier = drama_json_read (bytes, "fuzz", &error);

  if (dossier == NULL)
    check_message (error);
  else
    check_dossier (dossier);

  return 0;
}
