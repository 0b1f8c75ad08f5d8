/* drama-document-autosave.c - unsaved work is kept in a private place
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The first edit after the last autosave starts a clock, and later ones do not set it
 * back: who types without a pause loses no more than who pauses.  A worker writes one
 * snapshot while the next ones are made. */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-document-private.h"
#include "drama-json.h"

#include <glib/gi18n.h>

/* Where it could not be kept it is tried again, edited or not. */
#define AGAIN_MS 10000

typedef struct
{
  DramaAutosave        *place; /* NULL: to be found first */
  DramaDossier         *dossier;
  DramaKept             kept;
  const DramaFileCalls *calls;
  GApplication         *program; /* (nullable): held until it is done */
} Keeping;

static void
free_keeping (gpointer data)
{
  Keeping *keeping = data;

  g_clear_pointer (&keeping->place, drama_autosave_free);
  drama_dossier_unref (keeping->dossier);
  drama_kept_clear (&keeping->kept);
  g_free (keeping);
}

static Keeping *
new_keeping (DramaDocument *self)
{
  Keeping *keeping = g_new0 (Keeping, 1);

  keeping->place = g_steal_pointer (&self->unsaved.place);
  keeping->dossier = drama_dossier_ref (drama_document_get_dossier (self));
  keeping->kept.uri = self->file != NULL ? g_file_get_uri (self->file) : g_strdup ("");
  keeping->kept.title = g_strdup (self->title);
  keeping->calls = self->calls;
  keeping->kept.when = g_get_real_time () / G_USEC_PER_SEC;
  keeping->kept.digest = g_strdup (self->disk.digest != NULL ? self->disk.digest : "");
  keeping->kept.redacted = drama_document_owes_redaction (self);

  return keeping;
}

static gboolean
keep (Keeping *keeping, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  if (keeping->place == NULL)
    {
      g_autofree char *folder = drama_kept_folder ("autosave", error);

      if (folder == NULL)
        return FALSE;
      keeping->place = drama_autosave_claim (folder, keeping->kept.uri, error);
    }
  if (keeping->place == NULL)
    return FALSE;
  bytes = drama_json_write (keeping->dossier);

  return drama_autosave_write (keeping->place, &keeping->kept, bytes, keeping->calls, error);
}

static void
keep_in_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (keep (data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* The program must not end with a worker between a decision and the disk. */
static void
hold_program (Keeping *keeping)
{
  keeping->program = g_application_get_default ();
  if (keeping->program == NULL)
    return;

  g_object_ref (keeping->program);
  g_application_hold (keeping->program);
}

static void
release_program (Keeping *keeping)
{
  if (keeping->program != NULL)
    g_application_release (keeping->program);
  g_clear_object (&keeping->program);
}

static void
note_kept (DramaDocument *self, Keeping *keeping, const GError *error)
{
  self->unsaved.place = g_steal_pointer (&keeping->place);
  if (error == NULL)
    {
      g_clear_pointer (&self->unsaved.kept, drama_dossier_unref);
      self->unsaved.kept = drama_dossier_ref (keeping->dossier);
      self->unsaved.failed = FALSE;
      return;
    }

  if (!self->unsaved.failed)
    {
      g_autofree char *message =
          /* Translators: %s says what went wrong */
          g_strdup_printf (_ ("Unsaved changes cannot be kept safe, so save often: %s"),
                           error->message);

      drama_document_tell_trouble (self, message);
    }
  self->unsaved.failed = TRUE;
}

static void
on_kept (GObject *unused, GAsyncResult *result, gpointer data)
{
  g_autoptr (DramaDocument) self = data;
  g_autoptr (GError) error = NULL;
  Keeping *keeping = g_task_get_task_data (G_TASK (result));
  gboolean based = g_strcmp0 (keeping->kept.digest,
                              self->disk.digest != NULL ? self->disk.digest : "") == 0;

  g_task_propagate_boolean (G_TASK (result), &error);
  self->unsaved.busy = FALSE;
  note_kept (self, keeping, error);
  if (!based)
    g_clear_pointer (&self->unsaved.kept, drama_dossier_unref);
  drama_document_update_autosave (self);
  release_program (keeping);
}

static gboolean
on_time (gpointer data)
{
  DramaDocument *self = data;
  g_autoptr (GTask) task = NULL;

  self->unsaved.source = 0;
  if (self->unsaved.busy)
    return G_SOURCE_REMOVE; /* goes on when that is done */

  /* Not its source object: a worker may be the last to let go of a task. */
  task = g_task_new (NULL, NULL, on_kept, g_object_ref (self));
  g_task_set_source_tag (task, on_time);
  g_task_set_task_data (task, new_keeping (self), free_keeping);
  self->unsaved.busy = TRUE;
  hold_program (g_task_get_task_data (task));
  g_task_run_in_thread (task, keep_in_worker);

  return G_SOURCE_REMOVE;
}

/* What is in the file, or was given up, need not be kept. */
static void
drop (DramaDocument *self)
{
  g_clear_handle_id (&self->unsaved.source, g_source_remove);
  g_clear_pointer (&self->unsaved.kept, drama_dossier_unref);
  if (self->unsaved.place == NULL)
    return;

  drama_autosave_remove (self->unsaved.place);
  g_clear_pointer (&self->unsaved.place, drama_autosave_free);
}

/* After every change of what is current or saved. */
void
drama_document_update_autosave (DramaDocument *self)
{
  DramaUnsaved *unsaved = &self->unsaved;

  if (unsaved->busy)
    return;
  if (!self->modified || self->discarded || unsaved->off)
    drop (self);
  else if (unsaved->kept != drama_document_get_dossier (self) && unsaved->source == 0)
    unsaved->source = g_timeout_add (unsaved->failed ? AGAIN_MS : unsaved->delay_ms, on_time, self);
}

/* Who turns it off wants no trace of unsaved work, also not of what is kept already. */
void
drama_document_set_autosave (DramaDocument *self, gboolean on)
{
  self->unsaved.off = !on;
  drama_document_update_autosave (self);
}

void
drama_document_end_autosave (DramaDocument *self)
{
  g_clear_handle_id (&self->unsaved.source, g_source_remove);
  g_clear_pointer (&self->unsaved.kept, drama_dossier_unref);
  g_clear_pointer (&self->unsaved.place, drama_autosave_free);
}

/* Nullable: what is kept in the private place by now. */
DramaDossier *
drama_document_get_kept (DramaDocument *self)
{
  g_return_val_if_fail (DRAMA_IS_DOCUMENT (self), NULL);

  return self->unsaved.kept;
}

/* Another delay than DRAMA_AUTOSAVE_MS, for who cannot wait. */
void
drama_document_set_autosave_delay (DramaDocument *self, guint delay_ms)
{
  g_return_if_fail (DRAMA_IS_DOCUMENT (self));

  self->unsaved.delay_ms = delay_ms;
}

/* Other calls than the system's own, nullable; for tests of what may fail. */
void
drama_document_set_file_calls (DramaDocument *self, const DramaFileCalls *calls)
{
  g_return_if_fail (DRAMA_IS_DOCUMENT (self));

  self->calls = calls;
}

/* Keeps what is unsaved before it returns: the program is about to be ended. */
void
drama_document_keep_now (DramaDocument *self)
{
  g_autoptr (GError) error = NULL;
  Keeping *keeping;

  g_return_if_fail (DRAMA_IS_DOCUMENT (self));

  drama_document_flush (self);
  while (self->unsaved.busy)
    g_main_context_iteration (NULL, TRUE);
  if (!self->modified || self->discarded || self->unsaved.off ||
      self->unsaved.kept == drama_document_get_dossier (self))
    return;

  g_clear_handle_id (&self->unsaved.source, g_source_remove);
  keeping = new_keeping (self);
  keep (keeping, &error);
  note_kept (self, keeping, error);
  free_keeping (keeping);
}

/* A person chose to lose what is not saved. */
void
drama_document_discard (DramaDocument *self)
{
  g_return_if_fail (DRAMA_IS_DOCUMENT (self));

  self->discarded = TRUE;
  drama_document_update_autosave (self);
}

/* A document of which @dossier was kept in @place (transfer full).  @saved (nullable)
 * is what its file held then: taking the work up again is a step that can be undone.
 * What became of the file meanwhile is found out next. */
DramaDocument *
drama_document_new_restored (DramaDossier  *dossier,
                             DramaDossier  *saved,
                             DramaAutosave *place)
{
  const DramaKept *kept = drama_autosave_get_kept (place);
  gboolean         redacted = kept != NULL && kept->redacted;
  DramaDocument   *self;

  g_return_val_if_fail (dossier != NULL && kept != NULL, NULL);

  self = drama_document_new (saved != NULL ? saved : dossier);
  if (saved == NULL)
    g_clear_pointer (&self->saved, drama_dossier_unref);
  if (*kept->uri != '\0')
    {
      g_autoptr (GFile) file = g_file_new_for_uri (kept->uri);

      self->disk.digest = g_strdup (kept->digest);
      drama_document_take_file (self, file);
    }

  /* Before the step, which would look for a place to keep it. */
  self->unsaved.kept = drama_dossier_ref (dossier);
  self->unsaved.place = place;
  self->modified = TRUE;
  if (saved != NULL)
    drama_document_step_to (self, dossier, _ ("Restore Unsaved Changes"));
  if (redacted)
    drama_document_mark_redacted (self);
  drama_document_refresh (self);
  drama_document_check_disk (self);

  return self;
}
