/* drama-cli-show.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-cli.h"

#include "drama-sentence.h"
#include "drama-shown-words.h"
#include "drama-standing.h"

#include <string.h>

/* Where a line is broken, in columns. */
static const guint LINE_WIDTH = 80;

/* Why a tie stands as it does, after "as". */
static const char *const REASONS[DRAMA_N_STANDING_RULES] = {
  [DRAMA_STANDING_RULE_NO_EVIDENCE] = "there is no evidence",
  [DRAMA_STANDING_RULE_BOTH_SIDES] = "some evidence supports it and some disputes it",
  [DRAMA_STANDING_RULE_ONLY_DISPUTING] = "all evidence disputes it",
  [DRAMA_STANDING_RULE_ALL_SPECULATED] = "all that supports it is speculated",
  [DRAMA_STANDING_RULE_NO_OWN_VOICE] = "no source states it in its own voice",
  [DRAMA_STANDING_RULE_ONE_PUBLISHER] = "a source states it in its own voice",
  [DRAMA_STANDING_RULE_TWO_PUBLISHERS] =
      "sources of two or more publishers state it in their own voice",
};

static const DramaCliUsage USAGE = {
  .name = "show",
  .parameters = "FILE",
  .summary = "Writes a dossier as text: its sources, its actors, and each tie as a sentence with\n"
             "its standing and its quotes.",
  .description = "Exit codes:\n"
                 "  0  done\n"
                 "  1  standard output could not be written\n"
                 "  2  the dossier or the command line could not be understood",
};

/* Columns of a terminal; a combining mark takes none, a Chinese character two. */
static guint
measure (const char *word,
         gsize       length)
{
  guint columns = 0;

  for (const char *at = word; at < word + length; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (!g_unichar_iszerowidth (character))
        columns += g_unichar_iswide (character) ? 2 : 1;
    }

  return columns;
}

/* Nothing in a dossier is trusted: what could steer the terminal is not let through. */
static void
append_word (GString    *out,
             const char *word,
             gsize       length)
{
  for (const char *at = word; at < word + length; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      g_string_append_unichar (out, g_unichar_iscntrl (character) ? 0xfffd : character);
    }
}

/* Writes @text in lines of at most LINE_WIDTH columns, broken at spaces: the first
 * after @first, the others after @indent spaces.  Line breaks of the text are
 * spaces; a word that is too long has a line of its own. */
static void
append_wrapped (GString    *out,
                const char *first,
                guint       indent,
                const char *text)
{
  guint column = measure (first, strlen (first));
  guint start = column;

  g_string_append (out, first);
  for (const char *at = text; *at != '\0';)
    {
      gsize length = strcspn (at, " \t\r\n");
      guint width = measure (at, length);

      if (length > 0 && column > start && column + 1 + width > LINE_WIDTH)
        {
          g_string_append_printf (out, "\n%*s", (int) indent, "");
          column = start = indent;
        }
      else if (length > 0 && column > start)
        {
          g_string_append_c (out, ' ');
          column++;
        }
      append_word (out, at, length);
      column += width;
      at += length;
      at += strspn (at, " \t\r\n");
    }
  g_string_append_c (out, '\n');
}

static void
append_heading (GString    *out,
                const char *heading,
                guint       n)
{
  g_string_append_printf (out, "\n%s (%u)\n", heading, n);
}

/* Adds @part behind a separator, where there is one. */
static void
append_part (GString    *line,
             const char *separator,
             const char *part)
{
  if (*part == '\0')
    return;

  if (line->len > 0)
    g_string_append (line, separator);
  g_string_append (line, part);
}

static void
append_source (GString           *out,
               const DramaSource *source)
{
  const DramaSourceFields *fields = drama_source_get_fields (source);
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *title = g_strdup_printf ("“%s”", fields->title);
  g_autofree char *first = g_strdup_printf ("  %s: ", fields->id);

  append_part (line, ", ", fields->author);
  append_part (line, ", ", *fields->title != '\0' ? title : "");
  append_part (line, ", ", fields->publisher);
  append_part (line, ", ", fields->published);
  append_part (line, ", grade ", fields->grade);
  append_part (line, ", ", fields->url);
  append_wrapped (out, first, 4, line->str);
}

static void
append_actor (GString          *out,
              const DramaActor *actor,
              gboolean          plain)
{
  const DramaActorFields *fields = drama_actor_get_fields (actor);
  g_autoptr (GString) line = g_string_new (fields->name);

  g_string_append_printf (line, ", %s", drama_kind_to_string (fields->kind));
  for (guint i = 0; fields->aliases != NULL && fields->aliases[i] != NULL; i++)
    append_part (line, i == 0 ? "; also " : ", ", fields->aliases[i]);
  append_wrapped (out, "  ", 4, line->str);
  if (!plain && *fields->note != '\0')
    append_wrapped (out, "    Note: ", 4, fields->note);
}

static const char *
get_name (const DramaDossier *dossier,
          const char         *id)
{
  return drama_actor_get_fields (drama_dossier_find_actor (dossier, id, NULL))->name;
}

/* Who entered a quote and when, as far as that is known. */
static void
append_entered (GString                   *out,
                const DramaEvidenceFields *fields)
{
  g_autoptr (GString) line = g_string_new ("Entered");

  if (*fields->by == '\0' && *fields->when == '\0')
    return;

  append_part (line, " by ", fields->by);
  append_part (line, " on ", fields->when);
  append_wrapped (out, "      ", 6, line->str);
}

/* Which findings may stand, who says so, and why. */
static void
append_dismissed (GString               *out,
                  const DramaDismissals *dismissed,
                  const char            *indent)
{
  for (guint i = 0; i < drama_dismissals_get_n (dismissed); i++)
    {
      const DramaDismissal *item = drama_dismissals_get (dismissed, i);
      g_autoptr (GString) line = g_string_new (NULL);

      g_string_printf (line, "Dismissed (%s)", item->finding);
      append_part (line, " by ", item->by);
      append_part (line, " on ", item->when);
      append_part (line, ": ", item->why);
      append_wrapped (out, indent, (guint) strlen (indent), line->str);
    }
}

/* “words”, then who says it and where. */
static void
append_evidence (GString             *out,
                 const DramaDossier  *dossier,
                 const DramaEvidence *evidence)
{
  const DramaEvidenceFields *fields = drama_evidence_get_fields (evidence);
  const DramaSource         *source = drama_dossier_find_source (dossier, fields->source, NULL);
  gint64                     at = drama_evidence_get_place (evidence);
  guint                      paragraph = drama_source_get_paragraph (source, at);
  g_autofree char           *words = drama_shown_words (dossier, evidence);
  g_autofree char           *quote = g_strdup_printf ("“%s”", words);
  g_autoptr (GString) line = g_string_new (NULL);

  g_string_append_printf (line, "%s, %s", drama_stance_to_string (fields->stance),
                          drama_certainty_to_string (fields->certainty));
  if (fields->speaker != NULL)
    g_string_append_printf (line, ", said by %s", get_name (dossier, fields->speaker));
  g_string_append_printf (line, "; %s", fields->source);
  if (paragraph > 0)
    g_string_append_printf (line, ", paragraph %u", paragraph);
  g_string_append_printf (line, " (%s)", fields->id);

  append_wrapped (out, fields->stance == DRAMA_STANCE_DISPUTES ? "    ✗ " : "    ✓ ", 6, quote);
  append_wrapped (out, "      ", 6, line->str);
  if (*fields->note != '\0')
    append_wrapped (out, "      Note: ", 6, fields->note);
  append_entered (out, fields);
  append_dismissed (out, fields->dismissed, "      ");
}

/* The standing with its reason; where a person overruled the rule, both. */
static void
append_standing (GString            *out,
                 const DramaDossier *dossier,
                 const DramaTie     *tie,
                 gboolean            plain)
{
  const DramaTieFields  *fields = drama_tie_get_fields (tie);
  const DramaOverruling *overruling = &fields->overruling;
  DramaStandingRule      rule = drama_standing_rule (dossier, tie);
  const char            *derived = drama_standing_to_string (drama_standing_of_rule (rule));
  g_autoptr (GString) line = g_string_new (NULL);

  if (!fields->overruled)
    {
      g_string_append_printf (line, "%s, as %s", derived, REASONS[rule]);
      append_wrapped (out, "    ", 4, line->str);
      return;
    }

  g_string_append_printf (line, "%s, as set", drama_standing_to_string (overruling->value));
  append_part (line, " by ", plain ? "a person" : overruling->by);
  append_part (line, " on ", plain ? "" : overruling->when);
  append_part (line, ": ", plain ? "" : overruling->why);
  append_wrapped (out, "    ", 4, line->str);

  g_string_printf (line, "by the rule: %s, as %s", derived, REASONS[rule]);
  append_wrapped (out, "    ", 4, line->str);
}

static void
append_tie (GString            *out,
            const DramaDossier *dossier,
            const DramaTie     *tie,
            gboolean            plain)
{
  const DramaTieFields *fields = drama_tie_get_fields (tie);
  g_autofree char      *sentence = drama_sentence_of_tie (dossier, tie);
  g_autoptr (GString) line = g_string_new (sentence);

  append_part (line, ", ", fields->date);
  g_string_append_printf (line, " (%s)", fields->id);
  g_string_append_c (out, '\n');
  append_wrapped (out, "  ", 4, line->str);
  append_standing (out, dossier, tie, plain);
  if (plain)
    return;

  if (*fields->note != '\0')
    append_wrapped (out, "    Note: ", 4, fields->note);
  append_dismissed (out, fields->dismissed, "    ");
  for (guint i = 0; i < fields->n_evidence; i++)
    append_evidence (out, dossier, fields->evidence[i]);
}

static GString *
build_text (const DramaDossier *dossier,
            gboolean            plain)
{
  const DramaDossierFields *fields = drama_dossier_get_fields (dossier);
  guint                     n_sources = drama_dossier_get_n_sources (dossier);
  guint                     n_actors = drama_dossier_get_n_actors (dossier);
  guint                     n_ties = drama_dossier_get_n_ties (dossier);
  GString                  *out = g_string_new (NULL);

  append_wrapped (out, "", 0, *fields->title != '\0' ? fields->title : "(without a title)");
  if (!plain && *fields->note != '\0')
    append_wrapped (out, "", 0, fields->note);

  append_heading (out, "Sources", n_sources);
  for (guint i = 0; i < n_sources; i++)
    append_source (out, drama_dossier_get_source (dossier, i));

  append_heading (out, "Actors", n_actors);
  for (guint i = 0; i < n_actors; i++)
    append_actor (out, drama_dossier_get_actor (dossier, i), plain);

  append_heading (out, "Ties", n_ties);
  for (guint i = 0; i < n_ties; i++)
    append_tie (out, dossier, drama_dossier_get_tie (dossier, i), plain);

  return out;
}

/* dramatis-cli show */
DramaCliStatus
drama_cli_show (int    argc,
                char **argv)
{
  g_autoptr (DramaDossier) dossier = NULL;
  g_autoptr (GString) text = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char   *file = NULL;
  gboolean           plain = FALSE;
  DramaCliStatus     status;
  const GOptionEntry entries[] = {
    { "plain", 0, 0, G_OPTION_ARG_NONE, &plain,
      "Leave out all quotes, notes, and who entered what when", NULL },
    { NULL }
  };

  if (!drama_cli_parse (&USAGE, entries, argc, argv, &file, &status))
    return status;

  dossier = drama_cli_read (file, &error);
  if (dossier == NULL)
    {
      drama_cli_warn ("%s", error->message);
      return DRAMA_CLI_REFUSED;
    }
  text = build_text (dossier, plain);

  return drama_cli_print (text->str, text->len) ? DRAMA_CLI_DONE : DRAMA_CLI_FAILED;
}
