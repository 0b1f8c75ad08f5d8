/* drama-actor.h - who or what takes part
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-extras.h"
#include "drama-vec.h"
#include "drama-words.h"

G_BEGIN_DECLS

/**
 * DramaActor:
 *
 * Who or what takes part in the story.  Immutable and atomically reference
 * counted, like every record of a dossier.
 */
typedef struct _DramaActor DramaActor;

/**
 * DramaFormer:
 *
 * Who an actor was before it was merged into another, and which ties and quotes
 * were its: what it takes to split them again (drama-former.h).  Immutable and
 * atomically reference counted.
 */
typedef struct _DramaFormer DramaFormer;

/**
 * DramaActorFields:
 * @id: unique among the actors of its dossier
 * @name: as shown
 * @kind: what it is
 * @aliases: (array zero-terminated=1) (nullable): other names
 * @note: may be empty
 * @position: the middle of its shape, in world units; only where @placed
 * @placed: whether it has a place on the canvas yet
 * @pinned: whether a layout must leave it where it is
 * @merged: (array length=n_merged): who was merged into it, the last one last
 * @n_merged: how many
 * @extras: (nullable): unknown members
 *
 * What an actor is made of; used as #DramaSourceFields is.
 */
typedef struct
{
  const char         *id;
  const char         *name;
  DramaKind           kind;
  const char *const  *aliases;
  const char         *note;
  DramaVec            position;
  gboolean            placed;
  gboolean            pinned;
  DramaFormer *const *merged;
  guint               n_merged;
  DramaExtras        *extras;
} DramaActorFields;

DramaActor             *drama_actor_new (const DramaActorFields *fields);
DramaActor             *drama_actor_ref (DramaActor *self);
void                    drama_actor_unref (DramaActor *self);
const DramaActorFields *drama_actor_get_fields (const DramaActor *self);
gboolean                drama_actor_is_named_in (const DramaActor *self, const char *text);
guint                   drama_actor_get_nesting (const DramaActor *self);
gboolean                drama_actor_equal (const DramaActor *a, const DramaActor *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaActor, drama_actor_unref)

G_END_DECLS
