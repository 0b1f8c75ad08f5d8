/* drama-step-views.h - what a window showed around every step
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-history.h"

G_BEGIN_DECLS

/* Where the picture was looked at from.  A plain value; whoever draws it knows what
 * it means, everybody else only keeps it. */
typedef struct
{
  gboolean known;
  DramaVec centre; /* the world point in the middle */
  double   zoom;
  gboolean fitted; /* everything was shown, and to be shown also when resized */
} DramaViewpoint;

/* Selection, filter and viewpoint of one moment.  Sets are shared with the session,
 * which never changes one: most steps leave them alone. */
typedef struct
{
  GPtrArray     *actors; /* as in drama-id-set.h */
  GPtrArray     *ties;
  char          *evidence; /* nullable */
  guint          hidden_kinds;
  guint          hidden_standings;
  char          *neighbourhood; /* nullable */
  DramaViewpoint viewpoint;
} DramaView;

void drama_view_free (DramaView *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaView, drama_view_free)

/* The moments before and after each step of a history, as one session had them.
 * Steps are known by the serial with which they began.  Bounded: what is selected
 * again and again with thousands of others is forgotten from the oldest on. */
typedef struct _DramaStepViews DramaStepViews;

#define DRAMA_STEP_VIEWS_MAX_BYTES ((gsize) 16 * 1024 * 1024)

DramaStepViews  *drama_step_views_new (void);
void             drama_step_views_free (DramaStepViews *self);
void             drama_step_views_set_before (DramaStepViews     *self,
                                              const DramaHistory *history,
                                              guint64             began,
                                              DramaView          *view);
void             drama_step_views_set_after (DramaStepViews *self, guint64 began, DramaView *view);
const DramaView *drama_step_views_get_before (DramaStepViews *self, guint64 began);
const DramaView *drama_step_views_get_after (DramaStepViews *self, guint64 began);
gsize            drama_step_views_get_bytes (DramaStepViews *self);
guint            drama_step_views_get_n (DramaStepViews *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaStepViews, drama_step_views_free)

G_END_DECLS
