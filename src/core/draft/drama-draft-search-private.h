/* drama-draft-search-private.h - shared by the files that search for names
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-draft-names.h"

G_BEGIN_DECLS

/* The search in one sentence. */
typedef struct
{
  const DramaDraftPassage *passage;
  const DramaDraftRules   *rules;
  guint                    end; /* of the sentence */
  GArray                  *names;
} Search;

static inline const DramaDraftToken *
get (const Search *search,
     guint         index)
{
  return drama_draft_passage_get (search->passage, index);
}

static inline gboolean
is (const Search *search,
    guint         index,
    guint         flag)
{
  return index < search->end && (get (search, index)->flags & flag) != 0;
}

static inline gboolean
marked (const Search *search,
        guint         index,
        guint         mark)
{
  return index < search->end && (get (search, index)->marks & mark) != 0;
}

static inline gboolean
plays (const Search  *search,
       guint          index,
       DramaDraftRole role)
{
  return index < search->end &&
         drama_draft_rules_plays (search->rules, role, get (search, index)->word);
}

static inline gboolean
is_punctuation (const Search *search,
                guint         index,
                const char   *mark)
{
  return index < search->end && get (search, index)->flags == DRAMA_TOKEN_GLUED &&
         g_str_equal (get (search, index)->word, mark);
}

/* Length of the longest phrase with one of the marks. */
static inline guint
match (const Search *search,
       guint         index,
       guint         last,
       guint         marks)
{
  if (index >= last)
    return 0;

  return drama_draft_rules_match (search->rules,
                                  (const char *const *) search->passage->words->pdata + index,
                                  (const char *const *) search->passage->lowers->pdata + index,
                                  last - index, marks);
}

char    *drama_draft_search_spell (const Search *search, guint first, guint last);
gboolean drama_draft_search_is_person_like (const Search *search, guint first, guint last);
guint    drama_draft_search_get_ending_kinds (const Search *search, guint first, guint last);
guint    drama_draft_search_get_kinds_before (const Search *search, guint first);
guint    drama_draft_search_get_kinds_after (const Search *search, guint last);

G_END_DECLS
