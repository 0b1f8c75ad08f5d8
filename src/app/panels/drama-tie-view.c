/* drama-tie-view.c - a tie and the words that prove or dispute it
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-editors.h"
#include "drama-evidence-views.h"
#include "drama-line-sample.h"
#include "drama-panel-parts.h"
#include "drama-quote-card.h"
#include "drama-quote-form.h"
#include "drama-quotes.h"
#include "drama-record-head.h"
#include "drama-terms.h"

#include <glib/gi18n.h>

#define DRAMA_TYPE_TIE_VIEW (drama_tie_view_get_type ())
G_DECLARE_FINAL_TYPE (DramaTieView, drama_tie_view, DRAMA, TIE_VIEW, GtkWidget)

struct _DramaTieView
{
  GtkWidget      parent_instance;
  DramaDocument *document;
  char          *id;
  GHashTable    *cards; /* id of evidence → DramaQuoteCard, owned by its group */
  GtkWidget     *groups[DRAMA_N_STANCES];
  GtkWidget     *no_quote;
  GtkWidget     *sort;
};

G_DEFINE_FINAL_TYPE (DramaTieView, drama_tie_view, GTK_TYPE_WIDGET)

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

static void
fill_head (GtkBox *box, const DramaDossier *dossier, const DramaSubject *subject)
{
  const DramaTie       *tie = drama_dossier_find_tie (dossier, subject->id, NULL);
  const DramaTieFields *fields = drama_tie_get_fields (tie);

  append_sentence (box, dossier, fields);
  append_standing (box, dossier, tie);
  append_date (box, fields);
  if (*fields->note != '\0')
    drama_panel_append_text (box, fields->note, "note");
}

static GtkWidget *
new_group (DramaStance stance)
{
  gboolean   disputes = stance == DRAMA_STANCE_DISPUTES;
  GtkWidget *group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  if (disputes)
    gtk_box_append (GTK_BOX (heading), gtk_image_new_from_icon_name ("drama-disputes-symbolic"));
  drama_panel_append_heading (GTK_BOX (heading), disputes
                                                     /* Translators: heading above quotes that
                                                      * dispute a tie */
                                                     ? _ ("Disputed by")
                                                     /* Translators: heading above quotes that
                                                      * support a tie */
                                                     : _ ("Supported by"));
  gtk_box_append (GTK_BOX (group), heading);
  gtk_widget_add_css_class (group, disputes ? "disputed-by" : "supported-by");

  return group;
}

static gboolean
has_evidence (const DramaTieFields *tie, const char *id)
{
  for (guint i = 0; i < tie->n_evidence; i++)
    if (g_str_equal (drama_evidence_get_fields (tie->evidence[i])->id, id))
      return TRUE;

  return FALSE;
}

static void
drop_cards (DramaTieView *self, const DramaTieFields *tie)
{
  GHashTableIter iter;
  gpointer       id, card;

  g_hash_table_iter_init (&iter, self->cards);
  while (g_hash_table_iter_next (&iter, &id, &card))
    if (!has_evidence (tie, id))
      {
        gtk_box_remove (GTK_BOX (gtk_widget_get_parent (card)), card);
        g_hash_table_iter_remove (&iter);
      }
}

/* A quote that turned around changes its group, and keeps the focus within. */
static void
put_into_group (GtkWidget *card, GtkWidget *group)
{
  GtkRoot   *root = gtk_widget_get_root (card);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean   had_focus = focus != NULL &&
                       (focus == card || gtk_widget_is_ancestor (focus, card));

  if (gtk_widget_get_parent (card) == group)
    return;

  g_object_ref (card);
  if (gtk_widget_get_parent (card) != NULL)
    gtk_box_remove (GTK_BOX (gtk_widget_get_parent (card)), card);
  gtk_box_append (GTK_BOX (group), card);
  if (had_focus)
    gtk_widget_grab_focus (focus);
  g_object_unref (card);
}

static void
update_cards (DramaTieView *self, const DramaDossier *dossier, const DramaTie *tie)
{
  const DramaTieFields *fields = drama_tie_get_fields (tie);
  GtkWidget            *last[DRAMA_N_STANCES];

  for (DramaStance i = 0; i < DRAMA_N_STANCES; i++)
    {
      last[i] = gtk_widget_get_first_child (self->groups[i]); /* the heading */
      gtk_widget_set_visible (self->groups[i], drama_tie_count_stance (tie, i) > 0);
    }

  for (guint i = 0; i < fields->n_evidence; i++)
    {
      DramaEvidence *evidence = fields->evidence[i];
      const char    *id = drama_evidence_get_fields (evidence)->id;
      DramaStance    stance = drama_evidence_get_fields (evidence)->stance;
      GtkWidget     *card = g_hash_table_lookup (self->cards, id);

      if (card == NULL)
        {
          card = drama_quote_card_new (tie, evidence, self->document);
          g_hash_table_insert (self->cards, g_strdup (id), card);
        }
      drama_quote_card_update (DRAMA_QUOTE_CARD (card), dossier, tie, evidence);
      put_into_group (card, self->groups[stance]);
      gtk_box_reorder_child_after (GTK_BOX (self->groups[stance]), card, last[stance]);
      last[stance] = card;
    }
}

/* The order is the dossier's own: a person may have put the weightiest first. */
static void
update (DramaTieView *self)
{
  DramaDossier *dossier = drama_document_get_dossier (self->document);
  DramaTie     *tie = drama_dossier_find_tie (dossier, self->id, NULL);

  if (tie == NULL)
    return;

  drop_cards (self, drama_tie_get_fields (tie));
  update_cards (self, dossier, tie);
  gtk_widget_set_visible (self->no_quote, drama_tie_get_fields (tie)->n_evidence == 0);
  gtk_widget_set_visible (self->sort, !drama_quotes_is_sorted (tie));
}

static void
drama_tie_view_dispose (GObject *object)
{
  DramaTieView *self = DRAMA_TIE_VIEW (object);
  GtkWidget    *child;

  g_hash_table_remove_all (self->cards);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (drama_tie_view_parent_class)->dispose (object);
}

static void
drama_tie_view_finalize (GObject *object)
{
  DramaTieView *self = DRAMA_TIE_VIEW (object);

  g_hash_table_unref (self->cards);
  g_free (self->id);

  G_OBJECT_CLASS (drama_tie_view_parent_class)->finalize (object);
}

static void
drama_tie_view_class_init (DramaTieViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = drama_tie_view_dispose;
  object_class->finalize = drama_tie_view_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "tieview");
}

static void
drama_tie_view_init (DramaTieView *self)
{
  self->cards = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static GtkWidget *
new_sort_button (const char *tie)
{
  /* Translators: a button that puts the quotes of a tie into the order of the articles */
  GtkWidget *sort = gtk_button_new_with_mnemonic (_ ("S_ort as in the Sources"));

  gtk_widget_set_halign (sort, GTK_ALIGN_START);
  gtk_widget_add_css_class (sort, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (sort), "evidence.sort-quotes");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (sort), "s", tie);

  return sort;
}

/* What disputes comes first: whoever reads only the top has seen it. */
GtkWidget *
drama_tie_view_new (DramaDocument *document, const char *tie)
{
  DramaTieView      *self;
  GtkWidget         *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  const DramaSubject subject = { tie, NULL };

  g_return_val_if_fail (DRAMA_IS_DOCUMENT (document) && tie != NULL, NULL);

  self = g_object_new (DRAMA_TYPE_TIE_VIEW, NULL);
  self->document = g_object_ref (document);
  self->id = g_strdup (tie);
  gtk_widget_set_parent (box, GTK_WIDGET (self));
  gtk_box_append (GTK_BOX (box), drama_record_head_new (document, DRAMA_CHANGE_OF_TIE, &subject,
                                                        fill_head, drama_tie_editor_new));
  gtk_box_append (GTK_BOX (box), drama_tie_findings_new (document, tie));
  for (guint i = 0; i < DRAMA_N_STANCES; i++)
    {
      DramaStance stance = i == 0 ? DRAMA_STANCE_DISPUTES : DRAMA_STANCE_SUPPORTS;

      self->groups[stance] = new_group (stance);
      gtk_box_append (GTK_BOX (box), self->groups[stance]);
    }
  self->no_quote = drama_panel_append_text (
      GTK_BOX (box), _ ("No quote yet: nothing in the sources is shown to say this."), "no-quote");
  self->sort = new_sort_button (tie);
  gtk_box_append (GTK_BOX (box), self->sort);
  gtk_box_append (GTK_BOX (box), drama_quote_form_new (document, tie));

  update (self);
  g_signal_connect_object (document, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
