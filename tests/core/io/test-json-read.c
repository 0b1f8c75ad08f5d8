/* test-json-read.c - every mistake in a file is one clear message
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-file.h"
#include "drama-former.h"
#include "drama-json.h"

#include <string.h>

/* One row of the table in tests/data/README.md. */
typedef struct
{
  char  *name;
  char  *code;
  char  *place;
  char **fragments;
} Mistake;

/* The words of the table for #DramaIoError, in its order. */
static const char *const CODES[] = {
  "TOO_LARGE", "NOT_UTF8", "SYNTAX", "DEPTH", "VERSION",
  "FORMAT", "REFERENCE", "DUPLICATE", "RANGE", "WRITE", NULL
};

static void
free_mistake (gpointer data)
{
  Mistake *mistake = data;

  g_free (mistake->name);
  g_free (mistake->code);
  g_free (mistake->place);
  g_strfreev (mistake->fragments);
  g_free (mistake);
}

/* | `file` | why it exists | error | place | message | schema | */
static Mistake *
parse_row (const char *line)
{
  g_auto (GStrv) cells = g_strsplit (line, " | ", -1);
  Mistake *mistake;

  if (!g_str_has_prefix (line, "| `") || g_strv_length (cells) != 6)
    return NULL;

  mistake = g_new0 (Mistake, 1);
  mistake->name = g_strndup (cells[0] + 3, strlen (cells[0]) - 4);
  mistake->code = g_strdup (cells[2]);
  mistake->place = g_strdup (cells[3]);
  mistake->fragments = g_strsplit (cells[4], " … ", -1);

  return mistake;
}

static GPtrArray *
read_table (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "README.md", NULL);
  g_autofree char *table = NULL;
  g_auto (GStrv) lines = NULL;
  GPtrArray *mistakes = g_ptr_array_new_with_free_func (free_mistake);

  g_assert_true (g_file_get_contents (path, &table, NULL, NULL));
  lines = g_strsplit (table, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      Mistake *mistake = parse_row (lines[i]);

      if (mistake != NULL)
        g_ptr_array_add (mistakes, mistake);
    }

  return mistakes;
}

static char *
build_path (const char *folder,
            const char *name)
{
  g_autofree char *file = g_strconcat (name, ".dramatis", NULL);

  return g_test_build_filename (G_TEST_DIST, "data", folder, file, NULL);
}

static DramaDossier *
read_data (const char *folder,
           const char *name,
           GError    **error)
{
  g_autofree char *path = build_path (folder, name);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return drama_json_read_file (file, NULL, error);
}

static void
test_mistake (gconstpointer data)
{
  const Mistake *mistake = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *beginning = NULL;

  g_assert_null (read_data ("broken", mistake->name, &error));
  g_test_message ("%s", error->message);
  g_assert_cmpuint (error->domain, ==, DRAMA_IO_ERROR);
  g_assert_cmpstr (CODES[error->code], ==, mistake->code);

  beginning = g_strdup_printf ("%s.dramatis, %s: ", mistake->name, mistake->place);
  g_assert_true (g_str_has_prefix (error->message, beginning));
  g_assert_nonnull (mistake->fragments[0]);
  for (guint i = 0; mistake->fragments[i] != NULL; i++)
    g_assert_nonnull (strstr (error->message, mistake->fragments[i]));
}

/* A broken file that no row speaks of would prove nothing. */
static void
test_every_broken_file_is_in_the_table (gconstpointer data)
{
  const GPtrArray *mistakes = data;
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "broken", NULL);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  guint n = 0;

  g_assert_nonnull (folder);
  while (g_dir_read_name (folder) != NULL)
    n++;
  g_assert_cmpuint (n, >, 70);
  g_assert_cmpuint (n, ==, mistakes->len);
}

static void
test_smallest_dossier_has_nothing (void)
{
  g_autoptr (DramaDossier) dossier = read_data ("sound", "smallest", NULL);

  g_assert_nonnull (dossier);
  g_assert_cmpstr (drama_dossier_get_fields (dossier)->title, ==, "");
  g_assert_cmpstr (drama_dossier_get_fields (dossier)->language, ==, "");
  g_assert_cmpuint (drama_dossier_get_n_sources (dossier), ==, 0);
  g_assert_cmpuint (drama_dossier_get_n_actors (dossier), ==, 0);
  g_assert_cmpuint (drama_dossier_get_n_ties (dossier), ==, 0);
}

static void
test_every_key_of_a_source_is_read (void)
{
  g_autoptr (DramaDossier) dossier = read_data ("sound", "every-key", NULL);
  const DramaSourceFields *carried, *hashed;

  g_assert_cmpuint (drama_dossier_get_n_sources (dossier), ==, 2);
  carried = drama_source_get_fields (drama_dossier_find_source (dossier, "carried", NULL));
  g_assert_cmpstr (carried->title, ==, "A report");
  g_assert_cmpstr (carried->publisher, ==, "Paper");
  g_assert_cmpstr (carried->author, ==, "N. N.");
  g_assert_cmpstr (carried->published, ==, "2011-02/2011-05");
  g_assert_cmpstr (carried->url, ==, "https://example.org/a?b=c&d");
  g_assert_cmpstr (carried->language, ==, "ru");
  g_assert_cmpstr (carried->grade, ==, "B2");
  g_assert_cmpint (carried->length, ==, 35); /* characters; the text has 56 bytes */
  g_assert_true (g_str_has_prefix (carried->text, "Ада основала «Болт».\n\nСуд 😀"));

  hashed = drama_source_get_fields (drama_dossier_find_source (dossier, "hashed", NULL));
  g_assert_null (hashed->text);
  g_assert_cmpuint (hashed->n_paragraphs, ==, 3);
  g_assert_cmpint (hashed->paragraphs[1], ==, 120);
  g_assert_cmpstr (drama_extras_get_key (hashed->extras, 0), ==, "x-shelf");
}

static void
test_every_key_of_an_actor_is_read (void)
{
  g_autoptr (DramaDossier) dossier = read_data ("sound", "every-key", NULL);
  const DramaActorFields *ada, *court;

  ada = drama_actor_get_fields (drama_dossier_find_actor (dossier, "ada", NULL));
  g_assert_cmpstr (ada->name, ==, "Ада 👩‍💻");
  g_assert_cmpint (ada->kind, ==, DRAMA_KIND_PERSON);
  g_assert_cmpstr (ada->aliases[1], ==, "Ada \"the first\"");
  g_assert_null (ada->aliases[2]);
  g_assert_true (ada->placed && ada->pinned);
  g_assert_cmpfloat (ada->position.x, ==, 120.5);
  g_assert_cmpfloat (ada->position.y, ==, -40);
  g_assert_cmpstr (drama_extras_get_value (ada->extras, 0), ==, "1815");

  court = drama_actor_get_fields (drama_dossier_find_actor (dossier, "court", NULL));
  g_assert_cmpint (court->kind, ==, DRAMA_KIND_COURT);
  g_assert_cmpstr (court->note, ==, "no place yet");
  g_assert_false (court->placed || court->pinned);
}

static void
test_every_key_of_a_merger_is_read (void)
{
  g_autoptr (DramaDossier) dossier = read_data ("sound", "every-key", NULL);
  const DramaActorFields  *bolt, *blitz, *spark;
  const DramaFormerFields *former;
  const DramaFoldedTie    *folded;

  bolt = drama_actor_get_fields (drama_dossier_find_actor (dossier, "bolt", NULL));
  g_assert_cmpuint (bolt->n_merged, ==, 1);
  former = drama_former_get_fields (bolt->merged[0]);
  blitz = drama_actor_get_fields (former->actor);
  g_assert_cmpstr (blitz->name, ==, "Blitz");
  g_assert_cmpfloat (blitz->position.y, ==, 4);
  g_assert_cmpuint (drama_actor_get_nesting (former->actor), ==, 1);
  spark = drama_actor_get_fields (drama_former_get_fields (blitz->merged[0])->actor);
  g_assert_cmpstr (spark->id, ==, "spark");
  g_assert_cmpstr (drama_extras_get_key (spark->extras, 0), ==, "from");
  g_assert_cmpstr (former->gave_aliases[1], ==, "B.");
  g_assert_true (former->gave_note);
  g_assert_cmpstr (former->from[0], ==, "t2");
  g_assert_cmpstr (former->to[1], ==, "gone");
  g_assert_cmpstr (former->speaks[0], ==, "e0");
  g_assert_cmpstr (drama_extras_get_key (former->extras, 0), ==, "x-former");

  g_assert_cmpuint (former->n_folded, ==, 1);
  folded = &former->folded[0];
  g_assert_cmpstr (drama_tie_get_fields (folded->tie)->verb, ==, "Founded");
  g_assert_true (drama_tie_get_fields (folded->tie)->overruled);
  g_assert_cmpstr (folded->into, ==, "t1");
  g_assert_true (folded->gave_date && folded->gave_standing && folded->gave_note);
  g_assert_cmpstr (folded->evidence[1], ==, "e9");
  g_assert_cmpuint (folded->n_twins, ==, 2);
  g_assert_cmpstr (folded->twins[0].of, ==, "e1");
  g_assert_cmpstr (folded->twins[0].when, ==, "2026");
  g_assert_cmpstr (folded->twins[1].note, ==, "");
  g_assert_cmpstr (drama_extras_get_key (folded->extras, 0), ==, "x-fold");
}

static void
test_every_key_of_a_tie_is_read (void)
{
  g_autoptr (DramaDossier) dossier = read_data ("sound", "every-key", NULL);
  const DramaTieFields      *tie, *loop;
  const DramaEvidenceFields *evidence;

  tie = drama_tie_get_fields (drama_dossier_find_tie (dossier, "t1", NULL));
  g_assert_cmpstr (tie->from, ==, "ada");
  g_assert_cmpstr (tie->to, ==, "bolt");
  g_assert_cmpstr (tie->verb, ==, "founded");
  g_assert_true (tie->directed);
  g_assert_cmpstr (tie->date, ==, "../2013");
  g_assert_true (tie->overruled);
  g_assert_cmpint (tie->overruling.value, ==, DRAMA_STANDING_DISPUTED);
  g_assert_cmpstr (tie->overruling.by, ==, "Editor");
  g_assert_cmpstr (tie->overruling.when, ==, "2026-11-22");
  g_assert_cmpstr (tie->overruling.why, ==, "She says no.");
  g_assert_cmpstr (drama_extras_get_value (tie->overruling.extras, 0), ==, "[3, 1]");
  g_assert_cmpuint (tie->n_evidence, ==, 2);

  /* Evidence stays in the order it was entered, whatever its ids. */
  g_assert_cmpstr (drama_evidence_get_fields (tie->evidence[0])->id, ==, "e1");
  evidence = drama_evidence_get_fields (tie->evidence[1]);
  g_assert_cmpstr (evidence->source, ==, "hashed");
  g_assert_cmpstr (evidence->anchor.exact, ==, "never");
  g_assert_cmpint (evidence->anchor.start, ==, 130);
  g_assert_cmpint (evidence->anchor.end, ==, 135);
  g_assert_cmpint (evidence->stance, ==, DRAMA_STANCE_DISPUTES);
  g_assert_cmpint (evidence->certainty, ==, DRAMA_CERTAINTY_ALLEGED);
  g_assert_cmpstr (evidence->speaker, ==, "ada");
  g_assert_cmpstr (evidence->note, ==, "her own word");
  g_assert_true (evidence->unplaced);
  g_assert_cmpint (drama_evidence_get_place (tie->evidence[1]), ==, -1);
  g_assert_cmpstr (evidence->by, ==, "Editor <b>&amp;");
  g_assert_cmpstr (evidence->when, ==, "2026-11-23~");
  evidence = drama_evidence_get_fields (tie->evidence[0]);
  g_assert_false (evidence->unplaced);
  g_assert_cmpint (drama_evidence_get_place (tie->evidence[0]), ==, 4);
  g_assert_cmpstr (evidence->by, ==, "");
  g_assert_cmpstr (evidence->when, ==, "");

  loop = drama_tie_get_fields (drama_dossier_find_tie (dossier, "t2", NULL));
  g_assert_false (loop->directed || loop->overruled);
  g_assert_cmpuint (loop->n_evidence, ==, 0);
}

static void
test_directed_is_the_default (void)
{
  g_autoptr (DramaDossier) dossier = read_data ("sound", "lost-quote", NULL);

  g_assert_true (drama_tie_get_fields (drama_dossier_get_tie (dossier, 0))->directed);
}

/* A dossier under work may have lost a quote, and must open for it to be mended. */
static void
test_quote_not_in_its_text_is_let_pass (void)
{
  g_autoptr (DramaDossier) dossier = read_data ("sound", "lost-quote", NULL);
  const DramaSourceFields   *source;
  const DramaEvidenceFields *evidence;

  g_assert_nonnull (dossier);
  source = drama_source_get_fields (drama_dossier_get_source (dossier, 0));
  evidence = drama_evidence_get_fields (
      drama_tie_get_fields (drama_dossier_get_tie (dossier, 0))->evidence[0]);
  g_assert_null (strstr (source->text, evidence->anchor.exact));
}

static void
test_file_that_is_not_there_is_named (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (read_data ("sound", "no-such-file", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_true (g_str_has_prefix (error->message, "no-such-file.dramatis could not be read: "));
}

static void
test_folder_is_no_dossier (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_null (drama_json_read_file (file, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  g_assert_nonnull (strstr (error->message, "data could not be read"));
}

static void
test_reading_can_be_given_up (void)
{
  g_autofree char *path = build_path ("sound", "every-key");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (drama_json_read_file (file, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GPtrArray) mistakes = NULL;

  g_test_init (&argc, &argv, NULL);

  mistakes = read_table ();
  for (guint i = 0; i < mistakes->len; i++)
    {
      const Mistake   *mistake = mistakes->pdata[i];
      g_autofree char *path = g_strconcat ("/io/json-read/mistake/", mistake->name, NULL);

      g_test_add_data_func (path, mistake, test_mistake);
    }
  g_test_add_data_func ("/io/json-read/every_broken_file_is_in_the_table", mistakes,
                        test_every_broken_file_is_in_the_table);
  g_test_add_func ("/io/json-read/smallest_dossier_has_nothing", test_smallest_dossier_has_nothing);
  g_test_add_func ("/io/json-read/every_key_of_a_source_is_read",
                   test_every_key_of_a_source_is_read);
  g_test_add_func ("/io/json-read/every_key_of_an_actor_is_read",
                   test_every_key_of_an_actor_is_read);
  g_test_add_func ("/io/json-read/every_key_of_a_merger_is_read",
                   test_every_key_of_a_merger_is_read);
  g_test_add_func ("/io/json-read/every_key_of_a_tie_is_read", test_every_key_of_a_tie_is_read);
  g_test_add_func ("/io/json-read/directed_is_the_default", test_directed_is_the_default);
  g_test_add_func ("/io/json-read/quote_not_in_its_text_is_let_pass",
                   test_quote_not_in_its_text_is_let_pass);
  g_test_add_func ("/io/json-read/file_that_is_not_there_is_named",
                   test_file_that_is_not_there_is_named);
  g_test_add_func ("/io/json-read/folder_is_no_dossier", test_folder_is_no_dossier);
  g_test_add_func ("/io/json-read/reading_can_be_given_up", test_reading_can_be_given_up);

  return g_test_run ();
}
