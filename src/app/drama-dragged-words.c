/* drama-dragged-words.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-dragged-words.h"

G_DEFINE_BOXED_TYPE (DramaDraggedWords,
                     drama_dragged_words,
                     drama_dragged_words_copy,
                     drama_dragged_words_free)

DramaDraggedWords *
drama_dragged_words_new (DramaDocument *document,
                         const char    *source,
                         const char    *text,
                         gint64         start,
                         gint64         end)
{
  DramaDraggedWords *self;

  g_return_val_if_fail (DRAMA_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (source != NULL && text != NULL, NULL);
  g_return_val_if_fail (start < end, NULL);

  self = g_new0 (DramaDraggedWords, 1);
  self->document = g_object_ref (document);
  self->source = g_strdup (source);
  self->text = g_strdup (text);
  self->start = start;
  self->end = end;

  return self;
}

DramaDraggedWords *
drama_dragged_words_copy (const DramaDraggedWords *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return drama_dragged_words_new (self->document, self->source, self->text, self->start, self->end);
}

void
drama_dragged_words_free (DramaDraggedWords *self)
{
  g_return_if_fail (self != NULL);

  g_object_unref (self->document);
  g_free (self->source);
  g_free (self->text);
  g_free (self);
}
