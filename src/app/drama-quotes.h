/* drama-quotes.h - which quotes a tie has, and in which order
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-change.h"

G_BEGIN_DECLS

/* Each is one step of the document with a name.  Quotes of one stance stand together
 * wherever they are shown, so a quote moves among those of its own. */

/* A quote that a person typed or pasted, in the source's own voice; who and when is
 * noted by itself.  @id (out, transfer full) is that of the new evidence. */
gboolean drama_quotes_add (DramaDocument *document,
                           const char    *tie,
                           const char    *source,
                           const char    *words,
                           char         **id,
                           GError       **error);

/* -1: before the one before it, 1: behind the next one. */
gboolean drama_quotes_can_step (const DramaDossier *dossier,
                                const DramaSubject *quote,
                                int                 direction);
void     drama_quotes_step (DramaDocument *document, const DramaSubject *quote, int direction);

/* Takes the place of another quote of its tie, which makes room. */
void drama_quotes_take_place (DramaDocument      *document,
                              const DramaSubject *quote,
                              const char         *other);

/* By source, then by the place in it: as the articles have them. */
gboolean drama_quotes_is_sorted (const DramaTie *tie);
void     drama_quotes_sort (DramaDocument *document, const char *tie);

void drama_quotes_remove (DramaDocument *document, const DramaSubject *quote);

G_END_DECLS
