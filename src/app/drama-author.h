/* drama-author.h - who works here, and today
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The name from the preferences, "" where nobody gave one: then nothing is noted
 * of who entered something. */
char *drama_author_dup_name (void);

/* The day where the reader is, as EDTF: "2026-11-28". */
char *drama_author_dup_today (void);

G_END_DECLS
