/* drama-about.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-about.h"

#include <adwaita.h>
#include <glib/gi18n.h>

void
drama_about_present (GtkWindow *parent)
{
  adw_show_about_window (parent,
                         "application-name", "Dramatis",
                         "application-icon", DRAMA_APP_ID,
                         "version", DRAMA_VERSION,
                         /* Translators: a name, need not be translated */
                         "developer-name", _ ("The Dramatis authors"),
                         "copyright", "© 2026 The Dramatis authors",
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "comments",
                         _ ("Draws the people, agencies and companies of a story as a network, "
                            "and keeps behind every line the words that prove it."),
                         /* Translators: put your names here, one a line */
                         "translator-credits", _ ("translator-credits"),
                         NULL);
}
