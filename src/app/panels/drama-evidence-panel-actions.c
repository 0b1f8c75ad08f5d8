/* drama-evidence-panel-actions.c - what rows and cards of the panel ask for
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-compat.h"
#include "drama-evidence-panel-private.h"
#include "drama-quotes.h"
#include "drama-sentence.h"
#include "drama-shown-words.h"
#include "drama-standing.h"
#include "drama-terms.h"

#include <glib/gi18n.h>

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
  if (drama_evidence_panel_get_only_tie (self) != NULL)
    {
      drama_session_select_evidence (self->session, tie, evidence);
      return;
    }

  drama_evidence_panel_set_current (self, evidence);
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
  g_autofree char     *words = NULL;
  g_autofree char     *text = NULL;

  g_variant_get (parameter, "(&s&s)", &tie, &id);
  evidence = find_evidence (dossier, tie, id);
  if (evidence == NULL)
    return;

  citation = drama_sentence_citation (dossier, evidence);
  words = drama_shown_words (dossier, evidence);
  /* Translators: a quote as it is copied, with where it stands */
  text = g_strdup_printf (_ ("“%s” (%s)"), words, citation);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  gtk_widget_activate_action (widget, "win.toast", "s", _ ("Quote and source copied"));
}

static void
edit_quote (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DramaEvidencePanel *self = DRAMA_EVIDENCE_PANEL (widget);
  DramaQuoteCard     *card;
  const char         *tie, *evidence;

  g_variant_get (parameter, "(&s&s)", &tie, &evidence);
  drama_session_select_evidence (self->session, tie, evidence);
  card = drama_evidence_panel_find_current (self);
  if (card == NULL)
    return;

  drama_quote_card_set_editing (card, TRUE);
  drama_evidence_panel_scroll_to_current (self);
}

/* What became of the tie is told too: a quote less may be all that held it up. */
static void
remove_quote (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DramaEvidencePanel *self = DRAMA_EVIDENCE_PANEL (widget);
  DramaDocument      *document = drama_session_get_document (self->session);
  DramaSubject        quote;
  DramaStanding       before, after;
  DramaTie           *tie;
  g_autofree char    *id = NULL;
  g_autofree char    *evidence = NULL;
  g_autofree char    *text = NULL;

  g_variant_get (parameter, "(ss)", &id, &evidence);
  tie = drama_dossier_find_tie (drama_document_get_dossier (document), id, NULL);
  if (find_evidence (drama_document_get_dossier (document), id, evidence) == NULL)
    return;

  /* The card goes, and with it the focus. */
  gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
  quote = (DramaSubject){ id, evidence };
  before = drama_standing_shown (drama_document_get_dossier (document), tie);
  drama_quotes_remove (document, &quote);
  tie = drama_dossier_find_tie (drama_document_get_dossier (document), id, NULL);
  after = drama_standing_shown (drama_document_get_dossier (document), tie);
  if (before != after)
    /* Translators: %s is the standing that a tie has now, as in "Unsourced" */
    text = g_strdup_printf (_ ("Quote removed. The tie is now: %s"), drama_terms_standing (after));
  gtk_widget_activate_action (widget, "win.toast-undo", "s",
                              text != NULL ? text : _ ("Quote removed"));
}

static void
sort_quotes (GtkWidget *widget, const char *name, GVariant *parameter)
{
  drama_quotes_sort (drama_session_get_document (DRAMA_EVIDENCE_PANEL (widget)->session),
                     g_variant_get_string (parameter, NULL));
}

void
drama_evidence_panel_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "evidence.select-tie", "s", select_tie);
  gtk_widget_class_install_action (widget_class, "evidence.select-actor", "s", select_actor);
  gtk_widget_class_install_action (widget_class, "evidence.select-quote", "(ss)", select_quote);
  gtk_widget_class_install_action (widget_class, "evidence.select-standing", "u", select_standing);
  gtk_widget_class_install_action (widget_class, "evidence.open-source", "s", open_source);
  gtk_widget_class_install_action (widget_class, "evidence.copy", "(ss)", copy_quote);
  gtk_widget_class_install_action (widget_class, "evidence.edit-quote", "(ss)", edit_quote);
  gtk_widget_class_install_action (widget_class, "evidence.remove-quote", "(ss)", remove_quote);
  gtk_widget_class_install_action (widget_class, "evidence.sort-quotes", "s", sort_quotes);
}
