/* drama-window-reader.c - the reader in turn with the outline or, with room, beside it
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-window-private.h"

#include <glib/gi18n.h>

static gboolean
is_beside (DramaWindow *self)
{
  return gtk_widget_get_parent (GTK_WIDGET (self->reader)) == GTK_WIDGET (self->beside);
}

/* To the one place or the other; it keeps what it shows. */
static void
place_reader (DramaWindow *self)
{
  GtkWidget *reader = GTK_WIDGET (self->reader);
  gboolean   roomy, wished;

  g_object_get (self->panes, "roomy", &roomy, "next-visible", &wished, NULL);
  if ((roomy && wished) == is_beside (self))
    return;

  g_object_ref (reader);
  if (roomy && wished)
    {
      gtk_stack_remove (self->left, reader);
      gtk_box_append (self->beside, reader);
    }
  else
    {
      gtk_box_remove (self->beside, reader);
      /* Translators: the pane with the text of an article */
      gtk_stack_add_titled (self->left, reader, "reader", _ ("Reader"));
    }
  g_object_unref (reader);

  /* A switch with one place is none. */
  gtk_widget_set_visible (self->left_switcher,
                          g_list_model_get_n_items (
                              G_LIST_MODEL (gtk_stack_get_pages (self->left))) > 1);
  gtk_widget_queue_allocate (GTK_WIDGET (self->panes));
}

void
drama_window_init_reader (DramaWindow *self)
{
  gtk_widget_set_hexpand (GTK_WIDGET (self->reader), TRUE);
  g_signal_connect_object (self->panes, "notify::roomy", G_CALLBACK (place_reader), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->panes, "notify::next-visible", G_CALLBACK (place_reader), self,
                           G_CONNECT_SWAPPED);
  place_reader (self);
}

/* Instead of the outline, where the two take turns. */
void
drama_window_turn_to_reader (DramaWindow *self)
{
  drama_window_furnish (self);
  if (!is_beside (self))
    gtk_stack_set_visible_child_name (self->left, "reader");
}

/* The same, and brings back the pane itself. */
void
drama_window_show_reader (DramaWindow *self)
{
  drama_panes_set_start_visible (self->panes, TRUE);
  drama_window_turn_to_reader (self);
}
