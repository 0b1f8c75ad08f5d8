/* drama-field.h - the fields of records, one by one
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-dossier.h"

G_BEGIN_DECLS

/**
 * DramaRecordKind:
 * @DRAMA_RECORD_KIND_DOSSIER: what a dossier says of itself: a #DramaDossierFields
 * @DRAMA_RECORD_KIND_SOURCE: a #DramaSource
 * @DRAMA_RECORD_KIND_ACTOR: a #DramaActor
 * @DRAMA_RECORD_KIND_TIE: a #DramaTie, without its evidence
 * @DRAMA_RECORD_KIND_EVIDENCE: a #DramaEvidence
 *
 * The kinds of records, in the order in which a file has them.
 */
typedef enum
{
  DRAMA_RECORD_KIND_DOSSIER,
  DRAMA_RECORD_KIND_SOURCE,
  DRAMA_RECORD_KIND_ACTOR,
  DRAMA_RECORD_KIND_TIE,
  DRAMA_RECORD_KIND_EVIDENCE,
} DramaRecordKind;
#define DRAMA_N_RECORD_KINDS 5

/**
 * DramaField:
 *
 * What one person may change of a record without a say in what another changes of it:
 * a key of the file, or several that only make sense together, such as the text of a
 * source and its hash.  Comparing and merging both go by this list.
 */
typedef struct _DramaField DramaField;

const char       *drama_record_kind_to_string (DramaRecordKind kind);
guint             drama_field_count (DramaRecordKind kind);
const DramaField *drama_field_get (DramaRecordKind kind, guint index);
const DramaField *drama_field_find (DramaRecordKind kind, const char *name);
const char       *drama_field_get_name (const DramaField *self);
gboolean          drama_field_equal (const DramaField *self, gconstpointer a, gconstpointer b);
char             *drama_field_to_text (const DramaField *self, gconstpointer fields);
void              drama_field_take (const DramaField *self, gpointer to, gconstpointer from);

G_END_DECLS
