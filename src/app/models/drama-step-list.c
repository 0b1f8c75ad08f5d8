/* drama-step-list.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-step-list.h"

struct _DramaStepList
{
  GObject        parent_instance;
  DramaDocument *document;
  GArray        *serials; /* of guint64: the steps as they were told, the oldest first */
};

static void init_list_model (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (DramaStepList,
                               drama_step_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, init_list_model))

static GType
get_item_type (GListModel *model)
{
  return DRAMA_TYPE_STEP_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return DRAMA_STEP_LIST (model)->serials->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  DramaStepList      *self = DRAMA_STEP_LIST (model);
  const DramaHistory *history = drama_document_get_history (self->document);
  DramaHistoryStep    step;
  guint               index;

  if (position >= self->serials->len ||
      !drama_history_find (history,
                           g_array_index (self->serials, guint64,
                                          self->serials->len - 1 - position),
                           &index))
    return NULL;

  step = drama_history_get_step (history, index);

  return drama_step_item_new (&step);
}

static void
init_list_model (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static GArray *
read_serials (DramaDocument *document)
{
  const DramaHistory *history = drama_document_get_history (document);
  guint               n = drama_history_get_n_steps (history);
  GArray             *serials = g_array_sized_new (FALSE, FALSE, sizeof (guint64), n);

  for (guint i = 0; i < n; i++)
    {
      guint64 serial = drama_history_get_step (history, i).serial;

      g_array_append_val (serials, serial);
    }

  return serials;
}

/* The newest steps come and go; the oldest only where memory was short, and then
 * the whole list is another. */
static void
follow (DramaStepList *self)
{
  g_autoptr (GArray) old = self->serials;
  guint same = 0;

  self->serials = read_serials (self->document);
  while (same < old->len && same < self->serials->len &&
         g_array_index (old, guint64, same) == g_array_index (self->serials, guint64, same))
    same++;

  if (same < old->len || same < self->serials->len)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, old->len - same,
                                self->serials->len - same);
}

static void
drama_step_list_dispose (GObject *object)
{
  g_clear_object (&DRAMA_STEP_LIST (object)->document);

  G_OBJECT_CLASS (drama_step_list_parent_class)->dispose (object);
}

static void
drama_step_list_finalize (GObject *object)
{
  g_clear_pointer (&DRAMA_STEP_LIST (object)->serials, g_array_unref);

  G_OBJECT_CLASS (drama_step_list_parent_class)->finalize (object);
}

static void
drama_step_list_class_init (DramaStepListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = drama_step_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = drama_step_list_finalize;
}

static void
drama_step_list_init (DramaStepList *self)
{
}

DramaStepList *
drama_step_list_new (DramaDocument *document)
{
  DramaStepList *self;

  g_return_val_if_fail (DRAMA_IS_DOCUMENT (document), NULL);

  self = g_object_new (DRAMA_TYPE_STEP_LIST, NULL);
  self->document = g_object_ref (document);
  self->serials = read_serials (document);
  g_signal_connect_object (document, "changed", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);

  return self;
}

/* Where the current step is in the list. */
guint
drama_step_list_find_current (DramaStepList *self)
{
  g_return_val_if_fail (DRAMA_IS_STEP_LIST (self), 0);

  return self->serials->len - 1 -
         drama_history_get_position (drama_document_get_history (self->document));
}
