/* scenes-window.c - the window with all that it can show beside the picture
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "stage.h"

#include "drama-canvas-private.h"
#include "drama-comparing.h"
#include "drama-session-edit.h"
#include "drama-window-review.h"

#define ACTOR     "vrublevsky"
#define ADDED     "An Article"
#define MANY      5000
#define SOME      20
#define LAYOUT_US (G_USEC_PER_SEC * 200) /* at most, for a layout to end */
#define HEAD      "{\"format\":\"dramatis\",\"version\":1,\"title\":\"%s\",\"actors\":["

/* Networks of any size: everybody knows the one before and a much earlier one. */
static char *
make_network (guint n_actors)
{
  static const char *const kinds[] = { "person", "company", "agency", "court", "media", "group",
                                       "place", "software", "event", "government" };
  static const char *const names[] = { "Ada Lund", "Northgate Holding", "Harbour Board",
                                       "Regional Court", "The Evening Post", "Dock Workers",
                                       "Pier Seven", "Ledgerware", "The Tender of 2014",
                                       "Ministry of Transport" };
  GString                 *json = g_string_new (NULL);

  g_string_printf (json, HEAD, "Harbour permits");
  for (guint i = 0; i < n_actors; i++)
    g_string_append_printf (json, "%s{\"id\":\"a%u\",\"name\":\"%s %u\",\"kind\":\"%s\"}",
                            i > 0 ? "," : "", i, names[i % 10], i, kinds[i % 10]);
  g_string_append (json, "],\"ties\":[");
  for (guint i = 1; i < n_actors; i++)
    g_string_append_printf (json,
                            "%s{\"id\":\"t%u\",\"from\":\"a%u\",\"to\":\"a%u\",\"verb\":\"paid\"}",
                            i > 1 ? "," : "", i, i, i % 3 == 0 ? i - 1 : i / 4);
  g_string_append (json, "],\"sources\":[]}");

  return g_string_free (json, FALSE);
}

static void
show_network (Stage *stage, guint n_actors)
{
  g_autofree char *json = make_network (n_actors);
  gint64           end_us;

  stage_show_json (stage, json);
  end_us = g_get_monotonic_time () + LAYOUT_US;
  /* And then for the picture, which a worker makes of so many. */
  while ((drama_canvas_get_laying_out (stage->window->canvas) ||
          stage->window->canvas->waiting) &&
         g_get_monotonic_time () < end_us)
    stage_settle ();
}

static void
play_window (Stage *stage)
{
  stage_show_example (stage);
}

static void
play_nothing (Stage *stage)
{
  show_network (stage, 0);
}

static void
play_one (Stage *stage)
{
  show_network (stage, 1);
}

static void
play_some (Stage *stage)
{
  show_network (stage, SOME);
}

static void
play_many (Stage *stage)
{
  show_network (stage, MANY);
}

static const char *
find_disputed (Stage *stage)
{
  DramaDossier *dossier = drama_session_get_dossier (stage->session);

  for (guint i = 0; i < drama_dossier_get_n_ties (dossier); i++)
    {
      const DramaTieFields *tie = drama_tie_get_fields (drama_dossier_get_tie (dossier, i));

      for (guint k = 0; tie->n_evidence > 2 && k < tie->n_evidence; k++)
        if (drama_evidence_get_fields (tie->evidence[k])->stance == DRAMA_STANCE_DISPUTES)
          return tie->id;
    }

  return NULL;
}

static void
show_tie (Stage *stage)
{
  stage_show_example (stage);
  drama_session_select_tie (stage->session, find_disputed (stage));
  drama_session_reveal (stage->session);
  stage_settle ();
}

static void
play_tie (Stage *stage)
{
  show_tie (stage);
  stage_show_end (stage);
}

/* The pencil unfolds the fields of what is shown. */
static void
unfold (Stage *stage, guint n)
{
  GtkWidget *pencil = NULL;
  guint      i = 0;

  stage_show_end (stage);
  while ((pencil = stage_find (GTK_WIDGET (stage->window->evidence), GTK_TYPE_TOGGLE_BUTTON,
                               i++)) != NULL)
    if (g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (pencil)), "document-edit-symbolic") == 0 &&
        n-- == 0)
      break;
  if (pencil == NULL)
    g_warning ("There is no pencil");
  else
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (pencil), TRUE);
  stage_settle ();
}

static void
play_tie_fields (Stage *stage)
{
  show_tie (stage);
  unfold (stage, 0);
}

static void
play_quote_fields (Stage *stage)
{
  show_tie (stage);
  unfold (stage, 1);
}

static void
show_actor (Stage *stage)
{
  stage_show_example (stage);
  drama_session_select_actor (stage->session, ACTOR);
  drama_session_reveal (stage->session);
  stage_settle ();
}

static void
play_actor (Stage *stage)
{
  show_actor (stage);
  stage_show_end (stage);
}

static void
play_actor_fields (Stage *stage)
{
  show_actor (stage);
  unfold (stage, 0);
}

static void
play_dossier_panel (Stage *stage)
{
  stage_show_example (stage);
  stage_show_end (stage);
}

static void
play_dossier_fields (Stage *stage)
{
  stage_show_example (stage);
  unfold (stage, 0);
}

static void
play_source_fields (Stage *stage)
{
  stage_show_example (stage);
  unfold (stage, 1);
}

static void
play_review (Stage *stage)
{
  GtkWidget *expander;

  stage_show_example (stage);
  stage_show_end (stage);
  expander = stage_find (GTK_WIDGET (stage->window->evidence), GTK_TYPE_EXPANDER, 0);
  if (expander != NULL)
    gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
}

static void
select_all (Stage *stage)
{
  stage_show_example (stage);
  drama_session_select_all_actors (stage->session);
  stage_settle ();
}

static void
play_several (Stage *stage)
{
  select_all (stage);
  stage_show_end (stage);
}

static void
play_outline (Stage *stage)
{
  stage_show_example (stage);
  stage_show_start (stage);
}

static void
show_list (Stage *stage, const char *page)
{
  GtkWidget *outline = GTK_WIDGET (drama_window_get_outline (stage->window));

  stage_show_start (stage);
  gtk_stack_set_visible_child_name (
      GTK_STACK (gtk_widget_get_template_child (outline, DRAMA_TYPE_OUTLINE, "stack")), page);
  stage_settle ();
}

static void
play_outline_ties (Stage *stage)
{
  stage_show_example (stage);
  show_list (stage, "ties");
}

static void
play_outline_sources (Stage *stage)
{
  stage_show_example (stage);
  show_list (stage, "sources");
}

static void
play_outline_nothing (Stage *stage)
{
  GtkWidget *search;

  stage_show_example (stage);
  stage_show_start (stage);
  search = stage_find (GTK_WIDGET (stage->window->outline), GTK_TYPE_SEARCH_ENTRY, 0);
  gtk_editable_set_text (GTK_EDITABLE (search), "zzz");
}

/* Of the outline: how it is sorted, and what it leaves out. */
static void
popup_of_outline (Stage *stage, guint n)
{
  GtkWidget *button;

  stage_show_example (stage);
  stage_show_start (stage);
  button = stage_find (GTK_WIDGET (stage->window->outline), GTK_TYPE_MENU_BUTTON, n);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
}

static void
play_filter (Stage *stage)
{
  popup_of_outline (stage, 0);
}

static void
play_order (Stage *stage)
{
  popup_of_outline (stage, 1);
}

static void
play_filtered (Stage *stage)
{
  stage_show_example (stage);
  stage_show_start (stage);
  drama_session_set_filter (stage->session, 1u << DRAMA_KIND_PERSON,
                            1u << DRAMA_STANDING_SPECULATIVE);
}

static void
play_menu (Stage *stage)
{
  stage_show_example (stage);
  gtk_menu_button_popup (stage->window->menu_button);
}

static void
play_history (Stage *stage)
{
  show_actor (stage);
  drama_session_duplicate (stage->session);
  drama_session_duplicate (stage->session);
  stage_do (stage, "win.undo");
  stage_do (stage, "win.history");
}

static void
play_legend (Stage *stage)
{
  stage_show_example (stage);
  g_object_set (stage->window->canvas, "legend-visible", TRUE, NULL);
}

static void
play_near (Stage *stage)
{
  show_actor (stage);
  drama_session_set_neighbourhood (stage->session, ACTOR);
}

static void
play_menu_of_actor (Stage *stage)
{
  show_actor (stage);
  gtk_widget_activate_action (GTK_WIDGET (stage->window->canvas), "canvas.menu", NULL);
}

static void
play_menu_of_tie (Stage *stage)
{
  show_tie (stage);
  gtk_widget_activate_action (GTK_WIDGET (stage->window->canvas), "canvas.menu", NULL);
}

static void
play_menu_of_canvas (Stage *stage)
{
  stage_show_example (stage);
  gtk_widget_activate_action (GTK_WIDGET (stage->window->canvas), "canvas.menu", NULL);
}

static void
play_menu_of_many (Stage *stage)
{
  select_all (stage);
  gtk_widget_activate_action (GTK_WIDGET (stage->window->canvas), "canvas.menu", NULL);
}

static void
play_find (Stage *stage)
{
  stage_show_example (stage);
  stage_do (stage, "win.find");
  drama_find_bar_look_for (stage->window->find_bar, "treason");
}

static void
play_find_nothing (Stage *stage)
{
  stage_show_example (stage);
  stage_do (stage, "win.find");
  drama_find_bar_look_for (stage->window->find_bar, "no such words");
}

static void
play_ask_actor (Stage *stage)
{
  stage_show_example (stage);
  drama_canvas_ask_actor (stage->window->canvas);
}

static void
play_ask_tie (Stage *stage)
{
  show_actor (stage);
  drama_canvas_ask_tie (stage->window->canvas);
}

static void
play_ask_verb (Stage *stage)
{
  show_tie (stage);
  drama_canvas_ask_rename (stage->window->canvas);
}

static void
play_ask_name (Stage *stage)
{
  show_actor (stage);
  drama_canvas_ask_rename (stage->window->canvas);
}

static void
play_ask_merge (Stage *stage)
{
  static const char *const both[] = { ACTOR, "mikhailov", NULL };

  stage_show_example (stage);
  drama_session_set_selection (stage->session, both, (const char *const[]){ NULL });
  stage_settle ();
  drama_canvas_ask_merge (stage->window->canvas);
}

static void
play_compare (Stage *stage)
{
  g_autoptr (DramaDossier) other = stage_make_other (stage);

  stage_show_example (stage);
  drama_comparing_begin (drama_comparing_of (stage->session), other, "story-of-last-week.dramatis");
}

static void
play_merge (Stage *stage)
{
  g_autoptr (DramaDossier) other = stage_make_other (stage);

  stage_show_example (stage);
  drama_window_begin_merge (stage->window, other, "story-of-a-colleague.dramatis");
}

static GtkWidget *
find_suggested (GtkWidget *root)
{
  GtkWidget *button;

  for (guint i = 0; (button = stage_find (root, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (gtk_widget_has_css_class (button, "suggested-action"))
      return button;

  return NULL;
}

static void
play_merged (Stage *stage)
{
  GtkWidget *button;

  play_merge (stage);
  stage_settle ();
  button = find_suggested (GTK_WIDGET (stage->window->merge_bar));
  if (button != NULL)
    g_signal_emit_by_name (button, "clicked");
}

static void
play_deleted (Stage *stage)
{
  show_actor (stage);
  stage_do (stage, "win.delete");
}

static void
play_message (Stage *stage)
{
  stage_show_example (stage);
  drama_window_show_message (stage->window,
                             "/media/archive/story.dramatis: No space left on device. Your work "
                             "is still here: save it somewhere else, or make room and save again.");
}

const Scene window_scenes[] = {
  { "window", play_window },
  { "nothing", play_nothing },
  { "one", play_one },
  { "some", play_some },
  { "many", play_many },
  { "tie", play_tie },
  { "tie-fields", play_tie_fields },
  { "quote-fields", play_quote_fields },
  { "actor", play_actor },
  { "actor-fields", play_actor_fields },
  { "dossier-panel", play_dossier_panel },
  { "dossier-fields", play_dossier_fields },
  { "source-fields", play_source_fields },
  { "review", play_review },
  { "several", play_several },
  { "outline", play_outline },
  { "outline-ties", play_outline_ties },
  { "outline-sources", play_outline_sources },
  { "outline-nothing", play_outline_nothing },
  { "filter", play_filter },
  { "order", play_order },
  { "filtered", play_filtered },
  { "menu", play_menu },
  { "history", play_history },
  { "legend", play_legend },
  { "near", play_near },
  { "menu-of-actor", play_menu_of_actor },
  { "menu-of-tie", play_menu_of_tie },
  { "menu-of-canvas", play_menu_of_canvas },
  { "menu-of-many", play_menu_of_many },
  { "find", play_find },
  { "find-nothing", play_find_nothing },
  { "ask-actor", play_ask_actor },
  { "ask-tie", play_ask_tie },
  { "ask-verb", play_ask_verb },
  { "ask-name", play_ask_name },
  { "ask-merge", play_ask_merge },
  { "compare", play_compare },
  { "merge", play_merge },
  { "merged", play_merged },
  { "deleted", play_deleted },
  { "message", play_message },
  { NULL, NULL },
};
