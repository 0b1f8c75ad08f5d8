/* bench-anchor.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What it costs to find quotes again in a long text.  Usage: bench-anchor [MEGABYTES] [SEED]
 * Prints a line a figure: a name, milliseconds or a number, and what was counted. */
#include "drama-anchor.h"

#include "drama-alike.h"
#include "drama-random.h"
#include "invented-text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define N_QUOTES 1000
#define N_ALIKE  100

typedef struct
{
  char       *text;
  DramaAnchor anchors[N_QUOTES];
} Quotes;

/* The second tells what a busy machine hides: the time this process was given. */
typedef struct
{
  gint64  wall;
  clock_t processor;
} Watch;

static Watch
start_watch (void)
{
  return (Watch){ g_get_monotonic_time (), clock () };
}

static void
print_watch (const char *name,
             Watch       since)
{
  printf ("%-24s %9.1f ms %9.1f ms of processor", name,
          (double) (g_get_monotonic_time () - since.wall) / 1e3,
          (double) (clock () - since.processor) * 1e3 / CLOCKS_PER_SEC);
}

/* Quotes of 40 to 240 characters, anywhere. */
static void
take_quotes (Quotes         *self,
             DramaTextIndex *index,
             DramaRandom    *random)
{
  for (guint i = 0; i < N_QUOTES; i++)
    {
      gint64 length = 40 + drama_random_below (random, 201);
      gint64 room = drama_text_index_get_length (index) - length;
      gint64 start = (gint64) (drama_random_unit (random) * (double) room);
      char  *exact, *prefix, *suffix;

      drama_anchor_take (index, start, start + length, &exact, &prefix, &suffix);
      self->anchors[i] = (DramaAnchor){ exact, prefix, suffix, start, start + length };
    }
}

/* With one character of @every replaced, put in or taken out. */
static char *
spoil (const char  *words,
       guint        every,
       DramaRandom *random)
{
  GString *spoiled = g_string_new (NULL);

  for (const char *at = words; *at != '\0'; at = g_utf8_next_char (at))
    {
      guint what = drama_random_below (random, 3 * every);

      if (what != 0)
        g_string_append_unichar (spoiled, what == 1 ? 'x' : g_utf8_get_char (at));
      if (what == 2)
        g_string_append_c (spoiled, 'y');
    }

  return g_string_free (spoiled, FALSE);
}

static void
measure (const char        *name,
         const DramaAnchor *anchors,
         guint              n,
         const char        *text)
{
  static DramaAnchorResult results[N_QUOTES];
  guint                    counts[4] = { 0 }, n_alike = 0;
  double                   total = 0, most = 0;
  Watch                    since = start_watch ();
  g_autoptr (DramaTextIndex) index = drama_text_index_new (text);

  drama_anchor_find_all (anchors, n, index, NULL, NULL, NULL, NULL, results);
  print_watch (name, since);
  printf (" ");
  for (guint i = 0; i < n; i++)
    {
      counts[results[i].state]++;
      if (results[i].state == DRAMA_ANCHOR_PROPOSED)
        {
          total += results[i].places[0].likeness;
          most = MAX (most, results[i].places[0].likeness);
          n_alike++;
        }
    }
  for (guint i = 0; i < 4; i++)
    if (counts[i] > 0)
      printf (" %u %s", counts[i], drama_anchor_state_to_string ((DramaAnchorState) i));
  if (n_alike > 0)
    printf (", likeness %.3f on average", total / n_alike);
  printf ("\n");
}

static void
measure_alike (const Quotes *quotes,
               const char   *name,
               guint         every,
               gboolean      with_context,
               DramaRandom  *random)
{
  DramaAnchor anchors[N_ALIKE];

  for (guint i = 0; i < N_ALIKE; i++)
    {
      anchors[i] = quotes->anchors[i];
      anchors[i].exact = spoil (quotes->anchors[i].exact, every, random);
      if (!with_context)
        anchors[i].prefix = anchors[i].suffix = "";
    }
  measure (name, anchors, N_ALIKE, quotes->text);
}

/* Quotes from another text. */
static void
measure_strange (const char     *text,
                 DramaTextIndex *index,
                 DramaRandom    *random)
{
  g_autofree char   *other = invent_text (random, 100000);
  g_autofree Quotes *quotes = g_new0 (Quotes, 1);
  g_autoptr (DramaTextIndex) other_index = drama_text_index_new (other);

  take_quotes (quotes, other_index, random);
  measure ("STRANGE_100", quotes->anchors, N_ALIKE, text);
}

/* How like unrelated words are to what is most like them: what chance alone gives. */
static void
measure_chance (DramaTextIndex *index,
                gint64          length,
                DramaRandom    *random)
{
  const DramaNormal *normal = drama_text_index_get_normal (index);
  double             most = 0;

  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *words = invent_text (random, 1000);
      const char      *end = g_utf8_offset_to_pointer (words, length);
      g_autoptr (DramaAlike) alike = drama_alike_new (words, (gsize) (end - words));
      DramaAlikeHits hits = { .n = 0 };

      drama_alike_search (alike, normal->bytes, 0, normal->length, (guint) length, 0, &hits, NULL);
      most = MAX (most, 1.0 - (double) hits.hits[0].distance / (double) length);
    }
  printf ("CHANCE_%-17" G_GINT64_FORMAT " %9.3f at most\n", length, most);
}

int
main (int    argc,
      char **argv)
{
  gsize              size = (gsize) (argc > 1 ? g_ascii_strtod (argv[1], NULL) * 1e6 : 1e7);
  g_autofree Quotes *quotes = g_new0 (Quotes, 1);
  g_autoptr (DramaTextIndex) index = NULL;
  g_autoptr (GString) moved = NULL;
  DramaRandom random;
  Watch       since;

  drama_random_init (&random, argc > 2 ? g_ascii_strtoull (argv[2], NULL, 10) : 1);
  quotes->text = invent_text (&random, size);
  printf ("%-24s %9.1f MB\n", "TEXT", (double) strlen (quotes->text) / 1e6);

  since = start_watch ();
  index = drama_text_index_new (quotes->text);
  print_watch ("INDEX", since);
  printf ("\n");
  since = start_watch ();
  drama_text_index_get_grams (index);
  print_watch ("NORMAL_FORM_AND_TABLE", since);
  printf ("\n");
  since = start_watch ();
  take_quotes (quotes, index, &random);
  print_watch ("TAKE_1000", since);
  printf ("\n");

  /* Each of these makes its index anew, and the time of that is in the figure. */
  measure ("UNTOUCHED_1000", quotes->anchors, N_QUOTES, quotes->text);
  moved = g_string_new ("Corrected on Monday.\n\n");
  g_string_append (moved, quotes->text);
  measure ("MOVED_1000", quotes->anchors, N_QUOTES, moved->str);
  measure_alike (quotes, "ALIKE_100_OF_30", 30, TRUE, &random);
  measure_alike (quotes, "ALIKE_100_OF_30_BARE", 30, FALSE, &random);
  measure_alike (quotes, "ALIKE_100_OF_10_BARE", 10, FALSE, &random);
  measure_alike (quotes, "ALIKE_100_OF_5_BARE", 5, FALSE, &random);
  measure_strange (quotes->text, index, &random);
  measure_chance (index, 40, &random);
  measure_chance (index, 80, &random);

  return EXIT_SUCCESS;
}
