/* drama-merge-fields.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Field by field, the classic three-way rule (Khanna, Kunal, Pierce 2007,
 * doi:10.1007/978-3-540-77050-3_40): who changed it wins; changed alike, both
 * win; changed differently, it is a conflict, and ours stays. */
#include "drama-merge-fields.h"

/* Where the changes of one record meet. */
typedef struct
{
  DramaConflictRecord record;
  const char         *id;
  GPtrArray          *conflicts;
} Place;

/* Whether theirs is to be taken, given which versions are alike. */
static gboolean
take_theirs (const Place *place,
             const char  *field,
             gboolean     ours_is_base,
             gboolean     theirs_is_base,
             gboolean     ours_is_theirs)
{
  if (ours_is_theirs || theirs_is_base)
    return FALSE;
  if (!ours_is_base)
    drama_merge_note (place->conflicts, place->record, place->id, field);

  return ours_is_base;
}

/* Without a base nothing is known to be unchanged. */
static const char *
merge_text (const Place *place,
            const char  *field,
            gboolean     has_base,
            const char  *base,
            const char  *ours,
            const char  *theirs)
{
  return take_theirs (place, field, has_base && g_strcmp0 (ours, base) == 0,
                      has_base && g_strcmp0 (theirs, base) == 0, g_strcmp0 (ours, theirs) == 0)
             ? theirs
             : ours;
}

static gint64
merge_number (const Place *place,
              const char  *field,
              gboolean     has_base,
              gint64       base,
              gint64       ours,
              gint64       theirs)
{
  return take_theirs (place, field, has_base && ours == base, has_base && theirs == base,
                      ours == theirs)
             ? theirs
             : ours;
}

static DramaExtras *
merge_extras (const Place *place,
              gboolean     has_base,
              DramaExtras *base,
              DramaExtras *ours,
              DramaExtras *theirs)
{
  return take_theirs (place, "unknown members", has_base && drama_extras_equal (ours, base),
                      has_base && drama_extras_equal (theirs, base),
                      drama_extras_equal (ours, theirs))
             ? theirs
             : ours;
}

/**
 * drama_merge_note:
 * @conflicts: (nullable) (element-type DramaConflict): where to note it
 * @record: the kind of record
 * @id: its id, copied
 * @field: static text
 */
void
drama_merge_note (GPtrArray          *conflicts,
                  DramaConflictRecord record,
                  const char         *id,
                  const char         *field)
{
  DramaConflict *conflict;

  if (conflicts == NULL)
    return;

  conflict = g_new0 (DramaConflict, 1);
  conflict->record = record;
  conflict->id = g_strdup (id);
  conflict->field = field;
  g_ptr_array_add (conflicts, conflict);
}

/**
 * drama_merge_dossier_fields:
 * @base: what both started from
 * @ours: one version
 * @theirs: the other
 * @conflicts: (nullable) (element-type DramaConflict): where to note conflicts
 *
 * Returns: the joined fields, borrowed from the versions
 */
DramaDossierFields
drama_merge_dossier_fields (const DramaDossierFields *base,
                            const DramaDossierFields *ours,
                            const DramaDossierFields *theirs,
                            GPtrArray                *conflicts)
{
  const Place        place = { DRAMA_CONFLICT_DOSSIER, "", conflicts };
  DramaDossierFields joined;

  joined.title = merge_text (&place, "title", TRUE, base->title, ours->title, theirs->title);
  joined.language = merge_text (&place, "language", TRUE, base->language, ours->language,
                                theirs->language);
  joined.note = merge_text (&place, "note", TRUE, base->note, ours->note, theirs->note);
  joined.extras = merge_extras (&place, TRUE, base->extras, ours->extras, theirs->extras);

  return joined;
}

/* The text and what is known of it belong together: a hash of one version and
 * the text of the other would be a lie. */
static void
merge_source_text (const Place             *place,
                   const DramaSourceFields *b,
                   const DramaSourceFields *o,
                   const DramaSourceFields *t,
                   DramaSourceFields       *joined)
{
  gboolean ours_is_base = b != NULL && g_str_equal (o->sha256, b->sha256) &&
                          g_strcmp0 (o->text, b->text) == 0;
  gboolean theirs_is_base = b != NULL && g_str_equal (t->sha256, b->sha256) &&
                            g_strcmp0 (t->text, b->text) == 0;
  gboolean alike = g_str_equal (o->sha256, t->sha256) && g_strcmp0 (o->text, t->text) == 0;

  if (!take_theirs (place, "text", ours_is_base, theirs_is_base, alike))
    return;

  joined->text = t->text;
  joined->sha256 = t->sha256;
  joined->length = t->length;
  joined->paragraphs = t->paragraphs;
  joined->n_paragraphs = t->n_paragraphs;
}

/**
 * drama_merge_sources:
 * @base: (nullable): the #DramaSource both started from
 * @ours: one version
 * @theirs: the other
 * @conflicts: (nullable) (element-type DramaConflict): where to note conflicts
 *
 * Returns: (transfer full): the joined source
 */
gpointer
drama_merge_sources (gpointer   base,
                     gpointer   ours,
                     gpointer   theirs,
                     GPtrArray *conflicts)
{
  const DramaSourceFields *b = base != NULL ? drama_source_get_fields (base) : NULL;
  const DramaSourceFields *o = drama_source_get_fields (ours);
  const DramaSourceFields *t = drama_source_get_fields (theirs);
  const Place              place = { DRAMA_CONFLICT_SOURCE, o->id, conflicts };
  const gboolean           has = b != NULL;
  const DramaSourceFields *k = has ? b : o;
  DramaSourceFields        joined = *o;

  joined.title = merge_text (&place, "title", has, k->title, o->title, t->title);
  joined.publisher = merge_text (&place, "publisher", has, k->publisher, o->publisher,
                                 t->publisher);
  joined.author = merge_text (&place, "author", has, k->author, o->author, t->author);
  joined.published = merge_text (&place, "published", has, k->published, o->published,
                                 t->published);
  joined.url = merge_text (&place, "url", has, k->url, o->url, t->url);
  joined.language = merge_text (&place, "language", has, k->language, o->language, t->language);
  joined.grade = merge_text (&place, "grade", has, k->grade, o->grade, t->grade);
  merge_source_text (&place, b, o, t, &joined);
  joined.extras = merge_extras (&place, has, k->extras, o->extras, t->extras);

  return drama_source_new (&joined);
}

/* A place is one thing: x of one side and y of the other is where nobody put it. */
static void
merge_position (const Place            *place,
                const DramaActorFields *b,
                const DramaActorFields *o,
                const DramaActorFields *t,
                DramaActorFields       *joined)
{
  gboolean ours_is_base = b != NULL && o->placed == b->placed &&
                          drama_vec_distance (o->position, b->position) == 0;
  gboolean theirs_is_base = b != NULL && t->placed == b->placed &&
                            drama_vec_distance (t->position, b->position) == 0;
  gboolean alike = o->placed == t->placed && drama_vec_distance (o->position, t->position) == 0;

  if (!take_theirs (place, "position", ours_is_base, theirs_is_base, alike))
    return;

  joined->position = t->position;
  joined->placed = t->placed;
}

/**
 * drama_merge_actors:
 * @base: (nullable): the #DramaActor both started from
 * @ours: one version
 * @theirs: the other
 * @conflicts: (nullable) (element-type DramaConflict): where to note conflicts
 *
 * Returns: (transfer full): the joined actor
 */
gpointer
drama_merge_actors (gpointer   base,
                    gpointer   ours,
                    gpointer   theirs,
                    GPtrArray *conflicts)
{
  const DramaActorFields *b = base != NULL ? drama_actor_get_fields (base) : NULL;
  const DramaActorFields *o = drama_actor_get_fields (ours);
  const DramaActorFields *t = drama_actor_get_fields (theirs);
  const Place             place = { DRAMA_CONFLICT_ACTOR, o->id, conflicts };
  const gboolean          has = b != NULL;
  const DramaActorFields *k = has ? b : o;
  DramaActorFields        joined = *o;

  joined.name = merge_text (&place, "name", has, k->name, o->name, t->name);
  joined.kind = (DramaKind) merge_number (&place, "kind", has, k->kind, o->kind, t->kind);
  if (take_theirs (&place, "aliases", has && g_strv_equal (o->aliases, k->aliases),
                   has && g_strv_equal (t->aliases, k->aliases),
                   g_strv_equal (o->aliases, t->aliases)))
    joined.aliases = t->aliases;
  joined.note = merge_text (&place, "note", has, k->note, o->note, t->note);
  merge_position (&place, b, o, t, &joined);
  joined.pinned = (gboolean) merge_number (&place, "pinned", has, k->pinned, o->pinned, t->pinned);
  joined.extras = merge_extras (&place, has, k->extras, o->extras, t->extras);

  return drama_actor_new (&joined);
}

static DramaEvidence *
find_evidence (const DramaTieFields *tie,
               const char           *id)
{
  for (guint i = 0; tie != NULL && i < tie->n_evidence; i++)
    if (g_str_equal (drama_evidence_get_fields (tie->evidence[i])->id, id))
      return tie->evidence[i];

  return NULL;
}

/* A quote is whole or it is another one: it is taken from one side, never joined. */
static DramaEvidence *
choose_evidence (DramaEvidence *base,
                 DramaEvidence *ours,
                 DramaEvidence *theirs,
                 GPtrArray     *conflicts)
{
  const char *id = drama_evidence_get_fields (ours != NULL ? ours : theirs)->id;
  Place       place = { DRAMA_CONFLICT_EVIDENCE, id, conflicts };

  if (ours != NULL && theirs != NULL)
    return take_theirs (&place, "exact", base != NULL && drama_evidence_equal (ours, base),
                        base != NULL && drama_evidence_equal (theirs, base),
                        drama_evidence_equal (ours, theirs))
               ? theirs
               : ours;

  if (base == NULL)
    return ours != NULL ? ours : theirs;
  if (drama_evidence_equal (ours != NULL ? ours : theirs, base))
    return NULL;

  drama_merge_note (conflicts, DRAMA_CONFLICT_EVIDENCE, id, "removed");

  return ours != NULL ? ours : theirs;
}

/* Ours in our order, then what only they have in theirs. */
static GPtrArray *
merge_evidence (const DramaTieFields *b,
                const DramaTieFields *o,
                const DramaTieFields *t,
                GPtrArray            *conflicts)
{
  GPtrArray *joined = g_ptr_array_new ();

  for (guint i = 0; i < o->n_evidence; i++)
    {
      const char    *id = drama_evidence_get_fields (o->evidence[i])->id;
      DramaEvidence *chosen = choose_evidence (find_evidence (b, id), o->evidence[i],
                                               find_evidence (t, id), conflicts);

      if (chosen != NULL)
        g_ptr_array_add (joined, chosen);
    }
  for (guint i = 0; i < t->n_evidence; i++)
    {
      const char    *id = drama_evidence_get_fields (t->evidence[i])->id;
      DramaEvidence *chosen;

      if (find_evidence (o, id) != NULL)
        continue;
      chosen = choose_evidence (find_evidence (b, id), NULL, t->evidence[i], conflicts);
      if (chosen != NULL)
        g_ptr_array_add (joined, chosen);
    }

  return joined;
}

/**
 * drama_merge_ties:
 * @base: (nullable): the #DramaTie both started from
 * @ours: one version
 * @theirs: the other
 * @conflicts: (nullable) (element-type DramaConflict): where to note conflicts
 *
 * Returns: (transfer full): the joined tie
 */
gpointer
drama_merge_ties (gpointer   base,
                  gpointer   ours,
                  gpointer   theirs,
                  GPtrArray *conflicts)
{
  const DramaTieFields *b = base != NULL ? drama_tie_get_fields (base) : NULL;
  const DramaTieFields *o = drama_tie_get_fields (ours);
  const DramaTieFields *t = drama_tie_get_fields (theirs);
  const Place           place = { DRAMA_CONFLICT_TIE, o->id, conflicts };
  const gboolean        has = b != NULL;
  const DramaTieFields *k = has ? b : o;
  DramaTieFields        joined = *o;
  g_autoptr (GPtrArray) evidence = merge_evidence (b, o, t, conflicts);

  joined.from = merge_text (&place, "from", has, k->from, o->from, t->from);
  joined.to = merge_text (&place, "to", has, k->to, o->to, t->to);
  joined.verb = merge_text (&place, "verb", has, k->verb, o->verb, t->verb);
  joined.directed = (gboolean) merge_number (&place, "directed", has, k->directed, o->directed,
                                             t->directed);
  joined.date = merge_text (&place, "date", has, k->date, o->date, t->date);
  joined.note = merge_text (&place, "note", has, k->note, o->note, t->note);
  if (take_theirs (&place, "standing", has && drama_tie_same_overruling (o, k),
                   has && drama_tie_same_overruling (t, k), drama_tie_same_overruling (o, t)))
    {
      joined.overruled = t->overruled;
      joined.overruling = t->overruling;
    }
  joined.extras = merge_extras (&place, has, k->extras, o->extras, t->extras);
  joined.evidence = (DramaEvidence *const *) evidence->pdata;
  joined.n_evidence = evidence->len;

  return drama_tie_new (&joined);
}
