/* drama-inbox-row.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-compat.h"
#include "drama-inbox-row.h"
#include "drama-suggestion.h"
#include "drama-terms.h"

#include <glib/gi18n.h>

/* Of a row that is not selected. */
#define MAX_TITLE_LINES 3
#define MAX_WORDS_LINES 3

/* The parts of a row; owned by the box that the list item holds. */
typedef struct
{
  GtkListItem *item; /* borrowed: it owns the box */
  GtkWidget   *heading;
  GtkWidget   *body;
  GtkWidget   *icon;
  GtkWidget   *title;
  GtkWidget   *detail;
  GtkWidget   *words;
  gulong       changed;
} Row;

static GtkWidget *
new_label (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  /* The row itself says everything; its parts would say it twice. */
  gtk_accessible_update_state (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);

  return label;
}

static void
cut (GtkWidget *label, int lines)
{
  gtk_label_set_lines (GTK_LABEL (label), lines);
  gtk_label_set_ellipsize (GTK_LABEL (label), lines > 0 ? PANGO_ELLIPSIZE_END
                                                        : PANGO_ELLIPSIZE_NONE);
}

/* Of what is selected all words are shown. */
static void
on_selected (GtkListItem *item, GParamSpec *pspec, GObject *box)
{
  Row     *row = g_object_get_data (box, "drama-row");
  gboolean selected = gtk_list_item_get_selected (item);

  cut (row->title, selected ? -1 : MAX_TITLE_LINES);
  cut (row->words, selected ? -1 : MAX_WORDS_LINES);
}

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer unused)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  Row       *row = g_new0 (Row, 1);

  row->item = item;
  row->heading = new_label ("inbox-heading");
  row->body = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  gtk_widget_add_css_class (row->body, "suggestion");
  row->icon = gtk_image_new ();
  gtk_widget_set_valign (row->icon, GTK_ALIGN_START);
  gtk_accessible_update_state (GTK_ACCESSIBLE (row->icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  row->title = new_label ("suggestion-title");
  row->detail = new_label ("row-detail");
  row->words = new_label ("suggestion-words");
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_box_append (GTK_BOX (lines), row->title);
  gtk_box_append (GTK_BOX (lines), row->detail);
  gtk_box_append (GTK_BOX (lines), row->words);
  gtk_box_append (GTK_BOX (row->body), row->icon);
  gtk_box_append (GTK_BOX (row->body), lines);
  gtk_box_append (GTK_BOX (box), row->heading);
  gtk_box_append (GTK_BOX (box), row->body);
  g_object_set_data_full (G_OBJECT (box), "drama-row", row, g_free);
  gtk_list_item_set_child (item, box);
  g_signal_connect_object (item, "notify::selected", G_CALLBACK (on_selected), box, 0);
  on_selected (item, NULL, G_OBJECT (box));
}

static const char *
get_icon (DramaSuggestion *suggestion)
{
  if (drama_suggestion_get_suggestion_type (suggestion) == DRAMA_SUGGESTION_ACTOR)
    return drama_terms_kind_icon (drama_suggestion_get_kind (suggestion));

  return drama_suggestion_get_stance (suggestion) == DRAMA_STANCE_DISPUTES
             ? "drama-disputes-symbolic"
             : "drama-tie-symbolic";
}

static void
show (DramaSuggestion *suggestion, Row *row)
{
  g_autofree char *heading = drama_suggestion_dup_heading (suggestion);
  g_autofree char *markup = drama_suggestion_dup_markup (suggestion);
  g_autofree char *detail = drama_suggestion_dup_detail (suggestion);
  g_autofree char *quoted = drama_suggestion_dup_words_markup (suggestion);
  g_autofree char *plain = drama_suggestion_dup_plain (suggestion);
  g_autofree char *words = drama_suggestion_dup_words (suggestion);
  g_autofree char *label = NULL;

  gtk_label_set_label (GTK_LABEL (row->heading), heading != NULL ? heading : "");
  gtk_widget_set_visible (row->heading, heading != NULL);
  gtk_label_set_markup (GTK_LABEL (row->title), markup);
  gtk_label_set_label (GTK_LABEL (row->detail), detail);
  gtk_label_set_markup (GTK_LABEL (row->words), quoted);
  gtk_image_set_from_icon_name (GTK_IMAGE (row->icon), get_icon (suggestion));

  /* Translators: what a screen reader says of a suggestion: the first %s is an actor or a
   * tie as a sentence, the second where and how it stands in the text */
  label = g_strdup_printf (_ ("%s, %s"), plain, detail);
  drama_compat_label_row (row->item, label, words);
}

static Row *
get_row (GtkListItem *item)
{
  return g_object_get_data (G_OBJECT (gtk_list_item_get_child (item)), "drama-row");
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer unused)
{
  DramaSuggestion *suggestion = gtk_list_item_get_item (item);
  Row             *row = get_row (item);

  show (suggestion, row);
  row->changed = g_signal_connect (suggestion, "changed", G_CALLBACK (show), row);
}

static void
on_unbind (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer unused)
{
  Row *row = get_row (item);

  g_clear_signal_handler (&row->changed, gtk_list_item_get_item (item));
}

/* The list itself gives it to the row that had it last, which may be gone. */
gboolean
drama_inbox_row_focus_selected (GtkListView *list)
{
  g_return_val_if_fail (GTK_IS_LIST_VIEW (list), FALSE);

  for (GtkWidget *widget = gtk_widget_get_first_child (GTK_WIDGET (list)); widget != NULL;
       widget = gtk_widget_get_next_sibling (widget))
    {
      GtkWidget *box = gtk_widget_get_first_child (widget);
      Row       *row = box != NULL ? g_object_get_data (G_OBJECT (box), "drama-row") : NULL;

      if (row != NULL && gtk_list_item_get_selected (row->item))
        return gtk_widget_grab_focus (widget);
    }

  return FALSE;
}

GtkListItemFactory *
drama_inbox_row_factory_new (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind), NULL);

  return factory;
}
