/* drama-window-header.c - what the header bar leaves out of a narrow window
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-window-private.h"

/* "a,minimize:maximize,close" without what makes a window larger or smaller. */
static char *
drop_sizing (const char *layout)
{
  g_autoptr (GString) kept = g_string_new (NULL);
  g_auto (GStrv) sides = g_strsplit (layout, ":", 2);

  for (guint side = 0; sides[side] != NULL; side++)
    {
      g_auto (GStrv) buttons = g_strsplit (sides[side], ",", -1);
      const char *comma = "";

      if (side > 0)
        g_string_append_c (kept, ':');
      for (guint i = 0; buttons[i] != NULL; i++)
        {
          if (g_str_equal (buttons[i], "minimize") || g_str_equal (buttons[i], "maximize"))
            continue;
          g_string_append_printf (kept, "%s%s", comma, buttons[i]);
          comma = ",";
        }
    }

  return g_string_free (g_steal_pointer (&kept), FALSE);
}

static void
update_buttons (DramaWindow *self)
{
  GtkWidget       *header = gtk_widget_get_ancestor (self->start_button, ADW_TYPE_HEADER_BAR);
  g_autofree char *layout = NULL;
  g_autofree char *kept = NULL;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-decoration-layout", &layout,
                NULL);
  if (drama_panes_get_single (self->panes) && layout != NULL)
    kept = drop_sizing (layout);
  adw_header_bar_set_decoration_layout (ADW_HEADER_BAR (header), kept);
}

/**
 * drama_window_init_header:
 * @self: a window that is being made
 *
 * In a window so narrow that one pane fills it, the title needs the room more
 * than the buttons that size it: with large text it would be wider than asked.
 */
void
drama_window_init_header (DramaWindow *self)
{
  g_signal_connect_object (self->panes, "notify::single", G_CALLBACK (update_buttons), self,
                           G_CONNECT_SWAPPED);
}
