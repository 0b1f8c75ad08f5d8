/* drama-draft-names.h - the names in a passage
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-draft-passage.h"

G_BEGIN_DECLS

/**
 * DramaDraftNameFlags:
 * @DRAMA_NAME_DOUBTFUL: one word that begins a sentence, and may be no name
 * @DRAMA_NAME_PERSON: a title, a first name or the like says so
 * @DRAMA_NAME_COUNTRY: stands for a country: "Russian government"
 * @DRAMA_NAME_POSSESSIVE: followed by "’s"
 * @DRAMA_NAME_SHORT_OF_LAST: an abbreviation of the name before it: "…, or FSB"
 * @DRAMA_NAME_LONG_OF_LAST: what the name before it abbreviates: "FSB (…)"
 *
 * What is known of a name where it stands.
 */
typedef enum
{
  DRAMA_NAME_DOUBTFUL = 1 << 0,
  DRAMA_NAME_PERSON = 1 << 1,
  DRAMA_NAME_COUNTRY = 1 << 2,
  DRAMA_NAME_POSSESSIVE = 1 << 3,
  DRAMA_NAME_SHORT_OF_LAST = 1 << 4,
  DRAMA_NAME_LONG_OF_LAST = 1 << 5,
} DramaDraftNameFlags;

/**
 * DramaDraftName:
 * @start: first byte, in the whole text
 * @end: byte past the last
 * @first: index of its first token in the passage
 * @last: index past its last token
 * @flags: #DramaDraftNameFlags
 * @kinds: bits of #DramaKind that the words around it speak for
 * @actor: (nullable): name of the actor where it is not the words themselves: the
 *   country; owned by the rules
 *
 * A mention of somebody by name.
 */
typedef struct
{
  gsize       start;
  gsize       end;
  guint       first;
  guint       last;
  guint       flags;
  guint       kinds;
  const char *actor;
} DramaDraftName;

void drama_draft_names_find (const DramaDraftPassage *passage,
                             const DramaDraftRules   *rules,
                             GArray                  *names);

G_END_DECLS
