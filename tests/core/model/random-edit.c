/* random-edit.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "random-edit.h"

#include "drama-check.h"
#include "drama-edit-actors.h"
#include "drama-edit-delete.h"
#include "drama-edit-ids.h"
#include "drama-edit-merge.h"
#include "drama-edit-ties.h"
#include "drama-former.h"

#include "small-dossier.h"

#include <string.h>

static const char *const NAMES[] = { "Ann", "Bob", "Société", "Глеб", "سليم", "FSB", "fsb", "?" };
static const char *const VERBS[] = { "paid", "Paid", "knows", "يعرف" };
static const char *const DATES[] = { "", "2016", "2010~", "../2013" };
static const char *const NOTES[] = { "", "A note.", "Two\n\nparts." };

#define PICK(list) ((list)[drama_random_below (random, G_N_ELEMENTS (list))])

/* The id of any actor, or NULL where there is none. */
static const char *
pick_actor (DramaEdit   *edit,
            DramaRandom *random)
{
  g_autoptr (GPtrArray) actors = drama_edit_list_actors (edit);

  if (actors->len == 0)
    return NULL;

  return drama_actor_get_fields (actors->pdata[drama_random_below (random, actors->len)])->id;
}

static const char *
pick_tie (DramaEdit   *edit,
          DramaRandom *random)
{
  g_autoptr (GPtrArray) ties = drama_edit_list_ties (edit);

  if (ties->len == 0)
    return NULL;

  return drama_tie_get_fields (ties->pdata[drama_random_below (random, ties->len)])->id;
}

static const char *
pick_source (DramaEdit   *edit,
             DramaRandom *random)
{
  g_autoptr (GPtrArray) sources = drama_edit_list_sources (edit);

  if (sources->len == 0)
    return NULL;

  return drama_source_get_fields (sources->pdata[drama_random_below (random, sources->len)])->id;
}

/* The id of any evidence of any tie. */
static const char *
pick_evidence (DramaEdit   *edit,
               DramaRandom *random)
{
  const char           *id = pick_tie (edit, random);
  const DramaTieFields *tie =
      id != NULL ? drama_tie_get_fields (drama_edit_find_tie (edit, id)) : NULL;

  if (tie == NULL || tie->n_evidence == 0)
    return NULL;

  return drama_evidence_get_fields (tie->evidence[drama_random_below (random, tie->n_evidence)])
      ->id;
}

static void
add_source (DramaEdit   *edit,
            DramaRandom *random)
{
  g_autofree char *id = drama_edit_new_source_id (edit, "An article");
  g_autoptr (DramaSource) source = small_source (id, PICK (NAMES));

  drama_edit_put_source (edit, source);
}

static void
add_actor (DramaEdit   *edit,
           DramaRandom *random)
{
  g_autofree char *id =
      drama_edit_add_actor (edit, PICK (NAMES),
                            (DramaKind) drama_random_below (random, DRAMA_N_KINDS));

  drama_edit_move_actor (edit, id, drama_vec (drama_random_below (random, 500), 3));
}

static void
add_tie (DramaEdit   *edit,
         DramaRandom *random)
{
  const char      *from = pick_actor (edit, random), *to = pick_actor (edit, random);
  g_autofree char *id = NULL;

  if (from != NULL)
    id = drama_edit_add_tie (edit, from, PICK (VERBS), to, drama_random_below (random, 2) == 0);
}

static void
add_evidence (DramaEdit   *edit,
              DramaRandom *random)
{
  const char      *tie = pick_tie (edit, random), *source = pick_source (edit, random);
  const char      *speaker = drama_random_below (random, 2) == 0 ? pick_actor (edit, random) : NULL;
  g_autofree char *id = NULL;
  g_autoptr (DramaEvidence) quote = NULL;

  if (tie == NULL || source == NULL)
    return;

  id = drama_edit_new_evidence_id (edit, tie);
  quote = small_quote (id, source, (DramaStance) drama_random_below (random, DRAMA_N_STANCES),
                       (DramaCertainty) drama_random_below (random, DRAMA_N_CERTAINTIES), speaker);
  drama_edit_put_evidence (edit, tie, quote);
}

static void
change_actor (DramaEdit   *edit,
              DramaRandom *random)
{
  const char *const aliases[] = { PICK (NAMES), PICK (NAMES), NULL };
  const char       *id = pick_actor (edit, random);

  if (id == NULL)
    return;

  switch (drama_random_below (random, 6))
    {
    case 0:
      drama_edit_rename_actor (edit, id, PICK (NAMES));
      break;
    case 1:
      drama_edit_set_kind (edit, id, (DramaKind) drama_random_below (random, DRAMA_N_KINDS));
      break;
    case 2:
      drama_edit_set_actor_note (edit, id, PICK (NOTES));
      break;
    case 3:
      drama_edit_set_aliases (edit, id, aliases + drama_random_below (random, 3));
      break;
    case 4:
      drama_edit_set_pinned (edit, id, drama_random_below (random, 2) == 0);
      break;
    default:
      drama_edit_move_actor (edit, id, drama_vec (7, drama_random_below (random, 500)));
      break;
    }
}

static void
change_tie (DramaEdit   *edit,
            DramaRandom *random)
{
  const DramaOverruling overruling = { .value = DRAMA_STANDING_DISPUTED, .why = PICK (NOTES) };
  const char           *id = pick_tie (edit, random);

  if (id == NULL)
    return;

  switch (drama_random_below (random, 6))
    {
    case 0:
      drama_edit_set_verb (edit, id, PICK (VERBS));
      break;
    case 1:
      drama_edit_set_date (edit, id, PICK (DATES));
      break;
    case 2:
      drama_edit_set_directed (edit, id, drama_random_below (random, 2) == 0);
      break;
    case 3:
      drama_edit_set_tie_note (edit, id, PICK (NOTES));
      break;
    case 4:
      drama_edit_set_standing (edit, id, drama_random_below (random, 2) == 0 ? &overruling : NULL);
      break;
    default:
      drama_edit_reverse_tie (edit, id);
      break;
    }
}

static void
move_evidence (DramaEdit   *edit,
               DramaRandom *random)
{
  const char *id = pick_evidence (edit, random), *tie = pick_tie (edit, random);

  if (id != NULL)
    drama_edit_move_evidence (edit, id, tie, drama_random_below (random, 4));
}

static void
duplicate (DramaEdit   *edit,
           DramaRandom *random)
{
  const char      *actor = pick_actor (edit, random), *tie = pick_tie (edit, random);
  g_autofree char *copy = NULL;

  if (drama_random_below (random, 2) == 0 && tie != NULL)
    copy = drama_edit_duplicate_tie (edit, tie);
  else if (actor != NULL)
    copy = drama_edit_duplicate_actor (edit, actor, drama_vec (40, 40));
}

static void delete (DramaEdit   *edit,
                    DramaRandom *random)
{
  DramaDeletion     deletion = { 0 };
  const char *const actors[] = { pick_actor (edit, random), NULL };
  const char *const ties[] = { pick_tie (edit, random), NULL };
  const char *const evidence[] = { pick_evidence (edit, random), NULL };
  const char *const sources[] = { pick_source (edit, random), NULL };

  switch (drama_random_below (random, 8))
    {
    case 0:
      drama_edit_delete_sources (edit, sources, &deletion);
      break;
    case 1:
    case 2:
      drama_edit_delete_actors (edit, actors, "Said by %s.", &deletion);
      break;
    case 3:
    case 4:
      drama_edit_delete_ties (edit, ties, &deletion);
      break;
    default:
      drama_edit_delete_evidence (edit, evidence, &deletion);
      break;
    }
}

static void
merge (DramaEdit   *edit,
       DramaRandom *random)
{
  const char  *into = pick_actor (edit, random), *other = pick_actor (edit, random);
  DramaMerging merging = { 0 };

  if (into != NULL && !g_str_equal (into, other))
    drama_edit_merge_actors (edit, into, other, &merging, NULL);
}

/* Whoever is found first, and any of those that were merged into it. */
static void
split (DramaEdit   *edit,
       DramaRandom *random)
{
  g_autoptr (GPtrArray) actors = drama_edit_list_actors (edit);

  for (guint i = 0; i < actors->len; i++)
    {
      const DramaActorFields *fields = drama_actor_get_fields (actors->pdata[i]);
      g_autofree char        *former = NULL;

      if (fields->n_merged == 0)
        continue;
      former = drama_edit_split_actor (edit, fields->id,
                                       drama_random_below (random, fields->n_merged));
      g_assert_nonnull (drama_edit_find_actor (edit, former));
      return;
    }
}

/* Returns what was done, for who looks for the step that broke something. */
const char *
random_edit (DramaEdit   *edit,
             DramaRandom *random)
{
  static const struct
  {
    void (*act) (DramaEdit *, DramaRandom *);
    const char *name;
  } ACTS[] = {
    { add_source, "add_source" },
    { add_actor, "add_actor" },
    { add_actor, "add_actor" },
    { add_actor, "add_actor" },
    { add_tie, "add_tie" },
    { add_tie, "add_tie" },
    { add_tie, "add_tie" },
    { add_tie, "add_tie" },
    { add_evidence, "add_evidence" },
    { add_evidence, "add_evidence" },
    { add_evidence, "add_evidence" },
    { change_actor, "change_actor" },
    { change_actor, "change_actor" },
    { change_tie, "change_tie" },
    { change_tie, "change_tie" },
    { move_evidence, "move_evidence" },
    { duplicate, "duplicate" },
    { delete, "delete" },
    { merge, "merge" },
    { merge, "merge" },
    { split, "split" },
  };
  guint index = drama_random_below (random, G_N_ELEMENTS (ACTS));

  ACTS[index].act (edit, random);

  return ACTS[index].name;
}

static void
assert_sound_evidence (const DramaDossier  *dossier,
                       const DramaEvidence *evidence,
                       GTree               *ids)
{
  const DramaEvidenceFields *fields = drama_evidence_get_fields (evidence);

  g_assert_nonnull (drama_dossier_find_source (dossier, fields->source, NULL));
  if (fields->speaker != NULL)
    g_assert_nonnull (drama_dossier_find_actor (dossier, fields->speaker, NULL));
  g_assert_null (g_tree_lookup_node (ids, fields->id));
  g_tree_insert (ids, (gpointer) fields->id, NULL);
}

static void
assert_sound_actor (const DramaActorFields *fields)
{
  g_assert_cmpint (drama_check_name (fields->name), ==, DRAMA_FAULT_NONE);
  for (guint i = 0; fields->aliases[i] != NULL; i++)
    g_assert_cmpint (drama_check_name (fields->aliases[i]), ==, DRAMA_FAULT_NONE);
  for (guint i = 0; i < fields->n_merged; i++)
    g_assert_cmpstr (
        drama_actor_get_fields (drama_former_get_fields (fields->merged[i])->actor)->id, !=,
        fields->id);
}

/* What holds of every dossier, whatever was done to it. */
void
assert_sound (const DramaDossier *dossier)
{
  g_autoptr (GTree) ids = g_tree_new ((GCompareFunc) strcmp);
  const char *last = "";

  for (guint i = 0; i < drama_dossier_get_n_actors (dossier); i++)
    {
      const DramaActorFields *fields =
          drama_actor_get_fields (drama_dossier_get_actor (dossier, i));

      g_assert_cmpint (strcmp (last, fields->id), <, 0);
      last = fields->id;
      assert_sound_actor (fields);
    }
  last = "";
  for (guint i = 0; i < drama_dossier_get_n_ties (dossier); i++)
    {
      const DramaTieFields *fields = drama_tie_get_fields (drama_dossier_get_tie (dossier, i));

      g_assert_cmpint (strcmp (last, fields->id), <, 0);
      last = fields->id;
      g_assert_nonnull (drama_dossier_find_actor (dossier, fields->from, NULL));
      g_assert_nonnull (drama_dossier_find_actor (dossier, fields->to, NULL));
      g_assert_cmpint (drama_check_name (fields->verb), ==, DRAMA_FAULT_NONE);
      g_assert_cmpint (drama_check_date (fields->date), ==, DRAMA_FAULT_NONE);
      for (guint j = 0; j < fields->n_evidence; j++)
        assert_sound_evidence (dossier, fields->evidence[j], ids);
    }
}
