/* test-draft-accept.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-draft-accept.h"
#include "drama-draft-known.h"
#include "drama-edit-actors.h"
#include "drama-edit-ties.h"
#include "drama-offset.h"

#include <string.h>

/* Characters of more than one byte stand before every place that counts. */
#define TEXT                                                                                 \
  "„Zürich“ was quiet. Paul Vane, a banker, founded a company called Northgate. Vane, " \
  "who is close to the Federal Audit Office, or FAO, denied it.\n"

static DramaDraftActor *
actor_new (const char *name,
           const char *alias)
{
  DramaDraftActor *actor = g_new0 (DramaDraftActor, 1);

  actor->name = g_strdup (name);
  actor->kind = DRAMA_KIND_PERSON;
  actor->aliases = g_ptr_array_new_with_free_func (g_free);
  actor->mentions = g_array_new (FALSE, FALSE, sizeof (DramaDraftMention));
  if (alias != NULL)
    g_ptr_array_add (actor->aliases, g_strdup (alias));

  return actor;
}

static void
actor_free (DramaDraftActor *actor)
{
  g_free (actor->name);
  g_ptr_array_unref (actor->aliases);
  g_array_unref (actor->mentions);
  g_free (actor);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaDraftActor, actor_free)

static void
add (DramaEdit  *edit,
     const char *name,
     const char *alias)
{
  g_autofree char  *id = drama_edit_add_actor (edit, name, DRAMA_KIND_PERSON);
  const char *const aliases[] = { alias, NULL };

  drama_edit_set_aliases (edit, id, aliases);
}

static DramaDossier *
make_dossier (void)
{
  g_autoptr (DramaDossier) empty = drama_dossier_new ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (empty);

  add (edit, "Igor Vane", "Vane");
  add (edit, "FAO", NULL);
  add (edit, "José Núñez", "Núñez");
  add (edit, "Twin", NULL);
  add (edit, "Twin", NULL);

  return drama_edit_commit (edit, NULL);
}

static void
assert_known (const DramaDraftKnown *known,
              const char            *name,
              const char            *alias,
              const char            *id)
{
  g_autoptr (DramaDraftActor) actor = actor_new (name, alias);

  g_assert_cmpstr (drama_draft_known_find_actor (known, actor), ==, id);
}

static void
test_who_is_who (void)
{
  g_autoptr (DramaDossier) dossier = make_dossier ();
  g_autoptr (DramaDraftKnown) known = drama_draft_known_new (dossier);

  assert_known (known, "IGOR VANE", NULL, "igor-vane");
  assert_known (known, "Jose Nunez", NULL, "jose-nunez");
  assert_known (known, "Vane", NULL, "igor-vane");
  assert_known (known, "Federal Audit Office", "FAO", "fao");
  /* A shared surname is no proof, and of two with one name it cannot be told which. */
  assert_known (known, "Paul Vane", "Vane", NULL);
  assert_known (known, "Twin", NULL, NULL);
  assert_known (known, "Somebody", NULL, NULL);
}

static void
test_other_names_are_kept_once (void)
{
  g_autoptr (DramaDossier) dossier = make_dossier ();
  g_autoptr (DramaDraftActor) paul = actor_new ("Paul Vane", "Vane");
  g_autoptr (DramaDraftActor) jose = actor_new ("Jose Nunez", "Don José");
  g_autoptr (DramaEdit) edit = drama_edit_begin (dossier);
  g_autofree char        *new_id = NULL;
  g_autofree char        *same_id = NULL;
  const DramaActorFields *fields;

  new_id = drama_draft_accept_actor (edit, paul, "Paul J. Vane", DRAMA_KIND_COMPANY, NULL);
  fields = drama_actor_get_fields (drama_edit_find_actor (edit, new_id));
  g_assert_cmpstr (fields->name, ==, "Paul J. Vane");
  g_assert_cmpint (fields->kind, ==, DRAMA_KIND_COMPANY);
  g_assert_cmpuint (g_strv_length ((char **) fields->aliases), ==, 2);
  g_assert_cmpstr (fields->aliases[0], ==, "Paul Vane");
  g_assert_cmpstr (fields->aliases[1], ==, "Vane");

  /* The name without accents is the name: only what is new is added. */
  same_id = drama_draft_accept_actor (edit, jose, "ignored", DRAMA_KIND_COMPANY, "jose-nunez");
  g_assert_cmpstr (same_id, ==, "jose-nunez");
  fields = drama_actor_get_fields (drama_edit_find_actor (edit, same_id));
  g_assert_cmpstr (fields->name, ==, "José Núñez");
  g_assert_cmpint (fields->kind, ==, DRAMA_KIND_PERSON);
  g_assert_cmpuint (g_strv_length ((char **) fields->aliases), ==, 2);
  g_assert_cmpstr (fields->aliases[1], ==, "Don José");
}

static void
put_source (DramaEdit *edit)
{
  g_autofree char  *digest = drama_offset_digest (TEXT);
  DramaSourceFields fields = { .id = "s",
                               .title = "S",
                               .sha256 = digest,
                               .length = g_utf8_strlen (TEXT, -1),
                               .text = TEXT };
  g_autoptr (DramaSource) source = drama_source_new (&fields);

  drama_edit_put_source (edit, source);
}

/* The second quote goes to the tie that is there, and both are found again where they
 * are, whichever way the tie is asked for. */
static void
test_quotes_are_exact_and_found_again (void)
{
  g_autoptr (DramaDossier) dossier = make_dossier ();
  g_autoptr (DramaDossier) after = NULL;
  g_autoptr (DramaTextIndex) index = drama_text_index_new (TEXT);
  g_autoptr (DramaDraftKnown) known = NULL;
  g_autoptr (DramaEdit) edit = drama_edit_begin (dossier);
  g_autofree char      *tie = NULL;
  g_autofree char      *again = NULL;
  g_autofree char      *first = NULL;
  g_autofree char      *second = NULL;
  const DramaTieFields *fields;
  DramaDraftEntry       entry = { "s", 20, 75, "igor-vane", "founded", "fao", NULL,
                                  DRAMA_STANCE_SUPPORTS, DRAMA_CERTAINTY_ALLEGED, "jose-nunez",
                                  "Ann", "2026-11-30" };

  put_source (edit);
  g_assert_true (drama_draft_accept_tie (edit, index, &entry, &tie, &first));
  entry.into = tie;
  entry.start = 77;
  entry.end = 143;
  g_assert_true (drama_draft_accept_tie (edit, index, &entry, &again, &second));
  g_assert_cmpstr (again, ==, tie);
  after = drama_edit_commit (edit, NULL);
  g_assert_nonnull (after);

  fields = drama_tie_get_fields (drama_dossier_find_tie (after, tie, NULL));
  g_assert_cmpuint (fields->n_evidence, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      const DramaEvidenceFields *quote = drama_evidence_get_fields (fields->evidence[i]);

      g_assert_cmpint (drama_anchor_find (&quote->anchor, TEXT, NULL), ==, DRAMA_ANCHOR_EXACT);
      g_assert_cmpstr (quote->speaker, ==, "jose-nunez");
      g_assert_cmpstr (quote->by, ==, "Ann");
    }
  g_assert_cmpstr (drama_evidence_get_fields (fields->evidence[0])->anchor.exact, ==,
                   "Paul Vane, a banker, founded a company called Northgate");

  known = drama_draft_known_new (after);
  g_assert_true (drama_draft_known_has_quote (known, "s", 20, 75, "fao", "igor-vane"));
  g_assert_false (drama_draft_known_has_quote (known, "s", 20, 74, "fao", "igor-vane"));
  g_assert_false (drama_draft_known_has_quote (known, "s", 20, 75, "fao", "jose-nunez"));
  g_assert_cmpstr (drama_draft_known_find_tie (known, "igor-vane", "Founded", "fao"), ==, tie);
  g_assert_null (drama_draft_known_find_tie (known, "fao", "founded", "igor-vane"));
}

/* A quote that could never be told from others is none. */
static void
test_words_that_are_everywhere_change_nothing (void)
{
  g_autoptr (DramaDossier) dossier = make_dossier ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (DramaTextIndex) index = NULL;
  g_autoptr (DramaEdit) edit = drama_edit_begin (dossier);
  g_autofree char *tie = NULL;
  g_autofree char *evidence = NULL;
  DramaDraftEntry  entry = {
     .source = "s", .start = 1200, .end = 1208, .from = "fao", .verb = "knows", .to = "igor-vane"
  };
  g_autoptr (GPtrArray) ties = NULL;

  for (guint i = 0; i < 3000; i++)
    g_string_append (text, "The same\n");
  index = drama_text_index_new (text->str);
  put_source (edit);
  g_assert_false (drama_draft_accept_tie (edit, index, &entry, &tie, &evidence));
  ties = drama_edit_list_ties (edit);
  g_assert_cmpuint (ties->len, ==, 0);
}

static void
count_up (double   done,
          gpointer data)
{
  double *last = data;

  g_assert_cmpfloat (done, >=, *last);
  g_assert_cmpfloat (done, <=, 1);
  *last = done;
}

/* Of a text of many paragraphs it is told how far it is, and always further. */
static void
test_progress_goes_forward (void)
{
  g_autoptr (DramaDraftRules) rules = drama_draft_rules_load ("en", NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (DramaDraft) draft = NULL;
  double last = 0;

  for (guint i = 0; i < 1000; i++)
    g_string_append (text, TEXT "\n");
  draft = drama_draft_read (text->str, rules, count_up, &last, NULL, NULL);
  g_assert_nonnull (draft);
  g_assert_cmpfloat (last, >, 0.9);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draft-accept/who-is-who", test_who_is_who);
  g_test_add_func ("/draft-accept/other-names", test_other_names_are_kept_once);
  g_test_add_func ("/draft-accept/quotes", test_quotes_are_exact_and_found_again);
  g_test_add_func ("/draft-accept/no-words", test_words_that_are_everywhere_change_nothing);
  g_test_add_func ("/draft-accept/progress", test_progress_goes_forward);

  return g_test_run ();
}
