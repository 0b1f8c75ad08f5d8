/* test-print-dialog.c - what the printer gets, by way of a file, and what the dialog shows of it
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-support.h"
#include "drama-print-dialog.h"
#include "drama-print-memory.h"

#include <glib/gstdio.h>

static gpointer
get_child (DramaPrintDialog *dialog, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (dialog), DRAMA_TYPE_PRINT_DIALOG, name);
}

/* Prints into a file, and asks a program that is not ours what it says on @page, from 1; 0
 * is all of it.  NULL where that program is not installed. */
static char *
print_and_read (const DramaPrintChoice *choice, GtkPageSetup *setup, const char *option)
{
  g_autoptr (DramaSession) session = support_new_session ();
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autofree char *folder = g_dir_make_tmp ("dramatis-print-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "print.pdf", NULL);
  g_autofree char *program = NULL;
  char            *out = NULL;
  g_autoptr (GError) error = NULL;

  operation = drama_print_job_new (drama_session_get_dossier (session), choice, setup);
  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL,
                                            &error),
                   ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);

  program = g_find_program_in_path (option == NULL ? "pdfinfo" : "pdftotext");
  if (program != NULL)
    {
      const char *info[] = { program, path, NULL };
      const char *text[] = { program, "-f", option, "-l", option, "-layout", path, "-", NULL };

      g_spawn_sync (NULL, (char **) (option == NULL ? info : text), NULL, G_SPAWN_DEFAULT, NULL,
                    NULL, &out, NULL, NULL, &error);
      g_assert_no_error (error);
    }
  g_unlink (path);
  g_rmdir (folder);

  return out;
}

static guint
count_pages (const DramaPrintChoice *choice, GtkPageSetup *setup)
{
  g_autofree char *info = print_and_read (choice, setup, NULL);
  const char      *at = info != NULL ? strstr (info, "Pages:") : NULL;

  return at != NULL ? (guint) g_ascii_strtoull (at + strlen ("Pages:"), NULL, 10) : 0;
}

static void
test_pages_are_what_was_chosen (void)
{
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  DramaPrintChoice choice = { .n_sheets = 1 };
  guint            n = count_pages (&choice, setup);

  if (n == 0)
    {
      g_test_skip ("pdfinfo is not installed");
      return;
    }
  g_assert_cmpuint (n, ==, 1);
  choice.sources = TRUE;
  g_assert_cmpuint (count_pages (&choice, setup), ==, 2);
  choice.proof = TRUE;
  g_assert_cmpuint (count_pages (&choice, setup), ==, 3);
}

/* The words are words, and not only shapes of letters. */
static void
test_every_page_says_what_it_should (void)
{
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  DramaPrintChoice choice = {
    .n_sheets = 1, .title = TRUE, .legend = TRUE, .sources = TRUE, .proof = TRUE
  };
  g_autofree char *picture = print_and_read (&choice, setup, "1");
  g_autofree char *sources = print_and_read (&choice, setup, "2");
  g_autofree char *proof = print_and_read (&choice, setup, "3");

  if (picture == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  g_assert_nonnull (strstr (picture, "Ada Lund"));
  /* The program leaves blanks out as it likes. */
  g_assert_true (g_regex_match_simple ("1 ?/ ?3", picture, 0, 0));
  g_assert_nonnull (strstr (sources, "Sources"));
  g_assert_nonnull (strstr (sources, "Permits at the quay"));
  g_assert_nonnull (strstr (sources, "https://example.org/permits"));
  /* An address that opens nothing on the screen is none on paper. */
  g_assert_null (strstr (sources, "javascript"));
  g_assert_nonnull (strstr (proof, "Ties and their quotes"));
  g_assert_nonnull (strstr (proof, "Disputed"));
  g_assert_true (g_regex_match_simple ("3 ?/ ?3", proof, 0, 0));
}

static void
test_the_dialog_shows_what_will_be_printed (void)
{
  g_autoptr (DramaSession) session = support_new_session ();
  GtkWindow        *parent = GTK_WINDOW (gtk_window_new ());
  DramaPrintDialog *dialog = drama_print_dialog_new (parent, session);
  DramaPrintChoice  choice;

  support_assert_names (GTK_WIDGET (dialog));
  drama_print_dialog_get_choice (dialog, &choice);
  g_assert_cmpuint (choice.n_sheets, ==, 1);
  g_assert_true (choice.title && choice.legend && choice.sources);
  g_assert_false (choice.proof);
  g_assert_cmpuint (drama_print_dialog_get_n_pages (dialog), ==, 2);
  g_assert_cmpstr (gtk_label_get_label (get_child (dialog, "n_pages")), ==, "2 pages");

  gtk_switch_set_active (get_child (dialog, "sources"), FALSE);
  g_assert_cmpuint (drama_print_dialog_get_n_pages (dialog), ==, 1);
  gtk_switch_set_active (get_child (dialog, "proof"), TRUE);
  g_assert_cmpuint (drama_print_dialog_get_n_pages (dialog), ==, 2);
  gtk_spin_button_set_value (get_child (dialog, "sheets"), 6);
  drama_print_dialog_get_choice (dialog, &choice);
  g_assert_cmpuint (choice.n_sheets, ==, 6);
  g_assert_cmpuint (drama_print_dialog_get_n_pages (dialog), >, 2);
  g_assert_cmpuint (drama_print_dialog_get_n_pages (dialog), <=, 7);

  gtk_window_destroy (GTK_WINDOW (dialog));
  gtk_window_destroy (parent);
}

static const char *
get_paper (GtkPageSetup *setup)
{
  return gtk_paper_size_get_name (gtk_page_setup_get_paper_size (setup));
}

/* Paper is a matter of the printer, so of all dossiers; upright or wide is one of the picture. */
static void
test_paper_is_remembered_and_the_way_with_its_dossier (void)
{
  g_autoptr (DramaDocument) document = support_load_small ();
  g_autoptr (DramaDocument) other = support_load_small ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPageSetup) again = NULL;
  g_autoptr (GtkPageSetup) elsewhere = NULL;
  g_autoptr (GtkPaperSize) paper = gtk_paper_size_new (GTK_PAPER_NAME_A3);
  gboolean turned;

  gtk_page_setup_set_paper_size (setup, paper);
  gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  drama_print_memory_set_setup (document, setup);

  again = drama_print_memory_get_setup (document, &turned);
  g_assert_true (turned);
  g_assert_cmpint (gtk_page_setup_get_orientation (again), ==, GTK_PAGE_ORIENTATION_LANDSCAPE);
  g_assert_cmpstr (get_paper (again), ==, GTK_PAPER_NAME_A3);

  elsewhere = drama_print_memory_get_setup (other, &turned);
  g_assert_false (turned);
  g_assert_cmpstr (get_paper (elsewhere), ==, GTK_PAPER_NAME_A3);
}

/* A page range of one dossier must not cut the next one, and the name of a file may say whom
 * a dossier is about. */
static void
test_the_printer_is_remembered_and_what_was_printed_is_not (void)
{
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autoptr (GtkPrintSettings) again = NULL;

  gtk_print_settings_set_printer (settings, "upstairs");
  gtk_print_settings_set_n_copies (settings, 7);
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_PAGE_RANGES, "1-2");
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_URI, "file:///secret.pdf");
  drama_print_memory_set_settings (settings);

  again = drama_print_memory_get_settings ();
  g_assert_cmpstr (gtk_print_settings_get_printer (again), ==, "upstairs");
  g_assert_cmpint (gtk_print_settings_get_n_copies (again), ==, 1);
  g_assert_false (gtk_print_settings_has_key (again, GTK_PRINT_SETTINGS_PAGE_RANGES));
  g_assert_false (gtk_print_settings_has_key (again, GTK_PRINT_SETTINGS_OUTPUT_URI));
}

int
main (int argc, char *argv[])
{
  g_autofree char *config = g_dir_make_tmp ("dramatis-config-XXXXXX", NULL);
  g_autofree char *kept = g_build_filename (config, "dramatis", "printing", NULL);
  g_autofree char *folder = g_path_get_dirname (kept);
  int              result;

  g_setenv ("XDG_CONFIG_HOME", config, TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define add(name) g_test_add_func ("/app/print-dialog/" #name, test_##name)
  add (pages_are_what_was_chosen);
  add (every_page_says_what_it_should);
  add (the_dialog_shows_what_will_be_printed);
  add (paper_is_remembered_and_the_way_with_its_dossier);
  add (the_printer_is_remembered_and_what_was_printed_is_not);

  result = g_test_run ();
  g_unlink (kept);
  g_rmdir (folder);
  g_rmdir (config);

  return result;
}
