/* drama-document-disk.c - what becomes of the file in the hands of others
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A monitor says that something happened, and only a look at the content says what:
 * a file that was written with what it held is the same file. */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-backup.h"
#include "drama-conflicts.h"
#include "drama-diff.h"
#include "drama-document-private.h"
#include "drama-json.h"

#include <glib/gi18n.h>

#include <string.h>

/* After the first picture.  A clock and no idle of low priority, which would wait for ever
 * where something moves. */
#define PAUSE_MS 300

typedef struct
{
  GFile         *file;
  char          *digest; /* nullable */
  DramaFileMark  mark;
  DramaDossier  *saved;   /* nullable */
  DramaDossier  *current; /* what is being edited */
  DramaDiskState state;
  DramaStored    stored;  /* the result: what the file holds */
  char          *problem; /* nullable: why that is no dossier */
  gboolean       same;    /* another spelling of @saved */
  gboolean       ours;    /* just what is being edited */
} Check;

static void
free_check (gpointer data)
{
  Check *check = data;

  g_object_unref (check->file);
  g_free (check->digest);
  g_clear_pointer (&check->saved, drama_dossier_unref);
  drama_dossier_unref (check->current);
  drama_stored_clear (&check->stored);
  g_free (check->problem);
  g_free (check);
}

static gboolean
is_same (const DramaDossier *a, const DramaDossier *b)
{
  g_autoptr (DramaDiff) diff = a != NULL && b != NULL ? drama_diff_new (a, b) : NULL;

  return diff != NULL && drama_diff_is_empty (diff);
}

static void
compare (Check *check, GBytes *bytes, const char *name)
{
  g_autoptr (GError) error = NULL;

  check->stored.digest = drama_file_digest (bytes);
  if (g_strcmp0 (check->digest, check->stored.digest) == 0)
    return;

  check->state = DRAMA_DISK_CHANGED;
  check->stored.dossier = drama_json_read (bytes, name, &error);
  if (error != NULL)
    check->problem = g_strdup (error->message);
  check->same = is_same (check->saved, check->stored.dossier);
  check->ours = is_same (check->current, check->stored.dossier);
}

static void
check_in_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Check           *check = data;
  g_autofree char *name = drama_file_name (check->file);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  check->state = DRAMA_DISK_SAME;
  if (!drama_file_look (check->file, &check->stored.mark, NULL))
    {
      g_task_return_boolean (task, FALSE); /* no telling: a server may be away */
      return;
    }
  if (!check->stored.mark.exists)
    check->state = DRAMA_DISK_GONE;
  else if (!drama_file_mark_equal (&check->mark, &check->stored.mark))
    {
      bytes = drama_file_read_marked (check->file, name, DRAMA_JSON_MAX_BYTES,
                                      &check->stored.mark, NULL, &error);
      if (bytes != NULL)
        compare (check, bytes, name);
      else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
        check->state = DRAMA_DISK_GONE;
      else
        {
          check->state = DRAMA_DISK_CHANGED;
          check->problem = g_strdup (error->message);
        }
    }

  g_task_return_boolean (task, TRUE);
}

static void
clear_theirs (DramaDocument *self)
{
  drama_stored_clear (&self->disk.theirs);
  g_clear_pointer (&self->disk.problem, g_free);
}

/* Whether what was found is still of interest: nothing was saved or renamed since. */
static gboolean
is_current (DramaDocument *self, const Check *check)
{
  return self->disk.n_saving == 0 && !self->disk.check_again && self->file != NULL &&
         g_file_equal (self->file, check->file) &&
         g_strcmp0 (self->disk.digest, check->digest) == 0;
}

static void
note_check (DramaDocument *self, Check *check)
{
  clear_theirs (self);
  if (check->state == DRAMA_DISK_CHANGED && check->ours &&
      check->current == drama_document_get_dossier (self))
    {
      /* Somebody else has saved what is here. */
      drama_document_take_saved (self, check->current, check->file, &check->stored);
      return;
    }
  if (check->state == DRAMA_DISK_SAME || check->same)
    {
      if (check->stored.digest != NULL)
        {
          g_free (self->disk.digest);
          self->disk.digest = g_strdup (check->stored.digest);
        }
      self->disk.mark = check->stored.mark;
      drama_document_set_disk_state (self, DRAMA_DISK_SAME);
      return;
    }

  if (check->state == DRAMA_DISK_CHANGED)
    {
      self->disk.theirs = check->stored;
      check->stored = (DramaStored){ 0 };
      self->disk.problem = g_steal_pointer (&check->problem);
      /* Others may be told of the same state, as theirs is another now. */
      self->disk.state = DRAMA_DISK_SAME;
    }
  drama_document_set_disk_state (self, check->state);
}

static void
on_checked (GObject *unused, GAsyncResult *result, gpointer data)
{
  g_autoptr (DramaDocument) self = data;
  Check   *check = g_task_get_task_data (G_TASK (result));
  gboolean known = g_task_propagate_boolean (G_TASK (result), NULL);

  self->disk.checking = FALSE;
  if (known && is_current (self, check))
    note_check (self, check);
  if (self->disk.check_again)
    {
      self->disk.check_again = FALSE;
      drama_document_check_disk (self);
    }
}

/* Looks, in a worker, whether the file is still what it was; "disk-state" tells. */
void
drama_document_check_disk (DramaDocument *self)
{
  g_autoptr (GTask) task = NULL;
  Check *check;

  g_return_if_fail (DRAMA_IS_DOCUMENT (self));

  if (self->file == NULL || self->disk.n_saving > 0)
    return;
  if (self->disk.checking)
    {
      self->disk.check_again = TRUE;
      return;
    }

  check = g_new0 (Check, 1);
  check->file = g_object_ref (self->file);
  check->digest = g_strdup (self->disk.digest);
  if (self->disk.state == DRAMA_DISK_SAME)
    check->mark = self->disk.mark;
  check->saved = self->saved != NULL ? drama_dossier_ref (self->saved) : NULL;
  check->current = drama_dossier_ref (drama_document_get_dossier (self));
  self->disk.checking = TRUE;

  /* Not its source object: a worker may be the last to let go of a task. */
  task = g_task_new (NULL, NULL, on_checked, g_object_ref (self));
  g_task_set_source_tag (task, drama_document_check_disk);
  g_task_set_task_data (task, check, free_check);
  g_task_run_in_thread (task, check_in_worker);
}

static void
on_happened (GFile *moved_to, gpointer data)
{
  DramaDocument *self = data;

  if (moved_to != NULL)
    g_set_object (&self->disk.moved_to, moved_to);
  drama_document_check_disk (self);
}

static gboolean
on_time_to_watch (gpointer data)
{
  DramaDocument *self = data;

  self->disk.source = 0;
  self->disk.watch = drama_file_watch_new (self->file, on_happened, self);
  drama_document_check_disk (self); /* what happened before anybody watched */

  return G_SOURCE_REMOVE;
}

/* When there is nothing more pressing: the first picture comes first. */
void
drama_document_watch_soon (DramaDocument *self)
{
  g_clear_pointer (&self->disk.watch, drama_file_watch_free);
  g_clear_object (&self->disk.moved_to);
  if (self->disk.source == 0)
    self->disk.source = g_timeout_add (PAUSE_MS, on_time_to_watch, self);
}

void
drama_document_end_disk (DramaDocument *self)
{
  g_clear_handle_id (&self->disk.source, g_source_remove);
  g_clear_pointer (&self->disk.watch, drama_file_watch_free);
  g_clear_pointer (&self->disk.digest, g_free);
  g_clear_object (&self->disk.moved_to);
  clear_theirs (self);
}

/* Nullable: what the file held when it was last read or written here. */
DramaDossier *
drama_document_get_saved (DramaDocument *self)
{
  g_return_val_if_fail (DRAMA_IS_DOCUMENT (self), NULL);

  return self->saved;
}

DramaDiskState
drama_document_get_disk_state (DramaDocument *self)
{
  g_return_val_if_fail (DRAMA_IS_DOCUMENT (self), DRAMA_DISK_SAME);

  return self->disk.state;
}

/* Nullable: why what somebody else wrote is no dossier. */
const char *
drama_document_get_disk_problem (DramaDocument *self)
{
  g_return_val_if_fail (DRAMA_IS_DOCUMENT (self), NULL);

  return self->disk.problem;
}

/* Nullable: what somebody else wrote. */
DramaDossier *
drama_document_get_theirs (DramaDocument *self)
{
  g_return_val_if_fail (DRAMA_IS_DOCUMENT (self), NULL);

  return self->disk.theirs.dossier;
}

/* Nullable: what the file is called now, where it was seen to get another name. */
GFile *
drama_document_get_moved_to (DramaDocument *self)
{
  g_return_val_if_fail (DRAMA_IS_DOCUMENT (self), NULL);

  return self->disk.state == DRAMA_DISK_GONE ? self->disk.moved_to : NULL;
}

/* What somebody else wrote is what the file is known to hold from now on. */
static void
accept_theirs (DramaDocument *self)
{
  g_auto (DramaStored) theirs = self->disk.theirs;

  self->disk.theirs = (DramaStored){ 0 };
  clear_theirs (self);
  if (theirs.dossier != NULL)
    {
      drama_document_take_saved (self, theirs.dossier, self->file, &theirs);
      return;
    }

  /* No dossier: whatever it is, what is here is not in it. */
  g_clear_pointer (&self->saved, drama_dossier_unref);
  g_free (self->disk.digest);
  self->disk.digest = g_strdup (theirs.digest);
  self->disk.mark = theirs.mark;
  drama_document_set_disk_state (self, DRAMA_DISK_SAME);
  drama_document_refresh (self);
}

/* One step to what the file holds. */
void
drama_document_take_theirs (DramaDocument *self)
{
  g_autoptr (DramaDossier) theirs = NULL;

  g_return_if_fail (DRAMA_IS_DOCUMENT (self));
  g_return_if_fail (self->disk.theirs.dossier != NULL);

  theirs = drama_dossier_ref (self->disk.theirs.dossier);
  accept_theirs (self);
  /* Translators: a step that can be undone */
  drama_document_step_to (self, theirs, _ ("Reload"));
}

/* Those that the merge added wait behind those that waited before. */
static void
tell_conflicts (DramaDossier *merged, guint n, GPtrArray *conflicts)
{
  g_autoptr (GPtrArray) waiting = drama_conflicts_read (merged);

  for (guint i = 0; i < n && conflicts != NULL; i++)
    g_ptr_array_add (conflicts, g_ptr_array_steal_index (waiting, waiting->len - n + i));
}

/* One step to what both wrote, joined; where both changed the same, ours stays and
 * @conflicts (element-type DramaConflict) names it.  What they say waits in the dossier
 * until somebody decides. */
gboolean
drama_document_merge_theirs (DramaDocument *self, GPtrArray *conflicts, GError **error)
{
  g_autoptr (DramaDossier) base = NULL;
  g_autoptr (DramaDossier) merged = NULL;
  guint n = 0;

  g_return_val_if_fail (DRAMA_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (self->disk.theirs.dossier != NULL, FALSE);

  /* Without a common past everything is taken for new on both sides: nothing goes. */
  base = self->saved != NULL ? drama_dossier_ref (self->saved) : drama_dossier_new ();
  merged = drama_conflicts_merge (base, drama_document_get_dossier (self),
                                  self->disk.theirs.dossier, &n, error);
  if (merged == NULL)
    return FALSE;
  tell_conflicts (merged, n, conflicts);

  accept_theirs (self);
  /* Translators: a step that can be undone */
  drama_document_step_to (self, merged, _ ("Merge Changes of Others"));

  return TRUE;
}

/* The next save replaces what somebody else wrote, which is kept as an earlier version. */
void
drama_document_keep_mine (DramaDocument *self)
{
  g_return_if_fail (DRAMA_IS_DOCUMENT (self));

  if (self->disk.state != DRAMA_DISK_CHANGED)
    return;

  self->disk.backed_up = FALSE;
  accept_theirs (self);
}

/* Earlier versions are those of the file, whatever it is called. */
static void
follow_versions (GFile *from, GFile *to)
{
  g_autofree char *folder = drama_kept_folder ("backup", NULL);
  g_autofree char *from_uri = g_file_get_uri (from);
  g_autofree char *to_uri = g_file_get_uri (to);

  if (folder != NULL)
    drama_backup_follow (folder, from_uri, to_uri);
}

/* The file is the one that it was seen to become. */
void
drama_document_follow (DramaDocument *self)
{
  g_autoptr (GFile) moved_to = NULL;

  g_return_if_fail (DRAMA_IS_DOCUMENT (self));

  if (self->disk.state != DRAMA_DISK_GONE || self->disk.moved_to == NULL)
    return;

  moved_to = g_object_ref (self->disk.moved_to);
  memset (&self->disk.mark, 0, sizeof self->disk.mark);
  g_clear_pointer (&self->unsaved.kept, drama_dossier_unref);
  follow_versions (self->file, moved_to);
  drama_document_take_file (self, moved_to);
  drama_document_set_disk_state (self, DRAMA_DISK_SAME);
  drama_document_check_disk (self);
}

/* One step to what is saved, or to what somebody else saved meanwhile. */
void
drama_document_revert (DramaDocument *self)
{
  g_return_if_fail (DRAMA_IS_DOCUMENT (self));

  if (self->disk.theirs.dossier != NULL)
    drama_document_take_theirs (self);
  else if (self->saved != NULL)
    /* Translators: a step that can be undone */
    drama_document_step_to (self, self->saved, _ ("Revert to Saved"));
}
