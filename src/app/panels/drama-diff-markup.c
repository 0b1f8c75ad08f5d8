/* drama-diff-markup.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-diff-markup.h"

#include "drama-word-diff.h"

#include <string.h>

/* Nobody compares more at a glance, and a label would be slow; in bytes. */
#define MAX_BYTES 3000

static char *
cut (const char *text)
{
  gsize length = strlen (text);

  if (length <= MAX_BYTES)
    return g_strdup (text);

  length = MAX_BYTES;
  while (((guchar) text[length] & 0xc0) == 0x80)
    length--;

  return g_strdup_printf ("%.*s…", (int) length, text);
}

static void
append_escaped (GString *markup, const char *text, gsize from, gsize to)
{
  g_autofree char *escaped = g_markup_escape_text (text + from, (gssize) (to - from));

  g_string_append (markup, escaped);
}

void
drama_diff_markup (const char *before, const char *after, char **was, char **is)
{
  g_autofree char *old = cut (before);
  g_autofree char *new = cut (after);
  g_autoptr (GArray) changes = drama_word_diff (old, new, NULL);
  GString *left = g_string_new (NULL), *right = g_string_new (NULL);
  gsize    at = 0, new_at = 0;

  for (guint i = 0; i < changes->len; i++)
    {
      const DramaWordChange *change = &g_array_index (changes, DramaWordChange, i);

      append_escaped (left, old, at, change->from);
      append_escaped (right, new, new_at, change->new_from);
      if (change->to > change->from)
        {
          g_string_append (left, "<s>");
          append_escaped (left, old, change->from, change->to);
          g_string_append (left, "</s>");
        }
      if (change->new_to > change->new_from)
        {
          g_string_append (right, "<b><u>");
          append_escaped (right, new, change->new_from, change->new_to);
          g_string_append (right, "</u></b>");
        }
      at = change->to;
      new_at = change->new_to;
    }
  append_escaped (left, old, at, strlen (old));
  append_escaped (right, new, new_at, strlen (new));
  *was = g_string_free (left, FALSE);
  *is = g_string_free (right, FALSE);
}
