/* drama-offset.h - the one place where code points become bytes and back
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *drama_offset_pointer (const char *text, gint64 offset);
gint64      drama_offset_of (const char *text, const char *at);
GArray     *drama_offset_table_new (const char *text);
gint64      drama_offset_table_of (const GArray *table, const char *text, gsize byte);
const char *drama_offset_table_pointer (const GArray *table, const char *text, gint64 offset);
char       *drama_offset_digest (const char *text);

G_END_DECLS
