/* drama-cli-redact.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-cli.h"

#include "drama-file.h"
#include "drama-json.h"
#include "drama-json-text.h"
#include "drama-redact.h"

#include <string.h>

static const DramaCliUsage USAGE = {
  .name = "redact",
  .parameters = "FILE",
  .summary =
      "Writes a copy of a dossier that may be passed on: without the names of certain actors,\n"
      "and without those who entered it.",
  .description =
      "What the dossier says of an actor gets the pseudonym; quotes, titles and texts of others\n"
      "get a bar, as long for every name. The name goes in every form that can be told: in\n"
      "capitals, without accents, inflected, broken over two lines, in ids and addresses and in\n"
      "members that this version does not know. Of a source that names the actor or that its\n"
      "ties rest on, hash and length go too where its text is not carried, as they would tell\n"
      "which text it was. FILE stays as it is.\n"
      "\n"
      "What was taken out goes to standard output, and what a person must look at:\n"
      "\n"
      "  taken out: 7 names in quotes\n"
      "  look: \"Vrublevski\" in evidence e7 may be the name; --also takes it out\n"
      "  look: source slate \"The title\" is still cited, and may name the actor itself\n"
      "  look: the note of actor source-a stays: \"He was born in …\"\n"
      "\n"
      "Exit codes:\n"
      "  0  written\n"
      "  1  the copy or standard output could not be written\n"
      "  2  the dossier or the command line could not be understood; nothing is written",
};

/* One run of the command. */
typedef struct
{
  char   **actors;
  char   **pseudonyms;
  char   **also;
  char    *output;
  gboolean no_personal;
  gboolean no_authors;
} Redact;

/* One and several, by DramaRedactPlace. */
static const char *const PLACES[DRAMA_N_REDACT_PLACES][2] = {
  [DRAMA_REDACT_PLACE_TITLE] = { "name in title or note", "names in title or note" },
  [DRAMA_REDACT_PLACE_NAME] = { "name or alias", "names and aliases" },
  [DRAMA_REDACT_PLACE_ID] = { "id", "ids" },
  [DRAMA_REDACT_PLACE_QUOTE] = { "name in a quote", "names in quotes" },
  [DRAMA_REDACT_PLACE_CONTEXT] = { "passage beside a quote", "passages beside quotes" },
  [DRAMA_REDACT_PLACE_TEXT] = { "name in the text of a source", "names in texts of sources" },
  [DRAMA_REDACT_PLACE_SOURCE] = { "name in a citation", "names in citations" },
  [DRAMA_REDACT_PLACE_ADDRESS] = { "address", "addresses" },
  [DRAMA_REDACT_PLACE_HASH] = { "hash of a source", "hashes of sources" },
  [DRAMA_REDACT_PLACE_VERB] = { "name in a verb", "names in verbs" },
  [DRAMA_REDACT_PLACE_NOTE] = { "name in a note", "names in notes" },
  [DRAMA_REDACT_PLACE_PERSON] = { "mark of who entered something, or when",
                                  "marks of who entered something, or when" },
  [DRAMA_REDACT_PLACE_MEMBER] = { "name in an unknown member", "names in unknown members" },
};

static gboolean
check_options (const Redact *self,
               const char   *file)
{
  guint n_actors = self->actors != NULL ? g_strv_length (self->actors) : 0;
  guint n_pseudonyms = self->pseudonyms != NULL ? g_strv_length (self->pseudonyms) : 0;
  g_autoptr (GFile) input = g_file_new_for_commandline_arg (file);
  g_autoptr (GFile) output = NULL;

  if (self->output == NULL)
    drama_cli_warn ("redact: say with -o where to write; try “dramatis-cli redact --help”");
  else if (n_actors != n_pseudonyms)
    drama_cli_warn ("redact: expected an --as for each --actor, found %u and %u", n_pseudonyms,
                    n_actors);
  else if (n_actors == 0 && !self->no_personal && !self->no_authors)
    drama_cli_warn ("redact: say with --actor, --no-personal or --no-authors what is to go");
  else
    {
      output = g_file_new_for_commandline_arg (self->output);
      if (!drama_file_is_same (input, output))
        return TRUE;
      drama_cli_warn ("redact: the copy needs another name; %s keeps the proof", file);
    }

  return FALSE;
}

/* ID=WORD; ids may hold an equals sign. */
static gboolean
take_also (const Redact *self,
           GPtrArray   **words,
           const char   *argument)
{
  for (const char *at = strchr (argument, '='); at != NULL; at = strchr (at + 1, '='))
    for (guint i = 0; self->actors != NULL && self->actors[i] != NULL; i++)
      if (strlen (self->actors[i]) == (gsize) (at - argument) &&
          strncmp (self->actors[i], argument, (gsize) (at - argument)) == 0)
        {
          g_ptr_array_add (words[i], (gpointer) (at + 1));
          return TRUE;
        }
  drama_cli_warn ("--also %s: expected ID=WORD, where ID was given with --actor", argument);

  return FALSE;
}

static gboolean
check_redaction (const DramaDossier   *dossier,
                 const DramaRedaction *redactions,
                 guint                 index)
{
  const DramaRedaction *redaction = &redactions[index];

  if (drama_dossier_find_actor (dossier, redaction->actor, NULL) == NULL)
    drama_cli_warn ("--actor %s: the dossier has no actor of that id", redaction->actor);
  else if (!drama_redact_pseudonym_is_safe (dossier, redaction))
    drama_cli_warn ("--as %s: a pseudonym must say something, and not the name",
                    redaction->pseudonym);
  else
    {
      for (guint i = 0; i < index; i++)
        if (g_str_equal (redactions[i].actor, redaction->actor))
          {
            drama_cli_warn ("--actor %s: is given twice", redaction->actor);
            return FALSE;
          }
      return TRUE;
    }

  return FALSE;
}

/* Fills @redactions from the options; what it borrows is in @words. */
static gboolean
build_redactions (const Redact       *self,
                  const DramaDossier *dossier,
                  DramaRedaction     *redactions,
                  GPtrArray         **words,
                  guint               n)
{
  for (guint i = 0; self->also != NULL && self->also[i] != NULL; i++)
    if (!take_also (self, words, self->also[i]))
      return FALSE;

  for (guint i = 0; i < n; i++)
    {
      g_ptr_array_add (words[i], NULL);
      redactions[i] = (DramaRedaction){ self->actors[i], self->pseudonyms[i],
                                        (const char *const *) words[i]->pdata };
      if (!check_redaction (dossier, redactions, i))
        return FALSE;
    }

  return TRUE;
}

static void
append_look (GString               *out,
             const DramaRedactLook *look)
{
  const char      *record = drama_record_kind_to_string (look->record);
  const char      *blank = *look->id != '\0' ? " " : "";
  g_autofree char *words = drama_json_text_quote (look->words);

  switch (look->reason)
    {
    case DRAMA_REDACT_NOTE:
      g_string_append_printf (out, "look: the note of %s %s stays: %s\n", record, look->id, words);
      return;
    case DRAMA_REDACT_CITATION:
      g_string_append_printf (out, "look: %s %s %s is still cited, and may name the actor itself\n",
                              record, look->id, words);
      return;
    case DRAMA_REDACT_DOUBTFUL:
    default:
      g_string_append_printf (out, "look: %s in %s%s%s may be the name; --also takes it out\n",
                              words, record, blank, look->id);
      return;
    }
}

static gboolean
print_report (const DramaRedactReport *report)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < DRAMA_N_REDACT_PLACES; i++)
    if (report->counts[i] > 0)
      g_string_append_printf (out, "taken out: %u %s\n", report->counts[i],
                              PLACES[i][report->counts[i] != 1]);
  for (guint i = 0; i < report->looks->len; i++)
    append_look (out, report->looks->pdata[i]);

  return drama_cli_print (out->str, out->len);
}

/* What hangs on a file that stood there before must not shine through the copy. */
static gboolean
write_copy (const char         *path,
            const DramaDossier *dossier)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GBytes) bytes = drama_json_write (dossier);
  g_autoptr (GError) error = NULL;

  if (drama_file_replace_clean (file, bytes, NULL, NULL, NULL, &error))
    return TRUE;
  drama_cli_warn ("%s", error->message);

  return FALSE;
}

static DramaCliStatus
redact (const Redact   *self,
        DramaDossier   *dossier,
        DramaRedaction *redactions,
        guint           n)
{
  g_autoptr (DramaRedactReport) report = drama_redact_report_new ();
  g_autoptr (DramaDossier) copy = NULL;
  g_autoptr (GError) error = NULL;
  int flags = (self->no_personal ? DRAMA_REDACT_PERSONAL : 0) |
              (self->no_authors ? DRAMA_REDACT_AUTHORS : 0);

  copy = drama_redact (dossier, redactions, n, (DramaRedactFlags) flags, report, &error);
  if (copy == NULL)
    {
      drama_cli_warn ("%s", error->message);
      return DRAMA_CLI_REFUSED;
    }

  return write_copy (self->output, copy) && print_report (report) ? DRAMA_CLI_DONE
                                                                  : DRAMA_CLI_FAILED;
}

static DramaCliStatus
run (const Redact *self,
     const char   *file)
{
  guint                      n = self->actors != NULL ? g_strv_length (self->actors) : 0;
  g_autofree DramaRedaction *redactions = g_new0 (DramaRedaction, n + 1);
  g_autofree GPtrArray     **words = g_new0 (GPtrArray *, n + 1);
  g_autoptr (DramaDossier) dossier = NULL;
  g_autoptr (GError) error = NULL;
  DramaCliStatus status = DRAMA_CLI_REFUSED;

  dossier = drama_cli_read (file, &error);
  if (dossier == NULL)
    {
      drama_cli_warn ("%s", error->message);
      return DRAMA_CLI_REFUSED;
    }

  for (guint i = 0; i < n; i++)
    words[i] = g_ptr_array_new ();
  if (build_redactions (self, dossier, redactions, words, n))
    status = redact (self, dossier, redactions, n);
  for (guint i = 0; i < n; i++)
    g_ptr_array_unref (words[i]);

  return status;
}

/* dramatis-cli redact */
DramaCliStatus
drama_cli_redact (int    argc,
                  char **argv)
{
  g_autofree char   *file = NULL;
  DramaCliStatus     status;
  Redact             self = { 0 };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &self.output, "Where to write the copy", "PATH" },
    { "actor", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self.actors, "The id of an actor who is to go",
      "ID" },
    { "as", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self.pseudonyms,
      "What the actor before it is called instead", "NAME" },
    { "also", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self.also, "Another word that names the actor",
      "ID=WORD" },
    { "no-personal", 0, 0, G_OPTION_ARG_NONE, &self.no_personal,
      "Leave out who entered quotes and set standings, and when", NULL },
    { "no-authors", 0, 0, G_OPTION_ARG_NONE, &self.no_authors,
      "Leave out the authors of sources", NULL },
    { NULL }
  };

  if (drama_cli_parse (&USAGE, entries, argc, argv, &file, &status))
    status = check_options (&self, file) ? run (&self, file) : DRAMA_CLI_REFUSED;
  g_strfreev (self.actors);
  g_strfreev (self.pseudonyms);
  g_strfreev (self.also);
  g_free (self.output);

  return status;
}
