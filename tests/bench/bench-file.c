/* bench-file.c - opening, saving, one edit and its undo, by the size of the dossier
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * bench-file [TIES…]: each size in a process of its own, so that its peak of memory is
 * its own.  An edit and an undo count what the window does with them: the document, the
 * session, the lists of the outline; but not the picture, see bench-frames. */
#include "drama-backup.h"
#include "drama-document.h"
#include "drama-record-list.h"
#include "drama-save.h"
#include "drama-session.h"

#include <glib/gstdio.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define ROUNDS 9
#define QUOTE  "The company was founded by a person whose name is known to the court"

/* Of this thread's own work: what a machine that has nothing else to do would need, as far
 * as no disk is waited for. */
static gint64
get_cpu_us (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static double
get_ms (gint64 since)
{
  return (double) (get_cpu_us () - since) / 1000;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const double *one = a, *other = b;

  return (*one > *other) - (*one < *other);
}

static double
get_median (double *times, guint n)
{
  qsort (times, n, sizeof *times, compare);

  return times[n / 2];
}

static void
put_actor (DramaEdit *edit, guint index)
{
  g_autofree char *id = g_strdup_printf ("a-%06u", index);
  g_autofree char *name = g_strdup_printf ("Person Number %u", index);
  DramaActorFields fields = { .id = id, .name = name, .placed = TRUE };
  g_autoptr (DramaActor) actor = NULL;

  fields.position = (DramaVec){ (index % 300) * 90.0, (index / 300) * 90.0 };
  actor = drama_actor_new (&fields);
  drama_edit_put_actor (edit, actor);
}

static void
put_tie (DramaEdit *edit, guint index, guint n_actors)
{
  g_autofree char    *id = g_strdup_printf ("t-%06u", index);
  g_autofree char    *quote_id = g_strdup_printf ("e-%06u", index);
  g_autofree char    *from = g_strdup_printf ("a-%06u", index % n_actors);
  g_autofree char    *to = g_strdup_printf ("a-%06u", (index * 7919 + 1) % n_actors);
  DramaEvidenceFields quote = {
    .id = quote_id,
    .source = "source",
    .anchor = { .exact = QUOTE,
                .prefix = "as it says: ",
                .suffix = ". And so on",
                .start = index,
                .end = index + (gint64) strlen (QUOTE) },
  };
  g_autoptr (DramaEvidence) evidence = drama_evidence_new (&quote);
  DramaEvidence *all[] = { evidence };
  DramaTieFields fields = {
    .id = id,
    .from = from,
    .to = to,
    .verb = "founded",
    .directed = TRUE,
    .evidence = all,
    .n_evidence = 1,
  };
  g_autoptr (DramaTie) tie = drama_tie_new (&fields);

  drama_edit_put_tie (edit, tie);
}

static DramaDossier *
make_dossier (guint n_ties)
{
  g_autoptr (DramaDossier) empty = drama_dossier_new ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (empty);
  DramaSourceFields source_fields = { .id = "source", .title = "An Article", .publisher = "Slate" };
  g_autoptr (DramaSource) source = drama_source_new (&source_fields);
  guint n_actors = MAX (2, n_ties / 3);

  drama_edit_put_source (edit, source);
  for (guint i = 0; i < n_actors; i++)
    put_actor (edit, i);
  for (guint i = 0; i < n_ties; i++)
    put_tie (edit, i, n_actors);

  return drama_edit_commit (edit, NULL);
}

/* As the person who corrects a name does it. */
static void
rename_actor (DramaDocument *document, guint round)
{
  DramaDossier    *dossier = drama_document_get_dossier (document);
  DramaEdit       *edit = drama_edit_begin (dossier);
  DramaActorFields fields = *drama_actor_get_fields (drama_dossier_get_actor (dossier, 1));
  g_autofree char *name = g_strdup_printf ("Somebody Else %u", round);
  g_autoptr (DramaActor) actor = NULL;

  fields.name = name;
  actor = drama_actor_new (&fields);
  drama_edit_put_actor (edit, actor);
  drama_document_commit (document, edit, "Rename", NULL, NULL);
}

static void
measure_edits (DramaDossier *dossier, double *edit_ms, double *undo_ms)
{
  g_autoptr (DramaDocument) document = drama_document_new (dossier);
  g_autoptr (DramaSession) session = drama_session_new (document);
  g_autoptr (DramaRecordList) actors = drama_record_list_new (document, DRAMA_RECORD_ACTOR);
  g_autoptr (DramaRecordList) ties = drama_record_list_new (document, DRAMA_RECORD_TIE);
  g_autoptr (DramaRecordList) sources = drama_record_list_new (document, DRAMA_RECORD_SOURCE);
  double edits[ROUNDS], undos[ROUNDS];

  /* They follow the document, which is what is measured. */
  g_assert (session != NULL && actors != NULL && ties != NULL && sources != NULL);
  for (guint i = 0; i < ROUNDS; i++)
    {
      gint64 begun = get_cpu_us ();

      rename_actor (document, i);
      edits[i] = get_ms (begun);
      begun = get_cpu_us ();
      drama_document_undo (document);
      undos[i] = get_ms (begun);
    }
  drama_document_discard (document);
  *edit_ms = get_median (edits, ROUNDS);
  *undo_ms = get_median (undos, ROUNDS);
}

static void
measure (guint n_ties, GFile *file)
{
  DramaSaving   saving = { .title = "" };
  struct rusage usage;
  GStatBuf      info;
  double        open_ms, save_ms, edit_ms, undo_ms;
  gint64        begun;
  pid_t         child = fork ();

  /* The dossier is made by another process, so that only the opened one is counted. */
  if (child == 0)
    {
      g_autoptr (DramaDossier) made = make_dossier (n_ties);
      g_autoptr (GBytes) bytes = drama_json_write (made);

      _exit (drama_file_replace (file, bytes, NULL, NULL) ? 0 : 1);
    }
  waitpid (child, NULL, 0);
  g_stat (g_file_peek_path (file), &info);

  g_auto (DramaStored) stored = { 0 };
  g_auto (DramaStored) saved = { 0 };
  g_autoptr (GError) error = NULL;

  begun = get_cpu_us ();
  if (!drama_load (file, &stored, NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      exit (1);
    }
  open_ms = get_ms (begun);
  getrusage (RUSAGE_SELF, &usage);
  printf ("%7u ties %6.1f MB   open %8.1f ms, peak %5ld MB", n_ties,
          (double) info.st_size / 1e6, open_ms, usage.ru_maxrss / 1024);

  begun = get_cpu_us ();
  drama_save (stored.dossier, file, &saving, &saved, NULL, NULL);
  save_ms = get_ms (begun);
  measure_edits (stored.dossier, &edit_ms, &undo_ms);
  getrusage (RUSAGE_SELF, &usage);
  printf ("   save %8.1f ms   edit %6.2f ms   undo %6.2f ms   peak of all %5ld MB\n", save_ms,
          edit_ms, undo_ms, usage.ru_maxrss / 1024);
  fflush (stdout);
}

int
main (int argc, char *argv[])
{
  static const char *const usual[] = { "100", "10000", "100000" };
  g_autofree char         *folder = g_dir_make_tmp ("dramatis-XXXXXX", NULL);
  g_autofree char         *path = g_build_filename (folder, "bench.dramatis", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  const char *const *sizes = argc > 1 ? (const char *const *) argv + 1 : usual;
  int                n = argc > 1 ? argc - 1 : (int) G_N_ELEMENTS (usual);

  for (int i = 0; i < n; i++)
    {
      guint n_ties = (guint) g_ascii_strtoull (sizes[i], NULL, 10);
      pid_t child = fork ();

      if (child == 0)
        {
          measure (n_ties, file);
          _exit (0);
        }
      waitpid (child, NULL, 0);
    }
  g_unlink (path);
  g_rmdir (folder);

  return 0;
}
