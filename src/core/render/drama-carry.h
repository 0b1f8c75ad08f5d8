/* drama-carry.h - what of a picture is the same in the next one
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-scene-private.h"

G_BEGIN_DECLS

/* A place in the arrays of what is drawn anew. */
#define DRAMA_ANEW G_MAXUINT

/**
 * DramaCarry:
 * @before: the picture before
 * @actors: for every actor of the new dossier its index in the old one, or
 *   %DRAMA_ANEW
 * @ties: likewise for ties
 * @actors_now: for every actor of the old dossier its index in the new one, or
 *   %DRAMA_ANEW where there is none
 *
 * Which actors and ties are carried over from one picture into the next, and
 * only stand in the way of those that are drawn anew.
 */
typedef struct
{
  const DramaScene *before;
  guint            *actors;
  guint            *ties;
  guint            *actors_now;
} DramaCarry;

DramaCarry *drama_carry_new (const DramaScene      *before,
                             const DramaSceneInput *input,
                             const DramaVec        *centres);
void        drama_carry_free (DramaCarry *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaCarry, drama_carry_free)

G_END_DECLS
