/* drama-print-memory.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * In a file of the user's settings, as GTK writes such things: it has its own format for them, and
 * which printer there is is no preference to be set elsewhere.  Where the file cannot be read or
 * written, everything is as if nothing had been printed yet. */
#define G_LOG_DOMAIN "drama-app"

#include "drama-print-memory.h"

#define SETUP_KEY      "drama-page-setup"
#define SETUP_GROUP    "Page Setup"
#define SETTINGS_GROUP "Print Settings"

static char *
get_path (void)
{
  return g_build_filename (g_get_user_config_dir (), "dramatis", "printing", NULL);
}

static GKeyFile *
read_file (void)
{
  g_autofree char *path = get_path ();
  GKeyFile        *file = g_key_file_new ();

  /* Not there before something was printed. */
  g_key_file_load_from_file (file, path, G_KEY_FILE_KEEP_COMMENTS, NULL);

  return file;
}

static void
write_file (GKeyFile *file)
{
  g_autofree char *path = get_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  if (g_mkdir_with_parents (folder, 0700) != 0 || !g_key_file_save_to_file (file, path, &error))
    g_info ("%s cannot be written: %s", path, error != NULL ? error->message : "no folder");
}

GtkPageSetup *
drama_print_memory_get_setup (DramaDocument *document, gboolean *turned)
{
  GtkPageSetup *own;
  GtkPageSetup *setup;
  g_autoptr (GKeyFile) file = NULL;

  g_return_val_if_fail (DRAMA_IS_DOCUMENT (document) && turned != NULL, NULL);

  own = g_object_get_data (G_OBJECT (document), SETUP_KEY);
  *turned = own != NULL;
  if (own != NULL)
    return gtk_page_setup_copy (own);

  file = read_file ();
  setup = gtk_page_setup_new_from_key_file (file, SETUP_GROUP, NULL);

  return setup != NULL ? setup : gtk_page_setup_new ();
}

void
drama_print_memory_set_setup (DramaDocument *document, GtkPageSetup *setup)
{
  g_autoptr (GKeyFile) file = read_file ();

  g_return_if_fail (DRAMA_IS_DOCUMENT (document));
  g_return_if_fail (GTK_IS_PAGE_SETUP (setup));

  g_object_set_data_full (G_OBJECT (document), SETUP_KEY, gtk_page_setup_copy (setup),
                          g_object_unref);
  gtk_page_setup_to_key_file (setup, file, SETUP_GROUP);
  write_file (file);
}

GtkPrintSettings *
drama_print_memory_get_settings (void)
{
  g_autoptr (GKeyFile) file = read_file ();

  return gtk_print_settings_new_from_key_file (file, SETTINGS_GROUP, NULL);
}

/* What belongs to one printing and not to the next one; where a file went may also say whom
 * a dossier is about. */
void
drama_print_memory_set_settings (GtkPrintSettings *settings)
{
  static const char *const once[] = {
    GTK_PRINT_SETTINGS_N_COPIES,
    GTK_PRINT_SETTINGS_PRINT_PAGES,
    GTK_PRINT_SETTINGS_PAGE_RANGES,
    GTK_PRINT_SETTINGS_PAGE_SET,
    GTK_PRINT_SETTINGS_ORIENTATION,
    GTK_PRINT_SETTINGS_OUTPUT_URI,
    GTK_PRINT_SETTINGS_OUTPUT_BASENAME,
  };
  g_autoptr (GtkPrintSettings) kept = NULL;
  g_autoptr (GKeyFile) file = read_file ();

  g_return_if_fail (GTK_IS_PRINT_SETTINGS (settings));

  kept = gtk_print_settings_copy (settings);
  for (guint i = 0; i < G_N_ELEMENTS (once); i++)
    gtk_print_settings_unset (kept, once[i]);
  g_key_file_remove_group (file, SETTINGS_GROUP, NULL);
  gtk_print_settings_to_key_file (kept, file, SETTINGS_GROUP);
  write_file (file);
}
