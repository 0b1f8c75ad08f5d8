/* drama-record-table.h - records in the byte order of their ids; for core/model only
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DramaRecordType:
 * @get_id: a record's id, borrowed
 * @ref: takes a reference
 * @unref: gives one up; of %NULL, which stands for a record to be removed, none
 * @equal: whether two records say the same
 *
 * What a table has to know of the records it holds.
 */
typedef struct
{
  const char *(*get_id) (gconstpointer record);
  gpointer (*ref) (gpointer record);
  void (*unref) (gpointer record);
  gboolean (*equal) (gconstpointer a, gconstpointer b);
} DramaRecordType;

extern const DramaRecordType DRAMA_RECORD_SOURCE;
extern const DramaRecordType DRAMA_RECORD_ACTOR;
extern const DramaRecordType DRAMA_RECORD_TIE;

GTree     *drama_record_table_new_changes (const DramaRecordType *type);
GPtrArray *drama_record_table_new (const DramaRecordType *type);
gboolean   drama_record_table_find (const GPtrArray       *table,
                                    const DramaRecordType *type,
                                    const char            *id,
                                    guint                 *index);
GPtrArray *drama_record_table_apply (GPtrArray             *base,
                                     const DramaRecordType *type,
                                     GTree                 *changes);

G_END_DECLS
