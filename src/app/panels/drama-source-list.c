/* drama-source-list.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-edit-ids.h"
#include "drama-editors.h"
#include "drama-panel-parts.h"
#include "drama-record-head.h"
#include "drama-source-list.h"

#include <glib/gi18n.h>

/* More than anybody reads here would only make the panel slow. */
#define MOST_SOURCES 100

struct _DramaSourceList
{
  GtkWidget      parent_instance;
  DramaDocument *document;
  GHashTable    *heads; /* id → DramaRecordHead, owned by the box */
  GtkWidget     *heading;
  GtkWidget     *box;
  GtkWidget     *more;
};

G_DEFINE_FINAL_TYPE (DramaSourceList, drama_source_list, GTK_TYPE_WIDGET)

static void
fill (GtkBox *box, const DramaDossier *dossier, const DramaSubject *subject)
{
  drama_panel_append_source (box, drama_dossier_find_source (dossier, subject->id, NULL));
}

static void
drop_heads (DramaSourceList *self, const DramaDossier *dossier)
{
  GHashTableIter iter;
  gpointer       id, head;

  g_hash_table_iter_init (&iter, self->heads);
  while (g_hash_table_iter_next (&iter, &id, &head))
    if (drama_dossier_find_source (dossier, id, NULL) == NULL)
      {
        gtk_box_remove (GTK_BOX (self->box), head);
        g_hash_table_iter_remove (&iter);
      }
}

static void
update (DramaSourceList *self)
{
  DramaDossier    *dossier = drama_document_get_dossier (self->document);
  guint            n = drama_dossier_get_n_sources (dossier);
  GtkWidget       *last = NULL;
  g_autofree char *more = NULL;

  drop_heads (self, dossier);
  for (guint i = 0; i < MIN (n, MOST_SOURCES); i++)
    {
      const char *id = drama_source_get_fields (drama_dossier_get_source (dossier, i))->id;
      GtkWidget  *head = g_hash_table_lookup (self->heads, id);

      if (head == NULL)
        {
          head = drama_record_head_new (self->document, DRAMA_CHANGE_OF_SOURCE,
                                        &(DramaSubject){ id, NULL }, fill,
                                        drama_source_editor_new);
          g_hash_table_insert (self->heads, g_strdup (id), head);
          gtk_box_append (GTK_BOX (self->box), head);
        }
      gtk_box_reorder_child_after (GTK_BOX (self->box), head, last);
      last = head;
    }

  gtk_label_set_label (GTK_LABEL (self->heading), ngettext ("Source", "Sources", n));
  gtk_widget_set_visible (self->heading, n > 0);
  if (n > MOST_SOURCES)
    /* Translators: below a list of sources that is too long to show */
    more = g_strdup_printf (ngettext ("… and %u more.", "… and %u more.", n - MOST_SOURCES),
                            n - MOST_SOURCES);
  gtk_label_set_label (GTK_LABEL (self->more), more != NULL ? more : "");
  gtk_widget_set_visible (self->more, more != NULL);
}

static void
on_document_changed (DramaSourceList *self, DramaDossier *before, DramaDossier *after)
{
  if (!drama_dossier_shares_sources (before, after))
    update (self);
}

/* A source without a title is nothing to click on: it has one until it has its own. */
static void
on_add (DramaSourceList *self)
{
  DramaEdit *edit = drama_edit_begin (drama_document_get_dossier (self->document));
  /* Translators: the title of a source that was just added */
  const char      *title = _ ("New source");
  g_autofree char *id = drama_edit_new_source_id (edit, title);
  g_autoptr (DramaSource) source = drama_source_new (&(DramaSourceFields){ .id = id,
                                                                           .title = title });
  g_autoptr (GError) error = NULL;
  GtkWidget *head;

  drama_edit_put_source (edit, source);
  if (!drama_document_commit (self->document, edit, _ ("Add Source"), NULL, &error))
    {
      g_warning ("No source could be added: %s", error->message);
      return;
    }

  head = g_hash_table_lookup (self->heads, id);
  if (head != NULL)
    drama_edit_fold_set_open (drama_record_head_get_fold (DRAMA_RECORD_HEAD (head)), TRUE);
}

static void
drama_source_list_dispose (GObject *object)
{
  DramaSourceList *self = DRAMA_SOURCE_LIST (object);
  GtkWidget       *child;

  g_hash_table_remove_all (self->heads);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (drama_source_list_parent_class)->dispose (object);
}

static void
drama_source_list_finalize (GObject *object)
{
  g_hash_table_unref (DRAMA_SOURCE_LIST (object)->heads);

  G_OBJECT_CLASS (drama_source_list_parent_class)->finalize (object);
}

static void
drama_source_list_class_init (DramaSourceListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = drama_source_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = drama_source_list_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
drama_source_list_init (DramaSourceList *self)
{
  GtkWidget *all = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *add = gtk_button_new_with_mnemonic (_ ("Add a _Source"));

  self->heads = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->heading = drama_panel_append_heading (GTK_BOX (all), "");
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_box_append (GTK_BOX (all), self->box);
  self->more = drama_panel_append_text (GTK_BOX (all), "", "dim-label");
  gtk_widget_set_halign (add, GTK_ALIGN_START);
  g_signal_connect_object (add, "clicked", G_CALLBACK (on_add), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (all), add);
  gtk_widget_set_parent (all, GTK_WIDGET (self));
}

GtkWidget *
drama_source_list_new (DramaDocument *document)
{
  DramaSourceList *self;

  g_return_val_if_fail (DRAMA_IS_DOCUMENT (document), NULL);

  self = g_object_new (DRAMA_TYPE_SOURCE_LIST, NULL);
  self->document = g_object_ref (document);
  update (self);
  g_signal_connect_object (document, "changed", G_CALLBACK (on_document_changed), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
