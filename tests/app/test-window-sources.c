/* test-window-sources.c - sources from files and from the clipboard
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-support.h"
#include "window-fixture.h"

#include <glib/gstdio.h>

typedef struct
{
  DramaApplication *app;
  DramaWindow      *window;
  DramaDocument    *document;
  guint             n_before;
  char             *folder;
  GListStore       *files;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  fixture->app = window_fixture_new_application ();
  fixture->window = drama_window_new (fixture->app);
  fixture->document = support_load_small ();
  fixture->n_before = drama_dossier_get_n_sources (drama_document_get_dossier (fixture->document));
  drama_window_show_document (fixture->window, fixture->document);
  fixture->folder = g_dir_make_tmp ("dramatis-sources-XXXXXX", NULL);
  fixture->files = g_list_store_new (G_TYPE_FILE);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *reader = g_build_filename (fixture->folder, "reader", NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (fixture->files)); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (G_LIST_MODEL (fixture->files), i);

      g_file_delete (file, NULL, NULL);
    }
  g_unlink (reader);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_object_unref (fixture->files);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->document);
  g_application_set_default (NULL);
  g_object_unref (fixture->app);
}

static void
add_file (Fixture *fixture, const char *name, const char *content)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  g_list_store_append (fixture->files, file);
}

static guint
count_sources (const Fixture *fixture)
{
  return drama_dossier_get_n_sources (drama_document_get_dossier (fixture->document));
}

static gboolean
has_grown (gpointer data)
{
  Fixture *fixture = data;

  return count_sources (fixture) > fixture->n_before;
}

static const DramaSourceFields *
find_source (Fixture *fixture, const char *title)
{
  DramaDossier *dossier = drama_document_get_dossier (fixture->document);

  for (guint i = 0; i < drama_dossier_get_n_sources (dossier); i++)
    {
      DramaSource *source = drama_dossier_get_source (dossier, i);

      if (g_str_equal (drama_source_get_fields (source)->title, title))
        return drama_source_get_fields (source);
    }

  return NULL;
}

static const char *
get_message (Fixture *fixture)
{
  GtkWidget *message = support_find_styled (GTK_WIDGET (fixture->window), "message");

  return message != NULL &&
                 gtk_revealer_get_reveal_child (GTK_REVEALER (gtk_widget_get_parent (message)))
             ? gtk_label_get_label (GTK_LABEL (support_find (message, GTK_TYPE_LABEL)))
             : "";
}

static gboolean
has_message (gpointer data)
{
  return *get_message (data) != '\0';
}

static void
test_files_together_are_one_step (Fixture *fixture, gconstpointer unused)
{
  const DramaSourceFields *page, *text;

  add_file (fixture, "page.html",
            "<html lang=en><title>Paid twice</title><meta name=author content='Ida Brandt'>"
            "<p>The firm was paid twice.");
  add_file (fixture, "my notes.txt", "He left the room.\r\n");
  add_file (fixture, "empty.txt", "");
  drama_window_add_sources (fixture->window, G_LIST_MODEL (fixture->files));
  support_wait (has_grown, fixture);

  g_assert_cmpuint (count_sources (fixture), ==, fixture->n_before + 2);
  page = find_source (fixture, "Paid twice");
  text = find_source (fixture, "my notes");
  g_assert_cmpstr (page->text, ==, "The firm was paid twice.");
  g_assert_cmpstr (page->author, ==, "Ida Brandt");
  g_assert_cmpstr (page->language, ==, "en");
  g_assert_cmpint (page->length, ==, 24);
  g_assert_cmpstr (text->text, ==, "He left the room.\n");
  g_assert_cmpuint (strlen (text->sha256), ==, 64);
  g_assert_nonnull (strstr (get_message (fixture), "empty.txt"));

  drama_document_undo (fixture->document);
  g_assert_cmpuint (count_sources (fixture), ==, fixture->n_before);
}

static void
test_the_same_text_is_not_added_twice (Fixture *fixture, gconstpointer unused)
{
  add_file (fixture, "notes.txt", "He left the room.");
  drama_window_add_sources (fixture->window, G_LIST_MODEL (fixture->files));
  support_wait (has_grown, fixture);
  drama_window_add_sources (fixture->window, G_LIST_MODEL (fixture->files));
  support_wait (has_message, fixture);
  g_assert_cmpuint (count_sources (fixture), ==, fixture->n_before + 1);
}

static void
test_text_is_pasted (Fixture *fixture, gconstpointer unused)
{
  const DramaSourceFields *source;

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (fixture->window)),
                          "\n  The clerk, asked on Friday whether anybody had been told of it, "
                          "said nothing.\nThen he left.");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.paste-source", NULL);
  support_wait (has_grown, fixture);
  source = find_source (fixture, "The clerk, asked on Friday whether anybody had been told of…");
  g_assert_nonnull (source);
  g_assert_true (g_str_has_suffix (source->text, "Then he left."));

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (fixture->window)), " \n");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.paste-source", NULL);
  support_wait (has_message, fixture);
  g_assert_cmpuint (count_sources (fixture), ==, fixture->n_before + 1);
}

/* Puts a script in the place of what reads PDF. */
static void
stand_in (Fixture *fixture, const char *script)
{
  g_autofree char *text = g_strconcat ("#!/bin/sh\n", script, "\n", NULL);
  g_autofree char *path = g_build_filename (fixture->folder, "reader", NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_assert_cmpint (g_chmod (path, 0700), ==, 0);
  g_setenv ("DRAMATIS_PDF_TEXT", path, TRUE);
}

static void
add_pdf (Fixture *fixture)
{
  add_file (fixture, "minutes.pdf", "%PDF-1.7\n");
  drama_window_add_sources (fixture->window, G_LIST_MODEL (fixture->files));
}

static void
test_a_reader_that_crashes (Fixture *fixture, gconstpointer unused)
{
  stand_in (fixture, "kill -SEGV $$");
  add_pdf (fixture);
  support_wait (has_message, fixture);
  g_assert_nonnull (strstr (get_message (fixture), "minutes.pdf"));
  g_assert_cmpuint (count_sources (fixture), ==, fixture->n_before);
}

static gboolean
is_reading (gpointer data)
{
  Fixture   *fixture = data;
  GtkWidget *bar = support_find_styled (GTK_WIDGET (fixture->window), "reading");

  return bar != NULL && gtk_revealer_get_reveal_child (GTK_REVEALER (gtk_widget_get_parent (bar)));
}

static gboolean
is_not_reading (gpointer fixture)
{
  return !is_reading (fixture);
}

/* The window goes on, says that it reads, and can be told to stop. */
static void
test_a_reader_that_hangs (Fixture *fixture, gconstpointer unused)
{
  stand_in (fixture, "trap '' TERM; while :; do sleep 100; done");
  add_pdf (fixture);
  support_wait (is_reading, fixture);
  support_rename (fixture->document, "ada", "Ada meanwhile");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.cancel-reading", NULL);
  support_wait (is_not_reading, fixture);
  g_assert_cmpuint (count_sources (fixture), ==, fixture->n_before);
  g_assert_cmpstr (get_message (fixture), ==, "");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/window-sources/one-step", test_files_together_are_one_step);
  ADD ("/window-sources/twice", test_the_same_text_is_not_added_twice);
  ADD ("/window-sources/paste", test_text_is_pasted);
  ADD ("/window-sources/crash", test_a_reader_that_crashes);
  ADD ("/window-sources/hang", test_a_reader_that_hangs);
#undef ADD

  return g_test_run ();
}
