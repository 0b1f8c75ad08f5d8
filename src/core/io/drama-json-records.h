/* drama-json-records.h - sources, actors and ties out of their JSON objects
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-dossier.h"
#include "drama-json-cursor.h"

G_BEGIN_DECLS

/**
 * DramaJsonIds:
 * @sources: (element-type utf8 DramaSource): the sources read so far
 * @actors: (element-type utf8 DramaActor): the actors
 * @ties: (element-type utf8 DramaTie): the ties
 * @evidence: (element-type utf8 DramaTie): the ids of all evidence; no values
 *
 * Every record by its id.  Trees and not hash tables: a hostile file can choose ids
 * that all have one hash.
 */
typedef struct
{
  GTree *sources;
  GTree *actors;
  GTree *ties;
  GTree *evidence;
} DramaJsonIds;

DramaActor *drama_json_read_actor_record (DramaJsonCursor *self,
                                          GTree           *taken,
                                          guint            nesting,
                                          GError         **error);
gboolean    drama_json_read_aliases (const DramaJsonCursor *self,
                                     GPtrArray             *aliases,
                                     GError               **error);
DramaTie   *drama_json_read_bare_tie (DramaJsonCursor *self, GError **error);
gboolean    drama_json_read_merged (const DramaJsonCursor *self,
                                    guint                  nesting,
                                    GPtrArray             *merged,
                                    GError               **error);
gboolean    drama_json_read_source (DramaJsonCursor *self, DramaJsonIds *ids, GError **error);
gboolean    drama_json_read_actor (DramaJsonCursor *self, DramaJsonIds *ids, GError **error);
gboolean    drama_json_read_tie (DramaJsonCursor *self, DramaJsonIds *ids, GError **error);

G_END_DECLS
