/* drama-json-former.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who was merged into an actor.  Ids are not followed here: what they name may
 * have been deleted or merged since, and splitting copes with that. */
#include "drama-json-records.h"

#include "drama-former.h"
#include "drama-id-tree.h"
#include "drama-json.h"
#include "drama-json-values.h"

enum
{
  FORMER_ACTOR,
  FORMER_GAVE_ALIASES,
  FORMER_GAVE_NOTE,
  FORMER_FROM,
  FORMER_TO,
  FORMER_SPEAKS,
  FORMER_FOLDED,
  N_FORMER_KEYS
};
static const DramaJsonKey FORMER_KEYS[N_FORMER_KEYS] = {
  { "actor", TRUE },
  { "gave_aliases", FALSE },
  { "gave_note", FALSE },
  { "from", FALSE },
  { "to", FALSE },
  { "speaks", FALSE },
  { "folded", FALSE },
};

enum
{
  FOLDED_TIE,
  FOLDED_INTO,
  FOLDED_GAVE_DATE,
  FOLDED_GAVE_STANDING,
  FOLDED_GAVE_NOTE,
  FOLDED_EVIDENCE,
  FOLDED_TWINS,
  N_FOLDED_KEYS
};
static const DramaJsonKey FOLDED_KEYS[N_FOLDED_KEYS] = {
  { "tie", TRUE },
  { "into", TRUE },
  { "gave_date", FALSE },
  { "gave_standing", FALSE },
  { "gave_note", FALSE },
  { "evidence", FALSE },
  { "twins", FALSE },
};

enum
{
  TWIN_ID,
  TWIN_OF,
  TWIN_PREFIX,
  TWIN_SUFFIX,
  TWIN_NOTE,
  TWIN_BY,
  TWIN_WHEN,
  N_TWIN_KEYS
};
static const DramaJsonKey TWIN_KEYS[N_TWIN_KEYS] = {
  { "id", TRUE },
  { "of", TRUE },
  { "prefix", FALSE },
  { "suffix", FALSE },
  { "note", FALSE },
  { "by", FALSE },
  { "when", FALSE },
};

/* Reads one element of a list, in @what the caller needs for it. */
typedef gboolean (*ReadElement) (DramaJsonCursor *element, gpointer what, GError **error);

static gboolean
read_list (const DramaJsonCursor *self,
           guint                  max,
           ReadElement            read,
           gpointer               what,
           GError               **error)
{
  DramaJsonCursor element = { 0 };
  guint           n;

  if (!self->present)
    return TRUE;
  if (!drama_json_cursor_count (self, max, &n, error))
    return FALSE;

  while (drama_json_cursor_next (self, &element))
    if (!read (&element, what, error))
      return FALSE;

  return TRUE;
}

static void
clear_twin (gpointer data)
{
  drama_extras_unref (((DramaTwin *) data)->extras);
}

static gboolean
read_twin (DramaJsonCursor *self,
           gpointer         twins,
           GError         **error)
{
  g_autoptr (DramaExtras) extras = NULL;
  DramaJsonCursor members[N_TWIN_KEYS];
  DramaTwin       twin = { 0 };

  if (!drama_json_cursor_open (self, TWIN_KEYS, N_TWIN_KEYS, members, &extras, error) ||
      !drama_json_read_any_id (&members[TWIN_ID], &twin.id, error) ||
      !drama_json_read_any_id (&members[TWIN_OF], &twin.of, error) ||
      !drama_json_read_passage (&members[TWIN_PREFIX], &twin.prefix, error) ||
      !drama_json_read_passage (&members[TWIN_SUFFIX], &twin.suffix, error) ||
      !drama_json_read_passage (&members[TWIN_NOTE], &twin.note, error) ||
      !drama_json_read_line (&members[TWIN_BY], &twin.by, error) ||
      !drama_json_read_date (&members[TWIN_WHEN], &twin.when, error))
    return FALSE;

  twin.extras = g_steal_pointer (&extras);
  g_array_append_vals (twins, &twin, 1);

  return TRUE;
}

/* The folded ties of one former actor, and what they borrow until it is made. */
typedef struct
{
  GArray    *ties;  /* DramaFoldedTie */
  GPtrArray *ids;   /* a GPtrArray of ids each */
  GPtrArray *twins; /* a GArray of DramaTwin each */
} Folds;

static void
clear_folded (gpointer data)
{
  DramaFoldedTie *folded = data;

  g_clear_pointer (&folded->tie, drama_tie_unref);
  drama_extras_unref (folded->extras);
}

static gboolean
read_folded_members (const DramaJsonCursor *members,
                     DramaFoldedTie        *folded,
                     GPtrArray             *evidence,
                     GArray                *twins,
                     GError               **error)
{
  DramaJsonCursor tie = members[FOLDED_TIE];

  folded->tie = drama_json_read_bare_tie (&tie, error);
  if (folded->tie == NULL ||
      !drama_json_read_any_id (&members[FOLDED_INTO], &folded->into, error) ||
      !drama_json_cursor_get_boolean (&members[FOLDED_GAVE_DATE], &folded->gave_date, error) ||
      !drama_json_cursor_get_boolean (&members[FOLDED_GAVE_STANDING], &folded->gave_standing,
                                      error) ||
      !drama_json_cursor_get_boolean (&members[FOLDED_GAVE_NOTE], &folded->gave_note, error) ||
      !drama_json_read_ids (&members[FOLDED_EVIDENCE], evidence, error) ||
      !read_list (&members[FOLDED_TWINS], DRAMA_JSON_MAX_RECORDS, read_twin, twins, error))
    return FALSE;

  folded->evidence = (const char *const *) evidence->pdata;
  folded->twins = (const DramaTwin *) twins->data;
  folded->n_twins = twins->len;

  return TRUE;
}

static gboolean
read_folded (DramaJsonCursor *self,
             gpointer         what,
             GError         **error)
{
  Folds          *folds = what;
  GPtrArray      *evidence = g_ptr_array_new ();
  GArray         *twins = g_array_new (FALSE, FALSE, sizeof (DramaTwin));
  DramaJsonCursor members[N_FOLDED_KEYS];
  DramaFoldedTie *folded;

  g_array_set_clear_func (twins, clear_twin);
  g_ptr_array_add (folds->ids, evidence);
  g_ptr_array_add (folds->twins, twins);
  g_array_set_size (folds->ties, folds->ties->len + 1);
  folded = &g_array_index (folds->ties, DramaFoldedTie, folds->ties->len - 1);

  return drama_json_cursor_open (self, FOLDED_KEYS, N_FOLDED_KEYS, members, &folded->extras,
                                 error) &&
         read_folded_members (members, folded, evidence, twins, error);
}

static DramaFormer *
read_former_members (const DramaJsonCursor *members,
                     guint                  nesting,
                     DramaExtras           *extras,
                     GError               **error)
{
  DramaJsonCursor actor_cursor = members[FORMER_ACTOR];
  g_autoptr (GTree) none = drama_id_tree_new (NULL, NULL);
  g_autoptr (DramaActor) actor = NULL;
  g_autoptr (GPtrArray) aliases = g_ptr_array_new ();
  g_autoptr (GPtrArray) from = g_ptr_array_new ();
  g_autoptr (GPtrArray) to = g_ptr_array_new ();
  g_autoptr (GPtrArray) speaks = g_ptr_array_new ();
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GPtrArray) twins = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr (GArray) ties = g_array_new (FALSE, TRUE, sizeof (DramaFoldedTie));
  Folds             folds = { ties, ids, twins };
  DramaFormerFields fields = { .extras = extras };

  g_array_set_clear_func (ties, clear_folded);
  actor = drama_json_read_actor_record (&actor_cursor, none, nesting, error);
  if (actor == NULL ||
      !drama_json_read_aliases (&members[FORMER_GAVE_ALIASES], aliases, error) ||
      !drama_json_cursor_get_boolean (&members[FORMER_GAVE_NOTE], &fields.gave_note, error) ||
      !drama_json_read_ids (&members[FORMER_FROM], from, error) ||
      !drama_json_read_ids (&members[FORMER_TO], to, error) ||
      !drama_json_read_ids (&members[FORMER_SPEAKS], speaks, error) ||
      !read_list (&members[FORMER_FOLDED], DRAMA_JSON_MAX_RECORDS, read_folded, &folds, error))
    return NULL;

  fields.actor = actor;
  fields.gave_aliases = (const char *const *) aliases->pdata;
  fields.from = (const char *const *) from->pdata;
  fields.to = (const char *const *) to->pdata;
  fields.speaks = (const char *const *) speaks->pdata;
  fields.folded = (const DramaFoldedTie *) ties->data;
  fields.n_folded = ties->len;

  return drama_former_new (&fields);
}

/**
 * drama_json_read_merged:
 * @self: what must be a list of former actors, if it is there
 * @nesting: how many former actors it lies in
 * @merged: (element-type DramaFormer): where they are added
 * @error: return location for a #DramaIoError
 *
 * Returns: whether it is one, or not there
 */
gboolean
drama_json_read_merged (const DramaJsonCursor *self,
                        guint                  nesting,
                        GPtrArray             *merged,
                        GError               **error)
{
  DramaJsonCursor element = { 0 };
  guint           n;

  if (!self->present)
    return TRUE;
  if (!drama_json_cursor_count (self, DRAMA_MAX_MERGED, &n, error))
    return FALSE;
  if (n > 0 && nesting >= DRAMA_MAX_NESTED)
    return drama_json_cursor_fail (self, error, DRAMA_IO_ERROR_TOO_LARGE,
                                   "expected actors merged into each other at most %d deep",
                                   DRAMA_MAX_NESTED);

  while (drama_json_cursor_next (self, &element))
    {
      g_autoptr (DramaExtras) extras = NULL;
      DramaJsonCursor members[N_FORMER_KEYS];
      DramaFormer    *former;

      if (!drama_json_cursor_open (&element, FORMER_KEYS, N_FORMER_KEYS, members, &extras, error))
        return FALSE;
      former = read_former_members (members, nesting + 1, extras, error);
      if (former == NULL)
        return FALSE;
      g_ptr_array_add (merged, former);
    }

  return TRUE;
}
