/* drama-about.h - who made this
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void drama_about_present (GtkWindow *parent);

G_END_DECLS
