/* drama-words-of-changes.h - what became different, in the reader's language
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-compare.h"

G_BEGIN_DECLS

/* All transfer full, but for the word of a field, which is static. */
const char *drama_words_of_field (const char *field);
char       *drama_words_of_record (const DramaDossier *dossier,
                                   DramaRecordKind     record,
                                   const char         *id);
char       *drama_words_of_change (const DramaDossier *before,
                                   const DramaDossier *after,
                                   const DramaChange  *change);
char       *drama_words_of_change_details (const DramaChange *change);
char       *drama_words_of_standing (const DramaDossier        *after,
                                     const DramaStandingChange *standing);
char       *drama_words_of_causes (const DramaDossier        *before,
                                   const DramaDossier        *after,
                                   const DramaStandingChange *standing);

G_END_DECLS
