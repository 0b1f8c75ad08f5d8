/* drama-line-sample.h - the line that stands for a standing
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-words.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DRAMA_TYPE_LINE_SAMPLE (drama_line_sample_get_type ())
G_DECLARE_FINAL_TYPE (DramaLineSample, drama_line_sample, DRAMA, LINE_SAMPLE, GtkWidget)

/* As the picture draws it, in the colour of the text around; a decoration, for
 * the word stands beside it. */
GtkWidget *drama_line_sample_new (DramaStanding standing);
void       drama_line_sample_set_standing (DramaLineSample *self, DramaStanding standing);

/* The sample with its word, and what it means as tooltip. */
GtkWidget *drama_line_sample_new_chip (DramaStanding standing);

G_END_DECLS
