/* drama-canvas-legend.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-canvas"

#include "drama-config.h"

#include "drama-canvas-legend.h"

#include <glib/gi18n.h>

#include "drama-paint.h"

#define PADDING_PX  8
#define WORDS_CHARS 28 /* in one line, where there is room for it */

struct _DramaCanvasLegend
{
  GtkWidget   parent_instance;
  GtkWidget  *button;
  GtkWidget  *window; /* scrolls where the canvas is small */
  GtkWidget  *words;  /* of the marks of a comparison */
  GtkWidget  *picture;
  DramaScene *scene; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (DramaCanvasLegend, drama_canvas_legend, GTK_TYPE_WIDGET)

static void
draw_scene (GtkDrawingArea *area,
            cairo_t        *cr,
            int             width,
            int             height,
            gpointer        data)
{
  DramaCanvasLegend *self = data;
  DramaRect          ink;

  if (self->scene == NULL)
    return;

  ink = drama_scene_get_ink (self->scene);
  cairo_translate (cr, PADDING_PX - ink.x, PADDING_PX - ink.y);
  drama_paint_scene (self->scene, cr, ink, gtk_widget_get_scale_factor (GTK_WIDGET (area)));
}

static void
update_folding (DramaCanvasLegend *self)
{
  gboolean unfolded;

  unfolded = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->button));
  gtk_widget_set_visible (self->window, unfolded && self->scene);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_STATE_EXPANDED,
                               unfolded, -1);
}

static void
drama_canvas_legend_dispose (GObject *object)
{
  DramaCanvasLegend *self = DRAMA_CANVAS_LEGEND (object);
  GtkWidget         *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_pointer (&self->scene, drama_scene_unref);

  G_OBJECT_CLASS (drama_canvas_legend_parent_class)->dispose (object);
}

static void
drama_canvas_legend_class_init (DramaCanvasLegendClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = drama_canvas_legend_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
drama_canvas_legend_init (DramaCanvasLegend *self)
{
  GtkLayoutManager  *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkScrolledWindow *window;
  GtkWidget         *box;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "canvas-overlay");

  self->button = gtk_toggle_button_new_with_label (_ ("Legend"));
  gtk_widget_set_tooltip_text (self->button, _ ("What shapes and lines mean"));
  gtk_widget_set_halign (self->button, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), "canvas.legend");
  g_signal_connect_swapped (self->button, "notify::active", G_CALLBACK (update_folding), self);

  self->picture = gtk_drawing_area_new ();
  gtk_widget_set_halign (self->picture, GTK_ALIGN_START);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->picture), draw_scene, self, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->picture), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What shapes and lines mean"), -1);

  self->window = gtk_scrolled_window_new ();
  window = GTK_SCROLLED_WINDOW (self->window);
  /* It takes the keyboard, to be scrolled by. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (window), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Legend"), -1);
  gtk_scrolled_window_set_propagate_natural_width (window, TRUE);
  gtk_scrolled_window_set_propagate_natural_height (window, TRUE);
  self->words = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->words), 0);
  gtk_label_set_wrap (GTK_LABEL (self->words), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (self->words), WORDS_CHARS);
  gtk_widget_set_visible (self->words, FALSE);
  gtk_widget_add_css_class (self->words, "legend-words");
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (box), self->words);
  gtk_box_append (GTK_BOX (box), self->picture);
  gtk_scrolled_window_set_child (window, box);
  gtk_widget_set_visible (self->window, FALSE);

  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  gtk_widget_set_parent (self->window, GTK_WIDGET (self));
}

/* @scene is nullable: nothing to explain. */
void
drama_canvas_legend_set_scene (DramaCanvasLegend *self,
                               DramaScene        *scene)
{
  DramaRect ink = { 0 };

  g_return_if_fail (DRAMA_IS_CANVAS_LEGEND (self));

  g_clear_pointer (&self->scene, drama_scene_unref);
  if (scene)
    {
      self->scene = drama_scene_ref (scene);
      ink = drama_scene_get_ink (scene);
    }
  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (self->picture),
                                      (int) ceil (ink.width) + 2 * PADDING_PX);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (self->picture),
                                       (int) ceil (ink.height) + 2 * PADDING_PX);
  gtk_widget_queue_draw (self->picture);
  update_folding (self);
}

/* @markup is nullable: nothing is compared. */
void
drama_canvas_legend_set_comparing (DramaCanvasLegend *self,
                                   const char        *markup)
{
  g_return_if_fail (DRAMA_IS_CANVAS_LEGEND (self));

  gtk_label_set_markup (GTK_LABEL (self->words), markup != NULL ? markup : "");
  gtk_widget_set_visible (self->words, markup != NULL);
}
