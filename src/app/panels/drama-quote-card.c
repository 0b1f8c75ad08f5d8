/* drama-quote-card.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-edit-fold.h"
#include "drama-editors.h"
#include "drama-panel-parts.h"
#include "drama-quote-card.h"
#include "drama-quotes.h"
#include "drama-shown-words.h"
#include "drama-terms.h"

#include <glib/gi18n.h>

#define TEMPLATE "/app/dramatis/ui/drama-quote-card.ui"
#define FLASH_MS 1200

struct _DramaQuoteCard
{
  GtkWidget parent_instance;
  char     *tie_id;
  char     *evidence_id;
  guint     flash_source;

  DramaDocument *document; /* NULL where the card is only for reading */
  DramaEditFold *fold;     /* likewise */

  GtkWidget *header;
  GtkImage  *stance_icon;
  GtkLabel  *stance;
  GtkWidget *copy;
  GtkLabel  *quote;
  GtkLabel  *voice;
  GtkLabel  *note;
  GtkWidget *tie;
  GtkLabel  *tie_label;
  GtkLabel  *source;
  GtkLabel  *place;
  GtkWidget *unplaced;
  GtkLabel  *entered;
  GtkWidget *open;
};

G_DEFINE_FINAL_TYPE (DramaQuoteCard, drama_quote_card, GTK_TYPE_WIDGET)

static void
select_quote (DramaQuoteCard *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "evidence.select-quote", "(ss)",
                              self->tie_id, self->evidence_id);
}

static void
on_clicked (DramaQuoteCard *self)
{
  select_quote (self);
}

static gboolean
on_key (GtkWidget *widget, GVariant *args, gpointer unused)
{
  /* Return in a button or link of the card is theirs. */
  if (gtk_root_get_focus (gtk_widget_get_root (widget)) != widget)
    return GDK_EVENT_PROPAGATE;

  select_quote (DRAMA_QUOTE_CARD (widget));

  return GDK_EVENT_STOP;
}

static gboolean
on_edit_key (GtkWidget *widget, GVariant *args, gpointer unused)
{
  DramaQuoteCard *self = DRAMA_QUOTE_CARD (widget);

  if (self->fold == NULL)
    return GDK_EVENT_PROPAGATE;

  drama_edit_fold_set_open (self->fold, !drama_edit_fold_get_open (self->fold));

  return GDK_EVENT_STOP;
}

static gboolean
on_step_key (GtkWidget *widget, GVariant *args, gpointer unused)
{
  DramaQuoteCard *self = DRAMA_QUOTE_CARD (widget);

  if (self->document == NULL)
    return GDK_EVENT_PROPAGATE;

  drama_quotes_step (self->document, &(DramaSubject){ self->tie_id, self->evidence_id },
                     g_variant_get_int32 (args));

  return GDK_EVENT_STOP;
}

static gboolean
on_flash_over (gpointer data)
{
  DramaQuoteCard *self = data;

  self->flash_source = 0;
  gtk_widget_remove_css_class (GTK_WIDGET (self), "flash");

  return G_SOURCE_REMOVE;
}

/* The words themselves are marked; what stands around them is only context, and what stands
 * in brackets is ours. */
static char *
make_quote_markup (const DramaDossier *dossier, const DramaEvidence *evidence)
{
  const DramaAnchor *anchor = &drama_evidence_get_fields (evidence)->anchor;
  g_autofree char   *words = NULL;
  g_autofree char   *marked = NULL;
  g_autofree char   *quoted = NULL;

  words = drama_shown_words_markup (dossier, evidence, "<span background_alpha=\"1\" "
                                                       "alpha=\"70%\" size=\"smaller\">",
                                    "</span>");
  marked = g_strdup_printf ("<span background=\"#f5c211\" background_alpha=\"28%%\">%s</span>",
                            words);
  /* Translators: the quotation marks of your language around a quote */
  quoted = g_strdup_printf (_ ("“%s”"), marked);
  if (*anchor->prefix == '\0' && *anchor->suffix == '\0')
    return g_steal_pointer (&quoted);

  g_autofree char *before = g_markup_escape_text (anchor->prefix, -1);
  g_autofree char *after = g_markup_escape_text (anchor->suffix, -1);

  return g_strdup_printf ("<span alpha=\"60%%\" size=\"smaller\">%s%s</span>%s"
                          "<span alpha=\"60%%\" size=\"smaller\">%s%s</span>",
                          *before != '\0' ? "…" : "", before, quoted, after,
                          *after != '\0' ? "…" : "");
}

static void
show_stance (DramaQuoteCard *self, const DramaEvidenceFields *fields)
{
  gboolean disputes = fields->stance == DRAMA_STANCE_DISPUTES;

  gtk_image_set_from_icon_name (self->stance_icon, disputes ? "drama-disputes-symbolic"
                                                            : "drama-supports-symbolic");
  /* Translators: what a quote does to the tie it belongs to */
  gtk_label_set_label (self->stance, disputes ? _ ("Disputes it") : _ ("Supports it"));
  gtk_widget_remove_css_class (GTK_WIDGET (self), disputes ? "supports" : "disputes");
  gtk_widget_add_css_class (GTK_WIDGET (self), disputes ? "disputes" : "supports");
}

static void
show_voice (DramaQuoteCard *self, const DramaDossier *dossier, const DramaEvidenceFields *fields)
{
  const char      *certainty = drama_terms_certainty (fields->certainty);
  g_autofree char *markup = NULL;

  if (fields->speaker != NULL)
    {
      g_autofree char *speaker = drama_panel_dup_actor_link (dossier, fields->speaker);

      /* Translators: how sure, and who says it, as in "Alleged · says Ann Lee" */
      markup = g_strdup_printf (_ ("%s · says %s"), certainty, speaker);
    }
  else
    /* Translators: how sure, as in "Stated · in the source’s own voice" */
    markup = g_strdup_printf (_ ("%s · in the source’s own voice"), certainty);

  gtk_label_set_markup (self->voice, markup);
}

static void
show_source (DramaQuoteCard *self, const DramaSource *source, const DramaEvidence *evidence)
{
  g_autofree char *place = drama_panel_dup_place (source, evidence);
  const char      *link = drama_source_get_link (source);

  gtk_label_set_label (self->source, drama_source_get_fields (source)->title);
  gtk_label_set_label (self->place, place);
  gtk_widget_set_visible (GTK_WIDGET (self->place), *place != '\0');
  gtk_widget_set_visible (self->open, link != NULL);
  if (link == NULL)
    return;

  gtk_widget_set_tooltip_text (self->open, link);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->open), "s",
                                    drama_source_get_fields (source)->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->open), "evidence.open-source");
}

/* In small type: it is for those who work at the dossier. */
static void
show_entered (DramaQuoteCard *self, const DramaEvidenceFields *fields)
{
  g_autofree char *when = drama_terms_dup_date (fields->when);
  g_autofree char *text = NULL;

  if (*fields->by != '\0' && *when != '\0')
    /* Translators: who entered a quote, and when, as in "Entered by Ann Lee, 3 May 2026" */
    text = g_strdup_printf (_ ("Entered by %s, %s"), fields->by, when);
  else if (*fields->by != '\0')
    /* Translators: who entered a quote */
    text = g_strdup_printf (_ ("Entered by %s"), fields->by);
  else if (*when != '\0')
    /* Translators: when a quote was entered, as in "Entered 3 May 2026" */
    text = g_strdup_printf (_ ("Entered %s"), when);

  gtk_label_set_label (self->entered, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->entered), text != NULL);
}

static void
show_tie (DramaQuoteCard *self, const DramaDossier *dossier, const DramaTie *tie)
{
  g_autofree char *markup = drama_terms_dup_sentence_markup (dossier, tie);

  gtk_label_set_markup (self->tie_label, markup);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->tie), "s", self->tie_id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->tie), "evidence.select-tie");
  gtk_widget_set_visible (self->tie, TRUE);
}

static void
drama_quote_card_dispose (GObject *object)
{
  DramaQuoteCard *self = DRAMA_QUOTE_CARD (object);
  GtkWidget      *child;

  g_clear_handle_id (&self->flash_source, g_source_remove);
  g_clear_object (&self->document);
  gtk_widget_dispose_template (GTK_WIDGET (self), DRAMA_TYPE_QUOTE_CARD);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (drama_quote_card_parent_class)->dispose (object);
}

static void
drama_quote_card_finalize (GObject *object)
{
  DramaQuoteCard *self = DRAMA_QUOTE_CARD (object);

  g_free (self->tie_id);
  g_free (self->evidence_id);

  G_OBJECT_CLASS (drama_quote_card_parent_class)->finalize (object);
}

static void
drama_quote_card_class_init (DramaQuoteCardClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = drama_quote_card_dispose;
  object_class->finalize = drama_quote_card_finalize;

  gtk_widget_class_set_css_name (widget_class, "quotecard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, on_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, on_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, 0, on_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F2, 0, on_edit_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, GDK_CONTROL_MASK, on_step_key, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, GDK_CONTROL_MASK, on_step_key, "i", 1);

  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, DramaQuoteCard, header);
  gtk_widget_class_bind_template_child (widget_class, DramaQuoteCard, stance_icon);
  gtk_widget_class_bind_template_child (widget_class, DramaQuoteCard, stance);
  gtk_widget_class_bind_template_child (widget_class, DramaQuoteCard, copy);
  gtk_widget_class_bind_template_child (widget_class, DramaQuoteCard, quote);
  gtk_widget_class_bind_template_child (widget_class, DramaQuoteCard, voice);
  gtk_widget_class_bind_template_child (widget_class, DramaQuoteCard, note);
  gtk_widget_class_bind_template_child (widget_class, DramaQuoteCard, tie);
  gtk_widget_class_bind_template_child (widget_class, DramaQuoteCard, tie_label);
  gtk_widget_class_bind_template_child (widget_class, DramaQuoteCard, source);
  gtk_widget_class_bind_template_child (widget_class, DramaQuoteCard, place);
  gtk_widget_class_bind_template_child (widget_class, DramaQuoteCard, unplaced);
  gtk_widget_class_bind_template_child (widget_class, DramaQuoteCard, entered);
  gtk_widget_class_bind_template_child (widget_class, DramaQuoteCard, open);
  gtk_widget_class_bind_template_callback (widget_class, on_clicked);
}

static void
drama_quote_card_init (DramaQuoteCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  drama_panel_follow_links (self->voice);
}

static void
make_editable (DramaQuoteCard *self, DramaDocument *document)
{
  self->document = g_object_ref (document);
  self->fold = drama_edit_fold_new (document, &(DramaSubject){ self->tie_id, self->evidence_id },
                                    drama_quote_editor_new);
  gtk_box_append (GTK_BOX (self->header), drama_edit_fold_get_toggle (self->fold));
  gtk_widget_set_parent (GTK_WIDGET (self->fold), GTK_WIDGET (self));
  drama_quote_card_add_drag (self, self->header, document);
}

GtkWidget *
drama_quote_card_new (const DramaTie      *tie,
                      const DramaEvidence *evidence,
                      DramaDocument       *document)
{
  DramaQuoteCard *self;

  g_return_val_if_fail (tie != NULL && evidence != NULL, NULL);

  self = g_object_new (DRAMA_TYPE_QUOTE_CARD, NULL);
  self->tie_id = g_strdup (drama_tie_get_fields (tie)->id);
  self->evidence_id = g_strdup (drama_evidence_get_fields (evidence)->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->copy), "evidence.copy");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->copy), "(ss)", self->tie_id,
                                    self->evidence_id);
  if (document != NULL)
    make_editable (self, document);

  return GTK_WIDGET (self);
}

static void
say_what_it_is (DramaQuoteCard *self, const DramaDossier *dossier, const DramaEvidence *evidence)
{
  g_autofree char *words = drama_shown_words (dossier, evidence);
  g_autofree char *label = NULL;
  g_autofree char *edit = NULL;

  /* Translators: what a screen reader says of a quote: what it does, and its words, as in
   * "Disputes it: “maintained their innocence”" */
  label = g_strdup_printf (_ ("%s: “%s”"), gtk_label_get_label (self->stance), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  if (self->fold == NULL)
    return;

  /* Translators: a button that shows the fields of a quote; %s is its first words */
  edit = g_strdup_printf (_ ("Edit the quote “%s”"),
                          drama_evidence_get_fields (evidence)->anchor.exact);
  drama_edit_fold_set_label (self->fold, edit);
}

/* Why the words are not known to stand in the text, where they are not. */
static void
show_proof (DramaQuoteCard *self, const DramaEvidence *evidence)
{
  gboolean is_redacted = drama_evidence_is_redacted (evidence);

  if (is_redacted)
    gtk_label_set_label (GTK_LABEL (self->unplaced),
                         _ ("Redacted: a black bar stands where the source names somebody."));
  else
    gtk_label_set_label (GTK_LABEL (self->unplaced),
                         _ ("Not checked: these words were not compared with the text."));
  gtk_widget_set_visible (self->unplaced,
                          is_redacted || drama_evidence_get_fields (evidence)->unplaced);
}

void
drama_quote_card_update (DramaQuoteCard      *self,
                         const DramaDossier  *dossier,
                         const DramaTie      *tie,
                         const DramaEvidence *evidence)
{
  const DramaEvidenceFields *fields;
  g_autofree char           *quote = NULL;

  g_return_if_fail (DRAMA_IS_QUOTE_CARD (self));
  g_return_if_fail (dossier != NULL && tie != NULL && evidence != NULL);

  fields = drama_evidence_get_fields (evidence);
  quote = make_quote_markup (dossier, evidence);
  gtk_label_set_markup (self->quote, quote);
  show_stance (self, fields);
  show_voice (self, dossier, fields);
  gtk_label_set_label (self->note, fields->note);
  gtk_widget_set_visible (GTK_WIDGET (self->note), *fields->note != '\0');
  show_source (self, drama_dossier_find_source (dossier, fields->source, NULL), evidence);
  show_proof (self, evidence);
  show_entered (self, fields);
  if (self->document == NULL)
    show_tie (self, dossier, tie);
  say_what_it_is (self, dossier, evidence);
}

void
drama_quote_card_set_editing (DramaQuoteCard *self, gboolean editing)
{
  g_return_if_fail (DRAMA_IS_QUOTE_CARD (self));

  if (self->fold != NULL)
    drama_edit_fold_set_open (self->fold, editing);
}

const char *
drama_quote_card_get_tie (DramaQuoteCard *self)
{
  g_return_val_if_fail (DRAMA_IS_QUOTE_CARD (self), NULL);

  return self->tie_id;
}

const char *
drama_quote_card_get_evidence (DramaQuoteCard *self)
{
  g_return_val_if_fail (DRAMA_IS_QUOTE_CARD (self), NULL);

  return self->evidence_id;
}

void
drama_quote_card_set_current (DramaQuoteCard *self, gboolean current)
{
  g_return_if_fail (DRAMA_IS_QUOTE_CARD (self));

  if (current)
    gtk_widget_add_css_class (GTK_WIDGET (self), "current");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "current");
}

/* Draws the eye to the card for a moment. */
void
drama_quote_card_flash (DramaQuoteCard *self)
{
  g_return_if_fail (DRAMA_IS_QUOTE_CARD (self));

  g_clear_handle_id (&self->flash_source, g_source_remove);
  gtk_widget_add_css_class (GTK_WIDGET (self), "flash");
  self->flash_source = g_timeout_add (FLASH_MS, on_flash_over, self);
}
