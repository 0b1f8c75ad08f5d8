/* drama-cli.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The program never calls setlocale(): what it prints and draws is the same in
 * every locale. */
#include "drama-cli.h"

#include "drama-config.h"

#include <string.h>

typedef struct
{
  const char *name;
  DramaCliStatus (*run) (int argc, char **argv);
} Command;

static const Command COMMANDS[] = {
  { "attach", drama_cli_attach },
  { "check", drama_cli_check },
  { "diff", drama_cli_diff },
  { "draft", drama_cli_draft },
  { "export", drama_cli_export },
  { "merge", drama_cli_merge },
  { "redact", drama_cli_redact },
  { "show", drama_cli_show },
};

static const char HELP[] =
    "Usage: dramatis-cli COMMAND [OPTION…] FILE\n"
    "\n"
    "Works on dossiers without a display.\n"
    "\n"
    "Commands:\n"
    "  attach    the text of a source, and what becomes of its quotes\n"
    "  check     whether a dossier is sound and every quote stands in its source\n"
    "  diff      what is different between two dossiers\n"
    "  draft     what an article suggests to enter into a dossier\n"
    "  export    a dossier as a picture\n"
    "  merge     two dossiers, joined\n"
    "  redact    a copy without names, to be passed on\n"
    "  show      a dossier as text\n"
    "\n"
    "  dramatis-cli COMMAND --help tells the options of a command.\n"
    "\n"
    "Options:\n"
    "  -h, --help     Show this and end\n"
    "  --version      Show the version and end\n"
    "\n"
    "Exit codes:\n"
    "  0  done\n"
    "  1  not done: a quote is not proved, a file could not be written; diff: different;\n"
    "     merge: something is left to decide\n"
    "  2  the command line or a file could not be understood\n"
    "  3  check: sound, but a source has no text to check against\n";

static DramaCliStatus
print (const char *text)
{
  return drama_cli_print (text, strlen (text)) ? DRAMA_CLI_DONE : DRAMA_CLI_FAILED;
}

int
main (int   argc,
      char *argv[])
{
  const char *name = argc > 1 ? argv[1] : "";

  g_set_prgname ("dramatis-cli");

  if (g_str_equal (name, "--help") || g_str_equal (name, "-h"))
    return print (HELP);
  if (g_str_equal (name, "--version"))
    return print ("dramatis-cli " DRAMA_VERSION "\n");

  for (guint i = 0; i < G_N_ELEMENTS (COMMANDS); i++)
    {
      if (g_str_equal (name, COMMANDS[i].name))
        return COMMANDS[i].run (argc - 1, argv + 1);
    }

  if (*name == '\0')
    drama_cli_warn ("expected a command; try “dramatis-cli --help”");
  else
    drama_cli_warn ("“%s” is no command; try “dramatis-cli --help”", name);

  return DRAMA_CLI_REFUSED;
}
