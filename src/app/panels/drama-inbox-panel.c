/* drama-inbox-panel.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-compat.h"
#include "drama-inbox-panel-private.h"
#include "drama-inbox-row.h"
#include "drama-short-titles.h"
#include "drama-text-scale.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define TEMPLATE "/app/dramatis/ui/drama-inbox-panel.ui"

G_DEFINE_FINAL_TYPE (DramaInboxPanel, drama_inbox_panel, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_TITLE,
  PROP_SHOW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const char *const show_names[] = { "open", "actors", "ties", "dismissed" };

static guint
count (DramaInboxPanel *self, DramaSuggestionState state)
{
  if (self->inbox == NULL)
    return 0;

  return drama_inbox_count (self->inbox, DRAMA_SUGGESTION_ACTOR, state) +
         drama_inbox_count (self->inbox, DRAMA_SUGGESTION_TIE, state);
}

static char *
dup_title (DramaInboxPanel *self)
{
  guint n = count (self, DRAMA_SUGGESTION_OPEN);

  if (n == 0)
    return g_strdup (_ ("Inbox"));

  /* Translators: title of a tab: how many suggestions wait; keep it short */
  return g_strdup_printf (_ ("Inbox %u"), n);
}

DramaSuggestion *
drama_inbox_panel_get_selected (DramaInboxPanel *self)
{
  return self->selection != NULL ? gtk_single_selection_get_selected_item (self->selection) : NULL;
}

static gboolean
has_focus_within (DramaInboxPanel *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

/* The words in the reader; @open where the reader is wanted even if it is not seen. */
void
drama_inbox_panel_reveal (DramaInboxPanel *self, gboolean open)
{
  DramaSuggestion *suggestion = drama_inbox_panel_get_selected (self);

  if (suggestion != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.flash-passage", "(sxxb)",
                                drama_suggestion_get_source (suggestion),
                                drama_suggestion_get_start (suggestion),
                                drama_suggestion_get_end (suggestion), open);
}

static const char *
get_empty_note (DramaInboxPanel *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    return _ ("No suggestion matches the search.");
  if (drama_inbox_get_show (self->inbox) == DRAMA_INBOX_SHOW_DISMISSED)
    return _ ("Nothing has been dismissed.");
  if (drama_inbox_get_only (self->inbox) != NULL && count (self, DRAMA_SUGGESTION_OPEN) > 0)
    return _ ("Nothing of this text is left to decide.");
  if (count (self, DRAMA_SUGGESTION_OPEN) > 0)
    return _ ("Nothing of this kind is left to decide.");
  if (count (self, DRAMA_SUGGESTION_TAKEN) + count (self, DRAMA_SUGGESTION_DISMISSED) > 0)
    return _ ("All is decided. An undo brings a suggestion back.");

  return _ ("The text names nobody, or nobody that could be told from other words.");
}

static void
update_actions (DramaInboxPanel *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean   any = drama_inbox_panel_get_selected (self) != NULL;
  gboolean   dismissed = self->inbox != NULL &&
                       drama_inbox_get_show (self->inbox) == DRAMA_INBOX_SHOW_DISMISSED;
  guint n_actors = self->inbox != NULL ? drama_inbox_count_open_actors (self->inbox) : 0;

  drama_compat_enable_action (widget, "inbox.accept", any);
  drama_compat_enable_action (widget, "inbox.change", any);
  drama_compat_enable_action (widget, "inbox.dismiss", any && !dismissed);
  drama_compat_enable_action (widget, "inbox.restore", any && dismissed);
  drama_compat_enable_action (widget, "inbox.show-text", any);
  drama_compat_enable_action (widget, "inbox.accept-all", n_actors > 0);
  gtk_widget_set_visible (self->dismiss_button, !dismissed);
  gtk_widget_set_visible (self->restore_button, dismissed);
}

static void
update_accept_all (DramaInboxPanel *self)
{
  guint            n = drama_inbox_count_open_actors (self->inbox);
  g_autofree char *label = NULL;

  /* Translators: a button */
  label = g_strdup_printf (ngettext ("Accept %u Actor", "Accept All %u Actors", n), n);
  gtk_button_set_label (GTK_BUTTON (self->accept_all), label);
  gtk_widget_set_visible (self->accept_all,
                          n > 1 && drama_inbox_get_show (self->inbox) <= DRAMA_INBOX_SHOW_ACTORS);
}

/* What the pane says beside the list itself. */
void
drama_inbox_panel_update (DramaInboxPanel *self)
{
  const char *page = "empty";

  if (self->drafting != NULL)
    page = "busy";
  else if (self->inbox != NULL && !drama_inbox_is_empty (self->inbox))
    page = "list";
  gtk_stack_set_visible_child_name (self->stack, page);
  if (self->inbox != NULL)
    {
      guint n = g_list_model_get_n_items (G_LIST_MODEL (self->inbox));

      gtk_label_set_label (self->empty_note, get_empty_note (self));
      gtk_widget_set_visible (GTK_WIDGET (self->empty_note), n == 0);
      update_accept_all (self);
    }
  update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

static void
on_selected (DramaInboxPanel *self)
{
  update_actions (self);
  if (has_focus_within (self))
    drama_inbox_panel_reveal (self, FALSE);
}

static void
select_suggestion (DramaInboxPanel *self, DramaSuggestion *suggestion)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->inbox));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (DramaSuggestion) item = g_list_model_get_item (G_LIST_MODEL (self->inbox), i);

      if (item != suggestion)
        continue;
      gtk_single_selection_set_selected (self->selection, i);
      gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", i);
      return;
    }
}

/* What was taken back is looked at again. */
static void
on_returned (DramaInboxPanel *self, DramaSuggestion *suggestion)
{
  select_suggestion (self, suggestion);
}

static void
on_document_changed (DramaInboxPanel *self)
{
  drama_inbox_panel_fill_sources (self);
  drama_inbox_panel_fill_only (self);
}

static void
drop_inbox (DramaInboxPanel *self)
{
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (drama_session_get_document (self->session), self);
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  if (self->inbox != NULL)
    g_signal_handlers_disconnect_by_data (self->inbox, self);
  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->inbox);
}

static void
make_inbox (DramaInboxPanel *self)
{
  self->inbox = drama_inbox_new (self->session);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->inbox)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (on_selected),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->inbox, "counts-changed", G_CALLBACK (drama_inbox_panel_update),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->inbox, "returned", G_CALLBACK (on_returned), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (drama_session_get_document (self->session), "changed",
                           G_CALLBACK (on_document_changed), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

void
drama_inbox_panel_set_session (DramaInboxPanel *self, DramaSession *session)
{
  g_return_if_fail (DRAMA_IS_INBOX_PANEL (self));

  if (self->session == session)
    return;

  drama_inbox_panel_stop_drafting (self);
  drop_inbox (self);
  g_set_object (&self->session, session);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  if (session != NULL)
    make_inbox (self);
  drama_inbox_panel_fill_sources (self);
  drama_inbox_panel_fill_only (self);
  drama_inbox_panel_update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW]);
}

DramaInbox *
drama_inbox_panel_get_inbox (DramaInboxPanel *self)
{
  g_return_val_if_fail (DRAMA_IS_INBOX_PANEL (self), NULL);

  return self->inbox;
}

static void
on_search_changed (DramaInboxPanel *self)
{
  if (self->inbox == NULL)
    return;

  drama_inbox_set_search (self->inbox, gtk_editable_get_text (GTK_EDITABLE (self->search)));
  drama_inbox_panel_update (self);
}

static void
on_search_stopped (DramaInboxPanel *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

/* By a double click; Return accepts, see drama-inbox-panel-actions.c. */
static void
on_activated (DramaInboxPanel *self)
{
  drama_inbox_panel_reveal (self, TRUE);
}

static void
set_show (DramaInboxPanel *self, const char *name)
{
  for (guint i = 0; self->inbox != NULL && i < G_N_ELEMENTS (show_names); i++)
    if (g_strcmp0 (name, show_names[i]) == 0)
      drama_inbox_set_show (self->inbox, i);
  drama_inbox_panel_update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW]);
}

static void
drama_inbox_panel_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  DramaInboxPanel *self = DRAMA_INBOX_PANEL (object);

  if (id == PROP_SESSION)
    g_value_set_object (value, self->session);
  else if (id == PROP_TITLE)
    g_value_take_string (value, dup_title (self));
  else if (id == PROP_SHOW)
    g_value_set_string (value,
                        show_names[self->inbox != NULL ? drama_inbox_get_show (self->inbox) : 0]);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
drama_inbox_panel_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    drama_inbox_panel_set_session (DRAMA_INBOX_PANEL (object), g_value_get_object (value));
  else if (id == PROP_SHOW)
    set_show (DRAMA_INBOX_PANEL (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
drama_inbox_panel_dispose (GObject *object)
{
  DramaInboxPanel *self = DRAMA_INBOX_PANEL (object);
  GtkWidget       *child;

  drama_inbox_panel_stop_drafting (self);
  drop_inbox (self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->change, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), DRAMA_TYPE_INBOX_PANEL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (drama_inbox_panel_parent_class)->dispose (object);
}

static void
drama_inbox_panel_finalize (GObject *object)
{
  g_ptr_array_unref (DRAMA_INBOX_PANEL (object)->sources);
  g_ptr_array_unref (DRAMA_INBOX_PANEL (object)->drafted);

  G_OBJECT_CLASS (drama_inbox_panel_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, DramaInboxPanel, stack);
  gtk_widget_class_bind_template_child (widget_class, DramaInboxPanel, empty_sources);
  gtk_widget_class_bind_template_child (widget_class, DramaInboxPanel, empty_draft);
  gtk_widget_class_bind_template_child (widget_class, DramaInboxPanel, empty_add);
  gtk_widget_class_bind_template_child (widget_class, DramaInboxPanel, busy_label);
  gtk_widget_class_bind_template_child (widget_class, DramaInboxPanel, busy_progress);
  gtk_widget_class_bind_template_child (widget_class, DramaInboxPanel, search);
  gtk_widget_class_bind_template_child (widget_class, DramaInboxPanel, only);
  gtk_widget_class_bind_template_child (widget_class, DramaInboxPanel, accept_all);
  gtk_widget_class_bind_template_child (widget_class, DramaInboxPanel, note);
  gtk_widget_class_bind_template_child (widget_class, DramaInboxPanel, list);
  gtk_widget_class_bind_template_child (widget_class, DramaInboxPanel, empty_note);
  gtk_widget_class_bind_template_child (widget_class, DramaInboxPanel, change_button);
  gtk_widget_class_bind_template_child (widget_class, DramaInboxPanel, dismiss_button);
  gtk_widget_class_bind_template_child (widget_class, DramaInboxPanel, restore_button);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_stopped);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
  gtk_widget_class_bind_template_callback (widget_class, drama_inbox_panel_on_only_chosen);
}

static void
drama_inbox_panel_class_init (DramaInboxPanelClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = drama_inbox_panel_get_property;
  object_class->set_property = drama_inbox_panel_set_property;
  object_class->dispose = drama_inbox_panel_dispose;
  object_class->finalize = drama_inbox_panel_finalize;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, DRAMA_TYPE_SESSION,
                                                  G_PARAM_READWRITE | flags);
  properties[PROP_TITLE] =
      g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | flags);
  properties[PROP_SHOW] =
      g_param_spec_string ("show", NULL, NULL, "open", G_PARAM_READWRITE | flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_property_action (widget_class, "inbox.show", "show");
  drama_inbox_panel_install_actions (widget_class);
  drama_inbox_panel_install_draft_actions (widget_class);
  gtk_widget_class_set_css_name (widget_class, "inbox");
  bind_template (widget_class);
}

static void
drama_inbox_panel_init (DramaInboxPanel *self)
{
  g_autoptr (GtkListItemFactory) factory = drama_inbox_row_factory_new ();

  self->sources = g_ptr_array_new_with_free_func (g_free);
  self->drafted = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_view_set_factory (self->list, factory);
  drama_short_titles_cut (GTK_DROP_DOWN (self->empty_sources));
  drama_short_titles_cut (GTK_DROP_DOWN (self->only));
  drama_compat_name_drop_down (self->empty_sources, _ ("Source"));
  drama_compat_name_drop_down (self->only, _ ("Suggestions of which text"));
  drama_compat_mend_names (GTK_WIDGET (self));
  drama_text_scale_wrap_pills (GTK_WIDGET (self));
  drama_inbox_panel_init_keys (self);
  drama_inbox_panel_update (self);
}
