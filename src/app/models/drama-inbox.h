/* drama-inbox.h - what texts suggest, until a person decides
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-draft-job.h"
#include "drama-session.h"
#include "drama-suggestion.h"

G_BEGIN_DECLS

#define DRAMA_TYPE_INBOX (drama_inbox_get_type ())
G_DECLARE_FINAL_TYPE (DramaInbox, drama_inbox, DRAMA, INBOX, GObject)

typedef enum
{
  DRAMA_INBOX_SHOW_OPEN,
  DRAMA_INBOX_SHOW_ACTORS, /* that are open */
  DRAMA_INBOX_SHOW_TIES,   /* that are open */
  DRAMA_INBOX_SHOW_DISMISSED,
} DramaInboxShow;

/* A GListModel of the DramaSuggestion that are shown: of each text the actors, then the
 * ties, in the order of the text.  It belongs to a session and follows its document: what
 * is in the dossier, however it came there, is no suggestion, and what an undo takes out
 * of it is one again.  The dossier changes by accepting and by nothing else.
 *
 * Signals: "counts-changed", without arguments; "returned" (DramaSuggestion *): one that
 * was accepted is open again. */
DramaInbox   *drama_inbox_new (DramaSession *session);
DramaDossier *drama_inbox_get_dossier (DramaInbox *self);

/* Takes the place of what the same source suggested before. */
void     drama_inbox_add (DramaInbox *self, DramaDrafted *drafted);
gboolean drama_inbox_is_empty (DramaInbox *self);

void           drama_inbox_set_show (DramaInbox *self, DramaInboxShow show);
DramaInboxShow drama_inbox_get_show (DramaInbox *self);
void           drama_inbox_set_only (DramaInbox *self, const char *source);
const char    *drama_inbox_get_only (DramaInbox *self);
char         **drama_inbox_dup_sources (DramaInbox *self);
guint          drama_inbox_count_open_actors (DramaInbox *self);
void           drama_inbox_set_search (DramaInbox *self, const char *words);
guint          drama_inbox_count (DramaInbox          *self,
                                  DramaSuggestionType  type,
                                  DramaSuggestionState state);

/* Somebody whom a tie may lead to: an actor of the dossier or, where @id is NULL, one that
 * the text names and the dossier has not, by its number in the draft. */
typedef struct
{
  const char *id;
  guint       drafted;
} DramaParty;
#define DRAMA_PARTY_NOBODY ((DramaParty){ NULL, G_MAXUINT })

typedef struct
{
  const char *name;
  DramaKind   kind;
  const char *same_as; /* id of the actor it is another name of; NULL for a new one */
} DramaActorChoice;

typedef struct
{
  DramaParty     from;
  const char    *verb;
  DramaParty     to;
  DramaParty     speaker; /* nobody: the source itself */
  DramaStance    stance;
  DramaCertainty certainty;
  const char    *into; /* id of a tie that gets the quote; NULL for a new one */
} DramaTieChoice;

/* What is suggested, for a person to change; strings are good until the next change of the
 * dossier. */
void        drama_inbox_propose_actor (DramaInbox       *self,
                                       DramaSuggestion  *suggestion,
                                       DramaActorChoice *choice);
void        drama_inbox_propose_tie (DramaInbox      *self,
                                     DramaSuggestion *suggestion,
                                     DramaTieChoice  *choice);
guint       drama_inbox_get_n_parties (DramaInbox *self, DramaSuggestion *suggestion);
const char *drama_inbox_get_party (DramaInbox      *self,
                                   DramaSuggestion *suggestion,
                                   guint            index,
                                   DramaParty      *party);
const char *drama_inbox_guess_same (DramaInbox *self, DramaSuggestion *suggestion);

/* Each is one step of the document, with who is missing at the ends of a tie, and leaves
 * selected what it made.  @choice is NULL for what was suggested.  FALSE with @error where
 * it cannot be; then nothing has changed.  @told is a sentence for a toast. */
gboolean drama_inbox_accept_actor (DramaInbox             *self,
                                   DramaSuggestion        *suggestion,
                                   const DramaActorChoice *choice,
                                   char                  **told,
                                   GError                **error);
gboolean drama_inbox_accept_tie (DramaInbox           *self,
                                 DramaSuggestion      *suggestion,
                                 const DramaTieChoice *choice,
                                 char                **told,
                                 GError              **error);
gboolean drama_inbox_accept_all_actors (DramaInbox *self, char **told, GError **error);

/* Kept for the next draft of the same text, but not in the dossier; an actor takes with it
 * the open ties that lead to it.  FALSE with @error where it could not be kept for the
 * next time, although it is dismissed now. */
gboolean drama_inbox_dismiss (DramaInbox      *self,
                              DramaSuggestion *suggestion,
                              char           **told,
                              GError         **error);
void     drama_inbox_restore (DramaInbox *self, DramaSuggestion *suggestion);

/* The last dismissal, as long as it is the one with this number. */
guint    drama_inbox_get_last_dismissal (DramaInbox *self);
gboolean drama_inbox_undo_dismissal (DramaInbox *self, guint number);

G_END_DECLS
