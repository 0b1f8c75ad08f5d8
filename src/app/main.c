/* main.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-config.h"

#include "drama-application.h"

#include <glib/gi18n.h>

#include <locale.h>

int
main (int argc, char *argv[])
{
  g_autoptr (DramaApplication) app = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, DRAMA_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  app = drama_application_new ();

  return g_application_run (G_APPLICATION (app), argc, argv);
}
