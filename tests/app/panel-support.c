/* panel-support.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "panel-support.h"

#include "drama-record-head.h"

void
panel_set_up (PanelFixture *fixture, gconstpointer unused)
{
  fixture->session = support_new_session ();
  fixture->document = drama_session_get_document (fixture->session);
  fixture->panel = g_object_new (DRAMA_TYPE_EVIDENCE_PANEL, NULL);
  drama_evidence_panel_set_session (fixture->panel, fixture->session);
  fixture->window = support_show (GTK_WIDGET (fixture->panel), 360, 900);
}

void
panel_tear_down (PanelFixture *fixture, gconstpointer unused)
{
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->session);
}

void
panel_open_fields (PanelFixture *fixture)
{
  GtkWidget *head = support_find (GTK_WIDGET (fixture->panel), DRAMA_TYPE_RECORD_HEAD);

  g_assert_nonnull (head);
  drama_edit_fold_set_open (drama_record_head_get_fold (DRAMA_RECORD_HEAD (head)), TRUE);
}

static GtkWidget *
find_card (GtkWidget *widget, const char *evidence)
{
  if (DRAMA_IS_QUOTE_CARD (widget) &&
      g_str_equal (drama_quote_card_get_evidence (DRAMA_QUOTE_CARD (widget)), evidence))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_card (child, evidence);

      if (found != NULL)
        return found;
    }

  return NULL;
}

GtkWidget *
panel_find_card (PanelFixture *fixture, const char *evidence)
{
  return find_card (GTK_WIDGET (fixture->panel), evidence);
}

GtkWidget *
panel_open_card (PanelFixture *fixture, const char *evidence)
{
  GtkWidget *card = panel_find_card (fixture, evidence);

  g_assert_nonnull (card);
  drama_quote_card_set_editing (DRAMA_QUOTE_CARD (card), TRUE);

  return card;
}

static GtkWidget *
find_row (GtkWidget *widget, DramaChange change)
{
  if (DRAMA_IS_FIELD_ROW (widget) &&
      drama_field_row_get_change (DRAMA_FIELD_ROW (widget)) == change)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, change);

      if (found != NULL)
        return found;
    }

  return NULL;
}

GtkWidget *
panel_find_row (GtkWidget *root, DramaChange change)
{
  GtkWidget *row = find_row (root, change);

  if (row == NULL)
    g_error ("There is no row for %s", drama_change_caption (change));

  return row;
}

GtkWidget *
panel_find_in_row (GtkWidget *root, DramaChange change, GType type)
{
  GtkWidget *found = support_find (panel_find_row (root, change), type);

  g_assert_nonnull (found);

  return found;
}

void
panel_type (GtkWidget *root, DramaChange change, const char *text)
{
  GtkWidget *entry = panel_find_in_row (root, change, GTK_TYPE_ENTRY);

  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

void
panel_type_passage (GtkWidget *root, DramaChange change, const char *text)
{
  GtkWidget *view = panel_find_in_row (root, change, GTK_TYPE_TEXT_VIEW);

  gtk_widget_grab_focus (view);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
}

void
panel_press_return (GtkWidget *root, DramaChange change)
{
  g_signal_emit_by_name (panel_find_in_row (root, change, GTK_TYPE_ENTRY), "activate");
}

/* GTK 4 makes no events for tests: the controllers are told of the key, as they would be
 * if nobody before had taken it. */
gboolean
panel_press_escape (GtkWidget *root, DramaChange change)
{
  GtkWidget *row = panel_find_row (root, change);
  GtkWidget *entry = support_find (row, GTK_TYPE_ENTRY);
  GtkWidget *editor = entry != NULL ? entry : support_find (row, GTK_TYPE_TEXT_VIEW);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (editor);
  gboolean taken = FALSE;

  for (guint i = 0; !taken && i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", GDK_KEY_Escape, 0, 0, &taken);
    }

  return taken;
}

static GtkWidget *
find_error (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "error"))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_error (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

char *
panel_dup_error (GtkWidget *root, DramaChange change)
{
  GtkWidget *label = find_error (panel_find_row (root, change));

  g_assert_nonnull (label);

  return g_strdup (gtk_widget_get_visible (label) ? gtk_label_get_label (GTK_LABEL (label)) : "");
}

void
panel_assert_value (PanelFixture *fixture,
                    DramaChange   change,
                    const char   *id,
                    const char   *evidence,
                    const char   *expected)
{
  g_autofree char *value = drama_change_dup_value (change,
                                                   drama_document_get_dossier (fixture->document),
                                                   &(DramaSubject){ id, evidence });

  g_assert_cmpstr (value, ==, expected);
}
