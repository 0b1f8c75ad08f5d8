/* drama-file.h - whole files in and out
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-io-error.h"

#include <gio/gio.h>

G_BEGIN_DECLS

char    *drama_file_name (GFile *file);
GBytes  *drama_file_read (GFile        *file,
                          const char   *name,
                          gsize         max_bytes,
                          GCancellable *cancellable,
                          GError      **error);
gboolean drama_file_replace (GFile        *file,
                             GBytes       *contents,
                             GCancellable *cancellable,
                             GError      **error);

G_END_DECLS
