/* test-json-git.c - what two people change, plain git joins
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two people start from one random dossier.  Each changes records that the other
 * leaves alone, and adds or removes some, and git, which knows nothing of dossiers,
 * must join that without a conflict, and to the very bytes that drama_merge() gives. */
#include "drama-edit.h"
#include "drama-json.h"
#include "drama-merge.h"
#include "drama-random.h"
#include "random-dossier.h"

#include <glib/gstdio.h>
#include <string.h>

#define N_DOSSIERS 300

enum
{
  OURS,
  THEIRS,
  NOBODY
};

typedef struct
{
  DramaRandom random;
  DramaEdit  *edits[2];
  int         last;       /* who added or removed the record before this one, or NOBODY */
  gboolean    removes[2]; /* who removes; who does not, adds */
} Pair;

typedef enum
{
  LEAVE,
  CHANGE,
  REMOVE,
  ADD,
} Deed;

/* What is done with the next record of a list and by whom.  Two records that are added
 * or removed by two people need one between them that stays: where nothing tells in
 * which order they go, git cannot know either. */
static Deed
choose_deed (Pair    *pair,
             gboolean is_new,
             gboolean may_go,
             int     *who)
{
  guint chance = drama_random_below (&pair->random, 6);

  *who = (int) drama_random_below (&pair->random, 2);
  if (is_new || (may_go && chance == 0))
    {
      if (is_new == pair->removes[*who] || (pair->last != NOBODY && pair->last != *who))
        return LEAVE;
      pair->last = *who;
      return is_new ? ADD : REMOVE;
    }
  pair->last = NOBODY;

  return chance < 4 ? CHANGE : LEAVE;
}

static char *
change_text (Pair       *pair,
             const char *text)
{
  return g_strdup_printf ("%s changed %u", text, drama_random_below (&pair->random, 1000));
}

static void
change_sources (Pair               *pair,
                const DramaDossier *base)
{
  pair->last = NOBODY;
  for (guint i = 0; i < drama_dossier_get_n_sources (base); i++)
    {
      DramaSourceFields fields = *drama_source_get_fields (drama_dossier_get_source (base, i));
      g_autofree char  *title = change_text (pair, fields.title);
      g_autoptr (DramaSource) source = NULL;
      int who;

      if (choose_deed (pair, FALSE, FALSE, &who) != CHANGE)
        continue;
      fields.title = title;
      source = drama_source_new (&fields);
      drama_edit_put_source (pair->edits[who], source);
    }
}

/* Behind each actor a new one may come. */
static void
change_actors (Pair               *pair,
               const DramaDossier *base)
{
  pair->last = NOBODY;
  for (guint i = 0; i < drama_dossier_get_n_actors (base); i++)
    for (guint j = 0; j < 2; j++)
      {
        DramaActorFields fields = *drama_actor_get_fields (drama_dossier_get_actor (base, i));
        g_autofree char *note = change_text (pair, fields.note);
        g_autofree char *id = g_strconcat (fields.id, "\x7f", NULL);
        g_autoptr (DramaActor) actor = NULL;
        int who;

        if (j == 1 && drama_random_below (&pair->random, 4) > 0)
          continue;
        if (choose_deed (pair, j == 1, FALSE, &who) == LEAVE)
          continue;
        fields.note = note;
        if (j == 1)
          fields.id = id;
        actor = drama_actor_new (&fields);
        drama_edit_put_actor (pair->edits[who], actor);
      }
}

static DramaEvidence *
change_quote (Pair                *pair,
              const DramaEvidence *evidence,
              gboolean             is_new)
{
  DramaEvidenceFields fields = *drama_evidence_get_fields (evidence);
  g_autofree char    *note = change_text (pair, fields.note);
  g_autofree char    *id = g_strconcat (fields.id, "\x7f", NULL);

  fields.note = note;
  if (is_new)
    fields.id = id;

  return drama_evidence_new (&fields);
}

/* Both may work on one tie, each on quotes of their own; its other fields are one record. */
static void
change_tie (Pair           *pair,
            const DramaTie *tie,
            int             whose)
{
  const DramaTieFields *old = drama_tie_get_fields (tie);
  GPtrArray            *quotes[2];
  g_autofree char      *verb = change_text (pair, old->verb);

  for (guint side = 0; side < 2; side++)
    quotes[side] = g_ptr_array_new_with_free_func ((GDestroyNotify) drama_evidence_unref);

  pair->last = NOBODY;
  for (guint i = 0; i < 2 * old->n_evidence; i++)
    {
      gboolean       is_new = i % 2 == 1;
      DramaEvidence *quote = old->evidence[i / 2];
      int            who;
      Deed           deed;

      if (is_new && drama_random_below (&pair->random, 4) > 0)
        continue;
      deed = choose_deed (pair, is_new, TRUE, &who);
      for (int side = 0; side < 2; side++)
        {
          if (side != who || deed == LEAVE)
            {
              if (!is_new)
                g_ptr_array_add (quotes[side], drama_evidence_ref (quote));
            }
          else if (deed != REMOVE)
            g_ptr_array_add (quotes[side], change_quote (pair, quote, is_new));
        }
    }

  for (int side = 0; side < 2; side++)
    {
      DramaTieFields fields = *old;
      g_autoptr (DramaTie) changed = NULL;

      fields.evidence = (DramaEvidence *const *) quotes[side]->pdata;
      fields.n_evidence = quotes[side]->len;
      if (side == whose)
        fields.verb = verb;
      changed = drama_tie_new (&fields);
      drama_edit_put_tie (pair->edits[side], changed);
      g_ptr_array_unref (quotes[side]);
    }
}

static void
change_ties (Pair               *pair,
             const DramaDossier *base)
{
  pair->last = NOBODY;
  for (guint i = 0; i < 2 * drama_dossier_get_n_ties (base); i++)
    {
      gboolean         is_new = i % 2 == 1;
      DramaTie        *tie = drama_dossier_get_tie (base, i / 2);
      DramaTieFields   fields = *drama_tie_get_fields (tie);
      g_autofree char *id = g_strconcat (fields.id, "\x7f", NULL);
      g_autofree char *verb = change_text (pair, "new");
      g_autoptr (DramaTie) added = NULL;
      int  who;
      Deed deed;

      if (is_new && drama_random_below (&pair->random, 4) > 0)
        continue;
      deed = choose_deed (pair, is_new, TRUE, &who);
      if (deed == REMOVE)
        drama_edit_remove_tie (pair->edits[who], fields.id);
      else if (deed == CHANGE)
        change_tie (pair, tie, who);
      if (deed != ADD)
        continue;
      fields.id = id;
      fields.verb = verb;
      fields.n_evidence = 0;
      added = drama_tie_new (&fields);
      drama_edit_put_tie (pair->edits[who], added);
    }
}

static DramaDossier *
commit (DramaEdit *edit)
{
  g_autoptr (GError) error = NULL;
  DramaDossier *dossier = drama_edit_commit (edit, &error);

  g_assert_no_error (error);
  drama_edit_free (edit);

  return dossier;
}

/* What base, both sides and their merge are in bytes; each side in @versions. */
static void
build_versions (guint64 seed,
                GBytes *versions[4])
{
  g_autoptr (DramaDossier) base = random_dossier (seed);
  g_autoptr (GPtrArray) conflicts = g_ptr_array_new ();
  g_autoptr (DramaDossier) ours = NULL;
  g_autoptr (DramaDossier) theirs = NULL;
  g_autoptr (DramaDossier) joined = NULL;
  g_autoptr (GError) error = NULL;
  Pair pair = { .edits = { drama_edit_begin (base), drama_edit_begin (base) } };

  drama_random_init (&pair.random, seed);
  for (guint side = 0; side < 2; side++)
    pair.removes[side] = drama_random_below (&pair.random, 2) == 0;
  change_sources (&pair, base);
  change_actors (&pair, base);
  change_ties (&pair, base);
  ours = commit (pair.edits[OURS]);
  theirs = commit (pair.edits[THEIRS]);
  joined = drama_merge (base, ours, theirs, conflicts, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (conflicts->len, ==, 0);

  versions[0] = drama_json_write (base);
  versions[1] = drama_json_write (ours);
  versions[2] = drama_json_write (theirs);
  versions[3] = drama_json_write (joined);
}

static char *
build_path (const char *folder,
            guint       index)
{
  return g_strdup_printf ("%s/%04u.dramatis", folder, index);
}

static void
write_all (const char *folder,
           GBytes *(*versions)[4],
           guint which)
{
  for (guint i = 0; i < N_DOSSIERS; i++)
    {
      g_autofree char *path = build_path (folder, i);
      g_autoptr (GError) error = NULL;

      g_file_set_contents (path, g_bytes_get_data (versions[i][which], NULL),
                           (gssize) g_bytes_get_size (versions[i][which]), &error);
      g_assert_no_error (error);
    }
}

/* Runs git in @folder as nobody in particular; its exit status. */
static int
git (const char *folder,
     const char *arguments)
{
  g_autofree char *line =
      g_strconcat ("git -c user.name=N -c user.email=n@example.org -c commit.gpgsign=false ",
                   arguments, NULL);
  g_auto (GStrv) argv = NULL;
  g_auto (GStrv) environment = g_get_environ ();
  g_autofree char *said = NULL;
  g_autofree char *complained = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  environment = g_environ_setenv (environment, "GIT_CONFIG_NOSYSTEM", "1", TRUE);
  environment = g_environ_setenv (environment, "GIT_CONFIG_GLOBAL", "/dev/null", TRUE);
  g_assert_true (g_shell_parse_argv (line, NULL, &argv, NULL));
  g_spawn_sync (folder, argv, environment, G_SPAWN_SEARCH_PATH, NULL, NULL, &said, &complained,
                &status, &error);
  g_assert_no_error (error);
  if (status != 0)
    g_test_message ("git %s: %s%s", arguments, said, complained);

  return status;
}

static void
remove_folder (const char *folder)
{
  const char *argv[] = { "rm", "-rf", folder, NULL };

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL,
                NULL);
}

static void
assert_all (const char *folder,
            GBytes *(*versions)[4])
{
  for (guint i = 0; i < N_DOSSIERS; i++)
    {
      g_autofree char *path = build_path (folder, i);
      g_autofree char *found = NULL;
      gsize            length;

      g_assert_true (g_file_get_contents (path, &found, &length, NULL));
      g_test_message ("dossier %u", i);
      g_assert_cmpmem (found, length, g_bytes_get_data (versions[i][3], NULL),
                       g_bytes_get_size (versions[i][3]));
    }
}

static void
test_different_records_merge_in_plain_git (void)
{
  static GBytes   *versions[N_DOSSIERS][4];
  g_autofree char *program = g_find_program_in_path ("git");
  g_autofree char *folder = NULL;

  if (program == NULL)
    {
      g_test_skip ("skipped: there is no git");
      return;
    }

  folder = g_dir_make_tmp ("dramatis-git-XXXXXX", NULL);
  for (guint i = 0; i < N_DOSSIERS; i++)
    build_versions (i + 1, versions[i]);

  g_assert_cmpint (git (folder, "init -q -b ours"), ==, 0);
  write_all (folder, versions, 0);
  g_assert_cmpint (git (folder, "add ."), ==, 0);
  g_assert_cmpint (git (folder, "commit -q -m base"), ==, 0);
  g_assert_cmpint (git (folder, "checkout -q -b theirs"), ==, 0);
  write_all (folder, versions, 2);
  g_assert_cmpint (git (folder, "commit -q -a -m theirs"), ==, 0);
  g_assert_cmpint (git (folder, "checkout -q ours"), ==, 0);
  write_all (folder, versions, 1);
  g_assert_cmpint (git (folder, "commit -q -a -m ours"), ==, 0);
  g_assert_cmpint (git (folder, "merge -q --no-edit theirs"), ==, 0);
  assert_all (folder, versions);

  for (guint i = 0; i < N_DOSSIERS; i++)
    for (guint j = 0; j < 4; j++)
      g_clear_pointer (&versions[i][j], g_bytes_unref);
  remove_folder (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/io/json-git/different_records_merge_in_plain_git",
                   test_different_records_merge_in_plain_git);

  return g_test_run ();
}
