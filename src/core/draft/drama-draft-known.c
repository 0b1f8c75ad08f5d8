/* drama-draft-known.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-draft-known.h"

#include "drama-fold.h"

/* Stands for an id where several actors go by one name. */
static const char SEVERAL[] = "";

/* Strings are borrowed from the dossier. */
typedef struct
{
  const char *source;
  const char *from;
  const char *to;
  gint64      start;
  gint64      end;
} Quote;

struct _DramaDraftKnown
{
  DramaDossier *dossier;
  GHashTable   *names;   /* in folded form → id of the actor, or SEVERAL */
  GHashTable   *aliases; /* likewise */
  GArray       *quotes;  /* of Quote; what @places holds */
  GHashTable   *places;  /* set of Quote */
};

static guint
hash_quote (gconstpointer data)
{
  const Quote *quote = data;

  return g_str_hash (quote->source) * 31 + (guint) quote->start * 17 + (guint) quote->end;
}

/* Whichever way the tie leads. */
static gboolean
is_same_quote (gconstpointer a,
               gconstpointer b)
{
  const Quote *first = a;
  const Quote *second = b;

  if (first->start != second->start || first->end != second->end ||
      !g_str_equal (first->source, second->source))
    return FALSE;

  return (g_str_equal (first->from, second->from) && g_str_equal (first->to, second->to)) ||
         (g_str_equal (first->from, second->to) && g_str_equal (first->to, second->from));
}

static void
add_name (GHashTable *table,
          const char *name,
          const char *id)
{
  char       *folded = drama_fold (name);
  const char *other = g_hash_table_lookup (table, folded);

  if (other != NULL && !g_str_equal (other, id))
    id = SEVERAL;
  g_hash_table_replace (table, folded, (gpointer) id);
}

static void
read_actors (DramaDraftKnown *self)
{
  for (guint i = 0; i < drama_dossier_get_n_actors (self->dossier); i++)
    {
      const DramaActorFields *fields =
          drama_actor_get_fields (drama_dossier_get_actor (self->dossier, i));

      add_name (self->names, fields->name, fields->id);
      for (guint k = 0; fields->aliases != NULL && fields->aliases[k] != NULL; k++)
        add_name (self->aliases, fields->aliases[k], fields->id);
    }
}

static void
read_quotes (DramaDraftKnown *self)
{
  for (guint i = 0; i < drama_dossier_get_n_ties (self->dossier); i++)
    {
      const DramaTieFields *tie = drama_tie_get_fields (drama_dossier_get_tie (self->dossier, i));

      for (guint k = 0; k < tie->n_evidence; k++)
        {
          const DramaEvidenceFields *fields = drama_evidence_get_fields (tie->evidence[k]);
          Quote                      quote = { fields->source, tie->from, tie->to,
                                               fields->anchor.start, fields->anchor.end };

          if (!fields->unplaced)
            g_array_append_val (self->quotes, quote);
        }
    }
  for (guint i = 0; i < self->quotes->len; i++)
    g_hash_table_add (self->places, &g_array_index (self->quotes, Quote, i));
}

/**
 * drama_draft_known_new:
 * @dossier: what is known
 *
 * Linear in the names and quotes of @dossier.
 *
 * Returns: (transfer full): the dossier, ready to be asked
 */
DramaDraftKnown *
drama_draft_known_new (DramaDossier *dossier)
{
  DramaDraftKnown *self;

  g_return_val_if_fail (dossier != NULL, NULL);

  self = g_new0 (DramaDraftKnown, 1);
  self->dossier = drama_dossier_ref (dossier);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->aliases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->quotes = g_array_new (FALSE, FALSE, sizeof (Quote));
  self->places = g_hash_table_new (hash_quote, is_same_quote);
  read_actors (self);
  read_quotes (self);

  return self;
}

/**
 * drama_draft_known_free:
 * @self: (transfer full): what is known
 */
void
drama_draft_known_free (DramaDraftKnown *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->places);
  g_array_unref (self->quotes);
  g_hash_table_unref (self->aliases);
  g_hash_table_unref (self->names);
  drama_dossier_unref (self->dossier);
  g_free (self);
}

static const char *
look_up (GHashTable *table,
         const char *name)
{
  g_autofree char *folded = drama_fold (name);

  return g_hash_table_lookup (table, folded);
}

/**
 * drama_draft_known_find_actor:
 * @self: what is known
 * @actor: somebody whom a text names
 *
 * The actor of that name or alias, whatever case and accents; or the one whose name is
 * another name in the text.  That only an alias is shared proves nothing: brothers share
 * a surname.
 *
 * Returns: (nullable): the id of the actor, good as long as @self; %NULL where there is
 *   none, or where it could be several
 */
const char *
drama_draft_known_find_actor (const DramaDraftKnown *self,
                              const DramaDraftActor *actor)
{
  const char *id;

  g_return_val_if_fail (self != NULL && actor != NULL, NULL);

  id = look_up (self->names, actor->name);
  if (id == NULL)
    id = look_up (self->aliases, actor->name);
  if (id != NULL)
    return id == SEVERAL ? NULL : id;

  for (guint i = 0; i < actor->aliases->len; i++)
    {
      const char *other = look_up (self->names, actor->aliases->pdata[i]);

      if (other == SEVERAL || (other != NULL && id != NULL && !g_str_equal (other, id)))
        return NULL;
      if (other != NULL)
        id = other;
    }

  return id;
}

/**
 * drama_draft_known_has_quote:
 * @self: what is known
 * @source: id of a source
 * @start: first character of the words, in code points
 * @end: past the last
 * @from: id of an actor
 * @to: id of another
 *
 * Returns: whether these very words are evidence of a tie between the two, in either
 *   direction and whatever its verb
 */
gboolean
drama_draft_known_has_quote (const DramaDraftKnown *self,
                             const char            *source,
                             gint64                 start,
                             gint64                 end,
                             const char            *from,
                             const char            *to)
{
  const Quote quote = { source, from, to, start, end };

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (source != NULL && from != NULL && to != NULL, FALSE);

  return g_hash_table_contains (self->places, &quote);
}

/**
 * drama_draft_known_find_tie:
 * @self: what is known
 * @from: id of an actor
 * @verb: reads from @from to @to
 * @to: id of another
 *
 * Returns: (nullable): the id of a tie that says just that, whatever the case of its
 *   verb; good as long as @self
 */
const char *
drama_draft_known_find_tie (const DramaDraftKnown *self,
                            const char            *from,
                            const char            *verb,
                            const char            *to)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (from != NULL && verb != NULL && to != NULL, NULL);

  folded = drama_fold (verb);
  for (guint i = 0; i < drama_dossier_get_n_ties (self->dossier); i++)
    {
      const DramaTieFields *tie = drama_tie_get_fields (drama_dossier_get_tie (self->dossier, i));
      g_autofree char      *other = NULL;

      if (!g_str_equal (tie->from, from) || !g_str_equal (tie->to, to))
        continue;
      other = drama_fold (tie->verb);
      if (g_str_equal (other, folded))
        return tie->id;
    }

  return NULL;
}
