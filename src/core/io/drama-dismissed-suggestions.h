/* drama-dismissed-suggestions.h - suggestions that a person does not want to see again
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-io-error.h"

#include <glib.h>

G_BEGIN_DECLS

GHashTable *drama_dismissed_suggestions_load (const char *digest);
gboolean    drama_dismissed_suggestions_save (const char *digest, GHashTable *keys, GError **error);

G_END_DECLS
