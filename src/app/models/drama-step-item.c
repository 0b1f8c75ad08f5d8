/* drama-step-item.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-step-item.h"

struct _DramaStepItem
{
  GObject parent_instance;
  char   *label;
  guint64 serial;
  gint64  time_us;
};

G_DEFINE_FINAL_TYPE (DramaStepItem, drama_step_item, G_TYPE_OBJECT)

static void
drama_step_item_finalize (GObject *object)
{
  g_clear_pointer (&DRAMA_STEP_ITEM (object)->label, g_free);

  G_OBJECT_CLASS (drama_step_item_parent_class)->finalize (object);
}

static void
drama_step_item_class_init (DramaStepItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = drama_step_item_finalize;
}

static void
drama_step_item_init (DramaStepItem *self)
{
}

DramaStepItem *
drama_step_item_new (const DramaHistoryStep *step)
{
  DramaStepItem *self = g_object_new (DRAMA_TYPE_STEP_ITEM, NULL);

  self->label = g_strdup (step->label);
  self->serial = step->serial;
  self->time_us = step->time_us;

  return self;
}

guint64
drama_step_item_get_serial (DramaStepItem *self)
{
  g_return_val_if_fail (DRAMA_IS_STEP_ITEM (self), 0);

  return self->serial;
}

const char *
drama_step_item_get_label (DramaStepItem *self)
{
  g_return_val_if_fail (DRAMA_IS_STEP_ITEM (self), NULL);

  return self->label;
}

gint64
drama_step_item_get_time_us (DramaStepItem *self)
{
  g_return_val_if_fail (DRAMA_IS_STEP_ITEM (self), 0);

  return self->time_us;
}
