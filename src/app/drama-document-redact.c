/* drama-document-redact.c - names go from the dossier, its file and all that is kept of it
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A redaction is a step as any other, so that a mistake can be taken back as long as
 * the document is open: the steps are in memory alone.  On the disk nothing is to say the
 * names: unsaved work is kept anew at once, and the next save behind that step keeps no
 * version of what the file held, but removes all that were kept.  Who undoes the step
 * wants the names back, and then they are kept and saved again as everything is; who does
 * it again owes the same again.  What is kept says so too, for a crash in between. */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-backup.h"
#include "drama-document-private.h"

#include <glib/gi18n.h>

/* Whether what is current came of a redaction. */
gboolean
drama_document_is_behind_redaction (DramaDocument *self)
{
  guint index = 0;

  if (self->redacted == 0)
    return FALSE;
  if (drama_history_find (self->history, self->redacted, &index))
    return index <= drama_history_get_position (self->history);

  /* It gave way to another step after it was undone, or it is so long ago that it is
   * forgotten: then all steps are behind it. */
  return drama_history_get_step (self->history, 0).serial > self->redacted;
}

/* Whether the file still has, or has kept of it, what the current dossier must not say. */
gboolean
drama_document_owes_redaction (DramaDocument *self)
{
  return drama_document_is_behind_redaction (self) && !self->redaction_saved;
}

/* After a save of what was current when it began; @clean: nothing before that is kept. */
void
drama_document_note_saved (DramaDocument *self, gboolean behind, gboolean clean)
{
  self->redaction_saved = behind && clean;
}

/* The step that was just made took names out, or what was restored is behind such a one. */
void
drama_document_mark_redacted (DramaDocument *self)
{
  g_return_if_fail (DRAMA_IS_DOCUMENT (self));

  self->redacted = drama_document_get_step (self);
  self->redaction_saved = FALSE;
  /* What is kept names them, and does not say that it must not. */
  g_clear_pointer (&self->unsaved.kept, drama_dossier_unref);
}

/* One step from @from to @clean, what drama_redact() made of it; nothing that is kept
 * unsaved says more from then on.  Not done where @from is not what is current any more. */
gboolean
drama_document_redact (DramaDocument *self, DramaDossier *from, DramaDossier *clean)
{
  g_return_val_if_fail (DRAMA_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (from != NULL && clean != NULL, FALSE);

  drama_document_flush (self);
  if (drama_document_get_dossier (self) != from)
    return FALSE;

  /* Translators: a step that can be undone */
  drama_document_step_to (self, clean, _ ("Redact"));
  drama_document_mark_redacted (self);
  drama_document_keep_now (self);

  return TRUE;
}

/* Removes the earlier versions of the file; what is unsaved stays. */
gboolean
drama_document_forget_past (DramaDocument *self, GError **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *uri = NULL;

  g_return_val_if_fail (DRAMA_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (self->file == NULL)
    return TRUE;
  folder = drama_kept_folder ("backup", error);
  uri = g_file_get_uri (self->file);

  return folder != NULL && drama_backup_forget (folder, uri, error);
}
