/* test-draft-labels.c - the labels of the texts, and how good the draft is by them
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "draft-score.h"
#include "drama-offset.h"

#include <string.h>

typedef void (*EachText) (const char *name, const char *text, JsonObject *labels, gpointer data);

/* Every labelled text that is at hand. */
static guint
for_each_text (gboolean ours, EachText each, gpointer data)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "data", "draft", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint       n = 0;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *text = NULL;
      g_autoptr (JsonParser) parser = json_parser_new ();
      g_autoptr (GError) error = NULL;
      JsonObject *labels;

      if (!g_str_has_suffix (name, ".labels.json"))
        continue;
      json_parser_load_from_file (parser, path, &error);
      g_assert_no_error (error);
      labels = json_node_get_object (json_parser_get_root (parser));
      if (json_object_has_member (labels, "text") == ours)
        continue;
      text = draft_score_find_text (path, labels);
      g_assert_true (text != NULL || !ours);
      if (text == NULL)
        continue;
      each (name, text, labels, data);
      n++;
    }

  return n;
}

static gboolean
has_actor (JsonArray *actors, const char *name)
{
  for (guint i = 0; i < json_array_get_length (actors); i++)
    if (g_str_equal (json_object_get_string_member (json_array_get_object_element (actors, i),
                                                    "name"),
                     name))
      return TRUE;

  return FALSE;
}

static gboolean
is_letter_at (const char *text, gint64 place)
{
  return g_unichar_isalnum (g_utf8_get_char (drama_offset_pointer (text, place)));
}

/* The words of the text at a place; the place must be one, at the borders of words. */
static char *
cut (const char *text, gint64 start, gint64 end)
{
  glong length = g_utf8_strlen (text, -1);

  g_assert_cmpint (start, >=, 0);
  g_assert_cmpint (start, <, end);
  g_assert_cmpint (end, <=, length);
  g_assert_false (start > 0 && is_letter_at (text, start - 1) && is_letter_at (text, start));
  g_assert_false (end < length && is_letter_at (text, end - 1) && is_letter_at (text, end));

  return g_utf8_substring (text, start, end);
}

static void
check_actor (const char *text, JsonObject *actor, GHashTable *taken)
{
  JsonArray *mentions = json_object_get_array_member (actor, "mentions");
  gint64     reached = -1;
  DramaKind  kind;

  g_assert_true (drama_kind_from_string (json_object_get_string_member (actor, "kind"), &kind));
  g_assert_cmpuint (json_array_get_length (mentions), >, 0);
  for (guint i = 0; i < json_array_get_length (mentions); i++)
    {
      JsonArray       *mention = json_array_get_array_element (mentions, i);
      gint64           start = json_array_get_int_element (mention, 0);
      gint64           end = json_array_get_int_element (mention, 1);
      g_autofree char *words = cut (text, start, end);

      g_assert_cmpint (start, >, reached);
      reached = start;
      g_assert_false (g_unichar_isspace (g_utf8_get_char (words)));
      /* Nobody else is named with the same letters. */
      for (gint64 at = start; at < end; at++)
        g_assert_true (g_hash_table_add (taken, GSIZE_TO_POINTER ((gsize) at + 1)));
    }
}

static void
check_tie (const char *text, JsonArray *actors, JsonObject *tie)
{
  gint64           start = json_object_get_int_member (tie, "start");
  gint64           end = json_object_get_int_member (tie, "end");
  g_autofree char *words = cut (text, start, end);
  DramaCertainty   certainty;
  DramaStance      stance;

  g_assert_true (has_actor (actors, json_object_get_string_member (tie, "from")));
  g_assert_true (has_actor (actors, json_object_get_string_member (tie, "to")));
  g_assert_true (json_object_get_null_member (tie, "speaker") ||
                 has_actor (actors, json_object_get_string_member (tie, "speaker")));
  g_assert_true (drama_certainty_from_string (json_object_get_string_member (tie, "certainty"),
                                              &certainty));
  g_assert_true (drama_stance_from_string (json_object_get_string_member (tie, "stance"),
                                           &stance));
  if (json_object_has_member (tie, "exact"))
    g_assert_cmpstr (words, ==, json_object_get_string_member (tie, "exact"));
}

static void
check_text (const char *name, const char *text, JsonObject *labels, gpointer data)
{
  JsonArray *actors = json_object_get_array_member (labels, "actors");
  JsonArray *ties = json_object_get_array_member (labels, "ties");
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);

  g_test_message ("%s", name);
  for (guint i = 0; i < json_array_get_length (actors); i++)
    check_actor (text, json_array_get_object_element (actors, i), taken);
  for (guint i = 0; i < json_array_get_length (ties); i++)
    check_tie (text, actors, json_array_get_object_element (ties, i));
}

static void
test_labels_say_what_the_texts_say (void)
{
  g_assert_cmpuint (for_each_text (TRUE, check_text, NULL), >=, 8);
}

/* Of an article of others there are places here and no words, and they fit its text. */
static void
test_labels_of_the_article_fit_it (void)
{
  if (for_each_text (FALSE, check_text, NULL) == 0)
    g_test_skip ("The article of the example is not at hand");
}

static void
add_text (const char *name, const char *text, JsonObject *labels, gpointer data)
{
  g_autoptr (DramaDraftRules) rules = drama_draft_rules_load ("en", NULL);

  draft_score_add (data, text, labels, rules);
}

#define FLOOR(part, whole, floor) \
  g_assert_cmpfloat (draft_score_ratio (score.part, score.whole), >=, floor)

/* Some points below what was measured when this was written (see bench-draft): a change
 * of the rules may shift single words, and must not lose a kind of sentence.  Ties are
 * not all labelled, so that their precision is a lower bound. */
static void
test_the_draft_does_not_become_worse (void)
{
  DraftScore score = { 0 };

  for_each_text (TRUE, add_text, &score);
  FLOOR (mentions_found, mentions_drafted, 0.92);
  FLOOR (mentions_found, mentions_labelled, 0.95);
  FLOOR (actors_found, actors_drafted, 0.74);
  FLOOR (actors_found, actors_labelled, 0.89);
  FLOOR (ties_used, ties_drafted, 0.68);
  FLOOR (ties_found, ties_labelled, 0.54);
  FLOOR (certainty_right, ties_found, 0.88);
  FLOOR (pairs_found, pairs_named, 0.89);
  g_assert_cmpuint (score.mentions_drafted, <=, 6 * score.sentences);
}

/* The rules were made with this article at hand, so that these are not figures for texts
 * never seen.  It speaks of its people by "he" and "the two men": many of its ties cannot
 * be read in one sentence, and there is no floor for them. */
static void
test_the_draft_of_the_article_does_not_become_worse (void)
{
  DraftScore score = { 0 };

  if (for_each_text (FALSE, add_text, &score) == 0)
    {
      g_test_skip ("The article of the example is not at hand");
      return;
    }
  FLOOR (mentions_found, mentions_drafted, 0.95);
  FLOOR (mentions_found, mentions_labelled, 0.97);
  FLOOR (pairs_found, pairs_named, 0.95);
  g_assert_cmpuint (score.mentions_drafted, <=, 6 * score.sentences);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draft-labels/labels_say_what_the_texts_say",
                   test_labels_say_what_the_texts_say);
  g_test_add_func ("/draft-labels/labels_of_the_article_fit_it",
                   test_labels_of_the_article_fit_it);
  g_test_add_func ("/draft-labels/the_draft_does_not_become_worse",
                   test_the_draft_does_not_become_worse);
  g_test_add_func ("/draft-labels/the_draft_of_the_article_does_not_become_worse",
                   test_the_draft_of_the_article_does_not_become_worse);

  return g_test_run ();
}
