/* test-window-undo.c - undo as the window offers it
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "window-fixture.h"

#include <adwaita.h>

/* The button of the toast that is seen, or NULL. */
static GtkWidget *
find_toast_button (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget) &&
      g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), "win.undo-step") == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_toast_button (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
has_toast (gpointer window)
{
  return find_toast_button (window) != NULL;
}

static gboolean
has_no_toast (gpointer window)
{
  return find_toast_button (window) == NULL;
}

static const char *
get_name (WindowFixture *fixture)
{
  DramaDossier *dossier = drama_document_get_dossier (fixture->document);

  return drama_actor_get_fields (drama_dossier_find_actor (dossier, "ada", NULL))->name;
}

static void
rename_with_toast (WindowFixture *fixture)
{
  support_rename (fixture->document, "ada", "Ada Sund");
  window_fixture_do_with (fixture, "win.toast-undo", g_variant_new_string ("<b>Renamed"));
  support_wait (has_toast, fixture->window);
}

static void
test_a_toast_takes_back_its_step (WindowFixture *fixture, gconstpointer unused)
{
  g_autofree char *before = g_strdup (get_name (fixture));
  g_autofree char *said = NULL;

  rename_with_toast (fixture);
  said = support_read_labels (GTK_WIDGET (fixture->window));
  g_assert_nonnull (strstr (said, "<b>Renamed"));
  g_signal_emit_by_name (find_toast_button (GTK_WIDGET (fixture->window)), "clicked");
  g_assert_cmpstr (get_name (fixture), ==, before);
  support_wait (has_no_toast, fixture->window);
}

static void
test_a_toast_goes_with_the_next_step (WindowFixture *fixture, gconstpointer unused)
{
  GtkWidget *button;
  guint64    step;

  rename_with_toast (fixture);
  button = find_toast_button (GTK_WIDGET (fixture->window));
  step = g_variant_get_uint64 (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button)));
  support_move (fixture->document, "ada", 5, 5);

  /* Clicked while it goes: the step that followed stays. */
  window_fixture_do_with (fixture, "win.undo-step", g_variant_new_uint64 (step));
  g_assert_cmpstr (drama_document_get_undo_label (fixture->document), ==, "Move");
  support_wait (has_no_toast, fixture->window);
}

static void
test_a_toast_goes_when_its_step_is_undone (WindowFixture *fixture, gconstpointer unused)
{
  rename_with_toast (fixture);
  window_fixture_do (fixture, "win.undo");
  support_wait (has_no_toast, fixture->window);
}

/* Another dossier in the same window may have a step of the same number. */
static void
test_a_toast_goes_with_its_document (WindowFixture *fixture, gconstpointer unused)
{
  g_autoptr (DramaDocument) other = support_load_small ();

  rename_with_toast (fixture);
  drama_window_show_document (fixture->window, other);
  support_wait (has_no_toast, fixture->window);
}

#define add(name)                                                                    \
  g_test_add ("/app/window-undo/" #name, WindowFixture, NULL, window_fixture_set_up, \
              test_##name, window_fixture_tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add (a_toast_takes_back_its_step);
  add (a_toast_goes_with_the_next_step);
  add (a_toast_goes_when_its_step_is_undone);
  add (a_toast_goes_with_its_document);

  return g_test_run ();
}
