/* drama-terms-date.c - EDTF dates as people say them
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-date.h"
#include "drama-terms.h"

#include <glib/gi18n.h>

/* Formats of g_date_time_format(), so that months and their order are those of
 * the reader's language. */
static char *
format_day (const DramaDay *day)
{
  g_autoptr (GDateTime) time = NULL;
  const char *format;

  if (day->year < 1)
    /* Translators: a year before our era, %d is the number */
    return g_strdup_printf (_ ("%d BCE"), 1 - day->year);

  if (day->month == 0)
    return g_strdup_printf ("%d", day->year);

  time = g_date_time_new_utc (day->year, day->month, MAX (day->day, 1), 0, 0, 0);
  if (time == NULL)
    return g_strdup_printf ("%d", day->year);

  if (day->day == 0)
    /* Translators: a month of a year for g_date_time_format(), as in "February 2011" */
    format = _ ("%B %Y");
  else
    /* Translators: a day for g_date_time_format(), as in "3 February 2011" */
    format = _ ("%-e %B %Y");

  return g_date_time_format (time, format);
}

/* With what the source leaves open about the day itself. */
static char *
say_day (const DramaDay *day)
{
  g_autofree char *plain = format_day (day);

  if (day->approximate && day->uncertain)
    /* Translators: %s is a date, as in "perhaps around 2010" */
    return g_strdup_printf (_ ("perhaps around %s"), plain);
  if (day->approximate)
    /* Translators: %s is a date, as in "around 2010" */
    return g_strdup_printf (_ ("around %s"), plain);
  if (day->uncertain)
    /* Translators: %s is a date, as in "perhaps 2010" */
    return g_strdup_printf (_ ("perhaps %s"), plain);

  return g_steal_pointer (&plain);
}

static gboolean
is_plain (const DramaDay *day)
{
  return !day->approximate && !day->uncertain;
}

/* "between February and May 2011": the year once where it is the same. */
static char *
say_between (const DramaDate *date)
{
  g_autofree char *from = NULL;
  g_autofree char *to = say_day (&date->to);

  if (is_plain (&date->from) && is_plain (&date->to) &&
      date->from.year == date->to.year && date->from.year >= 1 &&
      date->from.month > 0 && date->to.month > 0 && date->from.day == 0 && date->to.day == 0)
    {
      g_autoptr (GDateTime) time = g_date_time_new_utc (date->from.year, date->from.month, 1,
                                                        0, 0, 0);

      from = g_date_time_format (time, "%B");
    }
  else
    from = say_day (&date->from);

  /* Translators: two dates, as in "between February and May 2011" */
  return g_strdup_printf (_ ("between %s and %s"), from, to);
}

char *
drama_terms_dup_date (const char *edtf)
{
  DramaDate        date;
  g_autofree char *day = NULL;

  g_return_val_if_fail (edtf != NULL, NULL);

  if (!drama_date_parse (edtf, &date))
    return g_strdup (edtf);

  switch (date.form)
    {
    case DRAMA_DATE_BETWEEN:
      return say_between (&date);
    case DRAMA_DATE_UNTIL:
      day = say_day (&date.to);
      /* Translators: %s is a date, as in "until 2013" */
      return g_strdup_printf (_ ("until %s"), day);
    case DRAMA_DATE_SINCE:
      day = say_day (&date.from);
      /* Translators: %s is a date, as in "since 2013" */
      return g_strdup_printf (_ ("since %s"), day);
    case DRAMA_DATE_POINT:
    default:
      return say_day (&date.from);
    }
}
