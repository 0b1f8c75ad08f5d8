/* drama-ago.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-ago.h"

#include <glib/gi18n.h>

/* After that a day needs its year. */
#define MOST_DAYS 180

/* Both in microseconds since 1970.  Short, for a narrow column; a clock that was
 * set back makes nothing lie in the future. */
char *
drama_ago (gint64 time_us, gint64 now_us)
{
  gint64 minutes = (now_us - time_us) / (60 * G_USEC_PER_SEC);
  gint64 hours = minutes / 60;
  g_autoptr (GDateTime) time = NULL;

  if (minutes < 1)
    return g_strdup (_ ("just now"));
  if (minutes < 60)
    /* Translators: how long ago something was done; %d is a number of minutes */
    return g_strdup_printf (ngettext ("%d min ago", "%d min ago", (gulong) minutes),
                            (int) minutes);
  if (hours < 12)
    /* Translators: how long ago something was done; %d is a number of hours */
    return g_strdup_printf (ngettext ("%d h ago", "%d h ago", (gulong) hours), (int) hours);

  time = g_date_time_new_from_unix_local (time_us / G_USEC_PER_SEC);

  if (hours >= 24 * MOST_DAYS)
    /* Translators: when something was done, for g_date_time_format(): a day long ago */
    return g_date_time_format (time, _ ("%d/%m/%Y"));

  /* Translators: when something was done, for g_date_time_format(): day and month in
   * digits, hour and minute */
  return g_date_time_format (time, _ ("%d/%m %H:%M"));
}
