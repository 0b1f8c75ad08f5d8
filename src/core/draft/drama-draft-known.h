/* drama-draft-known.h - what of a draft is in a dossier already
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-dossier.h"
#include "drama-draft.h"

G_BEGIN_DECLS

/**
 * DramaDraftKnown:
 *
 * A dossier, made ready to be asked for the names and the quotes of a draft.  Belongs
 * to one thread.
 */
typedef struct _DramaDraftKnown DramaDraftKnown;

DramaDraftKnown *drama_draft_known_new (DramaDossier *dossier);
void             drama_draft_known_free (DramaDraftKnown *self);
const char      *drama_draft_known_find_actor (const DramaDraftKnown *self,
                                               const DramaDraftActor *actor);
gboolean         drama_draft_known_has_quote (const DramaDraftKnown *self,
                                              const char            *source,
                                              gint64                 start,
                                              gint64                 end,
                                              const char            *from,
                                              const char            *to);
const char      *drama_draft_known_find_tie (const DramaDraftKnown *self,
                                             const char            *from,
                                             const char            *verb,
                                             const char            *to);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaDraftKnown, drama_draft_known_free)

G_END_DECLS
