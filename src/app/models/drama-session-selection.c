/* drama-session-selection.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-id-set.h"
#include "drama-session-selection.h"

struct _DramaSessionSelection
{
  GObject         parent_instance;
  DramaSession   *session;
  GListModel     *model;
  DramaRecordType type;
};

static void drama_session_selection_list_init (GListModelInterface *iface);
static void drama_session_selection_model_init (GtkSelectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (DramaSessionSelection,
                               drama_session_selection,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      drama_session_selection_list_init)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL,
                                                          drama_session_selection_model_init))

static const GPtrArray *
get_selected (DramaSessionSelection *self)
{
  return self->type == DRAMA_RECORD_ACTOR ? drama_session_get_selected_actors (self->session)
                                          : drama_session_get_selected_ties (self->session);
}

static char *
dup_id (DramaSessionSelection *self, guint position)
{
  g_autoptr (DramaRecordItem) item = g_list_model_get_item (self->model, position);

  return item != NULL ? g_strdup (drama_record_item_get_id (item)) : NULL;
}

/* Gives @mine to the session; the selected records of the other type stay where
 * @keep_others. */
static void
apply (DramaSessionSelection *self, GPtrArray *mine, gboolean keep_others)
{
  gboolean         actors = self->type == DRAMA_RECORD_ACTOR;
  const GPtrArray *others = actors ? drama_session_get_selected_ties (self->session)
                                   : drama_session_get_selected_actors (self->session);
  g_autoptr (GPtrArray) kept = keep_others ? drama_id_set_copy (others) : drama_id_set_new ();
  const char *const *mine_ids;
  const char *const *kept_ids;

  g_ptr_array_add (mine, NULL);
  g_ptr_array_add (kept, NULL);
  mine_ids = (const char *const *) mine->pdata;
  kept_ids = (const char *const *) kept->pdata;
  drama_session_set_selection (self->session, actors ? mine_ids : kept_ids,
                               actors ? kept_ids : mine_ids);
}

static GType
drama_session_selection_get_item_type (GListModel *list)
{
  return DRAMA_TYPE_RECORD_ITEM;
}

static guint
drama_session_selection_get_n_items (GListModel *list)
{
  return g_list_model_get_n_items (DRAMA_SESSION_SELECTION (list)->model);
}

static gpointer
drama_session_selection_get_item (GListModel *list, guint position)
{
  return g_list_model_get_item (DRAMA_SESSION_SELECTION (list)->model, position);
}

static void
drama_session_selection_list_init (GListModelInterface *iface)
{
  iface->get_item_type = drama_session_selection_get_item_type;
  iface->get_n_items = drama_session_selection_get_n_items;
  iface->get_item = drama_session_selection_get_item;
}

static gboolean
drama_session_selection_is_selected (GtkSelectionModel *model, guint position)
{
  DramaSessionSelection *self = DRAMA_SESSION_SELECTION (model);
  g_autofree char       *id = dup_id (self, position);

  return id != NULL && drama_id_set_contains (get_selected (self), id);
}

static GtkBitset *
drama_session_selection_get_selection_in_range (GtkSelectionModel *model,
                                                guint              first,
                                                guint              n)
{
  GtkBitset *bits = gtk_bitset_new_empty ();

  for (guint i = 0; i < n; i++)
    if (drama_session_selection_is_selected (model, first + i))
      gtk_bitset_add (bits, first + i);

  return bits;
}

/* Positions in @mask become what @selected says; what is not in this list, such
 * as a record that a search leaves out, keeps its state unless it is replaced by
 * a whole new selection. */
static gboolean
drama_session_selection_set_selection (GtkSelectionModel *model,
                                       GtkBitset         *selected,
                                       GtkBitset         *mask)
{
  DramaSessionSelection *self = DRAMA_SESSION_SELECTION (model);
  guint                  n = g_list_model_get_n_items (self->model);
  gboolean               all = gtk_bitset_get_size_in_range (mask, 0, n > 0 ? n - 1 : 0) >= n;
  g_autoptr (GPtrArray) ids = all ? drama_id_set_new () : drama_id_set_copy (get_selected (self));
  GtkBitsetIter iter;
  guint         position;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, mask, &position);
       more && position < n;
       more = gtk_bitset_iter_next (&iter, &position))
    {
      g_autofree char *id = dup_id (self, position);

      if (gtk_bitset_contains (selected, position))
        drama_id_set_add (ids, id);
      else
        drama_id_set_remove (ids, id);
    }
  apply (self, ids, !all);

  return TRUE;
}

static gboolean
drama_session_selection_select_item (GtkSelectionModel *model, guint position, gboolean only)
{
  DramaSessionSelection *self = DRAMA_SESSION_SELECTION (model);
  g_autofree char       *id = dup_id (self, position);
  g_autoptr (GPtrArray) ids = NULL;

  if (id == NULL)
    return FALSE;

  ids = only ? drama_id_set_new () : drama_id_set_copy (get_selected (self));
  drama_id_set_add (ids, id);
  apply (self, ids, !only);

  return TRUE;
}

static gboolean
drama_session_selection_unselect_item (GtkSelectionModel *model, guint position)
{
  DramaSessionSelection *self = DRAMA_SESSION_SELECTION (model);
  g_autofree char       *id = dup_id (self, position);
  g_autoptr (GPtrArray) ids = drama_id_set_copy (get_selected (self));

  if (id == NULL)
    return FALSE;

  drama_id_set_remove (ids, id);
  apply (self, ids, TRUE);

  return TRUE;
}

static void
drama_session_selection_model_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = drama_session_selection_is_selected;
  iface->get_selection_in_range = drama_session_selection_get_selection_in_range;
  iface->select_item = drama_session_selection_select_item;
  iface->unselect_item = drama_session_selection_unselect_item;
  iface->set_selection = drama_session_selection_set_selection;
}

static void
on_items_changed (DramaSessionSelection *self, guint position, guint removed, guint added)
{
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

static void
on_selection_changed (DramaSessionSelection *self)
{
  guint n = g_list_model_get_n_items (self->model);

  if (n > 0)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), 0, n);
}

static void
drama_session_selection_dispose (GObject *object)
{
  DramaSessionSelection *self = DRAMA_SESSION_SELECTION (object);

  g_clear_object (&self->session);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (drama_session_selection_parent_class)->dispose (object);
}

static void
drama_session_selection_class_init (DramaSessionSelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = drama_session_selection_dispose;
}

static void
drama_session_selection_init (DramaSessionSelection *self)
{
}

DramaSessionSelection *
drama_session_selection_new (DramaSession *session, GListModel *model, DramaRecordType type)
{
  DramaSessionSelection *self;

  g_return_val_if_fail (DRAMA_IS_SESSION (session), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (model), NULL);

  self = g_object_new (DRAMA_TYPE_SESSION_SELECTION, NULL);
  self->session = g_object_ref (session);
  self->model = g_object_ref (model);
  self->type = type;
  g_signal_connect_object (model, "items-changed", G_CALLBACK (on_items_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "selection-changed", G_CALLBACK (on_selection_changed), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/* Where the record is in the list, or GTK_INVALID_LIST_POSITION. */
guint
drama_session_selection_find (DramaSessionSelection *self, const char *id)
{
  guint n;

  g_return_val_if_fail (DRAMA_IS_SESSION_SELECTION (self), GTK_INVALID_LIST_POSITION);
  g_return_val_if_fail (id != NULL, GTK_INVALID_LIST_POSITION);

  n = g_list_model_get_n_items (self->model);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (DramaRecordItem) item = g_list_model_get_item (self->model, i);

      if (g_str_equal (drama_record_item_get_id (item), id))
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}
