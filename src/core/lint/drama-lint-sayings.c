/* drama-lint-sayings.c - what a text has in answer to an accusation
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each text is read once, paragraph by paragraph, for the sentences that deny something or say
 * that nobody answered.  Whose they are is asked of each accused: a denial is theirs where
 * nobody else is named between their name and the denying word. */
#include "drama-lint-private.h"

#include <string.h>

/* So much is read at once, in bytes: a hostile text has no paragraphs. */
#define MAX_PARAGRAPH 65536

/* The longest of the phrases is shorter, in bytes. */
#define MAX_PHRASE 64

/* Between the name and its verb of saying: "“I never did”, said Mr Kite." */
#define MAX_APART 3

static guint
match (const DramaLintWords    *words,
       const DramaDraftPassage *passage,
       guint                    at,
       guint                    last,
       guint                    marks)
{
  return drama_draft_rules_match (words->rules,
                                  (const char *const *) passage->words->pdata + at,
                                  (const char *const *) passage->lowers->pdata + at,
                                  last - at, marks);
}

static gboolean
is_negation (const DramaLintWords    *words,
             const DramaDraftPassage *passage,
             guint                    at)
{
  return g_hash_table_contains (words->negations, drama_draft_passage_get (passage, at)->lower);
}

/* Between two tokens. */
static gboolean
has_negation (const DramaLintWords    *words,
              const DramaDraftPassage *passage,
              guint                    first,
              guint                    last)
{
  for (guint i = first; i < last; i++)
    if (is_negation (words, passage, i))
      return TRUE;

  return FALSE;
}

/* "“I never did,” said": what is said ends before its verb. */
static gboolean
follows_negation (const DramaLintWords    *words,
                  const DramaDraftPassage *passage,
                  guint                    first,
                  guint                    speech)
{
  gboolean is_ended = FALSE;

  for (guint i = speech; i > first; i--)
    {
      const char *word = drama_draft_passage_get (passage, i - 1)->word;

      is_ended = is_ended || strstr (",”\"", word) != NULL;
      if (is_negation (words, passage, i - 1))
        return is_ended;
    }

  return FALSE;
}

/* Not the States of a name. */
static gboolean
is_speech (const DramaDraftPassage *passage,
           guint                    at)
{
  const DramaDraftToken *token = drama_draft_passage_get (passage, at);

  return (token->marks & DRAMA_MARK_SPEECH) != 0 && !(token->flags & DRAMA_TOKEN_CAPITAL);
}

/* Whether the words that deny are those of the text itself. */
static gboolean
is_verdict (const DramaLintWords *words,
            const char           *denial)
{
  g_autofree char *lower = g_utf8_strdown (denial, (gssize) strnlen (denial, MAX_PHRASE));

  for (guint i = 0; i < words->verdicts->len; i++)
    if (g_str_has_prefix (lower, words->verdicts->pdata[i]))
      return TRUE;

  return FALSE;
}

/* The token that denies, @last where none does: a word for it, or a verb of saying with a
 * negation in what is said, which stands after it ("insisted that he knew nothing") or, where
 * the sentence ends with it or with a name, before. */
static guint
find_denial (const DramaLintWords    *words,
             const char              *text,
             const DramaDraftPassage *passage,
             DramaDraftSentence       sentence,
             gboolean                *is_spoken)
{
  guint speech = sentence.last;

  *is_spoken = FALSE;
  for (guint i = sentence.first; i < sentence.last; i++)
    {
      guint n;

      if (speech == sentence.last && is_speech (passage, i))
        speech = i;
      n = match (words, passage, i, sentence.last, DRAMA_MARK_DENIAL);

      /* Not that of service. */
      if (n == 0 || text[drama_draft_passage_get (passage, i + n - 1)->end] == '-')
        continue;
      /* "Wrote that he had never": what is said is no verdict. */
      *is_spoken = speech < sentence.last &&
                   is_verdict (words, text + drama_draft_passage_get (passage, i)->start);
      return *is_spoken ? speech : i;
    }

  *is_spoken = TRUE;
  for (guint i = sentence.first; i < sentence.last; i++)
    if (is_speech (passage, i) &&
        (has_negation (words, passage, i + 1, sentence.last) ||
         (sentence.last - i <= MAX_APART + 2 &&
          follows_negation (words, passage, sentence.first, i))))
      return i;

  return sentence.last;
}

/**
 * drama_lint_says_silence:
 * @words: of the language of @said
 * @said: a part of a text
 *
 * Returns: whether it says that somebody gave no answer
 */
gboolean
drama_lint_says_silence (const DramaLintWords *words,
                         const char           *said)
{
  g_autofree char *lower = g_utf8_strdown (said, -1);

  for (guint i = 0; i < words->silences->len; i++)
    if (strstr (lower, words->silences->pdata[i]) != NULL)
      return TRUE;

  return FALSE;
}

/* "He" of a sentence is whom the one before speaks of. */
static gboolean
begins_with_pronoun (const DramaLintWords    *words,
                     const DramaDraftPassage *passage,
                     DramaDraftSentence       sentence)
{
  const DramaDraftToken *token = drama_draft_passage_get (passage, sentence.first);

  return g_hash_table_contains (words->pronouns, token->lower) &&
         !g_hash_table_contains (words->possessives, token->lower);
}

static void
read_sentence (const DramaLintWords    *words,
               const char              *text,
               const DramaDraftPassage *passage,
               guint                    number,
               GArray                  *sayings)
{
  DramaDraftSentence sentence = g_array_index (passage->sentences, DramaDraftSentence, number);
  DramaLintSaying    saying = { 0 };
  guint              cue = find_denial (words, text, passage, sentence, &saying.is_spoken);
  g_autofree char   *said = NULL;

  saying.start = drama_draft_passage_get (passage, sentence.first)->start;
  saying.end = drama_draft_passage_get (passage, sentence.last - 1)->end;
  saying.before = saying.start;
  saying.is_denial = cue < sentence.last;
  if (saying.is_denial)
    {
      saying.cue = drama_draft_passage_get (passage, cue)->start;
      saying.is_verdict = is_verdict (words, text + saying.cue);
      if (number > 0 && begins_with_pronoun (words, passage, sentence))
        {
          guint first = g_array_index (passage->sentences, DramaDraftSentence, number - 1).first;

          saying.before = drama_draft_passage_get (passage, first)->start;
        }
    }

  said = g_strndup (text + saying.start, saying.end - saying.start);
  saying.is_silence = drama_lint_says_silence (words, said);
  if (saying.is_denial || saying.is_silence)
    g_array_append_val (sayings, saying);
}

/* Past the blank line that ends the paragraph, or past the text; a paragraph that does not end
 * is cut between two of its sentences, or else wherever. */
static const char *
find_end_of_paragraph (const char *at)
{
  gsize       length = strnlen (at, MAX_PARAGRAPH);
  const char *end = memmem (at, length, "\n\n", 2);

  if (end != NULL)
    return end + 2;
  if (length < MAX_PARAGRAPH)
    return at + length;

  for (end = at + length; end > at + MAX_PARAGRAPH / 2; end--)
    if (end[-1] == '\n' || (end[-1] == ' ' && end[-2] == '.'))
      return end;
  for (end = at + length; ((guchar) *end & 0xc0) == 0x80; end--)
    ;

  return end;
}

/**
 * drama_lint_get_sayings:
 * @text: the text of a source
 * @words: of its language
 *
 * Linear in the text where it is asked first.
 *
 * Returns: (transfer none) (element-type DramaLintSaying): what in it denies something, or
 *   says that nobody answered
 */
GArray *
drama_lint_get_sayings (DramaLintText        *text,
                        const DramaLintWords *words)
{
  const char *all = drama_source_get_fields (text->source)->text;

  if (text->sayings != NULL)
    return text->sayings;

  text->sayings = g_array_new (FALSE, FALSE, sizeof (DramaLintSaying));
  for (const char *at = all, *end; *at != '\0'; at = end)
    {
      g_autoptr (DramaDraftPassage) passage = NULL;

      end = find_end_of_paragraph (at);
      passage = drama_draft_passage_new (all, (gsize) (at - all), (gsize) (end - all),
                                         words->rules);
      for (guint i = 0; i < passage->sentences->len; i++)
        read_sentence (words, all, passage, i, text->sayings);
    }

  return text->sayings;
}

/* Whether who is named after the denial is who denies: "… said Mr Kite", "was denied by Mr Kite",
 * but not "denied that Kite". */
static gboolean
names_denier_after (const DramaLintWords    *words,
                    const DramaDraftPassage *passage,
                    gsize                    cue)
{
  for (guint i = 0; i < passage->tokens->len; i++)
    {
      const DramaDraftToken *token = drama_draft_passage_get (passage, i);

      if (token->start == cue && !(token->marks & DRAMA_MARK_DENIAL))
        return (token->marks & DRAMA_MARK_SPEECH) != 0;
      if (token->start > cue)
        return drama_draft_rules_plays (words->rules, DRAMA_ROLE_AGENT, token->lower);
    }

  return FALSE;
}

/* Who is called last in the passage up to the byte @end, or first from there on, at most
 * @most words away; %NULL for nobody who is known. */
static const DramaActor *
find_nearest (DramaLint               *lint,
              const DramaDraftPassage *passage,
              gsize                    byte,
              gboolean                 is_before,
              guint                    most)
{
  const DramaActor *found = NULL;
  guint             n = 0;

  for (guint i = 0; i < passage->tokens->len; i++)
    {
      const DramaDraftToken *token = drama_draft_passage_get (passage, i);
      const DramaActor      *called = NULL;

      if (is_before == (token->start >= byte) || (!is_before && ++n > most + 1))
        continue;
      if (token->flags & DRAMA_TOKEN_CAPITAL)
        called = drama_lint_find_called (lint, token->word);
      if (called != NULL)
        found = called;
      if (called != NULL && !is_before)
        return found;
    }

  return found;
}

/* Whether the accused is named right before the verb of saying: "Kite himself said", or
 * "Kite, a banker, said". */
static gboolean
is_named_beside (const DramaLintWords    *words,
                 const char              *text,
                 const DramaDraftPassage *passage,
                 gsize                    cue,
                 const DramaActorFields  *accused)
{
  guint            at = 0;
  g_autofree char *beside = NULL;

  while (at < passage->tokens->len && drama_draft_passage_get (passage, at)->start < cue)
    at++;
  if (at == 0)
    return FALSE;
  if (g_str_equal (drama_draft_passage_get (passage, at - 1)->word, ","))
    return TRUE;

  at -= MIN (at, MAX_APART);
  beside = g_strndup (text + drama_draft_passage_get (passage, at)->start,
                      cue - drama_draft_passage_get (passage, at)->start);

  return drama_lint_names_actor (words, accused, beside);
}

/**
 * drama_lint_is_saying_of:
 * @lint: a lint that looks at a dossier
 * @words: of the language of the text
 * @text: where it stands
 * @saying: what denies something
 * @accused: an actor
 *
 * Returns: whether it is the accused who denies
 */
gboolean
drama_lint_is_saying_of (DramaLint              *lint,
                         const DramaLintWords   *words,
                         const DramaLintText    *text,
                         const DramaLintSaying  *saying,
                         const DramaActorFields *accused)
{
  const char       *all = drama_source_get_fields (text->source)->text;
  g_autofree char  *before = g_strndup (all + saying->before, saying->cue - saying->before);
  g_autofree char  *after = g_strndup (all + saying->cue, saying->end - saying->cue);
  const DramaActor *nearest;
  g_autoptr (DramaDraftPassage) passage = NULL;

  if (drama_lint_names_actor (words, accused, before))
    {
      /* "He", and the sentence before names several: whoever it begins with. */
      gboolean is_first = saying->before < saying->start;

      passage = drama_draft_passage_new (all, saying->before, saying->end, words->rules);
      nearest = is_first
                    ? find_nearest (lint, passage, saying->before, FALSE, passage->tokens->len)
                    : find_nearest (lint, passage, saying->cue, TRUE, 0);
      if (saying->is_spoken && !is_first &&
          !is_named_beside (words, all, passage, saying->cue, accused))
        return FALSE;

      return nearest == NULL || g_str_equal (drama_actor_get_fields (nearest)->id, accused->id);
    }

  /* "… said Mr Kite", "was denied by Mr Kite". */
  if (!drama_lint_names_actor (words, accused, after))
    return FALSE;
  passage = drama_draft_passage_new (all, saying->start, saying->end, words->rules);
  nearest = names_denier_after (words, passage, saying->cue)
                ? find_nearest (lint, passage, saying->cue, FALSE, MAX_APART)
                : NULL;

  return nearest != NULL && g_str_equal (drama_actor_get_fields (nearest)->id, accused->id);
}
