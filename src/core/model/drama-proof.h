/* drama-proof.h - the quotes of a source held against a text
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-edit.h"

G_BEGIN_DECLS

/**
 * DramaProof:
 *
 * What becomes of every quote of a source if a text is taken for its text: the very text the
 * quotes were taken from, a reader's own copy, or a newer one of the publisher.  What is found for
 * certain is accepted from the start, what is only proposed waits for a person.  Belongs to one
 * thread at a time; a worker may make it and hand it over.
 */
typedef struct _DramaProof DramaProof;

/**
 * DramaProofQuote:
 * @tie: id of the tie
 * @evidence: id of the evidence
 * @anchor: the quote as it is, borrowed
 * @result: what became of it
 * @accepted: which of the places found it is to have, %DRAMA_PROOF_NONE for none
 * @is_changed: whether the text before is known and its words were changed within the quote
 */
typedef struct
{
  const char        *tie;
  const char        *evidence;
  const DramaAnchor *anchor;
  DramaAnchorResult  result;
  int                accepted;
  gboolean           is_changed;
} DramaProofQuote;

#define DRAMA_PROOF_NONE -1

/**
 * DramaProofCount:
 * @n_all: how many quotes the source has
 * @n_exact: how many stand where they stood
 * @n_moved: how many stand elsewhere, for certain
 * @n_proposed: how many a person must look at
 * @n_lost: how many are not there
 * @n_accepted: of those proposed, how many a person accepted
 * @n_changed: how many were changed in their words
 */
typedef struct
{
  guint n_all;
  guint n_exact;
  guint n_moved;
  guint n_proposed;
  guint n_lost;
  guint n_accepted;
  guint n_changed;
} DramaProofCount;

DramaProof            *drama_proof_new (DramaDossier       *dossier,
                                        const char         *source,
                                        const char         *text,
                                        volatile gint      *cancel,
                                        DramaAnchorProgress progress,
                                        gpointer            user_data);
void                   drama_proof_free (DramaProof *self);
const char            *drama_proof_get_source (const DramaProof *self);
const char            *drama_proof_get_text (const DramaProof *self);
const char            *drama_proof_get_text_before (const DramaProof *self);
const GArray          *drama_proof_get_changes (const DramaProof *self);
gboolean               drama_proof_is_very_text (const DramaProof *self);
guint                  drama_proof_get_n_quotes (const DramaProof *self);
const DramaProofQuote *drama_proof_get_quote (const DramaProof *self, guint index);
char                  *drama_proof_dup_passage (const DramaProof *self, guint index, guint place);
void                   drama_proof_accept (DramaProof *self, guint index, int place);
DramaProofCount        drama_proof_count (const DramaProof *self);
guint                  drama_proof_apply (const DramaProof *self, DramaEdit *edit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaProof, drama_proof_free)

G_END_DECLS
