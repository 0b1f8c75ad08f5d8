/* drama-name-finder-private.h - shared by the files of DramaNameFinder alone
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-name-finder.h"

G_BEGIN_DECLS

void drama_name_finder_find_encoded (const DramaNameFinder *self,
                                     const char            *text,
                                     GArray                *spans);

G_END_DECLS
