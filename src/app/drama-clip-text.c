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

static void
append_quote (GString *text, const DramaDossier *clipping, const DramaEvidence *evidence)
{
  const DramaEvidenceFields *fields = drama_evidence_get_fields (evidence);
  g_autofree char           *opening = say_quote (clipping, fields);
  g_autofree char           *words = drama_shown_words (clipping, evidence);
  g_autofree char           *citation = drama_sentence_citation (clipping, evidence);
  g_autofree char           *line = NULL;

  /* Translators: a quote in a text: what it does, its words, where it stands */
  line = g_strdup_printf (_ ("    %s: “%s” (%s)"), opening, words, citation);
  g_string_append (text, line);
  g_string_append_c (text, '\n');
}

/* With the overruled standing and who overruled it, as in the panel. */
static void
append_tie (GString *text, const DramaDossier *clipping, const DramaTie *tie)
{
  const DramaTieFields *fields = drama_tie_get_fields (tie);
  g_autofree char      *sentence = drama_sentence_of_tie (clipping, tie);
  g_autofree char      *date = NULL;
  const char           *standing = drama_terms_standing (drama_standing_shown (clipping, tie));

  if (*fields->date != '\0')
    {
      date = drama_terms_dup_date (fields->date);
      /* Translators: a tie as a sentence, its date and its standing */
      g_string_append_printf (text, _ ("%s, %s (%s)"), sentence, date, standing);
    }
  else
    /* Translators: a tie as a sentence, and its standing */
    g_string_append_printf (text, _ ("%s (%s)"), sentence, standing);
  g_string_append_c (text, '\n');

  for (guint i = 0; i < fields->n_evidence; i++)
    append_quote (text, clipping, fields->evidence[i]);
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

  for (guint i = 0; i < drama_dossier_get_n_actors (clipping); i++)
    {
      DramaActor             *actor = drama_dossier_get_actor (clipping, i);
      const DramaActorFields *fields = drama_actor_get_fields (actor);

      if (!is_alone (clipping, fields->id))
        continue;
      /* Translators: an actor in a text, and what it is, as in "FSB (Agency)" */
      g_string_append_printf (text, _ ("%s (%s)"), fields->name, drama_terms_kind (fields->kind));
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}
