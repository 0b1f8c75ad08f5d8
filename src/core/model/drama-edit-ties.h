/* drama-edit-ties.h - changing ties and the evidence that hangs on them
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-edit.h"

G_BEGIN_DECLS

char          *drama_edit_add_tie (DramaEdit  *self,
                                   const char *from,
                                   const char *verb,
                                   const char *to,
                                   gboolean    directed);
void           drama_edit_set_verb (DramaEdit *self, const char *id, const char *verb);
void           drama_edit_set_date (DramaEdit *self, const char *id, const char *date);
void           drama_edit_set_directed (DramaEdit *self, const char *id, gboolean directed);
void           drama_edit_set_tie_note (DramaEdit *self, const char *id, const char *note);
void           drama_edit_set_standing (DramaEdit             *self,
                                        const char            *id,
                                        const DramaOverruling *overruling);
void           drama_edit_reverse_tie (DramaEdit *self, const char *id);
char          *drama_edit_duplicate_tie (DramaEdit *self, const char *id);
DramaTie      *drama_edit_find_tie_of_evidence (DramaEdit  *self,
                                                const char *evidence,
                                                guint      *index);
DramaEvidence *drama_edit_find_evidence (DramaEdit *self, const char *id);
void           drama_edit_put_evidence (DramaEdit *self, const char *tie, DramaEvidence *evidence);
void           drama_edit_move_evidence (DramaEdit  *self,
                                         const char *id,
                                         const char *tie,
                                         guint       index);

G_END_DECLS
