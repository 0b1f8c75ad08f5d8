/* drama-paragraph.h - the paragraphs of a text
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GArray *drama_paragraph_starts (const char *text);
guint   drama_paragraph_at (const gint64 *starts, guint n_starts, gint64 offset);

G_END_DECLS
