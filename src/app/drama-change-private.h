/* drama-change-private.h - how changes are checked and made
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-change.h"
#include "drama-check.h"
#include "drama-quote-words.h"

G_BEGIN_DECLS

/* NULL where @tie is or has none of that id. */
DramaEvidence *drama_change_find_evidence (const DramaTie *tie, const char *id);

/* Whether @value can stand in such a field of any record. */
gboolean drama_change_check (DramaChange change, const char *value, GError **error);

/* Puts the changed record into @edit; what was refused leaves the edit as it was. */
gboolean drama_change_put (DramaChange         change,
                           DramaEdit          *edit,
                           const DramaSubject *subject,
                           const char         *value,
                           GError            **error);

/* Where @exact stands in a source, or why it cannot be kept as words of it.  @now is the
 * quote whose words they are to be, NULL for a new one. */
gboolean drama_change_place_words (DramaEdit                 *edit,
                                   const DramaEvidenceFields *now,
                                   const char                *source_id,
                                   const char                *exact,
                                   DramaQuoteWords           *words,
                                   GError                   **error);

G_END_DECLS
