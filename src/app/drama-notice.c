/* drama-notice.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-compat.h"
#include "drama-notice.h"

/* Below this the text gets lines of its own rather than breaking after every word. */
#define LEAST_TEXT_PX 320
#define SPACING_PX    12
#define GAP_PX        6 /* between buttons */

struct _DramaNotice
{
  GtkWidget  parent_instance;
  GtkWidget *text;
  GPtrArray *buttons; /* of GtkWidget, borrowed: children like the text */
};

G_DEFINE_FINAL_TYPE (DramaNotice, drama_notice, GTK_TYPE_WIDGET)

static int
measure (GtkWidget *widget, GtkOrientation orientation, int for_size, gboolean natural)
{
  int least, most;

  gtk_widget_measure (widget, orientation, for_size, &least, &most, NULL, NULL);

  return natural ? most : least;
}

/* The width of all buttons in one row, or of the widest. */
static int
measure_buttons (DramaNotice *self, gboolean in_a_row)
{
  int width = 0;

  for (guint i = 0; i < self->buttons->len; i++)
    {
      int own = measure (self->buttons->pdata[i], GTK_ORIENTATION_HORIZONTAL, -1, TRUE);

      width = in_a_row ? width + own + (i > 0 ? GAP_PX : 0) : MAX (width, own);
    }

  return width;
}

/* Row below row as far as @width goes, at (@x, @y) or, where @allocate is not set,
 * nowhere.  Returns the height of all rows. */
static int
lay_buttons (DramaNotice *self, int x, int y, int width, gboolean allocate)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int      at = 0, top = 0, row = 0;

  for (guint i = 0; i < self->buttons->len; i++)
    {
      GtkWidget *button = self->buttons->pdata[i];
      int        own = MIN (measure (button, GTK_ORIENTATION_HORIZONTAL, -1, TRUE), width);
      int        height = measure (button, GTK_ORIENTATION_VERTICAL, own, TRUE);

      if (at > 0 && at + own > width)
        {
          top += row + GAP_PX;
          at = row = 0;
        }
      if (allocate)
        {
          GtkAllocation place = { x + (rtl ? width - at - own : at), y + top, own, height };

          gtk_widget_size_allocate (button, &place, -1);
        }
      at += own + GAP_PX;
      row = MAX (row, height);
    }

  return top + row;
}

/* The width of the buttons where they stand beside the text, 0 where below it. */
static int
get_side_width (DramaNotice *self, int width)
{
  int text = MIN (measure (self->text, GTK_ORIENTATION_HORIZONTAL, -1, TRUE), LEAST_TEXT_PX);
  int buttons = measure_buttons (self, TRUE);

  return width >= text + SPACING_PX + buttons ? buttons : 0;
}

static GtkSizeRequestMode
drama_notice_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
measure_height (DramaNotice *self, int width)
{
  int side = get_side_width (self, width);

  if (side > 0)
    return MAX (measure (self->text, GTK_ORIENTATION_VERTICAL, width - side - SPACING_PX, FALSE),
                lay_buttons (self, 0, 0, side, FALSE));

  return measure (self->text, GTK_ORIENTATION_VERTICAL, width, FALSE) + SPACING_PX +
         lay_buttons (self, 0, 0, width, FALSE);
}

static void
drama_notice_measure (GtkWidget     *widget,
                      GtkOrientation orientation,
                      int            for_size,
                      int           *minimum,
                      int           *natural,
                      int           *minimum_baseline,
                      int           *natural_baseline)
{
  DramaNotice *self = DRAMA_NOTICE (widget);
  int          text = measure (self->text, GTK_ORIENTATION_HORIZONTAL, -1, FALSE);

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = measure_height (self, for_size >= 0 ? for_size : G_MAXINT16);
      return;
    }

  *minimum = MAX (text, measure_buttons (self, FALSE));
  *natural = measure (self->text, GTK_ORIENTATION_HORIZONTAL, -1, TRUE) + SPACING_PX +
             measure_buttons (self, TRUE);
}

static void
drama_notice_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  DramaNotice  *self = DRAMA_NOTICE (widget);
  gboolean      rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int           side = get_side_width (self, width);
  GtkAllocation text = { 0, 0, width, height };

  if (side > 0)
    {
      int rows = lay_buttons (self, 0, 0, side, FALSE);

      text.width = width - side - SPACING_PX;
      text.x = rtl ? side + SPACING_PX : 0;
      lay_buttons (self, rtl ? 0 : width - side, (height - rows) / 2, side, TRUE);
    }
  else
    {
      text.height = measure (self->text, GTK_ORIENTATION_VERTICAL, width, FALSE);
      lay_buttons (self, 0, text.height + SPACING_PX, width, TRUE);
    }
  gtk_widget_size_allocate (self->text, &text, -1);
}

static void
drama_notice_dispose (GObject *object)
{
  DramaNotice *self = DRAMA_NOTICE (object);

  g_clear_pointer (&self->text, gtk_widget_unparent);
  for (guint i = 0; self->buttons != NULL && i < self->buttons->len; i++)
    gtk_widget_unparent (self->buttons->pdata[i]);
  g_clear_pointer (&self->buttons, g_ptr_array_unref);

  G_OBJECT_CLASS (drama_notice_parent_class)->dispose (object);
}

static void
drama_notice_class_init (DramaNoticeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = drama_notice_dispose;
  widget_class->get_request_mode = drama_notice_get_request_mode;
  widget_class->measure = drama_notice_measure;
  widget_class->size_allocate = drama_notice_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "notice");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
}

static void
drama_notice_init (DramaNotice *self)
{
  self->text = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING_PX);
  gtk_widget_set_parent (self->text, GTK_WIDGET (self));

  self->buttons = g_ptr_array_new ();
}

static GtkWidget *
new_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

/* @detail is nullable; neither is markup. */
GtkWidget *
drama_notice_new (const char *title, const char *detail)
{
  DramaNotice *self = g_object_new (DRAMA_TYPE_NOTICE, NULL);
  GtkWidget   *icon = gtk_image_new_from_icon_name ("dialog-information-symbolic");
  GtkWidget   *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_set_valign (lines, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_box_append (GTK_BOX (lines), new_label (title, "heading"));
  if (detail != NULL)
    gtk_box_append (GTK_BOX (lines), new_label (detail, NULL));
  gtk_box_append (GTK_BOX (self->text), icon);
  gtk_box_append (GTK_BOX (self->text), lines);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  return GTK_WIDGET (self);
}

/* @label has a mnemonic; @tooltip is nullable. */
void
drama_notice_add_button (DramaNotice     *self,
                         const char      *label,
                         const char      *tooltip,
                         const char      *action,
                         DramaNoticeStyle style)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_return_if_fail (DRAMA_IS_NOTICE (self));

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  if (style == DRAMA_NOTICE_SUGGESTED)
    gtk_widget_add_css_class (button, "suggested-action");

  g_ptr_array_add (self->buttons, button);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  drama_compat_mend_names (button);
}

/* For who asked for something that has to be decided first. */
void
drama_notice_focus (DramaNotice *self)
{
  g_return_if_fail (DRAMA_IS_NOTICE (self));

  if (self->buttons->len > 0)
    gtk_widget_grab_focus (self->buttons->pdata[0]);
}
