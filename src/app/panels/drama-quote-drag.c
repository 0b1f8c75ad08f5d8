/* drama-quote-drag.c - a quote takes the place of another by being dropped on it
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-quote-card.h"
#include "drama-quotes.h"

/* The card itself is what is dragged: nothing outside this program could use it. */
static GdkContentProvider *
on_prepare (GtkDragSource *source, double x, double y, DramaQuoteCard *self)
{
  return gdk_content_provider_new_typed (DRAMA_TYPE_QUOTE_CARD, self);
}

static void
on_begin (GtkDragSource *source, GdkDrag *drag, DramaQuoteCard *self)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, picture, 0, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self), "dragged");
}

static void
on_end (GtkDragSource *source, GdkDrag *drag, gboolean moved, DramaQuoteCard *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "dragged");
}

static gboolean
on_drop (GtkDropTarget *target, const GValue *value, double x, double y, DramaQuoteCard *self)
{
  DramaQuoteCard *dragged = g_value_get_object (value);
  DramaDocument  *document = g_object_get_data (G_OBJECT (target), "document");

  /* Another window may show another dossier. */
  if (dragged == NULL || dragged == self ||
      gtk_widget_get_root (GTK_WIDGET (dragged)) != gtk_widget_get_root (GTK_WIDGET (self)) ||
      !g_str_equal (drama_quote_card_get_tie (dragged), drama_quote_card_get_tie (self)))
    return FALSE;

  drama_quotes_take_place (document,
                           &(DramaSubject){ drama_quote_card_get_tie (dragged),
                                            drama_quote_card_get_evidence (dragged) },
                           drama_quote_card_get_evidence (self));

  return TRUE;
}

void
drama_quote_card_add_drag (DramaQuoteCard *self, GtkWidget *handle, DramaDocument *document)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (DRAMA_TYPE_QUOTE_CARD, GDK_ACTION_COPY);

  g_signal_connect (source, "prepare", G_CALLBACK (on_prepare), self);
  g_signal_connect (source, "drag-begin", G_CALLBACK (on_begin), self);
  g_signal_connect (source, "drag-end", G_CALLBACK (on_end), self);
  gtk_widget_add_controller (handle, GTK_EVENT_CONTROLLER (source));

  g_object_set_data_full (G_OBJECT (target), "document", g_object_ref (document), g_object_unref);
  g_signal_connect (target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
