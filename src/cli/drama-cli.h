/* drama-cli.h - what the commands of dramatis-cli have in common
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-dossier.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * DramaCliStatus:
 * @DRAMA_CLI_DONE: all is well
 * @DRAMA_CLI_FAILED: the command did not succeed: a quote is not proved, a picture
 *   not written, dossiers differ, a merge left something to decide
 * @DRAMA_CLI_REFUSED: the command line or a file could not be understood
 * @DRAMA_CLI_UNCHECKED: sound, but a source has no text to check against
 *
 * How the program ends; scripts rely on the numbers.
 */
typedef enum
{
  DRAMA_CLI_DONE = 0,
  DRAMA_CLI_FAILED = 1,
  DRAMA_CLI_REFUSED = 2,
  DRAMA_CLI_UNCHECKED = 3,
} DramaCliStatus;

/**
 * DramaCliUsage:
 * @name: the command
 * @parameters: what follows the options
 * @summary: what it does, above the list of options
 * @description: all else, below
 */
typedef struct
{
  const char *name;
  const char *parameters;
  const char *summary;
  const char *description;
} DramaCliUsage;

extern const DramaCliUsage DRAMA_CLI_CHECK_USAGE;

DramaCliStatus drama_cli_attach (int argc, char **argv);
DramaCliStatus drama_cli_check (int argc, char **argv);
DramaCliStatus drama_cli_diff (int argc, char **argv);
DramaCliStatus drama_cli_draft (int argc, char **argv);
DramaCliStatus drama_cli_export (int argc, char **argv);
DramaCliStatus drama_cli_merge (int argc, char **argv);
DramaCliStatus drama_cli_redact (int argc, char **argv);
DramaCliStatus drama_cli_show (int argc, char **argv);

gboolean      drama_cli_parse (const DramaCliUsage *usage,
                               const GOptionEntry  *entries,
                               int                  argc,
                               char               **argv,
                               char               **file,
                               DramaCliStatus      *status);
char        **drama_cli_parse_words (const DramaCliUsage *usage,
                                     const GOptionEntry  *entries,
                                     guint                n,
                                     int                  argc,
                                     char               **argv,
                                     DramaCliStatus      *status);
DramaDossier *drama_cli_read (const char *path, GError **error);
DramaDossier *drama_cli_read_doubtful (const char *path);
char         *drama_cli_read_text (const char *path, const char *sha256, GError **error);
gboolean      drama_cli_print (const char *data, gsize length);
void          drama_cli_warn (const char *format, ...) G_GNUC_PRINTF (1, 2);

G_END_DECLS
