/* drama-evidence-panel.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-compat.h"
#include "drama-evidence-panel-private.h"
#include "drama-evidence-views.h"

#include <glib/gi18n.h>

#define MARGIN_PX 12

G_DEFINE_FINAL_TYPE (DramaEvidencePanel, drama_evidence_panel, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_HAS_QUESTIONS,
  PROP_QUESTIONS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

const char *
drama_evidence_panel_get_only_tie (DramaEvidencePanel *self)
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
  DramaDocument *document = drama_session_get_document (self->session);
  const char    *tie = drama_evidence_panel_get_only_tie (self);
  const char    *actor = get_only_actor (self);

  if (tie != NULL)
    return drama_tie_view_new (document, tie);
  if (actor != NULL)
    return drama_actor_view_new (document, actor);
  if (drama_session_get_selected_actors (self->session)->len > 0 ||
      drama_session_get_selected_ties (self->session)->len > 0)
    return drama_several_view_new (document, drama_session_get_selected_actors (self->session),
                                   drama_session_get_selected_ties (self->session));

  return drama_dossier_view_new (document);
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

/* First to last, as they are seen now. */
static GPtrArray *
list_cards (DramaEvidencePanel *self)
{
  GPtrArray *cards = g_ptr_array_new ();

  if (self->view != NULL)
    collect_cards (cards, self->view);

  return cards;
}

static int
find_card (const GPtrArray *cards, const char *evidence)
{
  for (guint i = 0; evidence != NULL && i < cards->len; i++)
    if (g_str_equal (drama_quote_card_get_evidence (g_ptr_array_index (cards, i)), evidence))
      return (int) i;

  return -1;
}

DramaQuoteCard *
drama_evidence_panel_find_current (DramaEvidencePanel *self)
{
  g_autoptr (GPtrArray) cards = list_cards (self);
  int at = find_card (cards, self->current);

  return at >= 0 ? g_ptr_array_index (cards, at) : NULL;
}

/* @evidence is nullable: none. */
void
drama_evidence_panel_set_current (DramaEvidencePanel *self, const char *evidence)
{
  g_autoptr (GPtrArray) cards = list_cards (self);
  int   at = find_card (cards, evidence);
  char *current = at >= 0 ? g_strdup (evidence) : NULL;

  g_free (self->current);
  self->current = current;
  for (guint i = 0; i < cards->len; i++)
    drama_quote_card_set_current (g_ptr_array_index (cards, i), (int) i == at);
}

static void
show_selected (DramaEvidencePanel *self)
{
  drama_evidence_panel_set_current (self, drama_session_get_selected_evidence (self->session));
}

static void
drop_view (DramaEvidencePanel *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  g_clear_pointer (&self->current, g_free);
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
  drama_compat_mend_names (self->view);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->view);
  /* Else a passage, which may scroll within itself, does so after two lines. */
  gtk_scrollable_set_vscroll_policy (
      GTK_SCROLLABLE (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (self->scroller))),
      GTK_SCROLL_NATURAL);
  show_selected (self);
}

/* Whether what was shown is still there: if not, the document is about to tell so, and
 * nobody may change it in the middle of that. */
static gboolean
is_settled (DramaEvidencePanel *self)
{
  return self->dossier == drama_session_get_dossier (self->session);
}

static void
on_selection_changed (DramaEvidencePanel *self)
{
  g_autofree char *subject = name_subject (self);

  if (g_strcmp0 (subject, self->subject) == 0)
    {
      show_selected (self);
      return;
    }

  if (is_settled (self))
    drama_document_flush (drama_session_get_document (self->session));
  rebuild (self);
}

/* The view follows the document by itself. */
static void
on_document_changed (DramaEvidencePanel *self, gpointer before, gpointer after)
{
  self->dossier = after;
}

static GtkAdjustment *
get_adjustment (DramaEvidencePanel *self)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
}

/* A view just made has no size before the next frame: waits for it, then scrolls
 * once and removes itself. */
static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer unused)
{
  DramaEvidencePanel *self = DRAMA_EVIDENCE_PANEL (widget);
  GtkWidget          *card = (GtkWidget *) drama_evidence_panel_find_current (self);
  graphene_rect_t     bounds;
  GtkAdjustment      *adjustment = get_adjustment (self);

  if (card != NULL && gtk_widget_get_height (card) == 0)
    return G_SOURCE_CONTINUE;

  self->tick = 0;
  if (card == NULL)
    return G_SOURCE_REMOVE;
  if (gtk_widget_compute_bounds (card, self->view, &bounds))
    gtk_adjustment_clamp_page (adjustment, bounds.origin.y,
                               bounds.origin.y + bounds.size.height + 2 * MARGIN_PX);
  drama_quote_card_flash (DRAMA_QUOTE_CARD (card));

  return G_SOURCE_REMOVE;
}

void
drama_evidence_panel_scroll_to_current (DramaEvidencePanel *self)
{
  if (self->current != NULL && self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
}

static guint
count_findings (DramaEvidencePanel *self)
{
  return self->findings != NULL ? drama_findings_count_get (self->findings) : 0;
}

static char *
dup_questions (DramaEvidencePanel *self)
{
  guint n = count_findings (self);

  if (n == 0)
    return NULL;

  return g_strdup_printf (ngettext ("%u question an editor would ask",
                                    "%u questions an editor would ask", n),
                          n);
}

static void
on_findings_counted (DramaEvidencePanel *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HAS_QUESTIONS]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_QUESTIONS]);
}

static void
drama_evidence_panel_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    g_value_set_object (value, DRAMA_EVIDENCE_PANEL (object)->session);
  else if (id == PROP_HAS_QUESTIONS)
    g_value_set_boolean (value, count_findings (DRAMA_EVIDENCE_PANEL (object)) > 0);
  else if (id == PROP_QUESTIONS)
    g_value_take_string (value, dup_questions (DRAMA_EVIDENCE_PANEL (object)));
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
drama_evidence_panel_class_init (DramaEvidencePanelClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = drama_evidence_panel_get_property;
  object_class->set_property = drama_evidence_panel_set_property;
  object_class->dispose = drama_evidence_panel_dispose;

  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, DRAMA_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /* Whether an editor would ask anything, and how much in words; NULL for nothing. */
  properties[PROP_HAS_QUESTIONS] =
      g_param_spec_boolean ("has-questions", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_QUESTIONS] =
      g_param_spec_string ("questions", NULL, NULL, NULL,
                           G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  drama_evidence_panel_install_actions (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "evidence");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
}

static void
drama_evidence_panel_init (DramaEvidencePanel *self)
{
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
  if (self->findings != NULL)
    g_signal_handlers_disconnect_by_data (self->findings, self);
  g_clear_object (&self->findings);
  g_set_object (&self->session, session);
  if (session != NULL)
    {
      g_signal_connect_object (session, "selection-changed", G_CALLBACK (on_selection_changed),
                               self, G_CONNECT_SWAPPED);
      g_signal_connect_object (drama_session_get_document (session), "changed",
                               G_CALLBACK (on_document_changed), self, G_CONNECT_SWAPPED);
      self->dossier = drama_session_get_dossier (session);
      self->findings = drama_findings_count_new (drama_session_get_document (session));
      g_signal_connect_object (self->findings, "changed", G_CALLBACK (on_findings_counted), self,
                               G_CONNECT_SWAPPED);
      rebuild (self);
    }
  on_findings_counted (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

gboolean
drama_evidence_panel_step_quote (DramaEvidencePanel *self, int direction)
{
  g_autoptr (GPtrArray) cards = NULL;
  int             at, next;
  DramaQuoteCard *card;

  g_return_val_if_fail (DRAMA_IS_EVIDENCE_PANEL (self), FALSE);

  cards = list_cards (self);
  at = find_card (cards, self->current);
  if (at < 0)
    next = direction > 0 ? 0 : (int) cards->len - 1;
  else
    next = at + direction;
  if (self->session == NULL || next < 0 || next >= (int) cards->len)
    return FALSE;

  card = g_ptr_array_index (cards, next);
  if (drama_evidence_panel_get_only_tie (self) != NULL)
    drama_session_select_evidence (self->session, drama_quote_card_get_tie (card),
                                   drama_quote_card_get_evidence (card));
  else
    drama_evidence_panel_set_current (self, drama_quote_card_get_evidence (card));
  drama_evidence_panel_scroll_to_current (self);

  return TRUE;
}

void
drama_evidence_panel_show_selected_quote (DramaEvidencePanel *self)
{
  g_return_if_fail (DRAMA_IS_EVIDENCE_PANEL (self));

  if (self->session != NULL)
    drama_evidence_panel_scroll_to_current (self);
}
