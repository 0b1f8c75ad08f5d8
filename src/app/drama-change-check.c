/* drama-change-check.c - what cannot stand in a field, and why
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-bounds.h"
#include "drama-change-private.h"

#include <glib/gi18n.h>

static const char *
say_empty (DramaChange change)
{
  switch ((int) change)
    {
    case DRAMA_CHANGE_ACTOR_NAME:
      return _ ("An actor needs a name.");
    case DRAMA_CHANGE_ACTOR_ALIASES:
      return _ ("Another name must not be empty.");
    case DRAMA_CHANGE_TIE_VERB:
      return _ ("A tie needs a verb, such as “founded”.");
    case DRAMA_CHANGE_EVIDENCE_WORDS:
      return _ ("A quote needs words. To take it away, remove it.");
    default:
      return _ ("This must not be empty.");
    }
}

static const char *
say_fault (DramaFault fault)
{
  switch (fault)
    {
    case DRAMA_FAULT_TOO_LONG:
      return _ ("This is too long to be kept in a file.");
    case DRAMA_FAULT_CONTROL:
      return _ ("There are control characters in it, which nobody could see.");
    case DRAMA_FAULT_DATE_FORM:
      return _ ("This is no date. Write 2013, 2016-12, 2016-12-05, 2010~ for about, 2010? for "
                "perhaps, ../2013 for until, 2013/.. for since, or 2011-02/2011-05 for between.");
    case DRAMA_FAULT_DATE_DAY:
      return _ ("No calendar has that day. Write the month and the day as in 2016-12-05.");
    case DRAMA_FAULT_DATE_ORDER:
      return _ ("It ends before it begins. Write the earlier date first, as in 2011-02/2011-05.");
    case DRAMA_FAULT_GRADE:
      return _ ("A grade is a letter from A to F and a number from 1 to 6.");
    case DRAMA_FAULT_ADDRESS:
      return _ ("Only addresses that begin with https:// or http:// can be opened, such as "
                "https://example.org/article.");
    case DRAMA_FAULT_NOT_TEXT:
      return _ ("This is no text.");
    case DRAMA_FAULT_EMPTY:
    case DRAMA_FAULT_NONE:
    default:
      return "";
    }
}

static gboolean
refuse (const char *reason, GError **error)
{
  g_set_error_literal (error, DRAMA_CHANGE_ERROR, DRAMA_CHANGE_ERROR_REFUSED, reason);

  return FALSE;
}

static gboolean
accept (DramaChange change, DramaFault fault, GError **error)
{
  if (fault == DRAMA_FAULT_NONE)
    return TRUE;

  return refuse (fault == DRAMA_FAULT_EMPTY ? say_empty (change) : say_fault (fault), error);
}

/* Tags of BCP 47 are parts of up to eight letters and digits, the first without digits
 * (RFC 5646, 2.1); which of them mean something changes with every year's registry. */
static gboolean
check_language (const char *tag, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (tag, "-", -1);
  gboolean good = *tag == '\0' || parts[0][strcspn (parts[0], "0123456789")] == '\0';

  for (guint i = 0; *tag != '\0' && good && parts[i] != NULL; i++)
    {
      gsize length = strlen (parts[i]);

      good = length >= 1 && length <= 8;
      for (gsize k = 0; good && k < length; k++)
        good = g_ascii_isalnum (parts[i][k]);
    }

  return good || refuse (_ ("This is no language tag. Write en, de, or pt-BR."), error);
}

static gboolean
check_aliases (const char *lines, GError **error)
{
  g_auto (GStrv) aliases = g_strsplit (lines, "\n", -1);
  guint n = g_strv_length (aliases);

  if (*lines == '\0')
    return TRUE;
  if (n > DRAMA_MAX_ALIASES)
    return refuse (_ ("These are more names than can be kept in a file."), error);

  for (guint i = 0; i < n; i++)
    {
      if (!accept (DRAMA_CHANGE_ACTOR_ALIASES, drama_check_name (aliases[i]), error))
        return FALSE;
      for (guint k = 0; k < i; k++)
        if (g_str_equal (aliases[k], aliases[i]))
          return refuse (_ ("This name is among them already."), error);
    }

  return TRUE;
}

static gboolean
check_word (gboolean known, GError **error)
{
  return known || refuse (_ ("This is not one of the words to choose from."), error);
}

static gboolean
check_choice (DramaChange change, const char *value, GError **error)
{
  DramaKind      kind;
  DramaStance    stance;
  DramaCertainty certainty;
  DramaStanding  standing;

  switch ((int) change)
    {
    case DRAMA_CHANGE_ACTOR_KIND:
      return check_word (drama_kind_from_string (value, &kind), error);
    case DRAMA_CHANGE_EVIDENCE_STANCE:
      return check_word (drama_stance_from_string (value, &stance), error);
    case DRAMA_CHANGE_EVIDENCE_CERTAINTY:
      return check_word (drama_certainty_from_string (value, &certainty), error);
    case DRAMA_CHANGE_TIE_STANDING:
      return check_word (*value == '\0' || drama_standing_from_string (value, &standing), error);
    case DRAMA_CHANGE_SOURCE_RELIABILITY:
      return check_word (strlen (value) <= 1 && strspn (value, "ABCDEF") == strlen (value), error);
    case DRAMA_CHANGE_SOURCE_CREDIBILITY:
      return check_word (strlen (value) <= 1 && strspn (value, "123456") == strlen (value), error);
    case DRAMA_CHANGE_ACTOR_PINNED:
    case DRAMA_CHANGE_TIE_DIRECTED:
      return check_word (g_str_equal (value, "true") || g_str_equal (value, "false"), error);
    default:
      return TRUE; /* an id: whether there is such a record is seen when it is put */
    }
}

gboolean
drama_change_check (DramaChange change, const char *value, GError **error)
{
  switch ((int) change)
    {
    case DRAMA_CHANGE_DOSSIER_TITLE:
    case DRAMA_CHANGE_SOURCE_TITLE:
    case DRAMA_CHANGE_SOURCE_PUBLISHER:
    case DRAMA_CHANGE_SOURCE_AUTHOR:
      return accept (change, drama_check_line (value), error);
    case DRAMA_CHANGE_ACTOR_NAME:
    case DRAMA_CHANGE_TIE_VERB:
      return accept (change, drama_check_name (value), error);
    case DRAMA_CHANGE_ACTOR_ALIASES:
      return check_aliases (value, error);
    case DRAMA_CHANGE_DOSSIER_LANGUAGE:
    case DRAMA_CHANGE_SOURCE_LANGUAGE:
      return accept (change, drama_check_line (value), error) && check_language (value, error);
    case DRAMA_CHANGE_SOURCE_URL:
      return accept (change, drama_check_address (value), error);
    case DRAMA_CHANGE_SOURCE_PUBLISHED:
    case DRAMA_CHANGE_TIE_DATE:
      return accept (change, drama_check_date (value), error);
    case DRAMA_CHANGE_EVIDENCE_WORDS:
      return accept (change, *value == '\0' ? DRAMA_FAULT_EMPTY : drama_check_passage (value),
                     error);
    case DRAMA_CHANGE_DOSSIER_NOTE:
    case DRAMA_CHANGE_ACTOR_NOTE:
    case DRAMA_CHANGE_TIE_WHY:
    case DRAMA_CHANGE_TIE_NOTE:
    case DRAMA_CHANGE_EVIDENCE_NOTE:
      return accept (change, drama_check_passage (value), error);
    default:
      return check_choice (change, value, error);
    }
}
