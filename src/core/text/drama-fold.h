/* drama-fold.h - finding words whatever their case and accents
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char    *drama_fold (const char *text);
gboolean drama_fold_contains (const char *text, const char *folded_needle);
gboolean drama_fold_contains_word (const char *folded_text, const char *folded_word);

G_END_DECLS
