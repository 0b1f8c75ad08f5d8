/* drama-json.h - a dossier as bytes and back
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-bounds.h"
#include "drama-dossier.h"
#include "drama-io-error.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* The version of the format that is written; it and all before it are read. */
#define DRAMA_JSON_VERSION 1

/* Bounds.  Nothing in a file is trusted: they keep a hostile one from eating the
 * memory or the afternoon, and are far beyond any dossier a person could use. */
#define DRAMA_JSON_MAX_BYTES   ((gsize) 256 * 1024 * 1024) /* of the whole file */
#define DRAMA_JSON_MAX_DEPTH   64                          /* objects and arrays in each other */
#define DRAMA_JSON_MAX_VALUES  4000000                     /* in all; some 160,000 quotes */
#define DRAMA_JSON_MAX_MEMBERS 1000                        /* of one object */
#define DRAMA_JSON_MAX_RECORDS 100000                      /* of one type; quotes too */
#define DRAMA_JSON_MAX_NUMBER  400                         /* characters of one number */
#define DRAMA_JSON_MAX_ID      DRAMA_MAX_ID                /* characters */
#define DRAMA_JSON_MAX_LINE    DRAMA_MAX_LINE              /* characters: names, verbs, titles */
#define DRAMA_JSON_MAX_PASSAGE DRAMA_MAX_PASSAGE           /* characters: quotes, notes */
#define DRAMA_JSON_MAX_ALIASES DRAMA_MAX_ALIASES           /* of one actor */
#define DRAMA_JSON_MAX_PLACE   DRAMA_MAX_PLACE             /* world units from the middle */

/**
 * DramaProgress:
 * @step: called from the thread that reads, now and then
 * @data: handed to @step
 * @cancellable: (nullable): asked now and then whether to give up
 *
 * Whoever waits for a long reading.
 */
typedef struct
{
  void (*step) (double fraction, gpointer data);
  gpointer      data;
  GCancellable *cancellable;
} DramaProgress;

DramaDossier *drama_json_read (GBytes *bytes, const char *name, GError **error);
DramaDossier *drama_json_read_doubtful (GBytes *bytes, const char *name, GError **error);
DramaDossier *drama_json_read_watched (GBytes              *bytes,
                                       const char          *name,
                                       const DramaProgress *progress,
                                       GError             **error);
DramaDossier *drama_json_read_file (GFile *file, GCancellable *cancellable, GError **error);
GBytes       *drama_json_write (const DramaDossier *dossier);
gboolean      drama_json_write_file (const DramaDossier *dossier,
                                     GFile              *file,
                                     GCancellable       *cancellable,
                                     GError            **error);

G_END_DECLS
