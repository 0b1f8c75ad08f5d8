/* test-text-scale.c - what large texts take
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-support.h"
#include "drama-text-scale.h"

#include <adwaita.h>

static void
set_scale (double scale)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) (scale * 96 * 1024), NULL);
}

static void
test_widths_grow_as_far_as_the_window (void)
{
  GtkWidget *label = g_object_ref_sink (gtk_label_new ("Ada"));
  GtkWindow *window = support_show (gtk_label_new (NULL), 500, 300);

  set_scale (1);
  g_assert_cmpint (drama_text_scale_width (label, 300, GTK_WIDGET (window), 60), ==, 300);
  g_assert_cmpint (drama_text_scale_chars (label, 30, 16), ==, 30);
  set_scale (2);
  g_assert_cmpint (drama_text_scale_width (label, 300, NULL, 60), ==, 600);
  g_assert_cmpint (drama_text_scale_width (label, 300, GTK_WIDGET (window), 60), ==,
                   gtk_widget_get_width (GTK_WIDGET (window)) - 60);
  g_assert_cmpint (drama_text_scale_chars (label, 40, 16), ==, 20);
  g_assert_cmpint (drama_text_scale_chars (label, 30, 16), ==, 16);
  set_scale (1);
  gtk_window_destroy (window);
  g_object_unref (label);
}

/* libadwaita makes it 300 px wide by itself, where its answers stand below each other. */
static void
test_a_question_is_as_wide_as_its_words_need (void)
{
  GtkWindow *window = support_show (gtk_label_new (NULL), 900, 600);
  GtkWidget *dialog = adw_message_dialog_new (window, "Änderungen speichern?", "Sonst nicht.");
  int        least;

  set_scale (2);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "a", "Noch nicht entscheiden",
                                    "b", "Alles verwerfen", "c", "Alles speichern", NULL);
  drama_text_scale_question (GTK_WINDOW (dialog));
  gtk_widget_measure (dialog, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, >=, 600);
  g_assert_cmpint (least, <, gtk_widget_get_width (GTK_WIDGET (window)));
  set_scale (1);
  gtk_window_destroy (GTK_WINDOW (dialog));
  gtk_window_destroy (window);
}

/* One line where there is room for it, and further ones where there is not. */
static void
test_a_large_button_may_have_several_lines (void)
{
  GtkWidget *button = g_object_ref_sink (gtk_button_new_with_label ("Open the other dossier"));
  int        least, natural, before;

  gtk_widget_add_css_class (button, "pill");
  gtk_widget_measure (button, GTK_ORIENTATION_HORIZONTAL, -1, &before, NULL, NULL, NULL);
  drama_text_scale_wrap_pills (button);
  gtk_widget_measure (button, GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural, NULL, NULL);
  g_assert_cmpint (least, <, before);
  g_assert_cmpint (natural, ==, before);
  g_object_unref (button);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/app/text-scale/widths_grow_as_far_as_the_window",
                   test_widths_grow_as_far_as_the_window);
  g_test_add_func ("/app/text-scale/a_question_is_as_wide_as_its_words_need",
                   test_a_question_is_as_wide_as_its_words_need);
  g_test_add_func ("/app/text-scale/a_large_button_may_have_several_lines",
                   test_a_large_button_may_have_several_lines);

  return g_test_run ();
}
