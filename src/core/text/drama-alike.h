/* drama-alike.h - passages that are nearly the same as some words
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* More characters than these are not searched for: the words an eighth of a
 * novel would take, and 256 machine words of work a character of text. */
#define DRAMA_ALIKE_MAX_LENGTH 16384

/* So many passages are remembered, the best ones. */
#define DRAMA_ALIKE_MAX_HITS 8

/**
 * DramaAlike:
 *
 * Words made ready for the search.  Holds the state of one search: for one
 * thread at a time.
 */
typedef struct _DramaAlike DramaAlike;

/**
 * DramaAlikeHit:
 * @from: where the passage begins, in bytes of the text searched
 * @to: where it ends
 * @distance: how many characters must be put in, taken out or replaced
 */
typedef struct
{
  gsize from;
  gsize to;
  guint distance;
} DramaAlikeHit;

/**
 * DramaAlikeHits:
 * @hits: the passages found, nearest first, of equal ones the first in the text first
 * @n: how many
 *
 * What a search has found so far; start with `{ 0 }`.
 */
typedef struct
{
  DramaAlikeHit hits[DRAMA_ALIKE_MAX_HITS];
  guint         n;
} DramaAlikeHits;

DramaAlike *drama_alike_new (const char *words, gsize length);
void        drama_alike_free (DramaAlike *self);
guint       drama_alike_get_length (const DramaAlike *self);
gboolean    drama_alike_search (DramaAlike     *self,
                                const char     *text,
                                gsize           from,
                                gsize           to,
                                guint           limit,
                                guint           margin,
                                DramaAlikeHits *hits,
                                volatile gint  *cancel);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaAlike, drama_alike_free)

G_END_DECLS
