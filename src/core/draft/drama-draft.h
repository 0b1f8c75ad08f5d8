/* drama-draft.h - what a text suggests to enter into a dossier
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-draft-rules.h"

G_BEGIN_DECLS

/**
 * DramaDraftMention:
 * @start: first byte of the words, in the text
 * @end: byte past the last
 *
 * Where somebody is named.
 */
typedef struct
{
  gsize start;
  gsize end;
} DramaDraftMention;

/**
 * DramaDraftActor:
 * @name: the fullest name the text has
 * @kind: a guess
 * @aliases: (element-type utf8): other names for the same
 * @mentions: (element-type DramaDraftMention): in the order of the text, at least one
 *
 * Somebody whom the text names.
 */
typedef struct
{
  char      *name;
  DramaKind  kind;
  GPtrArray *aliases;
  GArray    *mentions;
} DramaDraftActor;

/** The source itself speaks. */
#define DRAMA_DRAFT_NO_SPEAKER G_MAXUINT

/**
 * DramaDraftTie:
 * @from: index of an actor
 * @to: index of another
 * @verb: (not nullable): as the text has it, reading from @from to @to
 * @certainty: how the text puts it
 * @stance: %DRAMA_STANCE_DISPUTES where the text denies it
 * @speaker: index of the actor who says it, or %DRAMA_DRAFT_NO_SPEAKER
 * @start: first byte of the passage that may prove it
 * @end: byte past the last
 *
 * A relation that the text may speak of.
 */
typedef struct
{
  guint          from;
  guint          to;
  char          *verb;
  DramaCertainty certainty;
  DramaStance    stance;
  guint          speaker;
  gsize          start;
  gsize          end;
} DramaDraftTie;

/**
 * DramaDraft:
 * @actors: (element-type DramaDraftActor): in the order of their first mention
 * @ties: (element-type DramaDraftTie): in the order of the text
 *
 * Suggestions, none of which is true before a person says so.
 */
typedef struct
{
  GPtrArray *actors;
  GPtrArray *ties;
} DramaDraft;

/**
 * DramaDraftProgress:
 * @done: how much of the text is read, from 0 to 1
 * @data: what the caller gave
 *
 * Called in the thread that reads.
 */
typedef void (*DramaDraftProgress) (double done, gpointer data);

DramaDraft *drama_draft_read (const char            *text,
                              const DramaDraftRules *rules,
                              DramaDraftProgress     progress,
                              gpointer               data,
                              GCancellable          *cancellable,
                              GError               **error);
DramaDraft *drama_draft_new (const char            *text,
                             const DramaDraftRules *rules,
                             GCancellable          *cancellable,
                             GError               **error);
void        drama_draft_free (DramaDraft *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaDraft, drama_draft_free)

G_END_DECLS
