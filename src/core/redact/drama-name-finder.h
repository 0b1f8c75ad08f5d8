/* drama-name-finder.h - where a text names somebody, in whatever form
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DramaNameFinder:
 *
 * The names of one actor, ready to be looked for.  Belongs to one thread.
 */
typedef struct _DramaNameFinder DramaNameFinder;

/**
 * DramaNameSpan:
 * @start: first byte in the text
 * @end: past the last byte
 *
 * A stretch of text that names the actor, whole words.
 */
typedef struct
{
  gsize start;
  gsize end;
} DramaNameSpan;

DramaNameFinder *drama_name_finder_new (const char *const *names,
                                        gboolean           is_person,
                                        gboolean           any_case);
void             drama_name_finder_free (DramaNameFinder *self);
GArray          *drama_name_finder_find (const DramaNameFinder *self,
                                         const char            *text,
                                         GHashTable            *doubtful);
gboolean         drama_name_finder_ends_with_part (const DramaNameFinder *self,
                                                   const char            *word,
                                                   gboolean               is_end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaNameFinder, drama_name_finder_free)

G_END_DECLS
