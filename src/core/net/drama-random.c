/* drama-random.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * SplitMix64 (Steele, Lea, Flood 2014, doi:10.1145/2660193.2660195): one
 * addition and three mixes a number, full period 2^64, passes BigCrush.  GRand
 * would do for quality, but its sequence for a seed is no part of its contract. */
#include "drama-random.h"

/**
 * drama_random_init:
 * @self: the sequence to start
 * @seed: any number; the same seed gives the same sequence
 */
void
drama_random_init (DramaRandom *self,
                   guint64      seed)
{
  self->state = seed;
}

/**
 * drama_random_next:
 * @self: a sequence
 *
 * Returns: the next 64 bits
 */
guint64
drama_random_next (DramaRandom *self)
{
  guint64 mixed = self->state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  mixed = (mixed ^ (mixed >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  mixed = (mixed ^ (mixed >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);

  return mixed ^ (mixed >> 31);
}

/**
 * drama_random_below:
 * @self: a sequence
 * @limit: at least 1
 *
 * Takes the upper half of a 64-bit product instead of a remainder (Lemire
 * 2019, doi:10.1145/3230636); the bias is below limit / 2^32.
 *
 * Returns: a whole number from 0 to @limit - 1
 */
guint
drama_random_below (DramaRandom *self,
                    guint        limit)
{
  g_return_val_if_fail (limit > 0, 0);

  return (guint) (((drama_random_next (self) >> 32) * (guint64) limit) >> 32);
}

/**
 * drama_random_unit:
 * @self: a sequence
 *
 * Returns: a number from 0 up to, not including, 1, in steps of 2^-53
 */
double
drama_random_unit (DramaRandom *self)
{
  return (double) (drama_random_next (self) >> 11) * 0x1.0p-53;
}
