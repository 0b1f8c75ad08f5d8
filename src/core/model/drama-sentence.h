/* drama-sentence.h - a tie as a reader says it
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-dossier.h"

G_BEGIN_DECLS

char *drama_sentence_of_tie (const DramaDossier *dossier, const DramaTie *tie);
char *drama_sentence_citation (const DramaDossier *dossier, const DramaEvidence *evidence);

G_END_DECLS
