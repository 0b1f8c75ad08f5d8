/* drama-canvas-keys.c - the canvas by keyboard
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Arrows walk from actor to actor, Tab walks the ties of the actor reached and
 * leaves the canvas after the last one.  What the walk is at is selected too,
 * so that the panels follow; Shift keeps what was selected before.
 */
#define G_LOG_DOMAIN "drama-canvas"

#include "drama-config.h"

#include "drama-canvas-private.h"

#include <glib/gi18n.h>

#include "drama-sentence.h"
#include "drama-standing.h"
#include "drama-terms.h"

/* One press of an arrow that moves actors, in world units. */
#define NUDGE_FINE   2.0
#define NUDGE_COARSE 20.0

/* Sideways counts so much more than ahead when an arrow looks for the next actor. */
#define ASIDE 2.0

static char *
describe_actor (DramaCanvas *self,
                guint        index)
{
  const DramaActorFields *actor;
  guint                   n = 0;
  g_autofree char        *ties = NULL;

  actor = drama_actor_get_fields (drama_dossier_get_actor (self->dossier, index));
  for (guint i = 0; i < drama_dossier_get_n_ties (self->dossier); i++)
    {
      const DramaTieFields *tie = drama_tie_get_fields (drama_dossier_get_tie (self->dossier, i));

      n += g_str_equal (tie->from, actor->id) || g_str_equal (tie->to, actor->id);
    }
  ties = g_strdup_printf (ngettext ("%u tie", "%u ties", n), n);

  /* Translators: name, kind and number of ties of an actor, as a screen reader says it */
  return g_strdup_printf (actor->pinned ? _ ("%s, %s, %s, pinned") : _ ("%s, %s, %s"), actor->name,
                          drama_terms_kind (actor->kind), ties);
}

static char *
describe_tie (DramaCanvas *self,
              guint        index)
{
  DramaTie        *tie = drama_dossier_get_tie (self->dossier, index);
  guint            n = drama_tie_get_fields (tie)->n_evidence;
  DramaStanding    standing = drama_standing_shown (self->dossier, tie);
  g_autofree char *sentence = drama_sentence_of_tie (self->dossier, tie);
  g_autofree char *quotes = g_strdup_printf (ngettext ("%u quote", "%u quotes", n), n);

  /* Translators: a tie as a sentence, its standing, its number of quotes */
  return g_strdup_printf (_ ("%s, %s, %s"), sentence,
                          drama_terms_standing (standing),
                          quotes);
}

/**
 * drama_canvas_describe:
 * @self: a canvas
 *
 * Tells assistive technology what the keyboard is at.
 */
void
drama_canvas_describe (DramaCanvas *self)
{
  g_autofree char *text = NULL;
  guint            index;

  if (drama_canvas_find_tie (self, self->at_tie, &index))
    text = describe_tie (self, index);
  else if (drama_canvas_find_actor (self, self->at_actor, &index))
    text = describe_actor (self, index);
  else
    text = g_strdup (_ ("Arrows walk from actor to actor, Tab along the ties of one."));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

static void
set_at (DramaCanvas *self,
        const char  *actor,
        const char  *tie)
{
  char *new_actor = g_strdup (actor), *new_tie = g_strdup (tie);

  g_free (self->at_actor);
  g_free (self->at_tie);
  self->at_actor = new_actor;
  self->at_tie = new_tie;
  drama_canvas_describe (self);
  drama_canvas_forget_marks (self);
}

static const char *
get_only (const GPtrArray *ids)
{
  return ids->len == 1 ? ids->pdata[0] : NULL;
}

/**
 * drama_canvas_follow_selection:
 * @self: a canvas
 *
 * Where somebody else selected one thing, the walk goes on from there; where
 * what it was at is gone, it begins anew.
 */
void
drama_canvas_follow_selection (DramaCanvas *self)
{
  const char *actor, *tie;
  guint       index;

  if (self->session == NULL || self->walking)
    return;

  actor = get_only (drama_session_get_selected_actors (self->session));
  tie = get_only (drama_session_get_selected_ties (self->session));
  if (actor && drama_session_get_selected_ties (self->session)->len == 0)
    set_at (self, actor, NULL);
  else if (tie && drama_session_get_selected_actors (self->session)->len == 0)
    set_at (self, g_strcmp0 (tie, self->at_tie) == 0 ? self->at_actor : NULL, tie);
  else if (!drama_canvas_find_actor (self, self->at_actor, &index))
    set_at (self, NULL, NULL);
  else if (self->at_tie && !drama_canvas_find_tie (self, self->at_tie, &index))
    set_at (self, self->at_actor, NULL);
}

/**
 * drama_canvas_walk_to_actor:
 * @self: a canvas
 * @id: of an actor
 * @add: whether what is selected stays so
 */
void
drama_canvas_walk_to_actor (DramaCanvas *self,
                            const char  *id,
                            gboolean     add)
{
  self->walking = TRUE;
  if (!add)
    drama_session_select_actor (self->session, id);
  else if (!drama_session_is_actor_selected (self->session, id))
    drama_session_toggle_actor (self->session, id);
  self->walking = FALSE;

  set_at (self, id, NULL);
  drama_canvas_reveal_at (self);
}

/**
 * drama_canvas_walk_to_tie:
 * @self: a canvas
 * @id: of a tie of the actor that the walk is at
 */
void
drama_canvas_walk_to_tie (DramaCanvas *self,
                          const char  *id)
{
  g_autofree char *actor = g_strdup (self->at_actor);

  self->walking = TRUE;
  drama_session_select_tie (self->session, id);
  self->walking = FALSE;

  set_at (self, actor, id);
  drama_canvas_reveal_at (self);
}

/* Where the walk is, in world units; the middle of the view before it began. */
static DramaVec
get_place (DramaCanvas *self,
           guint       *actor)
{
  guint tie, from, to;

  *actor = G_MAXUINT;
  if (drama_canvas_find_tie (self, self->at_tie, &tie))
    {
      const DramaTieFields *fields;

      fields = drama_tie_get_fields (drama_dossier_get_tie (self->dossier, tie));
      if (drama_dossier_find_actor (self->dossier, fields->from, &from) &&
          drama_dossier_find_actor (self->dossier, fields->to, &to))
        return drama_vec_mix (self->positions[from], self->positions[to], 0.5);
    }
  if (drama_canvas_find_actor (self, self->at_actor, actor))
    return self->positions[*actor];

  return self->camera.centre;
}

/* The cheapest actor in @direction from @place, counting what is aside more; at
 * first the one nearest to the middle, whatever the direction. */
static gboolean
find_next_actor (DramaCanvas *self,
                 DramaVec     direction,
                 guint       *next)
{
  guint    at;
  DramaVec place = get_place (self, &at);
  gboolean anywhere = at == G_MAXUINT && self->at_tie == NULL;
  double   best = G_MAXDOUBLE;

  *next = 0;
  for (guint i = 0; i < drama_dossier_get_n_actors (self->dossier); i++)
    {
      DramaVec to = drama_vec_sub (self->positions[i], place);
      double   ahead = drama_vec_dot (to, direction);
      double   aside = fabs (drama_vec_cross (to, direction));
      double   cost = anywhere ? drama_vec_length (to) : ahead + ASIDE * aside;

      if (i == at || drama_session_get_hidden_actors (self->session)[i])
        continue;
      /* A cone of 120 degrees, so that every actor can be reached. */
      if (!anywhere && (ahead <= 0 || aside > 1.75 * ahead))
        continue;
      if (cost < best)
        {
          best = cost;
          *next = i;
        }
    }

  return best < G_MAXDOUBLE;
}

static void
walk (DramaCanvas *self,
      DramaVec     direction,
      gboolean     add)
{
  guint next;

  if (find_next_actor (self, direction, &next))
    {
      DramaActor *actor = drama_dossier_get_actor (self->dossier, next);

      drama_canvas_walk_to_actor (self, drama_actor_get_fields (actor)->id, add);
    }
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

typedef struct
{
  guint  tie;
  double angle_rad;
} Spoke;

static int
compare_spokes (gconstpointer a,
                gconstpointer b)
{
  const Spoke *sa = a, *sb = b;

  if (sa->angle_rad != sb->angle_rad)
    return sa->angle_rad < sb->angle_rad ? -1 : 1;

  return (sa->tie > sb->tie) - (sa->tie < sb->tie);
}

/* The ties of @actor that are seen, clockwise from twelve. */
static GArray *
find_spokes (DramaCanvas *self,
             guint        actor)
{
  GArray     *spokes = g_array_new (FALSE, FALSE, sizeof (Spoke));
  DramaActor *record = drama_dossier_get_actor (self->dossier, actor);
  const char *id = drama_actor_get_fields (record)->id;

  for (guint i = 0; i < drama_dossier_get_n_ties (self->dossier); i++)
    {
      const DramaTieFields *fields;
      Spoke                 spoke = { .tie = i };
      gboolean              from;
      guint                 other;

      fields = drama_tie_get_fields (drama_dossier_get_tie (self->dossier, i));
      from = g_str_equal (fields->from, id);
      if ((!from && !g_str_equal (fields->to, id)) ||
          drama_session_get_hidden_ties (self->session)[i])
        continue;
      if (drama_dossier_find_actor (self->dossier, from ? fields->to : fields->from, &other))
        {
          DramaVec to = drama_vec_sub (self->positions[other], self->positions[actor]);

          spoke.angle_rad = atan2 (to.x, -to.y);
          if (spoke.angle_rad < 0)
            spoke.angle_rad += 2 * G_PI;
        }
      g_array_append_val (spokes, spoke);
    }
  g_array_sort (spokes, compare_spokes);

  return spokes;
}

/* Whether the walk went on; where not, the focus leaves the canvas. */
static gboolean
walk_ties (DramaCanvas *self,
           int          step)
{
  g_autoptr (GArray) spokes = NULL;
  DramaTie *record;
  guint     actor, tie = G_MAXUINT;
  int       at;

  if (!drama_canvas_find_actor (self, self->at_actor, &actor))
    return FALSE;

  spokes = find_spokes (self, actor);
  drama_canvas_find_tie (self, self->at_tie, &tie);
  at = -1;
  for (guint i = 0; i < spokes->len; i++)
    if (self->at_tie && g_array_index (spokes, Spoke, i).tie == tie)
      at = (int) i;

  if (at == -1 && step < 0)
    return FALSE;
  at += step;
  if (at >= (int) spokes->len)
    return FALSE;
  if (at < 0)
    {
      g_autofree char *id = g_strdup (self->at_actor);

      drama_canvas_walk_to_actor (self, id, FALSE);
      return TRUE;
    }
  tie = g_array_index (spokes, Spoke, at).tie;
  record = drama_dossier_get_tie (self->dossier, tie);
  drama_canvas_walk_to_tie (self, drama_tie_get_fields (record)->id);

  return TRUE;
}

/**
 * drama_canvas_back_up:
 * @self: a canvas
 *
 * What Escape does: gives up a drag, goes from a tie to its actor, leaves the
 * neighbourhood, lets go of the selection; one of them at a time.
 *
 * Returns: whether there was anything to do
 */
gboolean
drama_canvas_back_up (DramaCanvas *self)
{
  if (self->session == NULL)
    return FALSE;

  if (self->drag != DRAMA_DRAG_NONE)
    drama_canvas_cancel_drag (self);
  else if (self->at_tie && self->at_actor)
    {
      g_autofree char *id = g_strdup (self->at_actor);

      drama_canvas_walk_to_actor (self, id, FALSE);
    }
  else if (drama_session_get_neighbourhood (self->session))
    drama_session_set_neighbourhood (self->session, NULL);
  else if (drama_session_get_selected_actors (self->session)->len > 0 ||
           drama_session_get_selected_ties (self->session)->len > 0)
    {
      drama_session_select_none (self->session);
      set_at (self, NULL, NULL);
    }
  else if (self->at_actor || self->at_tie)
    set_at (self, NULL, NULL);
  else
    return FALSE;

  return TRUE;
}

static gboolean
get_direction (guint     keyval,
               DramaVec *direction)
{
  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      *direction = drama_vec (-1, 0);
      return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      *direction = drama_vec (1, 0);
      return TRUE;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      *direction = drama_vec (0, -1);
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      *direction = drama_vec (0, 1);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
press_arrow (DramaCanvas    *self,
             DramaVec        direction,
             GdkModifierType state)
{
  gboolean coarse = (state & GDK_SHIFT_MASK) != 0;

  if (drama_canvas_get_scene (self) == NULL)
    return GDK_EVENT_PROPAGATE;

  if ((state & GDK_CONTROL_MASK) != 0)
    drama_canvas_nudge (self, drama_vec_scale (direction, coarse ? NUDGE_COARSE : NUDGE_FINE));
  else
    walk (self, direction, coarse);

  return GDK_EVENT_STOP;
}

static void
set_space_held (DramaCanvas *self,
                gboolean     held)
{
  self->space_held = held;
  drama_canvas_update_cursor (self);
}

static gboolean
on_key_pressed (DramaCanvas    *self,
                guint           keyval,
                guint           keycode,
                GdkModifierType state)
{
  DramaVec direction;

  /* The buttons in the corner have keys of their own. */
  if (self->session == NULL || !gtk_widget_is_focus (GTK_WIDGET (self)))
    return GDK_EVENT_PROPAGATE;

  state &= gtk_accelerator_get_default_mod_mask ();
  if (get_direction (keyval, &direction) && (state & GDK_ALT_MASK) == 0)
    return press_arrow (self, direction, state);

  switch (keyval)
    {
    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
      return state == 0 ? walk_ties (self, 1) : GDK_EVENT_PROPAGATE;
    case GDK_KEY_ISO_Left_Tab:
      return walk_ties (self, -1);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      return state == 0 &&
             gtk_widget_activate_action (GTK_WIDGET (self), "win.show-evidence", NULL);
    case GDK_KEY_Escape:
      return drama_canvas_back_up (self);
    case GDK_KEY_space:
      set_space_held (self, TRUE);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
on_key_released (DramaCanvas *self,
                 guint        keyval)
{
  if (keyval == GDK_KEY_space)
    set_space_held (self, FALSE);
}

/* The key may come up where nobody tells us. */
static void
on_focus_changed (DramaCanvas *self)
{
  set_space_held (self, FALSE);
  drama_canvas_forget_marks (self);
}

/**
 * drama_canvas_init_keys:
 * @self: a canvas that is being made
 */
void
drama_canvas_init_keys (DramaCanvas *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  g_signal_connect_swapped (keys, "key-released", G_CALLBACK (on_key_released), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  g_signal_connect_swapped (focus, "enter", G_CALLBACK (on_focus_changed), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_focus_changed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}
