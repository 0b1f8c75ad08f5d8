/* test-clipping.c - a part of a dossier, and that part put into another
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-edit-delete.h"
#include "drama-bounds.h"
#include "drama-diff.h"
#include "drama-clipping.h"

#include "small-dossier.h"

static DramaDossier *
take (DramaDossier *dossier,
      const char   *actors,
      const char   *ties)
{
  g_auto (GStrv) actor_ids = g_strsplit (actors, " ", -1);
  g_auto (GStrv) tie_ids = g_strsplit (ties, " ", -1);

  return drama_clipping_new (dossier, (const char *const *) actor_ids,
                             (const char *const *) tie_ids);
}

static char *
say (const DramaDossier *dossier)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < drama_dossier_get_n_sources (dossier); i++)
    g_string_append_printf (text, "%s ",
                            drama_source_get_fields (drama_dossier_get_source (dossier, i))->id);
  g_string_append (text, "|");
  for (guint i = 0; i < drama_dossier_get_n_actors (dossier); i++)
    g_string_append_printf (text, " %s",
                            drama_actor_get_fields (drama_dossier_get_actor (dossier, i))->id);
  g_string_append (text, " |");
  for (guint i = 0; i < drama_dossier_get_n_ties (dossier); i++)
    {
      const DramaTieFields *tie = drama_tie_get_fields (drama_dossier_get_tie (dossier, i));

      g_string_append_printf (text, " %s(%s-%s)%u", tie->id, tie->from, tie->to, tie->n_evidence);
    }

  return g_string_free (text, FALSE);
}

#define assert_says(dossier, expected)      \
  G_STMT_START                              \
  {                                         \
    g_autofree char *said_ = say (dossier); \
    g_assert_cmpstr (said_, ==, expected);  \
  }                                         \
  G_STMT_END

/* What @clipping makes of @dossier; @paste says what it did. */
static DramaDossier *
paste_into (DramaDossier *dossier,
            DramaDossier *clipping,
            DramaVec      place,
            DramaPaste  **paste)
{
  g_autoptr (DramaEdit) edit = drama_edit_begin (dossier);
  g_autoptr (GError) error = NULL;
  DramaDossier *result;

  *paste = drama_clipping_paste (clipping, edit, place);
  result = drama_edit_commit (edit, &error);
  g_assert_no_error (error);

  return result;
}

static void
test_actors_bring_the_ties_among_them (void)
{
  g_autoptr (DramaDossier) dossier = small_dossier ();
  g_autoptr (DramaDossier) pair = take (dossier, "ann bob nobody", "");
  g_autoptr (DramaDossier) one = take (dossier, "ann", "");
  g_autoptr (DramaDossier) none = take (dossier, "", "nothing");

  assert_says (pair, "a | ann bob | pays(ann-bob)1");
  assert_says (one, "| ann |");
  assert_says (none, "| |");
  g_assert_true (drama_dossier_find_tie (pair, "pays", NULL) ==
                 drama_dossier_find_tie (dossier, "pays", NULL));
}

static void
test_ties_bring_their_ends (void)
{
  g_autoptr (DramaDossier) dossier = small_dossier ();
  g_autoptr (DramaDossier) tie = take (dossier, "", "knows");
  g_autoptr (DramaDossier) more = take (dossier, "ann", "knows");

  assert_says (tie, "| bob cy | knows(bob-cy)0");
  /* Not the tie between Ann, who was asked for, and Bob, who was not. */
  assert_says (more, "| ann bob cy | knows(bob-cy)0");
}

static DramaDossier *
add_said_by_cy (DramaDossier *dossier)
{
  g_autoptr (DramaEdit) edit = drama_edit_begin (dossier);
  g_autoptr (DramaEvidence) quote =
      small_quote ("e9", "b", DRAMA_STANCE_SUPPORTS, DRAMA_CERTAINTY_STATED, "cy");
  g_autoptr (DramaTie) tie = small_tie ("said", "ann", "owes", "bob", &quote, 1);

  drama_edit_put_tie (edit, tie);

  return drama_edit_commit (edit, NULL);
}

/* Else the quote would be the source's own word, and the tie stand firmer. */
static void
test_who_speaks_comes_along (void)
{
  g_autoptr (DramaDossier) small = small_dossier ();
  g_autoptr (DramaDossier) dossier = add_said_by_cy (small);
  g_autoptr (DramaDossier) clipping = take (dossier, "", "said");
  g_autoptr (DramaDossier) empty = drama_dossier_new ();
  g_autoptr (DramaDossier) result = NULL;
  g_autoptr (DramaPaste) paste = NULL;

  assert_says (clipping, "b | ann bob cy | said(ann-bob)1");

  /* But nobody asked for him. */
  result = paste_into (empty, clipping, drama_vec (0, 0), &paste);
  assert_says (result, "b | ann bob cy | said(ann-bob)1");
  g_assert_cmpuint (paste->n_actors, ==, 3);
  g_assert_cmpuint (paste->actors->len, ==, 2);
  g_assert_cmpstr (paste->actors->pdata[0], ==, "ann");
  g_assert_cmpstr (paste->actors->pdata[1], ==, "bob");
}

static void
test_what_is_there_is_recognised (void)
{
  g_autoptr (DramaDossier) dossier = small_dossier ();
  g_autoptr (DramaDossier) clipping = take (dossier, "ann bob cy", "");
  g_autoptr (DramaDossier) result = NULL;
  g_autoptr (DramaPaste) paste = NULL;

  result = paste_into (dossier, clipping, drama_vec (0, 0), &paste);
  g_assert_true (result == dossier);
  g_assert_cmpuint (paste->n_actors + paste->n_ties + paste->n_evidence + paste->n_sources, ==, 0);
  g_assert_cmpuint (paste->n_known, ==, 5);
  g_assert_cmpuint (paste->actors->len, ==, 3);
  g_assert_cmpuint (paste->ties->len, ==, 2);
}

static void
test_what_was_cut_comes_back (void)
{
  g_autoptr (DramaDossier) dossier = small_dossier ();
  g_autoptr (DramaDossier) clipping = take (dossier, "ann bob", "");
  g_autoptr (DramaEdit) edit = drama_edit_begin (dossier);
  g_autoptr (DramaDossier) cut = NULL;
  g_autoptr (DramaDossier) result = NULL;
  g_autoptr (DramaDiff) diff = NULL;
  g_autoptr (DramaPaste) paste = NULL;

  drama_edit_remove_tie (edit, "pays");
  drama_edit_remove_actor (edit, "ann");
  cut = drama_edit_commit (edit, NULL);
  result = paste_into (cut, clipping, drama_vec (0, 0), &paste);
  diff = drama_diff_new (dossier, result);
  g_assert_true (drama_diff_is_empty (diff));
}

/* Also the ties to those who were not cut, each as it was and nothing else. */
static void
test_what_was_cut_is_rejoined (void)
{
  g_autoptr (DramaDossier) dossier = small_dossier ();
  g_autoptr (DramaDossier) clipping = take (dossier, "ann", "");
  g_autoptr (DramaEdit) edit = drama_edit_begin (dossier);
  g_autoptr (DramaEdit) other = NULL;
  g_autoptr (DramaDossier) cut = NULL;
  g_autoptr (DramaDossier) result = NULL;
  g_autoptr (DramaPaste) paste = NULL;
  DramaDeletion deletion = { 0 };

  drama_edit_delete_actors (edit, (const char *const[]){ "ann", NULL }, "Said by %s.",
                            &deletion);
  g_assert_cmpuint (deletion.n_ties, >, 0);
  cut = drama_edit_commit (edit, NULL);
  other = drama_edit_begin (cut);
  paste = drama_clipping_paste (clipping, other, drama_vec (0, 0));
  g_assert_cmpuint (paste->n_ties, ==, 0);
  drama_clipping_rejoin (paste, other, dossier);
  g_assert_cmpuint (paste->n_ties, ==, deletion.n_ties);
  result = drama_edit_commit (other, NULL);
  for (guint i = 0; i < drama_dossier_get_n_ties (dossier); i++)
    {
      DramaTie   *tie = drama_dossier_get_tie (dossier, i);
      const char *id = drama_tie_get_fields (tie)->id;

      /* What was deleted is the very same; where only somebody who spoke was, that is noted. */
      if (drama_dossier_find_tie (cut, id, NULL) == NULL)
        g_assert_true (drama_dossier_find_tie (result, id, NULL) == tie);
      else
        g_assert_true (drama_dossier_find_tie (result, id, NULL) ==
                       drama_dossier_find_tie (cut, id, NULL));
    }
}

/* Where an end, or somebody who speaks, is not there, no tie is. */
static void
test_nothing_is_invented_to_rejoin (void)
{
  g_autoptr (DramaDossier) dossier = small_dossier ();
  g_autoptr (DramaDossier) clipping = take (dossier, "bob", "");
  g_autoptr (DramaEdit) edit = drama_edit_begin (dossier);
  g_autoptr (DramaEdit) other = NULL;
  g_autoptr (DramaDossier) cut = NULL;
  g_autoptr (DramaDossier) result = NULL;
  g_autoptr (DramaPaste) paste = NULL;
  DramaDeletion deletion = { 0 };

  drama_edit_delete_actors (edit, (const char *const[]){ "ann", "bob", NULL }, "Said by %s.",
                            &deletion);
  cut = drama_edit_commit (edit, NULL);
  other = drama_edit_begin (cut);
  paste = drama_clipping_paste (clipping, other, drama_vec (0, 0));
  drama_clipping_rejoin (paste, other, dossier);
  result = drama_edit_commit (other, NULL);
  g_assert_nonnull (result);
  g_assert_null (drama_dossier_find_actor (result, "ann", NULL));
  g_assert_null (drama_dossier_find_tie (result, "pays", NULL));
}

/* A dossier in which all ids mean something else. */
static DramaDossier *
make_stranger (void)
{
  g_autoptr (DramaDossier) empty = drama_dossier_new ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (empty);
  g_autoptr (DramaSource) a = small_source ("a", "Monthly");
  g_autoptr (DramaActor) ann = small_actor ("ann", "Ann-Marie");
  g_autoptr (DramaActor) bob = small_actor ("bob", "Bob");
  g_autoptr (DramaEvidence) quote =
      small_quote ("e1", "a", DRAMA_STANCE_DISPUTES, DRAMA_CERTAINTY_STATED, NULL);
  g_autoptr (DramaTie) pays = small_tie ("pays", "ann", "knows", "bob", &quote, 1);

  drama_edit_put_source (edit, a);
  drama_edit_put_actor (edit, ann);
  drama_edit_put_actor (edit, bob);
  drama_edit_put_tie (edit, pays);

  return drama_edit_commit (edit, NULL);
}

static void
test_ids_that_are_taken_become_others (void)
{
  g_autoptr (DramaDossier) dossier = small_dossier ();
  g_autoptr (DramaDossier) clipping = take (dossier, "ann bob", "");
  g_autoptr (DramaDossier) stranger = make_stranger ();
  g_autoptr (DramaDossier) result = NULL;
  g_autoptr (DramaPaste) paste = NULL;
  const DramaTieFields *tie;

  result = paste_into (stranger, clipping, drama_vec (0, 0), &paste);
  g_assert_cmpuint (drama_dossier_get_n_actors (result), ==, 3);
  g_assert_cmpuint (drama_dossier_get_n_sources (result), ==, 2);
  g_assert_cmpuint (drama_dossier_get_n_ties (result), ==, 2);
  g_assert_true (drama_dossier_find_tie (result, "pays", NULL) ==
                 drama_dossier_find_tie (stranger, "pays", NULL));

  tie = drama_tie_get_fields (drama_dossier_find_tie (result, paste->ties->pdata[0], NULL));
  g_assert_cmpstr (tie->from, ==, paste->actors->pdata[0]);
  g_assert_cmpstr (tie->from, !=, "ann");
  g_assert_cmpstr (tie->to, ==, "bob");
  g_assert_cmpuint (tie->n_evidence, ==, 1);
  g_assert_cmpstr (drama_evidence_get_fields (tie->evidence[0])->id, !=, "e1");
  g_assert_cmpstr (drama_evidence_get_fields (tie->evidence[0])->source, !=, "a");
  g_assert_cmpstr (
      drama_source_get_fields (
          drama_dossier_find_source (
              result, drama_evidence_get_fields (tie->evidence[0])->source, NULL))
          ->publisher,
      ==, "Daily");
}

static DramaDossier *
with_source (const char *id,
             const char *sha256)
{
  g_autoptr (DramaDossier) empty = drama_dossier_new ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (empty);
  g_autoptr (DramaSource) source = drama_source_new (&(DramaSourceFields){
      .id = id, .title = id, .sha256 = sha256 });

  drama_edit_put_source (edit, source);

  return drama_edit_commit (edit, NULL);
}

static void
test_a_source_is_known_by_its_text (void)
{
  const char *text = "a3f5cd4d1d8615855c3690ac577ee5193d43e283a3f5cd4d1d8615855c3690ac";
  const char *other = "b3f5cd4d1d8615855c3690ac577ee5193d43e283a3f5cd4d1d8615855c3690ac";
  g_autoptr (DramaDossier) mine = with_source ("mine", text);
  g_autoptr (DramaDossier) same = with_source ("yours", text);
  g_autoptr (DramaDossier) different = with_source ("mine", other);
  g_autoptr (DramaDossier) kept = NULL;
  g_autoptr (DramaDossier) both = NULL;
  g_autoptr (DramaPaste) first = NULL;
  g_autoptr (DramaPaste) second = NULL;

  kept = paste_into (mine, same, drama_vec (0, 0), &first);
  assert_says (kept, "mine | |");
  both = paste_into (mine, different, drama_vec (0, 0), &second);
  g_assert_cmpuint (drama_dossier_get_n_sources (both), ==, 2);
}

/* The tie is there, but not all that is known of it. */
static void
test_a_known_tie_gets_the_quotes_it_lacks (void)
{
  g_autoptr (DramaDossier) dossier = small_dossier ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (dossier);
  g_autoptr (DramaEvidence) more =
      small_quote ("e2", "b", DRAMA_STANCE_DISPUTES, DRAMA_CERTAINTY_STATED, NULL);
  DramaEvidence *quotes[2] = {
    drama_tie_get_fields (drama_dossier_find_tie (dossier, "pays", NULL))->evidence[0], more
  };
  g_autoptr (DramaTie) richer = small_tie ("pays", "ann", "pays", "bob", quotes, 2);
  g_autoptr (DramaDossier) rich = NULL;
  g_autoptr (DramaDossier) clipping = NULL;
  g_autoptr (DramaDossier) result = NULL;
  g_autoptr (DramaDossier) again = NULL;
  g_autoptr (DramaPaste) paste = NULL;
  g_autoptr (DramaPaste) second = NULL;

  drama_edit_put_tie (edit, richer);
  rich = drama_edit_commit (edit, NULL);
  clipping = take (rich, "", "pays");
  result = paste_into (dossier, clipping, drama_vec (0, 0), &paste);
  assert_says (result, "a b | ann bob cy | knows(bob-cy)0 pays(ann-bob)2");
  g_assert_cmpuint (paste->n_evidence, ==, 1);
  g_assert_cmpuint (paste->n_ties, ==, 0);

  again = paste_into (result, clipping, drama_vec (0, 0), &second);
  g_assert_true (again == result);
}

static DramaDossier *
place_two (const char *prefix,
           DramaVec    first,
           DramaVec    second)
{
  g_autoptr (DramaDossier) empty = drama_dossier_new ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (empty);
  DramaVec places[2] = { first, second };

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *id = g_strdup_printf ("%s%u", prefix, i);
      g_autoptr (DramaActor) actor = drama_actor_new (&(DramaActorFields){
          .id = id, .name = id, .placed = TRUE, .position = places[i] });

      drama_edit_put_actor (edit, actor);
    }

  return drama_edit_commit (edit, NULL);
}

static DramaVec
get_place (DramaDossier *dossier,
           const char   *id)
{
  return drama_actor_get_fields (drama_dossier_find_actor (dossier, id, NULL))->position;
}

static void
test_new_actors_stand_together_where_nobody_is (void)
{
  g_autoptr (DramaDossier) there = place_two ("t", drama_vec (0, 0), drama_vec (300, 0));
  g_autoptr (DramaDossier) new = place_two ("n", drama_vec (5000, 5000), drama_vec (5200, 5100));
  g_autoptr (DramaDossier) result = NULL;
  g_autoptr (DramaPaste) paste = NULL;
  DramaVec first, second;

  result = paste_into (there, new, drama_vec (100, 50), &paste);
  first = get_place (result, "n0");
  second = get_place (result, "n1");
  g_assert_cmpfloat (second.x - first.x, ==, 200);
  g_assert_cmpfloat (second.y - first.y, ==, 100);
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *id = g_strdup_printf ("t%u", i);

      g_assert_true (drama_dossier_find_actor (result, id, NULL) ==
                     drama_dossier_find_actor (there, id, NULL));
      g_assert_cmpfloat (drama_vec_distance (get_place (result, id), first), >=, 90);
      g_assert_cmpfloat (drama_vec_distance (get_place (result, id), second), >=, 90);
    }
  /* And not far away for that. */
  g_assert_cmpfloat (drama_vec_distance (first, drama_vec (100, 50)), <, 600);
}

/* A place that no file may have would make one that cannot be read again. */
static void
test_no_place_leaves_the_world (void)
{
  g_autoptr (DramaDossier) empty = drama_dossier_new ();
  g_autoptr (DramaDossier) far = place_two ("f", drama_vec (-DRAMA_MAX_PLACE, 0),
                                            drama_vec (DRAMA_MAX_PLACE, 0));
  g_autoptr (DramaDossier) result = NULL;
  g_autoptr (DramaPaste) paste = NULL;

  result = paste_into (empty, far, drama_vec (500, 500), &paste);
  g_assert_cmpfloat (get_place (result, "f1").x, <=, DRAMA_MAX_PLACE);
  g_assert_cmpfloat (get_place (result, "f0").x, >=, -DRAMA_MAX_PLACE);
}

/* Work that grows with the product of both sides must have an end. */
static void
test_thousands_are_pasted_beside_thousands (void)
{
  g_autoptr (DramaDossier) empty = drama_dossier_new ();
  DramaDossier *sides[2];
  g_autoptr (DramaDossier) result = NULL;
  g_autoptr (DramaPaste) paste = NULL;

  for (guint side = 0; side < 2; side++)
    {
      g_autoptr (DramaEdit) edit = drama_edit_begin (empty);

      for (guint i = 0; i < 3000; i++)
        {
          g_autofree char *id = g_strdup_printf ("%u-%u", side, i);
          g_autoptr (DramaActor) actor = drama_actor_new (&(DramaActorFields){
              .id = id, .name = id, .placed = TRUE, .position = { i % 50 * 200, i / 50 * 200 } });

          drama_edit_put_actor (edit, actor);
        }
      sides[side] = drama_edit_commit (edit, NULL);
    }

  result = paste_into (sides[0], sides[1], drama_vec (0, 0), &paste);
  g_assert_cmpuint (paste->n_actors, ==, 3000);
  g_assert_cmpfloat (get_place (result, "1-0").x, >, 49 * 200);
  drama_dossier_unref (sides[0]);
  drama_dossier_unref (sides[1]);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define add(rule) g_test_add_func ("/model/clipping/" #rule, test_##rule)
  add (actors_bring_the_ties_among_them);
  add (ties_bring_their_ends);
  add (who_speaks_comes_along);
  add (what_is_there_is_recognised);
  add (what_was_cut_comes_back);
  add (what_was_cut_is_rejoined);
  add (nothing_is_invented_to_rejoin);
  add (ids_that_are_taken_become_others);
  add (a_source_is_known_by_its_text);
  add (a_known_tie_gets_the_quotes_it_lacks);
  add (new_actors_stand_together_where_nobody_is);
  add (no_place_leaves_the_world);
  add (thousands_are_pasted_beside_thousands);

  return g_test_run ();
}
