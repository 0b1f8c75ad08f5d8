/* drama-reader-words.c - what selected or dropped words become
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-reader-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* What a popover has around its content: arrow and shadow. */
#define AROUND_PX 60

static void
on_done (DramaReader *self, const char *told, const char *tie, const char *evidence)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  GtkTextIter    at;

  gtk_text_buffer_get_iter_at_mark (buffer, &at, gtk_text_buffer_get_insert (buffer));
  gtk_text_buffer_place_cursor (buffer, &at);
  if (tie != NULL)
    {
      drama_session_select_evidence (self->session, tie, evidence);
      drama_session_reveal (self->session);
    }
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", told);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* On @over, which need not know of it. */
static DramaReaderPopover *
get_popover (DramaReader *self, GtkWidget *over)
{
  if (self->popover == NULL)
    {
      self->popover = g_object_ref_sink (drama_reader_popover_new ());
      g_signal_connect_object (self->popover, "done", G_CALLBACK (on_done), self,
                               G_CONNECT_SWAPPED);
    }
  if (gtk_widget_get_parent (self->popover) != over)
    {
      if (gtk_widget_get_parent (self->popover) != NULL)
        gtk_widget_unparent (self->popover);
      gtk_widget_set_parent (self->popover, over);
    }

  return DRAMA_READER_POPOVER (self->popover);
}

void
drama_reader_clear_words (DramaReader *self)
{
  /* An open popover is held by GTK, and for good where it goes without being closed.  Closed by
   * popdown() it would give the focus to the page, which a window that goes would hold then. */
  if (self->popover != NULL)
    gtk_widget_set_visible (self->popover, FALSE);
  if (self->popover != NULL && gtk_widget_get_parent (self->popover) != NULL)
    gtk_widget_unparent (self->popover);
  g_clear_object (&self->popover);
}

/* Fills the popover with what stands at these characters of the page; FALSE where that
 * is no quote. */
static gboolean
offer (DramaReader *self, GtkWidget *over, gint64 start, gint64 end)
{
  const char      *text, *first, *last;
  g_autofree char *exact = NULL;
  g_autofree char *prefix = NULL;
  g_autofree char *suffix = NULL;
  DramaReaderWords words = { 0 };

  if (!drama_reader_page_take (self->page, start, end, &words.start, &words.end, &exact, &prefix,
                               &suffix))
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s",
                                  _ ("A quote cannot reach over a gap: select words in one "
                                     "passage."));
      return FALSE;
    }

  words.source = drama_reader_page_get_source (self->page);
  words.exact = exact;
  words.prefix = prefix;
  words.suffix = suffix;
  text = drama_reader_page_get_text (self->page);
  first = drama_reader_page_find (self->page, start);
  last = drama_reader_page_find (self->page, end);
  drama_reader_popover_offer (get_popover (self, over), self->session, &words, text,
                              (gsize) (first - text), (gsize) (last - text));

  return TRUE;
}

/* The same with what is selected. */
static gboolean
offer_selected (DramaReader *self)
{
  gint64 start, end;

  return self->page != NULL && drama_reader_view_get_words (self->view, &start, &end) &&
         offer (self, GTK_WIDGET (self->view), start, end);
}

static void
point_at_words (DramaReader *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self->view);
  GtkTextIter  start, end;
  GdkRectangle first, last, box;

  gtk_text_buffer_get_selection_bounds (gtk_text_view_get_buffer (view), &start, &end);
  gtk_text_view_get_iter_location (view, &start, &first);
  gtk_text_view_get_iter_location (view, &end, &last);
  box.x = MIN (first.x, last.x);
  box.y = first.y;
  box.width = MAX (ABS (last.x - first.x), 1);
  box.height = last.y + last.height - first.y;
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, box.x, box.y, &box.x,
                                         &box.y);
  box.y = CLAMP (box.y, 0, gtk_widget_get_height (GTK_WIDGET (view)));
  box.height = MIN (box.height, gtk_widget_get_height (GTK_WIDGET (view)) - box.y);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &box);
}

/* With large text what is offered is taller than a small window: then it scrolls. */
static void
pop_up (DramaReader *self)
{
  GtkWidget *content = gtk_popover_get_child (GTK_POPOVER (self->popover));
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  int        height = root != NULL ? gtk_widget_get_height (GTK_WIDGET (root)) : 0;

  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (content),
                                              height > 2 * AROUND_PX ? height - AROUND_PX : -1);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
open_popover (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DramaReader *self = DRAMA_READER (widget);

  if (!offer_selected (self))
    return;
  point_at_words (self);
  pop_up (self);
}

/* The selected words to the selected tie, without asking. */
static void
add_to_selected (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DramaReader *self = DRAMA_READER (widget);
  DramaStance  stance = g_str_equal (name, "reader.dispute-selected") ? DRAMA_STANCE_DISPUTES
                                                                      : DRAMA_STANCE_SUPPORTS;

  if (!offer_selected (self))
    return;
  if (!drama_reader_popover_add_to_selected (DRAMA_READER_POPOVER (self->popover), stance))
    {
      point_at_words (self);
      pop_up (self);
    }
}

/* Shows the page the words were taken from; FALSE where they do not stand there. */
static gboolean
find_page (DramaReader *self, const DramaDraggedWords *words)
{
  const char *at;

  drama_reader_show_source (self, words->source);
  if (self->page == NULL ||
      !g_str_equal (drama_reader_page_get_source (self->page), words->source))
    return FALSE;

  at = drama_reader_page_find (self->page, words->start);

  return at != NULL && g_str_has_prefix (at, words->text);
}

void
drama_reader_take_words (DramaReader             *self,
                         const DramaDraggedWords *words,
                         const char              *tie,
                         const char              *actor,
                         GtkWidget               *over,
                         const GdkRectangle      *at)
{
  g_return_if_fail (DRAMA_IS_READER (self));
  g_return_if_fail (words != NULL);
  g_return_if_fail ((tie != NULL) != (actor != NULL));
  g_return_if_fail (GTK_IS_WIDGET (over) && at != NULL);

  if (self->session == NULL || drama_session_get_document (self->session) != words->document ||
      !find_page (self, words) || !offer (self, over, words->start, words->end))
    return;

  if (tie != NULL && drama_reader_popover_add_to (DRAMA_READER_POPOVER (self->popover), tie))
    return;
  if (actor != NULL)
    drama_reader_popover_set_actor (DRAMA_READER_POPOVER (self->popover), actor);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), at);
  pop_up (self);
}

/* After the text view has taken the release for its own selection. */
static gboolean
open_after_selecting (gpointer data)
{
  DramaReader *self = data;

  if (gtk_widget_get_mapped (GTK_WIDGET (self)) &&
      gtk_text_buffer_get_has_selection (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view))))
    open_popover (GTK_WIDGET (self), NULL, NULL);

  return G_SOURCE_REMOVE;
}

static gboolean
on_event (GtkEventControllerLegacy *controller, GdkEvent *event, DramaReader *self)
{
  if (gdk_event_get_event_type (event) == GDK_BUTTON_RELEASE &&
      gdk_button_event_get_button (event) == GDK_BUTTON_PRIMARY)
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, open_after_selecting, g_object_ref (self),
                     g_object_unref);

  return GDK_EVENT_PROPAGATE;
}

void
drama_reader_install_words (GtkWidgetClass *widget_class)
{
  const GdkModifierType control = GDK_CONTROL_MASK;
  const GdkModifierType both = GDK_CONTROL_MASK | GDK_SHIFT_MASK;

  gtk_widget_class_install_action (widget_class, "reader.offer", NULL, open_popover);
  gtk_widget_class_install_action (widget_class, "reader.add-to-selected", NULL, add_to_selected);
  gtk_widget_class_install_action (widget_class, "reader.dispute-selected", NULL,
                                   add_to_selected);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "reader.offer", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "reader.offer", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, control,
                                       "reader.add-to-selected", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, both,
                                       "reader.dispute-selected", NULL);
}

void
drama_reader_init_words (DramaReader *self)
{
  GtkEventController *events = gtk_event_controller_legacy_new ();
  g_autoptr (GMenu) menu = g_menu_new ();

  /* Translators: in the menu of a text: what the selected words are evidence of */
  g_menu_append (menu, _ ("Make _Evidence of the Words…"), "reader.offer");
  g_menu_append (menu, _ ("_Add the Words to the Selected Tie"), "reader.add-to-selected");
  /* Translators: in the menu of a text: the selected words deny the selected tie */
  g_menu_append (menu, _ ("The Words _Dispute the Selected Tie"), "reader.dispute-selected");
  /* Translators: in the menu of a text: it is read for actors and ties */
  g_menu_append (menu, _ ("D_raft From the Text…"), "win.draft::");
  gtk_text_view_set_extra_menu (GTK_TEXT_VIEW (self->view), G_MENU_MODEL (menu));

  g_signal_connect (events, "event", G_CALLBACK (on_event), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), events);
}
