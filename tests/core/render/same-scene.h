/* same-scene.h - whether two pictures are one
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-scene.h"

G_BEGIN_DECLS

/* To the last bit: the same groups of the same shapes in the same order. */
void assert_same_scene (const DramaScene *a, const DramaScene *b);

/* The same actors and ties by the same names, shapes, places and styles of line; only where
 * labels stand, and which way a line bends, may differ. */
void assert_shows_same (const DramaScene *a, const DramaScene *b);

G_END_DECLS
