/* drama-draft-cast.h - whose names they are
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-draft-names.h"
#include "drama-draft.h"

G_BEGIN_DECLS

/** Stands for nobody: the words were no name after all. */
#define DRAMA_DRAFT_NOBODY G_MAXUINT

GPtrArray *drama_draft_cast (const char            *text,
                             const DramaDraftRules *rules,
                             const GArray          *names,
                             GHashTable            *lower_words,
                             guint                 *actor_of);
void       drama_draft_actor_free (DramaDraftActor *self);

G_END_DECLS
