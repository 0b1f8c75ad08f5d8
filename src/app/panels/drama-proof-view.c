/* drama-proof-view.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-proof-row.h"
#include "drama-proof-view.h"
#include "drama-word-diff.h"

#include <glib/gi18n.h>

#include <string.h>

/* Of a long paragraph so much is shown on either side of what was changed; in bytes. */
#define AROUND 300

/* More changes than these nobody reads; a text so different is another one. */
#define MAX_CHANGES 2000

typedef enum
{
  ROW_HEADING,
  ROW_QUOTE,
  ROW_CHANGE,
} RowType;

/* What the list shows in one row. */
typedef struct
{
  RowType         type;
  char           *heading;
  guint           index;  /* of the quote */
  DramaWordChange change; /* the parts of both texts that are shown */
} Row;

struct _DramaProofView
{
  GtkWidget      parent_instance;
  DramaDossier  *dossier; /* these three: NULL but while a proof is shown */
  DramaProof    *proof;
  GtkStringList *model; /* as long as @rows; what it says is not looked at */
  GArray        *rows;
  GtkWidget     *box;
  GtkLabel      *summary;
  GtkListView   *list;
};

G_DEFINE_FINAL_TYPE (DramaProofView, drama_proof_view, GTK_TYPE_WIDGET)

enum
{
  DECIDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
clear_row (gpointer data)
{
  g_free (((Row *) data)->heading);
}

static void
append_sentence (GString *text, char *sentence)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", sentence);
  g_free (sentence);
}

/* What is certain, what is to be decided, what is gone. */
static char *
dup_summary (const DramaProof *proof)
{
  DramaProofCount count = drama_proof_count (proof);
  guint           n_good = count.n_exact + count.n_moved;
  GString        *text = g_string_new (NULL);

  if (drama_proof_is_very_text (proof))
    append_sentence (text, g_strdup (_ ("This is the very text that the quotes were taken from.")));
  else if (drama_proof_get_changes (proof) == NULL)
    append_sentence (text,
                     g_strdup (_ ("This is not the text that the quotes were taken from.")));
  else if (drama_proof_get_changes (proof)->len == 0)
    append_sentence (text, g_strdup (_ ("Not a word was changed.")));
  else
    append_sentence (text, g_strdup_printf (ngettext ("The words were changed in %u place.",
                                                      "The words were changed in %u places.",
                                                      drama_proof_get_changes (proof)->len),
                                            drama_proof_get_changes (proof)->len));
  if (count.n_changed > 0)
    append_sentence (text, g_strdup_printf (ngettext ("%u quote was hit by that.",
                                                      "%u quotes were hit by that.",
                                                      count.n_changed),
                                            count.n_changed));
  /* Translators: how many quotes stand in the text for certain, of how many */
  append_sentence (text, g_strdup_printf (ngettext ("%u of %u quote stands in it for certain.",
                                                    "%u of %u quotes stand in it for certain.",
                                                    count.n_all),
                                          n_good, count.n_all));
  if (count.n_proposed > 0)
    /* Translators: how many places of quotes a person must look at, and how many of them
     * were accepted already */
    append_sentence (text, g_strdup_printf (ngettext ("%u must be decided on; accepted: %u.",
                                                      "%u must be decided on; accepted: %u.",
                                                      count.n_proposed),
                                            count.n_proposed, count.n_accepted));
  if (count.n_lost > 0)
    append_sentence (text, g_strdup_printf (ngettext ("%u is lost.", "%u are lost.",
                                                      count.n_lost),
                                            count.n_lost));

  return g_string_free (text, FALSE);
}

static void
update_summary (DramaProofView *self)
{
  g_autofree char *text = dup_summary (self->proof);

  gtk_label_set_label (self->summary, text);
}

static void
on_decided (DramaProofView *self)
{
  update_summary (self);
  g_signal_emit (self, signals[DECIDED], 0);
}

/* Rows */

static void
add_heading (DramaProofView *self, char *text)
{
  Row row = { .type = ROW_HEADING, .heading = text };

  g_array_append_val (self->rows, row);
}

/* What must be decided on, what is lost, what was moved; in this order. */
static void
add_quotes (DramaProofView *self, DramaAnchorState state, const char *heading)
{
  guint n = drama_proof_get_n_quotes (self->proof), n_before = self->rows->len;

  for (guint i = 0; i < n; i++)
    {
      Row row = { .type = ROW_QUOTE, .index = i };

      if (drama_proof_get_quote (self->proof, i)->result.state != state)
        continue;
      if (self->rows->len == n_before)
        add_heading (self, g_strdup (heading));
      g_array_append_val (self->rows, row);
    }
}

/* The paragraphs that hold a part of a text. */
static void
widen_to_lines (const char *text, gsize *from, gsize *to)
{
  while (*from > 0 && text[*from - 1] != '\n')
    (*from)--;
  while (text[*to] != '\0' && text[*to] != '\n')
    (*to)++;
}

static DramaWordChange
widen (DramaProofView *self, const DramaWordChange *change)
{
  DramaWordChange wide = *change;

  widen_to_lines (drama_proof_get_text_before (self->proof), &wide.from, &wide.to);
  widen_to_lines (drama_proof_get_text (self->proof), &wide.new_from, &wide.new_to);
  /* A paragraph that is gone, or came, has nothing on the other side. */
  if (change->from == change->to && change->new_from == wide.new_from &&
      change->new_to == wide.new_to)
    wide.to = wide.from;
  else if (change->new_from == change->new_to && change->from == wide.from &&
           change->to == wide.to)
    wide.new_to = wide.new_from;

  return wide;
}

/* Changes of one paragraph are shown together. */
static void
add_changes (DramaProofView *self)
{
  const GArray *changes = drama_proof_get_changes (self->proof);
  guint         n_before = self->rows->len;

  for (guint i = 0; changes != NULL && i < MIN (changes->len, MAX_CHANGES); i++)
    {
      Row  row = { .type = ROW_CHANGE };
      Row *last = self->rows->len > n_before ? &g_array_index (self->rows, Row, self->rows->len - 1)
                                             : NULL;

      if (last == NULL)
        add_heading (self, g_strdup (_ ("What was changed")));
      row.change = widen (self, &g_array_index (changes, DramaWordChange, i));
      if (last != NULL && last->type == ROW_CHANGE &&
          (row.change.from < last->change.to || row.change.new_from < last->change.new_to))
        {
          last->change.to = MAX (last->change.to, row.change.to);
          last->change.new_to = MAX (last->change.new_to, row.change.new_to);
        }
      else
        g_array_append_val (self->rows, row);
    }
  if (changes != NULL && changes->len > MAX_CHANGES)
    {
      guint more = changes->len - MAX_CHANGES;

      /* Translators: below a list of changes that is too long to show */
      add_heading (self, g_strdup_printf (ngettext ("… and %u change more.",
                                                    "… and %u changes more.", more),
                                          more));
    }
}

/* The same at both ends of a long paragraph is not shown. */
static void
dup_sides (DramaProofView *self, const DramaWordChange *change, char **before, char **after)
{
  const char *old = drama_proof_get_text_before (self->proof) + change->from;
  const char *new = drama_proof_get_text (self->proof) + change->new_from;
  gsize n = change->to - change->from, m = change->new_to - change->new_from;
  gsize same = 0, skip;

  while (same < n && same < m && old[same] == new[same])
    same++;
  skip = same > AROUND ? same - AROUND : 0;
  while (skip > 0 && ((guchar) old[skip] & 0xc0) == 0x80)
    skip--;
  *before = g_strdup_printf ("%s%.*s", skip > 0 ? "…" : "", (int) (n - skip), old + skip);
  *after = g_strdup_printf ("%s%.*s", skip > 0 ? "…" : "", (int) (m - skip), new + skip);
}

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item, DramaProofView *self)
{
  GtkWidget *row = drama_proof_row_new ();

  g_signal_connect_object (row, "decided", G_CALLBACK (on_decided), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, row);
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_selectable (item, FALSE);
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item, DramaProofView *self)
{
  DramaProofRow   *widget = DRAMA_PROOF_ROW (gtk_list_item_get_child (item));
  const Row       *row = &g_array_index (self->rows, Row, gtk_list_item_get_position (item));
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  switch (row->type)
    {
    case ROW_QUOTE:
      drama_proof_row_show_quote (widget, self->dossier, self->proof, row->index);
      break;
    case ROW_CHANGE:
      dup_sides (self, &row->change, &before, &after);
      drama_proof_row_show_change (widget, before, after);
      break;
    case ROW_HEADING:
    default:
      drama_proof_row_show_heading (widget, row->heading);
      break;
    }
}

static void
on_unbind (GtkSignalListItemFactory *factory, GtkListItem *item, DramaProofView *self)
{
  drama_proof_row_clear (DRAMA_PROOF_ROW (gtk_list_item_get_child (item)));
}

static void
drama_proof_view_dispose (GObject *object)
{
  DramaProofView *self = DRAMA_PROOF_VIEW (object);

  if (self->box != NULL)
    drama_proof_view_clear (self);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (drama_proof_view_parent_class)->dispose (object);
}

static void
drama_proof_view_finalize (GObject *object)
{
  DramaProofView *self = DRAMA_PROOF_VIEW (object);

  g_array_unref (self->rows);
  g_object_unref (self->model);

  G_OBJECT_CLASS (drama_proof_view_parent_class)->finalize (object);
}

static void
drama_proof_view_class_init (DramaProofViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = drama_proof_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = drama_proof_view_finalize;

  signals[DECIDED] = g_signal_new ("decided", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
new_list (DramaProofView *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSelectionModel  *selection;
  GtkWidget          *list;

  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_unbind), self, 0);
  g_object_ref (self->model);
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (self->model)));
  list = gtk_list_view_new (selection, factory);
  gtk_widget_add_css_class (list, "proof-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Quotes and changes"), -1);

  return list;
}

static void
drama_proof_view_init (DramaProofView *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *summary = gtk_label_new (NULL);

  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_array_set_clear_func (self->rows, clear_row);
  self->model = gtk_string_list_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (summary), 0);
  gtk_label_set_wrap (GTK_LABEL (summary), TRUE);
  gtk_widget_add_css_class (summary, "proof-summary");
  self->summary = GTK_LABEL (summary);
  self->list = GTK_LIST_VIEW (new_list (self));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  gtk_widget_set_vexpand (scroller, TRUE);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->box), summary);
  gtk_box_append (GTK_BOX (self->box), scroller);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/* The model gets as many items as there are rows. */
static void
refill (DramaProofView *self)
{
  guint                   n = self->rows->len;
  g_autofree const char **words = g_new0 (const char *, (gsize) n + 1);

  for (guint i = 0; i < n; i++)
    words[i] = "";
  gtk_string_list_splice (self->model, 0, g_list_model_get_n_items (G_LIST_MODEL (self->model)),
                          words);
}

void
drama_proof_view_clear (DramaProofView *self)
{
  g_return_if_fail (DRAMA_IS_PROOF_VIEW (self));

  g_array_set_size (self->rows, 0);
  refill (self);
  g_clear_pointer (&self->proof, drama_proof_free);
  g_clear_pointer (&self->dossier, drama_dossier_unref);
}

/* Takes @proof; @dossier is the one it was made of. */
void
drama_proof_view_show (DramaProofView *self, DramaDossier *dossier, DramaProof *proof)
{
  g_return_if_fail (DRAMA_IS_PROOF_VIEW (self));
  g_return_if_fail (dossier != NULL && proof != NULL);

  drama_proof_view_clear (self);
  self->dossier = drama_dossier_ref (dossier);
  self->proof = proof;
  add_quotes (self, DRAMA_ANCHOR_PROPOSED, _ ("To be decided on"));
  add_quotes (self, DRAMA_ANCHOR_LOST, _ ("Lost"));
  add_changes (self);
  add_quotes (self, DRAMA_ANCHOR_MOVED, _ ("Moved, for certain"));
  refill (self);
  update_summary (self);
}

DramaProof *
drama_proof_view_get_proof (DramaProofView *self)
{
  g_return_val_if_fail (DRAMA_IS_PROOF_VIEW (self), NULL);

  return self->proof;
}
