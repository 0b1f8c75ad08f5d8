/* drama-import.h - the text of a source from the bytes of a file
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Bounds: a book has 1 MB of text, a scanned one may have 100 MB of pictures. */
#define DRAMA_IMPORT_MAX_FILE ((gsize) 128 * 1024 * 1024) /* bytes of a file */
#define DRAMA_IMPORT_MAX_TEXT ((gsize) 32 * 1024 * 1024)  /* bytes of a text, of HTML too */
#define DRAMA_IMPORT_MAX_LINE 1000                        /* characters of a proposal */

#define DRAMA_IMPORT_ERROR (drama_import_error_quark ())
GQuark drama_import_error_quark (void);

/**
 * DramaImportError:
 * @DRAMA_IMPORT_ERROR_TOO_LARGE: the file, or the text in it, is beyond its bound
 * @DRAMA_IMPORT_ERROR_EMPTY: nothing to read in it
 * @DRAMA_IMPORT_ERROR_NO_TEXT: it is something else than text: a picture, a Word document
 * @DRAMA_IMPORT_ERROR_ENCODING: its encoding is not known, or its bytes do not fit it
 * @DRAMA_IMPORT_ERROR_DAMAGED: it breaks the rules of its form
 * @DRAMA_IMPORT_ERROR_PROTECTED: it asks for a password
 * @DRAMA_IMPORT_ERROR_UNAVAILABLE: nothing is installed that could read it
 * @DRAMA_IMPORT_ERROR_GAVE_UP: reading took too long, too much memory, or crashed
 *
 * What a file can be refused for.  Messages name the file and say what to do.
 */
typedef enum
{
  DRAMA_IMPORT_ERROR_TOO_LARGE,
  DRAMA_IMPORT_ERROR_EMPTY,
  DRAMA_IMPORT_ERROR_NO_TEXT,
  DRAMA_IMPORT_ERROR_ENCODING,
  DRAMA_IMPORT_ERROR_DAMAGED,
  DRAMA_IMPORT_ERROR_PROTECTED,
  DRAMA_IMPORT_ERROR_UNAVAILABLE,
  DRAMA_IMPORT_ERROR_GAVE_UP,
} DramaImportError;

/**
 * DramaImportForm:
 * @DRAMA_IMPORT_PLAIN: text as it is
 * @DRAMA_IMPORT_MARKDOWN: CommonMark
 * @DRAMA_IMPORT_HTML: a web page
 * @DRAMA_IMPORT_PDF: a PDF with text in it
 *
 * In which form a text came.
 */
typedef enum
{
  DRAMA_IMPORT_PLAIN,
  DRAMA_IMPORT_MARKDOWN,
  DRAMA_IMPORT_HTML,
  DRAMA_IMPORT_PDF,
} DramaImportForm;

/**
 * DramaImport:
 * @form: in which form it came
 * @encoding: (nullable): the name of the encoding it was converted from; %NULL for UTF-8
 * @text: the text: what is stored, hashed and quoted, and never changed afterwards
 * @title: a proposal, like all that follow: one line, empty where nothing is said
 * @publisher: who brought it out
 * @author: who wrote it, several with commas between them
 * @published: an EDTF date of a day, a month or a year
 * @url: an http or https address
 * @language: a BCP 47 tag
 *
 * What a file holds.  No string but @encoding is ever %NULL.
 */
typedef struct
{
  DramaImportForm form;
  char           *encoding;
  char           *text;
  char           *title;
  char           *publisher;
  char           *author;
  char           *published;
  char           *url;
  char           *language;
} DramaImport;

DramaImport *drama_import_file (GFile *file, GCancellable *cancellable, GError **error);
DramaImport *drama_import_bytes (GBytes       *bytes,
                                 const char   *name,
                                 GCancellable *cancellable,
                                 GError      **error);
DramaImport *drama_import_paste (const char *text, const char *name, GError **error);
char        *drama_import_file_text (GFile        *file,
                                     const char   *name,
                                     const char   *sha256,
                                     GCancellable *cancellable,
                                     GError      **error);
void         drama_import_free (DramaImport *self);
gboolean     drama_import_can_read_pdf (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaImport, drama_import_free)

G_END_DECLS
