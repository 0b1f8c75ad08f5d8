/* test-preferences.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-support.h"
#include "drama-application.h"
#include "drama-author.h"
#include "drama-preferences-window.h"

#include <adwaita.h>

typedef struct
{
  GSettings            *settings;
  GSimpleActionGroup   *colors;
  DramaPreferences     *preferences;
  AdwPreferencesWindow *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer kept)
{
  g_autoptr (GSimpleAction) scheme = NULL;

  if (GPOINTER_TO_INT (kept))
    {
      fixture->settings = g_settings_new ("app.dramatis.Dramatis");
      g_settings_reset (fixture->settings, "author-name");
      g_settings_reset (fixture->settings, "scroll-zooms");
      g_settings_reset (fixture->settings, "reduce-motion");
      g_settings_reset (fixture->settings, "palette");
      g_settings_reset (fixture->settings, "autosave");
      g_settings_reset (fixture->settings, "reopen-files");
    }
  scheme = g_simple_action_new_stateful ("color-scheme", G_VARIANT_TYPE_STRING,
                                         g_variant_new_string ("system"));
  fixture->colors = g_simple_action_group_new ();
  g_action_map_add_action (G_ACTION_MAP (fixture->colors), G_ACTION (scheme));
  fixture->preferences = drama_preferences_new (fixture->settings);
  fixture->window = ADW_PREFERENCES_WINDOW (
      drama_preferences_window_new (fixture->preferences, G_ACTION_GROUP (fixture->colors),
                                    GPOINTER_TO_INT (kept)));
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_set (fixture->preferences, "reduce-motion", FALSE, NULL);
  g_assert_finalize_object (fixture->preferences);
  g_object_unref (fixture->colors);
  g_clear_object (&fixture->settings);
}

static gpointer
get_child (Fixture *fixture, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (fixture->window),
                                        DRAMA_TYPE_PREFERENCES_WINDOW, name);
}

static void
test_the_name_is_kept (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *kept = NULL;
  g_autofree char *noted = NULL;
  g_autofree char *too_long = g_strnfill (10001, 'x');
  GtkEditable     *entry = get_child (fixture, "author_name");
  GtkWidget       *error = get_child (fixture, "author_error");
  int              at = 0;

  gtk_editable_set_text (entry, "  Mara   Voss ");
  kept = g_settings_get_string (fixture->settings, "author-name");
  g_assert_cmpstr (kept, ==, "Mara Voss");
  noted = drama_author_dup_name ();
  g_assert_cmpstr (noted, ==, "Mara Voss");
  g_assert_false (gtk_widget_get_visible (error));

  /* What cannot be kept is said, and the name before stays. */
  gtk_editable_insert_text (entry, too_long, -1, &at);
  g_assert_true (gtk_widget_get_visible (error));
  g_assert_cmpstr (drama_preferences_get_author_name (fixture->preferences), ==, "Mara Voss");
}

static void
test_switches_are_kept (Fixture *fixture, gconstpointer unused)
{
  gboolean animations;

  gtk_switch_set_active (get_child (fixture, "scroll_zooms"), TRUE);
  g_assert_true (g_settings_get_boolean (fixture->settings, "scroll-zooms"));
  gtk_switch_set_active (get_child (fixture, "reduce_motion"), TRUE);
  g_assert_true (g_settings_get_boolean (fixture->settings, "reduce-motion"));
  g_object_get (gtk_settings_get_default (), "gtk-enable-animations", &animations, NULL);
  g_assert_false (animations);
  g_assert_false (adw_get_enable_animations (GTK_WIDGET (fixture->window)));

  g_settings_set_boolean (fixture->settings, "reduce-motion", FALSE);
  g_assert_false (gtk_switch_get_active (get_child (fixture, "reduce_motion")));
  g_object_get (gtk_settings_get_default (), "gtk-enable-animations", &animations, NULL);
  g_assert_true (animations);
}

static void
test_the_style_follows_the_action (Fixture *fixture, gconstpointer unused)
{
  AdwComboRow *row = get_child (fixture, "color_scheme");
  g_autoptr (GVariant) state = NULL;

  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 0);
  adw_combo_row_set_selected (row, 2);
  state = g_action_group_get_action_state (G_ACTION_GROUP (fixture->colors), "color-scheme");
  g_assert_cmpstr (g_variant_get_string (state, NULL), ==, "dark");
  g_action_group_change_action_state (G_ACTION_GROUP (fixture->colors), "color-scheme",
                                      g_variant_new_string ("light"));
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 1);
}

static void
test_the_colours_are_kept (Fixture *fixture, gconstpointer unused)
{
  AdwComboRow     *row = get_child (fixture, "palette");
  g_autofree char *kept = NULL;

  g_assert_cmpint (drama_preferences_get_palette (fixture->preferences), ==,
                   DRAMA_PALETTE_ORDINARY);
  adw_combo_row_set_selected (row, 2);
  kept = g_settings_get_string (fixture->settings, "palette");
  g_assert_cmpstr (kept, ==, "paper");
  g_assert_cmpint (drama_preferences_get_palette (fixture->preferences), ==, DRAMA_PALETTE_PAPER);
  g_settings_set_string (fixture->settings, "palette", "high-contrast");
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 1);
}

/* What is unsaved leaves no trace where that is not wanted, whenever that is said. */
static void
test_unsaved_work_is_kept_only_where_wanted (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (DramaDocument) document = support_load_small ();

  g_object_bind_property (fixture->preferences, "autosave", document, "autosave",
                          G_BINDING_SYNC_CREATE);
  support_rename (document, "ada", "Ada Berg");
  drama_document_keep_now (document);
  g_assert_nonnull (drama_document_get_kept (document));

  gtk_switch_set_active (get_child (fixture, "autosave"), FALSE);
  g_assert_false (g_settings_get_boolean (fixture->settings, "autosave"));
  g_assert_null (drama_document_get_kept (document));
  drama_document_keep_now (document);
  g_assert_null (drama_document_get_kept (document));

  gtk_switch_set_active (get_child (fixture, "autosave"), TRUE);
  drama_document_keep_now (document);
  g_assert_nonnull (drama_document_get_kept (document));
  drama_document_discard (document);
}

static void
test_what_was_open_is_forgotten_where_not_wanted (Fixture *fixture, gconstpointer unused)
{
  g_assert_true (gtk_switch_get_active (get_child (fixture, "reopen_files")));
  gtk_switch_set_active (get_child (fixture, "reopen_files"), FALSE);
  g_assert_false (g_settings_get_boolean (fixture->settings, "reopen-files"));
}

/* Without the schema all of it works, and says for how long. */
static void
test_without_settings_it_works_until_the_end (Fixture *fixture, gconstpointer unused)
{
  g_assert_true (gtk_widget_get_visible (get_child (fixture, "not_kept")));
  gtk_editable_set_text (get_child (fixture, "author_name"), "Mara Voss");
  g_assert_cmpstr (drama_preferences_get_author_name (fixture->preferences), ==, "Mara Voss");
  gtk_switch_set_active (get_child (fixture, "scroll_zooms"), TRUE);
}

static void
test_everything_has_one_name (Fixture *fixture, gconstpointer unused)
{
  g_assert_false (gtk_widget_get_visible (get_child (fixture, "not_kept")));
  support_assert_names (get_child (fixture, "scroll_zooms"));
  support_assert_names (get_child (fixture, "reduce_motion"));
  support_assert_names (get_child (fixture, "reopen_files"));
  support_assert_names (get_child (fixture, "autosave"));
}

#define add(name, kept)                                                                        \
  g_test_add ("/app/preferences/" #name, Fixture, GINT_TO_POINTER (kept), set_up, test_##name, \
              tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add (the_name_is_kept, TRUE);
  add (switches_are_kept, TRUE);
  add (the_colours_are_kept, TRUE);
  add (unsaved_work_is_kept_only_where_wanted, TRUE);
  add (what_was_open_is_forgotten_where_not_wanted, TRUE);
  add (the_style_follows_the_action, TRUE);
  add (without_settings_it_works_until_the_end, FALSE);
  add (everything_has_one_name, TRUE);

  return g_test_run ();
}
