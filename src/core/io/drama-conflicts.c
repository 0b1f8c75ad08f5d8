/* drama-conflicts.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where a merge cannot decide, ours stands in its place and the file stays a sound
 * dossier; what they said is kept in one member of the dossier, which every program
 * that does not know it writes back:
 *
 *     "conflicts": { "list": [ { "record": "actor", "id": "ann", "field": "name",
 *                                "ours": "Ann", "theirs": "Annie" } ],
 *                    "theirs": { "format": "dramatis", … } }
 *
 * The list is for people and programs that look; "theirs" is a dossier of the records
 * in question as they have them, so that nothing of them is lost in words. */
#include "drama-conflicts-private.h"

#include "drama-edit.h"
#include "drama-json.h"
#include "drama-json-text.h"

#include <json-glib/json-glib.h>
#include <string.h>

/**
 * drama_waiting_clear:
 * @kept: what the member says
 *
 * Gives up what it holds.
 */
void
drama_waiting_clear (DramaWaiting *kept)
{
  g_clear_pointer (&kept->list, g_ptr_array_unref);
  g_clear_pointer (&kept->theirs, drama_dossier_unref);
}

static const char *
find_value (const DramaExtras *extras)
{
  for (guint i = 0; i < drama_extras_get_n (extras); i++)
    if (g_str_equal (drama_extras_get_key (extras, i), DRAMA_CONFLICTS_KEY))
      return drama_extras_get_value (extras, i);

  return NULL;
}

static const char *
get_text (JsonObject *object,
          const char *key)
{
  JsonNode *node = json_object_get_member (object, key);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;
}

static gboolean
find_kind (const char      *word,
           DramaRecordKind *kind)
{
  for (guint i = 0; i < DRAMA_N_RECORD_KINDS; i++)
    if (g_strcmp0 (word, drama_record_kind_to_string ((DramaRecordKind) i)) == 0)
      {
        *kind = (DramaRecordKind) i;
        return TRUE;
      }

  return FALSE;
}

/* The static name of a field, or NULL where there is none of that name. */
static const char *
find_field (DramaRecordKind kind,
            const char     *name)
{
  const DramaField *field = drama_field_find (kind, name);

  if (field != NULL)
    return drama_field_get_name (field);

  return g_strcmp0 (name, "removed") == 0 ? "removed" : NULL;
}

static void
read_conflict (GPtrArray *list,
               JsonNode  *node)
{
  JsonObject     *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  DramaConflict  *conflict;
  DramaRecordKind kind = DRAMA_RECORD_KIND_DOSSIER;
  const char     *field;

  if (object == NULL || !find_kind (get_text (object, "record"), &kind) ||
      get_text (object, "id") == NULL)
    return;
  field = find_field (kind, get_text (object, "field"));
  if (field == NULL)
    return;

  conflict = g_new0 (DramaConflict, 1);
  conflict->record = kind;
  conflict->field = field;
  conflict->id = g_strdup (get_text (object, "id"));
  conflict->ours = g_strdup (get_text (object, "ours"));
  conflict->theirs = g_strdup (get_text (object, "theirs"));
  if (conflict->ours == NULL)
    conflict->ours = g_strdup ("");
  if (conflict->theirs == NULL)
    conflict->theirs = g_strdup ("");
  g_ptr_array_add (list, conflict);
}

/**
 * drama_waiting_read:
 * @dossier: a dossier
 *
 * The member was written by hand or by another program as likely as by us: what makes
 * no sense in it is passed over.
 *
 * Returns: what it says, to be given to drama_waiting_clear()
 */
DramaWaiting
drama_waiting_read (const DramaDossier *dossier)
{
  const char *value = find_value (drama_dossier_get_fields (dossier)->extras);
  g_autoptr (JsonNode) root = value != NULL ? json_from_string (value, NULL) : NULL;
  GPtrArray   *list = g_ptr_array_new_with_free_func ((GDestroyNotify) drama_conflict_free);
  DramaWaiting kept = { list, NULL };
  JsonObject  *object;
  JsonNode    *member;

  if (root != NULL && JSON_NODE_HOLDS_OBJECT (root))
    {
      object = json_node_get_object (root);
      member = json_object_get_member (object, "list");
      for (guint i = 0; member != NULL && JSON_NODE_HOLDS_ARRAY (member) &&
                        i < json_array_get_length (json_node_get_array (member));
           i++)
        read_conflict (kept.list, json_array_get_element (json_node_get_array (member), i));
      member = json_object_get_member (object, "theirs");
      if (member != NULL)
        {
          g_autofree char *text = json_to_string (member, FALSE);
          g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

          kept.theirs = drama_json_read (bytes, DRAMA_CONFLICTS_KEY, NULL);
        }
    }
  if (kept.theirs == NULL)
    kept.theirs = drama_dossier_new ();

  return kept;
}

static void
append_member (GString    *json,
               const char *key,
               const char *value)
{
  g_string_append_printf (json, "%s\"%s\": ", json->str[json->len - 1] == '{' ? " " : ", ", key);
  drama_json_text_append_string (json, value);
}

static char *
write_kept (const DramaWaiting *kept)
{
  g_autoptr (GBytes) bytes = drama_json_write (kept->theirs);
  GString *json = g_string_new ("{ \"list\": [");

  for (guint i = 0; i < kept->list->len; i++)
    {
      const DramaConflict *conflict = kept->list->pdata[i];

      g_string_append (json, i > 0 ? ", {" : "{");
      append_member (json, "record", drama_record_kind_to_string (conflict->record));
      append_member (json, "id", conflict->id);
      append_member (json, "field", conflict->field);
      append_member (json, "ours", conflict->ours);
      append_member (json, "theirs", conflict->theirs);
      g_string_append (json, " }");
    }
  g_string_append (json, "], \"theirs\": ");
  drama_json_text_append_spaced (json, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_string_append (json, " }");

  return g_string_free (json, FALSE);
}

/**
 * drama_waiting_write:
 * @dossier: a dossier
 * @kept: (nullable): what its member is to say
 *
 * Returns: (transfer full): the dossier with that member; without it where nothing is kept
 */
DramaDossier *
drama_waiting_write (DramaDossier       *dossier,
                     const DramaWaiting *kept)
{
  DramaDossierFields fields = *drama_dossier_get_fields (dossier);
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();
  g_autoptr (GPtrArray) values = g_ptr_array_new ();
  g_autoptr (DramaExtras) extras = NULL;
  g_autoptr (DramaEdit) edit = drama_edit_begin (dossier);
  g_autofree char *value = NULL;

  for (guint i = 0; i < drama_extras_get_n (fields.extras); i++)
    {
      const char *key = drama_extras_get_key (fields.extras, i);

      if (g_str_equal (key, DRAMA_CONFLICTS_KEY))
        continue;
      g_ptr_array_add (keys, (gpointer) key);
      g_ptr_array_add (values, (gpointer) drama_extras_get_value (fields.extras, i));
    }
  if (kept != NULL && kept->list->len > 0)
    {
      value = write_kept (kept);
      g_ptr_array_add (keys, (gpointer) DRAMA_CONFLICTS_KEY);
      g_ptr_array_add (values, value);
    }
  extras = drama_extras_new ((const char *const *) keys->pdata,
                             (const char *const *) values->pdata, keys->len);
  fields.extras = extras;
  drama_edit_set_fields (edit, &fields);

  return drama_edit_commit (edit, NULL);
}

/* Records that a record of theirs names, as stubs: only their ids count. */
static void
put_source_stub (DramaEdit          *edit,
                 const DramaDossier *theirs,
                 const char         *id,
                 gboolean            whole)
{
  DramaSource      *source = drama_dossier_find_source (theirs, id, NULL);
  DramaSourceFields fields = { .id = id, .title = "" };
  g_autoptr (DramaSource) stub = NULL;

  if (!whole && drama_edit_find_source (edit, id) != NULL)
    return;
  stub = whole && source != NULL ? drama_source_ref (source) : drama_source_new (&fields);
  drama_edit_put_source (edit, stub);
}

static void
put_actor_stub (DramaEdit          *edit,
                const DramaDossier *theirs,
                const char         *id,
                gboolean            whole)
{
  DramaActor      *actor = drama_dossier_find_actor (theirs, id, NULL);
  DramaActorFields fields = { .id = id, .name = "" };
  g_autoptr (DramaActor) stub = NULL;

  if (!whole && drama_edit_find_actor (edit, id) != NULL)
    return;
  if (actor != NULL)
    fields.name = drama_actor_get_fields (actor)->name;
  stub = whole && actor != NULL ? drama_actor_ref (actor) : drama_actor_new (&fields);
  drama_edit_put_actor (edit, stub);
}

static void
put_tie_whole (DramaEdit          *edit,
               const DramaDossier *theirs,
               DramaTie           *tie)
{
  const DramaTieFields *fields = drama_tie_get_fields (tie);

  put_actor_stub (edit, theirs, fields->from, FALSE);
  put_actor_stub (edit, theirs, fields->to, FALSE);
  for (guint i = 0; i < fields->n_evidence; i++)
    {
      const DramaEvidenceFields *evidence = drama_evidence_get_fields (fields->evidence[i]);

      put_source_stub (edit, theirs, evidence->source, FALSE);
      if (evidence->speaker != NULL)
        put_actor_stub (edit, theirs, evidence->speaker, FALSE);
    }
  drama_edit_put_tie (edit, tie);
}

/**
 * drama_conflicts_find_tie_of:
 * @dossier: a dossier
 * @evidence: the id of a quote
 * @index: (out): which one of its tie it is
 *
 * Returns: (transfer none) (nullable): the tie that has it, or %NULL where none does
 */
DramaTie *
drama_conflicts_find_tie_of (const DramaDossier *dossier,
                             const char         *evidence,
                             guint              *index)
{
  for (guint i = 0; i < drama_dossier_get_n_ties (dossier); i++)
    {
      DramaTie             *tie = drama_dossier_get_tie (dossier, i);
      const DramaTieFields *fields = drama_tie_get_fields (tie);

      for (guint j = 0; j < fields->n_evidence; j++)
        if (g_str_equal (drama_evidence_get_fields (fields->evidence[j])->id, evidence))
          {
            *index = j;
            return tie;
          }
    }

  return NULL;
}

/* Adds the record that @conflict is about, as they have it. */
static void
keep_record (DramaEdit           *edit,
             const DramaDossier  *theirs,
             const DramaConflict *conflict)
{
  DramaTie *tie;
  guint     index;

  switch (conflict->record)
    {
    case DRAMA_RECORD_KIND_SOURCE:
      put_source_stub (edit, theirs, conflict->id, TRUE);
      return;
    case DRAMA_RECORD_KIND_ACTOR:
      put_actor_stub (edit, theirs, conflict->id, TRUE);
      return;
    case DRAMA_RECORD_KIND_TIE:
      tie = drama_dossier_find_tie (theirs, conflict->id, NULL);
      break;
    case DRAMA_RECORD_KIND_EVIDENCE:
      tie = drama_conflicts_find_tie_of (theirs, conflict->id, &index);
      break;
    case DRAMA_RECORD_KIND_DOSSIER:
    default:
      drama_edit_set_fields (edit, drama_dossier_get_fields (theirs));
      return;
    }
  if (tie != NULL)
    put_tie_whole (edit, theirs, tie);
}

static DramaConflict *
copy_conflict (const DramaConflict *conflict)
{
  DramaConflict *copy = g_new0 (DramaConflict, 1);

  copy->record = conflict->record;
  copy->id = g_strdup (conflict->id);
  copy->field = conflict->field;
  copy->ours = g_strdup (conflict->ours);
  copy->theirs = g_strdup (conflict->theirs);

  return copy;
}

/**
 * drama_conflicts_read:
 * @dossier: a dossier
 *
 * Returns: (transfer full) (element-type DramaConflict): the conflicts that wait in it
 *   for somebody to decide, in the order they were met
 */
GPtrArray *
drama_conflicts_read (const DramaDossier *dossier)
{
  g_auto (DramaWaiting) kept = { NULL, NULL };

  g_return_val_if_fail (dossier != NULL, NULL);

  kept = drama_waiting_read (dossier);

  return g_steal_pointer (&kept.list);
}

/**
 * drama_conflicts_detach:
 * @dossier: a dossier
 *
 * Returns: (transfer full): the dossier without its conflicts, each as it stands now
 */
DramaDossier *
drama_conflicts_detach (DramaDossier *dossier)
{
  g_return_val_if_fail (dossier != NULL, NULL);

  if (find_value (drama_dossier_get_fields (dossier)->extras) == NULL)
    return drama_dossier_ref (dossier);

  return drama_waiting_write (dossier, NULL);
}

/**
 * drama_conflicts_attach:
 * @joined: what drama_merge() gave
 * @theirs: what it merged into ours
 * @conflicts: (element-type DramaConflict): what it noted
 * @error: return location for a #DramaModelError
 *
 * Returns: (transfer full) (nullable): @joined with the conflicts, and those it has
 *   already, in it; or %NULL with @error set
 */
DramaDossier *
drama_conflicts_attach (DramaDossier       *joined,
                        const DramaDossier *theirs,
                        const GPtrArray    *conflicts,
                        GError            **error)
{
  g_auto (DramaWaiting) kept = { NULL, NULL };
  g_autoptr (DramaEdit) edit = NULL;
  DramaDossier *records;

  g_return_val_if_fail (joined != NULL && theirs != NULL && conflicts != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (conflicts->len == 0)
    return drama_dossier_ref (joined);

  kept = drama_waiting_read (joined);
  edit = drama_edit_begin (kept.theirs);
  for (guint i = 0; i < conflicts->len; i++)
    {
      keep_record (edit, theirs, conflicts->pdata[i]);
      g_ptr_array_add (kept.list, copy_conflict (conflicts->pdata[i]));
    }
  records = drama_edit_commit (edit, error);
  if (records == NULL)
    return NULL;
  drama_dossier_unref (kept.theirs);
  kept.theirs = records;

  return drama_waiting_write (joined, &kept);
}

/**
 * drama_conflicts_merge:
 * @base: what both started from; an empty dossier where nothing is known
 * @ours: one version
 * @theirs: the other
 * @n_conflicts: (out) (optional): how many conflicts this merge added
 * @error: return location for a #DramaModelError
 *
 * As drama_merge(), with what it could not decide kept in the dossier, behind what
 * already waited in ours.
 *
 * Returns: (transfer full) (nullable): the joined dossier, or %NULL with @error set
 */
DramaDossier *
drama_conflicts_merge (DramaDossier *base,
                       DramaDossier *ours,
                       DramaDossier *theirs,
                       guint        *n_conflicts,
                       GError      **error)
{
  g_autoptr (DramaDossier) bare_base = drama_conflicts_detach (base);
  g_autoptr (DramaDossier) bare_ours = drama_conflicts_detach (ours);
  g_autoptr (DramaDossier) bare_theirs = drama_conflicts_detach (theirs);
  g_autoptr (GPtrArray) conflicts =
      g_ptr_array_new_with_free_func ((GDestroyNotify) drama_conflict_free);
  g_autoptr (DramaDossier) bare = NULL;
  g_autoptr (DramaDossier) joined = NULL;
  g_auto (DramaWaiting) waiting = { NULL, NULL };

  bare = drama_merge (bare_base, bare_ours, bare_theirs, conflicts, error);
  if (bare == NULL)
    return NULL;
  waiting = drama_waiting_read (ours);
  joined = drama_waiting_write (bare, &waiting);
  if (n_conflicts != NULL)
    *n_conflicts = conflicts->len;

  return drama_conflicts_attach (joined, bare_theirs, conflicts, error);
}
