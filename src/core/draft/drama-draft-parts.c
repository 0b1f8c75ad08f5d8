/* drama-draft-parts.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-draft-parts.h"

#include <string.h>

/* A line longer than this is a paragraph by itself; a shorter one may be wrapped. */
#define LONG_LINE 120
/* Notes on the author and the paper stand at the end. */
#define N_LAST_PARTS      4
#define MAX_HEADING_WORDS 20

typedef struct
{
  const char *start;
  const char *end;
} Line;

/* What @line says in lower case, with blanks around it. */
static char *
lower_line (Line line)
{
  g_autofree char *copy = g_strndup (line.start, (gsize) (line.end - line.start));
  g_autofree char *lower = g_utf8_strdown (copy, -1);

  return g_strconcat (" ", lower, " ", NULL);
}

/* Whether one of the phrases with @mark stands in the line, looked up word by word. */
static gboolean
has_phrase (Line                   line,
            const DramaDraftRules *rules,
            guint                  mark)
{
  g_autofree char *lower = lower_line (line);
  g_auto (GStrv) words = NULL;
  guint n_words;

  g_strdelimit (lower, "()[]./\r\t\n", ' ');
  g_strstrip (lower);
  words = g_strsplit_set (lower, " ", -1);
  n_words = 0;
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      words[n_words++] = words[i];
    else
      g_free (words[i]);
  words[n_words] = NULL;

  for (guint i = 0; i < n_words; i++)
    if (drama_draft_rules_match (rules, (const char *const *) words + i,
                                 (const char *const *) words + i, n_words - i, mark) > 0)
      return TRUE;

  return FALSE;
}

/* Most longer words capitalised, and no full stop: a headline, not a sentence. */
static gboolean
is_heading (Line line)
{
  g_autofree char *copy = g_strndup (line.start, (gsize) (line.end - line.start));
  g_auto (GStrv) words = NULL;
  guint n_words = 0, n_long = 0, n_capital = 0;

  g_strstrip (copy);
  if (*copy == '\0' || strchr (".:;,”\"", copy[strlen (copy) - 1]) != NULL)
    return FALSE;

  words = g_strsplit_set (copy, " \t\n", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      gunichar first = g_utf8_get_char (words[i]);

      n_words++;
      if (g_utf8_strlen (words[i], -1) < 4 || !g_unichar_isalpha (first))
        continue;
      n_long++;
      n_capital += g_unichar_isupper (first) ? 1 : 0;
    }

  return n_words <= MAX_HEADING_WORDS && n_capital * 4 >= n_long * 3 && n_words > 1;
}

static void
add_part (GArray     *parts,
          const char *text,
          Line        line)
{
  DramaDraftPart part = {
    .start = (gsize) (line.start - text),
    .end = (gsize) (line.end - text),
    .heading = is_heading (line),
  };

  g_array_append_val (parts, part);
}

/* Lines without a blank one between: one paragraph wrapped, or one a line. */
static void
add_block (GArray                *parts,
           const char            *text,
           GArray                *lines,
           const DramaDraftRules *rules)
{
  gboolean single = FALSE;
  int      last_credit = -1;

  for (guint i = 0; i < lines->len; i++)
    {
      Line line = g_array_index (lines, Line, i);

      single = single || line.end - line.start > LONG_LINE;
      if (line.end - line.start <= 2 * LONG_LINE && has_phrase (line, rules, DRAMA_MARK_CREDIT))
        last_credit = (int) i;
    }

  /* What stands above the credit of a picture is its caption. */
  if (last_credit >= 0 && !single)
    g_array_remove_range (lines, 0, (guint) last_credit + 1);
  else if (last_credit >= 0)
    g_array_remove_index (lines, (guint) last_credit);

  if (lines->len == 0)
    return;
  if (!single && lines->len > 1)
    {
      Line all = { g_array_index (lines, Line, 0).start,
                   g_array_index (lines, Line, lines->len - 1).end };

      add_part (parts, text, all);
      return;
    }
  for (guint i = 0; i < lines->len; i++)
    add_part (parts, text, g_array_index (lines, Line, i));
}

static gboolean
is_blank (Line line)
{
  for (const char *at = line.start; at < line.end; at = g_utf8_next_char (at))
    if (!g_unichar_isspace (g_utf8_get_char (at)))
      return FALSE;

  return TRUE;
}

static void
drop_notes (GArray                *parts,
            const char            *text,
            const DramaDraftRules *rules)
{
  guint from = parts->len > N_LAST_PARTS ? parts->len - N_LAST_PARTS : 1;

  for (guint i = parts->len; i > from; i--)
    {
      const DramaDraftPart *part = &g_array_index (parts, DramaDraftPart, i - 1);
      Line                  line = { text + part->start, text + part->end };

      if (has_phrase (line, rules, DRAMA_MARK_NOTE))
        g_array_remove_index (parts, i - 1);
    }
}

/**
 * drama_draft_parts_find:
 * @text: an article, valid UTF-8; paragraphs are lines, or are set off by blank lines
 * @rules: of its language
 *
 * Finds the paragraphs of the story.  Captions, credits of pictures and notes on
 * the author or the paper are left out.
 *
 * Returns: (transfer full) (element-type DramaDraftPart): in the order of the text
 */
GArray *
drama_draft_parts_find (const char            *text,
                        const DramaDraftRules *rules)
{
  GArray *parts;
  g_autoptr (GArray) lines = NULL;

  g_return_val_if_fail (text != NULL && rules != NULL, NULL);

  parts = g_array_new (FALSE, FALSE, sizeof (DramaDraftPart));
  lines = g_array_new (FALSE, FALSE, sizeof (Line));
  for (const char *at = text; *at != '\0';)
    {
      const char *feed = strchr (at, '\n');
      Line        line = { at, feed != NULL ? feed : at + strlen (at) };

      if (!is_blank (line))
        g_array_append_val (lines, line);
      if (is_blank (line) || feed == NULL)
        {
          add_block (parts, text, lines, rules);
          g_array_set_size (lines, 0);
        }
      at = feed != NULL ? feed + 1 : line.end;
    }
  add_block (parts, text, lines, rules);
  drop_notes (parts, text, rules);

  return parts;
}
