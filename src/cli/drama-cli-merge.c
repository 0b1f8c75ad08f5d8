/* drama-cli-merge.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-cli.h"

#include "drama-conflicts.h"
#include "drama-file.h"
#include "drama-json.h"
#include "drama-json-text.h"
#include "drama-match.h"

#include <stdio.h>
#include <string.h>

static const DramaCliUsage USAGE = {
  .name = "merge",
  .parameters = "OURS THEIRS",
  .summary = "Joins two dossiers, and writes the result with -o.",
  .description =
      "With --base, the version that both started from, what either side changed is taken,\n"
      "field by field and quote by quote; records are the same where their ids are. Without\n"
      "it THEIRS is another person's dossier: actors are the same where name or alias are,\n"
      "sources where text or address are, ties where ends, verb and date are. Who cannot be\n"
      "told apart for certain is kept apart and listed; --match says who is who.\n"
      "\n"
      "Where both sides say different things, ours stands. What they say is listed, and kept\n"
      "in the file in its member \"conflicts\", until somebody decides in the window or deletes\n"
      "that member. The file is a sound dossier all the same.\n"
      "\n"
      "The list goes to standard error:\n"
      "\n"
      "  conflict: actor ann: name: ours \"Anna\", theirs \"Annie\"\n"
      "  unsure: actor ivan-2 \"Ivan\" of THEIRS may be ivan of OURS; kept apart\n"
      "\n"
      "As a merge driver of git, in .gitattributes and in .git/config:\n"
      "\n"
      "  *.dramatis merge=dramatis\n"
      "\n"
      "  [merge \"dramatis\"]\n"
      "      name = Dramatis\n"
      "      driver = dramatis-cli merge --base %O %A %B -o %A\n"
      "\n"
      "Exit codes:\n"
      "  0  joined, and nothing is left to decide\n"
      "  1  joined and written, with conflicts or actors to look at; or it could not be written\n"
      "  2  a dossier or the command line could not be understood; nothing is written",
};

/* One run of the command. */
typedef struct
{
  char    *base;
  char    *output;
  char   **match;
  char   **apart;
  guint    n_unsure;
  GString *report;
} Merge;

/* Git hands an empty file where there is no version that both started from. */
static DramaDossier *
read_base (const char *path,
           GError    **error)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = NULL;

  if (path == NULL)
    return drama_dossier_new ();

  file = g_file_new_for_commandline_arg (path);
  name = g_filename_display_name (path);
  bytes = drama_file_read (file, name, DRAMA_JSON_MAX_BYTES, NULL, error);
  if (bytes == NULL)
    return NULL;

  return g_bytes_get_size (bytes) == 0 ? drama_dossier_new ()
                                       : drama_json_read (bytes, name, error);
}

static DramaMatch *
find_match (const GPtrArray *matches,
            const char      *theirs)
{
  for (guint i = 0; i < matches->len; i++)
    {
      DramaMatch *match = matches->pdata[i];

      if (g_str_equal (match->theirs, theirs))
        return match;
    }

  return NULL;
}

/* THEIRS=OURS; ids may hold an equals sign: the first that parts two ids counts. */
static gboolean
take_match (GPtrArray          *matches,
            const DramaDossier *ours,
            const char         *argument)
{
  for (const char *at = strchr (argument, '='); at != NULL; at = strchr (at + 1, '='))
    {
      g_autofree char *theirs = g_strndup (argument, (gsize) (at - argument));
      DramaMatch      *match = find_match (matches, theirs);

      if (match == NULL || drama_dossier_find_actor (ours, at + 1, NULL) == NULL)
        continue;
      g_free (match->chosen);
      match->chosen = g_strdup (at + 1);
      match->is_unsure = FALSE;
      return TRUE;
    }
  drama_cli_warn ("--match %s: expected THEIRS=OURS, the ids of two actors", argument);

  return FALSE;
}

static gboolean
take_apart (GPtrArray  *matches,
            const char *argument)
{
  DramaMatch *match = find_match (matches, argument);

  if (match == NULL)
    {
      drama_cli_warn ("--apart %s: expected the id of an actor of THEIRS", argument);
      return FALSE;
    }
  g_clear_pointer (&match->chosen, g_free);
  match->is_unsure = FALSE;

  return TRUE;
}

static gboolean
check_matches (const GPtrArray *matches)
{
  g_autoptr (GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < matches->len; i++)
    {
      const DramaMatch *match = matches->pdata[i];

      if (match->chosen == NULL || g_hash_table_add (used, match->chosen))
        continue;
      drama_cli_warn ("--match: two actors of THEIRS cannot both be %s; merge them there first",
                      match->chosen);
      return FALSE;
    }

  return TRUE;
}

static void
report_unsure (Merge              *self,
               const DramaDossier *theirs,
               const DramaMatch   *match)
{
  const DramaActor *actor = drama_dossier_find_actor (theirs, match->theirs, NULL);
  g_autofree char  *name = drama_json_text_quote (drama_actor_get_fields (actor)->name);

  g_string_append_printf (self->report, "unsure: actor %s %s of THEIRS may be ", match->theirs,
                          name);
  for (guint i = 0; i < match->candidates->len; i++)
    g_string_append_printf (self->report, "%s%s", i > 0 ? " or " : "",
                            ((DramaMatchCandidate *) match->candidates->pdata[i])->ours);
  g_string_append (self->report, " of OURS; kept apart\n");
  self->n_unsure++;
}

/* @theirs in our ids; NULL where the command line is wrong. */
static DramaDossier *
translate (Merge              *self,
           const DramaDossier *ours,
           const DramaDossier *theirs)
{
  g_autoptr (GPtrArray) matches = drama_match_actors (ours, theirs);
  g_autoptr (GError) error = NULL;
  DramaDossier *said;

  for (guint i = 0; self->match != NULL && self->match[i] != NULL; i++)
    if (!take_match (matches, ours, self->match[i]))
      return NULL;
  for (guint i = 0; self->apart != NULL && self->apart[i] != NULL; i++)
    if (!take_apart (matches, self->apart[i]))
      return NULL;
  if (!check_matches (matches))
    return NULL;

  for (guint i = 0; i < matches->len; i++)
    if (((DramaMatch *) matches->pdata[i])->is_unsure)
      report_unsure (self, theirs, matches->pdata[i]);
  said = drama_match_apply (ours, theirs, matches, &error);
  if (said == NULL)
    drama_cli_warn ("%s", error->message);

  return said;
}

/* Those of before the merge wait in the dossier too, but are not told again. */
static void
report_conflicts (Merge              *self,
                  const DramaDossier *joined,
                  guint               n)
{
  g_autoptr (GPtrArray) waiting = drama_conflicts_read (joined);

  for (guint i = waiting->len - n; i < waiting->len; i++)
    {
      const DramaConflict *conflict = waiting->pdata[i];
      g_autofree char     *ours = drama_json_text_quote (conflict->ours);
      g_autofree char     *theirs = drama_json_text_quote (conflict->theirs);

      g_string_append_printf (self->report, "conflict: %s%s%s: %s: ours %s, theirs %s\n",
                              drama_record_kind_to_string (conflict->record),
                              *conflict->id != '\0' ? " " : "", conflict->id, conflict->field,
                              ours, theirs);
    }
}

static gboolean
write_dossier (const char         *path,
               const DramaDossier *dossier)
{
  g_autoptr (GBytes) bytes = drama_json_write (dossier);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  if (g_str_equal (path, "-"))
    return drama_cli_print (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  file = g_file_new_for_commandline_arg (path);
  if (drama_file_replace (file, bytes, NULL, &error))
    return TRUE;
  drama_cli_warn ("%s", error->message);

  return FALSE;
}

static DramaCliStatus
run (Merge       *self,
     char *const *files)
{
  g_autoptr (DramaDossier) base = NULL;
  g_autoptr (DramaDossier) ours = NULL;
  g_autoptr (DramaDossier) theirs = NULL;
  g_autoptr (DramaDossier) said = NULL;
  g_autoptr (DramaDossier) joined = NULL;
  g_autoptr (GError) error = NULL;
  guint n_conflicts = 0;

  base = read_base (self->base, &error);
  if (base != NULL)
    ours = drama_cli_read (files[0], &error);
  if (ours != NULL)
    theirs = drama_cli_read (files[1], &error);
  if (theirs == NULL)
    {
      drama_cli_warn ("%s", error->message);
      return DRAMA_CLI_REFUSED;
    }

  said = self->base != NULL ? drama_dossier_ref (theirs) : translate (self, ours, theirs);
  if (said == NULL)
    return DRAMA_CLI_REFUSED;
  joined = drama_conflicts_merge (base, ours, said, &n_conflicts, &error);
  if (joined == NULL)
    {
      drama_cli_warn ("%s", error->message);
      return DRAMA_CLI_REFUSED;
    }

  report_conflicts (self, joined, n_conflicts);
  fputs (self->report->str, stderr);
  if (!write_dossier (self->output, joined))
    return DRAMA_CLI_FAILED;

  return n_conflicts > 0 || self->n_unsure > 0 ? DRAMA_CLI_FAILED : DRAMA_CLI_DONE;
}

static gboolean
check_options (const Merge *self)
{
  if (self->output == NULL)
    drama_cli_warn ("merge: say with -o where to write; try “dramatis-cli merge --help”");
  else if (self->base != NULL && (self->match != NULL || self->apart != NULL))
    drama_cli_warn ("merge: with --base, who is who is known by the ids; "
                    "leave out --match and --apart");
  else
    return TRUE;

  return FALSE;
}

/* dramatis-cli merge */
DramaCliStatus
drama_cli_merge (int    argc,
                 char **argv)
{
  g_auto (GStrv) files = NULL;
  DramaCliStatus     status;
  Merge              self = { .report = g_string_new (NULL) };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &self.output,
      "Where to write; - is standard output; may be OURS", "PATH" },
    { "base", 0, 0, G_OPTION_ARG_FILENAME, &self.base, "The version that both started from",
      "PATH" },
    { "match", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self.match,
      "The actor of THEIRS is that of OURS", "THEIRS=OURS" },
    { "apart", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self.apart,
      "The actor of THEIRS is nobody of OURS", "THEIRS" },
    { NULL }
  };

  files = drama_cli_parse_words (&USAGE, entries, 2, argc, argv, &status);
  if (files != NULL)
    status = check_options (&self) ? run (&self, files) : DRAMA_CLI_REFUSED;
  g_free (self.base);
  g_free (self.output);
  g_strfreev (self.match);
  g_strfreev (self.apart);
  g_string_free (self.report, TRUE);

  return status;
}
