/* drama-close-dialog.h - asks about unsaved changes, once
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* @save: (element-type DramaDocument): to be saved, NULL where the answer is to stay; what
 * is not in it is to be given up.  Borrowed. */
typedef void (*DramaCloseAnswer) (GPtrArray *save, gpointer data);

/* @documents: (element-type DramaDocument): with unsaved changes, one or more.  @data is
 * freed by @destroy after the answer. */
GtkWindow *drama_close_dialog_ask (GtkWindow       *parent,
                                   GPtrArray       *documents,
                                   DramaCloseAnswer answer,
                                   gpointer         data,
                                   GDestroyNotify   destroy);

G_END_DECLS
