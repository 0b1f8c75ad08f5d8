/* drama-redact-private.h - taking names out of single texts; for core/redact only
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-name-finder.h"
#include "drama-redact.h"

G_BEGIN_DECLS

/* One actor that is to go.  What is borrowed lives as long as the redaction. */
typedef struct
{
  const DramaDossier   *dossier;
  const DramaRedaction *redaction;
  DramaNameFinder      *words; /* for texts */
  DramaNameFinder      *any;   /* for ids and addresses, in any case */
  char                 *slug;  /* of the pseudonym, for ids */
  DramaRedactReport    *report;
  GHashTable           *seen;                        /* doubtful words that were told */
  GHashTable           *ids[DRAMA_N_RECORD_KINDS];   /* old id: new id */
  GHashTable           *taken[DRAMA_N_RECORD_KINDS]; /* new ids; borrowed from @ids */
  /* Ids of sources that name or are about the actor; borrowed. */
  GHashTable *touched;
} DramaRedactor;

/* A text with bars, and where in it each place of the old text is. */
typedef struct
{
  char   *old; /* borrowed */
  GArray *spans;
  char   *text;
} DramaBarredText;

/* Where a text is read: for what must be looked at. */
typedef struct
{
  DramaRecordKind record;
  const char     *id;
} DramaRedactSpot;

void         drama_redactor_init (DramaRedactor        *self,
                                  const DramaDossier   *dossier,
                                  const DramaRedaction *redaction,
                                  DramaRedactReport    *report);
void         drama_redactor_clear (DramaRedactor *self);
void         drama_redactor_look (DramaRedactor    *self,
                                  DramaRedactReason reason,
                                  DramaRedactSpot   spot,
                                  const char       *words);
char        *drama_redactor_replace (DramaRedactor   *self,
                                     DramaRedactPlace place,
                                     DramaRedactSpot  spot,
                                     const char      *text,
                                     const char      *replacement);
char        *drama_redactor_clean_address (DramaRedactor *self, const char *address);
const char  *drama_redactor_get_id (DramaRedactor *self, DramaRecordKind kind, const char *id);
DramaExtras *drama_redactor_clean_extras (DramaRedactor     *self,
                                          DramaRedactSpot    spot,
                                          const DramaExtras *extras);

DramaResolutions *drama_redactor_clean_resolved (DramaRedactor          *self,
                                                 DramaRedactSpot         spot,
                                                 const DramaResolutions *resolved,
                                                 const char             *before,
                                                 const char             *now);
DramaDismissals  *drama_redactor_clean_dismissed (DramaRedactor         *self,
                                                  DramaRedactSpot        spot,
                                                  const DramaDismissals *dismissed);

DramaBarredText *drama_barred_text_new (DramaRedactor *self, const char *text, const char *id);
void             drama_barred_text_free (gpointer data);
gboolean         drama_barred_text_place (const DramaBarredText *barred,
                                          DramaEvidenceFields   *fields,
                                          char                  *owned[3]);

DramaDossier *drama_redact_one (DramaDossier         *dossier,
                                const DramaRedaction *redaction,
                                GPtrArray            *ids,
                                DramaRedactReport    *report,
                                GError              **error);

G_END_DECLS
