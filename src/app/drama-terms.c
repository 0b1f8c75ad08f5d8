/* drama-terms.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-sentence.h"
#include "drama-terms.h"

#include <glib/gi18n.h>

#define LEFT_TO_RIGHT_MARK "\xe2\x80\x8e" /* U+200E */
#define RIGHT_TO_LEFT_MARK "\xe2\x80\x8f" /* U+200F */
#define ISOLATE            "\xe2\x81\xa8" /* U+2068 */
#define END_OF_ISOLATE     "\xe2\x81\xa9" /* U+2069 */

static const char *const kinds[DRAMA_N_KINDS] = {
  [DRAMA_KIND_PERSON] = N_ ("Person"),
  [DRAMA_KIND_AGENCY] = N_ ("Agency"),
  [DRAMA_KIND_COMPANY] = N_ ("Company"),
  [DRAMA_KIND_GOVERNMENT] = N_ ("Government"),
  [DRAMA_KIND_COURT] = N_ ("Court"),
  [DRAMA_KIND_MEDIA] = N_ ("Media"),
  [DRAMA_KIND_GROUP] = N_ ("Group"),
  [DRAMA_KIND_PLACE] = N_ ("Place"),
  [DRAMA_KIND_SOFTWARE] = N_ ("Software"),
  [DRAMA_KIND_EVENT] = N_ ("Event"),
};

static const char *const kind_icons[DRAMA_N_KINDS] = {
  [DRAMA_KIND_PERSON] = "drama-kind-person-symbolic",
  [DRAMA_KIND_AGENCY] = "drama-kind-agency-symbolic",
  [DRAMA_KIND_COMPANY] = "drama-kind-company-symbolic",
  [DRAMA_KIND_GOVERNMENT] = "drama-kind-government-symbolic",
  [DRAMA_KIND_COURT] = "drama-kind-court-symbolic",
  [DRAMA_KIND_MEDIA] = "drama-kind-media-symbolic",
  [DRAMA_KIND_GROUP] = "drama-kind-group-symbolic",
  [DRAMA_KIND_PLACE] = "drama-kind-place-symbolic",
  [DRAMA_KIND_SOFTWARE] = "drama-kind-software-symbolic",
  [DRAMA_KIND_EVENT] = "drama-kind-event-symbolic",
};

static const char *const standings[DRAMA_N_STANDINGS] = {
  /* Translators: the standing of a tie, of what is told about two actors */
  [DRAMA_STANDING_CONFIRMED] = N_ ("Confirmed"),
  [DRAMA_STANDING_REPORTED] = N_ ("Reported"),
  [DRAMA_STANDING_ALLEGED] = N_ ("Alleged"),
  [DRAMA_STANDING_SPECULATIVE] = N_ ("Speculative"),
  [DRAMA_STANDING_DISPUTED] = N_ ("Disputed"),
  [DRAMA_STANDING_UNSOURCED] = N_ ("Unsourced"),
};

static const char *const standing_meanings[DRAMA_N_STANDINGS] = {
  [DRAMA_STANDING_CONFIRMED] = N_ ("Stated by two or more publishers in their own voice"),
  [DRAMA_STANDING_REPORTED] = N_ ("Stated by one publisher in its own voice"),
  [DRAMA_STANDING_ALLEGED] = N_ ("Alleged, or said by someone whom a source quotes"),
  [DRAMA_STANDING_SPECULATIVE] = N_ ("Speculation"),
  [DRAMA_STANDING_DISPUTED] = N_ ("Disputed by a quote"),
  [DRAMA_STANDING_UNSOURCED] = N_ ("No quote yet"),
};

static const char *const certainties[DRAMA_N_CERTAINTIES] = {
  /* Translators: how a source puts what it says */
  [DRAMA_CERTAINTY_STATED] = N_ ("Stated"),
  [DRAMA_CERTAINTY_ALLEGED] = N_ ("Alleged"),
  [DRAMA_CERTAINTY_SPECULATED] = N_ ("Speculated"),
};

/* The Admiralty code as NATO has it (AJP-2.1): how reliable the source is, and how credible
 * what it says, each for itself. */
static const char *const reliabilities[DRAMA_N_GRADES] = {
  N_ ("Completely reliable"),
  N_ ("Usually reliable"),
  N_ ("Fairly reliable"),
  N_ ("Not usually reliable"),
  N_ ("Unreliable"),
  N_ ("Reliability cannot be judged"),
};

static const char *const credibilities[DRAMA_N_GRADES] = {
  N_ ("Confirmed by other sources"),
  N_ ("Probably true"),
  N_ ("Possibly true"),
  N_ ("Doubtful"),
  N_ ("Improbable"),
  N_ ("Truth cannot be judged"),
};

static const char *const rules[DRAMA_N_STANDING_RULES] = {
  [DRAMA_STANDING_RULE_NO_EVIDENCE] = N_ ("There is no quote for it yet."),
  [DRAMA_STANDING_RULE_BOTH_SIDES] = N_ ("Some quotes support it and some dispute it."),
  [DRAMA_STANDING_RULE_ONLY_DISPUTING] = N_ ("Every quote disputes it."),
  [DRAMA_STANDING_RULE_ALL_SPECULATED] = N_ ("Every quote that supports it is speculation."),
  [DRAMA_STANDING_RULE_NO_OWN_VOICE] =
      N_ ("No source states it in its own voice: it is alleged, or said by someone quoted."),
  [DRAMA_STANDING_RULE_ONE_PUBLISHER] = N_ ("Stated by one publisher in its own voice."),
  [DRAMA_STANDING_RULE_TWO_PUBLISHERS] =
      N_ ("Stated by two or more publishers in their own voice."),
};

const char *
drama_terms_kind (DramaKind kind)
{
  g_return_val_if_fail ((guint) kind < DRAMA_N_KINDS, "");

  return _ (kinds[kind]);
}

const char *
drama_terms_kind_icon (DramaKind kind)
{
  g_return_val_if_fail ((guint) kind < DRAMA_N_KINDS, "");

  return kind_icons[kind];
}

const char *
drama_terms_standing (DramaStanding standing)
{
  g_return_val_if_fail ((guint) standing < DRAMA_N_STANDINGS, "");

  return _ (standings[standing]);
}

const char *
drama_terms_standing_meaning (DramaStanding standing)
{
  g_return_val_if_fail ((guint) standing < DRAMA_N_STANDINGS, "");

  return _ (standing_meanings[standing]);
}

const char *
drama_terms_certainty (DramaCertainty certainty)
{
  g_return_val_if_fail ((guint) certainty < DRAMA_N_CERTAINTIES, "");

  return _ (certainties[certainty]);
}

const char *
drama_terms_reliability (guint letter)
{
  g_return_val_if_fail (letter < DRAMA_N_GRADES, "");

  return _ (reliabilities[letter]);
}

const char *
drama_terms_credibility (guint number)
{
  g_return_val_if_fail (number < DRAMA_N_GRADES, "");

  return _ (credibilities[number]);
}

const char *
drama_terms_rule (DramaStandingRule rule)
{
  g_return_val_if_fail ((guint) rule < DRAMA_N_STANDING_RULES, "");

  return _ (rules[rule]);
}

static const char *
get_name (const DramaDossier *dossier, const char *id)
{
  return drama_actor_get_fields (drama_dossier_find_actor (dossier, id, NULL))->name;
}

/* Whether the first letter that has a direction goes from right to left. */
static gboolean
is_right_to_left (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);
      gboolean letter = g_unichar_isalpha (character);

      if (letter)
        switch ((int) g_unichar_get_script (character))
          {
          case G_UNICODE_SCRIPT_ARABIC:
          case G_UNICODE_SCRIPT_HEBREW:
          case G_UNICODE_SCRIPT_SYRIAC:
          case G_UNICODE_SCRIPT_THAANA:
          case G_UNICODE_SCRIPT_NKO:
            return TRUE;
          default:
            return FALSE;
          }
    }

  return FALSE;
}

/* Without the mark and the isolates an Arabic name at the beginning would turn
 * the sentence round, and the second actor would be read as the first. */
char *
drama_terms_dup_words_markup (const char *from, const char *verb, const char *to)
{
  g_return_val_if_fail (from != NULL && verb != NULL && to != NULL, NULL);

  return g_markup_printf_escaped (
      "%s" ISOLATE "%s" END_OF_ISOLATE " <i>" ISOLATE "%s" END_OF_ISOLATE "</i> " ISOLATE
      "%s" END_OF_ISOLATE,
      is_right_to_left (verb) ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK, from, verb, to);
}

char *
drama_terms_dup_sentence_markup (const DramaDossier *dossier, const DramaTie *tie)
{
  const DramaTieFields *fields;

  g_return_val_if_fail (dossier != NULL && tie != NULL, NULL);

  fields = drama_tie_get_fields (tie);

  return drama_terms_dup_words_markup (get_name (dossier, fields->from), fields->verb,
                                       get_name (dossier, fields->to));
}

char *
drama_terms_dup_tie_label (const DramaDossier *dossier, const DramaTie *tie)
{
  guint            n;
  g_autofree char *sentence = NULL;
  g_autofree char *standing = NULL;

  g_return_val_if_fail (dossier != NULL && tie != NULL, NULL);

  n = drama_tie_get_fields (tie)->n_evidence;
  sentence = drama_sentence_of_tie (dossier, tie);
  standing = g_utf8_strdown (drama_terms_standing (drama_standing_shown (dossier, tie)), -1);

  /* Translators: what a screen reader says of a tie: the sentence, its standing, and how
   * many quotes there are, as in "Ann Lee leads the board, reported, 1 quote" */
  return g_strdup_printf (ngettext ("%s, %s, %u quote", "%s, %s, %u quotes", n),
                          sentence, standing, n);
}
