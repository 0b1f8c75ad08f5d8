/* drama-edit-menu.h - the menus of what is selected, the same everywhere
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-session.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* For actors where one is selected, else for ties; made anew each time it is opened, as
 * it names who can be split.  All actions are of the window. */
GMenuModel *drama_edit_menu_new (DramaSession *session);

G_END_DECLS
