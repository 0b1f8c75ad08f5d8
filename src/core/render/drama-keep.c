/* drama-keep.c - the picture before, in the terms of the dossier now
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-render"

#include "drama-scene-private.h"

#include <string.h>

/* What is no more. */
#define GONE G_MAXUINT

typedef struct
{
  DramaScene            *scene;
  const DramaSceneInput *input;
  guint                 *actors; /* per actor of the old dossier: its index in the new one */
  guint                 *ties;   /* likewise */
} Keeper;

/* Both dossiers have their records in the order of their ids. */
static guint *
match (guint         n_old,
       guint         n_new,
       DramaDossier *old,
       DramaDossier *new,
       const char *(*get_id) (const DramaDossier *dossier, guint index))
{
  guint *now = g_new (guint, n_old);

  for (guint i = 0, j = 0; i < n_old; i++)
    {
      const char *id = get_id (old, i);

      while (j < n_new && strcmp (get_id (new, j), id) < 0)
        j++;
      now[i] = j < n_new && g_str_equal (get_id (new, j), id) ? j : GONE;
    }

  return now;
}

static const char *
get_actor_id (const DramaDossier *dossier,
              guint               index)
{
  return drama_actor_get_fields (drama_dossier_get_actor (dossier, index))->id;
}

static const char *
get_tie_id (const DramaDossier *dossier,
            guint               index)
{
  return drama_tie_get_fields (drama_dossier_get_tie (dossier, index))->id;
}

static gboolean
is_actor_kept (const Keeper *self,
               guint         old)
{
  guint now = self->actors[old];

  return now != GONE &&
         (self->input->hidden_actors == NULL || !self->input->hidden_actors[now]);
}

static gboolean
is_tie_kept (const Keeper        *self,
             guint                old,
             const DramaSceneTie *tie)
{
  guint now = self->ties[old];

  return now != GONE && (self->input->hidden_ties == NULL || !self->input->hidden_ties[now]) &&
         is_actor_kept (self, tie->from) && is_actor_kept (self, tie->to);
}

static void
keep_tie (const Keeper     *self,
          const DramaScene *from,
          guint             old)
{
  DramaSceneTie tie = from->ties[old];
  guint         now = self->ties[old];

  if (!tie.shown || !is_tie_kept (self, old, &tie))
    return;

  drama_scene_carry_group (self->scene, from, from->tie_groups[old], now);
  tie.from = self->actors[tie.from];
  tie.to = self->actors[tie.to];
  self->scene->ties[now] = tie;
}

static void
keep_actor (const Keeper     *self,
            const DramaScene *from,
            guint             old)
{
  guint now = self->actors[old];

  if (from->actor_groups[old] == DRAMA_NO_GROUP || !is_actor_kept (self, old))
    return;

  drama_scene_carry_group (self->scene, from, from->actor_groups[old], now);
  self->scene->centres[now] = from->centres[old];
  self->scene->names[now] = from->names[old];
}

/* Of what is lifted, which is drawn in another scene meanwhile. */
static const DramaScene *
choose (const DramaScene *before,
        guint             group,
        const DramaScene *lifted,
        const guint8     *left_out)
{
  return lifted != NULL && group != DRAMA_NO_GROUP && left_out[group] ? lifted : before;
}

/* In the order in which the old scenes have them, as that is how they lie upon each other. */
static void
keep_groups (const Keeper     *self,
             const DramaScene *before,
             const DramaScene *lifted,
             const guint8     *left_out)
{
  for (guint i = 0; i < before->groups->len; i++)
    {
      const DramaSceneGroup *group = &g_array_index (before->groups, DramaSceneGroup, i);
      const DramaScene      *from = choose (before, i, lifted, left_out);

      if (group->type == DRAMA_GROUP_TIE)
        keep_tie (self, from, group->index);
      else if (group->type == DRAMA_GROUP_ACTOR)
        keep_actor (self, from, group->index);
    }
}

/**
 * drama_scene_new_kept:
 * @before: a scene of the network alone
 * @lifted: (nullable): a scene of the same dossier, some of whose groups are seen instead
 * @left_out: (nullable) (array): non-zero for each group of @before that is seen as @lifted
 *   has it; given where @lifted is
 * @input: what is to be drawn
 *
 * For as long as the picture of @input is being made: what was seen, as it was seen and where it
 * was, without what is not there any more.  Nothing is drawn anew, so that it may look otherwise
 * than the dossier says, and lacks what is new.
 *
 * Shares what it shows with @before and @lifted, so belongs to one thread with them.
 *
 * Returns: (transfer full): the scene; drama_scene_is_changed() is true of it, but no other can
 *   be made of it by drama_scene_new_changed()
 */
DramaScene *
drama_scene_new_kept (const DramaScene      *before,
                      const DramaScene      *lifted,
                      const guint8          *left_out,
                      const DramaSceneInput *input)
{
  g_autofree guint *actors = NULL;
  g_autofree guint *ties = NULL;
  Keeper            self = { .input = input };

  g_return_val_if_fail (before != NULL && input->dossier != NULL, NULL);
  g_return_val_if_fail ((lifted != NULL) == (left_out != NULL), NULL);
  g_return_val_if_fail (lifted == NULL || lifted->dossier == before->dossier, NULL);

  self.scene = drama_scene_alloc (input->dossier, before->family);
  self.scene->text_scale = before->text_scale;
  self.scene->background = before->background;
  drama_scene_carry_over (self.scene, before);
  if (lifted != NULL)
    drama_scene_carry_over (self.scene, lifted);
  for (guint i = 0; input->positions != NULL && i < self.scene->n_actors; i++)
    self.scene->centres[i] = input->positions[i];

  self.actors = actors = match (before->n_actors, self.scene->n_actors, before->dossier,
                                input->dossier, get_actor_id);
  self.ties = ties = match (before->n_ties, self.scene->n_ties, before->dossier, input->dossier,
                            get_tie_id);
  keep_groups (&self, before, lifted, left_out);
  drama_scene_close (self.scene);

  return self.scene;
}
