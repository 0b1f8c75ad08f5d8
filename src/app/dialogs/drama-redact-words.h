/* drama-redact-words.h - what a redaction did, in the reader's language
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-redact.h"

G_BEGIN_DECLS

/* "7 names in quotes, under black bars"; transfer full. */
char       *drama_redact_words_of_count (DramaRedactPlace place, guint n);
const char *drama_redact_words_of_reason (DramaRedactReason reason);

G_END_DECLS
