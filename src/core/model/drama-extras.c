/* drama-extras.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-extras.h"

struct _DramaExtras
{
  gatomicrefcount ref_count;
  guint           n;
  char          **keys;   /* n, then NULL */
  char          **values; /* n, then NULL: each a JSON value as text */
};

/**
 * drama_extras_new:
 * @keys: (array length=n): the members' names, not escaped
 * @values: (array length=n): the members' values, each valid JSON text
 * @n: how many members
 *
 * Returns: (transfer full) (nullable): the members, copied; %NULL for none
 */
DramaExtras *
drama_extras_new (const char *const *keys,
                  const char *const *values,
                  guint              n)
{
  DramaExtras *self;

  if (n == 0)
    return NULL;

  self = g_new0 (DramaExtras, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->n = n;
  self->keys = g_new0 (char *, (gsize) n + 1);
  self->values = g_new0 (char *, (gsize) n + 1);
  for (guint i = 0; i < n; i++)
    {
      self->keys[i] = g_strdup (keys[i]);
      self->values[i] = g_strdup (values[i]);
    }

  return self;
}

/**
 * drama_extras_ref:
 * @self: (nullable): members
 *
 * Any thread may call it.
 *
 * Returns: (transfer full) (nullable): @self
 */
DramaExtras *
drama_extras_ref (DramaExtras *self)
{
  if (self != NULL)
    g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * drama_extras_unref:
 * @self: (transfer full) (nullable): members
 *
 * Gives up one reference; the last one frees them.  Any thread may call it.
 */
void
drama_extras_unref (DramaExtras *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_strfreev (self->keys);
  g_strfreev (self->values);
  g_free (self);
}

/**
 * drama_extras_get_n:
 * @self: (nullable): members
 *
 * Returns: how many
 */
guint
drama_extras_get_n (const DramaExtras *self)
{
  return self != NULL ? self->n : 0;
}

/**
 * drama_extras_get_key:
 * @self: members
 * @index: which
 *
 * Returns: (transfer none): its name, not escaped
 */
const char *
drama_extras_get_key (const DramaExtras *self,
                      guint              index)
{
  g_return_val_if_fail (self != NULL && index < self->n, NULL);

  return self->keys[index];
}

/**
 * drama_extras_get_value:
 * @self: members
 * @index: which
 *
 * Returns: (transfer none): its value as JSON text
 */
const char *
drama_extras_get_value (const DramaExtras *self,
                        guint              index)
{
  g_return_val_if_fail (self != NULL && index < self->n, NULL);

  return self->values[index];
}

/**
 * drama_extras_equal:
 * @a: (nullable): members
 * @b: (nullable): others
 *
 * Returns: whether they are the same members with the same text, in the same order
 */
gboolean
drama_extras_equal (const DramaExtras *a,
                    const DramaExtras *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return g_strv_equal ((const char *const *) a->keys, (const char *const *) b->keys) &&
         g_strv_equal ((const char *const *) a->values, (const char *const *) b->values);
}
