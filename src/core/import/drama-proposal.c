/* drama-proposal.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a page says of itself is a stranger's word: it is cut to size, made one line, and what
 * has not the form it should have is not proposed at all. */
#include "drama-import-private.h"

#include "drama-date.h"

#include <string.h>

/**
 * drama_proposal_line:
 * @text: (nullable): valid UTF-8
 *
 * Returns: (transfer full): the same with every run of white space one space and what cannot
 *   be seen left out, at most %DRAMA_IMPORT_MAX_LINE characters
 */
char *
drama_proposal_line (const char *text)
{
  GString *line = g_string_new (NULL);
  gboolean space = FALSE;
  guint    n = 0;

  for (const char *at = text; at != NULL && *at != '\0' && n < DRAMA_IMPORT_MAX_LINE;
       at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (g_unichar_isspace (character))
        space = line->len > 0;
      else if (!g_unichar_iscntrl (character) && g_unichar_type (character) != G_UNICODE_FORMAT)
        {
          if (space)
            g_string_append_c (line, ' ');
          g_string_append_unichar (line, character);
          n += space ? 2 : 1;
          space = FALSE;
        }
    }

  return g_string_free (line, FALSE);
}

/* How many of the digits at @at there are, up to @most. */
static gsize
count_digits (const char *at,
              gsize       most)
{
  gsize n = 0;

  while (n < most && g_ascii_isdigit (at[n]))
    n++;

  return n;
}

/**
 * drama_proposal_date:
 * @text: (nullable): what may begin with a date as ISO 8601 writes it, or be one of PDF
 *   ("D:20190304…")
 *
 * Returns: (transfer full): the day, month or year as EDTF; empty where it is none
 */
char *
drama_proposal_date (const char *text)
{
  g_autofree char *line = drama_proposal_line (text);
  g_autofree char *date = NULL;
  const char      *at = g_str_has_prefix (line, "D:") ? line + 2 : line;
  gsize            n = count_digits (at, 8);
  DramaDate        parsed;

  if (n == 8)
    date = g_strdup_printf ("%.4s-%.2s-%.2s", at, at + 4, at + 6);
  else if (n != 4)
    return g_strdup ("");
  else if (at[4] == '-' && count_digits (at + 5, 3) == 2)
    date = g_strndup (at, at[7] == '-' && count_digits (at + 8, 3) == 2 ? 10 : 7);
  else if (at[4] == '\0')
    date = g_strdup (at);

  return date != NULL && drama_date_parse (date, &parsed) ? g_steal_pointer (&date) : g_strdup ("");
}

/**
 * drama_proposal_url:
 * @text: (nullable): what may be a web address
 *
 * Returns: (transfer full): it, if it is one of http or https; otherwise empty
 */
char *
drama_proposal_url (const char *text)
{
  g_autofree char *line = drama_proposal_line (text);
  g_autoptr (GUri) uri = NULL;

  if (strchr (line, ' ') == NULL && g_utf8_strlen (line, -1) < DRAMA_IMPORT_MAX_LINE)
    uri = g_uri_parse (line, G_URI_FLAGS_NONE, NULL);
  if (uri == NULL || g_uri_get_host (uri) == NULL || *g_uri_get_host (uri) == '\0' ||
      (!g_str_equal (g_uri_get_scheme (uri), "http") &&
       !g_str_equal (g_uri_get_scheme (uri), "https")))
    return g_strdup ("");

  return g_steal_pointer (&line);
}

/**
 * drama_proposal_language:
 * @text: (nullable): what may be a language, such as "en", "en-GB" or "en_GB"
 *
 * Returns: (transfer full): it as BCP 47 writes it; empty where it is none
 */
char *
drama_proposal_language (const char *text)
{
  g_autofree char *line = drama_proposal_line (text);
  gsize            n = 0;

  g_strdelimit (line, "_", '-');
  while (g_ascii_isalpha (line[n]))
    n++;
  if (n < 2 || n > 3 || strlen (line) > 35 || (line[n] != '\0' && line[n] != '-'))
    return g_strdup ("");
  for (gsize i = n; line[i] != '\0'; i++)
    if (!g_ascii_isalnum (line[i]) && line[i] != '-')
      return g_strdup ("");
  for (gsize i = 0; i < n; i++)
    line[i] = g_ascii_tolower (line[i]);

  return g_steal_pointer (&line);
}
