/* drama-draft.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-draft.h"

#include "drama-draft-cast.h"
#include "drama-draft-claims.h"
#include "drama-draft-parts.h"

/* So many paragraphs are read between two words about it. */
#define PARTS_A_STEP 64

typedef struct
{
  const char            *text;
  const DramaDraftRules *rules;
  GArray                *names;
  GArray                *claims;
  GHashTable            *lower_words; /* set of words that stand somewhere in lower case */
} Work;

static void
clear_claim (gpointer data)
{
  DramaDraftClaim *claim = data;

  g_free (claim->verb);
}

static void
free_tie (gpointer data)
{
  DramaDraftTie *tie = data;

  g_free (tie->verb);
  g_free (tie);
}

static void
read_part (Work                 *work,
           const DramaDraftPart *part)
{
  g_autoptr (DramaDraftPassage) passage = NULL;
  guint first_name = work->names->len;

  /* In a headline every word is capitalised: it tells nothing of names. */
  if (part->heading)
    return;

  passage = drama_draft_passage_new (work->text, part->start, part->end, work->rules);
  for (guint i = 0; i < passage->tokens->len; i++)
    {
      const DramaDraftToken *token = drama_draft_passage_get (passage, i);

      if ((token->flags & DRAMA_TOKEN_WORD) && !(token->flags & DRAMA_TOKEN_CAPITAL) &&
          !g_hash_table_contains (work->lower_words, token->word))
        g_hash_table_add (work->lower_words, g_strdup (token->word));
    }
  drama_draft_names_find (passage, work->rules, work->names);
  drama_draft_claims_find (work->text, passage, work->rules, work->names, first_name, work->claims);
}

/* Two claims that say the same and end in the same place are one. */
static char *
make_key (const DramaDraftTie *tie)
{
  return g_strdup_printf ("%u %u %s %" G_GSIZE_FORMAT, tie->from, tie->to, tie->verb, tie->end);
}

static void
add_ties (DramaDraft   *self,
          const GArray *claims,
          const guint  *actor_of)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < claims->len; i++)
    {
      const DramaDraftClaim *claim = &g_array_index (claims, DramaDraftClaim, i);
      DramaDraftTie          tie = {
                 .from = actor_of[claim->from],
                 .to = actor_of[claim->to],
                 .verb = claim->verb,
                 .certainty = claim->certainty,
                 .stance = claim->stance,
                 .speaker = DRAMA_DRAFT_NO_SPEAKER,
                 .start = claim->start,
                 .end = claim->end,
      };
      g_autofree char *key = NULL;

      if (tie.from == DRAMA_DRAFT_NOBODY || tie.to == DRAMA_DRAFT_NOBODY || tie.from == tie.to)
        continue;
      if (claim->speaker != G_MAXUINT && actor_of[claim->speaker] != DRAMA_DRAFT_NOBODY)
        tie.speaker = actor_of[claim->speaker];
      key = make_key (&tie);
      if (!g_hash_table_add (known, g_steal_pointer (&key)))
        continue;
      tie.verb = g_strdup (claim->verb);
      g_ptr_array_add (self->ties, g_memdup2 (&tie, sizeof tie));
    }
}

/**
 * drama_draft_read:
 * @text: an article, valid UTF-8
 * @rules: of its language
 * @progress: (nullable): called now and then
 * @data: for @progress
 * @cancellable: (nullable): asked between paragraphs
 * @error: return location for a #GIOError
 *
 * Reads a text and proposes whom it is about and what it says of them, in time
 * linear in its length.  Deterministic: the same text gives the same draft.
 *
 * Returns: (transfer full) (nullable): the draft, or %NULL with @error set where it
 *   was cancelled
 */
DramaDraft *
drama_draft_read (const char            *text,
                  const DramaDraftRules *rules,
                  DramaDraftProgress     progress,
                  gpointer               data,
                  GCancellable          *cancellable,
                  GError               **error)
{
  g_autoptr (GArray) parts = NULL;
  g_autoptr (GArray) names = NULL;
  g_autoptr (GArray) claims = NULL;
  g_autoptr (GHashTable) lower_words = NULL;
  g_autofree guint *actor_of = NULL;
  g_autoptr (DramaDraft) self = NULL;
  Work work = { text, rules, NULL, NULL, NULL };

  g_return_val_if_fail (text != NULL && rules != NULL, NULL);

  work.names = names = g_array_new (FALSE, FALSE, sizeof (DramaDraftName));
  work.claims = claims = g_array_new (FALSE, FALSE, sizeof (DramaDraftClaim));
  work.lower_words = lower_words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_array_set_clear_func (claims, clear_claim);
  parts = drama_draft_parts_find (text, rules);
  for (guint i = 0; i < parts->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      if (progress != NULL && i % PARTS_A_STEP == 0)
        progress ((double) i / parts->len, data);
      read_part (&work, &g_array_index (parts, DramaDraftPart, i));
    }

  self = g_new0 (DramaDraft, 1);
  self->ties = g_ptr_array_new_with_free_func (free_tie);
  actor_of = g_new (guint, MAX (names->len, 1));
  self->actors = drama_draft_cast (text, rules, names, lower_words, actor_of);
  add_ties (self, claims, actor_of);

  return g_steal_pointer (&self);
}

/**
 * drama_draft_new:
 * @text: an article, valid UTF-8
 * @rules: of its language
 * @cancellable: (nullable): asked between paragraphs
 * @error: return location for a #GIOError
 *
 * As drama_draft_read(), without telling how far it is.
 *
 * Returns: (transfer full) (nullable): the draft, or %NULL with @error set where it
 *   was cancelled
 */
DramaDraft *
drama_draft_new (const char            *text,
                 const DramaDraftRules *rules,
                 GCancellable          *cancellable,
                 GError               **error)
{
  return drama_draft_read (text, rules, NULL, NULL, cancellable, error);
}

/**
 * drama_draft_free:
 * @self: (transfer full): a draft
 */
void
drama_draft_free (DramaDraft *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->actors, g_ptr_array_unref);
  g_clear_pointer (&self->ties, g_ptr_array_unref);
  g_free (self);
}
