/* drama-json-cursor.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Walks json-glib's tree and the spans of the scan side by side: the tree gives
 * strings, the spans give the place and the spelling.  Numbers are read from
 * their spelling, as json-glib lets whole numbers beyond 64 bits wrap around. */
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
 * @root: what json-glib made of the same text
 */
void
drama_json_cursor_init (DramaJsonCursor     *self,
                        const DramaJsonFile *file,
                        JsonNode            *root)
{
  *self = (DramaJsonCursor){ .file = file, .node = root };
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
      return drama_json_text_quote (json_node_get_string (self->node));
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
  return self->node == NULL || JSON_NODE_HOLDS_NULL (self->node);
}

static const DramaJsonKey *
find_key (const DramaJsonKey *keys,
          guint               n_keys,
          const char         *name)
{
  for (guint i = 0; i < n_keys; i++)
    {
      if (strcmp (keys[i].name, name) == 0)
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
      if (keys[i].required && members[i].node == NULL)
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
 *   one that is not there has no node and stands at the object's place
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
  JsonObjectIter iter;
  const char    *name;
  JsonNode      *node;
  guint          span = self->span + 1;

  if (!JSON_NODE_HOLDS_OBJECT (self->node))
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
  json_object_iter_init_ordered (&iter, json_node_get_object (self->node));
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      const DramaJsonKey *known = find_key (keys, n_keys, name);

      if (known != NULL)
        {
          members[known - keys].node = node;
          members[known - keys].span = span + 1;
        }
      else
        {
          g_ptr_array_add (names, (gpointer) name);
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
  guint found;

  if (!JSON_NODE_HOLDS_ARRAY (self->node))
    return fail_type (self, error, "a list in [ ]");

  found = json_array_get_length (json_node_get_array (self->node));
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
  JsonArray *array = json_node_get_array (self->node);
  gboolean   is_first = element->file == NULL;
  guint      index = is_first ? 0 : element->index + 1;
  guint      span = self->span + 1;

  if (index >= json_array_get_length (array))
    return FALSE;

  if (!is_first)
    span = drama_json_scan_get_span (self->file->scan, element->span)->next;
  *element = (DramaJsonCursor){
    .file = self->file,
    .parent = self,
    .index = index,
    .node = json_array_get_element (array, index),
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

  if (self->node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (self->node) || json_node_get_value_type (self->node) != G_TYPE_STRING)
    return fail_type (self, error, "a string in quotes");

  string = json_node_get_string (self->node);
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
  if (self->node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (self->node) ||
      json_node_get_value_type (self->node) != G_TYPE_BOOLEAN)
    return fail_type (self, error, "true or false");

  *value = json_node_get_boolean (self->node);

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
  if (self->node == NULL || parse_number (self, value))
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

  if (self->node == NULL)
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
