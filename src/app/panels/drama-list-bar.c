/* drama-list-bar.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-compat.h"
#include "drama-list-bar.h"
#include "drama-text-scale.h"

#include <glib/gi18n.h>

/* The picture below is what the list speaks of: it must not be covered. */
#define MAX_HEIGHT_PX 190
#define NARROW_PX     420
#define MOST_LINES    4 /* of the title: nor may that */

struct _DramaListBar
{
  GtkWidget   parent_instance;
  GtkWidget  *revealer;
  GtkWidget  *header;
  GtkWidget  *title;
  GtkWidget  *close;
  GtkWidget  *below; /* has the buttons of the header where that is narrow */
  GtkWidget  *window;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (DramaListBar, drama_list_bar, GTK_TYPE_WIDGET)

enum
{
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
close_bar (DramaListBar *self)
{
  drama_list_bar_set_open (self, FALSE);
  g_signal_emit (self, signals[CLOSED], 0);
}

static gboolean
on_escape (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  close_bar (DRAMA_LIST_BAR (widget));

  return GDK_EVENT_STOP;
}

static void
drama_list_bar_dispose (GObject *object)
{
  DramaListBar *self = DRAMA_LIST_BAR (object);

  g_clear_pointer (&self->revealer, gtk_widget_unparent);

  G_OBJECT_CLASS (drama_list_bar_parent_class)->dispose (object);
}

static void
drama_list_bar_class_init (DramaListBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = drama_list_bar_dispose;

  signals[CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape, NULL);
}

/* Side by side, what has a baseline takes more height than it asks for where the other
 * has another one: an icon, a button, a title.  Such a box has none. */
static GtkWidget *
without_baseline (GtkWidget *child)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), child);

  return box;
}

static void
build_header (DramaListBar *self)
{
  GtkWidget *words;

  self->title = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->title), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->title), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_label_set_lines (GTK_LABEL (self->title), MOST_LINES);
  gtk_label_set_ellipsize (GTK_LABEL (self->title), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->title, "heading");
  words = without_baseline (self->title);
  gtk_widget_set_hexpand (words, TRUE);

  self->close = gtk_button_new_from_icon_name ("window-close-symbolic");
  gtk_widget_set_tooltip_text (self->close, _ ("Close (Escape)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->close), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Close"), -1);
  gtk_widget_add_css_class (self->close, "flat");
  gtk_widget_add_css_class (self->close, "circular");
  g_signal_connect_swapped (self->close, "clicked", G_CALLBACK (close_bar), self);

  self->header = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_add_css_class (self->header, "list-bar-header");
  gtk_box_append (GTK_BOX (self->header), words);
  gtk_box_append (GTK_BOX (self->header), without_baseline (self->close));
}

static void
drama_list_bar_init (DramaListBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  build_header (self);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "list-bar");

  self->window = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->window), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->window), MAX_HEIGHT_PX);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->window), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->window), GTK_WIDGET (self->list));

  self->below = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_add_css_class (self->below, "list-bar-header");
  gtk_widget_set_visible (self->below, FALSE);
  gtk_box_append (GTK_BOX (box), self->header);
  gtk_box_append (GTK_BOX (box), self->below);
  gtk_box_append (GTK_BOX (box), self->window);
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  self->revealer = gtk_revealer_new ();
  gtk_revealer_set_child (GTK_REVEALER (self->revealer), box);
  gtk_widget_set_visible (self->revealer, FALSE);
  gtk_widget_set_parent (self->revealer, GTK_WIDGET (self));
  drama_compat_mend_names (GTK_WIDGET (self));
}

DramaListBar *
drama_list_bar_new (void)
{
  return g_object_new (DRAMA_TYPE_LIST_BAR, NULL);
}

static gboolean
is_narrow (DramaListBar *self)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  return drama_text_scale_width (GTK_WIDGET (self), NARROW_PX, window, 0) <
         NARROW_PX * drama_text_scale_get (GTK_WIDGET (self));
}

/* Beside the title or, where that would be a word a line, below it. */
static void
place_buttons (DramaListBar *self)
{
  GtkWidget *title = gtk_widget_get_first_child (self->header);
  GtkWidget *close = gtk_widget_get_parent (self->close);
  gboolean   below = is_narrow (self);
  GtkWidget *from = below ? gtk_widget_get_next_sibling (title)
                          : gtk_widget_get_first_child (self->below);

  while (from != NULL && from != close)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (from);

      g_object_ref (from);
      gtk_box_remove (GTK_BOX (gtk_widget_get_parent (from)), from);
      if (below)
        gtk_box_append (GTK_BOX (self->below), from);
      else
        gtk_box_insert_child_after (GTK_BOX (self->header), from,
                                    gtk_widget_get_prev_sibling (close));
      g_object_unref (from);
      from = next;
    }
  gtk_widget_set_visible (self->below, gtk_widget_get_first_child (self->below) != NULL);
}

/* Hidden while closed, so that the keyboard does not get lost in it. */
void
drama_list_bar_set_open (DramaListBar *self, gboolean open)
{
  g_return_if_fail (DRAMA_IS_LIST_BAR (self));

  if (open)
    place_buttons (self);
  gtk_widget_set_visible (self->revealer, open);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), open);
}

gboolean
drama_list_bar_get_open (DramaListBar *self)
{
  g_return_val_if_fail (DRAMA_IS_LIST_BAR (self), FALSE);

  return gtk_revealer_get_reveal_child (GTK_REVEALER (self->revealer));
}

void
drama_list_bar_set_title (DramaListBar *self, const char *title)
{
  g_return_if_fail (DRAMA_IS_LIST_BAR (self));

  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_widget_set_tooltip_text (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

const char *
drama_list_bar_get_title (DramaListBar *self)
{
  g_return_val_if_fail (DRAMA_IS_LIST_BAR (self), NULL);

  return gtk_label_get_label (GTK_LABEL (self->title));
}

/* Before the button that closes; transfer none. */
GtkWidget *
drama_list_bar_add_button (DramaListBar *self, const char *label)
{
  GtkWidget *button;

  g_return_val_if_fail (DRAMA_IS_LIST_BAR (self), NULL);

  button = gtk_button_new_with_mnemonic (label);
  drama_compat_mend_names (button);
  gtk_box_insert_child_after (
      GTK_BOX (self->header), without_baseline (button),
      gtk_widget_get_prev_sibling (gtk_widget_get_parent (self->close)));

  return button;
}

GtkListBox *
drama_list_bar_get_list (DramaListBar *self)
{
  g_return_val_if_fail (DRAMA_IS_LIST_BAR (self), NULL);

  return self->list;
}

void
drama_list_bar_clear (DramaListBar *self)
{
  GtkWidget *row;

  g_return_if_fail (DRAMA_IS_LIST_BAR (self));

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
}

static GtkWidget *
build_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

/* @mark, @details and @control are nullable; texts are plain.  A row without a control
 * can be activated; where the window is narrow, the control is below.  Transfer none. */
GtkWidget *
drama_list_bar_add_row (DramaListBar *self,
                        const char   *mark,
                        const char   *title,
                        const char   *details,
                        GtkWidget    *control)
{
  GtkWidget *row, *box, *words;

  g_return_val_if_fail (DRAMA_IS_LIST_BAR (self), NULL);

  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  if (mark != NULL)
    {
      GtkWidget *label = build_label (mark, "heading");

      gtk_widget_set_valign (label, GTK_ALIGN_START);
      gtk_label_set_width_chars (GTK_LABEL (label), 2);
      gtk_box_append (GTK_BOX (box), label);
    }
  words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), build_label (title, NULL));
  if (details != NULL && *details != '\0')
    gtk_box_append (GTK_BOX (words), build_label (details, "dim-label"));
  gtk_box_append (GTK_BOX (box), words);
  if (control != NULL)
    {
      gtk_widget_set_valign (control, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (is_narrow (self) ? words : box), control);
    }

  row = gtk_list_box_row_new ();
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), control == NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  details != NULL ? details : "", -1);
  gtk_list_box_append (self->list, row);

  return row;
}
