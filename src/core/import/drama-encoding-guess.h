/* drama-encoding-guess.h - what the frequency of letters does not tell
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *drama_encoding_guess_wide (const char *bytes, gsize length);
const char *drama_encoding_guess_first (const char *bytes, gsize length);
const char *drama_encoding_guess_instead (const char *bytes,
                                          gsize       length,
                                          const char *recognised);
gboolean    drama_encoding_is_clean (const char *text);

G_END_DECLS
