/* drama-review-list.c - what an editor would ask of the dossier, and what was overlooked
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-blind-spots.h"
#include "drama-evidence-views.h"
#include "drama-linter.h"
#include "drama-mend.h"
#include "drama-panel-parts.h"
#include "drama-terms.h"

#include <glib/gi18n.h>

#include <string.h>

/* More than anybody reads here would only make the panel slow. */
#define MOST_ROWS 100

/* So much of a passage is shown, in characters. */
#define MOST_WORDS 90

/* Nobody reads along while somebody types. */
#define PAUSE_MS 300

/* A longer text is a book, which nobody reads for what was overlooked; in bytes. */
#define MAX_TEXT 1000000

#define DRAMA_TYPE_REVIEW_LIST (drama_review_list_get_type ())
G_DECLARE_FINAL_TYPE (DramaReviewList, drama_review_list, DRAMA, REVIEW_LIST, GtkWidget)

/* What a row says and does. */
typedef struct
{
  char       *markup;
  char       *detail;
  char       *name;
  const char *action;
  GVariant   *target;
} Row;

/* A list that can be folded. */
typedef struct
{
  GtkExpander *expander;
  GtkBox      *box;
  GtkWidget   *more;
  GPtrArray   *rows; /* of Row, one a child of @box */
} Part;

struct _DramaReviewList
{
  GtkWidget      parent_instance;
  DramaDocument *document;
  GCancellable  *cancellable; /* of the reading that goes on, NULL for none */
  guint          pause;
  Part           findings;
  Part           spots;
  GtkWidget     *unread; /* which texts were not looked through */
};

G_DEFINE_FINAL_TYPE (DramaReviewList, drama_review_list, GTK_TYPE_WIDGET)

/* One reading, all of it by a worker. */
typedef struct
{
  DramaLinter  *linter;
  DramaDossier *dossier;
  GPtrArray    *findings;
  GPtrArray    *spots;
  GPtrArray    *unread; /* of DramaSource: too long to be looked through */
} Reading;

static void
free_reading (Reading *reading)
{
  drama_linter_unref (reading->linter);
  drama_dossier_unref (reading->dossier);
  g_clear_pointer (&reading->findings, g_ptr_array_unref);
  g_clear_pointer (&reading->spots, g_ptr_array_unref);
  g_clear_pointer (&reading->unread, g_ptr_array_unref);
  g_free (reading);
}

static void
read_all (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Reading *reading = data;

  reading->findings = drama_linter_find (reading->linter, reading->dossier, NULL, cancellable);
  reading->unread = g_ptr_array_new ();
  reading->spots = g_ptr_array_new_with_free_func ((GDestroyNotify) drama_blind_spot_free);
  for (guint i = 0; i < drama_dossier_get_n_sources (reading->dossier); i++)
    {
      DramaSource             *record = drama_dossier_get_source (reading->dossier, i);
      const DramaSourceFields *fields = drama_source_get_fields (record);

      if (fields->text == NULL || g_cancellable_is_cancelled (cancellable))
        continue;
      if (strnlen (fields->text, MAX_TEXT + 1) <= MAX_TEXT)
        g_ptr_array_extend_and_steal (reading->spots,
                                      drama_blind_spots_find (reading->dossier, fields->id,
                                                              fields->text, cancellable));
      else
        g_ptr_array_add (reading->unread, record);
    }
  if (!g_task_return_error_if_cancelled (task))
    g_task_return_boolean (task, TRUE);
}

static void
free_row (gpointer data)
{
  Row *row = data;

  g_free (row->markup);
  g_free (row->detail);
  g_free (row->name);
  g_variant_unref (row->target);
  g_free (row);
}

/* Takes all of them; the target may be floating. */
static Row *
new_row (char *markup, char *detail, char *name, const char *action, GVariant *target)
{
  Row *row = g_new0 (Row, 1);

  *row = (Row){ markup, detail, name, action, g_variant_ref_sink (target) };

  return row;
}

static gboolean
is_same_row (const Row *a, const Row *b)
{
  return g_str_equal (a->markup, b->markup) && g_str_equal (a->detail, b->detail) &&
         g_str_equal (a->name, b->name) && a->action == b->action &&
         g_variant_equal (a->target, b->target);
}

static GtkWidget *
make_row (const Row *row)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_label_set_selectable (
      GTK_LABEL (drama_panel_append_markup (GTK_BOX (content), row->markup, NULL)), FALSE);
  gtk_label_set_selectable (
      GTK_LABEL (drama_panel_append_text (GTK_BOX (content), row->detail, "row-detail")), FALSE);
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "tie-row");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  row->name, -1);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), row->target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), row->action);

  return button;
}

static Row *
row_of_finding (const DramaDossier *dossier, const DramaFinding *finding)
{
  const DramaTie  *tie = drama_dossier_find_tie (dossier, finding->tie, NULL);
  g_autofree char *label = drama_terms_dup_tie_label (dossier, tie);
  char            *text = drama_mend_dup_text (finding, dossier);

  return new_row (drama_terms_dup_sentence_markup (dossier, tie), text,
                  g_strdup_printf ("%s. %s", label, text), "evidence.select-tie",
                  g_variant_new_string (finding->tie));
}

static char *
shorten (const char *words)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (words, -1) <= MOST_WORDS)
    return g_strdup (words);
  start = g_utf8_substring (words, 0, MOST_WORDS);

  return g_strconcat (start, "…", NULL);
}

static const char *
get_name (const DramaDossier *dossier, const char *id)
{
  return drama_actor_get_fields (drama_dossier_find_actor (dossier, id, NULL))->name;
}

/* What was overlooked, in a few words. */
static char *
say_spot (const DramaDossier *dossier, const DramaBlindSpot *spot)
{
  switch (spot->kind)
    {
    case DRAMA_BLIND_SPOT_STRANGER:
      /* Translators: %1$s is the name of somebody whom an article names %2$u times and who is
       * no actor of the dossier */
      return g_strdup_printf (ngettext ("%1$s, named %2$u time, is no actor",
                                        "%1$s, named %2$u times, is no actor", spot->n),
                              spot->words, spot->n);
    case DRAMA_BLIND_SPOT_UNTIED:
      /* Translators: two actors whom one sentence of an article names */
      return g_strdup_printf (_ ("No tie between %s and %s"), get_name (dossier, spot->from),
                              get_name (dossier, spot->to));
    case DRAMA_BLIND_SPOT_UNUSED:
    default:
      /* Translators: of a paragraph of an article */
      return g_strdup (_ ("Nothing quoted from this paragraph"));
    }
}

static Row *
row_of_spot (const DramaDossier *dossier, const DramaBlindSpot *spot)
{
  const DramaSource *source = drama_dossier_find_source (dossier, spot->source, NULL);
  const char        *title = drama_source_get_fields (source)->title;
  g_autofree char   *said = say_spot (dossier, spot);
  g_autofree char   *words = shorten (spot->words);
  char              *detail = NULL;

  if (spot->kind == DRAMA_BLIND_SPOT_STRANGER)
    detail = g_strdup (title);
  else
    /* Translators: the beginning of a passage, and the title of its article */
    detail = g_strdup_printf (_ ("“%s” (%s)"), words, title);

  return new_row (g_markup_escape_text (said, -1), detail,
                  g_strdup_printf ("%s. %s", said, detail), "win.show-passage",
                  g_variant_new ("(sxx)", spot->source, spot->start, spot->end));
}

static void
show_more (Part *part, guint n)
{
  g_autofree char *more = NULL;

  gtk_widget_set_visible (part->more, n > MOST_ROWS);
  if (n <= MOST_ROWS)
    return;
  /* Translators: below a list that is too long to show */
  more = g_strdup_printf (ngettext ("… and %u more.", "… and %u more.", n - MOST_ROWS),
                          n - MOST_ROWS);
  gtk_label_set_label (GTK_LABEL (part->more), more);
}

/* Takes the rows.  What stands at the beginning and at the end as before stays: an edit
 * changes few of them, and to make and measure all would be felt. */
static void
show_part (Part *part, const char *label, GPtrArray *rows, guint n)
{
  guint      n_before = part->rows->len, n_same = MIN (n_before, rows->len), from = 0, end = 0;
  GtkWidget *at = NULL;

  while (from < n_same && is_same_row (part->rows->pdata[from], rows->pdata[from]))
    from++;
  while (from + end < n_same && is_same_row (part->rows->pdata[n_before - 1 - end],
                                             rows->pdata[rows->len - 1 - end]))
    end++;

  for (guint i = 0; i < from; i++)
    at = at ? gtk_widget_get_next_sibling (at)
            : gtk_widget_get_first_child (GTK_WIDGET (part->box));
  for (guint i = from; i + end < n_before; i++)
    gtk_box_remove (part->box, at ? gtk_widget_get_next_sibling (at)
                                  : gtk_widget_get_first_child (GTK_WIDGET (part->box)));
  for (guint i = from; i + end < rows->len; i++)
    {
      GtkWidget *row = make_row (rows->pdata[i]);

      gtk_box_insert_child_after (part->box, row, at);
      at = row;
    }

  g_ptr_array_unref (part->rows);
  part->rows = rows;
  show_more (part, n);
  gtk_expander_set_label (part->expander, label);
  gtk_label_set_wrap (GTK_LABEL (gtk_expander_get_label_widget (part->expander)), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (part->expander), n > 0);
}

/* Nothing is left out without a word. */
static void
show_unread (DramaReviewList *self, const GPtrArray *unread)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < unread->len; i++)
    {
      if (i > 0)
        g_string_append_c (all, '\n');
      g_string_append_printf (
          all,
          /* Translators: below the list of blind spots: %s is the title of an article that was
           * not searched for them */
          _ ("“%s” is longer than a megabyte and was not looked through for blind spots."),
          drama_source_get_fields (unread->pdata[i])->title);
    }
  gtk_label_set_label (GTK_LABEL (self->unread), all->str);
  gtk_widget_set_visible (self->unread, unread->len > 0);
}

static void
show_reading (DramaReviewList *self, const Reading *reading)
{
  guint            n_findings = reading->findings->len, n_spots = reading->spots->len;
  GPtrArray       *rows = g_ptr_array_new_with_free_func (free_row);
  g_autofree char *findings = NULL;
  g_autofree char *spots = NULL;

  /* Translators: what an editor would ask of a dossier before it is printed */
  findings =
      g_strdup_printf (ngettext ("%u question an editor would ask",
                                 "%u questions an editor would ask", n_findings),
                       n_findings);
  for (guint i = 0; i < MIN (n_findings, MOST_ROWS); i++)
    g_ptr_array_add (rows, row_of_finding (reading->dossier, reading->findings->pdata[i]));
  show_part (&self->findings, findings, rows, n_findings);

  /* Translators: passages of the articles that may have been overlooked */
  spots = g_strdup_printf (ngettext ("%u blind spot", "%u blind spots", n_spots), n_spots);
  rows = g_ptr_array_new_with_free_func (free_row);
  for (guint i = 0; i < MIN (n_spots, MOST_ROWS); i++)
    g_ptr_array_add (rows, row_of_spot (reading->dossier, reading->spots->pdata[i]));
  show_part (&self->spots, spots, rows, n_spots);
  show_unread (self, reading->unread);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer unused)
{
  DramaReviewList *self = DRAMA_REVIEW_LIST (source);
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    return;

  g_clear_object (&self->cancellable);
  show_reading (self, g_task_get_task_data (G_TASK (result)));
}

static void
stop_reading (DramaReviewList *self)
{
  g_clear_handle_id (&self->pause, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
start_reading (DramaReviewList *self)
{
  Reading *reading = g_new0 (Reading, 1);
  g_autoptr (GTask) task = NULL;

  stop_reading (self);
  self->cancellable = g_cancellable_new ();
  reading->linter = drama_linter_get (self->document);
  reading->dossier = drama_dossier_ref (drama_document_get_dossier (self->document));
  task = g_task_new (self, self->cancellable, on_read, NULL);
  g_task_set_task_data (task, reading, (GDestroyNotify) free_reading);
  g_task_run_in_thread (task, read_all);
}

static gboolean
on_pause_over (gpointer data)
{
  DramaReviewList *self = data;

  self->pause = 0;
  start_reading (self);

  return G_SOURCE_REMOVE;
}

static void
on_document_changed (DramaReviewList *self)
{
  stop_reading (self);
  self->pause = g_timeout_add (PAUSE_MS, on_pause_over, self);
}

static void
drama_review_list_dispose (GObject *object)
{
  DramaReviewList *self = DRAMA_REVIEW_LIST (object);
  GtkWidget       *child;

  stop_reading (self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->document);
  g_clear_pointer (&self->findings.rows, g_ptr_array_unref);
  g_clear_pointer (&self->spots.rows, g_ptr_array_unref);

  G_OBJECT_CLASS (drama_review_list_parent_class)->dispose (object);
}

static void
drama_review_list_class_init (DramaReviewListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = drama_review_list_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
init_part (Part *part, GtkBox *list)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  part->rows = g_ptr_array_new_with_free_func (free_row);
  part->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (part->box));
  part->more = drama_panel_append_text (GTK_BOX (content), "", "dim-label");
  part->expander = GTK_EXPANDER (gtk_expander_new (NULL));
  gtk_expander_set_child (part->expander, content);
  gtk_widget_set_visible (GTK_WIDGET (part->expander), FALSE);
  gtk_box_append (list, GTK_WIDGET (part->expander));
}

static void
drama_review_list_init (DramaReviewList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  init_part (&self->findings, GTK_BOX (box));
  init_part (&self->spots, GTK_BOX (box));
  self->unread = drama_panel_append_text (GTK_BOX (box), "", "dim-label");
  gtk_widget_set_visible (self->unread, FALSE);
  gtk_widget_set_parent (box, GTK_WIDGET (self));
}

GtkWidget *
drama_review_list_new (DramaDocument *document)
{
  DramaReviewList *self;

  g_return_val_if_fail (DRAMA_IS_DOCUMENT (document), NULL);

  self = g_object_new (DRAMA_TYPE_REVIEW_LIST, NULL);
  self->document = g_object_ref (document);
  start_reading (self);
  g_signal_connect_object (document, "changed", G_CALLBACK (on_document_changed), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
