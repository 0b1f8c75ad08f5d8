/* drama-draft-passage.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sentences end where Pango says so (Unicode Standard Annex 29), but for the full
 * stops of abbreviations and initials, which Unicode leaves to those who know the
 * language. */
#include "drama-draft-passage.h"

#include <pango/pango.h>
#include <string.h>

typedef struct
{
  DramaDraftPassage     *passage;
  const DramaDraftRules *rules;
  const char            *text; /* the whole */
  const char            *at;
  const char            *end;
  gboolean               spaced;   /* white space came before @at */
  gboolean               hyphened; /* nothing but a hyphen came before @at */
} Scan;

static gunichar
peek (const Scan *scan,
      const char *at)
{
  return at < scan->end ? g_utf8_get_char (at) : 0;
}

static gboolean
is_letter (gunichar c)
{
  return g_unichar_isalnum (c) || (c != 0 && g_unichar_ismark (c));
}

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019;
}

static gboolean
is_hyphen (gunichar c)
{
  return c == '-' || c == 0x2010 || c == 0x2011;
}

static void
add_token (Scan       *scan,
           const char *start,
           const char *end,
           guint       flags)
{
  DramaDraftPassage *passage = scan->passage;
  DramaDraftToken    token = {
       .start = (gsize) (start - scan->text),
       .end = (gsize) (end - scan->text),
       .flags = flags,
  };
  g_autofree char *lower = NULL;

  token.word = g_string_chunk_insert_len (passage->strings, start, end - start);
  token.lower = token.word;
  if (flags & DRAMA_TOKEN_CAPITAL)
    {
      lower = g_utf8_strdown (token.word, -1);
      token.lower = g_string_chunk_insert (passage->strings, lower);
    }
  if (!scan->spaced)
    token.flags |= DRAMA_TOKEN_GLUED;
  if (scan->hyphened)
    token.flags |= DRAMA_TOKEN_HYPHENED;
  /* "US" is not "us". */
  token.marks = drama_draft_rules_mark (
      scan->rules, token.word, flags & DRAMA_TOKEN_ALL_CAPS ? token.word : token.lower);
  g_array_append_val (passage->tokens, token);
  g_ptr_array_add (passage->words, (gpointer) token.word);
  g_ptr_array_add (passage->lowers, (gpointer) token.lower);
  scan->spaced = FALSE;
  scan->hyphened = FALSE;
}

/* Whether the full stop at @stop belongs to the word that began at @start, whose
 * last part began at @part. */
static gboolean
stop_belongs (const Scan *scan,
              const char *start,
              const char *part,
              const char *stop)
{
  gunichar         after = peek (scan, stop + 1);
  g_autofree char *word = NULL;
  g_autofree char *lower = NULL;

  if (g_utf8_next_char (part) == stop && g_unichar_isupper (g_utf8_get_char (part)))
    return TRUE;
  if (g_unichar_isalnum (after))
    return TRUE;

  if (stop - start > 8)
    return FALSE;
  word = g_strndup (start, (gsize) (stop + 1 - start));
  lower = g_utf8_strdown (word, -1);

  return (drama_draft_rules_mark (scan->rules, word, lower) & DRAMA_MARK_ABBREVIATION) != 0;
}

/* "’s" and a lone "’" after a word that began at @start; how many bytes to leave out. */
static gsize
measure_possessive (const Scan *scan,
                    const char *at,
                    const char *start)
{
  const char *next;
  gsize       length;

  if (!is_apostrophe (peek (scan, at)))
    return 0;

  next = g_utf8_next_char (at);
  length = drama_draft_rules_measure (scan->rules, DRAMA_ENDING_POSSESSIVE, next,
                                      (gsize) (scan->end - next));
  if (length > 0 && !is_letter (peek (scan, next + length)))
    return (gsize) (next - at) + length;
  if (!is_letter (peek (scan, next)) && at > start)
    {
      const char *last = g_utf8_prev_char (at);

      if (drama_draft_rules_measure (scan->rules, DRAMA_ENDING_POSSESSIVE_PLURAL, last,
                                     (gsize) (at - last)) > 0)
        return (gsize) (next - at);
    }

  return 0;
}

static guint
describe_word (const char *start,
               const char *end)
{
  guint n_letters = 0, n_upper = 0, n_dots = 0;
  guint flags = DRAMA_TOKEN_WORD;

  for (const char *at = start; at < end; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      n_letters += g_unichar_isalpha (c) ? 1 : 0;
      n_upper += g_unichar_isupper (c) || g_unichar_istitle (c) ? 1 : 0;
      n_dots += c == '.' ? 1 : 0;
    }
  if (g_unichar_isdigit (g_utf8_get_char (start)))
    return DRAMA_TOKEN_WORD | DRAMA_TOKEN_NUMBER;

  if (g_unichar_isupper (g_utf8_get_char (start)) || n_upper > 1)
    flags |= DRAMA_TOKEN_CAPITAL;
  if (n_upper == n_letters && n_letters > 1)
    flags |= DRAMA_TOKEN_ALL_CAPS;
  if (n_dots > 0 && n_upper == n_letters && n_dots >= n_letters)
    flags |= DRAMA_TOKEN_INITIAL;

  return flags;
}

static void
scan_word (Scan *scan)
{
  const char *start = scan->at;
  const char *part = start;
  const char *at = start;
  gsize       possessive = 0;
  guint       flags;

  while (at < scan->end)
    {
      gunichar c = peek (scan, at);

      if (is_letter (c))
        at = g_utf8_next_char (at);
      else if (c == '.' && stop_belongs (scan, start, part, at))
        part = ++at;
      else if ((possessive = measure_possessive (scan, at, start)) > 0)
        break;
      else if ((is_apostrophe (c) || c == '&') && is_letter (peek (scan, g_utf8_next_char (at))))
        part = at = g_utf8_next_char (at);
      else if (c == ',' && g_unichar_isdigit (peek (scan, at + 1)) && at > start &&
               g_ascii_isdigit (at[-1]))
        at++;
      else
        break;
    }

  flags = describe_word (start, at);
  if (possessive > 0)
    flags |= DRAMA_TOKEN_POSSESSIVE;
  if (possessive > 0 && g_utf8_next_char (at) == at + possessive)
    flags |= DRAMA_TOKEN_PLURAL;
  add_token (scan, start, at, flags);
  scan->at = at + possessive;
}

static void
scan_tokens (Scan *scan)
{
  while (scan->at < scan->end)
    {
      gunichar c = peek (scan, scan->at);

      if (is_letter (c))
        scan_word (scan);
      else if (g_unichar_isspace (c))
        {
          scan->spaced = TRUE;
          scan->hyphened = FALSE;
          scan->at = g_utf8_next_char (scan->at);
        }
      else if (is_hyphen (c) && !scan->spaced &&
               is_letter (peek (scan, g_utf8_next_char (scan->at))))
        {
          scan->hyphened = TRUE;
          scan->at = g_utf8_next_char (scan->at);
        }
      else
        {
          const char *start = scan->at;

          scan->at = g_utf8_next_char (start);
          add_token (scan, start, scan->at, 0);
        }
    }
}

/* Where Pango lets sentences begin, in bytes of the passage. */
static GArray *
find_borders (const char            *passage,
              gsize                  length,
              const DramaDraftRules *rules)
{
  g_autofree char         *line = g_strndup (passage, length);
  glong                    n_chars = g_utf8_strlen (line, -1);
  g_autofree PangoLogAttr *attrs = g_new0 (PangoLogAttr, n_chars + 1);
  GArray                  *borders = g_array_new (FALSE, FALSE, sizeof (gsize));
  const char              *at = line;

  /* Inside a paragraph a line feed is white space. */
  g_strdelimit (line, "\r\n\t", ' ');
  pango_get_log_attrs (line, (int) length, -1,
                       pango_language_from_string (drama_draft_rules_get_language (rules)), attrs,
                       (int) n_chars + 1);
  for (glong i = 0; i < n_chars; i++, at = g_utf8_next_char (at))
    if (attrs[i].is_sentence_boundary)
      {
        gsize border = (gsize) (at - line);

        g_array_append_val (borders, border);
      }

  return borders;
}

/* An abbreviation ends a sentence only where the next word could not go on. */
static gboolean
is_real_border (const DramaDraftPassage *self,
                guint                    index)
{
  const DramaDraftToken *before = drama_draft_passage_get (self, index - 1);
  const DramaDraftToken *after = drama_draft_passage_get (self, index);

  if (!(before->flags & DRAMA_TOKEN_INITIAL) && !(before->marks & DRAMA_MARK_ABBREVIATION))
    return TRUE;

  return (after->flags & DRAMA_TOKEN_CAPITAL) != 0 && (after->marks & DRAMA_MARK_COMMON) != 0 &&
         !(before->marks & DRAMA_MARK_TITLE);
}

static void
add_sentence (DramaDraftPassage *self,
              guint              first,
              guint              last)
{
  DramaDraftSentence sentence = { first, last };

  if (first < last)
    g_array_append_val (self->sentences, sentence);
}

static void
cut_sentences (DramaDraftPassage     *self,
               const char            *text,
               gsize                  start,
               gsize                  end,
               const DramaDraftRules *rules)
{
  g_autoptr (GArray) borders = find_borders (text + start, end - start, rules);
  guint first = 0;
  guint next = 0;

  for (guint i = 0; i < self->tokens->len; i++)
    {
      gboolean at_border = FALSE;

      while (next < borders->len && start + g_array_index (borders, gsize, next) <=
                                        drama_draft_passage_get (self, i)->start)
        {
          at_border = TRUE;
          next++;
        }
      if (at_border && i > first && is_real_border (self, i))
        {
          add_sentence (self, first, i);
          first = i;
        }
    }
  add_sentence (self, first, self->tokens->len);
}

/* The first word of each sentence, and of what is quoted or follows a colon. */
static void
mark_starts (DramaDraftPassage *self)
{
  for (guint s = 0; s < self->sentences->len; s++)
    {
      DramaDraftSentence sentence = g_array_index (self->sentences, DramaDraftSentence, s);
      gboolean           fresh = TRUE;

      for (guint i = sentence.first; i < sentence.last; i++)
        {
          DramaDraftToken *token = &g_array_index (self->tokens, DramaDraftToken, i);

          if (token->flags & DRAMA_TOKEN_WORD)
            {
              if (fresh)
                token->flags |= DRAMA_TOKEN_START;
              fresh = FALSE;
            }
          else if (strstr ("“\"‘:•", token->word) != NULL)
            fresh = TRUE;
        }
    }
}

/**
 * drama_draft_passage_new:
 * @text: a whole text, valid UTF-8
 * @start: where the paragraph begins, in bytes
 * @end: byte past its end
 * @rules: of the text's language
 *
 * Cuts a paragraph into tokens and sentences, in time linear in its length.
 *
 * Returns: (transfer full): the passage
 */
DramaDraftPassage *
drama_draft_passage_new (const char            *text,
                         gsize                  start,
                         gsize                  end,
                         const DramaDraftRules *rules)
{
  DramaDraftPassage *self;
  Scan               scan = { 0 };

  g_return_val_if_fail (text != NULL && rules != NULL, NULL);
  g_return_val_if_fail (start <= end, NULL);

  self = g_new0 (DramaDraftPassage, 1);
  self->tokens = g_array_new (FALSE, FALSE, sizeof (DramaDraftToken));
  self->sentences = g_array_new (FALSE, FALSE, sizeof (DramaDraftSentence));
  self->words = g_ptr_array_new ();
  self->lowers = g_ptr_array_new ();
  self->strings = g_string_chunk_new (4096);

  scan.passage = self;
  scan.rules = rules;
  scan.text = text;
  scan.at = text + start;
  scan.end = text + end;
  scan.spaced = TRUE;
  scan_tokens (&scan);
  cut_sentences (self, text, start, end, rules);
  mark_starts (self);

  return self;
}

/**
 * drama_draft_passage_free:
 * @self: (transfer full): a passage
 */
void
drama_draft_passage_free (DramaDraftPassage *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->tokens);
  g_array_unref (self->sentences);
  g_ptr_array_unref (self->words);
  g_ptr_array_unref (self->lowers);
  g_string_chunk_free (self->strings);
  g_free (self);
}
