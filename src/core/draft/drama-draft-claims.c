/* drama-draft-claims.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two names in a sentence with a verb between them make a claim.  It is the shallow
 * reading of open information extraction (Fader, Soderland and Etzioni, "Identifying
 * Relations for Open Information Extraction", EMNLP 2011: a verb, or a verb, its
 * noun and a preposition, in one piece between two names), and as good as a proposal
 * needs to be that a person reads before it becomes a tie.  How sure the text is
 * and who says it is taken from the whole sentence, rather too cautious than too bold. */
#include "drama-draft-reading-private.h"

#include <string.h>

/* More words between two names tell nothing of the two. */
#define MAX_BETWEEN 16
/* A longer sentence is a list, or no sentence; also what bounds the time for one. */
#define MAX_SENTENCE 300
/* Of "Mikhailov and Stoyanov" each is tied; of a long list none. */
#define MAX_TOGETHER 3
/* Between a name and its verb of saying, or "according to" and a name. */
#define MAX_APART 4

/**
 * drama_draft_reading_find_name_before:
 * @reading: a sentence
 * @token: a token of it
 *
 * Returns: the name that ends at most a few words before @token, none beyond punctuation;
 *   %G_MAXUINT for none
 */
guint
drama_draft_reading_find_name_before (const Reading *reading,
                                      guint          token)
{
  guint found = G_MAXUINT;

  for (guint i = reading->first_name; i < reading->last_name; i++)
    if (get_name (reading, i)->last <= token && token - get_name (reading, i)->last <= MAX_APART)
      found = i;
  for (guint i = found == G_MAXUINT ? token : get_name (reading, found)->last; i < token; i++)
    if (!(get (reading, i)->flags & DRAMA_TOKEN_WORD))
      return G_MAXUINT;

  return found;
}

static guint
find_name_after (const Reading *reading,
                 guint          token)
{
  guint found = reading->first_name;

  while (found < reading->last_name && get_name (reading, found)->first < token)
    found++;
  if (found == reading->last_name || get_name (reading, found)->first - token > MAX_APART)
    return G_MAXUINT;
  /* "…, said that Adeyemi": of somebody, not by them. */
  for (guint i = token; i < get_name (reading, found)->first; i++)
    if (get (reading, i)->marks & DRAMA_MARK_CLAUSE)
      return G_MAXUINT;

  return found;
}

static void
add_voice (Reading *reading,
           guint    speaker,
           guint    first,
           guint    last,
           guint    token,
           gboolean accusing,
           gboolean cited)
{
  Voice voice = { speaker, first, last, token, accusing, cited };

  if (speaker != G_MAXUINT)
    g_array_append_val (reading->voices, voice);
}

/* Somebody says, or is said to say, what stands before or after. */
static void
listen (Reading *reading,
        guint    at)
{
  guint marks = get (reading, at)->marks;
  guint length = match (reading, at, DRAMA_MARK_ATTRIBUTION);
  guint speaker;

  if (length > 0)
    add_voice (reading, find_name_after (reading, at + length), reading->sentence.first,
               reading->sentence.last, at, FALSE, TRUE);
  if (marks & DRAMA_MARK_ACCUSATION)
    add_voice (reading, drama_draft_reading_find_name_before (reading, at), at + 1,
               reading->sentence.last, at, TRUE, FALSE);
  else if (marks & DRAMA_MARK_SPEECH)
    {
      speaker = drama_draft_reading_find_name_before (reading, at);
      /* "…, said Krebs" and "…, Krebs said." speak of what came before. */
      if (speaker == G_MAXUINT && follows_comma (reading, at))
        add_voice (reading, find_name_after (reading, at + 1), reading->sentence.first, at, at,
                   FALSE, FALSE);
      else if (at + 2 >= reading->sentence.last)
        add_voice (reading, speaker, reading->sentence.first, at, at, FALSE, FALSE);
      else
        add_voice (reading, speaker, at + 1, reading->sentence.last, at, FALSE, FALSE);
    }
}

static void
read_cues (Reading *reading)
{
  reading->cues = 0;
  reading->denial = G_MAXUINT;
  g_array_set_size (reading->voices, 0);
  for (guint i = reading->sentence.first; i < reading->sentence.last; i++)
    {
      static const guint cues[] = { DRAMA_MARK_ALLEGED, DRAMA_MARK_SPECULATED, DRAMA_MARK_DENIAL };

      if (get (reading, i)->flags & DRAMA_TOKEN_CAPITAL && !(get (reading, i)->flags &
                                                             DRAMA_TOKEN_START))
        continue;
      for (guint k = 0; k < G_N_ELEMENTS (cues); k++)
        if (match (reading, i, cues[k]) > 0)
          {
            reading->cues |= cues[k];
            if (cues[k] == DRAMA_MARK_DENIAL && reading->denial == G_MAXUINT)
              reading->denial = i;
          }
      listen (reading, i);
    }
}

/* Whether nothing but "and" stands between the name and the one before it. */
static gboolean
goes_with_last (const Reading *reading,
                guint          index)
{
  const DramaDraftName *before = get_name (reading, index - 1);
  const DramaDraftName *name = get_name (reading, index);
  gboolean              together = FALSE;

  if (name->flags & (DRAMA_NAME_SHORT_OF_LAST | DRAMA_NAME_LONG_OF_LAST))
    return TRUE;
  if (before->flags & DRAMA_NAME_POSSESSIVE || name->first - before->last > 3 ||
      name->first == before->last)
    return FALSE;
  for (guint i = before->last; i < name->first; i++)
    {
      together = together || get (reading, i)->marks & DRAMA_MARK_CONJUNCTION ||
                 is_word (reading, i, ",");
      if (!(get (reading, i)->marks & DRAMA_MARK_CONJUNCTION) &&
          !is_word (reading, i, ",") &&
          !drama_draft_rules_plays (reading->rules, DRAMA_ROLE_ARTICLE, get (reading, i)->lower))
        return FALSE;
    }

  return together;
}

static const Voice *
find_voice (const Reading *reading,
            guint          from,
            guint          to,
            guint          first,
            guint          last)
{
  for (guint i = 0; i < reading->voices->len; i++)
    {
      const Voice *voice = &g_array_index (reading->voices, Voice, i);

      /* The accusing itself is no accusation. */
      if (voice->speaker != from && voice->speaker != to && voice->first <= first &&
          last <= voice->last)
        return voice;
    }

  return NULL;
}

/* Whether "and" joins another verb to the one before, between two tokens. */
static gboolean
joins_verb (const Reading *reading,
            guint          first,
            guint          last)
{
  for (guint i = first; i + 1 < last; i++)
    if ((get (reading, i)->marks & DRAMA_MARK_CONJUNCTION) != 0 &&
        (drama_draft_reading_is_verb (reading, i + 1) ||
         drama_draft_rules_ends (reading->rules, DRAMA_ENDING_ADVERB, get (reading, i + 1)->lower)))
      return TRUE;

  return FALSE;
}

/* "Denied it and offered Ann help" denies no offer, nor does "met Ann and has never denied it";
 * "denied that" denies all that follows. */
static gboolean
is_denied (const Reading        *reading,
           const DramaDraftName *a,
           const DramaDraftName *b)
{
  guint at = reading->denial, length;

  if (at == G_MAXUINT)
    return FALSE;
  if (at >= b->last)
    return !joins_verb (reading, b->last, at + 1);
  length = match (reading, at, DRAMA_MARK_DENIAL);
  if (at < a->last || (at + length < b->first &&
                       (get (reading, at + length)->marks & DRAMA_MARK_CLAUSE) != 0))
    return TRUE;

  return !joins_verb (reading, at, b->first);
}

static void
add_claim (Reading    *reading,
           guint       from,
           guint       to,
           const char *verb)
{
  const DramaDraftName *a = get_name (reading, MIN (from, to));
  const DramaDraftName *b = get_name (reading, MAX (from, to));
  const Voice          *voice = find_voice (reading, from, to, a->first, b->last);
  DramaDraftClaim       claim = {
          .from = from,
          .to = to,
          .speaker = G_MAXUINT,
          .verb = g_strdup (verb),
          .certainty = DRAMA_CERTAINTY_STATED,
          .stance = DRAMA_STANCE_SUPPORTS,
          .start = a->start,
          .end = b->end,
  };
  gboolean whole = reading->cues != 0 || voice != NULL;

  if (reading->cues & DRAMA_MARK_SPECULATED)
    claim.certainty = DRAMA_CERTAINTY_SPECULATED;
  else if (voice != NULL && voice->accusing)
    claim.certainty = DRAMA_CERTAINTY_ALLEGED;
  else if (reading->cues & DRAMA_MARK_ALLEGED)
    {
      gboolean accusing = FALSE;

      for (guint i = a->last; i < b->first; i++)
        accusing = accusing || (get (reading, i)->marks & DRAMA_MARK_ACCUSATION) != 0;
      if (!accusing)
        claim.certainty = DRAMA_CERTAINTY_ALLEGED;
    }
  if (voice != NULL)
    claim.speaker = voice->speaker;
  if (is_denied (reading, a, b))
    {
      guint denier = drama_draft_reading_find_name_before (reading, reading->denial);

      claim.stance = DRAMA_STANCE_DISPUTES;
      if (denier != G_MAXUINT)
        claim.speaker = denier;
    }
  /* A hedge outside the two names belongs to the proof. */
  if (whole)
    {
      claim.start = get (reading, reading->sentence.first)->start;
      claim.end = get (reading, reading->sentence.last - 1)->end;
    }
  g_array_append_val (reading->claims, claim);
}

/* The acronym of the name before it: the same actor again. */
static gboolean
is_other_name (const Reading *reading,
               guint          index,
               guint          first)
{
  return index > first && (get_name (reading, index)->flags &
                           (DRAMA_NAME_SHORT_OF_LAST | DRAMA_NAME_LONG_OF_LAST)) != 0;
}

/* "Said in Helsinki" ties nobody to Helsinki, nor does ", Republican of Ohio,". */
static gboolean
is_mere_place (const Reading        *reading,
               const DramaDraftName *name)
{
  guint before;

  if (name->kinds != 1u << DRAMA_KIND_PLACE || name->first == 0)
    return FALSE;
  before = get (reading, name->first - 1)->marks;

  return (before & DRAMA_MARK_INSIDE) != 0 ||
         ((before & DRAMA_MARK_PREPOSITION) != 0 && is_word (reading, name->last, ","));
}

/* "Ann Lee, Georgia’s ombudsman,": the name only says who somebody is. */
static gboolean
is_only_owner (const Reading        *reading,
               const DramaDraftName *name)
{
  if (!(name->flags & DRAMA_NAME_POSSESSIVE) || name->first == 0 ||
      !is_word (reading, name->first - 1, ","))
    return FALSE;
  for (guint i = name->last; i < name->last + MAX_APART; i++)
    if (is_word (reading, i, ","))
      return TRUE;

  return FALSE;
}

/* "Ann Lee of the University of Dayton studied": who studied is Ann. */
static gboolean
is_attached (const Reading  *reading,
             const Together *before,
             const Together *now)
{
  guint i = before->last > before->first ? get_name (reading, before->last - 1)->last : 0;

  if (i == 0 || i >= get_name (reading, now->first)->first ||
      get_name (reading, before->last - 1)->kinds != 1u << DRAMA_KIND_PERSON ||
      !(get (reading, i)->marks & DRAMA_MARK_PREPOSITION))
    return FALSE;
  for (i++; i < get_name (reading, now->first)->first; i++)
    if (!is_determiner (reading, i))
      return FALSE;

  return TRUE;
}

static void
relate (Reading        *reading,
        const Together *a,
        const Together *b)
{
  const DramaDraftName *before = get_name (reading, a->last - 1);
  guint                 first = before->last;
  guint                 last = get_name (reading, b->first)->first;
  g_autofree char      *verb = NULL;
  gboolean              reversed = FALSE;
  Together              subject = *a;

  if (last <= first || last - first > MAX_BETWEEN || a->last - a->first > MAX_TOGETHER ||
      b->last - b->first > MAX_TOGETHER)
    return;

  verb = drama_draft_reading_read_possession (reading, before, first, last);
  reversed = verb != NULL;
  if (verb == NULL)
    {
      verb = drama_draft_reading_read_apposition (reading, first, last);
      if (verb != NULL)
        reading->open = *a;
    }
  if (verb == NULL && drama_draft_reading_find_subject (reading, a, &first, last, &subject))
    verb = drama_draft_reading_read_verb (reading, first, last, &reversed);
  if (verb == NULL || is_mere_place (reading, get_name (reading, b->first)))
    return;
  if (!reversed)
    {
      reading->doer = subject;
      reading->object = *b;
    }

  for (guint i = subject.first; i < subject.last; i++)
    for (guint k = b->first; k < b->last; k++)
      if (!is_other_name (reading, i, subject.first) && !is_other_name (reading, k, b->first))
        add_claim (reading, reversed ? k : i, reversed ? i : k, verb);
}

/* "The firm, Ann Lee, left": a comma alone makes no list of two. */
static gboolean
is_list (const Reading  *reading,
         const Together *names)
{
  for (guint i = names->first + 1; i < names->last; i++)
    {
      if (get_name (reading, i)->flags & (DRAMA_NAME_SHORT_OF_LAST | DRAMA_NAME_LONG_OF_LAST))
        return TRUE;
      for (guint k = get_name (reading, i - 1)->last; k < get_name (reading, i)->first; k++)
        if (get (reading, k)->marks & DRAMA_MARK_CONJUNCTION)
          return TRUE;
    }

  return FALSE;
}

static void
read_sentence (Reading *reading)
{
  Together before = { 0, 0 };

  if (reading->last_name - reading->first_name < 2 ||
      reading->sentence.last - reading->sentence.first > MAX_SENTENCE)
    return;

  read_cues (reading);
  reading->open = reading->object = reading->doer = (Together){ 0, 0 };
  for (guint i = reading->first_name; i < reading->last_name;)
    {
      Together now = { i, i + 1 };

      while (now.last < reading->last_name && goes_with_last (reading, now.last))
        now.last++;
      if (now.last > now.first + 1 && !is_list (reading, &now))
        now.last = now.first + 1;
      i = now.last;
      /* Whoever was named before is who goes on. */
      if (is_attached (reading, &before, &now) ||
          (now.last == now.first + 1 &&
           (is_mere_place (reading, get_name (reading, now.first)) ||
            (before.last > 0 && is_only_owner (reading, get_name (reading, now.first))))))
        continue;
      if (before.last > before.first)
        relate (reading, &before, &now);
      before = now;
    }
}

/**
 * drama_draft_claims_find:
 * @text: the whole text
 * @passage: a passage of it
 * @rules: of its language
 * @names: (element-type DramaDraftName): names, those of the passage last
 * @first_name: index of the first that is of the passage
 * @claims: (element-type DramaDraftClaim): where to add what is found
 *
 * Proposes ties between names of one sentence.
 */
void
drama_draft_claims_find (const char              *text,
                         const DramaDraftPassage *passage,
                         const DramaDraftRules   *rules,
                         const GArray            *names,
                         guint                    first_name,
                         GArray                  *claims)
{
  g_autoptr (GArray) voices = g_array_new (FALSE, FALSE, sizeof (Voice));
  Reading reading = {
    .text = text,
    .passage = passage,
    .rules = rules,
    .names = names,
    .first_name = first_name,
    .last_name = first_name,
    .voices = voices,
    .claims = claims,
  };

  for (guint i = 0; i < passage->sentences->len; i++)
    {
      reading.sentence = g_array_index (passage->sentences, DramaDraftSentence, i);
      reading.first_name = reading.last_name;
      while (reading.last_name < names->len &&
             get_name (&reading, reading.last_name)->last <= reading.sentence.last)
        reading.last_name++;
      read_sentence (&reading);
    }
}
