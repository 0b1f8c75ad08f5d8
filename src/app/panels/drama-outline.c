/* drama-outline.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-compat.h"
#include "drama-fold.h"
#include "drama-list-scroll.h"
#include "drama-outline-row.h"
#include "drama-outline-private.h"
#include "drama-record-list.h"
#include "drama-session-selection.h"

#include <glib/gi18n.h>

#include <string.h>

#define TEMPLATE "/app/dramatis/ui/drama-outline.ui"

G_DEFINE_FINAL_TYPE (DramaOutline, drama_outline, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_ACTOR_ORDER,
  PROP_TIE_ORDER,
  N_PROPS
};

enum
{
  ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

static gboolean
is_wanted (gpointer object, gpointer data)
{
  DramaOutline    *self = data;
  DramaRecordItem *item = object;
  const char      *id = drama_record_item_get_id (item);

  switch (drama_record_item_get_record_type (item))
    {
    case DRAMA_RECORD_ACTOR:
      if (drama_session_is_actor_hidden (self->session, id))
        return FALSE;
      break;
    case DRAMA_RECORD_TIE:
      if (drama_session_is_tie_hidden (self->session, id))
        return FALSE;
      break;
    case DRAMA_RECORD_SOURCE:
    default:
      break;
    }

  return drama_record_item_matches (item, self->folded);
}

static int
compare_by_name (DramaRecordItem *a, DramaRecordItem *b)
{
  int order = strcmp (drama_record_item_get_sort_key (a), drama_record_item_get_sort_key (b));

  return order != 0 ? order
                    : strcmp (drama_record_item_get_id (a), drama_record_item_get_id (b));
}

static int
compare_actors (gconstpointer a, gconstpointer b, gpointer data)
{
  DramaOutline    *self = data;
  DramaRecordItem *left = (DramaRecordItem *) a, *right = (DramaRecordItem *) b;
  int              order = 0;

  if (g_str_equal (self->actor_order, "kind"))
    order = (int) drama_record_item_get_kind (left) - (int) drama_record_item_get_kind (right);
  else if (g_str_equal (self->actor_order, "ties"))
    order = (int) drama_record_item_get_number (right) - (int) drama_record_item_get_number (left);

  return order != 0 ? order : compare_by_name (left, right);
}

static int
compare_ties (gconstpointer a, gconstpointer b, gpointer data)
{
  DramaOutline    *self = data;
  DramaRecordItem *left = (DramaRecordItem *) a, *right = (DramaRecordItem *) b;
  int              order = 0;

  if (g_str_equal (self->tie_order, "verb"))
    order = g_utf8_collate (drama_record_item_get_verb (left), drama_record_item_get_verb (right));
  else if (g_str_equal (self->tie_order, "standing"))
    order = (int) drama_record_item_get_standing (left) -
            (int) drama_record_item_get_standing (right);

  return order != 0 ? order : compare_by_name (left, right);
}

static int
compare_sources (gconstpointer a, gconstpointer b, gpointer data)
{
  return compare_by_name ((DramaRecordItem *) a, (DramaRecordItem *) b);
}

static void
filter_anew (DramaOutline *self)
{
  for (guint i = 0; i < DRAMA_N_RECORD_TYPES; i++)
    {
      if (self->shown[i] != NULL)
        drama_record_list_ease (GTK_SORT_LIST_MODEL (self->shown[i]));
      gtk_filter_changed (self->filters[i], GTK_FILTER_CHANGE_DIFFERENT);
    }
}

static void
on_filter_changed (DramaOutline *self)
{
  filter_anew (self);
  drama_outline_update_hidden_note (self);
}

static gboolean
has_focus_within (DramaOutline *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

/* Brings the row of what was selected elsewhere into view. */
static void
on_selection_changed (DramaOutline *self)
{
  const GPtrArray   *actors = drama_session_get_selected_actors (self->session);
  const GPtrArray   *ties = drama_session_get_selected_ties (self->session);
  DramaRecordType    type = actors->len > 0 ? DRAMA_RECORD_ACTOR : DRAMA_RECORD_TIE;
  const GPtrArray   *ids = actors->len > 0 ? actors : ties;
  GtkSelectionModel *model = gtk_list_view_get_model (self->lists[type]);
  guint              position;

  if (actors->len + ties->len != 1 || has_focus_within (self))
    return;

  gtk_stack_set_visible_child_name (self->stack, drama_outline_pages[type]);
  position = drama_session_selection_find (DRAMA_SESSION_SELECTION (model),
                                           g_ptr_array_index (ids, 0));
  if (position != GTK_INVALID_LIST_POSITION)
    drama_list_scroll_to (self->lists[type], position);
}

static void
on_search_changed (DramaOutline *self)
{
  g_free (self->folded);
  self->folded = drama_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  g_strchomp (self->folded);
  filter_anew (self);
  drama_outline_update_empty_note (self);
}

static void
on_search_stopped (DramaOutline *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

static void
on_show_all (DramaOutline *self)
{
  drama_session_set_filter (self->session, 0, 0);
  drama_session_set_neighbourhood (self->session, NULL);
}

/* Selected it is already: by the key or click that activated it. */
static void
on_activated (DramaOutline *self, guint position, GtkListView *list)
{
  gtk_selection_model_select_item (gtk_list_view_get_model (list), position, TRUE);
  drama_session_reveal (self->session);
  g_signal_emit (self, signals[ACTIVATED], 0);
}

/* Selects every tie that has a quote from the source. */
static void
on_source_activated (DramaOutline *self, guint position)
{
  g_autoptr (DramaRecordItem) item = g_list_model_get_item (self->shown[DRAMA_RECORD_SOURCE],
                                                            position);
  DramaDossier *dossier = drama_session_get_dossier (self->session);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < drama_dossier_get_n_ties (dossier); i++)
    {
      const DramaTieFields *tie = drama_tie_get_fields (drama_dossier_get_tie (dossier, i));
      gboolean              from_it = FALSE;

      for (guint k = 0; k < tie->n_evidence; k++)
        from_it |= g_str_equal (drama_evidence_get_fields (tie->evidence[k])->source,
                                drama_record_item_get_id (item));
      if (from_it && !drama_session_is_tie_hidden (self->session, tie->id))
        g_ptr_array_add (ids, (gpointer) tie->id);
    }

  g_ptr_array_add (ids, NULL);
  drama_session_set_selection (self->session, NULL, (const char *const *) ids->pdata);
  drama_session_reveal (self->session);
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
drop_models (DramaOutline *self)
{
  for (guint i = 0; i < DRAMA_N_RECORD_TYPES; i++)
    {
      if (self->lists[i] != NULL)
        gtk_list_view_set_model (self->lists[i], NULL);
      if (self->shown[i] != NULL)
        g_signal_handlers_disconnect_by_data (self->shown[i], self);
      g_clear_object (&self->shown[i]);
    }
}

static void
make_models (DramaOutline *self)
{
  DramaDocument *document = drama_session_get_document (self->session);

  for (guint i = 0; i < DRAMA_N_RECORD_TYPES; i++)
    {
      GListModel         *records = G_LIST_MODEL (drama_record_list_new (document, i));
      GtkFilterListModel *filtered;
      g_autoptr (GtkSelectionModel) selection = NULL;

      filtered = gtk_filter_list_model_new (records, g_object_ref (self->filters[i]));
      self->shown[i] = G_LIST_MODEL (gtk_sort_list_model_new (G_LIST_MODEL (filtered),
                                                              g_object_ref (self->sorters[i])));
      drama_record_list_ease (GTK_SORT_LIST_MODEL (self->shown[i]));
      g_signal_connect_object (self->shown[i], "items-changed",
                               G_CALLBACK (drama_outline_update_counts), self,
                               G_CONNECT_SWAPPED);

      if (i == DRAMA_RECORD_SOURCE)
        selection = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (self->shown[i])));
      else
        selection = GTK_SELECTION_MODEL (drama_session_selection_new (self->session,
                                                                      self->shown[i], i));
      gtk_list_view_set_model (self->lists[i], selection);
    }
}

static void
set_order (DramaOutline   *self,
           char          **order,
           const char     *value,
           DramaRecordType type,
           guint           property)
{
  if (g_strcmp0 (*order, value) == 0)
    return;

  g_free (*order);
  *order = g_strdup (value);
  if (self->shown[type] != NULL)
    drama_record_list_ease (GTK_SORT_LIST_MODEL (self->shown[type]));
  gtk_sorter_changed (self->sorters[type], GTK_SORTER_CHANGE_DIFFERENT);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
drama_outline_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  DramaOutline *self = DRAMA_OUTLINE (object);

  switch (id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_ACTOR_ORDER:
      g_value_set_string (value, self->actor_order);
      break;
    case PROP_TIE_ORDER:
      g_value_set_string (value, self->tie_order);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
drama_outline_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  DramaOutline *self = DRAMA_OUTLINE (object);

  switch (id)
    {
    case PROP_SESSION:
      drama_outline_set_session (self, g_value_get_object (value));
      break;
    case PROP_ACTOR_ORDER:
      set_order (self, &self->actor_order, g_value_get_string (value), DRAMA_RECORD_ACTOR, id);
      break;
    case PROP_TIE_ORDER:
      set_order (self, &self->tie_order, g_value_get_string (value), DRAMA_RECORD_TIE, id);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
drama_outline_dispose (GObject *object)
{
  DramaOutline *self = DRAMA_OUTLINE (object);
  GtkWidget    *child;

  drama_outline_set_session (self, NULL);
  drama_outline_drop_edit (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), DRAMA_TYPE_OUTLINE);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  for (guint i = 0; i < DRAMA_N_RECORD_TYPES; i++)
    {
      g_clear_object (&self->filters[i]);
      g_clear_object (&self->sorters[i]);
    }

  G_OBJECT_CLASS (drama_outline_parent_class)->dispose (object);
}

static void
drama_outline_finalize (GObject *object)
{
  DramaOutline *self = DRAMA_OUTLINE (object);

  g_free (self->folded);
  g_free (self->actor_order);
  g_free (self->tie_order);

  G_OBJECT_CLASS (drama_outline_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, DramaOutline, search);
  gtk_widget_class_bind_template_child (widget_class, DramaOutline, filter_popover);
  gtk_widget_class_bind_template_child (widget_class, DramaOutline, filter_button);
  gtk_widget_class_bind_template_child (widget_class, DramaOutline, hidden_revealer);
  gtk_widget_class_bind_template_child (widget_class, DramaOutline, hidden_label);
  gtk_widget_class_bind_template_child (widget_class, DramaOutline, switcher);
  gtk_widget_class_bind_template_child (widget_class, DramaOutline, stack);
  gtk_widget_class_bind_template_child (widget_class, DramaOutline, empty_note);
  for (guint i = 0; i < DRAMA_N_RECORD_TYPES; i++)
    {
      g_autofree char *page = g_strconcat ("page_", drama_outline_pages[i], NULL);
      g_autofree char *list = g_strconcat ("list_", drama_outline_pages[i], NULL);

      gtk_widget_class_bind_template_child_full (
          widget_class, page, FALSE, (gssize) G_STRUCT_OFFSET (DramaOutline, pages[i]));
      gtk_widget_class_bind_template_child_full (
          widget_class, list, FALSE, (gssize) G_STRUCT_OFFSET (DramaOutline, lists[i]));
    }
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_stopped);
  gtk_widget_class_bind_template_callback (widget_class, on_show_all);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_source_activated);
  gtk_widget_class_bind_template_callback (widget_class, drama_outline_update_empty_note);
}

static void
drama_outline_class_init (DramaOutlineClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = drama_outline_get_property;
  object_class->set_property = drama_outline_set_property;
  object_class->dispose = drama_outline_dispose;
  object_class->finalize = drama_outline_finalize;

  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, DRAMA_TYPE_SESSION, flags);
  properties[PROP_ACTOR_ORDER] = g_param_spec_string ("actor-order", NULL, NULL, "name", flags);
  properties[PROP_TIE_ORDER] = g_param_spec_string ("tie-order", NULL, NULL, "name", flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_property_action (widget_class, "outline.actor-order", "actor-order");
  gtk_widget_class_install_property_action (widget_class, "outline.tie-order", "tie-order");
  gtk_widget_class_set_css_name (widget_class, "outline");
  g_type_ensure (DRAMA_TYPE_FILTER_POPOVER);
  bind_template (widget_class);
}

/* Ctrl+V where sources are listed; in the search it pastes words to look for. */
static void
bind_paste (DramaOutline *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkShortcut        *paste;

  paste = gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_v, GDK_CONTROL_MASK),
                            gtk_named_action_new ("win.paste-source"));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), paste);
  gtk_widget_add_controller (gtk_stack_page_get_child (self->pages[DRAMA_RECORD_SOURCE]), keys);
}

static void
drama_outline_init (DramaOutline *self)
{
  static const GCompareDataFunc compares[DRAMA_N_RECORD_TYPES] = {
    compare_actors,
    compare_ties,
    compare_sources,
  };

  self->folded = g_strdup ("");
  self->actor_order = g_strdup ("name");
  self->tie_order = g_strdup ("name");
  for (guint i = 0; i < DRAMA_N_RECORD_TYPES; i++)
    {
      self->filters[i] = GTK_FILTER (gtk_custom_filter_new (is_wanted, self, NULL));
      self->sorters[i] = GTK_SORTER (gtk_custom_sorter_new (compares[i], self, NULL));
    }

  gtk_widget_init_template (GTK_WIDGET (self));
  drama_compat_mend_names (GTK_WIDGET (self));
  for (guint i = 0; i < DRAMA_N_RECORD_TYPES; i++)
    {
      g_autoptr (GtkListItemFactory) factory = drama_outline_row_factory_new (i);

      gtk_list_view_set_factory (self->lists[i], factory);
    }
  gtk_search_entry_set_key_capture_widget (self->search, GTK_WIDGET (self->stack));
  bind_paste (self);
  drama_outline_init_edit (self);
}

void
drama_outline_set_session (DramaOutline *self, DramaSession *session)
{
  g_return_if_fail (DRAMA_IS_OUTLINE (self));

  if (self->session == session)
    return;

  drop_models (self);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (self->filter_popover != NULL)
    drama_filter_popover_set_session (self->filter_popover, session);
  if (session != NULL)
    {
      make_models (self);
      g_signal_connect_object (session, "filter-changed", G_CALLBACK (on_filter_changed), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "selection-changed", G_CALLBACK (on_selection_changed),
                               self, G_CONNECT_SWAPPED);
      drama_outline_update_counts (self);
      drama_outline_update_hidden_note (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

void
drama_outline_show_source (DramaOutline *self, const char *id)
{
  GListModel *sources;

  g_return_if_fail (DRAMA_IS_OUTLINE (self));

  gtk_stack_set_visible_child_name (self->stack, drama_outline_pages[DRAMA_RECORD_SOURCE]);
  sources = self->shown[DRAMA_RECORD_SOURCE];
  for (guint i = 0; sources != NULL && i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (DramaRecordItem) item = g_list_model_get_item (sources, i);

      if (g_str_equal (drama_record_item_get_id (item), id))
        drama_list_scroll_to (self->lists[DRAMA_RECORD_SOURCE], i);
    }
}

GListModel *
drama_outline_get_model (DramaOutline *self, DramaRecordType type)
{
  g_return_val_if_fail (DRAMA_IS_OUTLINE (self), NULL);
  g_return_val_if_fail ((guint) type < DRAMA_N_RECORD_TYPES, NULL);

  return self->shown[type];
}
