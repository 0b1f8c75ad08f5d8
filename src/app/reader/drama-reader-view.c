/* drama-reader-view.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The marks are drawn below the text and not set as tags: a tag knows no dashes, and
 * two that overlap would hide one another. */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-reader-mark.h"
#include "drama-reader-view-private.h"

#include <adwaita.h>
#include <string.h>

#define MIN_SCALE 0.6
#define MAX_SCALE 3.0
#define FLASH_MS  900

typedef struct
{
  gint64 start;
  gint64 end;
} Mention;

G_DEFINE_FINAL_TYPE (DramaReaderView, drama_reader_view, GTK_TYPE_TEXT_VIEW)

enum
{
  MARK_CLICKED,
  MARK_HOVERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The characters that can be seen now. */
static void
get_visible_range (DramaReaderView *self, gint64 *start, gint64 *end)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GdkRectangle visible;
  GtkTextIter  first, last;

  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_line_at_y (view, &first, visible.y, NULL);
  gtk_text_view_get_line_at_y (view, &last, visible.y + visible.height, NULL);
  gtk_text_iter_forward_line (&last);
  *start = gtk_text_iter_get_offset (&first);
  *end = gtk_text_iter_get_offset (&last);
}

static gboolean
is_lit (DramaReaderView *self, const DramaReaderMark *mark)
{
  return g_strcmp0 (mark->evidence, self->evidence) == 0 ||
         (self->evidence == NULL && g_strcmp0 (mark->tie, self->tie) == 0) ||
         g_strcmp0 (mark->tie, self->hovered) == 0;
}

static void
draw_mark (DramaReaderView *self, cairo_t *cr, const DramaReaderMark *mark)
{
  DramaReaderMarkLook look = {
    .standing = mark->standing,
    .stance = mark->stance,
    .lane = mark->lane,
    .lit = is_lit (self, mark),
    .flash = g_strcmp0 (mark->evidence, self->flashed) == 0 ? self->flash_value : 0,
    .dark = adw_style_manager_get_dark (adw_style_manager_get_default ()),
    .high_contrast = adw_style_manager_get_high_contrast (adw_style_manager_get_default ()),
  };

  if (mark->twin && !look.lit && look.flash <= 0)
    return;
  drama_reader_mark_draw (GTK_TEXT_VIEW (self), cr, (int) mark->start, (int) mark->end, &look);
}

static void
draw_mentions (DramaReaderView *self, cairo_t *cr, gint64 start, gint64 end)
{
  for (guint i = 0; i < self->mentions->len; i++)
    {
      const Mention *mention = &g_array_index (self->mentions, Mention, i);

      if (mention->end > start && mention->start < end)
        drama_reader_mark_underline (GTK_TEXT_VIEW (self), cr, (int) mention->start,
                                     (int) mention->end);
    }
}

static void
drama_reader_view_snapshot_layer (GtkTextView *view, GtkTextViewLayer layer, GtkSnapshot *snapshot)
{
  DramaReaderView *self = DRAMA_READER_VIEW (view);
  GdkRectangle     visible;
  gint64           start, end;
  cairo_t         *cr;

  if (layer != GTK_TEXT_VIEW_LAYER_BELOW_TEXT || self->page == NULL)
    return;

  gtk_text_view_get_visible_rect (view, &visible);
  if (visible.width <= 0 || visible.height <= 0)
    return;
  get_visible_range (self, &start, &end);
  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT ((float) visible.x, (float) visible.y,
                                                       (float) visible.width,
                                                       (float) visible.height));
  for (guint i = 0; i < drama_reader_page_get_n_marks (self->page); i++)
    {
      const DramaReaderMark *mark = drama_reader_page_get_mark (self->page, i);

      if (mark->start >= end)
        break;
      if (mark->end > start)
        draw_mark (self, cr, mark);
    }
  if (self->words_end > MAX (start, self->words_start) && self->words_start < end)
    drama_reader_mark_tint (GTK_TEXT_VIEW (self), cr, (int) self->words_start,
                            (int) self->words_end, self->flashed == NULL ? self->flash_value : 0);
  draw_mentions (self, cr, start, end);
  cairo_destroy (cr);
}

gboolean
drama_reader_view_find_character (DramaReaderView *self, double x, double y, gint64 *character)
{
  GtkTextIter iter;
  int         buffer_x, buffer_y;

  g_return_val_if_fail (DRAMA_IS_READER_VIEW (self), FALSE);

  gtk_text_view_window_to_buffer_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, (int) x,
                                         (int) y, &buffer_x, &buffer_y);
  if (!gtk_text_view_get_iter_at_location (GTK_TEXT_VIEW (self), &iter, buffer_x, buffer_y))
    return FALSE;
  *character = gtk_text_iter_get_offset (&iter);

  return TRUE;
}

/* The shortest of the marks there: what lies inside another is meant. */
static const DramaReaderMark *
find_mark_at (DramaReaderView *self, double x, double y)
{
  const DramaReaderMark *found = NULL;
  gint64                 at;

  if (self->page == NULL || !drama_reader_view_find_character (self, x, y, &at))
    return NULL;

  for (guint i = 0; i < drama_reader_page_get_n_marks (self->page); i++)
    {
      const DramaReaderMark *mark = drama_reader_page_get_mark (self->page, i);

      if (mark->start > at)
        break;
      if (at < mark->end && (found == NULL || mark->end - mark->start < found->end - found->start))
        found = mark;
    }

  return found;
}

static void
on_released (GtkGestureClick *gesture, int n_press, double x, double y, DramaReaderView *self)
{
  const DramaReaderMark *mark = NULL;

  if (n_press == 1 && !gtk_text_buffer_get_has_selection (get_buffer (self)))
    mark = find_mark_at (self, x, y);
  if (mark != NULL)
    g_signal_emit (self, signals[MARK_CLICKED], 0, mark->tie, mark->evidence);
}

static void
on_motion (GtkEventControllerMotion *motion, double x, double y, DramaReaderView *self)
{
  const DramaReaderMark *mark = find_mark_at (self, x, y);

  g_signal_emit (self, signals[MARK_HOVERED], 0, mark != NULL ? mark->tie : NULL);
}

static void
on_leave (GtkEventControllerMotion *motion, DramaReaderView *self)
{
  g_signal_emit (self, signals[MARK_HOVERED], 0, NULL);
}

static void
set_flash (double value, gpointer data)
{
  DramaReaderView *self = data;

  self->flash_value = value;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drama_reader_view_dispose (GObject *object)
{
  DramaReaderView *self = DRAMA_READER_VIEW (object);

  if (self->flash != NULL)
    adw_animation_skip (self->flash);
  g_clear_object (&self->flash);
  g_clear_handle_id (&self->fill_source, g_source_remove);
  self->page = NULL;

  G_OBJECT_CLASS (drama_reader_view_parent_class)->dispose (object);
}

static void
drama_reader_view_finalize (GObject *object)
{
  DramaReaderView *self = DRAMA_READER_VIEW (object);

  g_free (self->evidence);
  g_free (self->tie);
  g_free (self->hovered);
  g_free (self->flashed);
  g_array_unref (self->mentions);

  G_OBJECT_CLASS (drama_reader_view_parent_class)->finalize (object);
}

static void
drama_reader_view_class_init (DramaReaderViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = drama_reader_view_dispose;
  object_class->finalize = drama_reader_view_finalize;
  GTK_TEXT_VIEW_CLASS (klass)->snapshot_layer = drama_reader_view_snapshot_layer;

  signals[MARK_CLICKED] = g_signal_new ("mark-clicked", G_TYPE_FROM_CLASS (klass),
                                        G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                        G_TYPE_STRING, G_TYPE_STRING);
  signals[MARK_HOVERED] = g_signal_new ("mark-hovered", G_TYPE_FROM_CLASS (klass),
                                        G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                        G_TYPE_STRING);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "textview");
}

static void
drama_reader_view_init (DramaReaderView *self)
{
  GtkTextView        *view = GTK_TEXT_VIEW (self);
  GtkGesture         *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->mentions = g_array_new (FALSE, FALSE, sizeof (Mention));
  gtk_text_view_set_editable (view, FALSE);
  /* The caret is how words are selected by keyboard. */
  gtk_text_view_set_cursor_visible (view, TRUE);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_left_margin (view, 18);
  gtk_text_view_set_right_margin (view, 18);
  gtk_text_view_set_top_margin (view, 18);
  gtk_text_view_set_bottom_margin (view, 36);
  gtk_text_view_set_pixels_inside_wrap (view, 9);
  gtk_text_view_set_pixels_below_lines (view, 8);
  gtk_widget_add_css_class (GTK_WIDGET (self), "reader-text");
  self->size = gtk_text_buffer_create_tag (get_buffer (self), NULL, "scale", 1.0, NULL);
  self->gap = gtk_text_buffer_create_tag (get_buffer (self), NULL, "style", PANGO_STYLE_ITALIC,
                                          "scale", PANGO_SCALE_SMALL, "justification",
                                          GTK_JUSTIFY_CENTER, NULL);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  g_signal_connect (click, "released", G_CALLBACK (on_released), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect (motion, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

static void
tag_gaps (DramaReaderView *self)
{
  const GArray *gaps = drama_reader_page_get_gaps (self->page);

  for (guint i = 0; i + 1 < gaps->len; i += 2)
    {
      GtkTextIter start, end;

      gtk_text_buffer_get_iter_at_offset (get_buffer (self), &start,
                                          (int) g_array_index (gaps, gint64, i));
      gtk_text_buffer_get_iter_at_offset (get_buffer (self), &end,
                                          (int) g_array_index (gaps, gint64, i + 1));
      gtk_text_buffer_apply_tag (get_buffer (self), self->gap, &start, &end);
    }
}

void
drama_reader_view_show_page (DramaReaderView *self, const DramaReaderPage *page)
{
  GtkTextIter start;

  g_return_if_fail (DRAMA_IS_READER_VIEW (self));

  g_clear_handle_id (&self->fill_source, g_source_remove);
  self->page = page;
  self->words_start = self->words_end = 0;
  self->filled = 0;
  g_array_set_size (self->mentions, 0);
  gtk_text_buffer_set_text (get_buffer (self), "", 0);
  if (page == NULL)
    return;

  /* A text with gaps is a few quotes. */
  drama_reader_view_fill_some (self, !drama_reader_page_is_whole (page));
  gtk_text_buffer_get_start_iter (get_buffer (self), &start);
  gtk_text_buffer_place_cursor (get_buffer (self), &start);
  tag_gaps (self);
  drama_reader_view_fill_on (self);
}

const DramaReaderPage *
drama_reader_view_get_page (DramaReaderView *self)
{
  g_return_val_if_fail (DRAMA_IS_READER_VIEW (self), NULL);

  return self->page;
}

void
drama_reader_view_marks_changed (DramaReaderView *self)
{
  g_return_if_fail (DRAMA_IS_READER_VIEW (self));

  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Takes over whether the two differ. */
static gboolean
replace (char **field, const char *value)
{
  if (g_strcmp0 (*field, value) == 0)
    return FALSE;

  g_free (*field);
  *field = g_strdup (value);

  return TRUE;
}

void
drama_reader_view_set_selected (DramaReaderView *self, const char *evidence, const char *tie)
{
  gboolean changed;

  g_return_if_fail (DRAMA_IS_READER_VIEW (self));

  changed = replace (&self->evidence, evidence);
  if (replace (&self->tie, tie) || changed)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
drama_reader_view_set_hovered (DramaReaderView *self, const char *tie)
{
  g_return_if_fail (DRAMA_IS_READER_VIEW (self));

  if (replace (&self->hovered, tie))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
stands_alone (const char *text, const char *start, const char *end)
{
  const char *before = g_utf8_find_prev_char (text, start);

  return (before == NULL || !g_unichar_isalnum (g_utf8_get_char (before))) &&
         !g_unichar_isalnum (g_utf8_get_char (end));
}

static void
find_mentions (DramaReaderView *self, const char *name)
{
  const char *text = drama_reader_page_get_text (self->page);
  gsize       length = strlen (name);
  glong       n_characters = g_utf8_strlen (name, -1);
  const char *counted = text;
  gint64      offset = 0;

  if (length == 0)
    return;
  for (const char *at = strstr (text, name); at != NULL;
       at = strstr (at + length, name))
    {
      Mention mention;

      if (!stands_alone (text, at, at + length))
        continue;
      offset += g_utf8_pointer_to_offset (counted, at);
      counted = at;
      mention.start = offset;
      mention.end = offset + n_characters;
      g_array_append_val (self->mentions, mention);
    }
}

void
drama_reader_view_set_names (DramaReaderView *self, const char *const *names)
{
  g_return_if_fail (DRAMA_IS_READER_VIEW (self));

  if (self->mentions->len == 0 && (names == NULL || *names == NULL))
    return;

  g_array_set_size (self->mentions, 0);
  for (guint i = 0; self->page != NULL && names != NULL && names[i] != NULL; i++)
    find_mentions (self, names[i]);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
scroll_and_flash (DramaReaderView *self, gint64 at)
{
  GtkTextIter start;

  drama_reader_view_fill_to (self, at);
  gtk_text_buffer_get_iter_at_offset (get_buffer (self), &start, (int) at);
  gtk_text_buffer_place_cursor (get_buffer (self), &start);
  gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (self),
                                gtk_text_buffer_get_insert (get_buffer (self)), 0.1, TRUE, 0, 0.3);
  if (self->flash == NULL)
    self->flash = adw_timed_animation_new (GTK_WIDGET (self), 1, 0, FLASH_MS,
                                           adw_callback_animation_target_new (set_flash, self,
                                                                              NULL));
  adw_animation_reset (self->flash);
  adw_animation_play (self->flash);
}

void
drama_reader_view_reveal_words (DramaReaderView *self, gint64 start, gint64 end)
{
  g_return_if_fail (DRAMA_IS_READER_VIEW (self));
  g_return_if_fail (start >= 0 && start <= end);

  if (self->page == NULL)
    return;

  self->words_start = start;
  self->words_end = end;
  replace (&self->flashed, NULL);
  scroll_and_flash (self, start);
}

void
drama_reader_view_reveal (DramaReaderView *self, const char *evidence)
{
  const DramaReaderMark *mark;

  g_return_if_fail (DRAMA_IS_READER_VIEW (self));
  g_return_if_fail (evidence != NULL);

  mark = self->page != NULL ? drama_reader_page_find_mark (self->page, evidence) : NULL;
  if (mark == NULL)
    return;

  self->words_start = self->words_end = 0;
  replace (&self->flashed, evidence);
  scroll_and_flash (self, mark->start);
}

gboolean
drama_reader_view_get_words (DramaReaderView *self, gint64 *start, gint64 *end)
{
  GtkTextIter first, last;

  g_return_val_if_fail (DRAMA_IS_READER_VIEW (self), FALSE);

  if (!gtk_text_buffer_get_selection_bounds (get_buffer (self), &first, &last))
    return FALSE;
  while (gtk_text_iter_compare (&first, &last) < 0 &&
         g_unichar_isspace (gtk_text_iter_get_char (&first)))
    gtk_text_iter_forward_char (&first);
  while (gtk_text_iter_compare (&first, &last) < 0)
    {
      GtkTextIter before = last;

      gtk_text_iter_backward_char (&before);
      if (!g_unichar_isspace (gtk_text_iter_get_char (&before)))
        break;
      last = before;
    }
  *start = gtk_text_iter_get_offset (&first);
  *end = gtk_text_iter_get_offset (&last);

  return *start < *end;
}

void
drama_reader_view_set_scale (DramaReaderView *self, double scale)
{
  g_return_if_fail (DRAMA_IS_READER_VIEW (self));

  g_object_set (self->size, "scale", CLAMP (scale, MIN_SCALE, MAX_SCALE), NULL);
}

double
drama_reader_view_get_scale (DramaReaderView *self)
{
  double scale;

  g_return_val_if_fail (DRAMA_IS_READER_VIEW (self), 1);

  g_object_get (self->size, "scale", &scale, NULL);

  return scale;
}

gboolean
drama_reader_view_get_selected_mark (DramaReaderView *self, gint64 *start, gint64 *end)
{
  const DramaReaderMark *mark = NULL;

  g_return_val_if_fail (DRAMA_IS_READER_VIEW (self), FALSE);

  if (self->page != NULL && self->evidence != NULL)
    mark = drama_reader_page_find_mark (self->page, self->evidence);
  if (mark == NULL)
    return FALSE;
  *start = mark->start;
  *end = mark->end;

  return TRUE;
}
