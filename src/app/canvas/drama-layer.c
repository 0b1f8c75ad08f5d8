/* drama-layer.c - a layer of the canvas, from its pixels to the frame
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A GL renderer is given a texture, which it uploads once and then only moves
 * about.  The cairo renderer would turn every pixel of a texture into floats and
 * back in every frame; it is given the surface itself.
 */
#define G_LOG_DOMAIN "drama-canvas"

#include "drama-canvas-private.h"

/**
 * drama_layer_clear:
 * @self: a layer
 */
void
drama_layer_clear (DramaLayer *self)
{
  g_clear_object (&self->texture);
  g_clear_pointer (&self->surface, cairo_surface_destroy);
}

/**
 * drama_layer_take_surface:
 * @self: a layer
 * @surface: (transfer full): an image surface that nobody paints on any more
 */
void
drama_layer_take_surface (DramaLayer      *self,
                          cairo_surface_t *surface)
{
  drama_layer_clear (self);
  cairo_surface_flush (surface);
  self->surface = surface;
}

static GdkTexture *
make_texture (cairo_surface_t *surface)
{
  int   width = cairo_image_surface_get_width (surface);
  int   height = cairo_image_surface_get_height (surface);
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = NULL;

  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                      stride * (gsize) height,
                                      (GDestroyNotify) cairo_surface_destroy,
                                      cairo_surface_reference (surface));

  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

static void
append_surface (cairo_surface_t       *surface,
                GtkSnapshot           *snapshot,
                const graphene_rect_t *at)
{
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, at);
  double   width = (double) at->size.width, height = (double) at->size.height;

  cairo_translate (cr, (double) at->origin.x, (double) at->origin.y);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_scale (cr, width / cairo_image_surface_get_width (surface),
               height / cairo_image_surface_get_height (surface));
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_fill (cr);
  cairo_destroy (cr);
}

/**
 * drama_layer_snapshot:
 * @self: a layer
 * @widget: the canvas, on the screen or not
 * @snapshot: of it
 * @at: where, in logical pixels
 *
 * Appends what was painted last, if anything was.
 */
void
drama_layer_snapshot (DramaLayer            *self,
                      GtkWidget             *widget,
                      GtkSnapshot           *snapshot,
                      const graphene_rect_t *at)
{
  GtkNative *native = gtk_widget_get_native (widget);

  if (self->surface == NULL)
    return;

  if (native != NULL && GSK_IS_CAIRO_RENDERER (gtk_native_get_renderer (native)))
    {
      append_surface (self->surface, snapshot, at);
      return;
    }
  if (self->texture == NULL)
    self->texture = make_texture (self->surface);
  gtk_snapshot_append_texture (snapshot, self->texture, at);
}
