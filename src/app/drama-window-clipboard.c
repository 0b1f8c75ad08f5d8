/* drama-window-clipboard.c - copy, cut and paste of actors and ties
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-clip.h"
#include "drama-clip-read.h"
#include "drama-compat.h"
#include "drama-edit-delete.h"
#include "drama-clipping.h"
#include "drama-sentence.h"
#include "drama-window-private.h"

#include <glib/gi18n.h>

/* For as long as a drama_clipping_new() or an edit needs them. */
static const char **
list_ids (const GPtrArray *set)
{
  const char **ids = g_new0 (const char *, (gsize) set->len + 1);

  for (guint i = 0; i < set->len; i++)
    ids[i] = g_ptr_array_index (set, i);

  return ids;
}

static gboolean
has_selection (DramaWindow *self)
{
  return self->session != NULL &&
         drama_session_get_selected_actors (self->session)->len +
                 drama_session_get_selected_ties (self->session)->len >
             0;
}

/* Copying */

static void
copy_selection (DramaWindow *self)
{
  g_autofree const char **actors = list_ids (drama_session_get_selected_actors (self->session));
  g_autofree const char **ties = list_ids (drama_session_get_selected_ties (self->session));
  g_autoptr (DramaDossier) clipping = NULL;
  g_autoptr (GdkContentProvider) provider = NULL;

  /* What was typed and not committed yet belongs to it. */
  drama_document_flush (drama_session_get_document (self->session));
  clipping = drama_clipping_new (drama_session_get_dossier (self->session), actors, ties);
  provider = drama_clip_new (clipping);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), provider);
}

static void
copy (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (has_selection (DRAMA_WINDOW (widget)))
    copy_selection (DRAMA_WINDOW (widget));
}

/* Cutting */

/* What a paste that comes next may put back as it was. */
typedef struct
{
  DramaDossier       *before;
  DramaDossier       *after;
  GdkContentProvider *provider; /* what it left on the clipboard */
} Cut;

#define CUT_KEY "drama-cut"

static void
free_cut (gpointer data)
{
  Cut *self = data;

  drama_dossier_unref (self->before);
  drama_dossier_unref (self->after);
  g_clear_object (&self->provider);
  g_free (self);
}

static GdkContentProvider *
get_content (DramaWindow *self)
{
  return gdk_clipboard_get_content (gtk_widget_get_clipboard (GTK_WIDGET (self)));
}

static void
remember_cut (DramaWindow *self, DramaDossier *before)
{
  Cut *now = g_new0 (Cut, 1);

  now->before = drama_dossier_ref (before);
  now->after = drama_dossier_ref (drama_session_get_dossier (self->session));
  g_set_object (&now->provider, get_content (self));
  g_object_set_data_full (G_OBJECT (self->session), CUT_KEY, now, free_cut);
}

/* What is on the clipboard was cut out of this dossier, and nothing has happened since. */
static const Cut *
find_cut (DramaWindow *self)
{
  const Cut *last = g_object_get_data (G_OBJECT (self->session), CUT_KEY);

  return last != NULL && last->provider != NULL && last->provider == get_content (self) &&
                 last->after == drama_session_get_dossier (self->session)
             ? last
             : NULL;
}

static char *
label_cut (DramaWindow *self)
{
  DramaDossier    *dossier = drama_session_get_dossier (self->session);
  const GPtrArray *actors = drama_session_get_selected_actors (self->session);
  const GPtrArray *ties = drama_session_get_selected_ties (self->session);

  if (actors->len == 1)
    {
      DramaActor *actor = drama_dossier_find_actor (dossier, g_ptr_array_index (actors, 0), NULL);

      /* Translators: a step that can be undone; %s is the name of an actor */
      return g_strdup_printf (_ ("Cut %s"), drama_actor_get_fields (actor)->name);
    }
  if (actors->len > 0)
    return g_strdup_printf (ngettext ("Cut %u Actor", "Cut %u Actors", actors->len), actors->len);
  if (ties->len == 1)
    {
      DramaTie        *tie = drama_dossier_find_tie (dossier, g_ptr_array_index (ties, 0), NULL);
      g_autofree char *sentence = drama_sentence_of_tie (dossier, tie);

      /* Translators: a step that can be undone; %s is a tie as a sentence, as in "Ann pays Bob" */
      return g_strdup_printf (_ ("Cut “%s”"), sentence);
    }

  return g_strdup_printf (ngettext ("Cut %u Tie", "Cut %u Ties", ties->len), ties->len);
}

static void
cut (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DramaWindow            *self = DRAMA_WINDOW (widget);
  DramaDeletion           deletion = { 0 };
  g_autofree const char **actors = NULL;
  g_autofree const char **ties = NULL;
  g_autofree char        *label = NULL;
  g_autofree char        *said = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (DramaDossier) before = NULL;
  DramaEdit *edit;

  if (!has_selection (self))
    return;

  copy_selection (self);
  before = drama_dossier_ref (drama_session_get_dossier (self->session));
  label = label_cut (self);
  actors = list_ids (drama_session_get_selected_actors (self->session));
  ties = list_ids (drama_session_get_selected_ties (self->session));
  edit = drama_edit_begin (drama_session_get_dossier (self->session));
  drama_edit_delete_ties (edit, ties, &deletion);
  /* Translators: a note at a quote of somebody who was removed; %s is a name */
  drama_edit_delete_actors (edit, actors, _ ("Said by %s."), &deletion);
  if (!drama_document_commit (drama_session_get_document (self->session), edit, label, NULL,
                              &error))
    {
      gtk_widget_activate_action (widget, "win.toast", "s", error->message);
      return;
    }

  remember_cut (self, before);
  /* Translators: a toast: how many of each were cut */
  said = g_strdup_printf (_ ("Cut (actors: %u, ties: %u, quotes: %u)"), deletion.n_actors,
                          deletion.n_ties, deletion.n_evidence);
  gtk_widget_activate_action (widget, "win.toast-undo", "s", said);
}

/* Pasting */

/* What was asked for when the clipboard was: an answer may take its time. */
typedef struct
{
  DramaWindow  *window;
  DramaSession *session;
  DramaVec      place;
} Pasting;

static void
free_pasting (Pasting *self)
{
  g_object_unref (self->window);
  g_object_unref (self->session);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Pasting, free_pasting)

static char *
label_paste (const DramaEdit *edit, const DramaPaste *paste)
{
  if (paste->n_actors == 1 && paste->actors->len == 1)
    {
      DramaActor *actor = drama_edit_find_actor (edit, g_ptr_array_index (paste->actors, 0));

      /* Translators: a step that can be undone; %s is the name of an actor */
      return g_strdup_printf (_ ("Paste %s"), drama_actor_get_fields (actor)->name);
    }
  if (paste->n_actors > 0)
    return g_strdup_printf (ngettext ("Paste %u Actor", "Paste %u Actors", paste->n_actors),
                            paste->n_actors);
  if (paste->n_ties > 0)
    return g_strdup_printf (ngettext ("Paste %u Tie", "Paste %u Ties", paste->n_ties),
                            paste->n_ties);
  if (paste->n_evidence > 0)
    return g_strdup_printf (ngettext ("Paste %u Quote", "Paste %u Quotes", paste->n_evidence),
                            paste->n_evidence);

  return g_strdup_printf (ngettext ("Paste %u Source", "Paste %u Sources", paste->n_sources),
                          paste->n_sources);
}

/* The actors, and where they all were there already, the ties among them. */
static void
select_pasted (DramaSession *session, const DramaPaste *paste)
{
  g_autofree const char **actors = list_ids (paste->actors);
  g_autofree const char **ties = list_ids (paste->ties);
  gboolean                only_ties = paste->n_actors == 0 && paste->ties->len > 0;

  drama_session_set_selection (session, only_ties ? NULL : actors, only_ties ? ties : NULL);
  drama_session_reveal (session);
}

static void
paste_clipping (Pasting *self, const DramaDossier *clipping)
{
  DramaDossier *before = drama_session_get_dossier (self->session);
  DramaEdit    *edit = drama_edit_begin (before);
  g_autoptr (DramaPaste) paste = drama_clipping_paste (clipping, edit, self->place);
  const Cut       *last = find_cut (self->window);
  g_autofree char *label = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_new;

  if (last != NULL)
    drama_clipping_rejoin (paste, edit, last->before);
  is_new = paste->n_actors + paste->n_ties + paste->n_evidence + paste->n_sources > 0;
  if (!is_new)
    {
      drama_edit_free (edit);
      select_pasted (self->session, paste);
      gtk_widget_activate_action (GTK_WIDGET (self->window), "win.toast", "s",
                                  _ ("All of it is in this dossier already"));
      return;
    }

  label = label_paste (edit, paste);
  if (drama_document_commit (drama_session_get_document (self->session), edit, label, NULL,
                             &error))
    select_pasted (self->session, paste);
  else
    gtk_widget_activate_action (GTK_WIDGET (self->window), "win.toast", "s", error->message);
}

/* The whole reason is longer than a toast: it is behind a button.  Text that is no
 * dossier may be meant as a source. */
static void
tell_failure (DramaWindow *self, const GError *error)
{
  AdwToast *toast;

  if (g_error_matches (error, DRAMA_CLIP_ERROR, DRAMA_CLIP_ERROR_TEXT))
    {
      toast = adw_toast_new (error->message);
      adw_toast_set_button_label (toast, _ ("Add as _Source"));
      adw_toast_set_action_name (toast, "win.paste-source");
    }
  else if (error->domain == DRAMA_CLIP_ERROR)
    toast = adw_toast_new (error->message);
  else
    {
      toast = adw_toast_new (_ ("What is on the clipboard cannot be pasted"));
      adw_toast_set_button_label (toast, _ ("_Details"));
      adw_toast_set_action_name (toast, "win.message");
      adw_toast_set_action_target (toast, "s", error->message);
    }
  drama_window_add_toast (self, toast);
}

static void
on_clip_read (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  g_autoptr (Pasting) self = data;
  g_autoptr (DramaDossier) clipping = NULL;
  g_autoptr (GError) error = NULL;

  clipping = drama_clip_read_finish (GDK_CLIPBOARD (clipboard), result, &error);
  self->window->n_pasting--;
  if (self->window->session != self->session)
    return; /* another dossier is shown by now, or none */

  if (clipping != NULL)
    paste_clipping (self, clipping);
  else
    tell_failure (self->window, error);
}

static void
paste (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DramaWindow *self = DRAMA_WINDOW (widget);
  Pasting     *pasting = g_new0 (Pasting, 1);

  pasting->window = g_object_ref (self);
  pasting->session = g_object_ref (self->session);
  self->n_pasting++;
  pasting->place = drama_canvas_get_pointed_place (self->canvas);
  drama_clip_read_async (gtk_widget_get_clipboard (widget), NULL, on_clip_read, pasting);
}

void
drama_window_update_clipboard (DramaWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  drama_compat_enable_action (widget, "win.copy", has_selection (self));
  drama_compat_enable_action (widget, "win.cut", has_selection (self));
  drama_compat_enable_action (widget, "win.paste", self->session != NULL);
}

static void
on_session_changed (DramaWindow *self)
{
  if (self->session != NULL)
    g_signal_connect_object (self->session, "selection-changed",
                             G_CALLBACK (drama_window_update_clipboard), self,
                             G_CONNECT_SWAPPED);
  drama_window_update_clipboard (self);
}

void
drama_window_init_clipboard (DramaWindow *self)
{
  g_signal_connect (self, "notify::session", G_CALLBACK (on_session_changed), NULL);
  drama_window_update_clipboard (self);
}

void
drama_window_install_clipboard_actions (GtkWidgetClass *widget_class)
{
  const GdkModifierType control = GDK_CONTROL_MASK;

  gtk_widget_class_install_action (widget_class, "win.copy", NULL, copy);
  gtk_widget_class_install_action (widget_class, "win.cut", NULL, cut);
  gtk_widget_class_install_action (widget_class, "win.paste", NULL, paste);

  /* Bindings and not accelerators of the application: text that is selected or
   * edited has its own clipboard and comes first. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, control, "win.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_x, control, "win.cut", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, control, "win.paste", NULL);
}
