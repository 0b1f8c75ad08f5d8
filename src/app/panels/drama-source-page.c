/* drama-source-page.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-compat.h"
#include "drama-excerpt-list.h"
#include "drama-proof-view.h"
#include "drama-source-job.h"
#include "drama-source-page.h"
#include "drama-terms.h"

#include <glib/gi18n.h>

#define TEMPLATE "/app/dramatis/ui/drama-source-page.ui"

/* The bar moves so often while a text is compared. */
#define PROGRESS_MS 100

static const char *const PATTERNS[] = { "*.txt", "*.text", "*.md", "*.markdown", "*.html",
                                        "*.htm", "*.xhtml", "*.pdf", NULL };

struct _DramaSourcePage
{
  GtkWidget     parent_instance;
  DramaSession *session;     /* these two: NULL while nothing is shown */
  char         *source;      /* its id */
  GCancellable *cancellable; /* these two: NULL and 0 but while a text is compared */
  guint         progress_source;
  gint         *done; /* parts of a thousand; what the worker writes outlives the page */

  GtkLabel         *title;
  GtkLabel         *detail;
  GtkButton        *compare;
  GtkButton        *keep;
  GtkStack         *stack;
  GtkLabel         *note;
  DramaExcerptList *excerpts;
  GtkProgressBar   *progress;
  DramaProofView   *proof;
  GtkButton        *take;
  GtkRevealer      *message;
  GtkLabel         *message_label;
};

G_DEFINE_FINAL_TYPE (DramaSourcePage, drama_source_page, GTK_TYPE_WIDGET)

enum
{
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const DramaSourceFields *
get_fields (DramaSourcePage *self)
{
  DramaSource *source;

  if (self->session == NULL)
    return NULL;
  source = drama_dossier_find_source (drama_session_get_dossier (self->session), self->source,
                                      NULL);

  return source != NULL ? drama_source_get_fields (source) : NULL;
}

static void
tell (DramaSourcePage *self, const char *message)
{
  gtk_label_set_label (self->message_label, message);
  gtk_revealer_set_reveal_child (self->message, *message != '\0');
}

/* "Slate, Josephine Wolff, 3 March 2019", as far as it is known. */
static char *
dup_detail (const DramaSourceFields *fields)
{
  g_autofree char *date = drama_terms_dup_date (fields->published);
  const char      *parts[] = { fields->publisher, fields->author, date };
  g_autoptr (GPtrArray) said = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (*parts[i] != '\0')
      g_ptr_array_add (said, (gpointer) parts[i]);
  g_ptr_array_add (said, NULL);

  /* Translators: what stands between publisher, author and date of an article */
  return g_strjoinv (C_ ("citation", ", "), (char **) said->pdata);
}

static char *
dup_note (const DramaSourceFields *fields)
{
  if (fields->text != NULL)
    return g_strdup_printf (ngettext ("The whole text is in the dossier: %u character. Quotes are "
                                      "underlined.",
                                      "The whole text is in the dossier: %u characters. Quotes "
                                      "are underlined.",
                                      (gulong) fields->length),
                            (guint) fields->length);

  return g_strdup (_ ("The text is not in the dossier, only its quotes and what stands around "
                      "them. Attach your own copy to read and prove it all: it is compared first, "
                      "and you decide."));
}

/* In a narrow window a button is rather higher than wider. */
static void
wrap_words (GtkButton *button)
{
  GtkLabel *label = GTK_LABEL (gtk_button_get_child (button));

  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_justify (label, GTK_JUSTIFY_CENTER);
}

/* With other words a button is named anew. */
static void
set_words (GtkButton *button, const char *words)
{
  gtk_button_set_label (button, words);
  wrap_words (button);
  drama_compat_mend_names (GTK_WIDGET (button));
}

static void
refresh (DramaSourcePage *self)
{
  const DramaSourceFields *fields = get_fields (self);
  g_autofree char         *detail = NULL;
  g_autofree char         *note = NULL;

  detail = dup_detail (fields);
  note = dup_note (fields);
  gtk_label_set_label (self->title, fields->title);
  gtk_label_set_label (self->detail, detail);
  gtk_widget_set_visible (GTK_WIDGET (self->detail), *detail != '\0');
  gtk_label_set_label (self->note, note);
  set_words (self->compare, fields->text != NULL ? _ ("_Compare With a Newer Copy…")
                                                 : _ ("_Attach Text…"));
  drama_excerpt_list_show (self->excerpts, drama_session_get_dossier (self->session),
                           self->source);
}

/* To the text, whatever was going on. */
static void
show_text (DramaSourcePage *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->progress_source, g_source_remove);
  drama_proof_view_clear (self->proof);
  gtk_stack_set_visible_child_name (self->stack, "text");
  gtk_widget_set_visible (GTK_WIDGET (self->compare), TRUE);
}

static void
on_document_changed (DramaSourcePage *self)
{
  if (get_fields (self) == NULL)
    g_signal_emit (self, signals[CLOSED], 0);
  else
    refresh (self);
}

static void
update_take (DramaSourcePage *self)
{
  const DramaSourceFields *fields = get_fields (self);

  set_words (self->take, fields != NULL && fields->text != NULL
                             ? _ ("_Take the Newer Text")
                             : _ ("_Attach This Text"));
}

typedef struct
{
  DramaSourcePage *page;
  DramaDossier    *dossier; /* that the proof is made of */
  GCancellable    *cancellable;
  gint             done;
} Proving;

static void
free_proving (Proving *proving)
{
  g_object_unref (proving->page);
  drama_dossier_unref (proving->dossier);
  g_object_unref (proving->cancellable);
  g_free (proving);
}

static void
on_proved (GObject *source, GAsyncResult *result, gpointer data)
{
  Proving         *proving = data;
  DramaSourcePage *self = proving->page;
  g_autoptr (GError) error = NULL;
  DramaProof *proof = drama_source_job_prove_finish (G_FILE (source), result, &error);

  /* Another text was chosen meanwhile, or the page left. */
  if (self->cancellable != proving->cancellable)
    {
      g_clear_pointer (&proof, drama_proof_free);
      free_proving (proving);
      return;
    }

  show_text (self);
  if (proof == NULL)
    tell (self, error->message);
  else
    {
      drama_proof_view_show (self->proof, proving->dossier, proof);
      update_take (self);
      gtk_widget_set_visible (GTK_WIDGET (self->compare), FALSE);
      gtk_stack_set_visible_child_name (self->stack, "proof");
    }
  free_proving (proving);
}

static gboolean
on_progress (gpointer data)
{
  DramaSourcePage *self = data;
  gint             done = g_atomic_int_get (self->done);

  if (done > 0)
    gtk_progress_bar_set_fraction (self->progress, done / 1000.0);
  else
    gtk_progress_bar_pulse (self->progress);

  return G_SOURCE_CONTINUE;
}

static void
on_file_chosen (GtkWindow *parent, GFile *file, gpointer data)
{
  g_autoptr (DramaSourcePage) self = data;

  if (file != NULL && self->session != NULL)
    drama_source_page_prove (self, file);
}

static void
choose_text (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const DramaSourceFields *fields = get_fields (DRAMA_SOURCE_PAGE (widget));
  DramaFileChoice          choice = {
             .accept = _ ("_Compare"),
             .filter_name = _ ("Articles and documents"),
             .patterns = PATTERNS,
             .mime_type = "text/plain",
  };

  if (fields == NULL)
    return;
  choice.title = fields->text != NULL ? _ ("Compare with a newer copy") : _ ("Attach a text");
  drama_compat_choose_file (GTK_WINDOW (gtk_widget_get_root (widget)), &choice, on_file_chosen,
                            g_object_ref (widget));
}

/* One step back: from a comparison to the text, from the text to the picture. */
static void
go_back (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DramaSourcePage *self = DRAMA_SOURCE_PAGE (widget);
  const char      *shown = gtk_stack_get_visible_child_name (self->stack);

  tell (self, "");
  if (g_strcmp0 (shown, "text") != 0)
    show_text (self);
  else
    g_signal_emit (self, signals[CLOSED], 0);
}

static void
hide_message (DramaSourcePage *self)
{
  tell (self, "");
}

static char *
dup_outcome (DramaSourcePage *self, guint n_strange)
{
  DramaProofCount count = drama_proof_count (drama_proof_view_get_proof (self->proof));
  guint           n_proved = count.n_exact + count.n_moved + count.n_accepted - n_strange;

  /* Translators: how many quotes are proved by a text that was attached, of how many */
  return g_strdup_printf (ngettext ("Text taken; %u of %u quote is proved",
                                    "Text taken; %u of %u quotes are proved", count.n_all),
                          n_proved, count.n_all);
}

static void
take_text (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DramaSourcePage         *self = DRAMA_SOURCE_PAGE (widget);
  DramaProof              *proof = drama_proof_view_get_proof (self->proof);
  const DramaSourceFields *fields = get_fields (self);
  DramaDocument           *document;
  DramaEdit               *edit;
  g_autofree char         *label = NULL;
  g_autofree char         *outcome = NULL;
  g_autoptr (GError) error = NULL;

  if (proof == NULL || fields == NULL)
    return;

  document = drama_session_get_document (self->session);
  edit = drama_edit_begin (drama_document_get_dossier (document));
  outcome = dup_outcome (self, drama_proof_apply (proof, edit));
  label = fields->text != NULL
              /* Translators: a step that can be undone; %s is the title of an article */
              ? g_strdup_printf (_ ("Take Newer Text of “%s”"), fields->title)
              /* Translators: a step that can be undone; %s is the title of an article */
              : g_strdup_printf (_ ("Attach Text to “%s”"), fields->title);
  if (!drama_document_commit (document, edit, label, NULL, &error))
    {
      tell (self, error->message);
      return;
    }
  show_text (self);
  gtk_widget_activate_action (widget, "win.toast-undo", "s", outcome);
}

static void
drama_source_page_dispose (GObject *object)
{
  DramaSourcePage *self = DRAMA_SOURCE_PAGE (object);
  GtkWidget       *child;

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->progress_source, g_source_remove);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), DRAMA_TYPE_SOURCE_PAGE);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (drama_source_page_parent_class)->dispose (object);
}

static void
drama_source_page_finalize (GObject *object)
{
  g_free (DRAMA_SOURCE_PAGE (object)->source);

  G_OBJECT_CLASS (drama_source_page_parent_class)->finalize (object);
}

static void
drama_source_page_class_init (DramaSourcePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = drama_source_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = drama_source_page_finalize;

  signals[CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (DRAMA_TYPE_EXCERPT_LIST);
  g_type_ensure (DRAMA_TYPE_PROOF_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, DramaSourcePage, title);
  gtk_widget_class_bind_template_child (widget_class, DramaSourcePage, detail);
  gtk_widget_class_bind_template_child (widget_class, DramaSourcePage, compare);
  gtk_widget_class_bind_template_child (widget_class, DramaSourcePage, keep);
  gtk_widget_class_bind_template_child (widget_class, DramaSourcePage, stack);
  gtk_widget_class_bind_template_child (widget_class, DramaSourcePage, note);
  gtk_widget_class_bind_template_child (widget_class, DramaSourcePage, excerpts);
  gtk_widget_class_bind_template_child (widget_class, DramaSourcePage, progress);
  gtk_widget_class_bind_template_child (widget_class, DramaSourcePage, proof);
  gtk_widget_class_bind_template_child (widget_class, DramaSourcePage, take);
  gtk_widget_class_bind_template_child (widget_class, DramaSourcePage, message);
  gtk_widget_class_bind_template_child (widget_class, DramaSourcePage, message_label);
  gtk_widget_class_bind_template_callback (widget_class, hide_message);

  gtk_widget_class_install_action (widget_class, "source.compare", NULL, choose_text);
  gtk_widget_class_install_action (widget_class, "source.back", NULL, go_back);
  gtk_widget_class_install_action (widget_class, "source.take", NULL, take_text);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "source.back", NULL);
}

static void
drama_source_page_init (DramaSourcePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  drama_compat_mend_names (GTK_WIDGET (self));
  wrap_words (self->keep);
  wrap_words (self->take);
  wrap_words (self->compare);
}

void
drama_source_page_show (DramaSourcePage *self, DramaSession *session, const char *id)
{
  g_return_if_fail (DRAMA_IS_SOURCE_PAGE (self));
  g_return_if_fail (DRAMA_IS_SESSION (session) && id != NULL);

  drama_source_page_clear (self);
  self->session = g_object_ref (session);
  self->source = g_strdup (id);
  if (get_fields (self) == NULL)
    {
      drama_source_page_clear (self);
      return;
    }
  g_signal_connect_object (drama_session_get_document (session), "changed",
                           G_CALLBACK (on_document_changed), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  refresh (self);
}

void
drama_source_page_clear (DramaSourcePage *self)
{
  g_return_if_fail (DRAMA_IS_SOURCE_PAGE (self));

  tell (self, "");
  show_text (self);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (drama_session_get_document (self->session), self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->source, g_free);
}

const char *
drama_source_page_get_source (DramaSourcePage *self)
{
  g_return_val_if_fail (DRAMA_IS_SOURCE_PAGE (self), NULL);

  return self->source;
}

void
drama_source_page_prove (DramaSourcePage *self, GFile *file)
{
  Proving *proving;

  g_return_if_fail (DRAMA_IS_SOURCE_PAGE (self) && self->session != NULL);
  g_return_if_fail (G_IS_FILE (file));

  tell (self, "");
  show_text (self);
  proving = g_new0 (Proving, 1);
  proving->page = g_object_ref (self);
  proving->dossier = drama_dossier_ref (drama_session_get_dossier (self->session));
  proving->cancellable = g_cancellable_new ();
  self->cancellable = g_object_ref (proving->cancellable);
  self->done = &proving->done;
  self->progress_source = g_timeout_add (PROGRESS_MS, on_progress, self);
  gtk_progress_bar_set_fraction (self->progress, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->compare), FALSE);
  gtk_stack_set_visible_child_name (self->stack, "busy");
  drama_source_job_prove (proving->dossier, self->source, file, &proving->done,
                          proving->cancellable, on_proved, proving);
}
