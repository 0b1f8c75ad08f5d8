/* drama-draft-dossier.h - suggestions entered into a dossier
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-draft.h"
#include "drama-edit.h"

G_BEGIN_DECLS

void drama_draft_enter (const DramaDraft *self,
                        const char       *text,
                        const char       *source,
                        DramaEdit        *edit);

G_END_DECLS
