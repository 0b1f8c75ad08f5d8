/* drama-date.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The part of EDTF (Library of Congress 2019, ISO 8601-2:2019) that stories
 * need: dates to the year, month or day, intervals, open ends, and the marks
 * for uncertain and approximate.  Seasons, unspecified digits, sets and times
 * of day are refused. */
#include "drama-date.h"

#include <string.h>

/* Reads exactly @n digits and moves past them. */
static gboolean
read_digits (const char **at,
             guint        n,
             int         *number)
{
  int value = 0;

  for (guint i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit ((*at)[i]))
        return FALSE;
      value = value * 10 + ((*at)[i] - '0');
    }

  *at += n;
  *number = value;

  return TRUE;
}

static gboolean
read_mark (const char **at,
           DramaDay    *day)
{
  switch (**at)
    {
    case '?':
      day->uncertain = TRUE;
      break;
    case '~':
      day->approximate = TRUE;
      break;
    case '%':
      day->uncertain = day->approximate = TRUE;
      break;
    default:
      return TRUE;
    }
  (*at)++;

  return TRUE;
}

/* [-]YYYY[-MM[-DD]][?~%], up to the end of @text. */
static gboolean
parse_day (const char *text,
           DramaDay   *day)
{
  const char *at = text;
  gboolean    negative = *at == '-';
  DramaDay    parsed = { 0 };

  at += negative;
  if (!read_digits (&at, 4, &parsed.year) || (negative && parsed.year == 0))
    return FALSE;
  if (negative)
    parsed.year = -parsed.year;

  if (*at == '-')
    {
      at++;
      if (!read_digits (&at, 2, &parsed.month) || parsed.month < 1 || parsed.month > 12)
        return FALSE;
    }
  if (parsed.month > 0 && *at == '-')
    {
      int leap_like = parsed.year < 1 ? 2000 + parsed.year % 400 : parsed.year;

      at++;
      if (!read_digits (&at, 2, &parsed.day) ||
          !g_date_valid_dmy ((GDateDay) parsed.day, (GDateMonth) parsed.month,
                             (GDateYear) leap_like))
        return FALSE;
    }

  if (!read_mark (&at, &parsed) || *at != '\0')
    return FALSE;

  *day = parsed;

  return TRUE;
}

static gboolean
is_open (const char *side)
{
  return *side == '\0' || g_str_equal (side, "..");
}

/* Whether @a is certainly later than @b, as far as both are given. */
static gboolean
is_after (const DramaDay *a,
          const DramaDay *b)
{
  if (a->year != b->year)
    return a->year > b->year;
  if (a->month == 0 || b->month == 0 || a->month != b->month)
    return a->month != 0 && b->month != 0 && a->month > b->month;

  return a->day != 0 && b->day != 0 && a->day > b->day;
}

static gboolean
parse_interval (const char *from,
                const char *to,
                DramaDate  *date)
{
  DramaDate parsed = { .form = DRAMA_DATE_BETWEEN };

  if (is_open (from) && is_open (to))
    return FALSE;

  if (is_open (from))
    parsed.form = DRAMA_DATE_UNTIL;
  else if (!parse_day (from, &parsed.from))
    return FALSE;

  if (is_open (to))
    parsed.form = DRAMA_DATE_SINCE;
  else if (!parse_day (to, &parsed.to))
    return FALSE;

  if (parsed.form == DRAMA_DATE_BETWEEN && is_after (&parsed.from, &parsed.to))
    return FALSE;

  *date = parsed;

  return TRUE;
}

/**
 * drama_date_parse:
 * @edtf: text that should be a date
 * @date: (out): what it means; untouched on failure
 *
 * Returns: whether @edtf is a date, or an interval with at least one end that
 *   does not end before it begins
 */
gboolean
drama_date_parse (const char *edtf,
                  DramaDate  *date)
{
  const char      *slash;
  g_autofree char *from = NULL;
  DramaDate        parsed = { .form = DRAMA_DATE_POINT };

  g_return_val_if_fail (edtf != NULL && date != NULL, FALSE);

  slash = strchr (edtf, '/');
  if (slash != NULL)
    {
      from = g_strndup (edtf, (gsize) (slash - edtf));
      return parse_interval (from, slash + 1, date);
    }

  if (!parse_day (edtf, &parsed.from))
    return FALSE;

  *date = parsed;

  return TRUE;
}
