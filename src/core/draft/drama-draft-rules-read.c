/* drama-draft-rules-read.c - rules from their file
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-draft-rules-private.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* More than any language needs; a bound for a file that is not ours. */
#define MAX_WORDS_OF_PHRASE 8

static const struct
{
  const char *list;
  guint       mark;
} LISTS[] = {
  { "common", DRAMA_MARK_COMMON },
  { "function", DRAMA_MARK_COMMON | DRAMA_MARK_NO_NAME },
  { "titles", DRAMA_MARK_TITLE },
  { "particles", DRAMA_MARK_PARTICLE },
  { "suffixes", DRAMA_MARK_SUFFIX },
  { "joiners", DRAMA_MARK_JOINER },
  { "heads", DRAMA_MARK_HEAD },
  { "tails", DRAMA_MARK_TAIL },
  { "dates", DRAMA_MARK_NO_NAME },
  { "generic", DRAMA_MARK_NO_NAME },
  { "conjunctions", DRAMA_MARK_CONJUNCTION },
  { "abbreviations", DRAMA_MARK_ABBREVIATION },
  { "places", DRAMA_MARK_PLACE },
  { "towns", DRAMA_MARK_TOWN },
  { "first-names", DRAMA_MARK_FIRST_NAME },
  { "government-nouns", DRAMA_MARK_GOVERNMENT },
  { "speech", DRAMA_MARK_SPEECH },
  { "attributions", DRAMA_MARK_ATTRIBUTION },
  { "accusations", DRAMA_MARK_ACCUSATION },
  { "alleged", DRAMA_MARK_ALLEGED },
  { "speculated", DRAMA_MARK_SPECULATED },
  { "denials", DRAMA_MARK_DENIAL },
  { "verbs", DRAMA_MARK_VERB },
  { "passives", DRAMA_MARK_PASSIVE },
  { "not-verbs", DRAMA_MARK_NO_VERB },
  { "credits", DRAMA_MARK_CREDIT },
  { "notes", DRAMA_MARK_NOTE },
  { "subjects", DRAMA_MARK_SUBJECT },
  { "clauses", DRAMA_MARK_CLAUSE },
  { "borders", DRAMA_MARK_BORDER },
  { "prepositions", DRAMA_MARK_PREPOSITION },
  { "links", DRAMA_MARK_LINK },
  { "inside", DRAMA_MARK_INSIDE },
};

static const char *const ENDINGS[DRAMA_N_ENDINGS] = {
  [DRAMA_ENDING_COMMON] = "common-endings",
  [DRAMA_ENDING_VERB] = "verb-endings",
  [DRAMA_ENDING_PARTICIPLE] = "participle-endings",
  [DRAMA_ENDING_GERUND] = "gerund-endings",
  [DRAMA_ENDING_ADVERB] = "adverb-endings",
  [DRAMA_ENDING_PLURAL] = "plural-endings",
  [DRAMA_ENDING_POSSESSIVE] = "possessive-endings",
  [DRAMA_ENDING_POSSESSIVE_PLURAL] = "possessive-plural-endings",
};

static const struct
{
  const char    *list;
  DramaDraftRole role;
} ROLES[] = {
  { "agents", DRAMA_ROLE_AGENT },
  { "articles", DRAMA_ROLE_ARTICLE },
  { "alternatives", DRAMA_ROLE_ALTERNATIVE },
  { "namings", DRAMA_ROLE_NAMING },
  { "name-conjunctions", DRAMA_ROLE_NAME_CONJUNCTION },
  { "determiners", DRAMA_ROLE_DETERMINER },
  { "negations", DRAMA_ROLE_NEGATION },
  { "infinitives", DRAMA_ROLE_INFINITIVE },
  { "perfects", DRAMA_ROLE_PERFECT },
  { "auxiliaries", DRAMA_ROLE_AUXILIARY },
  { "personals", DRAMA_ROLE_PERSONAL },
  { "legal-forms", DRAMA_ROLE_LEGAL_FORM },
};

static void
free_phrase (gpointer data)
{
  DramaDraftPhrase *phrase = data;

  g_strfreev (phrase->words);
  g_free (phrase);
}

static void
add_bits (GHashTable *table,
          const char *word,
          guint       bits)
{
  guint old = GPOINTER_TO_UINT (g_hash_table_lookup (table, word));

  g_hash_table_insert (table, g_strdup (word), GUINT_TO_POINTER (old | bits));
}

static int
compare_lengths (gconstpointer a,
                 gconstpointer b)
{
  const DramaDraftPhrase *first = *(DramaDraftPhrase *const *) a;
  const DramaDraftPhrase *second = *(DramaDraftPhrase *const *) b;

  return (first->n_words < second->n_words) - (first->n_words > second->n_words);
}

static void
add_phrase (DramaDraftRules *self,
            const char      *entry,
            guint            mark)
{
  g_auto (GStrv) words = g_strsplit (entry, " ", MAX_WORDS_OF_PHRASE);
  guint             n_words = g_strv_length (words);
  GPtrArray        *of_first;
  DramaDraftPhrase *phrase;

  if (n_words <= 1)
    {
      add_bits (self->words, entry, mark);
      return;
    }

  of_first = g_hash_table_lookup (self->phrases, words[0]);
  if (of_first == NULL)
    {
      of_first = g_ptr_array_new_with_free_func (free_phrase);
      g_hash_table_insert (self->phrases, g_strdup (words[0]), of_first);
    }
  phrase = g_new0 (DramaDraftPhrase, 1);
  phrase->words = g_strdupv (words + 1);
  phrase->n_words = n_words - 1;
  phrase->marks = mark;
  g_ptr_array_add (of_first, phrase);
}

/* The strings of list @name, none where it is not there. */
static gboolean
read_list (JsonObject *object,
           const char *name,
           GPtrArray  *strings,
           GError    **error)
{
  JsonNode  *node = json_object_get_member (object, name);
  JsonArray *array;

  g_ptr_array_set_size (strings, 0);
  if (node == NULL)
    return TRUE;

  array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      const char *string = json_node_get_string (json_array_get_element (array, i));

      if (string != NULL && *string != '\0')
        g_ptr_array_add (strings, (gpointer) string);
      else
        array = NULL;
    }
  if (array == NULL)
    g_set_error (error, DRAMA_DRAFT_ERROR, DRAMA_DRAFT_ERROR_RULES,
                 "“%s” must be a list of words", name);

  return array != NULL;
}

static gboolean
read_kind (DramaDraftRules *self,
           JsonObject      *object,
           DramaKind        kind,
           GError         **error)
{
  g_autoptr (GPtrArray) strings = g_ptr_array_new ();

  if (!read_list (object, "nouns", strings, error))
    return FALSE;
  for (guint i = 0; i < strings->len; i++)
    add_bits (self->nouns, strings->pdata[i], 1u << kind);

  if (!read_list (object, "endings", strings, error))
    return FALSE;
  for (guint i = 0; i < strings->len; i++)
    add_bits (self->endings, strings->pdata[i], 1u << kind);

  if (!read_list (object, "beginnings", strings, error))
    return FALSE;
  for (guint i = 0; i < strings->len; i++)
    add_bits (self->beginnings, strings->pdata[i], 1u << kind);

  if (!read_list (object, "names", strings, error))
    return FALSE;
  for (guint i = 0; i < strings->len; i++)
    {
      g_hash_table_insert (self->names, g_strdup (strings->pdata[i]), GUINT_TO_POINTER (kind + 1));
      /* What is known to be one name is not taken apart. */
      if (strchr (strings->pdata[i], ' ') != NULL)
        add_phrase (self, strings->pdata[i], DRAMA_MARK_TOWN);
    }

  return TRUE;
}

static gboolean
read_kinds (DramaDraftRules *self,
            JsonObject      *object,
            GError         **error)
{
  g_autoptr (GList) members = json_object_get_members (object);

  for (GList *l = members; l != NULL; l = l->next)
    {
      JsonNode *node = json_object_get_member (object, l->data);
      DramaKind kind;

      if (!drama_kind_from_string (l->data, &kind) || !JSON_NODE_HOLDS_OBJECT (node))
        {
          g_set_error (error, DRAMA_DRAFT_ERROR, DRAMA_DRAFT_ERROR_RULES,
                       "“%s” is no kind of actor with nouns, endings and names",
                       (const char *) l->data);
          return FALSE;
        }
      if (!read_kind (self, json_node_get_object (node), kind, error))
        return FALSE;
    }

  return TRUE;
}

/* Words that stand for somebody who is called otherwise. */
static gboolean
read_countries (DramaDraftRules *self,
                JsonObject      *root,
                const char      *name,
                guint            mark,
                GError         **error)
{
  JsonNode   *node = json_object_get_member (root, name);
  JsonObject *object;
  g_autoptr (GList) members = NULL;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    {
      g_set_error (error, DRAMA_DRAFT_ERROR, DRAMA_DRAFT_ERROR_RULES,
                   "“%s” must be there and be an object", name);
      return FALSE;
    }

  object = json_node_get_object (node);
  members = json_object_get_members (object);
  for (GList *l = members; l != NULL; l = l->next)
    {
      const char *country = json_node_get_string (json_object_get_member (object, l->data));

      if (country == NULL)
        {
          g_set_error (error, DRAMA_DRAFT_ERROR, DRAMA_DRAFT_ERROR_RULES,
                       "“%s” of “%s” must have a name or an empty string",
                       (const char *) l->data, name);
          return FALSE;
        }
      if (mark != 0)
        add_bits (self->words, l->data, mark);
      g_hash_table_insert (self->countries, g_strdup (l->data), g_strdup (country));
    }

  return TRUE;
}

/* How the words of an apposition become a verb. */
static char *
read_pattern (JsonObject *root,
              const char *name,
              GError    **error)
{
  JsonNode   *node = json_object_get_member (root, name);
  const char *pattern = node != NULL ? json_node_get_string (node) : DRAMA_DRAFT_WORDS;

  if (pattern != NULL && strstr (pattern, DRAMA_DRAFT_WORDS) != NULL)
    return g_strdup (pattern);

  g_set_error (error, DRAMA_DRAFT_ERROR, DRAMA_DRAFT_ERROR_RULES,
               "“%s” must be a string with “%s” in it", name, DRAMA_DRAFT_WORDS);

  return NULL;
}

static gboolean
read_grammar (DramaDraftRules *self,
              JsonObject      *root,
              GError         **error)
{
  g_autoptr (GPtrArray) strings = g_ptr_array_new ();

  for (guint i = 0; i < DRAMA_N_ENDINGS; i++)
    {
      if (!read_list (root, ENDINGS[i], strings, error))
        return FALSE;
      for (guint k = 0; k < strings->len; k++)
        g_ptr_array_add (self->of_words[i], g_strdup (strings->pdata[k]));
    }
  for (guint i = 0; i < G_N_ELEMENTS (ROLES); i++)
    {
      if (!read_list (root, ROLES[i].list, strings, error))
        return FALSE;
      for (guint k = 0; k < strings->len; k++)
        add_bits (self->roles, strings->pdata[k], ROLES[i].role);
    }
  self->apposition = read_pattern (root, "apposition", error);
  if (self->apposition == NULL)
    return FALSE;
  self->possession = read_pattern (root, "possession", error);

  return self->possession != NULL;
}

static gboolean
read_rules (DramaDraftRules *self,
            JsonObject      *root,
            GError         **error)
{
  g_autoptr (GPtrArray) strings = g_ptr_array_new ();
  JsonNode      *language = json_object_get_member (root, "language");
  JsonNode      *kinds = json_object_get_member (root, "kinds");
  GHashTableIter each;
  gpointer       of_first;

  if (language == NULL || json_node_get_string (language) == NULL || kinds == NULL ||
      !JSON_NODE_HOLDS_OBJECT (kinds))
    {
      g_set_error_literal (error, DRAMA_DRAFT_ERROR, DRAMA_DRAFT_ERROR_RULES,
                           "Rules must have “language” and “kinds”");
      return FALSE;
    }

  self->language = json_node_dup_string (language);
  for (guint i = 0; i < G_N_ELEMENTS (LISTS); i++)
    {
      if (!read_list (root, LISTS[i].list, strings, error))
        return FALSE;
      for (guint k = 0; k < strings->len; k++)
        add_phrase (self, strings->pdata[k], LISTS[i].mark);
    }
  if (!read_grammar (self, root, error) ||
      !read_countries (self, root, "demonyms", DRAMA_MARK_DEMONYM, error) ||
      !read_countries (self, root, "same", 0, error) ||
      !read_kinds (self, json_node_get_object (kinds), error))
    return FALSE;

  g_hash_table_iter_init (&each, self->phrases);
  while (g_hash_table_iter_next (&each, NULL, &of_first))
    g_ptr_array_sort (of_first, compare_lengths);

  return TRUE;
}

static GHashTable *
new_table (GDestroyNotify free_value)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_value);
}

/**
 * drama_draft_rules_parse:
 * @file: the JSON of a file of rules
 * @error: return location for a #DramaDraftError or a #JsonParserError
 *
 * Returns: (transfer full) (nullable): the rules, or %NULL with @error set
 */
DramaDraftRules *
drama_draft_rules_parse (GBytes  *file,
                         GError **error)
{
  g_autoptr (DramaDraftRules) self = NULL;
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  const char *data;
  gsize       size;
  JsonNode   *root;

  g_return_val_if_fail (file != NULL, NULL);

  data = g_bytes_get_data (file, &size);
  if (!json_parser_load_from_data (parser, data, (gssize) size, error))
    return NULL;

  self = g_new0 (DramaDraftRules, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->words = new_table (NULL);
  self->phrases = new_table ((GDestroyNotify) g_ptr_array_unref);
  self->countries = new_table (g_free);
  self->nouns = new_table (NULL);
  self->endings = new_table (NULL);
  self->beginnings = new_table (NULL);
  self->names = new_table (NULL);
  self->roles = new_table (NULL);
  for (guint i = 0; i < DRAMA_N_ENDINGS; i++)
    self->of_words[i] = g_ptr_array_new_with_free_func (g_free);

  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error_literal (error, DRAMA_DRAFT_ERROR, DRAMA_DRAFT_ERROR_RULES,
                           "Rules must be a JSON object");
      return NULL;
    }
  if (!read_rules (self, json_node_get_object (root), error))
    return NULL;

  return g_steal_pointer (&self);
}
