/* drama-proof-row.h - one quote before and after, or one change of a text
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-proof.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DRAMA_TYPE_PROOF_ROW (drama_proof_row_get_type ())
G_DECLARE_FINAL_TYPE (DramaProofRow, drama_proof_row, DRAMA, PROOF_ROW, GtkBox)

/* Signal "decided": the person accepted a place, or no longer does; the proof has it. */
GtkWidget *drama_proof_row_new (void);
void       drama_proof_row_show_heading (DramaProofRow *self, const char *text);
void       drama_proof_row_show_change (DramaProofRow *self, const char *before, const char *after);
void       drama_proof_row_show_quote (DramaProofRow *self,
                                       DramaDossier  *dossier,
                                       DramaProof    *proof,
                                       guint          index);

/* The row holds nothing of the proof any more. */
void drama_proof_row_clear (DramaProofRow *self);

G_END_DECLS
