/* drama-former.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-former.h"

#include "drama-record-text.h"

struct _DramaFormer
{
  gatomicrefcount   ref_count;
  DramaFormerFields fields; /* owned throughout; lists of ids never NULL */
};

static const char *const *
keep_ids (const char *const *ids)
{
  static const char *const NONE[] = { NULL };

  return (const char *const *) g_strdupv ((char **) (ids != NULL ? ids : NONE));
}

static void
keep_twins (DramaFoldedTie       *kept,
            const DramaFoldedTie *given)
{
  DramaTwin *twins = g_new (DramaTwin, given->n_twins);

  for (guint i = 0; i < given->n_twins; i++)
    {
      twins[i].id = g_strdup (given->twins[i].id);
      twins[i].of = g_strdup (given->twins[i].of);
      twins[i].prefix = drama_record_dup (given->twins[i].prefix);
      twins[i].suffix = drama_record_dup (given->twins[i].suffix);
      twins[i].note = drama_record_dup (given->twins[i].note);
      twins[i].by = drama_record_dup (given->twins[i].by);
      twins[i].when = drama_record_dup (given->twins[i].when);
      twins[i].extras = drama_extras_ref (given->twins[i].extras);
    }
  kept->twins = twins;
}

static void
free_folded (DramaFoldedTie *folded)
{
  for (guint i = 0; i < folded->n_twins; i++)
    {
      drama_record_free (folded->twins[i].id);
      drama_record_free (folded->twins[i].of);
      drama_record_free (folded->twins[i].prefix);
      drama_record_free (folded->twins[i].suffix);
      drama_record_free (folded->twins[i].note);
      drama_record_free (folded->twins[i].by);
      drama_record_free (folded->twins[i].when);
      drama_extras_unref (folded->twins[i].extras);
    }
  g_free ((gpointer) folded->twins);
  g_strfreev ((char **) folded->evidence);
  drama_record_free (folded->into);
  drama_extras_unref (folded->extras);
  drama_tie_unref (folded->tie);
}

/**
 * drama_former_new:
 * @fields: what it is made of, copied
 *
 * Returns: (transfer full): the former actor
 */
DramaFormer *
drama_former_new (const DramaFormerFields *fields)
{
  DramaFormer    *self;
  DramaFoldedTie *folded;

  g_return_val_if_fail (fields != NULL && fields->actor != NULL, NULL);

  folded = g_new (DramaFoldedTie, fields->n_folded);
  for (guint i = 0; i < fields->n_folded; i++)
    {
      folded[i] = fields->folded[i];
      folded[i].tie = drama_tie_ref (fields->folded[i].tie);
      folded[i].into = g_strdup (fields->folded[i].into);
      folded[i].evidence = keep_ids (fields->folded[i].evidence);
      keep_twins (&folded[i], &fields->folded[i]);
      folded[i].extras = drama_extras_ref (fields->folded[i].extras);
    }

  self = g_new0 (DramaFormer, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->fields = *fields;
  self->fields.actor = drama_actor_ref (fields->actor);
  self->fields.gave_aliases = keep_ids (fields->gave_aliases);
  self->fields.from = keep_ids (fields->from);
  self->fields.to = keep_ids (fields->to);
  self->fields.speaks = keep_ids (fields->speaks);
  self->fields.folded = folded;
  self->fields.extras = drama_extras_ref (fields->extras);

  return self;
}

/**
 * drama_former_ref:
 * @self: a former actor
 *
 * Any thread may call it.
 *
 * Returns: (transfer full): @self
 */
DramaFormer *
drama_former_ref (DramaFormer *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * drama_former_unref:
 * @self: (transfer full): a former actor
 *
 * Gives up one reference; the last one frees it.  Any thread may call it.
 */
void
drama_former_unref (DramaFormer *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  for (guint i = 0; i < self->fields.n_folded; i++)
    free_folded ((DramaFoldedTie *) &self->fields.folded[i]);
  g_free ((gpointer) self->fields.folded);
  g_strfreev ((char **) self->fields.gave_aliases);
  g_strfreev ((char **) self->fields.from);
  g_strfreev ((char **) self->fields.to);
  g_strfreev ((char **) self->fields.speaks);
  drama_extras_unref (self->fields.extras);
  drama_actor_unref (self->fields.actor);
  g_free (self);
}

/**
 * drama_former_get_fields:
 * @self: a former actor
 *
 * Returns: (transfer none): what it is made of, as long as @self lives
 */
const DramaFormerFields *
drama_former_get_fields (const DramaFormer *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->fields;
}

static gboolean
twins_equal (const DramaTwin *a,
             const DramaTwin *b)
{
  return g_str_equal (a->id, b->id) && g_str_equal (a->of, b->of) &&
         g_str_equal (a->prefix, b->prefix) && g_str_equal (a->suffix, b->suffix) &&
         g_str_equal (a->note, b->note) && g_str_equal (a->by, b->by) &&
         g_str_equal (a->when, b->when) && drama_extras_equal (a->extras, b->extras);
}

static gboolean
folded_equal (const DramaFoldedTie *a,
              const DramaFoldedTie *b)
{
  if (!drama_tie_equal (a->tie, b->tie) || !g_str_equal (a->into, b->into) ||
      a->gave_date != b->gave_date || a->gave_standing != b->gave_standing ||
      a->gave_note != b->gave_note || !g_strv_equal (a->evidence, b->evidence) ||
      a->n_twins != b->n_twins || !drama_extras_equal (a->extras, b->extras))
    return FALSE;

  for (guint i = 0; i < a->n_twins; i++)
    if (!twins_equal (&a->twins[i], &b->twins[i]))
      return FALSE;

  return TRUE;
}

/**
 * drama_former_equal:
 * @a: a former actor
 * @b: another
 *
 * Returns: whether they say the same in every field
 */
gboolean
drama_former_equal (const DramaFormer *a,
                    const DramaFormer *b)
{
  const DramaFormerFields *x, *y;

  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  x = &a->fields;
  y = &b->fields;
  if (a == b)
    return TRUE;
  if (!drama_actor_equal (x->actor, y->actor) ||
      !g_strv_equal (x->gave_aliases, y->gave_aliases) || x->gave_note != y->gave_note ||
      !g_strv_equal (x->from, y->from) || !g_strv_equal (x->to, y->to) ||
      !g_strv_equal (x->speaks, y->speaks) || x->n_folded != y->n_folded ||
      !drama_extras_equal (x->extras, y->extras))
    return FALSE;

  for (guint i = 0; i < x->n_folded; i++)
    if (!folded_equal (&x->folded[i], &y->folded[i]))
      return FALSE;

  return TRUE;
}

/**
 * drama_former_all_equal:
 * @a: (array length=n_a): who was merged into one actor
 * @n_a: how many
 * @b: (array length=n_b): who was merged into another
 * @n_b: how many
 *
 * Returns: whether they are the same, in the same order
 */
gboolean
drama_former_all_equal (DramaFormer *const *a,
                        guint               n_a,
                        DramaFormer *const *b,
                        guint               n_b)
{
  if (n_a != n_b)
    return FALSE;

  for (guint i = 0; i < n_a; i++)
    if (!drama_former_equal (a[i], b[i]))
      return FALSE;

  return TRUE;
}

/**
 * drama_former_same_merged:
 * @a: a #DramaActorFields
 * @b: another
 *
 * Returns: whether the same were merged into both, in the same order
 */
gboolean
drama_former_same_merged (gconstpointer a,
                          gconstpointer b)
{
  const DramaActorFields *one = a;
  const DramaActorFields *two = b;

  return drama_former_all_equal (one->merged, one->n_merged, two->merged, two->n_merged);
}

/**
 * drama_former_merged_to_text:
 * @fields: a #DramaActorFields
 *
 * Returns: (transfer full): the names of who was merged into it, divided by commas
 */
char *
drama_former_merged_to_text (gconstpointer fields)
{
  const DramaActorFields *actor = fields;
  GString                *text = g_string_new (NULL);

  for (guint i = 0; i < actor->n_merged; i++)
    {
      const DramaFormerFields *former = drama_former_get_fields (actor->merged[i]);

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "",
                              drama_actor_get_fields (former->actor)->name);
    }

  return g_string_free (text, FALSE);
}
