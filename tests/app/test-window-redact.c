/* test-window-redact.c - a name goes from the open dossier and from all that is kept of it
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "window-fixture.h"

#include "drama-autosave.h"
#include "drama-backup.h"
#include "drama-export-job.h"
#include "drama-notice.h"
#include "drama-redact-dialog.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <string.h>
#include <utime.h>

/* In no word list, path or program. */
#define NAME "Zmrzlinkova"

static const char STORY[] =
    "{ \"format\": \"dramatis\", \"version\": 1, \"title\": \"The Zmrzlinkova papers\","
    "  \"note\": \"Ask zmrzlinkova\","
    "  \"sources\": [ { \"id\": \"s\", \"title\": \"Jana Zmrzlinkova leaves\" } ],"
    "  \"actors\": [ { \"id\": \"firm\", \"name\": \"Firm\", \"kind\": \"company\","
    "      \"position\": [0, 0] },"
    "    { \"id\": \"zmrzlinkova\", \"name\": \"Jana Zmrzlinkova\", \"kind\": \"person\","
    "      \"aliases\": [\"ZMRZLINKOVA\"], \"position\": [200, 0] } ],"
    "  \"ties\": [ { \"id\": \"t-zmrzlinkova\", \"from\": \"zmrzlinkova\", \"to\": \"firm\","
    "    \"verb\": \"founded\", \"standing\": { \"value\": \"disputed\", \"by\": \"Ann\","
    "      \"when\": \"2026-11-30\", \"why\": \"Zmrzlinkova says so\" },"
    "    \"evidence\": [ { \"id\": \"e\", \"source\": \"s\","
    "      \"exact\": \"Zmrzlinkova founded the firm\", \"prefix\": \"Jana \", \"suffix\": \" in\","
    "      \"start\": 5, \"end\": 33, \"stance\": \"supports\", \"certainty\": \"stated\","
    "      \"by\": \"Ann\", \"when\": \"2026-11-29\" } ] } ] }";

typedef struct
{
  WindowFixture window;
  char         *folder; /* of the file, and of what is exported */
  char         *state;  /* the private place of all tests here */
  char         *path;
} Fixture;

static const char *state_folder; /* set once, for the whole program */

/* Searching */

static void
inflate (const char *data, gsize length, GString *all)
{
  g_autoptr (GConverter) converter =
      G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB));
  gsize            at = 0, read, written;
  char             out[4096];
  GConverterResult result = G_CONVERTER_CONVERTED;

  while (result == G_CONVERTER_CONVERTED && at < length)
    {
      result = g_converter_convert (converter, data + at, length - at, out, sizeof out,
                                    G_CONVERTER_NO_FLAGS, &read, &written, NULL);
      if (result == G_CONVERTER_ERROR)
        return;
      at += read;
      g_string_append_len (all, out, (gssize) written);
    }
}

/* Every place where something compressed may begin: few bytes are a header of zlib. */
static void
inflate_all (const char *data, gsize length, GString *all)
{
  for (gsize i = 0; i + 2 < length; i++)
    if ((data[i] & 0x0f) == 8 && (((guchar) data[i] << 8) + (guchar) data[i + 1]) % 31 == 0)
      inflate (data + i, length - i, all);
}

static void
read_file (const char *path, GString *all)
{
  g_autofree char *data = NULL;
  gsize            length;

  g_string_append_printf (all, "%s\n", path);
  g_assert_true (g_file_get_contents (path, &data, &length, NULL));
  g_string_append_len (all, data, (gssize) length);
  if (g_str_has_suffix (path, ".png") || g_str_has_suffix (path, ".pdf"))
    inflate_all (data, length, all);
}

static void
read_folder (const char *folder, GString *all)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        read_folder (path, all);
      else
        read_file (path, all);
    }
}

/* How often the name is in any byte of what the program wrote, in any case. */
static guint
count_in (const char *folder)
{
  g_autoptr (GString) all = g_string_new (NULL);
  guint n = 0;

  read_folder (folder, all);
  for (gsize i = 0; i + strlen (NAME) <= all->len; i++)
    n += g_ascii_strncasecmp (all->str + i, NAME, strlen (NAME)) == 0;

  return n;
}

static guint
count_name (Fixture *fixture)
{
  return count_in (fixture->folder) + count_in (fixture->state);
}

/* The window */

static DramaSession *
get_session (Fixture *fixture)
{
  return drama_window_get_session (fixture->window.window);
}

static gboolean
has_file (gpointer data)
{
  Fixture      *fixture = data;
  DramaSession *session = get_session (fixture);

  return session != NULL && drama_document_get_file (drama_session_get_document (session)) != NULL;
}

static gboolean
is_saved (gpointer document)
{
  return !drama_document_get_modified (document);
}

static void
empty_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        empty_folder (path);
      else
        g_unlink (path);
    }
}

static gboolean
has_notice (gpointer window)
{
  return support_find (window, DRAMA_TYPE_NOTICE) != NULL;
}

/* What is left of another dossier is offered: from then on the program looks for no more,
 * and what a test leaves stays where it is. */
static void
wait_until_looked (Fixture *fixture)
{
  g_autofree char *folder = drama_kept_folder ("autosave", NULL);
  g_autoptr (DramaAutosave) place = drama_autosave_claim (folder, "file:///other.dramatis", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("{}", 2);
  DramaKept kept = { .uri = (char *) "file:///other.dramatis",
                     .title = (char *) "Other",
                     .digest = (char *) "" };

  g_assert_true (drama_autosave_write (place, &kept, bytes, NULL, NULL));
  g_clear_pointer (&place, drama_autosave_free);
  window_fixture_set_up (&fixture->window, NULL);
  support_wait (has_notice, fixture->window.window);
}

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GFile) file = NULL;

  fixture->folder = g_dir_make_tmp ("dramatis-redact-XXXXXX", NULL);
  fixture->state = g_strdup (state_folder);
  fixture->path = g_build_filename (fixture->folder, "story.dramatis", NULL);
  empty_folder (fixture->state);
  g_assert_true (g_file_set_contents (fixture->path, STORY, -1, NULL));
  wait_until_looked (fixture);
  file = g_file_new_for_path (fixture->path);
  drama_window_open (fixture->window.window, file);
  support_wait (has_file, fixture);
  fixture->window.document = drama_session_get_document (get_session (fixture));
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  window_fixture_tear_down (&fixture->window, NULL);
  empty_folder (fixture->folder);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->state);
  g_free (fixture->path);
}

static void
save (Fixture *fixture)
{
  window_fixture_do (&fixture->window, "win.save");
  support_wait (is_saved, fixture->window.document);
}

/* As a program that was killed leaves it. */
static void
leave_unsaved_work (Fixture *fixture)
{
  g_autofree char *folder = drama_kept_folder ("autosave", NULL);
  g_autofree char *uri = g_filename_to_uri (fixture->path, NULL, NULL);
  g_autoptr (DramaAutosave) place = drama_autosave_claim (folder, uri, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static (STORY, strlen (STORY));
  DramaKept kept = { .uri = uri, .title = (char *) NAME, .digest = (char *) "" };

  g_assert_true (drama_autosave_write (place, &kept, bytes, NULL, NULL));
}

/* And what was half written beside the file. */
static void
leave_half_a_save (const char *folder)
{
  g_autofree char     *path = g_build_filename (folder, ".dramatis-aB3dE6", NULL);
  const struct utimbuf earlier = { time (NULL) - 120, time (NULL) - 120 };

  g_assert_true (g_file_set_contents (path, STORY, -1, NULL));
  g_assert_cmpint (utime (path, &earlier), ==, 0);
}

static gboolean
has_copy (gpointer dialog)
{
  return drama_redact_dialog_get_copy (dialog) != NULL &&
         drama_redact_dialog_get_report (dialog)->counts[DRAMA_REDACT_PLACE_NAME] > 0;
}

static void
redact_here (Fixture *fixture)
{
  DramaRedactDialog *dialog = drama_redact_dialog_new (GTK_WINDOW (fixture->window.window),
                                                       get_session (fixture));

  drama_redact_dialog_add_actor (dialog, "zmrzlinkova");
  gtk_window_present (GTK_WINDOW (dialog));
  support_wait (has_copy, dialog);
  drama_redact_dialog_redact_here (dialog);
  support_wait (is_saved, fixture->window.document);
}

static void
on_exported (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (drama_export_job_finish (G_FILE (source), result, &error));
  g_assert_no_error (error);
  (*(guint *) data)++;
}

static gboolean
are_three (gpointer n)
{
  return *(guint *) n == 3;
}

static void export(Fixture *fixture)
{
  static const char *const NAMES[] = { "story.png", "story.svg", "story.pdf" };
  static const int         FORMATS[] = { DRAMA_EXPORT_PNG, DRAMA_EXPORT_SVG, DRAMA_EXPORT_PDF };
  guint                    n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (NAMES); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, NAMES[i], NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      DramaExportOptions options = { .format = (DramaExportFormat) FORMATS[i] };

      drama_export_job_start (drama_document_get_dossier (fixture->window.document), &options, file,
                              NULL, on_exported, &n);
    }
  support_wait (are_three, &n);
}

/* The tests */

static const char *
get_exact (Fixture *fixture)
{
  DramaDossier *dossier = drama_document_get_dossier (fixture->window.document);

  return drama_evidence_get_fields (
             drama_tie_get_fields (drama_dossier_get_tie (dossier, 0))->evidence[0])
      ->anchor.exact;
}

static void
test_nothing_that_was_written_says_the_name (Fixture *fixture, gconstpointer unused)
{
  DramaDocument   *document = fixture->window.document;
  g_autofree char *backups = drama_kept_folder ("backup", NULL);
  g_autofree char *autosaves = drama_kept_folder ("autosave", NULL);
  guint            n;

  support_rename (document, "firm", "Firm of " NAME);
  save (fixture);
  support_rename (document, "firm", NAME " & Sons");
  drama_document_keep_now (document);
  leave_unsaved_work (fixture);
  leave_half_a_save (fixture->folder);
  leave_half_a_save (backups);
  leave_half_a_save (autosaves);
  export(fixture);

  /* The search finds it everywhere: in the version before, in unsaved work, in pictures. */
  g_assert_cmpuint (count_in (backups), >, 0);
  g_assert_cmpuint (count_in (autosaves), >, 0);
  g_assert_cmpuint (count_in (fixture->folder), >, 0);

  redact_here (fixture);
  export(fixture);
  g_assert_cmpuint (count_name (fixture), ==, 0);
  g_assert_cmpstr (get_exact (fixture), ==, DRAMA_REDACT_BAR " founded the firm");
  g_assert_cmpstr (drama_document_get_title (document), ==, "The Person A papers");

  /* A save later that changes something keeps no name either. */
  support_rename (document, "firm", "The Firm");
  drama_document_keep_now (document);
  save (fixture);
  g_assert_cmpuint (count_name (fixture), ==, 0);

  /* Whoever wants it back has it back, and can do it again. */
  drama_document_undo (document);
  drama_document_undo (document);
  g_assert_nonnull (strstr (get_exact (fixture), NAME));
  save (fixture);
  n = count_name (fixture);
  g_assert_cmpuint (n, >, 0);
  drama_document_redo (document);
  save (fixture);
  g_assert_cmpuint (count_name (fixture), ==, 0);
}

/* Not before the worker that writes it has let go of it. */
static gboolean
is_kept (gpointer folder)
{
  g_autoptr (GPtrArray) found = drama_autosave_find (folder);

  return found->len == 1;
}

/* Killed between the step and the save: what is restored still owes the rest. */
static void
test_a_crash_in_between_forgets_nothing (Fixture *fixture, gconstpointer unused)
{
  DramaDocument       *document = fixture->window.document;
  const DramaRedaction redaction = { "zmrzlinkova", "Source A", NULL };
  g_autofree char     *autosaves = drama_kept_folder ("autosave", NULL);
  g_autoptr (DramaRedactReport) report = drama_redact_report_new ();
  g_autoptr (DramaDossier) before = NULL;
  g_autoptr (DramaDossier) clean = NULL;
  g_autoptr (DramaDocument) another = NULL;
  g_autoptr (DramaDocument) restored = NULL;
  g_autoptr (GPtrArray) found = NULL;

  support_rename (document, "firm", "Firm of " NAME);
  save (fixture);
  before = drama_dossier_ref (drama_document_get_dossier (document));
  clean = drama_redact (before, &redaction, 1, DRAMA_REDACT_NOTHING, report, NULL);
  g_assert_true (drama_document_redact (document, before, clean));
  g_assert_cmpuint (count_in (autosaves), ==, 0);
  g_assert_cmpuint (count_name (fixture), >, 0);

  /* The window goes without a word, as by SIGKILL. */
  another = drama_document_new (before);
  drama_window_show_document (fixture->window.window, another);
  support_wait (is_kept, autosaves);
  found = drama_autosave_find (autosaves);
  g_assert_cmpuint (found->len, ==, 1);
  restored = drama_document_new_restored (clean, before, g_ptr_array_steal_index (found, 0));
  drama_window_show_document (fixture->window.window, restored);
  fixture->window.document = restored;
  save (fixture);
  g_assert_cmpuint (count_name (fixture), ==, 0);
}

static void
test_another_dossier_is_not_replaced (Fixture *fixture, gconstpointer unused)
{
  DramaDocument *document = fixture->window.document;
  g_autoptr (DramaDossier) before = drama_dossier_ref (drama_document_get_dossier (document));
  g_autoptr (DramaDossier) clean = drama_dossier_new ();

  support_rename (document, "firm", "Other");
  g_assert_false (drama_document_redact (document, before, clean));
  g_assert_cmpuint (drama_dossier_get_n_actors (drama_document_get_dossier (document)), ==, 2);
}

static void
test_personal_information_goes_in_a_step (Fixture *fixture, gconstpointer unused)
{
  DramaDocument *document = fixture->window.document;
  g_autoptr (DramaDossier) before = drama_dossier_ref (drama_document_get_dossier (document));
  const DramaTieFields      *tie;
  const DramaEvidenceFields *quote;

  window_fixture_do (&fixture->window, "win.remove-personal");
  tie = drama_tie_get_fields (drama_dossier_get_tie (drama_document_get_dossier (document), 0));
  quote = drama_evidence_get_fields (tie->evidence[0]);
  g_assert_cmpstr (quote->by, ==, "");
  g_assert_cmpstr (quote->when, ==, "");
  g_assert_cmpstr (tie->overruling.by, ==, "");
  g_assert_cmpstr (tie->overruling.when, ==, "");
  /* What was judged, and why, is no personal information. */
  g_assert_true (tie->overruled);
  g_assert_cmpstr (tie->overruling.why, ==, "Zmrzlinkova says so");
  g_assert_cmpstr (drama_document_get_undo_label (document), ==, "Remove Personal Information");

  /* A second time there is nothing to do, and no step. */
  window_fixture_do (&fixture->window, "win.remove-personal");
  drama_document_undo (document);
  g_assert_true (drama_document_get_dossier (document) == before);
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_autofree char *state = g_dir_make_tmp ("dramatis-state-XXXXXX", NULL);
  int              result;

  g_setenv ("XDG_STATE_HOME", state, TRUE);
  state_folder = state;
  gtk_test_init (&argc, &argv);
  adw_init ();
  add ("/app/window-redact/nothing_that_was_written_says_the_name",
       test_nothing_that_was_written_says_the_name);
  add ("/app/window-redact/a_crash_in_between_forgets_nothing",
       test_a_crash_in_between_forgets_nothing);
  add ("/app/window-redact/another_dossier_is_not_replaced", test_another_dossier_is_not_replaced);
  add ("/app/window-redact/personal_information_goes_in_a_step",
       test_personal_information_goes_in_a_step);
  result = g_test_run ();
  empty_folder (state);

  return result;
}
