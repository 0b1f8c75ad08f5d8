/* drama-check.h - whether what a person typed can stand in a record
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DramaFault:
 * @DRAMA_FAULT_NONE: it can
 * @DRAMA_FAULT_EMPTY: nothing but white space, where something is needed
 * @DRAMA_FAULT_TOO_LONG: longer than a file may give back
 * @DRAMA_FAULT_CONTROL: a line break or another control character in one line
 * @DRAMA_FAULT_NOT_TEXT: no valid UTF-8
 * @DRAMA_FAULT_DATE_FORM: not written as EDTF writes dates
 * @DRAMA_FAULT_DATE_DAY: written like a date, but a day or month that no calendar has
 * @DRAMA_FAULT_DATE_ORDER: an interval that ends before it begins
 * @DRAMA_FAULT_GRADE: no letter from A to F with a digit from 1 to 6
 * @DRAMA_FAULT_ADDRESS: an address that is neither http nor https
 *
 * Why not.  The interface has the words for it.
 */
typedef enum
{
  DRAMA_FAULT_NONE,
  DRAMA_FAULT_EMPTY,
  DRAMA_FAULT_TOO_LONG,
  DRAMA_FAULT_CONTROL,
  DRAMA_FAULT_NOT_TEXT,
  DRAMA_FAULT_DATE_FORM,
  DRAMA_FAULT_DATE_DAY,
  DRAMA_FAULT_DATE_ORDER,
  DRAMA_FAULT_GRADE,
  DRAMA_FAULT_ADDRESS,
} DramaFault;
#define DRAMA_N_FAULTS 10

DramaFault drama_check_name (const char *text);
DramaFault drama_check_line (const char *text);
DramaFault drama_check_passage (const char *text);
DramaFault drama_check_date (const char *text);
DramaFault drama_check_grade (const char *text);
DramaFault drama_check_address (const char *text);
char      *drama_check_tidy (const char *text);

G_END_DECLS
