/* drama-dossier-view.c - the dossier, where nothing is selected
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-editors.h"
#include "drama-evidence-views.h"
#include "drama-line-sample.h"
#include "drama-panel-parts.h"
#include "drama-source-list.h"
#include "drama-record-head.h"
#include "drama-terms.h"

#include <glib/gi18n.h>

static guint
count_quotes (const DramaDossier *dossier)
{
  guint n = 0;

  for (guint i = 0; i < drama_dossier_get_n_ties (dossier); i++)
    n += drama_tie_get_fields (drama_dossier_get_tie (dossier, i))->n_evidence;

  return n;
}

/* One line a number, so that no language has to bend a sentence around four. */
static void
append_counts (GtkBox *box, const DramaDossier *dossier)
{
  guint            n_actors = drama_dossier_get_n_actors (dossier);
  guint            n_ties = drama_dossier_get_n_ties (dossier);
  guint            n_quotes = count_quotes (dossier);
  g_autofree char *actors = g_strdup_printf (ngettext ("%u actor", "%u actors", n_actors),
                                             n_actors);
  g_autofree char *ties = g_strdup_printf (ngettext ("%u tie", "%u ties", n_ties), n_ties);
  g_autofree char *quotes = g_strdup_printf (ngettext ("%u quote", "%u quotes", n_quotes),
                                             n_quotes);
  g_autofree char *text = g_strdup_printf ("%s · %s · %s", actors, ties, quotes);

  drama_panel_append_text (box, text, NULL);
}

static void
append_standing_row (GtkBox *box, DramaStanding standing, guint n)
{
  GtkWidget       *row = gtk_button_new ();
  GtkWidget       *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  g_autofree char *number = g_strdup_printf ("%u", n);
  g_autofree char *ties = g_strdup_printf (ngettext ("%u tie", "%u ties", n), n);
  g_autofree char *label = g_strdup_printf ("%s, %s", drama_terms_standing (standing), ties);
  GtkWidget       *chip = drama_line_sample_new_chip (standing);

  gtk_widget_set_hexpand (chip, TRUE);
  gtk_box_append (GTK_BOX (content), chip);
  gtk_box_append (GTK_BOX (content), gtk_label_new (number));
  gtk_button_set_child (GTK_BUTTON (row), content);
  gtk_widget_add_css_class (row, "flat");
  gtk_widget_add_css_class (row, "tie-row");
  gtk_widget_set_tooltip_text (row, _ ("Select these ties"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "evidence.select-standing");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "u", standing);
  gtk_box_append (box, row);
}

static void
append_standings (GtkBox *box, const DramaDossier *dossier)
{
  guint counts[DRAMA_N_STANDINGS] = { 0 };

  for (guint i = 0; i < drama_dossier_get_n_ties (dossier); i++)
    counts[drama_standing_shown (dossier, drama_dossier_get_tie (dossier, i))]++;

  for (DramaStanding i = 0; i < DRAMA_N_STANDINGS; i++)
    if (counts[i] > 0)
      append_standing_row (box, i, counts[i]);
}

static void
fill_head (GtkBox *box, const DramaDossier *dossier, const DramaSubject *subject)
{
  const DramaDossierFields *fields = drama_dossier_get_fields (dossier);

  drama_panel_append_text (box,
                           *fields->title != '\0' ? fields->title : _ ("Untitled dossier"),
                           "sentence");
  if (*fields->note != '\0')
    drama_panel_append_text (box, fields->note, NULL);
}

/* What there is, and what to do next. */
static void
fill_counts (GtkBox *box, const DramaDossier *dossier, const DramaSubject *subject)
{
  GtkWidget  *standings = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  guint       n_actors = drama_dossier_get_n_actors (dossier);
  const char *next;

  if (n_actors + drama_dossier_get_n_sources (dossier) > 0)
    append_counts (box, dossier);
  append_standings (GTK_BOX (standings), dossier);
  gtk_box_append (box, standings);

  if (drama_dossier_get_n_ties (dossier) > 0)
    next = _ ("Select a tie to read the words behind it, or an actor to see its ties.");
  else if (n_actors > 0)
    next = _ ("Drag from the rim of one actor to another to draw a tie; here will stand the words "
              "that prove it.");
  else
    next = _ ("Here will stand, for every tie, the words that prove it. Add the article that they "
              "are in, or draw first and prove it later.");
  drama_panel_append_text (box, next, "dim-label");
}

GtkWidget *
drama_dossier_view_new (DramaDocument *document)
{
  const DramaSubject subject = { "", NULL };
  GtkWidget         *view;

  g_return_val_if_fail (DRAMA_IS_DOCUMENT (document), NULL);

  view = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_box_append (GTK_BOX (view),
                  drama_record_head_new (document, DRAMA_CHANGE_OF_DOSSIER, &subject, fill_head,
                                         drama_dossier_editor_new));
  gtk_box_append (GTK_BOX (view), drama_live_box_new (document, DRAMA_CHANGE_OF_DOSSIER, &subject,
                                                      fill_counts));
  gtk_box_append (GTK_BOX (view), drama_review_list_new (document));
  gtk_box_append (GTK_BOX (view), drama_source_list_new (document));

  return view;
}
