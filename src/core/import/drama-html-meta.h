/* drama-html-meta.h - what a page says of itself
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-import.h"

#include <libxml/tree.h>

G_BEGIN_DECLS

void drama_html_meta_read (DramaImport *self, xmlNode *root);

G_END_DECLS
