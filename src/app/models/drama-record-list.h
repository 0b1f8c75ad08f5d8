/* drama-record-list.h - the records of one type as a list
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-document.h"
#include "drama-record-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DRAMA_TYPE_RECORD_LIST (drama_record_list_get_type ())
G_DECLARE_FINAL_TYPE (DramaRecordList, drama_record_list, DRAMA, RECORD_LIST, GObject)

/* A GListModel of DramaRecordItem in the order of the ids.  Follows the document
 * with the smallest "items-changed" there are: a record that looks the same, as
 * an actor that was only moved, keeps its item. */
DramaRecordList *drama_record_list_new (DramaDocument *document, DramaRecordType type);
void             drama_record_list_ease (GtkSortListModel *sorted);

G_END_DECLS
