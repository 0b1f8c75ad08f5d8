/* drama-merge-ask.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-compat.h"
#include "drama-focus.h"
#include "drama-merge-ask.h"
#include "drama-session-edit.h"
#include "drama-text-scale.h"

#include <glib/gi18n.h>

#define WIDTH_CHARS 28
#define LEAST_CHARS 16

/* With more, they are merged all the same; a list of hundreds would not fit the screen. */
#define MAX_CHOICES 12

/* Of the list, so that the button below stays on the screen; beyond that it scrolls. */
#define MAX_LIST_PX 180

struct _DramaMergeAsk
{
  GtkPopover    parent_instance;
  DramaSession *session; /* nullable */
  GStrv         ids;     /* nullable */
  guint         stays;   /* of them */
  GtkWidget    *focus;   /* weak: who had it before */

  GtkWidget *text;
  GtkWidget *choices;
  GtkWidget *hint;
  GtkWidget *merge_button;
};

G_DEFINE_FINAL_TYPE (DramaMergeAsk, drama_merge_ask, GTK_TYPE_POPOVER)

static void
show_hint (DramaMergeAsk *self, const char *text)
{
  gtk_label_set_label (GTK_LABEL (self->hint), text);
  gtk_widget_set_visible (self->hint, *text != '\0');
}

static void
on_toggled (DramaMergeAsk *self, GtkCheckButton *button)
{
  if (gtk_check_button_get_active (button))
    self->stays = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "index"));
}

static void
on_merge (DramaMergeAsk *self)
{
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; self->ids[i] != NULL; i++)
    if (i != self->stays)
      g_ptr_array_add (others, self->ids[i]);
  g_ptr_array_add (others, NULL);

  text = drama_session_merge (self->session, self->ids[self->stays],
                              (const char *const *) others->pdata, &error);
  if (error != NULL)
    {
      show_hint (self, error->message);
      return;
    }

  gtk_popover_popdown (GTK_POPOVER (self));
  if (text != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", text);
}

static void
on_closed (DramaMergeAsk *self)
{
  drama_focus_give_back (&self->focus, GTK_WIDGET (self));
}

static GtkWidget *
new_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);
  int        n_chars = drama_text_scale_chars (label, WIDTH_CHARS, LEAST_CHARS);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), n_chars);
  gtk_label_set_max_width_chars (GTK_LABEL (label), n_chars);

  return label;
}

/* The name, and what tells namesakes apart. */
static char *
dup_choice (const DramaDossier *dossier, const char *id)
{
  const DramaActor *actor = drama_dossier_find_actor (dossier, id, NULL);
  guint             n = 0;

  for (guint i = 0; i < drama_dossier_get_n_ties (dossier); i++)
    {
      const DramaTieFields *tie = drama_tie_get_fields (drama_dossier_get_tie (dossier, i));

      n += g_str_equal (tie->from, id) || g_str_equal (tie->to, id);
    }

  /* Translators: the name of an actor, and how many ties it has */
  return g_strdup_printf (ngettext ("%s (%u tie)", "%s (%u ties)", n),
                          drama_actor_get_fields (actor)->name, n);
}

/* Names may be long, and the text large. */
static void
wrap_label (GtkWidget *label)
{
  if (!GTK_IS_LABEL (label))
    return;
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDTH_CHARS);
}

static GtkCheckButton *
append_choice (DramaMergeAsk *self, guint index, GtkCheckButton *group)
{
  g_autofree char *text = dup_choice (drama_session_get_dossier (self->session), self->ids[index]);
  GtkWidget       *button = gtk_check_button_new ();

  gtk_check_button_set_label (GTK_CHECK_BUTTON (button), text);
  wrap_label (gtk_widget_get_last_child (button));
  gtk_check_button_set_group (GTK_CHECK_BUTTON (button), group);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), group == NULL);
  g_object_set_data (G_OBJECT (button), "index", GUINT_TO_POINTER (index));
  g_signal_connect_object (button, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->choices), button);

  return GTK_CHECK_BUTTON (button);
}

void
drama_merge_ask_for (DramaMergeAsk *self, DramaSession *session, const char *const *ids)
{
  GtkCheckButton *group = NULL;
  GtkWidget      *child;

  g_return_if_fail (DRAMA_IS_MERGE_ASK (self) && DRAMA_IS_SESSION (session) && ids != NULL);

  g_set_object (&self->session, session);
  g_strfreev (self->ids);
  self->ids = g_strdupv ((GStrv) ids);
  self->stays = 0;
  show_hint (self, "");
  while ((child = gtk_widget_get_first_child (self->choices)) != NULL)
    gtk_box_remove (GTK_BOX (self->choices), child);
  for (guint i = 0; self->ids[i] != NULL && i < MAX_CHOICES; i++)
    {
      GtkCheckButton *button = append_choice (self, i, group);

      group = group != NULL ? group : button;
    }
  drama_text_scale_reserve (self->text);
}

static void
drama_merge_ask_map (GtkWidget *widget)
{
  drama_focus_remember (&DRAMA_MERGE_ASK (widget)->focus, widget);
  GTK_WIDGET_CLASS (drama_merge_ask_parent_class)->map (widget);
  gtk_widget_grab_focus (DRAMA_MERGE_ASK (widget)->merge_button);
}

static void
drama_merge_ask_finalize (GObject *object)
{
  DramaMergeAsk *self = DRAMA_MERGE_ASK (object);

  g_clear_object (&self->session);
  g_clear_weak_pointer (&self->focus);
  g_strfreev (self->ids);

  G_OBJECT_CLASS (drama_merge_ask_parent_class)->finalize (object);
}

static void
drama_merge_ask_class_init (DramaMergeAskClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = drama_merge_ask_finalize;
  GTK_WIDGET_CLASS (klass)->map = drama_merge_ask_map;
}

static void
drama_merge_ask_init (DramaMergeAsk *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *heading = new_label (_ ("Are They One?"));
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->text =
      new_label (_ ("Ties, evidence, notes and other names are joined, and can be split again. "
                    "The name that stays:"));
  gtk_widget_add_css_class (heading, "heading");
  self->choices = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), MAX_LIST_PX);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->choices);
  self->hint = new_label ("");
  gtk_widget_add_css_class (self->hint, "error");
  gtk_widget_set_visible (self->hint, FALSE);
  self->merge_button = gtk_button_new_with_mnemonic (_ ("_Merge"));
  gtk_widget_set_halign (self->merge_button, GTK_ALIGN_END);
  gtk_widget_add_css_class (self->merge_button, "suggested-action");
  g_signal_connect_object (self->merge_button, "clicked", G_CALLBACK (on_merge), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "closed", G_CALLBACK (on_closed), NULL);

  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), self->text);
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_box_append (GTK_BOX (box), self->hint);
  gtk_box_append (GTK_BOX (box), self->merge_button);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "ask");
  gtk_popover_set_default_widget (GTK_POPOVER (self), self->merge_button);
  drama_compat_mend_names (GTK_WIDGET (self));
}

GtkWidget *
drama_merge_ask_new (void)
{
  return g_object_new (DRAMA_TYPE_MERGE_ASK, NULL);
}
