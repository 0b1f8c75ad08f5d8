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

struct _DramaReviewList
{
  GtkWidget      parent_instance;
  DramaDocument *document;
  GCancellable  *cancellable; /* of the reading that goes on, NULL for none */
  guint          pause;
  GtkExpander   *findings;
  GtkExpander   *spots;
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
append_row (GtkBox *box, const char *markup, const char *detail, const char *name)
{
  GtkWidget *row = gtk_button_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_label_set_selectable (GTK_LABEL (drama_panel_append_markup (GTK_BOX (content), markup,
                                                                  NULL)),
                            FALSE);
  gtk_label_set_selectable (GTK_LABEL (drama_panel_append_text (GTK_BOX (content), detail,
                                                                "row-detail")),
                            FALSE);
  gtk_button_set_child (GTK_BUTTON (row), content);
  gtk_widget_add_css_class (row, "flat");
  gtk_widget_add_css_class (row, "tie-row");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (box, row);
}

static void
append_finding (GtkBox *box, const DramaDossier *dossier, const DramaFinding *finding)
{
  const DramaTie  *tie = drama_dossier_find_tie (dossier, finding->tie, NULL);
  g_autofree char *markup = drama_terms_dup_sentence_markup (dossier, tie);
  g_autofree char *label = drama_terms_dup_tie_label (dossier, tie);
  g_autofree char *text = drama_mend_dup_text (finding, dossier);
  g_autofree char *name = g_strdup_printf ("%s. %s", label, text);
  GtkWidget       *row;

  append_row (box, markup, text, name);
  row = gtk_widget_get_last_child (GTK_WIDGET (box));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", finding->tie);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "evidence.select-tie");
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

static void
append_spot (GtkBox *box, const DramaDossier *dossier, const DramaBlindSpot *spot)
{
  const DramaSource *source = drama_dossier_find_source (dossier, spot->source, NULL);
  const char        *title = drama_source_get_fields (source)->title;
  g_autofree char   *said = say_spot (dossier, spot);
  g_autofree char   *markup = g_markup_escape_text (said, -1);
  g_autofree char   *words = shorten (spot->words);
  g_autofree char   *detail = NULL;
  g_autofree char   *name = NULL;
  GtkWidget         *row;

  if (spot->kind == DRAMA_BLIND_SPOT_STRANGER)
    detail = g_strdup (title);
  else
    /* Translators: the beginning of a passage, and the title of its article */
    detail = g_strdup_printf (_ ("“%s” (%s)"), words, title);
  name = g_strdup_printf ("%s. %s", said, detail);
  append_row (box, markup, detail, name);
  row = gtk_widget_get_last_child (GTK_WIDGET (box));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(sxx)", spot->source, spot->start,
                                    spot->end);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-passage");
}

static GtkBox *
begin_fill (GtkExpander *expander, const char *label, guint n)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_expander_set_child (expander, box);
  gtk_expander_set_label (expander, label);
  gtk_widget_set_visible (GTK_WIDGET (expander), n > 0);

  return GTK_BOX (box);
}

static void
append_more (GtkBox *box, guint n)
{
  g_autofree char *more = NULL;

  if (n <= MOST_ROWS)
    return;
  /* Translators: below a list that is too long to show */
  more = g_strdup_printf (ngettext ("… and %u more.", "… and %u more.", n - MOST_ROWS),
                          n - MOST_ROWS);
  drama_panel_append_text (box, more, "dim-label");
}

/* Nothing is left out without a word. */
static void
append_unread (GtkBox *box, const GPtrArray *unread)
{
  for (guint i = 0; i < unread->len; i++)
    {
      g_autofree char *said = NULL;

      said = g_strdup_printf (
          /* Translators: below the list of blind spots: %s is the title of an article that was
           * not searched for them */
          _ ("“%s” is longer than a megabyte and was not looked through for blind spots."),
          drama_source_get_fields (unread->pdata[i])->title);
      drama_panel_append_text (box, said, "dim-label");
    }
}

static void
show_reading (DramaReviewList *self, const Reading *reading)
{
  guint            n_findings = reading->findings->len, n_spots = reading->spots->len;
  g_autofree char *findings = NULL;
  g_autofree char *spots = NULL;
  GtkBox          *box;

  /* Translators: what an editor would ask of a dossier before it is printed */
  findings =
      g_strdup_printf (ngettext ("%u question an editor would ask",
                                 "%u questions an editor would ask", n_findings),
                       n_findings);
  box = begin_fill (self->findings, findings, n_findings);
  for (guint i = 0; i < MIN (n_findings, MOST_ROWS); i++)
    append_finding (box, reading->dossier, reading->findings->pdata[i]);
  append_more (box, n_findings);

  /* Translators: passages of the articles that may have been overlooked */
  spots = g_strdup_printf (ngettext ("%u blind spot", "%u blind spots", n_spots), n_spots);
  box = begin_fill (self->spots, spots, n_spots);
  for (guint i = 0; i < MIN (n_spots, MOST_ROWS); i++)
    append_spot (box, reading->dossier, reading->spots->pdata[i]);
  append_more (box, n_spots);
  append_unread (box, reading->unread);
  gtk_widget_set_visible (GTK_WIDGET (self->spots), n_spots > 0 || reading->unread->len > 0);
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

  G_OBJECT_CLASS (drama_review_list_parent_class)->dispose (object);
}

static void
drama_review_list_class_init (DramaReviewListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = drama_review_list_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
drama_review_list_init (DramaReviewList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->findings = GTK_EXPANDER (gtk_expander_new (NULL));
  self->spots = GTK_EXPANDER (gtk_expander_new (NULL));
  gtk_widget_set_visible (GTK_WIDGET (self->findings), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->spots), FALSE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->findings));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->spots));
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
