/* drama-options.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-options.h"

#include <glib/gi18n.h>

/* Options that are actions of the application, as in the menu of its icon. */
static const char *const ACTIONS[] = { "new-window", "open-example" };

static int
do_action (GApplication *app, const char *name)
{
  g_autoptr (GError) error = NULL;

  if (!g_application_register (app, NULL, &error))
    {
      g_printerr ("dramatis: %s\n", error->message);
      return 1;
    }
  g_action_group_activate_action (G_ACTION_GROUP (app), name, NULL);

  /* Where it runs already all is said; else what was opened keeps this process. */
  return g_application_get_is_remote (app) ? 0 : -1;
}

static int
on_local_options (GApplication *app, GVariantDict *options)
{
  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("Dramatis %s\n", DRAMA_VERSION);
      return 0;
    }
  for (guint i = 0; i < G_N_ELEMENTS (ACTIONS); i++)
    if (g_variant_dict_contains (options, ACTIONS[i]))
      return do_action (app, ACTIONS[i]);

  return -1;
}

void
drama_options_add (GApplication *app)
{
  g_return_if_fail (G_IS_APPLICATION (app));

  g_application_set_option_context_parameter_string (app, _ ("[FILE…]"));
  g_application_set_option_context_summary (
      app,
      /* Translators: help of the command line */
      _ ("Draws the people, agencies and companies of a story as a network, and keeps behind every "
         "line the words that prove it."));
  g_application_add_main_option (app, "new-window", 0, 0, G_OPTION_ARG_NONE,
                                 /* Translators: help for the command line option --new-window */
                                 _ ("Begin a new dossier"), NULL);
  g_application_add_main_option (app, "open-example", 0, 0, G_OPTION_ARG_NONE,
                                 /* Translators: help for the command line option --open-example */
                                 _ ("Open the example, as a copy"), NULL);
  g_application_add_main_option (app, "version", 0, 0, G_OPTION_ARG_NONE,
                                 /* Translators: help for the command line option --version */
                                 _ ("Print the version and exit"), NULL);
  g_signal_connect (app, "handle-local-options", G_CALLBACK (on_local_options), NULL);
}
