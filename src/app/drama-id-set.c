/* drama-id-set.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-id-set.h"

#include <string.h>

/* Where @id is, or where it would have to be put. */
static gboolean
locate (const GPtrArray *self, const char *id, guint *at)
{
  guint low = 0, high = self->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      int   order = strcmp (g_ptr_array_index (self, middle), id);

      if (order == 0)
        {
          *at = middle;
          return TRUE;
        }
      if (order < 0)
        low = middle + 1;
      else
        high = middle;
    }

  *at = low;
  return FALSE;
}

static gpointer
copy_id (gconstpointer id, gpointer unused)
{
  return g_strdup (id);
}

GPtrArray *
drama_id_set_new (void)
{
  return g_ptr_array_new_with_free_func (g_free);
}

GPtrArray *
drama_id_set_copy (const GPtrArray *self)
{
  return g_ptr_array_copy ((GPtrArray *) self, copy_id, NULL);
}

gboolean
drama_id_set_contains (const GPtrArray *self, const char *id)
{
  guint at;

  return locate (self, id, &at);
}

gboolean
drama_id_set_add (GPtrArray *self, const char *id)
{
  guint at;

  if (locate (self, id, &at))
    return FALSE;

  g_ptr_array_insert (self, (int) at, g_strdup (id));
  return TRUE;
}

gboolean
drama_id_set_remove (GPtrArray *self, const char *id)
{
  guint at;

  if (!locate (self, id, &at))
    return FALSE;

  g_ptr_array_remove_index (self, at);
  return TRUE;
}

gboolean
drama_id_set_equal (const GPtrArray *a, const GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    if (strcmp (g_ptr_array_index (a, i), g_ptr_array_index (b, i)) != 0)
      return FALSE;

  return TRUE;
}
