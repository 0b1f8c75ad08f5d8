/* drama-canvas-private.h - what the files of the canvas share
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-camera.h"
#include "drama-first-picture.h"
#include "drama-canvas.h"
#include "drama-compare.h"
#include "drama-hit.h"
#include "drama-layout-runner.h"
#include "drama-lettering.h"
#include "drama-scene.h"
#include "drama-tiles.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * DramaLayer:
 * @surface: (nullable): as it was painted last
 * @texture: (nullable): the same, for a renderer that wants one
 * @area: where in the view, in logical pixels
 * @camera: through which it was painted
 * @scale: device pixels a logical one
 *
 * One of the layers that are painted apart.
 */
typedef struct
{
  cairo_surface_t *surface;
  GdkTexture      *texture;
  graphene_rect_t  area;
  DramaCamera      camera;
  int              scale;
} DramaLayer;

/**
 * DramaDragKind:
 *
 * What a drag does.
 */
typedef enum
{
  DRAMA_DRAG_NONE,
  DRAMA_DRAG_PRESSED, /* the button is down, not yet moved far enough */
  DRAMA_DRAG_MOVE,    /* moves actors */
  DRAMA_DRAG_BAND,    /* a rubber band */
  DRAMA_DRAG_PAN,
  DRAMA_DRAG_TIE, /* draws a tie from the rim of an actor */
} DramaDragKind;

/* See drama-canvas-renew.c. */
typedef struct _DramaRenewal DramaRenewal;

/* A scene of fewer actors and ties is made anew within a frame: of so many it takes 11 ms, of
 * twice as many 30. */
#define DRAMA_CANVAS_MANY 120

struct _DramaCanvas
{
  GtkWidget parent_instance;

  /* Children, from the template */
  GtkWidget      *controls;
  GtkWidget      *zoom_label;
  GtkWidget      *legend;
  GtkWidget      *legend_button;
  GtkWidget      *empty_page;
  GtkWidget      *layout_bar;
  GtkWidget      *wait_bar;
  GtkPopoverMenu *menu; /* (nullable) while it has not been asked for */
  GMenuModel     *empty_menu;

  DramaSession *session; /* (nullable) */
  gboolean      scroll_zooms;
  DramaPalette  palette;
  gboolean      legend_visible;

  /* The scene; made when it is asked for */
  DramaDossier      *dossier;         /* (nullable) the one @positions and @scene are of */
  DramaVec          *positions;       /* one an actor, in world units */
  DramaScene        *scene;           /* (nullable) while it is out of date */
  DramaScene        *before;          /* (nullable) what @scene was, to make the next one from */
  gboolean           before_alike;    /* what stays the same will look the same */
  DramaScene        *before_lifted;   /* (nullable) what was dragged out of it */
  guint8            *before_left_out; /* (nullable) likewise */
  DramaRenewal      *renewal;         /* (nullable) what makes @scene anew in full meanwhile */
  guint              renew_source;
  DramaScene        *fresh;         /* (nullable) was made, and waits for its moment */
  DramaFirstPicture *fresh_picture; /* (nullable) likewise */
  gboolean           waiting;       /* @scene is what was seen before; see drama-canvas-wait.c */
  guint              patience_source;
  gboolean           fit_due; /* was asked for meanwhile */
  gboolean           reveal_due;
  DramaLettering    *lettering; /* (nullable) what measures all scenes, made with @letters_in */
  char              *letters_in;
  DramaFirstPicture *first_picture; /* (nullable) of what was offered; until something is painted */
  DramaScene        *offered;       /* (nullable) made elsewhere, for the first to be shown */
  gboolean           quick;         /* the next scene shall be a cheap one */
  const DramaTheme  *theme;
  const DramaTheme  *seen_theme; /* that of what is seen, where that is older */
  char              *font_family;
  double             text_scale;

  /* The camera */
  DramaCamera   camera;
  DramaFlight   flight;
  AdwAnimation *flying;
  gboolean      placed;        /* the first view was chosen */
  gboolean      fitted;        /* shows everything, and goes on doing so when resized */
  char         *neighbourhood; /* (nullable) as the session had it */
  DramaCamera   way_back;      /* where to go when the neighbourhood is left */
  gboolean      was_fitted;

  /* Layers */
  DramaLayer    network;
  DramaLayer    stale;       /* the network of @before, where it was seen last */
  gboolean      stale_mends; /* and all of it, so that it can be mended */
  DramaLayer    stale_lift;  /* likewise what was lifted */
  DramaLayer    stale_marks; /* likewise what was selected */
  DramaLayer    overview;    /* all of a scene that is slow to paint, small */
  DramaLayer    lit;
  DramaLayer    marks;
  DramaLayer    compared; /* what became different, where something is compared */
  DramaLayer    moving;   /* made of @tiles while the view moves */
  DramaTiles   *tiles;    /* (nullable) of a scene that is slow to paint */
  DramaScene   *lifted;   /* (nullable) what is being dragged out of a large scene */
  DramaLayer    lift;
  guint8       *left_out; /* (nullable) per group of @scene: is in @lifted instead */
  guint         corners_source;
  gboolean      legend_stale;
  gint64        paint_us; /* what painting the network took last */
  gint64        scene_us; /* what making the scene took last */
  guint         rest_source;
  gboolean      rested; /* the view came to rest: paint, however long it takes */
  gboolean      painted;
  AdwAnimation *fading;
  double        fade; /* from 0, all alike, to 1, only the hovered lit */

  /* The pointer */
  DramaVec      pointer; /* in logical pixels */
  gboolean      pointer_inside;
  gboolean      space_held;
  DramaDragKind drag;
  DramaVec      drag_start; /* in logical pixels */
  DramaVec      drag_last;
  char         *pressed_actor; /* (nullable) */
  char         *pressed_tie;   /* (nullable) */
  gboolean      pressed_selected;
  gboolean      pressed_adds;
  gboolean      pressed_toggles;
  GPtrArray    *band_base; /* ids that stay selected whatever the band holds */
  GPtrArray    *band_undo; /* ids that were selected before */
  gboolean      drag_done; /* cancelled: the rest of the gesture does nothing */
  GArray       *dragged;   /* of guint, indices of actors */
  DramaVec     *drag_from; /* where they are seen before the drag */
  DramaVec     *drag_home; /* and where they are, which may be elsewhere */
  double        pinch_zoom;

  /* Editing */
  GtkWidget *ask;         /* (nullable) while nothing was asked yet */
  GtkWidget *merge_ask;   /* (nullable) likewise */
  guint      rim;         /* index of the actor whose rim is shown, or G_MAXUINT */
  gboolean   on_rim;      /* the pointer is on it, and not only on the actor */
  gboolean   pressed_rim; /* the button went down there */
  char      *tie_from;    /* (nullable) id of where a tie that is drawn begins */
  char      *tie_to;      /* (nullable) id of where it ends, if that is an actor */
  DramaVec   tie_place;   /* and where not, in world units */
  gboolean   tie_left;    /* it has been out of where it began */
  char      *drop_over;   /* (nullable) id of who moved actors are over */
  guint      drop_source;
  gboolean   drop_armed;   /* they were held there long enough */
  char      *words_over;   /* (nullable) id of the actor that words of a text are held over */
  gboolean   words_inside; /* such words are held over the canvas */

  /* The keyboard: what the walk is at */
  char    *at_actor; /* (nullable) also the actor whose ties are walked */
  char    *at_tie;   /* (nullable) */
  gboolean walking;  /* the walk itself is selecting */
  gint64   nudged_us;
  guint    nudges;

  /* Layout */
  DramaLayoutRunner *runner; /* (nullable) */
  guint              layout_tick;
  gint64             layout_started_us;
  gint64             next_frame_us;
  gboolean           layout_paused;
  DramaArrangeMode   paused_mode;
};

/* drama-canvas-scene.c */
DramaScene     *drama_canvas_get_scene (DramaCanvas *self);
void            drama_canvas_sync_dossier (DramaCanvas *self);
void            drama_canvas_queue_corners (DramaCanvas *self);
void            drama_canvas_fill_scene_input (DramaCanvas *self, DramaSceneInput *input);
DramaLettering *drama_canvas_get_lettering (DramaCanvas *self);
void            drama_canvas_outdate_scene (DramaCanvas *self);
void            drama_canvas_forget_scene (DramaCanvas *self, gboolean quick);
void            drama_canvas_take_scene (DramaCanvas       *self,
                                         DramaScene        *scene,
                                         DramaFirstPicture *picture);
gboolean        drama_canvas_find_actor (DramaCanvas *self, const char *id, guint *index);
gboolean        drama_canvas_find_tie (DramaCanvas *self, const char *id, guint *index);
gboolean        drama_canvas_pick (DramaCanvas *self,
                                   DramaVec     point,
                                   double       reach_px,
                                   DramaHit    *hit);
const char     *drama_canvas_get_id (DramaCanvas *self, const DramaHit *hit);

/* drama-canvas-renew.c */
void drama_canvas_renew_soon (DramaCanvas *self);
void drama_canvas_renew_now (DramaCanvas *self);
void drama_canvas_stop_renewing (DramaCanvas *self);

/* drama-canvas-wait.c */
void        drama_canvas_keep_before (DramaCanvas *self, gboolean alike);
void        drama_canvas_drop_before (DramaCanvas *self);
DramaScene *drama_canvas_wait (DramaCanvas *self, const DramaSceneInput *input);
void        drama_canvas_stop_waiting (DramaCanvas *self);
void        drama_canvas_settle (DramaCanvas *self);
DramaRect   drama_canvas_get_reach (DramaCanvas *self);
DramaVec    drama_canvas_get_seen_place (DramaCanvas *self, guint actor);
DramaColor  drama_canvas_get_background (DramaCanvas *self);

/* drama-canvas-lift.c */
gboolean    drama_canvas_lift (DramaCanvas *self);
void        drama_canvas_put_down (DramaCanvas *self);
DramaScene *drama_canvas_get_lifted (DramaCanvas *self);

/* drama-canvas-draw.c */
void       drama_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);
void       drama_canvas_forget_layers (DramaCanvas *self);
void       drama_canvas_forget_marks (DramaCanvas *self);
void       drama_canvas_update_fade (DramaCanvas *self);
void       drama_canvas_init_fade (DramaCanvas *self);
DramaColor drama_canvas_get_accent (DramaCanvas *self);

/* drama-layer.c */
void drama_layer_clear (DramaLayer *self);
void drama_layer_take_surface (DramaLayer *self, cairo_surface_t *surface);
void drama_layer_snapshot (DramaLayer            *self,
                           GtkWidget             *widget,
                           GtkSnapshot           *snapshot,
                           const graphene_rect_t *at);

/* drama-canvas-paint.c */
void     drama_layer_paint_network (DramaLayer        *self,
                                    DramaCanvas       *canvas,
                                    const DramaCamera *camera);
void     drama_layer_paint_tiles (DramaLayer *self, DramaCanvas *canvas);
void     drama_layer_paint_lifted (DramaLayer *self, DramaCanvas *canvas);
void     drama_layer_paint_lit (DramaLayer *self, DramaCanvas *canvas);
cairo_t *drama_layer_begin (const DramaCamera *camera, const graphene_rect_t *area, int scale);
void     drama_layer_end (DramaLayer            *self,
                          cairo_t               *cr,
                          const DramaCamera     *camera,
                          const graphene_rect_t *area,
                          int                    scale);
gboolean drama_layer_get_area (const DramaCamera *camera,
                               DramaRect          world,
                               double             margin_px,
                               graphene_rect_t   *area);

/* drama-canvas-marks.c */
void drama_layer_paint_marks (DramaLayer *self, DramaCanvas *canvas);

/* drama-canvas-view.c */
void     drama_canvas_init_view (DramaCanvas *self);
void     drama_canvas_show (DramaCanvas *self, const DramaCamera *camera);
void     drama_canvas_fly (DramaCanvas *self, const DramaCamera *to, const DramaVec *anchor);
void     drama_canvas_stop_flying (DramaCanvas *self);
gboolean drama_canvas_is_flying (DramaCanvas *self);
void     drama_canvas_zoom_by (DramaCanvas *self, DramaVec about, double factor, gboolean smooth);
void     drama_canvas_zoom_to (DramaCanvas *self, double zoom);
void     drama_canvas_zoom_step (DramaCanvas *self, double factor);
void     drama_canvas_fit_all (DramaCanvas *self, gboolean smooth);
void     drama_canvas_get_covers (DramaCanvas *self, DramaRect covers[2]);
void     drama_canvas_fit_selection (DramaCanvas *self);
void     drama_canvas_reveal_selection (DramaCanvas *self);
gboolean drama_canvas_get_selection_bounds (DramaCanvas *self, DramaRect *bounds);
void     drama_canvas_reveal_at (DramaCanvas *self);
void     drama_canvas_follow_neighbourhood (DramaCanvas *self);
void     drama_canvas_resize_view (DramaCanvas *self, int width, int height);

/* drama-canvas-travel.c */
void drama_canvas_follow_travel (DramaCanvas *self);

/* drama-canvas-palette.c */
void drama_canvas_init_palette (DramaCanvas *self);

/* drama-canvas-pointer.c */
void drama_canvas_init_pointer (DramaCanvas *self);
void drama_canvas_cancel_drag (DramaCanvas *self);
void drama_canvas_put_back (DramaCanvas *self);
void drama_canvas_update_cursor (DramaCanvas *self);
void drama_canvas_update_hover (DramaCanvas *self);

/* drama-canvas-scroll.c */
void drama_canvas_init_scroll (DramaCanvas *self);

/* drama-canvas-comparing.c */
void drama_canvas_follow_comparing (DramaCanvas *self);
void drama_layer_paint_comparing (DramaLayer *self, DramaCanvas *canvas);
void drama_canvas_explain_comparing (DramaCanvas *self);

/* drama-canvas-keys.c */
void     drama_canvas_init_keys (DramaCanvas *self);
void     drama_canvas_walk_to_actor (DramaCanvas *self, const char *id, gboolean add);
void     drama_canvas_walk_to_tie (DramaCanvas *self, const char *id);
void     drama_canvas_follow_selection (DramaCanvas *self);
void     drama_canvas_describe (DramaCanvas *self);
gboolean drama_canvas_back_up (DramaCanvas *self);

/* drama-canvas-actions.c */
void drama_canvas_install_actions (GtkWidgetClass *widget_class);
void drama_canvas_update_actions (DramaCanvas *self);
void drama_canvas_show_menu (DramaCanvas *self, const DramaVec *at);

/* drama-canvas-edit.c */
void drama_canvas_commit_moves (DramaCanvas    *self,
                                const guint    *actors,
                                guint           n_actors,
                                const DramaVec *positions,
                                const char     *merge_key);
void drama_canvas_commit_aligned (DramaCanvas    *self,
                                  const guint    *actors,
                                  guint           n_actors,
                                  const DramaVec *positions);
void drama_canvas_nudge (DramaCanvas *self, DramaVec by);
void drama_canvas_toggle_pins (DramaCanvas *self);
void drama_canvas_commit_layout (DramaCanvas *self, const DramaVec *positions);

/* drama-canvas-ask.c */
void drama_canvas_ask_actor_at (DramaCanvas *self, DramaVec view);
void drama_canvas_ask_tie_between (DramaCanvas *self, const char *from, const char *to);
void drama_canvas_ask_tie_to_nobody (DramaCanvas *self, const char *from, DramaVec view);
void drama_canvas_ask_merge_of (DramaCanvas *self, const char *const *ids);
void drama_canvas_press_empty_page (DramaCanvas *self, int n_press, double x, double y);
void drama_canvas_present_asks (DramaCanvas *self);
void drama_canvas_drop_asks (DramaCanvas *self);

/* drama-canvas-tie.c */
gboolean drama_canvas_get_body (DramaCanvas *self, guint actor, DramaRect *body);
gboolean drama_canvas_find_rim (DramaCanvas *self, DramaVec at, guint *actor);
void     drama_canvas_press_rim (DramaCanvas *self, DramaVec at);
void     drama_canvas_update_rim (DramaCanvas *self);
void     drama_canvas_begin_tie (DramaCanvas *self);
void     drama_canvas_move_tie (DramaCanvas *self);
void     drama_canvas_end_tie (DramaCanvas *self);
void     drama_canvas_snapshot_edit (DramaCanvas           *self,
                                     GtkSnapshot           *snapshot,
                                     const graphene_rect_t *view);

/* drama-canvas-drop.c */
void     drama_canvas_forget_drop (DramaCanvas *self);
void     drama_canvas_follow_drop (DramaCanvas *self);
gboolean drama_canvas_drop_on_actor (DramaCanvas *self);

/* drama-canvas-words.c */
void drama_canvas_install_words (GObjectClass *klass);
void drama_canvas_init_words (DramaCanvas *self);

/* drama-canvas-layout.c */
void drama_canvas_start_layout (DramaCanvas *self, DramaArrangeMode mode);
void drama_canvas_stop_layout (DramaCanvas *self);
void drama_canvas_pause_layout (DramaCanvas *self);
void drama_canvas_resume_layout (DramaCanvas *self);
void drama_canvas_place_newcomers (DramaCanvas *self, const DramaDossier *before);

G_END_DECLS
