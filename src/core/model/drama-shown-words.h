/* drama-shown-words.h - a quote as it is shown, with who its pronouns are
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-dossier.h"

G_BEGIN_DECLS

DramaActor *drama_shown_words_find_actor (const DramaDossier *dossier, const char *id);
char       *drama_shown_words (const DramaDossier *dossier, const DramaEvidence *evidence);
char       *drama_shown_words_markup (const DramaDossier  *dossier,
                                      const DramaEvidence *evidence,
                                      const char          *open,
                                      const char          *close);

G_END_DECLS
