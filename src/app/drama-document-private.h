/* drama-document-private.h - shared by the files of DramaDocument alone
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-document.h"

G_BEGIN_DECLS

/* @file holds @dossier now; copies references of both. */
void drama_document_take_saved (DramaDocument *self, DramaDossier *dossier, GFile *file);

G_END_DECLS
