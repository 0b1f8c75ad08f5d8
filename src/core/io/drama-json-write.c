/* drama-json-write.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The canonical form: keys in a fixed order, records in the order of their ids, so
 * that git merges the work of two people line by line.  Git calls two changes a
 * conflict as soon as no untouched line is between them.  Hence what a record says
 * has a line of its own, between two that never change, and so has the comma:
 *
 *     { "id": "ann",
 *       "name": "Ann", ...
 *     }
 *     ,
 *
 * With a record a line, two people who change neighbours would meet; with the comma
 * behind the bracket, one who appends a record would meet who changes the last. */
#include "drama-json.h"

#include "drama-former.h"
#include "drama-json-text.h"

/* Spaces before a record, and before a quote in a tie. */
#define RECORD_INDENT   4
#define EVIDENCE_INDENT 8

/* Begins a member of the object that is open; its value is to follow.  A space
 * before it is the indentation of a line that it begins. */
static void
append_key (GString    *out,
            const char *key)
{
  char before = out->str[out->len - 1];

  if (before != ' ')
    g_string_append (out, before == '{' ? " " : ", ");
  drama_json_text_append_string (out, key);
  g_string_append (out, ": ");
}

static void
append_string (GString    *out,
               const char *key,
               const char *value)
{
  append_key (out, key);
  drama_json_text_append_string (out, value);
}

/* A key that came later is left out where it says nothing, so that a file from before
 * does not change by being saved. */
static void
append_filled (GString    *out,
               const char *key,
               const char *value)
{
  if (*value != '\0')
    append_string (out, key, value);
}

static void
append_nullable (GString    *out,
                 const char *key,
                 const char *value)
{
  append_key (out, key);
  if (value != NULL)
    drama_json_text_append_string (out, value);
  else
    g_string_append (out, "null");
}

static void
append_boolean (GString    *out,
                const char *key,
                gboolean    value)
{
  append_key (out, key);
  g_string_append (out, value ? "true" : "false");
}

static void
append_whole (GString    *out,
              const char *key,
              gint64      value)
{
  append_key (out, key);
  g_string_append_printf (out, "%" G_GINT64_FORMAT, value);
}

static void
append_extras (GString           *out,
               const DramaExtras *extras)
{
  for (guint i = 0; i < drama_extras_get_n (extras); i++)
    {
      append_key (out, drama_extras_get_key (extras, i));
      g_string_append (out, drama_extras_get_value (extras, i));
    }
}

static void
append_line (GString *out,
             guint    indent)
{
  g_string_append_printf (out, "\n%*s", (int) indent, "");
}

/* Begins a record; what it says is to follow. */
static void
open_record (GString    *out,
             guint       indent,
             guint       index,
             const char *id)
{
  if (index > 0)
    {
      append_line (out, indent);
      g_string_append_c (out, ',');
    }
  append_line (out, indent);
  g_string_append_c (out, '{');
  append_string (out, "id", id);
  g_string_append_c (out, ',');
  append_line (out, indent + 2);
}

static void
close_record (GString *out,
              guint    indent)
{
  append_line (out, indent);
  g_string_append_c (out, '}');
}

static void
append_source (GString           *out,
               const DramaSource *source,
               guint              index)
{
  const DramaSourceFields *fields = drama_source_get_fields (source);

  open_record (out, RECORD_INDENT, index, fields->id);
  append_string (out, "title", fields->title);
  append_string (out, "publisher", fields->publisher);
  append_string (out, "author", fields->author);
  append_string (out, "published", fields->published);
  append_string (out, "url", fields->url);
  append_string (out, "language", fields->language);
  append_string (out, "grade", fields->grade);
  append_string (out, "sha256", fields->sha256);
  append_whole (out, "length", fields->length);
  if (fields->text == NULL && fields->n_paragraphs > 0)
    {
      append_key (out, "paragraphs");
      for (guint i = 0; i < fields->n_paragraphs; i++)
        g_string_append_printf (out, "%s%" G_GINT64_FORMAT,
                                i > 0 ? ", " : "[", fields->paragraphs[i]);
      g_string_append_c (out, ']');
    }
  append_nullable (out, "text", fields->text);
  append_extras (out, fields->extras);
  close_record (out, RECORD_INDENT);
}

static void
append_coordinate (GString *out,
                   double   value)
{
  drama_json_text_append_number (out, CLAMP (value, -DRAMA_JSON_MAX_PLACE, DRAMA_JSON_MAX_PLACE));
}

/* A place that no reader would take is brought to the edge. */
static void
append_position (GString                *out,
                 const DramaActorFields *fields)
{
  append_key (out, "position");
  if (!fields->placed)
    {
      g_string_append (out, "null");
      return;
    }

  g_string_append_c (out, '[');
  append_coordinate (out, fields->position.x);
  g_string_append (out, ", ");
  append_coordinate (out, fields->position.y);
  g_string_append_c (out, ']');
}

/* A list of ids or names; left out where it is empty. */
static void
append_strings (GString           *out,
                const char        *key,
                const char *const *strings)
{
  if (strings[0] == NULL)
    return;

  append_key (out, key);
  for (guint i = 0; strings[i] != NULL; i++)
    {
      g_string_append (out, i > 0 ? ", " : "[");
      drama_json_text_append_string (out, strings[i]);
    }
  g_string_append_c (out, ']');
}

/* Left out where it does not hold. */
static void
append_true (GString    *out,
             const char *key,
             gboolean    value)
{
  if (value)
    append_boolean (out, key, TRUE);
}

static void
append_standing (GString              *out,
                 const DramaTieFields *fields)
{
  append_key (out, "standing");
  if (!fields->overruled)
    {
      g_string_append (out, "null");
      return;
    }

  g_string_append_c (out, '{');
  append_string (out, "value", drama_standing_to_string (fields->overruling.value));
  append_string (out, "by", fields->overruling.by);
  append_string (out, "when", fields->overruling.when);
  append_string (out, "why", fields->overruling.why);
  append_extras (out, fields->overruling.extras);
  g_string_append (out, " }");
}

static void
append_dismissed (GString               *out,
                  const DramaDismissals *dismissed)
{
  guint n = drama_dismissals_get_n (dismissed);

  if (n > 0)
    append_key (out, "dismissed");
  for (guint i = 0; i < n; i++)
    {
      const DramaDismissal *item = drama_dismissals_get (dismissed, i);

      g_string_append (out, i > 0 ? ", {" : "[{");
      append_string (out, "finding", item->finding);
      append_string (out, "why", item->why);
      append_filled (out, "by", item->by);
      append_filled (out, "when", item->when);
      append_extras (out, item->extras);
      g_string_append (out, i + 1 < n ? " }" : " }]");
    }
}

static void
append_resolved (GString                *out,
                 const DramaResolutions *resolved)
{
  guint n = drama_resolutions_get_n (resolved);

  if (n > 0)
    append_key (out, "resolved");
  for (guint i = 0; i < n; i++)
    {
      const DramaResolution *item = drama_resolutions_get (resolved, i);

      g_string_append (out, i > 0 ? ", {" : "[{");
      append_whole (out, "start", item->start);
      append_string (out, "words", item->words);
      append_string (out, "actor", item->actor);
      append_filled (out, "by", item->by);
      append_filled (out, "when", item->when);
      append_extras (out, item->extras);
      g_string_append (out, i + 1 < n ? " }" : " }]");
    }
}

/* All of a tie but its id and its evidence; the object stays open. */
static void
append_saying (GString              *out,
               const DramaTieFields *fields)
{
  append_string (out, "from", fields->from);
  append_string (out, "to", fields->to);
  append_string (out, "verb", fields->verb);
  append_boolean (out, "directed", fields->directed);
  append_string (out, "date", fields->date);
  append_standing (out, fields);
  append_string (out, "note", fields->note);
  append_dismissed (out, fields->dismissed);
  append_extras (out, fields->extras);
}

static void
append_folded (GString              *out,
               const DramaFoldedTie *folded)
{
  g_string_append_c (out, '{');
  append_key (out, "tie");
  g_string_append_c (out, '{');
  append_string (out, "id", drama_tie_get_fields (folded->tie)->id);
  append_saying (out, drama_tie_get_fields (folded->tie));
  g_string_append (out, " }");
  append_string (out, "into", folded->into);
  append_true (out, "gave_date", folded->gave_date);
  append_true (out, "gave_standing", folded->gave_standing);
  append_true (out, "gave_note", folded->gave_note);
  append_strings (out, "evidence", folded->evidence);
  if (folded->n_twins > 0)
    append_key (out, "twins");
  for (guint i = 0; i < folded->n_twins; i++)
    {
      const DramaTwin *twin = &folded->twins[i];

      g_string_append (out, i > 0 ? ", {" : "[{");
      append_string (out, "id", twin->id);
      append_string (out, "of", twin->of);
      append_filled (out, "prefix", twin->prefix);
      append_filled (out, "suffix", twin->suffix);
      append_filled (out, "note", twin->note);
      append_filled (out, "by", twin->by);
      append_filled (out, "when", twin->when);
      append_extras (out, twin->extras);
      g_string_append (out, i + 1 < folded->n_twins ? " }" : " }]");
    }
  append_extras (out, folded->extras);
  g_string_append (out, " }");
}

static void append_description (GString *out, const DramaActorFields *fields);

static void
append_former (GString           *out,
               const DramaFormer *former)
{
  const DramaFormerFields *fields = drama_former_get_fields (former);
  const DramaActorFields  *actor = drama_actor_get_fields (fields->actor);

  g_string_append_c (out, '{');
  append_key (out, "actor");
  g_string_append_c (out, '{');
  append_string (out, "id", actor->id);
  append_description (out, actor);
  g_string_append (out, " }");
  append_strings (out, "gave_aliases", fields->gave_aliases);
  append_true (out, "gave_note", fields->gave_note);
  append_strings (out, "from", fields->from);
  append_strings (out, "to", fields->to);
  append_strings (out, "speaks", fields->speaks);
  if (fields->n_folded > 0)
    append_key (out, "folded");
  for (guint i = 0; i < fields->n_folded; i++)
    {
      g_string_append (out, i > 0 ? ", " : "[");
      append_folded (out, &fields->folded[i]);
    }
  if (fields->n_folded > 0)
    g_string_append_c (out, ']');
  append_extras (out, fields->extras);
  g_string_append (out, " }");
}

/* All of an actor but its id; the object stays open.  Recursive, as far as mergers may
 * lie in each other: DRAMA_MAX_NESTED. */
static void
append_description (GString                *out,
                    const DramaActorFields *fields)
{
  append_string (out, "name", fields->name);
  append_string (out, "kind", drama_kind_to_string (fields->kind));
  append_key (out, "aliases");
  g_string_append_c (out, '[');
  for (guint i = 0; fields->aliases != NULL && fields->aliases[i] != NULL; i++)
    {
      g_string_append (out, i > 0 ? ", " : "");
      drama_json_text_append_string (out, fields->aliases[i]);
    }
  g_string_append_c (out, ']');
  append_string (out, "note", fields->note);
  append_position (out, fields);
  append_boolean (out, "pinned", fields->pinned);
  if (fields->n_merged > 0)
    append_key (out, "merged");
  for (guint i = 0; i < fields->n_merged; i++)
    {
      g_string_append (out, i > 0 ? ", " : "[");
      append_former (out, fields->merged[i]);
    }
  if (fields->n_merged > 0)
    g_string_append_c (out, ']');
  append_extras (out, fields->extras);
}

static void
append_actor (GString          *out,
              const DramaActor *actor,
              guint             index)
{
  const DramaActorFields *fields = drama_actor_get_fields (actor);

  open_record (out, RECORD_INDENT, index, fields->id);
  append_description (out, fields);
  close_record (out, RECORD_INDENT);
}

static void
append_evidence (GString             *out,
                 const DramaEvidence *evidence,
                 guint                index)
{
  const DramaEvidenceFields *fields = drama_evidence_get_fields (evidence);

  open_record (out, EVIDENCE_INDENT, index, fields->id);
  append_string (out, "source", fields->source);
  append_string (out, "exact", fields->anchor.exact);
  append_string (out, "prefix", fields->anchor.prefix);
  append_string (out, "suffix", fields->anchor.suffix);
  append_whole (out, "start", fields->anchor.start);
  append_whole (out, "end", fields->anchor.end);
  append_string (out, "stance", drama_stance_to_string (fields->stance));
  append_string (out, "certainty", drama_certainty_to_string (fields->certainty));
  append_nullable (out, "speaker", fields->speaker);
  append_string (out, "note", fields->note);
  if (fields->unplaced)
    append_boolean (out, "unplaced", TRUE);
  append_filled (out, "by", fields->by);
  append_filled (out, "when", fields->when);
  append_resolved (out, fields->resolved);
  append_dismissed (out, fields->dismissed);
  append_extras (out, fields->extras);
  close_record (out, EVIDENCE_INDENT);
}

static void
append_tie (GString        *out,
            const DramaTie *tie,
            guint           index)
{
  const DramaTieFields *fields = drama_tie_get_fields (tie);

  open_record (out, RECORD_INDENT, index, fields->id);
  append_saying (out, fields);
  g_string_append (out, ",\n      \"evidence\": [");
  for (guint i = 0; i < fields->n_evidence; i++)
    append_evidence (out, fields->evidence[i], i);
  g_string_append (out, "\n      ]");
  close_record (out, RECORD_INDENT);
}

static void
append_fields (GString                  *out,
               const DramaDossierFields *fields)
{
  g_string_append_printf (out, "{\n  \"format\": \"dramatis\",\n  \"version\": %d",
                          DRAMA_JSON_VERSION);
  g_string_append (out, ",\n  \"title\": ");
  drama_json_text_append_string (out, fields->title);
  g_string_append (out, ",\n  \"language\": ");
  drama_json_text_append_string (out, fields->language);
  g_string_append (out, ",\n  \"note\": ");
  drama_json_text_append_string (out, fields->note);

  for (guint i = 0; i < drama_extras_get_n (fields->extras); i++)
    {
      g_string_append (out, ",\n  ");
      drama_json_text_append_string (out, drama_extras_get_key (fields->extras, i));
      g_string_append_printf (out, ": %s", drama_extras_get_value (fields->extras, i));
    }
}

/**
 * drama_json_write:
 * @dossier: what to write
 *
 * Writes the canonical form: the same dossier always gives the same bytes.
 *
 * Returns: (transfer full): UTF-8 text that drama_json_read() makes the same dossier of
 */
GBytes *
drama_json_write (const DramaDossier *dossier)
{
  GString *out;

  g_return_val_if_fail (dossier != NULL, NULL);

  out = g_string_new (NULL);
  append_fields (out, drama_dossier_get_fields (dossier));

  g_string_append (out, ",\n  \"sources\": [");
  for (guint i = 0; i < drama_dossier_get_n_sources (dossier); i++)
    append_source (out, drama_dossier_get_source (dossier, i), i);
  g_string_append (out, "\n  ],\n  \"actors\": [");
  for (guint i = 0; i < drama_dossier_get_n_actors (dossier); i++)
    append_actor (out, drama_dossier_get_actor (dossier, i), i);
  g_string_append (out, "\n  ],\n  \"ties\": [");
  for (guint i = 0; i < drama_dossier_get_n_ties (dossier); i++)
    append_tie (out, drama_dossier_get_tie (dossier, i), i);
  g_string_append (out, "\n  ]\n}\n");

  return g_string_free_to_bytes (out);
}
