/* drama-window-pages.c - what a window shows where it shows no dossier
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nothing open, a file that is being read, one that could not be read: most windows
 * never show any of these, so each is made when it is first shown. */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-compat.h"
#include "drama-text-scale.h"
#include "drama-window-private.h"

#include <glib/gi18n.h>

#define PAGES "/app/dramatis/ui/drama-window-pages.ui"

/* One of the pages, and nothing of the others. */
static GtkBuilder *
build (const char *page)
{
  GtkBuilder *builder = gtk_builder_new ();
  const char *ids[] = { page, NULL };
  g_autoptr (GError) error = NULL;

  if (!gtk_builder_add_objects_from_resource (builder, PAGES, ids, &error))
    g_error ("%s", error->message);
  drama_compat_mend_names (GTK_WIDGET (gtk_builder_get_object (builder, page)));
  drama_text_scale_wrap_pills (GTK_WIDGET (gtk_builder_get_object (builder, page)));

  return builder;
}

/**
 * drama_window_fill_empty:
 * @self: a window
 *
 * Makes the page that says that nothing is open.
 */
void
drama_window_fill_empty (DramaWindow *self)
{
  g_autoptr (GtkBuilder) builder = NULL;

  if (adw_bin_get_child (self->empty) != NULL)
    return;

  builder = build ("empty");
  adw_bin_set_child (self->empty, GTK_WIDGET (gtk_builder_get_object (builder, "empty")));
}

/**
 * drama_window_show_busy:
 * @self: a window
 * @name: of the file that is being read
 */
void
drama_window_show_busy (DramaWindow *self, const char *name)
{
  /* Translators: %s is the name of a file */
  g_autofree char *title = g_strdup_printf (_ ("Opening “%s”…"), name);

  if (self->busy_spinner == NULL)
    {
      g_autoptr (GtkBuilder) builder = build ("busy");

      self->busy_spinner = GTK_SPINNER (gtk_builder_get_object (builder, "busy_spinner"));
      self->busy_label = GTK_LABEL (gtk_builder_get_object (builder, "busy_label"));
      self->busy_progress = GTK_PROGRESS_BAR (gtk_builder_get_object (builder, "busy_progress"));
      gtk_stack_add_named (self->stack, GTK_WIDGET (gtk_builder_get_object (builder, "busy")),
                           "busy");
    }

  gtk_label_set_label (self->busy_label, title);
  gtk_progress_bar_set_fraction (self->busy_progress, 0);
  gtk_spinner_start (self->busy_spinner);
  gtk_stack_set_visible_child_name (self->stack, "busy");
}

/**
 * drama_window_update_busy:
 * @self: a window that shows what it reads
 * @fraction: how much is read
 */
void
drama_window_update_busy (DramaWindow *self, double fraction)
{
  gtk_progress_bar_set_fraction (self->busy_progress, fraction);
  if (fraction < 1)
    return;

  /* All is read; how long the first picture takes nobody knows. */
  gtk_label_set_label (self->busy_label, _ ("Drawing the picture…"));
  gtk_progress_bar_pulse (self->busy_progress);
}

/**
 * drama_window_end_busy:
 * @self: a window
 *
 * A spinner that is not seen would go on turning, and waking us for every frame.
 */
void
drama_window_end_busy (DramaWindow *self)
{
  if (self->busy_spinner != NULL)
    gtk_spinner_stop (self->busy_spinner);
}

/**
 * drama_window_show_failure:
 * @self: a window
 * @title: what could not be done
 * @why: the reason
 */
void
drama_window_show_failure (DramaWindow *self, const char *title, const char *why)
{
  g_autofree char *escaped = g_markup_escape_text (why, -1);

  if (self->failure == NULL)
    {
      g_autoptr (GtkBuilder) builder = build ("failed");

      self->failure = ADW_STATUS_PAGE (gtk_builder_get_object (builder, "failed"));
      gtk_stack_add_named (self->stack, GTK_WIDGET (self->failure), "failed");
    }

  /* The title is no markup, the description is. */
  adw_status_page_set_title (self->failure, title);
  adw_status_page_set_description (self->failure, escaped);
  gtk_stack_set_visible_child_name (self->stack, "failed");
}
