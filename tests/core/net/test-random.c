/* test-random.c - the same numbers on every machine
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-random.h"

/* The first five numbers for the seed 1234567 as the task "Splitmix64" of Rosetta
 * Code prints them; those for 0 are what S. Vigna's reference, splitmix64.c, gives. */
static void
test_known_numbers (void)
{
  const guint64 from_zero[] = {
    G_GUINT64_CONSTANT (0xe220a8397b1dcdaf),
    G_GUINT64_CONSTANT (0x6e789e6aa1b965f4),
    G_GUINT64_CONSTANT (0x06c45d188009454f),
    G_GUINT64_CONSTANT (0xf88bb8a8724c81ec),
  };
  const guint64 from_seed[] = {
    G_GUINT64_CONSTANT (6457827717110365317),
    G_GUINT64_CONSTANT (3203168211198807973),
    G_GUINT64_CONSTANT (9817491932198370423),
    G_GUINT64_CONSTANT (4593380528125082431),
    G_GUINT64_CONSTANT (16408922859458223821),
  };
  DramaRandom random;

  drama_random_init (&random, 0);
  for (guint i = 0; i < G_N_ELEMENTS (from_zero); i++)
    g_assert_cmphex (drama_random_next (&random), ==, from_zero[i]);

  drama_random_init (&random, 1234567);
  for (guint i = 0; i < G_N_ELEMENTS (from_seed); i++)
    g_assert_cmphex (drama_random_next (&random), ==, from_seed[i]);
}

static void
test_copy_forks (void)
{
  DramaRandom random, fork;

  drama_random_init (&random, 99);
  drama_random_next (&random);
  fork = random;

  g_assert_cmphex (drama_random_next (&random), ==, drama_random_next (&fork));
}

/* Each of ten numbers is drawn near a tenth of the time: with 100,000 draws the
 * standard deviation of a count is 95, so 500 is more than five of them. */
static void
test_below_is_even (void)
{
  guint       counts[10] = { 0 };
  DramaRandom random;

  drama_random_init (&random, 3);
  for (guint i = 0; i < 100000; i++)
    {
      guint drawn = drama_random_below (&random, 10);

      g_assert_cmpuint (drawn, <, 10);
      counts[drawn]++;
    }

  for (guint i = 0; i < 10; i++)
    {
      g_assert_cmpuint (counts[i], >, 9500);
      g_assert_cmpuint (counts[i], <, 10500);
    }
}

static void
test_below_one_is_zero (void)
{
  DramaRandom random;

  drama_random_init (&random, 3);
  for (guint i = 0; i < 100; i++)
    g_assert_cmpuint (drama_random_below (&random, 1), ==, 0);
}

static void
test_below_reaches_the_largest (void)
{
  guint       highest = 0;
  DramaRandom random;

  drama_random_init (&random, 3);
  for (guint i = 0; i < 1000; i++)
    highest = MAX (highest, drama_random_below (&random, G_MAXUINT));

  g_assert_cmpuint (highest, >, G_MAXUINT / 100 * 99);
}

/* The mean of 100,000 numbers has a standard deviation of 0.0009. */
static void
test_unit_stays_below_one (void)
{
  double      sum = 0;
  DramaRandom random;

  drama_random_init (&random, 3);
  for (guint i = 0; i < 100000; i++)
    {
      double drawn = drama_random_unit (&random);

      g_assert_cmpfloat (drawn, >=, 0);
      g_assert_cmpfloat (drawn, <, 1);
      sum += drawn;
    }

  g_assert_cmpfloat_with_epsilon (sum / 100000, 0.5, 0.005);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/net/random/numbers_are_the_published_ones", test_known_numbers);
  g_test_add_func ("/net/random/copy_goes_on_the_same", test_copy_forks);
  g_test_add_func ("/net/random/below_is_even", test_below_is_even);
  g_test_add_func ("/net/random/below_one_is_zero", test_below_one_is_zero);
  g_test_add_func ("/net/random/below_reaches_the_largest", test_below_reaches_the_largest);
  g_test_add_func ("/net/random/unit_stays_below_one", test_unit_stays_below_one);

  return g_test_run ();
}
