/* drama-cli-attach.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-cli.h"

#include "drama-json-text.h"
#include "drama-json.h"
#include "drama-proof.h"

#include <string.h>

/* One run of the command. */
typedef struct
{
  const char   *file;
  const char   *source;
  const char   *text;
  char         *output; /* NULL for FILE itself */
  char        **accepted;
  gboolean      anyway;
  gboolean      json;
  DramaDossier *dossier;
  DramaProof   *proof;
} Attach;

static const DramaCliUsage USAGE = {
  .name = "attach",
  .parameters = "FILE SOURCE TEXT",
  .summary =
      "Gives a source of a dossier its text, and says what becomes of each quote. TEXT is plain\n"
      "text, Markdown, HTML or PDF; SOURCE is the id of the source.",
  .description =
      "If it is the very text that the quotes were taken from, by its hash, they are all proved.\n"
      "If it is another, a quote that was moved for certain gets its new place. One that is only\n"
      "proposed must be accepted by its id, with the number of the place where there are several:\n"
      "--accept e7 or --accept e7=2. As long as a quote is left without a place nothing is\n"
      "written, unless --anyway says so: then it stays as it is, and unproved.\n"
      "\n"
      "One line for each quote that is not exact goes to standard output, the last line counts\n"
      "them:\n"
      "\n"
      "  t-hired e7 moved: from 2517 to 2520: “…”\n"
      "  t-hired e8 proposed, 1 at 310 (likeness 0.950): “…”, was “…”\n"
      "  t-hired e9 lost: “…”\n"
      "\n"
      "With --json a single JSON object is written instead:\n"
      "\n"
      "  format     \"dramatis-attach\"\n"
      "  version    1; a change that could break a reader raises it\n"
      "  source     SOURCE\n"
      "  very_text  whether it is the text that the quotes were taken from\n"
      "  written    whether the dossier was written\n"
      "  quotes     [ { tie, evidence, state: \"exact\", \"moved\", \"proposed\" or \"lost\",\n"
      "               changed: whether its words differ from the text before, or null where\n"
      "               that is not known, start, accepted: the number of a place from 1, or\n"
      "               null, places: [ { start, end, likeness, differences, exact } ] } ]\n"
      "\n"
      "Exit codes:\n"
      "  0  written, and every quote of the source is proved\n"
      "  1  a quote is left without a place, or the dossier could not be written\n"
      "  2  the dossier, the text or the command line could not be understood",
};

static gboolean
refuse_source (const Attach *self)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < drama_dossier_get_n_sources (self->dossier); i++)
    {
      DramaSource *source = drama_dossier_get_source (self->dossier, i);

      g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", drama_source_get_fields (source)->id);
    }
  drama_cli_warn ("there is no source “%s” in %s, but: %s", self->source, self->file,
                  ids->len > 0 ? ids->str : "none");

  return FALSE;
}

static gboolean
load (Attach *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  DramaSource     *source;

  self->dossier = drama_cli_read (self->file, &error);
  if (self->dossier == NULL)
    {
      drama_cli_warn ("%s", error->message);
      return FALSE;
    }
  source = drama_dossier_find_source (self->dossier, self->source, NULL);
  if (source == NULL)
    return refuse_source (self);
  text = drama_cli_read_text (self->text, drama_source_get_fields (source)->sha256, &error);
  if (text == NULL)
    {
      drama_cli_warn ("%s", error->message);
      return FALSE;
    }
  self->proof = drama_proof_new (self->dossier, self->source, text, NULL, NULL, NULL);

  return TRUE;
}

/* "e7" or "e7=2". */
static gboolean
accept_one (Attach     *self,
            const char *argument)
{
  for (guint i = 0; i < drama_proof_get_n_quotes (self->proof); i++)
    {
      const DramaProofQuote *quote = drama_proof_get_quote (self->proof, i);
      gsize                  length = strlen (quote->evidence);
      guint64                number = 1;

      if (strncmp (argument, quote->evidence, length) != 0 ||
          (argument[length] != '\0' && argument[length] != '='))
        continue;
      if (argument[length] == '=' &&
          !g_ascii_string_to_unsigned (argument + length + 1, 10, 1, G_MAXUINT32, &number, NULL))
        continue;
      if (number > quote->result.n_places)
        {
          drama_cli_warn ("--accept %s: the quote has %u places to accept", argument,
                          quote->result.n_places);
          return FALSE;
        }
      drama_proof_accept (self->proof, i, (int) number - 1);
      return TRUE;
    }
  drama_cli_warn ("--accept %s: expected the id of a quote from the source %s, or ID=NUMBER",
                  argument, self->source);

  return FALSE;
}

static void
append_likeness (GString *out,
                 double   likeness)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (out, g_ascii_formatd (digits, sizeof digits, "%.3f", likeness));
}

/* In full: what differs may stand at the end. */
static void
append_places (GString               *lines,
               const Attach          *self,
               guint                  index,
               const DramaProofQuote *quote)
{
  for (guint i = 0; i < quote->result.n_places; i++)
    {
      const DramaAnchorPlace *place = &quote->result.places[i];
      g_autofree char        *words = drama_proof_dup_passage (self->proof, index, i);

      g_string_append_printf (lines, "%s %s proposed, %u at %" G_GINT64_FORMAT " (likeness ",
                              quote->tie, quote->evidence, i + 1, place->start);
      append_likeness (lines, place->likeness);
      g_string_append (lines, "): ");
      drama_json_text_append_string (lines, words);
      g_string_append (lines, ", was ");
      drama_json_text_append_string (lines, quote->anchor->exact);
      g_string_append (lines, quote->accepted == (int) i ? "; accepted\n" : "\n");
    }
}

static void
append_quote (GString      *lines,
              const Attach *self,
              guint         index)
{
  const DramaProofQuote *quote = drama_proof_get_quote (self->proof, index);
  g_autofree char       *quoted = drama_json_text_quote (quote->anchor->exact);

  if (quote->result.state == DRAMA_ANCHOR_PROPOSED)
    append_places (lines, self, index, quote);
  else if (quote->result.state == DRAMA_ANCHOR_MOVED)
    {
      const DramaAnchorPlace *place = &quote->result.places[0];
      g_autofree char        *differences = drama_anchor_describe (place->differences);

      g_string_append_printf (lines,
                              "%s %s moved: from %" G_GINT64_FORMAT " to %" G_GINT64_FORMAT
                              "%s%s: %s\n",
                              quote->tie, quote->evidence, quote->anchor->start, place->start,
                              *differences != '\0' ? ", with other " : "", differences, quoted);
    }
  else if (quote->result.state == DRAMA_ANCHOR_LOST)
    g_string_append_printf (lines, "%s %s lost: %s\n", quote->tie, quote->evidence, quoted);
}

static GString *
build_lines (const Attach *self,
             gboolean      is_written)
{
  GString              *lines = g_string_new (NULL);
  const DramaProofCount count = drama_proof_count (self->proof);

  if (!drama_proof_is_very_text (self->proof))
    g_string_append_printf (lines, "source %s: this is not the text the quotes were taken from\n",
                            self->source);
  for (guint i = 0; i < count.n_all; i++)
    append_quote (lines, self, i);
  g_string_append_printf (lines,
                          "%u %s: %u exact, %u moved, %u proposed (%u accepted), %u lost; %s\n",
                          count.n_all, count.n_all == 1 ? "quote" : "quotes", count.n_exact,
                          count.n_moved, count.n_proposed, count.n_accepted, count.n_lost,
                          is_written ? "written" : "nothing was written");

  return lines;
}

static void
append_json_place (GString                *json,
                   const DramaAnchorPlace *place,
                   const char             *words)
{
  g_autofree char *differences = drama_anchor_describe (place->differences);

  g_string_append_printf (json,
                          "{ \"start\": %" G_GINT64_FORMAT ", \"end\": %" G_GINT64_FORMAT
                          ", \"likeness\": ",
                          place->start, place->end);
  append_likeness (json, place->likeness);
  g_string_append (json, ", \"differences\": ");
  drama_json_text_append_string (json, differences);
  g_string_append (json, ", \"exact\": ");
  drama_json_text_append_string (json, words);
  g_string_append (json, " }");
}

static void
append_json_quote (GString      *json,
                   const Attach *self,
                   guint         index)
{
  const DramaProofQuote *quote = drama_proof_get_quote (self->proof, index);

  g_string_append (json, "{ \"tie\": ");
  drama_json_text_append_string (json, quote->tie);
  g_string_append (json, ", \"evidence\": ");
  drama_json_text_append_string (json, quote->evidence);
  g_string_append_printf (json,
                          ", \"state\": \"%s\", \"changed\": %s, \"start\": %" G_GINT64_FORMAT
                          ", \"accepted\": ",
                          drama_anchor_state_to_string (quote->result.state),
                          drama_proof_get_changes (self->proof) == NULL ? "null"
                          : quote->is_changed                           ? "true"
                                                                        : "false",
                          quote->anchor->start);
  if (quote->accepted == DRAMA_PROOF_NONE)
    g_string_append (json, "null");
  else
    g_string_append_printf (json, "%d", quote->accepted + 1);
  g_string_append (json, ",\n      \"places\": [");
  for (guint i = 0; i < quote->result.n_places; i++)
    {
      g_autofree char *words = drama_proof_dup_passage (self->proof, index, i);

      g_string_append (json, i > 0 ? ",\n        " : "\n        ");
      append_json_place (json, &quote->result.places[i], words);
    }
  g_string_append (json, quote->result.n_places > 0 ? "\n      ] }" : "] }");
}

static GString *
build_json (const Attach *self,
            gboolean      is_written)
{
  GString *json = g_string_new ("{\n  \"format\": \"dramatis-attach\",\n  \"version\": 1,\n"
                                "  \"source\": ");
  guint    n = drama_proof_get_n_quotes (self->proof);

  drama_json_text_append_string (json, self->source);
  g_string_append_printf (json, ",\n  \"very_text\": %s,\n  \"written\": %s,\n  \"quotes\": [",
                          drama_proof_is_very_text (self->proof) ? "true" : "false",
                          is_written ? "true" : "false");
  for (guint i = 0; i < n; i++)
    {
      g_string_append (json, i > 0 ? ",\n    " : "\n    ");
      append_json_quote (json, self, i);
    }
  g_string_append (json, n > 0 ? "\n  ]\n}\n" : "]\n}\n");

  return json;
}

static gboolean
write_dossier (const Attach *self)
{
  const char *path = self->output != NULL ? self->output : self->file;
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (DramaEdit) edit = drama_edit_begin (self->dossier);
  g_autoptr (DramaDossier) dossier = NULL;
  g_autoptr (GError) error = NULL;

  drama_proof_apply (self->proof, edit);
  dossier = drama_edit_commit (edit, &error);
  if (dossier != NULL && drama_json_write_file (dossier, file, NULL, &error))
    return TRUE;

  drama_cli_warn ("%s", error->message);

  return FALSE;
}

static guint
count_without_place (const Attach *self)
{
  guint n = 0;

  for (guint i = 0; i < drama_proof_get_n_quotes (self->proof); i++)
    n += drama_proof_get_quote (self->proof, i)->accepted == DRAMA_PROOF_NONE;

  return n;
}

static DramaCliStatus
run (Attach *self)
{
  g_autoptr (GString) result = NULL;
  gboolean is_written = FALSE, is_proved;

  if (!load (self))
    return DRAMA_CLI_REFUSED;
  for (guint i = 0; self->accepted != NULL && self->accepted[i] != NULL; i++)
    if (!accept_one (self, self->accepted[i]))
      return DRAMA_CLI_REFUSED;

  is_proved = count_without_place (self) == 0;
  if (is_proved || self->anyway)
    is_written = write_dossier (self);
  result = self->json ? build_json (self, is_written) : build_lines (self, is_written);
  if (!drama_cli_print (result->str, result->len))
    return DRAMA_CLI_FAILED;

  return is_written && is_proved ? DRAMA_CLI_DONE : DRAMA_CLI_FAILED;
}

/* dramatis-cli attach */
DramaCliStatus
drama_cli_attach (int    argc,
                  char **argv)
{
  g_auto (GStrv) words = NULL;
  DramaCliStatus     status;
  Attach             self = { 0 };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &self.output,
      "Write the dossier here, and leave FILE as it is", "OUT" },
    { "accept", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self.accepted,
      "Accept a place that is proposed for a quote", "EVIDENCE[=N]" },
    { "anyway", 0, 0, G_OPTION_ARG_NONE, &self.anyway,
      "Write also if quotes are left without a place", NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &self.json, "Write a JSON object, described below", NULL },
    { NULL }
  };

  words = drama_cli_parse_words (&USAGE, entries, 3, argc, argv, &status);
  if (words != NULL)
    {
      self.file = words[0];
      self.source = words[1];
      self.text = words[2];
      status = run (&self);
    }
  g_clear_pointer (&self.proof, drama_proof_free);
  g_clear_pointer (&self.dossier, drama_dossier_unref);
  g_strfreev (self.accepted);
  g_free (self.output);

  return status;
}
