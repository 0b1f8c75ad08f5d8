/* drama-ask.h - asks for a name or a verb, in place
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DRAMA_TYPE_ASK (drama_ask_get_type ())
G_DECLARE_FINAL_TYPE (DramaAsk, drama_ask, DRAMA, ASK, GtkPopover)

/* A popover beside what it is about.  Return does it, Escape leaves everything as it
 * was, and what cannot be kept stays in the entry with the reason under it.  One may
 * be used again and again; it is to be popped up by its owner.
 *
 * Its parent gets the focus back.  Signal "answered": it was done. */
GtkWidget *drama_ask_new (void);

/* @place is where the new actor is to be, in world units, NULL where a place is to be
 * found for it. */
void drama_ask_for_actor (DramaAsk *self, DramaSession *session, const DramaVec *place);

/* A tie from one actor to another, or to itself. */
void drama_ask_for_tie (DramaAsk *self, DramaSession *session, const char *from, const char *to);

/* A tie from an actor to one whose name is asked for, and who may be new. */
void drama_ask_for_tie_to_name (DramaAsk       *self,
                                DramaSession   *session,
                                const char     *from,
                                const DramaVec *place);

/* Another name for an actor; another verb for a tie. */
void drama_ask_for_name (DramaAsk *self, DramaSession *session, const char *actor);
void drama_ask_for_verb (DramaAsk *self, DramaSession *session, const char *tie);

G_END_DECLS
