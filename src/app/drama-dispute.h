/* drama-dispute.h - the words of an answer are quoted against the tie that they answer
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-document.h"
#include "drama-lint.h"

G_BEGIN_DECLS

/* Quotes the words that an answer of @finding stands in, as said by the accused unless the text
 * says so itself.  A worker finds out how to tell them from the rest of the text, which takes
 * 0.25 s where that is 10 MB long; then it is one named step of the document.  Where the document
 * is gone by then nothing happens, and @callback is called all the same. */
void drama_dispute_async (DramaDocument      *document,
                          const DramaFinding *finding,
                          GAsyncReadyCallback callback,
                          gpointer            data);

/* Whether it was done; G_IO_ERROR_CANCELLED where the document is gone. */
gboolean drama_dispute_finish (GAsyncResult *result, GError **error);

G_END_DECLS
