/* drama-lint-words.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Data as the rules of core/draft are: a language needs a file
 * data/lint/LANGUAGE.json beside the one in data/draft, and no code. */
#include "drama-lint-words.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* Written by glib-compile-resources. */
GResource *drama_lint_get_resource (void);

/* Held for ever: a worker may still read when the program ends and gives up what is
 * built into it.  NULL where it has done so before anybody asked. */
static GResource *
hold_resource (void)
{
  static GMutex     mutex;
  static GResource *held;

  g_mutex_lock (&mutex);
  if (held == NULL && drama_lint_get_resource () != NULL)
    held = g_resource_ref (drama_lint_get_resource ());
  g_mutex_unlock (&mutex);

  return held;
}

static GHashTable *
new_set (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
read_words (JsonObject *object,
            const char *name,
            GHashTable *words,
            guint       bits)
{
  JsonArray *array = json_object_has_member (object, name)
                         ? json_object_get_array_member (object, name)
                         : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      const char *word = json_array_get_string_element (array, i);
      guint       old = GPOINTER_TO_UINT (g_hash_table_lookup (words, word));

      g_hash_table_insert (words, g_strdup (word), GUINT_TO_POINTER (old | bits));
    }
}

static void
read_kinds (JsonObject *root,
            const char *name,
            GHashTable *words)
{
  JsonObject *object = json_object_has_member (root, name)
                           ? json_object_get_object_member (root, name)
                           : NULL;

  for (DramaKind kind = 0; object != NULL && kind < DRAMA_N_KINDS; kind++)
    read_words (object, drama_kind_to_string (kind), words, 1u << kind);
}

static void
read_phrases (JsonObject *root,
              const char *name,
              GPtrArray  *phrases)
{
  JsonArray *array = json_object_has_member (root, name) ? json_object_get_array_member (root, name)
                                                         : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    g_ptr_array_add (phrases, g_strdup (json_array_get_string_element (array, i)));
}

static void
read_all (DramaLintWords *self,
          JsonObject     *root)
{
  read_kinds (root, "pronouns", self->pronouns);
  read_kinds (root, "nouns", self->nouns);
  read_words (root, "determiners", self->determiners, 1);
  read_words (root, "plurals", self->plurals, 1);
  read_words (root, "possessives", self->possessives, 1);
  read_words (root, "empties", self->empties, 1);
  read_words (root, "speakers", self->speakers, 1);
  read_words (root, "negations", self->negations, 1);
  read_phrases (root, "silences", self->silences);
  read_phrases (root, "verdicts", self->verdicts);
}

/**
 * drama_lint_words_load:
 * @language: a BCP 47 tag, of which the language alone counts; empty for
 * English
 *
 * Returns: (transfer full) (nullable): the words, or %NULL where there are none
 * for it
 */
DramaLintWords *
drama_lint_words_load (const char *language)
{
  g_autoptr (DramaDraftRules) rules = drama_draft_rules_load (language, NULL);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GBytes) file = NULL;
  GResource       *resource;
  g_autofree char *path = NULL;
  DramaLintWords  *self;
  const char      *data;
  gsize            size;

  if (rules == NULL)
    return NULL;
  path = g_strdup_printf ("/app/dramatis/lint/%s.json",
                          drama_draft_rules_get_language (rules));
  resource = hold_resource ();
  if (resource != NULL)
    file = g_resource_lookup_data (resource, path,
                                   G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  if (file == NULL)
    return NULL;

  data = g_bytes_get_data (file, &size);
  if (!json_parser_load_from_data (parser, data, (gssize) size, NULL))
    return NULL;

  self = g_new0 (DramaLintWords, 1);
  self->rules = g_steal_pointer (&rules);
  self->pronouns = new_set ();
  self->nouns = new_set ();
  self->determiners = new_set ();
  self->plurals = new_set ();
  self->possessives = new_set ();
  self->empties = new_set ();
  self->speakers = new_set ();
  self->negations = new_set ();
  self->verdicts = g_ptr_array_new_with_free_func (g_free);
  self->silences = g_ptr_array_new_with_free_func (g_free);
  read_all (self, json_node_get_object (json_parser_get_root (parser)));

  return self;
}

/**
 * drama_lint_words_free:
 * @self: (transfer full): words
 */
void
drama_lint_words_free (DramaLintWords *self)
{
  g_return_if_fail (self != NULL);

  drama_draft_rules_unref (self->rules);
  g_hash_table_unref (self->pronouns);
  g_hash_table_unref (self->nouns);
  g_hash_table_unref (self->determiners);
  g_hash_table_unref (self->plurals);
  g_hash_table_unref (self->possessives);
  g_hash_table_unref (self->empties);
  g_hash_table_unref (self->speakers);
  g_hash_table_unref (self->negations);
  g_ptr_array_unref (self->verdicts);
  g_ptr_array_unref (self->silences);
  g_free (self);
}
