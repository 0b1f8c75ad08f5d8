/* drama-encoding.h - bytes of any encoding as UTF-8
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *drama_encoding_decode (const char *bytes,
                             gsize       length,
                             const char *declared,
                             const char *name,
                             char      **encoding,
                             GError    **error);
char *drama_encoding_find_declared (const char *bytes, gsize length);

G_END_DECLS
