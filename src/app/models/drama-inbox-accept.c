/* drama-inbox-accept.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-author.h"
#include "drama-change-private.h"
#include "drama-check.h"
#include "drama-draft-accept.h"
#include "drama-draft-known.h"
#include "drama-fold.h"
#include "drama-inbox-private.h"

#include <glib/gi18n.h>

/* What one acceptance puts into an edit. */
typedef struct
{
  DramaInbox             *inbox;
  DramaSuggestion        *suggestion; /* NULL where all actors are accepted */
  const DramaActorChoice *actor;
  const DramaTieChoice   *tie;
  char                   *name; /* tidy; of the actor */
  char                   *verb; /* tidy; of the tie */
  char                   *actor_id;
  char                   *tie_id;
  char                   *evidence_id;
  guint                   n_actors; /* that are new */
} Acceptance;

static void
clear_acceptance (Acceptance *self)
{
  g_free (self->name);
  g_free (self->verb);
  g_free (self->actor_id);
  g_free (self->tie_id);
  g_free (self->evidence_id);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Acceptance, clear_acceptance)

static gboolean
refuse_gone (GError **error)
{
  g_set_error_literal (error, DRAMA_CHANGE_ERROR, DRAMA_CHANGE_ERROR_GONE,
                       _ ("This actor is not in the dossier any more."));

  return FALSE;
}

/* Notes who it is now, for the suggestions that are about the same. */
static const char *
add_actor (DramaCast  *cast,
           guint       index,
           const char *name,
           DramaKind   kind,
           DramaEdit  *edit,
           GPtrArray  *ids)
{
  char *id = drama_draft_accept_actor (edit, drama_cast_get_actor (cast, index), name, kind, NULL);

  g_free (cast->taken[index]);
  cast->taken[index] = g_strdup (id);
  g_ptr_array_add (ids, id);

  return id;
}

static gboolean
fill_actor (DramaEdit *edit, GPtrArray *ids, gpointer data, GError **error)
{
  Acceptance             *acceptance = data;
  DramaSuggestion        *suggestion = acceptance->suggestion;
  const DramaActorChoice *choice = acceptance->actor;
  DramaCast              *cast = suggestion->cast;

  if (choice->same_as != NULL && drama_edit_find_actor (edit, choice->same_as) == NULL)
    return refuse_gone (error);
  g_free (acceptance->actor_id);
  if (choice->same_as == NULL)
    {
      acceptance->actor_id = g_strdup (add_actor (cast, suggestion->index, acceptance->name,
                                                  choice->kind, edit, ids));
      return TRUE;
    }

  acceptance->actor_id = drama_draft_accept_actor (
      edit, drama_cast_get_actor (cast, suggestion->index), acceptance->name, choice->kind,
      choice->same_as);
  g_free (cast->taken[suggestion->index]);
  cast->taken[suggestion->index] = g_strdup (acceptance->actor_id);

  return TRUE;
}

/* The id of @party in the edit, which it enters where it is missing; NULL for nobody. */
static const char *
find_party (DramaCast *cast, DramaParty party, DramaEdit *edit, GPtrArray *ids)
{
  const DramaDraftActor *actor;

  if (party.id != NULL)
    return drama_edit_find_actor (edit, party.id) != NULL ? party.id : NULL;
  if (party.drafted >= cast->drafted->draft->actors->len)
    return NULL;
  if (cast->ids[party.drafted] != NULL)
    return cast->ids[party.drafted];
  if (cast->taken[party.drafted] != NULL &&
      drama_edit_find_actor (edit, cast->taken[party.drafted]) != NULL)
    return cast->taken[party.drafted];

  actor = drama_cast_get_actor (cast, party.drafted);

  return add_actor (cast, party.drafted, actor->name, actor->kind, edit, ids);
}

static gboolean
refuse_ends (GError **error)
{
  g_set_error_literal (error, DRAMA_CHANGE_ERROR, DRAMA_CHANGE_ERROR_REFUSED,
                       _ ("Choose an actor for each end of the tie."));

  return FALSE;
}

static gboolean
fill_tie (DramaEdit *edit, GPtrArray *ids, gpointer data, GError **error)
{
  Acceptance           *acceptance = data;
  DramaSuggestion      *suggestion = acceptance->suggestion;
  const DramaTieChoice *choice = acceptance->tie;
  DramaCast            *cast = suggestion->cast;
  g_autofree char      *by = drama_author_dup_name ();
  g_autofree char      *when = drama_author_dup_today ();
  DramaDraftEntry       entry = {
          .source = drama_cast_get_source (cast),
          .start = suggestion->start,
          .end = suggestion->end,
          .verb = acceptance->verb,
          .into = choice->into,
          .stance = choice->stance,
          .certainty = choice->certainty,
          .by = by,
          .when = when,
  };

  if (choice->into != NULL && drama_edit_find_tie (edit, choice->into) == NULL)
    {
      g_set_error_literal (error, DRAMA_CHANGE_ERROR, DRAMA_CHANGE_ERROR_GONE,
                           _ ("It is not in the dossier any more."));
      return FALSE;
    }
  if (choice->into == NULL)
    {
      entry.from = find_party (cast, choice->from, edit, ids);
      entry.to = find_party (cast, choice->to, edit, ids);
      if (entry.from == NULL || entry.to == NULL)
        return refuse_ends (error);
    }
  entry.speaker = find_party (cast, choice->speaker, edit, ids);
  g_clear_pointer (&acceptance->tie_id, g_free);
  g_clear_pointer (&acceptance->evidence_id, g_free);
  acceptance->n_actors = ids->len;
  if (drama_draft_accept_tie (edit, cast->drafted->index, &entry, &acceptance->tie_id,
                              &acceptance->evidence_id))
    return TRUE;

  g_set_error_literal (error, DRAMA_CHANGE_ERROR, DRAMA_CHANGE_ERROR_REFUSED,
                       _ ("These words stand so often in the text that the quote could not be "
                          "told from the others. Select more words in the reader."));

  return FALSE;
}

static gboolean
fill_all_actors (DramaEdit *edit, GPtrArray *ids, gpointer data, GError **error)
{
  Acceptance *acceptance = data;
  DramaInbox *inbox = acceptance->inbox;

  for (guint i = 0; i < inbox->all->len; i++)
    {
      DramaSuggestion *suggestion = inbox->all->pdata[i];

      if (suggestion->type == DRAMA_SUGGESTION_ACTOR &&
          suggestion->state == DRAMA_SUGGESTION_OPEN && drama_inbox_is_of_only (inbox, suggestion))
        {
          const DramaDraftActor *actor = drama_cast_get_actor (suggestion->cast, suggestion->index);

          add_actor (suggestion->cast, suggestion->index, actor->name, actor->kind, edit, ids);
        }
    }
  acceptance->n_actors = ids->len;

  return TRUE;
}

/* Takes @edit. */
static gboolean
commit (DramaInbox *self, DramaEdit *edit, const char *label, GError **error)
{
  return drama_document_commit (drama_session_get_document (self->session), edit, label, NULL,
                                error);
}

void
drama_inbox_propose_actor (DramaInbox       *self,
                           DramaSuggestion  *suggestion,
                           DramaActorChoice *choice)
{
  const DramaDraftActor *actor;

  g_return_if_fail (DRAMA_IS_INBOX (self) && DRAMA_IS_SUGGESTION (suggestion));
  g_return_if_fail (suggestion->type == DRAMA_SUGGESTION_ACTOR);

  actor = drama_cast_get_actor (suggestion->cast, suggestion->index);
  *choice = (DramaActorChoice){ actor->name, actor->kind, NULL };
}

gboolean
drama_inbox_accept_actor (DramaInbox             *self,
                          DramaSuggestion        *suggestion,
                          const DramaActorChoice *choice,
                          char                  **told,
                          GError                **error)
{
  g_auto (Acceptance) acceptance = { .inbox = self, .suggestion = suggestion, .actor = choice };
  DramaActorChoice proposed;
  g_autofree char *label = NULL;
  g_autofree char *text = NULL;
  DramaEdit       *edit;
  const char      *same = NULL;

  g_return_val_if_fail (DRAMA_IS_INBOX (self) && DRAMA_IS_SUGGESTION (suggestion), FALSE);
  g_return_val_if_fail (suggestion->type == DRAMA_SUGGESTION_ACTOR && told != NULL, FALSE);

  drama_inbox_propose_actor (self, suggestion, &proposed);
  if (choice == NULL)
    acceptance.actor = choice = &proposed;
  acceptance.name = drama_check_tidy (choice->name);
  if (!drama_change_check (DRAMA_CHANGE_ACTOR_NAME, acceptance.name, error))
    return FALSE;
  edit = drama_inbox_fill (self, fill_actor, &acceptance, error);
  if (edit == NULL)
    return FALSE;

  if (choice->same_as != NULL)
    same = drama_actor_get_fields (drama_edit_find_actor (edit, choice->same_as))->name;
  /* Translators: a step that can be undone; %s is the name of an actor */
  label = same == NULL ? g_strdup_printf (_ ("New Actor “%s”"), acceptance.name)
                       /* Translators: a step that can be undone; the first %s is another name
                        * of the second */
                       : g_strdup_printf (_ ("“%s” Is %s"), proposed.name, same);
  /* Translators: a toast; %s is the name of an actor */
  text = same == NULL ? g_strdup_printf (_ ("%s added"), acceptance.name)
                      /* Translators: a toast; %s is another name of the second actor */
                      : g_strdup_printf (_ ("“%s” is another name of %s now"), proposed.name, same);
  if (!commit (self, edit, label, error))
    return FALSE;

  drama_session_select_actor (self->session, acceptance.actor_id);
  *told = g_steal_pointer (&text);

  return TRUE;
}

static DramaParty
get_party (DramaCast *cast, guint actor)
{
  if (actor == DRAMA_DRAFT_NO_SPEAKER)
    return DRAMA_PARTY_NOBODY;

  return (DramaParty){ cast->ids[actor], actor };
}

/* The same said twice is one tie with two quotes. */
void
drama_inbox_propose_tie (DramaInbox *self, DramaSuggestion *suggestion, DramaTieChoice *choice)
{
  const DramaDraftTie *tie;

  g_return_if_fail (DRAMA_IS_INBOX (self) && DRAMA_IS_SUGGESTION (suggestion));
  g_return_if_fail (suggestion->type == DRAMA_SUGGESTION_TIE);

  tie = drama_cast_get_tie (suggestion->cast, suggestion->index);
  *choice = (DramaTieChoice){
    .from = get_party (suggestion->cast, tie->from),
    .verb = tie->verb,
    .to = get_party (suggestion->cast, tie->to),
    .speaker = get_party (suggestion->cast, tie->speaker),
    .stance = tie->stance,
    .certainty = tie->certainty,
  };
  if (choice->from.id != NULL && choice->to.id != NULL)
    {
      g_autoptr (DramaDraftKnown) known =
          drama_draft_known_new (drama_session_get_dossier (self->session));
      const char *into = drama_draft_known_find_tie (known, choice->from.id, choice->verb,
                                                     choice->to.id);

      if (into != NULL)
        choice->into = drama_tie_get_fields (drama_dossier_find_tie (
                                                 drama_session_get_dossier (self->session), into,
                                                 NULL))
                           ->id;
    }
}

static char *
dup_tie_label (const Acceptance *acceptance, DramaEdit *edit, char **told)
{
  const DramaTieFields *tie = drama_tie_get_fields (drama_edit_find_tie (edit, acceptance->tie_id));
  const char           *from, *to;
  g_autofree char      *sentence = NULL;
  guint                 n = acceptance->n_actors;

  from = drama_actor_get_fields (drama_edit_find_actor (edit, tie->from))->name;
  to = drama_actor_get_fields (drama_edit_find_actor (edit, tie->to))->name;
  sentence = g_strdup_printf ("%s %s %s", from, tie->verb, to);
  if (acceptance->tie->into != NULL)
    {
      /* Translators: a toast; %s is a tie as a sentence */
      *told = g_strdup_printf (_ ("Quote added to “%s”"), sentence);

      /* Translators: a step that can be undone; %s is a tie as a sentence */
      return acceptance->tie->stance == DRAMA_STANCE_DISPUTES
                 ? g_strdup_printf (_ ("Add Quote Against “%s”"), sentence)
                 : g_strdup_printf (_ ("Add Quote to “%s”"), sentence);
    }

  *told = n == 0
              /* Translators: a toast; %s is a tie as a sentence */
              ? g_strdup_printf (_ ("“%s” added"), sentence)
              /* Translators: a toast; %s is a tie as a sentence */
              : g_strdup_printf (ngettext ("“%s” added, with %u new actor",
                                           "“%s” added, with %u new actors", n),
                                 sentence, n);

  /* Translators: a step that can be undone; the first and the last %s are names of
   * actors, the middle one is a verb: "New Tie “Ann founded Board”" */
  return g_strdup_printf (_ ("New Tie “%s %s %s”"), from, tie->verb, to);
}

gboolean
drama_inbox_accept_tie (DramaInbox           *self,
                        DramaSuggestion      *suggestion,
                        const DramaTieChoice *choice,
                        char                **told,
                        GError              **error)
{
  g_auto (Acceptance) acceptance = { .inbox = self, .suggestion = suggestion, .tie = choice };
  DramaTieChoice   proposed;
  g_autofree char *label = NULL;
  g_autofree char *text = NULL;
  DramaEdit       *edit;

  g_return_val_if_fail (DRAMA_IS_INBOX (self) && DRAMA_IS_SUGGESTION (suggestion), FALSE);
  g_return_val_if_fail (suggestion->type == DRAMA_SUGGESTION_TIE && told != NULL, FALSE);

  drama_inbox_propose_tie (self, suggestion, &proposed);
  if (choice == NULL)
    acceptance.tie = choice = &proposed;
  acceptance.verb = drama_check_tidy (choice->verb);
  if (choice->into == NULL && !drama_change_check (DRAMA_CHANGE_TIE_VERB, acceptance.verb, error))
    return FALSE;
  edit = drama_inbox_fill (self, fill_tie, &acceptance, error);
  if (edit == NULL)
    return FALSE;

  label = dup_tie_label (&acceptance, edit, &text);
  /* Before the change is told, so that it is known to be this one's. */
  g_free (suggestion->tie);
  g_free (suggestion->evidence);
  suggestion->tie = g_strdup (acceptance.tie_id);
  suggestion->evidence = g_strdup (acceptance.evidence_id);
  if (!commit (self, edit, label, error))
    return FALSE;

  drama_session_select_tie (self->session, acceptance.tie_id);
  *told = g_steal_pointer (&text);

  return TRUE;
}

gboolean
drama_inbox_accept_all_actors (DramaInbox *self, char **told, GError **error)
{
  g_auto (Acceptance) acceptance = { .inbox = self };
  g_autofree char *label = NULL;
  DramaEdit       *edit;
  guint            n;

  g_return_val_if_fail (DRAMA_IS_INBOX (self) && told != NULL, FALSE);

  edit = drama_inbox_fill (self, fill_all_actors, &acceptance, error);
  if (edit == NULL)
    return FALSE;

  n = acceptance.n_actors;
  /* Translators: a step that can be undone */
  label = g_strdup_printf (ngettext ("Add %u Actor", "Add %u Actors", n), n);
  if (n == 0 || !commit (self, edit, label, error))
    {
      if (n == 0)
        drama_edit_free (edit);
      return FALSE;
    }

  *told = g_strdup_printf (ngettext ("%u actor added", "%u actors added", n), n);

  return TRUE;
}

/* First those of the text, then the others of the dossier. */
guint
drama_inbox_get_n_parties (DramaInbox *self, DramaSuggestion *suggestion)
{
  g_return_val_if_fail (DRAMA_IS_INBOX (self) && DRAMA_IS_SUGGESTION (suggestion), 0);

  return suggestion->cast->drafted->draft->actors->len +
         drama_dossier_get_n_actors (suggestion->cast->dossier);
}

/* Returns the name. */
const char *
drama_inbox_get_party (DramaInbox      *self,
                       DramaSuggestion *suggestion,
                       guint            index,
                       DramaParty      *party)
{
  DramaCast *cast;
  guint      n;

  g_return_val_if_fail (DRAMA_IS_INBOX (self) && DRAMA_IS_SUGGESTION (suggestion), NULL);

  cast = suggestion->cast;
  n = cast->drafted->draft->actors->len;
  if (index < n)
    {
      *party = get_party (cast, index);
      return drama_cast_get_name (cast, index);
    }

  party->id = drama_actor_get_fields (drama_dossier_get_actor (cast->dossier, index - n))->id;
  party->drafted = G_MAXUINT;

  return drama_actor_get_fields (drama_dossier_get_actor (cast->dossier, index - n))->name;
}

static gboolean
shares_name (const DramaActorFields *fields, const char *folded)
{
  g_autofree char *name = drama_fold (fields->name);

  if (drama_fold_contains_word (name, folded))
    return TRUE;
  for (guint i = 0; fields->aliases != NULL && fields->aliases[i] != NULL; i++)
    {
      g_autofree char *alias = drama_fold (fields->aliases[i]);

      if (g_str_equal (alias, folded))
        return TRUE;
    }

  return FALSE;
}

/* An actor of the dossier that goes by one of the names: perhaps the same, perhaps a
 * brother.  Returns its id or NULL. */
const char *
drama_inbox_guess_same (DramaInbox *self, DramaSuggestion *suggestion)
{
  const DramaDraftActor *actor;
  DramaDossier          *dossier;

  g_return_val_if_fail (DRAMA_IS_INBOX (self) && DRAMA_IS_SUGGESTION (suggestion), NULL);
  g_return_val_if_fail (suggestion->type == DRAMA_SUGGESTION_ACTOR, NULL);

  actor = drama_cast_get_actor (suggestion->cast, suggestion->index);
  dossier = suggestion->cast->dossier;
  for (guint i = 0; i <= actor->aliases->len; i++)
    {
      g_autofree char *folded = drama_fold (i == 0 ? actor->name : actor->aliases->pdata[i - 1]);

      for (guint k = 0; k < drama_dossier_get_n_actors (dossier); k++)
        {
          const DramaActorFields *fields =
              drama_actor_get_fields (drama_dossier_get_actor (dossier, k));

          if (shares_name (fields, folded))
            return fields->id;
        }
    }

  return NULL;
}
