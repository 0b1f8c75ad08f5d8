/* drama-lint.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Findings are warnings: a person mends them, or dismisses them with a reason
 * that is kept in the dossier.  A rule that cries wolf is soon not read, so
 * each of them rather lets something pass than asks what an editor would not.
 */
#include "drama-lint-private.h"

#include <string.h>

struct _DramaLint
{
  GHashTable *words; /* language → DramaLintWords, NULL where there are none */
  GHashTable *texts; /* DramaSource → DramaLintText: a text is read once, whatever else changes */

  /* Of the dossier that was looked at last, so that not every tie asks all others. */
  DramaDossier *indexed; /* nullable */
  GHashTable   *answers; /* set of speaker and source of what disputes */
  GHashTable   *called;  /* name, alias or last word of a name → DramaActor of @indexed */
};

static const char *const KINDS[DRAMA_N_FINDING_KINDS] = {
  [DRAMA_FINDING_HEDGED] = "hedged",
  [DRAMA_FINDING_UNNAMED] = "unnamed",
  [DRAMA_FINDING_UNANSWERED] = "unanswered",
};

static void
free_words (gpointer words)
{
  if (words != NULL)
    drama_lint_words_free (words);
}

static void
free_text (gpointer data)
{
  DramaLintText *text = data;

  g_clear_pointer (&text->sayings, g_array_unref);
  drama_text_index_unref (text->index);
  drama_source_unref (text->source);
  g_free (text);
}

/**
 * drama_lint_new:
 *
 * Returns: (transfer full): what looks for findings
 */
DramaLint *
drama_lint_new (void)
{
  DramaLint *self = g_new0 (DramaLint, 1);

  self->words =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_words);
  self->answers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->texts = g_hash_table_new_full (NULL, NULL, NULL, free_text);
  self->called = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

/**
 * drama_lint_free:
 * @self: (transfer full): what looked for findings
 */
void
drama_lint_free (DramaLint *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->words);
  g_hash_table_unref (self->answers);
  g_hash_table_unref (self->texts);
  g_hash_table_unref (self->called);
  g_clear_pointer (&self->indexed, drama_dossier_unref);
  g_free (self);
}

static char *
make_key (const char *speaker,
          const char *source)
{
  return g_strdup_printf ("%s\n%s", speaker, source);
}

static void
index_answers (DramaLint          *self,
               const DramaDossier *dossier)
{
  for (guint i = 0; i < drama_dossier_get_n_ties (dossier); i++)
    {
      const DramaTieFields *tie = drama_tie_get_fields (drama_dossier_get_tie (dossier, i));

      for (guint k = 0; k < tie->n_evidence; k++)
        {
          const DramaEvidenceFields *quote = drama_evidence_get_fields (tie->evidence[k]);

          if (quote->stance == DRAMA_STANCE_DISPUTES && quote->speaker != NULL)
            g_hash_table_add (self->answers, make_key (quote->speaker, quote->source));
        }
    }
}

/* Who is called so first stays: of two by one name the text does not tell which it means. */
static void
add_called (DramaLint  *self,
            const char *name,
            DramaActor *actor)
{
  if (*name != '\0' && !g_hash_table_contains (self->called, name))
    g_hash_table_insert (self->called, g_strdup (name), actor);
}

static void
index_actors (DramaLint          *self,
              const DramaDossier *dossier)
{
  for (guint i = 0; i < drama_dossier_get_n_actors (dossier); i++)
    {
      DramaActor             *actor = drama_dossier_get_actor (dossier, i);
      const DramaActorFields *fields = drama_actor_get_fields (actor);
      const char             *space = strrchr (fields->name, ' ');

      add_called (self, fields->name, actor);
      for (guint k = 0; fields->aliases[k] != NULL; k++)
        add_called (self, fields->aliases[k], actor);
      if (fields->kind == DRAMA_KIND_PERSON && space != NULL)
        add_called (self, space + 1, actor);
    }
}

static gboolean
is_gone (gpointer source,
         gpointer text,
         gpointer dossier)
{
  const char *id = drama_source_get_fields (source)->id;

  return drama_dossier_find_source (dossier, id, NULL) != source;
}

static void
index_dossier (DramaLint          *self,
               const DramaDossier *dossier)
{
  if (self->indexed == dossier)
    return;

  g_clear_pointer (&self->indexed, drama_dossier_unref);
  g_hash_table_remove_all (self->answers);
  g_hash_table_foreach_remove (self->texts, is_gone, (gpointer) dossier);
  g_hash_table_remove_all (self->called);
  self->indexed = drama_dossier_ref ((DramaDossier *) dossier);
  index_answers (self, dossier);
  index_actors (self, dossier);
}

/**
 * drama_lint_get_text:
 * @self: a lint that looks at a dossier
 * @source: one of its sources, with its text
 *
 * Returns: (transfer none): the text, ready to be asked
 */
DramaLintText *
drama_lint_get_text (DramaLint         *self,
                     const DramaSource *source)
{
  DramaLintText *text = g_hash_table_lookup (self->texts, source);

  if (text == NULL)
    {
      text = g_new0 (DramaLintText, 1);
      text->source = drama_source_ref ((DramaSource *) source);
      text->index = drama_text_index_new (drama_source_get_fields (source)->text);
      g_hash_table_insert (self->texts, text->source, text);
    }

  return text;
}

/**
 * drama_lint_is_answered:
 * @self: a lint that looks at a dossier
 * @actor: id of an actor
 * @source: id of a source
 *
 * Returns: whether the actor disputes anything in that source
 */
gboolean
drama_lint_is_answered (DramaLint  *self,
                        const char *actor,
                        const char *source)
{
  g_autofree char *key = make_key (actor, source);

  return g_hash_table_contains (self->answers, key);
}

/**
 * drama_lint_find_called:
 * @self: a lint that looks at a dossier
 * @word: a word of a text
 *
 * Returns: (transfer none) (nullable): who is called by that word alone
 */
const DramaActor *
drama_lint_find_called (DramaLint  *self,
                        const char *word)
{
  return g_hash_table_lookup (self->called, word);
}

/**
 * drama_lint_get_source_words:
 * @self: a lint
 * @dossier: a dossier
 * @source: (nullable): one of its sources
 *
 * Returns: (transfer none) (nullable): the words of its language; %NULL where nobody has
 * written them down, and nothing can be found
 */
const DramaLintWords *
drama_lint_get_source_words (DramaLint          *self,
                             const DramaDossier *dossier,
                             const DramaSource  *source)
{
  const char *language = source != NULL ? drama_source_get_fields (source)->language : "";
  gpointer    words;

  if (*language == '\0')
    language = drama_dossier_get_fields (dossier)->language;
  if (!g_hash_table_lookup_extended (self->words, language, NULL, &words))
    {
      words = drama_lint_words_load (language);
      g_hash_table_insert (self->words, g_strdup (language), words);
    }

  return words;
}

/**
 * drama_lint_get_words:
 * @self: a lint
 * @dossier: a dossier
 * @quote: a quote in it
 *
 * Returns: (transfer none) (nullable): the words of the quote's language
 */
const DramaLintWords *
drama_lint_get_words (DramaLint                 *self,
                      const DramaDossier        *dossier,
                      const DramaEvidenceFields *quote)
{
  return drama_lint_get_source_words (self, dossier,
                                      drama_dossier_find_source (dossier, quote->source, NULL));
}

/**
 * drama_lint_add:
 * @view: a tie that is looked at
 * @kind: what was found
 * @quote: the quote that shows it
 *
 * Returns: (transfer none): the finding, without words yet
 */
DramaFinding *
drama_lint_add (DramaLintView             *view,
                DramaFindingKind           kind,
                const DramaEvidenceFields *quote)
{
  DramaFinding *finding = g_new0 (DramaFinding, 1);

  finding->kind = kind;
  finding->tie = g_strdup (drama_tie_get_fields (view->tie)->id);
  finding->evidence = g_strdup (quote->id);
  finding->words = g_strdup ("");
  finding->start = -1;
  finding->certainty = quote->certainty;
  g_ptr_array_add (view->findings, finding);

  return finding;
}

static GPtrArray *
new_findings (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) drama_finding_free);
}

static void
find_in_tie (DramaLintView *view)
{
  drama_lint_find_hedged (view);
  drama_lint_find_unnamed (view);
  drama_lint_find_unanswered (view);
}

/**
 * drama_lint_find_in_tie:
 * @self: a lint
 * @dossier: a dossier
 * @tie: one of its ties
 *
 * Linear in the words of its quotes, and in all evidence where it accuses
 * somebody.
 *
 * Returns: (transfer full) (element-type DramaFinding): what was found about it
 * and was not dismissed
 */
GPtrArray *
drama_lint_find_in_tie (DramaLint          *self,
                        const DramaDossier *dossier,
                        const DramaTie     *tie)
{
  DramaLintView view = { self, dossier, tie, NULL };

  g_return_val_if_fail (self != NULL && dossier != NULL && tie != NULL, NULL);

  index_dossier (self, dossier);
  view.findings = new_findings ();
  find_in_tie (&view);

  return view.findings;
}

/**
 * drama_lint_find:
 * @self: a lint
 * @dossier: a dossier
 * @cancellable: (nullable): asked between two ties
 *
 * Returns: (transfer full) (element-type DramaFinding): what was found and was
 * not dismissed, in the order of the ties; not all of it where it was cancelled
 */
GPtrArray *
drama_lint_find (DramaLint          *self,
                 const DramaDossier *dossier,
                 GCancellable       *cancellable)
{
  DramaLintView view = { self, dossier, NULL, NULL };

  g_return_val_if_fail (self != NULL && dossier != NULL, NULL);

  index_dossier (self, dossier);
  view.findings = new_findings ();
  for (guint i = 0; i < drama_dossier_get_n_ties (dossier); i++)
    {
      if (g_cancellable_is_cancelled (cancellable))
        break;
      view.tie = drama_dossier_get_tie (dossier, i);
      find_in_tie (&view);
    }

  return view.findings;
}

/**
 * drama_finding_copy:
 * @self: a finding
 *
 * Returns: (transfer full): the same
 */
DramaFinding *
drama_finding_copy (const DramaFinding *self)
{
  DramaFinding *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->tie = g_strdup (self->tie);
  copy->evidence = g_strdup (self->evidence);
  copy->actor = g_strdup (self->actor);
  copy->words = g_strdup (self->words);
  copy->rival = g_strdup (self->rival);
  copy->source = g_strdup (self->source);
  copy->others = g_strdupv (self->others);

  return copy;
}

/**
 * drama_finding_free:
 * @self: (transfer full): a finding
 */
void
drama_finding_free (DramaFinding *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->tie);
  g_free (self->evidence);
  g_free (self->actor);
  g_free (self->words);
  g_free (self->rival);
  g_free (self->source);
  g_strfreev (self->others);
  g_free (self);
}

/**
 * drama_finding_kind_to_string:
 * @kind: what was found
 *
 * Returns: its word, as files and programs have it
 */
const char *
drama_finding_kind_to_string (DramaFindingKind kind)
{
  g_return_val_if_fail (kind < DRAMA_N_FINDING_KINDS, NULL);

  return KINDS[kind];
}

/**
 * drama_finding_is_of_quote:
 * @self: a finding
 *
 * Returns: whether it is dismissed of its quote; else of its tie
 */
gboolean
drama_finding_is_of_quote (const DramaFinding *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->kind != DRAMA_FINDING_UNANSWERED;
}

static const char *
get_name (const DramaDossier *dossier,
          const char         *id)
{
  const DramaActor *actor =
      id != NULL ? drama_dossier_find_actor (dossier, id, NULL) : NULL;

  return actor != NULL ? drama_actor_get_fields (actor)->name : "";
}

/**
 * drama_finding_to_text:
 * @self: a finding
 * @dossier: where it was found
 *
 * Returns: (transfer full): the finding as an English reader says it, without
 * the tie
 */
char *
drama_finding_to_text (const DramaFinding *self,
                       const DramaDossier *dossier)
{
  const char *name;

  g_return_val_if_fail (self != NULL && dossier != NULL, NULL);

  name = get_name (dossier, self->actor);
  switch (self->kind)
    {
    case DRAMA_FINDING_HEDGED:
      return g_strdup_printf ("the quote says “%s”, which is no more than %s",
                              self->words,
                              drama_certainty_to_string (self->certainty));
    case DRAMA_FINDING_UNNAMED:
      if (self->start < 0)
        return g_strdup_printf ("nothing in the quote stands for %s", name);
      if (self->rival != NULL)
        return g_strdup_printf ("%s is not named; “%s” may be meant, or %s", name,
                                self->words, get_name (dossier, self->rival));
      return g_strdup_printf ("%s is not named; “%s” may be meant", name,
                              self->words);
    case DRAMA_FINDING_UNANSWERED:
    default:
      if (self->start < 0)
        return g_strdup_printf ("no answer of %s to what is said", name);
      if (self->is_silence)
        return g_strdup_printf ("no answer of %s; %s says “%s”", name,
                                self->source, self->words);
      return g_strdup_printf ("no answer of %s; %s has one: “%s”", name,
                              self->source, self->words);
    }
}
