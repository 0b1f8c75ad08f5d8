/* drama-sieve.h - where a text may be like some words, quickly
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DramaLetters:
 * @codes: one byte a character of the text; different characters may have the same one
 * @n: how many characters
 * @bytes: where every %DRAMA_LETTERS_STEP-th character begins in the text
 * @text: the text, borrowed
 *
 * A text with all characters of one size.
 */
typedef struct
{
  guint8     *codes;
  gsize       n;
  gsize      *bytes;
  const char *text;
} DramaLetters;

#define DRAMA_LETTERS_STEP 256

/**
 * DramaStretch:
 * @from: where it begins, in bytes of the text
 * @to: where it ends
 *
 * A part of a text.
 */
typedef struct
{
  gsize from;
  gsize to;
} DramaStretch;

void     drama_letters_init (DramaLetters *self, const char *text, gsize length);
void     drama_letters_clear (DramaLetters *self);
gboolean drama_sieve (const DramaLetters *letters,
                      const char         *words,
                      gsize               length,
                      guint               limit,
                      GArray             *stretches,
                      volatile gint      *cancel);

G_END_DECLS
