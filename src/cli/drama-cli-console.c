/* drama-cli-console.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Results go to standard output, messages to standard error, both in UTF-8
 * whatever the locale: g_print() would turn what the locale cannot say into
 * question marks, and a script must get the same bytes everywhere. */
#include "drama-cli.h"

#include "drama-file.h"
#include "drama-json.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

/* Says it on standard error, with the name of the program before it. */
void
drama_cli_warn (const char *format,
                ...)
{
  g_autofree char *message = NULL;
  va_list          arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  fprintf (stderr, "dramatis-cli: %s\n", message);
}

/* Writes a result and sees to it that it arrived: a full disk or a closed pipe
 * behind standard output must not go unnoticed. */
gboolean
drama_cli_print (const char *data,
                 gsize       length)
{
  if (fwrite (data, 1, length, stdout) == length && fflush (stdout) == 0)
    return TRUE;

  drama_cli_warn ("standard output could not be written: %s", g_strerror (errno));

  return FALSE;
}

static DramaCliStatus
print_help (GOptionContext *context)
{
  g_autofree char *help = g_option_context_get_help (context, TRUE, NULL);

  return drama_cli_print (help, strlen (help)) ? DRAMA_CLI_DONE : DRAMA_CLI_FAILED;
}

/* Fills the options of @entries and takes the @n words that stand beside them.
 * Returns NULL where the program is to end with @status: the help was asked for,
 * or the command line is wrong. */
char **
drama_cli_parse_words (const DramaCliUsage *usage,
                       const GOptionEntry  *entries,
                       guint                n,
                       int                  argc,
                       char               **argv,
                       DramaCliStatus      *status)
{
  g_autoptr (GOptionContext) context = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *program = g_strdup_printf ("dramatis-cli %s", usage->name);
  g_auto (GStrv) words = NULL;
  gboolean     help = FALSE;
  GOptionEntry own[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &help, "Show this and end", NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &words, NULL, NULL },
    { NULL }
  };

  g_set_prgname (program); /* for the first line of the help */
  context = g_option_context_new (usage->parameters);
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_summary (context, usage->summary);
  g_option_context_set_description (context, usage->description);
  g_option_context_add_main_entries (context, entries, NULL);
  g_option_context_add_main_entries (context, own, NULL);

  *status = DRAMA_CLI_REFUSED;
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      drama_cli_warn ("%s; try “dramatis-cli %s --help”", error->message, usage->name);
      return NULL;
    }
  if (help)
    {
      *status = print_help (context);
      return NULL;
    }
  if (words == NULL || g_strv_length (words) != n)
    {
      drama_cli_warn ("expected %s%s, found %u; try “dramatis-cli %s --help”",
                      n == 1 ? "one " : "", usage->parameters,
                      words != NULL ? g_strv_length (words) : 0, usage->name);
      return NULL;
    }

  return g_steal_pointer (&words);
}

/* The same for the one FILE that most commands have. */
gboolean
drama_cli_parse (const DramaCliUsage *usage,
                 const GOptionEntry  *entries,
                 int                  argc,
                 char               **argv,
                 char               **file,
                 DramaCliStatus      *status)
{
  g_auto (GStrv) words = drama_cli_parse_words (usage, entries, 1, argc, argv, status);

  if (words == NULL)
    return FALSE;
  *file = g_strdup (words[0]);

  return TRUE;
}

static GBytes *
read_bytes (const char *path,
            const char *name,
            GError    **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);

  return drama_file_read (file, name, DRAMA_JSON_MAX_BYTES, NULL, error);
}

/* Reads a dossier; messages call it as the user did. */
DramaDossier *
drama_cli_read (const char *path,
                GError    **error)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (GBytes) bytes = read_bytes (path, name, error);

  return bytes != NULL ? drama_json_read (bytes, name, error) : NULL;
}

/* The same for one whose texts or quotes may have been altered; NULL where it is
 * wrong in another way. */
DramaDossier *
drama_cli_read_doubtful (const char *path)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (GBytes) bytes = read_bytes (path, name, NULL);

  return bytes != NULL ? drama_json_read_doubtful (bytes, name, NULL) : NULL;
}
