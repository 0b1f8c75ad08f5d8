/* drama-file-calls.h - the calls of the system that replace a file
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DramaFileCalls:
 * @create: makes a file of a name that ends in XXXXXX, filled in
 * @write: as write()
 * @sync: brings an open file to the disk
 * @exchange: gives two files each other's names in one step
 * @rename: as rename()
 * @sync_folder: brings an open folder to the disk
 *
 * Each returns what the call of the system does and sets errno.  A table, so that
 * a test can let the disk be full or fail at any of them.
 */
typedef struct
{
  int (*create) (char *name_template, int mode);
  gssize (*write) (int fd, gconstpointer data, gsize length);
  int (*sync) (int fd);
  int (*exchange) (const char *one, const char *other);
  int (*rename) (const char *from, const char *to);
  int (*sync_folder) (int fd);
} DramaFileCalls;

extern const DramaFileCalls DRAMA_FILE_CALLS;

G_END_DECLS
