/* drama-json-records.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-json-records.h"

#include "drama-former.h"
#include "drama-json.h"
#include "drama-json-values.h"
#include "drama-offset.h"

#include <math.h>

enum
{
  SOURCE_ID,
  SOURCE_TITLE,
  SOURCE_PUBLISHER,
  SOURCE_AUTHOR,
  SOURCE_PUBLISHED,
  SOURCE_URL,
  SOURCE_LANGUAGE,
  SOURCE_GRADE,
  SOURCE_SHA256,
  SOURCE_LENGTH,
  SOURCE_PARAGRAPHS,
  SOURCE_TEXT,
  N_SOURCE_KEYS
};
static const DramaJsonKey SOURCE_KEYS[N_SOURCE_KEYS] = {
  { "id", TRUE },
  { "title", FALSE },
  { "publisher", FALSE },
  { "author", FALSE },
  { "published", FALSE },
  { "url", FALSE },
  { "language", FALSE },
  { "grade", FALSE },
  { "sha256", FALSE },
  { "length", FALSE },
  { "paragraphs", FALSE },
  { "text", FALSE },
};

enum
{
  ACTOR_ID,
  ACTOR_NAME,
  ACTOR_KIND,
  ACTOR_ALIASES,
  ACTOR_NOTE,
  ACTOR_POSITION,
  ACTOR_PINNED,
  ACTOR_MERGED,
  N_ACTOR_KEYS
};
static const DramaJsonKey ACTOR_KEYS[N_ACTOR_KEYS] = {
  { "id", TRUE },
  { "name", TRUE },
  { "kind", TRUE },
  { "aliases", FALSE },
  { "note", FALSE },
  { "position", FALSE },
  { "pinned", FALSE },
  { "merged", FALSE },
};

/* Ascending places inside the text, as far as its length is known. */
static gboolean
read_paragraphs (const DramaJsonCursor *self,
                 gint64                 length,
                 GArray                *starts,
                 GError               **error)
{
  DramaJsonCursor element = { 0 };
  gint64          least = 0, start = 0;
  guint           n;

  if (!self->present)
    return TRUE;
  if (!drama_json_cursor_count (self, DRAMA_JSON_MAX_VALUES, &n, error))
    return FALSE;

  while (drama_json_cursor_next (self, &element))
    {
      if (!drama_json_cursor_get_whole (&element, &start, error))
        return FALSE;
      if (start < least)
        return drama_json_cursor_fail (&element, error, DRAMA_IO_ERROR_RANGE,
                                       "expected the beginning of a later paragraph, at least "
                                       "%" G_GINT64_FORMAT,
                                       least);
      if (length > 0 && start >= length)
        return drama_json_cursor_fail (&element, error, DRAMA_IO_ERROR_RANGE,
                                       "expected a place below %" G_GINT64_FORMAT ", the length "
                                       "of the source",
                                       length);
      g_array_append_val (starts, start);
      least = start + 1;
    }

  return TRUE;
}

/* A text that is carried along must be the one that length and hash describe. */
static gboolean
check_text (const DramaJsonCursor   *members,
            const DramaSourceFields *fields,
            GError                 **error)
{
  g_autofree char *digest = NULL;
  gint64           length;

  if (fields->text == NULL || members[SOURCE_TEXT].file->is_doubtful)
    return TRUE;

  length = g_utf8_strlen (fields->text, -1);
  if (length != fields->length)
    return drama_json_cursor_fail (&members[SOURCE_LENGTH], error, DRAMA_IO_ERROR_RANGE,
                                   "expected %" G_GINT64_FORMAT ", the number of characters of "
                                   "text",
                                   length);

  digest = drama_offset_digest (fields->text);
  if (!g_str_equal (digest, fields->sha256))
    return drama_json_cursor_fail (&members[SOURCE_SHA256], error, DRAMA_IO_ERROR_RANGE,
                                   "expected \"%s\", the SHA-256 of text; one of them was changed",
                                   digest);

  return TRUE;
}

/**
 * drama_json_read_source:
 * @self: what must be a source
 * @ids: what has been read; the source is added
 * @error: return location for a #DramaIoError
 *
 * Returns: whether it is one
 */
gboolean
drama_json_read_source (DramaJsonCursor *self,
                        DramaJsonIds    *ids,
                        GError         **error)
{
  g_autoptr (DramaExtras) extras = NULL;
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (gint64));
  DramaJsonCursor   members[N_SOURCE_KEYS];
  DramaSourceFields fields = { 0 };

  if (!drama_json_cursor_open (self, SOURCE_KEYS, N_SOURCE_KEYS, members, &extras, error) ||
      !drama_json_read_id (self, &members[SOURCE_ID], "source", ids->sources, &fields.id, error) ||
      !drama_json_read_line (&members[SOURCE_TITLE], &fields.title, error) ||
      !drama_json_read_line (&members[SOURCE_PUBLISHER], &fields.publisher, error) ||
      !drama_json_read_line (&members[SOURCE_AUTHOR], &fields.author, error) ||
      !drama_json_read_date (&members[SOURCE_PUBLISHED], &fields.published, error) ||
      !drama_json_read_line (&members[SOURCE_URL], &fields.url, error) ||
      !drama_json_read_line (&members[SOURCE_LANGUAGE], &fields.language, error) ||
      !drama_json_read_grade (&members[SOURCE_GRADE], &fields.grade, error) ||
      !drama_json_read_sha256 (&members[SOURCE_SHA256], &fields.sha256, error) ||
      !drama_json_cursor_get_whole (&members[SOURCE_LENGTH], &fields.length, error) ||
      !read_paragraphs (&members[SOURCE_PARAGRAPHS], fields.length, starts, error))
    return FALSE;

  if (!drama_json_cursor_is_null (&members[SOURCE_TEXT]) &&
      !drama_json_cursor_get_string (&members[SOURCE_TEXT], DRAMA_JSON_MAX_BYTES, &fields.text,
                                     error))
    return FALSE;
  if (!check_text (members, &fields, error))
    return FALSE;

  fields.paragraphs = (const gint64 *) starts->data;
  fields.n_paragraphs = starts->len;
  fields.extras = extras;
  g_tree_insert (ids->sources, (gpointer) fields.id, drama_source_new (&fields));

  return TRUE;
}

/**
 * drama_json_read_aliases:
 * @self: what must be a list of names, if it is there
 * @aliases: (element-type utf8): where they are added, and %NULL behind the last
 * @error: return location for a #DramaIoError
 *
 * Returns: whether it is one, or not there
 */
gboolean
drama_json_read_aliases (const DramaJsonCursor *self,
                         GPtrArray             *aliases,
                         GError               **error)
{
  DramaJsonCursor element = { 0 };
  guint           n;

  if (self->present)
    {
      if (!drama_json_cursor_count (self, DRAMA_JSON_MAX_ALIASES, &n, error))
        return FALSE;

      while (drama_json_cursor_next (self, &element))
        {
          const char *alias = NULL;

          if (!drama_json_read_line (&element, &alias, error))
            return FALSE;
          g_ptr_array_add (aliases, (gpointer) alias);
        }
    }
  g_ptr_array_add (aliases, NULL);

  return TRUE;
}

static gboolean
read_position (const DramaJsonCursor *self,
               DramaActorFields      *fields,
               GError               **error)
{
  DramaJsonCursor element = { 0 };
  double          place[2] = { 0, 0 };
  guint           n;

  if (drama_json_cursor_is_null (self))
    return TRUE;
  if (!drama_json_cursor_count (self, G_MAXUINT, &n, error))
    return FALSE;
  if (n != 2)
    return drama_json_cursor_fail (self, error, DRAMA_IO_ERROR_FORMAT,
                                   "expected two numbers such as [120.5, -40], or null, found a "
                                   "list of %u",
                                   n);

  while (drama_json_cursor_next (self, &element))
    {
      if (!drama_json_cursor_get_number (&element, &place[element.index], error))
        return FALSE;
      if (fabs (place[element.index]) > DRAMA_JSON_MAX_PLACE)
        return drama_json_cursor_fail (&element, error, DRAMA_IO_ERROR_RANGE,
                                       "expected a number from %.0f to %.0f",
                                       -DRAMA_JSON_MAX_PLACE, DRAMA_JSON_MAX_PLACE);
    }
  fields->position = (DramaVec){ place[0], place[1] };
  fields->placed = TRUE;

  return TRUE;
}

/**
 * drama_json_read_actor_record:
 * @self: what must be an actor
 * @taken: (element-type utf8 gpointer): the ids that it must not have
 * @nesting: how many former actors it lies in
 * @error: return location for a #DramaIoError
 *
 * Returns: (transfer full) (nullable): the actor, or %NULL with @error set
 */
DramaActor *
drama_json_read_actor_record (DramaJsonCursor *self,
                              GTree           *taken,
                              guint            nesting,
                              GError         **error)
{
  g_autoptr (DramaExtras) extras = NULL;
  g_autoptr (GPtrArray) aliases = g_ptr_array_new ();
  g_autoptr (GPtrArray) merged = NULL;
  DramaJsonCursor  members[N_ACTOR_KEYS];
  DramaActorFields fields = { 0 };

  merged = g_ptr_array_new_with_free_func ((GDestroyNotify) drama_former_unref);
  if (!drama_json_cursor_open (self, ACTOR_KEYS, N_ACTOR_KEYS, members, &extras, error) ||
      !drama_json_read_id (self, &members[ACTOR_ID], "actor", taken, &fields.id, error) ||
      !drama_json_read_line (&members[ACTOR_NAME], &fields.name, error) ||
      !drama_json_read_kind (&members[ACTOR_KIND], &fields.kind, error) ||
      !drama_json_read_aliases (&members[ACTOR_ALIASES], aliases, error) ||
      !drama_json_read_passage (&members[ACTOR_NOTE], &fields.note, error) ||
      !read_position (&members[ACTOR_POSITION], &fields, error) ||
      !drama_json_cursor_get_boolean (&members[ACTOR_PINNED], &fields.pinned, error) ||
      !drama_json_read_merged (&members[ACTOR_MERGED], nesting, merged, error))
    return NULL;

  fields.aliases = (const char *const *) aliases->pdata;
  fields.merged = (DramaFormer *const *) merged->pdata;
  fields.n_merged = merged->len;
  fields.extras = extras;

  return drama_actor_new (&fields);
}

/**
 * drama_json_read_actor:
 * @self: what must be an actor
 * @ids: what has been read; the actor is added
 * @error: return location for a #DramaIoError
 *
 * Returns: whether it is one
 */
gboolean
drama_json_read_actor (DramaJsonCursor *self,
                       DramaJsonIds    *ids,
                       GError         **error)
{
  DramaActor *actor = drama_json_read_actor_record (self, ids->actors, 0, error);

  if (actor == NULL)
    return FALSE;

  g_tree_insert (ids->actors, (gpointer) drama_actor_get_fields (actor)->id, actor);

  return TRUE;
}
