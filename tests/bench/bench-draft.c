/* bench-draft.c - how much of what people marked in articles the draft finds
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 *   bench-draft [FOLDER]
 *
 * Reads FOLDER/NAME.txt with FOLDER/NAME.labels.json (by default those of
 * tests/data/draft) and prints for all of them together:
 *
 *   MENTIONS precision recall    letter by letter
 *   PAIRS found                  share of labelled ties of which both ends are found, letter by
 *                                letter, somewhere in the words that prove them
 *   ACTORS precision recall      an actor is found where most of its mentions are one actor's
 *   KINDS right                  of the actors found
 *   TIES precision recall        between the same two, from words in the same place; the labels
 *                                are not all that the texts say, so precision is a lower bound
 *   CERTAINTY right              of the ties found
 *   PER_SENTENCE n               mentions
 *   MB_PER_MINUTE x              of the texts repeated to 4 MB, on this machine */
#include "drama-draft.h"
#include "drama-offset.h"

#include <json-glib/json-glib.h>
#include <string.h>

#ifndef DRAMA_DRAFT_TEXTS
#define DRAMA_DRAFT_TEXTS "tests/data/draft"
#endif

#define NONE        G_MAXUINT
#define SPEED_BYTES (4 * 1000 * 1000)

typedef struct
{
  guint mentions_found, mentions_drafted, mentions_labelled;
  guint actors_found, actors_drafted, actors_labelled, kinds_right;
  guint ties_found, ties_drafted, ties_used, ties_labelled, certainty_right;
  guint pairs_found, sentences;
} Score;

typedef struct
{
  const char *text;
  JsonArray  *actors;
  JsonArray  *ties;
  DramaDraft *draft;
  GHashTable *drafted; /* "start end" in code points → index of the drafted actor + 1 */
  GHashTable *paired;  /* name of a labelled actor → index of the drafted actor + 1 */
} Case;

static char *
make_key (gint64 start,
          gint64 end)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT, start, end);
}

static guint
look_up (GHashTable *table,
         const char *key)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (table, key)) - 1;
}

static void
index_draft (Case  *c,
             Score *score)
{
  g_autoptr (GArray) offsets = drama_offset_table_new (c->text);

  for (guint i = 0; i < c->draft->actors->len; i++)
    {
      const DramaDraftActor *actor = c->draft->actors->pdata[i];

      score->mentions_drafted += actor->mentions->len;
      for (guint k = 0; k < actor->mentions->len; k++)
        {
          DramaDraftMention mention = g_array_index (actor->mentions, DramaDraftMention, k);

          g_hash_table_insert (c->drafted,
                               make_key (drama_offset_table_of (offsets, c->text, mention.start),
                                         drama_offset_table_of (offsets, c->text, mention.end)),
                               GUINT_TO_POINTER (i + 1));
        }
    }
  score->actors_drafted += c->draft->actors->len;
  score->ties_drafted += c->draft->ties->len;
}

static guint
find_mention (Case      *c,
              JsonArray *mention)
{
  g_autofree char *key = make_key (json_array_get_int_element (mention, 0),
                                   json_array_get_int_element (mention, 1));

  return look_up (c->drafted, key);
}

/* Which drafted actor most mentions of a labelled one belong to. */
static void
pair_actor (Case       *c,
            JsonObject *label,
            Score      *score)
{
  JsonArray        *mentions = json_object_get_array_member (label, "mentions");
  g_autofree guint *votes = g_new0 (guint, MAX (c->draft->actors->len, 1));
  guint             n = json_array_get_length (mentions);
  guint             best = NONE;

  for (guint i = 0; i < n; i++)
    {
      guint found = find_mention (c, json_array_get_array_element (mentions, i));

      if (found == NONE)
        continue;
      score->mentions_found++;
      votes[found]++;
      if (best == NONE || votes[found] > votes[best])
        best = found;
    }
  score->mentions_labelled += n;
  score->actors_labelled++;
  if (best == NONE)
    return;

  g_hash_table_insert (c->paired, g_strdup (json_object_get_string_member (label, "name")),
                       GUINT_TO_POINTER (best + 1));
  if (votes[best] * 2 > n)
    {
      const DramaDraftActor *actor = c->draft->actors->pdata[best];

      score->actors_found++;
      score->kinds_right += g_str_equal (drama_kind_to_string (actor->kind),
                                         json_object_get_string_member (label, "kind"));
    }
}

/* Whether a mention of the labelled actor inside the passage is drafted. */
static gboolean
has_mention (Case       *c,
             const char *name,
             gint64      start,
             gint64      end)
{
  for (guint i = 0; i < json_array_get_length (c->actors); i++)
    {
      JsonObject *label = json_array_get_object_element (c->actors, i);
      JsonArray  *mentions = json_object_get_array_member (label, "mentions");

      if (!g_str_equal (json_object_get_string_member (label, "name"), name))
        continue;
      for (guint k = 0; k < json_array_get_length (mentions); k++)
        {
          JsonArray *mention = json_array_get_array_element (mentions, k);

          if (json_array_get_int_element (mention, 0) >= start &&
              json_array_get_int_element (mention, 1) <= end && find_mention (c, mention) != NONE)
            return TRUE;
        }
    }

  return FALSE;
}

static void
score_tie (Case       *c,
           JsonObject *label,
           gboolean   *used,
           Score      *score)
{
  const char *names[] = { json_object_get_string_member (label, "from"),
                          json_object_get_string_member (label, "to") };
  guint       from = look_up (c->paired, names[0]);
  guint       to = look_up (c->paired, names[1]);
  gint64      start = json_object_get_int_member (label, "start");
  gint64      end = json_object_get_int_member (label, "end");
  gsize       first = (gsize) (drama_offset_pointer (c->text, start) - c->text);
  gsize       last = (gsize) (drama_offset_pointer (c->text, end) - c->text);
  gboolean    found = FALSE, right = FALSE;

  score->ties_labelled++;
  score->pairs_found += has_mention (c, names[0], start, end) &&
                        has_mention (c, names[1], start, end);
  for (guint i = 0; i < c->draft->ties->len; i++)
    {
      const DramaDraftTie *tie = c->draft->ties->pdata[i];
      gboolean             same = (tie->from == from && tie->to == to) ||
                      (tie->from == to && tie->to == from);

      if (!same || tie->start >= last || tie->end <= first)
        continue;
      found = TRUE;
      used[i] = TRUE;
      right = right || g_str_equal (drama_certainty_to_string (tie->certainty),
                                    json_object_get_string_member (label, "certainty"));
    }
  score->ties_found += found;
  score->certainty_right += right;
}

static gboolean
score_text (const char            *path,
            const DramaDraftRules *rules,
            GString               *all,
            Score                 *score)
{
  g_autofree char *stem = g_strndup (path, strlen (path) - strlen (".labels.json"));
  g_autofree char *text_path = g_strconcat (stem, ".txt", NULL);
  g_autofree char *text = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (DramaDraft) draft = NULL;
  g_autoptr (GHashTable) drafted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) paired = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree gboolean *used = NULL;
  JsonObject          *labels;
  Case                 c;

  if (!g_file_get_contents (text_path, &text, NULL, NULL) ||
      !json_parser_load_from_file (parser, path, NULL))
    {
      g_printerr ("%s and its text cannot be read\n", path);
      return FALSE;
    }

  labels = json_node_get_object (json_parser_get_root (parser));
  draft = drama_draft_new (text, rules, NULL, NULL);
  c = (Case){ text, json_object_get_array_member (labels, "actors"),
              json_object_get_array_member (labels, "ties"), draft, drafted, paired };
  index_draft (&c, score);
  for (guint i = 0; i < json_array_get_length (c.actors); i++)
    pair_actor (&c, json_array_get_object_element (c.actors, i), score);
  used = g_new0 (gboolean, MAX (draft->ties->len, 1));
  for (guint i = 0; i < json_array_get_length (c.ties); i++)
    score_tie (&c, json_array_get_object_element (c.ties, i), used, score);
  for (guint i = 0; i < draft->ties->len; i++)
    score->ties_used += used[i];
  for (const char *at = text; *at != '\0'; at++)
    score->sentences += (*at == '.' || *at == '?') && (at[1] == ' ' || at[1] == '\n');
  g_string_append (all, text);

  return TRUE;
}

static double
ratio (guint part,
       guint whole)
{
  return whole == 0 ? 0 : (double) part / whole;
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
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  Score       s = { 0 };
  const char *name;

  if (dir == NULL)
    {
      g_printerr ("Usage: bench-draft [FOLDER]; %s cannot be read\n", folder);
      return 2;
    }
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_str_has_suffix (name, ".labels.json") && !score_text (path, rules, all, &s))
        return 2;
    }
  if (s.ties_labelled == 0)
    {
      g_printerr ("%s has no texts with labels\n", folder);
      return 2;
    }

  g_print ("MENTIONS %.3f %.3f\n", ratio (s.mentions_found, s.mentions_drafted),
           ratio (s.mentions_found, s.mentions_labelled));
  g_print ("PAIRS %.3f\n", ratio (s.pairs_found, s.ties_labelled));
  g_print ("ACTORS %.3f %.3f\n", ratio (s.actors_found, s.actors_drafted),
           ratio (s.actors_found, s.actors_labelled));
  g_print ("KINDS %.3f\n", ratio (s.kinds_right, s.actors_found));
  g_print ("TIES %.3f %.3f\n", ratio (s.ties_used, s.ties_drafted),
           ratio (s.ties_found, s.ties_labelled));
  g_print ("CERTAINTY %.3f\n", ratio (s.certainty_right, s.ties_found));
  g_print ("PER_SENTENCE %.2f\n", ratio (s.mentions_drafted, s.sentences));
  measure_speed (rules, all);

  return 0;
}
