/* drama-html-blocks.h - the paragraphs of an article from the tree of its page
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

char *drama_html_blocks_read (xmlNode *root, GCancellable *cancellable);
char *drama_html_blocks_read_node (xmlNode *node);

G_END_DECLS
