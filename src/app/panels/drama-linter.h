/* drama-linter.h - the findings of a document, by whichever thread asks
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-document.h"
#include "drama-lint.h"

G_BEGIN_DECLS

/* One for each document, shared by all that show its findings, so that a long text is read
 * once and not once for each of them. */
typedef struct _DramaLinter DramaLinter;

DramaLinter *drama_linter_get (DramaDocument *document);
void         drama_linter_unref (DramaLinter *self);

/* Those of a tie, or NULL where so much is to be read, or to be waited for, that somebody would
 * notice.  Then a worker is to ask. */
GPtrArray *drama_linter_find_now (DramaLinter        *self,
                                  const DramaDossier *dossier,
                                  const DramaTie     *tie);

/* All findings where @tie is NULL; they belong to several, and nobody may change them.  Waits
 * for whoever else asks. */
GPtrArray *drama_linter_find (DramaLinter        *self,
                              const DramaDossier *dossier,
                              const DramaTie     *tie,
                              GCancellable       *cancellable);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaLinter, drama_linter_unref)

G_END_DECLS
