/* drama-edit-ids.h - ids for new records that a person can read
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-edit.h"

G_BEGIN_DECLS

/* So many characters of a name go into an id at most; a number may follow. */
#define DRAMA_ID_MAX_SLUG 48

char *drama_id_slug (const char *text);
char *drama_edit_new_source_id (DramaEdit *self, const char *title);
char *drama_edit_new_actor_id (DramaEdit *self, const char *name);
char *drama_edit_new_tie_id (DramaEdit  *self,
                             const char *from,
                             const char *verb,
                             const char *to);
char *drama_edit_new_evidence_id (DramaEdit *self, const char *tie);

G_END_DECLS
