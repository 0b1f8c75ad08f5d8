/* small-dossier.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "small-dossier.h"

#include <string.h>

DramaSource *
small_source (const char *id,
              const char *publisher)
{
  return drama_source_new (&(DramaSourceFields){
      .id = id, .title = "An article", .publisher = publisher });
}

DramaActor *
small_actor (const char *id,
             const char *name)
{
  return drama_actor_new (&(DramaActorFields){ .id = id, .name = name });
}

DramaEvidence *
small_quote (const char    *id,
             const char    *source,
             DramaStance    stance,
             DramaCertainty certainty,
             const char    *speaker)
{
  return drama_evidence_new (&(DramaEvidenceFields){
      .id = id,
      .source = source,
      .anchor = { .exact = "the words", .start = 4, .end = 13 },
      .stance = stance,
      .certainty = certainty,
      .speaker = speaker });
}

DramaTie *
small_tie (const char           *id,
           const char           *from,
           const char           *verb,
           const char           *to,
           DramaEvidence *const *evidence,
           guint                 n_evidence)
{
  return drama_tie_new (&(DramaTieFields){ .id = id,
                                           .from = from,
                                           .to = to,
                                           .verb = verb,
                                           .directed = TRUE,
                                           .evidence = evidence,
                                           .n_evidence = n_evidence });
}

/* Sources a and b; actors ann, bob and cy; ann pays bob (one quote), bob knows cy (none). */
DramaDossier *
small_dossier (void)
{
  g_autoptr (DramaDossier) empty = drama_dossier_new ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (empty);
  g_autoptr (DramaSource) a = small_source ("a", "Daily");
  g_autoptr (DramaSource) b = small_source ("b", "Weekly");
  g_autoptr (DramaActor) ann = small_actor ("ann", "Ann");
  g_autoptr (DramaActor) bob = small_actor ("bob", "Bob");
  g_autoptr (DramaActor) cy = small_actor ("cy", "Cy");
  g_autoptr (DramaEvidence) quote =
      small_quote ("e1", "a", DRAMA_STANCE_SUPPORTS, DRAMA_CERTAINTY_STATED, NULL);
  g_autoptr (DramaTie) pays = small_tie ("pays", "ann", "pays", "bob", &quote, 1);
  g_autoptr (DramaTie) knows = small_tie ("knows", "bob", "knows", "cy", NULL, 0);
  g_autoptr (GError) error = NULL;
  DramaDossier *dossier;

  drama_edit_put_source (edit, b);
  drama_edit_put_source (edit, a);
  drama_edit_put_actor (edit, cy);
  drama_edit_put_actor (edit, ann);
  drama_edit_put_actor (edit, bob);
  drama_edit_put_tie (edit, pays);
  drama_edit_put_tie (edit, knows);
  dossier = drama_edit_commit (edit, &error);
  g_assert_no_error (error);

  return dossier;
}
