/* drama-inbox.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-dismissed-suggestions.h"
#include "drama-draft-known.h"
#include "drama-fold.h"
#include "drama-inbox-private.h"

#include <string.h>

/* So many changes of the list are told one by one; more of them as one. */
#define MAX_RUNS 100

static void init_list_model (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (DramaInbox,
                               drama_inbox,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, init_list_model))

enum
{
  COUNTS_CHANGED,
  RETURNED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
clear_cast (gpointer data)
{
  DramaCast *self = data;
  guint      n = self->drafted->draft->actors->len;

  for (guint i = 0; i < n; i++)
    {
      g_free (self->ids[i]);
      g_free (self->taken[i]);
    }
  g_free (self->ids);
  g_free (self->taken);
  g_hash_table_unref (self->dismissed);
  drama_dossier_unref (self->dossier);
  drama_drafted_unref (self->drafted);
}

static DramaCast *
cast_new (DramaDrafted *drafted, DramaDossier *dossier)
{
  DramaCast *self = g_rc_box_new0 (DramaCast);
  guint      n = drafted->draft->actors->len;

  self->drafted = drama_drafted_ref (drafted);
  self->dossier = drama_dossier_ref (dossier);
  self->ids = g_new0 (char *, n + 1);
  self->taken = g_new0 (char *, n + 1);
  self->dismissed =
      drama_dismissed_suggestions_load (drama_source_get_fields (drafted->source)->sha256);

  return self;
}

DramaCast *
drama_cast_ref (DramaCast *self)
{
  return g_rc_box_acquire (self);
}

void
drama_cast_unref (DramaCast *self)
{
  g_rc_box_release_full (self, clear_cast);
}

/* As the dossier calls it, where it is there. */
const char *
drama_cast_get_name (DramaCast *self, guint actor)
{
  DramaActor *record = self->ids[actor] != NULL
                           ? drama_dossier_find_actor (self->dossier, self->ids[actor], NULL)
                           : NULL;

  return record != NULL ? drama_actor_get_fields (record)->name
                        : drama_cast_get_actor (self, actor)->name;
}

const char *
drama_cast_get_source (DramaCast *self)
{
  return drama_source_get_fields (self->drafted->source)->id;
}

static GType
get_item_type (GListModel *model)
{
  return DRAMA_TYPE_SUGGESTION;
}

static guint
get_n_items (GListModel *model)
{
  return DRAMA_INBOX (model)->shown->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  DramaInbox *self = DRAMA_INBOX (model);

  return position < self->shown->len ? g_object_ref (self->shown->pdata[position]) : NULL;
}

static void
init_list_model (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
read_cast (DramaCast *cast, DramaDossier *dossier, const DramaDraftKnown *known)
{
  const DramaSourceFields *mine = drama_source_get_fields (cast->drafted->source);
  DramaSource             *source = drama_dossier_find_source (dossier, mine->id, NULL);

  cast->gone = source == NULL ||
               !g_str_equal (drama_source_get_fields (source)->sha256, mine->sha256) ||
               drama_source_get_fields (source)->text == NULL;
  drama_dossier_ref (dossier);
  drama_dossier_unref (cast->dossier);
  cast->dossier = dossier;
  for (guint i = 0; i < cast->drafted->draft->actors->len; i++)
    {
      const char *id = cast->taken[i];

      if (id == NULL || drama_dossier_find_actor (dossier, id, NULL) == NULL)
        id = drama_draft_known_find_actor (known, drama_cast_get_actor (cast, i));
      g_free (cast->ids[i]);
      cast->ids[i] = g_strdup (id);
    }
}

/* Where the quote went when it was accepted, whatever was changed of the tie then. */
static gboolean
has_own_quote (DramaSuggestion *suggestion)
{
  DramaTie *tie = suggestion->tie != NULL
                      ? drama_dossier_find_tie (suggestion->cast->dossier, suggestion->tie, NULL)
                      : NULL;

  for (guint i = 0; tie != NULL && i < drama_tie_get_fields (tie)->n_evidence; i++)
    if (g_str_equal (drama_evidence_get_fields (drama_tie_get_fields (tie)->evidence[i])->id,
                     suggestion->evidence))
      return TRUE;

  return FALSE;
}

static DramaSuggestionState
find_state (DramaSuggestion *suggestion, const DramaDraftKnown *known)
{
  DramaCast *cast = suggestion->cast;

  if (cast->gone)
    return DRAMA_SUGGESTION_GONE;
  if (suggestion->type == DRAMA_SUGGESTION_ACTOR)
    {
      if (cast->ids[suggestion->index] != NULL)
        return DRAMA_SUGGESTION_TAKEN;
    }
  else
    {
      const DramaDraftTie *tie = drama_cast_get_tie (cast, suggestion->index);
      const char          *from = cast->ids[tie->from];
      const char          *to = cast->ids[tie->to];

      if (has_own_quote (suggestion) ||
          (from != NULL && to != NULL &&
           drama_draft_known_has_quote (known, drama_cast_get_source (cast), suggestion->start,
                                        suggestion->end, from, to)))
        return DRAMA_SUGGESTION_TAKEN;
    }

  return g_hash_table_contains (cast->dismissed, suggestion->key) ? DRAMA_SUGGESTION_DISMISSED
                                                                  : DRAMA_SUGGESTION_OPEN;
}

static gboolean
is_shown (DramaInbox *self, DramaSuggestion *suggestion)
{
  DramaSuggestionState wanted = self->show == DRAMA_INBOX_SHOW_DISMISSED
                                    ? DRAMA_SUGGESTION_DISMISSED
                                    : DRAMA_SUGGESTION_OPEN;

  if (suggestion->state != wanted ||
      (self->show == DRAMA_INBOX_SHOW_ACTORS && suggestion->type != DRAMA_SUGGESTION_ACTOR) ||
      (self->show == DRAMA_INBOX_SHOW_TIES && suggestion->type != DRAMA_SUGGESTION_TIE))
    return FALSE;

  return drama_inbox_is_of_only (self, suggestion) &&
         drama_suggestion_matches (suggestion, self->search);
}

/* Each group has one heading, above its first. */
static void
head_groups (DramaInbox *self, GPtrArray *now)
{
  gboolean several = FALSE;

  for (guint i = 0; i < self->shown->len; i++)
    ((DramaSuggestion *) self->shown->pdata[i])->leads = 0;
  for (guint i = 1; i < now->len; i++)
    several |= ((DramaSuggestion *) now->pdata[i])->cast !=
               ((DramaSuggestion *) now->pdata[0])->cast;

  for (guint i = 0, first = 0; i < now->len; i++)
    {
      DramaSuggestion *suggestion = now->pdata[i];
      DramaSuggestion *leader = now->pdata[first];

      suggestion->leads = 0;
      suggestion->several = several;
      if (suggestion->cast != leader->cast || suggestion->type != leader->type)
        first = i;
      ((DramaSuggestion *) now->pdata[first])->leads++;
    }
}

static guint
get_order (GPtrArray *list, guint position)
{
  return position < list->len ? ((DramaSuggestion *) list->pdata[position])->order : G_MAXUINT;
}

/* Where the two lists part for the next time, and how many of each do. */
static gboolean
find_run (GPtrArray *old, GPtrArray *now, guint *i, guint *j, guint *removed, guint *added)
{
  while (*i < old->len && *j < now->len && old->pdata[*i] == now->pdata[*j])
    {
      (*i)++;
      (*j)++;
    }
  *removed = *added = 0;
  while (*i + *removed < old->len && get_order (old, *i + *removed) < get_order (now, *j))
    (*removed)++;
  while (*j + *added < now->len && get_order (now, *j + *added) < get_order (old, *i + *removed))
    (*added)++;

  return *removed + *added > 0;
}

/* Both lists are in the order of all. */
static guint
count_runs (GPtrArray *old, GPtrArray *now)
{
  guint n = 0, i = 0, j = 0, removed, added;

  for (; n <= MAX_RUNS && find_run (old, now, &i, &j, &removed, &added); n++)
    {
      i += removed;
      j += added;
    }

  return n;
}

static void
tell_runs (DramaInbox *self, GPtrArray *now)
{
  guint i = 0, j = 0, removed, added;

  while (find_run (self->shown, now, &i, &j, &removed, &added))
    {
      if (removed > 0)
        g_ptr_array_remove_range (self->shown, i, removed);
      for (guint k = 0; k < added; k++)
        g_ptr_array_insert (self->shown, (int) (i + k), g_object_ref (now->pdata[j + k]));
      g_list_model_items_changed (G_LIST_MODEL (self), i, removed, added);
      i += added;
      j += added;
    }
}

/* @anew where the order of all has changed. */
static void
update_shown (DramaInbox *self, gboolean anew)
{
  g_autoptr (GPtrArray) now = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) old = NULL;

  for (guint i = 0; i < self->all->len; i++)
    if (is_shown (self, self->all->pdata[i]))
      g_ptr_array_add (now, g_object_ref (self->all->pdata[i]));

  head_groups (self, now);
  if (!anew && count_runs (self->shown, now) <= MAX_RUNS)
    tell_runs (self, now);
  else
    {
      old = g_steal_pointer (&self->shown);
      self->shown = g_ptr_array_ref (now);
      g_list_model_items_changed (G_LIST_MODEL (self), 0, old->len, now->len);
    }
}

static void
count (DramaInbox *self)
{
  memset (self->counts, 0, sizeof self->counts);
  for (guint i = 0; i < self->all->len; i++)
    {
      DramaSuggestion *suggestion = self->all->pdata[i];

      self->counts[suggestion->type][suggestion->state]++;
    }
  g_signal_emit (self, signals[COUNTS_CHANGED], 0);
}

/* Rows that are seen listen; the others are read when they come. */
static void
tell_shown (DramaInbox *self)
{
  for (guint i = 0; i < self->shown->len; i++)
    drama_suggestion_tell (self->shown->pdata[i]);
}

static void
refresh (DramaInbox *self, gboolean anew)
{
  DramaDossier *dossier = drama_session_get_dossier (self->session);
  g_autoptr (DramaDraftKnown) known = NULL;
  g_autoptr (DramaSuggestion) returned = NULL;

  if (self->all->len == 0 && !anew)
    return;

  known = drama_draft_known_new (dossier);
  for (guint i = 0; i < self->casts->len; i++)
    read_cast (self->casts->pdata[i], dossier, known);
  for (guint i = 0; i < self->all->len; i++)
    {
      DramaSuggestion     *suggestion = self->all->pdata[i];
      DramaSuggestionState before = suggestion->state;

      suggestion->state = find_state (suggestion, known);
      if (before == DRAMA_SUGGESTION_TAKEN && suggestion->state == DRAMA_SUGGESTION_OPEN &&
          !anew)
        g_set_object (&returned, suggestion);
      g_clear_pointer (&suggestion->folded, g_free);
    }
  update_shown (self, anew);
  tell_shown (self);
  count (self);
  if (returned != NULL)
    g_signal_emit (self, signals[RETURNED], 0, returned);
}

/* What is shown is something else now. */
void
drama_inbox_show_again (DramaInbox *self)
{
  update_shown (self, FALSE);
  tell_shown (self);
}

void
drama_inbox_refresh (DramaInbox *self)
{
  refresh (self, FALSE);
}

static void
drama_inbox_dispose (GObject *object)
{
  g_clear_object (&DRAMA_INBOX (object)->session);

  G_OBJECT_CLASS (drama_inbox_parent_class)->dispose (object);
}

static void
drama_inbox_finalize (GObject *object)
{
  DramaInbox *self = DRAMA_INBOX (object);

  g_ptr_array_unref (self->last_dismissed);
  g_ptr_array_unref (self->shown);
  g_ptr_array_unref (self->all);
  g_ptr_array_unref (self->casts);
  g_free (self->search);
  g_free (self->only);

  G_OBJECT_CLASS (drama_inbox_parent_class)->finalize (object);
}

static void
drama_inbox_class_init (DramaInboxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = drama_inbox_dispose;
  G_OBJECT_CLASS (klass)->finalize = drama_inbox_finalize;

  signals[COUNTS_CHANGED] = g_signal_new ("counts-changed", G_TYPE_FROM_CLASS (klass),
                                          G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[RETURNED] = g_signal_new ("returned", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, DRAMA_TYPE_SUGGESTION);
}

static void
drama_inbox_init (DramaInbox *self)
{
  self->casts = g_ptr_array_new_with_free_func ((GDestroyNotify) drama_cast_unref);
  self->all = g_ptr_array_new_with_free_func (g_object_unref);
  self->shown = g_ptr_array_new_with_free_func (g_object_unref);
  self->last_dismissed = g_ptr_array_new_with_free_func (g_object_unref);
  self->search = g_strdup ("");
}

DramaInbox *
drama_inbox_new (DramaSession *session)
{
  DramaInbox *self;

  g_return_val_if_fail (DRAMA_IS_SESSION (session), NULL);

  self = g_object_new (DRAMA_TYPE_INBOX, NULL);
  self->session = g_object_ref (session);
  g_signal_connect_object (drama_session_get_document (session), "changed",
                           G_CALLBACK (drama_inbox_refresh), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);

  return self;
}

DramaDossier *
drama_inbox_get_dossier (DramaInbox *self)
{
  g_return_val_if_fail (DRAMA_IS_INBOX (self), NULL);

  return drama_session_get_dossier (self->session);
}

/* What was accepted of an earlier draft of the text is known of this one. */
static void
take_over (DramaSuggestion *suggestion, GHashTable *former)
{
  DramaSuggestion *before = g_hash_table_lookup (former, suggestion->key);

  if (before == NULL)
    return;

  suggestion->tie = g_strdup (before->tie);
  suggestion->evidence = g_strdup (before->evidence);
  if (suggestion->type == DRAMA_SUGGESTION_ACTOR)
    suggestion->cast->taken[suggestion->index] = g_strdup (before->cast->taken[before->index]);
}

static void
list_cast (DramaInbox *self, DramaCast *cast, GHashTable *former)
{
  const DramaDraft *draft = cast->drafted->draft;
  const guint       n[] = { draft->actors->len, draft->ties->len };

  for (guint type = 0; type < DRAMA_N_SUGGESTION_TYPES; type++)
    for (guint i = 0; i < n[type]; i++)
      {
        DramaSuggestion *suggestion = drama_suggestion_new (cast, type, i);

        take_over (suggestion, former);
        g_ptr_array_add (self->all, suggestion);
      }
}

/* Returns (key → suggestion) what the source suggested before. */
static GHashTable *
drop_cast (DramaInbox *self, const char *source)
{
  GHashTable *former = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);

  for (guint i = self->all->len; i > 0; i--)
    {
      DramaSuggestion *suggestion = self->all->pdata[i - 1];

      if (!g_str_equal (drama_cast_get_source (suggestion->cast), source))
        continue;
      g_hash_table_insert (former, suggestion->key, g_object_ref (suggestion));
      g_ptr_array_remove_index (self->all, i - 1);
    }
  for (guint i = 0; i < self->casts->len; i++)
    if (g_str_equal (drama_cast_get_source (self->casts->pdata[i]), source))
      {
        g_ptr_array_remove_index (self->casts, i);
        break;
      }

  return former;
}

void
drama_inbox_add (DramaInbox *self, DramaDrafted *drafted)
{
  g_autoptr (GHashTable) former = NULL;
  DramaCast *cast;

  g_return_if_fail (DRAMA_IS_INBOX (self));
  g_return_if_fail (drafted != NULL);

  former = drop_cast (self, drama_source_get_fields (drafted->source)->id);
  cast = cast_new (drafted, drama_session_get_dossier (self->session));
  g_ptr_array_add (self->casts, cast);
  g_ptr_array_set_size (self->last_dismissed, 0);
  list_cast (self, cast, former);
  for (guint i = 0; i < self->all->len; i++)
    ((DramaSuggestion *) self->all->pdata[i])->order = i;
  refresh (self, TRUE);
}

/* Whether no text has been read for suggestions. */
gboolean
drama_inbox_is_empty (DramaInbox *self)
{
  g_return_val_if_fail (DRAMA_IS_INBOX (self), TRUE);

  return self->casts->len == 0;
}

void
drama_inbox_set_show (DramaInbox *self, DramaInboxShow show)
{
  g_return_if_fail (DRAMA_IS_INBOX (self));

  if (self->show == show)
    return;

  self->show = show;
  drama_inbox_show_again (self);
}

DramaInboxShow
drama_inbox_get_show (DramaInbox *self)
{
  g_return_val_if_fail (DRAMA_IS_INBOX (self), DRAMA_INBOX_SHOW_OPEN);

  return self->show;
}

void
drama_inbox_set_search (DramaInbox *self, const char *words)
{
  g_return_if_fail (DRAMA_IS_INBOX (self));
  g_return_if_fail (words != NULL);

  g_free (self->search);
  self->search = drama_fold (words);
  g_strchomp (self->search);
  drama_inbox_show_again (self);
}

guint
drama_inbox_count (DramaInbox *self, DramaSuggestionType type, DramaSuggestionState state)
{
  g_return_val_if_fail (DRAMA_IS_INBOX (self), 0);
  g_return_val_if_fail ((guint) type < DRAMA_N_SUGGESTION_TYPES, 0);
  g_return_val_if_fail ((guint) state <= DRAMA_SUGGESTION_GONE, 0);

  return self->counts[type][state];
}
