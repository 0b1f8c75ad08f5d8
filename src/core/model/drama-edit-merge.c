/* drama-edit-merge.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two actors become one.  Nothing is left out that was said once: what the one
 * has from the other, and what was theirs, is kept with it (drama-former.h), so
 * that drama-edit-split.c can take them apart after years.
 *
 * - The one stays who it is: id, name, kind, place and pin.  The other's name and
 *   aliases become aliases, its note goes under the note.
 * - A tie between the two becomes a loop, and stays: that somebody wrote it
 *   down is no reason to drop it, and a person sees it at once.
 * - Ties are folded that say the same because of the merger: the same ends,
 *   direction and verb, whatever its case.  Two dates, or two standings that
 *   persons set, contradict: then both ties stay.  Ties that said the same before
 *   are somebody's intention, and stay too.
 * - Of a folded tie the evidence goes to the other; of two quotes that agree in
 *   all but their id, the words around and who entered them, one is enough. */
#include "drama-edit-merge.h"

#include "drama-bounds.h"
#include "drama-edit-merge-private.h"
#include "drama-fold.h"
#include "drama-former.h"

#define GETTEXT_PACKAGE "dramatis"
#include <glib/gi18n-lib.h>

#include <string.h>

/* What lies deeper in an unknown member would not fit into a file once it lies in
 * a former actor within former actors. */
#define MAX_EXTRAS_DEPTH 24

static int
compare_keys (gconstpointer a,
              gconstpointer b,
              gpointer      unused)
{
  return strcmp (a, b);
}

static gboolean
is_known_as (const DramaActorFields *one,
             const GPtrArray        *more,
             const char             *name)
{
  g_autofree char *wanted = drama_fold (name);
  g_autofree char *own = drama_fold (one->name);

  if (g_str_equal (own, wanted))
    return TRUE;
  for (guint i = 0; one->aliases[i] != NULL; i++)
    {
      g_autofree char *folded = drama_fold (one->aliases[i]);

      if (g_str_equal (folded, wanted))
        return TRUE;
    }
  for (guint i = 0; i < more->len; i++)
    {
      g_autofree char *folded = drama_fold (more->pdata[i]);

      if (g_str_equal (folded, wanted))
        return TRUE;
    }

  return FALSE;
}

/* The names that the one does not have yet, as its aliases. */
static void
gather_aliases (DramaMerger *merger)
{
  const DramaActorFields *one =
      drama_actor_get_fields (drama_edit_find_actor (merger->edit, merger->into));
  const DramaActorFields *two =
      drama_actor_get_fields (drama_edit_find_actor (merger->edit, merger->other));

  if (*two->name != '\0' && !is_known_as (one, merger->gave_aliases, two->name))
    g_ptr_array_add (merger->gave_aliases, g_strdup (two->name));
  for (guint i = 0; two->aliases[i] != NULL; i++)
    if (!is_known_as (one, merger->gave_aliases, two->aliases[i]))
      g_ptr_array_add (merger->gave_aliases, g_strdup (two->aliases[i]));
}

static guint
count_depth (const DramaExtras *extras)
{
  guint deepest = 0;

  for (guint i = 0; i < drama_extras_get_n (extras); i++)
    {
      gboolean quoted = FALSE;
      guint    depth = 0;

      for (const char *at = drama_extras_get_value (extras, i); *at != '\0'; at++)
        {
          if (quoted && *at == '\\' && at[1] != '\0')
            at++;
          else if (*at == '"')
            quoted = !quoted;
          else if (!quoted && (*at == '{' || *at == '['))
            {
              depth++;
              deepest = MAX (deepest, depth);
            }
          else if (!quoted && (*at == '}' || *at == ']'))
            depth--;
        }
    }

  return deepest;
}

static gboolean
refuse (GError    **error,
        const char *why)
{
  g_set_error_literal (error, DRAMA_MODEL_ERROR, DRAMA_MODEL_ERROR_BOUND, why);

  return FALSE;
}

/* What could not be saved is not merged. */
static gboolean
check_bounds (DramaMerger *merger,
              GError     **error)
{
  DramaActor             *other = drama_edit_find_actor (merger->edit, merger->other);
  const DramaActorFields *one =
      drama_actor_get_fields (drama_edit_find_actor (merger->edit, merger->into));
  g_autoptr (GPtrArray) ties = NULL;

  if (one->n_merged >= DRAMA_MAX_MERGED ||
      g_strv_length ((char **) one->aliases) + merger->gave_aliases->len > DRAMA_MAX_ALIASES)
    return refuse (error, _ ("Too many actors have been merged into this one, or it has too many "
                             "aliases"));
  if (drama_actor_get_nesting (other) >= DRAMA_MAX_NESTED)
    return refuse (error, _ ("The mergers in this actor lie too deep in each other"));
  if (count_depth (drama_actor_get_fields (other)->extras) > MAX_EXTRAS_DEPTH)
    return refuse (error, _ ("Another program left too much in this actor"));

  ties = drama_edit_list_ties (merger->edit);
  for (guint i = 0; i < ties->len; i++)
    {
      const DramaTieFields *fields = drama_tie_get_fields (ties->pdata[i]);

      if ((g_str_equal (fields->from, merger->other) || g_str_equal (fields->to, merger->other)) &&
          (count_depth (fields->extras) > MAX_EXTRAS_DEPTH ||
           count_depth (fields->overruling.extras) > MAX_EXTRAS_DEPTH))
        return refuse (error, _ ("Another program left too much in a tie of this actor"));
    }

  return TRUE;
}

static DramaFormer *
build_former (DramaMerger *merger,
              gboolean     gave_note)
{
  DramaFormerFields fields = {
    .actor = drama_edit_find_actor (merger->edit, merger->other),
    .gave_note = gave_note,
    .folded = (const DramaFoldedTie *) merger->folded->data,
    .n_folded = merger->folded->len,
  };

  g_ptr_array_add (merger->gave_aliases, NULL);
  g_ptr_array_add (merger->from, NULL);
  g_ptr_array_add (merger->to, NULL);
  g_ptr_array_add (merger->speaks, NULL);
  fields.gave_aliases = (const char *const *) merger->gave_aliases->pdata;
  fields.from = (const char *const *) merger->from->pdata;
  fields.to = (const char *const *) merger->to->pdata;
  fields.speaks = (const char *const *) merger->speaks->pdata;

  return drama_former_new (&fields);
}

static void
merge_records (DramaMerger *merger)
{
  const DramaActor *one = drama_edit_find_actor (merger->edit, merger->into);
  DramaActorFields  fields = *drama_actor_get_fields (one);
  const char       *other_note =
      drama_actor_get_fields (drama_edit_find_actor (merger->edit, merger->other))->note;
  g_autofree char *note = drama_merger_join_notes (fields.note, other_note);
  g_autoptr (DramaFormer) former = NULL;
  g_autoptr (GPtrArray) aliases = g_ptr_array_new ();
  g_autoptr (GPtrArray) merged = g_ptr_array_new ();
  g_autoptr (DramaActor) joined = NULL;

  former = build_former (merger, note != NULL);
  for (guint i = 0; fields.aliases[i] != NULL; i++)
    g_ptr_array_add (aliases, (gpointer) fields.aliases[i]);
  for (guint i = 0; i < merger->gave_aliases->len; i++) /* with the NULL at its end */
    g_ptr_array_add (aliases, merger->gave_aliases->pdata[i]);
  for (guint i = 0; i < fields.n_merged; i++)
    g_ptr_array_add (merged, fields.merged[i]);
  g_ptr_array_add (merged, former);

  if (note != NULL)
    fields.note = note;
  fields.aliases = (const char *const *) aliases->pdata;
  fields.merged = (DramaFormer *const *) merged->pdata;
  fields.n_merged = merged->len;
  joined = drama_actor_new (&fields);
  drama_edit_put_actor (merger->edit, joined);
  drama_edit_remove_actor (merger->edit, merger->other);
}

static void
clear_merger (DramaMerger *merger)
{
  for (guint i = 0; i < merger->folded->len; i++)
    drama_tie_unref (g_array_index (merger->folded, DramaFoldedTie, i).tie);
  g_array_unref (merger->folded);
  g_ptr_array_unref (merger->held);
  g_ptr_array_unref (merger->from);
  g_ptr_array_unref (merger->to);
  g_ptr_array_unref (merger->speaks);
  g_ptr_array_unref (merger->gave_aliases);
  g_tree_unref (merger->sayings);
}

static gboolean
merge (DramaEdit    *edit,
       const char   *into,
       const char   *other,
       GTree        *again,
       DramaMerging *merging,
       GError      **error)
{
  DramaMerger merger = { .edit = edit, .into = into, .other = other, .merging = merging };
  gboolean    fits;

  merger.again = again;
  merger.sayings = g_tree_new_full (compare_keys, NULL, g_free,
                                    (GDestroyNotify) g_ptr_array_unref);
  merger.from = g_ptr_array_new_with_free_func (g_free);
  merger.to = g_ptr_array_new_with_free_func (g_free);
  merger.speaks = g_ptr_array_new_with_free_func (g_free);
  merger.gave_aliases = g_ptr_array_new_with_free_func (g_free);
  merger.folded = g_array_new (FALSE, FALSE, sizeof (DramaFoldedTie));
  merger.held = g_ptr_array_new_with_free_func (g_free);

  gather_aliases (&merger);
  fits = check_bounds (&merger, error);
  if (fits)
    {
      drama_merger_merge_ties (&merger);
      merge_records (&merger);
    }
  clear_merger (&merger);

  return fits;
}

/**
 * drama_edit_merge_actors:
 * @self: an edit
 * @into: id of the actor that stays
 * @other: id of the actor that becomes a part of it, not @into
 * @merging: (inout): counts what is done, added to what is counted there
 * @error: return location for %DRAMA_MODEL_ERROR_BOUND
 *
 * Merges two actors as the head of this file says.  Linear in all ties and
 * evidence, and in the evidence of two ties that are folded in the product.
 *
 * Returns: whether it was done; where not, the edit is as it was
 */
gboolean
drama_edit_merge_actors (DramaEdit    *self,
                         const char   *into,
                         const char   *other,
                         DramaMerging *merging,
                         GError      **error)
{
  g_autofree char *one = g_strdup (into); /* may be borrowed from what changes here */
  g_autofree char *two = g_strdup (other);

  g_return_val_if_fail (self != NULL && merging != NULL, FALSE);
  g_return_val_if_fail (drama_edit_find_actor (self, into) != NULL, FALSE);
  g_return_val_if_fail (drama_edit_find_actor (self, other) != NULL, FALSE);
  g_return_val_if_fail (!g_str_equal (into, other), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  return merge (self, one, two, NULL, merging, error);
}

/**
 * drama_edit_merge_again:
 * @self: an edit
 * @into: id of the actor that stays
 * @other: id of the actor that becomes a part of it
 * @before: what was known of @other while it was a part of @into before
 * @merging: (inout): counts what is done, added to what is counted there
 *
 * Like drama_edit_merge_actors(), and folds the ties that were folded before.
 *
 * Returns: whether it was done
 */
gboolean
drama_edit_merge_again (DramaEdit         *self,
                        const char        *into,
                        const char        *other,
                        const DramaFormer *before,
                        DramaMerging      *merging)
{
  const DramaFormerFields *fields = drama_former_get_fields (before);
  g_autoptr (GTree) again = g_tree_new_full (compare_keys, NULL, NULL, NULL);

  for (guint i = 0; i < fields->n_folded; i++)
    g_tree_insert (again, (gpointer) drama_tie_get_fields (fields->folded[i].tie)->id,
                   (gpointer) fields->folded[i].into);

  return merge (self, into, other, again, merging, NULL);
}
