/* drama-record-list.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Items are made on demand and found again by id as long as someone holds them.
 *
 * A change is told from the last position to the first.  In between the list is
 * the old one up to a seam and the new one after it, so that it holds at each
 * single emission what its listeners were told. */
#define G_LOG_DOMAIN "drama-app"

#include "drama-record-list.h"

#include "drama-id-set.h"
#include "drama-standing.h"

#include <string.h>

#define MANY_ROWS 3000

/* One dossier as this list sees it. */
typedef struct
{
  DramaDossier *dossier;
  guint         n;
  guint        *numbers; /* see drama_record_item_new() */
} Side;

struct _DramaRecordList
{
  GObject         parent_instance;
  DramaRecordType type;
  Side            old; /* without dossier but during an emission */
  Side new;
  GPtrArray  *renamed;      /* of ids of actors, sorted; only during a comparison */
  gboolean    same_sources; /* likewise */
  guint       old_seam;     /* this position in old is where new begins, … */
  guint       new_seam;     /* … with this one; both 0 at rest */
  GHashTable *items;        /* id → item, not owned */
};

/* Where the two differ: @removed of old from @at, @added of new from @from. */
typedef struct
{
  guint at;
  guint removed;
  guint from;
  guint added;
} Edit;

/* Of an item somebody holds. */
typedef struct
{
  GHashTable *items;
  char       *id;
} Trace;

static void drama_record_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (DramaRecordList,
                               drama_record_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      drama_record_list_model_init))

static void
count_ties (Side *side)
{
  for (guint i = 0; i < drama_dossier_get_n_ties (side->dossier); i++)
    {
      const DramaTieFields *tie = drama_tie_get_fields (drama_dossier_get_tie (side->dossier, i));
      guint                 from, to;

      drama_dossier_find_actor (side->dossier, tie->from, &from);
      drama_dossier_find_actor (side->dossier, tie->to, &to);
      side->numbers[from]++;
      if (to != from)
        side->numbers[to]++;
    }
}

static void
count_quotes (Side *side, DramaRecordType type)
{
  for (guint i = 0; i < drama_dossier_get_n_ties (side->dossier); i++)
    {
      const DramaTieFields *tie = drama_tie_get_fields (drama_dossier_get_tie (side->dossier, i));

      if (type == DRAMA_RECORD_TIE)
        side->numbers[i] = tie->n_evidence;
      else
        for (guint k = 0; k < tie->n_evidence; k++)
          {
            guint source;

            drama_dossier_find_source (side->dossier,
                                       drama_evidence_get_fields (tie->evidence[k])->source,
                                       &source);
            side->numbers[source]++;
          }
    }
}

static void
init_side (Side *side, DramaDossier *dossier, DramaRecordType type)
{
  side->dossier = drama_dossier_ref (dossier);
  if (type == DRAMA_RECORD_ACTOR)
    side->n = drama_dossier_get_n_actors (dossier);
  else if (type == DRAMA_RECORD_TIE)
    side->n = drama_dossier_get_n_ties (dossier);
  else
    side->n = drama_dossier_get_n_sources (dossier);

  side->numbers = g_new0 (guint, side->n);
  if (type == DRAMA_RECORD_ACTOR)
    count_ties (side);
  else
    count_quotes (side, type);
}

/* Whether the actors are the same ones, whatever their records say. */
static gboolean
has_same_actors (const DramaDossier *a, const DramaDossier *b)
{
  guint n = drama_dossier_get_n_actors (a);

  if (drama_dossier_shares_actors (a, b))
    return TRUE;
  if (n != drama_dossier_get_n_actors (b))
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      DramaActor *left = drama_dossier_get_actor (a, i);
      DramaActor *right = drama_dossier_get_actor (b, i);

      if (left != right &&
          !g_str_equal (drama_actor_get_fields (left)->id, drama_actor_get_fields (right)->id))
        return FALSE;
    }

  return TRUE;
}

/* The side after an edit: what was counted before is not counted again where it cannot
 * be another number. */
static void
follow_side (Side *side, const Side *before, DramaDossier *dossier, DramaRecordType type)
{
  if (type != DRAMA_RECORD_ACTOR || !drama_dossier_shares_ties (before->dossier, dossier) ||
      !has_same_actors (before->dossier, dossier))
    {
      init_side (side, dossier, type);
      return;
    }

  side->dossier = drama_dossier_ref (dossier);
  side->n = before->n;
  side->numbers = g_memdup2 (before->numbers, sizeof *before->numbers * before->n);
}

static void
clear_side (Side *side)
{
  g_clear_pointer (&side->dossier, drama_dossier_unref);
  g_clear_pointer (&side->numbers, g_free);
  side->n = 0;
}

static const char *
get_id (const Side *side, DramaRecordType type, guint index)
{
  if (type == DRAMA_RECORD_ACTOR)
    return drama_actor_get_fields (drama_dossier_get_actor (side->dossier, index))->id;
  if (type == DRAMA_RECORD_TIE)
    return drama_tie_get_fields (drama_dossier_get_tie (side->dossier, index))->id;

  return drama_source_get_fields (drama_dossier_get_source (side->dossier, index))->id;
}

static gboolean
is_same_actor (const DramaActor *a, const DramaActor *b)
{
  const DramaActorFields *left = drama_actor_get_fields (a);
  const DramaActorFields *right = drama_actor_get_fields (b);

  return a == b || (left->kind == right->kind && g_str_equal (left->name, right->name) &&
                    g_strv_equal (left->aliases, right->aliases));
}

static const char *
get_name (const Side *side, const char *actor)
{
  return drama_actor_get_fields (drama_dossier_find_actor (side->dossier, actor, NULL))->name;
}

/* Which actors are called something else, or are new or gone. */
static GPtrArray *
find_renamed (const DramaDossier *a, const DramaDossier *b)
{
  GPtrArray *renamed = g_ptr_array_new ();
  guint      n_before = drama_dossier_get_n_actors (a);
  guint      n_after = drama_dossier_get_n_actors (b);
  guint      i = 0, j = 0;

  if (drama_dossier_shares_actors (a, b))
    return renamed;

  while (i < n_before || j < n_after)
    {
      DramaActor             *left = i < n_before ? drama_dossier_get_actor (a, i) : NULL;
      DramaActor             *right = j < n_after ? drama_dossier_get_actor (b, j) : NULL;
      const DramaActorFields *before = left != NULL ? drama_actor_get_fields (left) : NULL;
      const DramaActorFields *after = right != NULL ? drama_actor_get_fields (right) : NULL;
      int                     order = before == NULL  ? 1
                                      : after == NULL ? -1
                                      : left == right ? 0
                                                      : strcmp (before->id, after->id);

      if (order != 0 || (left != right && !g_str_equal (before->name, after->name)))
        g_ptr_array_add (renamed, (gpointer) (order <= 0 ? before->id : after->id));
      i += order <= 0;
      j += order >= 0;
    }

  return renamed;
}

/* A tie shows its actors' names, and its standing depends on who published. */
static gboolean
is_same_tie (DramaRecordList *self, guint i, guint j)
{
  const Side           *a = &self->old, *b = &self->new;
  const DramaTie       *left = drama_dossier_get_tie (a->dossier, i);
  const DramaTie       *right = drama_dossier_get_tie (b->dossier, j);
  const DramaTieFields *before = drama_tie_get_fields (left);
  const DramaTieFields *after = drama_tie_get_fields (right);

  if (left == right && self->same_sources)
    return !drama_id_set_contains (self->renamed, after->from) &&
           !drama_id_set_contains (self->renamed, after->to);

  return g_str_equal (before->verb, after->verb) &&
         g_str_equal (get_name (a, before->from), get_name (b, after->from)) &&
         g_str_equal (get_name (a, before->to), get_name (b, after->to)) &&
         drama_standing_shown (a->dossier, left) == drama_standing_shown (b->dossier, right);
}

static gboolean
is_same_source (const DramaSource *a, const DramaSource *b)
{
  const DramaSourceFields *left = drama_source_get_fields (a);
  const DramaSourceFields *right = drama_source_get_fields (b);

  return a == b || (g_str_equal (left->title, right->title) &&
                    g_str_equal (left->publisher, right->publisher) &&
                    g_str_equal (left->author, right->author) &&
                    g_str_equal (left->published, right->published));
}

static gboolean
looks_same (DramaRecordList *self, guint i, guint j)
{
  if (self->old.numbers[i] != self->new.numbers[j])
    return FALSE;

  switch (self->type)
    {
    case DRAMA_RECORD_TIE:
      return is_same_tie (self, i, j);
    case DRAMA_RECORD_SOURCE:
      return is_same_source (drama_dossier_get_source (self->old.dossier, i),
                             drama_dossier_get_source (self->new.dossier, j));
    case DRAMA_RECORD_ACTOR:
    default:
      return is_same_actor (drama_dossier_get_actor (self->old.dossier, i),
                            drama_dossier_get_actor (self->new.dossier, j));
    }
}

/* Each maximal run of positions that differ, first to last. */
static GArray *
find_edits (DramaRecordList *self)
{
  GArray *edits = g_array_new (FALSE, FALSE, sizeof (Edit));
  Edit    edit = { 0, 0, 0, 0 };
  guint   i = 0, j = 0;

  while (i < self->old.n || j < self->new.n)
    {
      int order;

      if (i == self->old.n)
        order = 1;
      else if (j == self->new.n)
        order = -1;
      else
        order = strcmp (get_id (&self->old, self->type, i), get_id (&self->new, self->type, j));

      if (order == 0 && looks_same (self, i, j))
        {
          if (edit.removed + edit.added > 0)
            g_array_append_val (edits, edit);
          i++;
          j++;
          edit = (Edit){ .at = i, .from = j };
          continue;
        }

      if (order <= 0)
        {
          edit.removed++;
          i++;
        }
      if (order >= 0)
        {
          edit.added++;
          j++;
        }
    }
  if (edit.removed + edit.added > 0)
    g_array_append_val (edits, edit);

  return edits;
}

static void
on_document_changed (DramaRecordList *self, gpointer before, gpointer after)
{
  g_autoptr (GArray) edits = NULL;

  self->old = self->new;
  self->new = (Side){ NULL, 0, NULL };
  follow_side (&self->new, &self->old, after, self->type);

  self->same_sources = drama_dossier_shares_sources (before, after);
  self->renamed = find_renamed (before, after);
  edits = find_edits (self);
  g_clear_pointer (&self->renamed, g_ptr_array_unref);
  self->old_seam = self->old.n;
  self->new_seam = self->new.n;
  for (guint i = edits->len; i > 0; i--)
    {
      const Edit *edit = &g_array_index (edits, Edit, i - 1);

      /* Only now: until here the old items were still asked for. */
      for (guint k = 0; k < edit->removed; k++)
        g_hash_table_remove (self->items, get_id (&self->old, self->type, edit->at + k));
      self->old_seam = edit->at;
      self->new_seam = edit->from;
      g_list_model_items_changed (G_LIST_MODEL (self), edit->at, edit->removed, edit->added);
    }

  self->old_seam = self->new_seam = 0;
  clear_side (&self->old);
}

static void
on_item_gone (gpointer data, GObject *item)
{
  Trace *trace = data;

  if (g_hash_table_lookup (trace->items, trace->id) == (gpointer) item)
    g_hash_table_remove (trace->items, trace->id);
  g_hash_table_unref (trace->items);
  g_free (trace->id);
  g_free (trace);
}

/* The table lives on with the trace, should the item outlive the list. */
static void
keep_trace (DramaRecordList *self, DramaRecordItem *item)
{
  Trace *trace = g_new0 (Trace, 1);

  trace->items = g_hash_table_ref (self->items);
  trace->id = g_strdup (drama_record_item_get_id (item));
  g_hash_table_replace (self->items, g_strdup (trace->id), item);
  g_object_weak_ref (G_OBJECT (item), on_item_gone, trace);
}

static GType
drama_record_list_get_item_type (GListModel *model)
{
  return DRAMA_TYPE_RECORD_ITEM;
}

static guint
drama_record_list_get_n_items (GListModel *model)
{
  DramaRecordList *self = DRAMA_RECORD_LIST (model);

  return self->old_seam + self->new.n - self->new_seam;
}

static gpointer
drama_record_list_get_item (GListModel *model, guint position)
{
  DramaRecordList *self = DRAMA_RECORD_LIST (model);
  gboolean         is_old = position < self->old_seam;
  Side            *side = is_old ? &self->old : &self->new;
  guint            index = is_old ? position : position - self->old_seam + self->new_seam;
  DramaRecordItem *item;

  if (index >= side->n)
    return NULL;

  item = g_hash_table_lookup (self->items, get_id (side, self->type, index));
  if (item != NULL)
    return g_object_ref (item);

  item = drama_record_item_new (side->dossier, self->type, index, side->numbers[index]);
  keep_trace (self, item);

  return item;
}

static void
drama_record_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = drama_record_list_get_item_type;
  iface->get_n_items = drama_record_list_get_n_items;
  iface->get_item = drama_record_list_get_item;
}

static void
drama_record_list_finalize (GObject *object)
{
  DramaRecordList *self = DRAMA_RECORD_LIST (object);

  clear_side (&self->old);
  clear_side (&self->new);
  g_clear_pointer (&self->items, g_hash_table_unref);

  G_OBJECT_CLASS (drama_record_list_parent_class)->finalize (object);
}

static void
drama_record_list_class_init (DramaRecordListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = drama_record_list_finalize;
}

static void
drama_record_list_init (DramaRecordList *self)
{
  self->items = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

DramaRecordList *
drama_record_list_new (DramaDocument *document, DramaRecordType type)
{
  DramaRecordList *self;

  g_return_val_if_fail (DRAMA_IS_DOCUMENT (document), NULL);

  self = g_object_new (DRAMA_TYPE_RECORD_LIST, NULL);
  self->type = type;
  init_side (&self->new, drama_document_get_dossier (document), type);
  g_signal_connect_object (document, "changed", G_CALLBACK (on_document_changed), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/* Where nothing is left to do, what comes singly has its place at once. */
static void
on_progress (GtkSortListModel *sorted)
{
  GtkFilterListModel *filtered = GTK_FILTER_LIST_MODEL (gtk_sort_list_model_get_model (sorted));

  if (gtk_filter_list_model_get_pending (filtered) > 0 ||
      gtk_sort_list_model_get_pending (sorted) > 0)
    return;

  g_signal_handlers_disconnect_by_func (filtered, on_progress, sorted);
  g_signal_handlers_disconnect_by_func (sorted, on_progress, NULL);
  gtk_filter_list_model_set_incremental (filtered, FALSE);
  gtk_sort_list_model_set_incremental (sorted, FALSE);
}

/* Lets large lists be filtered and sorted bit by bit, between frames, and small ones at once;
 * before all of a list is filtered or sorted anew.  @sorted is over a GtkFilterListModel over
 * a DramaRecordList. */
void
drama_record_list_ease (GtkSortListModel *sorted)
{
  GtkFilterListModel *filtered;

  g_return_if_fail (GTK_IS_SORT_LIST_MODEL (sorted));

  filtered = GTK_FILTER_LIST_MODEL (gtk_sort_list_model_get_model (sorted));
  if (gtk_filter_list_model_get_incremental (filtered) ||
      g_list_model_get_n_items (gtk_filter_list_model_get_model (filtered)) <= MANY_ROWS)
    return;

  gtk_filter_list_model_set_incremental (filtered, TRUE);
  gtk_sort_list_model_set_incremental (sorted, TRUE);
  g_signal_connect_object (filtered, "notify::pending", G_CALLBACK (on_progress), sorted,
                           G_CONNECT_SWAPPED);
  g_signal_connect (sorted, "notify::pending", G_CALLBACK (on_progress), NULL);
}
