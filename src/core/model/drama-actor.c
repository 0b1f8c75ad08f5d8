/* drama-actor.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-actor.h"

#include "drama-fold.h"
#include "drama-former.h"
#include "drama-record-text.h"

struct _DramaActor
{
  gatomicrefcount  ref_count;
  DramaActorFields fields; /* owned throughout; aliases never NULL */
};

static void
keep_merged (DramaActorFields       *kept,
             const DramaActorFields *given)
{
  DramaFormer **merged = g_new (DramaFormer *, given->n_merged);

  for (guint i = 0; i < given->n_merged; i++)
    merged[i] = drama_former_ref (given->merged[i]);
  kept->merged = merged;
}

/**
 * drama_actor_new:
 * @fields: what it is made of, copied; the id must not be empty
 *
 * Returns: (transfer full): the actor
 */
DramaActor *
drama_actor_new (const DramaActorFields *fields)
{
  static const char *const NO_ALIASES[] = { NULL };
  DramaActor              *self;

  g_return_val_if_fail (fields != NULL && fields->id != NULL && *fields->id != '\0', NULL);
  g_return_val_if_fail (!fields->placed || drama_vec_is_finite (fields->position), NULL);

  self = g_new0 (DramaActor, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->fields = *fields;
  self->fields.id = g_strdup (fields->id);
  self->fields.name = drama_record_dup (fields->name);
  self->fields.note = drama_record_dup (fields->note);
  self->fields.aliases = (const char *const *) g_strdupv (
      (char **) (fields->aliases != NULL ? fields->aliases : NO_ALIASES));
  self->fields.extras = drama_extras_ref (fields->extras);
  keep_merged (&self->fields, fields);
  if (!fields->placed)
    self->fields.position = drama_vec (0, 0);

  return self;
}

/**
 * drama_actor_ref:
 * @self: an actor
 *
 * Any thread may call it.
 *
 * Returns: (transfer full): @self
 */
DramaActor *
drama_actor_ref (DramaActor *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * drama_actor_unref:
 * @self: (transfer full): an actor
 *
 * Gives up one reference; the last one frees the actor.  Any thread may call it.
 */
void
drama_actor_unref (DramaActor *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  drama_record_free (self->fields.id);
  drama_record_free (self->fields.name);
  drama_record_free (self->fields.note);
  g_strfreev ((char **) self->fields.aliases);
  drama_extras_unref (self->fields.extras);
  for (guint i = 0; i < self->fields.n_merged; i++)
    drama_former_unref (self->fields.merged[i]);
  g_free ((gpointer) self->fields.merged);
  g_free (self);
}

/**
 * drama_actor_get_fields:
 * @self: an actor
 *
 * Returns: (transfer none): what it is made of, as long as @self lives
 */
const DramaActorFields *
drama_actor_get_fields (const DramaActor *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->fields;
}

/**
 * drama_actor_is_named_in:
 * @self: an actor
 * @text: valid UTF-8, a quote for instance
 *
 * Returns: whether the name or an alias stands in @text as words of their own,
 *   whatever their case and accents
 */
gboolean
drama_actor_is_named_in (const DramaActor *self,
                         const char       *text)
{
  g_autofree char *folded_text = NULL;
  g_autofree char *folded_name = NULL;

  g_return_val_if_fail (self != NULL && text != NULL, FALSE);

  folded_text = drama_fold (text);
  folded_name = drama_fold (self->fields.name);
  if (drama_fold_contains_word (folded_text, folded_name))
    return TRUE;

  for (guint i = 0; self->fields.aliases[i] != NULL; i++)
    {
      g_autofree char *folded_alias = drama_fold (self->fields.aliases[i]);

      if (drama_fold_contains_word (folded_text, folded_alias))
        return TRUE;
    }

  return FALSE;
}

/**
 * drama_actor_get_nesting:
 * @self: an actor
 *
 * Returns: how deep the mergers in it lie in each other: 0 where nobody was merged
 *   into it, 1 where nobody had been merged into those who were
 */
guint
drama_actor_get_nesting (const DramaActor *self)
{
  guint deepest = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->fields.n_merged; i++)
    {
      const DramaFormerFields *former = drama_former_get_fields (self->fields.merged[i]);

      deepest = MAX (deepest, 1 + drama_actor_get_nesting (former->actor));
    }

  return deepest;
}

/**
 * drama_actor_equal:
 * @a: an actor
 * @b: another
 *
 * Returns: whether they say the same in every field
 */
gboolean
drama_actor_equal (const DramaActor *a,
                   const DramaActor *b)
{
  const DramaActorFields *x, *y;

  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  x = &a->fields;
  y = &b->fields;

  return a == b ||
         (g_str_equal (x->id, y->id) && g_str_equal (x->name, y->name) && x->kind == y->kind &&
          g_strv_equal (x->aliases, y->aliases) && g_str_equal (x->note, y->note) &&
          x->placed == y->placed && x->position.x == y->position.x &&
          x->position.y == y->position.y && x->pinned == y->pinned &&
          drama_former_all_equal (x->merged, x->n_merged, y->merged, y->n_merged) &&
          drama_extras_equal (x->extras, y->extras));
}
