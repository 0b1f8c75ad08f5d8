/* drama-myers.h - what to take out and put in to make one row of numbers another
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Steps of one comparison; a million take some milliseconds. */
#define DRAMA_MYERS_MAX_STEPS ((gint64) 200 * 1000 * 1000)

gboolean drama_myers_compare (const guint32 *before,
                              guint          n_before,
                              const guint32 *after,
                              guint          n_after,
                              gint64        *steps,
                              volatile gint *cancel,
                              guint8        *is_gone,
                              guint8        *is_new);

G_END_DECLS
