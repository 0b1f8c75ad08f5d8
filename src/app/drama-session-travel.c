/* drama-session-travel.c - back and forth through the steps, with what was seen
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each session remembers for itself what it showed right before and right after
 * every step, so that two windows on one document each come back to their own. */
#define G_LOG_DOMAIN "drama-app"

#include "drama-diff.h"
#include "drama-id-set.h"
#include "drama-session-private.h"

static DramaView *
look (DramaSession *self)
{
  DramaView *view = g_new0 (DramaView, 1);

  view->actors = g_ptr_array_ref (self->actors);
  view->ties = g_ptr_array_ref (self->ties);
  view->evidence = g_strdup (self->evidence);
  view->hidden_kinds = self->hidden_kinds;
  view->hidden_standings = self->hidden_standings;
  view->neighbourhood = g_strdup (self->neighbourhood);
  drama_session_tell_look (self, &view->viewpoint);

  return view;
}

static const DramaHistory *
get_history (DramaSession *self)
{
  return drama_document_get_history (self->document);
}

/* What a step selects it selects after its commit: so this waits until whoever made
 * the step is done. */
static void
look_after (DramaSession *self)
{
  g_clear_handle_id (&self->look_source, g_source_remove);
  if (self->step_made != 0)
    drama_step_views_set_after (self->views, self->step_made, look (self));
  self->step_made = 0;
}

static gboolean
on_step_over (gpointer data)
{
  DramaSession *self = data;

  self->look_source = 0;
  look_after (self);

  return G_SOURCE_REMOVE;
}

void
drama_session_init_travel (DramaSession *self)
{
  self->views = drama_step_views_new ();
  self->last_serial = drama_document_get_step (self->document);
}

void
drama_session_clear_travel (DramaSession *self)
{
  g_clear_handle_id (&self->look_source, g_source_remove);
  g_clear_pointer (&self->views, drama_step_views_free);
}

/* To be called first of all when the document changed, while selection, filter and
 * viewpoint still are as they were before. */
void
drama_session_note_step (DramaSession *self)
{
  const DramaHistory *history = get_history (self);
  DramaHistoryStep    step = drama_history_get_step (history,
                                                     drama_history_get_position (history));

  if (step.serial <= self->last_serial)
    return; /* back or forth, perhaps from another window */

  look_after (self);
  self->last_serial = step.serial;
  drama_step_views_set_before (self->views, history, step.began, look (self));
  self->step_made = step.began;
  self->look_source = g_idle_add (on_step_over, self);
}

/* What was seen when the step at @to was current: when it was just made, or before
 * the next one was. */
static const DramaView *
find_view (DramaSession *self, guint from, guint to)
{
  const DramaHistory *history = get_history (self);

  if (to < from)
    return drama_step_views_get_before (self->views,
                                        drama_history_get_step (history, to + 1).began);

  return drama_step_views_get_after (self->views, drama_history_get_step (history, to).began);
}

static gboolean
is_any_hidden (DramaSession *self, const DramaDiff *diff)
{
  const DramaRecordDiff *actors = &diff->actors, *ties = &diff->ties;

  for (guint i = 0; i < actors->added->len; i++)
    if (drama_session_is_actor_hidden (self, g_ptr_array_index (actors->added, i)))
      return TRUE;
  for (guint i = 0; i < actors->changed->len; i++)
    if (drama_session_is_actor_hidden (self, g_ptr_array_index (actors->changed, i)))
      return TRUE;
  for (guint i = 0; i < ties->added->len; i++)
    if (drama_session_is_tie_hidden (self, g_ptr_array_index (ties->added, i)))
      return TRUE;
  for (guint i = 0; i < ties->changed->len; i++)
    if (drama_session_is_tie_hidden (self, g_ptr_array_index (ties->changed, i)))
      return TRUE;

  return FALSE;
}

static char **
get_ids (const GPtrArray *set)
{
  char **ids = g_new0 (char *, set->len + 1);

  for (guint i = 0; i < set->len; i++)
    ids[i] = g_strdup (g_ptr_array_index (set, i));

  return ids;
}

static void
select_again (DramaSession *self, const DramaView *view)
{
  g_auto (GStrv) actors = get_ids (view->actors);
  g_auto (GStrv) ties = get_ids (view->ties);

  drama_session_set_selection (self, (const char *const *) actors, (const char *const *) ties);
  if (view->evidence != NULL && view->ties->len == 1)
    drama_session_select_evidence (self, g_ptr_array_index (view->ties, 0), view->evidence);
  drama_session_trim_selection (self, TRUE);
}

static void
travel (DramaSession *self, guint to)
{
  guint from = drama_history_get_position (get_history (self));
  g_autoptr (DramaDossier) before = drama_dossier_ref (drama_session_get_dossier (self));
  g_autoptr (DramaDossier) after = NULL;
  g_autoptr (DramaDiff) diff = NULL;
  const DramaView *view;
  DramaTravel      info = { 0 };

  if (to == from)
    return;

  look_after (self);
  view = find_view (self, from, to);
  drama_document_go_to (self->document, to);
  after = drama_dossier_ref (drama_session_get_dossier (self));
  diff = drama_diff_new (before, after);

  /* A filter comes back only where it would hide what just changed: it is a way of
   * looking, and no part of the work. */
  if (view != NULL && is_any_hidden (self, diff))
    {
      drama_session_set_filter (self, view->hidden_kinds, view->hidden_standings);
      drama_session_set_neighbourhood (self, view->neighbourhood);
    }
  if (view != NULL)
    {
      select_again (self, view);
      info.viewpoint = view->viewpoint;
    }

  info.diff = diff;
  info.before = before;
  info.after = after;
  drama_session_tell_travel (self, &info);
}

/* What was typed and not committed yet becomes a step first, so that it is never lost
 * to one: undo then takes back what was just typed. */
void
drama_session_undo (DramaSession *self)
{
  g_return_if_fail (DRAMA_IS_SESSION (self));

  drama_document_flush (self->document);
  if (drama_document_can_undo (self->document))
    travel (self, drama_history_get_position (get_history (self)) - 1);
}

void
drama_session_redo (DramaSession *self)
{
  g_return_if_fail (DRAMA_IS_SESSION (self));

  drama_document_flush (self->document);
  if (drama_document_can_redo (self->document))
    travel (self, drama_history_get_position (get_history (self)) + 1);
}

/* @position is one of the document's history. */
void
drama_session_go_to (DramaSession *self, guint position)
{
  g_return_if_fail (DRAMA_IS_SESSION (self));
  g_return_if_fail (position < drama_history_get_n_steps (get_history (self)));

  travel (self, position);
}
