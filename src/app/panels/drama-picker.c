/* drama-picker.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-fold.h"
#include "drama-picker.h"

#include <glib/gi18n.h>

#include <string.h>

/* Whoever looks for more than these types another letter. */
#define MOST_ROWS 50

struct _DramaPicker
{
  GtkPopover      parent_instance;
  DramaDocument  *document;
  DramaRecordType type;
  char           *none;
  GtkWidget      *search;
  GtkWidget      *list;
  GtkWidget      *more;
};

G_DEFINE_FINAL_TYPE (DramaPicker, drama_picker, GTK_TYPE_POPOVER)

enum
{
  PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Borrowed from the dossier, for the time of one filling. */
typedef struct
{
  const char *id;
  const char *name;
  char       *sort_key;
} Match;

static int
compare_matches (gconstpointer a, gconstpointer b)
{
  return strcmp (((const Match *) a)->sort_key, ((const Match *) b)->sort_key);
}

static void
clear_match (gpointer data)
{
  g_free (((Match *) data)->sort_key);
}

static gboolean
contains (const char *text, const char *folded)
{
  g_autofree char *own = drama_fold (text);

  return strstr (own, folded) != NULL;
}

static gboolean
is_meant (const DramaActorFields *actor, const char *folded)
{
  if (contains (actor->name, folded))
    return TRUE;
  for (guint i = 0; actor->aliases != NULL && actor->aliases[i] != NULL; i++)
    if (contains (actor->aliases[i], folded))
      return TRUE;

  return FALSE;
}

static void
add_match (GArray *matches, const char *id, const char *name)
{
  Match match = { id, name, g_utf8_collate_key (name, -1) };

  g_array_append_val (matches, match);
}

static GArray *
find_matches (DramaPicker *self, const char *folded)
{
  DramaDossier *dossier = drama_document_get_dossier (self->document);
  GArray       *matches = g_array_new (FALSE, FALSE, sizeof (Match));

  g_array_set_clear_func (matches, clear_match);
  if (self->type == DRAMA_RECORD_ACTOR)
    for (guint i = 0; i < drama_dossier_get_n_actors (dossier); i++)
      {
        const DramaActorFields *actor =
            drama_actor_get_fields (drama_dossier_get_actor (dossier, i));

        if (is_meant (actor, folded))
          add_match (matches, actor->id, actor->name);
      }
  else
    for (guint i = 0; i < drama_dossier_get_n_sources (dossier); i++)
      {
        const DramaSourceFields *source =
            drama_source_get_fields (drama_dossier_get_source (dossier, i));

        if (contains (source->title, folded) || contains (source->publisher, folded))
          add_match (matches, source->id, source->title);
      }
  g_array_sort (matches, compare_matches);

  return matches;
}

static void
append_row (DramaPicker *self, const char *id, const char *name, const char *style)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (*name != '\0' ? name : id);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 32);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_label (GTK_LABEL (label)), -1);
  g_object_set_data_full (G_OBJECT (row), "id", g_strdup (id), g_free);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

static void
fill (DramaPicker *self)
{
  g_autofree char *folded = drama_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  g_autoptr (GArray) matches = find_matches (self, folded);
  GtkWidget       *row;
  g_autofree char *text = NULL;

  while ((row = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);

  if (self->none != NULL && contains (self->none, folded))
    append_row (self, "", self->none, "picker-none");
  for (guint i = 0; i < MIN (matches->len, MOST_ROWS); i++)
    {
      const Match *match = &g_array_index (matches, Match, i);

      append_row (self, match->id, match->name, NULL);
    }

  if (matches->len > MOST_ROWS)
    text = g_strdup_printf (ngettext ("… and %u more: type a part of the name",
                                      "… and %u more: type a part of the name",
                                      matches->len - MOST_ROWS),
                            matches->len - MOST_ROWS);
  else if (gtk_widget_get_first_child (self->list) == NULL)
    text = g_strdup (_ ("Nobody of that name"));
  gtk_label_set_label (GTK_LABEL (self->more), text != NULL ? text : "");
  gtk_widget_set_visible (self->more, text != NULL);
}

static void
pick (DramaPicker *self, GtkListBoxRow *row)
{
  g_autofree char *id = g_strdup (g_object_get_data (G_OBJECT (row), "id"));

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[PICKED], 0, id);
}

static void
on_row_activated (DramaPicker *self, GtkListBoxRow *row)
{
  pick (self, row);
}

/* Return takes the first, as everywhere where one types to find. */
static void
on_search_activated (DramaPicker *self)
{
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0);

  if (first != NULL)
    pick (self, first);
}

static gboolean
on_search_key (DramaPicker *self, guint key)
{
  if (key != GDK_KEY_Down && key != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;

  return gtk_widget_child_focus (self->list, GTK_DIR_TAB_FORWARD);
}

static void
drama_picker_show (GtkWidget *widget)
{
  DramaPicker *self = DRAMA_PICKER (widget);

  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  fill (self);
  GTK_WIDGET_CLASS (drama_picker_parent_class)->show (widget);
  gtk_widget_grab_focus (self->search);
}

static void
drama_picker_finalize (GObject *object)
{
  DramaPicker *self = DRAMA_PICKER (object);

  g_clear_object (&self->document);
  g_free (self->none);

  G_OBJECT_CLASS (drama_picker_parent_class)->finalize (object);
}

static void
drama_picker_class_init (DramaPickerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = drama_picker_finalize;
  GTK_WIDGET_CLASS (klass)->show = drama_picker_show;

  signals[PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
drama_picker_init (DramaPicker *self)
{
  GtkWidget          *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget          *scroller = gtk_scrolled_window_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->search = gtk_search_entry_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Part of the name"), -1);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  self->more = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->more), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (self->more), 32);
  gtk_widget_add_css_class (self->more, "dim-label");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 300);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);
  gtk_box_append (GTK_BOX (box), self->search);
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_box_append (GTK_BOX (box), self->more);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "picker");

  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (fill), self);
  g_signal_connect_swapped (self->search, "activate", G_CALLBACK (on_search_activated), self);
  g_signal_connect_swapped (self->search, "stop-search", G_CALLBACK (gtk_popover_popdown), self);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (on_row_activated), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_search_key), self);
  gtk_widget_add_controller (self->search, keys);
}

GtkWidget *
drama_picker_new (DramaDocument *document, DramaRecordType type, const char *none)
{
  DramaPicker *self;

  g_return_val_if_fail (DRAMA_IS_DOCUMENT (document), NULL);

  self = g_object_new (DRAMA_TYPE_PICKER, NULL);
  self->document = g_object_ref (document);
  self->type = type;
  self->none = g_strdup (none);

  return GTK_WIDGET (self);
}
