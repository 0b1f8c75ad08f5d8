/* app-support.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-support.h"

#include "drama-compat.h"
#include "drama-json.h"

#include <adwaita.h>

#define PATIENCE_S 30

GFile *
support_get_small_file (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "app", "data", "small.dramatis",
                                                 NULL);

  return g_file_new_for_path (path);
}

DramaDocument *
support_load_small (void)
{
  g_autoptr (GFile) file = support_get_small_file ();
  g_autoptr (GError) error = NULL;
  g_autoptr (DramaDossier) dossier = drama_json_read_file (file, NULL, &error);

  g_assert_no_error (error);

  return drama_document_new (dossier);
}

DramaSession *
support_new_session (void)
{
  g_autoptr (DramaDocument) document = support_load_small ();

  return drama_session_new (document);
}

static void
commit (DramaDocument *document, DramaEdit *edit, const char *label)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (drama_document_commit (document, edit, label, NULL, &error));
  g_assert_no_error (error);
}

void
support_rename (DramaDocument *document, const char *id, const char *name)
{
  DramaDossier    *dossier = drama_document_get_dossier (document);
  DramaEdit       *edit = drama_edit_begin (dossier);
  DramaActorFields fields = *drama_actor_get_fields (drama_dossier_find_actor (dossier, id, NULL));
  g_autoptr (DramaActor) actor = NULL;

  fields.name = name;
  actor = drama_actor_new (&fields);
  drama_edit_put_actor (edit, actor);
  commit (document, edit, "Rename");
}

void
support_move (DramaDocument *document, const char *id, double x, double y)
{
  DramaEdit *edit = drama_edit_begin (drama_document_get_dossier (document));

  drama_edit_move_actor (edit, id, (DramaVec){ x, y });
  commit (document, edit, "Move");
}

void
support_remove_tie (DramaDocument *document, const char *id)
{
  DramaEdit *edit = drama_edit_begin (drama_document_get_dossier (document));

  drama_edit_remove_tie (edit, id);
  commit (document, edit, "Remove");
}

static gboolean
on_patience_over (gpointer unused)
{
  g_error ("Nothing happened for %d seconds", PATIENCE_S);

  return G_SOURCE_REMOVE;
}

void
support_wait (SupportDone done, gpointer data)
{
  guint patience = g_timeout_add_seconds (PATIENCE_S, on_patience_over, NULL);

  while (!done (data))
    g_main_context_iteration (NULL, TRUE);

  g_source_remove (patience);
}

static void
read_labels (GtkWidget *widget, GString *text)
{
  if (!gtk_widget_get_visible (widget) || !gtk_widget_get_child_visible (widget))
    return;

  if (GTK_IS_LABEL (widget))
    g_string_append_printf (text, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    read_labels (child, text);
}

char *
support_read_labels (GtkWidget *widget)
{
  GString *text = g_string_new (NULL);

  read_labels (widget, text);

  return g_string_free (text, FALSE);
}

GtkWidget *
support_find (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = support_find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

GtkWidget *
support_find_styled (GtkWidget *widget, const char *css_class)
{
  if (gtk_widget_has_css_class (widget, css_class))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = support_find_styled (child, css_class);

      if (found != NULL)
        return found;
    }

  return NULL;
}

GtkWidget *
support_find_button (GtkWidget *widget, const char *label)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = support_find_button (child, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_control (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget) ||
         GTK_IS_SWITCH (widget) || GTK_IS_SPIN_BUTTON (widget) || GTK_IS_ENTRY (widget) ||
         GTK_IS_SEARCH_ENTRY (widget) || GTK_IS_STACK_SWITCHER (widget) ||
         GTK_IS_DROP_DOWN (widget) || GTK_IS_TEXT_VIEW (widget) ||
         GTK_IS_LIST_VIEW (widget);
}

/* Controls of one kind are made of others that a screen reader never meets. */
static gboolean
is_part_of_control (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  return GTK_IS_MENU_BUTTON (parent) || GTK_IS_SPIN_BUTTON (parent) ||
         gtk_widget_get_ancestor (widget, ADW_TYPE_COMBO_ROW) != NULL ||
         gtk_widget_get_ancestor (gtk_widget_get_parent (widget), GTK_TYPE_DROP_DOWN) != NULL ||
         gtk_widget_get_ancestor (widget, GTK_TYPE_COLOR_BUTTON) != NULL ||
         gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW_CONTROLS) != NULL ||
         GTK_IS_STACK_SWITCHER (parent);
}

/* GTK says that a button is labelled by its icon, which has nothing to say. */
static gboolean
is_labelled_by_words (GtkWidget *widget)
{
  return gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget),
                                           GTK_ACCESSIBLE_RELATION_LABELLED_BY) &&
         !(GTK_IS_BUTTON (widget) && gtk_button_get_icon_name (GTK_BUTTON (widget)) != NULL);
}

void
support_assert_names (GtkWidget *root)
{
  if (is_control (root) && !is_part_of_control (root))
    {
      guint n_names = gtk_test_accessible_has_property (GTK_ACCESSIBLE (root),
                                                        GTK_ACCESSIBLE_PROPERTY_LABEL) +
                      is_labelled_by_words (root);

      if (n_names != 1)
        g_error ("%s in %s (%s) has %u names", G_OBJECT_TYPE_NAME (root),
                 G_OBJECT_TYPE_NAME (gtk_widget_get_parent (root)),
                 gtk_widget_get_tooltip_text (root), n_names);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    support_assert_names (child);
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_get_width (widget) > 0;
}

GtkWindow *
support_show (GtkWidget *widget, int width, int height)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());

  drama_compat_hold_focus (window);
  gtk_window_set_default_size (window, width, height);
  gtk_window_set_child (window, widget);
  gtk_window_present (window);
  support_wait (is_mapped, widget);

  return window;
}
