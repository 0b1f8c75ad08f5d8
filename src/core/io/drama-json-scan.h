/* drama-json-scan.h - whether bytes are JSON, and where each value stands
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-io-error.h"

G_BEGIN_DECLS

/**
 * DramaJsonSpan:
 * @start: the value's first byte
 * @end: the byte past its last
 * @next: index of the first span that is not inside this value
 *
 * One value, or one key of an object, in the order of the file.  The spans of an
 * array or object follow its own; in an object they are key, value, key, value.
 */
typedef struct
{
  gsize start;
  gsize end;
  guint next;
} DramaJsonSpan;

/**
 * DramaJsonScan:
 *
 * A text found to be JSON, with its spans; borrows the text.
 */
typedef struct _DramaJsonScan DramaJsonScan;

DramaJsonScan       *drama_json_scan_new (const char *text,
                                          gsize       length,
                                          const char *name,
                                          GError    **error);
void                 drama_json_scan_free (DramaJsonScan *self);
const char          *drama_json_scan_get_text (const DramaJsonScan *self, gsize *length);
const DramaJsonSpan *drama_json_scan_get_span (const DramaJsonScan *self, guint index);
guint                drama_json_scan_get_n_spans (const DramaJsonScan *self);
char                *drama_json_scan_place (const DramaJsonScan *self, gsize offset);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaJsonScan, drama_json_scan_free)

G_END_DECLS
