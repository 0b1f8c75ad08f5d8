/* drama-handoff.h - positions from a worker to the screen, without waiting
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-vec.h"

G_BEGIN_DECLS

/**
 * DramaHandoff:
 *
 * One writer, one reader, and neither ever waits.  Each side owns one of three
 * slots; the third lies in the middle and is swapped by one atomic word, so the
 * reader sees whole frames only, never an older one after a newer.
 *
 * Two slots would not do: a writer with a finished frame would have to wait
 * for the reader, or overwrite what it reads.
 */
typedef struct _DramaHandoff DramaHandoff;

DramaHandoff   *drama_handoff_new (guint n_points);
void            drama_handoff_free (DramaHandoff *self);
guint           drama_handoff_get_n_points (const DramaHandoff *self);
void            drama_handoff_publish (DramaHandoff *self, const DramaVec *points);
const DramaVec *drama_handoff_take (DramaHandoff *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaHandoff, drama_handoff_free)

G_END_DECLS
