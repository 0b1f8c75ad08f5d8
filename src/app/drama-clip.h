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

/* Offers @clipping as dossier, as text with and without markup, and as SVG and PNG; each is
 * made in a worker when somebody asks for it. */
GdkContentProvider *drama_clip_new (DramaDossier *clipping);

/* Offers the picture of @dossier as an export makes it, as SVG, PNG and a file. */
GdkContentProvider *drama_clip_new_picture (DramaDossier *dossier);

G_END_DECLS
