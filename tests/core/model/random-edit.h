/* random-edit.h - one edit of any kind, by a user of no plan
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-edit.h"
#include "drama-random.h"

G_BEGIN_DECLS

const char *random_edit (DramaEdit *edit, DramaRandom *random);
void        assert_sound (const DramaDossier *dossier);

G_END_DECLS
