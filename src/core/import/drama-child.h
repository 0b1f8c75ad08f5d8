/* drama-child.h - a program that is not trusted, run within bounds
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * DramaChildEnd:
 * @DRAMA_CHILD_EXITED: by itself, with a code
 * @DRAMA_CHILD_CRASHED: by a signal: it crashed, was killed, or wanted too much
 * @DRAMA_CHILD_SLOW: it took too long and was killed
 * @DRAMA_CHILD_LOUD: it wrote too much and was killed
 * @DRAMA_CHILD_CANCELLED: it was no longer wanted and was killed
 * @DRAMA_CHILD_MISSING: it could not be started
 *
 * How a program ended.
 */
typedef enum
{
  DRAMA_CHILD_EXITED,
  DRAMA_CHILD_CRASHED,
  DRAMA_CHILD_SLOW,
  DRAMA_CHILD_LOUD,
  DRAMA_CHILD_CANCELLED,
  DRAMA_CHILD_MISSING,
} DramaChildEnd;

/**
 * DramaChildBounds:
 * @max_output: bytes that it may write to standard output
 * @max_memory: bytes of address space
 * @seconds: of processor time, and twice as many by the clock on the wall
 */
typedef struct
{
  gsize max_output;
  gsize max_memory;
  guint seconds;
} DramaChildBounds;

DramaChildEnd drama_child_run (const char             *program,
                               GBytes                 *input,
                               const DramaChildBounds *bounds,
                               GCancellable           *cancellable,
                               GBytes                **output,
                               int                    *code);

G_END_DECLS
