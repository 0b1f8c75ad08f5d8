/* drama-quote-form.h - a quote added by hand
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A button that unfolds room for words to be typed or pasted and the choice of their
 * source.  What was added is shown with its fields open. */
GtkWidget *drama_quote_form_new (DramaDocument *document, const char *tie);

G_END_DECLS
