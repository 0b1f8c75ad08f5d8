/* drama-save.h - a dossier to its file and back, never over what somebody else wrote
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-dossier.h"
#include "drama-file.h"
#include "drama-json.h"

G_BEGIN_DECLS

/**
 * DramaStored:
 * @dossier: (nullable): the dossier that was read; %NULL after a save
 * @digest: the SHA-256 of what the file holds, in hexadecimal
 * @mark: what the file is
 * @warning: (nullable): what went wrong beside, in words for a person
 *
 * What is known of a file after it was read or written; all owned.
 */
typedef struct
{
  DramaDossier *dossier;
  char         *digest;
  DramaFileMark mark;
  char         *warning;
} DramaStored;

/**
 * DramaSaving:
 * @expected: (nullable): the digest that the file must still have; %NULL to
 *   replace whatever is there
 * @backup_folder: (nullable): where to keep what the file held until now
 * @title: what the dossier is called; for the backup
 * @forget_folder: (nullable): where every earlier version goes once the file holds the
 *   dossier, as after a redaction; extended attributes go too
 * @calls: (nullable): %NULL for the system's own
 */
typedef struct
{
  const char           *expected;
  const char           *backup_folder;
  const char           *title;
  const char           *forget_folder;
  const DramaFileCalls *calls;
} DramaSaving;

void     drama_stored_clear (DramaStored *self);
gboolean drama_load (GFile        *file,
                     DramaStored  *stored,
                     GCancellable *cancellable,
                     GError      **error);
gboolean drama_load_watched (GFile               *file,
                             DramaStored         *stored,
                             const DramaProgress *progress,
                             GError             **error);
gboolean drama_save (const DramaDossier *dossier,
                     GFile              *file,
                     const DramaSaving  *saving,
                     DramaStored        *stored,
                     GCancellable       *cancellable,
                     GError            **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DramaStored, drama_stored_clear)

G_END_DECLS
