/* drama-outline-row.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-compat.h"
#include "drama-line-sample.h"
#include "drama-outline-row.h"
#include "drama-terms.h"

#include <glib/gi18n.h>

#define MAX_LINES 3

static GtkWidget *
new_line (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  /* The row itself says everything; its parts would say it twice. */
  gtk_accessible_update_state (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);

  return label;
}

static GtkWidget *
new_picture (DramaRecordType type)
{
  GtkWidget *picture;

  if (type == DRAMA_RECORD_TIE)
    return drama_line_sample_new (DRAMA_STANDING_UNSOURCED);

  picture = gtk_image_new_from_icon_name ("drama-source-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (picture), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);

  return picture;
}

/* No action of the button's own: each row would be told whenever one is switched, and there
 * may be hundreds. */
static void
on_clicked (GtkWidget *button, gpointer action)
{
  const char *id = g_object_get_data (G_OBJECT (gtk_widget_get_parent (button)), "drama-id");

  gtk_widget_activate_action (button, action, "s", id);
}

/* The row itself selects the ties of a source. */
static GtkWidget *
new_button (const char *icon, const char *name, const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  g_signal_connect (button, "clicked", G_CALLBACK (on_clicked), (gpointer) action);

  return button;
}

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer type)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title = new_line (NULL);

  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (title), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (title), MAX_LINES);
  gtk_box_append (GTK_BOX (lines), title);
  gtk_box_append (GTK_BOX (lines), new_line ("row-detail"));
  gtk_widget_set_hexpand (lines, TRUE);

  gtk_box_append (GTK_BOX (row), new_picture (GPOINTER_TO_UINT (type)));
  gtk_box_append (GTK_BOX (row), lines);
  if (GPOINTER_TO_UINT (type) == DRAMA_RECORD_SOURCE)
    {
      gtk_box_append (GTK_BOX (row), new_button ("drama-inbox-symbolic",
                                                 _ ("Draft…: who takes part, and what ties them"),
                                                 "win.draft"));
      gtk_box_append (GTK_BOX (row),
                      new_button ("go-next-symbolic", _ ("Show its text"), "win.show-source"));
    }
  gtk_widget_add_css_class (row, "outline-row");
  gtk_list_item_set_child (item, row);
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer type)
{
  DramaRecordItem *item = gtk_list_item_get_item (list_item);
  GtkWidget       *picture = gtk_widget_get_first_child (gtk_list_item_get_child (list_item));
  GtkWidget       *title = gtk_widget_get_first_child (gtk_widget_get_next_sibling (picture));
  GtkWidget       *detail = gtk_widget_get_next_sibling (title);

  gtk_label_set_markup (GTK_LABEL (title), drama_record_item_get_markup (item));
  gtk_label_set_label (GTK_LABEL (detail), drama_record_item_get_detail (item));
  if (DRAMA_IS_LINE_SAMPLE (picture))
    drama_line_sample_set_standing (DRAMA_LINE_SAMPLE (picture),
                                    drama_record_item_get_standing (item));
  else if (GPOINTER_TO_UINT (type) == DRAMA_RECORD_ACTOR)
    gtk_image_set_from_icon_name (GTK_IMAGE (picture),
                                  drama_terms_kind_icon (drama_record_item_get_kind (item)));

  g_object_set_data_full (G_OBJECT (gtk_list_item_get_child (list_item)), "drama-id",
                          g_strdup (drama_record_item_get_id (item)), g_free);
  if (GPOINTER_TO_UINT (type) == DRAMA_RECORD_SOURCE)
    {
      GtkWidget *show = gtk_widget_get_last_child (gtk_list_item_get_child (list_item));

      gtk_widget_set_visible (gtk_widget_get_prev_sibling (show),
                              drama_record_item_has_text (item));
    }

  drama_compat_label_row (list_item, drama_record_item_get_label (item), "");
}

GtkListItemFactory *
drama_outline_row_factory_new (DramaRecordType type)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), GUINT_TO_POINTER (type));
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), GUINT_TO_POINTER (type));

  return factory;
}
