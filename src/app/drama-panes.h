/* drama-panes.h - a middle with a pane at either side
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DRAMA_TYPE_PANES (drama_panes_get_type ())
G_DECLARE_FINAL_TYPE (DramaPanes, drama_panes, DRAMA, PANES, GtkWidget)

/* Where there is room the panes stand beside the middle and can be resized; where there
 * is much, DRAMA_PANES_ROOMY_PX or without the pane at the end DRAMA_PANES_ROOMY_ALONE_PX
 * ("roomy"), there is one more next to that at the start, and is seen with it;
 * below DRAMA_PANES_FOLD_PX they lie over it ("folded"), and below
 * DRAMA_PANES_SINGLE_PX one at a time fills the width ("single").  All limits
 * grow with the text.  Children of type "start", "next", "middle" and "end" in XML.
 *
 * Properties: start-visible, end-visible (what is seen now; folded and unfolded
 * each remember their own), next-visible (what is wished for), start-width, next-width,
 * end-width (px, unfolded), folded, single and roomy (read-only). */
#define DRAMA_PANES_FOLD_PX        900
#define DRAMA_PANES_SINGLE_PX      500
#define DRAMA_PANES_ROOMY_PX       1440
#define DRAMA_PANES_ROOMY_ALONE_PX 1120

gboolean drama_panes_get_folded (DramaPanes *self);
gboolean drama_panes_get_single (DramaPanes *self);
gboolean drama_panes_get_start_visible (DramaPanes *self);
gboolean drama_panes_get_end_visible (DramaPanes *self);
void     drama_panes_set_start_visible (DramaPanes *self, gboolean visible);
void     drama_panes_set_end_visible (DramaPanes *self, gboolean visible);
gboolean drama_panes_close_overlays (DramaPanes *self);

/* How wide it is going to be, before it has any size: others can ask for less room
 * from the start. */
void drama_panes_expect_width (DramaPanes *self, int width);
void drama_panes_focus_next (DramaPanes *self);

G_END_DECLS
