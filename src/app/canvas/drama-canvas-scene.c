/* drama-canvas-scene.c - dossier and scene of the canvas
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whatever changes only marks what is out of date; the scene is made anew when
 * somebody asks for it, so that ten changes cost one scene.  After an edit a large
 * one is changed only where the edit touched it, and made anew in full elsewhere
 * (drama-canvas-renew.c).  What an edit touched too much of is waited for
 * (drama-canvas-wait.c).
 */
#define G_LOG_DOMAIN "drama-canvas"

#include "drama-config.h"

#include "drama-canvas-private.h"

#include <glib/gi18n.h>

#include "drama-canvas-legend.h"

/* Margins of the canvas, and frames and paddings of the legend, on both sides. */
#define LEGEND_AROUND_PX 52

static DramaDossier *
get_dossier (DramaCanvas *self)
{
  return self->session ? drama_session_get_dossier (self->session) : NULL;
}

/* Where @id was in the dossier before; what has no stored place stays there. */
static gboolean
find_old_place (const DramaDossier *before,
                const DramaVec     *positions,
                const char         *id,
                DramaVec           *position)
{
  guint index;

  if (before == NULL || drama_dossier_find_actor (before, id, &index) == NULL)
    return FALSE;
  *position = positions[index];

  return TRUE;
}

/**
 * drama_canvas_sync_dossier:
 * @self: a canvas
 *
 * Makes dossier and positions those of the session.
 */
void
drama_canvas_sync_dossier (DramaCanvas *self)
{
  DramaDossier *dossier = get_dossier (self);
  DramaVec     *positions;
  gboolean      is_same_language;
  guint         n;

  if (dossier == self->dossier)
    return;

  is_same_language = dossier && self->dossier &&
                     g_str_equal (drama_dossier_get_fields (dossier)->language,
                                  drama_dossier_get_fields (self->dossier)->language);

  n = dossier ? drama_dossier_get_n_actors (dossier) : 0;
  positions = g_new0 (DramaVec, MAX (n, 1));
  if (n > 0)
    drama_scene_get_positions (dossier, positions);
  for (guint i = 0; i < n; i++)
    {
      const DramaActorFields *actor;

      actor = drama_actor_get_fields (drama_dossier_get_actor (dossier, i));
      if (!actor->placed)
        find_old_place (self->dossier, self->positions, actor->id, &positions[i]);
    }

  g_free (self->positions);
  self->positions = positions;
  g_clear_pointer (&self->dossier, drama_dossier_unref);
  if (dossier)
    self->dossier = drama_dossier_ref (dossier);
  if (is_same_language)
    drama_canvas_outdate_scene (self);
  else
    drama_canvas_forget_scene (self, FALSE);
}

static const char *
translate (const char *english)
{
  return gettext (english);
}

/**
 * drama_canvas_get_lettering:
 * @self: a canvas with a dossier
 *
 * Finding fonts takes longer than making a small scene, so that all share theirs.
 *
 * Returns: (transfer none): what measures its scenes
 */
DramaLettering *
drama_canvas_get_lettering (DramaCanvas *self)
{
  const char      *language = drama_dossier_get_fields (self->dossier)->language;
  g_autofree char *in = NULL;

  in = g_strdup_printf ("%s %g %s", self->font_family ? self->font_family : "", self->text_scale,
                        language);
  if (self->lettering == NULL || g_strcmp0 (in, self->letters_in) != 0)
    {
      g_clear_pointer (&self->lettering, drama_lettering_unref);
      g_free (self->letters_in);
      self->letters_in = g_steal_pointer (&in);
      self->lettering = drama_lettering_new (self->font_family, self->text_scale, language);
    }

  return self->lettering;
}

/**
 * drama_canvas_fill_scene_input:
 * @self: a canvas with a dossier
 * @input: (out): what its scene is made from
 */
void
drama_canvas_fill_scene_input (DramaCanvas     *self,
                               DramaSceneInput *input)
{
  *input = (DramaSceneInput){
    .dossier = self->dossier,
    .positions = self->positions,
    .theme = self->theme,
    .font_family = self->font_family,
    .text_scale = self->text_scale,
    .mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL,
    .pins = TRUE,
    .quick = self->quick,
    .hidden_actors = drama_session_get_hidden_actors (self->session),
    .hidden_ties = drama_session_get_hidden_ties (self->session),
    .translate = translate,
  };
}

/* What the canvas leaves for the words of the legend beside margins and frames. */
static double
get_legend_room (DramaCanvas *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  return width > LEGEND_AROUND_PX ? width - LEGEND_AROUND_PX : G_MAXINT16;
}

static void
update_legend (DramaCanvas *self)
{
  DramaSceneInput input;
  g_autoptr (DramaScene) legend = NULL;

  drama_canvas_sync_dossier (self);
  if (self->legend_visible && self->dossier)
    {
      drama_canvas_fill_scene_input (self, &input);
      legend = drama_scene_new_legend (&input, get_legend_room (self));
    }
  drama_canvas_legend_set_scene (DRAMA_CANVAS_LEGEND (self->legend), legend);
  drama_canvas_explain_comparing (self);
}

/* Isolated, as a number and a sign alone would take the direction of the interface
 * and read "% 35" in one that goes to the left. */
static void
tell_zoom (DramaCanvas *self,
           double       zoom)
{
  g_autofree char *text = NULL;
  g_autofree char *isolated = NULL;

  /* Translators: how large the picture is shown, in per cent */
  text = g_strdup_printf (_ ("%.0f %%"), zoom * 100);
  isolated = g_strconcat ("\u2068", text, "\u2069", NULL);
  gtk_label_set_label (GTK_LABEL (self->zoom_label), isolated);
}

static gboolean
on_corners_due (gpointer data)
{
  DramaCanvas *self = data;

  self->corners_source = 0;
  tell_zoom (self, self->camera.zoom);
  if (self->legend_stale)
    update_legend (self);
  self->legend_stale = FALSE;

  return G_SOURCE_REMOVE;
}

/**
 * drama_canvas_queue_corners:
 * @self: a canvas
 *
 * Brings legend and zoom label up to date before the next frame.  Not at once:
 * scene and camera change while sizes are handed out, and then no child may
 * ask for another.
 */
void
drama_canvas_queue_corners (DramaCanvas *self)
{
  if (self->corners_source == 0)
    self->corners_source = g_idle_add_full (GTK_PRIORITY_RESIZE - 1, on_corners_due, self, NULL);
}

/* The look that the next scene will have; the font family is the canvas's. */
DramaForerunLook
drama_canvas_get_look (DramaCanvas *self)
{
  DramaForerunLook look = { 0 };

  g_return_val_if_fail (DRAMA_IS_CANVAS (self), look);

  look.theme = self->theme;
  look.font_family = self->font_family;
  look.text_scale = self->text_scale;
  look.view_width = self->camera.width;
  look.view_height = self->camera.height;

  return look;
}

/* Gives the canvas the scene of a dossier it is about to show, with every actor
 * at its stored place.  In another look than its own it is of no use. */
void
drama_canvas_offer_scene (DramaCanvas            *self,
                          DramaScene             *scene,
                          const DramaForerunLook *look)
{
  g_return_if_fail (DRAMA_IS_CANVAS (self));

  g_clear_pointer (&self->offered, drama_scene_unref);
  if (look->theme == self->theme && look->text_scale == self->text_scale &&
      g_strcmp0 (look->font_family, self->font_family) == 0)
    self->offered = drama_scene_ref (scene);
}

/* Gives the canvas also the picture of what it was offered (nullable), if it may be of
 * use.  Takes it.  What it was fitted to is told at once: before the first frame the
 * canvas has no size to fit to itself. */
void
drama_canvas_offer_picture (DramaCanvas       *self,
                            DramaFirstPicture *picture)
{
  g_return_if_fail (DRAMA_IS_CANVAS (self));

  g_clear_pointer (&self->first_picture, drama_first_picture_free);
  self->first_picture = picture;
  if (picture != NULL && !gtk_widget_get_mapped (GTK_WIDGET (self)))
    tell_zoom (self, drama_first_picture_get_zoom (picture));
}

/* Whether what was offered is what drama_canvas_fill_scene_input() asks for. */
static gboolean
is_offered (DramaCanvas           *self,
            const DramaSceneInput *input)
{
  guint n_actors = drama_dossier_get_n_actors (self->dossier);
  guint n_ties = drama_dossier_get_n_ties (self->dossier);

  if (self->offered == NULL || input->quick ||
      drama_scene_get_dossier (self->offered) != self->dossier)
    return FALSE;

  for (guint i = 0; i < n_actors; i++)
    {
      DramaVec centre = drama_scene_get_centre (self->offered, i);

      if (input->hidden_actors[i] || centre.x != input->positions[i].x ||
          centre.y != input->positions[i].y)
        return FALSE;
    }
  for (guint i = 0; i < n_ties; i++)
    if (input->hidden_ties[i])
      return FALSE;

  return TRUE;
}

/* The scene as of now; one that was shown before is changed where it is out of date, or
 * stays until there is another. */
static DramaScene *
make_scene (DramaCanvas *self)
{
  DramaSceneInput input;
  DramaScene     *scene = NULL;

  drama_canvas_fill_scene_input (self, &input);
  if (is_offered (self, &input))
    return g_steal_pointer (&self->offered);

  input.lettering = drama_canvas_get_lettering (self);
  if (self->before && self->before_alike &&
      drama_scene_get_n_groups (self->before) >= DRAMA_CANVAS_MANY)
    scene = drama_scene_new_changed (self->before, &input);
  if (scene == NULL)
    scene = drama_canvas_wait (self, &input);

  return scene ? scene : drama_scene_new (&input);
}

/**
 * drama_canvas_get_scene:
 * @self: a canvas
 *
 * Returns: (transfer none) (nullable): what is shown, up to date; %NULL without a session
 */
DramaScene *
drama_canvas_get_scene (DramaCanvas *self)
{
  gint64 started;

  drama_canvas_sync_dossier (self);
  /* What was lifted has been let go of where it was. */
  if (self->left_out && self->drag != DRAMA_DRAG_MOVE)
    drama_canvas_outdate_scene (self);
  if (self->scene || self->dossier == NULL)
    return self->scene;

  started = g_get_monotonic_time ();
  self->scene = make_scene (self);
  g_clear_pointer (&self->offered, drama_scene_unref);
  self->scene_us = g_get_monotonic_time () - started;
  drama_camera_set_bounds (&self->camera, drama_canvas_get_reach (self));
  if (self->waiting)
    return self->scene;

  drama_canvas_stop_waiting (self);
  self->seen_theme = self->theme;
  if (drama_scene_is_changed (self->scene))
    {
      drama_canvas_renew_soon (self);
      return self->scene;
    }
  drama_canvas_drop_before (self);
  self->fit_due = self->reveal_due = FALSE;

  return self->scene;
}

static void
outdate (DramaCanvas *self,
         gboolean     alike)
{
  drama_canvas_stop_renewing (self);
  self->quick = FALSE;
  self->legend_stale = TRUE;
  drama_canvas_queue_corners (self);
  drama_canvas_keep_before (self, alike);
  drama_canvas_put_down (self);
  drama_canvas_forget_layers (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * drama_canvas_outdate_scene:
 * @self: a canvas whose dossier, positions or filter have changed
 *
 * The next scene is made from the last one.
 */
void
drama_canvas_outdate_scene (DramaCanvas *self)
{
  outdate (self, TRUE);
}

/**
 * drama_canvas_forget_scene:
 * @self: a canvas in which all looks different
 * @quick: whether the next one is for a moment only and may be cheap
 */
void
drama_canvas_forget_scene (DramaCanvas *self,
                           gboolean     quick)
{
  if (quick && drama_canvas_lift (self))
    return;
  if (!quick)
    {
      outdate (self, FALSE);
      return;
    }

  drama_canvas_stop_renewing (self);
  drama_canvas_stop_waiting (self);
  drama_canvas_put_down (self);
  self->quick = TRUE;
  g_clear_pointer (&self->scene, drama_scene_unref);
  drama_canvas_drop_before (self);
  drama_canvas_forget_layers (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * drama_canvas_take_scene:
 * @self: a canvas
 * @scene: (transfer full): its scene as of now, made anew
 * @picture: (transfer full) (nullable): how it is seen
 *
 * Shows it instead of the one that was made from another.
 */
void
drama_canvas_take_scene (DramaCanvas       *self,
                         DramaScene        *scene,
                         DramaFirstPicture *picture)
{
  gboolean waited = self->waiting;

  drama_canvas_stop_waiting (self);
  if (waited)
    drama_canvas_drop_before (self);
  g_clear_pointer (&self->scene, drama_scene_unref);
  self->scene = scene;
  self->seen_theme = self->theme;
  g_clear_pointer (&self->first_picture, drama_first_picture_free);
  self->first_picture = picture;
  drama_camera_set_bounds (&self->camera, drama_scene_get_ink (scene));
  drama_canvas_forget_layers (self);
  drama_canvas_settle (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * drama_canvas_find_actor:
 * @self: a canvas
 * @id: (nullable): of an actor
 * @index: (out): its index in the dossier that is shown
 *
 * Returns: whether there is one that is not hidden
 */
gboolean
drama_canvas_find_actor (DramaCanvas *self,
                         const char  *id,
                         guint       *index)
{
  drama_canvas_sync_dossier (self);

  return id != NULL && self->dossier != NULL &&
         drama_dossier_find_actor (self->dossier, id, index) != NULL &&
         !drama_session_get_hidden_actors (self->session)[*index];
}

/**
 * drama_canvas_find_tie:
 * @self: a canvas
 * @id: (nullable): of a tie
 * @index: (out): its index in the dossier that is shown
 *
 * Returns: whether there is one that is not hidden
 */
gboolean
drama_canvas_find_tie (DramaCanvas *self,
                       const char  *id,
                       guint       *index)
{
  drama_canvas_sync_dossier (self);

  return id != NULL && self->dossier != NULL &&
         drama_dossier_find_tie (self->dossier, id, index) != NULL &&
         !drama_session_get_hidden_ties (self->session)[*index];
}

/**
 * drama_canvas_pick:
 * @self: a canvas
 * @point: in logical pixels
 * @reach_px: how far a thin line is felt
 * @hit: (out): what is there
 *
 * Returns: whether anything is there
 */
gboolean
drama_canvas_pick (DramaCanvas *self,
                   DramaVec     point,
                   double       reach_px,
                   DramaHit    *hit)
{
  DramaScene *scene = drama_canvas_get_scene (self);

  return scene &&
         drama_hit_test_seen (scene, drama_camera_to_world (&self->camera, point),
                              reach_px / self->camera.zoom, self->camera.zoom, hit);
}

/**
 * drama_canvas_get_id:
 * @self: a canvas
 * @hit: what was picked from the scene that is shown
 *
 * Returns: (transfer none): the id of that actor or tie
 */
const char *
drama_canvas_get_id (DramaCanvas    *self,
                     const DramaHit *hit)
{
  return drama_scene_get_group (self->scene, hit->group)->id;
}
