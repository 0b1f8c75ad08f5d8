/* drama-cli-check.h - what a check tells besides what became of the quotes
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-anchor.h"
#include "drama-dossier.h"

G_BEGIN_DECLS

void  drama_cli_check_append_fate (GString                 *lines,
                                   const DramaAnchorResult *result,
                                   gint64                   start);
guint drama_cli_check_warn (const DramaDossier *dossier, GString *lines, GString *json);
guint drama_cli_check_blind_spots (const DramaDossier *dossier, GString *lines, GString *json);

G_END_DECLS
