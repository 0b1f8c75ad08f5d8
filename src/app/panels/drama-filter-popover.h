/* drama-filter-popover.h - which kinds and standings are shown
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DRAMA_TYPE_FILTER_POPOVER (drama_filter_popover_get_type ())
G_DECLARE_FINAL_TYPE (DramaFilterPopover, drama_filter_popover, DRAMA, FILTER_POPOVER, GtkPopover)

void drama_filter_popover_set_session (DramaFilterPopover *self, DramaSession *session);

G_END_DECLS
