/* drama-focus.c - where the keyboard was before a popover took it
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-focus.h"

/* Before the popover is mapped, as mapping moves the focus. */
void
drama_focus_remember (GtkWidget **before, GtkWidget *popover)
{
  g_return_if_fail (before != NULL && GTK_IS_WIDGET (popover));

  g_set_weak_pointer (before, gtk_root_get_focus (gtk_widget_get_root (popover)));
}

/* To whom the popover belongs, where whoever had it is gone or out of sight. */
void
drama_focus_give_back (GtkWidget **before, GtkWidget *popover)
{
  GtkWidget *back;

  g_return_if_fail (before != NULL && GTK_IS_WIDGET (popover));

  back = *before;
  g_clear_weak_pointer (before);
  if (back == NULL || !gtk_widget_get_mapped (back))
    back = gtk_widget_get_parent (popover);
  if (back != NULL)
    gtk_widget_grab_focus (back);
}
