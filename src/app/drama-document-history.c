/* drama-document-history.c - the steps of a document, back and forth
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-document-private.h"

gboolean
drama_document_can_undo (DramaDocument *self)
{
  g_return_val_if_fail (DRAMA_IS_DOCUMENT (self), FALSE);

  return drama_history_can_undo (self->history);
}

gboolean
drama_document_can_redo (DramaDocument *self)
{
  g_return_val_if_fail (DRAMA_IS_DOCUMENT (self), FALSE);

  return drama_history_can_redo (self->history);
}

const char *
drama_document_get_undo_label (DramaDocument *self)
{
  g_return_val_if_fail (DRAMA_IS_DOCUMENT (self), NULL);

  return drama_history_get_undo_label (self->history);
}

const char *
drama_document_get_redo_label (DramaDocument *self)
{
  g_return_val_if_fail (DRAMA_IS_DOCUMENT (self), NULL);

  return drama_history_get_redo_label (self->history);
}

void
drama_document_undo (DramaDocument *self)
{
  g_autoptr (DramaDossier) before = NULL;

  g_return_if_fail (DRAMA_IS_DOCUMENT (self));

  before = drama_dossier_ref (drama_document_get_dossier (self));
  if (drama_history_undo (self->history))
    drama_document_tell_change (self, before);
}

void
drama_document_redo (DramaDocument *self)
{
  g_autoptr (DramaDossier) before = NULL;

  g_return_if_fail (DRAMA_IS_DOCUMENT (self));

  before = drama_dossier_ref (drama_document_get_dossier (self));
  if (drama_history_redo (self->history))
    drama_document_tell_change (self, before);
}

/* Of the step that led to what is current: no other step ever has this number.  A
 * step that grew by another of its merge key has a new one. */
guint64
drama_document_get_step (DramaDocument *self)
{
  g_return_val_if_fail (DRAMA_IS_DOCUMENT (self), 0);

  return drama_history_get_serial (self->history);
}

/* The steps themselves, to be looked at. */
const DramaHistory *
drama_document_get_history (DramaDocument *self)
{
  g_return_val_if_fail (DRAMA_IS_DOCUMENT (self), NULL);

  return self->history;
}

/* Any number of steps back or forth at once; @position is one of the history. */
void
drama_document_go_to (DramaDocument *self, guint position)
{
  g_autoptr (DramaDossier) before = NULL;

  g_return_if_fail (DRAMA_IS_DOCUMENT (self));
  g_return_if_fail (position < drama_history_get_n_steps (self->history));

  before = drama_dossier_ref (drama_document_get_dossier (self));
  drama_history_go_to (self->history, position);
  drama_document_tell_change (self, before);
}

/* Whether the file holds what that step of the history led to. */
gboolean
drama_document_is_saved_at (DramaDocument *self, guint position)
{
  g_return_val_if_fail (DRAMA_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (position < drama_history_get_n_steps (self->history), FALSE);

  return self->file != NULL &&
         drama_history_get_step (self->history, position).dossier == self->saved;
}
