/* drama-date.h - dates as uncertain as the sources give them (EDTF)
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DramaDay:
 * @year: of the proleptic Gregorian calendar, -9999 to 9999
 * @month: 1 to 12, or 0 where only the year is known
 * @day: 1 to 31, or 0 where only the month is known
 * @uncertain: marked "?" (or "%"): perhaps another date
 * @approximate: marked "~" (or "%"): about then
 */
typedef struct
{
  int      year;
  int      month;
  int      day;
  gboolean uncertain;
  gboolean approximate;
} DramaDay;

/**
 * DramaDateForm:
 * @DRAMA_DATE_POINT: one date: `2013`, `2016-12`, `2010~`
 * @DRAMA_DATE_BETWEEN: an interval: `2011-02/2011-05`
 * @DRAMA_DATE_UNTIL: open or unknown at its beginning: `../2013`
 * @DRAMA_DATE_SINCE: open or unknown at its end: `2013/..`
 */
typedef enum
{
  DRAMA_DATE_POINT,
  DRAMA_DATE_BETWEEN,
  DRAMA_DATE_UNTIL,
  DRAMA_DATE_SINCE,
} DramaDateForm;

/**
 * DramaDate:
 * @form: which of @from and @to count
 * @from: the date, or where the interval begins
 * @to: where the interval ends
 */
typedef struct
{
  DramaDateForm form;
  DramaDay      from;
  DramaDay      to;
} DramaDate;

gboolean drama_date_parse (const char *edtf, DramaDate *date);

G_END_DECLS
