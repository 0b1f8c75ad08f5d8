/* drama-reader.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-compat.h"
#include "drama-reader-private.h"
#include "drama-short-titles.h"
#include "drama-text-scale.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#define TEMPLATE  "/app/dramatis/ui/drama-reader.ui"
#define SIZE_STEP 1.15

G_DEFINE_FINAL_TYPE (DramaReader, drama_reader, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* Marks, names and what stands out, as the session has them. */
static void
show_selection (DramaReader *self)
{
  const GPtrArray *ties = drama_session_get_selected_ties (self->session);
  const GPtrArray *actors = drama_session_get_selected_actors (self->session);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  drama_reader_view_set_selected (self->view, drama_session_get_selected_evidence (self->session),
                                  ties->len == 1 ? ties->pdata[0] : NULL);
  for (guint i = 0; i < actors->len && actors->len == 1; i++)
    {
      const DramaActorFields *fields = drama_actor_get_fields (drama_dossier_find_actor (
          drama_session_get_dossier (self->session), actors->pdata[i], NULL));

      g_ptr_array_add (names, (gpointer) fields->name);
      for (guint k = 0; fields->aliases != NULL && fields->aliases[k] != NULL; k++)
        g_ptr_array_add (names, (gpointer) fields->aliases[k]);
    }
  g_ptr_array_add (names, NULL);
  drama_reader_view_set_names (self->view, (const char *const *) names->pdata);
}

static void
show_page (DramaReader *self, const char *source)
{
  drama_reader_view_show_page (self->view, NULL);
  drama_reader_strip_show_page (self->strip, NULL);
  g_clear_pointer (&self->page, drama_reader_page_free);
  if (source != NULL && self->session != NULL)
    self->page = drama_reader_page_new (drama_session_get_dossier (self->session), source);
  drama_reader_view_show_page (self->view, self->page);
  drama_reader_strip_show_page (self->strip, self->page);
  gtk_stack_set_visible_child_name (self->stack, self->page != NULL ? "text" : "empty");
  gtk_widget_set_visible (self->bar, self->page != NULL);
  gtk_widget_set_visible (self->note,
                          self->page != NULL && !drama_reader_page_is_whole (self->page));
  if (self->page != NULL)
    show_selection (self);
}

/* The list of sources, and the page that was shown if it is still there. */
static void
fill_sources (DramaReader *self)
{
  DramaDossier *dossier = drama_session_get_dossier (self->session);
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  guint selected = 0;

  g_ptr_array_set_size (self->ids, 0);
  for (guint i = 0; i < drama_dossier_get_n_sources (dossier); i++)
    {
      const DramaSourceFields *fields =
          drama_source_get_fields (drama_dossier_get_source (dossier, i));

      if (self->page != NULL &&
          g_str_equal (fields->id, drama_reader_page_get_source (self->page)))
        selected = i;
      g_ptr_array_add (self->ids, g_strdup (fields->id));
      gtk_string_list_append (titles, fields->title);
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->sources, G_LIST_MODEL (titles));
  gtk_drop_down_set_selected (self->sources, selected);
  self->filling = FALSE;
  if (self->ids->len == 0)
    show_page (self, NULL);
  else if (self->page == NULL || drama_reader_page_is_stale (self->page, dossier) ||
           !g_str_equal (drama_reader_page_get_source (self->page), self->ids->pdata[selected]))
    show_page (self, self->ids->pdata[selected]);
}

static void
on_source_chosen (DramaReader *self)
{
  guint position = gtk_drop_down_get_selected (self->sources);

  if (!self->filling && position < self->ids->len)
    show_page (self, self->ids->pdata[position]);
}

void
drama_reader_show_source (DramaReader *self, const char *source)
{
  g_return_if_fail (DRAMA_IS_READER (self));
  g_return_if_fail (source != NULL);

  for (guint i = 0; i < self->ids->len; i++)
    if (g_str_equal (self->ids->pdata[i], source))
      gtk_drop_down_set_selected (self->sources, i);
}

/* The source of the quote, if another is shown. */
static void
follow_evidence (DramaReader *self)
{
  const GPtrArray *ties = drama_session_get_selected_ties (self->session);
  const char      *selected = drama_session_get_selected_evidence (self->session);
  DramaTie        *tie;

  if (ties->len != 1)
    return;
  tie = drama_dossier_find_tie (drama_session_get_dossier (self->session), ties->pdata[0], NULL);
  for (guint i = 0; i < drama_tie_get_fields (tie)->n_evidence; i++)
    {
      const DramaEvidenceFields *fields =
          drama_evidence_get_fields (drama_tie_get_fields (tie)->evidence[i]);

      if (selected != NULL && !g_str_equal (fields->id, selected))
        continue;
      drama_reader_show_source (self, fields->source);
      drama_reader_view_reveal (self->view, fields->id);
      return;
    }
}

static void
on_selection_changed (DramaReader *self)
{
  if (self->page == NULL)
    return;

  show_selection (self);
  /* Words that are selected are being worked on: the text stays where it is. */
  if (!gtk_text_buffer_get_has_selection (
          gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view))))
    follow_evidence (self);
}

static void
on_hover_changed (DramaReader *self)
{
  drama_reader_view_set_hovered (self->view, drama_session_get_hovered_tie (self->session));
}

static void
on_document_changed (DramaReader *self, DramaDossier *before, DramaDossier *after)
{
  if (self->page != NULL && !drama_reader_page_is_touched (self->page, before, after))
    return;

  fill_sources (self);
  if (self->page == NULL)
    return;
  drama_reader_page_mark (self->page, drama_session_get_dossier (self->session));
  drama_reader_view_marks_changed (self->view);
  drama_reader_strip_show_page (self->strip, self->page);
  show_selection (self);
}

static void
set_session (DramaReader *self, DramaSession *session)
{
  if (self->session == session)
    return;

  if (self->session != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->session, self);
      g_signal_handlers_disconnect_by_data (drama_session_get_document (self->session), self);
      show_page (self, NULL);
    }
  g_set_object (&self->session, session);
  if (session != NULL)
    {
      g_signal_connect_object (session, "selection-changed", G_CALLBACK (on_selection_changed),
                               self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "hover-changed", G_CALLBACK (on_hover_changed), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (drama_session_get_document (session), "changed",
                               G_CALLBACK (on_document_changed), self,
                               G_CONNECT_SWAPPED | G_CONNECT_AFTER);
      fill_sources (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
on_mark_clicked (DramaReader *self, const char *tie, const char *evidence)
{
  drama_session_select_evidence (self->session, tie, evidence);
  drama_session_reveal (self->session);
}

static void
on_mark_hovered (DramaReader *self, const char *tie)
{
  if (self->session != NULL)
    drama_session_hover_tie (self->session, tie);
}

static void
on_go_to (DramaReader *self, double place)
{
  GtkAdjustment *adjustment =
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  double range = gtk_adjustment_get_upper (adjustment);

  gtk_adjustment_set_value (adjustment,
                            place * range - gtk_adjustment_get_page_size (adjustment) / 2);
}

static void
on_smaller (DramaReader *self)
{
  drama_reader_view_set_scale (self->view, drama_reader_view_get_scale (self->view) / SIZE_STEP);
}

static void
on_larger (DramaReader *self)
{
  drama_reader_view_set_scale (self->view, drama_reader_view_get_scale (self->view) * SIZE_STEP);
}

/* Selects the next place with the words that are looked for, round the end.  While they
 * are typed the place that is selected may be theirs still. */
static void
find (DramaReader *self, gboolean forward, gboolean stay)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  const char    *words = gtk_editable_get_text (self->search);
  GtkTextIter    first, last;
  gint64         start, end, from;
  gboolean       found;

  if (*words == '\0' || self->page == NULL)
    return;

  gtk_text_buffer_get_selection_bounds (buffer, &first, &last);
  from = gtk_text_iter_get_offset (&first);
  if (forward && !stay && !gtk_text_iter_equal (&first, &last))
    from++;
  found = drama_reader_page_search (self->page, words, from, forward, &start, &end) ||
          drama_reader_page_search (self->page, words,
                                    forward ? 0 : drama_reader_page_get_length (self->page),
                                    forward, &start, &end);
  if (found)
    {
      drama_reader_view_select (self->view, start, end);
      gtk_widget_remove_css_class (GTK_WIDGET (self->search), "error");
    }
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->search), "error");
}

static void
on_search_changed (DramaReader *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self->search), "error");
  find (self, TRUE, TRUE);
}

static void
on_search_next (DramaReader *self)
{
  find (self, TRUE, FALSE);
}

static void
on_search_previous (DramaReader *self)
{
  find (self, FALSE, FALSE);
}

void
drama_reader_show_passage (DramaReader *self, const char *source, gint64 start, gint64 end)
{
  drama_reader_show_source (self, source);
  if (self->page == NULL || !drama_reader_page_is_whole (self->page) ||
      !g_str_equal (drama_reader_page_get_source (self->page), source))
    return;

  drama_reader_view_select (self->view, start, end);
  drama_reader_focus (self);
}

void
drama_reader_focus (DramaReader *self)
{
  g_return_if_fail (DRAMA_IS_READER (self));

  if (self->page != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
  else
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
drama_reader_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    g_value_set_object (value, DRAMA_READER (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
drama_reader_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    set_session (DRAMA_READER (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

/* The popover is made again when it is asked for. */
static void
drama_reader_unroot (GtkWidget *widget)
{
  drama_reader_clear_words (DRAMA_READER (widget));

  GTK_WIDGET_CLASS (drama_reader_parent_class)->unroot (widget);
}

static void
drama_reader_dispose (GObject *object)
{
  DramaReader *self = DRAMA_READER (object);

  if (self->view != NULL)
    set_session (self, NULL);
  drama_reader_clear_words (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), DRAMA_TYPE_READER);

  G_OBJECT_CLASS (drama_reader_parent_class)->dispose (object);
}

static void
drama_reader_finalize (GObject *object)
{
  DramaReader *self = DRAMA_READER (object);

  g_clear_object (&self->in_hand);
  g_clear_pointer (&self->page, drama_reader_page_free);
  g_ptr_array_unref (self->ids);

  G_OBJECT_CLASS (drama_reader_parent_class)->finalize (object);
}

static void
drama_reader_class_init (DramaReaderClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = drama_reader_get_property;
  object_class->set_property = drama_reader_set_property;
  object_class->dispose = drama_reader_dispose;
  object_class->finalize = drama_reader_finalize;
  widget_class->unroot = drama_reader_unroot;

  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, DRAMA_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (DRAMA_TYPE_READER_VIEW);
  g_type_ensure (DRAMA_TYPE_READER_STRIP);
  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, DramaReader, bar);
  gtk_widget_class_bind_template_child (widget_class, DramaReader, sources);
  gtk_widget_class_bind_template_child (widget_class, DramaReader, search_bar);
  gtk_widget_class_bind_template_child (widget_class, DramaReader, search);
  gtk_widget_class_bind_template_child (widget_class, DramaReader, search_button);
  gtk_widget_class_bind_template_child (widget_class, DramaReader, note);
  gtk_widget_class_bind_template_child (widget_class, DramaReader, stack);
  gtk_widget_class_bind_template_child (widget_class, DramaReader, scroller);
  gtk_widget_class_bind_template_child (widget_class, DramaReader, view);
  gtk_widget_class_bind_template_child (widget_class, DramaReader, strip);
  gtk_widget_class_bind_template_callback (widget_class, on_source_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_smaller);
  gtk_widget_class_bind_template_callback (widget_class, on_larger);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_next);
  gtk_widget_class_bind_template_callback (widget_class, on_search_previous);
  gtk_widget_class_bind_template_callback (widget_class, on_mark_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_mark_hovered);
  gtk_widget_class_bind_template_callback (widget_class, on_go_to);

  drama_reader_install_words (widget_class);
}

static void
drama_reader_init (DramaReader *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, self->search);
  gtk_search_bar_set_key_capture_widget (self->search_bar, NULL);
  drama_compat_mend_names (GTK_WIDGET (self));
  drama_text_scale_wrap_pills (GTK_WIDGET (self));
  drama_short_titles_cut (self->sources);
  gtk_stack_set_visible_child_name (self->stack, "empty");
  gtk_widget_set_visible (self->bar, FALSE);

  drama_reader_init_words (self);
  drama_reader_init_drag (self);
}
