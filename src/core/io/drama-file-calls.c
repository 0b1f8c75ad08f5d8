/* drama-file-calls.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-file-calls.h"

#include <glib/gstdio.h>

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/vfs.h>
#include <unistd.h>

/* From linux/magic.h, which is not everywhere. */
#define FUSE_MAGIC 0x65735546

static int
create (char *name_template,
        int   mode)
{
  return g_mkstemp_full (name_template, O_WRONLY | O_CLOEXEC, mode);
}

static gssize
write_some (int           fd,
            gconstpointer data,
            gsize         length)
{
  return write (fd, data, length);
}

/* Not within FUSE: the document portal does it, but knows the other file by its new
 * name alone from then on, so that the old content would stay beside, hidden. */
static int
exchange (const char *one,
          const char *other)
{
#ifdef RENAME_EXCHANGE
  struct statfs info;

  if (statfs (other, &info) == 0 && (guint32) info.f_type == FUSE_MAGIC)
    {
      errno = ENOTSUP;
      return -1;
    }

  return renameat2 (AT_FDCWD, one, AT_FDCWD, other, RENAME_EXCHANGE);
#else
  errno = ENOSYS;
  return -1;
#endif
}

static int
rename_over (const char *from,
             const char *to)
{
  return g_rename (from, to);
}

/* The system's own. */
const DramaFileCalls DRAMA_FILE_CALLS = {
  .create = create,
  .write = write_some,
  .sync = fsync,
  .exchange = exchange,
  .rename = rename_over,
  .sync_folder = fsync,
};
