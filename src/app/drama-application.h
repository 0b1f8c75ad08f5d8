/* drama-application.h - the process: windows, files, what is true for all windows
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-document.h"
#include "drama-preferences.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DRAMA_TYPE_APPLICATION (drama_application_get_type ())
G_DECLARE_FINAL_TYPE (DramaApplication, drama_application, DRAMA, APPLICATION, AdwApplication)

DramaApplication *drama_application_new (void);
GSettings        *drama_application_get_settings (DramaApplication *self);
DramaPreferences *drama_application_get_preferences (DramaApplication *self);
void              drama_application_open_file (DramaApplication *self,
                                               GFile            *file,
                                               GtkWindow        *asked_in);
void              drama_application_open_example (DramaApplication *self, GtkWindow *asked_in);
DramaDocument    *drama_application_find_document (DramaApplication *self, GFile *file);
DramaAutosave    *drama_application_take_kept (DramaApplication *self,
                                               GFile            *file,
                                               gboolean          opened);
void              drama_application_put_off (DramaApplication *self, DramaAutosave *kept);
void              drama_application_forget_kept (DramaApplication *self, GFile *file);
void              drama_application_update_inhibition (DramaApplication *self);

G_END_DECLS
