/* canvas-fixture.h - a canvas in a window, and hands to work it
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-canvas-private.h"

G_BEGIN_DECLS

#define assert_near(a, b) g_assert_cmpfloat_with_epsilon ((a), (b), 1e-6)

/* Four actors at the corners of a square of 300 units, a b above c d, tied in
 * the order of the alphabet and d to a. */
typedef struct
{
  DramaDocument *document;
  DramaSession  *session;
  GtkWidget     *window;
  DramaCanvas   *canvas;
} Fixture;

DramaDossier *make_dossier (guint n_actors, gboolean placed);

void set_up (Fixture *fixture, gconstpointer unused);
void set_up_with (Fixture *fixture, DramaDossier *dossier);
void tear_down (Fixture *fixture, gconstpointer unused);

void     wait_for_frame (Fixture *fixture);
void     wait_ms (guint ms);
guint    count_frames (Fixture *fixture, guint ms);
DramaVec get_view_place (Fixture *fixture, const char *actor);
DramaVec get_stored_place (Fixture *fixture, const char *actor);

gpointer find_controller (Fixture *fixture, GType type);
void     press_at (Fixture *fixture, DramaVec at);
void     drag_by (Fixture *fixture, DramaVec by);
void     release (Fixture *fixture);
void     click_on (Fixture *fixture, const char *actor);
void     move_to (Fixture *fixture, DramaVec at);
gboolean press_key (Fixture *fixture, guint keyval, GdkModifierType state);
void     act (Fixture *fixture, const char *action);

G_END_DECLS
