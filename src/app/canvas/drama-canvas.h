/* drama-canvas.h - the network on the screen
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-forerun.h"
#include "drama-preferences.h"
#include "drama-rect.h"
#include "drama-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DRAMA_TYPE_CANVAS (drama_canvas_get_type ())
G_DECLARE_FINAL_TYPE (DramaCanvas, drama_canvas, DRAMA, CANVAS, GtkWidget)

/* Shows what a session shows, and turns what pointer and keys do into changes of
 * the session or edits of its document.
 *
 * Properties: session; scroll-zooms (plain scrolling zooms, with Ctrl it pans);
 * legend-visible (whether the legend is unfolded); laying-out (read-only).
 *
 * Actions on the widget: canvas.zoom-in, zoom-out, zoom-100, zoom-fit,
 * zoom-selection, layout, cancel-layout, select-all, select-none, select-invert,
 * neighbourhood, pin, legend, menu.  Return and the context menu activate
 * win.show-evidence.
 *
 * Signal "words-dropped" (words, tie, actor, rectangle): #DramaDraggedWords were dropped
 * on one of the two, the other is NULL; the rectangle is where, in the widget. */
GtkWidget       *drama_canvas_new (void);
DramaSession    *drama_canvas_get_session (DramaCanvas *self);
void             drama_canvas_set_session (DramaCanvas *self, DramaSession *session);
gboolean         drama_canvas_get_visible_rect (DramaCanvas *self, DramaRect *rect);
DramaVec         drama_canvas_get_pointed_place (DramaCanvas *self);
gboolean         drama_canvas_get_laying_out (DramaCanvas *self);
DramaForerunLook drama_canvas_get_look (DramaCanvas *self);
void             drama_canvas_offer_scene (DramaCanvas            *self,
                                           DramaScene             *scene,
                                           const DramaForerunLook *look);
void             drama_canvas_offer_picture (DramaCanvas *self, DramaFirstPicture *picture);
gboolean         drama_canvas_has_painted (DramaCanvas *self);
void             drama_canvas_set_palette (DramaCanvas *self, DramaPalette palette);

/* Ask beside what is selected: for a new actor, for the verb of a new tie between two
 * or the name of its other end, for another name or verb, whether they are one. */
void drama_canvas_ask_actor (DramaCanvas *self);
void drama_canvas_ask_tie (DramaCanvas *self);
void drama_canvas_ask_rename (DramaCanvas *self);
void drama_canvas_ask_merge (DramaCanvas *self);

/* @way: left, centre, right, top, middle, bottom, and for even gaps row, column. */
void drama_canvas_align (DramaCanvas *self, const char *way);

G_END_DECLS
