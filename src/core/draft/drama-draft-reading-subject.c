/* drama-draft-reading-subject.c - whose verb stands between two names
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-draft-reading-private.h"

#include <string.h>

/* "…, who": the last person named. */
static gboolean
find_antecedent (const Reading *reading,
                 Together      *subject)
{
  for (guint i = subject->last; i > reading->first_name; i--)
    if (get_name (reading, i - 1)->kinds & (1u << DRAMA_KIND_PERSON) ||
        get_name (reading, i - 1)->kinds == 0)
      {
        if (i <= subject->first)
          *subject = (Together){ i - 1, i };
        return TRUE;
      }

  return FALSE;
}

/* ", allegedly met": the verb of somebody named before the clause that ends there. */
static gboolean
resumes (const Reading *reading,
         guint          comma,
         guint          last)
{
  guint verb = comma + 1;

  if (!is_word (reading, comma, ",") || reading->open.last == 0)
    return FALSE;
  if (verb < last && drama_draft_rules_ends (reading->rules, DRAMA_ENDING_ADVERB,
                                             get (reading, verb)->lower))
    verb++;

  return verb < last && drama_draft_reading_is_verb (reading, verb) &&
         !drama_draft_rules_ends (reading->rules, DRAMA_ENDING_GERUND,
                                  get (reading, verb)->lower);
}

/* ", and a spokesman": somebody else's clause. */
static gboolean
changes_subject (const Reading *reading,
                 guint          comma,
                 guint          last)
{
  return comma + 2 < last && is_word (reading, comma, ",") &&
         !drama_draft_reading_is_verb (reading, comma + 2) &&
         (get (reading, comma + 1)->marks & DRAMA_MARK_CONJUNCTION) != 0;
}

/* Who is meant by a pronoun that is a subject: who was said to speak, where it fits them. */
static gboolean
find_speaking (const Reading *reading,
               guint          pronoun,
               Together      *subject)
{
  gboolean is_personal = plays (reading, pronoun, DRAMA_ROLE_PERSONAL);
  guint    denier = reading->denial < pronoun
                        ? drama_draft_reading_find_name_before (reading, reading->denial)
                        : G_MAXUINT;

  if (denier != G_MAXUINT && (!is_personal || get_name (reading, denier)->kinds == 0 ||
                              (get_name (reading, denier)->kinds & (1u << DRAMA_KIND_PERSON))))
    {
      *subject = (Together){ denier, denier + 1 };
      return TRUE;
    }

  for (guint i = 0; i < reading->voices->len; i++)
    {
      const Voice *voice = &g_array_index (reading->voices, Voice, i);
      guint        kinds = voice->speaker != G_MAXUINT ? get_name (reading, voice->speaker)->kinds
                                                       : 0;

      if (voice->token < pronoun && voice->speaker != G_MAXUINT &&
          (!is_personal || kinds == 0 || (kinds & (1u << DRAMA_KIND_PERSON)) != 0))
        {
          *subject = (Together){ voice->speaker, voice->speaker + 1 };
          return TRUE;
        }
    }

  return FALSE;
}

/* "According to Ann, the bank paid": the verb is of what Ann says, unless it is said of her. */
static gboolean
is_only_cited (const Reading  *reading,
               const Together *a,
               guint           first,
               guint           last)
{
  guint next = first < last && is_word (reading, first, ",") ? first + 1 : first;

  if (next < last && (get (reading, next)->marks & DRAMA_MARK_CLAUSE) != 0)
    return FALSE;
  for (guint i = 0; i < reading->voices->len; i++)
    {
      const Voice *voice = &g_array_index (reading->voices, Voice, i);

      if (voice->cited && voice->speaker >= a->first && voice->speaker < a->last)
        return TRUE;
    }

  return FALSE;
}

/* "…, and Ann", "… that Ann": the second name is the subject of what follows. */
static gboolean
begins_clause (const Reading *reading,
               guint          first,
               guint          last)
{
  while (last > first && plays (reading, last - 1, DRAMA_ROLE_ARTICLE))
    last--;
  if (last == first)
    return FALSE;
  if (is_word (reading, last - 1, ",") || (get (reading, last - 1)->marks & DRAMA_MARK_CLAUSE) != 0)
    return TRUE;

  return last > first + 1 && (get (reading, last - 1)->marks & DRAMA_MARK_CONJUNCTION) != 0 &&
         is_word (reading, last - 2, ",");
}

/* "Left the firm and joined": the verb is of who left it. */
static gboolean
goes_on (const Reading  *reading,
         const Together *a,
         guint           conjunction,
         guint           last)
{
  guint verb = conjunction + 1;

  if ((get (reading, conjunction)->marks & DRAMA_MARK_CONJUNCTION) == 0 ||
      reading->object.last == 0 || reading->object.first != a->first)
    return FALSE;
  if (verb < last &&
      drama_draft_rules_ends (reading->rules, DRAMA_ENDING_ADVERB, get (reading, verb)->lower))
    verb++;

  return verb < last && drama_draft_reading_is_verb (reading, verb);
}

/**
 * drama_draft_reading_find_subject:
 * @reading: a sentence
 * @a: the first name, or those that go together
 * @first: (inout): first token after it; moves to where the verb may be
 * @last: first token of the second name
 * @subject: (out): whose verb it is
 *
 * Whose verb stands between two names: the first, unless a clause begins there that has a
 * subject of its own.
 *
 * Returns: whether anybody's whom the text names
 */
gboolean
drama_draft_reading_find_subject (Reading        *reading,
                                  const Together *a,
                                  guint          *first,
                                  guint           last,
                                  Together       *subject)
{
  gboolean verb = FALSE;

  *subject = *a;
  if (begins_clause (reading, *first, last) || is_only_cited (reading, a, *first, last))
    return FALSE;
  for (guint i = *first; i < last; i++)
    {
      const DramaDraftToken *token = get (reading, i);

      if (token->marks & DRAMA_MARK_BORDER || strstr (";:—–[(“\"", token->word) != NULL ||
          changes_subject (reading, i, last))
        return FALSE;
      if (resumes (reading, i, last))
        {
          *subject = reading->open;
          reading->open = (Together){ 0, 0 };
          *first = i + 1;
          return TRUE;
        }
      if (goes_on (reading, a, i, last))
        {
          *subject = reading->doer;
          *first = i + 1;
          return TRUE;
        }
      /* "Denied it": that of no clause. */
      if ((token->marks & DRAMA_MARK_SUBJECT) != 0 && i > *first && i + 1 < last &&
          drama_draft_reading_is_verb (reading, i - 1) &&
          !drama_draft_reading_is_verb (reading, i + 1))
        continue;
      if (token->marks & DRAMA_MARK_SUBJECT)
        return find_speaking (reading, i, subject);
      if (token->marks & DRAMA_MARK_CLAUSE)
        {
          gboolean person = (drama_draft_rules_get_noun_kinds (reading->rules, token->lower) &
                             (1u << DRAMA_KIND_PERSON)) != 0;

          if (!verb && (i == *first || is_word (reading, *first, ",")))
            {
              if (i + 1 < last && (get (reading, i + 1)->marks & DRAMA_MARK_SUBJECT) != 0)
                return find_speaking (reading, i + 1, subject);
              /* "revealed to CNN that the men …": a clause with a subject of its own. */
              if (i + 1 < last && drama_draft_rules_plays (reading->rules, DRAMA_ROLE_ARTICLE,
                                                           get (reading, i + 1)->lower))
                return FALSE;
              if (person && i <= *first + 1 && !find_antecedent (reading, subject))
                return FALSE;
              reading->open = *subject;
              *first = i + 1;
              return TRUE;
            }
          if (i + 1 >= last || !(get (reading, i + 1)->marks & DRAMA_MARK_SUBJECT))
            return FALSE;
        }
      verb = verb || drama_draft_reading_is_verb (reading, i);
    }

  return TRUE;
}
