/* drama-recovery.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-recovery.h"

#include <gio/gio.h>

/* After the first picture.  A clock and no idle of low priority, which would wait for ever
 * where something moves. */
#define PAUSE_MS 500

struct _DramaRecovery
{
  gatomicrefcount ref_count; /* one more while a worker looks */
  GPtrArray      *offers;    /* of DramaAutosave, newest first; NULL while a worker looks */
  GPtrArray      *put_off;   /* the same, to be offered only where their file is opened */
  guint           source;
  void (*found) (gpointer data); /* NULL once nobody waits any more */
  gpointer data;
};

static void
unref (gpointer data)
{
  DramaRecovery *self = data;

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_clear_pointer (&self->offers, g_ptr_array_unref);
  g_ptr_array_unref (self->put_off);
  g_free (self);
}

static void
look_in_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autofree char *folder = drama_kept_folder ("autosave", NULL);
  GPtrArray       *found;

  found = folder != NULL
              ? drama_autosave_find (folder)
              : g_ptr_array_new_with_free_func ((GDestroyNotify) drama_autosave_free);
  g_task_return_pointer (task, found, (GDestroyNotify) g_ptr_array_unref);
}

static void
on_looked (GObject *unused, GAsyncResult *result, gpointer data)
{
  DramaRecovery *self = data;

  self->offers = g_task_propagate_pointer (G_TASK (result), NULL);
  if (self->found != NULL && self->offers->len > 0)
    self->found (self->data);
  unref (self);
}

static gboolean
on_time (gpointer data)
{
  DramaRecovery *self = data;
  g_autoptr (GTask) task = NULL;

  self->source = 0;
  g_atomic_ref_count_inc (&self->ref_count);
  task = g_task_new (NULL, NULL, on_looked, self);
  g_task_set_source_tag (task, on_time);
  g_task_run_in_thread (task, look_in_worker);

  return G_SOURCE_REMOVE;
}

/* @found is called once, and only if there is something. */
DramaRecovery *
drama_recovery_new (void (*found) (gpointer data), gpointer data)
{
  DramaRecovery *self = g_new0 (DramaRecovery, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->put_off = g_ptr_array_new_with_free_func ((GDestroyNotify) drama_autosave_free);
  self->found = found;
  self->data = data;
  self->source = g_timeout_add (PAUSE_MS, on_time, self);

  return self;
}

void
drama_recovery_free (DramaRecovery *self)
{
  self->found = NULL;
  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->offers, g_ptr_array_unref);
  unref (self);
}

static DramaAutosave *
take_of (GPtrArray *from, const char *uri)
{
  for (guint i = 0; from != NULL && i < from->len; i++)
    if (g_str_equal (drama_autosave_get_kept (from->pdata[i])->uri, uri))
      return g_ptr_array_steal_index (from, i);

  return NULL;
}

/* What belongs to @file (nullable), where it was just @opened also what was put off, else
 * the next.  Transfer full, nullable. */
DramaAutosave *
drama_recovery_take (DramaRecovery *self, GFile *file, gboolean opened)
{
  g_autofree char *uri = file != NULL ? g_file_get_uri (file) : NULL;
  DramaAutosave   *taken = NULL;

  if (uri != NULL)
    taken = take_of (self->offers, uri);
  if (uri != NULL && taken == NULL && opened)
    taken = take_of (self->put_off, uri);
  if (taken == NULL && self->offers != NULL && self->offers->len > 0)
    taken = g_ptr_array_steal_index (self->offers, 0);

  return taken;
}

/* Takes @kept: for later. */
void
drama_recovery_put_off (DramaRecovery *self, DramaAutosave *kept)
{
  g_ptr_array_add (self->put_off, kept);
}

/* Removes what was kept of that file: it says what must not be said any more. */
void
drama_recovery_forget (DramaRecovery *self, const char *uri)
{
  GPtrArray     *places[] = { self->offers, self->put_off };
  DramaAutosave *kept;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    while ((kept = take_of (places[i], uri)) != NULL)
      {
        drama_autosave_remove (kept);
        drama_autosave_free (kept);
      }
}
