/* drama-suggestion.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-fold.h"
#include "drama-inbox-private.h"
#include "drama-paragraph.h"
#include "drama-terms.h"

#include <glib/gi18n.h>

/* Of the sentence around a mention, in characters. */
#define MAX_BEFORE 60
#define MAX_AFTER  90

/* Other names of an actor that are shown. */
#define MAX_ALIASES 4

G_DEFINE_FINAL_TYPE (DramaSuggestion, drama_suggestion, G_TYPE_OBJECT)

static guint changed_signal;

static void
drama_suggestion_finalize (GObject *object)
{
  DramaSuggestion *self = DRAMA_SUGGESTION (object);

  g_clear_pointer (&self->cast, drama_cast_unref);
  g_free (self->key);
  g_free (self->folded);
  g_free (self->tie);
  g_free (self->evidence);

  G_OBJECT_CLASS (drama_suggestion_parent_class)->finalize (object);
}

static void
drama_suggestion_class_init (DramaSuggestionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = drama_suggestion_finalize;
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
drama_suggestion_init (DramaSuggestion *self)
{
}

static const DramaDraftActor *
get_actor (DramaSuggestion *self)
{
  return drama_cast_get_actor (self->cast, self->index);
}

static const DramaDraftTie *
get_tie (DramaSuggestion *self)
{
  return drama_cast_get_tie (self->cast, self->index);
}

/* Where its words stand, in bytes. */
static void
get_bytes (DramaSuggestion *self, gsize *start, gsize *end)
{
  if (self->type == DRAMA_SUGGESTION_ACTOR)
    {
      DramaDraftMention first = g_array_index (get_actor (self)->mentions, DramaDraftMention, 0);

      *start = first.start;
      *end = first.end;
      return;
    }

  *start = get_tie (self)->start;
  *end = get_tie (self)->end;
}

/* The same for the same suggestion of the same text, whatever else the draft says. */
static char *
make_key (DramaSuggestion *self)
{
  const char      *digest = drama_source_get_fields (self->cast->drafted->source)->sha256;
  g_autofree char *said = NULL;

  if (self->type == DRAMA_SUGGESTION_ACTOR)
    said = g_strdup_printf ("%s\nactor\n%s", digest, get_actor (self)->name);
  else
    said = g_strdup_printf ("%s\ntie\n%s\n%s\n%s\n%" G_GINT64_FORMAT " %" G_GINT64_FORMAT, digest,
                            drama_cast_get_actor (self->cast, get_tie (self)->from)->name,
                            get_tie (self)->verb,
                            drama_cast_get_actor (self->cast, get_tie (self)->to)->name,
                            self->start, self->end);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, said, -1);
}

DramaSuggestion *
drama_suggestion_new (DramaCast *cast, DramaSuggestionType type, guint index)
{
  DramaSuggestion *self = g_object_new (DRAMA_TYPE_SUGGESTION, NULL);
  gsize            start, end;

  self->cast = drama_cast_ref (cast);
  self->type = type;
  self->index = index;
  get_bytes (self, &start, &end);
  self->start = drama_text_index_to_offset (cast->drafted->index, start);
  self->end = drama_text_index_to_offset (cast->drafted->index, end);
  self->key = make_key (self);

  return self;
}

void
drama_suggestion_tell (DramaSuggestion *self)
{
  g_signal_emit (self, changed_signal, 0);
}

gboolean
drama_suggestion_matches (DramaSuggestion *self, const char *folded)
{
  if (*folded == '\0')
    return TRUE;
  if (self->folded == NULL)
    {
      g_autofree char *plain = drama_suggestion_dup_plain (self);
      g_autofree char *words = drama_suggestion_dup_words (self);
      g_autofree char *both = g_strconcat (plain, "\n", words, NULL);

      self->folded = drama_fold (both);
    }

  return drama_fold_contains (self->folded, folded);
}

DramaSuggestionType
drama_suggestion_get_suggestion_type (DramaSuggestion *self)
{
  g_return_val_if_fail (DRAMA_IS_SUGGESTION (self), DRAMA_SUGGESTION_ACTOR);

  return self->type;
}

DramaSuggestionState
drama_suggestion_get_state (DramaSuggestion *self)
{
  g_return_val_if_fail (DRAMA_IS_SUGGESTION (self), DRAMA_SUGGESTION_GONE);

  return self->state;
}

DramaKind
drama_suggestion_get_kind (DramaSuggestion *self)
{
  g_return_val_if_fail (DRAMA_IS_SUGGESTION (self), DRAMA_KIND_PERSON);

  return self->type == DRAMA_SUGGESTION_ACTOR ? get_actor (self)->kind : DRAMA_KIND_PERSON;
}

DramaStance
drama_suggestion_get_stance (DramaSuggestion *self)
{
  g_return_val_if_fail (DRAMA_IS_SUGGESTION (self), DRAMA_STANCE_SUPPORTS);

  return self->type == DRAMA_SUGGESTION_TIE ? get_tie (self)->stance : DRAMA_STANCE_SUPPORTS;
}

const char *
drama_suggestion_get_source (DramaSuggestion *self)
{
  g_return_val_if_fail (DRAMA_IS_SUGGESTION (self), NULL);

  return drama_cast_get_source (self->cast);
}

gint64
drama_suggestion_get_start (DramaSuggestion *self)
{
  g_return_val_if_fail (DRAMA_IS_SUGGESTION (self), 0);

  return self->start;
}

gint64
drama_suggestion_get_end (DramaSuggestion *self)
{
  g_return_val_if_fail (DRAMA_IS_SUGGESTION (self), 0);

  return self->end;
}

char *
drama_suggestion_dup_plain (DramaSuggestion *self)
{
  g_return_val_if_fail (DRAMA_IS_SUGGESTION (self), NULL);

  if (self->type == DRAMA_SUGGESTION_ACTOR)
    return g_strdup (get_actor (self)->name);

  return g_strdup_printf ("%s %s %s", drama_cast_get_name (self->cast, get_tie (self)->from),
                          get_tie (self)->verb,
                          drama_cast_get_name (self->cast, get_tie (self)->to));
}

char *
drama_suggestion_dup_markup (DramaSuggestion *self)
{
  g_return_val_if_fail (DRAMA_IS_SUGGESTION (self), NULL);

  if (self->type == DRAMA_SUGGESTION_ACTOR)
    return g_markup_escape_text (get_actor (self)->name, -1);

  return drama_terms_dup_words_markup (drama_cast_get_name (self->cast, get_tie (self)->from),
                                       get_tie (self)->verb,
                                       drama_cast_get_name (self->cast, get_tie (self)->to));
}

/* Those who come into the dossier with the tie. */
static guint
count_newcomers (DramaSuggestion *self)
{
  const DramaDraftTie *tie = get_tie (self);
  guint                n = 0;

  n += self->cast->ids[tie->from] == NULL;
  n += tie->to != tie->from && self->cast->ids[tie->to] == NULL;
  if (tie->speaker != DRAMA_DRAFT_NO_SPEAKER && tie->speaker != tie->from &&
      tie->speaker != tie->to)
    n += self->cast->ids[tie->speaker] == NULL;

  return n;
}

static void
append_part (GString *detail, const char *part)
{
  g_string_append_printf (detail, "%s%s", detail->len > 0 ? " · " : "", part);
}

static void
append_actor_parts (DramaSuggestion *self, GString *detail)
{
  const DramaDraftActor *actor = get_actor (self);
  guint                  n = actor->mentions->len;
  g_autofree char       *mentions = NULL;
  g_autofree char       *names = NULL;
  g_autofree char       *aliases = NULL;
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();

  append_part (detail, drama_terms_kind (actor->kind));
  /* Translators: how often a text names somebody */
  mentions = g_strdup_printf (ngettext ("%u mention", "%u mentions", n), n);
  append_part (detail, mentions);
  if (actor->aliases->len == 0)
    return;

  for (guint i = 0; i < MIN (actor->aliases->len, MAX_ALIASES); i++)
    g_ptr_array_add (shown, actor->aliases->pdata[i]);
  g_ptr_array_add (shown, NULL);
  /* Translators: between two names of one actor in a list of them */
  names = g_strjoinv (_ (", "), (char **) shown->pdata);
  /* Translators: %s are other names of an actor */
  aliases = g_strdup_printf (_ ("also %s"), names);
  append_part (detail, aliases);
}

static void
append_tie_parts (DramaSuggestion *self, GString *detail)
{
  const DramaDraftTie *tie = get_tie (self);
  guint                n = count_newcomers (self);
  g_autofree char     *speaker = NULL;
  g_autofree char     *newcomers = NULL;

  if (tie->stance == DRAMA_STANCE_DISPUTES)
    /* Translators: of a quote that denies a tie */
    append_part (detail, _ ("Disputes"));
  append_part (detail, drama_terms_certainty (tie->certainty));
  if (tie->speaker != DRAMA_DRAFT_NO_SPEAKER)
    {
      /* Translators: of a quote; %s is the actor who says it */
      speaker = g_strdup_printf (_ ("says %s"), drama_cast_get_name (self->cast, tie->speaker));
      append_part (detail, speaker);
    }
  if (n > 0 && self->state != DRAMA_SUGGESTION_TAKEN)
    {
      /* Translators: of a suggested tie: how many actors come into the dossier with it */
      newcomers = g_strdup_printf (ngettext ("%u new actor", "%u new actors", n), n);
      append_part (detail, newcomers);
    }
}

/* Its place first, as everything here is in the order of the text. */
char *
drama_suggestion_dup_detail (DramaSuggestion *self)
{
  GString         *detail = g_string_new (NULL);
  const GArray    *paragraphs;
  g_autofree char *place = NULL;

  g_return_val_if_fail (DRAMA_IS_SUGGESTION (self), NULL);

  paragraphs = self->cast->drafted->paragraphs;
  /* Translators: the number of a paragraph */
  place = g_strdup_printf (_ ("¶ %u"),
                           drama_paragraph_at ((const gint64 *) (gpointer) paragraphs->data,
                                               paragraphs->len, self->start));
  append_part (detail, place);
  if (self->type == DRAMA_SUGGESTION_ACTOR)
    append_actor_parts (self, detail);
  else
    append_tie_parts (self, detail);

  return g_string_free (detail, FALSE);
}

static gboolean
ends_sentence (gunichar character)
{
  return character == '.' || character == '!' || character == '?' || character == '\n';
}

/* Back to the beginning of the sentence, or to that of a word not too far away. */
static const char *
find_before (const char *text, const char *at, gboolean *cut)
{
  const char *word = at;

  *cut = FALSE;
  for (guint n = 0; at > text; n++)
    {
      const char *before = g_utf8_prev_char (at);
      gunichar    character = g_utf8_get_char (before);

      if (g_unichar_isspace (character))
        word = at;
      if (character == '\n' || (word == at && before > text &&
                                ends_sentence (g_utf8_get_char (g_utf8_prev_char (before)))))
        return at;
      if (n >= MAX_BEFORE)
        {
          *cut = TRUE;
          return word;
        }
      at = before;
    }

  return at;
}

static const char *
find_after (const char *at, gboolean *cut)
{
  const char *word = at;

  *cut = FALSE;
  for (guint n = 0; *at != '\0' && *at != '\n'; n++, at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);
      gunichar next = g_utf8_get_char (g_utf8_next_char (at));

      if (g_unichar_isspace (character))
        word = at;
      if (ends_sentence (character) && (next == '\0' || g_unichar_isspace (next)) && n > 0)
        return g_utf8_next_char (at);
      if (n >= MAX_AFTER)
        {
          *cut = TRUE;
          return word;
        }
    }

  return at;
}

/* The words alone; those of an actor with what stands around them, so that one knows who
 * is meant. */
static char *
dup_words (DramaSuggestion *self, gboolean markup)
{
  const char      *text = drama_text_index_get_text (self->cast->drafted->index);
  gsize            start, end;
  const char      *from, *to;
  gboolean         cut_before, cut_after;
  g_autofree char *before = NULL;
  g_autofree char *words = NULL;
  g_autofree char *after = NULL;

  get_bytes (self, &start, &end);
  words = g_strndup (text + start, end - start);
  if (self->type == DRAMA_SUGGESTION_TIE)
    return markup ? g_markup_escape_text (words, -1) : g_steal_pointer (&words);

  from = find_before (text, text + start, &cut_before);
  to = find_after (text + end, &cut_after);
  before = g_strndup (from, (gsize) (text + start - from));
  after = g_strndup (text + end, (gsize) (to - text) - end);
  if (!markup)
    return g_strconcat (cut_before ? "…" : "", before, words, after, cut_after ? "…" : "", NULL);

  return g_markup_printf_escaped ("%s%s<b>%s</b>%s%s", cut_before ? "…" : "", before, words, after,
                                  cut_after ? "…" : "");
}

char *
drama_suggestion_dup_words (DramaSuggestion *self)
{
  g_return_val_if_fail (DRAMA_IS_SUGGESTION (self), NULL);

  return dup_words (self, FALSE);
}

char *
drama_suggestion_dup_words_markup (DramaSuggestion *self)
{
  g_return_val_if_fail (DRAMA_IS_SUGGESTION (self), NULL);

  return dup_words (self, TRUE);
}

char *
drama_suggestion_dup_heading (DramaSuggestion *self)
{
  g_autofree char *heading = NULL;
  const char      *title;

  g_return_val_if_fail (DRAMA_IS_SUGGESTION (self), NULL);

  if (self->leads == 0)
    return NULL;

  title = drama_source_get_fields (self->cast->drafted->source)->title;
  heading = self->type == DRAMA_SUGGESTION_ACTOR
                ? g_strdup_printf (ngettext ("%u Actor", "%u Actors", self->leads), self->leads)
                : g_strdup_printf (ngettext ("%u Tie", "%u Ties", self->leads), self->leads);
  if (!self->several)
    return g_steal_pointer (&heading);

  /* Translators: above a group of suggestions, as in "3 Ties – Title of an article" */
  return g_strdup_printf (_ ("%s – %s"), heading, title);
}
