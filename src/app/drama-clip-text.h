/* drama-clip-text.h - a part of a dossier as text for other programs
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-dossier.h"

G_BEGIN_DECLS

char *drama_clip_text (const DramaDossier *clipping);
char *drama_clip_html (const DramaDossier *clipping);

G_END_DECLS
