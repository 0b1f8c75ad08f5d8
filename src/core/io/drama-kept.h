/* drama-kept.h - a dossier in the private place, and whose it is
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-io-error.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * DramaKept:
 * @uri: of the file that the dossier belongs to; empty where it has none yet
 * @title: what it is called
 * @when: when it was kept, seconds since 1970
 * @digest: the SHA-256 of what the file held then, in hexadecimal; empty for nothing
 * @redacted: whether it was redacted, and the file and its earlier versions were not yet
 *
 * What stands above a dossier that an autosave or a backup keeps.  Strings are
 * owned by whoever filled it in.
 */
typedef struct
{
  char    *uri;
  char    *title;
  gint64   when;
  char    *digest;
  gboolean redacted;
} DramaKept;

void     drama_kept_clear (DramaKept *self);
void     drama_kept_copy (DramaKept *self, const DramaKept *from);
GBytes  *drama_kept_pack (const DramaKept *self, GBytes *dossier);
GBytes  *drama_kept_unpack (GBytes *packed, DramaKept *self, GError **error);
gboolean drama_kept_read_head (const char *path, DramaKept *self, GError **error);
char    *drama_kept_folder (const char *name, GError **error);
char    *drama_kept_key (const char *uri);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DramaKept, drama_kept_clear)

G_END_DECLS
