/* drama-file-private.h - shared by the files that replace files
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-file.h"

#include <sys/stat.h>

G_BEGIN_DECLS

int      drama_file_keep_facts (int                fd,
                                const char        *old_path,
                                const struct stat *old,
                                gboolean           access_only);
gboolean drama_file_fail_write (const char *path, int code, GError **error);
gboolean drama_file_mark_fits (const DramaFileMark *self, const struct stat *info);
void     drama_file_mark_set (DramaFileMark *self, const struct stat *info);

G_END_DECLS
