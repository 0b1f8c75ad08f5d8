/* edited-text.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "edited-text.h"

static EditedLetter *
get_letter (const EditedText *self,
            guint             at)
{
  return &g_array_index (self->letters, EditedLetter, at);
}

static void
add_origins (EditedLetter       *to,
             const EditedLetter *from)
{
  for (guint i = 0; i < from->n_origins; i++)
    {
      gboolean is_there = FALSE;

      for (guint j = 0; j < to->n_origins; j++)
        is_there = is_there || to->origins[j] == from->origins[i];
      if (!is_there && to->n_origins < EDITED_MAX_ORIGINS)
        to->origins[to->n_origins++] = from->origins[i];
    }
}

/**
 * edited_text_init:
 * @self: (out caller-allocates): where the text goes
 * @text: what it is at first
 */
void
edited_text_init (EditedText *self,
                  const char *text)
{
  gint64 n = 0;

  self->letters = g_array_new (FALSE, FALSE, sizeof (EditedLetter));
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at), n++)
    {
      EditedLetter letter = { g_utf8_get_char (at), { n }, 1 };

      g_array_append_val (self->letters, letter);
    }
}

/**
 * edited_text_clear:
 * @self: a text
 */
void
edited_text_clear (EditedText *self)
{
  g_clear_pointer (&self->letters, g_array_unref);
}

/**
 * edited_text_remove:
 * @self: a text
 * @at: the first character to go
 * @n: how many go
 *
 * The same text is left if the gap slides along equal letters, so those may be either.
 */
void
edited_text_remove (EditedText *self,
                    guint       at,
                    guint       n)
{
  for (guint i = 1; n > 0 && i <= at; i++)
    {
      if (get_letter (self, at - i)->letter != get_letter (self, at + n - i)->letter)
        break;
      add_origins (get_letter (self, at - i), get_letter (self, at + n - i));
    }
  for (guint i = 0; n > 0 && at + n + i < self->letters->len; i++)
    {
      if (get_letter (self, at + i)->letter != get_letter (self, at + n + i)->letter)
        break;
      add_origins (get_letter (self, at + n + i), get_letter (self, at + i));
    }
  g_array_remove_range (self->letters, at, n);
}

/**
 * edited_text_insert:
 * @self: a text
 * @at: before which character
 * @letters: (array length=n): what to put in
 * @n: how many
 *
 * The same text comes about if what is put in slides along equal letters.
 */
void
edited_text_insert (EditedText         *self,
                    guint               at,
                    const EditedLetter *letters,
                    guint               n)
{
  g_array_insert_vals (self->letters, at, letters, n);
  for (guint i = 1; n > 0 && i <= at; i++)
    {
      if (get_letter (self, at - i)->letter != get_letter (self, at + n - i)->letter)
        break;
      add_origins (get_letter (self, at + n - i), get_letter (self, at - i));
    }
  for (guint i = 0; n > 0 && at + n + i < self->letters->len; i++)
    {
      if (get_letter (self, at + i)->letter != get_letter (self, at + n + i)->letter)
        break;
      add_origins (get_letter (self, at + i), get_letter (self, at + n + i));
    }
}

static void
put_in_words (EditedText  *self,
              DramaRandom *random,
              guint        at)
{
  static const char *const WORDS[] = { "x", " ", "new ", "and then he said ", "a", "the ",
                                       "\n\n", ", ", "Nobody has been paid. " };
  const char              *words = WORDS[drama_random_below (random, G_N_ELEMENTS (WORDS))];
  EditedLetter             letters[40];
  guint                    n = 0;

  for (; words[n] != '\0'; n++)
    letters[n] = (EditedLetter){ (guchar) words[n], { 0 }, 0 };
  edited_text_insert (self, at, letters, n);
}

/* What typesetters change; the letter stays the one it was. */
static void
set_otherwise (EditedText  *self,
               DramaRandom *random)
{
  static const struct
  {
    gunichar from;
    gunichar to;
  } PAIRS[] = {
    { ' ', 0xa0 },
    { ' ', '\n' },
    { 0x2019, '\'' },
    { 0x201c, '"' },
    { 0x201d, '"' },
    { 0x2014, 0x2013 },
    { '-', 0x2010 },
    { '\n', ' ' },
  };
  guint pair = drama_random_below (random, G_N_ELEMENTS (PAIRS));
  guint every = 1 + drama_random_below (random, 5);

  for (guint i = 0; i < self->letters->len; i++)
    if (get_letter (self, i)->letter == PAIRS[pair].from && i % every == 0)
      get_letter (self, i)->letter = PAIRS[pair].to;

  for (guint i = 0; i < 5 && self->letters->len > 0; i++)
    {
      EditedLetter soft_hyphen = { 0xad, { 0 }, 0 };

      edited_text_insert (self, drama_random_below (random, self->letters->len), &soft_hyphen, 1);
    }
}

/**
 * edited_text_edit:
 * @self: a text that is not empty
 * @random: where chance comes from
 * @only_typography: whether no word may change
 *
 * One edit as an editor makes them: words come, go, are replaced, a passage is moved or
 * stands twice.
 */
void
edited_text_edit (EditedText  *self,
                  DramaRandom *random,
                  gboolean     only_typography)
{
  guint what = drama_random_below (random, 10);
  guint at = drama_random_below (random, self->letters->len);
  guint most = self->letters->len - at;
  guint n = drama_random_below (random, MIN (most, what % 2 == 0 ? 12 : 200)) + 1;
  guint to;

  if (only_typography)
    {
      set_otherwise (self, random);
      return;
    }
  if (what < 3)
    put_in_words (self, random, at);
  else if (what < 6 && n < self->letters->len)
    edited_text_remove (self, at, n);
  else if (what < 8 && n < self->letters->len)
    {
      edited_text_remove (self, at, n);
      put_in_words (self, random, at);
    }
  else if (n < self->letters->len)
    {
      g_autofree EditedLetter *passage = g_memdup2 (get_letter (self, at),
                                                    n * sizeof (EditedLetter));

      if (what == 8)
        edited_text_remove (self, at, n);
      to = drama_random_below (random, self->letters->len);
      edited_text_insert (self, to, passage, n);
    }
}

/**
 * edited_text_to_string:
 * @self: a text
 *
 * Returns: (transfer full): what it is now
 */
char *
edited_text_to_string (const EditedText *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->letters->len; i++)
    g_string_append_unichar (text, get_letter (self, i)->letter);

  return g_string_free (text, FALSE);
}

/**
 * edited_text_comes_from:
 * @self: a text
 * @at: a character of it as it is now
 * @origin: a character of it as it was at first
 *
 * Returns: whether the one may be the other
 */
gboolean
edited_text_comes_from (const EditedText *self,
                        gint64            at,
                        gint64            origin)
{
  const EditedLetter *letter;

  if (at < 0 || at >= (gint64) self->letters->len)
    return FALSE;

  letter = get_letter (self, (guint) at);
  for (guint i = 0; i < letter->n_origins; i++)
    if (letter->origins[i] == origin)
      return TRUE;

  return FALSE;
}
