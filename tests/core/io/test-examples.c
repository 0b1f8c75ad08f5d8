/* test-examples.c - the dossiers that come with Dramatis keep what they promise
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-anchor.h"
#include "drama-json.h"
#include "drama-offset.h"

#include <string.h>

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The names of all that are there, without their suffix, sorted. */
static GPtrArray *
list_examples (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "examples", NULL);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  GPtrArray  *names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  g_assert_nonnull (folder);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      if (g_str_has_suffix (name, ".dramatis"))
        g_ptr_array_add (names, g_strndup (name, strlen (name) - strlen (".dramatis")));
    }
  g_ptr_array_sort (names, compare_names);
  g_assert_cmpuint (names->len, >, 0);

  return names;
}

static GBytes *
load_example (const char *name)
{
  g_autofree char *file_name = g_strconcat (name, ".dramatis", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "examples",
                                                 file_name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = g_file_load_bytes (file, NULL, NULL, &error);

  g_assert_no_error (error);

  return bytes;
}

static DramaDossier *
read_example (const char *name)
{
  g_autoptr (GBytes) bytes = load_example (name);
  g_autoptr (GError) error = NULL;
  DramaDossier *dossier = drama_json_read (bytes, name, &error);

  g_assert_no_error (error);

  return dossier;
}

static void
test_example_is_in_canonical_form (gconstpointer name)
{
  g_autoptr (GBytes) file = load_example (name);
  g_autoptr (DramaDossier) dossier = read_example (name);
  g_autoptr (GBytes) written = drama_json_write (dossier);

  g_assert_cmpmem (g_bytes_get_data (written, NULL), g_bytes_get_size (written),
                   g_bytes_get_data (file, NULL), g_bytes_get_size (file));
}

/* Every quote of @source must stand at its place in @text; how many there are. */
static guint
assert_quotes (const DramaDossier *dossier,
               const char         *source,
               const char         *text)
{
  guint n = 0;

  for (guint i = 0; i < drama_dossier_get_n_ties (dossier); i++)
    {
      const DramaTieFields *tie = drama_tie_get_fields (drama_dossier_get_tie (dossier, i));

      for (guint j = 0; j < tie->n_evidence; j++)
        {
          const DramaEvidenceFields *evidence = drama_evidence_get_fields (tie->evidence[j]);

          if (!g_str_equal (evidence->source, source))
            continue;
          g_test_message ("%s %s", tie->id, evidence->id);
          g_assert_cmpint (drama_anchor_find (&evidence->anchor, text, NULL),
                           ==, DRAMA_ANCHOR_EXACT);
          n++;
        }
    }

  return n;
}

static void
test_quotes_stand_in_the_texts_that_are_carried (gconstpointer name)
{
  g_autoptr (DramaDossier) dossier = read_example (name);
  guint n_texts = 0, n_quotes = 0;

  for (guint i = 0; i < drama_dossier_get_n_sources (dossier); i++)
    {
      const DramaSourceFields *source;

      source = drama_source_get_fields (drama_dossier_get_source (dossier, i));
      if (source->text == NULL)
        continue;
      n_texts++;
      n_quotes += assert_quotes (dossier, source->id, source->text);
    }
  g_assert_true (n_texts == 0 || n_quotes > 0);
}

/* What two quotes of one source say of a shared stretch of its text must agree,
 * and so must their neighbours: checked by writing them all on one blank page. */
static void
assert_quotes_agree (const DramaDossier *dossier,
                     const DramaSource  *source)
{
  const DramaSourceFields *fields = drama_source_get_fields (source);
  g_autofree gunichar     *page = g_new0 (gunichar, (gsize) fields->length);

  for (guint i = 0; i < drama_dossier_get_n_ties (dossier); i++)
    {
      const DramaTieFields *tie = drama_tie_get_fields (drama_dossier_get_tie (dossier, i));

      for (guint j = 0; j < tie->n_evidence; j++)
        {
          const DramaEvidenceFields *evidence = drama_evidence_get_fields (tie->evidence[j]);
          const DramaAnchor         *anchor = &evidence->anchor;
          g_autofree char           *words = NULL;
          gint64                     at = anchor->start - g_utf8_strlen (anchor->prefix, -1);

          if (!g_str_equal (evidence->source, fields->id))
            continue;
          words = g_strconcat (anchor->prefix, anchor->exact, anchor->suffix, NULL);
          g_assert_cmpint (at, >=, 0);
          g_assert_cmpint (at + g_utf8_strlen (words, -1), <=, fields->length);
          for (const char *word = words; *word != '\0'; word = g_utf8_next_char (word), at++)
            {
              g_assert_true (page[at] == 0 || page[at] == g_utf8_get_char (word));
              page[at] = g_utf8_get_char (word);
            }
        }
    }
}

static void
test_quotes_agree_with_each_other (gconstpointer name)
{
  g_autoptr (DramaDossier) dossier = read_example (name);

  g_assert_cmpuint (drama_dossier_get_n_sources (dossier), >, 0);
  for (guint i = 0; i < drama_dossier_get_n_sources (dossier); i++)
    {
      DramaSource *source = drama_dossier_get_source (dossier, i);

      g_assert_cmpuint (strlen (drama_source_get_fields (source)->sha256), ==, 64);
      g_assert_cmpint (drama_source_get_fields (source)->length, >, 0);
      assert_quotes_agree (dossier, source);
    }
}

/* The article is not ours to pass on; where a copy is at hand, every quote is checked. */
static void
test_quotes_stand_in_the_article (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "..", "shared", "seed",
                                                 "slate-article.txt", NULL);
  g_autofree char *text = NULL;
  g_autofree char *digest = NULL;
  g_autoptr (DramaDossier) dossier = read_example ("us-russia-cybercrime");
  const DramaSourceFields *source;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    {
      g_test_skip ("skipped: the article is not here");
      return;
    }

  g_assert_cmpuint (drama_dossier_get_n_sources (dossier), ==, 1);
  source = drama_source_get_fields (drama_dossier_get_source (dossier, 0));
  digest = drama_offset_digest (text);
  g_assert_cmpstr (source->sha256, ==, digest);
  g_assert_cmpint (source->length, ==, g_utf8_strlen (text, -1));
  g_assert_null (source->text);
  g_assert_cmpuint (assert_quotes (dossier, source->id, text), >, 0);
}

static void
add (const char   *rule,
     const char   *example,
     GTestDataFunc function)
{
  g_autofree char *path = g_strdup_printf ("/io/examples/%s/%s", rule, example);

  g_test_add_data_func (path, example, function);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GPtrArray) examples = NULL;

  g_test_init (&argc, &argv, NULL);

  examples = list_examples ();
  for (guint i = 0; i < examples->len; i++)
    {
      add ("is_in_canonical_form", examples->pdata[i], test_example_is_in_canonical_form);
      add ("quotes_agree_with_each_other", examples->pdata[i], test_quotes_agree_with_each_other);
      add ("quotes_stand_in_the_texts_that_are_carried", examples->pdata[i],
           test_quotes_stand_in_the_texts_that_are_carried);
    }
  g_test_add_func ("/io/examples/quotes_stand_in_the_article", test_quotes_stand_in_the_article);

  return g_test_run ();
}
