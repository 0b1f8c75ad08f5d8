/* drama-window-actions.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-shortcut-row.h"
#include "drama-window-private.h"
#include "drama-compat.h"
#include "drama-window-review.h"

#include <glib/gi18n.h>

/* What a toast has beside its words and those of its button. */
#define TOAST_AROUND_PX   150
#define TOAST_LEAST_CHARS 6
#define TOAST_MOST_LINES  5

static void
select_all (GtkWidget *widget, const char *name, GVariant *parameter)
{
  drama_session_select_all_actors (DRAMA_WINDOW (widget)->session);
}

static void
select_none (GtkWidget *widget, const char *name, GVariant *parameter)
{
  drama_session_select_none (DRAMA_WINDOW (widget)->session);
}

static void
select_inverse (GtkWidget *widget, const char *name, GVariant *parameter)
{
  drama_session_select_inverse (DRAMA_WINDOW (widget)->session);
}

static void
next_pane (GtkWidget *widget, const char *name, GVariant *parameter)
{
  drama_panes_focus_next (DRAMA_WINDOW (widget)->panes);
}

static void
close_overlays (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DramaWindow *self = DRAMA_WINDOW (widget);

  if (drama_window_end_comparing (self))
    return;

  /* From wherever the keyboard is, one Escape more leads back to the picture. */
  drama_panes_close_overlays (self->panes);
  if (gtk_widget_get_mapped (GTK_WIDGET (self->canvas)))
    gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

static void
previous_quote (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DramaWindow *self = DRAMA_WINDOW (widget);

  drama_window_show_evidence (self);
  drama_evidence_panel_step_quote (drama_window_get_evidence (self), -1);
}

static void
next_quote (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DramaWindow *self = DRAMA_WINDOW (widget);

  drama_window_show_evidence (self);
  drama_evidence_panel_step_quote (drama_window_get_evidence (self), 1);
}

static void
find (GtkWidget *widget, const char *name, GVariant *parameter)
{
  drama_find_bar_begin (drama_window_get_find_bar (DRAMA_WINDOW (widget)));
}

static void
find_next (GtkWidget *widget, const char *name, GVariant *parameter)
{
  drama_find_bar_step (drama_window_get_find_bar (DRAMA_WINDOW (widget)), 1);
}

static void
find_previous (GtkWidget *widget, const char *name, GVariant *parameter)
{
  drama_find_bar_step (drama_window_get_find_bar (DRAMA_WINDOW (widget)), -1);
}

static void
show_evidence (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DramaWindow *self = DRAMA_WINDOW (widget);

  drama_window_show_evidence (self);
  gtk_widget_child_focus (GTK_WIDGET (drama_window_get_evidence (self)), GTK_DIR_TAB_FORWARD);
}

/* Built only when asked for: most starts never need it. */
static void
show_shortcuts (GtkWidget *widget, const char *name, GVariant *parameter)
{
  drama_shortcuts_present (GTK_WINDOW (widget));
}

/* Characters that there is room for in the title of @toast. */
static int
count_toast_chars (DramaWindow *self, AdwToast *toast)
{
  GtkWidget        *widget = GTK_WIDGET (self);
  PangoFontMetrics *metrics = pango_context_get_metrics (gtk_widget_get_pango_context (widget),
                                                         NULL, NULL);
  const char       *button = adw_toast_get_button_label (toast);
  int               char_px;

  /* Both are bold. */
  char_px = PANGO_PIXELS (pango_font_metrics_get_approximate_char_width (metrics)) * 5 / 4;
  pango_font_metrics_unref (metrics);

  return (gtk_widget_get_width (widget) - TOAST_AROUND_PX) / MAX (char_px, 1) -
         (button != NULL ? (int) g_utf8_strlen (button, -1) : 0);
}

/* Shows @toast (transfer full) with its title in as many lines as it needs, up to where it would
 * cover what it speaks of: by itself it would cut it in a narrow window, and with it what an
 * Undo is about. */
void
drama_window_add_toast (DramaWindow *self, AdwToast *toast)
{
  int        n_chars = MAX (count_toast_chars (self, toast), TOAST_LEAST_CHARS);
  GtkWidget *label;

  if (g_utf8_strlen (adw_toast_get_title (toast), -1) > n_chars)
    {
      label = gtk_label_new (NULL);
      gtk_label_set_max_width_chars (GTK_LABEL (label), n_chars);
      gtk_label_set_markup (GTK_LABEL (label), adw_toast_get_title (toast));
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_lines (GTK_LABEL (label), TOAST_MOST_LINES);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_widget_add_css_class (label, "heading");
      adw_toast_set_custom_title (toast, label);
    }
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* So that a panel can say something without knowing the window. */
static void
show_toast (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *title = g_markup_escape_text (g_variant_get_string (parameter, NULL), -1);

  drama_window_add_toast (DRAMA_WINDOW (widget), adw_toast_new (title));
}

static const char *const needs_session[] = {
  "win.save", "win.save-as", "win.export", "win.copy-picture", "win.print",
  "win.compare", "win.merge-dossier",
  "win.redact", "win.redact-selected", "win.finish-redaction", "win.remove-personal",
  "win.select-all", "win.select-none", "win.select-inverse",
  "win.next-pane", "win.previous-quote", "win.next-quote", "win.find",
  "win.find-next", "win.find-previous",
  "win.add-source", "win.paste-source", "win.show-source", "win.show-passage",
  "win.attach-text",
  "win.show-evidence"
};

/* The one place where actions come and go. */
void
drama_window_update_actions (DramaWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  for (guint i = 0; i < G_N_ELEMENTS (needs_session); i++)
    drama_compat_enable_action (widget, needs_session[i], self->session != NULL);
  gtk_widget_set_sensitive (self->find_button, self->session != NULL);
  drama_window_update_undo (self);
  drama_window_update_draft (self);
}

void
drama_window_install_actions (GtkWidgetClass *widget_class)
{
  const GdkModifierType control = GDK_CONTROL_MASK;
  const GdkModifierType both = GDK_CONTROL_MASK | GDK_SHIFT_MASK;

  drama_window_install_undo_actions (widget_class);
  gtk_widget_class_install_action (widget_class, "win.select-all", NULL, select_all);
  gtk_widget_class_install_action (widget_class, "win.select-none", NULL, select_none);
  gtk_widget_class_install_action (widget_class, "win.select-inverse", NULL, select_inverse);
  gtk_widget_class_install_action (widget_class, "win.next-pane", NULL, next_pane);
  gtk_widget_class_install_action (widget_class, "win.close-overlays", NULL, close_overlays);
  gtk_widget_class_install_action (widget_class, "win.previous-quote", NULL, previous_quote);
  gtk_widget_class_install_action (widget_class, "win.next-quote", NULL, next_quote);
  gtk_widget_class_install_action (widget_class, "win.find", NULL, find);
  gtk_widget_class_install_action (widget_class, "win.find-next", NULL, find_next);
  gtk_widget_class_install_action (widget_class, "win.find-previous", NULL, find_previous);
  gtk_widget_class_install_action (widget_class, "win.show-evidence", NULL, show_evidence);
  gtk_widget_class_install_action (widget_class, "win.show-help-overlay", NULL, show_shortcuts);
  gtk_widget_class_install_action (widget_class, "win.toast", "s", show_toast);
  gtk_widget_class_install_property_action (widget_class, "win.fullscreen", "fullscreened");

  /* Bindings and not accelerators of the application: a text entry with the
   * focus has its own "select all", and comes first. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_a, control, "win.select-all", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_a, both, "win.select-none", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_i, control, "win.select-inverse",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.close-overlays",
                                       NULL);
}
