/* drama-evidence-panel.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-compat.h"
#include "drama-evidence-panel.h"
#include "drama-evidence-views.h"
#include "drama-quote-card.h"
#include "drama-sentence.h"
#include "drama-standing.h"

#include <glib/gi18n.h>

#define MARGIN_PX 12

struct _DramaEvidencePanel
{
  GtkWidget     parent_instance;
  DramaSession *session; /* nullable */
  GtkWidget    *scroller;
  GtkWidget    *view;    /* child of the scroller, NULL without a session */
  char         *subject; /* what the view is about, see name_subject() */
  GPtrArray    *cards;   /* of the view, first to last; not owned */
  int           current; /* which card, -1 for none */
  guint         tick;    /* waits for the view to have its size */
};

G_DEFINE_FINAL_TYPE (DramaEvidencePanel, drama_evidence_panel, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const char *
get_only_tie (DramaEvidencePanel *self)
{
  const GPtrArray *ties = drama_session_get_selected_ties (self->session);
  const GPtrArray *actors = drama_session_get_selected_actors (self->session);

  return ties->len == 1 && actors->len == 0 ? g_ptr_array_index (ties, 0) : NULL;
}

static const char *
get_only_actor (DramaEvidencePanel *self)
{
  const GPtrArray *ties = drama_session_get_selected_ties (self->session);
  const GPtrArray *actors = drama_session_get_selected_actors (self->session);

  return actors->len == 1 && ties->len == 0 ? g_ptr_array_index (actors, 0) : NULL;
}

/* The same for two selections that differ only in the selected quote. */
static char *
name_subject (DramaEvidencePanel *self)
{
  const GPtrArray *ties = drama_session_get_selected_ties (self->session);
  const GPtrArray *actors = drama_session_get_selected_actors (self->session);
  GString         *name = g_string_new (NULL);

  for (guint i = 0; i < actors->len; i++)
    g_string_append_printf (name, "a%s\n", (const char *) g_ptr_array_index (actors, i));
  for (guint i = 0; i < ties->len; i++)
    g_string_append_printf (name, "t%s\n", (const char *) g_ptr_array_index (ties, i));

  return g_string_free (name, FALSE);
}

static GtkWidget *
make_view (DramaEvidencePanel *self)
{
  DramaDossier *dossier = drama_session_get_dossier (self->session);
  const char   *tie = get_only_tie (self);
  const char   *actor = get_only_actor (self);

  if (tie != NULL)
    return drama_tie_view_new (dossier, drama_dossier_find_tie (dossier, tie, NULL));
  if (actor != NULL)
    return drama_actor_view_new (dossier, drama_dossier_find_actor (dossier, actor, NULL));
  if (drama_session_get_selected_actors (self->session)->len > 0 ||
      drama_session_get_selected_ties (self->session)->len > 0)
    return drama_several_view_new (dossier, drama_session_get_selected_actors (self->session),
                                   drama_session_get_selected_ties (self->session));

  return drama_dossier_view_new (dossier);
}

static void
collect_cards (GPtrArray *cards, GtkWidget *widget)
{
  if (DRAMA_IS_QUOTE_CARD (widget))
    {
      g_ptr_array_add (cards, widget);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_cards (cards, child);
}

static void
set_current (DramaEvidencePanel *self, int current)
{
  self->current = current;
  for (guint i = 0; i < self->cards->len; i++)
    drama_quote_card_set_current (g_ptr_array_index (self->cards, i), (int) i == current);
}

/* Which card shows the selected quote. */
static int
find_selected_card (DramaEvidencePanel *self)
{
  const char *evidence = drama_session_get_selected_evidence (self->session);

  for (guint i = 0; evidence != NULL && i < self->cards->len; i++)
    if (g_str_equal (drama_quote_card_get_evidence (g_ptr_array_index (self->cards, i)), evidence))
      return (int) i;

  return -1;
}

static void
drop_view (DramaEvidencePanel *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  g_ptr_array_set_size (self->cards, 0);
  self->current = -1;
  self->view = NULL;
  if (self->scroller != NULL)
    gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), NULL);
  g_clear_pointer (&self->subject, g_free);
}

static void
rebuild (DramaEvidencePanel *self)
{
  drop_view (self);
  self->subject = name_subject (self);
  self->view = make_view (self);
  gtk_widget_set_margin_start (self->view, MARGIN_PX);
  gtk_widget_set_margin_end (self->view, MARGIN_PX);
  gtk_widget_set_margin_top (self->view, MARGIN_PX);
  gtk_widget_set_margin_bottom (self->view, MARGIN_PX);
  gtk_widget_set_valign (self->view, GTK_ALIGN_START);
  collect_cards (self->cards, self->view);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->view);
  set_current (self, find_selected_card (self));
}

static void
on_selection_changed (DramaEvidencePanel *self)
{
  g_autofree char *subject = name_subject (self);

  if (g_strcmp0 (subject, self->subject) != 0)
    rebuild (self);
  else
    set_current (self, find_selected_card (self));
}

static GtkAdjustment *
get_adjustment (DramaEvidencePanel *self)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
}

/* An edit may change anything that is shown; the place stays where it was. */
static void
on_document_changed (DramaEvidencePanel *self)
{
  double value = gtk_adjustment_get_value (get_adjustment (self));

  rebuild (self);
  gtk_adjustment_set_value (get_adjustment (self), value);
}

/* A view just made has no size before the next frame: waits for it, then scrolls
 * once and removes itself. */
static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer unused)
{
  DramaEvidencePanel *self = DRAMA_EVIDENCE_PANEL (widget);
  GtkWidget          *card = g_ptr_array_index (self->cards, self->current);
  graphene_rect_t     bounds;
  GtkAdjustment      *adjustment = get_adjustment (self);

  if (gtk_widget_get_height (card) == 0)
    return G_SOURCE_CONTINUE;

  self->tick = 0;
  if (gtk_widget_compute_bounds (card, self->view, &bounds))
    gtk_adjustment_clamp_page (adjustment, bounds.origin.y,
                               bounds.origin.y + bounds.size.height + 2 * MARGIN_PX);
  drama_quote_card_flash (DRAMA_QUOTE_CARD (card));

  return G_SOURCE_REMOVE;
}

static void
scroll_to_current (DramaEvidencePanel *self)
{
  if (self->current >= 0 && self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
}

static void
select_tie (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DramaEvidencePanel *self = DRAMA_EVIDENCE_PANEL (widget);

  drama_session_select_tie (self->session, g_variant_get_string (parameter, NULL));
  drama_session_reveal (self->session);
}

static void
select_actor (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DramaEvidencePanel *self = DRAMA_EVIDENCE_PANEL (widget);

  drama_session_select_actor (self->session, g_variant_get_string (parameter, NULL));
  drama_session_reveal (self->session);
}

/* In the list of an actor's passages it only becomes the current one: the list
 * would be gone otherwise. */
static void
select_quote (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DramaEvidencePanel *self = DRAMA_EVIDENCE_PANEL (widget);
  const char         *tie, *evidence;

  g_variant_get (parameter, "(&s&s)", &tie, &evidence);
  if (get_only_tie (self) != NULL)
    {
      drama_session_select_evidence (self->session, tie, evidence);
      return;
    }

  for (guint i = 0; i < self->cards->len; i++)
    if (g_str_equal (drama_quote_card_get_evidence (g_ptr_array_index (self->cards, i)), evidence))
      set_current (self, (int) i);
}

static void
select_standing (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DramaEvidencePanel *self = DRAMA_EVIDENCE_PANEL (widget);
  DramaDossier       *dossier = drama_session_get_dossier (self->session);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < drama_dossier_get_n_ties (dossier); i++)
    {
      DramaTie   *tie = drama_dossier_get_tie (dossier, i);
      const char *id = drama_tie_get_fields (tie)->id;

      if (drama_standing_shown (dossier, tie) == g_variant_get_uint32 (parameter) &&
          !drama_session_is_tie_hidden (self->session, id))
        g_ptr_array_add (ids, (gpointer) id);
    }
  g_ptr_array_add (ids, NULL);
  drama_session_set_selection (self->session, NULL, (const char *const *) ids->pdata);
}

static void
open_source (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DramaEvidencePanel *self = DRAMA_EVIDENCE_PANEL (widget);
  DramaDossier       *dossier = drama_session_get_dossier (self->session);
  DramaSource        *source;
  const char         *link;

  source = drama_dossier_find_source (dossier, g_variant_get_string (parameter, NULL), NULL);
  link = source != NULL ? drama_source_get_link (source) : NULL;
  if (link != NULL)
    drama_compat_show_uri (GTK_WINDOW (gtk_widget_get_root (widget)), link);
}

static const DramaEvidence *
find_evidence (DramaDossier *dossier, const char *tie_id, const char *evidence_id)
{
  DramaTie             *tie = drama_dossier_find_tie (dossier, tie_id, NULL);
  const DramaTieFields *fields;

  if (tie == NULL)
    return NULL;

  fields = drama_tie_get_fields (tie);
  for (guint i = 0; i < fields->n_evidence; i++)
    if (g_str_equal (drama_evidence_get_fields (fields->evidence[i])->id, evidence_id))
      return fields->evidence[i];

  return NULL;
}

static void
copy_quote (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DramaEvidencePanel  *self = DRAMA_EVIDENCE_PANEL (widget);
  DramaDossier        *dossier = drama_session_get_dossier (self->session);
  const char          *tie, *id;
  const DramaEvidence *evidence;
  g_autofree char     *citation = NULL;
  g_autofree char     *text = NULL;

  g_variant_get (parameter, "(&s&s)", &tie, &id);
  evidence = find_evidence (dossier, tie, id);
  if (evidence == NULL)
    return;

  citation = drama_sentence_citation (dossier, evidence);
  /* Translators: a quote as it is copied, with where it stands */
  text = g_strdup_printf (_ ("“%s” (%s)"), drama_evidence_get_fields (evidence)->anchor.exact,
                          citation);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  gtk_widget_activate_action (widget, "win.toast", "s", _ ("Quote and source copied"));
}

static void
drama_evidence_panel_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    g_value_set_object (value, DRAMA_EVIDENCE_PANEL (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
drama_evidence_panel_set_property (GObject      *object,
                                   guint         id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  if (id == PROP_SESSION)
    drama_evidence_panel_set_session (DRAMA_EVIDENCE_PANEL (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
drama_evidence_panel_dispose (GObject *object)
{
  DramaEvidencePanel *self = DRAMA_EVIDENCE_PANEL (object);

  drama_evidence_panel_set_session (self, NULL);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);

  G_OBJECT_CLASS (drama_evidence_panel_parent_class)->dispose (object);
}

static void
drama_evidence_panel_finalize (GObject *object)
{
  g_ptr_array_unref (DRAMA_EVIDENCE_PANEL (object)->cards);

  G_OBJECT_CLASS (drama_evidence_panel_parent_class)->finalize (object);
}

static void
drama_evidence_panel_class_init (DramaEvidencePanelClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = drama_evidence_panel_get_property;
  object_class->set_property = drama_evidence_panel_set_property;
  object_class->dispose = drama_evidence_panel_dispose;
  object_class->finalize = drama_evidence_panel_finalize;

  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, DRAMA_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "evidence.select-tie", "s", select_tie);
  gtk_widget_class_install_action (widget_class, "evidence.select-actor", "s", select_actor);
  gtk_widget_class_install_action (widget_class, "evidence.select-quote", "(ss)", select_quote);
  gtk_widget_class_install_action (widget_class, "evidence.select-standing", "u", select_standing);
  gtk_widget_class_install_action (widget_class, "evidence.open-source", "s", open_source);
  gtk_widget_class_install_action (widget_class, "evidence.copy", "(ss)", copy_quote);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "evidence");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
}

static void
drama_evidence_panel_init (DramaEvidencePanel *self)
{
  self->cards = g_ptr_array_new ();
  self->current = -1;
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Evidence"), -1);
}

void
drama_evidence_panel_set_session (DramaEvidencePanel *self, DramaSession *session)
{
  g_return_if_fail (DRAMA_IS_EVIDENCE_PANEL (self));

  if (self->session == session)
    return;

  drop_view (self);
  if (self->session != NULL)
    {
      g_signal_handlers_disconnect_by_data (drama_session_get_document (self->session), self);
      g_signal_handlers_disconnect_by_data (self->session, self);
    }
  g_set_object (&self->session, session);
  if (session != NULL)
    {
      g_signal_connect_object (session, "selection-changed", G_CALLBACK (on_selection_changed),
                               self, G_CONNECT_SWAPPED);
      g_signal_connect_object (drama_session_get_document (session), "changed",
                               G_CALLBACK (on_document_changed), self, G_CONNECT_SWAPPED);
      rebuild (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

gboolean
drama_evidence_panel_step_quote (DramaEvidencePanel *self, int direction)
{
  int             next;
  DramaQuoteCard *card;

  g_return_val_if_fail (DRAMA_IS_EVIDENCE_PANEL (self), FALSE);

  if (self->current < 0)
    next = direction > 0 ? 0 : (int) self->cards->len - 1;
  else
    next = self->current + direction;
  if (self->session == NULL || next < 0 || next >= (int) self->cards->len)
    return FALSE;

  card = g_ptr_array_index (self->cards, next);
  if (get_only_tie (self) != NULL)
    drama_session_select_evidence (self->session, drama_quote_card_get_tie (card),
                                   drama_quote_card_get_evidence (card));
  else
    set_current (self, next);
  scroll_to_current (self);

  return TRUE;
}

void
drama_evidence_panel_show_selected_quote (DramaEvidencePanel *self)
{
  g_return_if_fail (DRAMA_IS_EVIDENCE_PANEL (self));

  if (self->session != NULL)
    scroll_to_current (self);
}
