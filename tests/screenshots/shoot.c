/* shoot.c - what a window looks like, without any screen having to show it
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "stage.h"

/* Around a window that lies before another one, px. */
#define FRAME 12

static void
paint (GtkWidget *widget, double x, double y, cairo_t *cr)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  GskRenderNode *node;

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (widget),
                          gtk_widget_get_height (widget));
  node = gtk_snapshot_to_node (snapshot);
  if (node == NULL)
    return;

  cairo_save (cr);
  cairo_translate (cr, x, y);
  gsk_render_node_draw (node, cr);
  cairo_restore (cr);
  gsk_render_node_unref (node);
}

/* Popovers have surfaces of their own, placed from that of their parent. */
static void
paint_popovers (GtkWidget *widget, double x, double y, cairo_t *cr)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GdkPopup *popup;
      double    dx, dy;

      if (!gtk_widget_get_mapped (child))
        continue;
      if (!GTK_IS_POPOVER (child))
        {
          paint_popovers (child, x, y, cr);
          continue;
        }
      popup = GDK_POPUP (gtk_native_get_surface (GTK_NATIVE (child)));
      gtk_native_get_surface_transform (GTK_NATIVE (child), &dx, &dy);
      paint (child, x + gdk_popup_get_position_x (popup) + dx,
             y + gdk_popup_get_position_y (popup) + dy, cr);
      paint_popovers (child, x + gdk_popup_get_position_x (popup),
                      y + gdk_popup_get_position_y (popup), cr);
    }
}

static void
paint_window (GtkWindow *window, double x, double y, cairo_t *cr)
{
  double dx, dy;

  gtk_native_get_surface_transform (GTK_NATIVE (window), &dx, &dy);
  paint (GTK_WIDGET (window), x, y, cr);
  paint_popovers (GTK_WIDGET (window), x - dx, y - dy, cr);
}

static void
paint_all (Stage *stage, cairo_surface_t *surface)
{
  GtkWindow *front = stage_get_front (stage);
  cairo_t   *cr = cairo_create (surface);
  int        width = cairo_image_surface_get_width (surface);
  int        height = cairo_image_surface_get_height (surface);

  paint_window (GTK_WINDOW (stage->window), 0, 0, cr);
  if (front != GTK_WINDOW (stage->window))
    {
      int w = gtk_widget_get_width (GTK_WIDGET (front));
      int h = gtk_widget_get_height (GTK_WIDGET (front));

      cairo_set_source_rgba (cr, 0, 0, 0, 0.4);
      cairo_paint (cr);
      paint_window (front, (width - w) / 2, (height - h) / 2, cr);
    }
  cairo_destroy (cr);
}

/* What a reader of the picture should look for */

static void
tell (const char *scene, const char *what, GtkWidget *widget)
{
  const char *text = GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget))
                                           : gtk_widget_get_tooltip_text (widget);

  g_print ("%s: %s: %s “%s”\n", scene, what, G_OBJECT_TYPE_NAME (widget), text ? text : "");
}

static void
look_at (GtkWidget *widget, GtkWidget *window, const char *scene)
{
  graphene_rect_t bounds;

  if (!gtk_widget_get_mapped (widget) || GTK_IS_POPOVER (widget))
    return;

  /* What scrolls may be anywhere. */
  if (GTK_IS_LABEL (widget) &&
      pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget))))
    tell (scene, "cut", widget);
  if ((GTK_IS_BUTTON (widget) || GTK_IS_LABEL (widget)) &&
      gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_VIEW) == NULL &&
      gtk_widget_compute_bounds (widget, window, &bounds) && bounds.size.width > 0 &&
      (bounds.origin.x < -1 ||
       bounds.origin.x + bounds.size.width > gtk_widget_get_width (window) + 1))
    tell (scene, "outside", widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    look_at (child, window, scene);
}

/* Who asks for most of the width. */
static GtkWidget *
find_widest (GtkWidget *widget)
{
  GtkWidget *widest = NULL;
  int        most = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int least;

      if (!gtk_widget_get_visible (child) || GTK_IS_NATIVE (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      if (least > most)
        {
          most = least;
          widest = child;
        }
    }

  return widest;
}

static void
look (Stage *stage, GtkWidget *window, const char *scene)
{
  int least;

  gtk_widget_measure (window, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  if (least > stage->width)
    {
      g_autoptr (GString) path = g_string_new (NULL);

      for (GtkWidget *at = window; at != NULL && path->len < 600; at = find_widest (at))
        {
          int own;

          gtk_widget_measure (at, GTK_ORIENTATION_HORIZONTAL, -1, &own, NULL, NULL, NULL);
          g_string_append_printf (path, " %s %d", G_OBJECT_TYPE_NAME (at), own);
        }
      g_print ("%s: wide: at least %d px:%s\n", scene, least, path->str);
    }
  look_at (window, window, scene);
}

gboolean
stage_shoot (Stage *stage, const char *scene, const char *path)
{
  GtkWidget       *window = GTK_WIDGET (stage->window);
  GtkWidget       *front = GTK_WIDGET (stage_get_front (stage));
  int              width = gtk_widget_get_width (window);
  int              height = gtk_widget_get_height (window);
  cairo_surface_t *surface;
  cairo_status_t   status;

  stage_settle ();
  if (front != window)
    {
      width = MAX (width, gtk_widget_get_width (front) + 2 * FRAME);
      height = MAX (height, gtk_widget_get_height (front) + 2 * FRAME);
    }
  look (stage, front, scene);

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, MAX (width, 1), MAX (height, 1));
  paint_all (stage, surface);
  status = cairo_surface_write_to_png (surface, path);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    g_printerr ("%s: %s\n", path, cairo_status_to_string (status));

  return status == CAIRO_STATUS_SUCCESS;
}
