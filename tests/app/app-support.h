/* app-support.h - what the tests of the window share
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* tests/app/data/small.dramatis: every standing but two, a denial, an overruling. */
GFile         *support_get_small_file (void);
DramaDocument *support_load_small (void);
DramaSession  *support_new_session (void);

/* Changes the name of an actor, its place, or takes a record away, as one step. */
void support_rename (DramaDocument *document, const char *actor, const char *name);
void support_move (DramaDocument *document, const char *actor, double x, double y);
void support_remove_tie (DramaDocument *document, const char *tie);

/* Runs the main loop until @done says so; fails after half a minute. */
typedef gboolean (*SupportDone) (gpointer data);
void support_wait (SupportDone done, gpointer data);

/* What the mapped labels below @widget say, one a line, top to bottom. */
char *support_read_labels (GtkWidget *widget);

/* The first widget of @type below @widget, itself included. */
GtkWidget *support_find (GtkWidget *widget, GType type);

/* The first with @css_class, likewise. */
GtkWidget *support_find_styled (GtkWidget *widget, const char *css_class);

/* The first button with that label, its underline included, likewise. */
GtkWidget *support_find_button (GtkWidget *widget, const char *label);

/* That every control below @root has one name, and not two. */
void support_assert_names (GtkWidget *root);

/* Shows @widget in a window of its own, of this size. */
GtkWindow *support_show (GtkWidget *widget, int width, int height);

G_END_DECLS
