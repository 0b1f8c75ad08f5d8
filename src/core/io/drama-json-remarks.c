/* drama-json-remarks.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-json-remarks.h"

#include "drama-json-values.h"

/* More remarks on one quote are nobody's work. */
#define MAX_REMARKS 1000

enum
{
  RESOLUTION_START,
  RESOLUTION_WORDS,
  RESOLUTION_ACTOR,
  RESOLUTION_BY,
  RESOLUTION_WHEN,
  N_RESOLUTION_KEYS
};
static const DramaJsonKey RESOLUTION_KEYS[N_RESOLUTION_KEYS] = {
  { "start", TRUE },
  { "words", TRUE },
  { "actor", TRUE },
  { "by", FALSE },
  { "when", FALSE },
};

enum
{
  DISMISSAL_FINDING,
  DISMISSAL_WHY,
  DISMISSAL_BY,
  DISMISSAL_WHEN,
  N_DISMISSAL_KEYS
};
static const DramaJsonKey DISMISSAL_KEYS[N_DISMISSAL_KEYS] = {
  { "finding", TRUE },
  { "why", FALSE },
  { "by", FALSE },
  { "when", FALSE },
};

static void
clear_resolution (gpointer data)
{
  drama_extras_unref (((DramaResolution *) data)->extras);
}

static void
clear_dismissal (gpointer data)
{
  drama_extras_unref (((DramaDismissal *) data)->extras);
}

static gboolean
read_resolution (const DramaJsonCursor *self,
                 DramaResolution       *item,
                 GError               **error)
{
  DramaJsonCursor members[N_RESOLUTION_KEYS];

  return drama_json_cursor_open (self, RESOLUTION_KEYS, N_RESOLUTION_KEYS, members, &item->extras,
                                 error) &&
         drama_json_cursor_get_whole (&members[RESOLUTION_START], &item->start, error) &&
         drama_json_read_passage (&members[RESOLUTION_WORDS], &item->words, error) &&
         drama_json_read_any_id (&members[RESOLUTION_ACTOR], &item->actor, error) &&
         drama_json_read_line (&members[RESOLUTION_BY], &item->by, error) &&
         drama_json_read_date (&members[RESOLUTION_WHEN], &item->when, error);
}

static gboolean
read_dismissal (const DramaJsonCursor *self,
                DramaDismissal        *item,
                GError               **error)
{
  DramaJsonCursor members[N_DISMISSAL_KEYS];

  return drama_json_cursor_open (self, DISMISSAL_KEYS, N_DISMISSAL_KEYS, members, &item->extras,
                                 error) &&
         drama_json_read_line (&members[DISMISSAL_FINDING], &item->finding, error) &&
         drama_json_read_passage (&members[DISMISSAL_WHY], &item->why, error) &&
         drama_json_read_line (&members[DISMISSAL_BY], &item->by, error) &&
         drama_json_read_date (&members[DISMISSAL_WHEN], &item->when, error);
}

/**
 * drama_json_read_resolved:
 * @self: the resolutions of a quote, or what is not there
 * @resolved: (out) (transfer full) (nullable): what was read; untouched on error
 * @error: return location for a #DramaIoError
 *
 * Whether the actors are there, and the words stand in the quote, is not asked: both may
 * have changed on another branch, and then the resolution is not shown.
 *
 * Returns: whether they are resolutions
 */
gboolean
drama_json_read_resolved (const DramaJsonCursor *self,
                          DramaResolutions     **resolved,
                          GError               **error)
{
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (DramaResolution));
  DramaJsonCursor element = { 0 };
  guint           n;

  g_array_set_clear_func (items, clear_resolution);
  if (!self->present)
    return TRUE;
  if (!drama_json_cursor_count (self, MAX_REMARKS, &n, error))
    return FALSE;

  while (drama_json_cursor_next (self, &element))
    {
      DramaResolution item = { 0 };
      gboolean        good = read_resolution (&element, &item, error);

      g_array_append_val (items, item);
      if (!good)
        return FALSE;
    }
  *resolved = drama_resolutions_new ((const DramaResolution *) items->data, items->len);

  return TRUE;
}

/**
 * drama_json_read_dismissed:
 * @self: the dismissals of a tie or a quote, or what is not there
 * @dismissed: (out) (transfer full) (nullable): what was read; untouched on error
 * @error: return location for a #DramaIoError
 *
 * Returns: whether they are dismissals
 */
gboolean
drama_json_read_dismissed (const DramaJsonCursor *self,
                           DramaDismissals      **dismissed,
                           GError               **error)
{
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (DramaDismissal));
  DramaJsonCursor element = { 0 };
  guint           n;

  g_array_set_clear_func (items, clear_dismissal);
  if (!self->present)
    return TRUE;
  if (!drama_json_cursor_count (self, MAX_REMARKS, &n, error))
    return FALSE;

  while (drama_json_cursor_next (self, &element))
    {
      DramaDismissal item = { 0 };
      gboolean       good = read_dismissal (&element, &item, error);

      g_array_append_val (items, item);
      if (!good)
        return FALSE;
    }
  *dismissed = drama_dismissals_new ((const DramaDismissal *) items->data, items->len);

  return TRUE;
}
