/* drama-window-sides.c - what the window has beside its picture
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Outline, reader, evidence and the rest are hundreds of widgets, and take as
 * long to make as the picture.  They are made one frame after it, or at once if
 * somebody asks for them before. */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-compat.h"
#include "drama-pane-handle.h"
#include "drama-window-private.h"
#include "drama-window-review.h"

#define SIDES "/app/dramatis/ui/drama-window-sides.ui"
#define MENU  "/app/dramatis/ui/drama-window-menu.ui"

/* Where the panes lie over the picture the evidence is not seen by itself. */
static void
on_outline_activated (DramaWindow *self)
{
  drama_window_show_evidence (self);
}

static void
on_found (DramaWindow *self)
{
  DramaEvidencePanel *evidence = drama_window_get_evidence (self);

  gtk_stack_set_visible_child_name (self->right, "evidence");
  drama_evidence_panel_show_selected_quote (evidence);
}

static gpointer
take (DramaWindow *self, GtkBuilder *builder, const char *id)
{
  gpointer object = gtk_builder_get_object (builder, id);

  g_assert (GTK_IS_WIDGET (object));
  drama_compat_mend_names (object);

  return object;
}

/* Above the picture, @notices among them. */
static void
give_bars (DramaWindow *self, GtkBuilder *builder)
{
  self->message_label = take (self, builder, "message_label");
  self->message = take (self, builder, "message");
  self->reading_spinner = take (self, builder, "reading_spinner");
  self->reading_bar = take (self, builder, "reading_bar");
  gtk_box_prepend (self->bars, GTK_WIDGET (self->reading_bar));
  gtk_box_prepend (self->bars, GTK_WIDGET (self->message));

  self->find_bar = take (self, builder, "find_bar");
  gtk_box_append (self->bars, GTK_WIDGET (self->find_bar));
  g_object_bind_property (self, "session", self->find_bar, "session", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->find_bar, "open", self->find_button, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}

static void
follow_listed_session (DramaWindow *self, gpointer pane)
{
  g_object_bind_property (self, "listed-session", pane, "session", G_BINDING_SYNC_CREATE);
}

/* Menus are made as a whole when they get their model. */
static void
give_menus (DramaWindow *self)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (MENU);

  self->undo_section = G_MENU (gtk_builder_get_object (builder, "undo_section"));
  gtk_menu_button_set_menu_model (self->menu_button,
                                  G_MENU_MODEL (gtk_builder_get_object (builder, "menu")));
  drama_window_init_recent (self);
  self->history = DRAMA_STEP_POPOVER (drama_step_popover_new ());
  adw_split_button_set_popover (self->undo_button, GTK_POPOVER (self->history));
}

/* The tab has a dot where there are any, and says how many. */
static void
follow_questions (DramaWindow *self, GtkWidget *switcher)
{
  g_object_bind_property (self->evidence, "questions", gtk_widget_get_first_child (switcher),
                          "tooltip-text", G_BINDING_SYNC_CREATE);
}

/**
 * drama_window_furnish:
 * @self: a window
 *
 * Makes what is beside the picture, where that is not done.
 */
void
drama_window_furnish (DramaWindow *self)
{
  g_autoptr (GtkBuilder) builder = NULL;
  g_autoptr (GtkBuilderScope) scope = NULL;
  g_autoptr (GError) error = NULL;

  if (self->outline != NULL)
    return;

  g_type_ensure (DRAMA_TYPE_EVIDENCE_PANEL);
  g_type_ensure (DRAMA_TYPE_FIND_BAR);
  g_type_ensure (DRAMA_TYPE_INBOX_PANEL);
  g_type_ensure (DRAMA_TYPE_OUTLINE);
  g_type_ensure (DRAMA_TYPE_READER);
  g_type_ensure (DRAMA_TYPE_SOURCE_PAGE);
  builder = gtk_builder_new ();
  scope = gtk_builder_cscope_new ();
  gtk_builder_cscope_add_callback (GTK_BUILDER_CSCOPE (scope), on_outline_activated);
  gtk_builder_cscope_add_callback (GTK_BUILDER_CSCOPE (scope), drama_window_close_source);
  gtk_builder_cscope_add_callback (GTK_BUILDER_CSCOPE (scope), drama_window_hide_message);
  gtk_builder_cscope_add_callback (GTK_BUILDER_CSCOPE (scope), on_found);
  gtk_builder_set_scope (builder, scope);
  gtk_builder_set_current_object (builder, G_OBJECT (self));
  if (!gtk_builder_add_from_resource (builder, SIDES, &error))
    g_error ("%s", error->message);

  adw_bin_set_child (self->start_side, take (self, builder, "start"));
  self->left = take (self, builder, "left");
  self->left_switcher = take (self, builder, "left_switcher");
  self->outline = take (self, builder, "outline");
  self->reader = take (self, builder, "reader");
  adw_bin_set_child (self->end_side, take (self, builder, "end"));
  self->right = take (self, builder, "right");
  self->evidence = take (self, builder, "evidence");
  self->inbox = take (self, builder, "inbox");
  self->source_page = take (self, builder, "source_page");
  follow_questions (self, take (self, builder, "right_switcher"));
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->source_page), "source");

  give_bars (self, builder);
  give_menus (self);
  drama_window_init_review (self);
  drama_window_follow_review (self);
  drama_window_update_undo (self);
  follow_listed_session (self, self->outline);
  follow_listed_session (self, self->reader);
  follow_listed_session (self, self->evidence);
  follow_listed_session (self, self->inbox);
  drama_window_init_reader (self);
}

/**
 * drama_window_forget_sides:
 * @self: a window that is going, and all that is in it
 */
void
drama_window_forget_sides (DramaWindow *self)
{
  self->message = NULL;
  self->message_label = NULL;
  self->reading_bar = NULL;
  self->reading_spinner = NULL;
  self->find_bar = NULL;
  self->undo_section = NULL;
}

/**
 * drama_window_show_sides:
 * @self: a window
 * @visible: whether the panes are seen
 *
 * Where they are not, they keep their place, but nothing in them is measured or painted.
 */
void
drama_window_show_sides (DramaWindow *self, gboolean visible)
{
  GtkWidget *canvas = GTK_WIDGET (self->canvas);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->panes)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (child != canvas && !gtk_widget_is_ancestor (canvas, child) &&
        !DRAMA_IS_PANE_HANDLE (child))
      gtk_widget_set_visible (child, visible);
}

/* Transfer none, like all below. */
DramaOutline *
drama_window_get_outline (DramaWindow *self)
{
  drama_window_furnish (self);

  return self->outline;
}

DramaEvidencePanel *
drama_window_get_evidence (DramaWindow *self)
{
  drama_window_furnish (self);

  return self->evidence;
}

DramaSourcePage *
drama_window_get_source_page (DramaWindow *self)
{
  drama_window_furnish (self);

  return self->source_page;
}

DramaFindBar *
drama_window_get_find_bar (DramaWindow *self)
{
  drama_window_furnish (self);

  return self->find_bar;
}
