/* drama-inbox-change.h - a suggestion is changed before it is accepted
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-inbox.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DRAMA_TYPE_INBOX_CHANGE (drama_inbox_change_get_type ())
G_DECLARE_FINAL_TYPE (DramaInboxChange, drama_inbox_change, DRAMA, INBOX_CHANGE, GtkPopover)

/* Signal "done" (const char *told): it is in the dossier, and this is the sentence for a
 * toast. */
GtkWidget *drama_inbox_change_new (void);

/* Fills in what is suggested. */
void drama_inbox_change_offer (DramaInboxChange *self,
                               DramaInbox       *inbox,
                               DramaSuggestion  *suggestion);

/* What Return and the button do; what cannot be is said in place. */
void drama_inbox_change_accept (DramaInboxChange *self);

G_END_DECLS
