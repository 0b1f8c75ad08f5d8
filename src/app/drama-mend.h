/* drama-mend.h - a finding is mended, or dismissed with a reason
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-document.h"
#include "drama-lint.h"

G_BEGIN_DECLS

/* A finding in the reader's language: what is wrong, and what the button says that mends
 * it or, where nothing can be mended, dismisses it for the reason it names. */
char *drama_mend_dup_text (const DramaFinding *finding, const DramaDossier *dossier);
char *drama_mend_dup_label (const DramaFinding *finding, const DramaDossier *dossier);

/* Whether one click mends it. */
gboolean drama_mend_is_ready (const DramaFinding *finding);

/* For what reason one click dismisses what one click cannot mend. */
char *drama_mend_dup_reason (const DramaFinding *finding);

/* What the button says by which the words stand for @actor. */
char *drama_mend_dup_resolution (const DramaFinding *finding,
                                 const DramaDossier *dossier,
                                 const char         *actor);

/* Each is one named step of the document.  Who and when is noted where a name is known.  What an
 * answer mends is up to drama_dispute_async(). */
gboolean drama_mend (DramaDocument *document, const DramaFinding *finding, GError **error);
gboolean drama_mend_resolve (DramaDocument      *document,
                             const DramaFinding *finding,
                             const char         *actor,
                             GError            **error);
gboolean drama_mend_dismiss (DramaDocument      *document,
                             const DramaFinding *finding,
                             const char         *why,
                             GError            **error);

/* @evidence is NULL where the tie itself was dismissed: then it is a finding again. */
gboolean drama_mend_take_up (DramaDocument *document,
                             const char    *tie,
                             const char    *evidence,
                             const char    *finding,
                             GError       **error);

G_END_DECLS
