/* drama-draft-names.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A name is a run of capitalised words, with the particles and joiners that names
 * have inside.  What stands before it without being part of it (a title, an
 * adjective of a country, the first word of a sentence) is cut off.  The rules are
 * those of Mikheev, Moens and Grover, "Named Entity Recognition without
 * Gazetteers" (EACL 1999), as far as they need no training: sure contexts first,
 * doubtful sentence starts decided later by the rest of the text. */
#include "drama-draft-search-private.h"

#include <string.h>

/* No name has more words; a bound for a text that is all capitals. */
#define MAX_WORDS 14

/* Capitalised, and neither a day nor a mere word of the language. */
static gboolean
may_be_named (const Search *search,
              guint         index)
{
  return is (search, index, DRAMA_TOKEN_CAPITAL) &&
         (!marked (search, index, DRAMA_MARK_NO_NAME) ||
          marked (search, index, DRAMA_MARK_FIRST_NAME));
}

/* "the Court" and a sentence that begins with "Park" name nobody, "said Park" does. */
static gboolean
is_bare_common (const Search *search,
                guint         index)
{
  return marked (search, index, DRAMA_MARK_COMMON) &&
         !marked (search, index,
                  DRAMA_MARK_FIRST_NAME | DRAMA_MARK_PLACE | DRAMA_MARK_TOWN) &&
         (is (search, index, DRAMA_TOKEN_START) || strlen (get (search, index)->word) < 4 ||
          index == 0 || marked (search, index - 1, DRAMA_MARK_COMMON));
}

/* "Will Smith" and "New York": a common word, and the beginning of a name. */
static gboolean
common_begins_name (const Search *search,
                    guint         index)
{
  if (marked (search, index, DRAMA_MARK_HEAD) && marked (search, index + 1, DRAMA_MARK_JOINER))
    return is (search, index + 2, DRAMA_TOKEN_CAPITAL);
  if (!may_be_named (search, index + 1) || is (search, index + 1, DRAMA_TOKEN_HYPHENED))
    return !is_bare_common (search, index);
  if (marked (search, index, DRAMA_MARK_FIRST_NAME))
    return !marked (search, index + 1, DRAMA_MARK_COMMON);

  /* "World Bank", but "Banker Chidi Okoro" and "Officials Ana Prates met". */
  if (marked (search, index + 1, DRAMA_MARK_FIRST_NAME | DRAMA_MARK_TITLE))
    return FALSE;

  return !is (search, index, DRAMA_TOKEN_START) ||
         (!marked (search, index + 1, DRAMA_MARK_DEMONYM) &&
          drama_draft_rules_get_noun_kinds (search->rules, get (search, index)->lower) == 0);
}

static gboolean
begins_name (const Search *search,
             guint         index)
{
  if (is (search, index, DRAMA_TOKEN_CAPITAL) &&
      match (search, index, search->end, DRAMA_MARK_PLACE | DRAMA_MARK_TOWN) > 1)
    return TRUE;
  if (!may_be_named (search, index))
    return FALSE;
  if (is (search, index, DRAMA_TOKEN_HYPHENED) && index > 0 &&
      !is (search, index - 1, DRAMA_TOKEN_CAPITAL))
    return FALSE;
  if (marked (search, index, DRAMA_MARK_PLACE | DRAMA_MARK_TOWN) &&
      is (search, index, DRAMA_TOKEN_ALL_CAPS))
    return TRUE;

  return !marked (search, index, DRAMA_MARK_COMMON) || common_begins_name (search, index);
}

/* "Cho Dae-sung", but not "Washington-based". */
static gboolean
ends_given_name (const Search *search,
                 guint         first,
                 guint         last)
{
  return is (search, last, DRAMA_TOKEN_HYPHENED) && !is (search, last, DRAMA_TOKEN_CAPITAL) &&
         last - first > 1 && strlen (get (search, last)->word) <= 6 &&
         !drama_draft_rules_ends (search->rules, DRAMA_ENDING_PARTICIPLE,
                                  get (search, last)->word) &&
         !marked (search, last,
                  DRAMA_MARK_COMMON | DRAMA_MARK_NO_VERB | DRAMA_MARK_PREPOSITION);
}

/* Whether a name that has come to @last goes on with the next word itself. */
static gboolean
continues (const Search *search,
           guint         first,
           guint         last)
{
  if (ends_given_name (search, first, last))
    return TRUE;
  if (!may_be_named (search, last) || (is (search, last - 1, DRAMA_TOKEN_POSSESSIVE) &&
                                       !is (search, last - 1, DRAMA_TOKEN_PLURAL)))
    return FALSE;
  if (!is (search, last, DRAMA_TOKEN_GLUED))
    return TRUE;

  /* "Jean-Claude", but "U.S.-Russia" are two. */
  return is (search, last, DRAMA_TOKEN_HYPHENED) &&
         !marked (search, last, DRAMA_MARK_PLACE | DRAMA_MARK_DEMONYM) &&
         !marked (search, last - 1, DRAMA_MARK_PLACE | DRAMA_MARK_DEMONYM) &&
         !is (search, last - 1, DRAMA_TOKEN_INITIAL);
}

/* How many words join the name up to @last with what follows; 0 where none do. */
static guint
measure_joint (const Search *search,
               guint         first,
               guint         last,
               gboolean      institution)
{
  const DramaDraftToken *before = get (search, last - 1);
  guint                  n = 0;

  if (last >= search->end || (before->flags & DRAMA_TOKEN_POSSESSIVE) ||
      is (search, last, DRAMA_TOKEN_CAPITAL))
    return 0;

  if (marked (search, last, DRAMA_MARK_PARTICLE) && !is (search, last, DRAMA_TOKEN_GLUED))
    {
      while (marked (search, last + n, DRAMA_MARK_PARTICLE) && n < 3)
        n++;
      return may_be_named (search, last + n) ? n : 0;
    }
  if (is_punctuation (search, last, "&") ||
      (last < search->end && g_str_equal (get (search, last)->word, "&")))
    return may_be_named (search, last + 1) ? 1 : 0;
  /* "Lanterns for Children", "Doctors Without Borders". */
  if (marked (search, last, DRAMA_MARK_LINK) &&
      drama_draft_rules_ends (search->rules, DRAMA_ENDING_PLURAL, before->word))
    return may_be_named (search, last + 1) ? 1 : 0;
  if (marked (search, last, DRAMA_MARK_JOINER) && (before->marks & DRAMA_MARK_HEAD))
    {
      n = plays (search, last + 1, DRAMA_ROLE_ARTICLE) ? 2 : 1;
      /* "Bank of England", but the "Economic Crimes Commission" of Nigeria. */
      if (last - first > 1 && n == 1 && marked (search, last + n, DRAMA_MARK_PLACE))
        return 0;
      if (marked (search, last + n, DRAMA_MARK_TITLE))
        return 0;
      return may_be_named (search, last + n) ? n : 0;
    }
  if (institution && plays (search, last, DRAMA_ROLE_NAME_CONJUNCTION) &&
      marked (search, last + 1, DRAMA_MARK_TAIL) && may_be_named (search, last + 1))
    return 1;
  /* "Sherwood Analytics, Inc." */
  if (is_punctuation (search, last, ",") && plays (search, last + 1, DRAMA_ROLE_LEGAL_FORM))
    return 1;
  if (institution && is_punctuation (search, last, ",") &&
      marked (search, last + 1, DRAMA_MARK_TAIL) && may_be_named (search, last + 1))
    return 1;

  return 0;
}

/* The whole run of words from @first. */
static guint
extend (const Search *search,
        guint         first)
{
  gboolean institution = FALSE;
  guint    last = MAX (first + 1, first + match (search, first, search->end,
                                                 DRAMA_MARK_PLACE | DRAMA_MARK_TOWN));

  while (last < search->end && last - first < MAX_WORDS)
    {
      guint joint;

      if (continues (search, first, last))
        {
          last++;
          continue;
        }
      joint = measure_joint (search, first, last, institution);
      if (joint == 0)
        break;
      institution = institution || marked (search, last, DRAMA_MARK_JOINER);
      last += joint + 1;
    }
  /* "King, Jr." */
  if (is_punctuation (search, last, ",") && marked (search, last + 1, DRAMA_MARK_SUFFIX) &&
      may_be_named (search, last + 1))
    last += 2;

  return last;
}

/* "Federal Security Service, or FSB" and "FSB (Federal Security Service)". */
static guint
get_relation_to_last (const Search *search,
                      guint         first,
                      guint         last)
{
  const DramaDraftName *before;
  gboolean              near;

  if (search->names->len == 0)
    return 0;
  before = &g_array_index (search->names, DramaDraftName, search->names->len - 1);
  if (before->last > first)
    return 0;

  near = first == before->last + 1 && g_str_equal (get (search, before->last)->word, "(");
  near = near || (first == before->last + 2 && is_punctuation (search, before->last, ",") &&
                  plays (search, before->last + 1, DRAMA_ROLE_ALTERNATIVE));
  if (!near)
    return 0;
  if (last - first == 1 && is (search, first, DRAMA_TOKEN_ALL_CAPS) &&
      before->last - before->first > 1)
    return DRAMA_NAME_SHORT_OF_LAST;
  if (last - first > 1 && before->last - before->first == 1 &&
      is (search, before->first, DRAMA_TOKEN_ALL_CAPS))
    return DRAMA_NAME_LONG_OF_LAST;

  return 0;
}

static void
add_name (Search     *search,
          guint       first,
          guint       last,
          guint       flags,
          const char *actor)
{
  g_autofree char *spelt = drama_draft_search_spell (search, first, last);
  DramaDraftName   name = {
      .start = get (search, first)->start,
      .end = get (search, last - 1)->end,
      .first = first,
      .last = last,
      .flags = flags,
      .actor = actor,
  };
  DramaKind kind;

  if (actor == NULL)
    name.actor = drama_draft_rules_get_country (search->rules, spelt);
  if (drama_draft_rules_get_name_kind (search->rules, spelt, &kind))
    name.kinds = 1u << kind;
  else if (flags & DRAMA_NAME_COUNTRY)
    name.kinds = 1u << DRAMA_KIND_GOVERNMENT;
  else if (match (search, first, last, DRAMA_MARK_PLACE) == last - first)
    name.kinds = 1u << DRAMA_KIND_GOVERNMENT;
  else if (match (search, first, last, DRAMA_MARK_TOWN) == last - first)
    name.kinds = 1u << DRAMA_KIND_PLACE;
  else if (flags & DRAMA_NAME_PERSON || drama_draft_search_is_person_like (search, first, last))
    {
      name.kinds = 1u << DRAMA_KIND_PERSON;
      name.flags |= DRAMA_NAME_PERSON;
    }
  else
    {
      name.kinds = drama_draft_search_get_kinds_before (search, first);
      if (name.kinds == 0)
        name.kinds = drama_draft_search_get_ending_kinds (search, first, last);
      if (name.kinds == 0)
        name.kinds = drama_draft_search_get_kinds_after (search, last);
      /* Unknown, and somebody is in it. */
      if (name.kinds == 0 && last - first == 1 && first > 0 &&
          marked (search, first - 1, DRAMA_MARK_INSIDE))
        name.kinds = 1u << DRAMA_KIND_PLACE;
    }
  if (is (search, last - 1, DRAMA_TOKEN_POSSESSIVE))
    name.flags |= DRAMA_NAME_POSSESSIVE;
  name.flags |= get_relation_to_last (search, first, last);
  if (last - first == 1 && is (search, first, DRAMA_TOKEN_START) && name.kinds == 0 &&
      !is (search, first, DRAMA_TOKEN_ALL_CAPS) &&
      !marked (search, first, DRAMA_MARK_FIRST_NAME) && !(name.flags & DRAMA_NAME_POSSESSIVE))
    name.flags |= DRAMA_NAME_DOUBTFUL;

  g_array_append_val (search->names, name);
}

/* Whether a title at the beginning is one, and not of "General Motors". */
static gboolean
title_is_real (const Search *search,
               guint         first,
               guint         after,
               guint         last)
{
  g_autofree char *whole = drama_draft_search_spell (search, first, last);
  DramaKind        kind;

  if (drama_draft_rules_get_name_kind (search->rules, whole, &kind))
    return FALSE;

  return after >= last || drama_draft_search_get_ending_kinds (search, after, last) == 0 ||
         drama_draft_search_get_ending_kinds (search, first, last) == 0;
}

/* Cuts titles and adjectives off the beginning; returns where the name begins. */
static guint
trim_start (const Search *search,
            guint         first,
            guint         last,
            guint        *flags)
{
  for (;;)
    {
      guint title = match (search, first, last, DRAMA_MARK_TITLE);
      guint next = first + 1;

      if (first >= last)
        return first;
      if (title > 0 && title_is_real (search, first, first + title, last))
        {
          *flags |= DRAMA_NAME_PERSON;
          first += title;
        }
      else if (marked (search, first, DRAMA_MARK_DEMONYM) &&
               (next >= last || match (search, next, last, DRAMA_MARK_TITLE) > 0 ||
                (marked (search, next, DRAMA_MARK_DEMONYM) &&
                 drama_draft_search_get_ending_kinds (search, first, last) == 0) ||
                drama_draft_search_is_person_like (search, next, last)))
        first = next;
      else if (marked (search, first, DRAMA_MARK_COMMON) && is (search, first, DRAMA_TOKEN_START) &&
               next < last && !marked (search, first, DRAMA_MARK_FIRST_NAME) &&
               (match (search, next, last, DRAMA_MARK_TITLE) > 0 ||
                drama_draft_search_is_person_like (search, next, last)))
        first = next;
      else
        return first;
    }
}

/* Where a title or a creed inside parts two names: "Microsoft Chairman Bill Gates";
 * @last where none does.  @after: where the second begins. */
static guint
find_inner_border (const Search *search,
                   guint         first,
                   guint         last,
                   guint        *after)
{
  for (guint i = first + 1; i < last; i++)
    {
      guint title = match (search, i, last, DRAMA_MARK_TITLE);

      if (title > 0 && !marked (search, i - 1, DRAMA_MARK_JOINER | DRAMA_MARK_FIRST_NAME) &&
          (i + title == last || drama_draft_search_is_person_like (search, i + title, last) ||
           match (search, first, i, DRAMA_MARK_PLACE | DRAMA_MARK_TOWN) == i - first) &&
          drama_draft_search_get_ending_kinds (search, i + title - 1, i + title) == 0)
        {
          *after = i + title;
          return i;
        }
      if (marked (search, i, DRAMA_MARK_DEMONYM) && i + 1 < last &&
          drama_draft_search_is_person_like (search, i + 1, last))
        {
          *after = i + 1;
          return i;
        }
      if (match (search, first, i, DRAMA_MARK_PLACE) == i - first &&
          drama_draft_search_is_person_like (search, i, last))
        {
          *after = i;
          return i;
        }
    }
  *after = last;

  return last;
}

/* "the Russian government": the adjective with what makes it an actor. */
static gboolean
add_country (Search *search,
             guint   first)
{
  const char *country;

  if (!marked (search, first, DRAMA_MARK_DEMONYM) ||
      !marked (search, first + 1, DRAMA_MARK_GOVERNMENT) ||
      is (search, first + 1, DRAMA_TOKEN_CAPITAL | DRAMA_TOKEN_GLUED))
    return FALSE;
  /* A "Russian military court" is the court. */
  if (is (search, first + 2, DRAMA_TOKEN_WORD) &&
      drama_draft_rules_get_noun_kinds (search->rules, get (search, first + 2)->lower) != 0)
    return FALSE;

  country = drama_draft_rules_get_country (search->rules, get (search, first)->word);
  if (country == NULL)
    return FALSE;

  add_name (search, first, first + 2, DRAMA_NAME_COUNTRY, country);

  return TRUE;
}

/* A run may be one name, two, or none. */
static void
add_run (Search *search,
         guint   first,
         guint   last)
{
  guint flags = 0;
  guint border, after;

  first = trim_start (search, first, last, &flags);
  if (first >= last)
    return;

  border = find_inner_border (search, first, last, &after);
  if (border - first == 1 && is_bare_common (search, first) && !(flags & DRAMA_NAME_PERSON))
    ;
  else if (border - first == 1 && marked (search, first, DRAMA_MARK_DEMONYM))
    ;
  else
    add_name (search, first, border, flags, NULL);
  if (after < last)
    add_run (search, after, last);
}

static void
find_in_sentence (Search                   *search,
                  const DramaDraftSentence *sentence)
{
  guint at = sentence->first;

  search->end = sentence->last;
  while (at < search->end)
    {
      guint last;

      if (!begins_name (search, at))
        {
          at++;
          continue;
        }
      last = extend (search, at);
      if (last - at == 1 && add_country (search, at))
        last++;
      else
        add_run (search, at, last);
      at = last;
    }
}

/**
 * drama_draft_names_find:
 * @passage: a passage
 * @rules: of its language
 * @names: (element-type DramaDraftName): where to add what is found, in the order of
 *   the text
 *
 * Finds the names in a passage.
 */
void
drama_draft_names_find (const DramaDraftPassage *passage,
                        const DramaDraftRules   *rules,
                        GArray                  *names)
{
  Search search = { passage, rules, 0, names };

  g_return_if_fail (passage != NULL && rules != NULL && names != NULL);

  for (guint i = 0; i < passage->sentences->len; i++)
    find_in_sentence (&search, &g_array_index (passage->sentences, DramaDraftSentence, i));
}
