/* drama-window-close.c - closing a window, and quitting with many
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One question for all that is to be closed; then one document after the other is
 * saved, and only when all of that is done the windows go. */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-close-dialog.h"
#include "drama-window-private.h"

/* What is to be closed. */
typedef struct
{
  GPtrArray *windows;   /* of DramaWindow */
  GPtrArray *documents; /* of DramaDocument, with unsaved changes */
  GPtrArray *save;      /* of these, what is still to be saved */
} Closing;

static void
free_closing (gpointer data)
{
  Closing *closing = data;

  g_ptr_array_unref (closing->windows);
  g_ptr_array_unref (closing->documents);
  g_clear_pointer (&closing->save, g_ptr_array_unref);
  g_free (closing);
}

static DramaDocument *
get_document (DramaWindow *self)
{
  return self->session != NULL ? drama_session_get_document (self->session) : NULL;
}

/* Whether a window that stays shows @document too. */
static gboolean
is_shown_elsewhere (const Closing *closing, DramaDocument *document)
{
  GtkApplication *app = gtk_window_get_application (closing->windows->pdata[0]);

  for (GList *l = app != NULL ? gtk_application_get_windows (app) : NULL; l != NULL; l = l->next)
    if (DRAMA_IS_WINDOW (l->data) && get_document (l->data) == document &&
        !g_ptr_array_find (closing->windows, l->data, NULL))
      return TRUE;

  return FALSE;
}

static void
find_unsaved (Closing *closing)
{
  for (guint i = 0; i < closing->windows->len; i++)
    {
      DramaDocument *document = get_document (closing->windows->pdata[i]);

      if (document == NULL)
        continue;
      /* Words that are being typed are unsaved too. */
      drama_document_flush (document);
      if (drama_document_get_modified (document) &&
          !g_ptr_array_find (closing->documents, document, NULL) &&
          !is_shown_elsewhere (closing, document))
        g_ptr_array_add (closing->documents, g_object_ref (document));
    }
}

static DramaWindow *
find_window (const Closing *closing, DramaDocument *document)
{
  for (guint i = 0; i < closing->windows->len; i++)
    if (get_document (closing->windows->pdata[i]) == document)
      return closing->windows->pdata[i];

  return NULL;
}

static void
close_all (Closing *closing)
{
  for (guint i = 0; i < closing->documents->len; i++)
    if (drama_document_get_modified (closing->documents->pdata[i]))
      drama_document_discard (closing->documents->pdata[i]);

  for (guint i = 0; i < closing->windows->len; i++)
    {
      DramaWindow *window = closing->windows->pdata[i];

      window->close_anyway = TRUE;
      gtk_window_close (GTK_WINDOW (window));
    }
  free_closing (closing);
}

/* The next one, once one is saved.  What could not be saved stays, and with it everything
 * else. */
static void
go_on (DramaWindow *window, gboolean saved, gpointer data)
{
  Closing *closing = data;

  if (!saved)
    {
      gtk_window_present (GTK_WINDOW (window));
      free_closing (closing);
      return;
    }

  while (closing->save->len > 0)
    {
      DramaWindow *next = find_window (closing, closing->save->pdata[0]);

      g_ptr_array_remove_index (closing->save, 0);
      if (next == NULL) /* closed meanwhile */
        continue;
      drama_window_save_then (next, go_on, closing);
      return;
    }
  close_all (closing);
}

static void
on_answer (GPtrArray *save, gpointer data)
{
  Closing *closing = data;
  Closing *going_on;

  for (guint i = 0; i < closing->windows->len; i++)
    DRAMA_WINDOW (closing->windows->pdata[i])->question = NULL;
  if (save == NULL)
    return;

  going_on = g_new0 (Closing, 1);
  going_on->windows = g_ptr_array_ref (closing->windows);
  going_on->documents = g_ptr_array_ref (closing->documents);
  going_on->save = g_ptr_array_ref (save);
  go_on (NULL, TRUE, going_on);
}

static void
begin (Closing *closing, DramaWindow *in)
{
  GtkWindow *question = drama_close_dialog_ask (GTK_WINDOW (in), closing->documents, on_answer,
                                                closing, free_closing);

  for (guint i = 0; i < closing->windows->len; i++)
    DRAMA_WINDOW (closing->windows->pdata[i])->question = question;
}

static Closing *
new_closing (void)
{
  Closing *closing = g_new0 (Closing, 1);

  closing->windows = g_ptr_array_new_with_free_func (g_object_unref);
  closing->documents = g_ptr_array_new_with_free_func (g_object_unref);

  return closing;
}

/* Whether the window must stay, as the person is being asked. */
gboolean
drama_window_ask_before_close (DramaWindow *self)
{
  Closing *closing;

  if (self->close_anyway)
    return FALSE;
  if (self->question != NULL)
    {
      gtk_window_present (self->question);
      return TRUE;
    }

  closing = new_closing ();
  g_ptr_array_add (closing->windows, g_object_ref (self));
  find_unsaved (closing);
  if (closing->documents->len == 0)
    {
      free_closing (closing);
      return FALSE;
    }
  begin (closing, self);

  return TRUE;
}

/* Closes every window of @app, after one question about all that is unsaved. */
void
drama_window_close_all (GtkApplication *app)
{
  Closing *closing = new_closing ();

  for (GList *l = gtk_application_get_windows (app); l != NULL; l = l->next)
    {
      if (!DRAMA_IS_WINDOW (l->data))
        continue;
      if (DRAMA_WINDOW (l->data)->question != NULL)
        {
          gtk_window_present (DRAMA_WINDOW (l->data)->question);
          free_closing (closing);
          return;
        }
      g_ptr_array_add (closing->windows, g_object_ref (l->data));
    }
  if (closing->windows->len == 0)
    {
      free_closing (closing);
      g_application_quit (G_APPLICATION (app));
      return;
    }

  find_unsaved (closing);
  if (closing->documents->len > 0)
    {
      DramaWindow *in = find_window (closing, closing->documents->pdata[0]);

      gtk_window_present (GTK_WINDOW (in));
      begin (closing, in);
      return;
    }
  closing->save = g_ptr_array_new ();
  close_all (closing);
}
