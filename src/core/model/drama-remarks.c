/* drama-remarks.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-remarks.h"

#include "drama-record-text.h"

#include <string.h>

struct _DramaResolutions
{
  gatomicrefcount  ref_count;
  guint            n;
  DramaResolution *items; /* owned throughout */
};

struct _DramaDismissals
{
  gatomicrefcount ref_count;
  guint           n;
  DramaDismissal *items; /* owned throughout */
};

/**
 * drama_resolutions_new:
 * @items: (array length=n): copied
 * @n: how many
 *
 * Returns: (transfer full) (nullable): the resolutions; %NULL for none
 */
DramaResolutions *
drama_resolutions_new (const DramaResolution *items,
                       guint                  n)
{
  DramaResolutions *self;

  if (n == 0)
    return NULL;

  self = g_new0 (DramaResolutions, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->n = n;
  self->items = g_new0 (DramaResolution, n);
  for (guint i = 0; i < n; i++)
    {
      self->items[i].start = items[i].start;
      self->items[i].words = drama_record_dup (items[i].words);
      self->items[i].actor = drama_record_dup (items[i].actor);
      self->items[i].by = drama_record_dup (items[i].by);
      self->items[i].when = drama_record_dup (items[i].when);
      self->items[i].extras = drama_extras_ref (items[i].extras);
    }

  return self;
}

/**
 * drama_resolutions_ref:
 * @self: (nullable): resolutions
 *
 * Any thread may call it.
 *
 * Returns: (transfer full) (nullable): @self
 */
DramaResolutions *
drama_resolutions_ref (DramaResolutions *self)
{
  if (self != NULL)
    g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * drama_resolutions_unref:
 * @self: (transfer full) (nullable): resolutions
 *
 * Gives up one reference; the last one frees them.  Any thread may call it.
 */
void
drama_resolutions_unref (DramaResolutions *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;

  for (guint i = 0; i < self->n; i++)
    {
      drama_record_free (self->items[i].words);
      drama_record_free (self->items[i].actor);
      drama_record_free (self->items[i].by);
      drama_record_free (self->items[i].when);
      drama_extras_unref (self->items[i].extras);
    }
  g_free (self->items);
  g_free (self);
}

/**
 * drama_resolutions_get_n:
 * @self: (nullable): resolutions
 *
 * Returns: how many
 */
guint
drama_resolutions_get_n (const DramaResolutions *self)
{
  return self != NULL ? self->n : 0;
}

/**
 * drama_resolutions_get:
 * @self: resolutions
 * @index: which
 *
 * Returns: (transfer none): the resolution
 */
const DramaResolution *
drama_resolutions_get (const DramaResolutions *self,
                       guint                   index)
{
  g_return_val_if_fail (self != NULL && index < self->n, NULL);

  return &self->items[index];
}

/**
 * drama_resolutions_equal:
 * @a: (nullable): resolutions
 * @b: (nullable): others
 *
 * Returns: whether they say the same in the same order
 */
gboolean
drama_resolutions_equal (const DramaResolutions *a,
                         const DramaResolutions *b)
{
  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL || a->n != b->n)
    return FALSE;

  for (guint i = 0; i < a->n; i++)
    {
      const DramaResolution *x = &a->items[i];
      const DramaResolution *y = &b->items[i];

      if (x->start != y->start || !g_str_equal (x->words, y->words) ||
          !g_str_equal (x->actor, y->actor) || !g_str_equal (x->by, y->by) ||
          !g_str_equal (x->when, y->when) || !drama_extras_equal (x->extras, y->extras))
        return FALSE;
    }

  return TRUE;
}

/**
 * drama_resolutions_add:
 * @self: (nullable): resolutions
 * @item: one more, copied; takes the place of one that stands where it does
 *
 * Returns: (transfer full): the resolutions with @item, in the order of the quote
 */
DramaResolutions *
drama_resolutions_add (const DramaResolutions *self,
                       const DramaResolution  *item)
{
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (DramaResolution));
  guint at = 0;

  g_return_val_if_fail (item != NULL, NULL);

  for (guint i = 0; i < drama_resolutions_get_n (self); i++)
    if (self->items[i].start != item->start)
      g_array_append_val (items, self->items[i]);
  while (at < items->len && g_array_index (items, DramaResolution, at).start < item->start)
    at++;
  g_array_insert_vals (items, at, item, 1);

  return drama_resolutions_new ((const DramaResolution *) items->data, items->len);
}

/* Who, when: as far as it is known. */
static void
append_entered (GString    *text,
                const char *by,
                const char *when)
{
  if (*by != '\0')
    g_string_append_printf (text, " by %s", by);
  if (*when != '\0')
    g_string_append_printf (text, " on %s", when);
}

/**
 * drama_resolutions_to_text:
 * @self: (nullable): resolutions
 *
 * Returns: (transfer full): for people to read, in the words of the file: "“He” is brusk"
 */
char *
drama_resolutions_to_text (const DramaResolutions *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < drama_resolutions_get_n (self); i++)
    {
      const DramaResolution *item = &self->items[i];

      g_string_append_printf (text, "%s“%s” is %s", i > 0 ? "; " : "", item->words, item->actor);
      append_entered (text, item->by, item->when);
    }

  return g_string_free (text, FALSE);
}

/**
 * drama_resolution_find:
 * @self: a resolution
 * @exact: the words of a quote, valid UTF-8
 *
 * Somebody may have changed the quote since: then the resolution is of no use.
 *
 * Returns: (transfer none) (nullable): where in @exact its words stand, or %NULL where
 *   others do
 */
const char *
drama_resolution_find (const DramaResolution *self,
                       const char            *exact)
{
  const char *at = exact;

  g_return_val_if_fail (self != NULL && exact != NULL, NULL);

  for (gint64 i = 0; i < self->start; i++)
    {
      if (*at == '\0')
        return NULL;
      at = g_utf8_next_char (at);
    }

  return *self->words != '\0' && g_str_has_prefix (at, self->words) ? at : NULL;
}

/**
 * drama_dismissals_new:
 * @items: (array length=n): copied
 * @n: how many
 *
 * Returns: (transfer full) (nullable): the dismissals; %NULL for none
 */
DramaDismissals *
drama_dismissals_new (const DramaDismissal *items,
                      guint                 n)
{
  DramaDismissals *self;

  if (n == 0)
    return NULL;

  self = g_new0 (DramaDismissals, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->n = n;
  self->items = g_new0 (DramaDismissal, n);
  for (guint i = 0; i < n; i++)
    {
      self->items[i].finding = drama_record_dup (items[i].finding);
      self->items[i].why = drama_record_dup (items[i].why);
      self->items[i].by = drama_record_dup (items[i].by);
      self->items[i].when = drama_record_dup (items[i].when);
      self->items[i].extras = drama_extras_ref (items[i].extras);
    }

  return self;
}

/**
 * drama_dismissals_ref:
 * @self: (nullable): dismissals
 *
 * Any thread may call it.
 *
 * Returns: (transfer full) (nullable): @self
 */
DramaDismissals *
drama_dismissals_ref (DramaDismissals *self)
{
  if (self != NULL)
    g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * drama_dismissals_unref:
 * @self: (transfer full) (nullable): dismissals
 *
 * Gives up one reference; the last one frees them.  Any thread may call it.
 */
void
drama_dismissals_unref (DramaDismissals *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;

  for (guint i = 0; i < self->n; i++)
    {
      drama_record_free (self->items[i].finding);
      drama_record_free (self->items[i].why);
      drama_record_free (self->items[i].by);
      drama_record_free (self->items[i].when);
      drama_extras_unref (self->items[i].extras);
    }
  g_free (self->items);
  g_free (self);
}

/**
 * drama_dismissals_get_n:
 * @self: (nullable): dismissals
 *
 * Returns: how many
 */
guint
drama_dismissals_get_n (const DramaDismissals *self)
{
  return self != NULL ? self->n : 0;
}

/**
 * drama_dismissals_get:
 * @self: dismissals
 * @index: which
 *
 * Returns: (transfer none): the dismissal
 */
const DramaDismissal *
drama_dismissals_get (const DramaDismissals *self,
                      guint                  index)
{
  g_return_val_if_fail (self != NULL && index < self->n, NULL);

  return &self->items[index];
}

/**
 * drama_dismissals_equal:
 * @a: (nullable): dismissals
 * @b: (nullable): others
 *
 * Returns: whether they say the same in the same order
 */
gboolean
drama_dismissals_equal (const DramaDismissals *a,
                        const DramaDismissals *b)
{
  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL || a->n != b->n)
    return FALSE;

  for (guint i = 0; i < a->n; i++)
    {
      const DramaDismissal *x = &a->items[i];
      const DramaDismissal *y = &b->items[i];

      if (!g_str_equal (x->finding, y->finding) || !g_str_equal (x->why, y->why) ||
          !g_str_equal (x->by, y->by) || !g_str_equal (x->when, y->when) ||
          !drama_extras_equal (x->extras, y->extras))
        return FALSE;
    }

  return TRUE;
}

/**
 * drama_dismissals_to_text:
 * @self: (nullable): dismissals
 *
 * Returns: (transfer full): for people to read, in the words of the file
 */
char *
drama_dismissals_to_text (const DramaDismissals *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < drama_dismissals_get_n (self); i++)
    {
      const DramaDismissal *item = &self->items[i];

      g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", item->finding);
      append_entered (text, item->by, item->when);
      if (*item->why != '\0')
        g_string_append_printf (text, ": %s", item->why);
    }

  return g_string_free (text, FALSE);
}

/**
 * drama_dismissals_remove:
 * @self: (nullable): dismissals
 * @finding: what was dismissed
 *
 * Returns: (transfer full) (nullable): the dismissals without those of @finding
 */
DramaDismissals *
drama_dismissals_remove (const DramaDismissals *self,
                         const char            *finding)
{
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (DramaDismissal));

  g_return_val_if_fail (finding != NULL, NULL);

  for (guint i = 0; i < drama_dismissals_get_n (self); i++)
    if (!g_str_equal (self->items[i].finding, finding))
      g_array_append_val (items, self->items[i]);

  return drama_dismissals_new ((const DramaDismissal *) items->data, items->len);
}

/**
 * drama_dismissals_add:
 * @self: (nullable): dismissals
 * @item: one more, copied; takes the place of what was said of the same finding
 *
 * Returns: (transfer full): the dismissals with @item, which is the last
 */
DramaDismissals *
drama_dismissals_add (const DramaDismissals *self,
                      const DramaDismissal  *item)
{
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (DramaDismissal));

  g_return_val_if_fail (item != NULL, NULL);

  for (guint i = 0; i < drama_dismissals_get_n (self); i++)
    if (!g_str_equal (self->items[i].finding, item->finding))
      g_array_append_val (items, self->items[i]);
  g_array_append_vals (items, item, 1);

  return drama_dismissals_new ((const DramaDismissal *) items->data, items->len);
}

/**
 * drama_dismissals_find:
 * @self: (nullable): dismissals
 * @finding: what was found
 *
 * Returns: (transfer none) (nullable): why that may stand; %NULL where nobody said so
 */
const DramaDismissal *
drama_dismissals_find (const DramaDismissals *self,
                       const char            *finding)
{
  for (guint i = 0; i < drama_dismissals_get_n (self); i++)
    if (g_str_equal (self->items[i].finding, finding))
      return &self->items[i];

  return NULL;
}
