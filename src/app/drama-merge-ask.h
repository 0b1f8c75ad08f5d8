/* drama-merge-ask.h - asks whether actors are one, in place
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DRAMA_TYPE_MERGE_ASK (drama_merge_ask_get_type ())
G_DECLARE_FINAL_TYPE (DramaMergeAsk, drama_merge_ask, DRAMA, MERGE_ASK, GtkPopover)

/* A popover that names the actors and lets one be chosen whose name stays.  Return
 * merges, Escape does not.  It may be used again and again; it is to be popped up by
 * its owner, whose child it is. */
GtkWidget *drama_merge_ask_new (void);

/* The first of @ids (NULL-terminated, two or more) stays, unless another is chosen. */
void drama_merge_ask_for (DramaMergeAsk *self, DramaSession *session, const char *const *ids);

G_END_DECLS
