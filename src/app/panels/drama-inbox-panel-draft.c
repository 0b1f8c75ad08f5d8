/* drama-inbox-panel-draft.c - a text is read, with progress, until it is given up
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-inbox-panel-private.h"

#include <glib/gi18n.h>

#define PROGRESS_MS 100

/* What a worker may outlive the panel with. */
typedef struct
{
  GWeakRef      panel;
  GCancellable *cancellable;
  gint         *done;
} Reading;

static void
free_reading (Reading *reading)
{
  g_weak_ref_clear (&reading->panel);
  g_object_unref (reading->cancellable);
  g_rc_box_release (reading->done);
  g_free (reading);
}

/* Those that have a text to read. */
void
drama_inbox_panel_fill_sources (DramaInboxPanel *self)
{
  DramaDossier *dossier = self->session != NULL ? drama_session_get_dossier (self->session) : NULL;
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  g_ptr_array_set_size (self->sources, 0);
  for (guint i = 0; dossier != NULL && i < drama_dossier_get_n_sources (dossier); i++)
    {
      const DramaSourceFields *fields =
          drama_source_get_fields (drama_dossier_get_source (dossier, i));

      if (fields->text == NULL)
        continue;
      g_ptr_array_add (self->sources, g_strdup (fields->id));
      gtk_string_list_append (titles, fields->title);
    }
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->empty_sources), G_LIST_MODEL (titles));
  gtk_widget_set_visible (self->empty_sources, self->sources->len > 1);
  gtk_widget_set_visible (self->empty_draft, self->sources->len > 0);
  gtk_widget_set_visible (self->empty_add, self->sources->len == 0);
}

/* The source that is chosen on the empty page. */
static void
draft_chosen (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DramaInboxPanel *self = DRAMA_INBOX_PANEL (widget);
  guint            chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->empty_sources));

  if (chosen < self->sources->len)
    gtk_widget_activate_action (widget, "win.draft", "s", self->sources->pdata[chosen]);
}

static gboolean
on_progress (gpointer data)
{
  DramaInboxPanel *self = data;

  gtk_progress_bar_set_fraction (self->busy_progress, g_atomic_int_get (self->done) / 1000.0);

  return G_SOURCE_CONTINUE;
}

static void
end_reading (DramaInboxPanel *self)
{
  g_clear_handle_id (&self->progress_source, g_source_remove);
  g_clear_object (&self->drafting);
  g_clear_pointer (&self->done, g_rc_box_release);
}

void
drama_inbox_panel_stop_drafting (DramaInboxPanel *self)
{
  if (self->drafting == NULL)
    return;

  g_cancellable_cancel (self->drafting);
  end_reading (self);
}

static void
cancel (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DramaInboxPanel *self = DRAMA_INBOX_PANEL (widget);

  drama_inbox_panel_stop_drafting (self);
  drama_inbox_panel_update (self);
  gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

static void
take (DramaInboxPanel *self, DramaDrafted *drafted)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), drafted->foreign);
  g_object_set (self, "show", "open", NULL);
  drama_inbox_add (self->inbox, drafted);
  drama_inbox_set_only (self->inbox, drama_source_get_fields (drafted->source)->id);
  drama_inbox_panel_fill_only (self);
  drama_inbox_panel_update (self);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->inbox)) == 0)
    return;

  gtk_single_selection_set_selected (self->selection, 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
  drama_inbox_panel_reveal (self, FALSE);
}

static void
on_drafted (GObject *unused, GAsyncResult *result, gpointer data)
{
  Reading *reading = data;
  g_autoptr (DramaInboxPanel) self = g_weak_ref_get (&reading->panel);
  g_autoptr (GError) error = NULL;
  g_autoptr (DramaDrafted) drafted = drama_draft_job_finish (result, &error);

  /* Given up, and perhaps another one begun since. */
  if (self != NULL && self->drafting == reading->cancellable)
    {
      end_reading (self);
      if (drafted != NULL)
        take (self, drafted);
      else
        drama_inbox_panel_update (self);
      if (drafted == NULL && error != NULL)
        gtk_widget_activate_action (GTK_WIDGET (self), "win.message", "s", error->message);
    }
  free_reading (reading);
}

gboolean
drama_inbox_panel_draft (DramaInboxPanel *self, const char *source)
{
  DramaSource     *record;
  Reading         *reading;
  g_autofree char *label = NULL;

  g_return_val_if_fail (DRAMA_IS_INBOX_PANEL (self), FALSE);
  g_return_val_if_fail (source != NULL, FALSE);

  record = self->session != NULL
               ? drama_dossier_find_source (drama_session_get_dossier (self->session), source, NULL)
               : NULL;
  if (record == NULL || drama_source_get_fields (record)->text == NULL)
    return FALSE;

  drama_inbox_panel_stop_drafting (self);
  self->drafting = g_cancellable_new ();
  self->done = g_rc_box_new0 (gint);
  self->progress_source = g_timeout_add (PROGRESS_MS, on_progress, self);
  reading = g_new0 (Reading, 1);
  g_weak_ref_init (&reading->panel, self);
  reading->cancellable = g_object_ref (self->drafting);
  reading->done = g_rc_box_acquire (self->done);
  /* Translators: %s is the title of an article */
  label = g_strdup_printf (_ ("Reading “%s”…"), drama_source_get_fields (record)->title);
  gtk_label_set_label (self->busy_label, label);
  gtk_progress_bar_set_fraction (self->busy_progress, 0);
  drama_inbox_panel_update (self);
  drama_draft_job_start (record, reading->done, reading->cancellable, on_drafted, reading);

  return TRUE;
}

void
drama_inbox_panel_install_draft_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "inbox.draft", NULL, draft_chosen);
  gtk_widget_class_install_action (widget_class, "inbox.cancel", NULL, cancel);
}
