/* drama-export-dialog.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-compat.h"
#include "drama-ending.h"
#include "drama-export-dialog.h"
#include "drama-export-job.h"
#include "drama-text-scale.h"

#include <glib/gi18n.h>

#define TEMPLATE "/app/dramatis/ui/drama-export-dialog.ui"

/* In the order of the rows in the template. */
enum
{
  BY_SCALE,
  BY_WIDTH,
  BY_DPI,
};

enum
{
  BACKGROUND_THEME,
  BACKGROUND_WHITE,
  BACKGROUND_NONE,
  BACKGROUND_COLOR,
};

static const DramaExportFormat formats[] = { DRAMA_EXPORT_PNG, DRAMA_EXPORT_SVG,
                                             DRAMA_EXPORT_PDF };
static const char *const       endings[] = { "png", "svg", "pdf" };
static const char *const       mime_types[] = { "image/png", "image/svg+xml",
                                                "application/pdf" };
static const DramaThemeName    themes[] = {
     DRAMA_THEME_PRINT, DRAMA_THEME_LIGHT, DRAMA_THEME_DARK,
     DRAMA_THEME_HIGH_CONTRAST, DRAMA_THEME_HIGH_CONTRAST_DARK
};

struct _DramaExportDialog
{
  AdwWindow     parent_instance;
  DramaSession *session;
  DramaRect     visible_part;
  char         *background;  /* of the options last asked for */
  GCancellable *cancellable; /* while a picture is made */
  gint64        since_us;    /* when that began */

  AdwComboRow         *format;
  AdwPreferencesGroup *size_group;
  AdwComboRow         *size;
  AdwPreferencesRow   *size_value;
  GtkSpinButton       *scale;
  GtkSpinButton       *width;
  GtkSpinButton       *dpi;
  AdwComboRow         *theme;
  AdwComboRow         *background_row;
  GtkWidget           *color_row;
  GtkColorButton      *color;
  AdwComboRow         *part;
  GtkSwitch           *legend;
  GtkSwitch           *title_switch;
  GtkSwitch           *sources;
  GtkSwitch           *plain;
  GtkWidget           *page;
  GtkWidget           *export_button;
  GtkSpinner          *spinner;
};

G_DEFINE_FINAL_TYPE (DramaExportDialog, drama_export_dialog, ADW_TYPE_WINDOW)

/* Only what means something for the chosen format is there to be chosen. */
static void
update_rows (DramaExportDialog *self)
{
  guint       size = adw_combo_row_get_selected (self->size);
  const char *title;

  gtk_widget_set_visible (GTK_WIDGET (self->size_group),
                          formats[adw_combo_row_get_selected (self->format)] == DRAMA_EXPORT_PNG);
  if (size == BY_SCALE)
    /* Translators: how much larger than on the screen */
    title = _ ("Pixels per unit");
  else if (size == BY_WIDTH)
    title = _ ("Pixels across");
  else
    title = _ ("Dots per inch");
  adw_preferences_row_set_title (self->size_value, title);
  gtk_widget_set_visible (GTK_WIDGET (self->scale), size == BY_SCALE);
  gtk_widget_set_visible (GTK_WIDGET (self->width), size == BY_WIDTH);
  gtk_widget_set_visible (GTK_WIDGET (self->dpi), size == BY_DPI);
  gtk_widget_set_visible (self->color_row, adw_combo_row_get_selected (self->background_row) ==
                                               BACKGROUND_COLOR);
}

static void
set_busy (DramaExportDialog *self, gboolean busy)
{
  gtk_widget_set_sensitive (self->page, !busy);
  gtk_widget_set_sensitive (self->export_button, !busy);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), busy);
  gtk_spinner_set_spinning (self->spinner, busy);
}

/* Who went elsewhere meanwhile learns of it there. */
static void
tell_desktop (GtkWindow *parent, gint64 since_us, const char *name, const GError *error)
{
  g_autofree char *text = NULL;

  if (!GTK_IS_APPLICATION_WINDOW (parent))
    return;
  text = g_strdup_printf (error == NULL
                              /* Translators: %s is the name of a file */
                              ? _ ("“%s” is exported")
                              : _ ("“%s” could not be exported"),
                          name);
  drama_ending_tell (parent, since_us, text);
}

static void
tell_window (GtkWindow *parent, GFile *file, gint64 since_us, const GError *error)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *basename = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (basename);
  g_autofree char *text = NULL;

  tell_desktop (parent, since_us, name, error);
  if (error == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (parent), "win.exported", "s", uri);
      return;
    }

  /* Translators: the first %s is the name of a file, the second says why */
  text = g_strdup_printf (_ ("“%s” could not be exported\n%s"), name, error->message);
  gtk_widget_activate_action (GTK_WIDGET (parent), "win.message", "s", text);
}

/* The window says how it ended.  A dialog that is gone has cancelled, but the
 * picture may have been finished before it heard of that: then nothing is said. */
static void
on_exported (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DramaExportDialog) self = data;
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autoptr (GError) error = NULL;

  drama_export_job_finish (G_FILE (source), result, &error);
  if (self->cancellable == NULL)
    return;

  g_clear_object (&self->cancellable);
  set_busy (self, FALSE);
  if (parent != NULL)
    tell_window (parent, G_FILE (source), self->since_us, error);
  gtk_window_close (GTK_WINDOW (self));
}

static void
on_file_chosen (GtkWindow *window, GFile *file, gpointer unused)
{
  DramaExportDialog *self = DRAMA_EXPORT_DIALOG (window);

  if (file != NULL)
    drama_export_dialog_export (self, file);
}

static void
choose_file (DramaExportDialog *self)
{
  guint          format = adw_combo_row_get_selected (self->format);
  DramaDocument *document = drama_session_get_document (self->session);
  GFile         *own = drama_document_get_file (document);
  g_autoptr (GFile) folder = own != NULL ? g_file_get_parent (own) : NULL;
  g_autofree char *name = g_strdup_printf ("%s.%s", drama_document_get_title (document),
                                           endings[format]);
  g_autofree char *pattern = g_strdup_printf ("*.%s", endings[format]);
  DramaFileChoice  choice = {
     .title = _ ("Export the picture"),
     .accept = _ ("_Export"),
     .filter_name = _ ("Pictures"),
     .pattern = pattern,
     .mime_type = mime_types[format],
     .name = name,
     .folder = folder,
     .save = TRUE,
  };

  g_strdelimit (name, "/\\:", '-');
  drama_compat_choose_file (GTK_WINDOW (self), &choice, on_file_chosen, NULL);
}

static void
cancel (DramaExportDialog *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

static void
drama_export_dialog_dispose (GObject *object)
{
  DramaExportDialog *self = DRAMA_EXPORT_DIALOG (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_clear_pointer (&self->background, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), DRAMA_TYPE_EXPORT_DIALOG);

  G_OBJECT_CLASS (drama_export_dialog_parent_class)->dispose (object);
}

static void
drama_export_dialog_class_init (DramaExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = drama_export_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, DramaExportDialog, format);
  gtk_widget_class_bind_template_child (widget_class, DramaExportDialog, size_group);
  gtk_widget_class_bind_template_child (widget_class, DramaExportDialog, size);
  gtk_widget_class_bind_template_child (widget_class, DramaExportDialog, size_value);
  gtk_widget_class_bind_template_child (widget_class, DramaExportDialog, scale);
  gtk_widget_class_bind_template_child (widget_class, DramaExportDialog, width);
  gtk_widget_class_bind_template_child (widget_class, DramaExportDialog, dpi);
  gtk_widget_class_bind_template_child (widget_class, DramaExportDialog, theme);
  gtk_widget_class_bind_template_child (widget_class, DramaExportDialog, background_row);
  gtk_widget_class_bind_template_child (widget_class, DramaExportDialog, color_row);
  gtk_widget_class_bind_template_child (widget_class, DramaExportDialog, color);
  gtk_widget_class_bind_template_child (widget_class, DramaExportDialog, part);
  gtk_widget_class_bind_template_child (widget_class, DramaExportDialog, legend);
  gtk_widget_class_bind_template_child (widget_class, DramaExportDialog, title_switch);
  gtk_widget_class_bind_template_child (widget_class, DramaExportDialog, sources);
  gtk_widget_class_bind_template_child (widget_class, DramaExportDialog, plain);
  gtk_widget_class_bind_template_child (widget_class, DramaExportDialog, page);
  gtk_widget_class_bind_template_child (widget_class, DramaExportDialog, export_button);
  gtk_widget_class_bind_template_child (widget_class, DramaExportDialog, spinner);
  gtk_widget_class_bind_template_callback (widget_class, update_rows);
  gtk_widget_class_bind_template_callback (widget_class, choose_file);
  gtk_widget_class_bind_template_callback (widget_class, cancel);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
drama_export_dialog_init (DramaExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  drama_compat_mend_names (GTK_WIDGET (self));
  drama_text_scale_window (GTK_WINDOW (self));
  update_rows (self);
}

DramaExportDialog *
drama_export_dialog_new (GtkWindow *parent, DramaSession *session, const DramaRect *visible)
{
  DramaExportDialog *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (DRAMA_IS_SESSION (session), NULL);

  self = g_object_new (DRAMA_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  gtk_widget_set_visible (GTK_WIDGET (self->part), visible != NULL);
  if (visible != NULL)
    self->visible_part = *visible;

  return self;
}

void
drama_export_dialog_get_options (DramaExportDialog *self, DramaExportOptions *options)
{
  static const char *const backgrounds[] = { "theme", "white", "none" };
  guint                    background;
  guint                    size;

  g_return_if_fail (DRAMA_IS_EXPORT_DIALOG (self));
  g_return_if_fail (options != NULL);

  drama_export_options_init (options);
  options->format = formats[adw_combo_row_get_selected (self->format)];
  options->theme = themes[adw_combo_row_get_selected (self->theme)];
  if (options->format == DRAMA_EXPORT_PNG)
    {
      size = adw_combo_row_get_selected (self->size);
      options->scale = size == BY_SCALE ? gtk_spin_button_get_value (self->scale) : 0;
      options->width = size == BY_WIDTH ? gtk_spin_button_get_value_as_int (self->width) : 0;
      options->dpi = size == BY_DPI ? gtk_spin_button_get_value (self->dpi) : 0;
    }

  background = adw_combo_row_get_selected (self->background_row);
  g_free (self->background);
  if (background == BACKGROUND_COLOR)
    {
      GdkRGBA color;

      gtk_color_chooser_get_rgba (GTK_COLOR_CHOOSER (self->color), &color);
      self->background = g_strdup_printf ("#%02x%02x%02x", (guint) (color.red * 255 + 0.5),
                                          (guint) (color.green * 255 + 0.5),
                                          (guint) (color.blue * 255 + 0.5));
    }
  else
    self->background = g_strdup (backgrounds[background]);
  options->background = self->background;

  if (gtk_widget_get_visible (GTK_WIDGET (self->part)) &&
      adw_combo_row_get_selected (self->part) == 1)
    options->visible = &self->visible_part;
  options->legend = gtk_switch_get_active (self->legend);
  options->title = gtk_switch_get_active (self->title_switch);
  options->sources = gtk_switch_get_active (self->sources);
  options->plain = gtk_switch_get_active (self->plain);
}

void
drama_export_dialog_export (DramaExportDialog *self, GFile *file)
{
  DramaExportOptions options;

  g_return_if_fail (DRAMA_IS_EXPORT_DIALOG (self));
  g_return_if_fail (G_IS_FILE (file));

  if (self->cancellable != NULL || self->session == NULL)
    return;

  self->cancellable = g_cancellable_new ();
  self->since_us = g_get_monotonic_time ();
  set_busy (self, TRUE);
  drama_export_dialog_get_options (self, &options);
  drama_export_job_start (drama_session_get_dossier (self->session), &options, file,
                          self->cancellable, on_exported, g_object_ref (self));
}
