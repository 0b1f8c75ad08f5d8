/* test-focus.c - the keyboard goes back to where it was
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "window-fixture.h"

#include "drama-window-private.h"

#include <adwaita.h>

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

static GtkWidget *
get_focus (WindowFixture *fixture)
{
  return gtk_window_get_focus (GTK_WINDOW (fixture->window));
}

static gboolean
is_left (gpointer popover)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (popover));

  return !gtk_widget_get_mapped (popover) && !gtk_widget_is_ancestor (focus, popover);
}

/* GTK moves the keyboard out of what is hidden with the next frame. */
static void
close_popover (GtkWidget *popover)
{
  gtk_popover_popdown (GTK_POPOVER (popover));
  support_wait (is_left, popover);
}

/* Into the list of actors: not where anything would put the keyboard by itself. */
static GtkWidget *
begin_in_the_outline (WindowFixture *fixture)
{
  GtkWidget *search;

  gtk_window_present (GTK_WINDOW (fixture->window));
  support_wait (is_mapped, fixture->window->canvas);
  drama_window_furnish (fixture->window);
  search = support_find (GTK_WIDGET (drama_window_get_outline (fixture->window)),
                         GTK_TYPE_SEARCH_ENTRY);
  support_wait (is_mapped, search);
  gtk_widget_grab_focus (search);

  return get_focus (fixture);
}

static GtkWidget *
open_menu (WindowFixture *fixture)
{
  GtkWidget *popover = GTK_WIDGET (gtk_menu_button_get_popover (fixture->window->menu_button));

  gtk_menu_button_popup (fixture->window->menu_button);
  support_wait (is_mapped, popover);
  gtk_widget_child_focus (popover, GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_widget_is_ancestor (get_focus (fixture), popover));

  return popover;
}

static void
test_a_menu_gives_the_keyboard_back (WindowFixture *fixture, gconstpointer unused)
{
  GtkWidget *before = begin_in_the_outline (fixture);

  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *popover = open_menu (fixture);

      close_popover (popover);
      g_assert_true (get_focus (fixture) == before);
    }
}

static void
test_the_history_gives_the_keyboard_back (WindowFixture *fixture, gconstpointer unused)
{
  GtkWidget *before = begin_in_the_outline (fixture);
  GtkWidget *popover;

  window_fixture_do (fixture, "win.history");
  popover = GTK_WIDGET (fixture->window->history);
  support_wait (is_mapped, popover);
  g_assert_true (gtk_widget_is_ancestor (get_focus (fixture), popover));
  close_popover (popover);
  g_assert_true (get_focus (fixture) == before);
}

/* What was chosen in it may need the keyboard. */
static void
test_a_choice_in_a_menu_keeps_the_keyboard (WindowFixture *fixture, gconstpointer unused)
{
  GtkWidget *popover;

  begin_in_the_outline (fixture);
  popover = open_menu (fixture);
  window_fixture_do (fixture, "win.find");
  close_popover (popover);
  g_assert_true (gtk_widget_is_ancestor (get_focus (fixture),
                                         GTK_WIDGET (fixture->window->find_bar)));

  begin_in_the_outline (fixture);
  popover = open_menu (fixture);
  close_popover (popover);
  window_fixture_do (fixture, "win.find");
  g_assert_true (gtk_widget_is_ancestor (get_focus (fixture),
                                         GTK_WIDGET (fixture->window->find_bar)));
}

/* Whoever opened it at its button stays there. */
static void
test_a_button_keeps_the_keyboard (WindowFixture *fixture, gconstpointer unused)
{
  GtkWidget *popover;

  begin_in_the_outline (fixture);
  gtk_widget_child_focus (GTK_WIDGET (fixture->window->menu_button), GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_widget_is_ancestor (get_focus (fixture),
                                         GTK_WIDGET (fixture->window->menu_button)));
  popover = open_menu (fixture);
  close_popover (popover);
  g_assert_true (gtk_widget_is_ancestor (get_focus (fixture),
                                         GTK_WIDGET (fixture->window->menu_button)));
}

#define add(name)                                                              \
  g_test_add ("/app/focus/" #name, WindowFixture, NULL, window_fixture_set_up, \
              test_##name, window_fixture_tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv);
  adw_init ();

  add (a_menu_gives_the_keyboard_back);
  add (the_history_gives_the_keyboard_back);
  add (a_choice_in_a_menu_keeps_the_keyboard);
  add (a_button_keeps_the_keyboard);

  return g_test_run ();
}
