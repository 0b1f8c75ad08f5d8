/* kill-driver.c - edits, saves and keeps without a pause, until it is killed
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * kill-driver FILE SEED [--window]: takes up what the last one left, and writes to standard
 * output, line by line, what it has just done: "edited N", "saving N", "saved N", "kept N",
 * where N is the number in the dossier's title. */
#include "drama-document.h"
#include "drama-window.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define KEEP_MS  15
#define N_ACTORS 300 /* enough that a file takes many writes */

/* Slow as an old disk is, so that kills fall between any two of them. */
static gssize
write_slowly (int fd, gconstpointer data, gsize length)
{
  g_usleep (200);
  return DRAMA_FILE_CALLS.write (fd, data, MIN (length, 4096));
}

static int
exchange_slowly (const char *one, const char *other)
{
  int result;

  g_usleep (500);
  result = DRAMA_FILE_CALLS.exchange (one, other);
  g_usleep (500);

  return result;
}

typedef struct
{
  GMainLoop     *loop;
  GFile         *file;
  GRand         *rand;
  DramaDocument *document;
  DramaWindow   *window; /* nullable */
  DramaDossier  *kept;   /* told last */
  gboolean       saving;
} Driver;

static void
say (const char *what, gint64 number)
{
  g_autofree char *line = g_strdup_printf ("%s %" G_GINT64_FORMAT "\n", what, number);

  /* One write of one line: it is in the pipe as a whole or not at all. */
  if (write (STDOUT_FILENO, line, strlen (line)) < 0)
    exit (3);
}

static gint64
get_number (DramaDossier *dossier)
{
  return g_ascii_strtoll (drama_dossier_get_fields (dossier)->title, NULL, 10);
}

static void
edit (Driver *self)
{
  DramaDossier      *before = drama_document_get_dossier (self->document);
  DramaEdit         *step = drama_edit_begin (before);
  DramaDossierFields fields = *drama_dossier_get_fields (before);
  gint64             number = get_number (before) + 1;
  g_autofree char   *title = g_strdup_printf ("%" G_GINT64_FORMAT, number);
  g_autofree char   *note = g_strnfill (g_rand_int_range (self->rand, 0, 20000), 'x');

  fields.title = title;
  fields.note = note;
  drama_edit_set_fields (step, &fields);
  if (!drama_document_commit (self->document, step, "Number", NULL, NULL))
    exit (4);
  say ("edited", number);
}

static void
on_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  Driver *self = data;
  g_autoptr (GError) error = NULL;

  self->saving = FALSE;
  if (!drama_document_save_finish (self->document, result, &error))
    {
      /* Our own earlier life saved after it kept what was taken up: see on_turn(). */
      if (g_error_matches (error, DRAMA_IO_ERROR, DRAMA_IO_ERROR_CHANGED))
        return;
      g_printerr ("not saved: %s\n", error->message);
      exit (5);
    }
  say ("saved", get_number (drama_document_get_saved (self->document)));
}

static void
save (Driver *self)
{
  if (self->saving)
    return;

  self->saving = TRUE;
  say ("saving", get_number (drama_document_get_dossier (self->document)));
  drama_document_save_async (self->document, self->file, NULL, on_saved, self);
}

static void
tell_kept (Driver *self)
{
  DramaDossier *kept = drama_document_get_kept (self->document);

  if (kept == NULL || kept == self->kept)
    return;

  g_clear_pointer (&self->kept, drama_dossier_unref);
  self->kept = drama_dossier_ref (kept);
  say ("kept", get_number (kept));
}

static gboolean
on_turn (gpointer data)
{
  Driver *self = data;
  int     choice = g_rand_int_range (self->rand, 0, 10);

  tell_kept (self);
  if (drama_document_get_disk_state (self->document) == DRAMA_DISK_CHANGED)
    drama_document_keep_mine (self->document);
  if (choice < 4)
    edit (self);
  else if (choice == 4)
    save (self);
  g_timeout_add (g_rand_int_range (self->rand, 0, 8), on_turn, self);

  return G_SOURCE_REMOVE;
}

static DramaDossier *
make_first (void)
{
  g_autoptr (DramaDossier) empty = drama_dossier_new ();
  g_autoptr (DramaEdit) step = drama_edit_begin (empty);
  DramaDossierFields fields = { .title = "1", .language = "en", .note = "" };

  drama_edit_set_fields (step, &fields);
  for (guint i = 0; i < N_ACTORS; i++)
    {
      g_autofree char *id = g_strdup_printf ("actor-%03u", i);
      DramaActorFields actor_fields = { .id = id, .name = id, .note = "Somebody" };
      g_autoptr (DramaActor) actor = drama_actor_new (&actor_fields);

      drama_edit_put_actor (step, actor);
    }

  return drama_edit_commit (step, NULL);
}

/* What was kept, if it is newer than what was saved; what is older was saved since. */
static DramaDocument *
take_up (DramaStored *stored)
{
  g_autofree char *folder = drama_kept_folder ("autosave", NULL);
  g_autoptr (GPtrArray) found = drama_autosave_find (folder);
  DramaDocument *document = NULL;

  for (guint i = 0; i < found->len;)
    {
      g_autoptr (GBytes) bytes = drama_autosave_read (found->pdata[i], NULL);
      g_autoptr (DramaDossier) dossier = drama_json_read (bytes, "kept", NULL);

      if (dossier != NULL && document == NULL &&
          get_number (dossier) > get_number (stored->dossier))
        {
          gboolean same = g_str_equal (drama_autosave_get_kept (found->pdata[i])->digest,
                                       stored->digest);

          document = drama_document_new_restored (dossier, same ? stored->dossier : NULL,
                                                  g_ptr_array_steal_index (found, i));
          continue;
        }
      drama_autosave_remove (found->pdata[i]);
      i++;
    }

  return document;
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  static DramaFileCalls calls;
  Driver               *self = data;
  g_auto (DramaStored) stored = { 0 };

  self->document = drama_document_load_finish (result, NULL);
  if (self->document == NULL || !drama_load (self->file, &stored, NULL, NULL))
    exit (6);

  DramaDocument *restored = take_up (&stored);

  if (restored != NULL)
    {
      /* Somebody else, our own earlier life, may have saved after it was kept. */
      g_set_object (&self->document, restored);
      g_object_unref (restored);
    }
  drama_document_set_autosave_delay (self->document, KEEP_MS);
  calls = DRAMA_FILE_CALLS;
  calls.write = write_slowly;
  calls.exchange = exchange_slowly;
  drama_document_set_file_calls (self->document, &calls);
  if (self->window != NULL)
    drama_window_show_document (self->window, self->document);
  say ("ready", get_number (drama_document_get_dossier (self->document)));
  on_turn (self);
}

static void
begin (Driver *self)
{
  if (!g_file_query_exists (self->file, NULL))
    {
      g_autoptr (DramaDossier) first = make_first ();
      g_auto (DramaStored) stored = { 0 };
      DramaSaving saving = { .title = "" };

      if (!drama_save (first, self->file, &saving, &stored, NULL, NULL))
        exit (7);
    }
  drama_document_load_async (self->file, FALSE, NULL, on_loaded, self);
}

static void
on_activate (GApplication *app, Driver *self)
{
  self->window = drama_window_new (DRAMA_APPLICATION (app));
  gtk_window_present (GTK_WINDOW (self->window));
  begin (self);
}

int
main (int argc, char *argv[])
{
  Driver self = { 0 };

  if (argc < 3)
    return 2;

  self.file = g_file_new_for_path (argv[1]);
  self.rand = g_rand_new_with_seed ((guint32) g_ascii_strtoull (argv[2], NULL, 10));
  if (argc > 3 && g_str_equal (argv[3], "--window"))
    {
      DramaApplication *app = drama_application_new ();

      g_application_set_flags (G_APPLICATION (app), G_APPLICATION_NON_UNIQUE);
      g_signal_connect (app, "activate", G_CALLBACK (on_activate), &self);
      return g_application_run (G_APPLICATION (app), 1, argv);
    }

  self.loop = g_main_loop_new (NULL, FALSE);
  begin (&self);
  g_main_loop_run (self.loop);

  return 0;
}
