/* drama-clip.h - a part of a dossier on the clipboard
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-dossier.h"

#include <gdk/gdk.h>

G_BEGIN_DECLS

/* A dossier as our files have it; what else goes in is read by the same strict reader. */
#define DRAMA_CLIP_MIME_TYPE "application/vnd.dramatis+json"

#define DRAMA_TYPE_CLIP (drama_clip_get_type ())
G_DECLARE_FINAL_TYPE (DramaClip, drama_clip, DRAMA, CLIP, GdkContentProvider)

/* Offers @clipping as dossier, as text, and as SVG and PNG; each is made in a worker
 * when somebody asks for it. */
GdkContentProvider *drama_clip_new (DramaDossier *clipping);

G_END_DECLS
