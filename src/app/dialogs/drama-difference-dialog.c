/* drama-difference-dialog.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-compare.h"
#include "drama-difference-dialog.h"
#include "drama-merge.h"
#include "drama-sentence.h"
#include "drama-text-scale.h"

#include <glib/gi18n.h>

/* More than anybody reads, and few enough to be made at once. */
#define MAX_ROWS   200
#define MAX_FIELDS 5
#define MAX_WORDS  80 /* characters of what a field says */

static const char *const kind_titles[] = {
  [DRAMA_CHANGE_ADDED] = N_ ("Added"),
  [DRAMA_CHANGE_REMOVED] = N_ ("Removed"),
  [DRAMA_CHANGE_CHANGED] = N_ ("Changed"),
};

static char *
shorten (const char *text)
{
  g_autofree char *line = g_strdup (text);

  g_strdelimit (line, "\n\r\t", ' ');
  if (g_utf8_strlen (line, -1) <= MAX_WORDS)
    return g_steal_pointer (&line);

  *g_utf8_offset_to_pointer (line, MAX_WORDS - 1) = '\0';

  return g_strconcat (line, "…", NULL);
}

static char *
name_tie (const DramaDossier *dossier, const char *id)
{
  DramaTie *tie = drama_dossier_find_tie (dossier, id, NULL);

  return tie != NULL ? drama_sentence_of_tie (dossier, tie) : g_strdup (id);
}

static char *
name_evidence (const DramaDossier *dossier, const char *tie_id, const char *id)
{
  DramaTie             *tie = drama_dossier_find_tie (dossier, tie_id, NULL);
  const DramaTieFields *fields = tie != NULL ? drama_tie_get_fields (tie) : NULL;

  for (guint i = 0; fields != NULL && i < fields->n_evidence; i++)
    {
      const DramaEvidenceFields *evidence = drama_evidence_get_fields (fields->evidence[i]);

      if (g_str_equal (evidence->id, id))
        /* Translators: the words of a quote */
        return g_strdup_printf (_ ("“%s”"), evidence->anchor.exact);
    }

  return g_strdup (id);
}

/* As it is called in the dossier that has it. */
static char *
name_record (const DramaDossier *dossier, DramaRecordKind kind, const char *id, const char *tie)
{
  DramaActor  *actor;
  DramaSource *source;

  switch (kind)
    {
    case DRAMA_RECORD_KIND_ACTOR:
      actor = drama_dossier_find_actor (dossier, id, NULL);
      return g_strdup (actor != NULL ? drama_actor_get_fields (actor)->name : id);
    case DRAMA_RECORD_KIND_SOURCE:
      source = drama_dossier_find_source (dossier, id, NULL);
      return g_strdup (source != NULL && *drama_source_get_fields (source)->title != '\0'
                           ? drama_source_get_fields (source)->title
                           : id);
    case DRAMA_RECORD_KIND_TIE:
      return name_tie (dossier, id);
    case DRAMA_RECORD_KIND_EVIDENCE:
      return name_evidence (dossier, tie != NULL ? tie : "", id);
    case DRAMA_RECORD_KIND_DOSSIER:
    default:
      return g_strdup (_ ("The dossier itself"));
    }
}

static const char *
name_kind (DramaRecordKind kind)
{
  switch (kind)
    {
    case DRAMA_RECORD_KIND_ACTOR:
      return _ ("Actor");
    case DRAMA_RECORD_KIND_SOURCE:
      return _ ("Source");
    case DRAMA_RECORD_KIND_TIE:
      return _ ("Tie");
    case DRAMA_RECORD_KIND_EVIDENCE:
      return _ ("Evidence");
    case DRAMA_RECORD_KIND_DOSSIER:
    default:
      return _ ("Dossier");
    }
}

/* One line a field: "name: Ada → Ada Lund". */
static char *
describe_fields (const DramaChange *change)
{
  GString *text = g_string_new (name_kind (change->record));

  for (guint i = 0; i < MIN (change->fields->len, MAX_FIELDS); i++)
    {
      const DramaFieldChange *field = change->fields->pdata[i];
      g_autofree char        *before = shorten (field->before);
      g_autofree char        *after = shorten (field->after);

      g_string_append_c (text, '\n');
      /* Translators: what a field is called in the file, what it said and what it says */
      g_string_append_printf (text, _ ("%s: %s → %s"), field->field,
                              *before != '\0' ? before : "∅", *after != '\0' ? after : "∅");
    }
  if (change->fields->len > MAX_FIELDS)
    g_string_append (text, "\n…");

  return g_string_free (text, FALSE);
}

static void
append_row (AdwPreferencesGroup *group, const char *title, const char *subtitle)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *short_title = shorten (title);
  g_autofree char *escaped = g_markup_escape_text (short_title, -1);
  g_autofree char *escaped_subtitle = g_markup_escape_text (subtitle, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), escaped);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), escaped_subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 3);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_preferences_group_add (group, row);
}

static void
append_rest (AdwPreferencesGroup *group, guint n)
{
  g_autofree char *text = NULL;

  if (n == 0)
    return;

  /* Translators: %u is a number of actors, ties and so on that are not listed */
  text = g_strdup_printf (ngettext ("and %u more", "and %u more", n), n);
  append_row (group, text, "");
}

static GtkWidget *
new_group (const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);

  return group;
}

static void
append_changes (GtkBox                *box,
                const DramaComparison *comparison,
                DramaChangeKind        kind,
                DramaDossier          *before,
                DramaDossier          *after)
{
  GtkWidget *group = NULL;
  guint      n = 0;

  for (guint i = 0; i < comparison->changes->len; i++)
    {
      const DramaChange *change = comparison->changes->pdata[i];
      g_autofree char   *name = NULL;
      g_autofree char   *fields = NULL;

      if (change->kind != kind || n++ >= MAX_ROWS)
        continue;
      if (group == NULL)
        group = new_group (_ (kind_titles[kind]));
      name = name_record (kind == DRAMA_CHANGE_REMOVED ? before : after, change->record,
                          change->id, change->tie);
      fields = describe_fields (change);
      append_row (ADW_PREFERENCES_GROUP (group), name, fields);
    }
  if (group == NULL)
    return;

  append_rest (ADW_PREFERENCES_GROUP (group), n > MAX_ROWS ? n - MAX_ROWS : 0);
  gtk_box_append (box, group);
}

static GtkBox *
present_window (GtkWindow *parent, const char *title)
{
  GtkWidget          *window = adw_window_new ();
  GtkWidget          *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget          *header = adw_header_bar_new ();
  GtkWidget          *scrolled = gtk_scrolled_window_new ();
  GtkWidget          *clamp = adw_clamp_new ();
  GtkWidget          *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GtkShortcut        *close;
  GtkEventController *keys;

  gtk_window_set_title (GTK_WINDOW (window), title);
  gtk_window_set_default_size (GTK_WINDOW (window), 560, 620);
  drama_text_scale_window (GTK_WINDOW (window));
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (window), TRUE);

  close = gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                            gtk_named_action_new ("window.close"));
  keys = gtk_shortcut_controller_new ();
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), close);
  gtk_widget_add_controller (window, keys);

  g_object_set (box, "margin-top", 24, "margin-bottom", 24, "margin-start", 12, "margin-end", 12,
                NULL);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (content), header);
  gtk_box_append (GTK_BOX (content), scrolled);
  adw_window_set_content (ADW_WINDOW (window), content);
  gtk_window_present (GTK_WINDOW (window));

  return GTK_BOX (box);
}

void
drama_difference_dialog_present (GtkWindow    *parent,
                                 const char   *title,
                                 DramaDossier *before,
                                 DramaDossier *after)
{
  g_autoptr (DramaComparison) comparison = NULL;
  GtkBox *box;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (before != NULL && after != NULL);

  comparison = drama_compare (before, after);
  box = present_window (parent, title);
  for (guint kind = 0; kind < G_N_ELEMENTS (kind_titles); kind++)
    append_changes (box, comparison, (DramaChangeKind) kind, before, after);
  if (drama_comparison_is_empty (comparison))
    {
      GtkWidget *group = new_group (_ ("There is no difference"));

      gtk_box_append (box, group);
    }
}

void
drama_difference_dialog_present_conflicts (GtkWindow    *parent,
                                           DramaDossier *merged,
                                           GPtrArray    *conflicts)
{
  GtkWidget *group = new_group (_ ("Changed by both"));
  GtkBox    *box;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (merged != NULL && conflicts != NULL);

  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (group),
      _ ("What you wrote was kept. Change here what should be as others wrote it."));
  box = present_window (parent, _ ("Changed by Both"));
  for (guint i = 0; i < MIN (conflicts->len, MAX_ROWS); i++)
    {
      const DramaConflict *conflict = conflicts->pdata[i];
      g_autofree char     *name = NULL;
      g_autofree char     *what = NULL;

      g_autofree char *ours = shorten (conflict->ours);
      g_autofree char *theirs = shorten (conflict->theirs);

      name = name_record (merged, conflict->record, conflict->id, NULL);
      /* Translators: a kind of record and one of its fields; what stayed, and what others
       * wrote there */
      what = g_strdup_printf (_ ("%s, %s\nYours: %s\nTheirs: %s"), name_kind (conflict->record),
                              conflict->field, ours, theirs);
      append_row (ADW_PREFERENCES_GROUP (group), name, what);
    }
  append_rest (ADW_PREFERENCES_GROUP (group),
               conflicts->len > MAX_ROWS ? conflicts->len - MAX_ROWS : 0);
  gtk_box_append (box, group);
}

char *
drama_difference_summarize (DramaDossier *before, DramaDossier *after)
{
  g_autoptr (DramaComparison) comparison = drama_compare (before, after);
  guint       n[3] = { 0 };
  const char *parts[4] = { NULL };
  char       *words[3];
  guint       n_parts = 0;
  char       *summary;

  if (drama_comparison_is_empty (comparison))
    return NULL;

  for (guint i = 0; i < comparison->changes->len; i++)
    n[((DramaChange *) comparison->changes->pdata[i])->kind]++;
  /* Translators: numbers of actors, ties and so on */
  words[0] = g_strdup_printf (ngettext ("%u added", "%u added", n[0]), n[0]);
  words[1] = g_strdup_printf (ngettext ("%u removed", "%u removed", n[1]), n[1]);
  words[2] = g_strdup_printf (ngettext ("%u changed", "%u changed", n[2]), n[2]);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (n[i] > 0)
      parts[n_parts++] = words[i];

  /* Translators: between "3 added" and "2 changed" */
  summary = g_strjoinv (_ (", "), (char **) parts);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_free (words[i]);

  return summary;
}
