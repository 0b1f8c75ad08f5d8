/* drama-file-watch.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-file-watch.h"

#include <stdlib.h>

/* git and sync services remove a file and make it again: by then it is there. */
#define SETTLE_MS 400

struct _DramaFileWatch
{
  GFileMonitor      *monitor; /* nullable, where the system has none */
  GFileMonitor      *target;  /* of what a link leads to; nullable */
  GFile             *file;
  GFile             *moved_to; /* nullable */
  guint              source;
  DramaFileWatchFunc happened;
  gpointer           data;
};

static gboolean
on_settled (gpointer data)
{
  DramaFileWatch *self = data;
  g_autoptr (GFile) moved_to = g_steal_pointer (&self->moved_to);

  self->source = 0;
  self->happened (moved_to, self->data);

  return G_SOURCE_REMOVE;
}

static void
on_event (DramaFileWatch *self, GFile *file, GFile *other, GFileMonitorEvent event)
{
  if ((event == G_FILE_MONITOR_EVENT_RENAMED || event == G_FILE_MONITOR_EVENT_MOVED_OUT) &&
      other != NULL && g_file_equal (file, self->file))
    g_set_object (&self->moved_to, other);

  if (self->source == 0)
    self->source = g_timeout_add (SETTLE_MS, on_settled, self);
}

static GFileMonitor *
begin_monitor (DramaFileWatch *self, GFile *file)
{
  GFileMonitor *monitor = g_file_monitor_file (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);

  if (monitor != NULL)
    g_signal_connect_swapped (monitor, "changed", G_CALLBACK (on_event), self);

  return monitor;
}

static void
end_monitor (DramaFileWatch *self, GFileMonitor **monitor)
{
  if (*monitor == NULL)
    return;

  g_signal_handlers_disconnect_by_data (*monitor, self);
  g_file_monitor_cancel (*monitor);
  g_clear_object (monitor);
}

DramaFileWatch *
drama_file_watch_new (GFile *file, DramaFileWatchFunc happened, gpointer data)
{
  DramaFileWatch *self;
  const char     *path = g_file_peek_path (file);
  char           *resolved = path != NULL && g_file_is_native (file) ? realpath (path, NULL) : NULL;

  self = g_new0 (DramaFileWatch, 1);
  self->file = g_object_ref (file);
  self->happened = happened;
  self->data = data;
  self->monitor = begin_monitor (self, file);
  if (resolved != NULL && !g_str_equal (resolved, path))
    {
      g_autoptr (GFile) target = g_file_new_for_path (resolved);

      self->target = begin_monitor (self, target);
    }
  free (resolved);

  return self;
}

void
drama_file_watch_free (DramaFileWatch *self)
{
  end_monitor (self, &self->monitor);
  end_monitor (self, &self->target);
  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->moved_to);
  g_object_unref (self->file);
  g_free (self);
}
