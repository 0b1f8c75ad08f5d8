/* stage.h - a window of the program, and pictures of it
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-window-private.h"

G_BEGIN_DECLS

/* What a scene works with; the window is its own. */
typedef struct
{
  DramaApplication *app;
  DramaWindow      *window;
  DramaSession     *session;  /* borrowed; NULL where the window shows none */
  const char       *examples; /* folder of the dossiers that are shipped */
  const char       *folder;   /* where a scene may write */
  int               width;    /* px, that of the screen */
} Stage;

typedef struct
{
  const char *name;
  void (*play) (Stage *stage);
} Scene;

extern const Scene window_scenes[];
extern const Scene text_scenes[];
extern const Scene dialog_scenes[];
extern const Scene file_scenes[];

/* Until nothing happens any more, or a few seconds. */
void stage_settle (void);

/* The example, or what @json says. */
void stage_show_example (Stage *stage);
void stage_show_json (Stage *stage, const char *json);

/* The example with some differences; transfer full. */
DramaDossier *stage_make_other (Stage *stage);

/* A copy of the example in the folder of the scenes. */
GFile *stage_copy_example (Stage *stage);
void   stage_open (Stage *stage, GFile *file);

/* The action must be there; what it does may be nothing. */
void stage_do (Stage *stage, const char *action);
void stage_do_with (Stage *stage, const char *action, GVariant *parameter);

/* Shows the pane at the start or the end, where it lies over the picture too. */
void stage_show_start (Stage *stage);
void stage_show_end (Stage *stage);

/* The @n-th mapped widget of @type below @root; NULL for none. */
GtkWidget *stage_find (GtkWidget *root, GType type, guint n);

/* What is in front: the last window that was shown. */
GtkWindow *stage_get_front (Stage *stage);

/* Writes the picture and prints what a reader of it should look for: what is wider than
 * the screen, what lies outside its window, and which texts are cut. */
gboolean stage_shoot (Stage *stage, const char *scene, const char *path);

G_END_DECLS
