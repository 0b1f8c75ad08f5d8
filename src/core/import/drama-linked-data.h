/* drama-linked-data.h - what a page says of its article in JSON-LD
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-import.h"

G_BEGIN_DECLS

void drama_linked_data_read (DramaImport *self, const char *json);

G_END_DECLS
