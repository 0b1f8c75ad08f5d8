/* drama-redact-dialog-done.c - the copy is written, or the dossier itself is redacted
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-backup.h"
#include "drama-compat.h"
#include "drama-conflicts.h"
#include "drama-redact-dialog-private.h"
#include "drama-redact-job.h"
#include "drama-text-scale.h"

#include <glib/gi18n.h>

static DramaDocument *
get_document (DramaRedactDialog *self)
{
  return drama_session_get_document (self->session);
}

/* A copy */

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  DramaRedactDialog *self = DRAMA_REDACT_DIALOG (source);
  GtkWindow         *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autoptr (GFile) file = data;
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (!drama_redact_job_write_finish (result, &error))
    {
      adw_preferences_group_set_description (self->choice_group, error->message);
      gtk_widget_set_sensitive (self->save, TRUE);
      return;
    }

  /* Translators: %s is the name of a file */
  text = g_strdup_printf (_ ("The redacted copy is in “%s”"), name);
  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.toast", "s", text);
  gtk_window_destroy (GTK_WINDOW (self));
}

void
drama_redact_dialog_write (DramaRedactDialog *self, GFile *file)
{
  GFile *own = drama_document_get_file (drama_session_get_document (self->session));

  if (own != NULL && g_file_equal (own, file))
    {
      adw_preferences_group_set_description (
          self->choice_group, _ ("The copy needs another name: the dossier itself keeps the "
                                 "proof."));
      return;
    }
  if (self->copy == NULL)
    return;

  gtk_widget_set_sensitive (self->save, FALSE);
  drama_redact_job_write (self->copy, file, G_OBJECT (self), on_written, g_object_ref (file));
}

static void
on_file_chosen (GtkWindow *parent, GFile *file, gpointer data)
{
  if (file != NULL)
    drama_redact_dialog_write (DRAMA_REDACT_DIALOG (parent), file);
}

/* The file's own name could be the one that must not be said. */
void
drama_redact_dialog_choose_file (DramaRedactDialog *self)
{
  GFile *file = drama_document_get_file (drama_session_get_document (self->session));
  g_autoptr (GFile) folder = file != NULL ? g_file_get_parent (file) : NULL;
  DramaFileChoice choice = {
    .title = _ ("Save the Redacted Copy"),
    .accept = _ ("_Save"),
    .filter_name = _ ("Dossiers"),
    .pattern = "*.dramatis",
    .mime_type = "application/vnd.dramatis+json",
    /* Translators: the suggested name of a file, without its ending */
    .name = NULL,
    .folder = folder,
    .save = TRUE,
  };
  g_autofree char *name = g_strconcat (_ ("redacted copy"), ".dramatis", NULL);

  if (self->copy == NULL)
    return;

  choice.name = name;
  drama_compat_choose_file (GTK_WINDOW (self), &choice, on_file_chosen, NULL);
}

/* The dossier itself */

/* A file may be called after somebody, and a folder. */
void
drama_redact_dialog_look_at_path (DramaRedactDialog *self, DramaRedactAddRow add_row)
{
  GFile           *file = drama_document_get_file (get_document (self));
  g_autofree char *path = file != NULL ? g_file_get_parse_name (file) : NULL;

  for (guint i = 0; path != NULL && i < self->persons->len; i++)
    {
      const Person        *person = self->persons->pdata[i];
      const DramaRedaction redaction = { person->id, path, NULL };

      /* What is no safe pseudonym says the name. */
      if (drama_redact_pseudonym_is_safe (drama_session_get_dossier (self->session), &redaction))
        continue;
      add_row (self, self->look_group, path,
               _ ("The file or its folder is called so; rename it, or save under another name"));
      gtk_widget_set_visible (GTK_WIDGET (self->look_group), TRUE);
      return;
    }
}

static guint
count_versions (GFile *file)
{
  g_autofree char *folder = drama_kept_folder ("backup", NULL);
  g_autofree char *uri = g_file_get_uri (file);
  g_autoptr (GPtrArray) versions = folder != NULL ? drama_backup_list (folder, uri) : NULL;

  return versions != NULL ? versions->len : 0;
}

static char *
describe_here (DramaRedactDialog *self)
{
  GFile           *file = drama_document_get_file (get_document (self));
  g_autofree char *name = NULL;
  g_autofree char *kept = NULL;
  g_autoptr (GPtrArray) conflicts =
      drama_conflicts_read (drama_session_get_dossier (self->session));
  guint n_versions;

  if (conflicts->len > 0)
    return g_strdup (_ ("Settle the conflicts of the last merge first: they may say the names."));
  if (file == NULL)
    return g_strdup (_ ("The names go from here and from the unsaved work that is kept. Undo "
                        "brings them back until the dossier is closed."));

  n_versions = count_versions (file);
  name = drama_file_name (file);
  kept = n_versions > 0
             ? g_strdup_printf (
                   ngettext ("%u earlier version and the unsaved work that this computer kept are "
                             "removed.",
                             "%u earlier versions and the unsaved work that this computer kept "
                             "are removed.",
                             n_versions),
                   n_versions)
             : g_strdup (_ ("The unsaved work that this computer kept is removed."));

  /* Translators: the name of a file, and a sentence on what is removed */
  return g_strdup_printf (_ ("The names go from “%s”, and it is saved at once. %s Undo brings the "
                             "names back until the dossier is closed; nothing else does. Copies "
                             "elsewhere keep them: in git, in a backup, with other people."),
                          name, kept);
}

void
drama_redact_dialog_update_here (DramaRedactDialog *self, gboolean can_do)
{
  g_autofree char *words = describe_here (self);
  g_autofree char *markup = g_markup_escape_text (words, -1);
  g_autoptr (GPtrArray) conflicts =
      drama_conflicts_read (drama_session_get_dossier (self->session));

  adw_preferences_group_set_description (self->here_group, markup);
  gtk_widget_set_sensitive (self->here, can_do && conflicts->len == 0);
}

void
drama_redact_dialog_redact_here (DramaRedactDialog *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  /* What was still being typed changes the dossier, and then what is shown here. */
  if (self->copy == NULL || !drama_document_redact (get_document (self), self->copied, self->copy))
    return;

  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.finish-redaction", NULL);
  gtk_window_destroy (GTK_WINDOW (self));
}

void
drama_redact_dialog_add_here (DramaRedactDialog *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  self->here_group = ADW_PREFERENCES_GROUP (group);
  adw_preferences_group_set_title (self->here_group, _ ("Instead of a Copy"));
  self->here = gtk_button_new_with_mnemonic (_ ("_Redact the Dossier Itself"));
  gtk_widget_set_halign (self->here, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->here, "destructive-action");
  gtk_widget_add_css_class (self->here, "pill");
  drama_text_scale_wrap_pills (self->here);
  g_signal_connect_swapped (self->here, "clicked", G_CALLBACK (drama_redact_dialog_redact_here),
                            self);
  adw_preferences_group_add (self->here_group, self->here);
  adw_preferences_page_add (self->page, self->here_group);
}
