/* drama-pdf-join.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From lines to paragraphs.  The lines come in the order of reading, column by column.  Left out
 * is what repeats at the edge of the pages, but for its numbers.  A paragraph ends where the next
 * line is set off, indented, in another size, or where a line ends early with the end of a
 * sentence; not where only the column or the page ends.  A hyphen at the end of a line goes,
 * unless the document has the word with its hyphen elsewhere. */
#include "drama-pdf-lines.h"

#include <stdlib.h>
#include <string.h>

/* The edge of a page, at the top and at the bottom, in percent of its height. */
#define EDGE_PERCENT 12

/* A line that is so much further from the one before than lines usually are is set off; in
 * percent. */
#define SET_OFF_PERCENT 135

/* Sizes of letters that differ by so much may be two sizes, and are for certain by so much; in
 * percent. */
#define SIZE_PERCENT       15
#define OTHER_SIZE_PERCENT 40

/* A line that ends so much before its column ends early; in percent of the column. */
#define EARLY_PERCENT 10

/* Consecutive lines below one another. */
typedef struct
{
  int left;
  int right;
} Column;

typedef struct
{
  const DramaPdfLine **lines;   /* those that are kept */
  Column              *columns; /* of each line */
  guint                n;
  int                  pitch;     /* from line to line, the median */
  GHashTable          *compounds; /* the words that have a hyphen within a line, in lower case */
} Join;

static int
get_size (const DramaPdfLine *line)
{
  return MAX (line->bottom - line->top, 1);
}

static gboolean
is_at_edge (const DramaPdfLine *line)
{
  gint64 edge = (gint64) line->page_height * EDGE_PERCENT / 100;

  return line->bottom <= edge || line->top >= line->page_height - edge;
}

/* The line without what counts the pages; "#" alone is a number of a page. */
static char *
get_pattern (const DramaPdfLine *line)
{
  GString *pattern = g_string_new (line->top * 2 < line->page_height ? "^" : "$");

  for (const char *at = line->text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (g_unichar_isdigit (character))
        {
          if (pattern->str[pattern->len - 1] != '#')
            g_string_append_c (pattern, '#');
        }
      else if (!g_unichar_isspace (character))
        g_string_append_unichar (pattern, g_unichar_tolower (character));
    }

  return g_string_free (pattern, FALSE);
}

static gboolean
is_number_of_page (const char *pattern)
{
  return strspn (pattern + 1, "#-[]()|") == strlen (pattern + 1) && strchr (pattern, '#') != NULL;
}

/* On how many pages each pattern stands at the edge. */
static GHashTable *
count_patterns (const GArray *lines)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      const DramaPdfLine *line = &g_array_index (lines, DramaPdfLine, i);
      char               *pattern;
      guint               n;

      if (!is_at_edge (line))
        continue;
      pattern = get_pattern (line);
      n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, pattern));
      g_hash_table_insert (counts, pattern, GUINT_TO_POINTER (n + 1));
    }

  return counts;
}

static void
keep_lines (Join         *self,
            const GArray *lines)
{
  g_autoptr (GHashTable) counts = count_patterns (lines);
  guint n_pages = lines->len > 0 ? g_array_index (lines, DramaPdfLine, lines->len - 1).page + 1 : 0;

  self->lines = g_new (const DramaPdfLine *, lines->len + 1);
  for (guint i = 0; i < lines->len; i++)
    {
      const DramaPdfLine *line = &g_array_index (lines, DramaPdfLine, i);

      if (is_at_edge (line))
        {
          g_autofree char *pattern = get_pattern (line);
          guint            n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, pattern));

          if (is_number_of_page (pattern) || n >= 3 || (n == 2 && n_pages <= 4))
            continue;
        }
      if (*line->text != '\0')
        self->lines[self->n++] = line;
    }
}

/* Whether @line stands below @above in one column. */
static gboolean
is_below (const DramaPdfLine *above,
          const DramaPdfLine *line)
{
  return above->page == line->page && line->top > above->top && line->left < above->right &&
         above->left < line->right;
}

static int
compare_numbers (const void *a,
                 const void *b)
{
  return (*(const int *) a > *(const int *) b) - (*(const int *) a < *(const int *) b);
}

static void
measure_columns (Join *self)
{
  g_autofree int *pitches = g_new (int, self->n + 1);
  guint           n = 0;

  self->columns = g_new (Column, self->n + 1);
  for (guint from = 0, to; from < self->n; from = to)
    {
      Column column = { self->lines[from]->left, self->lines[from]->right };

      for (to = from + 1; to < self->n && is_below (self->lines[to - 1], self->lines[to]); to++)
        {
          pitches[n++] = self->lines[to]->top - self->lines[to - 1]->top;
          column.left = MIN (column.left, self->lines[to]->left);
          column.right = MAX (column.right, self->lines[to]->right);
        }
      for (guint i = from; i < to; i++)
        self->columns[i] = column;
    }
  qsort (pitches, n, sizeof *pitches, compare_numbers);
  self->pitch = n > 0 ? pitches[n / 2] : 0;
}

/* Words with a hyphen inside, as they stand within the lines. */
static void
collect_compounds (Join *self)
{
  self->compounds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < self->n; i++)
    {
      g_auto (GStrv) words = g_strsplit_set (self->lines[i]->text, " \t(),.;:!?\"", -1);

      for (guint k = 0; words[k] != NULL; k++)
        {
          const char *hyphen = strchr (words[k], '-');

          if (hyphen != NULL && hyphen > words[k] && hyphen[1] != '\0')
            g_hash_table_add (self->compounds, g_utf8_strdown (words[k], -1));
        }
    }
}

static gboolean
ends_sentence (const char *text)
{
  static const char *const ENDS[] = { ".", "!", "?", ":", "…", "。", "！", "？" };
  static const char *const CLOSERS[] = { "\"", "'", ")", "]", "”", "’", "“", "»", "«" };
  g_autofree char         *copy = g_strdup (text);

  for (guint i = 0; i < G_N_ELEMENTS (CLOSERS); i++)
    if (g_str_has_suffix (copy, CLOSERS[i]))
      {
        copy[strlen (copy) - strlen (CLOSERS[i])] = '\0';
        i = (guint) -1;
      }
  for (guint i = 0; i < G_N_ELEMENTS (ENDS); i++)
    if (g_str_has_suffix (copy, ENDS[i]))
      return TRUE;

  return FALSE;
}

static gboolean
ends_early (const Join *self,
            guint       i)
{
  const Column *column = &self->columns[i];

  return (gint64) (column->right - self->lines[i]->right) * 100 >
         (gint64) (column->right - column->left) * EARLY_PERCENT;
}

/* Further in than the lines around it; where a whole item hangs, its first line is further out. */
static gboolean
is_indented (const Join *self,
             guint       i)
{
  const DramaPdfLine *line = self->lines[i];
  int                 step = get_size (line) / 2;
  gboolean            has_next = i + 1 < self->n && is_below (line, self->lines[i + 1]);

  if (has_next)
    return line->left - self->lines[i + 1]->left > step;

  return line->left - self->columns[i].left > step;
}

/* A heading is in another size.  One word in another type makes a line a little higher too, and
 * begins nothing if the line before ran on. */
static gboolean
changes_size (const Join *self,
              guint       i)
{
  const DramaPdfLine *before = self->lines[i - 1], *line = self->lines[i];
  gint64              size = get_size (before), change = ABS (get_size (line) - size);

  if (change * 100 > size * OTHER_SIZE_PERCENT)
    return TRUE;

  return change * 100 > size * SIZE_PERCENT &&
         (ends_early (self, i - 1) || ends_sentence (before->text) || !is_below (before, line));
}

/* Whether line @i, not the first, begins a paragraph. */
static gboolean
begins_paragraph (const Join *self,
                  guint       i)
{
  const DramaPdfLine *before = self->lines[i - 1], *line = self->lines[i];
  gboolean            is_next = is_below (before, line);

  if (changes_size (self, i))
    return TRUE;
  if (is_next && (gint64) (line->top - before->top) * 100 > (gint64) self->pitch * SET_OFF_PERCENT)
    return TRUE;
  if (is_indented (self, i))
    return is_next || ends_sentence (before->text);

  return ends_early (self, i - 1) && ends_sentence (before->text);
}

/* A ligature is two letters in one piece of type. */
static const char *
get_letters (gunichar character)
{
  static const char *const LIGATURES[] = { "ff", "fi", "fl", "ffi", "ffl", "st", "st" };

  return character >= 0xfb00 && character <= 0xfb06 ? LIGATURES[character - 0xfb00] : NULL;
}

static void
append_letters (GString    *text,
                const char *letters)
{
  for (const char *at = letters; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar    character = g_utf8_get_char (at);
      const char *apart = get_letters (character);

      if (apart != NULL)
        g_string_append (text, apart);
      else if (character != 0xad || at[2] == '\0')
        g_string_append_unichar (text, character);
    }
}

static const char *
find_word (const GString *text)
{
  const char *at = text->str + text->len;

  while (at > text->str && strchr (" \n\t(\"", at[-1]) == NULL)
    at--;

  return at;
}

/* Whether the document has "well-known" somewhere, when a line ends "well-" and this one begins
 * with "known". */
static gboolean
is_compound (const Join    *self,
             const GString *text,
             const char    *next)
{
  g_autofree char *end = g_strndup (next, strcspn (next, " \t(),.;:!?\""));
  g_autofree char *word = g_strconcat (find_word (text), end, NULL);
  g_autofree char *lower = g_utf8_strdown (word, -1);

  return g_hash_table_contains (self->compounds, lower);
}

/* Joins what a line end has divided. */
static void
append_seam (const Join *self,
             GString    *text,
             const char *next)
{
  const char *hyphen = NULL;
  gunichar    last, before, first = g_utf8_get_char (next);

  last = g_utf8_get_char (g_utf8_prev_char (text->str + text->len));
  if (last == 0xad || last == 0x2010 || last == '-')
    {
      hyphen = g_utf8_prev_char (text->str + text->len);
      before = hyphen > text->str ? g_utf8_get_char (g_utf8_prev_char (hyphen)) : ' ';
      if (!g_unichar_isalpha (before) || (!g_unichar_isalpha (first) && last != 0xad))
        g_string_append (text, g_unichar_isspace (before) ? " " : "");
      else if (last == 0xad || (g_unichar_islower (first) && !is_compound (self, text, next)))
        g_string_truncate (text, (gsize) (hyphen - text->str));
      return;
    }
  if (!g_unichar_iswide (last) || !g_unichar_iswide (first))
    g_string_append_c (text, ' ');
}

/**
 * drama_pdf_lines_join:
 * @lines: (element-type DramaPdfLine): the lines of a document, in the order of reading
 *
 * Linear but for the sorting of distances.
 *
 * Returns: (transfer full): the text, with a blank line between any two paragraphs
 */
char *
drama_pdf_lines_join (const GArray *lines)
{
  Join     self = { 0 };
  GString *text = g_string_new (NULL);

  keep_lines (&self, lines);
  measure_columns (&self);
  collect_compounds (&self);
  for (guint i = 0; i < self.n; i++)
    {
      if (i > 0 && begins_paragraph (&self, i))
        g_string_append (text, "\n\n");
      else if (i > 0)
        append_seam (&self, text, self.lines[i]->text);
      append_letters (text, self.lines[i]->text);
    }
  g_hash_table_unref (self.compounds);
  g_free (self.columns);
  g_free (self.lines);

  return g_string_free (text, FALSE);
}
