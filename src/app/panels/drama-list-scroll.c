/* drama-list-scroll.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-list-scroll.h"

/* Where a list scrolls to once it is seen, plus 1. */
#define WAITING "drama-list-scroll"

static void
scroll (GtkWidget *list, guint position)
{
  gtk_widget_activate_action (list, "list.scroll-to-item", "u", position);
}

static gboolean
on_tick (GtkWidget *list, GdkFrameClock *clock, gpointer unused)
{
  guint waiting = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (list), WAITING));

  if (gtk_widget_get_height (list) == 0)
    return G_SOURCE_CONTINUE;

  g_object_set_data (G_OBJECT (list), WAITING, NULL);
  scroll (list, waiting - 1);

  return G_SOURCE_REMOVE;
}

/**
 * drama_list_scroll_to:
 * @list: a list that scrolls
 * @position: of a row
 *
 * A list that was never seen has no height, and forgets where it was to scroll to;
 * it does so in the first frame in which it has one.
 */
void
drama_list_scroll_to (GtkListView *list, guint position)
{
  g_return_if_fail (GTK_IS_LIST_VIEW (list));

  if (gtk_widget_get_height (GTK_WIDGET (list)) > 0)
    {
      scroll (GTK_WIDGET (list), position);
      return;
    }

  if (g_object_get_data (G_OBJECT (list), WAITING) == NULL)
    gtk_widget_add_tick_callback (GTK_WIDGET (list), on_tick, NULL, NULL);
  g_object_set_data (G_OBJECT (list), WAITING, GUINT_TO_POINTER (position + 1));
}
