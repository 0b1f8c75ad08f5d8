/* drama-step-list.h - the steps of a document, newest first
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-document.h"
#include "drama-step-item.h"

G_BEGIN_DECLS

#define DRAMA_TYPE_STEP_LIST (drama_step_list_get_type ())
G_DECLARE_FINAL_TYPE (DramaStepList, drama_step_list, DRAMA, STEP_LIST, GObject)

/* A GListModel of DramaStepItem, each made when it is asked for.  It follows its
 * document and keeps the items of steps that stay.  Steps that are undone are in it
 * as long as they can be redone; the oldest item is where the history begins. */
DramaStepList *drama_step_list_new (DramaDocument *document);
guint          drama_step_list_find_current (DramaStepList *self);

G_END_DECLS
