/* drama-session.h - what one window shows now
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-diff.h"
#include "drama-document.h"
#include "drama-step-views.h"

G_BEGIN_DECLS

#define DRAMA_TYPE_SESSION (drama_session_get_type ())
G_DECLARE_FINAL_TYPE (DramaSession, drama_session, DRAMA, SESSION, GObject)

/* Selection, hover, filter and neighbourhood of one window over one document.
 * Canvas and panels know each other only through this.  It follows the document
 * before anybody who connects to the document later: ids that vanished have left
 * the selection by then.
 *
 * Signals, all without arguments: "selection-changed", "hover-changed",
 * "filter-changed" (what is hidden may be different: filter, neighbourhood or,
 * where one of these hides something, document), "reveal" (the canvas should bring the
 * selection into view).  And two for
 * who draws: "look" (DramaViewpoint *): say where the picture is looked at from,
 * "travelled" (const DramaTravel *): an undo, redo or jump of this very session is
 * over, and what it changed should be seen.
 *
 * Arrays and strings returned are borrowed and good until the next change. */
DramaSession  *drama_session_new (DramaDocument *document);
DramaDocument *drama_session_get_document (DramaSession *self);
DramaDossier  *drama_session_get_dossier (DramaSession *self);

/* Selection: any actors and ties together; one piece of evidence only where its
 * tie is all that is selected.  Ids that are not in the dossier are ignored. */
void             drama_session_select_actor (DramaSession *self, const char *id);
void             drama_session_select_tie (DramaSession *self, const char *id);
void             drama_session_select_evidence (DramaSession *self,
                                                const char   *tie_id,
                                                const char   *evidence_id);
void             drama_session_toggle_actor (DramaSession *self, const char *id);
void             drama_session_toggle_tie (DramaSession *self, const char *id);
void             drama_session_select_all_actors (DramaSession *self);
void             drama_session_select_none (DramaSession *self);
void             drama_session_select_inverse (DramaSession *self);
void             drama_session_set_selection (DramaSession      *self,
                                              const char *const *actors,
                                              const char *const *ties);
gboolean         drama_session_is_actor_selected (DramaSession *self, const char *id);
gboolean         drama_session_is_tie_selected (DramaSession *self, const char *id);
const GPtrArray *drama_session_get_selected_actors (DramaSession *self);
const char     **drama_session_list_selected_actors (DramaSession *self);
const GPtrArray *drama_session_get_selected_ties (DramaSession *self);
const char      *drama_session_get_selected_evidence (DramaSession *self);
void             drama_session_reveal (DramaSession *self);

/* Back and forth through the document's steps.  Each brings back the selection this
 * session had at that step, a filter where it would hide what changed, and what
 * changed into view. */
typedef struct
{
  DramaDossier    *before;
  DramaDossier    *after;
  const DramaDiff *diff;
  DramaViewpoint   viewpoint; /* of this session at that step, where it is known */
} DramaTravel;

void drama_session_undo (DramaSession *self);
void drama_session_redo (DramaSession *self);
void drama_session_go_to (DramaSession *self, guint position);

/* Hover: one actor or one tie or nothing. */
void        drama_session_hover_actor (DramaSession *self, const char *id);
void        drama_session_hover_tie (DramaSession *self, const char *id);
const char *drama_session_get_hovered_actor (DramaSession *self);
const char *drama_session_get_hovered_tie (DramaSession *self);

/* Filter: bit 1 << DramaKind and bit 1 << DramaStanding. */
guint drama_session_get_hidden_kinds (DramaSession *self);
guint drama_session_get_hidden_standings (DramaSession *self);
void  drama_session_set_filter (DramaSession *self,
                                guint         hidden_kinds,
                                guint         hidden_standings);

/* Neighbourhood: only this actor, whom it is tied to, and the ties among them. */
const char *drama_session_get_neighbourhood (DramaSession *self);
void        drama_session_set_neighbourhood (DramaSession *self, const char *actor_id);

/* What filter and neighbourhood leave out: one byte per index of the current
 * dossier, 1 is hidden; never NULL. */
const guint8 *drama_session_get_hidden_actors (DramaSession *self);
const guint8 *drama_session_get_hidden_ties (DramaSession *self);
gboolean      drama_session_is_actor_hidden (DramaSession *self, const char *id);
gboolean      drama_session_is_tie_hidden (DramaSession *self, const char *id);

G_END_DECLS
