/* drama-draft-reading-verbs.c - the words between two names as a verb
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-draft-reading-private.h"

/* A longer verb is no verb. */
#define MAX_VERB 7
/* A shorter word tells nothing by its ending; in bytes. */
#define MIN_VERB 5

/**
 * drama_draft_reading_is_verb:
 * @reading: a sentence
 * @index: of a token
 *
 * Returns: whether the word may be a verb: one of the rules, or by its ending
 */
gboolean
drama_draft_reading_is_verb (const Reading *reading,
                             guint          index)
{
  const DramaDraftToken *token = get (reading, index);

  if (!(token->flags & DRAMA_TOKEN_WORD) || token->flags & DRAMA_TOKEN_CAPITAL ||
      token->flags & DRAMA_TOKEN_HYPHENED || token->marks & DRAMA_MARK_NO_VERB)
    return FALSE;

  return (token->marks & (DRAMA_MARK_VERB | DRAMA_MARK_SPEECH | DRAMA_MARK_ACCUSATION)) != 0 ||
         (strlen (token->lower) >= MIN_VERB &&
          drama_draft_rules_ends (reading->rules, DRAMA_ENDING_VERB, token->lower));
}

static gboolean
is_preposition (const Reading *reading,
                guint          index)
{
  return (get (reading, index)->marks & DRAMA_MARK_PREPOSITION) != 0;
}

/* What stands from token @first up to @last, white space evened. */
static char *
cut (const Reading *reading,
     guint          first,
     guint          last)
{
  GString *words = g_string_new (NULL);

  for (guint i = first; i < last; i++)
    {
      const DramaDraftToken *token = get (reading, i);

      if (i > first)
        g_string_append (words, token->flags & DRAMA_TOKEN_HYPHENED ? "-"
                                : token->flags & DRAMA_TOKEN_GLUED  ? ""
                                                                    : " ");
      g_string_append_len (words, reading->text + token->start,
                           (gssize) (token->end - token->start));
    }

  return g_string_free (words, FALSE);
}

/**
 * drama_draft_reading_read_apposition:
 * @reading: a sentence
 * @first: first token after one name
 * @last: first token of the next
 *
 * Reads ", a former intelligence officer at the": who somebody is.
 *
 * Returns: (transfer full) (nullable): what reads from the first name to the second
 */
char *
drama_draft_reading_read_apposition (const Reading *reading,
                                     guint          first,
                                     guint          last)
{
  guint    end = last;
  gboolean noun;

  if (!is_word (reading, first, ",") || last - first < 3)
    return NULL;
  noun = plays (reading, first + 1, DRAMA_ROLE_DETERMINER);
  while (end > first + 1 && !is_preposition (reading, end - 1))
    end--;
  for (guint i = first + 1; i < end; i++)
    {
      const DramaDraftToken *token = get (reading, i);

      /* "A retired officer" has no verb. */
      if (!(token->flags & DRAMA_TOKEN_WORD) || (token->marks & DRAMA_MARK_CLAUSE) != 0 ||
          (drama_draft_reading_is_verb (reading, i) && !is_determiner (reading, i - 1)))
        return NULL;
      noun = noun || drama_draft_rules_get_noun_kinds (reading->rules, token->lower) != 0;
    }
  if (!noun || end == first + 1)
    return NULL;
  /* "A fund in New York, sued": what the words end with is not the second name. */
  for (guint i = end; i < last; i++)
    if ((get (reading, i)->flags & (DRAMA_TOKEN_WORD | DRAMA_TOKEN_CAPITAL)) != DRAMA_TOKEN_WORD)
      return NULL;

  g_autofree char *words = cut (reading, first + 1, end);

  return drama_draft_rules_say_apposition (reading->rules, words);
}

/**
 * drama_draft_reading_read_possession:
 * @reading: a sentence
 * @before: the first name
 * @first: first token after it
 * @last: first token of the next
 *
 * Reads "Stoyanov’s lawyer, Inga Lebedeva".
 *
 * Returns: (transfer full) (nullable): what reads from the second name to the first
 */
char *
drama_draft_reading_read_possession (const Reading        *reading,
                                     const DramaDraftName *before,
                                     guint                 first,
                                     guint                 last)
{
  guint end = last;

  if (!(before->flags & DRAMA_NAME_POSSESSIVE))
    return NULL;
  if (end > first && is_word (reading, end - 1, ","))
    end--;
  if (end == first || end - first > 4)
    return NULL;
  for (guint i = first; i < end; i++)
    if (!(get (reading, i)->flags & DRAMA_TOKEN_WORD) || drama_draft_reading_is_verb (reading, i))
      return NULL;
  if (drama_draft_rules_get_noun_kinds (reading->rules, get (reading, end - 1)->lower) == 0)
    return NULL;

  g_autofree char *words = cut (reading, first, end);

  return drama_draft_rules_say_possession (reading->rules, words);
}

static gboolean
is_plain_word (const Reading *reading,
               guint          index)
{
  return (get (reading, index)->flags & DRAMA_TOKEN_WORD) != 0 &&
         (get (reading, index)->flags & (DRAMA_TOKEN_CAPITAL | DRAMA_TOKEN_HYPHENED)) == 0;
}

static gboolean
is_auxiliary (const Reading *reading,
              guint          index)
{
  return (get (reading, index)->marks & DRAMA_MARK_PASSIVE) != 0 ||
         plays (reading, index, DRAMA_ROLE_AUXILIARY | DRAMA_ROLE_PERFECT);
}

/* "Would not put it past", "never met": there is no such tie; what denies one says so itself. */
static gboolean
is_negated (const Reading *reading,
            guint          first,
            guint          verb)
{
  for (guint i = verb; i > first; i--)
    {
      if (plays (reading, i - 1, DRAMA_ROLE_NEGATION))
        return match (reading, i - 1, DRAMA_MARK_DENIAL) == 0 &&
               (i < first + 2 || match (reading, i - 2, DRAMA_MARK_DENIAL) == 0);
      if (!is_auxiliary (reading, i - 1) &&
          !drama_draft_rules_ends (reading->rules, DRAMA_ENDING_ADVERB,
                                   get (reading, i - 1)->lower))
        return FALSE;
    }

  return FALSE;
}

/* "The breaches directed at", "a number registered to": the participle is of the noun before it,
 * and that is none of the two names. */
static gboolean
is_of_noun (const Reading *reading,
            guint          first,
            guint          verb,
            guint          last)
{
  if (!drama_draft_rules_ends (reading->rules, DRAMA_ENDING_PARTICIPLE,
                               get (reading, verb)->lower) ||
      verb + 1 >= last || !is_preposition (reading, verb + 1))
    return FALSE;

  for (guint i = verb; i > first; i--)
    {
      /* Right after the name, or after its comma: "the firm, a bank founded by". */
      if (is_determiner (reading, i - 1))
        return i - 1 > first + 1 || (i - 1 == first + 1 && !is_word (reading, first, ","));
      if (!is_plain_word (reading, i - 1) || is_preposition (reading, i - 1) ||
          is_auxiliary (reading, i - 1) ||
          drama_draft_rules_ends (reading->rules, DRAMA_ENDING_ADVERB,
                                  get (reading, i - 1)->lower) ||
          (get (reading, i - 1)->marks & (DRAMA_MARK_CLAUSE | DRAMA_MARK_SUBJECT)) != 0)
        return FALSE;
    }

  return FALSE;
}

/* "Asked the court to" asks for its verb, "… to summon". */
static guint
add_infinitive (const Reading *reading,
                guint          end,
                guint          last)
{
  if (!plays (reading, end - 1, DRAMA_ROLE_INFINITIVE) || end == last ||
      !is_plain_word (reading, end) || is_determiner (reading, end) ||
      (get (reading, end)->marks & DRAMA_MARK_COMMON) != 0 ||
      drama_draft_rules_get_noun_kinds (reading->rules, get (reading, end)->lower) != 0)
    return end;
  for (guint i = end + 1; i < last; i++)
    if (!is_determiner (reading, i))
      return end;

  return end + 1;
}

/* "Had" before words that were not understood tells nothing. */
static gboolean
is_half (const Reading *reading,
         guint          verb,
         guint          last)
{
  if (!plays (reading, verb, DRAMA_ROLE_AUXILIARY))
    return FALSE;
  for (guint i = verb + 1; i < last; i++)
    if (is_plain_word (reading, i) && !is_determiner (reading, i) &&
        (get (reading, i)->marks & (DRAMA_MARK_COMMON | DRAMA_MARK_DEMONYM)) == 0 &&
        drama_draft_rules_get_noun_kinds (reading->rules, get (reading, i)->lower) == 0)
      return TRUE;

  return FALSE;
}

/* "Was arrested by", "was set up by". */
static gboolean
ends_with_agent (const Reading *reading,
                 guint          verb,
                 guint          end)
{
  return end > verb + 1 && end <= verb + 3 && plays (reading, end - 1, DRAMA_ROLE_AGENT);
}

/* Back over its auxiliaries, and from "helping" to "involved in". */
static guint
find_start (const Reading *reading,
            guint          first,
            guint          verb)
{
  guint start = verb;

  if (verb >= first + 2 && is_preposition (reading, verb - 1) &&
      drama_draft_rules_ends (reading->rules, DRAMA_ENDING_GERUND, get (reading, verb)->lower) &&
      drama_draft_rules_ends (reading->rules, DRAMA_ENDING_PARTICIPLE,
                              get (reading, verb - 2)->lower))
    return verb - 2;
  while (start > first &&
         (get (reading, start - 1)->marks & (DRAMA_MARK_PASSIVE | DRAMA_MARK_VERB)) != 0 &&
         !(get (reading, start - 1)->flags & DRAMA_TOKEN_CAPITAL))
    start--;
  while (start < verb && plays (reading, start, DRAMA_ROLE_PERFECT))
    start++;

  return start;
}

/**
 * drama_draft_reading_read_verb:
 * @reading: a sentence
 * @first: where the verb may begin
 * @last: first token of the second name
 * @reversed: (out): whether the verb reads from the second name: "arrested by"
 *
 * Reads the verb nearest to the second name, with its auxiliaries before and its
 * last preposition behind.
 *
 * Returns: (transfer full) (nullable): the verb
 */
char *
drama_draft_reading_read_verb (const Reading *reading,
                               guint          first,
                               guint          last,
                               gboolean      *reversed)
{
  guint verb = last;
  guint from = first;
  guint end;

  while (verb > first && !drama_draft_reading_is_verb (reading, verb - 1))
    verb--;
  if (verb == first)
    return NULL;

  first = MAX (first, verb > 4 ? verb - 4 : 0);
  verb--;
  if ((get (reading, verb)->marks & DRAMA_MARK_SPEECH) != 0 && follows_comma (reading, verb))
    return NULL;
  if (is_negated (reading, first, verb) || is_of_noun (reading, from, verb, last))
    return NULL;
  for (end = last; end > verb + 1 && !is_preposition (reading, end - 1); end--)
    ;
  for (guint i = verb + 1; i < end; i++)
    if (!(get (reading, i)->flags & DRAMA_TOKEN_WORD) ||
        (get (reading, i)->flags & DRAMA_TOKEN_CAPITAL))
      end = verb + 1;

  *reversed = ends_with_agent (reading, verb, end);
  if (*reversed)
    return cut (reading, verb, end - 1);
  if (end == verb + 1 && is_half (reading, verb, last))
    return NULL;
  end = add_infinitive (reading, end, last);
  if (end - verb > MAX_VERB)
    return NULL;

  return cut (reading, find_start (reading, first, verb), end);
}
