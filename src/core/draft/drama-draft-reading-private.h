/* drama-draft-reading-private.h - shared by the files that read sentences
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-draft-claims.h"

#include <string.h>

G_BEGIN_DECLS

/* Names in a row with nothing but "and" between them. */
typedef struct
{
  guint first; /* index of a name */
  guint last;  /* past the last */
} Together;

/* A verb of saying, an accusation or an attribution. */
typedef struct
{
  guint    speaker; /* index of a name */
  guint    first;   /* first token that the speaker answers for */
  guint    last;    /* past the last */
  guint    token;   /* of the verb */
  gboolean accusing;
  gboolean cited; /* "according to": what stands beside the name is what was said */
} Voice;

typedef struct
{
  const char              *text;
  const DramaDraftPassage *passage;
  const DramaDraftRules   *rules;
  const GArray            *names;
  DramaDraftSentence       sentence;
  guint                    first_name; /* of the sentence */
  guint                    last_name;  /* past the last */
  guint                    cues;       /* marks of hedges and denials anywhere in it */
  guint                    denial;     /* token of the first denial */
  GArray                  *voices;     /* of Voice */
  Together                 open;       /* whose clause a comma may end; empty for none */
  Together                 doer;       /* whose verb was read last */
  Together                 object;     /* and of whom */
  GArray                  *claims;
} Reading;

static inline const DramaDraftToken *
get (const Reading *reading,
     guint          index)
{
  return drama_draft_passage_get (reading->passage, index);
}

static inline const DramaDraftName *
get_name (const Reading *reading,
          guint          index)
{
  return &g_array_index (reading->names, DramaDraftName, index);
}

static inline guint
match (const Reading *reading,
       guint          index,
       guint          marks)
{
  return drama_draft_rules_match (reading->rules,
                                  (const char *const *) reading->passage->words->pdata + index,
                                  (const char *const *) reading->passage->lowers->pdata + index,
                                  reading->sentence.last - index, marks);
}

static inline gboolean
is_word (const Reading *reading,
         guint          index,
         const char    *word)
{
  return index < reading->sentence.last && g_str_equal (get (reading, index)->lower, word);
}

static inline gboolean
plays (const Reading *reading,
       guint          index,
       guint          roles)
{
  return drama_draft_rules_plays (reading->rules, (DramaDraftRole) roles,
                                  get (reading, index)->lower);
}

static inline gboolean
is_determiner (const Reading *reading,
               guint          index)
{
  return plays (reading, index, DRAMA_ROLE_DETERMINER | DRAMA_ROLE_ARTICLE);
}

static inline gboolean
follows_comma (const Reading *reading,
               guint          at)
{
  return at > reading->sentence.first && strstr (",”\"", get (reading, at - 1)->word) != NULL;
}

gboolean drama_draft_reading_find_subject (Reading        *reading,
                                           const Together *a,
                                           guint          *first,
                                           guint           last,
                                           Together       *subject);
guint    drama_draft_reading_find_name_before (const Reading *reading, guint token);
gboolean drama_draft_reading_is_verb (const Reading *reading, guint index);
char    *drama_draft_reading_read_apposition (const Reading *reading, guint first, guint last);
char    *drama_draft_reading_read_possession (const Reading        *reading,
                                              const DramaDraftName *before,
                                              guint                 first,
                                              guint                 last);
char    *drama_draft_reading_read_verb (const Reading *reading,
                                        guint          first,
                                        guint          last,
                                        gboolean      *reversed);

G_END_DECLS
