/* drama-edit-ids.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ids stand in files that people read and git compares, so they are made of
 * what they name.  They have nothing of chance or of the clock in them: the same
 * steps give the same file, and two people who add the same actor add one. */
#include "drama-edit-ids.h"

#include "drama-fold.h"

#include <string.h>

typedef gboolean (*IsTaken) (DramaEdit *edit, const char *id);

static gboolean
is_source (DramaEdit  *edit,
           const char *id)
{
  return drama_edit_find_source (edit, id) != NULL;
}

static gboolean
is_actor (DramaEdit  *edit,
          const char *id)
{
  return drama_edit_find_actor (edit, id) != NULL;
}

static gboolean
is_tie (DramaEdit  *edit,
        const char *id)
{
  return drama_edit_find_tie (edit, id) != NULL;
}

/* @id, or with the first number behind it that makes it free; takes @id. */
static char *
make_free (DramaEdit *edit,
           IsTaken    is_taken,
           char      *id)
{
  g_autofree char *wanted = id;

  if (!is_taken (edit, wanted))
    return g_steal_pointer (&wanted);

  for (guint n = 2;; n++)
    {
      g_autofree char *numbered = g_strdup_printf ("%s-%u", wanted, n);

      if (!is_taken (edit, numbered))
        return g_steal_pointer (&numbered);
    }
}

/* Latin letters without their marks, so that they can be typed; other scripts
 * as they are: without its mark й is another letter. */
static void
append_letter (GString *slug,
               gunichar letter)
{
  char             utf8[7] = { 0 };
  g_autofree char *folded = NULL;

  g_unichar_to_utf8 (letter, utf8);
  if (g_unichar_get_script (letter) == G_UNICODE_SCRIPT_LATIN)
    {
      folded = drama_fold (utf8);
      g_string_append (slug, folded);
    }
  else
    g_string_append (slug, utf8);
}

/* Not in the middle of a word, where there is a word before it. */
static void
cut (char *slug)
{
  char *end, *dash;

  if (g_utf8_strlen (slug, -1) <= DRAMA_ID_MAX_SLUG)
    return;

  end = g_utf8_offset_to_pointer (slug, DRAMA_ID_MAX_SLUG);
  if (*end != '-')
    {
      dash = g_strrstr_len (slug, end - slug, "-");
      if (dash != NULL && dash > slug)
        end = dash;
    }
  *end = '\0';
}

/**
 * drama_id_slug:
 * @text: a name or a verb, valid UTF-8
 *
 * The words of @text in lower case, joined by hyphens, of at most
 * %DRAMA_ID_MAX_SLUG characters: "pavel-vrublevsky", "societe-generale",
 * "глеб-заозёрный".
 *
 * Returns: (transfer full): the words; empty where @text has no letter or digit
 */
char *
drama_id_slug (const char *text)
{
  g_autofree char *lower = NULL;
  g_autofree char *composed = NULL;
  g_autoptr (GString) slug = g_string_new (NULL);
  gboolean between = FALSE;
  char    *whole;

  g_return_val_if_fail (text != NULL, NULL);

  lower = g_utf8_casefold (text, -1);
  composed = g_utf8_normalize (lower, -1, G_NORMALIZE_ALL_COMPOSE);
  for (const char *at = composed != NULL ? composed : lower; *at != '\0';
       at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (g_unichar_type (letter) == G_UNICODE_FORMAT || letter == '\'' || letter == 0x2019)
        continue;
      if (!g_unichar_isalnum (letter) && (!g_unichar_ismark (letter) || slug->len == 0 || between))
        {
          between = TRUE;
          continue;
        }
      if (between && slug->len > 0)
        g_string_append_c (slug, '-');
      between = FALSE;
      append_letter (slug, letter);
    }

  whole = g_utf8_normalize (slug->str, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  cut (whole);

  return whole;
}

/**
 * drama_edit_new_source_id:
 * @self: an edit
 * @title: what the new source is called
 *
 * Returns: (transfer full): an id that no source has
 */
char *
drama_edit_new_source_id (DramaEdit  *self,
                          const char *title)
{
  g_autofree char *slug = NULL;

  g_return_val_if_fail (self != NULL && title != NULL, NULL);

  slug = drama_id_slug (title);

  return make_free (self, is_source, g_strdup (*slug != '\0' ? slug : "source"));
}

/**
 * drama_edit_new_actor_id:
 * @self: an edit
 * @name: what the new actor is called
 *
 * Returns: (transfer full): an id that no actor has: "pavel-vrublevsky", and for
 *   another of that name "pavel-vrublevsky-2"
 */
char *
drama_edit_new_actor_id (DramaEdit  *self,
                         const char *name)
{
  g_autofree char *slug = NULL;

  g_return_val_if_fail (self != NULL && name != NULL, NULL);

  slug = drama_id_slug (name);

  return make_free (self, is_actor, g_strdup (*slug != '\0' ? slug : "actor"));
}

/**
 * drama_edit_new_tie_id:
 * @self: an edit
 * @from: id of an actor
 * @verb: what the new tie says
 * @to: id of an actor
 *
 * Returns: (transfer full): an id that no tie has, such as "t-vrublevsky-founded-chronopay"
 */
char *
drama_edit_new_tie_id (DramaEdit  *self,
                       const char *from,
                       const char *verb,
                       const char *to)
{
  g_autoptr (GString) id = g_string_new ("t");
  const char *parts[] = { from, verb, to };

  g_return_val_if_fail (self != NULL && from != NULL && verb != NULL && to != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *slug = drama_id_slug (parts[i]);

      if (*slug != '\0')
        g_string_append_printf (id, "-%s", slug);
    }
  if (id->len == 1)
    g_string_append (id, "-tie");

  return make_free (self, is_tie, g_strdup (id->str));
}

/**
 * drama_edit_new_evidence_id:
 * @self: an edit
 * @tie: id of the tie that is to have the new evidence
 *
 * Named after its tie, and not by a number that counts all: two people who add
 * evidence to different ties must not give it one id.
 *
 * Returns: (transfer full): an id that no evidence of any tie has, such as
 *   "e-vrublevsky-founded-chronopay-1"
 */
char *
drama_edit_new_evidence_id (DramaEdit  *self,
                            const char *tie)
{
  g_autofree char *slug = NULL;
  const char      *stem;

  g_return_val_if_fail (self != NULL && tie != NULL, NULL);

  stem = g_str_has_prefix (tie, "t-") && tie[2] != '\0' ? tie + 2 : tie;
  if (g_utf8_strlen (stem, -1) > 3 * DRAMA_ID_MAX_SLUG + 20)
    stem = slug = drama_id_slug (tie);

  for (guint n = 1;; n++)
    {
      g_autofree char *id = g_strdup_printf ("e-%s-%u", stem, n);

      if (!drama_edit_has_evidence_id (self, id))
        return g_steal_pointer (&id);
    }
}
