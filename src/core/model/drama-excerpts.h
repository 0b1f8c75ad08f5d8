/* drama-excerpts.h - what is known of the text of a source
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-dossier.h"

G_BEGIN_DECLS

/**
 * DramaExcerpt:
 * @start: where it begins in the text, in code points; -1 where nobody knows
 * @end: where it ends; -1 where nobody knows
 * @text: the words, owned by the array
 */
typedef struct
{
  gint64 start;
  gint64 end;
  char  *text;
} DramaExcerpt;

GArray *drama_excerpts_collect (const DramaDossier *dossier, const char *source);

G_END_DECLS
