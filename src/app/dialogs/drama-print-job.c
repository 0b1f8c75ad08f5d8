/* drama-print-job.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-arrange.h"
#include "drama-clip-text.h"
#include "drama-print-job.h"

#include <glib/gi18n.h>

/* As the export does it. */
#define SEED 1

typedef struct
{
  DramaDossier    *dossier;
  DramaVec        *positions;
  DramaPrintChoice choice;
  DramaPrint      *print; /* NULL until it begins */
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  g_clear_pointer (&job->print, drama_print_free);
  g_free (job->positions);
  drama_dossier_unref (job->dossier);
  g_free (job);
}

static const char *
translate (const char *english)
{
  return _ (english);
}

DramaVec *
drama_print_job_arrange (DramaDossier *dossier)
{
  DramaVec     *positions = g_new0 (DramaVec, drama_dossier_get_n_actors (dossier) + 1);
  volatile gint cancelled = 0;

  drama_arrange (dossier, DRAMA_ARRANGE_KEEP, 0, SEED, NULL, 1, &cancelled, positions);

  return positions;
}

static DramaPrint *
set_pages (DramaDossier           *dossier,
           const DramaVec         *positions,
           const DramaPrintChoice *choice,
           double                  width,
           double                  height)
{
  g_autofree char  *proof = choice->proof ? drama_clip_text (dossier) : NULL;
  DramaPrintOptions options = {
    .width = width,
    .height = height,
    .n_sheets = choice->n_sheets,
    .title = choice->title,
    .legend = choice->legend,
    .sources = choice->sources,
    .proof = proof,
    /* Translators: a heading on paper, above a list of all ties and their quotes */
    .proof_heading = _ ("Ties and their quotes"),
    .mirrored = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL,
    .translate = translate,
  };

  return drama_print_new (dossier, positions, &options);
}

DramaPrint *
drama_print_job_set (DramaDossier           *dossier,
                     const DramaVec         *positions,
                     const DramaPrintChoice *choice,
                     GtkPageSetup           *setup)
{
  g_return_val_if_fail (dossier != NULL && choice != NULL, NULL);

  return set_pages (dossier, positions, choice,
                    gtk_page_setup_get_page_width (setup, GTK_UNIT_POINTS),
                    gtk_page_setup_get_page_height (setup, GTK_UNIT_POINTS));
}

/* Paper and printer are known now, and may be others than those of the preview. */
static void
on_begin (GtkPrintOperation *operation, GtkPrintContext *context, Job *job)
{
  g_clear_pointer (&job->print, drama_print_free);
  job->print = set_pages (job->dossier, job->positions, &job->choice,
                          gtk_print_context_get_width (context),
                          gtk_print_context_get_height (context));
  gtk_print_operation_set_n_pages (operation,
                                   (int) MAX (drama_print_get_n_pages (job->print), 1));
}

static void
on_draw (GtkPrintOperation *operation, GtkPrintContext *context, int page, Job *job)
{
  if ((guint) page < drama_print_get_n_pages (job->print))
    drama_print_draw (job->print, gtk_print_context_get_cairo_context (context), (guint) page);
}

GtkPrintOperation *
drama_print_job_new (DramaDossier           *dossier,
                     const DramaPrintChoice *choice,
                     GtkPageSetup           *setup)
{
  GtkPrintOperation *operation;
  Job               *job;

  g_return_val_if_fail (dossier != NULL && choice != NULL, NULL);

  job = g_new0 (Job, 1);
  job->dossier = drama_dossier_ref (dossier);
  job->positions = drama_print_job_arrange (dossier);
  job->choice = *choice;

  operation = gtk_print_operation_new ();
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_job_name (operation, drama_dossier_get_fields (dossier)->title);
  g_object_set_data_full (G_OBJECT (operation), "drama-print-job", job, free_job);
  g_signal_connect (operation, "begin-print", G_CALLBACK (on_begin), job);
  g_signal_connect (operation, "draw-page", G_CALLBACK (on_draw), job);

  return operation;
}
