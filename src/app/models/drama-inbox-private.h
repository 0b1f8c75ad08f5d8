/* drama-inbox-private.h - shared by the files of DramaInbox and DramaSuggestion alone
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-inbox.h"

G_BEGIN_DECLS

/* The draft of one text, and who of it is in the dossier. */
typedef struct
{
  DramaDrafted *drafted;
  DramaDossier *dossier;   /* as it is now */
  char        **ids;       /* of each actor of the draft: who it is in the dossier; or NULL */
  char        **taken;     /* the id that accepting it gave; NULL before */
  GHashTable   *dismissed; /* set of keys */
  gboolean      gone;
} DramaCast;

DramaCast  *drama_cast_ref (DramaCast *self);
void        drama_cast_unref (DramaCast *self);
const char *drama_cast_get_name (DramaCast *self, guint actor);
const char *drama_cast_get_source (DramaCast *self);

static inline const DramaDraftActor *
drama_cast_get_actor (DramaCast *self, guint actor)
{
  return self->drafted->draft->actors->pdata[actor];
}

static inline const DramaDraftTie *
drama_cast_get_tie (DramaCast *self, guint tie)
{
  return self->drafted->draft->ties->pdata[tie];
}

struct _DramaSuggestion
{
  GObject              parent_instance;
  DramaCast           *cast;
  DramaSuggestionType  type;
  guint                index; /* in the draft */
  guint                order; /* in the inbox */
  DramaSuggestionState state;
  gint64               start; /* code points of the text */
  gint64               end;
  char                *key;
  char                *folded;   /* what a search looks through; NULL before the first */
  guint                leads;    /* how many it stands before; 0 where it is not the first */
  gboolean             several;  /* texts have suggestions in the list */
  char                *tie;      /* where its quote went when it was accepted, or NULL */
  char                *evidence; /* likewise */
};

DramaSuggestion *drama_suggestion_new (DramaCast *cast, DramaSuggestionType type, guint index);
void             drama_suggestion_tell (DramaSuggestion *self);
gboolean         drama_suggestion_matches (DramaSuggestion *self, const char *folded);

struct _DramaInbox
{
  GObject        parent_instance;
  DramaSession  *session;
  GPtrArray     *casts; /* of DramaCast */
  GPtrArray     *all;   /* of DramaSuggestion */
  GPtrArray     *shown; /* of these, in their order */
  DramaInboxShow show;
  char          *search; /* folded; never NULL */
  char          *only;   /* id of the source that is shown; NULL for all */
  guint          counts[DRAMA_N_SUGGESTION_TYPES][DRAMA_SUGGESTION_GONE + 1];
  GPtrArray     *last_dismissed; /* of DramaSuggestion */
  guint          n_dismissals;
};

/* drama-inbox.c */
void drama_inbox_refresh (DramaInbox *self);
void drama_inbox_show_again (DramaInbox *self);

/* drama-inbox-only.c */
gboolean drama_inbox_is_of_only (DramaInbox *self, DramaSuggestion *suggestion);

/* drama-inbox-place.c: fills an edit, and is called once more than it seems. */
typedef gboolean (*DramaInboxFill) (DramaEdit *edit, GPtrArray *ids, gpointer data, GError **error);

DramaEdit *drama_inbox_fill (DramaInbox    *self,
                             DramaInboxFill fill,
                             gpointer       data,
                             GError       **error);

G_END_DECLS
