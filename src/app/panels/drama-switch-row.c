/* drama-switch-row.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-switch-row.h"

#include <glib/gi18n.h>

struct _DramaSwitchRow
{
  DramaFieldRow parent_instance;
  GtkSwitch    *toggle;
};

G_DEFINE_FINAL_TYPE (DramaSwitchRow, drama_switch_row, DRAMA_TYPE_FIELD_ROW)

static void
on_switched (DramaSwitchRow *self)
{
  DramaFieldRow *row = DRAMA_FIELD_ROW (self);

  if (!drama_field_row_is_showing (row))
    drama_field_row_commit (row, gtk_switch_get_active (self->toggle) ? "true" : "false", FALSE);
}

/* Of several that differ it shows that not all are so. */
static void
drama_switch_row_show (DramaFieldRow *row, const char *value)
{
  gtk_switch_set_active (DRAMA_SWITCH_ROW (row)->toggle, g_strcmp0 (value, "true") == 0);
  drama_field_row_set_hint (row, value != NULL ? "" : _ ("They differ."));
}

static void
drama_switch_row_name (DramaFieldRow *row, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (DRAMA_SWITCH_ROW (row)->toggle),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
drama_switch_row_class_init (DramaSwitchRowClass *klass)
{
  DramaFieldRowClass *row_class = DRAMA_FIELD_ROW_CLASS (klass);

  row_class->show = drama_switch_row_show;
  row_class->name = drama_switch_row_name;
}

static void
drama_switch_row_init (DramaSwitchRow *self)
{
  self->toggle = GTK_SWITCH (gtk_switch_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->toggle), GTK_ALIGN_CENTER);
  drama_field_row_set_editor (DRAMA_FIELD_ROW (self), GTK_WIDGET (self->toggle),
                              GTK_WIDGET (self->toggle));
  drama_field_row_set_beside (DRAMA_FIELD_ROW (self), TRUE);
}

GtkWidget *
drama_switch_row_new (DramaDocument      *document,
                      DramaChange         change,
                      const DramaSubject *subjects,
                      guint               n_subjects)
{
  DramaSwitchRow *self = g_object_new (DRAMA_TYPE_SWITCH_ROW, NULL);

  drama_field_row_bind (DRAMA_FIELD_ROW (self), document, change, subjects, n_subjects);
  g_signal_connect_object (self->toggle, "notify::active", G_CALLBACK (on_switched), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
