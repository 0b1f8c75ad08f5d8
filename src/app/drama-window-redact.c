/* drama-window-redact.c - a copy that may be passed on, or the dossier without names
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-conflicts.h"
#include "drama-redact-dialog.h"
#include "drama-window-private.h"
#include "drama-window-review.h"

#include <glib/gi18n.h>

static DramaDocument *
get_document (DramaWindow *self)
{
  return drama_session_get_document (self->session);
}

static DramaRedactDialog *
open_dialog (DramaWindow *self)
{
  drama_document_flush (get_document (self));

  return drama_redact_dialog_new (GTK_WINDOW (self), self->session);
}

static void
redact (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_window_present (GTK_WINDOW (open_dialog (DRAMA_WINDOW (widget))));
}

/* Whoever is selected is called otherwise. */
static void
redact_selected (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DramaWindow       *self = DRAMA_WINDOW (widget);
  DramaRedactDialog *dialog = open_dialog (self);
  const GPtrArray   *actors = drama_session_get_selected_actors (self->session);

  for (guint i = 0; i < actors->len; i++)
    drama_redact_dialog_add_actor (dialog, actors->pdata[i]);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_redaction_saved (DramaWindow *self, gboolean saved, gpointer unused)
{
  /* Where it was not, that is told with what to do about it. */
  if (saved)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s",
                                _ ("Redacted and saved"));
}

/* What the document cannot know of: other places where the names are kept. */
static void
finish_redaction (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DramaWindow  *self = DRAMA_WINDOW (widget);
  GFile        *file = drama_document_get_file (get_document (self));
  GdkClipboard *clipboard = gtk_widget_get_clipboard (widget);

  if (gdk_clipboard_is_local (clipboard))
    gdk_clipboard_set_content (clipboard, NULL);
  if (file == NULL)
    {
      gtk_widget_activate_action (widget, "win.toast-undo", "s", _ ("Redacted"));
      return;
    }

  drama_application_forget_kept (DRAMA_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))),
                                 file);
  drama_window_save_then (self, on_redaction_saved, NULL);
}

static void
say (GtkWidget *widget, const char *action, const char *words)
{
  gtk_widget_activate_action (widget, action, "s", words);
}

/* An edit as any other: who entered what, and when, goes from the dossier. */
static void
remove_personal (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DramaDocument *document = get_document (DRAMA_WINDOW (widget));
  g_autoptr (DramaRedactReport) report = drama_redact_report_new ();
  g_autoptr (GPtrArray) conflicts = NULL;
  g_autoptr (DramaDossier) clean = NULL;
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;
  guint n;

  drama_document_flush (document);
  conflicts = drama_conflicts_read (drama_document_get_dossier (document));
  if (conflicts->len > 0)
    {
      say (widget, "win.toast", _ ("Settle the conflicts of the last merge first"));
      return;
    }

  clean = drama_redact (drama_document_get_dossier (document), NULL, 0, DRAMA_REDACT_PERSONAL,
                        report, &error);
  n = report->counts[DRAMA_REDACT_PLACE_PERSON];
  if (clean == NULL || n == 0)
    {
      say (widget, "win.toast",
           error != NULL ? error->message : _ ("Nothing here says who entered it, or when"));
      return;
    }

  /* Translators: a step that can be undone */
  drama_document_step_to (document, clean, _ ("Remove Personal Information"));
  words = g_strdup_printf (ngettext ("%u mark of who entered something, or when, was removed",
                                     "%u marks of who entered something, or when, were removed",
                                     n),
                           n);
  say (widget, "win.toast-undo", words);
}

void
drama_window_install_redact_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.redact", NULL, redact);
  gtk_widget_class_install_action (widget_class, "win.redact-selected", NULL, redact_selected);
  gtk_widget_class_install_action (widget_class, "win.finish-redaction", NULL, finish_redaction);
  gtk_widget_class_install_action (widget_class, "win.remove-personal", NULL, remove_personal);
}
