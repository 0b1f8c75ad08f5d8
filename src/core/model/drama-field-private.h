/* drama-field-private.h - what a table of fields is made of; for core/model only
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-field.h"

#include <stddef.h>

G_BEGIN_DECLS

/* Most that one field consists of: the text of a source. */
#define DRAMA_FIELD_MAX_PARTS 5

typedef struct
{
  gsize offset; /* in the struct of fields, in bytes */
  gsize size;
} DramaFieldPart;

struct _DramaField
{
  const char    *name; /* the key in the file */
  DramaFieldPart parts[DRAMA_FIELD_MAX_PARTS];
  gboolean (*equal) (gconstpointer a, gconstpointer b); /* NULL: one string */
  char *(*to_text) (gconstpointer fields);              /* NULL: one string */
};

#define PART(type, member)                                  \
  {                                                         \
    offsetof (type, member), sizeof ((type *) NULL)->member \
  }
#define TEXT(type, member)                            \
  {                                                   \
    .name = #member, .parts = { PART (type, member) } \
  }
#define OTHER(type, member, compare, show)                                                   \
  {                                                                                          \
    .name = #member, .parts = { PART (type, member) }, .equal = (compare), .to_text = (show) \
  }

/* A table of the evidence's fields, of DRAMA_N_FIELDS_OF_EVIDENCE. */
#define DRAMA_N_FIELDS_OF_EVIDENCE 10
extern const DramaField DRAMA_FIELDS_OF_EVIDENCE[DRAMA_N_FIELDS_OF_EVIDENCE];

char *drama_field_extras_to_text (const DramaExtras *extras);

G_END_DECLS
