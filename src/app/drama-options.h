/* drama-options.h - the options of the command line of the window
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* To an application that has the actions "new-window" and "open-example". */
void drama_options_add (GApplication *app);

G_END_DECLS
