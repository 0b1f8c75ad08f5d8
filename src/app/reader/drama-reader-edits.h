/* drama-reader-edits.h - selected words become evidence
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-document.h"

G_BEGIN_DECLS

/* Words of a source at their place, and what a person makes of them. */
typedef struct
{
  const char    *source;
  const char    *exact;
  const char    *prefix;
  const char    *suffix;
  gint64         start; /* code points of the source */
  gint64         end;
  DramaStance    stance;
  DramaCertainty certainty;
  const char    *speaker; /* nullable: the source itself */
} DramaReaderWords;

/* Each is one named step of the document.  Where it fails nothing has changed and
 * @error says what to mend.  Ids come back where @id is given; the caller frees them. */
gboolean drama_reader_add_tie (DramaDocument          *document,
                               const DramaReaderWords *words,
                               const char             *from,
                               const char             *verb,
                               const char             *to,
                               char                  **tie,
                               char                  **evidence,
                               GError                **error);
gboolean drama_reader_add_evidence (DramaDocument          *document,
                                    const DramaReaderWords *words,
                                    const char             *tie,
                                    char                  **evidence,
                                    GError                **error);
gboolean drama_reader_add_actor (DramaDocument *document,
                                 const char    *name,
                                 DramaKind      kind,
                                 char         **id,
                                 GError       **error);
gboolean drama_reader_add_alias (DramaDocument *document,
                                 const char    *actor,
                                 const char    *alias,
                                 GError       **error);
gboolean drama_reader_set_speaker (DramaDocument *document,
                                   const char    *tie,
                                   const char    *evidence,
                                   const char    *speaker,
                                   GError       **error);

G_END_DECLS
