/* test-window-undo.c - undo as the window offers it
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "window-fixture.h"

#include "drama-step-popover.h"

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

static gboolean
is_seen (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
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

static GtkWidget *
find_inner_button (WindowFixture *fixture, const char *child)
{
  return GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (fixture->window),
                                                    DRAMA_TYPE_WINDOW, child));
}

/* After what is done with files and what is done with the dossier. */
#define UNDO_SECTION 2

static char *
read_menu (WindowFixture *fixture, int index)
{
  GtkMenuButton *button = GTK_MENU_BUTTON (find_inner_button (fixture, "menu_button"));
  g_autoptr (GMenuModel) section = NULL;
  char *label = NULL;

  section = g_menu_model_get_item_link (gtk_menu_button_get_menu_model (button), UNDO_SECTION,
                                        G_MENU_LINK_SECTION);
  g_menu_model_get_item_attribute (section, index, G_MENU_ATTRIBUTE_LABEL, "s", &label);

  return label;
}

static void
rename_as (WindowFixture *fixture, const char *label)
{
  static guint     n;
  DramaDossier    *dossier = drama_document_get_dossier (fixture->document);
  DramaEdit       *edit = drama_edit_begin (dossier);
  DramaActorFields fields = *drama_actor_get_fields (drama_dossier_find_actor (dossier, "ada",
                                                                               NULL));
  g_autofree char *name = g_strdup_printf ("Ada %u", n++);
  g_autoptr (DramaActor) actor = NULL;

  fields.name = name;
  actor = drama_actor_new (&fields);
  drama_edit_put_actor (edit, actor);
  g_assert_true (drama_document_commit (fixture->document, edit, label, NULL, NULL));
}

static void
test_button_and_menu_name_the_step (WindowFixture *fixture, gconstpointer unused)
{
  GtkWidget       *undo = gtk_widget_get_first_child (find_inner_button (fixture, "undo_button"));
  GtkWidget       *redo = find_inner_button (fixture, "redo_button");
  g_autofree char *idle = read_menu (fixture, 0);
  g_autofree char *done = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *again = NULL;

  g_assert_cmpstr (gtk_widget_get_tooltip_text (undo), ==, "Undo (Ctrl+Z)");
  g_assert_cmpstr (idle, ==, "_Undo");

  rename_as (fixture, "Merge F_S_B and Federal Security Service of Russia");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (undo), ==,
                   "Undo: Merge F_S_B and Federal Security Service of Russia (Ctrl+Z)");
  done = read_menu (fixture, 0);
  g_assert_cmpstr (done, ==, "_Undo: Merge F__S__B and Federal Security Service of…");

  window_fixture_do (fixture, "win.undo");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (redo), ==,
                   "Redo: Merge F_S_B and Federal Security Service of Russia (Shift+Ctrl+Z)");
  undone = read_menu (fixture, 0);
  again = read_menu (fixture, 1);
  g_assert_cmpstr (undone, ==, "_Undo");
  g_assert_true (g_str_has_prefix (again, "_Redo: Merge"));
}

static GtkWidget *
open_history (WindowFixture *fixture)
{
  GtkWidget *button = find_inner_button (fixture, "undo_button");
  GtkWidget *popover = GTK_WIDGET (adw_split_button_get_popover (ADW_SPLIT_BUTTON (button)));

  window_fixture_do (fixture, "win.history");
  support_wait (is_seen, popover);

  return popover;
}

/* The rows as they say themselves to a person, the newest first. */
static char *
read_steps (GtkWidget *popover)
{
  GString *text = g_string_new (NULL);

  for (GtkWidget *item = gtk_widget_get_first_child (support_find (popover, GTK_TYPE_LIST_VIEW));
       item != NULL; item = gtk_widget_get_next_sibling (item))
    {
      GtkWidget *row = gtk_widget_get_first_child (item);
      GtkWidget *mark = row != NULL ? gtk_widget_get_first_child (row) : NULL;
      GtkWidget *name = mark != NULL ? gtk_widget_get_next_sibling (mark) : NULL;

      if (name == NULL || !gtk_widget_get_child_visible (item))
        continue;
      g_string_append (text, gtk_widget_get_opacity (mark) > 0.5 ? ">" : "");
      g_string_append (text, gtk_label_get_text (GTK_LABEL (name)));
      g_string_append (text, gtk_widget_has_css_class (row, "undone") ? " undone" : "");
      g_string_append (text, gtk_widget_get_visible (gtk_widget_get_next_sibling (name))
                                 ? " saved"
                                 : "");
      g_string_append (text, "; ");
    }

  return g_string_free (text, FALSE);
}

#define assert_steps(popover, expected)            \
  G_STMT_START                                     \
  {                                                \
    g_autofree char *said_ = read_steps (popover); \
    g_assert_cmpstr (said_, ==, expected);         \
  }                                                \
  G_STMT_END

static void
test_history_lists_the_steps_and_jumps (WindowFixture *fixture, gconstpointer unused)
{
  DramaDossier *first = drama_document_get_dossier (fixture->document);
  GtkWidget    *popover, *list;

  rename_as (fixture, "One");
  rename_as (fixture, "Two");
  rename_as (fixture, "Three");
  popover = open_history (fixture);
  list = support_find (popover, GTK_TYPE_LIST_VIEW);
  assert_steps (popover, ">Three; Two; One; As it was opened; ");

  g_signal_emit_by_name (list, "activate", 2);
  g_assert_cmpstr (drama_document_get_undo_label (fixture->document), ==, "One");
  assert_steps (popover, "Three undone; Two undone; >One; As it was opened; ");

  g_signal_emit_by_name (list, "activate", 0);
  assert_steps (popover, ">Three; Two; One; As it was opened; ");

  g_signal_emit_by_name (list, "activate", 3);
  g_assert_true (drama_document_get_dossier (fixture->document) == first);
  rename_as (fixture, "Four");
  assert_steps (popover, ">Four; As it was opened; ");
}

static gboolean
is_narrow (gpointer window)
{
  GObject *button = gtk_widget_get_template_child (window, DRAMA_TYPE_WINDOW, "undo_button");

  return !gtk_widget_get_mapped (GTK_WIDGET (button));
}

static gboolean
has_narrow_history (gpointer window)
{
  GObject   *toasts = gtk_widget_get_template_child (window, DRAMA_TYPE_WINDOW, "toasts");
  GtkWidget *last = gtk_widget_get_last_child (GTK_WIDGET (toasts));

  return DRAMA_IS_STEP_POPOVER (last) && gtk_widget_get_mapped (last);
}

/* Where there is no room for the button there is a list all the same. */
static void
test_a_narrow_window_has_the_history_too (WindowFixture *fixture, gconstpointer unused)
{
  rename_as (fixture, "One");
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 400, 600);
  support_wait (is_narrow, fixture->window);
  window_fixture_do (fixture, "win.history");
  support_wait (has_narrow_history, fixture->window);
}

/* Nothing stays alive because it was looked at once. */
static void
test_history_lets_go_when_it_closes (WindowFixture *fixture, gconstpointer unused)
{
  GtkWidget         *popover;
  GtkSelectionModel *model;

  rename_as (fixture, "One");
  popover = open_history (fixture);
  model = gtk_list_view_get_model (GTK_LIST_VIEW (support_find (popover, GTK_TYPE_LIST_VIEW)));
  g_object_add_weak_pointer (G_OBJECT (model), (gpointer *) &model);
  gtk_popover_popdown (GTK_POPOVER (popover));
  support_wait (is_gone, &model);
}

static guint
count_children (GtkWidget *widget)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n++;

  return n;
}

/* Work is counted, not timed: rows are made for what is seen, not for every step. */
static void
test_thousands_of_steps_make_few_rows (WindowFixture *fixture, gconstpointer unused)
{
  GtkWidget *popover;

  for (guint i = 0; i < 800; i++)
    support_move (fixture->document, "ada", i + 1, 0);
  popover = open_history (fixture);
  g_assert_cmpuint (count_children (support_find (popover, GTK_TYPE_LIST_VIEW)), <, 300);
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
  add (button_and_menu_name_the_step);
  add (history_lists_the_steps_and_jumps);
  add (a_narrow_window_has_the_history_too);
  add (history_lets_go_when_it_closes);
  add (thousands_of_steps_make_few_rows);

  return g_test_run ();
}
