/* drama-pack.h - parts beside each other, as tight as their shapes allow
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-part.h"

G_BEGIN_DECLS

/**
 * DramaPack:
 *
 * The packing of arranged parts, one a step.
 */
typedef struct _DramaPack DramaPack;

DramaPack *drama_pack_new (DramaPart *const *parts, guint n_parts, double aspect, double gap);
void       drama_pack_free (DramaPack *self);
gboolean   drama_pack_step (DramaPack *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaPack, drama_pack_free)

G_END_DECLS
