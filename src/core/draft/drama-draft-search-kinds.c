/* drama-draft-search-kinds.c - what kind of actor the words tell of
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-draft-search-private.h"

#include <string.h>

/**
 * drama_draft_search_get_ending_kinds:
 * @search: a sentence
 * @first: first token of a name
 * @last: past its last
 *
 * Returns: bits of #DramaKind that its last word tells of, or its first where that
 *   tells nothing
 */
guint
drama_draft_search_get_ending_kinds (const Search *search,
                                     guint         first,
                                     guint         last)
{
  guint kinds = 0;

  for (guint i = last; i > first && kinds == 0; i--)
    {
      /* "University of California": what comes before the joiner tells. */
      if (i < last && !marked (search, i, DRAMA_MARK_JOINER))
        continue;
      kinds = drama_draft_rules_get_ending_kinds (search->rules, get (search, i - 1)->word);
    }
  if (kinds == 0 && last - first > 1)
    kinds = drama_draft_rules_get_beginning_kinds (search->rules, get (search, first)->word);

  return kinds;
}

/**
 * drama_draft_search_spell:
 * @search: a sentence
 * @first: first token of a name
 * @last: past its last
 *
 * Returns: (transfer full): its words joined by blanks, as the rules have names
 */
char *
drama_draft_search_spell (const Search *search,
                          guint         first,
                          guint         last)
{
  GString *name = g_string_new (NULL);

  for (guint i = first; i < last; i++)
    {
      const DramaDraftToken *token = get (search, i);

      if (i > first)
        g_string_append (name, token->flags & DRAMA_TOKEN_HYPHENED ? "-"
                               : token->flags & DRAMA_TOKEN_GLUED  ? ""
                                                                   : " ");
      g_string_append (name, token->word);
    }

  return g_string_free (name, FALSE);
}

/**
 * drama_draft_search_is_person_like:
 * @search: a sentence
 * @first: first token of a name
 * @last: past its last
 *
 * Returns: whether it looks like the name of a person: a first name, or initials
 */
gboolean
drama_draft_search_is_person_like (const Search *search,
                                   guint         first,
                                   guint         last)
{
  if (first >= last || drama_draft_search_get_ending_kinds (search, first, last) != 0)
    return FALSE;

  return marked (search, first, DRAMA_MARK_FIRST_NAME) ||
         (is (search, first, DRAMA_TOKEN_INITIAL) && last - first > 1 &&
          !marked (search, first, DRAMA_MARK_PLACE)) ||
         marked (search, last - 1, DRAMA_MARK_SUFFIX);
}

/**
 * drama_draft_search_get_kinds_before:
 * @search: a sentence
 * @first: first token of a name
 *
 * Returns: bits of #DramaKind that the words before it speak for: "reporter Brian
 *   Krebs", "a company called ChronoPay"
 */
guint
drama_draft_search_get_kinds_before (const Search *search,
                                     guint         first)
{
  guint kinds = 0;

  for (guint i = first; i > 0 && first - i < 3; i--)
    {
      const DramaDraftToken *token = get (search, i - 1);

      if (!(token->flags & DRAMA_TOKEN_WORD) || (token->flags & DRAMA_TOKEN_CAPITAL) ||
          (token->flags & DRAMA_TOKEN_POSSESSIVE))
        break;
      kinds = drama_draft_rules_get_noun_kinds (search->rules, token->lower);
      if (kinds != 0)
        break;
      if (first - i > 0 ||
          !drama_draft_rules_plays (search->rules, DRAMA_ROLE_NAMING, token->lower))
        break;
    }

  return kinds;
}

/**
 * drama_draft_search_get_kinds_after:
 * @search: a sentence
 * @last: past the last token of a name
 *
 * Returns: bits of #DramaKind that the words behind it speak for: ", a former
 *   intelligence officer", "… botnet"
 */
guint
drama_draft_search_get_kinds_after (const Search *search,
                                    guint         last)
{
  if (is (search, last, DRAMA_TOKEN_WORD) && !is (search, last, DRAMA_TOKEN_CAPITAL) &&
      !is (search, last - 1, DRAMA_TOKEN_POSSESSIVE))
    return drama_draft_rules_get_noun_kinds (search->rules, get (search, last)->lower) &
           ~((1u << DRAMA_KIND_PERSON) | (1u << DRAMA_KIND_GOVERNMENT));
  if (!is_punctuation (search, last, ","))
    return 0;
  if (marked (search, last + 1, DRAMA_MARK_CLAUSE) &&
      (drama_draft_rules_get_noun_kinds (search->rules, get (search, last + 1)->lower) &
       (1u << DRAMA_KIND_PERSON)))
    return 1u << DRAMA_KIND_PERSON;

  for (guint i = last + 1; i < search->end && i < last + 8; i++)
    {
      const DramaDraftToken *token = get (search, i);
      guint                  kinds;

      if (!(token->flags & DRAMA_TOKEN_WORD) ||
          drama_draft_rules_ends (search->rules, DRAMA_ENDING_PARTICIPLE, token->lower) ||
          (token->marks & (DRAMA_MARK_VERB | DRAMA_MARK_CLAUSE)))
        break;
      kinds = drama_draft_rules_get_noun_kinds (search->rules, token->lower);
      /* The noun that matters is the last of its phrase. */
      if (kinds != 0 && !(is (search, i + 1, DRAMA_TOKEN_WORD) &&
                          drama_draft_rules_get_noun_kinds (search->rules,
                                                            get (search, i + 1)->lower) != 0))
        return kinds;
    }

  return 0;
}
