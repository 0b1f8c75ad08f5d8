/* invented-text.h - prose of any length that nobody wrote
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-random.h"

#include <glib.h>

char *invent_text (DramaRandom *random, gsize size);
