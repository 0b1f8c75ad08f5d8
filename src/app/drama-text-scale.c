/* drama-text-scale.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-text-scale.h"

#include <adwaita.h>

/* What gtk-xft-dpi is by itself: dots per inch, in 1024ths. */
#define USUAL_DPI (96 * 1024)

/* For two buttons and a title. */
#define TITLE_PX 420

/* For a question, and what remains of the window behind it. */
#define QUESTION_PX        300
#define QUESTION_AROUND_PX 60

double
drama_text_scale_get (GtkWidget *widget)
{
  int dpi = 0;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), 1);

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);

  return dpi > 0 ? MAX (1.0, (double) dpi / USUAL_DPI) : 1.0;
}

int
drama_text_scale_width (GtkWidget *widget, int width_px, GtkWidget *window, int around_px)
{
  int width = (int) (width_px * drama_text_scale_get (widget));
  int room = window != NULL ? gtk_widget_get_width (window) - around_px : 0;

  return room > 0 ? MIN (width, room) : width;
}

int
drama_text_scale_chars (GtkWidget *widget, int n_chars, int least)
{
  return MAX (least, (int) (n_chars / drama_text_scale_get (widget)));
}

void
drama_text_scale_reserve (GtkWidget *label)
{
  int width, height;

  g_return_if_fail (GTK_IS_WIDGET (label));

  gtk_widget_set_size_request (label, -1, -1);
  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  gtk_widget_set_size_request (label, -1, height);
}

void
drama_text_scale_wrap_button (GtkButton *button)
{
  GtkWidget *label;

  g_return_if_fail (GTK_IS_BUTTON (button));

  label = gtk_button_get_child (button);
  if (!GTK_IS_LABEL (label))
    return;
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
}

void
drama_text_scale_wrap_pills (GtkWidget *root)
{
  g_return_if_fail (GTK_IS_WIDGET (root));

  if (GTK_IS_BUTTON (root) && gtk_widget_has_css_class (root, "pill"))
    drama_text_scale_wrap_button (GTK_BUTTON (root));
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    drama_text_scale_wrap_pills (child);
}

static AdwHeaderBar *
find_header_bar (GtkWidget *widget)
{
  AdwHeaderBar *found = ADW_IS_HEADER_BAR (widget) ? ADW_HEADER_BAR (widget) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_header_bar (child);

  return found;
}

void
drama_text_scale_question (GtkWindow *dialog)
{
  GtkWindow *parent;

  g_return_if_fail (GTK_IS_WINDOW (dialog));

  parent = gtk_window_get_transient_for (dialog);
  gtk_widget_set_size_request (GTK_WIDGET (dialog),
                               drama_text_scale_width (GTK_WIDGET (dialog), QUESTION_PX,
                                                       GTK_WIDGET (parent), QUESTION_AROUND_PX),
                               -1);
}

/* Three letters of a title say less than none. */
static void
on_map (GtkWidget *window, gpointer unused)
{
  GtkWindow    *parent = gtk_window_get_transient_for (GTK_WINDOW (window));
  AdwHeaderBar *bar = find_header_bar (window);

  if (parent != NULL && bar != NULL && !adw_header_bar_get_show_end_title_buttons (bar) &&
      gtk_widget_get_width (GTK_WIDGET (parent)) < TITLE_PX * drama_text_scale_get (window))
    adw_header_bar_set_title_widget (bar, gtk_label_new (NULL));
}

/* Where that is more than the screen has, GTK takes what there is. */
void
drama_text_scale_window (GtkWindow *window)
{
  int    width, height;
  double scale;

  g_return_if_fail (GTK_IS_WINDOW (window));

  g_signal_connect (window, "map", G_CALLBACK (on_map), NULL);
  scale = drama_text_scale_get (GTK_WIDGET (window));
  gtk_window_get_default_size (window, &width, &height);
  gtk_window_set_default_size (window, width > 0 ? (int) (width * scale) : width,
                               height > 0 ? (int) (height * scale) : height);
}
