/* draft-score.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "draft-score.h"

#include "drama-draft.h"
#include "drama-offset.h"

#include <string.h>

#define NONE G_MAXUINT

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
index_draft (Case       *c,
             DraftScore *score)
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
            DraftScore *score)
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

/* Whether a mention of the labelled actor stands inside the passage, and is drafted. */
static gboolean
has_mention (Case       *c,
             const char *name,
             gint64      start,
             gint64      end,
             gboolean    drafted)
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
              json_array_get_int_element (mention, 1) <= end &&
              (!drafted || find_mention (c, mention) != NONE))
            return TRUE;
        }
    }

  return FALSE;
}

static void
score_tie (Case       *c,
           JsonObject *label,
           gboolean   *used,
           DraftScore *score)
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
  score->pairs_named += has_mention (c, names[0], start, end, FALSE) &&
                        has_mention (c, names[1], start, end, FALSE);
  score->pairs_found += has_mention (c, names[0], start, end, TRUE) &&
                        has_mention (c, names[1], start, end, TRUE);
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

/* Where a sentence seems to end: enough for a mean. */
static guint
count_sentences (const char *text)
{
  guint n = 0;

  for (const char *at = text; *at != '\0'; at++)
    n += (*at == '.' || *at == '?') && (at[1] == ' ' || at[1] == '\n');

  return n;
}

void
draft_score_add (DraftScore            *score,
                 const char            *text,
                 JsonObject            *labels,
                 const DramaDraftRules *rules)
{
  g_autoptr (DramaDraft) draft = drama_draft_new (text, rules, NULL, NULL);
  g_autoptr (GHashTable) drafted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) paired = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree gboolean *used = g_new0 (gboolean, MAX (draft->ties->len, 1));
  Case                 c = {
                    .text = text,
                    .actors = json_object_get_array_member (labels, "actors"),
                    .ties = json_object_get_array_member (labels, "ties"),
                    .draft = draft,
                    .drafted = drafted,
                    .paired = paired,
  };

  index_draft (&c, score);
  for (guint i = 0; i < json_array_get_length (c.actors); i++)
    pair_actor (&c, json_array_get_object_element (c.actors, i), score);
  for (guint i = 0; i < json_array_get_length (c.ties); i++)
    score_tie (&c, json_array_get_object_element (c.ties, i), used, score);
  for (guint i = 0; i < draft->ties->len; i++)
    score->ties_used += used[i];
  score->sentences += count_sentences (text);
}

char *
draft_score_find_text (const char *labels_path, JsonObject *labels)
{
  g_autofree char *stem = g_strndup (labels_path, strlen (labels_path) - strlen (".labels.json"));
  g_autofree char *path = g_strconcat (stem, ".txt", NULL);
  g_autofree char *digest = NULL;
  const char      *folder = g_getenv ("DRAMATIS_ARTICLES");
  JsonObject      *elsewhere;
  char            *text = NULL;

  if (!json_object_has_member (labels, "text"))
    return g_file_get_contents (path, &text, NULL, NULL) ? text : NULL;

  elsewhere = json_object_get_object_member (labels, "text");
  g_free (path);
  path = g_build_filename (folder != NULL ? folder : DRAFT_ARTICLES,
                           json_object_get_string_member (elsewhere, "file"), NULL);
  if (!g_file_get_contents (path, &text, NULL, NULL))
    return NULL;

  digest = drama_offset_digest (text);
  if (!g_str_equal (digest, json_object_get_string_member (elsewhere, "sha256")))
    g_clear_pointer (&text, g_free);

  return text;
}

double
draft_score_ratio (guint part, guint whole)
{
  return whole == 0 ? 0 : (double) part / whole;
}
