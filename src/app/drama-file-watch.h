/* drama-file-watch.h - tells when something happens to a file
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * DramaFileWatch:
 *
 * Monitors a file, and where it is a symbolic link what that leads to.  Many
 * events in a row, as one save of any program is, are told once.
 */
typedef struct _DramaFileWatch DramaFileWatch;

/* @moved_to is nullable: what the file is called now, as far as that was seen. */
typedef void (*DramaFileWatchFunc) (GFile *moved_to, gpointer data);

DramaFileWatch *drama_file_watch_new (GFile *file, DramaFileWatchFunc happened, gpointer data);
void            drama_file_watch_free (DramaFileWatch *self);

G_END_DECLS
