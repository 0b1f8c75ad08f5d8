/* drama-json-cursor.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Walks the spans of the scan and reads each value from its spelling: a tree of nodes
 * took ten times the memory of the file, and as long again to make. */
#include "drama-json-cursor.h"

#include "drama-json.h"
#include "drama-json-text.h"

#include <math.h>
#include <string.h>

/* Beyond this a double no longer holds every whole number. */
static const double WHOLE_LIMIT = 9007199254740992.0;

/**
 * drama_json_cursor_init:
 * @self: the cursor to set
 * @file: the file, scanned
 */
void
drama_json_cursor_init (DramaJsonCursor     *self,
                        const DramaJsonFile *file)
{
  *self = (DramaJsonCursor){ .file = file, .present = TRUE };
}

/* $.ties[3].evidence[0].start, as far as @self is from the root. */
static void
append_path (GString               *out,
             const DramaJsonCursor *self)
{
  if (self->parent == NULL)
    {
      g_string_append_c (out, '$');
      return;
    }

  append_path (out, self->parent);
  if (self->key != NULL)
    g_string_append_printf (out, ".%s", self->key);
  else
    g_string_append_printf (out, "[%u]", self->index);
}

/* (evidence "e1" of tie "t-founded"), as far as the ids are known yet. */
static void
append_records (GString               *out,
                const DramaJsonCursor *self)
{
  const char *before = " (";

  for (; self != NULL; self = self->parent)
    {
      g_autofree char *id = NULL;

      if (self->id == NULL)
        continue;
      id = drama_json_text_quote (self->id);
      g_string_append_printf (out, "%s%s %s", before, self->record, id);
      before = " of ";
    }
  if (*before == ' ' && before[1] == 'o')
    g_string_append_c (out, ')');
}

/**
 * drama_json_cursor_fail:
 * @self: the value that is wrong
 * @error: return location for a #DramaIoError
 * @code: what is wrong with it
 * @format: what was expected, printf-like
 * @...: its arguments
 *
 * Sets an error that names the file, line, column, path and record.
 *
 * Returns: %FALSE, so that a reader can return it
 */
gboolean
drama_json_cursor_fail (const DramaJsonCursor *self,
                        GError               **error,
                        DramaIoError           code,
                        const char            *format,
                        ...)
{
  const DramaJsonSpan *span = drama_json_scan_get_span (self->file->scan, self->span);
  g_autofree char     *place = drama_json_scan_place (self->file->scan, span->start);
  g_autofree char     *what = NULL;
  g_autoptr (GString) message = g_string_new (NULL);
  va_list arguments;

  va_start (arguments, format);
  what = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  g_string_append_printf (message, "%s, %s: ", self->file->name, place);
  append_path (message, self);
  append_records (message, self);
  g_string_append_printf (message, ": %s", what);
  g_set_error_literal (error, DRAMA_IO_ERROR, (int) code, message->str);

  return FALSE;
}

/* How the spelling of the value or key at @span begins, which says what it is. */
static const char *
get_spelling (const DramaJsonFile *file,
              guint                span,
              gsize               *length)
{
  const DramaJsonSpan *place = drama_json_scan_get_span (file->scan, span);

  if (length != NULL)
    *length = place->end - place->start;

  return drama_json_scan_get_text (file->scan, NULL) + place->start;
}

static gboolean
begins_with (const DramaJsonCursor *self,
             char                   first)
{
  return *get_spelling (self->file, self->span, NULL) == first;
}

/* What the string or key at @span stands for; lives as long as the reading. */
static const char *
read_string (const DramaJsonFile *file,
             guint                span)
{
  gsize            length;
  const char      *text = get_spelling (file, span, &length) + 1;
  g_autofree char *plain = NULL;

  length -= 2;
  if (memchr (text, '\\', length) == NULL)
    return g_string_chunk_insert_len (file->strings, text, (gssize) length);

  plain = drama_json_text_unescape (text, length);

  return g_string_chunk_insert (file->strings, plain);
}

/* What the value is, to be told to a person. */
static char *
describe (const DramaJsonCursor *self)
{
  const DramaJsonSpan *span = drama_json_scan_get_span (self->file->scan, self->span);
  const char          *text = drama_json_scan_get_text (self->file->scan, NULL) + span->start;

  switch (*text)
    {
    case '{':
      return g_strdup ("an object");
    case '[':
      return g_strdup ("a list");
    case '"':
      return drama_json_text_quote (read_string (self->file, self->span));
    default:
      return g_strndup (text, MIN (span->end - span->start, 40));
    }
}

static gboolean
fail_type (const DramaJsonCursor *self,
           GError               **error,
           const char            *expected)
{
  g_autofree char *found = describe (self);

  return drama_json_cursor_fail (self, error, DRAMA_IO_ERROR_FORMAT,
                                 "expected %s, found %s", expected, found);
}

/**
 * drama_json_cursor_is_null:
 * @self: a value
 *
 * Returns: whether it is not there or is null
 */
gboolean
drama_json_cursor_is_null (const DramaJsonCursor *self)
{
  return !self->present || begins_with (self, 'n');
}

/* The known key that is spelled at @span; most are spelled without an escape, and then
 * nothing is copied. */
static const DramaJsonKey *
find_key (const DramaJsonFile *file,
          const DramaJsonKey  *keys,
          guint                n_keys,
          guint                span)
{
  gsize            length;
  const char      *name = get_spelling (file, span, &length) + 1;
  g_autofree char *plain = NULL;

  length -= 2;
  if (memchr (name, '\\', length) != NULL)
    {
      name = plain = drama_json_text_unescape (name, length);
      length = strlen (plain);
    }
  for (guint i = 0; i < n_keys; i++)
    {
      if (strlen (keys[i].name) == length && memcmp (keys[i].name, name, length) == 0)
        return &keys[i];
    }

  return NULL;
}

static char *
dup_spaced (const DramaJsonCursor *self,
            guint                  index)
{
  const DramaJsonSpan *span = drama_json_scan_get_span (self->file->scan, index);
  const char          *text = drama_json_scan_get_text (self->file->scan, NULL);
  GString             *out = g_string_sized_new (span->end - span->start);

  drama_json_text_append_spaced (out, text + span->start, span->end - span->start);

  return g_string_free (out, FALSE);
}

static gboolean
has_required (const DramaJsonCursor *self,
              const DramaJsonKey    *keys,
              guint                  n_keys,
              const DramaJsonCursor *members,
              GError               **error)
{
  for (guint i = 0; i < n_keys; i++)
    {
      if (keys[i].required && !members[i].present)
        return drama_json_cursor_fail (self, error, DRAMA_IO_ERROR_FORMAT,
                                       "the key \"%s\" is missing; add it", keys[i].name);
    }

  return TRUE;
}

/**
 * drama_json_cursor_open:
 * @self: what must be an object
 * @keys: (array length=n_keys): the keys that are known in it
 * @n_keys: how many
 * @members: (out caller-allocates) (array length=n_keys): the member of each key;
 *   one that is not there is not present and stands at the object's place
 * @extras: (out) (transfer full) (nullable): all other members, as they are
 *   spelled; untouched on failure
 * @error: return location for a #DramaIoError
 *
 * Returns: whether it is an object with all that is required
 */
gboolean
drama_json_cursor_open (const DramaJsonCursor *self,
                        const DramaJsonKey    *keys,
                        guint                  n_keys,
                        DramaJsonCursor       *members,
                        DramaExtras          **extras,
                        GError               **error)
{
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (GPtrArray) values = NULL;
  guint span = self->span + 1;
  guint end = drama_json_scan_get_span (self->file->scan, self->span)->next;

  if (!begins_with (self, '{'))
    return fail_type (self, error, "an object in { }");

  for (guint i = 0; i < n_keys; i++)
    members[i] = (DramaJsonCursor){
      .file = self->file,
      .parent = self,
      .key = keys[i].name,
      .span = self->span,
    };

  names = g_ptr_array_new ();
  values = g_ptr_array_new_with_free_func (g_free);
  while (span < end)
    {
      const DramaJsonKey *known = find_key (self->file, keys, n_keys, span);

      if (known != NULL)
        {
          members[known - keys].present = TRUE;
          members[known - keys].span = span + 1;
        }
      else
        {
          g_ptr_array_add (names, (gpointer) read_string (self->file, span));
          g_ptr_array_add (values, dup_spaced (self, span + 1));
        }
      span = drama_json_scan_get_span (self->file->scan, span + 1)->next;
    }
  if (!has_required (self, keys, n_keys, members, error))
    return FALSE;

  *extras = drama_extras_new ((const char *const *) names->pdata,
                              (const char *const *) values->pdata, names->len);

  return TRUE;
}

/**
 * drama_json_cursor_count:
 * @self: what must be an array
 * @max: how many elements are allowed
 * @n: (out): how many there are; untouched on failure
 * @error: return location for a #DramaIoError
 *
 * Returns: whether it is an array of at most @max elements
 */
gboolean
drama_json_cursor_count (const DramaJsonCursor *self,
                         guint                  max,
                         guint                 *n,
                         GError               **error)
{
  guint end, found = 0;

  if (!begins_with (self, '['))
    return fail_type (self, error, "a list in [ ]");

  end = drama_json_scan_get_span (self->file->scan, self->span)->next;
  for (guint span = self->span + 1; span < end;
       span = drama_json_scan_get_span (self->file->scan, span)->next)
    found++;
  if (found > max)
    return drama_json_cursor_fail (self, error, DRAMA_IO_ERROR_TOO_LARGE,
                                   "expected a list of at most %u, found %u", max, found);
  *n = found;

  return TRUE;
}

/**
 * drama_json_cursor_next:
 * @self: an array
 * @element: (inout): all zero to begin with, then what this function made of it
 *
 * Steps to the first, then to the next element.
 *
 * Returns: whether there is one
 */
gboolean
drama_json_cursor_next (const DramaJsonCursor *self,
                        DramaJsonCursor       *element)
{
  gboolean is_first = element->file == NULL;
  guint    index = is_first ? 0 : element->index + 1;
  guint    span = self->span + 1;

  if (!is_first)
    span = drama_json_scan_get_span (self->file->scan, element->span)->next;
  if (span >= drama_json_scan_get_span (self->file->scan, self->span)->next)
    return FALSE;

  *element = (DramaJsonCursor){
    .file = self->file,
    .parent = self,
    .index = index,
    .present = TRUE,
    .span = span,
  };

  return TRUE;
}

/**
 * drama_json_cursor_get_string:
 * @self: what must be a string, if it is there
 * @max: characters allowed in it
 * @value: (out) (transfer none): the string, as long as the tree lives; untouched
 *   on failure and where the key is not there
 * @error: return location for a #DramaIoError
 *
 * Returns: whether it is a string, or not there
 */
gboolean
drama_json_cursor_get_string (const DramaJsonCursor *self,
                              gsize                  max,
                              const char           **value,
                              GError               **error)
{
  const char *string;

  if (!self->present)
    return TRUE;
  if (!begins_with (self, '"'))
    return fail_type (self, error, "a string in quotes");

  string = read_string (self->file, self->span);
  if (strlen (string) > max && (gsize) g_utf8_strlen (string, -1) > max)
    return drama_json_cursor_fail (self, error, DRAMA_IO_ERROR_TOO_LARGE,
                                   "expected a string of at most %" G_GSIZE_FORMAT " characters",
                                   max);
  *value = string;

  return TRUE;
}

/**
 * drama_json_cursor_get_boolean:
 * @self: what must be true or false, if it is there
 * @value: (out): which; untouched on failure and where the key is not there
 * @error: return location for a #DramaIoError
 *
 * Returns: whether it is true or false, or not there
 */
gboolean
drama_json_cursor_get_boolean (const DramaJsonCursor *self,
                               gboolean              *value,
                               GError               **error)
{
  if (!self->present)
    return TRUE;
  if (!begins_with (self, 't') && !begins_with (self, 'f'))
    return fail_type (self, error, "true or false");

  *value = begins_with (self, 't');

  return TRUE;
}

/* Reads the spelling; the scan has bounded its length and made sure that it is finite. */
static gboolean
parse_number (const DramaJsonCursor *self,
              double                *value)
{
  const DramaJsonSpan *span = drama_json_scan_get_span (self->file->scan, self->span);
  const char          *text = drama_json_scan_get_text (self->file->scan, NULL) + span->start;
  gsize                length = span->end - span->start;
  char                 number[DRAMA_JSON_MAX_NUMBER + 1];

  if (*text != '-' && !g_ascii_isdigit (*text))
    return FALSE;

  memcpy (number, text, length);
  number[length] = '\0';
  *value = g_ascii_strtod (number, NULL);

  return TRUE;
}

/**
 * drama_json_cursor_get_number:
 * @self: what must be a number, if it is there
 * @value: (out): the number, finite; untouched on failure and where the key is not there
 * @error: return location for a #DramaIoError
 *
 * Returns: whether it is a number, or not there
 */
gboolean
drama_json_cursor_get_number (const DramaJsonCursor *self,
                              double                *value,
                              GError               **error)
{
  if (!self->present || parse_number (self, value))
    return TRUE;

  return fail_type (self, error, "a number");
}

/**
 * drama_json_cursor_get_whole:
 * @self: what must be a whole number from 0 on, if it is there
 * @value: (out): the number; untouched on failure and where the key is not there
 * @error: return location for a #DramaIoError
 *
 * 3, 3.0 and 0.3e1 are all the whole number 3, as JSON Schema has it.
 *
 * Returns: whether it is such a number, or not there
 */
gboolean
drama_json_cursor_get_whole (const DramaJsonCursor *self,
                             gint64                *value,
                             GError               **error)
{
  g_autofree char *found = NULL;
  double           number;

  if (!self->present)
    return TRUE;
  if (!parse_number (self, &number) || trunc (number) != number)
    return fail_type (self, error, "a whole number");

  if (number < 0 || number > WHOLE_LIMIT)
    {
      found = describe (self);
      return drama_json_cursor_fail (self, error, DRAMA_IO_ERROR_RANGE,
                                     "expected a whole number from 0 to 9007199254740992, found %s",
                                     found);
    }
  *value = (gint64) number;

  return TRUE;
}
