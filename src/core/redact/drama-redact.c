/* drama-redact.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Redaction makes another dossier, and never changes one: who redacts keeps the proof.
 * What it is made of is in the new one, and in it alone: nothing of it came from an undo
 * history or a clipboard, and nothing has to be purged from there.
 *
 * What the dossier itself says gets the pseudonym; what others say, quotes, texts and
 * titles, gets a bar, since nobody else said the pseudonym.
 *
 * A source that names the actor, or that ties of the actor rest on, is touched.  Its hash
 * and length would tell whoever has the article that it is this one, and the place of a
 * quote in it what stands under the bar.  So of a touched source without its text, hash,
 * length and paragraphs go, and a quote with a bar has no place.  A text that is carried
 * gets bars too, and then hash, length and places are those of the text with bars:
 * whoever reads the copy can prove its quotes against it. */
#include "drama-redact-private.h"

#include "drama-edit.h"
#include "drama-offset.h"

#include <string.h>

/* Where the words around a quote begin in the middle of a name that cannot be seen whole. */
static gsize
skip_cut_word (const DramaRedactor *self,
               const char          *prefix)
{
  const char *at = prefix;

  while (*at != '\0' && g_unichar_isalnum (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  if (at > prefix)
    {
      g_autofree char *word = g_strndup (prefix, (gsize) (at - prefix));

      if (drama_name_finder_ends_with_part (self->any, word, TRUE))
        return (gsize) (at - prefix);
    }

  return 0;
}

static gsize
cut_last_word (const DramaRedactor *self,
               const char          *suffix)
{
  const char *end = suffix + strlen (suffix);
  const char *at = end;

  while (at > suffix)
    {
      const char *before = g_utf8_prev_char (at);

      if (!g_unichar_isalnum (g_utf8_get_char (before)))
        break;
      at = before;
    }
  if (at < end && drama_name_finder_ends_with_part (self->any, at, FALSE))
    return (gsize) (at - suffix);

  return (gsize) (end - suffix);
}

/* What of a name stands in the words, once these are seen between their neighbours. */
static char *
bar_words (const char *all,
           GArray     *spans,
           gsize       from,
           gsize       to,
           guint      *n)
{
  GString *clean = g_string_new (NULL);
  gsize    at = from;

  for (guint i = 0; i < spans->len; i++)
    {
      const DramaNameSpan *span = &g_array_index (spans, DramaNameSpan, i);

      if (span->end <= from || span->start >= to)
        continue;
      if (span->start > at)
        g_string_append_len (clean, all + at, (gssize) (span->start - at));
      g_string_append (clean, DRAMA_REDACT_BAR);
      at = MIN (span->end, to);
      (*n)++;
    }
  if (at < to)
    g_string_append_len (clean, all + at, (gssize) (to - at));

  return g_string_free (clean, FALSE);
}

static void
look_for_doubtful (DramaRedactor  *self,
                   DramaRedactSpot spot,
                   const char     *text)
{
  g_autofree char *ignored = NULL;
  guint            n = self->report->counts[DRAMA_REDACT_PLACE_QUOTE];

  ignored = drama_redactor_replace (self, DRAMA_REDACT_PLACE_QUOTE, spot, text, "");
  self->report->counts[DRAMA_REDACT_PLACE_QUOTE] = n;
}

/* A quote whose text is not there: bars in its words, and of the words around it only
 * those that are nearer than any name, which stay as they are in the source. */
static void
bar_quote (DramaRedactor       *self,
           DramaEvidenceFields *fields,
           DramaRedactSpot      spot,
           char                *owned[3])
{
  g_autofree char *all = g_strconcat (fields->anchor.prefix, fields->anchor.exact,
                                      fields->anchor.suffix, NULL);
  g_autoptr (GArray) spans = drama_name_finder_find (self->words, all, NULL);
  gsize start = strlen (fields->anchor.prefix);
  gsize end = start + strlen (fields->anchor.exact);
  gsize before = skip_cut_word (self, fields->anchor.prefix);
  gsize after = end + cut_last_word (self, fields->anchor.suffix);
  guint n = 0;

  look_for_doubtful (self, spot, all);
  for (guint i = 0; i < spans->len; i++)
    {
      const DramaNameSpan *span = &g_array_index (spans, DramaNameSpan, i);

      if (span->start < start)
        before = MAX (before, MIN (span->end, start));
      if (span->end > end)
        after = MIN (after, MAX (span->start, end));
    }
  self->report->counts[DRAMA_REDACT_PLACE_CONTEXT] += (before > 0) + (after < strlen (all));

  owned[0] = bar_words (all, spans, start, end, &n);
  owned[1] = g_strndup (all + before, start - before);
  owned[2] = g_strndup (all + end, after - end);
  fields->anchor.exact = owned[0];
  fields->anchor.prefix = owned[1];
  fields->anchor.suffix = owned[2];
  self->report->counts[DRAMA_REDACT_PLACE_QUOTE] += n;
  if (n == 0)
    return;
  fields->unplaced = TRUE;
  fields->anchor.start = 0;
  fields->anchor.end = g_utf8_strlen (owned[0], -1);
}

static gboolean
names_actor (const DramaRedactor *self,
             const char          *text)
{
  g_autoptr (GArray) spans = drama_name_finder_find (self->any, text, NULL);

  return spans->len > 0;
}

/* Finds the sources that name the actor, or that its ties and its words rest on. */
static void
find_touched (DramaRedactor *self)
{
  const char *actor = self->redaction->actor;

  for (guint i = 0; i < drama_dossier_get_n_ties (self->dossier); i++)
    {
      const DramaTieFields *tie = drama_tie_get_fields (drama_dossier_get_tie (self->dossier, i));
      gboolean              is_end = g_str_equal (tie->from, actor) || g_str_equal (tie->to, actor);

      for (guint j = 0; j < tie->n_evidence; j++)
        {
          const DramaEvidenceFields *quote = drama_evidence_get_fields (tie->evidence[j]);
          g_autofree char           *all = g_strconcat (quote->anchor.prefix, quote->anchor.exact,
                                                        quote->anchor.suffix, NULL);

          if (is_end || g_strcmp0 (quote->speaker, actor) == 0 || names_actor (self, all))
            g_hash_table_add (self->touched, (gpointer) quote->source);
        }
    }
  for (guint i = 0; i < drama_dossier_get_n_sources (self->dossier); i++)
    {
      const DramaSourceFields *fields;

      fields = drama_source_get_fields (drama_dossier_get_source (self->dossier, i));
      if (names_actor (self, fields->title) || names_actor (self, fields->publisher) ||
          names_actor (self, fields->author) || names_actor (self, fields->url) ||
          (fields->text != NULL && names_actor (self, fields->text)))
        g_hash_table_add (self->touched, (gpointer) fields->id);
    }
}

/* Ids that stay what they are come first, so that none of them has to give way. */
static void
give_ids (DramaRedactor *self)
{
  for (guint pass = 0; pass < 2; pass++)
    {
      const DramaDossier *dossier = self->dossier;

      for (guint i = 0; i < drama_dossier_get_n_sources (dossier); i++)
        {
          const char *id = drama_source_get_fields (drama_dossier_get_source (dossier, i))->id;

          if (names_actor (self, id) == (pass == 1))
            drama_redactor_get_id (self, DRAMA_RECORD_KIND_SOURCE, id);
        }
      for (guint i = 0; i < drama_dossier_get_n_actors (dossier); i++)
        {
          const char *id = drama_actor_get_fields (drama_dossier_get_actor (dossier, i))->id;

          if ((names_actor (self, id) || g_str_equal (id, self->redaction->actor)) == (pass == 1))
            drama_redactor_get_id (self, DRAMA_RECORD_KIND_ACTOR, id);
        }
      for (guint i = 0; i < drama_dossier_get_n_ties (dossier); i++)
        {
          const DramaTieFields *tie = drama_tie_get_fields (drama_dossier_get_tie (dossier, i));

          if (names_actor (self, tie->id) == (pass == 1))
            drama_redactor_get_id (self, DRAMA_RECORD_KIND_TIE, tie->id);
          for (guint j = 0; j < tie->n_evidence; j++)
            {
              const char *id = drama_evidence_get_fields (tie->evidence[j])->id;

              if (names_actor (self, id) == (pass == 1))
                drama_redactor_get_id (self, DRAMA_RECORD_KIND_EVIDENCE, id);
            }
        }
    }
}

static void
put_source (DramaRedactor *self,
            DramaEdit     *edit,
            DramaSource   *source,
            GHashTable    *barred)
{
  DramaSourceFields fields = *drama_source_get_fields (source);
  gboolean          is_touched = g_hash_table_contains (self->touched, fields.id);
  const char       *id = drama_redactor_get_id (self, DRAMA_RECORD_KIND_SOURCE, fields.id);
  DramaRedactSpot   spot = { DRAMA_RECORD_KIND_SOURCE, id };
  const char       *bar = DRAMA_REDACT_BAR;
  g_autofree char  *title = drama_redactor_replace (self, DRAMA_REDACT_PLACE_SOURCE, spot,
                                                    fields.title, bar);
  g_autofree char  *publisher = drama_redactor_replace (self, DRAMA_REDACT_PLACE_SOURCE, spot,
                                                        fields.publisher, bar);
  g_autofree char  *author = drama_redactor_replace (self, DRAMA_REDACT_PLACE_SOURCE, spot,
                                                     fields.author, bar);
  g_autofree char  *url = drama_redactor_clean_address (self, fields.url);
  g_autofree char  *digest = NULL;
  g_autoptr (DramaExtras) extras = drama_redactor_clean_extras (self, spot, fields.extras);
  g_autoptr (DramaSource) clean = NULL;

  if (fields.text != NULL)
    {
      DramaBarredText *text = drama_barred_text_new (self, fields.text, id);

      g_hash_table_insert (barred, (gpointer) fields.id, text);
      digest = drama_offset_digest (text->text);
      fields.text = text->text;
      fields.length = g_utf8_strlen (text->text, -1);
      fields.sha256 = digest;
    }
  else if (is_touched)
    {
      self->report->counts[DRAMA_REDACT_PLACE_HASH] += *fields.sha256 != '\0' || fields.length > 0;
      fields.sha256 = "";
      fields.length = 0;
      fields.paragraphs = NULL;
      fields.n_paragraphs = 0;
    }
  if (is_touched)
    drama_redactor_look (self, DRAMA_REDACT_CITATION, spot, title);
  fields.id = id;
  fields.title = title;
  fields.publisher = publisher;
  fields.author = author;
  fields.url = url;
  fields.extras = extras;
  clean = drama_source_new (&fields);
  drama_edit_put_source (edit, clean);
}

static void
put_actor (DramaRedactor    *self,
           DramaEdit        *edit,
           const DramaActor *actor)
{
  DramaActorFields fields = *drama_actor_get_fields (actor);
  gboolean         is_it = g_str_equal (fields.id, self->redaction->actor);
  const char      *id = drama_redactor_get_id (self, DRAMA_RECORD_KIND_ACTOR, fields.id);
  DramaRedactSpot  spot = { DRAMA_RECORD_KIND_ACTOR, id };
  const char      *name = self->redaction->pseudonym;
  g_autofree char *note = drama_redactor_replace (self, DRAMA_REDACT_PLACE_NOTE, spot, fields.note,
                                                  name);
  g_autofree char *other = NULL;
  g_autoptr (GPtrArray) aliases = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (DramaExtras) extras = drama_redactor_clean_extras (self, spot, fields.extras);
  g_autoptr (DramaActor) clean = NULL;

  if (is_it)
    self->report->counts[DRAMA_REDACT_PLACE_NAME] += 1 + g_strv_length ((char **) fields.aliases);
  else
    {
      other = drama_redactor_replace (self, DRAMA_REDACT_PLACE_NAME, spot, fields.name,
                                      DRAMA_REDACT_BAR);
      for (guint i = 0; fields.aliases[i] != NULL; i++)
        g_ptr_array_add (aliases, drama_redactor_replace (self, DRAMA_REDACT_PLACE_NAME, spot,
                                                          fields.aliases[i], DRAMA_REDACT_BAR));
    }
  g_ptr_array_add (aliases, NULL);
  if (is_it && *note != '\0')
    drama_redactor_look (self, DRAMA_REDACT_NOTE, spot, note);
  /* Who was merged into it has names and ids of its own; the copy cannot be split again. */
  self->report->counts[DRAMA_REDACT_PLACE_NAME] += fields.n_merged;
  fields.merged = NULL;
  fields.n_merged = 0;
  fields.id = id;
  fields.name = is_it ? name : other;
  fields.aliases = (const char *const *) aliases->pdata;
  fields.note = note;
  fields.extras = extras;
  clean = drama_actor_new (&fields);
  drama_edit_put_actor (edit, clean);
}

static DramaEvidence *
clean_quote (DramaRedactor       *self,
             const DramaEvidence *evidence,
             GHashTable          *barred)
{
  DramaEvidenceFields    fields = *drama_evidence_get_fields (evidence);
  const char            *name = self->redaction->pseudonym;
  const char            *id = drama_redactor_get_id (self, DRAMA_RECORD_KIND_EVIDENCE, fields.id);
  DramaRedactSpot        spot = { DRAMA_RECORD_KIND_EVIDENCE, id };
  const DramaBarredText *text = g_hash_table_lookup (barred, fields.source);
  g_autofree char       *note = drama_redactor_replace (self, DRAMA_REDACT_PLACE_NOTE, spot,
                                                        fields.note, name);
  g_autofree char       *by = drama_redactor_replace (self, DRAMA_REDACT_PLACE_PERSON, spot,
                                                      fields.by, name);
  g_autoptr (DramaExtras) extras = drama_redactor_clean_extras (self, spot, fields.extras);
  g_autoptr (DramaResolutions) resolved = NULL;
  g_autoptr (DramaDismissals) dismissed = NULL;
  const char    *before = fields.anchor.exact;
  char          *owned[3] = { NULL, NULL, NULL };
  DramaEvidence *clean;
  guint          n_bars;

  if (text != NULL && drama_barred_text_place (text, &fields, owned))
    {
      n_bars = drama_redact_has_bar (owned[0]) && text->spans->len > 0;
      self->report->counts[DRAMA_REDACT_PLACE_QUOTE] += n_bars;
    }
  else
    bar_quote (self, &fields, spot, owned);
  fields.id = id;
  fields.source = drama_redactor_get_id (self, DRAMA_RECORD_KIND_SOURCE, fields.source);
  if (fields.speaker != NULL)
    fields.speaker = drama_redactor_get_id (self, DRAMA_RECORD_KIND_ACTOR, fields.speaker);
  resolved = drama_redactor_clean_resolved (self, spot, fields.resolved, before, owned[0]);
  dismissed = drama_redactor_clean_dismissed (self, spot, fields.dismissed);
  fields.note = note;
  fields.by = by;
  fields.resolved = resolved;
  fields.dismissed = dismissed;
  fields.extras = extras;
  clean = drama_evidence_new (&fields);
  for (guint i = 0; i < G_N_ELEMENTS (owned); i++)
    g_free (owned[i]);

  return clean;
}

static void
put_tie (DramaRedactor  *self,
         DramaEdit      *edit,
         const DramaTie *tie,
         GHashTable     *barred)
{
  DramaTieFields   fields = *drama_tie_get_fields (tie);
  const char      *name = self->redaction->pseudonym;
  const char      *id = drama_redactor_get_id (self, DRAMA_RECORD_KIND_TIE, fields.id);
  DramaRedactSpot  spot = { DRAMA_RECORD_KIND_TIE, id };
  g_autofree char *verb = drama_redactor_replace (self, DRAMA_REDACT_PLACE_VERB, spot, fields.verb,
                                                  name);
  g_autofree char *note = drama_redactor_replace (self, DRAMA_REDACT_PLACE_NOTE, spot, fields.note,
                                                  name);
  g_autofree char *by = NULL;
  g_autofree char *why = NULL;
  g_autoptr (DramaExtras) extras = drama_redactor_clean_extras (self, spot, fields.extras);
  g_autoptr (DramaExtras) more = NULL;
  g_autoptr (DramaDismissals) dismissed = drama_redactor_clean_dismissed (self, spot,
                                                                          fields.dismissed);
  g_autoptr (GPtrArray) quotes =
      g_ptr_array_new_with_free_func ((GDestroyNotify) drama_evidence_unref);
  g_autoptr (DramaTie) clean = NULL;

  if (fields.overruled)
    {
      by = drama_redactor_replace (self, DRAMA_REDACT_PLACE_PERSON, spot, fields.overruling.by,
                                   name);
      why = drama_redactor_replace (self, DRAMA_REDACT_PLACE_NOTE, spot, fields.overruling.why,
                                    name);
      more = drama_redactor_clean_extras (self, spot, fields.overruling.extras);
      fields.overruling.by = by;
      fields.overruling.why = why;
      fields.overruling.extras = more;
    }
  for (guint i = 0; i < fields.n_evidence; i++)
    g_ptr_array_add (quotes, clean_quote (self, fields.evidence[i], barred));
  fields.id = id;
  fields.from = drama_redactor_get_id (self, DRAMA_RECORD_KIND_ACTOR, fields.from);
  fields.to = drama_redactor_get_id (self, DRAMA_RECORD_KIND_ACTOR, fields.to);
  fields.verb = verb;
  fields.note = note;
  fields.dismissed = dismissed;
  fields.extras = extras;
  fields.evidence = (DramaEvidence *const *) quotes->pdata;
  fields.n_evidence = quotes->len;
  clean = drama_tie_new (&fields);
  drama_edit_put_tie (edit, clean);
}

static void
put_fields (DramaRedactor *self,
            DramaEdit     *edit)
{
  const DramaRedactSpot spot = { DRAMA_RECORD_KIND_DOSSIER, "" };
  DramaDossierFields    fields = *drama_dossier_get_fields (self->dossier);
  const char           *name = self->redaction->pseudonym;
  g_autofree char      *title = drama_redactor_replace (self, DRAMA_REDACT_PLACE_TITLE, spot,
                                                        fields.title, name);
  g_autofree char      *note = drama_redactor_replace (self, DRAMA_REDACT_PLACE_TITLE, spot,
                                                       fields.note, name);
  g_autoptr (DramaExtras) extras = drama_redactor_clean_extras (self, spot, fields.extras);

  fields.title = title;
  fields.note = note;
  fields.extras = extras;
  drama_edit_set_fields (edit, &fields);
}

/**
 * drama_redact_one:
 * @dossier: a dossier
 * @redaction: of one of its actors
 * @ids: (element-type utf8): ids of actors, each is replaced by what it becomes
 * @report: what was done is added
 * @error: return location for a #DramaModelError
 *
 * Returns: (transfer full) (nullable): the dossier without that actor's name, or %NULL
 *   with @error set
 */
DramaDossier *
drama_redact_one (DramaDossier         *dossier,
                  const DramaRedaction *redaction,
                  GPtrArray            *ids,
                  DramaRedactReport    *report,
                  GError              **error)
{
  g_autoptr (DramaDossier) empty = drama_dossier_new ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (empty);
  g_autoptr (GHashTable) barred = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                                         drama_barred_text_free);
  DramaRedactor self;
  DramaDossier *clean;

  drama_redactor_init (&self, dossier, redaction, report);
  find_touched (&self);
  give_ids (&self);
  put_fields (&self, edit);
  for (guint i = 0; i < drama_dossier_get_n_sources (dossier); i++)
    put_source (&self, edit, drama_dossier_get_source (dossier, i), barred);
  for (guint i = 0; i < drama_dossier_get_n_actors (dossier); i++)
    put_actor (&self, edit, drama_dossier_get_actor (dossier, i));
  for (guint i = 0; i < drama_dossier_get_n_ties (dossier); i++)
    put_tie (&self, edit, drama_dossier_get_tie (dossier, i), barred);
  clean = drama_edit_commit (edit, error);
  for (guint i = 0; i < ids->len; i++)
    {
      char *old = ids->pdata[i];

      ids->pdata[i] = g_strdup (drama_redactor_get_id (&self, DRAMA_RECORD_KIND_ACTOR, old));
      g_free (old);
    }
  drama_redactor_clear (&self);

  return clean;
}

/**
 * drama_redact_has_bar:
 * @text: valid UTF-8
 *
 * Returns: whether something was taken out of it, as its bar shows
 */
gboolean
drama_redact_has_bar (const char *text)
{
  return strstr (text, DRAMA_REDACT_BAR) != NULL;
}

/**
 * drama_redact_pseudonym_is_safe:
 * @dossier: a dossier
 * @redaction: of one of its actors
 *
 * Returns: whether the pseudonym says something and does not itself hold the name
 */
gboolean
drama_redact_pseudonym_is_safe (const DramaDossier   *dossier,
                                const DramaRedaction *redaction)
{
  g_autoptr (DramaRedactReport) report = drama_redact_report_new ();
  DramaRedactor self;
  gboolean      is_safe;

  g_return_val_if_fail (dossier != NULL && redaction != NULL, FALSE);

  if (redaction->pseudonym == NULL || *redaction->pseudonym == '\0')
    return FALSE;
  drama_redactor_init (&self, dossier, redaction, report);
  is_safe = !names_actor (&self, redaction->pseudonym);
  drama_redactor_clear (&self);

  return is_safe;
}
