/* drama-carry.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-render"

#include "drama-carry.h"

#include "drama-standing.h"

#include <string.h>

/* Where more than this share has to be drawn anew, all may be. */
#define WORTH_IT 0.25
#define FEW      64

typedef struct
{
  DramaCarry            *carry;
  const DramaSceneInput *input;
  DramaDossier          *old;
  DramaDossier *new;
  guint8     *pair_ends; /* per actor: an end of one of @pairs */
  GHashTable *pairs;     /* whose ties do not all stand as they did */
  gboolean    same_sources;
} Matcher;

/* Both dossiers have their records in the order of their ids. */
static void
match_actors (Matcher        *self,
              const DramaVec *centres)
{
  DramaCarry       *carry = self->carry;
  const DramaScene *before = carry->before;
  guint             n_old = before->n_actors;
  guint             n_new = drama_dossier_get_n_actors (self->new);

  for (guint i = 0, j = 0; i < n_old || j < n_new;)
    {
      DramaActor *one = i < n_old ? drama_dossier_get_actor (self->old, i) : NULL;
      DramaActor *other = j < n_new ? drama_dossier_get_actor (self->new, j) : NULL;
      int         order;

      if (one == other)
        order = 0;
      else if (one == NULL || other == NULL)
        order = one == NULL ? 1 : -1;
      else
        order = strcmp (drama_actor_get_fields (one)->id, drama_actor_get_fields (other)->id);
      if (order == 0)
        carry->actors_now[i] = j;
      if (order == 0 && one == other && before->actor_groups[i] != DRAMA_NO_GROUP &&
          before->centres[i].x == centres[j].x && before->centres[i].y == centres[j].y)
        carry->actors[j] = i;
      i += order <= 0;
      j += order >= 0;
    }
}

static gboolean
is_actor_hidden (const Matcher *self,
                 guint          actor)
{
  return self->input->hidden_actors != NULL && self->input->hidden_actors[actor];
}

static gboolean
is_tie_hidden (const Matcher *self,
               guint          tie)
{
  return self->input->hidden_ties != NULL && self->input->hidden_ties[tie];
}

/* Pairs of more actors than fit may share a number: then a few ties are drawn
 * anew that need not be. */
static gpointer
number_of_pair (const Matcher *self,
                guint          from,
                guint          to)
{
  gsize n = drama_dossier_get_n_actors (self->new);

  return (gpointer) (MIN (from, to) * n + MAX (from, to) + 1);
}

static void
touch_pair (Matcher *self,
            guint    from,
            guint    to)
{
  if (from == DRAMA_ANEW || to == DRAMA_ANEW)
    return;

  self->pair_ends[from] = self->pair_ends[to] = 1;
  g_hash_table_add (self->pairs, number_of_pair (self, from, to));
}

/* A tie that was in the picture, and is in it as it was: @tie is its index now. */
static gboolean
stays (const Matcher       *self,
       const DramaSceneTie *was,
       guint                tie)
{
  const DramaCarry *carry = self->carry;
  guint             from = carry->actors_now[was->from], to = carry->actors_now[was->to];

  return from != DRAMA_ANEW && to != DRAMA_ANEW && carry->actors[from] != DRAMA_ANEW &&
         carry->actors[to] != DRAMA_ANEW && !is_actor_hidden (self, from) &&
         !is_actor_hidden (self, to) && !is_tie_hidden (self, tie) &&
         (self->same_sources ||
          drama_standing_shown (self->new, drama_dossier_get_tie (self->new, tie)) ==
              was->standing);
}

/* The pair that @tie, which is drawn anew, belongs to now. */
static void
touch_new_pair (Matcher *self,
                guint    tie)
{
  const DramaTieFields *fields = drama_tie_get_fields (drama_dossier_get_tie (self->new, tie));
  guint                 from, to;

  if (is_tie_hidden (self, tie) ||
      drama_dossier_find_actor (self->new, fields->from, &from) == NULL ||
      drama_dossier_find_actor (self->new, fields->to, &to) == NULL)
    return;
  touch_pair (self, from, to);
}

static void
match_ties (Matcher *self)
{
  DramaCarry *carry = self->carry;
  guint       n_old = carry->before->n_ties, n_new = drama_dossier_get_n_ties (self->new);

  for (guint i = 0, j = 0; i < n_old || j < n_new;)
    {
      DramaTie            *one = i < n_old ? drama_dossier_get_tie (self->old, i) : NULL;
      DramaTie            *other = j < n_new ? drama_dossier_get_tie (self->new, j) : NULL;
      const DramaSceneTie *was = i < n_old ? &carry->before->ties[i] : NULL;
      int                  order;

      if (one == other)
        order = 0;
      else if (one == NULL || other == NULL)
        order = one == NULL ? 1 : -1;
      else
        order = strcmp (drama_tie_get_fields (one)->id, drama_tie_get_fields (other)->id);
      if (one == other && was->shown && stays (self, was, j))
        carry->ties[j] = i;
      else
        {
          if (order <= 0 && was->shown)
            touch_pair (self, carry->actors_now[was->from], carry->actors_now[was->to]);
          if (order >= 0)
            touch_new_pair (self, j);
        }
      i += order <= 0;
      j += order >= 0;
    }
}

/* Ties of one pair stand side by side: all of them, or none. */
static void
let_go_of_pairs (Matcher *self)
{
  DramaCarry *carry = self->carry;

  for (guint i = 0; i < drama_dossier_get_n_ties (self->new); i++)
    {
      const DramaSceneTie *was;
      guint                from, to;

      if (carry->ties[i] == DRAMA_ANEW)
        continue;
      was = &carry->before->ties[carry->ties[i]];
      from = carry->actors_now[was->from];
      to = carry->actors_now[was->to];
      if (self->pair_ends[from] && self->pair_ends[to] &&
          g_hash_table_contains (self->pairs, number_of_pair (self, from, to)))
        carry->ties[i] = DRAMA_ANEW;
    }
}

static gboolean
is_worth_it (const Matcher *self)
{
  guint n_actors = drama_dossier_get_n_actors (self->new);
  guint n_ties = drama_dossier_get_n_ties (self->new), n_anew = 0;

  for (guint i = 0; i < n_actors; i++)
    n_anew += self->carry->actors[i] == DRAMA_ANEW && !is_actor_hidden (self, i);
  for (guint i = 0; i < n_ties; i++)
    n_anew += self->carry->ties[i] == DRAMA_ANEW && !is_tie_hidden (self, i);

  return n_anew <= FEW || n_anew < WORTH_IT * (n_actors + n_ties);
}

static guint *
new_anew (guint n)
{
  guint *indices = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    indices[i] = DRAMA_ANEW;

  return indices;
}

/**
 * drama_carry_new:
 * @before: the picture before
 * @input: what the next one is made from
 * @centres: (array): the middle of every actor in the next one
 *
 * Records are compared by address, as an edit shares every one that it does not
 * touch.  Linear in the records, and does nothing for most of them but compare.
 *
 * Returns: (transfer full) (nullable): what can be carried over; %NULL where that
 *   is too little to be worth it
 */
DramaCarry *
drama_carry_new (const DramaScene      *before,
                 const DramaSceneInput *input,
                 const DramaVec        *centres)
{
  guint              n_actors = drama_dossier_get_n_actors (input->dossier);
  g_autofree guint8 *pair_ends = g_new0 (guint8, n_actors);
  g_autoptr (GHashTable) pairs = g_hash_table_new (NULL, NULL);
  g_autoptr (DramaCarry) self = g_new0 (DramaCarry, 1);
  Matcher matcher = {
    .carry = self,
    .input = input,
    .old = before->dossier,
    .new = input->dossier,
    .pair_ends = pair_ends,
    .pairs = pairs,
    .same_sources = drama_dossier_has_same_sources (before->dossier, input->dossier),
  };

  self->before = before;
  self->actors = new_anew (n_actors);
  self->ties = new_anew (drama_dossier_get_n_ties (input->dossier));
  self->actors_now = new_anew (before->n_actors);
  match_actors (&matcher, centres);
  match_ties (&matcher);
  let_go_of_pairs (&matcher);

  return is_worth_it (&matcher) ? g_steal_pointer (&self) : NULL;
}

/**
 * drama_carry_free:
 * @self: (transfer full): what is carried over
 */
void
drama_carry_free (DramaCarry *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->actors);
  g_free (self->ties);
  g_free (self->actors_now);
  g_free (self);
}
