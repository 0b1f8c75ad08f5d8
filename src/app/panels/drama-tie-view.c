/* drama-tie-view.c - a tie and the words that prove or dispute it
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-evidence-views.h"
#include "drama-line-sample.h"
#include "drama-panel-parts.h"
#include "drama-quote-card.h"
#include "drama-terms.h"

#include <glib/gi18n.h>

#include <string.h>

static void
append_sentence (GtkBox *box, const DramaDossier *dossier, const DramaTieFields *fields)
{
  g_autofree char *from = drama_panel_dup_actor_link (dossier, fields->from);
  g_autofree char *to = drama_panel_dup_actor_link (dossier, fields->to);
  g_autofree char *verb = g_markup_escape_text (fields->verb, -1);
  g_autofree char *markup = NULL;
  GtkWidget       *label;

  /* The order is that of the verb in any language: from, verb, to. */
  markup = g_strdup_printf ("%s <b><i>%s</i></b> %s", from, verb, to);
  label = drama_panel_append_markup (box, markup, "sentence");
  drama_panel_follow_links (GTK_LABEL (label));
}

static void
append_chip (GtkBox *box, DramaStanding standing)
{
  gtk_box_append (box, drama_line_sample_new_chip (standing));
}

/* What a person set, and what the rule says; neither hides the other. */
static void
append_overruling (GtkBox *box, const DramaOverruling *overruling)
{
  g_autofree char *when = drama_terms_dup_date (overruling->when);
  g_autofree char *text = NULL;

  if (*overruling->by != '\0' && *when != '\0')
    /* Translators: who set the standing of a tie against the rule, and when */
    text = g_strdup_printf (_ ("Set by %s, %s."), overruling->by, when);
  else if (*overruling->by != '\0')
    /* Translators: who set the standing of a tie against the rule */
    text = g_strdup_printf (_ ("Set by %s."), overruling->by);
  else if (*when != '\0')
    /* Translators: when a person set the standing of a tie against the rule */
    text = g_strdup_printf (_ ("Set by a person, %s."), when);
  else
    text = g_strdup (_ ("Set by a person."));

  append_chip (box, overruling->value);
  drama_panel_append_text (box, text, NULL);
  if (*overruling->why != '\0')
    drama_panel_append_text (box, overruling->why, "note");
  drama_panel_append_text (box, _ ("By the rule it would be:"), "dim-label");
}

static void
append_standing (GtkBox *box, const DramaDossier *dossier, const DramaTie *tie)
{
  const DramaTieFields *fields = drama_tie_get_fields (tie);
  DramaStandingRule     rule = drama_standing_rule (dossier, tie);
  GtkWidget            *group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  if (fields->overruled)
    append_overruling (GTK_BOX (group), &fields->overruling);
  append_chip (GTK_BOX (group), drama_standing_of_rule (rule));
  drama_panel_append_text (GTK_BOX (group), drama_terms_rule (rule), NULL);
  gtk_widget_add_css_class (group, "standing-group");
  gtk_box_append (box, group);
}

static void
append_date (GtkBox *box, const DramaTieFields *fields)
{
  g_autofree char *date = NULL;
  g_autofree char *text = NULL;

  if (*fields->date == '\0')
    return;

  date = drama_terms_dup_date (fields->date);
  /* Translators: when what a tie tells happened, as in "When: around 2010" */
  text = g_strdup_printf (_ ("When: %s"), date);
  drama_panel_append_text (box, text, NULL);
}

/* The order of the article: by source, then by place; entered later is no reason
 * to be read later. */
static int
compare_evidence (gconstpointer a, gconstpointer b)
{
  const DramaEvidenceFields *left = drama_evidence_get_fields (*(DramaEvidence *const *) a);
  const DramaEvidenceFields *right = drama_evidence_get_fields (*(DramaEvidence *const *) b);
  int                        order = strcmp (left->source, right->source);

  if (order != 0)
    return order;
  if (left->anchor.start != right->anchor.start)
    return left->anchor.start < right->anchor.start ? -1 : 1;

  return strcmp (left->id, right->id);
}

static GtkWidget *
new_group (GtkBox *box, const char *style)
{
  GtkWidget *group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  gtk_widget_add_css_class (group, style);
  gtk_box_append (box, group);

  return group;
}

static void
append_quotes (GtkBox *box, const DramaDossier *dossier, const DramaTie *tie, DramaStance stance)
{
  const DramaTieFields *fields = drama_tie_get_fields (tie);
  guint                 n = drama_tie_count_stance (tie, stance);
  gboolean              disputes = stance == DRAMA_STANCE_DISPUTES;
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  GtkWidget *group;

  if (n == 0)
    return;

  group = new_group (box, disputes ? "disputed-by" : "supported-by");
  if (disputes)
    {
      GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
      GtkWidget *icon = gtk_image_new_from_icon_name ("drama-disputes-symbolic");

      gtk_box_append (GTK_BOX (heading), icon);
      /* Translators: heading above the quotes that dispute a tie */
      drama_panel_append_heading (GTK_BOX (heading), _ ("Disputed by"));
      gtk_box_append (GTK_BOX (group), heading);
    }
  else
    /* Translators: heading above the quotes that support a tie */
    drama_panel_append_heading (GTK_BOX (group), _ ("Supported by"));

  for (guint i = 0; i < fields->n_evidence; i++)
    if (drama_evidence_get_fields (fields->evidence[i])->stance == stance)
      g_ptr_array_add (sorted, fields->evidence[i]);
  g_ptr_array_sort (sorted, compare_evidence);
  for (guint i = 0; i < sorted->len; i++)
    gtk_box_append (GTK_BOX (group), drama_quote_card_new (dossier, tie,
                                                           g_ptr_array_index (sorted, i), FALSE));
}

/* What disputes comes first: whoever reads only the top has seen it. */
GtkWidget *
drama_tie_view_new (const DramaDossier *dossier, const DramaTie *tie)
{
  const DramaTieFields *fields;
  GtkWidget            *view;

  g_return_val_if_fail (dossier != NULL && tie != NULL, NULL);

  fields = drama_tie_get_fields (tie);
  view = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  append_sentence (GTK_BOX (view), dossier, fields);
  append_standing (GTK_BOX (view), dossier, tie);
  append_date (GTK_BOX (view), fields);
  if (*fields->note != '\0')
    drama_panel_append_text (GTK_BOX (view), fields->note, "note");
  append_quotes (GTK_BOX (view), dossier, tie, DRAMA_STANCE_DISPUTES);
  append_quotes (GTK_BOX (view), dossier, tie, DRAMA_STANCE_SUPPORTS);
  if (fields->n_evidence == 0)
    drama_panel_append_text (GTK_BOX (view),
                             _ ("No quote yet: nothing in the sources is shown to say this."),
                             "no-quote");

  return view;
}
