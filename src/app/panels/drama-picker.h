/* drama-picker.h - one of the actors or sources, found by name
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-document.h"
#include "drama-record-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DRAMA_TYPE_PICKER (drama_picker_get_type ())
G_DECLARE_FINAL_TYPE (DramaPicker, drama_picker, DRAMA, PICKER, GtkPopover)

/* @none (nullable) is what comes first and stands for no record at all, with the id "".
 * Signal "picked" (DramaPicker *, const char *id). */
GtkWidget *drama_picker_new (DramaDocument *document, DramaRecordType type, const char *none);

G_END_DECLS
