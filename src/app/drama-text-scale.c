/* drama-text-scale.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-text-scale.h"

/* What gtk-xft-dpi is by itself: dots per inch, in 1024ths. */
#define USUAL_DPI (96 * 1024)

double
drama_text_scale_get (GtkWidget *widget)
{
  int dpi = 0;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), 1);

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);

  return dpi > 0 ? MAX (1.0, (double) dpi / USUAL_DPI) : 1.0;
}

/* Where that is more than the screen has, GTK takes what there is. */
void
drama_text_scale_window (GtkWindow *window)
{
  int    width, height;
  double scale;

  g_return_if_fail (GTK_IS_WINDOW (window));

  scale = drama_text_scale_get (GTK_WIDGET (window));
  gtk_window_get_default_size (window, &width, &height);
  gtk_window_set_default_size (window, width > 0 ? (int) (width * scale) : width,
                               height > 0 ? (int) (height * scale) : height);
}
