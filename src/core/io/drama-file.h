/* drama-file.h - whole files in and out
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-file-calls.h"
#include "drama-io-error.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* No save takes so long: what is older beside a file was left by a killed program. */
#define DRAMA_FILE_SAVE_S 60

/**
 * DramaFileMark:
 * @exists: whether there was a file; the rest is zero where not
 * @device: where it lay
 * @inode: which file it was there
 * @size: in bytes
 * @modified_s: when it was last written, seconds since 1970
 * @modified_ns: the nanoseconds of that
 * @etag: the same for files that are not local, cut where longer
 *
 * What a file was when it was read: another mark means another file or other
 * content, at a cost that does not grow with the file.
 */
typedef struct
{
  gboolean exists;
  guint64  device;
  guint64  inode;
  guint64  size;
  gint64   modified_s;
  gint64   modified_ns;
  char     etag[128];
} DramaFileMark;

char    *drama_file_name (GFile *file);
GBytes  *drama_file_read (GFile        *file,
                          const char   *name,
                          gsize         max_bytes,
                          GCancellable *cancellable,
                          GError      **error);
GBytes  *drama_file_read_marked (GFile         *file,
                                 const char    *name,
                                 gsize          max_bytes,
                                 DramaFileMark *mark,
                                 GCancellable  *cancellable,
                                 GError       **error);
gboolean drama_file_look (GFile *file, DramaFileMark *mark, GCancellable *cancellable);
gboolean drama_file_is_same (GFile *a, GFile *b);
gboolean drama_file_mark_equal (const DramaFileMark *a, const DramaFileMark *b);
char    *drama_file_digest (GBytes *contents);
gboolean drama_file_replace (GFile        *file,
                             GBytes       *contents,
                             GCancellable *cancellable,
                             GError      **error);
gboolean drama_file_replace_marked (GFile                *file,
                                    GBytes               *contents,
                                    const DramaFileMark  *expected,
                                    const DramaFileCalls *calls,
                                    GCancellable         *cancellable,
                                    GError              **error);
gboolean drama_file_replace_clean (GFile                *file,
                                   GBytes               *contents,
                                   const DramaFileMark  *expected,
                                   const DramaFileCalls *calls,
                                   GCancellable         *cancellable,
                                   GError              **error);
gboolean drama_file_replace_private (GFile                *file,
                                     GBytes               *contents,
                                     const DramaFileCalls *calls,
                                     GError              **error);
void     drama_file_remove_leftovers (const char *folder, guint older_than_s);
GFile   *drama_file_rename (GFile *file, const char *name, GError **error);

G_END_DECLS
