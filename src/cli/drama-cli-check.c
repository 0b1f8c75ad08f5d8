/* drama-cli-check.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-cli-check.h"
#include "drama-cli.h"

#include "drama-anchor.h"
#include "drama-edit.h"
#include "drama-io-error.h"
#include "drama-json-text.h"
#include "drama-offset.h"
#include "drama-redact.h"

#include <string.h>

/* The quotes of a dossier by what became of them. */
typedef struct
{
  guint n_all;
  guint n_exact;
  guint n_moved;
  guint n_proposed;
  guint n_lost;
  guint n_unchecked;
} Count;

/* One source: what its quotes are held against. */
typedef struct
{
  const DramaSourceFields *fields;
  const char              *text;  /* borrowed from the dossier or @given; NULL for none */
  char                    *path;  /* where the text was given; NULL where it was not */
  char                    *given; /* the text that was */
  char                    *digest;
  DramaTextIndex          *index; /* of @text, made with its first quote */
  guint                    n_quotes;
  guint                    n_good; /* of these, exact or moved */
} Material;

/* One run of the command. */
typedef struct
{
  DramaDossier *dossier;
  Material     *materials; /* one per source of the dossier */
  Count         count;
  GString      *lines;    /* what a person reads */
  GString      *findings; /* what a program reads: the elements of a JSON array */
  GString      *warnings; /* likewise */
  GString      *spots;    /* likewise; NULL where nobody asked for blind spots */
  guint         n_warnings;
} Check;

static void
free_check (Check *self)
{
  for (guint i = 0; self->materials != NULL && i < drama_dossier_get_n_sources (self->dossier); i++)
    {
      g_free (self->materials[i].path);
      g_free (self->materials[i].given);
      g_free (self->materials[i].digest);
      g_clear_pointer (&self->materials[i].index, drama_text_index_unref);
    }
  g_free (self->materials);
  g_clear_pointer (&self->dossier, drama_dossier_unref);
  g_string_free (self->lines, TRUE);
  g_string_free (self->findings, TRUE);
  g_string_free (self->warnings, TRUE);
  if (self->spots != NULL)
    g_string_free (self->spots, TRUE);
}

static void
collect_materials (Check *self)
{
  guint n = drama_dossier_get_n_sources (self->dossier);

  self->materials = g_new0 (Material, n);
  for (guint i = 0; i < n; i++)
    {
      self->materials[i].fields = drama_source_get_fields (drama_dossier_get_source (self->dossier,
                                                                                     i));
      self->materials[i].text = self->materials[i].fields->text;
    }
}

static gboolean
refuse_argument (const Check *self,
                 const char  *argument)
{
  g_autofree char *shown = g_filename_display_name (argument);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < drama_dossier_get_n_sources (self->dossier); i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", self->materials[i].fields->id);
  drama_cli_warn ("--text %s: expected SOURCE=PATH, where SOURCE is one of: %s",
                  shown, ids->len > 0 ? ids->str : "(the dossier has none)");

  return FALSE;
}

/* The source that an argument names, and the path behind it.  Ids and paths may
 * both hold an equals sign: the first that ends an id counts. */
static Material *
find_material (const Check *self,
               const char  *argument,
               const char **path)
{
  for (const char *at = strchr (argument, '='); at != NULL; at = strchr (at + 1, '='))
    {
      g_autofree char *id = g_strndup (argument, (gsize) (at - argument));
      guint            index;

      if (drama_dossier_find_source (self->dossier, id, &index) == NULL)
        continue;
      *path = at + 1;
      return &self->materials[index];
    }

  return NULL;
}

static gboolean
load_text (Material   *material,
           const char *path)
{
  g_autoptr (GError) error = NULL;

  material->path = g_filename_display_name (path);
  material->given = drama_cli_read_text (path, material->fields->sha256, &error);
  material->text = material->given;
  if (material->given == NULL)
    drama_cli_warn ("%s", error->message);

  return material->given != NULL;
}

static gboolean
take_texts (Check       *self,
            char *const *arguments)
{
  for (guint i = 0; arguments != NULL && arguments[i] != NULL; i++)
    {
      const char *path = NULL;
      Material   *material = find_material (self, arguments[i], &path);

      if (material == NULL)
        return refuse_argument (self, arguments[i]);
      if (material->path != NULL)
        {
          drama_cli_warn ("--text: the source %s is given twice", material->fields->id);
          return FALSE;
        }
      if (!load_text (material, path))
        return FALSE;
    }

  return TRUE;
}

/* Begins an element of the JSON array of findings. */
static void
begin_finding (Check      *self,
               const char *kind)
{
  g_string_append (self->findings, self->findings->len > 0 ? ",\n    " : "\n    ");
  g_string_append_printf (self->findings, "{ \"kind\": \"%s\"", kind);
}

static void
append_string (GString    *json,
               const char *key,
               const char *value)
{
  g_string_append_printf (json, ", \"%s\": ", key);
  drama_json_text_append_string (json, value);
}

static const char *
describe_digest (const Material *material)
{
  if (material->digest == NULL || *material->fields->sha256 == '\0')
    return "unknown";

  return g_str_equal (material->digest, material->fields->sha256) ? "same" : "different";
}

/* The text must be the one that the quotes were taken from.  Where it is not, they
 * may all be good still: then it was changed somewhere else. */
static void
check_text (Check    *self,
            Material *material)
{
  const DramaSourceFields *fields = material->fields;

  if (material->text == NULL)
    return;
  material->digest = drama_offset_digest (material->text);
  if (!g_str_equal (describe_digest (material), "different"))
    return;

  g_string_append_printf (self->lines,
                          "source %s: %s is not the text the quotes were taken from: "
                          "its SHA-256 is %s, expected %s; %u of %u quotes still good\n",
                          fields->id,
                          material->path != NULL ? material->path : "the text in the dossier",
                          material->digest, fields->sha256, material->n_good, material->n_quotes);
  begin_finding (self, "text");
  append_string (self->findings, "source", fields->id);
  append_string (self->findings, "expected", fields->sha256);
  append_string (self->findings, "found", material->digest);
  g_string_append_printf (self->findings, ", \"quotes\": %u, \"good\": %u }", material->n_quotes,
                          material->n_good);
}

/* Whoever altered the words may have left their places as they were. */
static gboolean
has_its_length (const DramaAnchor *anchor)
{
  return anchor->end - anchor->start == g_utf8_strlen (anchor->exact, -1);
}

static void
report_quote (Check                     *self,
              const char                *tie,
              const DramaEvidenceFields *evidence,
              const DramaAnchorResult   *result)
{
  const DramaAnchorPlace *place = &result->places[0];
  g_autofree char        *quoted = drama_json_text_quote (evidence->anchor.exact);
  g_autofree char        *differences = NULL;
  char                    likeness[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (self->lines, "%s %s %s: ", tie, evidence->id,
                          drama_anchor_state_to_string (result->state));
  drama_cli_check_append_fate (self->lines, result, evidence->anchor.start);
  g_string_append_printf (self->lines, ": %s\n", quoted);

  begin_finding (self, "quote");
  append_string (self->findings, "tie", tie);
  append_string (self->findings, "evidence", evidence->id);
  append_string (self->findings, "source", evidence->source);
  append_string (self->findings, "state", drama_anchor_state_to_string (result->state));
  g_string_append_printf (self->findings, ", \"start\": %" G_GINT64_FORMAT,
                          evidence->anchor.start);
  if (result->n_places == 0)
    {
      g_string_append (self->findings,
                       ", \"found\": null, \"likeness\": null, \"differences\": null }");
      return;
    }
  g_string_append_printf (self->findings, ", \"found\": %" G_GINT64_FORMAT ", \"likeness\": %s",
                          place->start,
                          g_ascii_formatd (likeness, sizeof likeness, "%.3f", place->likeness));
  differences = drama_anchor_describe (place->differences);
  append_string (self->findings, "differences", differences);
  g_string_append (self->findings, " }");
}

/* Where a quote stands that nobody knew the place of is not proved by the number that
 * is written for it. */
static void
find_quote (Material                  *material,
            const DramaEvidenceFields *evidence,
            DramaAnchorResult         *result)
{
  DramaAnchor anchor = evidence->anchor;

  if (material->index == NULL)
    material->index = drama_text_index_new (material->text);
  if (evidence->unplaced)
    anchor.start = -1;
  drama_anchor_find_with_index (&anchor, material->index, NULL, NULL, result);
  if (result->state <= DRAMA_ANCHOR_MOVED && !has_its_length (&evidence->anchor))
    {
      result->state = DRAMA_ANCHOR_PROPOSED;
      result->places[0].differences |= DRAMA_DIFFERENCE_WORDS;
    }
}

/* Words with a bar in them are not those of the source, and nobody can say that they are
 * lost: they can only be proved against a text that has the same bars. */
static gboolean
pass_over_redacted (Check                     *self,
                    const char                *tie,
                    const DramaEvidenceFields *evidence,
                    const DramaAnchorResult   *result)
{
  g_autofree char *quoted = NULL;

  if (result->state <= DRAMA_ANCHOR_MOVED || !drama_redact_has_bar (evidence->anchor.exact))
    return FALSE;

  quoted = drama_json_text_quote (evidence->anchor.exact);
  g_string_append_printf (self->lines, "%s %s redacted: cannot be held against this text: %s\n",
                          tie, evidence->id, quoted);
  self->count.n_unchecked++;

  return TRUE;
}

static void
check_quote (Check                     *self,
             const char                *tie,
             const DramaEvidenceFields *evidence)
{
  DramaAnchorResult result;
  Material         *material;
  guint             index;

  g_return_if_fail (drama_dossier_find_source (self->dossier, evidence->source, &index) != NULL);

  material = &self->materials[index];
  material->n_quotes++;
  self->count.n_all++;
  if (material->text == NULL)
    {
      self->count.n_unchecked++;
      return;
    }

  find_quote (material, evidence, &result);
  if (pass_over_redacted (self, tie, evidence, &result))
    return;
  switch (result.state)
    {
    case DRAMA_ANCHOR_EXACT:
      self->count.n_exact++;
      material->n_good++;
      return;
    case DRAMA_ANCHOR_MOVED:
      self->count.n_moved++;
      material->n_good++;
      break;
    case DRAMA_ANCHOR_PROPOSED:
      self->count.n_proposed++;
      break;
    case DRAMA_ANCHOR_LOST:
    default:
      self->count.n_lost++;
      break;
    }
  report_quote (self, tie, evidence, &result);
}

static void
check_all (Check *self)
{
  for (guint i = 0; i < drama_dossier_get_n_ties (self->dossier); i++)
    {
      const DramaTieFields *tie = drama_tie_get_fields (drama_dossier_get_tie (self->dossier, i));

      for (guint j = 0; j < tie->n_evidence; j++)
        check_quote (self, tie->id, drama_evidence_get_fields (tie->evidence[j]));
    }

  for (guint i = 0; i < drama_dossier_get_n_sources (self->dossier); i++)
    check_text (self, &self->materials[i]);
}

/* The dossier with the texts that were given, to be read like those it carries. */
static DramaDossier *
build_told (const Check *self)
{
  g_autoptr (DramaEdit) edit = drama_edit_begin (self->dossier);

  for (guint i = 0; i < drama_dossier_get_n_sources (self->dossier); i++)
    {
      DramaSourceFields fields = *self->materials[i].fields;
      g_autoptr (DramaSource) source = NULL;

      if (self->materials[i].given == NULL)
        continue;
      fields.text = self->materials[i].given;
      source = drama_source_new (&fields);
      drama_edit_put_source (edit, source);
    }

  return drama_edit_commit (edit, NULL);
}

/* What says nothing of whether the quotes are proved. */
static void
look_further (Check *self)
{
  g_autoptr (DramaDossier) told = build_told (self);

  self->n_warnings = drama_cli_check_warn (told, self->lines, self->warnings);
  if (self->spots != NULL)
    drama_cli_check_blind_spots (told, self->lines, self->spots);
}

static DramaCliStatus
find_status (const Check *self)
{
  if (self->findings->len > 0)
    return DRAMA_CLI_FAILED;

  return self->count.n_unchecked > 0 ? DRAMA_CLI_UNCHECKED : DRAMA_CLI_DONE;
}

static void
append_summary (Check *self)
{
  const Count *count = &self->count;

  for (guint i = 0; i < drama_dossier_get_n_sources (self->dossier); i++)
    {
      const Material *material = &self->materials[i];

      if (material->text == NULL && material->n_quotes > 0)
        g_string_append_printf (self->lines,
                                "source %s: no text to check %u %s against; "
                                "give it with --text %s=PATH\n",
                                material->fields->id, material->n_quotes,
                                material->n_quotes == 1 ? "quote" : "quotes",
                                material->fields->id);
    }
  g_string_append_printf (self->lines, "%u %s: %u exact, %u moved, %u proposed, %u lost, "
                                       "%u unchecked\n",
                          count->n_all, count->n_all == 1 ? "quote" : "quotes", count->n_exact,
                          count->n_moved, count->n_proposed, count->n_lost,
                          count->n_unchecked);
}

static GString *
begin_json (const char    *file,
            DramaCliStatus status)
{
  static const char *const RESULTS[] = { "proved", "unproved", "unreadable", "unchecked" };
  g_autofree char         *name = g_filename_display_name (file);
  GString                 *json = g_string_new ("{\n  \"format\": \"dramatis-check\",\n"
                                                                "  \"version\": 1,\n  \"file\": ");

  drama_json_text_append_string (json, name);
  g_string_append_printf (json, ",\n  \"result\": \"%s\"", RESULTS[status]);

  return json;
}

static void
append_list (GString       *json,
             const char    *key,
             const GString *elements)
{
  g_string_append_printf (json, ",\n  \"%s\": [%s%s]", key, elements->str,
                          elements->len > 0 ? "\n  " : "");
}

static GString *
build_json (const Check *self,
            const char  *file)
{
  GString     *json = begin_json (file, find_status (self));
  const Count *count = &self->count;
  guint        n = drama_dossier_get_n_sources (self->dossier);

  g_string_append_printf (json, ",\n  \"quotes\": { \"all\": %u, \"exact\": %u, \"moved\": %u, "
                                "\"proposed\": %u, \"lost\": %u, \"unchecked\": %u },\n"
                                "  \"sources\": [",
                          count->n_all, count->n_exact, count->n_moved, count->n_proposed,
                          count->n_lost,
                          count->n_unchecked);
  for (guint i = 0; i < n; i++)
    {
      const Material *material = &self->materials[i];

      g_string_append (json, i > 0 ? ",\n    { \"id\": " : "\n    { \"id\": ");
      drama_json_text_append_string (json, material->fields->id);
      append_string (json, "text",
                     material->given != NULL ? "given" : material->text != NULL ? "carried"
                                                                                : "none");
      append_string (json, "sha256", describe_digest (material));
      g_string_append_printf (json, ", \"quotes\": %u }", material->n_quotes);
    }
  g_string_append (json, n > 0 ? "\n  ]" : "]");
  append_list (json, "findings", self->findings);
  append_list (json, "warnings", self->warnings);
  if (self->spots != NULL)
    append_list (json, "blind_spots", self->spots);
  g_string_append (json, "\n}\n");

  return json;
}

static DramaCliStatus
report_unreadable (const char   *file,
                   const GError *error,
                   gboolean      json)
{
  drama_cli_warn ("%s", error->message);
  if (json)
    {
      g_autoptr (GString) object = begin_json (file, DRAMA_CLI_REFUSED);

      g_string_append (object, ",\n  \"message\": ");
      drama_json_text_append_string (object, error->message);
      g_string_append (object, "\n}\n");
      drama_cli_print (object->str, object->len);
    }

  return DRAMA_CLI_REFUSED;
}

/* A text or a quote that was altered makes a dossier one that cannot be opened: here it is
 * read all the same, to find out what it was that was altered. */
static gboolean
read_dossier (Check      *self,
              const char *file,
              GError    **error)
{
  g_autoptr (GError) failure = NULL;

  self->dossier = drama_cli_read (file, &failure);
  if (g_error_matches (failure, DRAMA_IO_ERROR, DRAMA_IO_ERROR_RANGE))
    self->dossier = drama_cli_read_doubtful (file);
  if (self->dossier == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (failure != NULL)
    {
      g_string_append_printf (self->lines, "%s\n", failure->message);
      begin_finding (self, "file");
      append_string (self->findings, "message", failure->message);
      g_string_append (self->findings, " }");
    }

  return TRUE;
}

static DramaCliStatus
run (Check      *self,
     const char *file,
     char      **texts,
     gboolean    json)
{
  g_autoptr (GString) object = NULL;
  g_autoptr (GError) error = NULL;
  const GString *result = self->lines;

  if (!read_dossier (self, file, &error))
    return report_unreadable (file, error, json);

  collect_materials (self);
  if (!take_texts (self, texts))
    return DRAMA_CLI_REFUSED;

  check_all (self);
  look_further (self);
  append_summary (self);
  if (json)
    result = object = build_json (self, file);
  if (!drama_cli_print (result->str, result->len))
    return DRAMA_CLI_REFUSED;

  return find_status (self);
}

/* dramatis-cli check */
DramaCliStatus
drama_cli_check (int    argc,
                 char **argv)
{
  g_auto (GStrv) texts = NULL;
  g_autofree char   *file = NULL;
  gboolean           json = FALSE, strict = FALSE, blind_spots = FALSE;
  DramaCliStatus     status;
  Check              self = { 0 };
  const GOptionEntry entries[] = {
    { "text", 't', 0, G_OPTION_ARG_FILENAME_ARRAY, &texts,
      "Text to hold the quotes of the source against",
      "SOURCE=PATH" },
    { "blind-spots", 0, 0, G_OPTION_ARG_NONE, &blind_spots,
      "Tell also what of the texts is not in the dossier", NULL },
    { "strict", 0, 0, G_OPTION_ARG_NONE, &strict, "Warnings count as failure: exit code 1", NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, "Write a JSON object, described below", NULL },
    { NULL }
  };

  if (!drama_cli_parse (&DRAMA_CLI_CHECK_USAGE, entries, argc, argv, &file, &status))
    return status;

  self.lines = g_string_new (NULL);
  self.findings = g_string_new (NULL);
  self.warnings = g_string_new (NULL);
  self.spots = blind_spots ? g_string_new (NULL) : NULL;
  status = run (&self, file, texts, json);
  if (strict && self.n_warnings > 0 && status != DRAMA_CLI_REFUSED)
    status = DRAMA_CLI_FAILED;
  free_check (&self);

  return status;
}
