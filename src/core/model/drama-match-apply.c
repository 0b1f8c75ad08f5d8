/* drama-match-apply.c - a dossier said in the ids of another
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ids only mean something within one dossier: "t1" of two is two ties.  What is the same
 * gets our id, what is not gets one that is free, and then merging by ids is right. */
#include "drama-match.h"

#include "drama-edit.h"
#include "drama-fold.h"

#include <string.h>

typedef struct
{
  const DramaDossier *ours;
  const DramaDossier *theirs;
  GHashTable         *actors;   /* id of theirs: id of ours; both owned */
  GHashTable         *sources;  /* likewise */
  GHashTable         *evidence; /* ids of evidence that are taken; borrowed from records */
  GHashTable         *given;    /* ids that were made free, so that none is given twice */
} Translation;

typedef gboolean (*IsTaken) (const DramaDossier *dossier, const char *id);

static gboolean
is_source (const DramaDossier *dossier,
           const char         *id)
{
  return drama_dossier_find_source (dossier, id, NULL) != NULL;
}

static gboolean
is_actor (const DramaDossier *dossier,
          const char         *id)
{
  return drama_dossier_find_actor (dossier, id, NULL) != NULL;
}

static gboolean
is_tie (const DramaDossier *dossier,
        const char         *id)
{
  return drama_dossier_find_tie (dossier, id, NULL) != NULL;
}

/* @id where ours leave it free, else with the first number that both leave free. */
static char *
make_free (const Translation *self,
           IsTaken            is_taken,
           const char        *id)
{
  if (!is_taken (self->ours, id))
    return g_strdup (id);

  for (guint n = 2;; n++)
    {
      g_autofree char *numbered = g_strdup_printf ("%s-%u", id, n);

      if (!is_taken (self->ours, numbered) && !is_taken (self->theirs, numbered) &&
          !g_hash_table_contains (self->given, numbered))
        {
          g_hash_table_add (self->given, g_strdup (numbered));
          return g_steal_pointer (&numbered);
        }
    }
}

static void
translate_actors (Translation     *self,
                  const GPtrArray *matches)
{
  for (guint i = 0; i < matches->len; i++)
    {
      const DramaMatch *match = matches->pdata[i];

      g_hash_table_insert (self->actors, g_strdup (match->theirs),
                           match->chosen != NULL ? g_strdup (match->chosen)
                                                 : make_free (self, is_actor, match->theirs));
    }
}

/* One text is one source, whatever else is noted of it; and so is one address. */
static gboolean
is_same_source (const DramaSourceFields *a,
                const DramaSourceFields *b)
{
  if (*a->sha256 != '\0' && *b->sha256 != '\0')
    return g_str_equal (a->sha256, b->sha256);
  if (*a->url != '\0' && *b->url != '\0')
    return g_str_equal (a->url, b->url);

  return *a->title != '\0' && g_str_equal (a->title, b->title) &&
         g_str_equal (a->publisher, b->publisher) && g_str_equal (a->published, b->published);
}

static void
translate_sources (Translation *self)
{
  g_autoptr (GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < drama_dossier_get_n_sources (self->theirs); i++)
    {
      const DramaSourceFields *theirs;
      const char              *found = NULL;

      theirs = drama_source_get_fields (drama_dossier_get_source (self->theirs, i));
      for (guint j = 0; j < drama_dossier_get_n_sources (self->ours) && found == NULL; j++)
        {
          const DramaSourceFields *ours;

          ours = drama_source_get_fields (drama_dossier_get_source (self->ours, j));
          if (is_same_source (ours, theirs) && g_hash_table_add (used, (gpointer) ours->id))
            found = ours->id;
        }
      g_hash_table_insert (self->sources, g_strdup (theirs->id),
                           found != NULL ? g_strdup (found)
                                         : make_free (self, is_source, theirs->id));
    }
}

static void
put_sources (const Translation *self,
             DramaEdit         *edit)
{
  for (guint i = 0; i < drama_dossier_get_n_sources (self->theirs); i++)
    {
      DramaSourceFields fields =
          *drama_source_get_fields (drama_dossier_get_source (self->theirs, i));
      g_autoptr (DramaSource) source = NULL;

      fields.id = g_hash_table_lookup (self->sources, fields.id);
      source = drama_source_new (&fields);
      drama_edit_put_source (edit, source);
    }
}

static gboolean
calls_itself (const DramaActorFields *actor,
              const char             *folded)
{
  g_autofree char *name = drama_fold (actor->name);

  if (g_str_equal (name, folded))
    return TRUE;
  for (guint i = 0; actor->aliases != NULL && actor->aliases[i] != NULL; i++)
    {
      g_autofree char *alias = drama_fold (actor->aliases[i]);

      if (g_str_equal (alias, folded))
        return TRUE;
    }

  return FALSE;
}

/* Adds a name of theirs where ours has none that reads alike. */
static void
add_alias (GPtrArray              *aliases,
           const DramaActorFields *ours,
           const char             *name)
{
  g_autofree char *folded = drama_fold (name);

  if (!calls_itself (ours, folded))
    g_ptr_array_add (aliases, (gpointer) name);
}

/* Their name for one of ours is one more alias. */
static void
put_actor (const Translation *self,
           DramaEdit         *edit,
           const DramaActor  *actor)
{
  DramaActorFields  fields = *drama_actor_get_fields (actor);
  const DramaActor *ours;
  g_autoptr (GPtrArray) aliases = g_ptr_array_new ();
  g_autoptr (DramaActor) said = NULL;

  fields.id = g_hash_table_lookup (self->actors, fields.id);
  fields.merged = NULL; /* in ids of theirs that mean nothing here */
  fields.n_merged = 0;
  ours = drama_dossier_find_actor (self->ours, fields.id, NULL);
  if (ours == NULL)
    fields.placed = FALSE; /* its place is one of another picture */
  else
    {
      const DramaActorFields *known = drama_actor_get_fields (ours);

      add_alias (aliases, known, fields.name);
      for (guint i = 0; fields.aliases != NULL && fields.aliases[i] != NULL; i++)
        add_alias (aliases, known, fields.aliases[i]);
      g_ptr_array_add (aliases, NULL);
      fields.aliases = (const char *const *) aliases->pdata;
      fields.name = known->name;
    }
  said = drama_actor_new (&fields);
  drama_edit_put_actor (edit, said);
}

static gboolean
is_same_tie (const DramaTieFields *ours,
             const DramaTieFields *theirs)
{
  g_autofree char *our_verb = NULL;
  g_autofree char *their_verb = NULL;

  if (!ours->directed != !theirs->directed || !g_str_equal (ours->date, theirs->date))
    return FALSE;
  if (!(g_str_equal (ours->from, theirs->from) && g_str_equal (ours->to, theirs->to)) &&
      !(!ours->directed && g_str_equal (ours->from, theirs->to) &&
        g_str_equal (ours->to, theirs->from)))
    return FALSE;

  our_verb = drama_fold (ours->verb);
  their_verb = drama_fold (theirs->verb);

  return g_str_equal (our_verb, their_verb);
}

/* Our ties by the one of their ends that comes first. */
static GHashTable *
index_ties (const DramaDossier *dossier)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                             (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < drama_dossier_get_n_ties (dossier); i++)
    {
      DramaTie             *tie = drama_dossier_get_tie (dossier, i);
      const DramaTieFields *fields = drama_tie_get_fields (tie);
      const char           *end = strcmp (fields->from, fields->to) < 0 ? fields->from
                                                                        : fields->to;
      GPtrArray            *ties = g_hash_table_lookup (index, end);

      if (ties == NULL)
        {
          ties = g_ptr_array_new ();
          g_hash_table_insert (index, (gpointer) end, ties);
        }
      g_ptr_array_add (ties, tie);
    }

  return index;
}

static const DramaTieFields *
find_tie (GHashTable           *index,
          GHashTable           *used,
          const DramaTieFields *theirs)
{
  const char *end = strcmp (theirs->from, theirs->to) < 0 ? theirs->from : theirs->to;
  GPtrArray  *ties = g_hash_table_lookup (index, end);

  for (guint i = 0; ties != NULL && i < ties->len; i++)
    {
      const DramaTieFields *ours = drama_tie_get_fields (ties->pdata[i]);

      if (is_same_tie (ours, theirs) && g_hash_table_add (used, (gpointer) ours->id))
        return ours;
    }

  return NULL;
}

static const char *
find_quote (const DramaTieFields      *ours,
            const DramaEvidenceFields *theirs)
{
  for (guint i = 0; ours != NULL && i < ours->n_evidence; i++)
    {
      const DramaEvidenceFields *fields = drama_evidence_get_fields (ours->evidence[i]);

      if (g_str_equal (fields->source, theirs->source) &&
          g_str_equal (fields->anchor.exact, theirs->anchor.exact) &&
          fields->anchor.start == theirs->anchor.start && fields->stance == theirs->stance)
        return fields->id;
    }

  return NULL;
}

static DramaResolutions *
translate_resolved (const Translation      *self,
                    const DramaResolutions *resolved)
{
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (DramaResolution));

  for (guint i = 0; i < drama_resolutions_get_n (resolved); i++)
    {
      DramaResolution item = *drama_resolutions_get (resolved, i);
      const char     *actor = g_hash_table_lookup (self->actors, item.actor);

      if (actor == NULL)
        continue;
      item.actor = actor;
      g_array_append_val (items, item);
    }

  return drama_resolutions_new ((const DramaResolution *) items->data, items->len);
}

static DramaEvidence *
translate_quote (const Translation    *self,
                 const DramaTieFields *ours,
                 const DramaEvidence  *evidence)
{
  DramaEvidenceFields fields = *drama_evidence_get_fields (evidence);
  g_autoptr (GString) id = g_string_new (fields.id);
  g_autoptr (DramaResolutions) resolved = translate_resolved (self, fields.resolved);
  const char *same;

  fields.resolved = resolved;
  fields.source = g_hash_table_lookup (self->sources, fields.source);
  if (fields.speaker != NULL)
    fields.speaker = g_hash_table_lookup (self->actors, fields.speaker);
  same = find_quote (ours, &fields);
  if (same != NULL)
    g_string_assign (id, same);
  for (guint n = 2; same == NULL && g_hash_table_contains (self->evidence, id->str); n++)
    g_string_printf (id, "%s-%u", fields.id, n);
  g_hash_table_add (self->evidence, g_strdup (id->str));
  fields.id = id->str;

  return drama_evidence_new (&fields);
}

/* A tie that is the same goes the same way, so that merging sees one. */
static void
put_tie (const Translation *self,
         DramaEdit         *edit,
         GHashTable        *index,
         GHashTable        *used,
         const DramaTie    *tie)
{
  DramaTieFields        fields = *drama_tie_get_fields (tie);
  const DramaTieFields *ours;
  g_autofree char      *id = NULL;
  g_autoptr (GPtrArray) quotes =
      g_ptr_array_new_with_free_func ((GDestroyNotify) drama_evidence_unref);
  g_autoptr (DramaTie) said = NULL;

  fields.from = g_hash_table_lookup (self->actors, fields.from);
  fields.to = g_hash_table_lookup (self->actors, fields.to);
  ours = find_tie (index, used, &fields);
  if (ours != NULL)
    {
      fields.from = ours->from;
      fields.to = ours->to;
      fields.verb = ours->verb;
    }
  id = ours != NULL ? g_strdup (ours->id) : make_free (self, is_tie, fields.id);
  fields.id = id;
  for (guint i = 0; i < fields.n_evidence; i++)
    g_ptr_array_add (quotes, translate_quote (self, ours, fields.evidence[i]));
  fields.evidence = (DramaEvidence *const *) quotes->pdata;
  fields.n_evidence = quotes->len;
  said = drama_tie_new (&fields);
  drama_edit_put_tie (edit, said);
}

static void
put_ties (const Translation *self,
          DramaEdit         *edit)
{
  g_autoptr (GHashTable) index = index_ties (self->ours);
  g_autoptr (GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < drama_dossier_get_n_ties (self->theirs); i++)
    put_tie (self, edit, index, used, drama_dossier_get_tie (self->theirs, i));
}

static void
note_evidence (Translation *self)
{
  for (guint i = 0; i < drama_dossier_get_n_ties (self->ours); i++)
    {
      const DramaTieFields *tie = drama_tie_get_fields (drama_dossier_get_tie (self->ours, i));

      for (guint j = 0; j < tie->n_evidence; j++)
        g_hash_table_add (self->evidence,
                          g_strdup (drama_evidence_get_fields (tie->evidence[j])->id));
    }
}

/**
 * drama_match_apply:
 * @ours: a dossier
 * @theirs: another
 * @matches: (element-type DramaMatch): who of @theirs is who, from drama_match_actors();
 *   no two may have chosen one
 * @error: return location for a #DramaModelError
 *
 * Says @theirs in the ids of @ours, ready for drama_merge() without a base: matched actors
 * have our ids and names, theirs becoming aliases; one source is one by its text or its
 * address, one tie by its ends, verb and date, one quote by its words and place.  All else
 * has ids that ours leave free, and no place on the canvas.  Title and language are ours
 * where we have any.
 *
 * Returns: (transfer full) (nullable): the dossier, or %NULL with @error set
 */
DramaDossier *
drama_match_apply (const DramaDossier *ours,
                   const DramaDossier *theirs,
                   const GPtrArray    *matches,
                   GError            **error)
{
  g_autoptr (GHashTable) actors = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) sources = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) evidence = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) given = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (DramaDossier) empty = drama_dossier_new ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (empty);
  Translation        self = { ours, theirs, actors, sources, evidence, given };
  DramaDossierFields fields;

  g_return_val_if_fail (ours != NULL && theirs != NULL && matches != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  translate_actors (&self, matches);
  translate_sources (&self);
  note_evidence (&self);

  fields = *drama_dossier_get_fields (theirs);
  if (*drama_dossier_get_fields (ours)->title != '\0')
    fields.title = drama_dossier_get_fields (ours)->title;
  if (*drama_dossier_get_fields (ours)->language != '\0')
    fields.language = drama_dossier_get_fields (ours)->language;
  drama_edit_set_fields (edit, &fields);
  put_sources (&self, edit);
  for (guint i = 0; i < drama_dossier_get_n_actors (theirs); i++)
    put_actor (&self, edit, drama_dossier_get_actor (theirs, i));
  put_ties (&self, edit);

  return drama_edit_commit (edit, error);
}
