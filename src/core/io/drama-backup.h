/* drama-backup.h - earlier versions of a file, kept where only its user can see them
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-kept.h"

G_BEGIN_DECLS

/* So many versions of one file are kept; fewer where together they are larger than this,
 * but never less than two. */
#define DRAMA_BACKUP_MAX_VERSIONS 10
#define DRAMA_BACKUP_MAX_BYTES    ((guint64) 256 * 1024 * 1024)

/**
 * DramaBackup:
 * @path: where it is kept
 * @kept: whose it is; its time is that of the version
 * @size: in bytes
 *
 * One earlier version of one file; owns its strings.
 */
typedef struct
{
  char     *path;
  DramaKept kept;
  guint64   size;
} DramaBackup;

void       drama_backup_free (DramaBackup *self);
gboolean   drama_backup_keep (const char      *folder,
                              const DramaKept *kept,
                              GBytes          *dossier,
                              GError         **error);
GPtrArray *drama_backup_list (const char *folder, const char *uri);
GBytes    *drama_backup_read (const char *path, GError **error);
gboolean   drama_backup_forget (const char *folder, const char *uri, GError **error);
void       drama_backup_follow (const char *folder, const char *from_uri, const char *to_uri);

G_END_DECLS
