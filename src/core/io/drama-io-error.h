/* drama-io-error.h - what can be wrong with a file
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define DRAMA_IO_ERROR (drama_io_error_quark ())
GQuark drama_io_error_quark (void);

/**
 * DramaIoError:
 * @DRAMA_IO_ERROR_TOO_LARGE: the file, a string, a list or a number is beyond its bound
 * @DRAMA_IO_ERROR_NOT_UTF8: the bytes are not UTF-8
 * @DRAMA_IO_ERROR_SYNTAX: the text is not JSON
 * @DRAMA_IO_ERROR_DEPTH: nested too deeply
 * @DRAMA_IO_ERROR_VERSION: made by a newer Dramatis
 * @DRAMA_IO_ERROR_FORMAT: a wrong type, a missing key, an unknown word, no dossier at all
 * @DRAMA_IO_ERROR_REFERENCE: an id that no record has
 * @DRAMA_IO_ERROR_DUPLICATE: one key twice in an object, or one id for two records
 * @DRAMA_IO_ERROR_RANGE: the right type, but no possible value
 * @DRAMA_IO_ERROR_WRITE: a file could not be written
 * @DRAMA_IO_ERROR_CHANGED: a file was not written, as it is not what it was taken for
 *
 * A file that cannot be opened or read is a #GIOErrorEnum of GIO's own.
 */
typedef enum
{
  DRAMA_IO_ERROR_TOO_LARGE,
  DRAMA_IO_ERROR_NOT_UTF8,
  DRAMA_IO_ERROR_SYNTAX,
  DRAMA_IO_ERROR_DEPTH,
  DRAMA_IO_ERROR_VERSION,
  DRAMA_IO_ERROR_FORMAT,
  DRAMA_IO_ERROR_REFERENCE,
  DRAMA_IO_ERROR_DUPLICATE,
  DRAMA_IO_ERROR_RANGE,
  DRAMA_IO_ERROR_WRITE,
  DRAMA_IO_ERROR_CHANGED,
} DramaIoError;

G_END_DECLS
