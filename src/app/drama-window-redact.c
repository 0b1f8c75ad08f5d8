/* drama-window-redact.c - a copy that may be passed on, from menu and context menu
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-redact-dialog.h"
#include "drama-window-private.h"
#include "drama-window-review.h"

static DramaRedactDialog *
open_dialog (DramaWindow *self)
{
  drama_document_flush (drama_session_get_document (self->session));

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

void
drama_window_install_redact_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.redact", NULL, redact);
  gtk_widget_class_install_action (widget_class, "win.redact-selected", NULL, redact_selected);
}
