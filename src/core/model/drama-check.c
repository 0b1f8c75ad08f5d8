/* drama-check.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Refused where it is typed, with the reason: what is let through here must be
 * what a file is let through with, or saving fails when it is too late. */
#include "drama-check.h"

#include "drama-bounds.h"
#include "drama-date.h"

#include <string.h>

static DramaFault
check_text (const char *text,
            glong       most)
{
  if (!g_utf8_validate (text, -1, NULL))
    return DRAMA_FAULT_NOT_TEXT;

  return g_utf8_strlen (text, -1) > most ? DRAMA_FAULT_TOO_LONG : DRAMA_FAULT_NONE;
}

static gboolean
is_blank (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (!g_unichar_isspace (letter) && !g_unichar_iszerowidth (letter) &&
          g_unichar_type (letter) != G_UNICODE_FORMAT)
        return FALSE;
    }

  return TRUE;
}

/**
 * drama_check_line:
 * @text: one line that may be empty: a title, a publisher
 *
 * Returns: what is wrong with it
 */
DramaFault
drama_check_line (const char *text)
{
  DramaFault fault;

  g_return_val_if_fail (text != NULL, DRAMA_FAULT_EMPTY);

  fault = check_text (text, DRAMA_MAX_LINE);
  if (fault != DRAMA_FAULT_NONE)
    return fault;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      GUnicodeType type = g_unichar_type (g_utf8_get_char (at));

      if (type == G_UNICODE_CONTROL || type == G_UNICODE_LINE_SEPARATOR ||
          type == G_UNICODE_PARAGRAPH_SEPARATOR)
        return DRAMA_FAULT_CONTROL;
    }

  return DRAMA_FAULT_NONE;
}

/**
 * drama_check_name:
 * @text: a name, an alias or a verb, which must say something
 *
 * Returns: what is wrong with it
 */
DramaFault
drama_check_name (const char *text)
{
  DramaFault fault = drama_check_line (text);

  if (fault != DRAMA_FAULT_NONE)
    return fault;

  return is_blank (text) ? DRAMA_FAULT_EMPTY : DRAMA_FAULT_NONE;
}

/**
 * drama_check_passage:
 * @text: a note or another text of any lines, which may be empty
 *
 * Returns: what is wrong with it
 */
DramaFault
drama_check_passage (const char *text)
{
  g_return_val_if_fail (text != NULL, DRAMA_FAULT_EMPTY);

  return check_text (text, DRAMA_MAX_PASSAGE);
}

/* Past one date of the form `-0044-03-15~`, or NULL where none stands at @at. */
static const char *
skip_date (const char *at)
{
  if (*at == '-')
    at++;
  if (strspn (at, "0123456789") != 4)
    return NULL;
  at += 4;

  for (guint i = 0; i < 2 && *at == '-'; i++)
    {
      if (strspn (at + 1, "0123456789") != 2)
        return NULL;
      at += 3;
    }

  return *at != '\0' && strchr ("?~%", *at) != NULL ? at + 1 : at;
}

/* One end of an interval: a date, or nothing, or `..`. */
static const char *
skip_end (const char *at)
{
  if (g_str_has_prefix (at, ".."))
    return at + 2;

  return *at == '\0' || *at == '/' ? at : skip_date (at);
}

static gboolean
is_open (const char *end)
{
  return *end == '\0' || *end == '/' || *end == '.';
}

/* Written as EDTF writes it, whether or not there is such a day. */
static gboolean
has_form (const char *text)
{
  const char *slash = strchr (text, '/');
  const char *at;

  if (slash == NULL)
    {
      at = skip_date (text);
      return at != NULL && *at == '\0';
    }

  at = skip_end (text);
  if (at != slash)
    return FALSE;
  at = skip_end (slash + 1);

  return at != NULL && *at == '\0' && !(is_open (text) && is_open (slash + 1));
}

/* Each end for itself is a date, so that it is their order that is wrong. */
static gboolean
has_both_days (const char *text)
{
  g_auto (GStrv) ends = g_strsplit (text, "/", 2);
  DramaDate date;

  return ends[0] != NULL && ends[1] != NULL && drama_date_parse (ends[0], &date) &&
         drama_date_parse (ends[1], &date);
}

/**
 * drama_check_date:
 * @text: a date, or empty for none
 *
 * Returns: what is wrong with it as an EDTF date
 */
DramaFault
drama_check_date (const char *text)
{
  DramaDate date;

  g_return_val_if_fail (text != NULL, DRAMA_FAULT_EMPTY);

  if (*text == '\0' || drama_date_parse (text, &date))
    return DRAMA_FAULT_NONE;
  if (!has_form (text))
    return DRAMA_FAULT_DATE_FORM;

  return has_both_days (text) ? DRAMA_FAULT_DATE_ORDER : DRAMA_FAULT_DATE_DAY;
}

/**
 * drama_check_grade:
 * @text: an Admiralty grade such as "B2", or empty for none
 *
 * Returns: what is wrong with it
 */
DramaFault
drama_check_grade (const char *text)
{
  g_return_val_if_fail (text != NULL, DRAMA_FAULT_EMPTY);

  if (*text == '\0')
    return DRAMA_FAULT_NONE;

  return text[0] >= 'A' && text[0] <= 'F' && text[1] >= '1' && text[1] <= '6' && text[2] == '\0'
             ? DRAMA_FAULT_NONE
             : DRAMA_FAULT_GRADE;
}

/**
 * drama_check_address:
 * @text: where a source can be read, or empty
 *
 * A file may give any line here, and nothing but http and https is ever opened;
 * a person who types something else is told so before it is forgotten.
 *
 * Returns: what is wrong with it
 */
DramaFault
drama_check_address (const char *text)
{
  DramaFault fault = drama_check_line (text);
  g_autoptr (GUri) uri = NULL;
  const char *scheme;

  if (fault != DRAMA_FAULT_NONE || *text == '\0')
    return fault;

  uri = g_uri_parse (text, G_URI_FLAGS_PARSE_RELAXED, NULL);
  if (uri == NULL || g_uri_get_host (uri) == NULL || *g_uri_get_host (uri) == '\0')
    return DRAMA_FAULT_ADDRESS;

  scheme = g_uri_get_scheme (uri);

  return g_ascii_strcasecmp (scheme, "http") == 0 || g_ascii_strcasecmp (scheme, "https") == 0
             ? DRAMA_FAULT_NONE
             : DRAMA_FAULT_ADDRESS;
}

/**
 * drama_check_tidy:
 * @text: what a person typed or pasted for one line, valid UTF-8
 *
 * Returns: (transfer full): without white space at its ends, and every run of
 *   white space, line breaks among it, as one blank
 */
char *
drama_check_tidy (const char *text)
{
  GString *tidy;
  gboolean blank = FALSE;

  g_return_val_if_fail (text != NULL, NULL);

  tidy = g_string_new (NULL);
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (g_unichar_isspace (letter))
        {
          blank = TRUE;
          continue;
        }
      if (blank && tidy->len > 0)
        g_string_append_c (tidy, ' ');
      blank = FALSE;
      g_string_append_unichar (tidy, letter);
    }

  return g_string_free (tidy, FALSE);
}
