/* drama-redact-text.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-redact-private.h"

#include "drama-edit-ids.h"
#include "drama-json-text.h"

#include <string.h>

/* Every name of the actor, and what else was given; the id only for ids. */
static DramaNameFinder *
build_finder (const DramaDossier   *dossier,
              const DramaRedaction *redaction,
              gboolean              any_case)
{
  const DramaActorFields *actor;
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  actor = drama_actor_get_fields (drama_dossier_find_actor (dossier, redaction->actor, NULL));
  g_ptr_array_add (names, (gpointer) actor->name);
  for (guint i = 0; actor->aliases != NULL && actor->aliases[i] != NULL; i++)
    g_ptr_array_add (names, (gpointer) actor->aliases[i]);
  for (guint i = 0; redaction->also != NULL && redaction->also[i] != NULL; i++)
    g_ptr_array_add (names, (gpointer) redaction->also[i]);
  if (any_case)
    g_ptr_array_add (names, (gpointer) actor->id);
  g_ptr_array_add (names, NULL);

  return drama_name_finder_new ((const char *const *) names->pdata,
                                actor->kind == DRAMA_KIND_PERSON, any_case);
}

/**
 * drama_redactor_init:
 * @self: to be filled
 * @dossier: borrowed
 * @redaction: borrowed; its actor is in @dossier
 * @report: borrowed
 */
void
drama_redactor_init (DramaRedactor        *self,
                     const DramaDossier   *dossier,
                     const DramaRedaction *redaction,
                     DramaRedactReport    *report)
{
  g_autofree char *slug = drama_id_slug (redaction->pseudonym);

  *self = (DramaRedactor){ .dossier = dossier, .redaction = redaction, .report = report };
  self->words = build_finder (dossier, redaction, FALSE);
  self->any = build_finder (dossier, redaction, TRUE);
  self->slug = g_strdup (*slug != '\0' ? slug : "actor");
  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->touched = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < DRAMA_N_RECORD_KINDS; i++)
    {
      self->ids[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      self->taken[i] = g_hash_table_new (g_str_hash, g_str_equal);
    }
}

/**
 * drama_redactor_clear:
 * @self: a redactor
 */
void
drama_redactor_clear (DramaRedactor *self)
{
  drama_name_finder_free (self->words);
  drama_name_finder_free (self->any);
  g_free (self->slug);
  g_hash_table_unref (self->seen);
  g_hash_table_unref (self->touched);
  for (guint i = 0; i < DRAMA_N_RECORD_KINDS; i++)
    {
      g_hash_table_unref (self->ids[i]);
      g_hash_table_unref (self->taken[i]);
    }
}

/**
 * drama_redactor_look:
 * @self: a redactor
 * @reason: why a person must look
 * @spot: where
 * @words: at what
 *
 * Notes it, a doubtful word only once.
 */
void
drama_redactor_look (DramaRedactor    *self,
                     DramaRedactReason reason,
                     DramaRedactSpot   spot,
                     const char       *words)
{
  DramaRedactLook *look;

  if (reason == DRAMA_REDACT_DOUBTFUL && !g_hash_table_add (self->seen, g_strdup (words)))
    return;

  look = g_new0 (DramaRedactLook, 1);
  look->reason = reason;
  look->record = spot.record;
  look->id = g_strdup (spot.id);
  look->words = g_strdup (words);
  g_ptr_array_add (self->report->looks, look);
}

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * drama_redactor_replace:
 * @self: a redactor
 * @place: what kind of text it is
 * @spot: where
 * @text: valid UTF-8
 * @replacement: what stands for the name
 *
 * Returns: (transfer full): @text without the name
 */
char *
drama_redactor_replace (DramaRedactor   *self,
                        DramaRedactPlace place,
                        DramaRedactSpot  spot,
                        const char      *text,
                        const char      *replacement)
{
  g_autoptr (GHashTable) doubtful = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) spans = drama_name_finder_find (self->words, text, doubtful);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  GString       *clean = g_string_new (NULL);
  GHashTableIter iter;
  gpointer       word;
  gsize          at = 0;

  for (guint i = 0; i < spans->len; i++)
    {
      const DramaNameSpan *span = &g_array_index (spans, DramaNameSpan, i);

      g_string_append_len (clean, text + at, (gssize) (span->start - at));
      g_string_append (clean, replacement);
      at = span->end;
    }
  g_string_append (clean, text + at);
  self->report->counts[place] += spans->len;

  g_hash_table_iter_init (&iter, doubtful);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    g_ptr_array_add (words, word);
  g_ptr_array_sort (words, compare_words);
  for (guint i = 0; i < words->len; i++)
    drama_redactor_look (self, DRAMA_REDACT_DOUBTFUL, spot, words->pdata[i]);

  return g_string_free (clean, FALSE);
}

/**
 * drama_redactor_clean_address:
 * @self: a redactor
 * @address: of a source
 *
 * An address with a hole in it leads nowhere, and the rest of it to the name.
 *
 * Returns: (transfer full): the address, or an empty one where it holds the name
 */
char *
drama_redactor_clean_address (DramaRedactor *self,
                              const char    *address)
{
  g_autoptr (GArray) spans = drama_name_finder_find (self->any, address, NULL);

  if (spans->len == 0)
    return g_strdup (address);

  self->report->counts[DRAMA_REDACT_PLACE_ADDRESS]++;

  return g_strdup ("");
}

static char *
clean_id (DramaRedactor  *self,
          DramaRecordKind kind,
          const char     *id)
{
  g_autoptr (GArray) spans = drama_name_finder_find (self->any, id, NULL);
  GString *clean;
  gsize    at = 0;

  if (kind == DRAMA_RECORD_KIND_ACTOR && g_str_equal (id, self->redaction->actor))
    {
      self->report->counts[DRAMA_REDACT_PLACE_ID]++;
      return g_strdup (self->slug);
    }

  clean = g_string_new (NULL);
  for (guint i = 0; i < spans->len; i++)
    {
      const DramaNameSpan *span = &g_array_index (spans, DramaNameSpan, i);

      g_string_append_len (clean, id + at, (gssize) (span->start - at));
      g_string_append (clean, self->slug);
      at = span->end;
    }
  g_string_append (clean, id + at);
  self->report->counts[DRAMA_REDACT_PLACE_ID] += spans->len > 0;

  return g_string_free (clean, FALSE);
}

/**
 * drama_redactor_get_id:
 * @self: a redactor
 * @kind: of what
 * @id: its id
 *
 * The same for the same id, and another for every other.  An id that needs no change must
 * be asked for before one that does, or it could find its own taken.
 *
 * Returns: (transfer none): the id without the name
 */
const char *
drama_redactor_get_id (DramaRedactor  *self,
                       DramaRecordKind kind,
                       const char     *id)
{
  const char      *known = g_hash_table_lookup (self->ids[kind], id);
  g_autofree char *clean = NULL;
  char            *given;

  if (known != NULL)
    return known;

  clean = clean_id (self, kind, id);
  given = g_strdup (clean);
  for (guint n = 2; g_hash_table_contains (self->taken[kind], given); n++)
    {
      g_free (given);
      given = g_strdup_printf ("%s-%u", clean, n);
    }
  g_hash_table_insert (self->ids[kind], g_strdup (id), given);
  g_hash_table_add (self->taken[kind], given);

  return given;
}

/* Every string of a JSON text, keys too; all else as it is spelled. */
static char *
clean_json (DramaRedactor  *self,
            DramaRedactSpot spot,
            const char     *json)
{
  GString    *clean = g_string_new (NULL);
  const char *at = json;
  guint       n_keys = 0;

  while (*at != '\0')
    {
      const char      *end = at + 1;
      g_autofree char *meant = NULL;
      g_autofree char *said = NULL;

      if (*at != '"')
        {
          g_string_append_c (clean, *at++);
          continue;
        }
      while (*end != '"' && *end != '\0')
        end += *end == '\\' && end[1] != '\0' ? 2 : 1;
      meant = drama_json_text_unescape (at + 1, (gsize) (end - at - 1));
      said = drama_redactor_replace (self, DRAMA_REDACT_PLACE_MEMBER, spot, meant,
                                     DRAMA_REDACT_BAR);
      if (g_str_equal (meant, said))
        g_string_append_len (clean, at, end + 1 - at);
      else if (*end == '"' && end[1 + strspn (end + 1, " \t\r\n")] == ':')
        {
          /* A key: two of one object must stay two. */
          g_autofree char *key = g_strdup_printf ("%s-%u", said, ++n_keys);

          drama_json_text_append_string (clean, key);
        }
      else
        drama_json_text_append_string (clean, said);
      at = *end == '"' ? end + 1 : end;
    }

  return g_string_free (clean, FALSE);
}

/**
 * drama_redactor_clean_extras:
 * @self: a redactor
 * @spot: where
 * @extras: (nullable): unknown members
 *
 * Returns: (transfer full) (nullable): the members without the name
 */
DramaExtras *
drama_redactor_clean_extras (DramaRedactor     *self,
                             DramaRedactSpot    spot,
                             const DramaExtras *extras)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  guint n = drama_extras_get_n (extras);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *key = drama_redactor_replace (self, DRAMA_REDACT_PLACE_MEMBER, spot,
                                                     drama_extras_get_key (extras, i),
                                                     DRAMA_REDACT_BAR);

      /* Two keys of one object must stay two. */
      for (guint j = 0; j < keys->len; j++)
        if (g_str_equal (keys->pdata[j], key))
          {
            char *other = g_strdup_printf ("%s-%u", key, i + 1);

            g_free (key);
            key = other;
            j = 0;
          }
      g_ptr_array_add (keys, g_steal_pointer (&key));
      g_ptr_array_add (values, clean_json (self, spot, drama_extras_get_value (extras, i)));
    }

  return drama_extras_new ((const char *const *) keys->pdata,
                           (const char *const *) values->pdata, n);
}
