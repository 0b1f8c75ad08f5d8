/* drama-passage-row.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-passage-row.h"
#include "drama-typing.h"

/* Past this height a passage scrolls within itself, or the rest of the panel is gone. */
#define MOST_PX 220

struct _DramaPassageRow
{
  DramaFieldRow parent_instance;
  GtkTextView  *view;
  DramaTyping  *typing; /* owned by the view */
};

G_DEFINE_FINAL_TYPE (DramaPassageRow, drama_passage_row, DRAMA_TYPE_FIELD_ROW)

static char *
dup_text (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter    start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

static void
on_typed (DramaPassageRow *self)
{
  DramaFieldRow *row = DRAMA_FIELD_ROW (self);

  if (drama_field_row_is_showing (row))
    return;

  drama_field_row_set_dirty (row, TRUE);
  drama_field_row_clear_error (row);
  drama_typing_touch (self->typing);
}

/* The cursor stays where it is while what it is in was only made tidy. */
static void
drama_passage_row_show (DramaFieldRow *row, const char *value)
{
  DramaPassageRow *self = DRAMA_PASSAGE_ROW (row);
  GtkTextBuffer   *buffer = gtk_text_view_get_buffer (self->view);
  g_autofree char *now = dup_text (self->view);
  GtkTextIter      at;
  int              offset;

  if (g_strcmp0 (now, value) == 0)
    return;

  g_object_get (buffer, "cursor-position", &offset, NULL);
  /* No typing that Ctrl+Z in the field could take back. */
  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, value != NULL ? value : "", -1);
  gtk_text_buffer_end_irreversible_action (buffer);
  gtk_text_buffer_get_iter_at_offset (buffer, &at, offset);
  gtk_text_buffer_place_cursor (buffer, &at);
}

static void
drama_passage_row_name (DramaFieldRow *row, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (DRAMA_PASSAGE_ROW (row)->view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
drama_passage_row_settle (DramaFieldRow *row)
{
  g_autofree char *text = dup_text (DRAMA_PASSAGE_ROW (row)->view);

  drama_field_row_commit (row, text, TRUE);
}

static void
drama_passage_row_class_init (DramaPassageRowClass *klass)
{
  DramaFieldRowClass *row_class = DRAMA_FIELD_ROW_CLASS (klass);

  row_class->show = drama_passage_row_show;
  row_class->name = drama_passage_row_name;
  row_class->settle = drama_passage_row_settle;
}

static void
drama_passage_row_init (DramaPassageRow *self)
{
  GtkWidget *editor = drama_passage_editor_new (&self->view);

  drama_field_row_set_editor (DRAMA_FIELD_ROW (self), editor, GTK_WIDGET (self->view));
  self->typing = drama_typing_new (DRAMA_FIELD_ROW (self), GTK_WIDGET (self->view));
  g_signal_connect_object (gtk_text_view_get_buffer (self->view), "changed",
                           G_CALLBACK (on_typed), self, G_CONNECT_SWAPPED);
}

GtkWidget *
drama_passage_row_new (DramaDocument *document,
                       DramaChange    change,
                       const char    *id,
                       const char    *evidence)
{
  DramaFieldRow *row = g_object_new (DRAMA_TYPE_PASSAGE_ROW, NULL);

  drama_field_row_bind (row, document, change, &(DramaSubject){ id, evidence }, 1);

  return GTK_WIDGET (row);
}

static gboolean
resize (GtkWidget *view, GdkFrameClock *clock, gpointer unused)
{
  gtk_widget_queue_resize (view);

  return G_SOURCE_REMOVE;
}

/* A text view that was asked for its height before it had broken its lines does not say
 * so when they turn out to be more; and in the midst of that it must not. */
static void
on_upper_changed (GtkAdjustment *lines, GParamSpec *pspec, GtkWidget *view)
{
  if (gtk_adjustment_get_upper (lines) > gtk_adjustment_get_page_size (lines) &&
      gtk_adjustment_get_page_size (lines) < MOST_PX)
    gtk_widget_add_tick_callback (view, resize, NULL, NULL);
}

/* As high as its text, up to a point.  Tab leaves it. */
GtkWidget *
drama_passage_editor_new (GtkTextView **view)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *text = gtk_text_view_new ();

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (text), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (text), FALSE);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (text), 6);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (text), 6);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (text), 9);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (text), 9);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), MOST_PX);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), text);
  gtk_widget_add_css_class (scroller, "passage");
  g_signal_connect_object (
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)), "notify::upper",
      G_CALLBACK (on_upper_changed), text, 0);
  *view = GTK_TEXT_VIEW (text);

  return scroller;
}
