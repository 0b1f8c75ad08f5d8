/* drama-canvas.c - lifetime, properties and session of the canvas
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-canvas"

#include "drama-config.h"

#include "drama-canvas-private.h"

#include <glib/gi18n.h>

#include "drama-canvas-legend.h"
#include "drama-compat.h"

#define TEMPLATE "/app/dramatis/ui/drama-canvas.ui"

/* Between the corners of the canvas and what is in them. */
#define MARGIN_PX 12

/* As large as it likes to be, either way. */
#define NATURAL_PX 480

G_DEFINE_FINAL_TYPE (DramaCanvas, drama_canvas, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_SCROLL_ZOOMS,
  PROP_LEGEND_VISIBLE,
  PROP_LAYING_OUT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
update_empty_page (DramaCanvas *self)
{
  DramaDossier *dossier = self->session ? drama_session_get_dossier (self->session) : NULL;
  gboolean      empty = dossier == NULL || drama_dossier_get_n_actors (dossier) == 0;

  gtk_widget_set_visible (self->empty_page, empty);
  gtk_widget_set_visible (self->controls, !empty);
  gtk_widget_set_visible (self->legend, !empty);
}

/* Whether somebody put the first actor where they wanted it, which is where it shall be
 * seen; all else that comes out of nothing is to be fitted into the view. */
static gboolean
is_first_by_hand (DramaCanvas        *self,
                  const DramaDossier *after)
{
  return self->placed && drama_dossier_get_n_actors (after) == 1 &&
         drama_actor_get_fields (drama_dossier_get_actor (after, 0))->placed;
}

/* Whether both have the same actors and ties, so that a layout may go on. */
static gboolean
is_same_network (const DramaDossier *a,
                 const DramaDossier *b)
{
  guint n_actors = drama_dossier_get_n_actors (a), n_ties = drama_dossier_get_n_ties (a);

  if (drama_dossier_get_n_actors (b) != n_actors || drama_dossier_get_n_ties (b) != n_ties)
    return FALSE;

  for (guint i = 0; i < n_actors; i++)
    if (drama_dossier_get_actor (a, i) != drama_dossier_get_actor (b, i))
      return FALSE;
  for (guint i = 0; i < n_ties; i++)
    if (drama_dossier_get_tie (a, i) != drama_dossier_get_tie (b, i))
      return FALSE;

  return TRUE;
}

static void
on_document_changed (DramaCanvas  *self,
                     DramaDossier *before,
                     DramaDossier *after)
{
  DramaArrangeMode mode = DRAMA_ARRANGE_KEEP;
  gboolean         restart = FALSE;

  drama_canvas_cancel_drag (self);
  if (self->runner && !is_same_network (before, after))
    {
      mode = drama_layout_runner_get_mode (self->runner);
      restart = mode == DRAMA_ARRANGE_NEW;
      drama_canvas_stop_layout (self);
    }

  drama_canvas_sync_dossier (self);
  drama_canvas_follow_selection (self);
  update_empty_page (self);
  if (drama_dossier_get_n_actors (before) == 0 && is_first_by_hand (self, after))
    self->fitted = FALSE;
  else if (drama_dossier_get_n_actors (before) == 0)
    drama_canvas_fit_all (self, FALSE);
  if (restart)
    drama_canvas_start_layout (self, mode);
  else
    drama_canvas_place_newcomers (self, before);
  drama_canvas_update_actions (self);
}

static void
on_selection_changed (DramaCanvas *self)
{
  drama_canvas_follow_selection (self);
  drama_canvas_forget_marks (self);
  drama_canvas_update_fade (self);
  drama_canvas_update_actions (self);
}

static void
on_hover_changed (DramaCanvas *self)
{
  drama_canvas_update_fade (self);
}

static void
on_filter_changed (DramaCanvas *self)
{
  drama_canvas_sync_dossier (self);
  drama_canvas_outdate_scene (self);
  drama_canvas_follow_neighbourhood (self);
  drama_canvas_follow_selection (self);
  drama_canvas_update_actions (self);
}

static void
follow_session (DramaCanvas *self)
{
  DramaDocument *document = drama_session_get_document (self->session);

  g_signal_connect_object (document, "changed",
                           G_CALLBACK (on_document_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "selection-changed",
                           G_CALLBACK (on_selection_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "hover-changed",
                           G_CALLBACK (on_hover_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "filter-changed",
                           G_CALLBACK (on_filter_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "reveal",
                           G_CALLBACK (drama_canvas_reveal_selection), self, G_CONNECT_SWAPPED);
  drama_canvas_follow_travel (self);
  drama_canvas_follow_comparing (self);
}

/* Lets go of everything that belongs to the session. */
static void
leave_session (DramaCanvas *self)
{
  drama_canvas_cancel_drag (self);
  drama_canvas_stop_layout (self);
  drama_canvas_stop_flying (self);
  if (self->session)
    {
      g_signal_handlers_disconnect_by_data (drama_session_get_document (self->session), self);
      g_signal_handlers_disconnect_by_data (self->session, self);
    }
  g_clear_object (&self->session);
  drama_canvas_stop_renewing (self);
  drama_canvas_stop_waiting (self);
  drama_canvas_put_down (self);
  g_clear_pointer (&self->scene, drama_scene_unref);
  drama_canvas_drop_before (self);
  g_clear_pointer (&self->dossier, drama_dossier_unref);
  g_clear_pointer (&self->positions, g_free);
  g_clear_pointer (&self->neighbourhood, g_free);
  g_clear_pointer (&self->at_actor, g_free);
  g_clear_pointer (&self->at_tie, g_free);
  drama_canvas_forget_layers (self);
}

static void
update_font (DramaCanvas *self)
{
  PangoContext               *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double                      dpi = pango_cairo_context_get_resolution (context);
  g_autofree char            *family = NULL;

  family = g_strdup (font ? pango_font_description_get_family (font) : NULL);
  dpi = dpi > 0 ? dpi / 96 : 1;
  if (g_strcmp0 (family, self->font_family) == 0 && dpi == self->text_scale)
    return;

  g_free (self->font_family);
  self->font_family = g_steal_pointer (&family);
  self->text_scale = dpi;
  g_clear_pointer (&self->offered, drama_scene_unref);
  g_clear_pointer (&self->first_picture, drama_first_picture_free);
  drama_canvas_forget_scene (self, FALSE);
}

static void
drama_canvas_system_setting_changed (GtkWidget       *widget,
                                     GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (drama_canvas_parent_class)->system_setting_changed (widget, setting);
  update_font (DRAMA_CANVAS (widget));
}

static void
drama_canvas_css_changed (GtkWidget         *widget,
                          GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (drama_canvas_parent_class)->css_changed (widget, change);
  update_font (DRAMA_CANVAS (widget));
  drama_canvas_forget_marks (DRAMA_CANVAS (widget));
}

static void
drama_canvas_measure (GtkWidget     *widget,
                      GtkOrientation orientation,
                      int            for_size,
                      int           *minimum,
                      int           *natural,
                      int           *minimum_baseline,
                      int           *natural_baseline)
{
  DramaCanvas *self = DRAMA_CANVAS (widget);
  GtkWidget   *child = self->controls;

  if (gtk_widget_get_visible (self->empty_page))
    child = self->empty_page;
  gtk_widget_measure (child, orientation, -1, minimum, natural, NULL, NULL);
  *minimum += 2 * MARGIN_PX;
  *natural = MAX (*minimum, NATURAL_PX);
}

/* Gives @child its natural size, at most @max, in one of the lower corners. */
static GtkAllocation
allocate_in_corner (DramaCanvas   *self,
                    GtkWidget     *child,
                    gboolean       at_end,
                    GtkRequisition max,
                    int            above)
{
  GtkWidget     *widget = GTK_WIDGET (self);
  gboolean       rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkRequisition minimum, natural;
  GtkAllocation  at = { 0 };

  if (!gtk_widget_should_layout (child))
    return at;

  gtk_widget_get_preferred_size (child, &minimum, &natural);
  at.width = MAX (MIN (natural.width, max.width), minimum.width);
  at.height = MAX (MIN (natural.height, max.height), minimum.height);
  at.x = at_end != rtl ? gtk_widget_get_width (widget) - MARGIN_PX - at.width : MARGIN_PX;
  at.y = gtk_widget_get_height (widget) - MARGIN_PX - at.height - above;
  gtk_widget_size_allocate (child, &at, -1);

  return at;
}

/* In the middle of the upper edge. */
static void
allocate_above (GtkWidget *child,
                int        width)
{
  GtkRequisition minimum, natural;

  if (!gtk_widget_should_layout (child))
    return;

  gtk_widget_get_preferred_size (child, &minimum, &natural);
  gtk_widget_size_allocate (child,
                            &(GtkAllocation){ (width - natural.width) / 2, MARGIN_PX,
                                              natural.width, natural.height },
                            -1);
}

static void
allocate_children (DramaCanvas *self,
                   int          width,
                   int          height)
{
  GtkRequisition room = { width - 2 * MARGIN_PX, (height - 2 * MARGIN_PX) * 2 / 3 };
  GtkRequisition minimum, natural;
  GtkAllocation  controls;

  controls = allocate_in_corner (self, self->controls, TRUE, room, 0);
  gtk_widget_get_preferred_size (self->legend, &minimum, &natural);
  if (natural.width + controls.width + 3 * MARGIN_PX <= width)
    allocate_in_corner (self, self->legend, FALSE, room, 0);
  else
    {
      /* Across all of the view: what it explains is to be seen above it. */
      room.height = (height - 2 * MARGIN_PX) * 3 / 5;
      allocate_in_corner (self, self->legend, FALSE, room, controls.height + MARGIN_PX);
    }

  allocate_above (self->layout_bar, width);
  allocate_above (self->wait_bar, width);
  if (gtk_widget_should_layout (self->empty_page))
    gtk_widget_size_allocate (self->empty_page, &(GtkAllocation){ 0, 0, width, height }, -1);
}

static void
drama_canvas_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  DramaCanvas *self = DRAMA_CANVAS (widget);

  allocate_children (self, width, height);
  drama_canvas_resize_view (self, width, height);
  if (self->menu)
    gtk_popover_present (GTK_POPOVER (self->menu));
  drama_canvas_present_asks (self);
}

static void
set_legend_visible (DramaCanvas *self,
                    gboolean     visible)
{
  if (visible == self->legend_visible)
    return;

  self->legend_visible = visible;
  self->legend_stale = TRUE;
  drama_canvas_queue_corners (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LEGEND_VISIBLE]);
}

static void
set_scroll_zooms (DramaCanvas *self,
                  gboolean     scroll_zooms)
{
  if (scroll_zooms == self->scroll_zooms)
    return;

  self->scroll_zooms = scroll_zooms;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCROLL_ZOOMS]);
}

static void
drama_canvas_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  DramaCanvas *self = DRAMA_CANVAS (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_SCROLL_ZOOMS:
      g_value_set_boolean (value, self->scroll_zooms);
      break;
    case PROP_LEGEND_VISIBLE:
      g_value_set_boolean (value, self->legend_visible);
      break;
    case PROP_LAYING_OUT:
      g_value_set_boolean (value, self->runner != NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
drama_canvas_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  DramaCanvas *self = DRAMA_CANVAS (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      drama_canvas_set_session (self, g_value_get_object (value));
      break;
    case PROP_SCROLL_ZOOMS:
      set_scroll_zooms (self, g_value_get_boolean (value));
      break;
    case PROP_LEGEND_VISIBLE:
      set_legend_visible (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
drama_canvas_dispose (GObject *object)
{
  DramaCanvas *self = DRAMA_CANVAS (object);

  leave_session (self);
  g_clear_handle_id (&self->rest_source, g_source_remove);
  g_clear_handle_id (&self->corners_source, g_source_remove);
  g_clear_object (&self->flying);
  g_clear_object (&self->fading);
  drama_canvas_drop_asks (self);
  if (self->menu)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->menu)));
  gtk_widget_dispose_template (GTK_WIDGET (self), DRAMA_TYPE_CANVAS);

  G_OBJECT_CLASS (drama_canvas_parent_class)->dispose (object);
}

static void
drama_canvas_finalize (GObject *object)
{
  DramaCanvas *self = DRAMA_CANVAS (object);

  g_clear_pointer (&self->font_family, g_free);
  g_clear_pointer (&self->offered, drama_scene_unref);
  g_clear_pointer (&self->first_picture, drama_first_picture_free);
  g_clear_pointer (&self->lettering, drama_lettering_unref);
  g_clear_pointer (&self->letters_in, g_free);
  g_clear_pointer (&self->pressed_actor, g_free);
  g_clear_pointer (&self->pressed_tie, g_free);
  g_clear_pointer (&self->band_base, g_ptr_array_unref);
  g_clear_pointer (&self->band_undo, g_ptr_array_unref);
  g_clear_pointer (&self->dragged, g_array_unref);
  g_clear_pointer (&self->drag_from, g_free);
  g_clear_pointer (&self->drag_home, g_free);
  g_clear_pointer (&self->tie_from, g_free);
  g_clear_pointer (&self->tie_to, g_free);
  g_clear_pointer (&self->words_over, g_free);

  G_OBJECT_CLASS (drama_canvas_parent_class)->finalize (object);
}

static void
drama_canvas_class_init (DramaCanvasClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = drama_canvas_dispose;
  object_class->finalize = drama_canvas_finalize;
  object_class->get_property = drama_canvas_get_property;
  object_class->set_property = drama_canvas_set_property;

  widget_class->measure = drama_canvas_measure;
  widget_class->size_allocate = drama_canvas_size_allocate;
  widget_class->snapshot = drama_canvas_snapshot;
  widget_class->css_changed = drama_canvas_css_changed;
  widget_class->system_setting_changed = drama_canvas_system_setting_changed;

  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, DRAMA_TYPE_SESSION, flags);
  properties[PROP_SCROLL_ZOOMS] =
      g_param_spec_boolean ("scroll-zooms", NULL, NULL, FALSE, flags);
  properties[PROP_LEGEND_VISIBLE] =
      g_param_spec_boolean ("legend-visible", NULL, NULL, FALSE, flags);
  properties[PROP_LAYING_OUT] =
      g_param_spec_boolean ("laying-out", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  drama_canvas_install_actions (widget_class);
  drama_canvas_install_words (object_class);

  g_type_ensure (DRAMA_TYPE_CANVAS_LEGEND);
  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, DramaCanvas, controls);
  gtk_widget_class_bind_template_child (widget_class, DramaCanvas, zoom_label);
  gtk_widget_class_bind_template_child (widget_class, DramaCanvas, legend);
  gtk_widget_class_bind_template_child (widget_class, DramaCanvas, empty_page);
  gtk_widget_class_bind_template_child (widget_class, DramaCanvas, layout_bar);
  gtk_widget_class_bind_template_child (widget_class, DramaCanvas, wait_bar);
  gtk_widget_class_bind_template_child (widget_class, DramaCanvas, empty_menu);
  gtk_widget_class_bind_template_callback_full (widget_class, "on_empty_page_released",
                                                G_CALLBACK (drama_canvas_press_empty_page));
  gtk_widget_class_set_css_name (widget_class, "canvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
drama_canvas_init (DramaCanvas *self)
{
  self->text_scale = 1;
  self->rim = G_MAXUINT;
  gtk_widget_init_template (GTK_WIDGET (self));
  drama_canvas_init_view (self);
  drama_canvas_init_fade (self);
  drama_canvas_init_pointer (self);
  drama_canvas_init_keys (self);
  drama_canvas_init_words (self);

  drama_canvas_init_palette (self);
  update_font (self);
  update_empty_page (self);
  drama_canvas_describe (self);
  drama_canvas_update_actions (self);
}

GtkWidget *
drama_canvas_new (void)
{
  return g_object_new (DRAMA_TYPE_CANVAS, NULL);
}

DramaSession *
drama_canvas_get_session (DramaCanvas *self)
{
  g_return_val_if_fail (DRAMA_IS_CANVAS (self), NULL);

  return self->session;
}

/* @session is nullable; the canvas is empty without one. */
void
drama_canvas_set_session (DramaCanvas  *self,
                          DramaSession *session)
{
  g_return_if_fail (DRAMA_IS_CANVAS (self));
  g_return_if_fail (session == NULL || DRAMA_IS_SESSION (session));

  if (session == self->session)
    return;

  leave_session (self);
  self->session = session ? g_object_ref (session) : NULL;
  self->fitted = TRUE;
  self->fit_due = self->reveal_due = FALSE;
  self->placed = FALSE;
  self->painted = FALSE;
  if (session)
    {
      follow_session (self);
      drama_canvas_sync_dossier (self);
      self->neighbourhood = g_strdup (drama_session_get_neighbourhood (session));
      drama_canvas_follow_selection (self);
      drama_canvas_place_newcomers (self, NULL);
    }
  update_empty_page (self);
  drama_canvas_describe (self);
  drama_canvas_update_actions (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/* What the canvas shows now, in world units; FALSE before it has a size. */
gboolean
drama_canvas_get_visible_rect (DramaCanvas *self,
                               DramaRect   *rect)
{
  g_return_val_if_fail (DRAMA_IS_CANVAS (self), FALSE);
  g_return_val_if_fail (rect != NULL, FALSE);

  if (!self->placed)
    return FALSE;
  *rect = drama_camera_get_visible (&self->camera);

  return TRUE;
}

/* Whether a layout is at work. */
gboolean
drama_canvas_get_laying_out (DramaCanvas *self)
{
  g_return_val_if_fail (DRAMA_IS_CANVAS (self), FALSE);

  return self->runner != NULL;
}

/* Whether the network of the session has been part of a frame. */
gboolean
drama_canvas_has_painted (DramaCanvas *self)
{
  g_return_val_if_fail (DRAMA_IS_CANVAS (self), FALSE);

  return self->painted;
}
