/* drama-clipping.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A clipping is a dossier like any other, so that it is written, read, drawn and
 * distrusted by the same code. */
#include "drama-clipping.h"

static void
take_actor (DramaEdit          *edit,
            const DramaDossier *dossier,
            const char         *id)
{
  DramaActor *actor = drama_dossier_find_actor (dossier, id, NULL);

  if (actor != NULL)
    drama_edit_put_actor (edit, actor);
}

/* With its ends, the sources of its quotes and who speaks in them: a quote without
 * its speaker would be the source's own word, and the tie would stand firmer. */
static void
take_tie (DramaEdit          *edit,
          const DramaDossier *dossier,
          DramaTie           *tie)
{
  const DramaTieFields *fields = drama_tie_get_fields (tie);

  take_actor (edit, dossier, fields->from);
  take_actor (edit, dossier, fields->to);
  for (guint i = 0; i < fields->n_evidence; i++)
    {
      const DramaEvidenceFields *evidence = drama_evidence_get_fields (fields->evidence[i]);
      drama_edit_put_source (edit, drama_dossier_find_source (dossier, evidence->source, NULL));
      take_actor (edit, dossier, evidence->speaker);
    }
  drama_edit_put_tie (edit, tie);
}

static guint8 *
mark_actors (const DramaDossier *dossier,
             const char *const  *ids)
{
  guint8 *marks = g_new0 (guint8, (gsize) drama_dossier_get_n_actors (dossier) + 1);
  guint   index;

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    if (drama_dossier_find_actor (dossier, ids[i], &index) != NULL)
      marks[index] = 1;

  return marks;
}

/**
 * drama_clipping_new:
 * @dossier: a dossier
 * @actors: (array zero-terminated=1) (nullable): ids of the actors wanted; unknown ones
 *   are passed over
 * @ties: (array zero-terminated=1) (nullable): likewise of ties
 *
 * Those actors with the ties among them, and those ties with their ends; with all
 * evidence, its sources and its speakers.  Title and language are those of @dossier,
 * its note stays behind.  Linear in the ties of @dossier.
 *
 * Returns: (transfer full): that part as a dossier that shares its records
 */
DramaDossier *
drama_clipping_new (const DramaDossier *dossier,
                    const char *const  *actors,
                    const char *const  *ties)
{
  g_autoptr (DramaDossier) nothing = drama_dossier_new ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (nothing);
  g_autofree guint8 *wanted = NULL;
  DramaDossierFields fields = { 0 };
  DramaDossier      *clipping;

  g_return_val_if_fail (dossier != NULL, NULL);

  fields.title = drama_dossier_get_fields (dossier)->title;
  fields.language = drama_dossier_get_fields (dossier)->language;
  drama_edit_set_fields (edit, &fields);

  wanted = mark_actors (dossier, actors);
  for (guint i = 0; i < drama_dossier_get_n_actors (dossier); i++)
    if (wanted[i])
      drama_edit_put_actor (edit, drama_dossier_get_actor (dossier, i));

  for (guint i = 0; i < drama_dossier_get_n_ties (dossier); i++)
    {
      DramaTie             *tie = drama_dossier_get_tie (dossier, i);
      const DramaTieFields *tie_fields = drama_tie_get_fields (tie);
      guint                 from = 0, to = 0;

      drama_dossier_find_actor (dossier, tie_fields->from, &from);
      drama_dossier_find_actor (dossier, tie_fields->to, &to);
      if (wanted[from] && wanted[to])
        take_tie (edit, dossier, tie);
    }

  for (guint i = 0; ties != NULL && ties[i] != NULL; i++)
    {
      DramaTie *tie = drama_dossier_find_tie (dossier, ties[i], NULL);

      if (tie != NULL)
        take_tie (edit, dossier, tie);
    }

  clipping = drama_edit_commit (edit, NULL);
  g_assert (clipping != NULL); /* whatever a tie names was taken with it */

  return clipping;
}
