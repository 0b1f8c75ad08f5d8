/* drama-print-dialog.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-compat.h"
#include "drama-print-dialog.h"
#include "drama-print-memory.h"
#include "drama-text-scale.h"

#include <glib/gi18n.h>

#include <math.h>

#define TEMPLATE "/app/dramatis/ui/drama-print-dialog.ui"

/* Of the preview. */
#define PAGE_HEIGHT_PX 250
#define PAGE_LEAST_PX  120
#define PAGE_GAP_PX    18
#define PAGE_AROUND_PX 40 /* on both sides of one */

struct _DramaPrintDialog
{
  AdwWindow       parent_instance;
  DramaDocument  *document;
  DramaDossier   *dossier; /* what was there when it was opened is printed */
  DramaVec       *positions;
  GtkPageSetup   *setup;
  DramaPrint     *print; /* what the preview shows */
  double          page_height_px;
  guint           fit_source;
  GtkDrawingArea *preview;
  GtkLabel       *n_pages;
  GtkSpinButton  *sheets;
  AdwActionRow   *paper;
  GtkSwitch      *title_switch;
  GtkSwitch      *legend;
  GtkSwitch      *sources;
  GtkSwitch      *proof;
};

G_DEFINE_FINAL_TYPE (DramaPrintDialog, drama_print_dialog, ADW_TYPE_WINDOW)

static double
get_page_width_px (DramaPrintDialog *self)
{
  return self->page_height_px * gtk_page_setup_get_paper_width (self->setup, GTK_UNIT_POINTS) /
         gtk_page_setup_get_paper_height (self->setup, GTK_UNIT_POINTS);
}

static void
draw_page (DramaPrintDialog *self, cairo_t *cr, guint page)
{
  double width_px = get_page_width_px (self);
  double scale = width_px / gtk_page_setup_get_paper_width (self->setup, GTK_UNIT_POINTS);

  cairo_rectangle (cr, 0, 0, width_px, self->page_height_px);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_fill_preserve (cr);
  cairo_set_source_rgba (cr, 0, 0, 0, 0.3);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
  cairo_save (cr);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, gtk_page_setup_get_left_margin (self->setup, GTK_UNIT_POINTS),
                   gtk_page_setup_get_top_margin (self->setup, GTK_UNIT_POINTS));
  drama_print_draw (self->print, cr, page);
  cairo_restore (cr);
}

/* In the order in which they are read. */
static void
on_draw (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  DramaPrintDialog *self = data;
  guint             n = drama_print_get_n_pages (self->print);
  double            step = get_page_width_px (self) + PAGE_GAP_PX;
  gboolean          rtl = gtk_widget_get_direction (GTK_WIDGET (area)) == GTK_TEXT_DIR_RTL;
  double            free_px = MAX (width - (n * step - PAGE_GAP_PX), 0) / 2;

  for (guint i = 0; i < n; i++)
    {
      double x = (rtl ? n - 1 - i : i) * step + free_px;
      double left, top, right, bottom;

      cairo_save (cr);
      cairo_translate (cr, floor (x) + 0.5, floor ((height - self->page_height_px) / 2.0) + 0.5);
      cairo_clip_extents (cr, &left, &top, &right, &bottom);
      if (right > 0 && left < step)
        draw_page (self, cr, i);
      cairo_restore (cr);
    }
}

/* One page at least is seen as a whole, however narrow the window is. */
static void
fit_pages (DramaPrintDialog *self)
{
  GtkWidget *view = gtk_widget_get_ancestor (GTK_WIDGET (self->preview), GTK_TYPE_SCROLLED_WINDOW);
  guint      n = drama_print_get_n_pages (self->print);
  int        room = gtk_widget_get_width (view) - PAGE_AROUND_PX;
  double     aspect = gtk_page_setup_get_paper_width (self->setup, GTK_UNIT_POINTS) /
                  gtk_page_setup_get_paper_height (self->setup, GTK_UNIT_POINTS);

  self->page_height_px = room > 0 ? CLAMP (room / aspect, PAGE_LEAST_PX, PAGE_HEIGHT_PX)
                                  : PAGE_HEIGHT_PX;
  gtk_drawing_area_set_content_height (self->preview, (int) self->page_height_px + 2);
  gtk_drawing_area_set_content_width (
      self->preview, (int) (n * (get_page_width_px (self) + PAGE_GAP_PX)) - PAGE_GAP_PX + 2);
  gtk_widget_queue_draw (GTK_WIDGET (self->preview));
}

static gboolean
on_fit_due (gpointer data)
{
  DramaPrintDialog *self = data;

  self->fit_source = 0;
  if (self->print != NULL)
    fit_pages (self);

  return G_SOURCE_REMOVE;
}

/* Not at once: who is being given its size cannot ask for another. */
static void
on_view_resized (DramaPrintDialog *self)
{
  if (self->fit_source == 0)
    self->fit_source = g_idle_add (on_fit_due, self);
}

static void
tell_paper (DramaPrintDialog *self)
{
  GtkPaperSize      *size = gtk_page_setup_get_paper_size (self->setup);
  GtkPageOrientation orientation = gtk_page_setup_get_orientation (self->setup);
  gboolean           wide = orientation == GTK_PAGE_ORIENTATION_LANDSCAPE ||
                  orientation == GTK_PAGE_ORIENTATION_REVERSE_LANDSCAPE;
  g_autofree char *text = NULL;

  text = g_strdup_printf (wide
                              /* Translators: %s is a kind of paper, as in "A4, wide" */
                              ? _ ("%s, wide")
                              /* Translators: %s is a kind of paper, as in "A4, upright" */
                              : _ ("%s, upright"),
                          gtk_paper_size_get_display_name (size));
  adw_action_row_set_subtitle (self->paper, text);
}

/* The pages as they would be printed now. */
static void
update (DramaPrintDialog *self)
{
  DramaPrintChoice choice;
  g_autofree char *text = NULL;
  guint            n;

  if (self->dossier == NULL)
    return;

  drama_print_dialog_get_choice (self, &choice);
  g_clear_pointer (&self->print, drama_print_free);
  self->print = drama_print_job_set (self->dossier, self->positions, &choice, self->setup);
  n = drama_print_get_n_pages (self->print);
  text = g_strdup_printf (ngettext ("%u page", "%u pages", n), n);
  gtk_label_set_label (self->n_pages, text);
  tell_paper (self);
  fit_pages (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->preview),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

static void
on_page_set_up (GtkPageSetup *setup, gpointer data)
{
  g_autoptr (DramaPrintDialog) self = data;

  if (setup == NULL)
    return;
  g_set_object (&self->setup, setup);
  if (self->document != NULL)
    drama_print_memory_set_setup (self->document, setup);
  update (self);
}

static void
set_up_page (DramaPrintDialog *self)
{
  gtk_print_run_page_setup_dialog_async (GTK_WINDOW (self), self->setup, NULL, on_page_set_up,
                                         g_object_ref (self));
}

static void
on_done (GtkPrintOperation *operation, GtkPrintOperationResult result, GtkWindow *parent)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    drama_print_memory_set_settings (gtk_print_operation_get_print_settings (operation));
  gtk_print_operation_get_error (operation, &error);
  if (result != GTK_PRINT_OPERATION_RESULT_ERROR || error == NULL)
    return;
  /* Translators: %s says why */
  text = g_strdup_printf (_ ("It could not be printed: %s"), error->message);
  gtk_widget_activate_action (GTK_WIDGET (parent), "win.message", "s", text);
}

/* The system asks for the printer. */
static void
print (DramaPrintDialog *self)
{
  GtkWindow       *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  DramaPrintChoice choice;
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GtkPrintSettings) settings = drama_print_memory_get_settings ();

  drama_print_dialog_get_choice (self, &choice);
  operation = drama_print_job_new (self->dossier, &choice, self->setup);
  gtk_print_operation_set_print_settings (operation, settings);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_object (operation, "done", G_CALLBACK (on_done), parent, 0);
  gtk_window_close (GTK_WINDOW (self));
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
}

static void
cancel (DramaPrintDialog *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

static void
drama_print_dialog_dispose (GObject *object)
{
  DramaPrintDialog *self = DRAMA_PRINT_DIALOG (object);

  if (self->preview != NULL)
    gtk_drawing_area_set_draw_func (self->preview, NULL, NULL, NULL);
  g_clear_handle_id (&self->fit_source, g_source_remove);
  g_clear_object (&self->document);
  g_clear_object (&self->setup);
  g_clear_pointer (&self->print, drama_print_free);
  g_clear_pointer (&self->dossier, drama_dossier_unref);
  g_clear_pointer (&self->positions, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), DRAMA_TYPE_PRINT_DIALOG);

  G_OBJECT_CLASS (drama_print_dialog_parent_class)->dispose (object);
}

static void
drama_print_dialog_class_init (DramaPrintDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = drama_print_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, DramaPrintDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, DramaPrintDialog, n_pages);
  gtk_widget_class_bind_template_child (widget_class, DramaPrintDialog, sheets);
  gtk_widget_class_bind_template_child (widget_class, DramaPrintDialog, paper);
  gtk_widget_class_bind_template_child (widget_class, DramaPrintDialog, title_switch);
  gtk_widget_class_bind_template_child (widget_class, DramaPrintDialog, legend);
  gtk_widget_class_bind_template_child (widget_class, DramaPrintDialog, sources);
  gtk_widget_class_bind_template_child (widget_class, DramaPrintDialog, proof);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, set_up_page);
  gtk_widget_class_bind_template_callback (widget_class, print);
  gtk_widget_class_bind_template_callback (widget_class, cancel);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
drama_print_dialog_init (DramaPrintDialog *self)
{
  GtkWidget *view;

  gtk_widget_init_template (GTK_WIDGET (self));
  drama_compat_mend_names (GTK_WIDGET (self));
  drama_text_scale_window (GTK_WINDOW (self));
  self->page_height_px = PAGE_HEIGHT_PX;
  view = gtk_widget_get_ancestor (GTK_WIDGET (self->preview), GTK_TYPE_SCROLLED_WINDOW);
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (view)),
                           "notify::page-size", G_CALLBACK (on_view_resized), self,
                           G_CONNECT_SWAPPED);
}

/* The way in which the picture, with all that is around it, comes out larger; until
 * somebody says otherwise. */
static void
turn_page (DramaPrintDialog *self)
{
  static const GtkPageOrientation ways[] = { GTK_PAGE_ORIENTATION_PORTRAIT,
                                             GTK_PAGE_ORIENTATION_LANDSCAPE };
  double                          scales[G_N_ELEMENTS (ways)];
  DramaPrintChoice                choice;

  drama_print_dialog_get_choice (self, &choice);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autoptr (DramaPrint) print = NULL;

      gtk_page_setup_set_orientation (self->setup, ways[i]);
      print = drama_print_job_set (self->dossier, self->positions, &choice, self->setup);
      scales[i] = drama_print_get_scale (print);
    }
  gtk_page_setup_set_orientation (self->setup, ways[scales[1] > scales[0] ? 1 : 0]);
}

DramaPrintDialog *
drama_print_dialog_new (GtkWindow *parent, DramaSession *session)
{
  DramaPrintDialog *self;
  gboolean          turned;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (DRAMA_IS_SESSION (session), NULL);

  self = g_object_new (DRAMA_TYPE_PRINT_DIALOG, "transient-for", parent, NULL);
  self->document = g_object_ref (drama_session_get_document (session));
  self->dossier = drama_dossier_ref (drama_session_get_dossier (session));
  self->positions = drama_print_job_arrange (self->dossier);
  self->setup = drama_print_memory_get_setup (self->document, &turned);
  if (!turned)
    turn_page (self);
  update (self);
  gtk_drawing_area_set_draw_func (self->preview, on_draw, self, NULL);

  return self;
}

void
drama_print_dialog_get_choice (DramaPrintDialog *self, DramaPrintChoice *choice)
{
  g_return_if_fail (DRAMA_IS_PRINT_DIALOG (self) && choice != NULL);

  choice->n_sheets = (guint) gtk_spin_button_get_value_as_int (self->sheets);
  choice->title = gtk_switch_get_active (self->title_switch);
  choice->legend = gtk_switch_get_active (self->legend);
  choice->sources = gtk_switch_get_active (self->sources);
  choice->proof = gtk_switch_get_active (self->proof);
}

/* As the preview shows them. */
guint
drama_print_dialog_get_n_pages (DramaPrintDialog *self)
{
  g_return_val_if_fail (DRAMA_IS_PRINT_DIALOG (self), 0);

  return drama_print_get_n_pages (self->print);
}
