/* drama-edit-remarks.h - saying who "he" is, and what may stand
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-edit.h"

G_BEGIN_DECLS

gboolean drama_edit_resolve (DramaEdit             *self,
                             const char            *tie,
                             const char            *evidence,
                             const DramaResolution *resolution);
gboolean drama_edit_unresolve (DramaEdit  *self,
                               const char *tie,
                               const char *evidence,
                               guint       index);
gboolean drama_edit_dismiss (DramaEdit            *self,
                             const char           *tie,
                             const char           *evidence,
                             const DramaDismissal *dismissal);
gboolean drama_edit_take_up (DramaEdit  *self,
                             const char *tie,
                             const char *evidence,
                             const char *finding);

G_END_DECLS
