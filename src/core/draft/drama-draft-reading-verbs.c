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
  gboolean noun = FALSE;

  if (!is_word (reading, first, ",") || last - first < 3)
    return NULL;
  while (end > first + 1 && !is_preposition (reading, end - 1))
    end--;
  for (guint i = first + 1; i < end; i++)
    {
      const DramaDraftToken *token = get (reading, i);

      if (!(token->flags & DRAMA_TOKEN_WORD) || drama_draft_reading_is_verb (reading, i))
        return NULL;
      noun = noun || drama_draft_rules_get_noun_kinds (reading->rules, token->lower) != 0;
    }
  if (!noun || end == first + 1)
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
  guint end;

  while (verb > first && !drama_draft_reading_is_verb (reading, verb - 1))
    verb--;
  if (verb == first)
    return NULL;

  first = MAX (first, verb > 4 ? verb - 4 : 0);
  verb--;
  if ((get (reading, verb)->marks & DRAMA_MARK_SPEECH) != 0 && follows_comma (reading, verb))
    return NULL;
  for (end = last; end > verb + 1 && !is_preposition (reading, end - 1); end--)
    ;
  for (guint i = verb + 1; i < end; i++)
    if (!(get (reading, i)->flags & DRAMA_TOKEN_WORD))
      end = verb + 1;

  *reversed = end == verb + 2 && drama_draft_rules_plays (reading->rules, DRAMA_ROLE_AGENT,
                                                          get (reading, verb + 1)->lower);
  if (*reversed)
    return cut (reading, verb, verb + 1);
  if (end - verb > MAX_VERB)
    return NULL;
  while (verb > first &&
         (get (reading, verb - 1)->marks & (DRAMA_MARK_PASSIVE | DRAMA_MARK_VERB)) != 0 &&
         !(get (reading, verb - 1)->flags & DRAMA_TOKEN_CAPITAL))
    verb--;

  return cut (reading, verb, end);
}
