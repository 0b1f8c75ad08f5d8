/* drama-ending.h - tells who looks elsewhere that something long is done
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* From when on something takes long. */
#define DRAMA_ENDING_LONG_MS 3000

/* What began at @since_us, of g_get_monotonic_time(), ended in @window as @text says.  The
 * desktop tells it where no window of ours is in front; a click on that leads to @window.
 * Whether it was told. */
gboolean drama_ending_tell (GtkWindow *window, gint64 since_us, const char *text);

/* Takes back what was told of @window: somebody looks at it. */
void drama_ending_seen (GtkWindow *window);

G_END_DECLS
