/* drama-aliases-row.h - the other names of an actor, one a chip
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-field-row.h"

G_BEGIN_DECLS

#define DRAMA_TYPE_ALIASES_ROW (drama_aliases_row_get_type ())
G_DECLARE_FINAL_TYPE (DramaAliasesRow, drama_aliases_row, DRAMA, ALIASES_ROW, DramaFieldRow)

GtkWidget *drama_aliases_row_new (DramaDocument *document, const char *actor);

G_END_DECLS
