/* drama-clip-text.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-clip-text.h"
#include "drama-sentence.h"
#include "drama-shown-words.h"
#include "drama-standing.h"
#include "drama-terms.h"

#include <glib/gi18n.h>

#include <string.h>

static const char *
get_actor_name (const DramaDossier *clipping, const char *id)
{
  const DramaActor *actor = drama_dossier_find_actor (clipping, id, NULL);

  return actor != NULL ? drama_actor_get_fields (actor)->name : id;
}

/* What a quote does to its tie, as a whole sentence opening. */
static char *
say_quote (const DramaDossier *clipping, const DramaEvidenceFields *fields)
{
  const char *certainty = drama_terms_certainty (fields->certainty);
  gboolean    disputes = fields->stance == DRAMA_STANCE_DISPUTES;

  if (fields->speaker != NULL)
    return g_strdup_printf (disputes
                                /* Translators: before a quote that disputes a tie: how certain it
                                 * is, then who says it, as in "Disputed (stated), says Ann" */
                                ? _ ("Disputed (%s), says %s")
                                /* Translators: before a quote that supports a tie: how certain it
                                 * is, then who says it, as in "Supported (alleged), says Ann" */
                                : _ ("Supported (%s), says %s"),
                            certainty, get_actor_name (clipping, fields->speaker));

  return g_strdup_printf (disputes ? _ ("Disputed (%s)") : _ ("Supported (%s)"), certainty);
}

static char *
dup_quote_line (const DramaDossier *clipping, const DramaEvidence *evidence)
{
  const DramaEvidenceFields *fields = drama_evidence_get_fields (evidence);
  g_autofree char           *opening = say_quote (clipping, fields);
  g_autofree char           *words = drama_shown_words (clipping, evidence);
  g_autofree char           *citation = drama_sentence_citation (clipping, evidence);

  /* Translators: a quote in a text: what it does, its words, where it stands */
  return g_strdup_printf (_ ("    %s: “%s” (%s)"), opening, words, citation);
}

/* With the overruled standing and who overruled it, as in the panel. */
static char *
dup_tie_line (const DramaDossier *clipping, const DramaTie *tie)
{
  const DramaTieFields *fields = drama_tie_get_fields (tie);
  g_autofree char      *sentence = drama_sentence_of_tie (clipping, tie);
  g_autofree char      *date = NULL;
  const char           *standing = drama_terms_standing (drama_standing_shown (clipping, tie));

  if (*fields->date == '\0')
    /* Translators: a tie as a sentence, and its standing */
    return g_strdup_printf (_ ("%s (%s)"), sentence, standing);

  date = drama_terms_dup_date (fields->date);
  /* Translators: a tie as a sentence, its date and its standing */
  return g_strdup_printf (_ ("%s, %s (%s)"), sentence, date, standing);
}

/* A quote may go on in the next paragraph of its source.  It stays indented there, as
 * what begins at the margin is another tie. */
static void
append_indented (GString *text, const char *lines)
{
  g_auto (GStrv) parts = g_strsplit (lines, "\n", -1);

  g_string_append_printf (text, "%s\n", parts[0]);
  for (guint i = 1; parts[0] != NULL && parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0')
      g_string_append_printf (text, "    %s\n", parts[i]);
}

static void
append_tie (GString *text, const DramaDossier *clipping, const DramaTie *tie)
{
  const DramaTieFields *fields = drama_tie_get_fields (tie);
  g_autofree char      *line = dup_tie_line (clipping, tie);

  g_string_append_printf (text, "%s\n", line);
  for (guint i = 0; i < fields->n_evidence; i++)
    {
      g_autofree char *quote = dup_quote_line (clipping, fields->evidence[i]);

      append_indented (text, quote);
    }
}

/* Who stands in no sentence of a tie. */
static gboolean
is_alone (const DramaDossier *clipping, const char *id)
{
  for (guint i = 0; i < drama_dossier_get_n_ties (clipping); i++)
    {
      const DramaTieFields *fields = drama_tie_get_fields (drama_dossier_get_tie (clipping, i));

      if (g_str_equal (fields->from, id) || g_str_equal (fields->to, id))
        return FALSE;
      for (guint k = 0; k < fields->n_evidence; k++)
        if (g_strcmp0 (drama_evidence_get_fields (fields->evidence[k])->speaker, id) == 0)
          return FALSE;
    }

  return TRUE;
}

/* Those who stand in no line yet, a line each. */
static void
append_alone (GString *text, const DramaDossier *clipping, const char *before, const char *after)
{
  for (guint i = 0; i < drama_dossier_get_n_actors (clipping); i++)
    {
      DramaActor             *actor = drama_dossier_get_actor (clipping, i);
      const DramaActorFields *fields = drama_actor_get_fields (actor);
      g_autofree char        *line = NULL;
      g_autofree char        *escaped = NULL;

      if (!is_alone (clipping, fields->id))
        continue;
      /* Translators: an actor in a text, and what it is, as in "FSB (Agency)" */
      line = g_strdup_printf (_ ("%s (%s)"), fields->name, drama_terms_kind (fields->kind));
      escaped = *before != '\0' ? g_markup_escape_text (line, -1) : g_strdup (line);
      g_string_append_printf (text, "%s%s%s\n", before, escaped, after);
    }
}

/* Each tie as a sentence with its standing, under it its quotes with what they do to
 * it and where they stand, so that nothing loses its proof on the way; then the
 * actors without a tie. */
char *
drama_clip_text (const DramaDossier *clipping)
{
  GString *text;

  g_return_val_if_fail (clipping != NULL, NULL);

  text = g_string_new (NULL);
  for (guint i = 0; i < drama_dossier_get_n_ties (clipping); i++)
    append_tie (text, clipping, drama_dossier_get_tie (clipping, i));

  append_alone (text, clipping, "", "");

  return g_string_free (text, FALSE);
}

/* The address of the source, where it may be followed, leads there. */
static void
append_linked (GString *html, const char *line, const char *link)
{
  g_autofree char *escaped = g_markup_escape_text (line, -1);
  g_autofree char *address = link != NULL ? g_markup_escape_text (link, -1) : NULL;
  char            *at = address != NULL ? strstr (escaped, address) : NULL;

  if (at == NULL)
    {
      g_string_append (html, escaped);
      return;
    }
  g_string_append_len (html, escaped, at - escaped);
  g_string_append_printf (html, "<a href=\"%s\">%s</a>%s", address, address,
                          at + strlen (address));
}

static void
append_tie_html (GString *html, const DramaDossier *clipping, const DramaTie *tie)
{
  const DramaTieFields *fields = drama_tie_get_fields (tie);
  g_autofree char      *line = dup_tie_line (clipping, tie);
  g_autofree char      *escaped = g_markup_escape_text (line, -1);

  g_string_append_printf (html, "<p><strong>%s</strong></p>\n", escaped);
  if (fields->n_evidence == 0)
    return;
  g_string_append (html, "<ul>\n");
  for (guint i = 0; i < fields->n_evidence; i++)
    {
      const char      *id = drama_evidence_get_fields (fields->evidence[i])->source;
      DramaSource     *source = drama_dossier_find_source (clipping, id, NULL);
      g_autofree char *quote = dup_quote_line (clipping, fields->evidence[i]);

      g_string_append (html, "<li>");
      append_linked (html, g_strstrip (quote),
                     source != NULL ? drama_source_get_link (source) : NULL);
      g_string_append (html, "</li>\n");
    }
  g_string_append (html, "</ul>\n");
}

/* The same as drama_clip_text() for programs that set text: addresses lead there. */
char *
drama_clip_html (const DramaDossier *clipping)
{
  GString *html;

  g_return_val_if_fail (clipping != NULL, NULL);

  /* Without the first some programs take the bytes for Latin-1. */
  html = g_string_new ("<meta http-equiv=\"content-type\" content=\"text/html; charset=utf-8\">\n");
  for (guint i = 0; i < drama_dossier_get_n_ties (clipping); i++)
    append_tie_html (html, clipping, drama_dossier_get_tie (clipping, i));
  append_alone (html, clipping, "<p>", "</p>");

  return g_string_free (html, FALSE);
}
