/* drama-name-finder.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A name that is to go must go in every form that a text gives it: in capitals, without
 * its accents, inflected, in two lines with a hyphen, letter by letter, inside another
 * word or an address.  A word too many behind a bar is seen and does no harm; a name too
 * many in front of it cannot be called back.  So what is probably the name is found, and
 * what may be is handed over as doubtful, for a person to look at.
 *
 * A text is taken apart into words, each folded by drama_fold(); words are compared with
 * the parts of the names: of a person each part alone, since a surname says who it is; of
 * all others only whole names, since "Federal" does not. */
#include "drama-name-finder-private.h"

#include "drama-fold.h"

#include <string.h>

/* From so many letters on a part is known inside longer words, and with an ending. */
#define LONG_PART 5

/* Letters that an inflection may put in place of the last two: "-skogo" for "-sky". */
#define MAX_ENDING 4

/* A name and how its parts are folded. */
typedef struct
{
  GPtrArray *parts; /* char *, in order */
} Name;

struct _DramaNameFinder
{
  GPtrArray *names; /* Name * */
  gboolean   is_person;
  gboolean   any_case;
};

/* A word of a text, or several that may be one. */
typedef struct
{
  gsize    start; /* bytes in the text */
  gsize    end;
  char    *folded;
  gboolean is_lower; /* begins with a small letter */
  gboolean is_hit;
} Word;

/* Between the parts of a name; alone they say nothing. */
static const char *const PARTICLES[] = { "al", "and", "av", "bin", "da", "de", "del", "della",
                                         "den", "der", "di", "do", "dos", "du", "el", "for",
                                         "ibn", "in", "la", "le", "of", "the", "ter", "und",
                                         "van", "von", "y", "zu", "jr", "sr", "dr", "mr", "mrs",
                                         "ms", "prof", "sir", "af", NULL };

static void
clear_word (gpointer data)
{
  g_free (((Word *) data)->folded);
}

static void
free_name (gpointer data)
{
  Name *name = data;

  g_ptr_array_unref (name->parts);
  g_free (name);
}

static gboolean
is_format (gunichar letter)
{
  return g_unichar_type (letter) == G_UNICODE_FORMAT;
}

/* Letters, digits and marks; what is invisible inside a word belongs to it. */
static gboolean
is_of_word (gunichar letter,
            gboolean is_open)
{
  return g_unichar_isalnum (letter) ||
         (is_open && (g_unichar_ismark (letter) || is_format (letter)));
}

static char *
fold_visible (const char *text,
              gsize       length)
{
  g_autoptr (GString) visible = g_string_sized_new (length);

  for (const char *at = text; at < text + length; at = g_utf8_next_char (at))
    if (!is_format (g_utf8_get_char (at)))
      g_string_append_len (visible, at, g_utf8_next_char (at) - at);

  return drama_fold (visible->str);
}

static GArray *
split_words (const char *text)
{
  GArray     *words = g_array_new (FALSE, TRUE, sizeof (Word));
  const char *begin = NULL;

  g_array_set_clear_func (words, clear_word);
  for (const char *at = text;; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (letter != 0 && is_of_word (letter, begin != NULL))
        {
          if (begin == NULL)
            begin = at;
          continue;
        }
      if (begin != NULL)
        {
          Word word = { (gsize) (begin - text), (gsize) (at - text), NULL,
                        g_unichar_islower (g_utf8_get_char (begin)), FALSE };

          word.folded = fold_visible (begin, (gsize) (at - begin));
          g_array_append_val (words, word);
          begin = NULL;
        }
      if (letter == 0)
        break;
    }

  return words;
}

static glong
count_letters (const char *text)
{
  return g_utf8_strlen (text, -1);
}

/* How many letters both begin with alike. */
static glong
common_prefix (const char *a,
               const char *b)
{
  glong n = 0;

  while (*a != '\0' && *b != '\0' && g_utf8_get_char (a) == g_utf8_get_char (b))
    {
      a = g_utf8_next_char (a);
      b = g_utf8_next_char (b);
      n++;
    }

  return n;
}

/* Levenshtein's distance, given up beyond @limit; both are short. */
static guint
edit_distance (const char *a,
               const char *b,
               guint       limit)
{
  glong                n_a = 0, n_b = 0;
  g_autofree gunichar *x = g_utf8_to_ucs4_fast (a, -1, &n_a);
  g_autofree gunichar *y = g_utf8_to_ucs4_fast (b, -1, &n_b);
  g_autofree guint    *row = NULL;

  if (ABS (n_a - n_b) > (glong) limit || n_a > 64 || n_b > 64)
    return limit + 1;

  row = g_new (guint, n_b + 1);
  for (glong j = 0; j <= n_b; j++)
    row[j] = (guint) j;
  for (glong i = 1; i <= n_a; i++)
    {
      guint diagonal = row[0];

      row[0] = (guint) i;
      for (glong j = 1; j <= n_b; j++)
        {
          guint above = row[j];
          guint best = MIN (above, row[j - 1]) + 1;

          row[j] = MIN (best, diagonal + (x[i - 1] != y[j - 1]));
          diagonal = above;
        }
    }

  return row[n_b];
}

/* Whether @word is @part, perhaps with an ending, in a compound, or in small letters. */
static gboolean
is_part (const char *part,
         const Word *word)
{
  glong n = count_letters (part);
  glong common;

  if (g_str_equal (word->folded, part))
    return n > 4 || !word->is_lower;
  if (n < LONG_PART)
    return n >= 3 && !word->is_lower && g_str_has_prefix (word->folded, part) &&
           g_str_equal (word->folded + strlen (part), "s");
  if (strstr (word->folded, part) != NULL)
    return TRUE;

  common = common_prefix (word->folded, part);

  return common >= MAX (LONG_PART, n - 2) && count_letters (word->folded) - common <= MAX_ENDING;
}

/* Not the name as far as can be told, but near enough that a person must look. */
static gboolean
is_like_part (const char *part,
              const Word *word)
{
  glong n = count_letters (part);
  guint limit = n >= 8 ? 2 : 1;

  if (g_str_equal (word->folded, part))
    return TRUE;
  if (n < LONG_PART)
    return n >= 3 && g_str_has_prefix (word->folded, part) &&
           count_letters (word->folded) - n <= 3;

  return edit_distance (part, word->folded, limit) <= limit;
}

static gboolean
is_particle (const char *part)
{
  return count_letters (part) < 2 || g_strv_contains (PARTICLES, part);
}

static Word *
get_word (GArray *words,
          guint   index)
{
  return &g_array_index (words, Word, index);
}

/* Whether @word is a part that tells alone who it is. */
static gboolean
tells_alone (const DramaNameFinder *self,
             const Word            *word)
{
  for (guint i = 0; i < self->names->len; i++)
    {
      const Name *name = self->names->pdata[i];

      if (!self->is_person && name->parts->len > 1)
        continue;
      for (guint j = 0; j < name->parts->len; j++)
        if ((name->parts->len == 1 || !is_particle (name->parts->pdata[j])) &&
            is_part (name->parts->pdata[j], word))
          return TRUE;
    }

  return FALSE;
}

/* The whole name in a row of words. */
static gboolean
begins_name (const Name *name,
             GArray     *words,
             guint       at)
{
  if (words->len - at < name->parts->len)
    return FALSE;

  for (guint i = 0; i < name->parts->len; i++)
    {
      const Word *word = get_word (words, at + i);

      if (!g_str_equal (word->folded, name->parts->pdata[i]) &&
          !is_part (name->parts->pdata[i], word))
        return FALSE;
    }

  return TRUE;
}

static void
hit_names (const DramaNameFinder *self,
           GArray                *words)
{
  for (guint i = 0; i < words->len; i++)
    {
      if (tells_alone (self, get_word (words, i)))
        get_word (words, i)->is_hit = TRUE;
      for (guint j = 0; j < self->names->len; j++)
        {
          const Name *name = self->names->pdata[j];

          if (name->parts->len < 2 || !begins_name (name, words, i))
            continue;
          for (guint k = 0; k < name->parts->len; k++)
            get_word (words, i + k)->is_hit = TRUE;
        }
    }
}

/* Whether words from @from to before @to, put together without what stands between, are a
 * name; a part of a few letters would be found everywhere. */
static gboolean
is_joined_name (const DramaNameFinder *self,
                GArray                *words,
                guint                  from,
                guint                  to)
{
  g_autoptr (GString) joined = g_string_new (NULL);
  g_autoptr (GString) whole = g_string_new (NULL);

  for (guint i = from; i < to; i++)
    g_string_append (joined, get_word (words, i)->folded);
  for (guint i = 0; i < self->names->len; i++)
    {
      const Name *name = self->names->pdata[i];

      g_string_truncate (whole, 0);
      for (guint j = 0; j < name->parts->len; j++)
        {
          const char *part = name->parts->pdata[j];

          g_string_append (whole, part);
          if (self->is_person && count_letters (part) >= LONG_PART &&
              g_str_equal (joined->str, part))
            return TRUE;
        }
      if (count_letters (whole->str) >= LONG_PART && g_str_equal (joined->str, whole->str))
        return TRUE;
    }

  return FALSE;
}

/* A word in two lines, in two halves, or letter by letter. */
static void
hit_split (const DramaNameFinder *self,
           GArray                *words)
{
  for (guint i = 0; i + 1 < words->len; i++)
    {
      guint run = i;

      while (run < words->len && count_letters (get_word (words, run)->folded) == 1)
        run++;
      for (guint to = MIN (words->len, MAX (run, i + 3)); to > i + 1; to--)
        {
          if (!is_joined_name (self, words, i, to))
            continue;
          for (guint k = i; k < to; k++)
            get_word (words, k)->is_hit = TRUE;
          break;
        }
    }
}

/* Only what belongs between the parts of one name: initials, particles, blanks and dots. */
static gboolean
is_one_name (const char *text,
             gsize       from,
             gsize       to)
{
  for (const char *at = text + from; at < text + to; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (g_unichar_isalnum (letter) ||
          !(g_unichar_isspace (letter) || is_format (letter) || letter == '.' || letter == '-' ||
            letter == '_' || letter == 0x2010 || letter == 0x2011))
        return FALSE;
    }

  return TRUE;
}

static void
add_span (GArray     *spans,
          const char *text,
          const Word *word)
{
  DramaNameSpan  span = { word->start, word->end };
  DramaNameSpan *last = spans->len > 0
                            ? &g_array_index (spans, DramaNameSpan, spans->len - 1)
                            : NULL;

  if (last != NULL && is_one_name (text, last->end, span.start))
    last->end = span.end;
  else
    g_array_append_val (spans, span);
}

/* "Ann and Bob" are two, "Ann van Bob" and "Ann O. Bob" are one. */
static gboolean
is_bridge (const Word *word)
{
  static const char *const parting[] = { "and", "und", "y", "in", "for", "of", "the", NULL };

  return is_particle (word->folded) && !g_strv_contains (parting, word->folded) &&
         (count_letters (word->folded) > 1 || !word->is_lower);
}

/* An initial or a particle between two hits is part of the name. */
static void
hit_between (const char *text,
             GArray     *words)
{
  for (guint i = 1; i + 1 < words->len; i++)
    {
      const Word *before = get_word (words, i - 1);
      const Word *after = get_word (words, i + 1);
      Word       *word = get_word (words, i);

      if (before->is_hit && after->is_hit && is_bridge (word) &&
          is_one_name (text, before->end, word->start) &&
          is_one_name (text, word->end, after->start))
        word->is_hit = TRUE;
    }
}

static void
note_doubtful (const DramaNameFinder *self,
               const char            *text,
               const Word            *word,
               GHashTable            *doubtful)
{
  for (guint i = 0; i < self->names->len; i++)
    {
      const Name *name = self->names->pdata[i];
      g_autoptr (GString) initials = g_string_new (NULL);

      for (guint j = 0; j < name->parts->len; j++)
        {
          const char *part = name->parts->pdata[j];

          if (!is_particle (part))
            g_string_append_unichar (initials, g_utf8_get_char (part));
          if ((self->is_person || name->parts->len == 1) && !is_particle (part) &&
              is_like_part (part, word))
            goto found;
        }
      if (initials->len > 1 && !word->is_lower && g_str_equal (initials->str, word->folded))
        goto found;
    }

  return;

found:
  g_hash_table_add (doubtful, g_strndup (text + word->start, word->end - word->start));
}

static int
compare_spans (gconstpointer a,
               gconstpointer b)
{
  gsize one = ((const DramaNameSpan *) a)->start;
  gsize two = ((const DramaNameSpan *) b)->start;

  return one < two ? -1 : one > two;
}

/**
 * drama_name_finder_new:
 * @names: (array zero-terminated=1): the names and aliases of one actor
 * @is_person: whether each part of a name alone says who it is
 * @any_case: whether small letters are as good as capitals, as in addresses and ids;
 *   elsewhere a short name in small letters, "will" or "rose", is only doubtful
 *
 * Returns: (transfer full): a finder
 */
DramaNameFinder *
drama_name_finder_new (const char *const *names,
                       gboolean           is_person,
                       gboolean           any_case)
{
  DramaNameFinder *self = g_new0 (DramaNameFinder, 1);

  self->names = g_ptr_array_new_with_free_func (free_name);
  self->is_person = is_person;
  self->any_case = any_case;
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autoptr (GArray) words = split_words (names[i]);
      Name *name;

      if (words->len == 0)
        continue;
      name = g_new0 (Name, 1);
      name->parts = g_ptr_array_new_with_free_func (g_free);
      for (guint j = 0; j < words->len; j++)
        g_ptr_array_add (name->parts, g_strdup (get_word (words, j)->folded));
      g_ptr_array_add (self->names, name);
    }

  return self;
}

/**
 * drama_name_finder_free:
 * @self: (transfer full): a finder
 */
void
drama_name_finder_free (DramaNameFinder *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->names);
  g_free (self);
}

/**
 * drama_name_finder_find:
 * @self: a finder
 * @text: valid UTF-8
 * @doubtful: (nullable) (element-type utf8): a set that owns its strings; words that may
 *   be the name, but were not taken for it, are added
 *
 * Returns: (transfer full) (element-type DramaNameSpan): where the text names the actor,
 *   ascending, none touching the next
 */
GArray *
drama_name_finder_find (const DramaNameFinder *self,
                        const char            *text,
                        GHashTable            *doubtful)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (DramaNameSpan));
  g_autoptr (GArray) words = NULL;

  g_return_val_if_fail (self != NULL && text != NULL, spans);

  words = split_words (text);
  for (guint i = 0; self->any_case && i < words->len; i++)
    get_word (words, i)->is_lower = FALSE;
  hit_names (self, words);
  hit_split (self, words);
  hit_between (text, words);
  for (guint i = 0; i < words->len; i++)
    if (get_word (words, i)->is_hit)
      add_span (spans, text, get_word (words, i));
    else if (doubtful != NULL)
      note_doubtful (self, text, get_word (words, i), doubtful);
  drama_name_finder_find_encoded (self, text, spans);
  g_array_sort (spans, compare_spans);

  return spans;
}

/**
 * drama_name_finder_ends_with_part:
 * @self: a finder
 * @word: a piece of a word that was cut off
 * @is_end: whether its beginning was cut off, else its end
 *
 * Returns: whether it may be what is left of a name
 */
gboolean
drama_name_finder_ends_with_part (const DramaNameFinder *self,
                                  const char            *word,
                                  gboolean               is_end)
{
  g_autofree char *folded = fold_visible (word, strlen (word));

  if (count_letters (folded) < 2)
    return FALSE;

  for (guint i = 0; i < self->names->len; i++)
    {
      const Name *name = self->names->pdata[i];

      for (guint j = 0; j < name->parts->len; j++)
        {
          const char *part = name->parts->pdata[j];

          if (!is_particle (part) && (is_end ? g_str_has_suffix (part, folded)
                                             : g_str_has_prefix (part, folded)))
            return TRUE;
        }
    }

  return FALSE;
}
