/* drama-json-scan-private.h - a scan under way; only for the files of the scan
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-json.h"
#include "drama-json-scan.h"

G_BEGIN_DECLS

typedef struct
{
  char  close;     /* what ends it: ] or } */
  guint span;      /* its span, whose end is not known yet */
  guint first_key; /* of an object: where its keys begin */
} DramaJsonLevel;

/* A key without its quotes. */
typedef struct
{
  const char *text;
  gsize       length;
  gsize       offset;    /* of its opening quote */
  char       *unescaped; /* owns @text where the key has escapes */
} DramaJsonKeyRef;

typedef enum
{
  EXPECT_VALUE,
  EXPECT_FIRST_VALUE, /* or the end of the array */
  EXPECT_KEY,
  EXPECT_FIRST_KEY, /* or the end of the object */
  EXPECT_COMMA,     /* or the end of array or object */
  EXPECT_NOTHING,
} DramaJsonExpectation;

struct _DramaJsonScan
{
  const char          *text;
  gsize                length;
  const char          *name;
  gsize                at;
  guint                n_values;
  GArray              *spans; /* of DramaJsonSpan */
  GArray              *keys;  /* of DramaJsonKeyRef, of the open objects */
  guint                depth;
  DramaJsonLevel       levels[DRAMA_JSON_MAX_DEPTH];
  DramaJsonExpectation expectation;
};

gboolean drama_json_scan_fail (const DramaJsonScan *self,
                               GError             **error,
                               DramaIoError         code,
                               gsize                offset,
                               const char          *format,
                               ...) G_GNUC_PRINTF (5, 6);
gboolean drama_json_scan_fail_expected (const DramaJsonScan *self,
                                        GError             **error,
                                        const char          *expected);
gboolean drama_json_scan_string (DramaJsonScan *self, gboolean *escaped, GError **error);
gboolean drama_json_scan_number (DramaJsonScan *self, GError **error);
gboolean drama_json_scan_word (DramaJsonScan *self, GError **error);

G_END_DECLS
