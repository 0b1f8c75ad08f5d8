/* drama-window-sources.c - sources come from files, by drop and by paste
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-compat.h"
#include "drama-edit-ids.h"
#include "drama-ending.h"
#include "drama-source-job.h"
#include "drama-window-private.h"

#include <glib/gi18n.h>

#include <string.h>

#define READING_MS 300 /* what is read sooner needs no bar */

static const char *const PATTERNS[] = { "*.txt", "*.text", "*.md", "*.markdown", "*.html",
                                        "*.htm", "*.xhtml", "*.pdf", NULL };

/* Files that were given together become sources together: one step to undo. */
typedef struct
{
  DramaWindow   *window;
  DramaDocument *document;
  GCancellable  *cancellable;
  GPtrArray     *sources; /* of DramaSource, in the order in which they were read */
  GString       *failures;
  guint          n_waiting;
  gint64         since_us;
} Batch;

static void
free_batch (Batch *batch)
{
  g_ptr_array_unref (batch->sources);
  g_string_free (batch->failures, TRUE);
  g_object_unref (batch->cancellable);
  g_object_unref (batch->document);
  g_object_unref (batch->window);
  g_free (batch);
}

static DramaSource *
find_twin (DramaDossier *dossier, const char *digest)
{
  for (guint i = 0; i < drama_dossier_get_n_sources (dossier); i++)
    {
      DramaSource *source = drama_dossier_get_source (dossier, i);

      if (g_str_equal (drama_source_get_fields (source)->sha256, digest))
        return source;
    }

  return NULL;
}

/* The very text of a source that came without it belongs there.  Returns its id. */
static char *
put_text (DramaEdit *edit, DramaSource *read, DramaSource *twin)
{
  DramaSourceFields fields = *drama_source_get_fields (twin);
  g_autoptr (DramaSource) source = NULL;

  fields.text = drama_source_get_fields (read)->text;
  source = drama_source_new (&fields);
  drama_edit_put_source (edit, source);

  return g_strdup (fields.id);
}

/* With another id, where the one that the worker found free is taken by now.  Returns it. */
static char *
put_source (DramaEdit *edit, DramaSource *read)
{
  DramaSourceFields fields = *drama_source_get_fields (read);
  g_autofree char  *id = NULL;
  g_autoptr (DramaSource) source = NULL;

  if (drama_edit_find_source (edit, fields.id) == NULL)
    {
      drama_edit_put_source (edit, read);
      return g_strdup (fields.id);
    }

  id = drama_edit_new_source_id (edit, fields.title);
  fields.id = id;
  source = drama_source_new (&fields);
  drama_edit_put_source (edit, source);

  return g_steal_pointer (&id);
}

static void
add_line (GString *lines, const char *line)
{
  g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", line);
}

/* A text that is in the dossier already is not added again. */
static gboolean
is_new (Batch *batch, DramaSource *twin, const char *title)
{
  g_autofree char *line = NULL;

  if (twin == NULL || drama_source_get_fields (twin)->text == NULL)
    return TRUE;

  /* Translators: both %s are titles of articles */
  line = g_strdup_printf (_ ("“%s” is in the dossier already, as “%s”"), title,
                          drama_source_get_fields (twin)->title);
  add_line (batch->failures, line);

  return FALSE;
}

/* The step is told in a toast, and the last of the sources shown. */
static void
commit (Batch *batch, DramaEdit *edit, guint n, const char *title, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;
  g_autofree char *told = NULL;

  label = n == 1
              /* Translators: a step that can be undone; %s is the title of an article */
              ? g_strdup_printf (_ ("Add Source “%s”"), title)
              /* Translators: a step that can be undone */
              : g_strdup_printf (ngettext ("Add %u Source", "Add %u Sources", n), n);
  told = n == 1
             /* Translators: %s is the title of an article */
             ? g_strdup_printf (_ ("“%s” added as a source"), title)
             : g_strdup_printf (ngettext ("%u source added", "%u sources added", n), n);
  if (!drama_document_commit (batch->document, edit, label, NULL, &error))
    {
      add_line (batch->failures, error->message);
      return;
    }
  if (batch->window->session == NULL ||
      drama_session_get_document (batch->window->session) != batch->document)
    return;
  if (n == 1)
    drama_window_offer_draft (batch->window, told, id);
  else
    gtk_widget_activate_action (GTK_WIDGET (batch->window), "win.toast-undo", "s", told);
  drama_outline_show_source (batch->window->outline, id);
}

static void
finish (Batch *batch)
{
  DramaDossier *dossier = drama_document_get_dossier (batch->document);
  g_autoptr (DramaEdit) edit = drama_edit_begin (dossier);
  const char      *last_title = NULL;
  g_autofree char *last_id = NULL;
  guint            n = 0;

  for (guint i = 0; i < batch->sources->len; i++)
    {
      DramaSource             *read = g_ptr_array_index (batch->sources, i);
      const DramaSourceFields *fields = drama_source_get_fields (read);
      DramaSource             *twin = find_twin (dossier, fields->sha256);

      if (!is_new (batch, twin, fields->title))
        continue;
      g_free (last_id);
      last_id = twin != NULL ? put_text (edit, read, twin) : put_source (edit, read);
      last_title = fields->title;
      n++;
    }
  if (g_cancellable_is_cancelled (batch->cancellable))
    n = 0;
  if (n > 0)
    commit (batch, g_steal_pointer (&edit), n, last_title, last_id);
  if (batch->window->session != NULL)
    {
      drama_ending_tell (GTK_WINDOW (batch->window), batch->since_us, _ ("The texts are read"));
      if (batch->failures->len > 0)
        drama_window_show_message (batch->window, batch->failures->str);
      else if (n > 0)
        drama_window_hide_message (batch->window);
      drama_window_set_reading (batch->window, NULL);
    }
  free_batch (batch);
}

static Batch *
new_batch (DramaWindow *self)
{
  Batch *batch = g_new0 (Batch, 1);

  batch->window = g_object_ref (self);
  batch->document = g_object_ref (drama_session_get_document (self->session));
  batch->cancellable = g_cancellable_new ();
  batch->sources = g_ptr_array_new_with_free_func ((GDestroyNotify) drama_source_unref);
  batch->failures = g_string_new (NULL);
  batch->since_us = g_get_monotonic_time ();

  return batch;
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  Batch *batch = data;
  GFile *file = G_FILE (source);
  g_autoptr (GError) error = NULL;
  DramaSource *read = drama_source_job_read_finish (file, result, &error);

  if (read != NULL)
    g_ptr_array_add (batch->sources, read);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    add_line (batch->failures, error->message);

  if (--batch->n_waiting == 0)
    finish (batch);
}

void
drama_window_add_sources (DramaWindow *self, GListModel *files)
{
  guint  n = g_list_model_get_n_items (files);
  Batch *batch;

  if (self->session == NULL || n == 0)
    return;

  batch = new_batch (self);
  batch->n_waiting = n;
  drama_window_set_reading (self, batch->cancellable);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      drama_source_job_read (file, drama_document_get_dossier (batch->document),
                             batch->cancellable, on_read, batch);
    }
}

static void
on_files_chosen (GtkWindow *parent, GListModel *files, gpointer unused)
{
  drama_window_add_sources (DRAMA_WINDOW (parent), files);
}

static void
choose_and_add (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DramaFileChoice choice = {
    .title = _ ("Add sources"),
    .accept = _ ("_Add"),
    .filter_name = drama_import_can_read_pdf ()
                       ? _ ("Articles and documents: text, Markdown, HTML, PDF")
                       : _ ("Articles and documents: text, Markdown, HTML (PDF is not installed)"),
    .patterns = PATTERNS,
    .mime_type = "text/plain",
  };

  drama_compat_choose_files (GTK_WINDOW (widget), &choice, on_files_chosen, NULL);
}

static void
on_pasted (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  g_autoptr (DramaWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result,
                                                          &error);
  Batch           *batch;
  DramaSource     *read;

  if (self->session == NULL)
    return;
  if (text == NULL)
    {
      drama_window_show_message (self, _ ("There is no text to paste: copy some first."));
      return;
    }

  batch = new_batch (self);
  read = drama_source_job_paste (text, drama_document_get_dossier (batch->document), &error);
  if (read != NULL)
    g_ptr_array_add (batch->sources, read);
  else
    add_line (batch->failures, error->message);
  finish (batch);
}

static void
paste_source (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, on_pasted,
                                 g_object_ref (widget));
}

/* In the place of the picture. */
static gboolean
show_page (DramaWindow *self, const char *id)
{
  if (self->session == NULL)
    return FALSE;
  drama_source_page_show (drama_window_get_source_page (self), self->session, id);
  if (drama_source_page_get_source (drama_window_get_source_page (self)) == NULL)
    return FALSE;

  gtk_stack_set_visible_child_name (self->stack, "source");
  gtk_widget_child_focus (GTK_WIDGET (drama_window_get_source_page (self)), GTK_DIR_TAB_FORWARD);

  return TRUE;
}

static void
show_source (GtkWidget *widget, const char *name, GVariant *parameter)
{
  show_page (DRAMA_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

/* In the reader, wherever the window was. */
static void
show_passage (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DramaWindow *self = DRAMA_WINDOW (widget);
  const char  *source;
  gint64       start, end;

  g_variant_get (parameter, "(&sxx)", &source, &start, &end);
  drama_window_close_source (self);
  drama_window_show_reader (self);
  drama_reader_show_passage (self->reader, source, start, end);
}

/* The page, and the question for the file at once. */
static void
attach_text (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DramaWindow *self = DRAMA_WINDOW (widget);

  if (show_page (self, g_variant_get_string (parameter, NULL)))
    gtk_widget_activate_action (GTK_WIDGET (drama_window_get_source_page (self)),
                                "source.compare", NULL);
}

/* Back to the picture. */
void
drama_window_close_source (DramaWindow *self)
{
  drama_source_page_clear (drama_window_get_source_page (self));
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "source") != 0)
    return;
  gtk_stack_set_visible_child_name (self->stack, "session");
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

static void
cancel_reading (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DramaWindow *self = DRAMA_WINDOW (widget);

  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
}

static gboolean
on_slow (gpointer data)
{
  DramaWindow *self = data;

  self->reading_source = 0;
  drama_window_furnish (self);
  gtk_spinner_start (self->reading_spinner);
  gtk_revealer_set_reveal_child (self->reading_bar, TRUE);

  return G_SOURCE_REMOVE;
}

/* @cancellable (nullable) ends what is being read now; a bar tells of it, if it takes long. */
void
drama_window_set_reading (DramaWindow *self, GCancellable *cancellable)
{
  g_set_object (&self->reading, cancellable);
  g_clear_handle_id (&self->reading_source, g_source_remove);
  if (cancellable != NULL)
    {
      self->reading_source = g_timeout_add (READING_MS, on_slow, self);
      return;
    }
  if (self->reading_bar == NULL)
    return;
  gtk_spinner_stop (self->reading_spinner);
  gtk_revealer_set_reveal_child (self->reading_bar, FALSE);
}

/* When the window goes: nobody waits any more. */
void
drama_window_clear_reading (DramaWindow *self)
{
  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_handle_id (&self->reading_source, g_source_remove);
}

void
drama_window_install_source_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.add-source", NULL, choose_and_add);
  gtk_widget_class_install_action (widget_class, "win.paste-source", NULL, paste_source);
  gtk_widget_class_install_action (widget_class, "win.cancel-reading", NULL, cancel_reading);
  gtk_widget_class_install_action (widget_class, "win.show-source", "s", show_source);
  gtk_widget_class_install_action (widget_class, "win.show-passage", "(sxx)", show_passage);
  gtk_widget_class_install_action (widget_class, "win.attach-text", "s", attach_text);
}
