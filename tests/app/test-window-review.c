/* test-window-review.c - comparing, merging and redacting in a real window
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "window-fixture.h"

#include "drama-backup.h"
#include "drama-comparing.h"
#include "drama-conflicts.h"
#include "drama-edit-actors.h"
#include "drama-json.h"
#include "drama-list-bar.h"
#include "drama-redact-dialog.h"
#include "drama-window-review.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <string.h>

static DramaDossier *
get_dossier (WindowFixture *fixture)
{
  return drama_document_get_dossier (fixture->document);
}

/* The one bar that is open, or NULL. */
static DramaListBar *
find_open_bar (GtkWidget *widget)
{
  if (DRAMA_IS_LIST_BAR (widget))
    return drama_list_bar_get_open (DRAMA_LIST_BAR (widget)) ? DRAMA_LIST_BAR (widget) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      DramaListBar *bar = find_open_bar (child);

      if (bar != NULL)
        return bar;
    }

  return NULL;
}

static DramaListBar *
get_bar (WindowFixture *fixture)
{
  return find_open_bar (GTK_WIDGET (fixture->window));
}

/* What the labels in it say, seen or not: one frame has not gone by yet. */
static void
read_labels (GtkWidget *widget, GString *words)
{
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (words, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    read_labels (child, words);
}

static char *
read_bar (WindowFixture *fixture)
{
  GString *words = g_string_new (NULL);

  read_labels (GTK_WIDGET (get_bar (fixture)), words);

  return g_string_free (words, FALSE);
}

static void
click (GtkWidget *root, const char *label)
{
  GtkWidget *button = support_find_button (root, label);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

/* The dossier as it was before some edits. */
static DramaDossier *
edit_and_keep_before (WindowFixture *fixture)
{
  DramaDossier *before = drama_dossier_ref (get_dossier (fixture));

  support_rename (fixture->document, "ada", "Ada Sund");
  support_remove_tie (fixture->document,
                      drama_tie_get_fields (drama_dossier_get_tie (before, 0))->id);

  return before;
}

static void
test_a_comparison_is_listed_and_left_with_escape (WindowFixture *fixture, gconstpointer unused)
{
  DramaSession   *session = drama_window_get_session (fixture->window);
  DramaComparing *comparing = drama_comparing_of (session);
  g_autoptr (DramaDossier) before = edit_and_keep_before (fixture);
  GtkListBoxRow   *row;
  g_autofree char *words = NULL;

  g_assert_null (get_bar (fixture));
  drama_comparing_begin (comparing, before, "yesterday.dramatis");
  g_assert_nonnull (get_bar (fixture));
  g_assert_cmpstr (drama_list_bar_get_title (get_bar (fixture)), ==,
                   "Compared with “yesterday.dramatis”: 0 added, 3 removed, 1 changed, "
                   "0 stand otherwise");
  words = read_bar (fixture);
  g_assert_nonnull (strstr (words, "Actor “Ada Sund” was changed"));
  g_assert_nonnull (strstr (words, "name: was “"));
  g_assert_nonnull (strstr (words, "”, is “Ada Sund”"));
  g_assert_nonnull (strstr (words, "was removed"));

  row = gtk_list_box_get_row_at_index (drama_list_bar_get_list (get_bar (fixture)), 0);
  g_signal_emit_by_name (drama_list_bar_get_list (get_bar (fixture)), "row-activated", row);
  g_assert_true (drama_session_is_actor_selected (session, "ada"));

  window_fixture_do (fixture, "win.close-overlays");
  g_assert_false (drama_comparing_is_active (comparing));
  g_assert_null (get_bar (fixture));
}

/* Whatever the size of texts: the least height it asks for is enough however wide it is. */
static void
test_a_bar_asks_for_the_height_it_takes (WindowFixture *fixture, gconstpointer unused)
{
  GtkSettings    *settings = gtk_settings_get_default ();
  DramaComparing *comparing = drama_comparing_of (drama_window_get_session (fixture->window));
  g_autoptr (DramaDossier) before = edit_and_keep_before (fixture);
  int asked, taken;

  /* Or it has no height before the first frame. */
  g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
  for (int dpi = 96; dpi <= 240; dpi += 8)
    {
      g_object_set (settings, "gtk-xft-dpi", dpi * 1024, NULL);
      drama_comparing_begin (comparing, before, "yesterday.dramatis");
      if (dpi == 96)
        drama_list_bar_add_button (get_bar (fixture), "_Merge");
      gtk_widget_measure (GTK_WIDGET (get_bar (fixture)), GTK_ORIENTATION_VERTICAL, -1, &asked,
                          NULL, NULL, NULL);
      gtk_widget_measure (GTK_WIDGET (get_bar (fixture)), GTK_ORIENTATION_VERTICAL, 1 << 20,
                          &taken, NULL, NULL, NULL);
      g_assert_cmpint (asked, >, 20);
      g_assert_cmpint (asked, >=, taken);
      window_fixture_do (fixture, "win.close-overlays");
    }
  gtk_settings_reset_property (settings, "gtk-xft-dpi");
  gtk_settings_reset_property (settings, "gtk-enable-animations");
}

static gboolean
has_height (gpointer widget)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_get_height (widget) > 0;
}

/* Beside it, the title would be a word a line; in a wide window that is where it belongs. */
static void
test_in_a_narrow_window_buttons_are_below_the_title (WindowFixture *fixture,
                                                     gconstpointer  unused)
{
  static const int widths[] = { 360, 1000 };
  DramaComparing  *comparing = drama_comparing_of (drama_window_get_session (fixture->window));
  g_autoptr (DramaDossier) before = edit_and_keep_before (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      GtkWidget      *button;
      graphene_rect_t there;
      gboolean        far = i == 0;

      gtk_widget_set_visible (GTK_WIDGET (fixture->window), FALSE);
      gtk_window_set_default_size (GTK_WINDOW (fixture->window), widths[i], 640);
      gtk_window_present (GTK_WINDOW (fixture->window));
      support_wait (has_height, fixture->window);
      drama_comparing_begin (comparing, before, "a dossier with a long name.dramatis");
      button = support_find_button (GTK_WIDGET (get_bar (fixture)), "_Merge");
      if (button == NULL)
        {
          button = drama_list_bar_add_button (get_bar (fixture), "_Merge");
          drama_list_bar_set_open (get_bar (fixture), TRUE);
        }
      support_wait (has_height, button);
      g_assert_true (gtk_widget_compute_bounds (button, GTK_WIDGET (get_bar (fixture)), &there));
      g_assert_true ((there.origin.x < 100) == far);
      window_fixture_do (fixture, "win.close-overlays");
    }
}

static void
test_a_comparison_follows_the_edits (WindowFixture *fixture, gconstpointer unused)
{
  DramaComparing *comparing = drama_comparing_of (drama_window_get_session (fixture->window));
  g_autoptr (DramaDossier) before = edit_and_keep_before (fixture);

  drama_comparing_begin (comparing, before, "x");
  drama_document_undo (fixture->document);
  drama_document_undo (fixture->document);
  g_assert_cmpstr (drama_list_bar_get_title (get_bar (fixture)), ==, "“x” says the same");
  drama_document_redo (fixture->document);
  g_assert_cmpuint (drama_comparing_get_comparison (comparing)->changes->len, ==, 1);
}

/* More than is shown at once: the last row brings the next ones, to the end. */
static void
test_a_long_comparison_is_listed_to_its_end (WindowFixture *fixture, gconstpointer unused)
{
  DramaComparing *comparing = drama_comparing_of (drama_window_get_session (fixture->window));
  g_autoptr (DramaDossier) before = drama_dossier_ref (get_dossier (fixture));
  g_autoptr (DramaEdit) edit = drama_edit_begin (before);
  g_autoptr (DramaDossier) after = NULL;
  GtkListBox      *list;
  g_autofree char *words = NULL;
  guint            n = 0;

  for (guint i = 0; i < 1100; i++)
    {
      g_autofree char *name = g_strdup_printf ("Number %u", i);
      g_free (drama_edit_add_actor (edit, name, DRAMA_KIND_PERSON));
    }
  after = drama_edit_commit (edit, NULL);
  drama_comparing_begin (comparing, after, "x");
  list = drama_list_bar_get_list (get_bar (fixture));
  g_assert_nonnull (gtk_list_box_get_row_at_index (list, 500));
  g_assert_null (gtk_list_box_get_row_at_index (list, 501));
  for (guint last = 500; last <= 1000; last += 500)
    g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (list, (int) last));

  while (gtk_list_box_get_row_at_index (list, (int) n) != NULL)
    n++;
  g_assert_cmpuint (n, ==, 1100);
  words = read_bar (fixture);
  g_assert_nonnull (strstr (words, "Number 1099"));
  g_assert_null (strstr (words, "More"));
}

static DramaDossier *
build_foreign (void)
{
  static const char JSON[] =
      "{ \"format\": \"dramatis\", \"version\": 1, \"actors\": ["
      "  { \"id\": \"x\", \"name\": \"ADA\", \"kind\": \"person\", \"note\": \"A\" },"
      "  { \"id\": \"y\", \"name\": \"Somebody\", \"kind\": \"person\","
      "    \"position\": [9, 9] } ],"
      "  \"ties\": [ { \"id\": \"t\", \"from\": \"x\", \"to\": \"y\", \"verb\": \"knows\" } ] }";
  g_autoptr (GBytes) bytes = g_bytes_new_static (JSON, strlen (JSON));
  g_autoptr (GError) error = NULL;
  DramaDossier *dossier = drama_json_read (bytes, "foreign", &error);

  g_assert_no_error (error);

  return dossier;
}

static void
test_a_merge_is_one_step_and_moves_nobody (WindowFixture *fixture, gconstpointer unused)
{
  g_autoptr (DramaDossier) theirs = build_foreign ();
  g_autoptr (DramaDossier) before = NULL;
  guint n;

  support_rename (fixture->document, "ada", "Ada");
  before = drama_dossier_ref (get_dossier (fixture));
  n = drama_dossier_get_n_actors (before);
  drama_window_begin_merge (fixture->window, theirs, "foreign.dramatis");
  g_assert_nonnull (get_bar (fixture));
  support_assert_names (GTK_WIDGET (get_bar (fixture)));
  g_assert_cmpstr (drama_list_bar_get_title (get_bar (fixture)), ==,
                   "Merge “foreign.dramatis”: who is who? 1 actor is new.");

  click (GTK_WIDGET (get_bar (fixture)), "_Merge");
  g_assert_cmpuint (drama_dossier_get_n_actors (get_dossier (fixture)), ==, n + 1);
  for (guint i = 0; i < n; i++)
    {
      const DramaActorFields *old = drama_actor_get_fields (drama_dossier_get_actor (before, i));
      const DramaActorFields *new = drama_actor_get_fields (
          drama_dossier_find_actor (get_dossier (fixture), old->id, NULL));

      g_assert_cmpfloat (old->position.x, ==, new->position.x);
      g_assert_cmpfloat (old->position.y, ==, new->position.y);
    }
  g_assert_cmpstr (drama_document_get_undo_label (fixture->document), ==,
                   "Merge Another Dossier");
  drama_document_undo (fixture->document);
  g_assert_true (get_dossier (fixture) == before);
}

static void
test_who_is_who_can_be_chosen (WindowFixture *fixture, gconstpointer unused)
{
  g_autoptr (DramaDossier) theirs = build_foreign ();
  guint        n;
  GtkDropDown *choice;

  support_rename (fixture->document, "ada", "Ada");
  n = drama_dossier_get_n_actors (get_dossier (fixture));
  drama_window_begin_merge (fixture->window, theirs, "foreign.dramatis");
  choice = GTK_DROP_DOWN (support_find (GTK_WIDGET (get_bar (fixture)), GTK_TYPE_DROP_DOWN));
  g_assert_cmpuint (gtk_drop_down_get_selected (choice), >, 0);
  gtk_drop_down_set_selected (choice, 0);
  click (GTK_WIDGET (get_bar (fixture)), "_Merge");
  g_assert_cmpuint (drama_dossier_get_n_actors (get_dossier (fixture)), ==, n + 2);
}

/* What a merge left open waits in the dossier, and so in a file that was opened. */
static void
leave_open (WindowFixture *fixture)
{
  g_autoptr (DramaDossier) base = drama_dossier_ref (get_dossier (fixture));
  g_autoptr (DramaDossier) theirs = NULL;
  g_autoptr (DramaDossier) joined = NULL;
  guint n;

  support_rename (fixture->document, "ada", "Theirs");
  theirs = drama_dossier_ref (get_dossier (fixture));
  drama_document_undo (fixture->document);
  support_rename (fixture->document, "ada", "Mine");
  joined = drama_conflicts_merge (base, get_dossier (fixture), theirs, &n, NULL);
  g_assert_cmpuint (n, ==, 1);
  drama_document_step_to (fixture->document, joined, "Merge");
}

static const char *
get_name (WindowFixture *fixture)
{
  return drama_actor_get_fields (drama_dossier_find_actor (get_dossier (fixture), "ada", NULL))
      ->name;
}

static void
test_a_difference_waits_until_it_is_settled (WindowFixture *fixture, gconstpointer unused)
{
  g_autofree char *words = NULL;

  leave_open (fixture);
  g_assert_nonnull (get_bar (fixture));
  words = read_bar (fixture);
  g_assert_nonnull (strstr (words, "Mine: “Mine”"));
  g_assert_nonnull (strstr (words, "Theirs: “Theirs”"));

  click (GTK_WIDGET (get_bar (fixture)), "Take Theirs");
  g_assert_cmpstr (get_name (fixture), ==, "Theirs");
  g_assert_null (get_bar (fixture));
  drama_document_undo (fixture->document);
  g_assert_cmpstr (get_name (fixture), ==, "Mine");
  g_assert_nonnull (get_bar (fixture));
  click (GTK_WIDGET (get_bar (fixture)), "Keep Mine");
  g_assert_cmpstr (get_name (fixture), ==, "Mine");
  g_assert_null (get_bar (fixture));
}

static gboolean
has_copy (gpointer dialog)
{
  return drama_redact_dialog_get_copy (dialog) != NULL &&
         drama_redact_dialog_get_report (dialog)->counts[DRAMA_REDACT_PLACE_NAME] > 0;
}

static gboolean
is_there (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static gboolean
is_destroyed (gpointer data)
{
  return *(gpointer *) data == NULL;
}

/* Every file below the folder, in one string. */
static void
read_all (const char *folder, GString *all)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *data = NULL;
      gsize            length;

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        read_all (path, all);
      else if (g_file_get_contents (path, &data, &length, NULL))
        g_string_append_len (all, data, (gssize) length);
    }
}

/* As if a dossier that says the name had been saved under the name of the copy. */
static void
keep_version (const char *path)
{
  g_autofree char *folder = drama_kept_folder ("backup", NULL);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("Zmrzlina", 8);
  DramaKept kept = { .uri = uri, .title = (char *) "Zmrzlina", .digest = (char *) "" };
  g_autoptr (GError) error = NULL;

  g_assert_true (drama_backup_keep (folder, &kept, bytes, &error));
  g_assert_no_error (error);
}

static void
assert_no_version (const char *path)
{
  g_autofree char *folder = drama_kept_folder ("backup", NULL);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autoptr (GPtrArray) versions = drama_backup_list (folder, uri);

  g_assert_cmpuint (versions->len, ==, 0);
}

static void
test_a_redacted_copy_is_another_file (WindowFixture *fixture, gconstpointer unused)
{
  DramaSession    *session = drama_window_get_session (fixture->window);
  g_autofree char *folder = g_dir_make_tmp ("dramatis-review-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "copy.dramatis", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (DramaDossier) before = NULL;
  g_autoptr (GString) all = g_string_new (NULL);
  DramaRedactDialog *dialog;

  support_rename (fixture->document, "ada", "Zmrzlina");
  before = drama_dossier_ref (get_dossier (fixture));
  dialog = drama_redact_dialog_new (GTK_WINDOW (fixture->window), session);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  drama_redact_dialog_add_actor (dialog, "ada");
  gtk_window_present (GTK_WINDOW (dialog));
  support_wait (has_copy, dialog);
  keep_version (path);
  drama_redact_dialog_write (dialog, file);
  support_wait (is_there, path);
  support_wait (is_destroyed, &dialog);

  read_all (folder, all);
  g_assert_nonnull (strstr (all->str, "Person A"));
  g_assert_null (strstr (all->str, "Zmrzlina"));
  assert_no_version (path);
  g_assert_true (get_dossier (fixture) == before);
  g_assert_cmpstr (get_name (fixture), ==, "Zmrzlina");

  g_remove (path);
  g_rmdir (folder);
}

static void
add (const char *path, void (*test) (WindowFixture *, gconstpointer))
{
  g_test_add (path, WindowFixture, NULL, window_fixture_set_up, test, window_fixture_tear_down);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv);
  adw_init ();

  add ("/app/window-review/a_bar_asks_for_the_height_it_takes",
       test_a_bar_asks_for_the_height_it_takes);
  add ("/app/window-review/a_comparison_is_listed_and_left_with_escape",
       test_a_comparison_is_listed_and_left_with_escape);
  add ("/app/window-review/in_a_narrow_window_buttons_are_below_the_title",
       test_in_a_narrow_window_buttons_are_below_the_title);
  add ("/app/window-review/a_comparison_follows_the_edits", test_a_comparison_follows_the_edits);
  add ("/app/window-review/a_long_comparison_is_listed_to_its_end",
       test_a_long_comparison_is_listed_to_its_end);
  add ("/app/window-review/a_merge_is_one_step_and_moves_nobody",
       test_a_merge_is_one_step_and_moves_nobody);
  add ("/app/window-review/who_is_who_can_be_chosen", test_who_is_who_can_be_chosen);
  add ("/app/window-review/a_difference_waits_until_it_is_settled",
       test_a_difference_waits_until_it_is_settled);
  add ("/app/window-review/a_redacted_copy_is_another_file",
       test_a_redacted_copy_is_another_file);

  return g_test_run ();
}
