/* drama-session-edit.h - what a person does to what is selected
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-align.h"
#include "drama-session.h"

G_BEGIN_DECLS

/* Each is one step with a name, made in the document of a session, and leaves selected
 * what it made.  Those that give back a text give a sentence for the toast that offers
 * Undo, to be freed; NULL where there was nothing to do. */

/* A new actor, a new tie, or both at once: a tie from or to somebody new. */
typedef struct
{
  const char     *name; /* of the new actor; NULL for none */
  DramaKind       kind;
  const DramaVec *place; /* its middle, in world units; NULL where one is to be found */
  const char     *from;  /* ids of actors; NULL for the new one */
  const char     *to;
  const char     *verb; /* of the new tie; NULL for none */
  gboolean        directed;
} DramaAddition;

/* FALSE with a #DramaChangeError, whose message says what is wrong. */
gboolean drama_session_add (DramaSession *self, const DramaAddition *addition, GError **error);

char *drama_session_delete (DramaSession *self);
char *drama_session_merge (DramaSession      *self,
                           const char        *into,
                           const char *const *others,
                           GError           **error);
char *drama_session_split (DramaSession *self, const char *id, guint index);
void  drama_session_duplicate (DramaSession *self);
void  drama_session_reverse (DramaSession *self);
void  drama_session_set_directed (DramaSession *self, gboolean directed);
void  drama_session_set_kind (DramaSession *self, DramaKind kind);

G_END_DECLS
