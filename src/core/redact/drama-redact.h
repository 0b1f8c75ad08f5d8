/* drama-redact.h - a copy of a dossier that may be passed on
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-dossier.h"
#include "drama-field.h"

G_BEGIN_DECLS

#define DRAMA_REDACT_BAR DRAMA_EVIDENCE_BAR

/**
 * DramaRedaction:
 * @actor: the id of an actor
 * @pseudonym: what it is called instead
 * @also: (array zero-terminated=1) (nullable): other words that name it
 */
typedef struct
{
  const char        *actor;
  const char        *pseudonym;
  const char *const *also;
} DramaRedaction;

/**
 * DramaRedactFlags:
 * @DRAMA_REDACT_NOTHING: only names
 * @DRAMA_REDACT_PERSONAL: who entered quotes and set standings, and when, goes too
 * @DRAMA_REDACT_AUTHORS: so do the authors of sources
 */
typedef enum
{
  DRAMA_REDACT_NOTHING = 0,
  DRAMA_REDACT_PERSONAL = 1 << 0,
  DRAMA_REDACT_AUTHORS = 1 << 1,
} DramaRedactFlags;

/**
 * DramaRedactPlace:
 *
 * Where something was taken out.
 */
typedef enum
{
  DRAMA_REDACT_PLACE_TITLE,   /* title and note of the dossier */
  DRAMA_REDACT_PLACE_NAME,    /* names and aliases of actors */
  DRAMA_REDACT_PLACE_ID,      /* ids */
  DRAMA_REDACT_PLACE_QUOTE,   /* words of quotes */
  DRAMA_REDACT_PLACE_CONTEXT, /* words before and after quotes */
  DRAMA_REDACT_PLACE_TEXT,    /* texts of sources */
  DRAMA_REDACT_PLACE_SOURCE,  /* title, publisher, author of sources */
  DRAMA_REDACT_PLACE_ADDRESS, /* addresses of sources */
  DRAMA_REDACT_PLACE_HASH,    /* hashes of sources, that tell which text it was */
  DRAMA_REDACT_PLACE_VERB,    /* verbs of ties */
  DRAMA_REDACT_PLACE_NOTE,    /* notes, and why a standing was set */
  DRAMA_REDACT_PLACE_PERSON,  /* who entered what, and when */
  DRAMA_REDACT_PLACE_MEMBER,  /* members that this version does not know */
} DramaRedactPlace;
#define DRAMA_N_REDACT_PLACES 13

/**
 * DramaRedactReason:
 * @DRAMA_REDACT_DOUBTFUL: a word that may be the name in some form; it stays
 * @DRAMA_REDACT_NOTE: the actor's own note, which may describe it; it stays, without the name
 * @DRAMA_REDACT_CITATION: a source that names or is about the actor is still cited, and
 *   whoever finds it may read the name there
 */
typedef enum
{
  DRAMA_REDACT_DOUBTFUL,
  DRAMA_REDACT_NOTE,
  DRAMA_REDACT_CITATION,
} DramaRedactReason;

/**
 * DramaRedactLook:
 * @reason: why a person must look
 * @record: in what kind of record
 * @id: its id in the redacted copy
 * @words: the word, the note or the title of the source
 */
typedef struct
{
  DramaRedactReason reason;
  DramaRecordKind   record;
  char             *id;
  char             *words;
} DramaRedactLook;

/**
 * DramaRedactReport:
 * @counts: how often something was taken out, by #DramaRedactPlace
 * @looks: (element-type DramaRedactLook): what could not be told for certain, in the order
 *   of the file; each word once
 */
typedef struct
{
  guint      counts[DRAMA_N_REDACT_PLACES];
  GPtrArray *looks;
} DramaRedactReport;

DramaRedactReport *drama_redact_report_new (void);
void               drama_redact_report_free (DramaRedactReport *self);
guint              drama_redact_report_get_total (const DramaRedactReport *self);

gboolean      drama_redact_pseudonym_is_safe (const DramaDossier   *dossier,
                                              const DramaRedaction *redaction);
DramaDossier *drama_redact (DramaDossier         *dossier,
                            const DramaRedaction *redactions,
                            guint                 n,
                            DramaRedactFlags      flags,
                            DramaRedactReport    *report,
                            GError              **error);
gboolean      drama_redact_has_bar (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaRedactReport, drama_redact_report_free)

G_END_DECLS
