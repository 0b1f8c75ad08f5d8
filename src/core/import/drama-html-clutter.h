/* drama-html-clutter.h - what of a page is not its article
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

gboolean drama_html_is (const xmlNode *node, const char *names);
gboolean drama_html_is_block (const xmlNode *node);
gboolean drama_html_is_hidden (xmlNode *node);
gboolean drama_html_is_clutter (xmlNode *node);
gboolean drama_html_is_clutter_text (const char *text);
char    *drama_html_get (xmlNode *node, const char *attribute);

G_END_DECLS
