/* drama-canvas-align.c - the selected actors in line
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-canvas"

#include "drama-config.h"

#include "drama-canvas-private.h"

#include "drama-align.h"

static const char *const ways[DRAMA_N_ALIGNS] = {
  [DRAMA_ALIGN_LEFT] = "left",
  [DRAMA_ALIGN_CENTRE] = "centre",
  [DRAMA_ALIGN_RIGHT] = "right",
  [DRAMA_ALIGN_TOP] = "top",
  [DRAMA_ALIGN_MIDDLE] = "middle",
  [DRAMA_ALIGN_BOTTOM] = "bottom",
  [DRAMA_ALIGN_ROW] = "row",
  [DRAMA_ALIGN_COLUMN] = "column",
};

/* The shapes without their names, which stand on any side of them: it is the shapes
 * that the eye puts in line. */
void
drama_canvas_align (DramaCanvas *self,
                    const char  *way)
{
  DramaScene      *scene;
  const GPtrArray *ids;
  g_autoptr (GArray) actors = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (DramaRect));
  g_autofree DramaVec *to = NULL;
  guint                how = 0, actor;
  DramaRect            body;

  g_return_if_fail (DRAMA_IS_CANVAS (self) && way != NULL);

  while (how < DRAMA_N_ALIGNS && !g_str_equal (ways[how], way))
    how++;
  scene = self->session != NULL ? drama_canvas_get_scene (self) : NULL;
  if (how == DRAMA_N_ALIGNS || scene == NULL)
    return;

  ids = drama_session_get_selected_actors (self->session);
  for (guint i = 0; i < ids->len; i++)
    if (drama_canvas_find_actor (self, ids->pdata[i], &actor) &&
        drama_hit_get_body (scene, actor, 1, &body))
      {
        DramaVec by = drama_vec_sub (self->positions[actor],
                                     drama_canvas_get_seen_place (self, actor));

        body.x += by.x;
        body.y += by.y;
        g_array_append_val (actors, actor);
        g_array_append_val (boxes, body);
      }

  to = g_new (DramaVec, MAX (boxes->len, 1));
  for (guint i = 0; i < boxes->len; i++)
    {
      DramaRect box = g_array_index (boxes, DramaRect, i);

      to[i] = drama_vec (box.x, box.y);
    }
  drama_align ((DramaRect *) (gpointer) boxes->data, boxes->len, (DramaAlign) how);
  for (guint i = 0; i < boxes->len; i++)
    {
      DramaRect box = g_array_index (boxes, DramaRect, i);
      DramaVec  by = drama_vec_sub (drama_vec (box.x, box.y), to[i]);

      to[i] = drama_vec_add (self->positions[g_array_index (actors, guint, i)], by);
    }
  drama_canvas_commit_aligned (self, (const guint *) (gpointer) actors->data, actors->len, to);
}
