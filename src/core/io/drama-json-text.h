/* drama-json-text.h - single values as JSON text
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void  drama_json_text_append_string (GString *out, const char *string);
void  drama_json_text_append_number (GString *out, double number);
void  drama_json_text_append_spaced (GString *out, const char *json, gsize length);
char *drama_json_text_unescape (const char *escaped, gsize length);
char *drama_json_text_quote (const char *string);

G_END_DECLS
