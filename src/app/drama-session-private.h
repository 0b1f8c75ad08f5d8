/* drama-session-private.h - shared by the files of DramaSession alone
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-session.h"
#include "drama-step-views.h"

G_BEGIN_DECLS

struct _DramaSession
{
  GObject        parent_instance;
  DramaDocument *document;

  GPtrArray *actors; /* selected; always sorted, see drama-id-set.h */
  GPtrArray *ties;
  char      *evidence; /* nullable; its tie is then the only selected thing */

  char *hovered_actor; /* nullable, and never both */
  char *hovered_tie;

  guint   hidden_kinds;
  guint   hidden_standings;
  char   *neighbourhood; /* nullable */
  guint8 *hidden_actors; /* NULL until asked for after a change */
  guint8 *hidden_ties;

  DramaStepViews *views;       /* what was seen around every step */
  guint64         last_serial; /* of the steps that were noted */
  guint64         step_made;   /* whose making is perhaps not over; 0 for none */
  guint           look_source;
};

/* drama-session-travel.c */
void drama_session_init_travel (DramaSession *self);
void drama_session_clear_travel (DramaSession *self);
void drama_session_note_step (DramaSession *self);

/* drama-session.c */
void drama_session_tell_look (DramaSession *self, DramaViewpoint *viewpoint);
void drama_session_tell_travel (DramaSession *self, const DramaTravel *travel);

void     drama_session_forget_hidden (DramaSession *self);
gboolean drama_session_hides (DramaSession *self);
void     drama_session_trim_selection (DramaSession *self, gboolean and_hidden);
void     drama_session_tell_filter (DramaSession *self);

G_END_DECLS
