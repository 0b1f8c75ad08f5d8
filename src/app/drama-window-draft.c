/* drama-window-draft.c - a text suggests, and the pane of suggestions meets the reader
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-window-private.h"
#include "drama-compat.h"

#include <glib/gi18n.h>

static gboolean
has_text (DramaDossier *dossier, const char *id)
{
  DramaSource *source = id != NULL ? drama_dossier_find_source (dossier, id, NULL) : NULL;

  return source != NULL && drama_source_get_fields (source)->text != NULL;
}

/* What is read now, else the first that has a text; NULL where none has. */
static const char *
find_source (DramaWindow *self)
{
  DramaDossier *dossier = drama_session_get_dossier (self->session);
  const char   *shown = self->reader != NULL ? drama_reader_get_source (self->reader) : NULL;

  if (has_text (dossier, shown))
    return shown;
  for (guint i = 0; i < drama_dossier_get_n_sources (dossier); i++)
    {
      const char *id = drama_source_get_fields (drama_dossier_get_source (dossier, i))->id;

      if (has_text (dossier, id))
        return id;
    }

  return NULL;
}

static void
show_reader (DramaWindow *self, const char *source)
{
  drama_window_turn_to_reader (self);
  drama_reader_show_source (self->reader, source);
}

/* With "" it is the text that is read now. */
static void
draft (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DramaWindow     *self = DRAMA_WINDOW (widget);
  g_autofree char *source = g_strdup (g_variant_get_string (parameter, NULL));

  if (self->session == NULL)
    return;
  if (*source == '\0')
    {
      g_free (source);
      source = g_strdup (find_source (self));
    }
  if (source == NULL || !has_text (drama_session_get_dossier (self->session), source))
    {
      gtk_widget_activate_action (widget, "win.toast", "s",
                                  _ ("There is no text to draft from: add a source, or attach the "
                                     "text of one."));
      return;
    }

  drama_window_furnish (self);
  drama_window_close_source (self);
  drama_panes_set_end_visible (self->panes, TRUE);
  gtk_stack_set_visible_child_name (self->right, "inbox");
  show_reader (self, source);
  drama_inbox_panel_draft (self->inbox, source);
}

/* Where the reader is not seen it stays away, unless it is asked for. */
static void
flash_passage (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DramaWindow *self = DRAMA_WINDOW (widget);
  const char  *source;
  gint64       start, end;
  gboolean     open;

  drama_window_furnish (self);
  g_variant_get (parameter, "(&sxxb)", &source, &start, &end, &open);
  show_reader (self, source);
  if (open)
    drama_panes_set_start_visible (self->panes, TRUE);
  drama_reader_flash_passage (self->reader, source, start, end);
}

static void
toast_dismissed (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DramaWindow     *self = DRAMA_WINDOW (widget);
  g_autofree char *title = NULL;
  const char      *told;
  guint            number;
  AdwToast        *toast;

  g_variant_get (parameter, "(&su)", &told, &number);
  title = g_markup_escape_text (told, -1);
  toast = adw_toast_new (title);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_action_name (toast, "win.undo-dismissal");
  adw_toast_set_action_target (toast, "u", number);
  drama_window_add_toast (self, toast);
}

static void
undo_dismissal (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DramaWindow *self = DRAMA_WINDOW (widget);
  DramaInbox  *inbox = self->inbox != NULL ? drama_inbox_panel_get_inbox (self->inbox) : NULL;

  if (inbox != NULL)
    drama_inbox_undo_dismissal (inbox, g_variant_get_uint32 (parameter));
}

static void
show_inbox (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DramaWindow *self = DRAMA_WINDOW (widget);

  drama_window_furnish (self);
  drama_panes_set_end_visible (self->panes, TRUE);
  gtk_stack_set_visible_child_name (self->right, "inbox");
  gtk_widget_child_focus (GTK_WIDGET (self->inbox), GTK_DIR_TAB_FORWARD);
}

/* In front of the inbox too. */
void
drama_window_show_evidence (DramaWindow *self)
{
  drama_window_furnish (self);
  drama_panes_set_end_visible (self->panes, TRUE);
  gtk_stack_set_visible_child_name (self->right, "evidence");
}

/* A source has been added: its text may suggest something.  The step can be undone as
 * every other. */
void
drama_window_offer_draft (DramaWindow *self, const char *told, const char *source)
{
  g_autofree char *title = NULL;
  AdwToast        *toast;

  if (!has_text (drama_session_get_dossier (self->session), source))
    return;

  title = g_markup_escape_text (told, -1);
  toast = adw_toast_new (title);
  adw_toast_set_button_label (toast, _ ("_Draft…"));
  adw_toast_set_action_name (toast, "win.draft");
  adw_toast_set_action_target (toast, "s", source);
  drama_window_add_toast (self, toast);
}

void
drama_window_update_draft (DramaWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean   any = FALSE;

  if (self->session != NULL)
    any = find_source (self) != NULL;
  drama_compat_enable_action (widget, "win.draft", any);
  drama_compat_enable_action (widget, "win.show-inbox", self->session != NULL);
}

void
drama_window_install_draft_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.draft", "s", draft);
  gtk_widget_class_install_action (widget_class, "win.show-inbox", NULL, show_inbox);
  gtk_widget_class_install_action (widget_class, "win.flash-passage", "(sxxb)", flash_passage);
  gtk_widget_class_install_action (widget_class, "win.toast-dismissed", "(su)", toast_dismissed);
  gtk_widget_class_install_action (widget_class, "win.undo-dismissal", "u", undo_dismissal);
}
