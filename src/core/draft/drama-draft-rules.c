/* drama-draft-rules.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A language is a file data/draft/LANGUAGE.json; data/draft/FORMAT.md tells what is in
 * it.  A list holds words and phrases.  An entry with a capital is met only as it is
 * written, one in lower case however it is written. */
#include "drama-draft-rules-private.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

G_DEFINE_QUARK (drama_draft_error, drama_draft_error)

/* Larger is no list of words. */
#define MAX_FILE (4 * 1024 * 1024)

/* A file that somebody put there: ~/.local/share/dramatis/draft/LANGUAGE.json, then the
 * same folder of the system. */
static GBytes *
read_file (const char *language,
           GError    **error)
{
  const char *const *folders = g_get_system_data_dirs ();
  g_autofree char   *name = g_strconcat (language, ".json", NULL);
  g_autofree char   *path = NULL;
  char              *contents;
  gsize              length;
  GStatBuf           status;

  path = g_build_filename (g_get_user_data_dir (), "dramatis", "draft", name, NULL);
  for (guint i = 0; folders[i] != NULL && !g_file_test (path, G_FILE_TEST_IS_REGULAR); i++)
    {
      g_free (path);
      path = g_build_filename (folders[i], "dramatis", "draft", name, NULL);
    }
  if (g_stat (path, &status) != 0 || !S_ISREG (status.st_mode))
    {
      g_set_error (error, DRAMA_DRAFT_ERROR, DRAMA_DRAFT_ERROR_LANGUAGE,
                   "There are no rules for drafting from a text in the language “%s”", language);
      return NULL;
    }
  if (status.st_size > MAX_FILE)
    {
      g_set_error (error, DRAMA_DRAFT_ERROR, DRAMA_DRAFT_ERROR_RULES,
                   "“%s” is too large for rules", path);
      return NULL;
    }
  if (!g_file_get_contents (path, &contents, &length, error))
    return NULL;

  return g_bytes_new_take (contents, length);
}

/* Held for ever: a worker may still read when the program ends and gives up what is
 * built into it.  NULL where it has done so before anybody asked. */
static GResource *
hold_resource (void)
{
  static GMutex     mutex;
  static GResource *held;

  g_mutex_lock (&mutex);
  if (held == NULL && drama_draft_get_resource () != NULL)
    held = g_resource_ref (drama_draft_get_resource ());
  g_mutex_unlock (&mutex);

  return held;
}

/**
 * drama_draft_rules_load:
 * @language: a BCP 47 tag, of which the language alone counts; empty for English
 * @error: return location for a #DramaDraftError or a #GFileError
 *
 * Reads the rules that are built in or, for another language, those of a file that was
 * put into the folder dramatis/draft of the user's data or of the system's.
 *
 * Returns: (transfer full) (nullable): the rules, or %NULL with @error set
 */
DramaDraftRules *
drama_draft_rules_load (const char *language,
                        GError    **error)
{
  g_autofree char *path = NULL;
  g_autofree char *lower = NULL;
  g_autoptr (GBytes) file = NULL;
  GResource *resource;

  g_return_val_if_fail (language != NULL, NULL);

  lower = g_ascii_strdown (*language == '\0' ? "en" : language,
                           *language == '\0' ? 2 : (gssize) strcspn (language, "-_/."));
  path = g_strdup_printf ("/app/dramatis/draft/%s.json", lower);
  resource = hold_resource ();
  if (resource != NULL)
    file = g_resource_lookup_data (resource, path, G_RESOURCE_LOOKUP_FLAGS_NONE,
                                   NULL);
  if (file == NULL)
    file = read_file (lower, error);

  return file != NULL ? drama_draft_rules_parse (file, error) : NULL;
}

/**
 * drama_draft_rules_ref:
 * @self: rules
 *
 * Returns: (transfer full): @self
 */
DramaDraftRules *
drama_draft_rules_ref (DramaDraftRules *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * drama_draft_rules_unref:
 * @self: (transfer full): rules
 */
void
drama_draft_rules_unref (DramaDraftRules *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_clear_pointer (&self->words, g_hash_table_unref);
  g_clear_pointer (&self->phrases, g_hash_table_unref);
  g_clear_pointer (&self->countries, g_hash_table_unref);
  g_clear_pointer (&self->nouns, g_hash_table_unref);
  g_clear_pointer (&self->endings, g_hash_table_unref);
  g_clear_pointer (&self->beginnings, g_hash_table_unref);
  g_clear_pointer (&self->names, g_hash_table_unref);
  g_clear_pointer (&self->roles, g_hash_table_unref);
  for (guint i = 0; i < DRAMA_N_ENDINGS; i++)
    g_clear_pointer (&self->of_words[i], g_ptr_array_unref);
  g_free (self->apposition);
  g_free (self->possession);
  g_free (self->language);
  g_free (self);
}

/**
 * drama_draft_rules_get_language:
 * @self: rules
 *
 * Returns: (transfer none): the language, as a BCP 47 tag
 */
const char *
drama_draft_rules_get_language (const DramaDraftRules *self)
{
  return self->language;
}

static guint
look_up (GHashTable *table,
         const char *word)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (table, word));
}

/**
 * drama_draft_rules_mark:
 * @self: rules
 * @word: one word as it stands
 * @lower: the same in lower case
 *
 * Returns: #DramaDraftMarks that hold for the word by itself
 */
guint
drama_draft_rules_mark (const DramaDraftRules *self,
                        const char            *word,
                        const char            *lower)
{
  guint marks = look_up (self->words, word);

  return word == lower ? marks : marks | look_up (self->words, lower);
}

static gboolean
follows (const DramaDraftPhrase *phrase,
         const char *const      *words,
         const char *const      *lowers,
         guint                   n_words)
{
  if (phrase->n_words > n_words)
    return FALSE;

  for (guint i = 0; i < phrase->n_words; i++)
    if (!g_str_equal (phrase->words[i], words[i]) && !g_str_equal (phrase->words[i], lowers[i]))
      return FALSE;

  return TRUE;
}

/**
 * drama_draft_rules_match:
 * @self: rules
 * @words: (array length=n_words): words of a text in a row, as they stand
 * @lowers: (array length=n_words): the same in lower case
 * @n_words: how many, at least 1
 * @wanted: #DramaDraftMarks, one of which must hold
 *
 * Returns: of how many words the longest entry is that begins at the first word; 0
 *   where there is none
 */
guint
drama_draft_rules_match (const DramaDraftRules *self,
                         const char *const     *words,
                         const char *const     *lowers,
                         guint                  n_words,
                         guint                  wanted)
{
  const char *const firsts[] = { words[0], lowers[0] };

  for (guint f = 0; f < G_N_ELEMENTS (firsts); f++)
    {
      GPtrArray *phrases = g_hash_table_lookup (self->phrases, firsts[f]);

      for (guint i = 0; phrases != NULL && i < phrases->len; i++)
        {
          const DramaDraftPhrase *phrase = phrases->pdata[i];

          if ((phrase->marks & wanted) && follows (phrase, words + 1, lowers + 1, n_words - 1))
            return phrase->n_words + 1;
        }
    }

  return (drama_draft_rules_mark (self, words[0], lowers[0]) & wanted) ? 1 : 0;
}

/**
 * drama_draft_rules_ends:
 * @self: rules
 * @ending: what is asked
 * @word: a word, for most endings in lower case, such as "investigators"
 *
 * Returns: whether it has such an ending, and something before it
 */
gboolean
drama_draft_rules_ends (const DramaDraftRules *self,
                        DramaDraftEnding       ending,
                        const char            *word)
{
  gsize length = strlen (word);

  for (guint i = 0; i < self->of_words[ending]->len; i++)
    if (strlen (self->of_words[ending]->pdata[i]) < length &&
        g_str_has_suffix (word, self->of_words[ending]->pdata[i]))
      return TRUE;

  return FALSE;
}

/**
 * drama_draft_rules_measure:
 * @self: rules
 * @ending: what is asked
 * @at: bytes, not terminated
 * @length: how many
 *
 * Returns: how many bytes of @at are such an ending, in lower case or capitals; 0 where
 *   none is there
 */
gsize
drama_draft_rules_measure (const DramaDraftRules *self,
                           DramaDraftEnding       ending,
                           const char            *at,
                           gsize                  length)
{
  gsize longest = 0;

  for (guint i = 0; i < self->of_words[ending]->len; i++)
    {
      gsize n = strlen (self->of_words[ending]->pdata[i]);

      if (n > longest && n <= length &&
          g_ascii_strncasecmp (at, self->of_words[ending]->pdata[i], n) == 0)
        longest = n;
    }

  return longest;
}

/**
 * drama_draft_rules_plays:
 * @self: rules
 * @role: what is asked
 * @word: a word in lower case
 *
 * Returns: whether it is such a word
 */
gboolean
drama_draft_rules_plays (const DramaDraftRules *self,
                         DramaDraftRole         role,
                         const char            *word)
{
  return (look_up (self->roles, word) & role) != 0;
}

static char *
say (const char *pattern,
     const char *words)
{
  const char *place = strstr (pattern, DRAMA_DRAFT_WORDS);

  return g_strdup_printf ("%.*s%s%s", (int) (place - pattern), pattern, words,
                          place + strlen (DRAMA_DRAFT_WORDS));
}

/**
 * drama_draft_rules_say_apposition:
 * @self: rules
 * @words: what stands after a comma: "a former officer of"
 *
 * Returns: (transfer full): the verb of a tie: "is a former officer of"
 */
char *
drama_draft_rules_say_apposition (const DramaDraftRules *self,
                                  const char            *words)
{
  return say (self->apposition, words);
}

/**
 * drama_draft_rules_say_possession:
 * @self: rules
 * @words: what somebody is to another: "lawyer"
 *
 * Returns: (transfer full): the verb of a tie: "is lawyer of"
 */
char *
drama_draft_rules_say_possession (const DramaDraftRules *self,
                                  const char            *words)
{
  return say (self->possession, words);
}

/**
 * drama_draft_rules_get_country:
 * @self: rules
 * @demonym: such as "Russian", or a short name such as "U.S."
 *
 * Returns: (transfer none) (nullable): the country, %NULL where there is none
 */
const char *
drama_draft_rules_get_country (const DramaDraftRules *self,
                               const char            *demonym)
{
  const char *country = g_hash_table_lookup (self->countries, demonym);

  return country != NULL && *country != '\0' ? country : NULL;
}

/**
 * drama_draft_rules_get_noun_kinds:
 * @self: rules
 * @lower: a noun in lower case, such as "reporter"
 *
 * Returns: bits of #DramaKind (1 << kind) that a name beside it may have
 */
guint
drama_draft_rules_get_noun_kinds (const DramaDraftRules *self,
                                  const char            *lower)
{
  return look_up (self->nouns, lower);
}

/**
 * drama_draft_rules_get_ending_kinds:
 * @self: rules
 * @word: the last word of a name, such as "Court"
 *
 * Returns: bits of #DramaKind (1 << kind) that the name may have
 */
guint
drama_draft_rules_get_ending_kinds (const DramaDraftRules *self,
                                    const char            *word)
{
  return look_up (self->endings, word);
}

/**
 * drama_draft_rules_get_beginning_kinds:
 * @self: rules
 * @word: the first word of a name of several, such as "Banco"
 *
 * Returns: bits of #DramaKind (1 << kind) that the name may have
 */
guint
drama_draft_rules_get_beginning_kinds (const DramaDraftRules *self,
                                       const char            *word)
{
  return look_up (self->beginnings, word);
}

/**
 * drama_draft_rules_get_name_kind:
 * @self: rules
 * @name: a whole name
 * @kind: (out): its kind, untouched where the name is not known
 *
 * Returns: whether the rules know the name
 */
gboolean
drama_draft_rules_get_name_kind (const DramaDraftRules *self,
                                 const char            *name,
                                 DramaKind             *kind)
{
  guint found = look_up (self->names, name);

  if (found == 0)
    return FALSE;

  *kind = (DramaKind) (found - 1);

  return TRUE;
}
