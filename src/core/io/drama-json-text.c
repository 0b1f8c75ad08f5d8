/* drama-json-text.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-json-text.h"

#include <math.h>
#include <string.h>

/* Beyond this a double no longer holds every whole number. */
static const double WHOLE_LIMIT = 9007199254740992.0;

/* Of a string in a message, in characters. */
static const guint QUOTE_LIMIT = 60;

/**
 * drama_json_text_append_string:
 * @out: what to append to
 * @string: valid UTF-8
 *
 * Escapes no more than RFC 8259 demands, so that a text in any script stays
 * readable in the file and in a comparison of two versions.
 */
void
drama_json_text_append_string (GString    *out,
                               const char *string)
{
  const char *plain = string;

  g_string_append_c (out, '"');
  for (const char *at = string;; at++)
    {
      guchar      byte = (guchar) *at;
      const char *special;

      if (byte >= 0x20 && byte != '"' && byte != '\\')
        continue;

      g_string_append_len (out, plain, at - plain);
      plain = at + 1;
      if (byte == '\0')
        break;

      special = strchr ("\"\"\\\\\bb\ff\nn\rr\tt", byte);
      if (special != NULL)
        g_string_append_printf (out, "\\%c", special[1]);
      else
        g_string_append_printf (out, "\\u%04x", byte);
    }
  g_string_append_c (out, '"');
}

/**
 * drama_json_text_append_number:
 * @out: what to append to
 * @number: a finite number
 *
 * Writes the fewest digits that read back as the same number, whatever the
 * locale: 120.5, -40, 0.1.  Zero has no sign.
 */
void
drama_json_text_append_number (GString *out,
                               double   number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_return_if_fail (isfinite (number));

  if (trunc (number) == number && fabs (number) <= WHOLE_LIMIT)
    {
      g_string_append_printf (out, "%" G_GINT64_FORMAT, (gint64) number);
      return;
    }

  for (int precision = 1; precision <= 17; precision++)
    {
      char format[8];

      g_snprintf (format, sizeof format, "%%.%dg", precision);
      g_ascii_formatd (digits, sizeof digits, format, number);
      if (g_ascii_strtod (digits, NULL) == number)
        break;
    }
  g_string_append (out, digits);
}

/* The byte past the string that begins at @at; the text is known to be JSON. */
static const char *
skip_string (const char *at)
{
  for (at++; *at != '"'; at++)
    {
      if (*at == '\\')
        at++;
    }

  return at + 1;
}

static const char *
skip_space (const char *at,
            const char *end)
{
  while (at < end && strchr (" \t\r\n", *at) != NULL)
    at++;

  return at;
}

/**
 * drama_json_text_append_spaced:
 * @out: what to append to
 * @json: a value that is known to be JSON
 * @length: bytes in @json
 *
 * Writes the value with every string and number as it is spelled and only the
 * space between them as Dramatis sets it: `{ "a": [1, 2] }`.  Doing it again
 * changes nothing.
 */
void
drama_json_text_append_spaced (GString    *out,
                               const char *json,
                               gsize       length)
{
  const char *end = json + length;

  for (const char *at = skip_space (json, end); at < end; at = skip_space (at, end))
    {
      const char *next = *at == '"' ? skip_string (at) : at + 1;
      const char *after = skip_space (next, end);

      if (*at == '}' && out->len > 0 && out->str[out->len - 1] != '{')
        g_string_append_c (out, ' ');
      g_string_append_len (out, at, next - at);
      if (*at == ',' || *at == ':' || (*at == '{' && after < end && *after != '}'))
        g_string_append_c (out, ' ');
      at = next;
    }
}

static guint
hex_unit (const char *digits)
{
  guint unit = 0;

  for (guint i = 0; i < 4; i++)
    unit = unit << 4 | (guint) g_ascii_xdigit_value (digits[i]);

  return unit;
}

/**
 * drama_json_text_unescape:
 * @escaped: what stands between the quotes of a string that is known to be JSON
 * @length: bytes in @escaped
 *
 * Returns: (transfer full): the string it stands for
 */
char *
drama_json_text_unescape (const char *escaped,
                          gsize       length)
{
  static const char SHORT[] = "b\bf\fn\nr\rt\t";
  const char       *end = escaped + length;
  GString          *out = g_string_sized_new (length);

  for (const char *at = escaped; at < end; at++)
    {
      const char *meant;
      guint       unit;

      if (*at != '\\')
        {
          g_string_append_c (out, *at);
          continue;
        }
      at++;
      if (*at != 'u')
        {
          meant = strchr (SHORT, *at);
          g_string_append_c (out, meant != NULL ? meant[1] : *at);
          continue;
        }
      unit = hex_unit (at + 1);
      at += 4;
      if (unit >= 0xd800 && unit <= 0xdbff)
        {
          unit = 0x10000 + ((unit - 0xd800) << 10) + (hex_unit (at + 3) - 0xdc00);
          at += 6;
        }
      g_string_append_unichar (out, unit);
    }

  return g_string_free (out, FALSE);
}

/**
 * drama_json_text_quote:
 * @string: valid UTF-8, from anywhere
 *
 * Makes a string fit for a message: short, in quotes, and with everything
 * escaped that could steer a terminal or turn the direction of writing.
 *
 * Returns: (transfer full): the string to show
 */
char *
drama_json_text_quote (const char *string)
{
  const char *at = string;
  GString    *out = g_string_new ("\"");

  for (guint n = 0; *at != '\0' && n < QUOTE_LIMIT; at = g_utf8_next_char (at), n++)
    {
      gunichar character = g_utf8_get_char (at);

      if (character == '"' || character == '\\')
        g_string_append_printf (out, "\\%c", (char) character);
      else if (g_unichar_isprint (character))
        g_string_append_unichar (out, character);
      else
        g_string_append_printf (out, "\\u%04x", character);
    }
  g_string_append (out, *at != '\0' ? "…\"" : "\"");

  return g_string_free (out, FALSE);
}
