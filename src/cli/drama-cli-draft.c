/* drama-cli-draft.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-cli.h"

#include "drama-draft-dossier.h"
#include "drama-edit-ids.h"
#include "drama-import.h"
#include "drama-json.h"
#include "drama-json-text.h"
#include "drama-offset.h"

#include <string.h>

static const DramaCliUsage USAGE = {
  .name = "draft",
  .parameters = "ARTICLE",
  .summary = "Reads an article and proposes whom it is about and what it says of them.  Nothing\n"
             "of it is true before a person has read the words.",
  .description =
      "ARTICLE is text, Markdown, HTML or PDF.  With --output all that is proposed is\n"
      "written as a dossier, with the article as its source.\n"
      "\n"
      "With --json a single JSON object is written:\n"
      "\n"
      "  actors    [ { name, kind, aliases: [ name ], mentions: [ [ start, end ] ] } ]\n"
      "  ties      [ { from, to, verb, certainty, speaker, stance, start, end, exact } ]\n"
      "\n"
      "from, to and speaker are names of actors; speaker is null where the article itself\n"
      "speaks. Places are in Unicode code points from 0, end past the last; exact are the\n"
      "words from start to end.\n"
      "\n"
      "Exit codes:\n"
      "  0  done\n"
      "  1  standard output or the dossier could not be written\n"
      "  2  the article or the command line could not be understood",
};

typedef struct
{
  const char       *text;
  const DramaDraft *draft;
  GArray           *table; /* of code points */
} Output;

static const DramaDraftActor *
get_actor (const Output *output,
           guint         index)
{
  return output->draft->actors->pdata[index];
}

/* NULL where the article itself speaks. */
static const char *
get_speaker (const Output        *output,
             const DramaDraftTie *tie)
{
  return tie->speaker == DRAMA_DRAFT_NO_SPEAKER ? NULL : get_actor (output, tie->speaker)->name;
}

static gint64
get_place (const Output *output,
           gsize         byte)
{
  return drama_offset_table_of (output->table, output->text, byte);
}

static void
append_json_actor (const Output          *output,
                   GString               *json,
                   const DramaDraftActor *actor)
{
  g_string_append (json, "{\"name\": ");
  drama_json_text_append_string (json, actor->name);
  g_string_append (json, ", \"kind\": ");
  drama_json_text_append_string (json, drama_kind_to_string (actor->kind));
  g_string_append (json, ", \"aliases\": [");
  for (guint i = 0; i < actor->aliases->len; i++)
    {
      g_string_append (json, i > 0 ? ", " : "");
      drama_json_text_append_string (json, actor->aliases->pdata[i]);
    }
  g_string_append (json, "], \"mentions\": [");
  for (guint i = 0; i < actor->mentions->len; i++)
    {
      DramaDraftMention mention = g_array_index (actor->mentions, DramaDraftMention, i);

      g_string_append_printf (json, "%s[%" G_GINT64_FORMAT ", %" G_GINT64_FORMAT "]",
                              i > 0 ? ", " : "", get_place (output, mention.start),
                              get_place (output, mention.end));
    }
  g_string_append (json, "]}");
}

static void
append_json_member (GString    *json,
                    const char *name,
                    const char *value)
{
  g_string_append_printf (json, ", \"%s\": ", name);
  if (value != NULL)
    drama_json_text_append_string (json, value);
  else
    g_string_append (json, "null");
}

static void
append_json_tie (const Output        *output,
                 GString             *json,
                 const DramaDraftTie *tie)
{
  g_autofree char *exact = g_strndup (output->text + tie->start, tie->end - tie->start);

  g_string_append (json, "{\"from\": ");
  drama_json_text_append_string (json, get_actor (output, tie->from)->name);
  append_json_member (json, "to", get_actor (output, tie->to)->name);
  append_json_member (json, "verb", tie->verb);
  append_json_member (json, "certainty", drama_certainty_to_string (tie->certainty));
  append_json_member (json, "speaker", get_speaker (output, tie));
  append_json_member (json, "stance", drama_stance_to_string (tie->stance));
  g_string_append_printf (json, ", \"start\": %" G_GINT64_FORMAT ", \"end\": %" G_GINT64_FORMAT,
                          get_place (output, tie->start), get_place (output, tie->end));
  append_json_member (json, "exact", exact);
  g_string_append (json, "}");
}

static void
append_json (const Output *output,
             GString      *json)
{
  const DramaDraft *draft = output->draft;

  g_string_append (json, "{\"actors\": [");
  for (guint i = 0; i < draft->actors->len; i++)
    {
      g_string_append (json, i > 0 ? ",\n  " : "\n  ");
      append_json_actor (output, json, draft->actors->pdata[i]);
    }
  g_string_append (json, "],\n \"ties\": [");
  for (guint i = 0; i < draft->ties->len; i++)
    {
      g_string_append (json, i > 0 ? ",\n  " : "\n  ");
      append_json_tie (output, json, draft->ties->pdata[i]);
    }
  g_string_append (json, "]}\n");
}

static void
append_text (const Output *output,
             GString      *text)
{
  const DramaDraft *draft = output->draft;

  g_string_append_printf (text, "Actors (%u)\n", draft->actors->len);
  for (guint i = 0; i < draft->actors->len; i++)
    {
      const DramaDraftActor *actor = draft->actors->pdata[i];

      g_string_append_printf (text, "  %s (%s), %u mentions", actor->name,
                              drama_kind_to_string (actor->kind), actor->mentions->len);
      for (guint k = 0; k < actor->aliases->len; k++)
        g_string_append_printf (text, "%s%s", k > 0 ? ", " : "; also ",
                                (char *) actor->aliases->pdata[k]);
      g_string_append_c (text, '\n');
    }
  g_string_append_printf (text, "\nTies (%u)\n", draft->ties->len);
  for (guint i = 0; i < draft->ties->len; i++)
    {
      const DramaDraftTie *tie = draft->ties->pdata[i];
      const char          *speaker = get_speaker (output, tie);
      g_autofree char     *exact = g_strndup (output->text + tie->start, tie->end - tie->start);
      g_autofree char     *quoted = drama_json_text_quote (exact);

      g_string_append_printf (text, "  %s %s %s (%s, %s%s%s)\n    %s\n",
                              get_actor (output, tie->from)->name, tie->verb,
                              get_actor (output, tie->to)->name,
                              drama_stance_to_string (tie->stance),
                              drama_certainty_to_string (tie->certainty),
                              speaker != NULL ? ", says " : "", speaker != NULL ? speaker : "",
                              quoted);
    }
}

/* The article's own title, or the file's name without what it ends in. */
static char *
dup_title (const DramaImport *article,
           const char        *file)
{
  g_autofree char *name = g_path_get_basename (file);
  char            *title;
  char            *dot;

  if (*article->title != '\0')
    return g_strdup (article->title);

  title = g_filename_display_name (name);
  dot = strrchr (title, '.');
  if (dot != NULL && dot != title)
    *dot = '\0';

  return title;
}

static gboolean
write_dossier (const DramaDraft  *draft,
               const DramaImport *article,
               const char        *title,
               const char        *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (DramaDossier) empty = drama_dossier_new ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (empty);
  g_autoptr (DramaDossier) dossier = NULL;
  g_autoptr (DramaSource) source = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char   *id = drama_edit_new_source_id (edit, title);
  g_autofree char   *digest = drama_offset_digest (article->text);
  DramaDossierFields dossier_fields = { title, article->language, "", NULL };
  DramaSourceFields  fields = {
     .id = id,
     .title = title,
     .publisher = article->publisher,
     .author = article->author,
     .published = article->published,
     .url = article->url,
     .language = article->language,
     .sha256 = digest,
     .length = g_utf8_strlen (article->text, -1),
     .text = article->text,
  };

  drama_edit_set_fields (edit, &dossier_fields);
  source = drama_source_new (&fields);
  drama_edit_put_source (edit, source);
  drama_draft_enter (draft, article->text, id, edit);
  dossier = drama_edit_commit (edit, &error);
  if (dossier != NULL && drama_json_write_file (dossier, file, NULL, &error))
    return TRUE;

  drama_cli_warn ("%s", error->message);

  return FALSE;
}

static gboolean
print_draft (const DramaDraft *draft,
             const char       *text,
             gboolean          json)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GArray) table = drama_offset_table_new (text);
  Output output = { text, draft, table };

  if (json)
    append_json (&output, out);
  else
    append_text (&output, out);

  return drama_cli_print (out->str, out->len);
}

/* dramatis-cli draft */
DramaCliStatus
drama_cli_draft (int    argc,
                 char **argv)
{
  g_autoptr (DramaDraftRules) rules = NULL;
  g_autoptr (DramaImport) article = NULL;
  g_autoptr (DramaDraft) draft = NULL;
  g_autoptr (GFile) source = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char   *file = NULL;
  g_autofree char   *title = NULL;
  g_autofree char   *language = NULL;
  g_autofree char   *path = NULL;
  gboolean           json = FALSE;
  DramaCliStatus     status;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &path, "Write a dossier with all of it", "FILE" },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, "Write a JSON object, described below", NULL },
    { "language", 0, 0, G_OPTION_ARG_STRING, &language, "Of the article; English without it",
      "TAG" },
    { NULL }
  };

  if (!drama_cli_parse (&USAGE, entries, argc, argv, &file, &status))
    return status;

  source = g_file_new_for_commandline_arg (file);
  rules = drama_draft_rules_load (language != NULL ? language : "", &error);
  if (rules != NULL)
    article = drama_import_file (source, NULL, &error);
  if (article == NULL)
    {
      drama_cli_warn ("%s", error->message);
      return DRAMA_CLI_REFUSED;
    }

  draft = drama_draft_new (article->text, rules, NULL, NULL);
  title = dup_title (article, file);
  if (path != NULL && !write_dossier (draft, article, title, path))
    return DRAMA_CLI_FAILED;
  if (path != NULL && !json)
    return DRAMA_CLI_DONE;

  return print_draft (draft, article->text, json) ? DRAMA_CLI_DONE : DRAMA_CLI_FAILED;
}
