/* drama-accels.h - the keys of the application
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void drama_accels_set (GtkApplication *app);

G_END_DECLS
