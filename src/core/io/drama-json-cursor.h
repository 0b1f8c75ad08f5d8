/* drama-json-cursor.h - one value of a file, knowing its place and what it must be
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-extras.h"
#include "drama-json.h"
#include "drama-json-scan.h"

G_BEGIN_DECLS

/**
 * DramaJsonFile:
 * @name: what messages call the file
 * @scan: where its values stand
 * @strings: holds the strings that were read, as long as the reading goes on
 * @progress: (nullable): who waits
 * @is_doubtful: whether a text that is not what its hash says, and a quote that is not as long
 *   as its places say, are let pass, to be found by who holds the quotes against the texts
 */
typedef struct
{
  const char          *name;
  const DramaJsonScan *scan;
  GStringChunk        *strings;
  const DramaProgress *progress;
  gboolean             is_doubtful;
} DramaJsonFile;

/**
 * DramaJsonCursor:
 * @file: the file it is in
 * @parent: (nullable): the object or array it is in; %NULL for the root
 * @key: (nullable): its key, where it is in an object
 * @index: its place, where it is in an array
 * @present: whether it is there at all
 * @span: its place in the file
 * @record: (nullable): what record it is, such as "tie"
 * @id: (nullable): the record's id, once it is known
 *
 * A plain value that borrows all it points to; parents live on the caller's stack.
 */
typedef struct _DramaJsonCursor DramaJsonCursor;
struct _DramaJsonCursor
{
  const DramaJsonFile   *file;
  const DramaJsonCursor *parent;
  const char            *key;
  guint                  index;
  gboolean               present;
  guint                  span;
  const char            *record;
  const char            *id;
};

/**
 * DramaJsonKey:
 * @name: a key that is known in an object
 * @required: whether it must be there
 */
typedef struct
{
  const char *name;
  gboolean    required;
} DramaJsonKey;

void     drama_json_cursor_init (DramaJsonCursor *self, const DramaJsonFile *file);
gboolean drama_json_cursor_fail (const DramaJsonCursor *self,
                                 GError               **error,
                                 DramaIoError           code,
                                 const char            *format,
                                 ...) G_GNUC_PRINTF (4, 5);
gboolean drama_json_cursor_is_null (const DramaJsonCursor *self);
gboolean drama_json_cursor_open (const DramaJsonCursor *self,
                                 const DramaJsonKey    *keys,
                                 guint                  n_keys,
                                 DramaJsonCursor       *members,
                                 DramaExtras          **extras,
                                 GError               **error);
gboolean drama_json_cursor_count (const DramaJsonCursor *self,
                                  guint                  max,
                                  guint                 *n,
                                  GError               **error);
gboolean drama_json_cursor_next (const DramaJsonCursor *self, DramaJsonCursor *element);
gboolean drama_json_cursor_get_string (const DramaJsonCursor *self,
                                       gsize                  max,
                                       const char           **value,
                                       GError               **error);
gboolean drama_json_cursor_get_boolean (const DramaJsonCursor *self,
                                        gboolean              *value,
                                        GError               **error);
gboolean drama_json_cursor_get_whole (const DramaJsonCursor *self,
                                      gint64                *value,
                                      GError               **error);
gboolean drama_json_cursor_get_number (const DramaJsonCursor *self,
                                       double                *value,
                                       GError               **error);

G_END_DECLS
