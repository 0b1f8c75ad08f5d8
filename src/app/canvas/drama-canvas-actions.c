/* drama-canvas-actions.c - what menus, buttons and keys can ask of the canvas
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-canvas"

#include "drama-config.h"

#include "drama-canvas-private.h"
#include "drama-compat.h"
#include "drama-edit-menu.h"

#define ZOOM_STEP 1.25

static void
zoom_in (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  drama_canvas_zoom_step (DRAMA_CANVAS (widget), ZOOM_STEP);
}

static void
zoom_out (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  drama_canvas_zoom_step (DRAMA_CANVAS (widget), 1 / ZOOM_STEP);
}

static void
zoom_100 (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  drama_canvas_zoom_to (DRAMA_CANVAS (widget), 1);
}

static void
zoom_fit (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  drama_canvas_fit_all (DRAMA_CANVAS (widget), TRUE);
}

static void
zoom_selection (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  drama_canvas_fit_selection (DRAMA_CANVAS (widget));
}

static void
lay_out (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  drama_canvas_start_layout (DRAMA_CANVAS (widget), DRAMA_ARRANGE_NEW);
}

static void
cancel_layout (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  drama_canvas_stop_layout (DRAMA_CANVAS (widget));
}

static void
select_all (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  drama_session_select_all_actors (DRAMA_CANVAS (widget)->session);
}

static void
select_none (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  drama_session_select_none (DRAMA_CANVAS (widget)->session);
}

static void
select_invert (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  drama_session_select_inverse (DRAMA_CANVAS (widget)->session);
}

/* The one actor that is selected. */
static const char *
get_selected_actor (DramaCanvas *self)
{
  const GPtrArray *ids;

  if (self->session == NULL)
    return NULL;
  ids = drama_session_get_selected_actors (self->session);

  return ids->len == 1 ? ids->pdata[0] : NULL;
}

static void
leave_neighbourhood (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  drama_session_set_neighbourhood (DRAMA_CANVAS (widget)->session, NULL);
}

/* In and out again. */
static void
toggle_neighbourhood (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  DramaCanvas *self = DRAMA_CANVAS (widget);
  const char  *now = drama_session_get_neighbourhood (self->session);
  const char  *actor = get_selected_actor (self);

  if (actor == NULL || g_strcmp0 (now, actor) == 0)
    drama_session_set_neighbourhood (self->session, NULL);
  else
    drama_session_set_neighbourhood (self->session, actor);
}

static void
pin (GtkWidget  *widget,
     const char *name,
     GVariant   *parameter)
{
  drama_canvas_toggle_pins (DRAMA_CANVAS (widget));
}

static GMenuModel *
choose_menu (DramaCanvas *self)
{
  if (self->session && (drama_session_get_selected_actors (self->session)->len > 0 ||
                        drama_session_get_selected_ties (self->session)->len > 0))
    return drama_edit_menu_new (self->session);

  return g_object_ref (self->empty_menu);
}

/* Where what is selected is seen, for a menu that was asked for by key. */
static DramaVec
get_menu_place (DramaCanvas *self)
{
  DramaRect bounds;

  if (drama_canvas_get_selection_bounds (self, &bounds))
    {
      DramaVec at = drama_camera_to_view (&self->camera, drama_rect_centre (bounds));

      if (at.x >= 0 && at.y >= 0 && at.x <= self->camera.width && at.y <= self->camera.height)
        return at;
    }

  return drama_vec (self->camera.width / 2, self->camera.height / 2);
}

/**
 * drama_canvas_show_menu:
 * @self: a canvas
 * @at: (nullable): where, in logical pixels
 */
void
drama_canvas_show_menu (DramaCanvas    *self,
                        const DramaVec *at)
{
  DramaVec place = at ? *at : get_menu_place (self);
  g_autoptr (GMenuModel) model = choose_menu (self);

  if (self->menu == NULL)
    {
      self->menu = GTK_POPOVER_MENU (gtk_popover_menu_new_from_model (NULL));
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (GTK_WIDGET (self->menu), GTK_ALIGN_START);
      gtk_widget_set_parent (GTK_WIDGET (self->menu), GTK_WIDGET (self));
    }
  gtk_popover_menu_set_menu_model (self->menu, model);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu),
                               &(GdkRectangle){ (int) place.x, (int) place.y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
show_menu (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  drama_canvas_show_menu (DRAMA_CANVAS (widget), NULL);
}

/**
 * drama_canvas_update_actions:
 * @self: a canvas
 *
 * The one place where actions come and go.
 */
void
drama_canvas_update_actions (DramaCanvas *self)
{
  static const char *const needs_actors[] = {
    "canvas.zoom-in", "canvas.zoom-out", "canvas.zoom-100", "canvas.zoom-fit",
    "canvas.select-all", "canvas.select-none", "canvas.select-invert"
  };
  GtkWidget    *widget = GTK_WIDGET (self);
  DramaSession *session = self->session;
  DramaDossier *dossier = session ? drama_session_get_dossier (session) : NULL;
  gboolean      some = dossier && drama_dossier_get_n_actors (dossier) > 0;
  guint         n_actors = some ? drama_session_get_selected_actors (session)->len : 0;
  guint         n_ties = some ? drama_session_get_selected_ties (session)->len : 0;
  gboolean      near = some && drama_session_get_neighbourhood (session);

  for (guint i = 0; i < G_N_ELEMENTS (needs_actors); i++)
    drama_compat_enable_action (widget, needs_actors[i], some);
  drama_compat_enable_action (widget, "canvas.zoom-selection", n_actors + n_ties > 0);
  drama_compat_enable_action (widget, "canvas.layout", some && self->runner == NULL);
  drama_compat_enable_action (widget, "canvas.cancel-layout", self->runner != NULL);
  drama_compat_enable_action (widget, "canvas.pin", n_actors > 0);
  drama_compat_enable_action (widget, "canvas.neighbourhood", n_actors == 1 || near);
  drama_compat_enable_action (widget, "canvas.leave-neighbourhood", near);
}

typedef struct
{
  const char                 *name;
  GtkWidgetActionActivateFunc activate;
} Action;

typedef struct
{
  guint           keyval;
  GdkModifierType modifiers;
  const char     *action;
} Binding;

static const Action actions[] = {
  { "canvas.zoom-in", zoom_in },
  { "canvas.zoom-out", zoom_out },
  { "canvas.zoom-100", zoom_100 },
  { "canvas.zoom-fit", zoom_fit },
  { "canvas.zoom-selection", zoom_selection },
  { "canvas.layout", lay_out },
  { "canvas.cancel-layout", cancel_layout },
  { "canvas.select-all", select_all },
  { "canvas.select-none", select_none },
  { "canvas.select-invert", select_invert },
  { "canvas.neighbourhood", toggle_neighbourhood },
  { "canvas.leave-neighbourhood", leave_neighbourhood },
  { "canvas.pin", pin },
  { "canvas.menu", show_menu },
};

/* Of several keys for one action menus show the last. */
static const Binding bindings[] = {
  { GDK_KEY_KP_Add, GDK_CONTROL_MASK, "canvas.zoom-in" },
  { GDK_KEY_equal, GDK_CONTROL_MASK, "canvas.zoom-in" },
  { GDK_KEY_plus, GDK_CONTROL_MASK, "canvas.zoom-in" },
  { GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, "canvas.zoom-out" },
  { GDK_KEY_minus, GDK_CONTROL_MASK, "canvas.zoom-out" },
  { GDK_KEY_KP_1, GDK_CONTROL_MASK, "canvas.zoom-100" },
  { GDK_KEY_1, GDK_CONTROL_MASK, "canvas.zoom-100" },
  { GDK_KEY_KP_0, GDK_CONTROL_MASK, "canvas.zoom-fit" },
  { GDK_KEY_0, GDK_CONTROL_MASK, "canvas.zoom-fit" },
  { GDK_KEY_KP_2, GDK_CONTROL_MASK, "canvas.zoom-selection" },
  { GDK_KEY_2, GDK_CONTROL_MASK, "canvas.zoom-selection" },
  { GDK_KEY_a, GDK_CONTROL_MASK, "canvas.select-all" },
  { GDK_KEY_a, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "canvas.select-none" },
  { GDK_KEY_i, GDK_CONTROL_MASK, "canvas.select-invert" },
  { GDK_KEY_h, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "canvas.neighbourhood" },
  { GDK_KEY_p, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "canvas.pin" },
  { GDK_KEY_Menu, 0, "canvas.menu" },
  { GDK_KEY_F10, GDK_SHIFT_MASK, "canvas.menu" },
};

/**
 * drama_canvas_install_actions:
 * @widget_class: the class of the canvas
 */
void
drama_canvas_install_actions (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
  gtk_widget_class_install_property_action (widget_class, "canvas.legend", "legend-visible");

  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    gtk_widget_class_add_binding_action (widget_class, bindings[i].keyval, bindings[i].modifiers,
                                         bindings[i].action, NULL);
}
