/* drama-cli-check-lint.c - what an editor would ask, and what may have been overlooked
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-cli-check.h"

#include "drama-blind-spots.h"
#include "drama-json-text.h"
#include "drama-lint.h"

/* So much of a passage is written on a line, in characters. */
#define MAX_SHOWN 90

/* One line, whatever names and quotes hold: nothing of them must reach a terminal. */
static void
append_line (GString    *lines,
             const char *line)
{
  for (const char *at = line; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      g_string_append_unichar (lines, letter == '\n' || letter == '\t' ? ' '
                                      : g_unichar_iscntrl (letter)     ? 0xfffd
                                                                       : letter);
    }
  g_string_append_c (lines, '\n');
}

static void
begin (GString    *json,
       const char *kind)
{
  g_string_append_printf (json, "%s\n    { \"kind\": \"%s\"", json->len > 0 ? "," : "", kind);
}

static void
append_string (GString    *json,
               const char *key,
               const char *value)
{
  g_string_append_printf (json, ", \"%s\": ", key);
  if (value != NULL)
    drama_json_text_append_string (json, value);
  else
    g_string_append (json, "null");
}

static void
append_warning (GString            *json,
                const DramaFinding *finding,
                const char         *message)
{
  begin (json, drama_finding_kind_to_string (finding->kind));
  append_string (json, "tie", finding->tie);
  append_string (json, "evidence", finding->evidence);
  append_string (json, "actor", finding->actor);
  append_string (json, "certainty",
                 finding->kind == DRAMA_FINDING_HEDGED
                     ? drama_certainty_to_string (finding->certainty)
                     : NULL);
  append_string (json, "words", finding->start >= 0 ? finding->words : NULL);
  append_string (json, "source", finding->source);
  if (finding->start >= 0)
    g_string_append_printf (json, ", \"start\": %" G_GINT64_FORMAT, finding->start);
  else
    g_string_append (json, ", \"start\": null");
  append_string (json, "rival", finding->rival);
  append_string (json, "message", message);
  g_string_append (json, " }");
}

/* As many as there are of each kind. */
static void
append_count (GString     *lines,
              const guint *counts,
              guint        n)
{
  const char *separator = "";

  g_string_append_printf (lines, "%u %s: ", n, n == 1 ? "warning" : "warnings");
  for (DramaFindingKind kind = 0; kind < DRAMA_N_FINDING_KINDS; kind++)
    if (counts[kind] > 0)
      {
        g_string_append_printf (lines, "%s%u %s", separator, counts[kind],
                                drama_finding_kind_to_string (kind));
        separator = ", ";
      }
  g_string_append_c (lines, '\n');
}

/* Adds a line for each finding that nobody dismissed, and an element of a JSON array. */
guint
drama_cli_check_warn (const DramaDossier *dossier,
                      GString            *lines,
                      GString            *json)
{
  g_autoptr (DramaLint) lint = drama_lint_new ();
  g_autoptr (GPtrArray) findings = drama_lint_find (lint, dossier, NULL);
  guint counts[DRAMA_N_FINDING_KINDS] = { 0 };

  for (guint i = 0; i < findings->len; i++)
    {
      const DramaFinding *finding = findings->pdata[i];
      g_autofree char    *message = drama_finding_to_text (finding, dossier);
      gboolean            of_quote = drama_finding_is_of_quote (finding);
      g_autofree char    *line = NULL;

      line = g_strdup_printf ("warning: %s %s%s%s: %s", finding->tie,
                              of_quote ? finding->evidence : "", of_quote ? " " : "",
                              drama_finding_kind_to_string (finding->kind), message);
      append_line (lines, line);
      append_warning (json, finding, message);
      counts[finding->kind]++;
    }
  if (findings->len > 0)
    append_count (lines, counts, findings->len);

  return findings->len;
}

/* The beginning of a passage. */
static char *
dup_shown (const char *words)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (words, -1) <= MAX_SHOWN)
    return g_strdup (words);
  start = g_utf8_substring (words, 0, MAX_SHOWN);

  return g_strconcat (start, "…", NULL);
}

static const char *
get_name (const DramaDossier *dossier,
          const char         *id)
{
  return drama_actor_get_fields (drama_dossier_find_actor (dossier, id, NULL))->name;
}

static void
append_spot (GString              *lines,
             GString              *json,
             const DramaDossier   *dossier,
             const DramaSource    *source,
             const DramaBlindSpot *spot)
{
  g_autofree char *shown = dup_shown (spot->words);
  g_autoptr (GString) line = g_string_new (NULL);

  g_string_printf (line, "blind spot: %s paragraph %u %s: ", spot->source,
                   drama_source_get_paragraph (source, spot->start),
                   drama_blind_spot_kind_to_string (spot->kind));
  if (spot->kind == DRAMA_BLIND_SPOT_UNTIED)
    g_string_append_printf (line, "%s and %s in ", get_name (dossier, spot->from),
                            get_name (dossier, spot->to));
  g_string_append_printf (line, "“%s”", shown);
  if (spot->kind == DRAMA_BLIND_SPOT_STRANGER)
    g_string_append_printf (line, ", named %u %s", spot->n, spot->n == 1 ? "time" : "times");
  append_line (lines, line->str);

  begin (json, drama_blind_spot_kind_to_string (spot->kind));
  append_string (json, "source", spot->source);
  g_string_append_printf (json, ", \"start\": %" G_GINT64_FORMAT ", \"end\": %" G_GINT64_FORMAT,
                          spot->start, spot->end);
  append_string (json, "words", spot->words);
  append_string (json, "from", spot->from);
  append_string (json, "to", spot->to);
  g_string_append_printf (json, ", \"mentions\": %u }", spot->n);
}

/* Adds a line for each passage that may have been overlooked, and an element of a JSON array. */
guint
drama_cli_check_blind_spots (const DramaDossier *dossier,
                             GString            *lines,
                             GString            *json)
{
  guint n = 0;

  for (guint i = 0; i < drama_dossier_get_n_sources (dossier); i++)
    {
      const DramaSource       *source = drama_dossier_get_source (dossier, i);
      const DramaSourceFields *fields = drama_source_get_fields (source);
      g_autoptr (GPtrArray) spots = NULL;

      if (fields->text == NULL)
        continue;
      spots = drama_blind_spots_find (dossier, fields->id, fields->text, NULL);
      for (guint k = 0; k < spots->len; k++)
        append_spot (lines, json, dossier, source, spots->pdata[k]);
      n += spots->len;
    }

  return n;
}
