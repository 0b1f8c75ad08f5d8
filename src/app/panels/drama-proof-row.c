/* drama-proof-row.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-compat.h"
#include "drama-diff-markup.h"
#include "drama-proof-row.h"
#include "drama-terms.h"
#include "drama-text-scale.h"

#include <glib/gi18n.h>

#define TEMPLATE "/app/dramatis/ui/drama-proof-row.ui"

/* Of each side, or they stand below each other; where texts are large, as few as that. */
#define SIDE_CHARS  24
#define LEAST_CHARS 12

struct _DramaProofRow
{
  GtkBox      parent_instance;
  DramaProof *proof; /* borrowed; NULL but while a quote is shown */
  guint       index; /* of the quote */
  guint       place; /* which of the places found for it is shown */

  GtkLabel       *heading;
  GtkWidget      *top;
  GtkLabel       *sentence;
  GtkLabel       *state;
  GtkWidget      *sides;
  GtkWidget      *was_caption;
  GtkLabel       *was;
  GtkWidget      *is_side;
  GtkLabel       *is;
  GtkLabel       *detail;
  GtkWidget      *decision;
  GtkCheckButton *accept;
  GtkWidget      *previous;
  GtkWidget      *next;
  GtkLabel       *which;
};

G_DEFINE_FINAL_TYPE (DramaProofRow, drama_proof_row, GTK_TYPE_BOX)

enum
{
  DECIDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
get_state_name (DramaAnchorState state)
{
  switch (state)
    {
    case DRAMA_ANCHOR_EXACT:
      return _ ("Exact");
    case DRAMA_ANCHOR_MOVED:
      return _ ("Moved");
    case DRAMA_ANCHOR_PROPOSED:
      return _ ("Proposed");
    case DRAMA_ANCHOR_LOST:
    default:
      /* Translators: what became of a quote: its words are not in the text any more */
      return _ ("Lost");
    }
}

/* "white space, dashes", in the person's language. */
static char *
dup_differences (guint differences)
{
  static const struct
  {
    DramaDifference difference;
    const char     *name;
  } NAMES[] = {
    { DRAMA_DIFFERENCE_WORDS, N_ ("words") },
    { DRAMA_DIFFERENCE_WHITE_SPACE, N_ ("white space") },
    { DRAMA_DIFFERENCE_QUOTATION_MARKS, N_ ("quotation marks") },
    { DRAMA_DIFFERENCE_DASHES, N_ ("dashes") },
    { DRAMA_DIFFERENCE_SOFT_HYPHENS, N_ ("soft hyphens") },
    { DRAMA_DIFFERENCE_NORMAL_FORM, N_ ("the way accents are stored") },
    { DRAMA_DIFFERENCE_CONTEXT, N_ ("the words around it") },
  };
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (NAMES); i++)
    if ((differences & NAMES[i].difference) != 0)
      g_ptr_array_add (names, (gpointer) _ (NAMES[i].name));
  g_ptr_array_add (names, NULL);

  /* Translators: what stands between the parts of a list, such as "words, dashes" */
  return g_strjoinv (C_ ("list", ", "), (char **) names->pdata);
}

static char *
dup_detail (const DramaProofQuote *quote, guint place)
{
  const DramaAnchorPlace *found = &quote->result.places[place];
  g_autofree char        *differences = NULL;

  if (quote->result.n_places == 0)
    return g_strdup (quote->result.is_unsearched
                         ? _ ("These words are not in the text, and too many to look for the like.")
                         : _ ("Nothing like these words is in the text. The quote stays as it is, "
                              "without proof."));

  differences = dup_differences (found->differences);
  if (quote->result.state == DRAMA_ANCHOR_PROPOSED && found->likeness < 1.0)
    /* Translators: how like the words are to the quote, in percent, then where they stand */
    return g_strdup_printf (_ ("%.0f %% alike, from character %u"),
                            found->likeness * 100.0, (guint) found->start + 1);
  if (quote->result.state == DRAMA_ANCHOR_PROPOSED && quote->result.is_ambiguous)
    return g_strdup_printf (_ ("The same words, from character %u: they stand there more than "
                               "once, and which is meant cannot be told"),
                            (guint) found->start + 1);
  if (*differences != '\0')
    /* Translators: where a quote stands now, and in what that place differs from the old one */
    return g_strdup_printf (_ ("From character %u; differs in %s"),
                            (guint) found->start + 1, differences);

  /* Translators: where a quote stands now */
  return g_strdup_printf (_ ("From character %u"), (guint) found->start + 1);
}

/* Words that are the same on both sides are shown once. */
static void
set_sides (DramaProofRow *self, gboolean both)
{
  gtk_widget_set_visible (self->is_side, both);
  gtk_widget_set_visible (self->was_caption, both);
}

static void
show_place (DramaProofRow *self)
{
  const DramaProofQuote *quote = drama_proof_get_quote (self->proof, self->index);
  gboolean               has_place = quote->result.n_places > 0;
  g_autofree char       *passage = NULL;
  g_autofree char       *was = NULL;
  g_autofree char       *is = NULL;
  g_autofree char       *detail = dup_detail (quote, self->place);
  g_autofree char       *which = NULL;

  passage = has_place ? drama_proof_dup_passage (self->proof, self->index, self->place)
                      : g_strdup (quote->anchor->exact);
  drama_diff_markup (quote->anchor->exact, passage, &was, &is);
  gtk_label_set_markup (self->was, was);
  gtk_label_set_markup (self->is, is);
  set_sides (self, has_place && (quote->result.state == DRAMA_ANCHOR_PROPOSED ||
                                 !g_str_equal (passage, quote->anchor->exact)));
  gtk_label_set_label (self->detail, detail);

  /* Translators: the number of a place, and how many there are */
  which = g_strdup_printf (_ ("Place %u of %u"), self->place + 1, quote->result.n_places);
  gtk_label_set_label (self->which, which);
  gtk_widget_set_visible (GTK_WIDGET (self->which), quote->result.n_places > 1);
  gtk_widget_set_visible (self->previous, quote->result.n_places > 1);
  gtk_widget_set_visible (self->next, quote->result.n_places > 1);
  gtk_widget_set_sensitive (self->previous, self->place > 0);
  gtk_widget_set_sensitive (self->next, self->place + 1 < quote->result.n_places);
  gtk_widget_set_visible (self->decision, quote->result.state == DRAMA_ANCHOR_PROPOSED);
}

static void
on_accept_toggled (DramaProofRow *self)
{
  gboolean is_accepted = gtk_check_button_get_active (self->accept);
  int      place = is_accepted ? (int) self->place : DRAMA_PROOF_NONE;

  if (self->proof == NULL || drama_proof_get_quote (self->proof, self->index)->accepted == place)
    return;

  drama_proof_accept (self->proof, self->index, place);
  g_signal_emit (self, signals[DECIDED], 0);
}

static void
step_place (DramaProofRow *self, int step)
{
  const DramaProofQuote *quote = drama_proof_get_quote (self->proof, self->index);

  self->place = (guint) ((int) self->place + step);
  show_place (self);
  gtk_check_button_set_active (self->accept, quote->accepted == (int) self->place);
}

/* What was accepted stays accepted while the others are looked at. */
static void
on_previous (DramaProofRow *self)
{
  if (self->place > 0)
    step_place (self, -1);
}

static void
on_next (DramaProofRow *self)
{
  if (self->place + 1 < drama_proof_get_quote (self->proof, self->index)->result.n_places)
    step_place (self, 1);
}

static void
drama_proof_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DRAMA_TYPE_PROOF_ROW);

  G_OBJECT_CLASS (drama_proof_row_parent_class)->dispose (object);
}

static void
drama_proof_row_class_init (DramaProofRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = drama_proof_row_dispose;

  signals[DECIDED] = g_signal_new ("decided", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, DramaProofRow, heading);
  gtk_widget_class_bind_template_child (widget_class, DramaProofRow, top);
  gtk_widget_class_bind_template_child (widget_class, DramaProofRow, sentence);
  gtk_widget_class_bind_template_child (widget_class, DramaProofRow, state);
  gtk_widget_class_bind_template_child (widget_class, DramaProofRow, sides);
  gtk_widget_class_bind_template_child (widget_class, DramaProofRow, was_caption);
  gtk_widget_class_bind_template_child (widget_class, DramaProofRow, was);
  gtk_widget_class_bind_template_child (widget_class, DramaProofRow, is_side);
  gtk_widget_class_bind_template_child (widget_class, DramaProofRow, is);
  gtk_widget_class_bind_template_child (widget_class, DramaProofRow, detail);
  gtk_widget_class_bind_template_child (widget_class, DramaProofRow, decision);
  gtk_widget_class_bind_template_child (widget_class, DramaProofRow, accept);
  gtk_widget_class_bind_template_child (widget_class, DramaProofRow, previous);
  gtk_widget_class_bind_template_child (widget_class, DramaProofRow, next);
  gtk_widget_class_bind_template_child (widget_class, DramaProofRow, which);
  gtk_widget_class_bind_template_callback (widget_class, on_accept_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_previous);
  gtk_widget_class_bind_template_callback (widget_class, on_next);
}

static void
drama_proof_row_init (DramaProofRow *self)
{
  int n_chars = MAX (LEAST_CHARS,
                     (int) (SIDE_CHARS / drama_text_scale_get (GTK_WIDGET (self))));

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_width_chars (self->was, n_chars);
  gtk_label_set_width_chars (self->is, n_chars);
  drama_compat_mend_names (GTK_WIDGET (self));
}

GtkWidget *
drama_proof_row_new (void)
{
  return g_object_new (DRAMA_TYPE_PROOF_ROW, NULL);
}

/* Which parts are seen. */
static void
set_parts (DramaProofRow *self, gboolean heading, gboolean quote)
{
  gtk_widget_set_visible (GTK_WIDGET (self->heading), heading);
  gtk_widget_set_visible (self->top, quote);
  gtk_widget_set_visible (self->sides, !heading);
  gtk_widget_set_visible (GTK_WIDGET (self->detail), quote);
  gtk_widget_set_visible (self->decision, FALSE);
}

void
drama_proof_row_clear (DramaProofRow *self)
{
  g_return_if_fail (DRAMA_IS_PROOF_ROW (self));

  self->proof = NULL;
}

void
drama_proof_row_show_heading (DramaProofRow *self, const char *text)
{
  g_return_if_fail (DRAMA_IS_PROOF_ROW (self));

  self->proof = NULL;
  set_parts (self, TRUE, FALSE);
  gtk_label_set_label (self->heading, text);
}

void
drama_proof_row_show_change (DramaProofRow *self, const char *before, const char *after)
{
  g_autofree char *was = NULL;
  g_autofree char *is = NULL;

  g_return_if_fail (DRAMA_IS_PROOF_ROW (self));

  self->proof = NULL;
  set_parts (self, FALSE, FALSE);
  drama_diff_markup (before, after, &was, &is);
  gtk_label_set_markup (self->was, was);
  gtk_label_set_markup (self->is, is);
  set_sides (self, TRUE);
}

void
drama_proof_row_show_quote (DramaProofRow *self,
                            DramaDossier  *dossier,
                            DramaProof    *proof,
                            guint          index)
{
  const DramaProofQuote *quote = drama_proof_get_quote (proof, index);
  DramaTie              *tie = drama_dossier_find_tie (dossier, quote->tie, NULL);
  g_autofree char       *markup = drama_terms_dup_sentence_markup (dossier, tie);

  g_return_if_fail (DRAMA_IS_PROOF_ROW (self));

  self->proof = NULL;
  self->index = index;
  self->place = quote->accepted > 0 ? (guint) quote->accepted : 0;
  set_parts (self, FALSE, TRUE);
  gtk_label_set_markup (self->sentence, markup);
  gtk_label_set_label (self->state, get_state_name (quote->result.state));
  gtk_check_button_set_active (self->accept, quote->accepted == (int) self->place);
  self->proof = proof;
  show_place (self);
}
