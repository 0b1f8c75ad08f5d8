/* test-record-list.c - lists follow the dossier with the smallest changes
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-support.h"
#include "drama-record-list.h"

#define N_STEPS 400

static gpointer
ref_item (gconstpointer item, gpointer unused)
{
  return g_object_ref ((gpointer) item);
}

/* Lives by what "items-changed" tells alone, as a widget does. */
typedef struct
{
  GListModel *model;
  GPtrArray  *items; /* DramaRecordItem, owned */
  guint       emissions;
  guint       touched; /* items removed and added */
} Mirror;

static void
on_items_changed (Mirror *mirror, guint at, guint removed, guint added)
{
  mirror->emissions++;
  mirror->touched += removed + added;
  g_assert_cmpuint (removed + added, >, 0);
  if (removed > 0)
    g_ptr_array_remove_range (mirror->items, at, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (mirror->items, (int) (at + i),
                        g_list_model_get_item (mirror->model, at + i));

  /* At every emission, not only after the last. */
  g_assert_cmpuint (g_list_model_get_n_items (mirror->model), ==, mirror->items->len);
  for (guint i = 0; i < mirror->items->len; i++)
    {
      g_autoptr (DramaRecordItem) item = g_list_model_get_item (mirror->model, i);

      g_assert_true (item == g_ptr_array_index (mirror->items, i));
    }
}

static void
init_mirror (Mirror *mirror, DramaDocument *document, DramaRecordType type)
{
  mirror->model = G_LIST_MODEL (drama_record_list_new (document, type));
  mirror->items = g_ptr_array_new_with_free_func (g_object_unref);
  mirror->emissions = mirror->touched = 0;
  for (guint i = 0; i < g_list_model_get_n_items (mirror->model); i++)
    g_ptr_array_add (mirror->items, g_list_model_get_item (mirror->model, i));
  g_signal_connect_swapped (mirror->model, "items-changed", G_CALLBACK (on_items_changed), mirror);
}

static void
clear_mirror (Mirror *mirror)
{
  g_ptr_array_unref (mirror->items);
  g_assert_finalize_object (mirror->model);
}

/* The oracle: a list made anew shows the same. */
static void
assert_as_new (Mirror *mirror, DramaDocument *document, DramaRecordType type)
{
  g_autoptr (DramaRecordList) anew = drama_record_list_new (document, type);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (anew)), ==, mirror->items->len);
  for (guint i = 0; i < mirror->items->len; i++)
    {
      g_autoptr (DramaRecordItem) expected = g_list_model_get_item (G_LIST_MODEL (anew), i);
      DramaRecordItem *item = g_ptr_array_index (mirror->items, i);

      g_assert_cmpstr (drama_record_item_get_id (item), ==, drama_record_item_get_id (expected));
      g_assert_cmpstr (drama_record_item_get_label (item), ==,
                       drama_record_item_get_label (expected));
      g_assert_cmpstr (drama_record_item_get_detail (item), ==,
                       drama_record_item_get_detail (expected));
    }
}

static void
test_a_moved_actor_changes_no_list (void)
{
  g_autoptr (DramaDocument) document = support_load_small ();
  Mirror actors, ties;

  init_mirror (&actors, document, DRAMA_RECORD_ACTOR);
  init_mirror (&ties, document, DRAMA_RECORD_TIE);
  support_move (document, "board", 33, 44);
  g_assert_cmpuint (actors.emissions + ties.emissions, ==, 0);
  clear_mirror (&actors);
  clear_mirror (&ties);
}

/* ada is in t1, t2 and t5; the first two lie side by side, so there are two runs. */
static void
test_a_new_name_changes_the_actor_and_its_ties (void)
{
  g_autoptr (DramaDocument) document = support_load_small ();
  Mirror actors, ties, sources;

  init_mirror (&actors, document, DRAMA_RECORD_ACTOR);
  init_mirror (&ties, document, DRAMA_RECORD_TIE);
  init_mirror (&sources, document, DRAMA_RECORD_SOURCE);
  support_rename (document, "ada", "Ada Sund");
  g_assert_cmpuint (actors.emissions, ==, 1);
  g_assert_cmpuint (actors.touched, ==, 2);
  g_assert_cmpuint (ties.emissions, ==, 2);
  g_assert_cmpuint (ties.touched, ==, 6);
  g_assert_cmpuint (sources.emissions, ==, 0);
  clear_mirror (&actors);
  clear_mirror (&ties);
  clear_mirror (&sources);
}

static void
test_a_removed_tie_changes_the_numbers_of_its_actors (void)
{
  g_autoptr (DramaDocument) document = support_load_small ();
  Mirror actors, ties;

  init_mirror (&actors, document, DRAMA_RECORD_ACTOR);
  init_mirror (&ties, document, DRAMA_RECORD_TIE);
  support_remove_tie (document, "t3");
  g_assert_cmpuint (ties.emissions, ==, 1);
  g_assert_cmpuint (ties.touched, ==, 1);
  g_assert_cmpuint (actors.touched, ==, 4);
  assert_as_new (&actors, document, DRAMA_RECORD_ACTOR);
  clear_mirror (&actors);
  clear_mirror (&ties);
}

static void
put_random_tie (DramaEdit *edit, DramaDossier *dossier)
{
  guint            n = drama_dossier_get_n_actors (dossier);
  DramaActor      *from = drama_dossier_get_actor (dossier, (guint) g_test_rand_int_range (0, n));
  DramaActor      *to = drama_dossier_get_actor (dossier, (guint) g_test_rand_int_range (0, n));
  g_autofree char *id = g_strdup_printf ("t%d", g_test_rand_int_range (0, 12));
  g_autofree char *verb = g_strdup_printf ("verb %d", g_test_rand_int_range (0, 3));
  DramaTieFields   fields = {
      .id = id,
      .from = drama_actor_get_fields (from)->id,
      .to = drama_actor_get_fields (to)->id,
      .verb = verb,
  };
  g_autoptr (DramaTie) tie = drama_tie_new (&fields);

  drama_edit_put_tie (edit, tie);
}

/* No two actors share a name, so that another tie is another sentence. */
static void
put_random_actor (DramaEdit *edit)
{
  g_autofree char *id = g_strdup_printf ("a%d", g_test_rand_int_range (0, 12));
  g_autofree char *name = g_strdup_printf ("%s named %d", id, g_test_rand_int_range (0, 3));
  DramaActorFields fields = {
    .id = id,
    .name = name,
    .kind = (DramaKind) g_test_rand_int_range (0, DRAMA_N_KINDS),
  };
  g_autoptr (DramaActor) actor = drama_actor_new (&fields);

  drama_edit_put_actor (edit, actor);
}

/* Several records at once, so that one step has several runs. */
static void
edit_at_random (DramaDocument *document)
{
  DramaDossier *dossier = drama_document_get_dossier (document);
  DramaEdit    *edit = drama_edit_begin (dossier);
  guint         n = (guint) g_test_rand_int_range (1, 6);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("%c%d", g_test_rand_bit () ? 'a' : 't',
                                             g_test_rand_int_range (0, 12));

      switch (g_test_rand_int_range (0, 4))
        {
        case 0:
          put_random_actor (edit);
          break;
        case 1:
        case 2:
          put_random_tie (edit, dossier);
          break;
        default:
          if (id[0] == 't' && drama_dossier_find_tie (dossier, id, NULL) != NULL)
            drama_edit_remove_tie (edit, id);
        }
    }
  g_assert_true (drama_document_commit (document, edit, "Random", NULL, NULL));
}

/* Items that look the same keep their identity, and only those that do not are
 * told: counted against a comparison of everything with everything. */
static void
assert_smallest (Mirror *mirror, GPtrArray *before)
{
  guint kept = 0;

  for (guint i = 0; i < before->len; i++)
    for (guint k = 0; k < mirror->items->len; k++)
      {
        DramaRecordItem *old = g_ptr_array_index (before, i);
        DramaRecordItem *new = g_ptr_array_index (mirror->items, k);

        if (old == new)
          kept++;
        else if (g_str_equal (drama_record_item_get_id (old), drama_record_item_get_id (new)))
          g_assert_true (!g_str_equal (drama_record_item_get_label (old),
                                       drama_record_item_get_label (new)) ||
                         !g_str_equal (drama_record_item_get_detail (old),
                                       drama_record_item_get_detail (new)));
      }
  g_assert_cmpuint (mirror->touched, ==, before->len + mirror->items->len - 2 * kept);
}

static void
test_random_edits_leave_the_same_as_a_new_list (void)
{
  g_autoptr (DramaDocument) document = support_load_small ();
  Mirror mirrors[DRAMA_N_RECORD_TYPES];

  for (guint i = 0; i < DRAMA_N_RECORD_TYPES; i++)
    init_mirror (&mirrors[i], document, i);

  for (guint step = 0; step < N_STEPS; step++)
    {
      GPtrArray *before[DRAMA_N_RECORD_TYPES];

      for (guint i = 0; i < DRAMA_N_RECORD_TYPES; i++)
        {
          before[i] = g_ptr_array_copy (mirrors[i].items, ref_item, NULL);
          mirrors[i].touched = 0;
        }

      if (g_test_rand_int_range (0, 4) == 0)
        drama_document_undo (document);
      else
        edit_at_random (document);

      for (guint i = 0; i < DRAMA_N_RECORD_TYPES; i++)
        {
          assert_as_new (&mirrors[i], document, i);
          assert_smallest (&mirrors[i], before[i]);
          g_ptr_array_unref (before[i]);
        }
    }

  for (guint i = 0; i < DRAMA_N_RECORD_TYPES; i++)
    clear_mirror (&mirrors[i]);
}

static DramaDocument *
make_large (guint n_actors)
{
  g_autoptr (DramaDossier) nothing = drama_dossier_new ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (nothing);
  g_autoptr (DramaDossier) dossier = NULL;

  for (guint i = 0; i < n_actors; i++)
    {
      g_autofree char *id = g_strdup_printf ("a-%05u", i);
      g_autofree char *name = g_strdup_printf ("Actor %05u", i);
      g_autoptr (DramaActor) actor = drama_actor_new (&(DramaActorFields){ .id = id,
                                                                           .name = name });

      drama_edit_put_actor (edit, actor);
    }
  dossier = drama_edit_commit (edit, NULL);

  return drama_document_new (dossier);
}

static gboolean
is_wanted (gpointer item, gpointer unused)
{
  return TRUE;
}

static int
compare_keys (gconstpointer a, gconstpointer b, gpointer unused)
{
  return strcmp (drama_record_item_get_sort_key ((DramaRecordItem *) a),
                 drama_record_item_get_sort_key ((DramaRecordItem *) b));
}

static void
count_emission (guint *emissions)
{
  *emissions += 1;
}

/* A list that has nothing left to do puts one record in its place at once, and says so once;
 * what has to be looked at as a whole takes its time. */
static void
test_a_large_list_follows_an_edit_at_once (void)
{
  g_autoptr (DramaDocument) document = make_large (3500);
  GtkFilter *filter = GTK_FILTER (gtk_custom_filter_new (is_wanted, NULL, NULL));
  GtkSorter *sorter = GTK_SORTER (gtk_custom_sorter_new (compare_keys, NULL, NULL));
  g_autoptr (GtkSortListModel) sorted = NULL;
  GtkFilterListModel *filtered;
  guint               emissions = 0;

  filtered = gtk_filter_list_model_new (
      G_LIST_MODEL (drama_record_list_new (document, DRAMA_RECORD_ACTOR)), filter);
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (filtered), sorter);
  drama_record_list_ease (sorted);
  g_assert_true (gtk_filter_list_model_get_incremental (filtered));
  gtk_filter_changed (filter, GTK_FILTER_CHANGE_DIFFERENT);
  while (gtk_filter_list_model_get_incremental (filtered))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (sorted)), ==, 3500);

  g_signal_connect_swapped (sorted, "items-changed", G_CALLBACK (count_emission), &emissions);
  support_rename (document, "a-01000", "Zoe");
  g_assert_cmpuint (gtk_sort_list_model_get_pending (sorted), ==, 0);
  g_assert_cmpuint (emissions, ==, 1);

  g_autoptr (DramaRecordItem) last = g_list_model_get_item (G_LIST_MODEL (sorted), 3499);
  g_autoptr (DramaRecordItem) next = g_list_model_get_item (G_LIST_MODEL (sorted), 1000);

  g_assert_cmpstr (drama_record_item_get_id (last), ==, "a-01000");
  g_assert_cmpstr (drama_record_item_get_id (next), ==, "a-01001");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/app/record-list/a_moved_actor_changes_no_list",
                   test_a_moved_actor_changes_no_list);
  g_test_add_func ("/app/record-list/a_new_name_changes_the_actor_and_its_ties",
                   test_a_new_name_changes_the_actor_and_its_ties);
  g_test_add_func ("/app/record-list/a_removed_tie_changes_the_numbers_of_its_actors",
                   test_a_removed_tie_changes_the_numbers_of_its_actors);
  g_test_add_func ("/app/record-list/random_edits_leave_the_same_as_a_new_list",
                   test_random_edits_leave_the_same_as_a_new_list);
  g_test_add_func ("/app/record-list/a_large_list_follows_an_edit_at_once",
                   test_a_large_list_follows_an_edit_at_once);

  return g_test_run ();
}
