/* drama-proposals.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-proposals.h"

#include "drama-check.h"
#include "drama-fold.h"

#include <string.h>

/* A word and how often it is used. */
typedef struct
{
  const char *text; /* borrowed */
  guint       n;
} Word;

static int
compare_words (gconstpointer a, gconstpointer b)
{
  const Word *x = a, *y = b;

  if (x->n != y->n)
    return x->n > y->n ? -1 : 1;

  return strcmp (x->text, y->text);
}

static int
compare_texts (gconstpointer a, gconstpointer b, gpointer data)
{
  return strcmp (a, b);
}

/* How often each text of @texts is among them. */
static GArray *
count (const GPtrArray *texts)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (Word));
  g_autoptr (GTree) numbers = g_tree_new_full (compare_texts, NULL, NULL, NULL);

  for (guint i = 0; i < texts->len; i++)
    g_tree_insert (numbers, texts->pdata[i],
                   GUINT_TO_POINTER (
                       GPOINTER_TO_UINT (g_tree_lookup (numbers, texts->pdata[i])) + 1));
  for (GTreeNode *node = g_tree_node_first (numbers); node != NULL;
       node = g_tree_node_next (node))
    {
      Word word = { g_tree_node_key (node), GPOINTER_TO_UINT (g_tree_node_value (node)) };

      g_array_append_val (words, word);
    }
  g_array_sort (words, compare_words);

  return words;
}

static GPtrArray *
choose (const GPtrArray *texts, const char *typed, guint max)
{
  GPtrArray *chosen = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) words = count (texts);
  g_autofree char *tidy = drama_check_tidy (typed);
  g_autofree char *folded = drama_fold (tidy);

  for (guint i = 0; i < words->len && chosen->len < max; i++)
    {
      const char *text = g_array_index (words, Word, i).text;

      if (*text != '\0' && !g_str_equal (text, tidy) && drama_fold_contains (text, folded))
        g_ptr_array_add (chosen, g_strdup (text));
    }

  return chosen;
}

GPtrArray *
drama_proposals_verbs (const DramaDossier *dossier, const char *typed, guint max)
{
  g_autoptr (GPtrArray) verbs = g_ptr_array_new ();

  g_return_val_if_fail (dossier != NULL && typed != NULL, NULL);

  for (guint i = 0; i < drama_dossier_get_n_ties (dossier); i++)
    g_ptr_array_add (verbs,
                     (gpointer) drama_tie_get_fields (drama_dossier_get_tie (dossier, i))->verb);

  return choose (verbs, typed, max);
}

/* The most used is the one with the most ties. */
GPtrArray *
drama_proposals_names (const DramaDossier *dossier, const char *typed, guint max)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  g_return_val_if_fail (dossier != NULL && typed != NULL, NULL);

  for (guint i = 0; i < drama_dossier_get_n_actors (dossier); i++)
    g_ptr_array_add (
        names, (gpointer) drama_actor_get_fields (drama_dossier_get_actor (dossier, i))->name);
  for (guint i = 0; i < drama_dossier_get_n_ties (dossier); i++)
    {
      const DramaTieFields *tie = drama_tie_get_fields (drama_dossier_get_tie (dossier, i));
      DramaActor           *from = drama_dossier_find_actor (dossier, tie->from, NULL);
      DramaActor           *to = drama_dossier_find_actor (dossier, tie->to, NULL);

      g_ptr_array_add (names, (gpointer) drama_actor_get_fields (from)->name);
      g_ptr_array_add (names, (gpointer) drama_actor_get_fields (to)->name);
    }

  return choose (names, typed, max);
}
