/* drama-record-head.h - how a record is read, with a pencil, and its fields below
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-edit-fold.h"
#include "drama-live-box.h"

G_BEGIN_DECLS

#define DRAMA_TYPE_RECORD_HEAD (drama_record_head_get_type ())
G_DECLARE_FINAL_TYPE (DramaRecordHead, drama_record_head, DRAMA, RECORD_HEAD, GtkWidget)

/* Follows the document.  What is read is made anew with each change, the fields stay. */
GtkWidget *drama_record_head_new (DramaDocument      *document,
                                  DramaChangeOf       of,
                                  const DramaSubject *subject,
                                  DramaLiveBoxFill    fill,
                                  DramaEditFoldMake   make);

DramaEditFold *drama_record_head_get_fold (DramaRecordHead *self);

G_END_DECLS
