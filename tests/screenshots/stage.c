/* stage.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "stage.h"

#include "drama-json.h"

#include <string.h>

/* A frame is less than a tick. */
#define TICK_MS     40
#define N_QUIET     3
#define PATIENCE_MS 3000
#define MAX_AT_ONCE 10000

static gboolean
wake (gpointer unused)
{
  return G_SOURCE_CONTINUE;
}

/* A blinking cursor and a turning wheel never rest: hence the patience. */
void
stage_settle (void)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_MS * 1000;
  guint  alarm = g_timeout_add (TICK_MS, wake, NULL);
  guint  n_quiet = 0;

  while (n_quiet < N_QUIET && g_get_monotonic_time () < end)
    {
      guint n = 0;

      g_main_context_iteration (NULL, TRUE);
      while (n < MAX_AT_ONCE && g_main_context_iteration (NULL, FALSE))
        n++;
      n_quiet = n == 0 ? n_quiet + 1 : 0;
    }
  g_source_remove (alarm);
}

static void
show (Stage *stage, DramaDossier *dossier)
{
  g_autoptr (DramaDocument) document = drama_document_new (dossier);

  drama_window_show_document (stage->window, document);
  gtk_window_present (GTK_WINDOW (stage->window));
  stage_settle ();
  stage->session = drama_window_get_session (stage->window);
}

static DramaDossier *
read_example (Stage *stage)
{
  g_autofree char *path = g_build_filename (stage->examples, "us-russia-cybercrime.dramatis",
                                            NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  DramaDossier *dossier = drama_json_read_file (file, NULL, &error);

  if (dossier == NULL)
    g_error ("%s", error->message);

  return dossier;
}

void
stage_show_example (Stage *stage)
{
  g_autoptr (DramaDossier) dossier = read_example (stage);

  show (stage, dossier);
}

static DramaDossier *
read_json (const char *json)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (json, strlen (json));
  g_autoptr (GError) error = NULL;
  DramaDossier *dossier = drama_json_read (bytes, "scene", &error);

  if (dossier == NULL)
    g_error ("%s", error->message);

  return dossier;
}

void
stage_show_json (Stage *stage, const char *json)
{
  g_autoptr (DramaDossier) dossier = read_json (json);

  show (stage, dossier);
}

DramaDossier *
stage_make_other (Stage *stage)
{
  g_autoptr (DramaDossier) example = read_example (stage);
  DramaEdit       *edit = drama_edit_begin (example);
  DramaTieFields   tie = *drama_tie_get_fields (drama_dossier_get_tie (example, 0));
  DramaActorFields actor = *drama_actor_get_fields (drama_dossier_get_actor (example, 0));
  DramaActorFields fresh = { .id = "interpol", .name = "Interpol", .kind = DRAMA_KIND_AGENCY };
  const char      *gone = drama_tie_get_fields (drama_dossier_get_tie (example, 5))->id;
  g_autoptr (DramaTie) changed = NULL;
  g_autoptr (DramaActor) renamed = NULL;
  g_autoptr (DramaActor) added = drama_actor_new (&fresh);
  g_autoptr (GError) error = NULL;
  DramaDossier *other;

  tie.verb = "is said to have worked with";
  changed = drama_tie_new (&tie);
  actor.name = "Assist Limited";
  renamed = drama_actor_new (&actor);
  drama_edit_put_tie (edit, changed);
  drama_edit_put_actor (edit, renamed);
  drama_edit_put_actor (edit, added);
  drama_edit_remove_tie (edit, gone);
  other = drama_edit_commit (edit, &error);
  if (other == NULL)
    g_error ("%s", error->message);

  return other;
}

GFile *
stage_copy_example (Stage *stage)
{
  g_autofree char *path = g_build_filename (stage->examples, "us-russia-cybercrime.dramatis",
                                            NULL);
  g_autofree char *target = g_build_filename (stage->folder, "story.dramatis", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GFile *copy = g_file_new_for_path (target);

  g_file_copy (file, copy, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, NULL);

  return copy;
}

void
stage_open (Stage *stage, GFile *file)
{
  drama_window_open (stage->window, file);
  gtk_window_present (GTK_WINDOW (stage->window));
  for (guint i = 0; i < 10 && drama_window_get_session (stage->window) == NULL; i++)
    stage_settle ();
  stage->session = drama_window_get_session (stage->window);
  stage_settle ();
}

void
stage_do (Stage *stage, const char *action)
{
  if (!gtk_widget_activate_action (GTK_WIDGET (stage->window), action, NULL))
    g_warning ("There is no action %s", action);
  stage_settle ();
}

void
stage_do_with (Stage *stage, const char *action, GVariant *parameter)
{
  g_autoptr (GVariant) owned = g_variant_ref_sink (parameter);

  if (!gtk_widget_activate_action_variant (GTK_WIDGET (stage->window), action, owned))
    g_warning ("There is no action %s", action);
  stage_settle ();
}

void
stage_show_start (Stage *stage)
{
  drama_panes_set_start_visible (stage->window->panes, TRUE);
  stage_settle ();
}

void
stage_show_end (Stage *stage)
{
  drama_panes_set_end_visible (stage->window->panes, TRUE);
  stage_settle ();
}

static GtkWidget *
find (GtkWidget *root, GType type, guint *n)
{
  if (gtk_widget_get_mapped (root) && G_TYPE_CHECK_INSTANCE_TYPE (root, type) && (*n)-- == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, n);

      if (found != NULL)
        return found;
    }

  return NULL;
}

GtkWidget *
stage_find (GtkWidget *root, GType type, guint n)
{
  return find (root, type, &n);
}

GtkWindow *
stage_get_front (Stage *stage)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWindow  *front = GTK_WINDOW (stage->window);

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_widget_get_mapped (GTK_WIDGET (window)) && window != GTK_WINDOW (stage->window))
        front = window;
    }

  return front;
}
