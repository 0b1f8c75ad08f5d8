/* drama-lint-names.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A quote must show whom it is about: by name, alias or surname, by the word of
 * a people for their country, or by words of which a person said whom they
 * stand for.  Events are rarely named as the dossier names them: there the
 * stems of the name's words are enough.  Of a denial one end is enough: nobody
 * repeats what they are accused of. */
#include "drama-lint-private.h"

#include "drama-fold.h"
#include "drama-shown-words.h"

#include <string.h>

/* So far back is looked for whom "he" may be, in bytes, and for so many of them. */
#define MAX_BEFORE      1500
#define MAX_ANTECEDENTS 3

/* How well words of a quote fit whom they may stand for. */
enum
{
  FIT_NONE,
  FIT_PLURAL,
  FIT_WEAK, /* "its" has somebody before it, and "it is" often nobody */
  FIT_NOUN,
  FIT_PRONOUN,
  FIT_NAME, /* "the basin" of "Gannet Basin" */
};

/* Words of a quote that may stand for somebody. */
typedef struct
{
  guint fit;
  gsize start; /* bytes */
  gsize end;
} Candidate;

static gboolean
contains_word (const char *text,
               const char *word)
{
  g_autofree char *folded_text = drama_fold (text);
  g_autofree char *folded_word = drama_fold (word);

  return drama_fold_contains_word (folded_text, folded_word);
}

/* The last word of "Gleb A. Zaozyorny", or of "Ann Lee Jr." the one before. */
static char *
dup_surname (const DramaLintWords *words,
             const char           *name)
{
  g_auto (GStrv) parts = g_strsplit (name, " ", -1);
  guint n = g_strv_length (parts);

  while (n > 2 &&
         (drama_draft_rules_mark (words->rules, parts[n - 1], parts[n - 1]) &
          DRAMA_MARK_SUFFIX))
    n--;

  return n >= 2 && g_utf8_strlen (parts[n - 1], -1) >= 3 ? g_strdup (parts[n - 1])
                                                         : NULL;
}

/* Without the ending that a word may have: "collapse", "collapsed". */
static char *
dup_stem (const char *word)
{
  g_autofree char *folded = drama_fold (word);
  glong            n = g_utf8_strlen (folded, -1);

  return g_utf8_substring (folded, 0, n > 5 ? n - 2 : n);
}

static gboolean
contains_stem (const char *folded,
               const char *stem)
{
  for (const char *at = strstr (folded, stem); at != NULL;
       at = strstr (at + 1, stem))
    if (at == folded ||
        !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (at))))
      return TRUE;

  return FALSE;
}

/* All words of a name but those of grammar. */
static gboolean
contains_stems (const DramaLintWords *words,
                const char           *text,
                const char           *name)
{
  g_autofree char *folded = drama_fold (text);
  g_auto (GStrv) parts = g_strsplit (name, " ", -1);
  guint n = 0;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *lower = g_utf8_strdown (parts[i], -1);
      g_autofree char *stem = NULL;

      if (*lower == '\0' || (drama_draft_rules_mark (words->rules, lower, lower) &
                             DRAMA_MARK_PREPOSITION))
        continue;
      stem = dup_stem (parts[i]);
      if (!contains_stem (folded, stem))
        return FALSE;
      n++;
    }

  return n >= 2;
}

/* "Russian" for Russia. */
static gboolean
contains_demonym (const DramaLintWords *words,
                  const char           *text,
                  const char           *name)
{
  g_autoptr (DramaDraftPassage) passage =
      drama_draft_passage_new (text, 0, strlen (text), words->rules);

  for (guint i = 0; i < passage->tokens->len; i++)
    {
      const char *word = drama_draft_passage_get (passage, i)->word;
      const char *country = drama_draft_rules_get_country (words->rules, word);

      if (country != NULL && g_str_equal (country, name))
        return TRUE;
    }

  return FALSE;
}

static gboolean
contains_name (const DramaLintWords *words,
               DramaKind             kind,
               const char           *name,
               const char           *text)
{
  g_autofree char *surname =
      kind == DRAMA_KIND_PERSON ? dup_surname (words, name) : NULL;

  if (contains_word (text, name) ||
      (surname != NULL && contains_word (text, surname)))
    return TRUE;
  if (kind == DRAMA_KIND_PERSON)
    return FALSE;

  return contains_stems (words, text, name) ||
         contains_demonym (words, text, name);
}

/**
 * drama_lint_names_actor:
 * @words: of the language of @text
 * @actor: an actor
 * @text: some words
 *
 * Returns: whether they name the actor
 */
gboolean
drama_lint_names_actor (const DramaLintWords   *words,
                        const DramaActorFields *actor,
                        const char             *text)
{
  if (contains_name (words, actor->kind, actor->name, text))
    return TRUE;
  for (guint i = 0; actor->aliases != NULL && actor->aliases[i] != NULL; i++)
    if (contains_name (words, actor->kind, actor->aliases[i], text))
      return TRUE;

  return FALSE;
}

static gboolean
is_resolved (const DramaLintView       *view,
             const DramaEvidenceFields *quote,
             const char                *actor)
{
  for (guint i = 0; i < drama_resolutions_get_n (quote->resolved); i++)
    {
      const DramaResolution *item = drama_resolutions_get (quote->resolved, i);
      const DramaActor      *who =
          drama_shown_words_find_actor (view->dossier, item->actor);

      if (who != NULL && g_str_equal (drama_actor_get_fields (who)->id, actor) &&
          drama_resolution_find (item, quote->anchor.exact) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* "I" of who speaks, which is known. */
static gboolean
speaks_of_self (const DramaLintWords      *words,
                const DramaEvidenceFields *quote,
                const DramaDraftPassage   *passage,
                const char                *actor)
{
  if (g_strcmp0 (quote->speaker, actor) != 0)
    return FALSE;

  for (guint i = 0; i < passage->tokens->len; i++)
    if (g_hash_table_contains (words->speakers,
                               drama_draft_passage_get (passage, i)->lower))
      return TRUE;

  return FALSE;
}

static gboolean
is_taken (const DramaEvidenceFields *quote,
          gsize                      start,
          gsize                      end)
{
  const char *exact = quote->anchor.exact;

  for (guint i = 0; i < drama_resolutions_get_n (quote->resolved); i++)
    {
      const DramaResolution *item = drama_resolutions_get (quote->resolved, i);
      const char            *at = drama_resolution_find (item, exact);

      if (at != NULL && (gsize) (at - exact) < end &&
          start < (gsize) (at - exact) + strlen (item->words))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_word_of_name (const DramaActorFields *actor,
                 const char             *lower)
{
  g_autofree char *stem = dup_stem (lower);
  g_autofree char *folded = drama_fold (actor->name);

  return actor->kind != DRAMA_KIND_PERSON && g_utf8_strlen (lower, -1) >= 4 &&
         contains_stem (folded, stem);
}

/* Of "the permit clerk" the token past the noun that fits, 0 for none. */
static guint
find_noun (const DramaLintWords    *words,
           const DramaDraftPassage *passage,
           const DramaActorFields  *actor,
           guint                    first,
           guint                   *fit)
{
  for (guint i = first + 1; i < passage->tokens->len && i <= first + 4; i++)
    {
      const DramaDraftToken *token = drama_draft_passage_get (passage, i);
      guint                  kinds =
          GPOINTER_TO_UINT (g_hash_table_lookup (words->nouns, token->lower));

      if (!(token->flags & DRAMA_TOKEN_WORD) ||
          (token->marks & DRAMA_MARK_PREPOSITION))
        return 0;
      if (is_word_of_name (actor, token->lower) && !(token->marks & DRAMA_MARK_DEMONYM))
        {
          *fit = FIT_NAME;
          return i + 1;
        }
      if (kinds & (1u << actor->kind))
        {
          *fit = FIT_NOUN;
          return i + 1;
        }
    }

  return 0;
}

static void
consider (Candidate *best,
          guint      fit,
          gsize      start,
          gsize      end)
{
  if (fit > best->fit)
    *best = (Candidate){ fit, start, end };
}

/* "Its", and "it is". */
static gboolean
is_weak (const DramaLintWords    *words,
         const DramaDraftPassage *passage,
         guint                    index)
{
  const char *lower = drama_draft_passage_get (passage, index)->lower;
  const char *next = index + 1 < passage->tokens->len
                         ? drama_draft_passage_get (passage, index + 1)->lower
                         : "";

  return g_hash_table_contains (words->possessives, lower) ||
         (g_hash_table_contains (words->empties, lower) &&
          (drama_draft_rules_mark (words->rules, next, next) &
           DRAMA_MARK_PASSIVE));
}

static gboolean
is_plural (const DramaLintWords *words,
           const char           *lower)
{
  return g_hash_table_contains (words->plurals, lower);
}

/* "Pier Nine", of "Collapse of Pier Nine". */
static gsize
find_end_of_name (const DramaDraftPassage *passage,
                  const DramaActorFields  *actor,
                  guint                    first)
{
  guint i = first;

  while (i + 1 < passage->tokens->len &&
         is_word_of_name (actor, drama_draft_passage_get (passage, i + 1)->lower))
    i++;

  return drama_draft_passage_get (passage, i)->end;
}

/* "That" before "the". */
static gboolean
is_conjunction (const DramaLintWords    *words,
                const DramaDraftPassage *passage,
                guint                    index)
{
  const char *next = index + 1 < passage->tokens->len
                         ? drama_draft_passage_get (passage, index + 1)->lower
                         : "";

  return g_hash_table_contains (words->determiners, next) && !is_plural (words, next);
}

/* The words that most likely stand for the actor; of two as good the first. */
static Candidate
find_candidate (const DramaLintWords      *words,
                const DramaDraftPassage   *passage,
                const DramaEvidenceFields *quote,
                const DramaActorFields    *actor)
{
  Candidate best = { FIT_NONE, 0, 0 };

  for (guint i = 0; i < passage->tokens->len; i++)
    {
      const DramaDraftToken *token = drama_draft_passage_get (passage, i);
      guint                  kinds =
          GPOINTER_TO_UINT (g_hash_table_lookup (words->pronouns, token->lower));
      guint fit = FIT_NONE, end;

      if (is_taken (quote, token->start, token->end))
        continue;
      if (kinds & (1u << actor->kind))
        consider (&best, is_weak (words, passage, i) ? FIT_WEAK : FIT_PRONOUN,
                  token->start, token->end);
      else if (actor->kind == DRAMA_KIND_PERSON &&
               is_plural (words, token->lower) && kinds != 0)
        consider (&best, FIT_PLURAL, token->start, token->end);
      if (actor->kind == DRAMA_KIND_EVENT && is_word_of_name (actor, token->lower))
        consider (&best, FIT_NAME, token->start, find_end_of_name (passage, actor, i));
      if (!g_hash_table_contains (words->determiners, token->lower) ||
          is_conjunction (words, passage, i))
        continue;
      end = find_noun (words, passage, actor, i, &fit);
      if (end > 0 && !is_taken (quote, token->start,
                                drama_draft_passage_get (passage, end - 1)->end))
        consider (&best, fit, token->start,
                  drama_draft_passage_get (passage, end - 1)->end);
    }

  return best;
}

/* Nobody is both ends of one quote. */
static gboolean
is_end_beside (const DramaLintView *view,
               const char          *id,
               const char          *actor)
{
  const DramaTieFields *tie = drama_tie_get_fields (view->tie);

  return !g_str_equal (id, actor) &&
         (g_str_equal (id, tie->from) || g_str_equal (id, tie->to));
}

/* What stands before the words, of the same paragraph; without the text what the quote knows of
 * it. */
static char *
dup_before (const DramaLintView       *view,
            const DramaEvidenceFields *quote,
            gsize                      start)
{
  const DramaSource *source = drama_dossier_find_source (view->dossier, quote->source, NULL);
  const char        *all = source != NULL ? drama_source_get_fields (source)->text : NULL;
  g_autofree char   *words = g_strndup (quote->anchor.exact, start);
  const char        *at;
  gsize              byte = 0;

  if (all == NULL || quote->unplaced ||
      !drama_text_index_to_byte (drama_lint_get_text (view->lint, source)->index,
                                 quote->anchor.start, &byte) ||
      !g_str_has_prefix (all + byte, quote->anchor.exact))
    return g_strconcat (quote->anchor.prefix, words, NULL);

  for (at = all + byte; at > all && byte - (gsize) (at - all) < MAX_BEFORE; at--)
    if (at >= all + 2 && at[-1] == '\n' && at[-2] == '\n')
      break;
  while (((guchar) *at & 0xc0) == 0x80)
    at++;

  return g_strndup (all + (at - all), byte - (gsize) (at - all) + start);
}

static gboolean
is_listed (const GPtrArray        *actors,
           const DramaActorFields *actor)
{
  for (guint i = 0; i < actors->len; i++)
    if (actors->pdata[i] == actor)
      return TRUE;

  return FALSE;
}

/* Whom the text names before the words, of the kind of the actor, the most likely first: those
 * of the last sentence before those of earlier ones, and whoever a sentence names first is more
 * likely taken up by "he" than whoever it names last. */
static GPtrArray *
list_antecedents (const DramaLintView       *view,
                  const DramaLintWords      *words,
                  const DramaEvidenceFields *quote,
                  const DramaActorFields    *actor,
                  gsize                      start)
{
  GPtrArray       *found = g_ptr_array_new ();
  g_autofree char *before = dup_before (view, quote, start);
  g_autoptr (DramaDraftPassage) passage = NULL;

  passage = drama_draft_passage_new (before, 0, strlen (before), words->rules);
  for (guint s = passage->sentences->len; s > 0 && found->len < MAX_ANTECEDENTS; s--)
    {
      DramaDraftSentence sentence =
          g_array_index (passage->sentences, DramaDraftSentence, s - 1);

      for (guint k = sentence.first; k < sentence.last && found->len < MAX_ANTECEDENTS; k++)
        {
          const DramaDraftToken  *token = drama_draft_passage_get (passage, k);
          const DramaActor       *called = drama_lint_find_called (view->lint, token->word);
          const DramaActorFields *other = called != NULL ? drama_actor_get_fields (called) : NULL;

          if (other != NULL && other->kind == actor->kind && !is_listed (found, other) &&
              !is_end_beside (view, other->id, actor->id))
            g_ptr_array_add (found, (gpointer) other);
        }
    }

  return found;
}

/* All of them but the actor. */
static char **
dup_others (const GPtrArray        *actors,
            const DramaActorFields *actor)
{
  g_autoptr (GStrvBuilder) others = g_strv_builder_new ();

  for (guint i = 0; i < actors->len; i++)
    if (actors->pdata[i] != actor)
      g_strv_builder_add (others, ((const DramaActorFields *) actors->pdata[i])->id);

  return g_strv_builder_end (others);
}

static gboolean
is_shown (const DramaLintView       *view,
          const DramaLintWords      *words,
          const DramaEvidenceFields *quote,
          const DramaDraftPassage   *passage,
          const DramaActorFields    *actor)
{
  return drama_lint_names_actor (words, actor, quote->anchor.exact) ||
         is_resolved (view, quote, actor->id) ||
         speaks_of_self (words, quote, passage, actor->id);
}

static void
add_finding (DramaLintView             *view,
             const DramaLintWords      *words,
             const DramaEvidenceFields *quote,
             const DramaDraftPassage   *passage,
             const DramaActorFields    *actor)
{
  DramaFinding           *finding = drama_lint_add (view, DRAMA_FINDING_UNNAMED, quote);
  Candidate               candidate = find_candidate (words, passage, quote, actor);
  const char             *exact = quote->anchor.exact;
  const DramaActorFields *first;
  g_autoptr (GPtrArray) antecedents = NULL;

  finding->actor = g_strdup (actor->id);
  if (candidate.fit == FIT_NONE)
    return;
  /* "The company’s" has its bracket behind all of it. */
  if (g_str_has_prefix (exact + candidate.end, "’s"))
    candidate.end += strlen ("’s");
  else if (g_str_has_prefix (exact + candidate.end, "'s"))
    candidate.end += strlen ("'s");
  g_free (finding->words);
  finding->words = g_strndup (exact + candidate.start, candidate.end - candidate.start);
  finding->start = g_utf8_strlen (exact, (gssize) candidate.start);
  if (candidate.fit != FIT_PRONOUN || actor->kind != DRAMA_KIND_PERSON)
    return;
  antecedents = list_antecedents (view, words, quote, actor, candidate.start);
  first = antecedents->len > 0 ? antecedents->pdata[0] : actor;
  /* Named in the very quote: then the pronoun is theirs. */
  if (first != actor && drama_lint_names_actor (words, first, exact))
    {
      g_free (finding->words);
      finding->words = g_strdup ("");
      finding->start = -1;
      return;
    }
  if (first != actor)
    finding->rival = g_strdup (first->id);
  finding->others = dup_others (antecedents, actor);
}

static void
look_at_quote (DramaLintView             *view,
               const DramaEvidenceFields *quote)
{
  const DramaTieFields *tie = drama_tie_get_fields (view->tie);
  const DramaLintWords *words =
      drama_lint_get_words (view->lint, view->dossier, quote);
  const char *const       ends[] = { tie->from, tie->to };
  const guint             n_ends = g_str_equal (tie->from, tie->to) ? 1 : 2;
  const DramaActorFields *missing[2];
  guint                   n_missing = 0;
  g_autoptr (DramaDraftPassage) passage = NULL;

  /* Words under a bar are hidden on purpose. */
  if (words == NULL ||
      drama_dismissals_find (quote->dismissed, "unnamed") != NULL ||
      strstr (quote->anchor.exact, DRAMA_EVIDENCE_BAR) != NULL)
    return;

  passage = drama_draft_passage_new (quote->anchor.exact, 0,
                                     strlen (quote->anchor.exact), words->rules);
  for (guint i = 0; i < n_ends; i++)
    {
      const DramaActor *actor =
          drama_dossier_find_actor (view->dossier, ends[i], NULL);

      if (actor != NULL &&
          !is_shown (view, words, quote, passage, drama_actor_get_fields (actor)))
        missing[n_missing++] = drama_actor_get_fields (actor);
    }
  if (quote->stance == DRAMA_STANCE_DISPUTES)
    {
      if (n_missing < n_ends)
        return;
      if (n_ends == 2 && g_strcmp0 (quote->speaker, missing[1]->id) == 0)
        missing[0] = missing[1];
      n_missing = 1;
    }
  for (guint i = 0; i < n_missing; i++)
    add_finding (view, words, quote, passage, missing[i]);
}

/**
 * drama_lint_find_unnamed:
 * @view: a tie
 *
 * Adds a finding for each end that a quote does not show.
 */
void
drama_lint_find_unnamed (DramaLintView *view)
{
  const DramaTieFields *tie = drama_tie_get_fields (view->tie);

  for (guint i = 0; i < tie->n_evidence; i++)
    look_at_quote (view, drama_evidence_get_fields (tie->evidence[i]));
}
