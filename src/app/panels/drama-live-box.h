/* drama-live-box.h - what is read of a record, made anew with each change
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-change.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DRAMA_TYPE_LIVE_BOX (drama_live_box_get_type ())
G_DECLARE_FINAL_TYPE (DramaLiveBox, drama_live_box, DRAMA, LIVE_BOX, GtkWidget)

/* Fills @box, which is empty, with what is read of the record, which is there. */
typedef void (*DramaLiveBoxFill) (GtkBox             *box,
                                  const DramaDossier *dossier,
                                  const DramaSubject *subject);

/* Empty once the record is gone. */
GtkWidget *drama_live_box_new (DramaDocument      *document,
                               DramaChangeOf       of,
                               const DramaSubject *subject,
                               DramaLiveBoxFill    fill);

G_END_DECLS
