/* drama-outline-row.h - how a row of the outline looks
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-record-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Makes rows for a list of DramaRecordItem of one type. */
GtkListItemFactory *drama_outline_row_factory_new (DramaRecordType type);

G_END_DECLS
