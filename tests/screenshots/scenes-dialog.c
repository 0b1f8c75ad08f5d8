/* scenes-dialog.c - what is asked and told in windows of their own
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "stage.h"

#include "drama-close-dialog.h"
#include "drama-difference-dialog.h"
#include "drama-print-dialog.h"
#include "drama-redact-dialog.h"

#define ACTOR "vrublevsky"

static void
play (Stage *stage, const char *action)
{
  stage_show_example (stage);
  stage_do (stage, action);
}

/* To the end of what scrolls in the window that is in front. */
static void
scroll_down (Stage *stage)
{
  GtkWidget *front = GTK_WIDGET (stage_get_front (stage));
  GtkWidget *scrolled;

  for (guint i = 0; (scrolled = stage_find (front, GTK_TYPE_SCROLLED_WINDOW, i)) != NULL; i++)
    {
      GtkAdjustment *at = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));

      gtk_adjustment_set_value (at, gtk_adjustment_get_upper (at));
    }
}

static void
play_export (Stage *stage)
{
  play (stage, "win.export");
}

static void
play_export_end (Stage *stage)
{
  play (stage, "win.export");
  scroll_down (stage);
}

static void
play_print (Stage *stage)
{
  play (stage, "win.print");
}

static void
play_print_end (Stage *stage)
{
  play (stage, "win.print");
  scroll_down (stage);
}

static void
play_preferences (Stage *stage)
{
  stage_show_example (stage);
  g_action_group_activate_action (G_ACTION_GROUP (stage->app), "preferences", NULL);
}

static void
play_preferences_end (Stage *stage)
{
  play_preferences (stage);
  stage_settle ();
  scroll_down (stage);
}

static void
play_shortcuts (Stage *stage)
{
  play (stage, "win.show-help-overlay");
}

static void
play_about (Stage *stage)
{
  stage_show_example (stage);
  g_action_group_activate_action (G_ACTION_GROUP (stage->app), "about", NULL);
}

static void
play_redact (Stage *stage)
{
  play (stage, "win.redact");
}

static void
show_redaction (Stage *stage)
{
  stage_show_example (stage);
  drama_session_select_actor (stage->session, ACTOR);
  stage_do (stage, "win.redact-selected");
  for (guint i = 0; i < 10 && drama_redact_dialog_get_copy (DRAMA_REDACT_DIALOG (
                                  stage_get_front (stage))) == NULL;
       i++)
    stage_settle ();
}

static void
play_redact_actor (Stage *stage)
{
  show_redaction (stage);
}

static void
play_redact_end (Stage *stage)
{
  show_redaction (stage);
  scroll_down (stage);
}

static void
play_difference (Stage *stage)
{
  g_autoptr (DramaDossier) other = stage_make_other (stage);

  stage_show_example (stage);
  drama_difference_dialog_present (GTK_WINDOW (stage->window), "story.dramatis", other,
                                   drama_session_get_dossier (stage->session));
}

static void
on_answer (GPtrArray *save, gpointer data)
{
}

static void
ask (Stage *stage, guint n)
{
  g_autoptr (GPtrArray) documents = g_ptr_array_new ();

  stage_show_example (stage);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (documents, drama_session_get_document (stage->session));
  drama_close_dialog_ask (GTK_WINDOW (stage->window), documents, on_answer, NULL, NULL);
}

static void
play_close (Stage *stage)
{
  ask (stage, 1);
}

static void
play_quit (Stage *stage)
{
  ask (stage, 3);
}

const Scene dialog_scenes[] = {
  { "export", play_export },
  { "export-end", play_export_end },
  { "print", play_print },
  { "print-end", play_print_end },
  { "preferences", play_preferences },
  { "preferences-end", play_preferences_end },
  { "shortcuts", play_shortcuts },
  { "about", play_about },
  { "redact", play_redact },
  { "redact-actor", play_redact_actor },
  { "redact-end", play_redact_end },
  { "difference", play_difference },
  { "close", play_close },
  { "quit", play_quit },
  { NULL, NULL },
};
