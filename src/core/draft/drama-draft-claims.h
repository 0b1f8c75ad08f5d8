/* drama-draft-claims.h - what a passage says of those it names
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-draft-names.h"

G_BEGIN_DECLS

/**
 * DramaDraftClaim:
 * @from: index of a name
 * @to: index of another name in the same sentence
 * @speaker: index of a name, or %G_MAXUINT where the source itself speaks
 * @verb: reads from @from to @to; owned
 * @certainty: how the text puts it
 * @stance: whether it says so or denies it
 * @start: first byte of the words that may prove it
 * @end: byte past the last
 *
 * A tie before it is known who the names stand for.
 */
typedef struct
{
  guint          from;
  guint          to;
  guint          speaker;
  char          *verb;
  DramaCertainty certainty;
  DramaStance    stance;
  gsize          start;
  gsize          end;
} DramaDraftClaim;

void drama_draft_claims_find (const char              *text,
                              const DramaDraftPassage *passage,
                              const DramaDraftRules   *rules,
                              const GArray            *names,
                              guint                    first_name,
                              GArray                  *claims);

G_END_DECLS
