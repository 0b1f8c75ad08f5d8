/* drama-redact-dialog.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-compat.h"
#include "drama-redact-dialog-private.h"
#include "drama-redact-job.h"
#include "drama-redact-words.h"
#include "drama-terms.h"
#include "drama-text-scale.h"

#include <glib/gi18n.h>

#define REFRESH_MS 150
#define MAX_LOOKS  200

G_DEFINE_FINAL_TYPE (DramaRedactDialog, drama_redact_dialog, ADW_TYPE_WINDOW)

static void
free_person (gpointer data)
{
  Person *person = data;

  g_free (person->id);
  g_free (person);
}

static DramaDossier *
get_dossier (DramaRedactDialog *self)
{
  return drama_session_get_dossier (self->session);
}

static void
clear_rows (DramaRedactDialog *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = self->rows->pdata[i];
      GtkWidget *group = gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP);

      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (group), row);
    }
  g_ptr_array_set_size (self->rows, 0);
}

static void
add_row (DramaRedactDialog *self, AdwPreferencesGroup *group, const char *title, const char *note)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *title_markup = g_markup_escape_text (title, -1);
  g_autofree char *note_markup = g_markup_escape_text (note, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title_markup);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), note_markup);
  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->rows, row);
}

static void
show_report (DramaRedactDialog *self)
{
  gboolean can_do = self->copy != NULL && self->report != NULL &&
                    drama_redact_report_get_total (self->report) > 0;

  clear_rows (self);
  for (guint i = 0; self->report != NULL && i < DRAMA_N_REDACT_PLACES; i++)
    {
      g_autofree char *words = NULL;

      if (self->report->counts[i] == 0)
        continue;
      words = drama_redact_words_of_count ((DramaRedactPlace) i, self->report->counts[i]);
      add_row (self, self->count_group, words, "");
    }
  for (guint i = 0; self->report != NULL && i < MIN (self->report->looks->len, MAX_LOOKS); i++)
    {
      const DramaRedactLook *look = self->report->looks->pdata[i];

      add_row (self, self->look_group, look->words, drama_redact_words_of_reason (look->reason));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->count_group),
                          self->report != NULL &&
                              drama_redact_report_get_total (self->report) > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->look_group),
                          self->report != NULL && self->report->looks->len > 0);
  drama_redact_dialog_look_at_path (self, add_row);
  gtk_widget_set_sensitive (self->save, can_do);
  drama_redact_dialog_update_here (self, can_do);
}

static void
forget_copy (DramaRedactDialog *self)
{
  g_clear_pointer (&self->copy, drama_dossier_unref);
  g_clear_pointer (&self->copied, drama_dossier_unref);
  g_clear_pointer (&self->report, drama_redact_report_free);
}

static void
on_made (GObject *source, GAsyncResult *result, gpointer data)
{
  DramaRedactDialog *self = DRAMA_REDACT_DIALOG (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (DramaRedactReport) report = NULL;
  g_autoptr (DramaDossier) copy = drama_redact_job_finish (result, &report, &error);

  /* Something else was asked for meanwhile, or nobody looks any more. */
  if (self->session == NULL || GPOINTER_TO_UINT (data) != self->serial)
    return;

  forget_copy (self);
  self->copy = g_steal_pointer (&copy);
  self->copied = g_steal_pointer (&self->copying);
  self->report = g_steal_pointer (&report);
  show_report (self);
}

/* Marks a pseudonym that says nothing, or the name. */
static gboolean
check_person (DramaRedactDialog *self, const Person *person)
{
  const DramaRedaction redaction = {
    person->id, gtk_editable_get_text (GTK_EDITABLE (person->pseudonym)), NULL
  };
  gboolean    is_safe = drama_redact_pseudonym_is_safe (get_dossier (self), &redaction);
  const char *title = is_safe ? _ ("Pseudonym") : _ ("Pseudonym: needed, and without the name");

  if (is_safe)
    gtk_widget_remove_css_class (GTK_WIDGET (person->pseudonym), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (person->pseudonym), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (person->pseudonym), GTK_ACCESSIBLE_STATE_INVALID,
                               is_safe ? GTK_ACCESSIBLE_INVALID_FALSE
                                       : GTK_ACCESSIBLE_INVALID_TRUE,
                               -1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (person->pseudonym), title);

  return is_safe;
}

static void
remove_person (DramaRedactDialog *self, Person *person)
{
  adw_preferences_page_remove (self->page, ADW_PREFERENCES_GROUP (person->group));
  g_ptr_array_remove (self->persons, person);
}

static gboolean
refresh (gpointer data)
{
  DramaRedactDialog *self = data;
  DramaRedactJob    *job;
  gboolean           is_good = TRUE;
  int                flags = 0;

  self->refresh_source = 0;
  for (guint i = self->persons->len; i-- > 0;)
    {
      Person *person = self->persons->pdata[i];

      /* Deleted in the window while this was open. */
      if (drama_dossier_find_actor (get_dossier (self), person->id, NULL) == NULL)
        remove_person (self, person);
      else
        is_good &= check_person (self, person);
    }
  self->serial++;
  if (!is_good)
    {
      forget_copy (self);
      show_report (self);
      return G_SOURCE_REMOVE;
    }

  if (gtk_switch_get_active (GTK_SWITCH (self->personal)))
    flags |= DRAMA_REDACT_PERSONAL;
  if (gtk_switch_get_active (GTK_SWITCH (self->authors)))
    flags |= DRAMA_REDACT_AUTHORS;
  g_clear_pointer (&self->copying, drama_dossier_unref);
  self->copying = drama_dossier_ref (get_dossier (self));
  job = drama_redact_job_new (self->copying, (DramaRedactFlags) flags);
  for (guint i = 0; i < self->persons->len; i++)
    {
      const Person *person = self->persons->pdata[i];

      drama_redact_job_add (job, person->id,
                            gtk_editable_get_text (GTK_EDITABLE (person->pseudonym)),
                            gtk_editable_get_text (GTK_EDITABLE (person->also)));
    }
  drama_redact_job_start (job, G_OBJECT (self), on_made, GUINT_TO_POINTER (self->serial));

  return G_SOURCE_REMOVE;
}

/* A copy that is out of date must not be saved meanwhile. */
static void
refresh_soon (DramaRedactDialog *self)
{
  if (self->session == NULL)
    return;

  gtk_widget_set_sensitive (self->save, FALSE);
  drama_redact_dialog_update_here (self, FALSE);
  g_clear_handle_id (&self->refresh_source, g_source_remove);
  self->refresh_source = g_timeout_add (REFRESH_MS, refresh, self);
}

static void
on_remove_person (GtkButton *button, DramaRedactDialog *self)
{
  remove_person (self, g_object_get_data (G_OBJECT (button), "drama-person"));
  gtk_widget_grab_focus (self->choice);
  refresh_soon (self);
}

static AdwEntryRow *
add_entry (DramaRedactDialog *self, GtkWidget *group, const char *title, const char *text)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  g_signal_connect_object (row, "changed", G_CALLBACK (refresh_soon), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);

  return ADW_ENTRY_ROW (row);
}

static char *
suggest_pseudonym (DramaKind kind, guint index)
{
  const char *word = drama_terms_kind (kind);

  return index < 26
             /* Translators: a pseudonym: a kind of actor and a letter from A to Z, "Person A" */
             ? g_strdup_printf (_ ("%s %c"), word, 'A' + (int) index)
             /* Translators: a pseudonym: a kind of actor and a number, "Person 27" */
             : g_strdup_printf (_ ("%s %u"), word, index + 1);
}

/* Before what is said of the copy. */
static void
insert_group (DramaRedactDialog *self, AdwPreferencesGroup *group)
{
  AdwPreferencesGroup *last[] = { self->look_group, self->count_group, self->here_group };

  for (guint i = 0; i < G_N_ELEMENTS (last); i++)
    {
      g_object_ref (last[i]);
      adw_preferences_page_remove (self->page, last[i]);
    }
  adw_preferences_page_add (self->page, group);
  for (guint i = 0; i < G_N_ELEMENTS (last); i++)
    {
      adw_preferences_page_add (self->page, last[i]);
      g_object_unref (last[i]);
    }
}

void
drama_redact_dialog_add_actor (DramaRedactDialog *self, const char *id)
{
  const DramaActor *actor = drama_dossier_find_actor (get_dossier (self), id, NULL);
  Person           *person;
  GtkWidget        *button;
  g_autofree char  *name = NULL;
  g_autofree char  *pseudonym = NULL;
  g_autofree char  *hint = NULL;

  g_return_if_fail (DRAMA_IS_REDACT_DIALOG (self));

  for (guint i = 0; i < self->persons->len; i++)
    if (g_str_equal (((Person *) self->persons->pdata[i])->id, id))
      return;
  if (actor == NULL)
    return;

  pseudonym = suggest_pseudonym (drama_actor_get_fields (actor)->kind, self->persons->len);
  person = g_new0 (Person, 1);
  person->id = g_strdup (id);
  person->group = adw_preferences_group_new ();
  name = g_markup_escape_text (drama_actor_get_fields (actor)->name, -1);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (person->group), name);
  button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  /* Translators: %s is the name of an actor */
  hint = g_strdup_printf (_ ("Leave %s as it is"), drama_actor_get_fields (actor)->name);
  gtk_widget_set_tooltip_text (button, hint);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, hint,
                                  -1);
  g_object_set_data (G_OBJECT (button), "drama-person", person);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_remove_person), self, 0);
  drama_compat_mend_names (button);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (person->group), button);
  person->pseudonym = add_entry (self, person->group, _ ("Pseudonym"), pseudonym);
  person->also = add_entry (self, person->group,
                            _ ("Other names, with commas"), "");
  g_ptr_array_add (self->persons, person);

  insert_group (self, ADW_PREFERENCES_GROUP (person->group));
  gtk_widget_grab_focus (GTK_WIDGET (person->pseudonym));
  refresh_soon (self);
}

static void
on_choice (DramaRedactDialog *self)
{
  guint       selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->choice));
  GPtrArray  *ids = g_object_get_data (G_OBJECT (self->choice), "drama-ids");
  const char *id;

  if (selected == 0 || selected > ids->len)
    return;

  id = ids->pdata[selected - 1];
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->choice), 0);
  drama_redact_dialog_add_actor (self, id);
}

/* Every actor of the dossier, by id as the dossier has them. */
static GtkWidget *
build_choice (DramaRedactDialog *self)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  GtkExpression *expression = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL,
                                                           "string");
  GPtrArray     *ids = g_ptr_array_new_with_free_func (g_free);
  GtkWidget     *choice;

  gtk_string_list_append (names, _ ("Choose…"));
  for (guint i = 0; i < drama_dossier_get_n_actors (get_dossier (self)); i++)
    {
      const DramaActorFields *actor;

      actor = drama_actor_get_fields (drama_dossier_get_actor (get_dossier (self), i));
      gtk_string_list_append (names, actor->name);
      g_ptr_array_add (ids, g_strdup (actor->id));
    }
  choice = gtk_drop_down_new (G_LIST_MODEL (names), expression);
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (choice), TRUE);
  gtk_widget_set_valign (choice, GTK_ALIGN_CENTER);
  drama_compat_name_drop_down (choice, _ ("Redact an Actor"));
  g_object_set_data_full (G_OBJECT (choice), "drama-ids", ids, (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect_object (choice, "notify::selected", G_CALLBACK (on_choice), self,
                           G_CONNECT_SWAPPED);

  return choice;
}

static void
drama_redact_dialog_dispose (GObject *object)
{
  DramaRedactDialog *self = DRAMA_REDACT_DIALOG (object);

  g_clear_handle_id (&self->refresh_source, g_source_remove);
  forget_copy (self);
  g_clear_pointer (&self->copying, drama_dossier_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (drama_redact_dialog_parent_class)->dispose (object);
}

static void
drama_redact_dialog_finalize (GObject *object)
{
  DramaRedactDialog *self = DRAMA_REDACT_DIALOG (object);

  g_ptr_array_unref (self->persons);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (drama_redact_dialog_parent_class)->finalize (object);
}

static void
drama_redact_dialog_class_init (DramaRedactDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = drama_redact_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = drama_redact_dialog_finalize;

  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0,
                                       "window.close", NULL);
}

static GtkWidget *
add_switch (DramaRedactDialog *self, const char *title, const char *note, gboolean active)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *toggle = gtk_switch_new ();

  gtk_switch_set_active (GTK_SWITCH (toggle), active);
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), note);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  adw_preferences_group_add (self->choice_group, row);
  g_signal_connect_object (toggle, "notify::active", G_CALLBACK (refresh_soon), self,
                           G_CONNECT_SWAPPED);

  return toggle;
}

static GtkWidget *
build_header (DramaRedactDialog *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_ ("_Cancel"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "window.close");
  self->save = gtk_button_new_with_mnemonic (_ ("_Save Copy…"));
  drama_text_scale_wrap_button (GTK_BUTTON (self->save));
  gtk_widget_add_css_class (self->save, "suggested-action");
  gtk_widget_set_sensitive (self->save, FALSE);
  g_signal_connect_swapped (self->save, "clicked", G_CALLBACK (drama_redact_dialog_choose_file),
                            self);
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->save);

  return header;
}

static AdwPreferencesGroup *
add_group (DramaRedactDialog *self, const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_page_add (self->page, ADW_PREFERENCES_GROUP (group));

  return ADW_PREFERENCES_GROUP (group);
}

static void
drama_redact_dialog_init (DramaRedactDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->persons = g_ptr_array_new_with_free_func (free_person);
  self->rows = g_ptr_array_new ();
  self->page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->page), TRUE);
  gtk_box_append (GTK_BOX (box), build_header (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->page));
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_title (GTK_WINDOW (self), _ ("Redact"));
  gtk_window_set_default_size (GTK_WINDOW (self), 480, 640);
  gtk_widget_set_size_request (GTK_WIDGET (self), 340, 300);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
}

static void
fill (DramaRedactDialog *self)
{
  GtkWidget *row = adw_action_row_new ();

  self->choice_group = add_group (self, _ ("A Copy to Pass On"));
  adw_preferences_group_set_description (
      self->choice_group, _ ("The dossier itself stays as it is and keeps the proof. Who knows the "
                             "story may still know the person."));
  self->choice = build_choice (self);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Redact an Actor"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), self->choice);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), self->choice);
  /* The row names it already. */
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self->choice), GTK_ACCESSIBLE_PROPERTY_LABEL);
  adw_preferences_group_add (self->choice_group, row);
  self->personal = add_switch (self, _ ("Remove Personal Information"),
                               _ ("Who entered quotes and set standings, and when"), TRUE);
  self->authors = add_switch (self, _ ("Remove Authors of Sources"), "", FALSE);
  self->look_group = add_group (self, _ ("Please Look At"));
  self->count_group = add_group (self, _ ("Taken Out"));
  drama_redact_dialog_add_here (self);
  show_report (self);
  drama_compat_mend_names (GTK_WIDGET (self));
  drama_text_scale_window (GTK_WINDOW (self));
}

DramaRedactDialog *
drama_redact_dialog_new (GtkWindow *parent, DramaSession *session)
{
  DramaRedactDialog *self = g_object_new (DRAMA_TYPE_REDACT_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  fill (self);
  g_signal_connect_object (drama_session_get_document (session), "changed",
                           G_CALLBACK (refresh_soon), self, G_CONNECT_SWAPPED);
  refresh_soon (self);

  return self;
}

DramaDossier *
drama_redact_dialog_get_copy (DramaRedactDialog *self)
{
  return self->copy;
}

const DramaRedactReport *
drama_redact_dialog_get_report (DramaRedactDialog *self)
{
  return self->report;
}
