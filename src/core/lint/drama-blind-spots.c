/* drama-blind-spots.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-blind-spots.h"

#include "drama-draft-parts.h"
#include "drama-draft.h"
#include "drama-edit-actors.h"
#include "drama-fold.h"
#include "drama-lint-private.h"
#include "drama-offset.h"

#include <string.h>

/* A sentence that names more is a list, and says of nobody that they have to do
 * with each other. */
#define MAX_NAMED 6

/* Paragraphs shorter than that are headings and bylines; in bytes. */
#define MIN_PARAGRAPH 60

typedef struct
{
  const DramaDossier      *dossier;
  const DramaSourceFields *source;
  const DramaLintWords    *words;
  const char              *text;
  GArray                  *table; /* of offsets */
  GHashTable              *names; /* first word, folded → GArray of Name */
  GHashTable              *tied;  /* set of "from to", both ways */
  GPtrArray               *spots;
  GArray                  *quotes; /* of Place: those from the source */
  GPtrArray               *folded; /* all names and aliases */
} Search;

/* Where a quote is, in code points. */
typedef struct
{
  gint64 start;
  gint64 end;
} Place;

/* A name that an actor goes by. */
typedef struct
{
  char *folded;
  guint actor;
} Name;

static const char *const KINDS[DRAMA_N_BLIND_SPOT_KINDS] = {
  [DRAMA_BLIND_SPOT_STRANGER] = "stranger",
  [DRAMA_BLIND_SPOT_UNTIED] = "untied",
  [DRAMA_BLIND_SPOT_UNUSED] = "unused",
};

static void
clear_name (gpointer data)
{
  g_free (((Name *) data)->folded);
}

static DramaBlindSpot *
add_spot (Search            *search,
          DramaBlindSpotKind kind,
          gsize              start,
          gsize              end)
{
  DramaBlindSpot *spot = g_new0 (DramaBlindSpot, 1);

  spot->kind = kind;
  spot->source = g_strdup (search->source->id);
  spot->start = drama_offset_table_of (search->table, search->text, start);
  spot->end = drama_offset_table_of (search->table, search->text, end);
  spot->words = g_strndup (search->text + start, end - start);
  spot->n = 1;
  g_ptr_array_add (search->spots, spot);

  return spot;
}

static char *
dup_first_word (const char *folded)
{
  const char *end = folded;

  while (*end != '\0' && g_unichar_isalnum (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);

  return g_strndup (folded, (gsize) (end - folded));
}

static void
add_name (Search     *search,
          const char *name,
          guint       actor)
{
  Name             entry = { drama_fold (name), actor };
  g_autofree char *first = dup_first_word (entry.folded);
  GArray          *names = g_hash_table_lookup (search->names, first);

  g_ptr_array_add (search->folded, g_strdup (entry.folded));
  if (*first == '\0')
    {
      clear_name (&entry);
      return;
    }
  if (names == NULL)
    {
      names = g_array_new (FALSE, FALSE, sizeof (Name));
      g_array_set_clear_func (names, clear_name);
      g_hash_table_insert (search->names, g_steal_pointer (&first), names);
    }
  g_array_append_val (names, entry);
}

static void
index_names (Search *search)
{
  for (guint i = 0; i < drama_dossier_get_n_actors (search->dossier); i++)
    {
      const DramaActorFields *actor;
      const char             *space;

      actor = drama_actor_get_fields (drama_dossier_get_actor (search->dossier, i));
      add_name (search, actor->name, i);
      for (guint k = 0; actor->aliases[k] != NULL; k++)
        add_name (search, actor->aliases[k], i);
      space = strrchr (actor->name, ' ');
      if (actor->kind == DRAMA_KIND_PERSON && space != NULL && strlen (space) > 3)
        add_name (search, space + 1, i);
    }
}

static char *
make_key (guint a,
          guint b)
{
  return g_strdup_printf ("%u %u", MIN (a, b), MAX (a, b));
}

static void
index_ties (Search *search)
{
  for (guint i = 0; i < drama_dossier_get_n_ties (search->dossier); i++)
    {
      const DramaTieFields *tie;
      guint                 from, to;

      tie = drama_tie_get_fields (drama_dossier_get_tie (search->dossier, i));
      for (guint k = 0; k < tie->n_evidence; k++)
        {
          const DramaEvidenceFields *quote = drama_evidence_get_fields (tie->evidence[k]);
          const Place                place = { quote->anchor.start, quote->anchor.end };

          if (!quote->unplaced && g_str_equal (quote->source, search->source->id))
            g_array_append_val (search->quotes, place);
        }
      if (drama_dossier_find_actor (search->dossier, tie->from, &from) != NULL &&
          drama_dossier_find_actor (search->dossier, tie->to, &to) != NULL)
        g_hash_table_add (search->tied, make_key (from, to));
    }
}

/* The actors that a sentence names, each once, in the order of the dossier. */
static GArray *
find_named (Search     *search,
            const char *sentence)
{
  g_autofree char *folded = drama_fold (sentence);
  g_autoptr (GHashTable) met = g_hash_table_new (NULL, NULL);
  GArray *named = g_array_new (FALSE, FALSE, sizeof (guint));

  for (const char *at = folded; *at != '\0';)
    {
      g_autofree char *word = dup_first_word (at);
      const GArray    *names = g_hash_table_lookup (search->names, word);
      gsize            reached = strlen (word);

      for (guint i = 0; names != NULL && i < names->len; i++)
        {
          const Name *name = &g_array_index (names, Name, i);
          gsize       length = strlen (name->folded);

          if (!g_str_has_prefix (at, name->folded) ||
              g_unichar_isalnum (g_utf8_get_char (at + length)))
            continue;
          reached = MAX (reached, length);
          if (g_hash_table_add (met, GUINT_TO_POINTER (name->actor + 1)))
            g_array_append_val (named, name->actor);
        }
      at += reached;
      if (*word == '\0')
        at = g_utf8_next_char (at);
    }

  return named;
}

/* Whoever the draft means by a name may be known by a part of it, or by more. */
static gboolean
is_known (Search     *search,
          const char *name)
{
  const char      *country = drama_draft_rules_get_country (search->words->rules, name);
  g_autofree char *folded = drama_fold (name);
  g_autoptr (GArray) named = find_named (search, name);

  if (named->len > 0)
    return TRUE;
  if (country != NULL && drama_dossier_find_actor_by_name (search->dossier, country, NULL) != NULL)
    return TRUE;

  for (guint i = 0; i < search->folded->len; i++)
    if (drama_fold_contains_word (search->folded->pdata[i], folded))
      return TRUE;

  return FALSE;
}

/* A word that is only ever met where a sentence begins may be none: "Signed",
 * "Origin". */
static gboolean
may_be_name (const Search          *search,
             const DramaDraftActor *actor)
{
  guint marks =
      drama_draft_rules_mark (search->words->rules, actor->name, actor->name);

  if (strchr (actor->name, ' ') != NULL)
    return TRUE;
  if (g_utf8_strlen (actor->name, -1) < 2 ||
      (marks & (DRAMA_MARK_SUFFIX | DRAMA_MARK_NO_NAME)))
    return FALSE;

  for (guint i = 0; i < actor->mentions->len; i++)
    {
      gsize start = g_array_index (actor->mentions, DramaDraftMention, i).start;

      if (start >= 2 && search->text[start - 1] == ' ' &&
          strchr (".:!?", search->text[start - 2]) == NULL)
        return TRUE;
    }

  return FALSE;
}

static void
find_strangers (Search       *search,
                GCancellable *cancellable)
{
  g_autoptr (DramaDraft) draft =
      drama_draft_new (search->text, search->words->rules, cancellable, NULL);

  for (guint i = 0; draft != NULL && i < draft->actors->len; i++)
    {
      const DramaDraftActor *actor = draft->actors->pdata[i];
      DramaDraftMention      first =
          g_array_index (actor->mentions, DramaDraftMention, 0);
      gboolean        known = is_known (search, actor->name);
      DramaBlindSpot *spot;

      for (guint k = 0; k < actor->aliases->len && !known; k++)
        known = is_known (search, actor->aliases->pdata[k]);
      if (known || !may_be_name (search, actor))
        continue;
      spot = add_spot (search, DRAMA_BLIND_SPOT_STRANGER, first.start, first.end);
      g_free (spot->words);
      spot->words = g_strdup (actor->name);
      spot->n = actor->mentions->len;
    }
}

/* How much of a passage quotes from it cover, in code points; more where they
 * overlap. */
static gint64
measure_used (const Search *search,
              gint64        start,
              gint64        end)
{
  gint64 used = 0;

  for (guint i = 0; i < search->quotes->len; i++)
    {
      const Place *quote = &g_array_index (search->quotes, Place, i);

      if (quote->start < end && start < quote->end)
        used += MIN (end, quote->end) - MAX (start, quote->start);
    }

  return used;
}

static void
look_at_sentence (Search *search,
                  gsize   start,
                  gsize   end)
{
  g_autofree char *sentence = g_strndup (search->text + start, end - start);
  g_autoptr (GArray) named = find_named (search, sentence);
  gint64 from = drama_offset_table_of (search->table, search->text, start);
  gint64 to = drama_offset_table_of (search->table, search->text, end);

  /* Whoever took most of the sentence for a quote has read it. */
  if (named->len < 2 || named->len > MAX_NAMED ||
      2 * measure_used (search, from, to) > to - from)
    return;
  for (guint i = 0; i < named->len; i++)
    for (guint k = i + 1; k < named->len; k++)
      {
        guint a = g_array_index (named, guint, i),
              b = g_array_index (named, guint, k);
        DramaBlindSpot *spot;

        /* Each pair is told once, where the text first has it. */
        if (!g_hash_table_add (search->tied, make_key (a, b)))
          continue;
        spot = add_spot (search, DRAMA_BLIND_SPOT_UNTIED, start, end);
        spot->from = g_strdup (
            drama_actor_get_fields (drama_dossier_get_actor (search->dossier, a))
                ->id);
        spot->to = g_strdup (
            drama_actor_get_fields (drama_dossier_get_actor (search->dossier, b))
                ->id);
      }
}

static void
look_at_part (Search               *search,
              const DramaDraftPart *part)
{
  g_autoptr (DramaDraftPassage) passage = NULL;
  gint64 start =
      drama_offset_table_of (search->table, search->text, part->start);
  gint64 end = drama_offset_table_of (search->table, search->text, part->end);

  if (part->heading)
    return;
  if (part->end - part->start >= MIN_PARAGRAPH &&
      measure_used (search, start, end) == 0)
    add_spot (search, DRAMA_BLIND_SPOT_UNUSED, part->start, part->end);

  passage = drama_draft_passage_new (search->text, part->start, part->end,
                                     search->words->rules);
  for (guint i = 0; i < passage->sentences->len; i++)
    {
      DramaDraftSentence sentence =
          g_array_index (passage->sentences, DramaDraftSentence, i);

      look_at_sentence (search,
                        drama_draft_passage_get (passage, sentence.first)->start,
                        drama_draft_passage_get (passage, sentence.last - 1)->end);
    }
}

static int
compare_spots (gconstpointer a,
               gconstpointer b)
{
  const DramaBlindSpot *first = *(DramaBlindSpot *const *) a;
  const DramaBlindSpot *second = *(DramaBlindSpot *const *) b;

  if (first->kind != second->kind)
    return first->kind < second->kind ? -1 : 1;
  if (first->start != second->start)
    return first->start < second->start ? -1 : 1;

  return 0;
}

/**
 * drama_blind_spots_find:
 * @dossier: a dossier
 * @source: id of one of its sources
 * @text: the text of that source, valid UTF-8
 * @cancellable: (nullable): asked between two paragraphs
 *
 * Linear in the text, and for each of its sentences in the quotes from it.
 *
 * Returns: (transfer full) (element-type DramaBlindSpot): by kind, then in the
 * order of the text; nothing where nobody wrote down the words of the source's
 * language
 */
GPtrArray *
drama_blind_spots_find (const DramaDossier *dossier,
                        const char         *source,
                        const char         *text,
                        GCancellable       *cancellable)
{
  g_autoptr (DramaLintWords) words = NULL;
  g_autoptr (GArray) parts = NULL;
  Search             search = { .dossier = dossier, .text = text };
  const DramaSource *record;
  const char        *language;

  g_return_val_if_fail (dossier != NULL && source != NULL && text != NULL, NULL);

  record = drama_dossier_find_source (dossier, source, NULL);
  g_return_val_if_fail (record != NULL, NULL);

  search.source = drama_source_get_fields (record);
  search.spots =
      g_ptr_array_new_with_free_func ((GDestroyNotify) drama_blind_spot_free);
  language = *search.source->language != '\0'
                 ? search.source->language
                 : drama_dossier_get_fields (dossier)->language;
  search.words = words = drama_lint_words_load (language);
  if (words == NULL)
    return search.spots;

  search.table = drama_offset_table_new (text);
  search.names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                        (GDestroyNotify) g_array_unref);
  search.tied = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  search.quotes = g_array_new (FALSE, FALSE, sizeof (Place));
  search.folded = g_ptr_array_new_with_free_func (g_free);
  index_names (&search);
  index_ties (&search);
  find_strangers (&search, cancellable);
  parts = drama_draft_parts_find (text, words->rules);
  for (guint i = 0; i < parts->len && !g_cancellable_is_cancelled (cancellable);
       i++)
    look_at_part (&search, &g_array_index (parts, DramaDraftPart, i));
  g_ptr_array_sort (search.spots, compare_spots);
  g_array_unref (search.quotes);
  g_ptr_array_unref (search.folded);
  g_hash_table_unref (search.names);
  g_hash_table_unref (search.tied);
  g_array_unref (search.table);

  return search.spots;
}

/**
 * drama_blind_spot_free:
 * @self: (transfer full): a blind spot
 */
void
drama_blind_spot_free (DramaBlindSpot *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->source);
  g_free (self->words);
  g_free (self->from);
  g_free (self->to);
  g_free (self);
}

/**
 * drama_blind_spot_kind_to_string:
 * @kind: what it is
 *
 * Returns: its word, as programs have it
 */
const char *
drama_blind_spot_kind_to_string (DramaBlindSpotKind kind)
{
  g_return_val_if_fail (kind < DRAMA_N_BLIND_SPOT_KINDS, NULL);

  return KINDS[kind];
}
