/* drama-find.h - looking for words in a dossier
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-dossier.h"

G_BEGIN_DECLS

/**
 * DramaFindField:
 *
 * Where in a record the words were found.
 */
typedef enum
{
  DRAMA_FIND_NAME,
  DRAMA_FIND_ALIAS,
  DRAMA_FIND_ACTOR_NOTE,
  DRAMA_FIND_VERB,
  DRAMA_FIND_TIE_NOTE,
  DRAMA_FIND_QUOTE,
  DRAMA_FIND_EVIDENCE_NOTE,
} DramaFindField;

/**
 * DramaFinding:
 * @field: where it was found
 * @actor: (nullable): id of the actor, where it is one's name, alias or note
 * @tie: (nullable): id of the tie, where it is in a tie or its evidence
 * @evidence: (nullable): id of the evidence, where it is in a quote or its note
 *
 * Ids are borrowed from the dossier that was searched.
 */
typedef struct
{
  DramaFindField field;
  const char    *actor;
  const char    *tie;
  const char    *evidence;
} DramaFinding;

GArray *drama_find (const DramaDossier *dossier, const char *words);

G_END_DECLS
