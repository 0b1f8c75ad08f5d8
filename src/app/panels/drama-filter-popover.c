/* drama-filter-popover.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-compat.h"
#include "drama-filter-popover.h"
#include "drama-line-sample.h"
#include "drama-terms.h"

#include <glib/gi18n.h>

struct _DramaFilterPopover
{
  GtkPopover      parent_instance;
  DramaSession   *session; /* nullable */
  GtkWidget      *box;
  GtkCheckButton *kinds[DRAMA_N_KINDS];
  GtkCheckButton *standings[DRAMA_N_STANDINGS];
  GtkWidget      *show_all;
  gboolean        updating; /* the buttons follow the session, not the person */
};

G_DEFINE_FINAL_TYPE (DramaFilterPopover, drama_filter_popover, GTK_TYPE_POPOVER)

static void
on_toggled (DramaFilterPopover *self)
{
  guint kinds = 0, standings = 0;

  if (self->updating || self->session == NULL)
    return;

  for (guint i = 0; i < DRAMA_N_KINDS; i++)
    if (!gtk_check_button_get_active (self->kinds[i]))
      kinds |= 1u << i;
  for (guint i = 0; i < DRAMA_N_STANDINGS; i++)
    if (!gtk_check_button_get_active (self->standings[i]))
      standings |= 1u << i;

  drama_session_set_filter (self->session, kinds, standings);
}

static void
on_show_all (DramaFilterPopover *self)
{
  if (self->session == NULL)
    return;

  drama_session_set_filter (self->session, 0, 0);
  drama_session_set_neighbourhood (self->session, NULL);
}

/* Only what there is in the dossier can be chosen. */
static void
update (DramaFilterPopover *self)
{
  guint         kinds_there = 0, standings_there = 0;
  guint         kinds, standings;
  DramaDossier *dossier;

  if (self->session == NULL)
    return;

  dossier = drama_session_get_dossier (self->session);
  kinds = drama_session_get_hidden_kinds (self->session);
  standings = drama_session_get_hidden_standings (self->session);
  for (guint i = 0; i < drama_dossier_get_n_actors (dossier); i++)
    kinds_there |= 1u << drama_actor_get_fields (drama_dossier_get_actor (dossier, i))->kind;
  for (guint i = 0; i < drama_dossier_get_n_ties (dossier); i++)
    standings_there |= 1u << drama_standing_shown (dossier, drama_dossier_get_tie (dossier, i));

  self->updating = TRUE;
  for (guint i = 0; i < DRAMA_N_KINDS; i++)
    {
      gtk_widget_set_visible (GTK_WIDGET (self->kinds[i]), (kinds_there & (1u << i)) != 0);
      gtk_check_button_set_active (self->kinds[i], (kinds & (1u << i)) == 0);
    }
  for (guint i = 0; i < DRAMA_N_STANDINGS; i++)
    {
      gtk_widget_set_visible (GTK_WIDGET (self->standings[i]),
                              (standings_there & (1u << i)) != 0);
      gtk_check_button_set_active (self->standings[i], (standings & (1u << i)) == 0);
    }
  self->updating = FALSE;

  gtk_widget_set_sensitive (self->show_all,
                            kinds != 0 || standings != 0 ||
                                drama_session_get_neighbourhood (self->session) != NULL);
}

static GtkCheckButton *
add_check (DramaFilterPopover *self, GtkWidget *picture, const char *label)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (line), picture);
  gtk_box_append (GTK_BOX (line), gtk_label_new (label));
  /* A check button takes a child only from GTK 4.8 on, the oldest we support. */
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), check);

  return GTK_CHECK_BUTTON (check);
}

static void
add_heading (DramaFilterPopover *self, const char *text)
{
  GtkWidget *heading = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  gtk_box_append (GTK_BOX (self->box), heading);
}

static void
drama_filter_popover_dispose (GObject *object)
{
  drama_filter_popover_set_session (DRAMA_FILTER_POPOVER (object), NULL);

  G_OBJECT_CLASS (drama_filter_popover_parent_class)->dispose (object);
}

static void
drama_filter_popover_class_init (DramaFilterPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = drama_filter_popover_dispose;
}

static void
drama_filter_popover_init (DramaFilterPopover *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_add_css_class (self->box, "filter");
  /* Translators: heading above the kinds of actors that are shown */
  add_heading (self, _ ("Actors"));
  for (guint i = 0; i < DRAMA_N_KINDS; i++)
    self->kinds[i] = add_check (self, gtk_image_new_from_icon_name (drama_terms_kind_icon (i)),
                                drama_terms_kind (i));
  /* Translators: heading above the standings of ties that are shown */
  add_heading (self, _ ("Ties"));
  for (guint i = 0; i < DRAMA_N_STANDINGS; i++)
    self->standings[i] = add_check (self, drama_line_sample_new (i), drama_terms_standing (i));

  self->show_all = gtk_button_new_with_mnemonic (_ ("_Show All"));
  g_signal_connect_object (self->show_all, "clicked", G_CALLBACK (on_show_all), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_margin_top (self->show_all, 6);
  gtk_box_append (GTK_BOX (self->box), self->show_all);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 560);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->box);
  gtk_popover_set_child (GTK_POPOVER (self), scroller);
  drama_compat_mend_names (GTK_WIDGET (self));
  g_signal_connect (self, "show", G_CALLBACK (update), NULL);
}

void
drama_filter_popover_set_session (DramaFilterPopover *self, DramaSession *session)
{
  g_return_if_fail (DRAMA_IS_FILTER_POPOVER (self));

  if (self->session == session)
    return;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    {
      g_signal_connect_object (session, "filter-changed", G_CALLBACK (update), self,
                               G_CONNECT_SWAPPED);
      update (self);
    }
}
