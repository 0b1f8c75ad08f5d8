/* drama-clipping-paste.c - a clipping put into a dossier
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is there already is recognised rather than doubled, and never changed but
 * for quotes that a tie did not have:
 *
 * - a source by the hash of its text, or by id and address where a hash is missing;
 * - an actor by id and name together: one alone may mean somebody else;
 * - a tie by id, ends and verb together;
 * - a quote of a tie by source, words, place and stance.
 *
 * Whatever else has an id that is taken gets another.  An actor that gets one cannot be
 * split any more into those that were merged. */
#include "drama-clipping.h"

#include "drama-bounds.h"
#include "drama-edit-ids.h"
#include "drama-id-tree.h"
#include "drama-rect.h"
#include "drama-shown-words.h"

/* What an actor with its name takes up at least, in world units. */
#define ROOM_X 150.0
#define ROOM_Y 90.0

/* So many places are tried for one that is free. */
#define MAX_TRIES 400

/* Comparisons of places beyond which many are put beside all others at once. */
#define MANY 100000

/* Characters of an id that a number is put behind. */
#define MAX_STEM 900

typedef struct
{
  const DramaDossier *clipping;
  DramaEdit          *edit;
  DramaPaste         *paste;
  GTree              *sources; /* id in the clipping → id in the dossier */
  GTree              *actors;
  GTree              *quotes;    /* ids given to quotes */
  guint               n_renamed; /* quotes that got another id */
  DramaVec            shift;     /* of every new actor that has a place */
} Pasting;

static const char *
look_up (GTree      *map,
         const char *id)
{
  return id != NULL ? g_tree_lookup (map, id) : NULL;
}

/* Takes @to. */
static void
map_id (GTree      *map,
        const char *from,
        char       *to)
{
  g_tree_insert (map, (gpointer) from, to);
}

/* Sources */

static gboolean
is_same_source (const DramaSourceFields *a,
                const DramaSourceFields *b)
{
  if (*a->sha256 != '\0' && *b->sha256 != '\0')
    return g_str_equal (a->sha256, b->sha256);

  return g_str_equal (a->id, b->id) && g_str_equal (a->title, b->title) &&
         g_str_equal (a->url, b->url) && g_str_equal (a->publisher, b->publisher);
}

static const char *
recognise_source (Pasting                 *self,
                  GPtrArray               *known,
                  const DramaSourceFields *fields)
{
  DramaSource *same_id = drama_edit_find_source (self->edit, fields->id);

  if (same_id != NULL && is_same_source (drama_source_get_fields (same_id), fields))
    return fields->id;

  for (guint i = 0; i < known->len; i++)
    if (is_same_source (drama_source_get_fields (known->pdata[i]), fields))
      return drama_source_get_fields (known->pdata[i])->id;

  return NULL;
}

static void
paste_sources (Pasting *self)
{
  g_autoptr (GPtrArray) known = drama_edit_list_sources (self->edit);

  for (guint i = 0; i < drama_dossier_get_n_sources (self->clipping); i++)
    {
      DramaSource      *source = drama_dossier_get_source (self->clipping, i);
      DramaSourceFields fields = *drama_source_get_fields (source);
      const char       *id = fields.id, *known_id = recognise_source (self, known, &fields);
      g_autofree char  *new_id = NULL;
      g_autoptr (DramaSource) renamed = NULL;

      if (known_id != NULL)
        {
          map_id (self->sources, id, g_strdup (known_id));
          continue;
        }

      if (drama_edit_find_source (self->edit, id) != NULL)
        new_id = drama_edit_new_source_id (self->edit, fields.title);
      fields.id = new_id != NULL ? new_id : id;
      renamed = drama_source_new (&fields);
      drama_edit_put_source (self->edit, renamed);
      map_id (self->sources, id, g_strdup (fields.id));
      self->paste->n_sources++;
    }
}

/* Actors */

static const DramaActorFields *
find_known_actor (Pasting                *self,
                  const DramaActorFields *fields)
{
  DramaActor *known = drama_edit_find_actor (self->edit, fields->id);

  if (known != NULL && g_str_equal (drama_actor_get_fields (known)->name, fields->name))
    return drama_actor_get_fields (known);

  return NULL;
}

/* Where a file may have it. */
static DramaVec
keep_inside (DramaVec place)
{
  return drama_vec (CLAMP (place.x, -DRAMA_MAX_PLACE, DRAMA_MAX_PLACE),
                    CLAMP (place.y, -DRAMA_MAX_PLACE, DRAMA_MAX_PLACE));
}

static void
paste_actor (Pasting          *self,
             const DramaActor *actor)
{
  DramaActorFields fields = *drama_actor_get_fields (actor);
  const char      *id = fields.id;
  g_autofree char *new_id = NULL;
  g_autoptr (DramaActor) moved = NULL;

  if (find_known_actor (self, &fields) != NULL)
    {
      map_id (self->actors, id, g_strdup (id));
      self->paste->n_known++;
      return;
    }

  if (drama_edit_find_actor (self->edit, id) != NULL)
    new_id = drama_edit_new_actor_id (self->edit, fields.name);
  if (new_id != NULL)
    {
      /* Who was merged into it is known by ids of the other dossier: it is no longer to
       * be split. */
      fields.merged = NULL;
      fields.n_merged = 0;
    }
  fields.id = new_id != NULL ? new_id : id;
  if (fields.placed)
    fields.position = keep_inside (drama_vec_add (fields.position, self->shift));
  moved = drama_actor_new (&fields);
  drama_edit_put_actor (self->edit, moved);
  map_id (self->actors, id, g_strdup (fields.id));
  self->paste->n_actors++;
}

/* Who is new and has a place, as an array of DramaVec. */
static GArray *
collect_places (Pasting *self)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (DramaVec));

  for (guint i = 0; i < drama_dossier_get_n_actors (self->clipping); i++)
    {
      const DramaActorFields *fields;

      fields = drama_actor_get_fields (drama_dossier_get_actor (self->clipping, i));
      if (fields->placed && find_known_actor (self, fields) == NULL)
        g_array_append_val (places, fields->position);
    }

  return places;
}

static gboolean
is_free (const GArray    *places,
         DramaVec         shift,
         const GPtrArray *actors)
{
  for (guint i = 0; i < places->len; i++)
    {
      DramaVec at = drama_vec_add (g_array_index (places, DramaVec, i), shift);

      for (guint k = 0; k < actors->len; k++)
        {
          const DramaActorFields *other = drama_actor_get_fields (actors->pdata[k]);

          if (other->placed && ABS (other->position.x - at.x) < ROOM_X &&
              ABS (other->position.y - at.y) < ROOM_Y)
            return FALSE;
        }
    }

  return TRUE;
}

/* To the right of everybody, at the height of the middle. */
static DramaVec
find_shift_beside (DramaRect        group,
                   const GPtrArray *actors,
                   DramaVec         place)
{
  double right = place.x;

  for (guint i = 0; i < actors->len; i++)
    right = MAX (right, drama_actor_get_fields (actors->pdata[i])->position.x);

  return drama_vec (right + ROOM_X - group.x, place.y - drama_rect_centre (group).y);
}

/* Around @place, as near as there is room for all of them in their order: outwards
 * in rings.  Where there is none they lie over others, as those do not move. */
static DramaVec
find_shift (Pasting *self,
            DramaVec place)
{
  g_autoptr (GArray) places = collect_places (self);
  g_autoptr (GPtrArray) actors = drama_edit_list_actors (self->edit);
  DramaRect group;
  DramaVec  shift;
  guint     tries = 0;

  if (places->len == 0)
    return drama_vec (0, 0);

  group = drama_rect_of_points ((const DramaVec *) (gpointer) places->data, places->len);
  if ((gsize) places->len * actors->len > MANY)
    return find_shift_beside (group, actors, place);

  shift = drama_vec_sub (place, drama_rect_centre (group));
  for (int ring = 0; tries < MAX_TRIES; ring++)
    for (int row = -ring; row <= ring; row++)
      for (int column = -ring; column <= ring; column++)
        {
          DramaVec trial = drama_vec_add (shift, drama_vec (column * ROOM_X, row * ROOM_Y));

          if (MAX (ABS (row), ABS (column)) != ring)
            continue;
          tries++;
          if (is_free (places, trial, actors))
            return trial;
        }

  return shift;
}

/* Ties */

/* A set of quotes by what makes them the same, so that a tie of thousands of quotes
 * is not compared with itself. */
static char *
make_key (const DramaEvidenceFields *fields)
{
  return g_strdup_printf ("%d %" G_GINT64_FORMAT " %s\n%s", fields->stance, fields->anchor.start,
                          fields->source, fields->anchor.exact);
}

static GTree *
collect_quotes (const GPtrArray *evidence)
{
  GTree *quotes = drama_id_tree_new (g_free, NULL);

  for (guint i = 0; i < evidence->len; i++)
    g_tree_insert (quotes, make_key (drama_evidence_get_fields (evidence->pdata[i])), NULL);

  return quotes;
}

/* Neither in the dossier nor given to a quote that is not yet there. */
static char *
find_free_id (Pasting    *self,
              const char *id)
{
  const char *stem = g_utf8_strlen (id, -1) <= MAX_STEM ? id : "quote";
  char       *free_id = g_strdup (id);

  while (drama_edit_has_evidence_id (self->edit, free_id) ||
         drama_id_tree_has (self->quotes, free_id))
    {
      g_free (free_id);
      free_id = g_strdup_printf ("%s-%u", stem, ++self->n_renamed + 1);
    }

  return free_id;
}

/* Whom nobody took along would be an id of somebody else. */
static DramaResolutions *
map_resolved (Pasting                *self,
              const DramaResolutions *resolved)
{
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (DramaResolution));

  for (guint i = 0; i < drama_resolutions_get_n (resolved); i++)
    {
      DramaResolution item = *drama_resolutions_get (resolved, i);
      DramaActor     *actor = drama_shown_words_find_actor (self->clipping, item.actor);

      if (actor == NULL)
        continue;
      item.actor = look_up (self->actors, drama_actor_get_fields (actor)->id);
      g_array_append_val (items, item);
    }

  return drama_resolutions_new ((const DramaResolution *) items->data, items->len);
}

/* Adds to @evidence, of the tie to be, what it does not have. */
static void
paste_evidence (Pasting              *self,
                const DramaTieFields *from,
                GPtrArray            *evidence)
{
  g_autoptr (GTree) quotes = collect_quotes (evidence);

  for (guint i = 0; i < from->n_evidence; i++)
    {
      DramaEvidenceFields fields = *drama_evidence_get_fields (from->evidence[i]);
      g_autofree char    *key = NULL;
      g_autofree char    *id = NULL;
      g_autoptr (DramaResolutions) resolved = NULL;

      fields.source = look_up (self->sources, fields.source);
      fields.speaker = look_up (self->actors, fields.speaker);
      resolved = map_resolved (self, fields.resolved);
      fields.resolved = resolved;
      key = make_key (&fields);
      if (drama_id_tree_has (quotes, key))
        continue;

      id = find_free_id (self, fields.id);
      fields.id = id;
      g_ptr_array_add (evidence, drama_evidence_new (&fields));
      g_tree_insert (quotes, g_steal_pointer (&key), NULL);
      g_tree_insert (self->quotes, g_steal_pointer (&id), NULL);
      self->paste->n_evidence++;
    }
}

static void
put_tie (Pasting        *self,
         DramaTieFields *fields,
         GPtrArray      *evidence)
{
  g_autoptr (DramaTie) tie = NULL;

  fields->evidence = (DramaEvidence *const *) evidence->pdata;
  fields->n_evidence = evidence->len;
  tie = drama_tie_new (fields);
  drama_edit_put_tie (self->edit, tie);
}

static void
paste_tie (Pasting        *self,
           const DramaTie *tie)
{
  DramaTieFields   fields = *drama_tie_get_fields (tie);
  const char      *from = look_up (self->actors, fields.from);
  const char      *to = look_up (self->actors, fields.to);
  const DramaTie  *known = drama_edit_find_tie (self->edit, fields.id);
  g_autofree char *new_id = NULL;
  g_autoptr (GPtrArray) evidence = NULL;

  evidence = g_ptr_array_new_with_free_func ((GDestroyNotify) drama_evidence_unref);
  if (known != NULL)
    {
      DramaTieFields there = *drama_tie_get_fields (known);

      if (g_str_equal (there.from, from) && g_str_equal (there.to, to) &&
          g_str_equal (there.verb, fields.verb))
        {
          for (guint i = 0; i < there.n_evidence; i++)
            g_ptr_array_add (evidence, drama_evidence_ref (there.evidence[i]));
          paste_evidence (self, &fields, evidence);
          if (evidence->len > there.n_evidence)
            put_tie (self, &there, evidence);
          else
            self->paste->n_known++;
          g_ptr_array_add (self->paste->ties, g_strdup (fields.id));
          return;
        }
      new_id = drama_edit_new_tie_id (self->edit, from, fields.verb, to);
    }

  fields.from = from;
  fields.to = to;
  fields.id = new_id != NULL ? new_id : fields.id;
  paste_evidence (self, drama_tie_get_fields (tie), evidence);
  put_tie (self, &fields, evidence);
  g_ptr_array_add (self->paste->ties, g_strdup (fields.id));
  self->paste->n_ties++;
}

/* Those that were asked for: ends of ties, and who has none.  The others only speak. */
static void
list_actors (Pasting *self)
{
  const DramaDossier *clipping = self->clipping;
  guint               n = drama_dossier_get_n_actors (clipping), index;
  g_autofree guint8  *ends = g_new0 (guint8, (gsize) n + 1);
  g_autofree guint8  *speakers = g_new0 (guint8, (gsize) n + 1);

  for (guint i = 0; i < drama_dossier_get_n_ties (clipping); i++)
    {
      const DramaTieFields *fields = drama_tie_get_fields (drama_dossier_get_tie (clipping, i));

      if (drama_dossier_find_actor (clipping, fields->from, &index) != NULL)
        ends[index] = 1;
      if (drama_dossier_find_actor (clipping, fields->to, &index) != NULL)
        ends[index] = 1;
      for (guint k = 0; k < fields->n_evidence; k++)
        if (drama_dossier_find_actor (clipping,
                                      drama_evidence_get_fields (fields->evidence[k])->speaker,
                                      &index) != NULL)
          speakers[index] = 1;
    }

  for (guint i = 0; i < n; i++)
    if (ends[i] || !speakers[i])
      {
        const char *id = drama_actor_get_fields (drama_dossier_get_actor (clipping, i))->id;

        g_ptr_array_add (self->paste->actors, g_strdup (look_up (self->actors, id)));
      }
}

/**
 * drama_clipping_paste:
 * @clipping: any dossier, as drama_clipping_new() makes one
 * @edit: of the dossier it is put into
 * @place: where the middle of the new actors is to be, in world units, finite
 *
 * Puts what @clipping has into the dossier of @edit.  New actors keep their places
 * among each other, beside @place where all of them are free; nobody else moves.
 * Actors without a place stay without one.
 *
 * Returns: (transfer full): what that did; where every count of new records is 0,
 *   nothing was changed
 */
DramaPaste *
drama_clipping_paste (const DramaDossier *clipping,
                      DramaEdit          *edit,
                      DramaVec            place)
{
  Pasting self = { .clipping = clipping, .edit = edit };

  g_return_val_if_fail (clipping != NULL && edit != NULL && drama_vec_is_finite (place), NULL);

  self.paste = g_new0 (DramaPaste, 1);
  self.paste->actors = g_ptr_array_new_with_free_func (g_free);
  self.paste->ties = g_ptr_array_new_with_free_func (g_free);
  self.sources = drama_id_tree_new (NULL, g_free);
  self.actors = drama_id_tree_new (NULL, g_free);
  self.quotes = drama_id_tree_new (g_free, NULL);
  self.shift = find_shift (&self, place);

  paste_sources (&self);
  for (guint i = 0; i < drama_dossier_get_n_actors (clipping); i++)
    paste_actor (&self, drama_dossier_get_actor (clipping, i));
  for (guint i = 0; i < drama_dossier_get_n_ties (clipping); i++)
    paste_tie (&self, drama_dossier_get_tie (clipping, i));

  list_actors (&self);

  g_tree_unref (self.sources);
  g_tree_unref (self.actors);
  g_tree_unref (self.quotes);

  return self.paste;
}

/* Whether all that the tie is about is there. */
static gboolean
can_be_rejoined (const DramaEdit *edit,
                 const DramaTie  *tie)
{
  const DramaTieFields *fields = drama_tie_get_fields (tie);

  if (drama_edit_find_tie (edit, fields->id) != NULL ||
      drama_edit_find_actor (edit, fields->from) == NULL ||
      drama_edit_find_actor (edit, fields->to) == NULL)
    return FALSE;
  for (guint i = 0; i < fields->n_evidence; i++)
    {
      const DramaEvidenceFields *quote = drama_evidence_get_fields (fields->evidence[i]);

      if (drama_edit_find_source (edit, quote->source) == NULL ||
          (quote->speaker != NULL && drama_edit_find_actor (edit, quote->speaker) == NULL))
        return FALSE;
    }

  return TRUE;
}

/**
 * drama_clipping_rejoin:
 * @paste: (inout): what putting back did that was cut
 * @edit: of the dossier that the cut left, into which it was put back
 * @before: the dossier that it was cut out of
 *
 * Puts back the ties between what was cut and what was not, which are in no clipping: each as
 * it was, where both ends are there again, and the sources and speakers of its quotes.  To be
 * used only where nothing else happened between the cut and the paste.
 */
void
drama_clipping_rejoin (DramaPaste         *paste,
                       DramaEdit          *edit,
                       const DramaDossier *before)
{
  g_return_if_fail (paste != NULL && edit != NULL && before != NULL);

  for (guint i = 0; i < drama_dossier_get_n_ties (before); i++)
    {
      DramaTie *tie = drama_dossier_get_tie (before, i);

      if (!can_be_rejoined (edit, tie))
        continue;
      drama_edit_put_tie (edit, tie);
      paste->n_ties++;
      paste->n_evidence += drama_tie_get_fields (tie)->n_evidence;
    }
}

/**
 * drama_paste_free:
 * @self: (transfer full): what a paste did
 */
void
drama_paste_free (DramaPaste *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->actors);
  g_ptr_array_unref (self->ties);
  g_free (self);
}
