/* drama-import-pdf.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-import-private.h"

#include "drama-child.h"
#include "drama-config.h"
#include "drama-pdf-lines.h"

#include <glib/gi18n-lib.h>

/* The text, and for each line of a few words its place. */
static const DramaChildBounds BOUNDS = {
  .max_output = 4 * DRAMA_IMPORT_MAX_TEXT,
  .max_memory = (gsize) 2048 * 1024 * 1024,
  .seconds = 60,
};

/* What dramatis-pdf-text ends with. */
enum
{
  CODE_DONE = 0,
  CODE_PROTECTED = 3,
  CODE_DAMAGED = 4,
};

/* %NULL where this Dramatis was built without.  The variable is for what is not installed. */
static const char *
find_program (void)
{
  const char *given = g_getenv ("DRAMATIS_PDF_TEXT");
  const char *path = given != NULL ? given : DRAMA_PDF_TEXT;

  return *path != '\0' ? path : NULL;
}

/**
 * drama_import_can_read_pdf:
 *
 * Returns: whether the program is there that reads PDF
 */
gboolean
drama_import_can_read_pdf (void)
{
  return find_program () != NULL && g_file_test (find_program (), G_FILE_TEST_IS_EXECUTABLE);
}

static gboolean
fail (const char      *name,
      DramaImportError code,
      const char      *message,
      GError         **error)
{
  g_set_error (error, DRAMA_IMPORT_ERROR, (int) code,
               /* Translators: the name of a PDF, and what is wrong with it, as in
                * "is protected by a password; save a copy without one" */
               C_ ("fault", "%s %s"), name, message);

  return FALSE;
}

static gboolean
explain (const char   *name,
         DramaChildEnd end,
         int           code,
         GError      **error)
{
  g_autofree char *message = NULL;

  if (end == DRAMA_CHILD_MISSING)
    return fail (name, DRAMA_IMPORT_ERROR_UNAVAILABLE,
                 _ ("is a PDF, and this Dramatis is installed without what reads PDF; save it as "
                    "text, or copy its text and paste that"),
                 error);
  if (end == DRAMA_CHILD_EXITED && code == CODE_PROTECTED)
    return fail (name, DRAMA_IMPORT_ERROR_PROTECTED,
                 _ ("is protected by a password; save a copy without one"), error);
  if (end == DRAMA_CHILD_EXITED && code == CODE_DAMAGED)
    return fail (name, DRAMA_IMPORT_ERROR_DAMAGED,
                 _ ("is no sound PDF; get it again, or save it anew from a PDF viewer"), error);

  message = g_strconcat (end == DRAMA_CHILD_SLOW   ? _ ("took too long to read")
                         : end == DRAMA_CHILD_LOUD ? _ ("holds more text than a source may have")
                                                   : _ ("could not be read: its reader failed"),
                         /* Translators: goes on after what is wrong with a PDF */
                         _ ("; open it in a PDF viewer, copy its text and paste that"), NULL);

  return fail (name, DRAMA_IMPORT_ERROR_GAVE_UP, message, error);
}

/**
 * drama_import_pdf:
 * @self: an import to fill
 * @bytes: a PDF
 * @name: what messages call it
 * @cancellable: (nullable): to give up early
 * @error: return location for a #DramaImportError, or %G_IO_ERROR_CANCELLED
 *
 * Has dramatis-pdf-text read it: a file that makes it crash, hang or eat memory harms nothing.
 *
 * Returns: whether it could be read
 */
gboolean
drama_import_pdf (DramaImport  *self,
                  GBytes       *bytes,
                  const char   *name,
                  GCancellable *cancellable,
                  GError      **error)
{
  g_autoptr (GBytes) output = NULL;
  g_autoptr (GArray) lines = NULL;
  int           code = CODE_DONE;
  DramaChildEnd end;

  end = drama_child_run (find_program (), bytes, &BOUNDS, cancellable, &output, &code);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (end != DRAMA_CHILD_EXITED || code != CODE_DONE)
    return explain (name, end, code, error);

  lines = drama_pdf_lines_read (self, output);
  if (lines == NULL)
    return explain (name, DRAMA_CHILD_CRASHED, 0, error);
  self->text = drama_pdf_lines_join (lines);

  return TRUE;
}
