/* drama-json-scan.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A common parser recurses, takes comments, keeps the last of two equal keys and lets
 * whole numbers beyond 64 bits wrap around: this one is RFC 8259 to the letter, in one
 * loop with a stack of its own, linear in the text but for the sorting of each object's
 * keys. */
#include "drama-json-scan-private.h"

#include "drama-json-text.h"

#include <stdlib.h>
#include <string.h>

static gboolean
is_utf8 (const DramaJsonScan *self,
         GError             **error)
{
  const char *end;
  gsize       offset;

  if (g_utf8_validate_len (self->text, self->length, &end))
    return TRUE;

  offset = (gsize) (end - self->text);
  if (*end == '\0')
    return drama_json_scan_fail (self, error, DRAMA_IO_ERROR_SYNTAX, offset,
                                 "found a zero byte, which no text file holds");

  if (offset == 0 && self->length > 1 &&
      (memcmp (end, "\xff\xfe", 2) == 0 || memcmp (end, "\xfe\xff", 2) == 0))
    return drama_json_scan_fail (self, error, DRAMA_IO_ERROR_NOT_UTF8, 0,
                                 "this is UTF-16; save the file as UTF-8");

  return drama_json_scan_fail (self, error, DRAMA_IO_ERROR_NOT_UTF8, offset,
                               "the byte 0x%02X is not UTF-8; save the file as UTF-8",
                               (guchar) *end);
}

static void
skip_space (DramaJsonScan *self)
{
  while (self->at < self->length && strchr (" \t\r\n", self->text[self->at]) != NULL)
    self->at++;
}

static guint
append_span (DramaJsonScan *self)
{
  DramaJsonSpan span = { self->at, self->at, self->spans->len + 1 };

  g_array_append_val (self->spans, span);

  return self->spans->len - 1;
}

static gboolean
open_level (DramaJsonScan *self,
            GError       **error)
{
  DramaJsonLevel *level;
  gboolean        is_object = self->text[self->at] == '{';

  if (self->depth == DRAMA_JSON_MAX_DEPTH)
    return drama_json_scan_fail (self, error, DRAMA_IO_ERROR_DEPTH, self->at,
                                 "objects and arrays must not be nested more than %d deep",
                                 DRAMA_JSON_MAX_DEPTH);

  level = &self->levels[self->depth++];
  level->close = is_object ? '}' : ']';
  level->span = append_span (self);
  level->first_key = self->keys->len;
  self->expectation = is_object ? EXPECT_FIRST_KEY : EXPECT_FIRST_VALUE;
  self->at++;

  return TRUE;
}

static gboolean
scan_value (DramaJsonScan *self,
            GError       **error)
{
  char     first = self->text[self->at];
  gboolean escaped, passed;
  guint    span;

  if (++self->n_values > DRAMA_JSON_MAX_VALUES)
    return drama_json_scan_fail (self, error, DRAMA_IO_ERROR_TOO_LARGE, self->at,
                                 "expected at most %d values in the whole file",
                                 DRAMA_JSON_MAX_VALUES);

  if (first == '{' || first == '[')
    return open_level (self, error);

  span = append_span (self);
  if (first == '"')
    passed = drama_json_scan_string (self, &escaped, error);
  else if (first == '-' || g_ascii_isdigit (first))
    passed = drama_json_scan_number (self, error);
  else
    passed = drama_json_scan_word (self, error);
  g_array_index (self->spans, DramaJsonSpan, span).end = self->at;
  self->expectation = self->depth > 0 ? EXPECT_COMMA : EXPECT_NOTHING;

  return passed;
}

/* A key and its colon. */
static gboolean
scan_key (DramaJsonScan *self,
          GError       **error)
{
  DramaJsonKeyRef key = { .offset = self->at };
  guint           first = self->levels[self->depth - 1].first_key;
  guint           span;
  gboolean        escaped;

  if (self->text[self->at] != '"')
    return drama_json_scan_fail_expected (self, error, "a key in double quotes");
  if (self->keys->len - first >= DRAMA_JSON_MAX_MEMBERS)
    return drama_json_scan_fail (self, error, DRAMA_IO_ERROR_TOO_LARGE, self->at,
                                 "expected at most %d keys in one object", DRAMA_JSON_MAX_MEMBERS);

  span = append_span (self);
  if (!drama_json_scan_string (self, &escaped, error))
    return FALSE;
  g_array_index (self->spans, DramaJsonSpan, span).end = self->at;

  key.text = self->text + key.offset + 1;
  key.length = self->at - key.offset - 2;
  if (escaped)
    {
      key.unescaped = drama_json_text_unescape (key.text, key.length);
      key.text = key.unescaped;
      key.length = strlen (key.unescaped);
    }
  g_array_append_val (self->keys, key);

  skip_space (self);
  if (self->at >= self->length || self->text[self->at] != ':')
    return drama_json_scan_fail_expected (self, error, "a colon after the key");
  self->at++;
  self->expectation = EXPECT_VALUE;

  return TRUE;
}

/* By name, then by place, so that the order is fully decided. */
static int
compare_keys (gconstpointer a,
              gconstpointer b)
{
  const DramaJsonKeyRef *one = a, *two = b;
  int                    order = memcmp (one->text, two->text, MIN (one->length, two->length));

  if (order == 0)
    order = (one->length > two->length) - (one->length < two->length);

  return order != 0 ? order : (one->offset > two->offset) - (one->offset < two->offset);
}

/* Every object's keys are different; the first repetition in the file is reported. */
static gboolean
check_keys (DramaJsonScan        *self,
            const DramaJsonLevel *level,
            GError              **error)
{
  DramaJsonKeyRef       *keys;
  guint                  n_keys = self->keys->len - level->first_key;
  const DramaJsonKeyRef *repeated = NULL;
  g_autofree char       *key = NULL;
  g_autofree char       *quoted = NULL;

  if (n_keys < 2)
    return TRUE;

  keys = &g_array_index (self->keys, DramaJsonKeyRef, level->first_key);
  qsort (keys, n_keys, sizeof *keys, compare_keys);
  for (guint i = 1; i < n_keys; i++)
    {
      if (keys[i].length != keys[i - 1].length ||
          memcmp (keys[i].text, keys[i - 1].text, keys[i].length) != 0)
        continue;
      if (repeated == NULL || keys[i].offset < repeated->offset)
        repeated = &keys[i];
    }
  if (repeated == NULL)
    return TRUE;

  key = g_strndup (repeated->text, repeated->length);
  quoted = drama_json_text_quote (key);

  return drama_json_scan_fail (self, error, DRAMA_IO_ERROR_DUPLICATE, repeated->offset,
                               "the key %s stands twice in one object; remove one of them", quoted);
}

static gboolean
close_level (DramaJsonScan *self,
             GError       **error)
{
  const DramaJsonLevel *level = &self->levels[self->depth - 1];
  DramaJsonSpan        *span = &g_array_index (self->spans, DramaJsonSpan, level->span);

  if (level->close == '}' && !check_keys (self, level, error))
    return FALSE;

  self->at++;
  span->end = self->at;
  span->next = self->spans->len;
  g_array_set_size (self->keys, level->first_key);
  self->depth--;
  self->expectation = self->depth > 0 ? EXPECT_COMMA : EXPECT_NOTHING;

  return TRUE;
}

static gboolean
scan_separator (DramaJsonScan *self,
                GError       **error)
{
  gboolean is_object = self->levels[self->depth - 1].close == '}';

  if (self->text[self->at] != ',')
    return drama_json_scan_fail_expected (self, error, is_object ? "a comma or }" : "a comma or ]");

  self->at++;
  self->expectation = is_object ? EXPECT_KEY : EXPECT_VALUE;

  return TRUE;
}

/* One value, key or sign; there is something at the place that is not space. */
static gboolean
scan_next (DramaJsonScan *self,
           GError       **error)
{
  gboolean closes = self->depth > 0 &&
                    self->text[self->at] == self->levels[self->depth - 1].close;

  switch (self->expectation)
    {
    case EXPECT_FIRST_VALUE:
      return closes ? close_level (self, error) : scan_value (self, error);
    case EXPECT_FIRST_KEY:
      return closes ? close_level (self, error) : scan_key (self, error);
    case EXPECT_VALUE:
      return scan_value (self, error);
    case EXPECT_KEY:
      return scan_key (self, error);
    case EXPECT_COMMA:
      return closes ? close_level (self, error) : scan_separator (self, error);
    case EXPECT_NOTHING:
    default:
      return drama_json_scan_fail_expected (self, error, "nothing more");
    }
}

static gboolean
scan_all (DramaJsonScan *self,
          GError       **error)
{
  if (!is_utf8 (self, error))
    return FALSE;

  for (skip_space (self); self->at < self->length; skip_space (self))
    {
      if (!scan_next (self, error))
        return FALSE;
    }
  if (self->expectation == EXPECT_NOTHING)
    return TRUE;
  if (self->depth == 0)
    return drama_json_scan_fail (self, error, DRAMA_IO_ERROR_SYNTAX, self->at, "the file is empty");

  return drama_json_scan_fail (self, error, DRAMA_IO_ERROR_SYNTAX, self->at,
                               "the file ends too early: a %c is missing; it may have been cut off",
                               self->levels[self->depth - 1].close);
}

static void
clear_key (gpointer key)
{
  g_free (((DramaJsonKeyRef *) key)->unescaped);
}

/**
 * drama_json_scan_new:
 * @text: (array length=length): what may be JSON; must outlive the scan
 * @length: bytes in @text
 * @name: what messages call the file
 * @error: return location for a #DramaIoError
 *
 * Finds out whether @text is one JSON value after RFC 8259 and nothing else,
 * within the bounds of drama-json.h, with every key once in its object, every
 * number finite in a double and no character zero.  Errors tell line and column,
 * in characters from 1.
 *
 * Returns: (transfer full) (nullable): where every value stands; %NULL with @error set
 */
DramaJsonScan *
drama_json_scan_new (const char *text,
                     gsize       length,
                     const char *name,
                     GError    **error)
{
  g_autoptr (DramaJsonScan) self = NULL;

  g_return_val_if_fail (text != NULL || length == 0, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  self = g_new0 (DramaJsonScan, 1);
  self->text = length > 0 ? text : "";
  self->length = length;
  self->name = name;
  self->spans = g_array_new (FALSE, FALSE, sizeof (DramaJsonSpan));
  self->keys = g_array_new (FALSE, FALSE, sizeof (DramaJsonKeyRef));
  g_array_set_clear_func (self->keys, clear_key);
  if (!scan_all (self, error))
    return NULL;

  self->name = NULL;

  return g_steal_pointer (&self);
}

/**
 * drama_json_scan_free:
 * @self: (transfer full): a scan
 */
void
drama_json_scan_free (DramaJsonScan *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->spans);
  g_array_unref (self->keys);
  g_free (self);
}

/**
 * drama_json_scan_get_text:
 * @self: a scan
 * @length: (out) (optional): bytes in the text
 *
 * Returns: (transfer none): the text that was scanned
 */
const char *
drama_json_scan_get_text (const DramaJsonScan *self,
                          gsize               *length)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (length != NULL)
    *length = self->length;

  return self->text;
}

/**
 * drama_json_scan_get_n_spans:
 * @self: a scan
 *
 * Returns: how many values and keys there are; 0 is the root
 */
guint
drama_json_scan_get_n_spans (const DramaJsonScan *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->spans->len;
}

/**
 * drama_json_scan_get_span:
 * @self: a scan
 * @index: which value or key
 *
 * Returns: (transfer none): where it stands
 */
const DramaJsonSpan *
drama_json_scan_get_span (const DramaJsonScan *self,
                          guint                index)
{
  g_return_val_if_fail (self != NULL && index < self->spans->len, NULL);

  return &g_array_index (self->spans, DramaJsonSpan, index);
}

/**
 * drama_json_scan_place:
 * @self: a scan
 * @offset: a byte of its text, or its length
 *
 * Walks the text, linear in @offset; only for messages.
 *
 * Returns: (transfer full): the place as a person looks it up, "line 3, column 14",
 *   both from 1, the column in characters
 */
char *
drama_json_scan_place (const DramaJsonScan *self,
                       gsize                offset)
{
  guint line = 1, column = 1;

  g_return_val_if_fail (self != NULL && offset <= self->length, NULL);

  for (gsize i = 0; i < offset; i++)
    {
      if (self->text[i] == '\n')
        {
          line++;
          column = 1;
        }
      else if (((guchar) self->text[i] & 0xc0) != 0x80)
        {
          column++;
        }
    }

  return g_strdup_printf ("line %u, column %u", line, column);
}
