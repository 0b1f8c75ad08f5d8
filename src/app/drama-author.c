/* drama-author.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-application.h"
#include "drama-author.h"
#include "drama-check.h"

#include <gio/gio.h>

/* What the settings say, where no program is running that could have it otherwise. */
static char *
dup_from_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autoptr (GSettings) settings = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, DRAMA_APP_ID, TRUE);
  /* An older schema that is installed has no such key, and asking for it would abort. */
  if (schema == NULL || !g_settings_schema_has_key (schema, "author-name"))
    return g_strdup ("");

  settings = g_settings_new_full (schema, NULL, NULL);

  return g_settings_get_string (settings, "author-name");
}

char *
drama_author_dup_name (void)
{
  GApplication     *app = g_application_get_default ();
  DramaPreferences *preferences = NULL;
  g_autofree char  *name = NULL;
  g_autofree char  *tidied = NULL;

  if (DRAMA_IS_APPLICATION (app))
    preferences = drama_application_get_preferences (DRAMA_APPLICATION (app));
  name = preferences != NULL ? g_strdup (drama_preferences_get_author_name (preferences))
                             : dup_from_settings ();
  tidied = drama_check_tidy (name);

  return g_strdup (drama_check_line (tidied) == DRAMA_FAULT_NONE ? tidied : "");
}

/* By numbers and not by a format of the locale: a file has the digits of ISO 8601. */
char *
drama_author_dup_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_strdup_printf ("%04d-%02d-%02d", g_date_time_get_year (now),
                          g_date_time_get_month (now), g_date_time_get_day_of_month (now));
}
