/* drama-import-private.h - the forms a text may come in; for the files of the import only
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-import.h"

G_BEGIN_DECLS

/* Each fills an import that says its form and nothing else: the text, and the proposals that
 * the form knows; a text left NULL or empty is refused by the caller.  False with @error set. */
gboolean drama_import_markdown (DramaImport *self, const char *text, GError **error);
gboolean drama_import_html (DramaImport  *self,
                            const char   *html,
                            const char   *name,
                            GCancellable *cancellable,
                            GError      **error);
gboolean drama_import_pdf (DramaImport  *self,
                           GBytes       *bytes,
                           const char   *name,
                           GCancellable *cancellable,
                           GError      **error);

/* Proposals: one line, cut at its bound; what is no date, web address or language tag is "". */
char *drama_proposal_line (const char *text);
char *drama_proposal_date (const char *text);
char *drama_proposal_url (const char *text);
char *drama_proposal_language (const char *text);

G_END_DECLS
