/* drama-cli-diff.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-cli.h"

#include "drama-compare.h"
#include "drama-json-text.h"
#include "drama-sentence.h"

#include <string.h>

/* Of a value in a sentence, in characters; and so many are left before the place
 * where two long ones part. */
static const glong VALUE_LIMIT = 60;
static const glong CONTEXT = 15;

static const DramaCliUsage USAGE = {
  .name = "diff",
  .parameters = "BEFORE AFTER",
  .summary = "Tells in sentences what was added, removed and changed from one dossier to\n"
             "another, and which ties stand otherwise, and why.",
  .description =
      "One line for each difference goes to standard output, in the order of the file:\n"
      "\n"
      "  + actor \"Bob\" (bob) was added\n"
      "  - tie \"Ann pays Bob\" (t-pays) was removed\n"
      "  ~ actor \"Ann\" (ann): note was \"\", is \"a clerk\"\n"
      "  + quote \"the words\" (e7) was added to \"Ann pays Cy\" (t-2): supports, stated\n"
      "  ! \"Ann pays Cy\" (t-2) was alleged, is reported: quote \"the words\" (e7) was added\n"
      "\n"
      "Records are the same where their ids are.\n"
      "\n"
      "With --json a single JSON object is written instead:\n"
      "\n"
      "  format     \"dramatis-diff\"\n"
      "  version    1; a change that could break a reader raises it\n"
      "  before     BEFORE as given\n"
      "  after      AFTER as given\n"
      "  result     \"same\", \"different\" or \"unreadable\" (exit codes 0 to 2)\n"
      "  message    only where unreadable: what is wrong\n"
      "  changes    [ { kind: \"added\", \"removed\" or \"changed\", record: \"dossier\",\n"
      "               \"source\", \"actor\", \"tie\" or \"evidence\", id,\n"
      "               tie: of evidence, or null, fields: of what is changed:\n"
      "               [ { field: its key in the file, before, after: as text } ] } ]\n"
      "  standings  [ { tie, before, after: standings, causes: [ { kind: \"person\",\n"
      "               \"quote-added\", \"quote-removed\", \"quote-changed\" or \"publisher\",\n"
      "               id: of the quote or the source } ] } ]\n"
      "\n"
      "Where a dossier is unreadable, changes and standings are left out.\n"
      "\n"
      "Exit codes:\n"
      "  0  both say the same\n"
      "  1  they differ\n"
      "  2  a dossier or the command line could not be understood",
};

/* One run of the command. */
typedef struct
{
  DramaDossier *before;
  DramaDossier *after;
  GString      *out;
} Diff;

static const char *const CAUSES[] = {
  [DRAMA_CAUSE_PERSON] = "person",
  [DRAMA_CAUSE_QUOTE_ADDED] = "quote-added",
  [DRAMA_CAUSE_QUOTE_REMOVED] = "quote-removed",
  [DRAMA_CAUSE_QUOTE_CHANGED] = "quote-changed",
  [DRAMA_CAUSE_PUBLISHER] = "publisher",
};

/* The dossier of the two that has the record as it is called now. */
static const DramaDossier *
pick (const Diff     *self,
      DramaChangeKind kind)
{
  return kind == DRAMA_CHANGE_REMOVED ? self->before : self->after;
}

static const DramaEvidenceFields *
find_quote (const DramaDossier *dossier,
            const char         *tie_id,
            const char         *id)
{
  const DramaTie       *tie = drama_dossier_find_tie (dossier, tie_id, NULL);
  const DramaTieFields *fields = tie != NULL ? drama_tie_get_fields (tie) : NULL;

  for (guint i = 0; fields != NULL && i < fields->n_evidence; i++)
    {
      const DramaEvidenceFields *evidence = drama_evidence_get_fields (fields->evidence[i]);

      if (g_str_equal (evidence->id, id))
        return evidence;
    }

  return NULL;
}

/* "Ann pays Bob" (t-pays) */
static void
append_tie (GString            *out,
            const DramaDossier *dossier,
            const char         *id)
{
  g_autofree char *sentence =
      drama_sentence_of_tie (dossier, drama_dossier_find_tie (dossier, id, NULL));
  g_autofree char *quoted = drama_json_text_quote (sentence);

  g_string_append_printf (out, "%s (%s)", quoted, id);
}

/* quote "the words" (e7) */
static void
append_quote (GString            *out,
              const DramaDossier *dossier,
              const char         *tie,
              const char         *id)
{
  const DramaEvidenceFields *fields = find_quote (dossier, tie, id);
  g_autofree char           *quoted = NULL;

  quoted = drama_json_text_quote (fields != NULL ? fields->anchor.exact : "");
  g_string_append_printf (out, "quote %s (%s)", quoted, id);
}

static void
append_subject (const Diff        *self,
                const DramaChange *change)
{
  const DramaDossier *dossier = pick (self, change->kind);
  g_autofree char    *quoted = NULL;

  switch (change->record)
    {
    case DRAMA_RECORD_KIND_SOURCE:
      quoted = drama_json_text_quote (
          drama_source_get_fields (drama_dossier_find_source (dossier, change->id, NULL))->title);
      g_string_append_printf (self->out, "source %s (%s)", quoted, change->id);
      return;
    case DRAMA_RECORD_KIND_ACTOR:
      quoted = drama_json_text_quote (
          drama_actor_get_fields (drama_dossier_find_actor (dossier, change->id, NULL))->name);
      g_string_append_printf (self->out, "actor %s (%s)", quoted, change->id);
      return;
    case DRAMA_RECORD_KIND_TIE:
      g_string_append (self->out, "tie ");
      append_tie (self->out, dossier, change->id);
      return;
    case DRAMA_RECORD_KIND_EVIDENCE:
      append_quote (self->out, dossier, change->tie, change->id);
      return;
    case DRAMA_RECORD_KIND_DOSSIER:
    default:
      g_string_append (self->out, "dossier");
      return;
    }
}

/* Where two long values part, as a byte of both; 0 where they are short enough to be shown
 * from the beginning. */
static gsize
find_parting (const char *before,
              const char *after)
{
  const char *a = before, *b = after;
  glong       n = 0;

  if (g_utf8_strlen (before, -1) <= VALUE_LIMIT && g_utf8_strlen (after, -1) <= VALUE_LIMIT)
    return 0;

  while (*a != '\0' && g_utf8_get_char (a) == g_utf8_get_char (b))
    {
      a = g_utf8_next_char (a);
      b = g_utf8_next_char (b);
      n++;
    }
  if (n <= CONTEXT + 1)
    return 0;

  return (gsize) (g_utf8_offset_to_pointer (before, n - CONTEXT) - before);
}

static char *
quote_from (const char *text,
            gsize       from)
{
  g_autofree char *rest = from > 0 ? g_strconcat ("…", text + from, NULL) : NULL;

  return drama_json_text_quote (from > 0 ? rest : text);
}

static void
append_fields (const Diff        *self,
               const DramaChange *change)
{
  for (guint i = 0; i < change->fields->len; i++)
    {
      const DramaFieldChange *field = change->fields->pdata[i];
      gsize                   from = find_parting (field->before, field->after);
      g_autofree char        *before = quote_from (field->before, from);
      g_autofree char        *after = quote_from (field->after, from);

      g_string_append_printf (self->out, "%s %s was %s, is %s", i > 0 ? ";" : ":", field->field,
                              before, after);
    }
}

static void
append_change (const Diff        *self,
               const DramaChange *change)
{
  static const char          MARKS[] = { '+', '-', '~' };
  const DramaDossier        *dossier = pick (self, change->kind);
  const DramaEvidenceFields *quote;
  static const char *const   DEEDS[] = { " was added", " was removed", "" };
  static const char *const   WHERE[] = { " to ", " from ", " of " };

  g_string_append_printf (self->out, "%c ", MARKS[change->kind]);
  append_subject (self, change);
  g_string_append (self->out, DEEDS[change->kind]);
  if (change->tie != NULL)
    {
      g_string_append (self->out, WHERE[change->kind]);
      append_tie (self->out, dossier, change->tie);
      quote = find_quote (dossier, change->tie, change->id);
      if (change->kind != DRAMA_CHANGE_CHANGED && quote != NULL)
        g_string_append_printf (self->out, ": %s, %s", drama_stance_to_string (quote->stance),
                                drama_certainty_to_string (quote->certainty));
    }
  append_fields (self, change);
  g_string_append_c (self->out, '\n');
}

static void
append_cause (const Diff       *self,
              const char       *tie,
              const DramaCause *cause)
{
  switch (cause->kind)
    {
    case DRAMA_CAUSE_QUOTE_ADDED:
      append_quote (self->out, self->after, tie, cause->id);
      g_string_append (self->out, " was added");
      return;
    case DRAMA_CAUSE_QUOTE_REMOVED:
      append_quote (self->out, self->before, tie, cause->id);
      g_string_append (self->out, " was removed");
      return;
    case DRAMA_CAUSE_QUOTE_CHANGED:
      append_quote (self->out, self->after, tie, cause->id);
      g_string_append (self->out, " was changed");
      return;
    case DRAMA_CAUSE_PUBLISHER:
      g_string_append_printf (self->out, "source %s has another publisher", cause->id);
      return;
    case DRAMA_CAUSE_PERSON:
    default:
      g_string_append (
          self->out,
          drama_tie_get_fields (drama_dossier_find_tie (self->after, tie, NULL))->overruled
              ? "a person set it"
              : "a person no longer sets it");
      return;
    }
}

static void
append_standing (const Diff                *self,
                 const DramaStandingChange *standing)
{
  g_string_append (self->out, "! ");
  append_tie (self->out, self->after, standing->tie);
  g_string_append_printf (self->out, " was %s, is %s", drama_standing_to_string (standing->before),
                          drama_standing_to_string (standing->after));
  for (guint i = 0; i < standing->causes->len; i++)
    {
      g_string_append (self->out, i > 0 ? "; " : ": ");
      append_cause (self, standing->tie, standing->causes->pdata[i]);
    }
  g_string_append_c (self->out, '\n');
}

static void
append_member (GString    *json,
               const char *key,
               const char *value)
{
  g_string_append_printf (json, "%s\"%s\": ", json->str[json->len - 1] == '{' ? " " : ", ", key);
  if (value != NULL)
    drama_json_text_append_string (json, value);
  else
    g_string_append (json, "null");
}

static void
append_json_change (GString           *json,
                    const DramaChange *change)
{
  static const char *const KINDS[] = { "added", "removed", "changed" };

  g_string_append_c (json, '{');
  append_member (json, "kind", KINDS[change->kind]);
  append_member (json, "record", drama_record_kind_to_string (change->record));
  append_member (json, "id", change->id);
  append_member (json, "tie", change->tie);
  g_string_append (json, ", \"fields\": [");
  for (guint i = 0; i < change->fields->len; i++)
    {
      const DramaFieldChange *field = change->fields->pdata[i];

      g_string_append (json, i > 0 ? ", {" : "{");
      append_member (json, "field", field->field);
      append_member (json, "before", field->before);
      append_member (json, "after", field->after);
      g_string_append (json, " }");
    }
  g_string_append (json, "] }");
}

static void
append_json_standing (GString                   *json,
                      const DramaStandingChange *standing)
{
  g_string_append_c (json, '{');
  append_member (json, "tie", standing->tie);
  append_member (json, "before", drama_standing_to_string (standing->before));
  append_member (json, "after", drama_standing_to_string (standing->after));
  g_string_append (json, ", \"causes\": [");
  for (guint i = 0; i < standing->causes->len; i++)
    {
      const DramaCause *cause = standing->causes->pdata[i];

      g_string_append (json, i > 0 ? ", {" : "{");
      append_member (json, "kind", CAUSES[cause->kind]);
      append_member (json, "id", cause->id);
      g_string_append (json, " }");
    }
  g_string_append (json, "] }");
}

static void
begin_json (GString     *json,
            char *const *files,
            const char  *result)
{
  g_autofree char *before = g_filename_display_name (files[0]);
  g_autofree char *after = g_filename_display_name (files[1]);

  g_string_append (json, "{\n  \"format\": \"dramatis-diff\",\n  \"version\": 1,\n  \"before\": ");
  drama_json_text_append_string (json, before);
  g_string_append (json, ",\n  \"after\": ");
  drama_json_text_append_string (json, after);
  g_string_append_printf (json, ",\n  \"result\": \"%s\"", result);
}

static void
build_json (const Diff            *self,
            const DramaComparison *comparison,
            char *const           *files)
{
  GString *json = self->out;

  begin_json (json, files, drama_comparison_is_empty (comparison) ? "same" : "different");
  g_string_append (json, ",\n  \"changes\": [");
  for (guint i = 0; i < comparison->changes->len; i++)
    {
      g_string_append (json, i > 0 ? ",\n    " : "\n    ");
      append_json_change (json, comparison->changes->pdata[i]);
    }
  g_string_append (json, comparison->changes->len > 0 ? "\n  ]" : "]");
  g_string_append (json, ",\n  \"standings\": [");
  for (guint i = 0; i < comparison->standings->len; i++)
    {
      g_string_append (json, i > 0 ? ",\n    " : "\n    ");
      append_json_standing (json, comparison->standings->pdata[i]);
    }
  g_string_append (json, comparison->standings->len > 0 ? "\n  ]\n}\n" : "]\n}\n");
}

static DramaCliStatus
report_unreadable (const Diff   *self,
                   char *const  *files,
                   const GError *error,
                   gboolean      json)
{
  drama_cli_warn ("%s", error->message);
  if (json)
    {
      begin_json (self->out, files, "unreadable");
      g_string_append (self->out, ",\n  \"message\": ");
      drama_json_text_append_string (self->out, error->message);
      g_string_append (self->out, "\n}\n");
      drama_cli_print (self->out->str, self->out->len);
    }

  return DRAMA_CLI_REFUSED;
}

static DramaCliStatus
run (Diff        *self,
     char *const *files,
     gboolean     json)
{
  g_autoptr (DramaComparison) comparison = NULL;
  g_autoptr (GError) error = NULL;

  self->before = drama_cli_read (files[0], &error);
  if (self->before != NULL)
    self->after = drama_cli_read (files[1], &error);
  if (self->after == NULL)
    return report_unreadable (self, files, error, json);

  comparison = drama_compare (self->before, self->after);
  if (json)
    build_json (self, comparison, files);
  for (guint i = 0; !json && i < comparison->changes->len; i++)
    append_change (self, comparison->changes->pdata[i]);
  for (guint i = 0; !json && i < comparison->standings->len; i++)
    append_standing (self, comparison->standings->pdata[i]);
  if (!drama_cli_print (self->out->str, self->out->len))
    return DRAMA_CLI_REFUSED;

  return drama_comparison_is_empty (comparison) ? DRAMA_CLI_DONE : DRAMA_CLI_FAILED;
}

/* dramatis-cli diff */
DramaCliStatus
drama_cli_diff (int    argc,
                char **argv)
{
  g_auto (GStrv) files = NULL;
  gboolean           json = FALSE;
  DramaCliStatus     status;
  Diff               self = { 0 };
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, "Write a JSON object, described below", NULL },
    { NULL }
  };

  files = drama_cli_parse_words (&USAGE, entries, 2, argc, argv, &status);
  if (files == NULL)
    return status;

  self.out = g_string_new (NULL);
  status = run (&self, files, json);
  g_clear_pointer (&self.before, drama_dossier_unref);
  g_clear_pointer (&self.after, drama_dossier_unref);
  g_string_free (self.out, TRUE);

  return status;
}
