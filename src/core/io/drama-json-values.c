/* drama-json-values.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-json-values.h"

#include "drama-date.h"
#include "drama-id-tree.h"
#include "drama-json.h"
#include "drama-json-text.h"

#include <string.h>

/**
 * drama_json_read_line:
 * @self: what must be a string of at most %DRAMA_JSON_MAX_LINE characters, if it is there
 * @value: (out) (transfer none): the string; untouched on failure and where it is not there
 * @error: return location for a #DramaIoError
 *
 * Returns: whether it is one, or not there
 */
gboolean
drama_json_read_line (const DramaJsonCursor *self,
                      const char           **value,
                      GError               **error)
{
  return drama_json_cursor_get_string (self, DRAMA_JSON_MAX_LINE, value, error);
}

/**
 * drama_json_read_passage:
 * @self: what must be a string of at most %DRAMA_JSON_MAX_PASSAGE characters, if it is there
 * @value: (out) (transfer none): the string; untouched on failure and where it is not there
 * @error: return location for a #DramaIoError
 *
 * Returns: whether it is one, or not there
 */
gboolean
drama_json_read_passage (const DramaJsonCursor *self,
                         const char           **value,
                         GError               **error)
{
  return drama_json_cursor_get_string (self, DRAMA_JSON_MAX_PASSAGE, value, error);
}

/**
 * drama_json_read_any_id:
 * @self: what must be an id, and be there
 * @value: (out) (transfer none): the id; untouched on failure
 * @error: return location for a #DramaIoError
 *
 * Returns: whether it is what can be shown, typed and written on one line, whether or
 *   not a record has it
 */
gboolean
drama_json_read_any_id (const DramaJsonCursor *self,
                        const char           **value,
                        GError               **error)
{
  const char *id = NULL;

  if (!drama_json_cursor_get_string (self, DRAMA_JSON_MAX_ID, &id, error))
    return FALSE;
  if (*id == '\0')
    return drama_json_cursor_fail (self, error, DRAMA_IO_ERROR_RANGE,
                                   "expected an id, found an empty string");

  for (const char *at = id; *at != '\0'; at = g_utf8_next_char (at))
    {
      if (g_unichar_iscntrl (g_utf8_get_char (at)))
        return drama_json_cursor_fail (self, error, DRAMA_IO_ERROR_RANGE,
                                       "an id must not hold the control character U+%04X",
                                       g_utf8_get_char (at));
    }
  *value = id;

  return TRUE;
}

/**
 * drama_json_read_ids:
 * @self: what must be a list of ids, if it is there
 * @ids: (element-type utf8): where they are added, and %NULL behind the last
 * @error: return location for a #DramaIoError
 *
 * Returns: whether it is one, or not there
 */
gboolean
drama_json_read_ids (const DramaJsonCursor *self,
                     GPtrArray             *ids,
                     GError               **error)
{
  DramaJsonCursor element = { 0 };
  guint           n;

  if (self->present)
    {
      if (!drama_json_cursor_count (self, DRAMA_JSON_MAX_RECORDS, &n, error))
        return FALSE;

      while (drama_json_cursor_next (self, &element))
        {
          const char *id = NULL;

          if (!drama_json_read_any_id (&element, &id, error))
            return FALSE;
          g_ptr_array_add (ids, (gpointer) id);
        }
    }
  g_ptr_array_add (ids, NULL);

  return TRUE;
}

/**
 * drama_json_read_id:
 * @record: the record that is read; learns its @word and its id
 * @member: its id, which must be there
 * @word: what it is, such as "tie"
 * @taken: (element-type utf8 gpointer): the ids of earlier records of its type
 * @value: (out) (transfer none): the id; untouched on failure
 * @error: return location for a #DramaIoError
 *
 * Returns: whether it is an id of its own
 */
gboolean
drama_json_read_id (DramaJsonCursor       *record,
                    const DramaJsonCursor *member,
                    const char            *word,
                    GTree                 *taken,
                    const char           **value,
                    GError               **error)
{
  g_autofree char *quoted = NULL;
  const char      *id = NULL;

  if (!drama_json_read_any_id (member, &id, error))
    return FALSE;
  if (drama_id_tree_has (taken, id))
    {
      quoted = drama_json_text_quote (id);
      return drama_json_cursor_fail (member, error, DRAMA_IO_ERROR_DUPLICATE,
                                     "the id %s is taken by an earlier %s; give each its own",
                                     quoted, word);
    }

  record->record = word;
  record->id = id;
  *value = id;

  return TRUE;
}

/**
 * drama_json_read_reference:
 * @self: the id of another record, which must be there
 * @word: what that record is: "actor" or "source"
 * @known: (element-type utf8 gpointer): the ids of all such records
 * @value: (out) (transfer none): the id; untouched on failure
 * @error: return location for a #DramaIoError
 *
 * Returns: whether it is among @known
 */
gboolean
drama_json_read_reference (const DramaJsonCursor *self,
                           const char            *word,
                           GTree                 *known,
                           const char           **value,
                           GError               **error)
{
  g_autofree char *quoted = NULL;
  const char      *id = NULL;

  if (!drama_json_cursor_get_string (self, DRAMA_JSON_MAX_ID, &id, error))
    return FALSE;
  if (!drama_id_tree_has (known, id))
    {
      quoted = drama_json_text_quote (id);
      return drama_json_cursor_fail (self, error, DRAMA_IO_ERROR_REFERENCE,
                                     "expected the id of %s, found %s, which no %s of this "
                                     "dossier has",
                                     g_str_equal (word, "actor") ? "an actor" : "a source",
                                     quoted, word);
    }
  *value = id;

  return TRUE;
}

/**
 * drama_json_read_date:
 * @self: what must be an EDTF date or empty, if it is there
 * @value: (out) (transfer none): the date, "" where it is not there; untouched on failure
 * @error: return location for a #DramaIoError
 *
 * Returns: whether it is one
 */
gboolean
drama_json_read_date (const DramaJsonCursor *self,
                      const char           **value,
                      GError               **error)
{
  g_autofree char *quoted = NULL;
  const char      *edtf = "";
  DramaDate        date;

  if (!drama_json_read_line (self, &edtf, error))
    return FALSE;
  if (*edtf != '\0' && !drama_date_parse (edtf, &date))
    {
      quoted = drama_json_text_quote (edtf);
      return drama_json_cursor_fail (self, error, DRAMA_IO_ERROR_RANGE,
                                     "expected a date such as 2013, 2016-12, 2010~, ../2013 or "
                                     "2011-02/2011-05 (EDTF), or \"\", found %s",
                                     quoted);
    }
  *value = edtf;

  return TRUE;
}

/* @word is the cursor's own; @words are all that are allowed. */
static gboolean
fail_word (const DramaJsonCursor *self,
           const char            *word,
           const char *(*to_string) (guint),
           guint    n_words,
           GError **error)
{
  g_autofree char *quoted = drama_json_text_quote (word);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? ", " : "", to_string (i));

  return drama_json_cursor_fail (self, error, DRAMA_IO_ERROR_FORMAT,
                                 "expected one of %s, found %s", words->str, quoted);
}

static const char *
kind_word (guint kind)
{
  return drama_kind_to_string ((DramaKind) kind);
}

static const char *
stance_word (guint stance)
{
  return drama_stance_to_string ((DramaStance) stance);
}

static const char *
certainty_word (guint certainty)
{
  return drama_certainty_to_string ((DramaCertainty) certainty);
}

static const char *
standing_word (guint standing)
{
  return drama_standing_to_string ((DramaStanding) standing);
}

/**
 * drama_json_read_kind:
 * @self: what must be the word of a kind, and be there
 * @kind: (out): what it means; untouched on failure
 * @error: return location for a #DramaIoError
 *
 * Returns: whether it is one
 */
gboolean
drama_json_read_kind (const DramaJsonCursor *self,
                      DramaKind             *kind,
                      GError               **error)
{
  const char *word = NULL;

  return drama_json_read_line (self, &word, error) &&
         (drama_kind_from_string (word, kind) ||
          fail_word (self, word, kind_word, DRAMA_N_KINDS, error));
}

/**
 * drama_json_read_stance:
 * @self: what must be the word of a stance, and be there
 * @stance: (out): what it means; untouched on failure
 * @error: return location for a #DramaIoError
 *
 * Returns: whether it is one
 */
gboolean
drama_json_read_stance (const DramaJsonCursor *self,
                        DramaStance           *stance,
                        GError               **error)
{
  const char *word = NULL;

  return drama_json_read_line (self, &word, error) &&
         (drama_stance_from_string (word, stance) ||
          fail_word (self, word, stance_word, DRAMA_N_STANCES, error));
}

/**
 * drama_json_read_certainty:
 * @self: what must be the word of a certainty, and be there
 * @certainty: (out): what it means; untouched on failure
 * @error: return location for a #DramaIoError
 *
 * Returns: whether it is one
 */
gboolean
drama_json_read_certainty (const DramaJsonCursor *self,
                           DramaCertainty        *certainty,
                           GError               **error)
{
  const char *word = NULL;

  return drama_json_read_line (self, &word, error) &&
         (drama_certainty_from_string (word, certainty) ||
          fail_word (self, word, certainty_word, DRAMA_N_CERTAINTIES, error));
}

/**
 * drama_json_read_standing:
 * @self: what must be the word of a standing, and be there
 * @standing: (out): what it means; untouched on failure
 * @error: return location for a #DramaIoError
 *
 * Returns: whether it is one
 */
gboolean
drama_json_read_standing (const DramaJsonCursor *self,
                          DramaStanding         *standing,
                          GError               **error)
{
  const char *word = NULL;

  return drama_json_read_line (self, &word, error) &&
         (drama_standing_from_string (word, standing) ||
          fail_word (self, word, standing_word, DRAMA_N_STANDINGS, error));
}

/**
 * drama_json_read_grade:
 * @self: what must be a grade or empty, if it is there
 * @value: (out) (transfer none): the grade, "" where it is not there; untouched on failure
 * @error: return location for a #DramaIoError
 *
 * Returns: whether it is one: a letter for how reliable the source is, a digit for how
 *   credible what it says (Admiralty code)
 */
gboolean
drama_json_read_grade (const DramaJsonCursor *self,
                       const char           **value,
                       GError               **error)
{
  const char *grade = "";

  if (!drama_json_read_line (self, &grade, error))
    return FALSE;
  if (*grade != '\0' && !(grade[0] >= 'A' && grade[0] <= 'F' &&
                          grade[1] >= '1' && grade[1] <= '6' && grade[2] == '\0'))
    return drama_json_cursor_fail (self, error, DRAMA_IO_ERROR_RANGE,
                                   "expected a letter A to F and a digit 1 to 6 such as \"B2\", "
                                   "or \"\"");
  *value = grade;

  return TRUE;
}

/**
 * drama_json_read_sha256:
 * @self: what must be a SHA-256 in hexadecimal or empty, if it is there
 * @value: (out) (transfer none): the digits, "" where it is not there; untouched on failure
 * @error: return location for a #DramaIoError
 *
 * Returns: whether it is one
 */
gboolean
drama_json_read_sha256 (const DramaJsonCursor *self,
                        const char           **value,
                        GError               **error)
{
  const char *digest = "";

  if (!drama_json_read_line (self, &digest, error))
    return FALSE;
  if (*digest != '\0' && (strlen (digest) != 64 || strspn (digest, "0123456789abcdef") != 64))
    return drama_json_cursor_fail (self, error, DRAMA_IO_ERROR_RANGE,
                                   "expected the 64 digits 0-9 and a-f of a SHA-256, or \"\"");
  *value = digest;

  return TRUE;
}
