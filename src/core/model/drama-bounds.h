/* drama-bounds.h - how long the texts of a record may be
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* In characters.  What reads a file and what takes words from a person holds to
 * the same bounds: a record that a file could not give back must not be made. */
#define DRAMA_MAX_ID      1000
#define DRAMA_MAX_LINE    10000   /* names, verbs, titles */
#define DRAMA_MAX_PASSAGE 1000000 /* quotes, notes */
#define DRAMA_MAX_ALIASES 1000    /* of one actor */
#define DRAMA_MAX_PLACE   1e7     /* world units from the middle */
#define DRAMA_MAX_MERGED  1000    /* actors merged into one */
#define DRAMA_MAX_NESTED  8       /* mergers within each other: a into b, b into c, … */
