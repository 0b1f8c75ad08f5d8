/* drama-proof.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-proof.h"

#include "drama-edit-ties.h"
#include "drama-offset.h"
#include "drama-word-diff.h"

#include <string.h>

struct _DramaProof
{
  DramaDossier   *dossier; /* keeps alive what the quotes borrow */
  DramaSource    *source;
  char           *text;
  char           *digest;
  DramaTextIndex *index;
  GArray         *changes; /* NULL where the text before is not known */
  GArray         *quotes;  /* of DramaProofQuote */
};

/* The quotes of the source, in the order of their ties. */
static void
collect_quotes (DramaProof *self)
{
  const char *id = drama_source_get_fields (self->source)->id;

  for (guint i = 0; i < drama_dossier_get_n_ties (self->dossier); i++)
    {
      const DramaTieFields *tie = drama_tie_get_fields (drama_dossier_get_tie (self->dossier, i));

      for (guint k = 0; k < tie->n_evidence; k++)
        {
          const DramaEvidenceFields *fields = drama_evidence_get_fields (tie->evidence[k]);
          DramaProofQuote            quote = {
                       .tie = tie->id,
                       .evidence = fields->id,
                       .anchor = &fields->anchor,
                       .accepted = DRAMA_PROOF_NONE,
          };

          if (g_str_equal (fields->source, id))
            g_array_append_val (self->quotes, quote);
        }
    }
}

static gboolean
is_cancelled (volatile gint *cancel)
{
  return cancel != NULL && g_atomic_int_get (cancel) != 0;
}

/* The evidence under the quote's ids, in the tie as it is given. */
static DramaEvidence *
find_evidence (const DramaTie        *tie,
               const DramaProofQuote *quote)
{
  const DramaTieFields *fields = tie != NULL ? drama_tie_get_fields (tie) : NULL;

  for (guint i = 0; fields != NULL && i < fields->n_evidence; i++)
    if (g_str_equal (drama_evidence_get_fields (fields->evidence[i])->id, quote->evidence))
      return fields->evidence[i];

  return NULL;
}

/* Where nobody knew the place, words that stand at the number given are not known to be meant:
 * they may stand elsewhere too. */
static gboolean
is_unplaced (const DramaProof      *self,
             const DramaProofQuote *quote)
{
  DramaTie *tie = drama_dossier_find_tie (self->dossier, quote->tie, NULL);

  return drama_evidence_get_fields (find_evidence (tie, quote))->unplaced;
}

/* The text that the quotes were certainly taken from helps to find them in another one. */
static gboolean
find_quotes (DramaProof         *self,
             volatile gint      *cancel,
             DramaAnchorProgress progress,
             gpointer            user_data)
{
  const char *before = drama_source_get_fields (self->source)->text;
  g_autoptr (DramaTextIndex) origin = before != NULL ? drama_text_index_new (before) : NULL;

  for (guint i = 0; i < self->quotes->len; i++)
    {
      DramaProofQuote *quote = &g_array_index (self->quotes, DramaProofQuote, i);
      DramaAnchor      anchor = *quote->anchor;
      gsize            from, to;

      if (is_unplaced (self, quote))
        anchor.start = anchor.end = -1;
      drama_anchor_find_with_index (&anchor, self->index, origin, cancel, &quote->result);
      if (is_cancelled (cancel))
        return FALSE;
      if (quote->result.state == DRAMA_ANCHOR_EXACT || quote->result.state == DRAMA_ANCHOR_MOVED)
        quote->accepted = 0;
      if (origin != NULL && anchor.start >= 0 &&
          drama_text_index_to_byte (origin, anchor.start, &from) &&
          drama_text_index_to_byte (origin, anchor.end, &to))
        quote->is_changed = drama_word_diff_touches (self->changes, from, to);
      if (progress != NULL)
        progress (i + 1, self->quotes->len, user_data);
    }

  return TRUE;
}

/**
 * drama_proof_new:
 * @dossier: a dossier
 * @source: id of a source of it
 * @text: what is to be its text, valid UTF-8, copied
 * @cancel: (nullable): all ends soon after another thread sets it to other than 0
 * @progress: (nullable) (scope call): called after each quote
 * @user_data: for @progress
 *
 * Looks for every quote of the source in the text; where the source carries a text already, finds
 * out too what was changed from that to @text.  Costs what drama_anchor_find_all() and
 * drama_word_diff() say; for a worker.
 *
 * Returns: (transfer full) (nullable): what was found, or %NULL where it was cancelled
 */
DramaProof *
drama_proof_new (DramaDossier       *dossier,
                 const char         *source,
                 const char         *text,
                 volatile gint      *cancel,
                 DramaAnchorProgress progress,
                 gpointer            user_data)
{
  g_autoptr (DramaProof) self = NULL;
  DramaSource *record;
  const char  *before;

  g_return_val_if_fail (dossier != NULL && source != NULL && text != NULL, NULL);

  record = drama_dossier_find_source (dossier, source, NULL);
  g_return_val_if_fail (record != NULL, NULL);

  self = g_new0 (DramaProof, 1);
  self->dossier = drama_dossier_ref (dossier);
  self->source = record;
  self->text = g_strdup (text);
  self->digest = drama_offset_digest (text);
  self->index = drama_text_index_new (self->text);
  self->quotes = g_array_new (FALSE, TRUE, sizeof (DramaProofQuote));
  before = drama_source_get_fields (record)->text;
  if (before != NULL)
    self->changes = drama_word_diff (before, text, cancel);
  collect_quotes (self);
  if (!find_quotes (self, cancel, progress, user_data))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * drama_proof_free:
 * @self: (transfer full): a proof
 */
void
drama_proof_free (DramaProof *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->quotes);
  g_clear_pointer (&self->changes, g_array_unref);
  g_clear_pointer (&self->index, drama_text_index_unref);
  g_free (self->digest);
  g_free (self->text);
  drama_dossier_unref (self->dossier);
  g_free (self);
}

/**
 * drama_proof_get_source:
 * @self: a proof
 *
 * Returns: (transfer none): the id of the source
 */
const char *
drama_proof_get_source (const DramaProof *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return drama_source_get_fields (self->source)->id;
}

/**
 * drama_proof_get_text:
 * @self: a proof
 *
 * Returns: (transfer none): the text that the quotes were held against
 */
const char *
drama_proof_get_text (const DramaProof *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->text;
}

/**
 * drama_proof_get_text_before:
 * @self: a proof
 *
 * Returns: (transfer none) (nullable): the text that the source carried
 */
const char *
drama_proof_get_text_before (const DramaProof *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return drama_source_get_fields (self->source)->text;
}

/**
 * drama_proof_get_changes:
 * @self: a proof
 *
 * Returns: (transfer none) (element-type DramaWordChange) (nullable): what was changed from the
 *   text before; %NULL where that is not known
 */
const GArray *
drama_proof_get_changes (const DramaProof *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->changes;
}

/**
 * drama_proof_is_very_text:
 * @self: a proof
 *
 * Returns: whether the text is the very one that the quotes were taken from, by its hash
 */
gboolean
drama_proof_is_very_text (const DramaProof *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return g_str_equal (self->digest, drama_source_get_fields (self->source)->sha256);
}

/**
 * drama_proof_get_n_quotes:
 * @self: a proof
 *
 * Returns: how many quotes the source has
 */
guint
drama_proof_get_n_quotes (const DramaProof *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->quotes->len;
}

/**
 * drama_proof_get_quote:
 * @self: a proof
 * @index: which quote, below drama_proof_get_n_quotes()
 *
 * Returns: (transfer none): what became of it
 */
const DramaProofQuote *
drama_proof_get_quote (const DramaProof *self,
                       guint             index)
{
  g_return_val_if_fail (self != NULL && index < self->quotes->len, NULL);

  return &g_array_index (self->quotes, DramaProofQuote, index);
}

/**
 * drama_proof_dup_passage:
 * @self: a proof
 * @index: which quote
 * @place: which of the places found for it
 *
 * Returns: (transfer full): the words that stand there
 */
char *
drama_proof_dup_passage (const DramaProof *self,
                         guint             index,
                         guint             place)
{
  const DramaProofQuote *quote = drama_proof_get_quote (self, index);
  gsize                  from = 0, to = 0;

  g_return_val_if_fail (quote != NULL && place < quote->result.n_places, NULL);

  drama_text_index_to_byte (self->index, quote->result.places[place].start, &from);
  drama_text_index_to_byte (self->index, quote->result.places[place].end, &to);

  return g_strndup (self->text + from, to - from);
}

/**
 * drama_proof_accept:
 * @self: a proof
 * @index: which quote
 * @place: which of the places found it is to have, or %DRAMA_PROOF_NONE
 *
 * A person's decision.
 */
void
drama_proof_accept (DramaProof *self,
                    guint       index,
                    int         place)
{
  DramaProofQuote *quote;

  g_return_if_fail (self != NULL && index < self->quotes->len);

  quote = &g_array_index (self->quotes, DramaProofQuote, index);
  g_return_if_fail (place == DRAMA_PROOF_NONE ||
                    (place >= 0 && (guint) place < quote->result.n_places));

  quote->accepted = place;
}

/**
 * drama_proof_count:
 * @self: a proof
 *
 * Returns: the quotes by what became of them
 */
DramaProofCount
drama_proof_count (const DramaProof *self)
{
  DramaProofCount count = { 0 };

  g_return_val_if_fail (self != NULL, count);

  count.n_all = self->quotes->len;
  for (guint i = 0; i < self->quotes->len; i++)
    {
      const DramaProofQuote *quote = drama_proof_get_quote (self, i);

      count.n_exact += quote->result.state == DRAMA_ANCHOR_EXACT;
      count.n_moved += quote->result.state == DRAMA_ANCHOR_MOVED;
      count.n_proposed += quote->result.state == DRAMA_ANCHOR_PROPOSED;
      count.n_lost += quote->result.state == DRAMA_ANCHOR_LOST;
      count.n_accepted += quote->result.state == DRAMA_ANCHOR_PROPOSED &&
                          quote->accepted != DRAMA_PROOF_NONE;
      count.n_changed += quote->is_changed;
    }

  return count;
}

static void
put_source (const DramaProof *self,
            DramaEdit        *edit,
            DramaSource      *current)
{
  DramaSourceFields fields = *drama_source_get_fields (current);
  g_autoptr (DramaSource) source = NULL;

  fields.text = self->text;
  fields.sha256 = self->digest;
  fields.length = drama_text_index_get_length (self->index);
  source = drama_source_new (&fields);
  drama_edit_put_source (edit, source);
}

/* Whether the quote is still what it was when the proof was made. */
static gboolean
is_same (const DramaEvidenceFields *fields,
         const DramaProofQuote     *quote,
         const char                *source)
{
  return g_str_equal (fields->source, source) && fields->anchor.start == quote->anchor->start &&
         g_str_equal (fields->anchor.exact, quote->anchor->exact);
}

static void
put_quote (const DramaProof      *self,
           DramaEdit             *edit,
           const DramaEvidence   *current,
           const DramaProofQuote *quote)
{
  DramaEvidenceFields     fields = *drama_evidence_get_fields (current);
  const DramaAnchorPlace *place = &quote->result.places[quote->accepted];
  g_autoptr (DramaEvidence) evidence = NULL;
  char *exact, *prefix, *suffix;

  if (quote->result.state == DRAMA_ANCHOR_EXACT && !fields.unplaced &&
      (place->differences & DRAMA_DIFFERENCE_CONTEXT) == 0)
    return;

  drama_anchor_take (self->index, place->start, place->end, &exact, &prefix, &suffix);
  fields.anchor = (DramaAnchor){ exact, prefix, suffix, place->start, place->end };
  fields.unplaced = FALSE;
  evidence = drama_evidence_new (&fields);
  drama_edit_put_evidence (edit, quote->tie, evidence);
  g_free (exact);
  g_free (prefix);
  g_free (suffix);
}

/**
 * drama_proof_apply:
 * @self: a proof
 * @edit: an edit of the dossier as it is now, which may have changed since the proof was made
 *
 * Gives the source its text, and each quote the place that was accepted for it, with the words as
 * they stand there.  A quote without a place is left as it is: it will be told to be lost or
 * proposed until a person has looked at it.  What is no longer in the dossier is left alone.
 *
 * Returns: how many quotes are no longer what they were when the proof was made: they were left
 *   alone
 */
guint
drama_proof_apply (const DramaProof *self,
                   DramaEdit        *edit)
{
  const char  *id;
  DramaSource *current;
  guint        n_strange = 0;

  g_return_val_if_fail (self != NULL && edit != NULL, 0);

  id = drama_proof_get_source (self);
  current = drama_edit_find_source (edit, id);
  if (current == NULL)
    return 0;

  put_source (self, edit, current);
  for (guint i = 0; i < self->quotes->len; i++)
    {
      const DramaProofQuote *quote = drama_proof_get_quote (self, i);
      DramaTie              *tie = drama_edit_find_tie (edit, quote->tie);
      DramaEvidence         *evidence = find_evidence (tie, quote);

      if (evidence == NULL || !is_same (drama_evidence_get_fields (evidence), quote, id))
        n_strange++;
      else if (quote->accepted != DRAMA_PROOF_NONE)
        put_quote (self, edit, evidence, quote);
    }

  return n_strange;
}
