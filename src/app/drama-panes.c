/* drama-panes.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A container of its own: AdwFlap and AdwLeaflet are on their way out, and what
 * replaces them needs libadwaita 1.4. */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-pane-handle.h"
#include "drama-panes-private.h"
#include "drama-text-scale.h"

#include <glib/gi18n.h>

static void drama_panes_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (DramaPanes,
                               drama_panes,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE,
                                                      drama_panes_buildable_init))

enum
{
  PROP_0,
  PROP_START_VISIBLE,
  PROP_END_VISIBLE,
  PROP_START_WIDTH,
  PROP_END_WIDTH,
  PROP_NEXT_VISIBLE,
  PROP_NEXT_WIDTH,
  PROP_FOLDED,
  PROP_SINGLE,
  PROP_ROOMY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

gboolean
drama_panes_shows (DramaPanes *self, int which)
{
  DramaPaneSide *side = &self->sides[which];

  if (which == NEXT && !(self->roomy && self->sides[START].beside))
    return FALSE;

  return side->child != NULL && (self->folded ? side->over : side->beside);
}

static gboolean
on_tell_idle (gpointer data)
{
  DramaPanes *self = data;

  self->tell_source = 0;
  g_object_freeze_notify (G_OBJECT (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SINGLE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ROOMY]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_START_VISIBLE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_END_VISIBLE]);
  g_object_thaw_notify (G_OBJECT (self));

  return G_SOURCE_REMOVE;
}

/* Others resize themselves on these notifications, which they may not do
 * in the middle of an allocation: hence the idle source, run once. */
void
drama_panes_update_folded (DramaPanes *self, int width)
{
  double   scale = drama_text_scale_get (GTK_WIDGET (self));
  gboolean folded = width < DRAMA_PANES_FOLD_PX * scale;
  gboolean single = width < DRAMA_PANES_SINGLE_PX * scale;
  gboolean roomy = !folded && width >= (self->sides[END].beside ? DRAMA_PANES_ROOMY_PX
                                                                : DRAMA_PANES_ROOMY_ALONE_PX) *
                                           scale;

  if (folded == self->folded && single == self->single && roomy == self->roomy)
    return;

  /* A pane never covers the picture unless asked to. */
  if (folded != self->folded || single)
    self->sides[START].over = self->sides[END].over = FALSE;
  self->folded = folded;
  self->single = single;
  self->roomy = roomy;
  if (self->tell_source == 0)
    self->tell_source = g_idle_add (on_tell_idle, self);
}

static gboolean
has_focus_within (GtkWidget *widget)
{
  GtkRoot   *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

static GParamSpec *
get_visible_property (int which)
{
  static const int ids[N_SIDES] = { PROP_START_VISIBLE, PROP_NEXT_VISIBLE, PROP_END_VISIBLE };

  return properties[ids[which]];
}

static GParamSpec *
get_width_property (int which)
{
  static const int ids[N_SIDES] = { PROP_START_WIDTH, PROP_NEXT_WIDTH, PROP_END_WIDTH };

  return properties[ids[which]];
}

static void
set_wish (DramaPanes *self, int which, gboolean visible)
{
  DramaPaneSide *side = &self->sides[which];
  int            others = which == START ? END : START;
  DramaPaneSide *other = &self->sides[others];

  if (which == NEXT ? side->beside == visible : drama_panes_shows (self, which) == visible)
    return;

  if (self->folded && which != NEXT)
    side->over = visible;
  else
    side->beside = visible;
  if (self->single && visible && other->over)
    {
      other->over = FALSE;
      g_object_notify_by_pspec (G_OBJECT (self), get_visible_property (others));
    }

  /* Left alone, GTK would give the focus to the first button of the window. */
  if (!visible && side->child != NULL && self->middle != NULL && has_focus_within (side->child))
    gtk_widget_child_focus (self->middle, GTK_DIR_TAB_FORWARD);
  /* At once, so that who asked for the pane may give it the focus. */
  if (drama_panes_shows (self, which))
    gtk_widget_set_child_visible (side->child, TRUE);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), get_visible_property (which));
}

static void
set_width (DramaPanes *self, int which, int width)
{
  if (self->sides[which].width == width)
    return;

  self->sides[which].width = width;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), get_width_property (which));
}

static void
on_handle_moved (DramaPanes *self, double px, GtkWidget *handle)
{
  int      which = handle == self->sides[START].handle  ? START
                   : handle == self->sides[NEXT].handle ? NEXT
                                                        : END;
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  gboolean grows = (which != END) != mirrored;
  int      total = gtk_widget_get_width (GTK_WIDGET (self));
  int      minimum = drama_panes_get_minimum (self->sides[which].child);
  int      width = gtk_widget_get_width (self->sides[which].child);

  width += (int) (grows ? px : -px);
  set_width (self, which, CLAMP (width, minimum, MAX (minimum, total / 2)));
}

static void
drama_panes_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  DramaPanes *self = DRAMA_PANES (object);

  switch (id)
    {
    case PROP_START_VISIBLE:
      g_value_set_boolean (value, drama_panes_shows (self, START));
      break;
    case PROP_END_VISIBLE:
      g_value_set_boolean (value, drama_panes_shows (self, END));
      break;
    case PROP_START_WIDTH:
      g_value_set_int (value, self->sides[START].width);
      break;
    case PROP_END_WIDTH:
      g_value_set_int (value, self->sides[END].width);
      break;
    case PROP_NEXT_VISIBLE:
      g_value_set_boolean (value, self->sides[NEXT].beside);
      break;
    case PROP_NEXT_WIDTH:
      g_value_set_int (value, self->sides[NEXT].width);
      break;
    case PROP_ROOMY:
      g_value_set_boolean (value, self->roomy);
      break;
    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;
    case PROP_SINGLE:
      g_value_set_boolean (value, self->single);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
drama_panes_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  DramaPanes *self = DRAMA_PANES (object);

  switch (id)
    {
    case PROP_START_VISIBLE:
      set_wish (self, START, g_value_get_boolean (value));
      break;
    case PROP_END_VISIBLE:
      set_wish (self, END, g_value_get_boolean (value));
      break;
    case PROP_START_WIDTH:
      set_width (self, START, g_value_get_int (value));
      break;
    case PROP_END_WIDTH:
      set_width (self, END, g_value_get_int (value));
      break;
    case PROP_NEXT_VISIBLE:
      set_wish (self, NEXT, g_value_get_boolean (value));
      break;
    case PROP_NEXT_WIDTH:
      set_width (self, NEXT, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
drama_panes_dispose (GObject *object)
{
  DramaPanes *self = DRAMA_PANES (object);

  g_clear_handle_id (&self->tell_source, g_source_remove);
  g_clear_pointer (&self->middle, gtk_widget_unparent);
  for (int i = 0; i < N_SIDES; i++)
    {
      g_clear_pointer (&self->sides[i].child, gtk_widget_unparent);
      g_clear_pointer (&self->sides[i].handle, gtk_widget_unparent);
    }

  G_OBJECT_CLASS (drama_panes_parent_class)->dispose (object);
}

static GtkBuildableIface *parent_buildable;

static void
drama_panes_add_child (GtkBuildable *buildable,
                       GtkBuilder   *builder,
                       GObject      *child,
                       const char   *type)
{
  DramaPanes *self = DRAMA_PANES (buildable);
  GtkWidget **slot;

  if (g_strcmp0 (type, "start") == 0)
    slot = &self->sides[START].child;
  else if (g_strcmp0 (type, "next") == 0)
    slot = &self->sides[NEXT].child;
  else if (g_strcmp0 (type, "end") == 0)
    slot = &self->sides[END].child;
  else if (g_strcmp0 (type, "middle") == 0)
    slot = &self->middle;
  else
    {
      parent_buildable->add_child (buildable, builder, child, type);
      return;
    }

  g_return_if_fail (*slot == NULL);

  *slot = GTK_WIDGET (child);
  /* Below the handles, which were there first; the middle at the bottom. */
  if (slot == &self->middle)
    gtk_widget_insert_after (*slot, GTK_WIDGET (self), NULL);
  else
    gtk_widget_insert_before (*slot, GTK_WIDGET (self), self->sides[START].handle);
}

static void
drama_panes_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = drama_panes_add_child;
}

static void
drama_panes_class_init (DramaPanesClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = drama_panes_get_property;
  object_class->set_property = drama_panes_set_property;
  object_class->dispose = drama_panes_dispose;
  widget_class->size_allocate = drama_panes_allocate;
  widget_class->measure = drama_panes_measure;

  properties[PROP_START_VISIBLE] =
      g_param_spec_boolean ("start-visible", NULL, NULL, TRUE, G_PARAM_READWRITE | flags);
  properties[PROP_END_VISIBLE] =
      g_param_spec_boolean ("end-visible", NULL, NULL, TRUE, G_PARAM_READWRITE | flags);
  properties[PROP_START_WIDTH] =
      g_param_spec_int ("start-width", NULL, NULL, 0, G_MAXINT, 280, G_PARAM_READWRITE | flags);
  properties[PROP_END_WIDTH] =
      g_param_spec_int ("end-width", NULL, NULL, 0, G_MAXINT, 360, G_PARAM_READWRITE | flags);
  properties[PROP_NEXT_VISIBLE] =
      g_param_spec_boolean ("next-visible", NULL, NULL, FALSE, G_PARAM_READWRITE | flags);
  properties[PROP_NEXT_WIDTH] =
      g_param_spec_int ("next-width", NULL, NULL, 0, G_MAXINT, 360, G_PARAM_READWRITE | flags);
  properties[PROP_ROOMY] =
      g_param_spec_boolean ("roomy", NULL, NULL, FALSE, G_PARAM_READABLE | flags);
  properties[PROP_FOLDED] =
      g_param_spec_boolean ("folded", NULL, NULL, FALSE, G_PARAM_READABLE | flags);
  properties[PROP_SINGLE] =
      g_param_spec_boolean ("single", NULL, NULL, FALSE, G_PARAM_READABLE | flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "panes");
}

static void
drama_panes_init (DramaPanes *self)
{
  static const int defaults[N_SIDES] = { 280, 360, 360 };
  const char      *labels[N_SIDES] = { _ ("Width of the outline"), _ ("Width of the reader"),
                                       _ ("Width of the evidence") };

  for (int i = 0; i < N_SIDES; i++)
    {
      self->sides[i].width = defaults[i];
      self->sides[i].beside = i != NEXT;
      self->sides[i].handle = drama_pane_handle_new (labels[i]);
      gtk_widget_set_parent (self->sides[i].handle, GTK_WIDGET (self));
      g_signal_connect_swapped (self->sides[i].handle, "moved", G_CALLBACK (on_handle_moved),
                                self);
    }
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

gboolean
drama_panes_get_folded (DramaPanes *self)
{
  g_return_val_if_fail (DRAMA_IS_PANES (self), FALSE);

  return self->folded;
}

gboolean
drama_panes_get_single (DramaPanes *self)
{
  g_return_val_if_fail (DRAMA_IS_PANES (self), FALSE);

  return self->single;
}

gboolean
drama_panes_get_start_visible (DramaPanes *self)
{
  g_return_val_if_fail (DRAMA_IS_PANES (self), FALSE);

  return drama_panes_shows (self, START);
}

gboolean
drama_panes_get_end_visible (DramaPanes *self)
{
  g_return_val_if_fail (DRAMA_IS_PANES (self), FALSE);

  return drama_panes_shows (self, END);
}

void
drama_panes_set_start_visible (DramaPanes *self, gboolean visible)
{
  g_return_if_fail (DRAMA_IS_PANES (self));

  set_wish (self, START, visible);
}

void
drama_panes_set_end_visible (DramaPanes *self, gboolean visible)
{
  g_return_if_fail (DRAMA_IS_PANES (self));

  set_wish (self, END, visible);
}

/* Returns whether any pane lay over the middle. */
gboolean
drama_panes_close_overlays (DramaPanes *self)
{
  gboolean any;

  g_return_val_if_fail (DRAMA_IS_PANES (self), FALSE);

  any = self->folded && (drama_panes_shows (self, START) || drama_panes_shows (self, END));
  if (any)
    {
      set_wish (self, START, FALSE);
      set_wish (self, END, FALSE);
    }

  return any;
}

void
drama_panes_expect_width (DramaPanes *self, int width)
{
  g_return_if_fail (DRAMA_IS_PANES (self));

  drama_panes_update_folded (self, width);
  if (self->tell_source == 0)
    return;

  g_source_remove (self->tell_source);
  on_tell_idle (self);
}

/* From the pane that has the focus to the next one that is seen, round and round. */
void
drama_panes_focus_next (DramaPanes *self)
{
  GtkWidget *ring[N_SIDES + 1];
  int        current = N_SIDES;

  g_return_if_fail (DRAMA_IS_PANES (self));

  ring[0] = self->sides[START].child;
  ring[1] = self->sides[NEXT].child;
  ring[2] = self->middle;
  ring[3] = self->sides[END].child;
  for (int i = 0; i <= N_SIDES; i++)
    if (ring[i] != NULL && has_focus_within (ring[i]))
      current = i;

  for (int i = 1; i <= N_SIDES + 1; i++)
    {
      GtkWidget *next = ring[(current + i) % (N_SIDES + 1)];

      if (next != NULL && gtk_widget_get_child_visible (next) &&
          gtk_widget_child_focus (next, GTK_DIR_TAB_FORWARD))
        return;
    }
}
