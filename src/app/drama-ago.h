/* drama-ago.h - how long ago something was, as people say it
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *drama_ago (gint64 time_us, gint64 now_us);

G_END_DECLS
