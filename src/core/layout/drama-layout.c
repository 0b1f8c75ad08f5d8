/* drama-layout.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Splits the graph into parts, has each arranged (drama-arranger.c), packs them
 * (drama-pack.c), and sets those who are linked to nobody in rows beside them
 * (drama-table.c). */
#define G_LOG_DOMAIN "drama-layout"

#include "drama-layout.h"

#include "drama-arranger.h"
#include "drama-pack.h"
#include "drama-table.h"
#include "drama-traverse.h"

#include <string.h>

/* Places farther than so many links from the origin, and larger boxes, are absurd. */
#define FARTHEST 1e5
/* In links: what is left free between two boxes, and between two parts. */
#define BOX_GAP  0.075
#define PART_GAP 0.3
/* The least cell of those who are linked to nobody. */
#define LEAST_CELL 0.5

/* What becomes of a node. */
typedef enum
{
  ROLE_UNPLACED, /* goes wherever is best */
  ROLE_PLACED,   /* begins at its place */
  ROLE_FIXED,    /* stays there */
  ROLE_ABSENT,   /* stays absurdly far: nothing can heed it */
} Role;

typedef enum
{
  PHASE_ARRANGE,
  PHASE_PACK,
  PHASE_SETTLED,
} Phase;

struct _DramaLayout
{
  guint          n_nodes;
  double         aspect;
  double         spacing;
  guint64        seed;
  DramaRect     *boxes; /* none is not finite, inside out or absurd */
  guint8        *roles;
  DramaVec      *start;  /* as given, for those that stay; NULL where none was */
  DramaVec       origin; /* of the parts, in the world */
  GPtrArray     *parts;  /* DramaPart */
  GArray        *loners; /* nodes without a link or a place */
  Phase          phase;
  guint          next; /* part to be arranged */
  DramaArranger *arrange;
  DramaPack     *pack;
  DramaVec      *positions;
  DramaVec      *before; /* where they were a step ago */
};

/* A box of somebody else's making: nothing where it is no rectangle, and bounded. */
static DramaRect
check_box (DramaRect box,
           double    limit)
{
  DramaRect none = { 0 };
  double    right = box.x + box.width, bottom = box.y + box.height;

  if (!isfinite (right) || !isfinite (bottom) || box.width < 0 || box.height < 0)
    return none;

  box.x = CLAMP (box.x, -limit, limit);
  box.y = CLAMP (box.y, -limit, limit);
  box.width = CLAMP (right, box.x, limit) - box.x;
  box.height = CLAMP (bottom, box.y, limit) - box.y;

  return box;
}

static gboolean
is_near (DramaVec at,
         double   limit)
{
  return drama_vec_is_finite (at) && fabs (at.x) <= limit && fabs (at.y) <= limit;
}

static Role
choose_role (const DramaLayoutInput *input,
             guint                   node)
{
  gboolean is_fixed = input->fixed != NULL && input->fixed[node];

  if (input->start == NULL || !drama_vec_is_finite (input->start[node]))
    return ROLE_UNPLACED;
  if (is_near (input->start[node], FARTHEST * input->spacing))
    return is_fixed ? ROLE_FIXED : ROLE_PLACED;

  return is_fixed ? ROLE_ABSENT : ROLE_UNPLACED;
}

static gboolean
has_place (const DramaLayout *self,
           guint              node)
{
  return self->roles[node] == ROLE_PLACED || self->roles[node] == ROLE_FIXED;
}

/* The middle of all that have a place: the work is done about it, so that it does
 * not matter where in the world the picture lies. */
static DramaVec
find_origin (const DramaLayout *self)
{
  DramaRect all = { 0 };
  gboolean  any = FALSE;

  for (guint i = 0; i < self->n_nodes; i++)
    if (has_place (self, i))
      {
        DramaRect point = { self->start[i].x, self->start[i].y, 0, 0 };

        all = any ? drama_rect_union (all, point) : point;
        any = TRUE;
      }

  return drama_rect_centre (all);
}

/* The graph without what is absurdly far. */
static DramaTopology *
drop_absent (const DramaLayout *self,
             DramaTopology     *topology,
             const double      *rooms,
             GArray            *kept_rooms)
{
  const DramaLink *links = drama_topology_get_links (topology);
  g_autoptr (GArray) kept = g_array_new (FALSE, FALSE, sizeof (DramaLink));

  for (guint i = 0; i < drama_topology_get_n_links (topology); i++)
    {
      double room = rooms != NULL &&
                            isfinite (rooms[i])
                        ? CLAMP (rooms[i], 0, FARTHEST * self->spacing)
                        : 0;

      if (self->roles[links[i].from] == ROLE_ABSENT || self->roles[links[i].to] == ROLE_ABSENT)
        continue;
      g_array_append_val (kept, links[i]);
      g_array_append_val (kept_rooms, room);
    }

  return drama_topology_new (self->n_nodes, (const DramaLink *) (void *) kept->data, kept->len);
}

static void
add_part (DramaLayout   *self,
          DramaTopology *topology,
          const double  *rooms,
          const GArray  *nodes,
          guint         *place_of)
{
  const guint *indices = (const guint *) (void *) nodes->data;
  DramaPart   *part;
  gboolean     any_placed = FALSE, any_fixed = FALSE;

  for (guint i = 0; i < nodes->len; i++)
    place_of[indices[i]] = i;
  part = drama_part_new (topology, indices, nodes->len, place_of, rooms, self->boxes);
  for (guint i = 0; i < nodes->len; i++)
    place_of[indices[i]] = G_MAXUINT;

  part->aspect = self->aspect;
  part->spacing = self->spacing;
  part->gap = part->labelled ? BOX_GAP * self->spacing : 0;
  part->placed = g_new0 (guint8, nodes->len);
  part->fixed = g_new0 (guint8, nodes->len);
  for (guint i = 0; i < nodes->len; i++)
    {
      if (!has_place (self, indices[i]))
        continue;
      part->placed[i] = TRUE;
      part->fixed[i] = self->roles[indices[i]] == ROLE_FIXED;
      part->positions[i] = drama_vec_sub (self->start[indices[i]], self->origin);
      any_placed = TRUE;
      any_fixed |= part->fixed[i];
    }
  if (!any_placed)
    g_clear_pointer (&part->placed, g_free);
  if (!any_fixed)
    g_clear_pointer (&part->fixed, g_free);

  g_ptr_array_add (self->parts, part);
}

/* Sorts nodes by connected parts: those of parts with a fixed node first, as one. */
static void
split (DramaLayout   *self,
       DramaTopology *topology,
       const double  *rooms)
{
  g_autofree guint  *component = g_new (guint, self->n_nodes);
  g_autofree guint  *place_of = g_new (guint, self->n_nodes);
  guint              n_components = drama_traverse_components (topology, component);
  g_autofree guint8 *anchored = g_new0 (guint8, n_components);
  g_autoptr (GPtrArray) members = g_ptr_array_new_full (n_components + 1,
                                                        (GDestroyNotify) g_array_unref);

  for (guint i = 0; i <= n_components; i++)
    g_ptr_array_add (members, g_array_new (FALSE, FALSE, sizeof (guint)));
  for (guint i = 0; i < self->n_nodes; i++)
    {
      place_of[i] = G_MAXUINT;
      if (self->roles[i] == ROLE_FIXED)
        anchored[component[i]] = TRUE;
    }
  for (guint i = 0; i < self->n_nodes; i++)
    if (self->roles[i] != ROLE_ABSENT)
      g_array_append_val ((GArray *) members->pdata[anchored[component[i]] ? 0
                                                                           : component[i] + 1],
                          i);

  for (guint i = 0; i <= n_components; i++)
    {
      GArray *nodes = members->pdata[i];

      if (nodes->len == 0)
        continue;
      if (nodes->len == 1 && !has_place (self, g_array_index (nodes, guint, 0)))
        g_array_append_val (self->loners, g_array_index (nodes, guint, 0));
      else
        add_part (self, topology, rooms, nodes, place_of);
    }
}

/* Writes the parts' places out; those that stay do so to the bit. */
static void
publish (DramaLayout *self)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      const DramaPart *part = self->parts->pdata[i];

      for (guint j = 0; j < part->n_nodes; j++)
        self->positions[part->nodes[j]] = drama_vec_add (part->positions[j], self->origin);
    }
  for (guint i = 0; i < self->n_nodes; i++)
    if (self->roles[i] == ROLE_FIXED || self->roles[i] == ROLE_ABSENT)
      self->positions[i] = self->start[i];
}

/**
 * drama_layout_new:
 * @input: what there is to arrange
 *
 * Nothing is worked out yet, but positions can be had: where @input starts.
 *
 * Returns: (transfer full): the work, not begun
 */
DramaLayout *
drama_layout_new (const DramaLayoutInput *input)
{
  g_autoptr (GArray) rooms = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (DramaTopology) topology = NULL;
  DramaLayout *self;

  g_return_val_if_fail (input != NULL && input->topology != NULL, NULL);
  g_return_val_if_fail (input->spacing > 0 && isfinite (input->spacing), NULL);
  g_return_val_if_fail (input->aspect > 0 && isfinite (input->aspect), NULL);
  g_return_val_if_fail (input->fixed == NULL || input->start != NULL, NULL);

  self = g_new0 (DramaLayout, 1);
  self->n_nodes = drama_topology_get_n_nodes (input->topology);
  self->aspect = input->aspect;
  self->spacing = input->spacing;
  self->seed = input->seed;
  self->positions = g_new0 (DramaVec, self->n_nodes);
  self->before = g_new0 (DramaVec, self->n_nodes);
  self->boxes = g_new0 (DramaRect, self->n_nodes);
  self->roles = g_new (guint8, self->n_nodes);
  self->start = g_memdup2 (input->start, input->start != NULL ? self->n_nodes * sizeof (DramaVec)
                                                              : 0);
  self->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) drama_part_free);
  self->loners = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < self->n_nodes; i++)
    {
      self->roles[i] = (guint8) choose_role (input, i);
      if (input->boxes != NULL)
        self->boxes[i] = check_box (input->boxes[i], FARTHEST * self->spacing);
    }

  self->origin = find_origin (self);
  topology = drop_absent (self, input->topology, input->rooms, rooms);
  split (self, topology, (const double *) (void *) rooms->data);
  publish (self);

  return self;
}

/**
 * drama_layout_free:
 * @self: (transfer full) (nullable): the work
 */
void
drama_layout_free (DramaLayout *self)
{
  if (self == NULL)
    return;

  drama_arranger_free (self->arrange);
  drama_pack_free (self->pack);
  g_ptr_array_unref (self->parts);
  g_array_unref (self->loners);
  g_free (self->boxes);
  g_free (self->roles);
  g_free (self->start);
  g_free (self->positions);
  g_free (self->before);
  g_free (self);
}

static void
move_part (DramaPart *part,
           DramaVec   by)
{
  for (guint i = 0; i < part->n_nodes; i++)
    part->positions[i] = drama_vec_add (part->positions[i], by);
}

/* The shape of the parts that leaves room for the rows of loners below them. */
static double
choose_aspect (const DramaLayout *self)
{
  double parts = 0, cell_width = LEAST_CELL * self->spacing, cell_height = cell_width;
  double gap = BOX_GAP * self->spacing, rows, width;

  for (guint i = 0; i < self->parts->len; i++)
    {
      const DramaPart *part = self->parts->pdata[i];
      DramaRect        bounds = drama_part_bounds (part, part->positions);

      parts += bounds.width * bounds.height;
    }
  for (guint i = 0; i < self->loners->len; i++)
    {
      DramaRect box = self->boxes[g_array_index (self->loners, guint, i)];

      cell_width = MAX (cell_width, box.width + gap);
      cell_height = MAX (cell_height, box.height + gap);
    }
  rows = self->loners->len * cell_width * cell_height;
  width = sqrt ((parts + rows) * self->aspect);

  return parts > 0 ? width * width / parts : self->aspect;
}

static void
arrange (DramaLayout *self)
{
  DramaPart *part;

  if (self->next == self->parts->len)
    {
      self->phase = PHASE_PACK;
      if (self->parts->len > 0)
        self->pack = drama_pack_new ((DramaPart *const *) self->parts->pdata, self->parts->len,
                                     choose_aspect (self), PART_GAP * self->spacing);
      return;
    }

  part = self->parts->pdata[self->next];
  if (self->arrange == NULL)
    self->arrange = drama_arranger_new (part, self->seed + self->next);
  if (!drama_arranger_step (self->arrange))
    return;

  g_clear_pointer (&self->arrange, drama_arranger_free);
  if (part->placed == NULL)
    {
      DramaVec middle = drama_rect_centre (drama_part_bounds (part, part->positions));

      move_part (part, drama_vec_scale (middle, -1));
    }
  self->next++;
}

/* The bounds of all boxes of parts, in the world. */
static DramaRect
measure_parts (const DramaLayout *self)
{
  DramaRect all = { 0 };

  for (guint i = 0; i < self->parts->len; i++)
    {
      const DramaPart *part = self->parts->pdata[i];
      DramaRect        bounds = drama_part_bounds (part, part->positions);

      all = i > 0 ? drama_rect_union (all, bounds) : bounds;
    }
  all.x += self->origin.x;
  all.y += self->origin.y;

  return all;
}

static void
place_loners (DramaLayout *self)
{
  guint                 n = self->loners->len;
  g_autofree DramaRect *boxes = g_new (DramaRect, n);
  g_autofree DramaVec  *places = g_new (DramaVec, n);
  DramaRect             beside = measure_parts (self);

  for (guint i = 0; i < n; i++)
    boxes[i] = self->boxes[g_array_index (self->loners, guint, i)];
  drama_table_place (boxes, n, self->parts->len > 0 ? &beside : NULL, self->aspect,
                     LEAST_CELL * self->spacing, PART_GAP * self->spacing, places);
  for (guint i = 0; i < n; i++)
    self->positions[g_array_index (self->loners, guint, i)] = places[i];
}

/* Where nothing was placed, the middle of the picture is put at (0, 0). */
static void
centre_all (DramaLayout *self)
{
  DramaRect all = { 0 };
  DramaVec  middle;

  for (guint i = 0; i < self->n_nodes; i++)
    {
      DramaRect box = self->boxes[i];

      if (has_place (self, i))
        return;
      box.x += self->positions[i].x;
      box.y += self->positions[i].y;
      all = i > 0 ? drama_rect_union (all, box) : box;
    }

  middle = drama_rect_centre (all);
  for (guint i = 0; i < self->n_nodes; i++)
    if (self->roles[i] != ROLE_ABSENT)
      self->positions[i] = drama_vec_sub (self->positions[i], middle);
}

static void
pack (DramaLayout *self)
{
  if (self->pack != NULL && !drama_pack_step (self->pack))
    return;

  self->phase = PHASE_SETTLED;
}

/**
 * drama_layout_step:
 * @self: the work
 *
 * Goes on for a bounded while: about one sweep over the pairs of a large graph.
 *
 * Returns: how far the node that moved farthest did, in world units; not moving does
 *   not mean being done, drama_layout_is_settled() tells that
 */
double
drama_layout_step (DramaLayout *self)
{
  double farthest = 0;

  g_return_val_if_fail (self != NULL, 0);

  if (self->phase == PHASE_SETTLED)
    return 0;

  if (self->n_nodes > 0)
    memcpy (self->before, self->positions, self->n_nodes * sizeof (DramaVec));
  if (self->phase == PHASE_ARRANGE)
    arrange (self);
  else
    pack (self);

  publish (self);
  if (self->phase == PHASE_SETTLED)
    {
      place_loners (self);
      centre_all (self);
    }
  for (guint i = 0; i < self->n_nodes; i++)
    farthest = MAX (farthest, drama_vec_distance (self->before[i], self->positions[i]));

  return farthest;
}

/**
 * drama_layout_is_settled:
 * @self: the work
 *
 * Returns: whether all is done, and further steps would change nothing
 */
gboolean
drama_layout_is_settled (const DramaLayout *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->phase == PHASE_SETTLED;
}

/**
 * drama_layout_get_n_nodes:
 * @self: the work
 *
 * Returns: how many nodes it places
 */
guint
drama_layout_get_n_nodes (const DramaLayout *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_nodes;
}

/**
 * drama_layout_get_positions:
 * @self: the work
 *
 * Returns: (transfer none): where each node is after the last step, always finite
 *   but for a fixed node that was given otherwise; the array lasts as long as @self
 */
const DramaVec *
drama_layout_get_positions (const DramaLayout *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->positions;
}

/**
 * drama_layout_run:
 * @input: what there is to arrange
 * @is_cancelled: (nullable) (scope call): asked after each step
 * @data: for @is_cancelled
 * @positions: (out caller-allocates): a place for each node; untouched if given up
 *
 * Takes all steps at once.
 *
 * Returns: whether it went to the end
 */
gboolean
drama_layout_run (const DramaLayoutInput *input,
                  DramaLayoutCancelled    is_cancelled,
                  gpointer                data,
                  DramaVec               *positions)
{
  g_autoptr (DramaLayout) self = drama_layout_new (input);

  g_return_val_if_fail (self != NULL, FALSE);

  while (!drama_layout_is_settled (self))
    {
      drama_layout_step (self);
      if (is_cancelled != NULL && is_cancelled (data))
        return FALSE;
    }
  if (self->n_nodes > 0)
    memcpy (positions, self->positions, self->n_nodes * sizeof (DramaVec));

  return TRUE;
}
