/* drama-field.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A table instead of a function a field: what is in the table is compared, merged,
 * told and resolved, and a field that is forgotten here shows in the tests at once,
 * which hold this table against what equal() of each record says. */
#include "drama-field-private.h"

#include "drama-former.h"

#include <string.h>

/**
 * drama_field_extras_to_text:
 * @extras: (nullable): unknown members
 *
 * Returns: (transfer full): the members for people to read
 */
char *
drama_field_extras_to_text (const DramaExtras *extras)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < drama_extras_get_n (extras); i++)
    g_string_append_printf (text, "%s%s: %s", i > 0 ? ", " : "", drama_extras_get_key (extras, i),
                            drama_extras_get_value (extras, i));

  return g_string_free (text, FALSE);
}

static char *
boolean_to_text (gboolean value)
{
  return g_strdup (value ? "true" : "false");
}

/* Dossier */

static gboolean
same_dossier_extras (gconstpointer a,
                     gconstpointer b)
{
  return drama_extras_equal (((const DramaDossierFields *) a)->extras,
                             ((const DramaDossierFields *) b)->extras);
}

static char *
dossier_extras_to_text (gconstpointer fields)
{
  return drama_field_extras_to_text (((const DramaDossierFields *) fields)->extras);
}

static const DramaField DOSSIER[] = {
  TEXT (DramaDossierFields, title),
  TEXT (DramaDossierFields, language),
  TEXT (DramaDossierFields, note),
  { .name = "unknown members",
    .parts = { PART (DramaDossierFields, extras) },
    .equal = same_dossier_extras,
    .to_text = dossier_extras_to_text },
};

/* Source */

static gboolean
same_source_text (gconstpointer a,
                  gconstpointer b)
{
  const DramaSourceFields *one = a;
  const DramaSourceFields *two = b;

  return g_strcmp0 (one->sha256, two->sha256) == 0 && one->length == two->length &&
         g_strcmp0 (one->text, two->text) == 0 && one->n_paragraphs == two->n_paragraphs &&
         (one->n_paragraphs == 0 ||
          memcmp (one->paragraphs, two->paragraphs,
                  one->n_paragraphs * sizeof *one->paragraphs) == 0);
}

static char *
source_text_to_text (gconstpointer fields)
{
  const DramaSourceFields *source = fields;

  return g_strdup_printf ("%s, %" G_GINT64_FORMAT " characters, SHA-256 %s",
                          source->text != NULL ? "carried" : "not carried", source->length,
                          *source->sha256 != '\0' ? source->sha256 : "unknown");
}

static gboolean
same_source_extras (gconstpointer a,
                    gconstpointer b)
{
  return drama_extras_equal (((const DramaSourceFields *) a)->extras,
                             ((const DramaSourceFields *) b)->extras);
}

static char *
source_extras_to_text (gconstpointer fields)
{
  return drama_field_extras_to_text (((const DramaSourceFields *) fields)->extras);
}

static const DramaField SOURCE[] = {
  TEXT (DramaSourceFields, title),
  TEXT (DramaSourceFields, publisher),
  TEXT (DramaSourceFields, author),
  TEXT (DramaSourceFields, published),
  TEXT (DramaSourceFields, url),
  TEXT (DramaSourceFields, language),
  TEXT (DramaSourceFields, grade),
  /* A hash of one version and the text of another would be a lie. */
  { .name = "text",
    .parts = { PART (DramaSourceFields, text), PART (DramaSourceFields, sha256),
               PART (DramaSourceFields, length), PART (DramaSourceFields, paragraphs),
               PART (DramaSourceFields, n_paragraphs) },
    .equal = same_source_text,
    .to_text = source_text_to_text },
  { .name = "unknown members",
    .parts = { PART (DramaSourceFields, extras) },
    .equal = same_source_extras,
    .to_text = source_extras_to_text },
};

/* Actor */

static gboolean
same_kind (gconstpointer a,
           gconstpointer b)
{
  return ((const DramaActorFields *) a)->kind == ((const DramaActorFields *) b)->kind;
}

static char *
kind_to_text (gconstpointer fields)
{
  return g_strdup (drama_kind_to_string (((const DramaActorFields *) fields)->kind));
}

static const char *const *
get_aliases (gconstpointer fields)
{
  static const char *const NONE[] = { NULL };
  const DramaActorFields  *actor = fields;

  return actor->aliases != NULL ? actor->aliases : NONE;
}

static gboolean
same_aliases (gconstpointer a,
              gconstpointer b)
{
  return g_strv_equal (get_aliases (a), get_aliases (b));
}

static char *
aliases_to_text (gconstpointer fields)
{
  return g_strjoinv (", ", (char **) get_aliases (fields));
}

static gboolean
same_position (gconstpointer a,
               gconstpointer b)
{
  const DramaActorFields *one = a;
  const DramaActorFields *two = b;

  if (one->placed != two->placed)
    return FALSE;

  return !one->placed ||
         (one->position.x == two->position.x && one->position.y == two->position.y);
}

static char *
position_to_text (gconstpointer fields)
{
  const DramaActorFields *actor = fields;
  char                    x[G_ASCII_DTOSTR_BUF_SIZE];
  char                    y[G_ASCII_DTOSTR_BUF_SIZE];

  if (!actor->placed)
    return g_strdup ("");

  return g_strdup_printf ("%s, %s", g_ascii_formatd (x, sizeof x, "%.10g", actor->position.x),
                          g_ascii_formatd (y, sizeof y, "%.10g", actor->position.y));
}

static gboolean
same_pinned (gconstpointer a,
             gconstpointer b)
{
  return !((const DramaActorFields *) a)->pinned == !((const DramaActorFields *) b)->pinned;
}

static char *
pinned_to_text (gconstpointer fields)
{
  return boolean_to_text (((const DramaActorFields *) fields)->pinned);
}

static gboolean
same_actor_extras (gconstpointer a,
                   gconstpointer b)
{
  return drama_extras_equal (((const DramaActorFields *) a)->extras,
                             ((const DramaActorFields *) b)->extras);
}

static char *
actor_extras_to_text (gconstpointer fields)
{
  return drama_field_extras_to_text (((const DramaActorFields *) fields)->extras);
}

static const DramaField ACTOR[] = {
  TEXT (DramaActorFields, name),
  OTHER (DramaActorFields, kind, same_kind, kind_to_text),
  OTHER (DramaActorFields, aliases, same_aliases, aliases_to_text),
  TEXT (DramaActorFields, note),
  /* x of one side and y of the other is where nobody put it. */
  { .name = "position",
    .parts = { PART (DramaActorFields, position), PART (DramaActorFields, placed) },
    .equal = same_position,
    .to_text = position_to_text },
  OTHER (DramaActorFields, pinned, same_pinned, pinned_to_text),
  /* Which ties were whose is of no use to who has not merged the same two. */
  { .name = "merged",
    .parts = { PART (DramaActorFields, merged), PART (DramaActorFields, n_merged) },
    .equal = drama_former_same_merged,
    .to_text = drama_former_merged_to_text },
  { .name = "unknown members",
    .parts = { PART (DramaActorFields, extras) },
    .equal = same_actor_extras,
    .to_text = actor_extras_to_text },
};

/* Tie */

static gboolean
same_directed (gconstpointer a,
               gconstpointer b)
{
  return !((const DramaTieFields *) a)->directed == !((const DramaTieFields *) b)->directed;
}

static char *
directed_to_text (gconstpointer fields)
{
  return boolean_to_text (((const DramaTieFields *) fields)->directed);
}

static gboolean
same_standing (gconstpointer a,
               gconstpointer b)
{
  return drama_tie_same_overruling (a, b);
}

static char *
standing_to_text (gconstpointer fields)
{
  const DramaTieFields  *tie = fields;
  const DramaOverruling *overruling = &tie->overruling;
  g_autofree char       *extras = NULL;
  GString               *text;

  if (!tie->overruled)
    return g_strdup ("");

  text = g_string_new (drama_standing_to_string (overruling->value));
  if (overruling->by != NULL && *overruling->by != '\0')
    g_string_append_printf (text, " by %s", overruling->by);
  if (overruling->when != NULL && *overruling->when != '\0')
    g_string_append_printf (text, " on %s", overruling->when);
  if (overruling->why != NULL && *overruling->why != '\0')
    g_string_append_printf (text, ": %s", overruling->why);
  extras = drama_field_extras_to_text (overruling->extras);
  if (*extras != '\0')
    g_string_append_printf (text, " (%s)", extras);

  return g_string_free (text, FALSE);
}

static gboolean
same_tie_dismissed (gconstpointer a,
                    gconstpointer b)
{
  return drama_dismissals_equal (((const DramaTieFields *) a)->dismissed,
                                 ((const DramaTieFields *) b)->dismissed);
}

static char *
tie_dismissed_to_text (gconstpointer fields)
{
  return drama_dismissals_to_text (((const DramaTieFields *) fields)->dismissed);
}

static gboolean
same_tie_extras (gconstpointer a,
                 gconstpointer b)
{
  return drama_extras_equal (((const DramaTieFields *) a)->extras,
                             ((const DramaTieFields *) b)->extras);
}

static char *
tie_extras_to_text (gconstpointer fields)
{
  return drama_field_extras_to_text (((const DramaTieFields *) fields)->extras);
}

static const DramaField TIE[] = {
  TEXT (DramaTieFields, from),
  TEXT (DramaTieFields, to),
  TEXT (DramaTieFields, verb),
  OTHER (DramaTieFields, directed, same_directed, directed_to_text),
  TEXT (DramaTieFields, date),
  { .name = "standing",
    .parts = { PART (DramaTieFields, overruled), PART (DramaTieFields, overruling) },
    .equal = same_standing,
    .to_text = standing_to_text },
  TEXT (DramaTieFields, note),
  OTHER (DramaTieFields, dismissed, same_tie_dismissed, tie_dismissed_to_text),
  { .name = "unknown members",
    .parts = { PART (DramaTieFields, extras) },
    .equal = same_tie_extras,
    .to_text = tie_extras_to_text },
};

static const struct
{
  const char       *name;
  const DramaField *fields;
  guint             n;
} KINDS[DRAMA_N_RECORD_KINDS] = {
  [DRAMA_RECORD_KIND_DOSSIER] = { "dossier", DOSSIER, G_N_ELEMENTS (DOSSIER) },
  [DRAMA_RECORD_KIND_SOURCE] = { "source", SOURCE, G_N_ELEMENTS (SOURCE) },
  [DRAMA_RECORD_KIND_ACTOR] = { "actor", ACTOR, G_N_ELEMENTS (ACTOR) },
  [DRAMA_RECORD_KIND_TIE] = { "tie", TIE, G_N_ELEMENTS (TIE) },
  [DRAMA_RECORD_KIND_EVIDENCE] = { "evidence", DRAMA_FIELDS_OF_EVIDENCE,
                                   DRAMA_N_FIELDS_OF_EVIDENCE },
};

static const char *
get_string (const DramaField *self,
            gconstpointer     fields)
{
  return *(const char *const *) ((const char *) fields + self->parts[0].offset);
}

/**
 * drama_record_kind_to_string:
 * @kind: a kind of record
 *
 * Returns: its word, as programs read it
 */
const char *
drama_record_kind_to_string (DramaRecordKind kind)
{
  g_return_val_if_fail (kind < DRAMA_N_RECORD_KINDS, NULL);

  return KINDS[kind].name;
}

/**
 * drama_field_count:
 * @kind: a kind of record
 *
 * Returns: how many fields it has, its id and the evidence of a tie not among them
 */
guint
drama_field_count (DramaRecordKind kind)
{
  g_return_val_if_fail (kind < DRAMA_N_RECORD_KINDS, 0);

  return KINDS[kind].n;
}

/**
 * drama_field_get:
 * @kind: a kind of record
 * @index: below drama_field_count()
 *
 * Returns: (transfer none): a field, in the order of the file
 */
const DramaField *
drama_field_get (DramaRecordKind kind,
                 guint           index)
{
  g_return_val_if_fail (kind < DRAMA_N_RECORD_KINDS, NULL);
  g_return_val_if_fail (index < KINDS[kind].n, NULL);

  return &KINDS[kind].fields[index];
}

/**
 * drama_field_find:
 * @kind: a kind of record
 * @name: of a field
 *
 * Returns: (transfer none) (nullable): the field, or %NULL where there is none of that name
 */
const DramaField *
drama_field_find (DramaRecordKind kind,
                  const char     *name)
{
  g_return_val_if_fail (kind < DRAMA_N_RECORD_KINDS, NULL);

  for (guint i = 0; i < KINDS[kind].n; i++)
    if (g_strcmp0 (KINDS[kind].fields[i].name, name) == 0)
      return &KINDS[kind].fields[i];

  return NULL;
}

/**
 * drama_field_get_name:
 * @self: a field
 *
 * Returns: (transfer none): its key in the file, or that of the first of its keys;
 *   "unknown members" for those that this version does not know.  Static.
 */
const char *
drama_field_get_name (const DramaField *self)
{
  return self->name;
}

/**
 * drama_field_equal:
 * @self: a field
 * @a: fields of a record, such as a #DramaActorFields
 * @b: those of another of the same kind
 *
 * Returns: whether the field says the same in both
 */
gboolean
drama_field_equal (const DramaField *self,
                   gconstpointer     a,
                   gconstpointer     b)
{
  if (self->equal != NULL)
    return self->equal (a, b);

  return g_strcmp0 (get_string (self, a), get_string (self, b)) == 0;
}

/**
 * drama_field_to_text:
 * @self: a field
 * @fields: fields of a record, such as a #DramaActorFields
 *
 * For people to read, in the words of the file.  Two that differ may read alike.
 *
 * Returns: (transfer full): what the field says, empty where it says nothing
 */
char *
drama_field_to_text (const DramaField *self,
                     gconstpointer     fields)
{
  const char *string;

  if (self->to_text != NULL)
    return self->to_text (fields);

  string = get_string (self, fields);

  return g_strdup (string != NULL ? string : "");
}

/**
 * drama_field_take:
 * @self: a field
 * @to: fields of a record, a copy that may be written
 * @from: those of another of the same kind
 *
 * Lets @to say what @from says in this field.  What it says is borrowed from @from
 * until a record is made of @to.
 */
void
drama_field_take (const DramaField *self,
                  gpointer          to,
                  gconstpointer     from)
{
  for (guint i = 0; i < DRAMA_FIELD_MAX_PARTS && self->parts[i].size > 0; i++)
    memcpy ((char *) to + self->parts[i].offset, (const char *) from + self->parts[i].offset,
            self->parts[i].size);
}
