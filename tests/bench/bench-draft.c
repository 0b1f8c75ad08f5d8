/* bench-draft.c - how much of what people marked in articles the draft finds
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 *   bench-draft [FOLDER]
 *
 * Reads FOLDER/NAME.txt with FOLDER/NAME.labels.json (by default those of
 * tests/data/draft) and prints for all of them together, and before that for the article
 * of the example by itself, where its text is at hand:
 *
 *   MENTIONS precision recall    letter by letter
 *   PAIRS found                  of the labelled ties whose words name both ends, those with
 *                                both found there letter by letter
 *   ACTORS precision recall      an actor is found where most of its mentions are one actor's
 *   KINDS right                  of the actors found
 *   TIES precision recall        between the same two, from words in the same place; the labels
 *                                are not all that the texts say, so precision is a lower bound
 *   CERTAINTY right              of the ties found
 *   PER_SENTENCE n               mentions
 *   MB_PER_MINUTE x              of the texts repeated to 4 MB, on this machine */
#include "draft-score.h"
#include "drama-draft.h"

#include <string.h>

#ifndef DRAMA_DRAFT_TEXTS
#define DRAMA_DRAFT_TEXTS "tests/data/draft"
#endif

#define SPEED_BYTES (4 * 1000 * 1000)

/* Which texts: those of ours, or those that are only labelled here. */
static gboolean
add_texts (const char            *folder,
           const DramaDraftRules *rules,
           gboolean               ours,
           GString               *all,
           DraftScore            *score)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *text = NULL;
      g_autoptr (JsonParser) parser = json_parser_new ();
      JsonObject *labels;

      if (!g_str_has_suffix (name, ".labels.json"))
        continue;
      if (!json_parser_load_from_file (parser, path, NULL))
        {
          g_printerr ("%s cannot be read\n", path);
          return FALSE;
        }
      labels = json_node_get_object (json_parser_get_root (parser));
      if (json_object_has_member (labels, "text") == ours)
        continue;
      text = draft_score_find_text (path, labels);
      if (text != NULL)
        {
          draft_score_add (score, text, labels, rules);
          g_string_append (all, text);
        }
      else if (ours)
        {
          g_printerr ("%s has no text\n", path);
          return FALSE;
        }
    }

  return dir != NULL;
}

static void
print_score (const char       *prefix,
             const DraftScore *s)
{
  g_print ("%sMENTIONS %.3f %.3f\n", prefix,
           draft_score_ratio (s->mentions_found, s->mentions_drafted),
           draft_score_ratio (s->mentions_found, s->mentions_labelled));
  g_print ("%sPAIRS %.3f\n", prefix, draft_score_ratio (s->pairs_found, s->pairs_named));
  g_print ("%sACTORS %.3f %.3f\n", prefix, draft_score_ratio (s->actors_found, s->actors_drafted),
           draft_score_ratio (s->actors_found, s->actors_labelled));
  g_print ("%sKINDS %.3f\n", prefix, draft_score_ratio (s->kinds_right, s->actors_found));
  g_print ("%sTIES %.3f %.3f\n", prefix, draft_score_ratio (s->ties_used, s->ties_drafted),
           draft_score_ratio (s->ties_found, s->ties_labelled));
  g_print ("%sCERTAINTY %.3f\n", prefix,
           draft_score_ratio (s->certainty_right, s->ties_found));
  g_print ("%sPER_SENTENCE %.2f\n", prefix, draft_score_ratio (s->mentions_drafted, s->sentences));
}

static void
measure_speed (const DramaDraftRules *rules,
               const GString         *all)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (DramaDraft) draft = NULL;
  gint64 start;

  while (text->len < SPEED_BYTES)
    g_string_append (text, all->str);
  start = g_get_monotonic_time ();
  draft = drama_draft_new (text->str, rules, NULL, NULL);
  g_print ("MB_PER_MINUTE %.0f\n", (double) text->len * 60.0 /
                                       (double) (g_get_monotonic_time () - start));
}

int
main (int    argc,
      char **argv)
{
  const char *folder = argc > 1 ? argv[1] : DRAMA_DRAFT_TEXTS;
  g_autoptr (DramaDraftRules) rules = drama_draft_rules_load ("en", NULL);
  g_autoptr (GString) all = g_string_new (NULL);
  DraftScore article = { 0 }, s = { 0 };

  if (!add_texts (folder, rules, FALSE, all, &article) ||
      !add_texts (folder, rules, TRUE, all, &s) || s.ties_labelled == 0)
    {
      g_printerr ("Usage: bench-draft [FOLDER]; %s has no texts with labels\n", folder);
      return 2;
    }

  if (article.ties_labelled > 0)
    print_score ("ARTICLE_", &article);
  print_score ("", &s);
  measure_speed (rules, all);

  return 0;
}
