/* drama-proof-view.h - what becomes of a source's quotes, to be decided on
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-proof.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DRAMA_TYPE_PROOF_VIEW (drama_proof_view_get_type ())
G_DECLARE_FINAL_TYPE (DramaProofView, drama_proof_view, DRAMA, PROOF_VIEW, GtkWidget)

/* A summary, the quotes that are not exact, those to be decided on first, and what of
 * the text was changed, word by word.  Signal "decided": another decision was made. */
void        drama_proof_view_show (DramaProofView *self, DramaDossier *dossier, DramaProof *proof);
void        drama_proof_view_clear (DramaProofView *self);
DramaProof *drama_proof_view_get_proof (DramaProofView *self);

G_END_DECLS
