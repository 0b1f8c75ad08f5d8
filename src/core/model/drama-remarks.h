/* drama-remarks.h - what a person remarked on a quote or a tie: who "he" is, what may stand
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-extras.h"

G_BEGIN_DECLS

/**
 * DramaResolution:
 * @start: where @words stand in the quote, in code points from its first
 * @words: such as "He" or "the company"
 * @actor: id of whom they stand for; may name who was merged into another or is gone
 * @by: who said so, may be empty
 * @when: on which day, an EDTF date, may be empty
 * @extras: (nullable): unknown members
 *
 * Whom some words of a quote stand for.
 */
typedef struct
{
  gint64       start;
  const char  *words;
  const char  *actor;
  const char  *by;
  const char  *when;
  DramaExtras *extras;
} DramaResolution;

/**
 * DramaDismissal:
 * @finding: the word for what was found, see core/lint
 * @why: why it may stand as it is
 * @by: who said so, may be empty
 * @when: on which day, an EDTF date, may be empty
 * @extras: (nullable): unknown members
 *
 * That a finding is none.
 */
typedef struct
{
  const char  *finding;
  const char  *why;
  const char  *by;
  const char  *when;
  DramaExtras *extras;
} DramaDismissal;

/**
 * DramaResolutions:
 *
 * The resolutions of one quote in their order; %NULL stands for none.  Immutable and
 * atomically reference counted.
 */
typedef struct _DramaResolutions DramaResolutions;

/**
 * DramaDismissals:
 *
 * The dismissals of one tie or quote in their order; %NULL stands for none.  Immutable and
 * atomically reference counted.
 */
typedef struct _DramaDismissals DramaDismissals;

DramaResolutions      *drama_resolutions_new (const DramaResolution *items, guint n);
DramaResolutions      *drama_resolutions_ref (DramaResolutions *self);
void                   drama_resolutions_unref (DramaResolutions *self);
guint                  drama_resolutions_get_n (const DramaResolutions *self);
const DramaResolution *drama_resolutions_get (const DramaResolutions *self, guint index);
gboolean               drama_resolutions_equal (const DramaResolutions *a,
                                                const DramaResolutions *b);
DramaResolutions      *drama_resolutions_add (const DramaResolutions *self,
                                              const DramaResolution  *item);
char                  *drama_resolutions_to_text (const DramaResolutions *self);
const char            *drama_resolution_find (const DramaResolution *self, const char *exact);

DramaDismissals      *drama_dismissals_new (const DramaDismissal *items, guint n);
DramaDismissals      *drama_dismissals_ref (DramaDismissals *self);
void                  drama_dismissals_unref (DramaDismissals *self);
guint                 drama_dismissals_get_n (const DramaDismissals *self);
const DramaDismissal *drama_dismissals_get (const DramaDismissals *self, guint index);
gboolean              drama_dismissals_equal (const DramaDismissals *a, const DramaDismissals *b);
char                 *drama_dismissals_to_text (const DramaDismissals *self);
DramaDismissals      *drama_dismissals_add (const DramaDismissals *self,
                                            const DramaDismissal  *item);
DramaDismissals      *drama_dismissals_remove (const DramaDismissals *self, const char *finding);
const DramaDismissal *drama_dismissals_find (const DramaDismissals *self, const char *finding);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaResolutions, drama_resolutions_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaDismissals, drama_dismissals_unref)

G_END_DECLS
