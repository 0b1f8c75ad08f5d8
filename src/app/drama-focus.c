/* drama-focus.c - where the keyboard was before a popover took it
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-focus.h"

/* Where the focus is, and where it was before it went into a popover. */
typedef struct
{
  GtkWidget *now;
  GtkWidget *before;
} Watch;

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

/* The outermost: menus open further ones. */
static GtkWidget *
find_popover (GtkWidget *widget)
{
  GtkWidget *popover = NULL;

  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    if (GTK_IS_POPOVER (widget))
      popover = widget;

  return popover;
}

static void
on_focus_changed (GtkWindow *window, GParamSpec *pspec, Watch *watch)
{
  GtkWidget *focus = gtk_window_get_focus (window);
  GtkWidget *popover = watch->now != NULL ? find_popover (watch->now) : NULL;
  GtkWidget *before = watch->before;

  if (popover == NULL && focus != NULL && find_popover (focus) != NULL)
    g_set_weak_pointer (&watch->before, watch->now);
  g_set_weak_pointer (&watch->now, focus);
  if (popover == NULL || focus == NULL || find_popover (focus) != NULL)
    return;

  /* A key sent it elsewhere: newer GTK would fetch it back to the button with the popover. */
  if (gtk_widget_get_visible (popover) && gtk_popover_get_autohide (GTK_POPOVER (popover)))
    gtk_widget_set_visible (popover, FALSE);

  /* Whoever closed it by a choice may have sent the keyboard elsewhere. */
  g_clear_weak_pointer (&watch->before);
  if (before != NULL && before != focus && gtk_widget_get_mapped (before) &&
      (focus == gtk_widget_get_parent (popover) ||
       gtk_widget_is_ancestor (gtk_widget_get_parent (popover), focus) ||
       gtk_widget_is_ancestor (focus, gtk_widget_get_parent (popover))))
    gtk_widget_grab_focus (before);
}

static void
free_watch (gpointer data, GClosure *closure)
{
  Watch *watch = data;

  g_clear_weak_pointer (&watch->now);
  g_clear_weak_pointer (&watch->before);
  g_free (watch);
}

void
drama_focus_watch (GtkWindow *window)
{
  g_return_if_fail (GTK_IS_WINDOW (window));

  g_signal_connect_data (window, "notify::focus-widget", G_CALLBACK (on_focus_changed),
                         g_new0 (Watch, 1), free_watch, 0);
}
