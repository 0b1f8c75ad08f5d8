/* drama-outline.h - actors, ties and sources as lists
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-record-item.h"
#include "drama-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DRAMA_TYPE_OUTLINE (drama_outline_get_type ())
G_DECLARE_FINAL_TYPE (DramaOutline, drama_outline, DRAMA, OUTLINE, GtkWidget)

/* The canvas's twin for keyboard and screen reader: the same records, the same
 * selection, the same filter.  Properties: session, actor-order ("name", "kind",
 * "ties"), tie-order ("name", "verb", "standing").  Signal "activated": the
 * person wants to see the evidence of what they chose. */
void drama_outline_set_session (DramaOutline *self, DramaSession *session);

/* Brings the row of a source into view. */
void drama_outline_show_source (DramaOutline *self, const char *id);

/* Ask beside the row or button that has the focus, about what is selected. */
void drama_outline_ask_actor (DramaOutline *self);
void drama_outline_ask_tie (DramaOutline *self);
void drama_outline_ask_rename (DramaOutline *self);
void drama_outline_ask_merge (DramaOutline *self);

/* What the list of @type shows: DramaRecordItem, searched, filtered and sorted. */
GListModel *drama_outline_get_model (DramaOutline *self, DramaRecordType type);

G_END_DECLS
