/* drama-clipping.h - a part of a dossier, and that part put into another
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-edit.h"

G_BEGIN_DECLS

/**
 * DramaPaste:
 * @actors: (element-type utf8): ids of the clipping's own actors where they were put, those
 *   that were there already among them; not those who only speak in a quote
 * @ties: (element-type utf8): the same for its ties
 * @n_actors: how many actors were added, speakers among them
 * @n_ties: how many ties were added
 * @n_evidence: how many quotes were added, to added ties and to ties that were there
 * @n_sources: how many sources were added
 * @n_known: how many actors and ties were there already
 *
 * What putting a clipping into a dossier did.
 */
typedef struct
{
  GPtrArray *actors;
  GPtrArray *ties;
  guint      n_actors;
  guint      n_ties;
  guint      n_evidence;
  guint      n_sources;
  guint      n_known;
} DramaPaste;

DramaDossier *drama_clipping_new (const DramaDossier *dossier,
                                  const char *const  *actors,
                                  const char *const  *ties);
DramaPaste   *drama_clipping_paste (const DramaDossier *clipping, DramaEdit *edit, DramaVec place);
void          drama_clipping_rejoin (DramaPaste         *paste,
                                     DramaEdit          *edit,
                                     const DramaDossier *before);
void          drama_paste_free (DramaPaste *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaPaste, drama_paste_free)

G_END_DECLS
