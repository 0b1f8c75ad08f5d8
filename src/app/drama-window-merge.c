/* drama-window-merge.c - another dossier becomes a part of this one
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-compat.h"
#include "drama-conflicts.h"
#include "drama-json.h"
#include "drama-match.h"
#include "drama-window-private.h"
#include "drama-window-review.h"

#include <glib/gi18n.h>

/* Of a name at most, in a button and in the list behind it; and at least. */
#define BUTTON_CHARS 24
#define LIST_CHARS   40
#define LEAST_CHARS  9

/* Beside the bar: what is to be merged, until it is or is not. */
typedef struct
{
  DramaDossier *theirs;
  GPtrArray    *matches; /* of DramaMatch */
  GPtrArray    *ids;     /* of ours, as the lists have them behind "a new actor" */
} Merging;

static const char MERGING_KEY[] = "drama-merging";

static void
free_merging (gpointer data)
{
  Merging *merging = data;

  drama_dossier_unref (merging->theirs);
  g_ptr_array_unref (merging->matches);
  g_ptr_array_unref (merging->ids);
  g_free (merging);
}

/* Asking for a file and reading it: for merging and for comparing. */
typedef struct
{
  DramaWindow     *window; /* owned */
  GFile           *file;
  DramaAnotherRead read;
  DramaSession    *session; /* owned: whose it was when it was asked for */
} Asking;

static void
free_asking (gpointer data)
{
  Asking *asking = data;

  g_object_unref (asking->window);
  g_clear_object (&asking->file);
  g_object_unref (asking->session);
  g_free (asking);
}

static void
read_in_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Asking       *asking = data;
  GError       *error = NULL;
  DramaDossier *dossier = drama_json_read_file (asking->file, cancellable, &error);

  if (dossier != NULL)
    g_task_return_pointer (task, dossier, (GDestroyNotify) drama_dossier_unref);
  else
    g_task_return_error (task, error);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  Asking *asking = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (DramaDossier) dossier = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *base = g_file_get_basename (asking->file);
  g_autofree char *name = g_filename_display_name (base);

  /* Another dossier was opened meanwhile: nobody waits for this one. */
  if (asking->window->session != asking->session)
    return;
  if (dossier == NULL)
    drama_window_show_message (asking->window, error->message);
  else
    asking->read (asking->window, dossier, name);
}

static void
on_chosen (GtkWindow *parent, GFile *file, gpointer data)
{
  Asking *asking = data;
  g_autoptr (GTask) task = NULL;

  if (file == NULL)
    {
      free_asking (asking);
      return;
    }

  asking->file = g_object_ref (file);
  task = g_task_new (asking->window, NULL, on_read, NULL);
  g_task_set_task_data (task, asking, free_asking);
  g_task_run_in_thread (task, read_in_worker);
}

void
drama_window_read_another (DramaWindow     *self,
                           const char      *title,
                           const char      *accept,
                           DramaAnotherRead read)
{
  GFile *file = drama_document_get_file (drama_session_get_document (self->session));
  g_autoptr (GFile) folder = file != NULL ? g_file_get_parent (file) : NULL;
  Asking         *asking = g_new0 (Asking, 1);
  DramaFileChoice choice = {
    .title = title,
    .accept = accept,
    .filter_name = _ ("Dossiers"),
    .pattern = "*.dramatis",
    .mime_type = "application/vnd.dramatis+json",
    .folder = folder,
  };

  asking->window = g_object_ref (self);
  asking->session = g_object_ref (self->session);
  asking->read = read;
  drama_compat_choose_file (GTK_WINDOW (self), &choice, on_chosen, asking);
}

static Merging *
get_merging (DramaWindow *self)
{
  return g_object_get_data (G_OBJECT (self->merge_bar), MERGING_KEY);
}

static void
end_merge (DramaWindow *self)
{
  drama_list_bar_set_open (self->merge_bar, FALSE);
  drama_list_bar_clear (self->merge_bar);
  g_object_set_data (G_OBJECT (self->merge_bar), MERGING_KEY, NULL);
  if (self->session != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

static int
compare_names (gconstpointer a, gconstpointer b, gpointer data)
{
  const DramaDossier *ours = data;
  DramaActor         *one = drama_dossier_find_actor (ours, *(const char *const *) a, NULL);
  DramaActor         *two = drama_dossier_find_actor (ours, *(const char *const *) b, NULL);
  int                 order = g_utf8_collate (drama_actor_get_fields (one)->name,
                                              drama_actor_get_fields (two)->name);

  return order != 0 ? order : g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* All actors of ours by name: what every list offers. */
static GPtrArray *
list_ids (DramaDossier *ours)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < drama_dossier_get_n_actors (ours); i++)
    g_ptr_array_add (ids,
                     g_strdup (drama_actor_get_fields (drama_dossier_get_actor (ours, i))->id));
  g_ptr_array_sort_with_data (ids, compare_names, ours);

  return ids;
}

static GtkStringList *
list_names (DramaDossier *ours, const GPtrArray *ids)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  /* Translators: in a list of actors: somebody who is not among them */
  gtk_string_list_append (names, _ ("A new actor"));
  for (guint i = 0; i < ids->len; i++)
    gtk_string_list_append (
        names,
        drama_actor_get_fields (drama_dossier_find_actor (ours, ids->pdata[i], NULL))->name);

  return names;
}

static void
on_choice (GtkDropDown *choice, GParamSpec *pspec, DramaWindow *self)
{
  Merging    *merging = get_merging (self);
  DramaMatch *match = g_object_get_data (G_OBJECT (choice), "drama-match");
  guint       selected = gtk_drop_down_get_selected (choice);

  if (merging == NULL || match == NULL)
    return;

  g_clear_pointer (&match->chosen, g_free);
  if (selected > 0 && selected <= merging->ids->len)
    match->chosen = g_strdup (merging->ids->pdata[selected - 1]);
}

static void
on_name_setup (GtkListItemFactory *factory, GtkListItem *item, gpointer max_chars)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), LEAST_CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (label), GPOINTER_TO_INT (max_chars));
  gtk_list_item_set_child (item, label);
}

static void
on_name_bind (GtkListItemFactory *factory, GtkListItem *item, gpointer unused)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

/* Of names that may be as long as a line. */
static GtkListItemFactory *
new_name_factory (int max_chars)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_name_setup), GINT_TO_POINTER (max_chars));
  g_signal_connect (factory, "bind", G_CALLBACK (on_name_bind), NULL);

  return factory;
}

static GtkWidget *
build_choice (DramaWindow *self, GtkStringList *names, DramaMatch *match, const char *name)
{
  Merging       *merging = get_merging (self);
  GtkExpression *expression = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL,
                                                           "string");
  GtkWidget     *choice = gtk_drop_down_new (G_LIST_MODEL (g_object_ref (names)), expression);
  g_autoptr (GtkListItemFactory) in_button = new_name_factory (BUTTON_CHARS);
  g_autoptr (GtkListItemFactory) in_list = new_name_factory (LIST_CHARS);

  gtk_drop_down_set_factory (GTK_DROP_DOWN (choice), in_button);
  gtk_drop_down_set_list_factory (GTK_DROP_DOWN (choice), in_list);
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (choice), TRUE);
  drama_compat_name_drop_down (choice, name);
  for (guint i = 0; match->chosen != NULL && i < merging->ids->len; i++)
    if (g_str_equal (merging->ids->pdata[i], match->chosen))
      gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), i + 1);
  g_object_set_data (G_OBJECT (choice), "drama-match", match);
  g_signal_connect_object (choice, "notify::selected", G_CALLBACK (on_choice), self, 0);

  return choice;
}

/* Who it may be, and why; %s is the name of an actor of ours. */
static char *
describe_reason (const DramaMatch *match, DramaDossier *ours)
{
  const DramaMatchCandidate *best = match->candidates->pdata[0];
  DramaActor                *actor = drama_dossier_find_actor (ours, best->ours, NULL);
  const char                *name = drama_actor_get_fields (actor)->name;

  if (match->is_unsure && match->candidates->len > 1)
    return g_strdup (_ ("May be one of several here: please choose"));
  switch (best->reason)
    {
    case DRAMA_MATCH_NAME:
      return match->is_unsure
                 ? g_strdup_printf (_ ("May be %s, who has the same name: please choose"), name)
                 : g_strdup (_ ("Has the same name"));
    case DRAMA_MATCH_ALIAS:
      return match->is_unsure
                 ? g_strdup_printf (_ ("May be %s, as a name is an alias: please choose"), name)
                 : g_strdup (_ ("The name of one is an alias of the other"));
    case DRAMA_MATCH_SHARED_ALIAS:
      return g_strdup_printf (_ ("May be %s, as both have one alias: please choose"), name);
    case DRAMA_MATCH_ID:
    default:
      return g_strdup_printf (_ ("May be %s, but only the id is the same: please choose"), name);
    }
}

static void
add_match (DramaWindow *self, GtkStringList *names, DramaMatch *match)
{
  Merging         *merging = get_merging (self);
  DramaActor      *actor = drama_dossier_find_actor (merging->theirs, match->theirs, NULL);
  const char      *name = drama_actor_get_fields (actor)->name;
  g_autofree char *reason = describe_reason (match, drama_session_get_dossier (self->session));

  drama_list_bar_add_row (self->merge_bar, match->is_unsure ? "?" : "=", name, reason,
                          build_choice (self, names, match, name));
}

/* Those to look at first, then the certain ones; who is new needs no row. */
static guint
fill_merge_bar (DramaWindow *self, GtkStringList *names)
{
  Merging *merging = get_merging (self);
  guint    n_new = 0;

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < merging->matches->len; i++)
      {
        DramaMatch *match = merging->matches->pdata[i];

        if (match->candidates->len == 0)
          n_new += pass;
        else if (match->is_unsure == (pass == 0))
          add_match (self, names, match);
      }

  return n_new;
}

void
drama_window_begin_merge (DramaWindow *self, DramaDossier *theirs, const char *name)
{
  DramaDossier *ours = drama_session_get_dossier (self->session);
  Merging      *merging = g_new0 (Merging, 1);
  g_autoptr (GtkStringList) names = NULL;
  g_autofree char *title = NULL;
  guint            n_new;

  merging->theirs = drama_dossier_ref (theirs);
  merging->matches = drama_match_actors (ours, theirs);
  merging->ids = list_ids (ours);
  drama_list_bar_clear (self->merge_bar);
  g_object_set_data_full (G_OBJECT (self->merge_bar), MERGING_KEY, merging, free_merging);
  names = list_names (ours, merging->ids);
  n_new = fill_merge_bar (self, names);
  title = g_strdup_printf (
      /* Translators: %s is the name of a file, %u how many actors have no counterpart here */
      ngettext ("Merge “%s”: who is who? %u actor is new.",
                "Merge “%s”: who is who? %u actors are new.", n_new),
      name, n_new);
  drama_list_bar_set_title (self->merge_bar, title);
  drama_list_bar_set_open (self->merge_bar, TRUE);
  gtk_widget_child_focus (GTK_WIDGET (self->merge_bar), GTK_DIR_TAB_FORWARD);
}

/* Nobody of ours is two of theirs, and who was chosen is still there. */
static gboolean
check_matches (DramaWindow *self, const Merging *merging)
{
  DramaDossier *ours = drama_session_get_dossier (self->session);
  g_autoptr (GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < merging->matches->len; i++)
    {
      DramaMatch       *match = merging->matches->pdata[i];
      const DramaActor *actor;
      g_autofree char  *message = NULL;

      actor = match->chosen != NULL ? drama_dossier_find_actor (ours, match->chosen, NULL) : NULL;
      if (actor == NULL)
        {
          g_clear_pointer (&match->chosen, g_free);
          continue;
        }
      if (g_hash_table_add (used, match->chosen))
        continue;
      message = g_strdup_printf (_ ("Two actors cannot both be “%s”. Choose another for one of "
                                    "them, or merge them in the other dossier first."),
                                 drama_actor_get_fields (actor)->name);
      drama_window_show_message (self, message);
      return FALSE;
    }

  return TRUE;
}

static void
on_merge (DramaWindow *self)
{
  Merging       *merging = get_merging (self);
  DramaDocument *document;
  DramaDossier  *ours;
  g_autoptr (DramaDossier) empty = drama_dossier_new ();
  g_autoptr (DramaDossier) said = NULL;
  g_autoptr (DramaDossier) joined = NULL;
  g_autoptr (GError) error = NULL;

  if (merging == NULL || self->session == NULL || !check_matches (self, merging))
    return;

  document = drama_session_get_document (self->session);
  drama_document_flush (document);
  ours = drama_document_get_dossier (document);
  said = drama_match_apply (ours, merging->theirs, merging->matches, &error);
  if (said != NULL)
    joined = drama_conflicts_merge (empty, ours, said, NULL, &error);
  if (joined == NULL)
    {
      drama_window_show_message (self, error->message);
      return;
    }
  drama_window_hide_message (self);
  end_merge (self);
  /* Translators: a step that can be undone */
  drama_document_step_to (document, joined, _ ("Merge Another Dossier"));
}

static void
merge (GtkWidget *widget, const char *name, GVariant *parameter)
{
  drama_window_read_another (DRAMA_WINDOW (widget), _ ("Merge Another Dossier"), _ ("_Merge"),
                             drama_window_begin_merge);
}

void
drama_window_init_merge (DramaWindow *self)
{
  GtkWidget *button = drama_list_bar_add_button (self->merge_bar, _ ("_Merge"));

  gtk_widget_add_css_class (button, "suggested-action");
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_merge), self);
  g_signal_connect_swapped (self->merge_bar, "closed", G_CALLBACK (end_merge), self);
}

void
drama_window_install_merge_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.merge-dossier", NULL, merge);
}
