/* drama-record-item.h - a record of a dossier as an item of a list
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-dossier.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  DRAMA_RECORD_ACTOR,
  DRAMA_RECORD_TIE,
  DRAMA_RECORD_SOURCE,
} DramaRecordType;
#define DRAMA_N_RECORD_TYPES 3

#define DRAMA_TYPE_RECORD_ITEM (drama_record_item_get_type ())
G_DECLARE_FINAL_TYPE (DramaRecordItem, drama_record_item, DRAMA, RECORD_ITEM, GObject)

/* Never changes: where what it shows became different, the list has another
 * item in its place. */
DramaRecordItem *drama_record_item_new (DramaDossier   *dossier,
                                        DramaRecordType type,
                                        guint           index,
                                        guint           number);
DramaRecordType  drama_record_item_get_record_type (DramaRecordItem *self);
const char      *drama_record_item_get_id (DramaRecordItem *self);

/* An actor's name, a tie as a sentence, a source's title; as Pango markup. */
const char *drama_record_item_get_markup (DramaRecordItem *self);
const char *drama_record_item_get_plain (DramaRecordItem *self);
const char *drama_record_item_get_detail (DramaRecordItem *self);

/* All of it in one sentence, for a screen reader. */
const char *drama_record_item_get_label (DramaRecordItem *self);

/* For sorting: kind of an actor, verb and standing of a tie, number of ties of
 * an actor and of quotes of a tie or from a source. */
DramaKind     drama_record_item_get_kind (DramaRecordItem *self);
DramaStanding drama_record_item_get_standing (DramaRecordItem *self);
const char   *drama_record_item_get_verb (DramaRecordItem *self);
gboolean      drama_record_item_has_text (DramaRecordItem *self); /* of a source */
guint         drama_record_item_get_number (DramaRecordItem *self);
const char   *drama_record_item_get_sort_key (DramaRecordItem *self);

/* @folded comes from drama_fold(). */
gboolean drama_record_item_matches (DramaRecordItem *self, const char *folded);

G_END_DECLS
