/* drama-describe.h - actors and ties in words, for those who do not see them
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-dossier.h"

G_BEGIN_DECLS

char *drama_describe_actor (const DramaActor *actor, gboolean plain);
char *drama_describe_tie (const DramaDossier *dossier, const DramaTie *tie, gboolean plain);
char *drama_describe_source (const DramaSource *source);
char *drama_describe_date (const char *edtf);

G_END_DECLS
