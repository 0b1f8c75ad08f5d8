/* drama-html-tidy.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Before a page goes to libxml2, its tags are written anew: with those attributes that are looked
 * at and no others, without comments, declarations, scripts and styles.  What is left cannot make
 * the parser slow (it compares every attribute of a tag with every other), declares no entities
 * and fetches nothing; and what its versions do differently with broken tags no longer matters.
 * How tags are told from text follows WHATWG HTML, 13.2.5, as far as it matters here. */
#include "drama-html-tidy.h"

#include <string.h>

/* No attribute that is looked at needs more; in bytes. */
#define MAX_VALUE 4096

static const char *const KEPT[] = {
  "aria-hidden",
  "class",
  "content",
  "datetime",
  "hidden",
  "href",
  "id",
  "itemprop",
  "itemtype",
  "lang",
  "name",
  "property",
  "rel",
  "role",
  "style",
  "xml:lang",
};

/* What they hold is no page: it is left out with them. */
static const char *const RAW[] = { "script", "style", "iframe", "noembed", "noframes", "xmp" };

/* In these a "<" is text. */
static const char *const TEXT_ONLY[] = { "title", "textarea" };

typedef struct
{
  GString    *out;
  GPtrArray  *linked_data;
  const char *at;
} Tidy;

static gboolean
is_among (const char        *name,
          const char *const *names,
          guint              n)
{
  for (guint i = 0; i < n; i++)
    if (g_str_equal (name, names[i]))
      return TRUE;

  return FALSE;
}

static gboolean
is_blank (char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/* These three read no further than they must, which a checked strspn() does not promise. */
static const char *
skip_blanks (const char *at)
{
  while (is_blank (*at))
    at++;

  return at;
}

static gsize
measure_until (const char *at,
               const char *ends)
{
  gsize length = 0;

  while (at[length] != '\0')
    {
      for (const char *end = ends; *end != '\0'; end++)
        if (at[length] == *end)
          return length;
      length++;
    }

  return length;
}

static const char *
find (const char *at,
      const char *words)
{
  for (; *at != '\0'; at++)
    {
      gsize same = 0;

      while (words[same] != '\0' && at[same] == words[same])
        same++;
      if (words[same] == '\0')
        return at;
    }

  return NULL;
}

/* Past the next @end, or at the end of the page. */
static void
skip_past (Tidy       *self,
           const char *end)
{
  const char *found = find (self->at, end);

  self->at = found != NULL ? found + strlen (end) : self->at + strlen (self->at);
}

static void
append_text (Tidy       *self,
             const char *from,
             const char *to)
{
  for (; from < to; from++)
    if (*from == '<')
      g_string_append (self->out, "&lt;");
    else
      g_string_append_c (self->out, *from);
}

static char *
read_name (Tidy       *self,
           const char *ends)
{
  gsize length = measure_until (self->at, ends);
  char *name = g_ascii_strdown (self->at, (gssize) length);

  self->at += length;

  return name;
}

/* The value behind an equals sign; empty where there is none. */
static void
read_value (Tidy        *self,
            const char **from,
            gsize       *length)
{
  const char *at = skip_blanks (self->at);

  *from = "";
  *length = 0;
  if (*at != '=')
    return;

  at = skip_blanks (at + 1);
  if (*at == '"' || *at == '\'')
    {
      const char quote[] = { *at, '\0' };

      *from = at + 1;
      *length = measure_until (*from, quote);
      self->at = *from + *length;
      self->at += *self->at != '\0';
    }
  else
    {
      *from = at;
      *length = measure_until (at, " \t\n\r\f>");
      self->at = at + *length;
    }
}

static void
append_attribute (Tidy       *self,
                  const char *name,
                  const char *value,
                  gsize       length)
{
  length = MIN (length, MAX_VALUE);
  while (length > 0 && ((guchar) value[length] & 0xc0) == 0x80)
    length--;
  g_string_append_printf (self->out, " %s=\"", name);
  for (const char *at = value; at < value + length; at++)
    if (*at == '"')
      g_string_append (self->out, "&quot;");
    else if (*at == '<')
      g_string_append (self->out, "&lt;");
    else if (*at == '>')
      g_string_append (self->out, "&gt;");
    else
      g_string_append_c (self->out, *at);
  g_string_append_c (self->out, '"');
}

/* From behind the name of the tag to behind its end.  Returns whether it said to be linked data. */
static gboolean
read_attributes (Tidy     *self,
                 gboolean *is_closed)
{
  guint    seen = 0; /* a bit for each name of KEPT */
  gboolean is_linked_data = FALSE;

  *is_closed = FALSE;
  for (;;)
    {
      g_autofree char *name = NULL;
      const char      *value;
      gsize            length;

      while (is_blank (*self->at) || *self->at == '/')
        *is_closed = *self->at++ == '/';
      if (*self->at == '>' || *self->at == '\0')
        break;

      *is_closed = FALSE;
      /* Even one that begins with an equals sign goes on. */
      if (*self->at == '=')
        self->at++;
      name = read_name (self, " \t\n\r\f/>=");
      read_value (self, &value, &length);
      is_linked_data |= g_str_equal (name, "type") && length >= strlen ("application/ld+json") &&
                        g_ascii_strncasecmp (value, "application/ld+json",
                                             strlen ("application/ld+json")) == 0;
      for (guint i = 0; i < G_N_ELEMENTS (KEPT); i++)
        if (g_str_equal (name, KEPT[i]) && (seen & (1u << i)) == 0)
          {
            append_attribute (self, name, value, length);
            seen |= 1u << i;
          }
    }
  if (*self->at == '>')
    self->at++;

  return is_linked_data;
}

/* To the tag that ends @name, or the end of the page. */
static const char *
find_end_tag (const char *at,
              const char *name)
{
  gsize length = strlen (name);

  for (at = find (at, "</"); at != NULL; at = find (at + 2, "</"))
    if (g_ascii_strncasecmp (at + 2, name, length) == 0 &&
        (at[2 + length] == '>' || at[2 + length] == '/' || at[2 + length] == '\0' ||
         is_blank (at[2 + length])))
      return at;

  return NULL;
}

static void
read_start_tag (Tidy *self)
{
  gsize            before = self->out->len;
  g_autofree char *name = NULL;
  gboolean         is_closed, is_linked_data;
  const char      *from, *end;

  self->at++;
  name = read_name (self, " \t\n\r\f/>");
  g_strcanon (name, "abcdefghijklmnopqrstuvwxyz0123456789-", '-');
  g_string_append_printf (self->out, "<%.64s", name);
  is_linked_data = read_attributes (self, &is_closed);
  g_string_append (self->out, is_closed ? "/>" : ">");

  from = self->at;
  if (is_among (name, RAW, G_N_ELEMENTS (RAW)))
    {
      g_string_truncate (self->out, before);
      end = find_end_tag (from, name);
      self->at = end != NULL ? end : from + strlen (from);
      if (is_linked_data)
        g_ptr_array_add (self->linked_data, g_strndup (from, (gsize) (self->at - from)));
    }
  else if (is_among (name, TEXT_ONLY, G_N_ELEMENTS (TEXT_ONLY)))
    {
      end = find_end_tag (from, name);
      self->at = end != NULL ? end : from + strlen (from);
      append_text (self, from, self->at);
    }
}

static void
read_end_tag (Tidy *self)
{
  g_autofree char *name = NULL;

  self->at += 2;
  name = read_name (self, " \t\n\r\f/>");
  g_strcanon (name, "abcdefghijklmnopqrstuvwxyz0123456789-", '-');
  skip_past (self, ">");
  if (!is_among (name, RAW, G_N_ELEMENTS (RAW)))
    g_string_append_printf (self->out, "</%.64s>", name);
}

static void
read_declaration (Tidy *self)
{
  if (g_str_has_prefix (self->at, "<!--"))
    {
      /* "<!-->" and "<!--->" are whole comments. */
      self->at += strlen ("<!--");
      if (*self->at == '>' || g_str_has_prefix (self->at, "->"))
        {
          self->at += *self->at == '>' ? 1 : 2;
          return;
        }
      skip_past (self, "-->");
    }
  else if (g_str_has_prefix (self->at, "<![CDATA["))
    {
      const char *from = self->at + strlen ("<![CDATA[");
      const char *end = find (from, "]]>");

      append_text (self, from, end != NULL ? end : from + strlen (from));
      self->at = end != NULL ? end + 3 : from + strlen (from);
    }
  else
    {
      /* What a document type declares stands in brackets. */
      self->at += measure_until (self->at, "[>");
      if (*self->at == '[')
        skip_past (self, "]");
      skip_past (self, ">");
    }
}

/**
 * drama_html_tidy:
 * @html: a page, valid UTF-8
 * @linked_data: (element-type utf8): gets the content of each script of JSON-LD
 *
 * Linear in the page.
 *
 * Returns: (transfer full): the page, with attributes of no more than a handful of names
 */
char *
drama_html_tidy (const char *html,
                 GPtrArray  *linked_data)
{
  Tidy self = { .linked_data = linked_data, .at = html };

  g_return_val_if_fail (html != NULL && linked_data != NULL, NULL);

  self.out = g_string_sized_new (strlen (html) / 2 + 64);
  while (*self.at != '\0')
    {
      gsize length = measure_until (self.at, "<");

      g_string_append_len (self.out, self.at, (gssize) length);
      self.at += length;
      if (*self.at == '\0')
        break;
      if (g_ascii_isalpha (self.at[1]))
        read_start_tag (&self);
      else if (self.at[1] == '/' && g_ascii_isalpha (self.at[2]))
        read_end_tag (&self);
      else if (self.at[1] == '!' || self.at[1] == '?' || self.at[1] == '/')
        read_declaration (&self);
      else
        {
          g_string_append (self.out, "&lt;");
          self.at++;
        }
    }

  return g_string_free (self.out, FALSE);
}
