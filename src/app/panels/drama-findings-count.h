/* drama-findings-count.h - how much an editor would ask of a document
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-document.h"

G_BEGIN_DECLS

#define DRAMA_TYPE_FINDINGS_COUNT (drama_findings_count_get_type ())
G_DECLARE_FINAL_TYPE (DramaFindingsCount, drama_findings_count, DRAMA, FINDINGS_COUNT, GObject)

/* Follows the document by a worker.  Emits "changed" where the number is another one. */
DramaFindingsCount *drama_findings_count_new (DramaDocument *document);
guint               drama_findings_count_get (DramaFindingsCount *self);

G_END_DECLS
