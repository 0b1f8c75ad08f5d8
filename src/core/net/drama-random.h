/* drama-random.h - seeded random numbers, the same on every machine
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DramaRandom:
 *
 * The state of one sequence; a plain value, copied to fork it.  Not for secrets.
 */
typedef struct
{
  guint64 state;
} DramaRandom;

void    drama_random_init (DramaRandom *self, guint64 seed);
guint64 drama_random_next (DramaRandom *self);
guint   drama_random_below (DramaRandom *self, guint limit);
double  drama_random_unit (DramaRandom *self);

G_END_DECLS
