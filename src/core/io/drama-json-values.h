/* drama-json-values.h - the values that records are made of, out of JSON
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-json-cursor.h"
#include "drama-words.h"

G_BEGIN_DECLS

gboolean drama_json_read_line (const DramaJsonCursor *self, const char **value, GError **error);
gboolean drama_json_read_passage (const DramaJsonCursor *self, const char **value, GError **error);
gboolean drama_json_read_any_id (const DramaJsonCursor *self, const char **value, GError **error);
gboolean drama_json_read_ids (const DramaJsonCursor *self, GPtrArray *ids, GError **error);
gboolean drama_json_read_id (DramaJsonCursor       *record,
                             const DramaJsonCursor *member,
                             const char            *word,
                             GTree                 *taken,
                             const char           **value,
                             GError               **error);
gboolean drama_json_read_reference (const DramaJsonCursor *self,
                                    const char            *word,
                                    GTree                 *known,
                                    const char           **value,
                                    GError               **error);
gboolean drama_json_read_date (const DramaJsonCursor *self, const char **value, GError **error);
gboolean drama_json_read_kind (const DramaJsonCursor *self, DramaKind *kind, GError **error);
gboolean drama_json_read_stance (const DramaJsonCursor *self, DramaStance *stance, GError **error);
gboolean drama_json_read_certainty (const DramaJsonCursor *self,
                                    DramaCertainty        *certainty,
                                    GError               **error);
gboolean drama_json_read_standing (const DramaJsonCursor *self,
                                   DramaStanding         *standing,
                                   GError               **error);
gboolean drama_json_read_grade (const DramaJsonCursor *self, const char **value, GError **error);
gboolean drama_json_read_sha256 (const DramaJsonCursor *self, const char **value, GError **error);

G_END_DECLS
