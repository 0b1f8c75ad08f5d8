/* random-story.h - dossiers in which much is said twice
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-dossier.h"
#include "drama-random.h"

G_BEGIN_DECLS

#define RANDOM_STORY_ACTORS 6 /* with the ids a, b, c, … */

DramaDossier *random_story (guint64 seed);

G_END_DECLS
