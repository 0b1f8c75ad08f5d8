/* drama-match.h - which actors of two dossiers are the same
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-dossier.h"

G_BEGIN_DECLS

/**
 * DramaMatchReason:
 * @DRAMA_MATCH_NAME: both have one name
 * @DRAMA_MATCH_ALIAS: the name of one is an alias of the other
 * @DRAMA_MATCH_SHARED_ALIAS: only an alias is shared, as brothers share a surname
 * @DRAMA_MATCH_ID: only the id is the same
 *
 * Why two actors may be the same, the best reason first.  Names are compared whatever
 * their case and accents.
 */
typedef enum
{
  DRAMA_MATCH_NAME,
  DRAMA_MATCH_ALIAS,
  DRAMA_MATCH_SHARED_ALIAS,
  DRAMA_MATCH_ID,
} DramaMatchReason;

/**
 * DramaMatchCandidate:
 * @ours: the id of an actor of ours
 * @reason: why it may be the same
 */
typedef struct
{
  char            *ours;
  DramaMatchReason reason;
} DramaMatchCandidate;

/**
 * DramaMatch:
 * @theirs: the id of an actor of theirs
 * @chosen: (nullable): the id of the actor of ours that it is; %NULL where it is none.
 *   May be replaced, by any id of ours: it is a person who knows
 * @candidates: (element-type DramaMatchCandidate): who it may be, best first
 * @is_unsure: whether it may be somebody, but who cannot be told
 */
typedef struct
{
  char      *theirs;
  char      *chosen;
  GPtrArray *candidates;
  gboolean   is_unsure;
} DramaMatch;

GPtrArray    *drama_match_actors (const DramaDossier *ours, const DramaDossier *theirs);
DramaDossier *drama_match_apply (const DramaDossier *ours,
                                 const DramaDossier *theirs,
                                 const GPtrArray    *matches,
                                 GError            **error);

G_END_DECLS
