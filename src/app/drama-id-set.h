/* drama-id-set.h - a small sorted set of ids
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A GPtrArray of own strings in byte order, each once. */
GPtrArray *drama_id_set_new (void);
GPtrArray *drama_id_set_copy (const GPtrArray *self);
gboolean   drama_id_set_contains (const GPtrArray *self, const char *id);
gboolean   drama_id_set_add (GPtrArray *self, const char *id);
gboolean   drama_id_set_remove (GPtrArray *self, const char *id);
gboolean   drama_id_set_equal (const GPtrArray *a, const GPtrArray *b);

G_END_DECLS
