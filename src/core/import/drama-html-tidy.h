/* drama-html-tidy.h - a page with nothing in it that a parser could choke on
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *drama_html_tidy (const char *html, GPtrArray *linked_data);

G_END_DECLS
