/* drama-words.h - the closed word lists of the format
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DramaKind:
 *
 * What an actor is.
 */
typedef enum
{
  DRAMA_KIND_PERSON,
  DRAMA_KIND_AGENCY,
  DRAMA_KIND_COMPANY,
  DRAMA_KIND_GOVERNMENT,
  DRAMA_KIND_COURT,
  DRAMA_KIND_MEDIA,
  DRAMA_KIND_GROUP,
  DRAMA_KIND_PLACE,
  DRAMA_KIND_SOFTWARE,
  DRAMA_KIND_EVENT,
} DramaKind;
#define DRAMA_N_KINDS 10

/**
 * DramaStance:
 *
 * What a quote does to its tie.  A denial is evidence too.
 */
typedef enum
{
  DRAMA_STANCE_SUPPORTS,
  DRAMA_STANCE_DISPUTES,
} DramaStance;
#define DRAMA_N_STANCES 2

/**
 * DramaCertainty:
 *
 * How the source puts it.
 */
typedef enum
{
  DRAMA_CERTAINTY_STATED,
  DRAMA_CERTAINTY_ALLEGED,
  DRAMA_CERTAINTY_SPECULATED,
} DramaCertainty;
#define DRAMA_N_CERTAINTIES 3

/**
 * DramaStanding:
 *
 * What the evidence of a tie adds up to, the firmest first.
 */
typedef enum
{
  DRAMA_STANDING_CONFIRMED,
  DRAMA_STANDING_REPORTED,
  DRAMA_STANDING_ALLEGED,
  DRAMA_STANDING_SPECULATIVE,
  DRAMA_STANDING_DISPUTED,
  DRAMA_STANDING_UNSOURCED,
} DramaStanding;
#define DRAMA_N_STANDINGS 6

const char *drama_kind_to_string (DramaKind kind);
gboolean    drama_kind_from_string (const char *word, DramaKind *kind);
const char *drama_stance_to_string (DramaStance stance);
gboolean    drama_stance_from_string (const char *word, DramaStance *stance);
const char *drama_certainty_to_string (DramaCertainty certainty);
gboolean    drama_certainty_from_string (const char *word, DramaCertainty *certainty);
const char *drama_standing_to_string (DramaStanding standing);
gboolean    drama_standing_from_string (const char *word, DramaStanding *standing);

G_END_DECLS
