/* drama-diff-markup.h - two versions of a passage with what was changed between them
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Pango markup of either: what is gone is struck through, what came is bold and
 * underlined, so that no colour is needed.  Long passages are cut. */
void drama_diff_markup (const char *before, const char *after, char **was, char **is);

G_END_DECLS
