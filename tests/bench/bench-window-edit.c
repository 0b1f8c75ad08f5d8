/* bench-window-edit.c - how long an edit and its undo keep the window from answering
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * bench-window-edit [-cv] [-e EDIT] [TIES…]: a window on a dossier of that many ties, half as
 * many actors and a fiftieth as many sources, with its lists, its picture and its inspector.
 * For each kind of edit and for its undo: the longest turn of the main loop from the edit until
 * the window is quiet again, autosave included, and the sum of all turns.  Milliseconds of the
 * main thread's own work, the median of a few rounds; what other threads do meanwhile keeps
 * nobody waiting.  A turn that paints is as long as GTK's renderer makes it, see GSK_RENDERER.
 * With -v every turn of more than two milliseconds, with -e one kind of edit alone, with -c
 * while the dossier is compared with another that says the same. */
#include "drama-application.h"
#include "drama-comparing.h"
#include "drama-edit-actors.h"
#include "drama-edit-delete.h"
#include "drama-edit-ties.h"
#include "drama-window.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define ROUNDS 5

/* So long without a turn of more than BUSY_US, and the window is quiet: large lists are put in
 * order in many short ones. */
#define QUIET_MS    700
#define BUSY_US     300
#define LONG_US     2000
#define AUTOSAVE_MS 300

/* From actor to actor. */
#define APART 190.0

typedef struct
{
  const char *name;
  void (*change) (DramaEdit *edit, guint round);
} Case;

typedef struct
{
  double longest;
  double sum;
} Cost;

static gboolean verbose;
static gboolean compares;
static char    *only; /* (nullable): the name of a case */

static gint64
get_cpu_us (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static void
put_source (DramaEdit *edit, guint index)
{
  g_autofree char  *id = g_strdup_printf ("s-%04u", index);
  g_autofree char  *publisher = g_strdup_printf ("Publisher %u", index % 7);
  DramaSourceFields fields = { .id = id, .title = "An Article", .publisher = publisher };
  g_autoptr (DramaSource) source = drama_source_new (&fields);

  drama_edit_put_source (edit, source);
}

static void
put_actor (DramaEdit *edit, guint index, guint columns)
{
  g_autofree char *id = g_strdup_printf ("a-%06u", index);
  g_autofree char *name = g_strdup_printf ("Person Number %u", index);
  DramaActorFields fields = {
    .id = id, .name = name, .kind = index % DRAMA_N_KINDS, .placed = TRUE
  };
  g_autoptr (DramaActor) actor = NULL;

  fields.position = (DramaVec){ (index % columns) * APART, (index / columns) * APART };
  actor = drama_actor_new (&fields);
  drama_edit_put_actor (edit, actor);
}

/* Two to the neighbours for each that leads far away, as in a network that was laid out. */
static guint
find_end (guint index, guint n_actors, guint columns)
{
  guint from = index % n_actors;
  guint far_away = (index * 7919 + 1) % n_actors;
  guint near[] = { from + 1, from + columns, far_away };

  return near[(index / n_actors + index) % 3] % n_actors;
}

static void
put_tie (DramaEdit *edit, guint index, guint n_actors, guint columns, guint n_sources)
{
  g_autofree char    *id = g_strdup_printf ("t-%06u", index);
  g_autofree char    *quote_id = g_strdup_printf ("e-%06u", index);
  g_autofree char    *from = g_strdup_printf ("a-%06u", index % n_actors);
  g_autofree char    *to = g_strdup_printf ("a-%06u", find_end (index, n_actors, columns));
  g_autofree char    *source = g_strdup_printf ("s-%04u", index % n_sources);
  DramaEvidenceFields quote = {
    .id = quote_id,
    .source = source,
    .anchor = { .exact = "was founded by", .start = index, .end = index + 14 },
    .certainty = index % DRAMA_N_CERTAINTIES,
  };
  g_autoptr (DramaEvidence) evidence = drama_evidence_new (&quote);
  DramaEvidence *all[] = { evidence };
  DramaTieFields fields = {
    .id = id, .from = from, .to = to, .verb = "founded", .directed = TRUE
  };
  g_autoptr (DramaTie) tie = NULL;

  if (index % 7 != 0)
    {
      fields.evidence = all;
      fields.n_evidence = 1;
    }
  tie = drama_tie_new (&fields);
  drama_edit_put_tie (edit, tie);
}

static DramaDossier *
make_dossier (guint n_ties)
{
  g_autoptr (DramaDossier) empty = drama_dossier_new ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (empty);
  guint n_actors = MAX (4, n_ties / 2), n_sources = MAX (1, n_ties / 50), columns = 1;

  while (columns * columns < n_actors)
    columns++;
  for (guint i = 0; i < n_sources; i++)
    put_source (edit, i);
  for (guint i = 0; i < n_actors; i++)
    put_actor (edit, i, columns);
  for (guint i = 0; i < n_ties; i++)
    put_tie (edit, i, n_actors, columns, n_sources);

  return drama_edit_commit (edit, NULL);
}

static char *
get_actor (DramaEdit *edit, guint round)
{
  GPtrArray *actors = drama_edit_list_actors (edit);

  return g_strdup (drama_actor_get_fields (actors->pdata[actors->len / 2 + round])->id);
}

static void
rename_actor (DramaEdit *edit, guint round)
{
  g_autofree char *id = get_actor (edit, round);

  drama_edit_rename_actor (edit, id, "Somebody Else");
}

static void
move_actor (DramaEdit *edit, guint round)
{
  g_autofree char *id = get_actor (edit, round);
  DramaVec         at = drama_actor_get_fields (drama_edit_find_actor (edit, id))->position;

  drama_edit_move_actor (edit, id, drama_vec (at.x + 70, at.y + 40));
}

static void
delete_actor (DramaEdit *edit, guint round)
{
  g_autofree char *id = get_actor (edit, round);
  const char      *ids[] = { id, NULL };
  DramaDeletion    deletion = { 0 };

  drama_edit_delete_actors (edit, ids, "", &deletion);
}

static void
add_tie (DramaEdit *edit, guint round)
{
  g_autofree char *from = get_actor (edit, round);
  g_autofree char *to = get_actor (edit, round + 3);

  g_free (drama_edit_add_tie (edit, from, "met", to, TRUE));
}

static void
overrule (DramaEdit *edit, guint round)
{
  GPtrArray       *ties = drama_edit_list_ties (edit);
  g_autofree char *id = NULL;
  DramaOverruling  overruling = {
     .value = DRAMA_STANDING_DISPUTED, .by = "", .when = "", .why = "They said so"
  };

  id = g_strdup (drama_tie_get_fields (ties->pdata[ties->len / 2 + round])->id);
  drama_edit_set_standing (edit, id, &overruling);
}

/* As a layout does, and its undo. */
static void
move_all (DramaEdit *edit, guint round)
{
  GPtrArray *actors = drama_edit_list_actors (edit);
  double     by = 1.1 + round * 0.05;

  for (guint i = 0; i < actors->len; i++)
    {
      const DramaActorFields *actor = drama_actor_get_fields (actors->pdata[i]);

      drama_edit_move_actor (edit, actor->id,
                             drama_vec (actor->position.x * by, actor->position.y * by));
    }
}

static const Case CASES[] = {
  { "rename", rename_actor },
  { "add tie", add_tie },
  { "move actor", move_actor },
  { "delete actor", delete_actor },
  { "standing", overrule },
  { "move all", move_all },
};

/* Turns the main loop until nothing has happened for a while. */
static void
watch (Cost *cost)
{
  gint64 busy_at = g_get_monotonic_time ();

  while (g_get_monotonic_time () - busy_at < QUIET_MS * 1000)
    {
      gint64 begun = get_cpu_us (), took;

      if (!g_main_context_iteration (NULL, FALSE))
        {
          g_usleep (500);
          continue;
        }
      took = get_cpu_us () - begun;
      cost->longest = MAX (cost->longest, (double) took / 1000);
      cost->sum += (double) took / 1000;
      if (took < BUSY_US)
        continue;
      if (verbose && took >= LONG_US)
        printf ("      turn of %6.2f ms\n", (double) took / 1000);
      busy_at = g_get_monotonic_time ();
    }
}

static void
count (Cost *cost, gint64 since)
{
  double ms = (double) (get_cpu_us () - since) / 1000;

  if (verbose)
    printf ("      the call %6.2f ms\n", ms);
  *cost = (Cost){ ms, ms };
  watch (cost);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const Cost *one = a, *other = b;

  return (one->longest > other->longest) - (one->longest < other->longest);
}

static Cost
get_median (Cost *costs)
{
  qsort (costs, ROUNDS, sizeof *costs, compare);

  return costs[ROUNDS / 2];
}

static void
report (const char *name, Cost edited, Cost undone)
{
  printf ("  %-13s edit: longest turn %7.2f, all %7.2f   undo: longest turn %7.2f, all %7.2f\n",
          name, edited.longest, edited.sum, undone.longest, undone.sum);
  fflush (stdout);
}

static void
measure_case (DramaSession *session, const Case *which)
{
  DramaDocument *document = drama_session_get_document (session);
  Cost           edits[ROUNDS], undos[ROUNDS];

  for (guint i = 0; i < ROUNDS; i++)
    {
      gint64     begun = get_cpu_us ();
      DramaEdit *edit = drama_edit_begin (drama_document_get_dossier (document));

      if (verbose)
        printf ("    %s\n", which->name);
      which->change (edit, i);
      drama_document_commit (document, edit, which->name, NULL, NULL);
      count (&edits[i], begun);

      if (verbose)
        printf ("    undo\n");
      begun = get_cpu_us ();
      drama_session_undo (session);
      count (&undos[i], begun);
    }
  report (which->name, get_median (edits), get_median (undos));
}

/* Not an edit, but what comes before one of everything: and its undo is to select nothing. */
static void
measure_selecting (DramaSession *session)
{
  Cost selected[ROUNDS], let_go[ROUNDS];

  for (guint i = 0; i < ROUNDS; i++)
    {
      gint64 begun = get_cpu_us ();

      drama_session_select_all_actors (session);
      count (&selected[i], begun);
      begun = get_cpu_us ();
      drama_session_select_none (session);
      count (&let_go[i], begun);
    }
  report ("select all", get_median (selected), get_median (let_go));
}

static void
measure (guint n_ties)
{
  g_autoptr (DramaDossier) dossier = make_dossier (n_ties);
  g_autoptr (DramaDocument) document = drama_document_new (dossier);
  g_autoptr (DramaApplication) app = drama_application_new ();
  DramaWindow *window;
  Cost         opened = { 0, 0 };

  g_application_set_flags (G_APPLICATION (app),
                           G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  if (!g_application_register (G_APPLICATION (app), NULL, NULL))
    exit (1);
  g_application_set_default (G_APPLICATION (app));
  drama_document_set_autosave_delay (document, AUTOSAVE_MS);
  window = drama_window_new (app);
  drama_window_show_document (window, document);
  gtk_window_present (GTK_WINDOW (window));
  watch (&opened);
  if (compares)
    {
      g_autoptr (DramaDossier) other = make_dossier (n_ties);
      gint64 begun = get_cpu_us ();

      drama_comparing_begin (drama_comparing_of (drama_window_get_session (window)), other,
                             "Another");
      count (&opened, begun);
      printf ("comparing: longest turn %.2f\n", opened.longest);
    }

  printf ("%u ties, %u actors\n", n_ties, drama_dossier_get_n_actors (dossier));
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    if (only == NULL || g_str_equal (only, CASES[i].name))
      measure_case (drama_window_get_session (window), &CASES[i]);
  if (only == NULL || g_str_equal (only, "select all"))
    measure_selecting (drama_window_get_session (window));

  drama_document_discard (document);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  static char     *usual[] = { "100", "1000", "10000" };
  g_autofree char *state = g_dir_make_tmp ("dramatis-XXXXXX", NULL);
  char           **sizes = usual;
  int              n = G_N_ELEMENTS (usual);

  g_setenv ("XDG_STATE_HOME", state, TRUE);
  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  for (int option; (option = getopt (argc, argv, "cve:")) != -1;)
    if (option == 'v')
      verbose = TRUE;
    else if (option == 'c')
      compares = TRUE;
    else if (option == 'e')
      only = optarg;
    else
      return 2;
  if (optind < argc)
    {
      sizes = argv + optind;
      n = argc - optind;
    }
  /* Each in a process of its own: GTK cannot be begun twice in one. */
  for (int i = 0; i < n; i++)
    {
      pid_t child = fork ();

      if (child == 0)
        {
          measure ((guint) g_ascii_strtoull (sizes[i], NULL, 10));
          _exit (0);
        }
      waitpid (child, NULL, 0);
    }

  return 0;
}
