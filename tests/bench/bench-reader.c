/* bench-reader.c - how long the reader keeps the main loop with a text of 10 MB
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 *   xvfb-run -a bench-reader [MB]
 *
 * Prints the longest turn of the main loop, or of the call itself, in milliseconds of the
 * processor's time:
 *
 *   CALL ms      the source is chosen
 *   OPEN ms      from the source that is chosen to a text that is all there
 *   OPENED ms    until then, with the loop running; not a stall
 *   SCROLL ms    forty screens on, and to the end
 *   FIND ms      the last words of the text
 *   OFFER ms     what the selected words may mean */
#include "drama-document.h"
#include "drama-edit.h"
#include "drama-offset.h"
#include "drama-reader-private.h"

#include <adwaita.h>
#include <time.h>

static gint64 longest;

/* What the processor did for this thread, in µs: other programs do not count. */
static gint64
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return (gint64) time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static void
turn (void)
{
  gint64 start = now ();

  g_main_context_iteration (NULL, FALSE);
  longest = MAX (longest, now () - start);
}

static void
turn_for (gint64 ms)
{
  gint64 end = g_get_monotonic_time () + ms * 1000;

  while (g_get_monotonic_time () < end)
    turn ();
}

static void
print_longest (const char *name)
{
  g_print ("%s %.1f\n", name, (double) longest / 1000.0);
  longest = 0;
}

/* Paragraphs as an article has them; the last one ends in words that stand nowhere else. */
static char *
make_text (gsize bytes)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; text->len < bytes; i++)
    g_string_append_printf (text,
                            "Paragraph %u: Ada Lund told the harbour board that Cargo & Söhne had "
                            "paid for the permit, which the company has denied since March. It was "
                            "said to be a matter of %u crowns, and nobody has ever seen them.\n\n",
                            i, i * 7);
  g_string_append (text, "Here the omega of all words is.");

  return g_string_free (text, FALSE);
}

static DramaSession *
make_session (const char *text)
{
  g_autoptr (DramaDossier) empty = drama_dossier_new ();
  g_autoptr (DramaDocument) document = NULL;
  g_autoptr (DramaDossier) dossier = NULL;
  g_autoptr (DramaEdit) edit = drama_edit_begin (empty);
  g_autofree char  *digest = drama_offset_digest (text);
  DramaSourceFields long_one = {
    .id = "b",
    .title = "Long",
    .sha256 = digest,
    .length = g_utf8_strlen (text, -1),
    .text = text,
  };
  DramaSourceFields short_one = {
    .id = "a",
    .title = "Short",
    .sha256 = "",
    .length = 5,
    .text = "Short",
  };
  g_autoptr (DramaSource) a = drama_source_new (&short_one);
  g_autoptr (DramaSource) b = drama_source_new (&long_one);

  drama_edit_put_source (edit, a);
  drama_edit_put_source (edit, b);
  dossier = drama_edit_commit (edit, NULL);
  document = drama_document_new (dossier);

  return drama_session_new (document);
}

int
main (int argc, char **argv)
{
  gsize            bytes = (argc > 1 ? (gsize) atoi (argv[1]) : 10) * 1000 * 1000;
  g_autofree char *text = make_text (bytes);
  g_autoptr (DramaSession) session = NULL;
  DramaReader   *reader;
  GtkWidget     *window;
  GtkAdjustment *adjustment;
  GtkTextIter    start, end;
  gint64         began;

  gtk_init ();
  adw_init ();
  session = make_session (text);
  reader = g_object_new (DRAMA_TYPE_READER, "session", session, NULL);
  window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (window), 500, 800);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (reader));
  gtk_window_present (GTK_WINDOW (window));
  turn_for (1000);
  longest = 0;

  began = now ();
  drama_reader_show_source (reader, "b");
  longest = now () - began;
  g_print ("CALL %.1f\n", (double) longest / 1000.0);
  while (!drama_reader_view_is_full (reader->view))
    turn ();
  print_longest ("OPEN");
  g_print ("OPENED %.1f\n", (double) (now () - began) / 1000.0);
  turn_for (500);
  longest = 0;

  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (reader->scroller));
  for (guint i = 0; i < 40; i++)
    {
      gtk_adjustment_set_value (adjustment, 800.0 * i);
      turn_for (30);
    }
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  turn_for (500);
  print_longest ("SCROLL");

  began = now ();
  gtk_editable_set_text (reader->search, "the omega of");
  g_signal_emit_by_name (reader->search, "search-changed");
  longest = now () - began;
  turn_for (500);
  print_longest ("FIND");
  g_assert_true (gtk_text_buffer_get_selection_bounds (
      gtk_text_view_get_buffer (GTK_TEXT_VIEW (reader->view)), &start, &end));

  began = now ();
  gtk_widget_activate_action (GTK_WIDGET (reader->view), "reader.offer", NULL);
  longest = now () - began;
  turn_for (300);
  print_longest ("OFFER");
  gtk_window_destroy (GTK_WINDOW (window));

  return 0;
}
