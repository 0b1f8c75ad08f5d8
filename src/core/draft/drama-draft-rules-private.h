/* drama-draft-rules-private.h - shared by the files of the rules alone
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-draft-rules.h"

G_BEGIN_DECLS

typedef struct
{
  char **words; /* from the second on */
  guint  n_words;
  guint  marks;
} DramaDraftPhrase;

struct _DramaDraftRules
{
  gatomicrefcount ref_count;
  char           *language;
  GHashTable     *words;      /* word → marks */
  GHashTable     *phrases;    /* first word → GPtrArray of Phrase, the longest first */
  GHashTable     *countries;  /* demonym or short name → country, may be empty */
  GHashTable     *nouns;      /* word in lower case → bits of kinds */
  GHashTable     *endings;    /* last word of a name → bits of kinds */
  GHashTable     *beginnings; /* first word of a name → bits of kinds */
  GHashTable     *names;      /* whole name → kind + 1 */
  GHashTable     *roles;      /* word in lower case → #DramaDraftRole */
  GPtrArray      *of_words[DRAMA_N_ENDINGS];
  char           *apposition; /* with WORDS in it */
  char           *possession;
};

/* What stands for the words in a sentence to be made of them. */
#define DRAMA_DRAFT_WORDS "{words}"

/* Written by glib-compile-resources. */
GResource *drama_draft_get_resource (void);

G_END_DECLS
