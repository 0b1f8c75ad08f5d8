/* drama-extras.h - what a file says that this version does not know
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DramaExtras:
 *
 * The unknown members of one JSON object, in the order they were read: key and
 * value as JSON text, to be written back as they are.  %NULL stands for none.
 * Immutable and atomically reference counted.
 */
typedef struct _DramaExtras DramaExtras;

DramaExtras *drama_extras_new (const char *const *keys, const char *const *values, guint n);
DramaExtras *drama_extras_ref (DramaExtras *self);
void         drama_extras_unref (DramaExtras *self);
guint        drama_extras_get_n (const DramaExtras *self);
const char  *drama_extras_get_key (const DramaExtras *self, guint index);
const char  *drama_extras_get_value (const DramaExtras *self, guint index);
gboolean     drama_extras_equal (const DramaExtras *a, const DramaExtras *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaExtras, drama_extras_unref)

G_END_DECLS
