/* scenes-text.c - articles: read, proved, and what they suggest
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "stage.h"

#include "drama-offset.h"
#include "drama-reader-view.h"

#include <string.h>

#define ADDED "An Article"

static const char TEXT[] =
    "Harbour permits were sold for years\n\n"
    "Ada Lund, the head of the Harbour Board, founded a company called Northgate. She owns it "
    "with Paul Vane, a banker, who allegedly paid for the permits.\n\n"
    "Paul Vane accused Mira Holt of theft. Mira Holt, the director of Dock Nine, denied having "
    "stolen anything. According to Reuters, the National Audit Office is investigating "
    "Northgate. Mira Holt bribed Paul Vane, prosecutors say.\n";

static void
add_text (Stage *stage)
{
  DramaDocument    *document = drama_session_get_document (stage->session);
  DramaEdit        *edit = drama_edit_begin (drama_document_get_dossier (document));
  g_autofree char  *digest = drama_offset_digest (TEXT);
  DramaSourceFields fields = { .id = "text",
                               .title = "Harbour permits were sold for years, papers show",
                               .publisher = "The Evening Post",
                               .published = "2024-05",
                               .language = "en",
                               .sha256 = digest,
                               .length = g_utf8_strlen (TEXT, -1),
                               .text = TEXT };
  g_autoptr (DramaSource) source = drama_source_new (&fields);

  drama_edit_put_source (edit, source);
  drama_document_commit (document, edit, ADDED, NULL, NULL);
  stage_settle ();
}

static void
show_reader (Stage *stage)
{
  stage_show_start (stage);
  gtk_stack_set_visible_child_name (stage->window->left, "reader");
  stage_settle ();
}

static void
play_reader (Stage *stage)
{
  stage_show_example (stage);
  show_reader (stage);
}

static void
play_reader_text (Stage *stage)
{
  stage_show_example (stage);
  add_text (stage);
  show_reader (stage);
  drama_reader_show_source (stage->window->reader, "text");
}

static void
play_reader_words (Stage *stage)
{
  const char *words = "Paul Vane accused Mira Holt of theft";
  glong       start = g_utf8_pointer_to_offset (TEXT, strstr (TEXT, words));
  GtkWidget  *view;

  play_reader_text (stage);
  stage_settle ();
  view = stage_find (GTK_WIDGET (stage->window->reader), DRAMA_TYPE_READER_VIEW, 0);
  drama_reader_view_select (DRAMA_READER_VIEW (view), start,
                            start + g_utf8_strlen (words, -1));
  stage_settle ();
  gtk_widget_activate_action (view, "reader.offer", NULL);
}

static void
play_source (Stage *stage)
{
  stage_show_example (stage);
  stage_do_with (stage, "win.show-source", g_variant_new_string ("slate"));
}

static void
play_proof (Stage *stage)
{
  g_autofree char *path = g_build_filename (stage->folder, "copy.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  DramaDossier *dossier;
  g_autoptr (GString) text = g_string_new ("A copy of the article.\n\n");

  stage_show_example (stage);
  dossier = drama_session_get_dossier (stage->session);
  for (guint i = 0; i < drama_dossier_get_n_ties (dossier); i += 2)
    {
      const DramaTieFields *tie = drama_tie_get_fields (drama_dossier_get_tie (dossier, i));

      if (tie->n_evidence > 0)
        g_string_append_printf (text, "%s\n\n",
                                drama_evidence_get_fields (tie->evidence[0])->anchor.exact);
    }
  g_file_set_contents (path, text->str, -1, NULL);
  stage_do_with (stage, "win.show-source",
                 g_variant_new_string (
                     drama_source_get_fields (drama_dossier_get_source (dossier, 0))->id));
  drama_source_page_prove (stage->window->source_page, file);
}

static void
show_inbox (Stage *stage)
{
  stage_show_end (stage);
  gtk_stack_set_visible_child_name (stage->window->right, "inbox");
  stage_settle ();
}

static void
play_inbox_nothing (Stage *stage)
{
  stage_show_example (stage);
  show_inbox (stage);
}

static void
draft (Stage *stage)
{
  stage_show_json (stage, "{\"format\":\"dramatis\",\"version\":1,\"title\":\"Harbour permits\","
                          "\"sources\":[],\"actors\":[],\"ties\":[]}");
  add_text (stage);
  stage_do_with (stage, "win.draft", g_variant_new_string ("text"));
  for (guint i = 0; i < 10 && drama_inbox_is_empty (drama_inbox_panel_get_inbox (
                                  stage->window->inbox));
       i++)
    stage_settle ();
  show_inbox (stage);
}

static void
play_inbox (Stage *stage)
{
  draft (stage);
}

static void
change_suggestion (Stage *stage, guint n)
{
  GObject *list;

  draft (stage);
  list = gtk_widget_get_template_child (GTK_WIDGET (stage->window->inbox),
                                        DRAMA_TYPE_INBOX_PANEL, "list");
  gtk_single_selection_set_selected (
      GTK_SINGLE_SELECTION (gtk_list_view_get_model (GTK_LIST_VIEW (list))), n);
  stage_settle ();
  gtk_widget_activate_action (GTK_WIDGET (stage->window->inbox), "inbox.change", NULL);
}

static void
play_inbox_actor (Stage *stage)
{
  change_suggestion (stage, 1);
}

static void
play_inbox_tie (Stage *stage)
{
  GListModel *inbox;

  draft (stage);
  inbox = G_LIST_MODEL (drama_inbox_panel_get_inbox (stage->window->inbox));
  change_suggestion (stage, g_list_model_get_n_items (inbox) - 1);
}

static void
play_inbox_accepted (Stage *stage)
{
  draft (stage);
  gtk_widget_activate_action (GTK_WIDGET (stage->window->inbox), "inbox.accept-all", NULL);
}

const Scene text_scenes[] = {
  { "reader", play_reader },
  { "reader-text", play_reader_text },
  { "reader-words", play_reader_words },
  { "source", play_source },
  { "proof", play_proof },
  { "inbox-nothing", play_inbox_nothing },
  { "inbox", play_inbox },
  { "inbox-actor", play_inbox_actor },
  { "inbox-tie", play_inbox_tie },
  { "inbox-accepted", play_inbox_accepted },
  { NULL, NULL },
};
