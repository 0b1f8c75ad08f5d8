/* drama-json-remarks.h - who "he" is, and what may stand, out of JSON
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-json-cursor.h"
#include "drama-remarks.h"

G_BEGIN_DECLS

gboolean drama_json_read_resolved (const DramaJsonCursor *self,
                                   DramaResolutions     **resolved,
                                   GError               **error);
gboolean drama_json_read_dismissed (const DramaJsonCursor *self,
                                    DramaDismissals      **dismissed,
                                    GError               **error);

G_END_DECLS
