/* drama-window-compare.c - what is different to another dossier, and what a merge left open
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-compat.h"
#include "drama-comparing.h"
#include "drama-conflicts.h"
#include "drama-window-private.h"
#include "drama-window-review.h"
#include "drama-words-of-changes.h"

#include <glib/gi18n.h>

/* Each row costs a widget, so that there are no more at once; the rest is asked for. */
#define MAX_ROWS 500

static const char TIE_KEY[] = "drama-tie";
static const char ACTOR_KEY[] = "drama-actor";
static const char INDEX_KEY[] = "drama-index";
static const char NEXT_KEY[] = "drama-next";

/* What a click on the row leads to. */
static void
set_target (GtkWidget *row, DramaRecordKind record, const char *id, const char *tie)
{
  if (record == DRAMA_RECORD_KIND_ACTOR)
    g_object_set_data_full (G_OBJECT (row), ACTOR_KEY, g_strdup (id), g_free);
  else if (record == DRAMA_RECORD_KIND_TIE || tie != NULL)
    g_object_set_data_full (G_OBJECT (row), TIE_KEY, g_strdup (tie != NULL ? tie : id), g_free);
}

static guint
count (const DramaComparison *comparison, DramaChangeKind kind)
{
  guint n = 0;

  for (guint i = 0; i < DRAMA_N_RECORD_KINDS; i++)
    n += drama_comparison_count (comparison, (DramaRecordKind) i, kind);

  return n;
}

static char *
make_title (DramaComparing *comparing)
{
  const DramaComparison *comparison = drama_comparing_get_comparison (comparing);
  const char            *name = drama_comparing_get_name (comparing);
  guint                  n_added, n_removed, n_changed;
  g_autofree char       *added = NULL;
  g_autofree char       *removed = NULL;
  g_autofree char       *changed = NULL;
  g_autofree char       *standings = NULL;

  if (drama_comparison_is_empty (comparison))
    /* Translators: %s is the name of a file */
    return g_strdup_printf (_ ("“%s” says the same"), name);

  n_added = count (comparison, DRAMA_CHANGE_ADDED);
  n_removed = count (comparison, DRAMA_CHANGE_REMOVED);
  n_changed = count (comparison, DRAMA_CHANGE_CHANGED);
  added = g_strdup_printf (ngettext ("%u added", "%u added", n_added), n_added);
  removed = g_strdup_printf (ngettext ("%u removed", "%u removed", n_removed), n_removed);
  changed = g_strdup_printf (ngettext ("%u changed", "%u changed", n_changed), n_changed);
  standings = g_strdup_printf (ngettext ("%u stands otherwise", "%u stand otherwise",
                                         comparison->standings->len),
                               comparison->standings->len);

  /* Translators: the name of a file, then "2 added", "1 removed", "3 changed" and
   * "1 stands otherwise" */
  return g_strdup_printf (_ ("Compared with “%s”: %s, %s, %s, %s"), name, added, removed, changed,
                          standings);
}

/* Standing first: it is what an editor asks for. */
static GtkWidget *
add_compare_row (DramaWindow *self, DramaComparing *comparing, guint index)
{
  static const char *const MARKS[] = { "+", "−", "≠" };
  const DramaComparison   *comparison = drama_comparing_get_comparison (comparing);
  DramaDossier            *before = drama_comparing_get_before (comparing);
  DramaDossier            *after = drama_session_get_dossier (self->session);
  const DramaChange       *change;
  GtkWidget               *row;
  g_autofree char         *words = NULL;
  g_autofree char         *details = NULL;

  if (index < comparison->standings->len)
    {
      const DramaStandingChange *standing = comparison->standings->pdata[index];

      words = drama_words_of_standing (after, standing);
      details = drama_words_of_causes (before, after, standing);
      row = drama_list_bar_add_row (self->compare_bar, "≠", words, details, NULL);
      set_target (row, DRAMA_RECORD_KIND_TIE, standing->tie, NULL);
      return row;
    }

  change = comparison->changes->pdata[index - comparison->standings->len];
  words = drama_words_of_change (before, after, change);
  details = drama_words_of_change_details (change);
  row = drama_list_bar_add_row (self->compare_bar, MARKS[change->kind], words, details, NULL);
  set_target (row, change->record, change->id, change->tie);

  return row;
}

/* Some rows from @first on, and a row that asks for the next; returns the first of them. */
static GtkWidget *
add_compare_rows (DramaWindow *self, DramaComparing *comparing, guint first)
{
  const DramaComparison *comparison = drama_comparing_get_comparison (comparing);
  guint                  n_rows = comparison->standings->len + comparison->changes->len;
  guint                  end = MIN (n_rows, first + MAX_ROWS);
  GtkWidget             *top = NULL;

  for (guint i = first; i < end; i++)
    {
      GtkWidget *row = add_compare_row (self, comparing, i);

      top = i == first ? row : top;
    }
  if (end < n_rows)
    {
      g_autofree char *words = g_strdup_printf (ngettext ("Show %u More", "Show %u More",
                                                          MIN (n_rows - end, MAX_ROWS)),
                                                MIN (n_rows - end, MAX_ROWS));
      g_autofree char *left = g_strdup_printf (ngettext ("%u is left", "%u are left",
                                                         n_rows - end),
                                               n_rows - end);
      GtkWidget       *row = drama_list_bar_add_row (self->compare_bar, NULL, words, left, NULL);

      g_object_set_data (G_OBJECT (row), NEXT_KEY, GUINT_TO_POINTER (end));
    }

  return top;
}

static void
show_more (DramaWindow *self, GtkListBoxRow *row, guint next)
{
  DramaComparing *comparing = drama_comparing_of (self->session);
  GtkWidget      *top;

  gtk_list_box_remove (drama_list_bar_get_list (self->compare_bar), GTK_WIDGET (row));
  top = add_compare_rows (self, comparing, next);
  if (top != NULL)
    gtk_widget_grab_focus (top);
}

static void
on_row_activated (DramaWindow *self, GtkListBoxRow *row)
{
  const char *actor = g_object_get_data (G_OBJECT (row), ACTOR_KEY);
  const char *tie = g_object_get_data (G_OBJECT (row), TIE_KEY);
  guint       next = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), NEXT_KEY));

  if (self->session == NULL)
    return;
  if (next > 0)
    {
      show_more (self, row, next);
      return;
    }

  if (actor != NULL)
    drama_session_select_actor (self->session, actor);
  else if (tie != NULL)
    drama_session_select_tie (self->session, tie);
  drama_session_reveal (self->session);
}

static void
show_comparing (DramaWindow *self)
{
  DramaComparing  *comparing = self->session != NULL ? drama_comparing_of (self->session) : NULL;
  gboolean         is_active = comparing != NULL && drama_comparing_is_active (comparing);
  g_autofree char *title = NULL;

  drama_list_bar_clear (self->compare_bar);
  if (is_active)
    {
      title = make_title (comparing);
      drama_list_bar_set_title (self->compare_bar, title);
      add_compare_rows (self, comparing, 0);
    }
  drama_list_bar_set_open (self->compare_bar, is_active);
}

/* Whether there was something to end. */
gboolean
drama_window_end_comparing (DramaWindow *self)
{
  DramaComparing *comparing;

  if (self->session == NULL)
    return FALSE;

  comparing = drama_comparing_of (self->session);
  if (!drama_comparing_is_active (comparing))
    return FALSE;

  drama_comparing_end (comparing);
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));

  return TRUE;
}

static void
on_compare_read (DramaWindow *self, DramaDossier *dossier, const char *name)
{
  drama_comparing_begin (drama_comparing_of (self->session), dossier, name);
  gtk_widget_child_focus (GTK_WIDGET (self->compare_bar), GTK_DIR_TAB_FORWARD);
}

static void
compare (GtkWidget *widget, const char *name, GVariant *parameter)
{
  drama_window_read_another (DRAMA_WINDOW (widget), _ ("Compare With"), _ ("_Compare"),
                             on_compare_read);
}

static void
on_settle (GtkButton *button, DramaWindow *self)
{
  guint          index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), INDEX_KEY));
  gboolean       take_theirs = g_object_get_data (G_OBJECT (button), "drama-theirs") != NULL;
  DramaDocument *document = drama_session_get_document (self->session);
  g_autoptr (DramaDossier) settled = NULL;
  g_autoptr (GError) error = NULL;

  settled = drama_conflicts_settle (drama_document_get_dossier (document), index, take_theirs,
                                    &error);
  if (settled == NULL)
    {
      drama_window_show_message (self, _ ("This cannot be removed, as other records need it now. "
                                          "Remove those first."));
      return;
    }
  /* Translators: a step that can be undone */
  drama_document_step_to (document, settled, _ ("Settle a Difference"));
}

static GtkWidget *
add_choice (GtkWidget *box, DramaWindow *self, const char *label, guint index, gboolean theirs)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_object_set_data (G_OBJECT (button), INDEX_KEY, GUINT_TO_POINTER (index));
  if (theirs)
    g_object_set_data (G_OBJECT (button), "drama-theirs", GINT_TO_POINTER (TRUE));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_settle), self, 0);
  gtk_box_append (GTK_BOX (box), button);

  return button;
}

static void
add_conflict (DramaWindow *self, const DramaConflict *conflict, guint index)
{
  const DramaDossier *dossier = drama_session_get_dossier (self->session);
  g_autofree char    *record = drama_words_of_record (dossier, conflict->record, conflict->id);
  /* Translators: a record, such as an actor's name, and one of its fields */
  g_autofree char *title = g_strdup_printf (_ ("%s: %s"), record,
                                            drama_words_of_field (conflict->field));
  g_autofree char *details = NULL;
  GtkWidget       *choices = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  if (g_str_equal (conflict->field, "removed"))
    details = g_strdup (g_str_equal (conflict->theirs, "removed")
                            ? _ ("The other side removed it; here it was changed or is needed")
                            : _ ("It was removed here; the other side changed or needs it"));
  else
    /* Translators: what a field says on either side of a merge */
    details = g_strdup_printf (_ ("Mine: “%s”\nTheirs: “%s”"), conflict->ours, conflict->theirs);
  add_choice (choices, self, _ ("Keep Mine"), index, FALSE);
  add_choice (choices, self, _ ("Take Theirs"), index, TRUE);
  drama_list_bar_add_row (self->conflict_bar, NULL, title, details, choices);
}

/* The dossier itself knows what is open, so that undo, saving and opening keep it. */
static void
show_conflicts (DramaWindow *self)
{
  g_autoptr (GPtrArray) waiting = NULL;
  g_autofree char *title = NULL;

  drama_list_bar_clear (self->conflict_bar);
  if (self->session != NULL)
    waiting = drama_conflicts_read (drama_session_get_dossier (self->session));
  if (waiting == NULL || waiting->len == 0)
    {
      drama_list_bar_set_open (self->conflict_bar, FALSE);
      return;
    }

  title = g_strdup_printf (ngettext ("After a merge, %u difference waits for you to decide",
                                     "After a merge, %u differences wait for you to decide",
                                     waiting->len),
                           waiting->len);
  drama_list_bar_set_title (self->conflict_bar, title);
  for (guint i = 0; i < MIN (waiting->len, MAX_ROWS); i++)
    add_conflict (self, waiting->pdata[i], i);
  drama_list_bar_set_open (self->conflict_bar, TRUE);
}

static void
on_document_changed (DramaWindow *self, gpointer before, gpointer after)
{
  const DramaExtras *old = drama_dossier_get_fields (before)->extras;
  const DramaExtras *new = drama_dossier_get_fields (after)->extras;

  if (old != new && !drama_extras_equal (old, new))
    show_conflicts (self);
}

/* The window shows another session, or none. */
void
drama_window_follow_review (DramaWindow *self)
{
  /* Not before the first frame. */
  if (self->compare_bar == NULL)
    return;

  drama_list_bar_set_open (self->merge_bar, FALSE);
  if (self->session != NULL)
    {
      g_signal_connect_object (drama_comparing_of (self->session), "changed",
                               G_CALLBACK (show_comparing), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (drama_session_get_document (self->session), "changed",
                               G_CALLBACK (on_document_changed), self, G_CONNECT_SWAPPED);
    }
  show_comparing (self);
  show_conflicts (self);
}

static DramaListBar *
insert_bar (DramaWindow *self)
{
  DramaListBar *bar = drama_list_bar_new ();

  gtk_box_insert_child_after (self->bars, GTK_WIDGET (bar), GTK_WIDGET (self->find_bar));

  return bar;
}

void
drama_window_init_review (DramaWindow *self)
{
  self->merge_bar = insert_bar (self);
  self->conflict_bar = insert_bar (self);
  self->compare_bar = insert_bar (self);
  g_signal_connect_swapped (self->compare_bar, "closed", G_CALLBACK (drama_window_end_comparing),
                            self);
  g_signal_connect_swapped (drama_list_bar_get_list (self->compare_bar), "row-activated",
                            G_CALLBACK (on_row_activated), self);
  drama_window_init_merge (self);
}

void
drama_window_install_review_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.compare", NULL, compare);
  drama_window_install_merge_actions (widget_class);
  drama_window_install_redact_actions (widget_class);
}
