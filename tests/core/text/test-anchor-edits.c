/* test-anchor-edits.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a text says of its quotes after edits at random, held against what really
 * became of every character.  A quote told to be exact or moved must be made of
 * its own characters; a quote that nobody touched must be told so. */
#include "drama-anchor.h"

#include "drama-random.h"
#include "edited-text.h"
#include "invented-text.h"

#include <string.h>

#define N_QUOTES 12

typedef struct
{
  DramaAnchor anchor;
  char       *exact;
  char       *prefix;
  char       *suffix;
  gboolean    is_singled_out;
} Quote;

typedef struct
{
  guint n_quotes;
  guint n_states[4];
  guint n_untouched;
  guint n_undecided; /* untouched, yet the same stands twice by now */
  guint n_wrong;
} Tally;

static void
take_quote (Quote          *self,
            DramaTextIndex *index,
            DramaRandom    *random,
            guint           longest)
{
  gint64 total = drama_text_index_get_length (index);
  gint64 start = drama_random_below (random, (guint) total);
  gint64 length = 1 + drama_random_below (random, longest);
  gint64 end = MIN (total, start + length);

  self->is_singled_out = drama_anchor_take (index, start, end, &self->exact, &self->prefix,
                                            &self->suffix);
  self->anchor = (DramaAnchor){ self->exact, self->prefix, self->suffix, start, end };
}

static void
clear_quote (Quote *self)
{
  g_free (self->exact);
  g_free (self->prefix);
  g_free (self->suffix);
}

/* Whether most of what was found are the quote's own characters, in their order. */
static gboolean
is_right (const Quote            *quote,
          const EditedText       *edited,
          const DramaAnchorPlace *place)
{
  gint64 n_own = 0, next = quote->anchor.start;

  for (gint64 at = place->start; at < place->end; at++)
    for (gint64 origin = next; origin < quote->anchor.end; origin++)
      if (edited_text_comes_from (edited, at, origin))
        {
          n_own++;
          next = origin + 1;
          break;
        }

  return 2 * n_own > quote->anchor.end - quote->anchor.start;
}

/* Where the quote stands with its context, every character its own: how often, and where. */
static guint
find_untouched (const Quote      *quote,
                const EditedText *edited,
                gint64           *start)
{
  gint64 from = quote->anchor.start - g_utf8_strlen (quote->prefix, -1);
  gint64 to = quote->anchor.end + g_utf8_strlen (quote->suffix, -1);
  guint  n = 0;

  for (gint64 at = 0; at + to - from <= (gint64) edited->letters->len; at++)
    {
      gint64 i = 0;

      while (i < to - from && edited_text_comes_from (edited, at + i, from + i))
        i++;
      if (i == to - from)
        {
          n++;
          *start = at + quote->anchor.start - from;
        }
    }

  return n;
}

/* How often the same letters stand in the text, wherever they come from. */
static guint
count_twins (const Quote *quote,
             const char  *text)
{
  g_autofree char *together = g_strconcat (quote->prefix, quote->exact, quote->suffix, NULL);
  guint            n = 0;

  for (const char *at = strstr (text, together); at != NULL; at = strstr (at + 1, together))
    n++;

  return n;
}

static void
check_quote (const Quote      *quote,
             const EditedText *edited,
             DramaTextIndex   *index,
             DramaTextIndex   *origin,
             gboolean          is_set_otherwise,
             Tally            *tally)
{
  DramaAnchorResult result;
  gint64            start = -1;
  guint             n_untouched;

  drama_anchor_find_with_index (&quote->anchor, index, origin, NULL, &result);
  tally->n_quotes++;
  tally->n_states[result.state]++;
  if (result.state <= DRAMA_ANCHOR_MOVED && !is_right (quote, edited, &result.places[0]))
    {
      tally->n_wrong++;
      g_test_message ("wrong: %s \"%s|%s|%s\" of %" G_GINT64_FORMAT " at %" G_GINT64_FORMAT,
                      drama_anchor_state_to_string (result.state), quote->prefix, quote->exact,
                      quote->suffix, quote->anchor.start, result.places[0].start);
    }

  n_untouched = is_set_otherwise ? 0 : find_untouched (quote, edited, &start);
  if (n_untouched == 1 && count_twins (quote, drama_text_index_get_text (index)) == 1)
    {
      tally->n_untouched++;
      g_assert_cmpint (result.state, <=, DRAMA_ANCHOR_MOVED);
      g_assert_cmpint (result.places[0].start, ==, start);
      g_assert_cmpint (result.places[0].end, ==, start + quote->anchor.end - quote->anchor.start);
      g_assert_cmpint (result.places[0].differences, ==, DRAMA_DIFFERENCE_NONE);
      g_assert_cmpint (result.state == DRAMA_ANCHOR_EXACT, ==, start == quote->anchor.start);
    }
  else if (n_untouched > 0)
    {
      tally->n_undecided++;
      g_assert_true (result.state == DRAMA_ANCHOR_PROPOSED ||
                     result.places[0].start == quote->anchor.start);
    }
}

static void
edit_and_check (const char  *text,
                DramaRandom *random,
                guint        longest,
                gboolean     with_origin,
                Tally       *tally)
{
  g_autoptr (DramaTextIndex) origin = drama_text_index_new (text);
  g_autoptr (DramaTextIndex) index = NULL;
  g_autofree char *edited_string = NULL;
  Quote            quotes[N_QUOTES];
  EditedText       edited;
  guint            n_edits = 1 + drama_random_below (random, 6);
  gboolean         is_set_otherwise = drama_random_below (random, 5) == 0;

  for (guint i = 0; i < N_QUOTES; i++)
    take_quote (&quotes[i], origin, random, longest);

  edited_text_init (&edited, text);
  for (guint i = 0; i < n_edits; i++)
    edited_text_edit (&edited, random, FALSE);
  if (is_set_otherwise)
    edited_text_edit (&edited, random, TRUE);
  edited_string = edited_text_to_string (&edited);
  index = drama_text_index_new (edited_string);

  for (guint i = 0; i < N_QUOTES; i++)
    {
      if (quotes[i].is_singled_out)
        check_quote (&quotes[i], &edited, index, with_origin ? origin : NULL, is_set_otherwise,
                     tally);
      clear_quote (&quotes[i]);
    }
  edited_text_clear (&edited);
}

/* The tally must show that the property was put to the test. */
static void
check_tally (const Tally *tally,
             guint        fewest)
{
  g_test_message ("%u quotes: %u exact, %u moved, %u proposed, %u lost; %u untouched, %u twice",
                  tally->n_quotes, tally->n_states[0], tally->n_states[1], tally->n_states[2],
                  tally->n_states[3], tally->n_untouched, tally->n_undecided);
  g_assert_cmpuint (tally->n_wrong, ==, 0);
  g_assert_cmpuint (tally->n_states[DRAMA_ANCHOR_MOVED], >, fewest);
  g_assert_cmpuint (tally->n_states[DRAMA_ANCHOR_PROPOSED], >, fewest);
  g_assert_cmpuint (tally->n_untouched, >, fewest);
}

/* Prose in which passages stand two to four times, whole and in part. */
static char *
invent_twins (DramaRandom *random)
{
  g_autofree char *prose = invent_text (random, 1500);
  GString         *text = g_string_new (prose);
  guint            n_twins = 1 + drama_random_below (random, 3);

  for (guint i = 0; i < n_twins; i++)
    {
      const char *from = prose + drama_random_below (random, 1200);
      const char *to = from + 30 + drama_random_below (random, 150);
      const char *at = text->str + drama_random_below (random, (guint) text->len);

      while ((*from & 0xc0) == 0x80)
        from++;
      while ((*to & 0xc0) == 0x80)
        to++;
      while ((*at & 0xc0) == 0x80)
        at++;
      g_string_insert_len (text, at - text->str, from, to - from);
    }

  return g_string_free (text, FALSE);
}

static void
test_prose_with_twins (void)
{
  Tally       tally = { 0 };
  DramaRandom random;

  drama_random_init (&random, 3);
  for (guint round = 0; round < 1200; round++)
    {
      g_autofree char *text = invent_twins (&random);

      edit_and_check (text, &random, 120, FALSE, &tally);
    }
  check_tally (&tally, 1000);
}

static void
test_prose_with_its_origin_at_hand (void)
{
  Tally       tally = { 0 };
  DramaRandom random;

  drama_random_init (&random, 4);
  for (guint round = 0; round < 1200; round++)
    {
      g_autofree char *text = invent_twins (&random);

      edit_and_check (text, &random, 120, TRUE, &tally);
    }
  check_tally (&tally, 1000);
}

/* Nearly everything stands many times: the hardest text there is. */
static void
test_few_letters (void)
{
  Tally       tally = { 0 };
  DramaRandom random;

  drama_random_init (&random, 5);
  for (guint round = 0; round < 1200; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint i = 0; i < 600; i++)
        g_string_append (text, drama_random_below (&random, 3) == 0 ? "b" : "a ");
      edit_and_check (text->str, &random, 20, FALSE, &tally);
    }
  check_tally (&tally, 1000);
}

/* The article of the first dossier, where it is at hand: a passage stands twice in it. */
static void
test_article (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "..", "shared", "seed",
                                                 "slate-article.txt", NULL);
  g_autofree char *text = NULL;
  Tally            tally = { 0 };
  DramaRandom      random;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    {
      g_test_skip ("skipped: the article is not beside the source");
      return;
    }

  drama_random_init (&random, 6);
  for (guint round = 0; round < 400; round++)
    edit_and_check (text, &random, 150, FALSE, &tally);
  check_tally (&tally, 100);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/anchor-edits/prose_with_twins", test_prose_with_twins);
  g_test_add_func ("/text/anchor-edits/prose_with_its_origin_at_hand",
                   test_prose_with_its_origin_at_hand);
  g_test_add_func ("/text/anchor-edits/few_letters", test_few_letters);
  g_test_add_func ("/text/anchor-edits/article", test_article);

  return g_test_run ();
}
