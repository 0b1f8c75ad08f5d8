/* drama-panel-parts.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-line-sample.h"
#include "drama-panel-parts.h"
#include "drama-terms.h"

#include <glib/gi18n.h>

#include <string.h>

/* More rows than anybody reads would only make the panel slow. */
#define MAX_ROWS 100

/* In characters; twice as large they still fit into the narrowest window.  Else GTK finds out
 * how tall words are where there is room for a letter a line, again whenever anything changes,
 * which takes longer than to draw them: 4 ms for a row. */
#define NARROWEST_ROW  12
#define NARROWEST_TEXT 8

static GtkWidget *
append_label (GtkBox *box, const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), NARROWEST_TEXT);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (box, label);

  return label;
}

GtkWidget *
drama_panel_append_text (GtkBox *box, const char *text, const char *style)
{
  GtkWidget *label = append_label (box, style);

  gtk_label_set_label (GTK_LABEL (label), text);

  return label;
}

GtkWidget *
drama_panel_append_markup (GtkBox *box, const char *markup, const char *style)
{
  GtkWidget *label = append_label (box, style);

  gtk_label_set_markup (GTK_LABEL (label), markup);

  return label;
}

GtkWidget *
drama_panel_append_heading (GtkBox *box, const char *text)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                   "label", text,
                                   "xalign", 0.0,
                                   "wrap", TRUE,
                                   NULL);

  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "section");
  gtk_box_append (box, label);

  return label;
}

static char *
make_tie_detail (const DramaTieFields *fields)
{
  g_autofree char *quotes = NULL;
  g_autofree char *date = NULL;

  quotes = g_strdup_printf (ngettext ("%u quote", "%u quotes", fields->n_evidence),
                            fields->n_evidence);
  if (*fields->date == '\0')
    return g_steal_pointer (&quotes);

  date = drama_terms_dup_date (fields->date);

  return g_strdup_printf ("%s · %s", quotes, date);
}

void
drama_panel_append_tie_row (GtkBox *box, const DramaDossier *dossier, const DramaTie *tie)
{
  const DramaTieFields *fields = drama_tie_get_fields (tie);
  GtkWidget            *row = gtk_button_new ();
  GtkWidget            *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget            *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget            *title = gtk_label_new (NULL);
  GtkWidget            *detail = gtk_label_new (NULL);
  g_autofree char      *markup = drama_terms_dup_sentence_markup (dossier, tie);
  g_autofree char      *label = drama_terms_dup_tie_label (dossier, tie);
  g_autofree char      *detail_text = make_tie_detail (fields);

  gtk_label_set_markup (GTK_LABEL (title), markup);
  gtk_label_set_label (GTK_LABEL (detail), detail_text);
  gtk_widget_add_css_class (detail, "row-detail");
  for (guint i = 0; i < 2; i++)
    {
      GtkLabel *line = GTK_LABEL (i == 0 ? title : detail);

      gtk_label_set_xalign (line, 0);
      gtk_label_set_wrap (line, TRUE);
      gtk_label_set_width_chars (line, NARROWEST_ROW);
      gtk_label_set_wrap_mode (line, PANGO_WRAP_WORD_CHAR);
      gtk_box_append (GTK_BOX (lines), GTK_WIDGET (line));
    }

  gtk_box_append (GTK_BOX (content), drama_line_sample_new (drama_standing_shown (dossier, tie)));
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_box_append (GTK_BOX (content), lines);
  gtk_button_set_child (GTK_BUTTON (row), content);
  gtk_widget_add_css_class (row, "flat");
  gtk_widget_add_css_class (row, "tie-row");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "evidence.select-tie");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", fields->id);
  gtk_box_append (box, row);
}

/* Where there are more ties than rows, every standing has as many as the others. */
static guint
count_rows_per_standing (const DramaDossier *dossier, const GPtrArray *ties)
{
  gboolean has[DRAMA_N_STANDINGS] = { FALSE };
  guint    n = 0;

  if (ties->len <= MAX_ROWS)
    return MAX_ROWS;
  for (guint i = 0; i < ties->len; i++)
    has[drama_standing_shown (dossier, g_ptr_array_index (ties, i))] = TRUE;
  for (guint i = 0; i < DRAMA_N_STANDINGS; i++)
    n += has[i];

  return MAX_ROWS / n;
}

/* Grouped by standing, the firmest first. */
void
drama_panel_append_ties (GtkBox *box, const DramaDossier *dossier, const GPtrArray *ties)
{
  guint most = count_rows_per_standing (dossier, ties);

  for (DramaStanding standing = 0; standing < DRAMA_N_STANDINGS; standing++)
    {
      GtkWidget *rows = NULL;
      guint      n = 0;

      for (guint i = 0; i < ties->len; i++)
        {
          const DramaTie *tie = g_ptr_array_index (ties, i);

          if (drama_standing_shown (dossier, tie) != standing)
            continue;
          if (n++ == 0)
            {
              rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
              drama_panel_append_heading (GTK_BOX (rows), drama_terms_standing (standing));
              gtk_box_append (box, rows);
            }
          if (n <= most)
            drama_panel_append_tie_row (GTK_BOX (rows), dossier, tie);
        }

      if (n > most)
        {
          guint            more = n - most;
          g_autofree char *text = NULL;

          /* Translators: below a list of ties that is too long to show */
          text = g_strdup_printf (ngettext ("… and %u more. The outline lists it.",
                                            "… and %u more. The outline lists them all.", more),
                                  more);
          drama_panel_append_text (box, text, "dim-label");
        }
    }
}

char *
drama_panel_dup_place (const DramaSource *source, const DramaEvidence *evidence)
{
  const DramaSourceFields *fields = drama_source_get_fields (source);
  g_autofree char         *date = drama_terms_dup_date (fields->published);
  g_autofree char         *place = NULL;
  const char              *parts[4];
  GString                 *joined = g_string_new (NULL);
  guint                    paragraph = 0;

  if (evidence != NULL)
    paragraph = drama_source_get_paragraph (source, drama_evidence_get_place (evidence));
  if (paragraph > 0)
    /* Translators: the number of a paragraph */
    place = g_strdup_printf (_ ("¶ %u"), paragraph);

  parts[0] = fields->author;
  parts[1] = fields->publisher;
  parts[2] = date;
  parts[3] = place != NULL ? place : "";
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (*parts[i] == '\0')
        continue;
      if (joined->len > 0)
        g_string_append (joined, " · ");
      g_string_append (joined, parts[i]);
    }

  return g_string_free (joined, FALSE);
}

/* The title opens the page where there is one that may be opened. */
static GtkWidget *
append_source_link (GtkBox *box, const char *words, const char *action, const char *source)
{
  GtkWidget *link = gtk_button_new_with_label (words);

  gtk_widget_add_css_class (link, "link");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (link), "s", source);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (link), action);
  gtk_box_append (box, link);

  return link;
}

void
drama_panel_append_source (GtkBox *box, const DramaSource *source)
{
  const DramaSourceFields *fields = drama_source_get_fields (source);
  g_autofree char         *place = drama_panel_dup_place (source, NULL);
  GtkWidget               *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget               *links = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  drama_panel_append_text (GTK_BOX (lines), fields->title, NULL);
  if (*place != '\0')
    drama_panel_append_text (GTK_BOX (lines), place, "row-detail");
  if (drama_source_get_link (source) != NULL)
    gtk_widget_set_tooltip_text (append_source_link (GTK_BOX (links), _ ("Open the Page"),
                                                     "evidence.open-source", fields->id),
                                 drama_source_get_link (source));
  append_source_link (GTK_BOX (links), _ ("Show Its Text"), "win.show-source", fields->id);
  gtk_box_append (GTK_BOX (lines), links);
  gtk_box_append (box, lines);
}

char *
drama_panel_dup_actor_link (const DramaDossier *dossier, const char *actor_id)
{
  const DramaActor *actor = drama_dossier_find_actor (dossier, actor_id, NULL);
  g_autofree char  *escaped = g_uri_escape_string (actor_id, NULL, FALSE);

  /* Isolated from what stands around, see drama_terms_dup_sentence_markup(). */
  return g_markup_printf_escaped ("<a href=\"actor:%s\" title=\"\">\xe2\x81\xa8%s\xe2\x81\xa9</a>",
                                  escaped,
                                  drama_actor_get_fields (actor)->name);
}

/* Nothing but the links made above is ever followed. */
static gboolean
on_link_activated (GtkLabel *label, const char *uri)
{
  if (g_str_has_prefix (uri, "actor:"))
    {
      g_autofree char *id = g_uri_unescape_string (uri + strlen ("actor:"), NULL);

      if (id != NULL)
        gtk_widget_activate_action (GTK_WIDGET (label), "evidence.select-actor", "s", id);
    }

  return TRUE;
}

void
drama_panel_follow_links (GtkLabel *label)
{
  g_signal_connect (label, "activate-link", G_CALLBACK (on_link_activated), NULL);
}

/* The tabs of a switcher would else keep the window as wide as their words, which
 * large text makes wider than a narrow screen; again whenever a title was set. */
void
drama_panel_let_tabs_shrink (GtkWidget *switcher)
{
  for (GtkWidget *tab = gtk_widget_get_first_child (switcher); tab != NULL;
       tab = gtk_widget_get_next_sibling (tab))
    {
      GtkWidget *label = gtk_widget_get_first_child (tab);

      if (GTK_IS_LABEL (label))
        gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
    }
}
