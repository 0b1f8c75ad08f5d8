/* drama-step-popover.h - the steps to go back and forth to
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DRAMA_TYPE_STEP_POPOVER (drama_step_popover_get_type ())
G_DECLARE_FINAL_TYPE (DramaStepPopover, drama_step_popover, DRAMA, STEP_POPOVER, GtkPopover)

/* Lists the steps of the session's document, the newest first: which is current,
 * which is saved, which are undone.  A click or Return goes there; it stays open,
 * so that one can look on. */
GtkWidget *drama_step_popover_new (void);
void       drama_step_popover_set_session (DramaStepPopover *self, DramaSession *session);

G_END_DECLS
