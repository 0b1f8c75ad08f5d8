/* drama-typing.h - when what is typed into a field is committed
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-field-row.h"

G_BEGIN_DECLS

/* Keeps the rules for @editor, the widget of @row that has the focus while somebody
 * types, and tells @row's settle() to commit: on leaving it, after a pause, and on Return
 * (in what is no entry with Ctrl).  Escape takes the visit back, or where there is nothing to
 * take back is left for whoever is around.  Owned by @editor. */
typedef struct _DramaTyping DramaTyping;

DramaTyping *drama_typing_new (DramaFieldRow *row, GtkWidget *editor);

/* Somebody typed. */
void drama_typing_touch (DramaTyping *self);

G_END_DECLS
