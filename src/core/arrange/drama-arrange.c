/* drama-arrange.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-arrange"

#include "drama-arrange.h"

#include "drama-scene.h"

#include <math.h>

/* From middle to middle of two actors with nothing to say between them. */
#define SPACING 190.0

/* An upright sheet on its side. */
#define PAGE_ASPECT 1.5

/* Every further tie of a pair wants a longer line, as they spread into a fan. */
#define ROOM_OF_NEIGHBOUR 14.0

/* What a loop and its verb take around an actor, from the middle. */
#define LOOP_REACH 66.0

/**
 * drama_arrange_topology:
 * @dossier: a dossier
 *
 * Returns: (transfer full): its actors as nodes and its ties as links, both in
 *   the dossier's order
 */
DramaTopology *
drama_arrange_topology (const DramaDossier *dossier)
{
  guint                 n_ties = drama_dossier_get_n_ties (dossier);
  g_autofree DramaLink *links = g_new (DramaLink, MAX (n_ties, 1));

  for (guint i = 0; i < n_ties; i++)
    {
      const DramaTieFields *fields = drama_tie_get_fields (drama_dossier_get_tie (dossier, i));

      drama_dossier_find_actor (dossier, fields->from, &links[i].from);
      drama_dossier_find_actor (dossier, fields->to, &links[i].to);
    }

  return drama_topology_new (drama_dossier_get_n_actors (dossier), links, n_ties);
}

/**
 * drama_arrange_is_needed:
 * @dossier: a dossier
 *
 * Returns: whether an actor has no place yet
 */
gboolean
drama_arrange_is_needed (const DramaDossier *dossier)
{
  for (guint i = 0; i < drama_dossier_get_n_actors (dossier); i++)
    if (!drama_actor_get_fields (drama_dossier_get_actor (dossier, i))->placed)
      return TRUE;

  return FALSE;
}

/* How many links lead from one end of @link to the other. */
static guint
count_parallel (const DramaTopology *topology,
                const DramaLink     *link)
{
  guint        degree = drama_topology_get_degree (topology, link->from), n = 0;
  const guint *neighbours = drama_topology_get_neighbours (topology, link->from);

  for (guint i = 0; i < degree; i++)
    n += neighbours[i] == link->to;

  return n;
}

static void
widen_rooms (const DramaTopology *topology,
             double              *rooms)
{
  const DramaLink *links = drama_topology_get_links (topology);

  for (guint i = 0; i < drama_topology_get_n_links (topology); i++)
    if (links[i].from != links[i].to)
      rooms[i] += ROOM_OF_NEIGHBOUR * (count_parallel (topology, &links[i]) - 1);
}

static void
widen_boxes (const DramaTopology *topology,
             DramaRect           *boxes)
{
  const DramaLink *links = drama_topology_get_links (topology);
  DramaRect        loop = drama_rect_around (drama_vec (0, 0), 2 * LOOP_REACH, 2 * LOOP_REACH);

  for (guint i = 0; i < drama_topology_get_n_links (topology); i++)
    if (links[i].from == links[i].to)
      boxes[links[i].from] = drama_rect_union (boxes[links[i].from], loop);
}

/**
 * drama_arrange_prepare:
 * @dossier: a dossier
 * @options: how
 *
 * Measures names and verbs, and hands over what the layout has to know; the
 * result needs the dossier no more and may be stepped in a worker.
 *
 * Returns: (transfer full): the layout, at its first step
 */
DramaLayout *
drama_arrange_prepare (const DramaDossier        *dossier,
                       const DramaArrangeOptions *options)
{
  guint                 n = drama_dossier_get_n_actors (dossier);
  g_autofree DramaRect *boxes = g_new0 (DramaRect, n);
  g_autofree double    *rooms = g_new0 (double, drama_dossier_get_n_ties (dossier));
  g_autofree DramaVec  *start = g_new0 (DramaVec, n);
  g_autofree guint8    *fixed = g_new0 (guint8, n);
  g_autoptr (DramaTopology) topology = drama_arrange_topology (dossier);
  DramaLayoutInput input = { topology, boxes, rooms, start,
                             fixed, PAGE_ASPECT, SPACING, options->seed };

  drama_scene_measure_actors (dossier, NULL, options->font_family, options->text_scale, boxes);
  drama_scene_measure_verbs (dossier, NULL, options->font_family, options->text_scale, rooms);
  widen_boxes (topology, boxes);
  widen_rooms (topology, rooms);
  if (options->aspect > 0 && isfinite (options->aspect))
    input.aspect = options->aspect;

  for (guint i = 0; i < n; i++)
    {
      const DramaActorFields *fields =
          drama_actor_get_fields (drama_dossier_get_actor (dossier, i));
      DramaVec at = fields->placed ? fields->position : drama_vec (NAN, NAN);

      if (options->from != NULL)
        at = options->from[i];
      fixed[i] =
          drama_vec_is_finite (at) && (options->mode == DRAMA_ARRANGE_KEEP || fields->pinned);
      start[i] = fixed[i] ? at : drama_vec (NAN, NAN);
    }

  return drama_layout_new (&input);
}

/**
 * drama_arrange:
 * @dossier: a dossier
 * @mode: what may move
 * @aspect: width by height of the view that the picture shall fit; 0 for a page
 * @seed: of all that is left to chance
 * @font_family: (nullable): %NULL for the system's sans serif
 * @text_scale: 1 for texts of ordinary size
 * @cancel: (nullable): made non-zero by another thread to give up
 * @positions: (out caller-allocates) (array): a place for every actor; untouched
 *   where it gave up
 *
 * Takes all steps of a layout at once.
 *
 * Returns: whether it went to the end
 */
gboolean
drama_arrange (DramaDossier    *dossier,
               DramaArrangeMode mode,
               double           aspect,
               guint64          seed,
               const char      *font_family,
               double           text_scale,
               volatile gint   *cancel,
               DramaVec        *positions)
{
  DramaArrangeOptions options = { mode, aspect, seed, font_family, text_scale, NULL };
  guint               n = drama_dossier_get_n_actors (dossier);
  const DramaVec     *settled;
  g_autoptr (DramaLayout) layout = NULL;

  if (mode == DRAMA_ARRANGE_KEEP && !drama_arrange_is_needed (dossier))
    {
      drama_scene_get_positions (dossier, positions);
      return TRUE;
    }

  layout = drama_arrange_prepare (dossier, &options);
  while (!drama_layout_is_settled (layout))
    {
      drama_layout_step (layout);
      if (cancel != NULL && g_atomic_int_get (cancel) != 0)
        return FALSE;
    }

  settled = drama_layout_get_positions (layout);
  for (guint i = 0; i < n; i++)
    positions[i] = settled[i];

  return TRUE;
}
