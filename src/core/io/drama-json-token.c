/* drama-json-token.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The strings, numbers and words of a scan, and its messages. */
#include "drama-json-scan-private.h"

#include <math.h>
#include <string.h>

/**
 * drama_json_scan_fail:
 * @self: a scan
 * @error: return location for a #DramaIoError
 * @code: what is wrong
 * @offset: the byte where
 * @format: what is wrong in words, printf-like
 * @...: its arguments
 *
 * Sets an error that names the file, line and column.
 *
 * Returns: %FALSE, so that a scanner can return it
 */
gboolean
drama_json_scan_fail (const DramaJsonScan *self,
                      GError             **error,
                      DramaIoError         code,
                      gsize                offset,
                      const char          *format,
                      ...)
{
  g_autofree char *place = drama_json_scan_place (self, offset);
  g_autofree char *what = NULL;
  va_list          arguments;

  va_start (arguments, format);
  what = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error (error, DRAMA_IO_ERROR, code, "%s, %s: %s", self->name, place, what);

  return FALSE;
}

/* What stands at @offset, to be told to a person. */
static char *
describe (const DramaJsonScan *self,
          gsize                offset)
{
  gunichar found;

  if (offset >= self->length)
    return g_strdup ("the end of the file");

  found = g_utf8_get_char (self->text + offset);
  if (!g_unichar_isgraph (found))
    return g_strdup_printf ("U+%04X", found);

  return g_strdup_printf ("“%.*s”", (int) g_unichar_to_utf8 (found, NULL), self->text + offset);
}

/**
 * drama_json_scan_fail_expected:
 * @self: a scan
 * @error: return location for a #DramaIoError
 * @expected: what should stand at the scan's place, in words
 *
 * Sets an error that tells what stands there instead.
 *
 * Returns: %FALSE
 */
gboolean
drama_json_scan_fail_expected (const DramaJsonScan *self,
                               GError             **error,
                               const char          *expected)
{
  g_autofree char *found = describe (self, self->at);
  const char      *hint = "";

  if (self->at < self->length && self->text[self->at] == '/')
    hint = " (JSON has no comments)";
  else if (self->at < self->length && self->text[self->at] == '\'')
    hint = " (strings stand in double quotes)";

  return drama_json_scan_fail (self, error, DRAMA_IO_ERROR_SYNTAX, self->at,
                               "expected %s, found %s%s", expected, found, hint);
}

/* Four hexadecimal digits at @offset, or -1. */
static int
read_unit (const DramaJsonScan *self,
           gsize                offset)
{
  int unit = 0;

  if (self->length - offset < 4)
    return -1;

  for (gsize i = 0; i < 4; i++)
    {
      int digit = g_ascii_xdigit_value (self->text[offset + i]);

      if (digit < 0)
        return -1;
      unit = unit << 4 | digit;
    }

  return unit;
}

/* The escape whose backslash is at @offset; moves @offset past it. */
static gboolean
scan_escape (const DramaJsonScan *self,
             gsize               *offset,
             GError             **error)
{
  gsize begin = *offset;
  int   unit, low;

  if (begin + 1 < self->length && strchr ("\"\\/bfnrt", self->text[begin + 1]) != NULL)
    {
      *offset = begin + 2;
      return TRUE;
    }
  if (begin + 1 >= self->length || self->text[begin + 1] != 'u')
    return drama_json_scan_fail (self, error, DRAMA_IO_ERROR_SYNTAX, begin,
                                 "a backslash in a string must begin one of \\\" \\\\ \\/ \\b \\f "
                                 "\\n \\r \\t \\uXXXX");

  unit = read_unit (self, begin + 2);
  if (unit < 0)
    return drama_json_scan_fail (self, error, DRAMA_IO_ERROR_SYNTAX, begin,
                                 "\\u must be followed by four hexadecimal digits");
  if (unit == 0)
    return drama_json_scan_fail (self, error, DRAMA_IO_ERROR_SYNTAX, begin,
                                 "\\u0000 is the character zero, which no string may hold");

  *offset = begin + 6;
  if (unit < 0xd800 || unit > 0xdfff)
    return TRUE;

  low = begin + 7 < self->length && self->text[begin + 6] == '\\' && self->text[begin + 7] == 'u'
            ? read_unit (self, begin + 8)
            : -1;
  if (unit > 0xdbff || low < 0xdc00 || low > 0xdfff)
    return drama_json_scan_fail (self, error, DRAMA_IO_ERROR_SYNTAX, begin,
                                 "\\u%04x is half of a surrogate pair without its other half",
                                 (guint) unit);
  *offset = begin + 12;

  return TRUE;
}

/**
 * drama_json_scan_string:
 * @self: a scan at an opening quote; moved past the closing one
 * @escaped: (out): whether the string has escapes
 * @error: return location for a #DramaIoError
 *
 * Returns: whether a string stands there
 */
gboolean
drama_json_scan_string (DramaJsonScan *self,
                        gboolean      *escaped,
                        GError       **error)
{
  gsize begin = self->at;
  gsize at = begin + 1;

  *escaped = FALSE;
  while (at < self->length && self->text[at] != '"')
    {
      if (self->text[at] == '\n' || self->text[at] == '\r')
        return drama_json_scan_fail (self, error, DRAMA_IO_ERROR_SYNTAX, at,
                                     "the line ends inside a string: its closing quote is missing, "
                                     "or the line break must be written as \\n");
      if ((guchar) self->text[at] < 0x20)
        return drama_json_scan_fail (self, error, DRAMA_IO_ERROR_SYNTAX, at,
                                     "the control character U+%04X inside a string must be "
                                     "written as \\u%04x",
                                     (guint) self->text[at], (guint) self->text[at]);
      if (self->text[at] != '\\')
        {
          at++;
          continue;
        }
      *escaped = TRUE;
      if (!scan_escape (self, &at, error))
        return FALSE;
    }
  if (at >= self->length)
    return drama_json_scan_fail (self, error, DRAMA_IO_ERROR_SYNTAX, begin,
                                 "the string that begins here has no closing quote");
  self->at = at + 1;

  return TRUE;
}

static gsize
skip_digits (const DramaJsonScan *self,
             gsize                at)
{
  while (at < self->length && g_ascii_isdigit (self->text[at]))
    at++;

  return at;
}

/* The end of the number that begins at @begin, or 0 where it is spelled wrongly. */
static gsize
find_number_end (const DramaJsonScan *self,
                 gsize                begin)
{
  gsize at = begin + (self->text[begin] == '-' ? 1 : 0);
  gsize end = skip_digits (self, at);

  if (end == at || (self->text[at] == '0' && end > at + 1))
    return 0;

  if (end < self->length && self->text[end] == '.')
    {
      at = end + 1;
      end = skip_digits (self, at);
      if (end == at)
        return 0;
    }
  if (end < self->length && (self->text[end] == 'e' || self->text[end] == 'E'))
    {
      at = end + 1;
      if (at < self->length && (self->text[at] == '+' || self->text[at] == '-'))
        at++;
      end = skip_digits (self, at);
      if (end == at)
        return 0;
    }

  return end;
}

/**
 * drama_json_scan_number:
 * @self: a scan at a digit or a minus; moved past the number
 * @error: return location for a #DramaIoError
 *
 * Returns: whether a finite number stands there
 */
gboolean
drama_json_scan_number (DramaJsonScan *self,
                        GError       **error)
{
  char  number[DRAMA_JSON_MAX_NUMBER + 1];
  gsize end = find_number_end (self, self->at);
  gsize size = end - self->at;

  if (end == 0)
    return drama_json_scan_fail (self, error, DRAMA_IO_ERROR_SYNTAX, self->at,
                                 "this number is not spelled as JSON wants it, such as 0, -12 or "
                                 "3.5");
  if (size > DRAMA_JSON_MAX_NUMBER)
    return drama_json_scan_fail (self, error, DRAMA_IO_ERROR_TOO_LARGE, self->at,
                                 "expected a number of at most %d characters",
                                 DRAMA_JSON_MAX_NUMBER);

  memcpy (number, self->text + self->at, size);
  number[size] = '\0';
  if (!isfinite (g_ascii_strtod (number, NULL)))
    return drama_json_scan_fail (self, error, DRAMA_IO_ERROR_RANGE, self->at,
                                 "expected a number that a computer can hold, up to about 1.8e308");
  self->at = end;

  return TRUE;
}

/**
 * drama_json_scan_word:
 * @self: a scan; moved past the word
 * @error: return location for a #DramaIoError
 *
 * Returns: whether true, false or null stands there
 */
gboolean
drama_json_scan_word (DramaJsonScan *self,
                      GError       **error)
{
  static const char *const WORDS[] = { "true", "false", "null" };

  for (guint i = 0; i < G_N_ELEMENTS (WORDS); i++)
    {
      gsize size = strlen (WORDS[i]);

      if (self->length - self->at < size || memcmp (self->text + self->at, WORDS[i], size) != 0)
        continue;
      self->at += size;
      return TRUE;
    }

  return drama_json_scan_fail_expected (self, error, "a value");
}
