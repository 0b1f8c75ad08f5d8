/* test-inbox.c - what a text suggests, until a person decides
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-inbox.h"

#include "app-support.h"

#include "drama-anchor.h"
#include "drama-edit.h"
#include "drama-json.h"
#include "drama-offset.h"
#include "drama-paragraph.h"

#include <string.h>

/* Ada Lund and the Harbour Board are in the small dossier already. */
#define TEXT                                                                                    \
  "Ada Lund, the head of the Harbour Board, founded a company called Northgate.\n\n"            \
  "Paul Vane, a banker, denied that he had bribed Northgate. According to Paul Vane, "          \
  "Mira Holt allegedly threatened Ada Lund. Mira Holt leads the company Quayside Holdings.\n\n" \
  "Mira Holt founded Quayside Holdings. Paul Vane accused Mira Holt of theft.\n"

typedef struct
{
  DramaSession  *session;
  DramaDocument *document;
  DramaInbox    *inbox;
} Fixture;

static void
add_text (DramaDocument *document, const char *id, const char *text)
{
  DramaEdit        *edit = drama_edit_begin (drama_document_get_dossier (document));
  g_autofree char  *digest = drama_offset_digest (text);
  DramaSourceFields fields = { .id = id,
                               .title = id,
                               .language = "en",
                               .sha256 = digest,
                               .length = g_utf8_strlen (text, -1),
                               .text = text };
  g_autoptr (DramaSource) source = drama_source_new (&fields);

  drama_edit_put_source (edit, source);
  g_assert_true (drama_document_commit (document, edit, "Add", NULL, NULL));
}

static void
on_drafted (GObject *unused, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  DramaDrafted **drafted = data;

  *drafted = drama_draft_job_finish (result, &error);
  g_assert_no_error (error);
}

static gboolean
is_there (gpointer data)
{
  return *(gpointer *) data != NULL;
}

static void
draft (DramaInbox *inbox, DramaSession *session, const char *id)
{
  DramaSource *source = drama_dossier_find_source (drama_session_get_dossier (session), id, NULL);
  g_autoptr (DramaDrafted) drafted = NULL;

  drama_draft_job_start (source, NULL, NULL, on_drafted, &drafted);
  support_wait (is_there, &drafted);
  drama_inbox_add (inbox, drafted);
}

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  fixture->session = support_new_session ();
  fixture->document = drama_session_get_document (fixture->session);
  add_text (fixture->document, "text", TEXT);
  fixture->inbox = drama_inbox_new (fixture->session);
  draft (fixture->inbox, fixture->session, "text");
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  g_assert_finalize_object (fixture->inbox);
  g_assert_finalize_object (fixture->session);
}

static guint
count_shown (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (fixture->inbox));
}

static DramaSuggestion *
find (Fixture *fixture, const char *plain)
{
  for (guint i = 0; i < count_shown (fixture); i++)
    {
      g_autoptr (DramaSuggestion) item = g_list_model_get_item (G_LIST_MODEL (fixture->inbox), i);
      g_autofree char *text = drama_suggestion_dup_plain (item);

      if (g_str_equal (text, plain))
        return item;
    }

  return NULL;
}

static DramaDossier *
ref_dossier (Fixture *fixture)
{
  return drama_dossier_ref (drama_session_get_dossier (fixture->session));
}

static GBytes *
to_bytes (Fixture *fixture)
{
  return drama_json_write (drama_session_get_dossier (fixture->session));
}

static const DramaActorFields *
find_actor (Fixture *fixture, const char *id)
{
  DramaActor *actor = drama_dossier_find_actor (drama_session_get_dossier (fixture->session), id,
                                                NULL);

  return actor != NULL ? drama_actor_get_fields (actor) : NULL;
}

static void
accept_tie (Fixture *fixture, const char *plain, const DramaTieChoice *choice)
{
  g_autofree char *told = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (find (fixture, plain));
  g_assert_true (drama_inbox_accept_tie (fixture->inbox, find (fixture, plain), choice, &told,
                                         &error));
  g_assert_no_error (error);
  g_assert_nonnull (told);
}

static const DramaTieFields *
get_selected_tie (Fixture *fixture)
{
  const GPtrArray *ties = drama_session_get_selected_ties (fixture->session);

  g_assert_cmpuint (ties->len, ==, 1);

  return drama_tie_get_fields (
      drama_dossier_find_tie (drama_session_get_dossier (fixture->session), ties->pdata[0], NULL));
}

/* Reading, looking, searching and dismissing leave every byte as it is. */
static void
test_only_accepting_changes_the_dossier (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GBytes) before = to_bytes (fixture);
  g_autoptr (GBytes) after = NULL;
  DramaDossier    *dossier = drama_session_get_dossier (fixture->session);
  guint64          step = drama_document_get_step (fixture->document);
  g_autofree char *told = NULL;

  g_assert_cmpuint (count_shown (fixture), >, 5);
  drama_inbox_set_search (fixture->inbox, "vane");
  drama_inbox_set_search (fixture->inbox, "");
  g_assert_true (drama_inbox_dismiss (fixture->inbox, find (fixture, "Paul Vane"), &told, NULL));
  drama_inbox_set_show (fixture->inbox, DRAMA_INBOX_SHOW_DISMISSED);
  draft (fixture->inbox, fixture->session, "text");

  g_assert_true (drama_session_get_dossier (fixture->session) == dossier);
  g_assert_cmpuint (drama_document_get_step (fixture->document), ==, step);
  after = to_bytes (fixture);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_who_is_there_is_not_suggested (Fixture *fixture, gconstpointer unused)
{
  g_assert_null (find (fixture, "Ada Lund"));
  g_assert_null (find (fixture, "Harbour Board"));
  g_assert_nonnull (find (fixture, "Paul Vane"));
  g_assert_nonnull (find (fixture, "Ada Lund founded Northgate"));
}

/* The other end comes with the tie, at a place of its own; nobody moves; one step. */
static void
test_a_tie_brings_its_ends (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (DramaDossier) before = ref_dossier (fixture);
  const DramaTieFields      *tie;
  const DramaEvidenceFields *quote;
  const DramaActorFields    *northgate;

  accept_tie (fixture, "Ada Lund founded Northgate", NULL);
  tie = get_selected_tie (fixture);
  g_assert_cmpstr (tie->from, ==, "ada");
  g_assert_cmpstr (tie->verb, ==, "founded");
  g_assert_cmpstr (tie->to, ==, "northgate");
  g_assert_cmpuint (tie->n_evidence, ==, 1);
  quote = drama_evidence_get_fields (tie->evidence[0]);
  g_assert_cmpstr (quote->source, ==, "text");
  g_assert_cmpint (drama_anchor_find (&quote->anchor, TEXT, NULL), ==, DRAMA_ANCHOR_EXACT);
  northgate = find_actor (fixture, "northgate");
  g_assert_cmpint (northgate->kind, ==, DRAMA_KIND_COMPANY);
  g_assert_true (northgate->placed);
  for (guint i = 0; i < drama_dossier_get_n_actors (before); i++)
    {
      DramaActor             *actor = drama_dossier_get_actor (before, i);
      const DramaActorFields *was = drama_actor_get_fields (actor);
      const DramaActorFields *is = find_actor (fixture, was->id);

      g_assert_cmpfloat (is->position.x, ==, was->position.x);
      g_assert_cmpfloat (is->position.y, ==, was->position.y);
      g_assert_cmpfloat (drama_vec_distance (northgate->position, was->position), >, 40);
    }
  g_assert_null (find (fixture, "Northgate"));
  g_assert_null (find (fixture, "Ada Lund founded Northgate"));
  g_assert_cmpstr (drama_document_get_undo_label (fixture->document), ==,
                   "New Tie “Ada Lund founded Northgate”");

  drama_session_undo (fixture->session);
  g_assert_true (drama_session_get_dossier (fixture->session) == before);
}

static void
on_returned (DramaInbox *inbox, DramaSuggestion *suggestion, char **plain)
{
  g_free (*plain);
  *plain = drama_suggestion_dup_plain (suggestion);
}

static void
test_undo_brings_the_suggestion_back (Fixture *fixture, gconstpointer unused)
{
  guint            before = count_shown (fixture);
  g_autofree char *returned = NULL;

  g_signal_connect (fixture->inbox, "returned", G_CALLBACK (on_returned), &returned);
  accept_tie (fixture, "Ada Lund founded Northgate", NULL);
  g_assert_cmpuint (count_shown (fixture), ==, before - 2);
  drama_session_undo (fixture->session);
  g_assert_cmpuint (count_shown (fixture), ==, before);
  g_assert_cmpstr (returned, ==, "Ada Lund founded Northgate");
  drama_session_redo (fixture->session);
  g_assert_cmpuint (count_shown (fixture), ==, before - 2);
  g_signal_handlers_disconnect_by_data (fixture->inbox, &returned);

  /* Without its source there is nothing to suggest; with it there is again. */
  drama_session_undo (fixture->session);
  drama_session_undo (fixture->session);
  g_assert_cmpuint (count_shown (fixture), ==, 0);
  drama_session_redo (fixture->session);
  g_assert_cmpuint (count_shown (fixture), ==, before);
}

/* Another name, another kind, another direction, against it and by nobody: what is changed
 * is what is entered, and it is known under its new name. */
static void
test_what_a_person_changes_is_entered (Fixture *fixture, gconstpointer unused)
{
  DramaActorChoice           actor = { "  Paul J. Vane ", DRAMA_KIND_GROUP, NULL };
  DramaTieChoice             choice;
  const DramaTieFields      *tie;
  const DramaEvidenceFields *quote;
  DramaSuggestion           *accused;
  g_autofree char           *told = NULL;

  g_assert_true (drama_inbox_accept_actor (fixture->inbox, find (fixture, "Paul Vane"), &actor,
                                           &told, NULL));
  g_assert_cmpstr (find_actor (fixture, "paul-j-vane")->name, ==, "Paul J. Vane");
  g_assert_cmpint (find_actor (fixture, "paul-j-vane")->kind, ==, DRAMA_KIND_GROUP);
  g_assert_null (find (fixture, "Paul Vane"));

  accused = find (fixture, "Paul J. Vane accused Mira Holt");
  g_assert_nonnull (accused);
  drama_inbox_propose_tie (fixture->inbox, accused, &choice);
  g_assert_cmpstr (choice.from.id, ==, "paul-j-vane");
  g_assert_null (choice.to.id);
  choice.from = choice.to;
  choice.to = (DramaParty){ "paul-j-vane", G_MAXUINT };
  choice.verb = "was accused by";
  choice.stance = DRAMA_STANCE_DISPUTES;
  choice.certainty = DRAMA_CERTAINTY_SPECULATED;
  choice.speaker = (DramaParty){ "ada", G_MAXUINT };
  accept_tie (fixture, "Paul J. Vane accused Mira Holt", &choice);
  tie = get_selected_tie (fixture);
  g_assert_cmpstr (tie->from, ==, "mira-holt");
  g_assert_cmpstr (tie->to, ==, "paul-j-vane");
  g_assert_cmpstr (tie->verb, ==, "was accused by");
  quote = drama_evidence_get_fields (tie->evidence[0]);
  g_assert_cmpint (quote->stance, ==, DRAMA_STANCE_DISPUTES);
  g_assert_cmpint (quote->certainty, ==, DRAMA_CERTAINTY_SPECULATED);
  g_assert_cmpstr (quote->speaker, ==, "ada");
  g_assert_null (find (fixture, "Paul J. Vane accused Mira Holt"));
}

static void
test_the_same_as_somebody_is_another_name (Fixture *fixture, gconstpointer unused)
{
  DramaActorChoice   same = { "Paul Vane", DRAMA_KIND_PERSON, "cargo" };
  guint              n = drama_dossier_get_n_actors (drama_session_get_dossier (fixture->session));
  g_autofree char   *told = NULL;
  const char *const *aliases;

  g_assert_true (drama_inbox_accept_actor (fixture->inbox, find (fixture, "Paul Vane"), &same,
                                           &told, NULL));
  g_assert_cmpuint (drama_dossier_get_n_actors (drama_session_get_dossier (fixture->session)), ==,
                    n);
  aliases = find_actor (fixture, "cargo")->aliases;
  g_assert_true (g_strv_contains (aliases, "C&S"));
  g_assert_true (g_strv_contains (aliases, "Paul Vane"));
  g_assert_nonnull (find (fixture, "Cargo & Söhne accused Mira Holt"));
  same.same_as = "nobody";
  g_assert_false (drama_inbox_accept_actor (fixture->inbox, find (fixture, "Mira Holt"), &same,
                                            &told, NULL));
}

/* The same ends and the same verb: the quote goes to the tie that is there, and where a
 * person wants it to any other. */
static void
test_the_same_said_twice_is_one_tie (Fixture *fixture, gconstpointer unused)
{
  DramaTieChoice   choice;
  g_autofree char *first = NULL;
  guint            n;

  drama_inbox_propose_tie (fixture->inbox, find (fixture, "Mira Holt founded Quayside Holdings"),
                           &choice);
  g_assert_null (choice.into);
  accept_tie (fixture, "Mira Holt leads Quayside Holdings", NULL);
  first = g_strdup (get_selected_tie (fixture)->id);
  n = drama_dossier_get_n_ties (drama_session_get_dossier (fixture->session));

  drama_inbox_propose_tie (fixture->inbox, find (fixture, "Mira Holt founded Quayside Holdings"),
                           &choice);
  g_assert_null (choice.into);
  choice.into = first;
  accept_tie (fixture, "Mira Holt founded Quayside Holdings", &choice);
  g_assert_cmpstr (get_selected_tie (fixture)->id, ==, first);
  g_assert_cmpuint (get_selected_tie (fixture)->n_evidence, ==, 2);
  g_assert_cmpuint (drama_dossier_get_n_ties (drama_session_get_dossier (fixture->session)), ==,
                    n);
  g_assert_null (find (fixture, "Mira Holt founded Quayside Holdings"));
}

static void
test_dismissed_stays_dismissed (Fixture *fixture, gconstpointer unused)
{
  guint            before = count_shown (fixture);
  g_autofree char *told = NULL;
  g_autoptr (DramaInbox) tomorrow = NULL;
  guint number;

  /* With somebody go the ties to him, but not what he only says of others. */
  g_assert_true (drama_inbox_dismiss (fixture->inbox, find (fixture, "Paul Vane"), &told, NULL));
  g_assert_null (find (fixture, "Paul Vane accused Mira Holt"));
  g_assert_nonnull (find (fixture, "Mira Holt threatened Ada Lund"));
  number = drama_inbox_get_last_dismissal (fixture->inbox);

  tomorrow = drama_inbox_new (fixture->session);
  draft (tomorrow, fixture->session, "text");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (tomorrow)), ==,
                    count_shown (fixture));
  drama_inbox_set_show (tomorrow, DRAMA_INBOX_SHOW_DISMISSED);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (tomorrow)), ==,
                    before - count_shown (fixture));

  g_assert_false (drama_inbox_undo_dismissal (fixture->inbox, number + 1));
  g_assert_true (drama_inbox_undo_dismissal (fixture->inbox, number));
  g_assert_cmpuint (count_shown (fixture), ==, before);
  g_assert_false (drama_inbox_undo_dismissal (fixture->inbox, number));
}

/* All at once are one step, each has a place, and no two have the same. */
static void
test_all_actors_at_once (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (DramaDossier) before = ref_dossier (fixture);
  DramaDossier    *after;
  g_autofree char *told = NULL;
  guint            n = drama_inbox_count (fixture->inbox, DRAMA_SUGGESTION_ACTOR,
                                          DRAMA_SUGGESTION_OPEN);

  g_assert_cmpuint (n, ==, 4);
  g_assert_true (drama_inbox_accept_all_actors (fixture->inbox, &told, NULL));
  after = drama_session_get_dossier (fixture->session);
  g_assert_cmpuint (drama_dossier_get_n_actors (after), ==, 8);
  for (guint i = 0; i < 8; i++)
    for (guint k = 0; k < i; k++)
      g_assert_cmpfloat (
          drama_vec_distance (
              drama_actor_get_fields (drama_dossier_get_actor (after, i))->position,
              drama_actor_get_fields (drama_dossier_get_actor (after, k))->position),
          >, 40);
  g_assert_cmpuint (drama_inbox_count (fixture->inbox, DRAMA_SUGGESTION_ACTOR,
                                       DRAMA_SUGGESTION_OPEN),
                    ==, 0);
  drama_session_undo (fixture->session);
  g_assert_true (drama_session_get_dossier (fixture->session) == before);
}

/* Whatever a newspaper writes: each accepted quote stands exactly where it is said to,
 * and every acceptance can be taken back. */
static void
test_every_accepted_quote_is_exact (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "draft", "oil-barges.txt",
                                                 NULL);
  g_autofree char *article = NULL;
  DramaDossier    *dossier;
  guint            n_quotes = 0;

  g_assert_true (g_file_get_contents (path, &article, NULL, NULL));
  add_text (fixture->document, "barges", article);
  draft (fixture->inbox, fixture->session, "barges");
  drama_inbox_set_show (fixture->inbox, DRAMA_INBOX_SHOW_TIES);
  while (count_shown (fixture) > 0)
    {
      g_autoptr (DramaSuggestion) item = g_list_model_get_item (G_LIST_MODEL (fixture->inbox), 0);
      g_autoptr (GError) error = NULL;
      g_autofree char *told = NULL;

      g_assert_true (drama_inbox_accept_tie (fixture->inbox, item, NULL, &told, &error));
      g_assert_cmpint (drama_suggestion_get_state (item), ==, DRAMA_SUGGESTION_TAKEN);
    }

  dossier = drama_session_get_dossier (fixture->session);
  for (guint i = 0; i < drama_dossier_get_n_ties (dossier); i++)
    {
      const DramaTieFields *tie = drama_tie_get_fields (drama_dossier_get_tie (dossier, i));

      for (guint k = 0; k < tie->n_evidence; k++)
        {
          const DramaEvidenceFields *quote = drama_evidence_get_fields (tie->evidence[k]);

          if (!g_str_equal (quote->source, "barges"))
            continue;
          g_assert_cmpint (drama_anchor_find (&quote->anchor, article, NULL), ==,
                           DRAMA_ANCHOR_EXACT);
          n_quotes++;
        }
    }
  g_assert_cmpuint (n_quotes, >, 5);
}

static void
count_changes (GListModel *model, guint position, guint removed, guint added, gpointer data)
{
  guint *changed = data;

  *changed += removed + added;
}

static void
assert_all_have_room (Fixture *fixture)
{
  g_autoptr (DramaDossier) before = ref_dossier (fixture);
  g_autoptr (GHashTable) rooms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *told = NULL;
  DramaDossier    *after;

  g_assert_true (drama_inbox_accept_all_actors (fixture->inbox, &told, NULL));
  after = drama_session_get_dossier (fixture->session);
  g_assert_cmpuint (drama_dossier_get_n_actors (after), >, 1000);
  for (guint i = 0; i < drama_dossier_get_n_actors (after); i++)
    {
      const DramaActorFields *fields = drama_actor_get_fields (drama_dossier_get_actor (after, i));
      DramaActor             *was = drama_dossier_find_actor (before, fields->id, NULL);

      g_assert_true (fields->placed);
      g_assert_true (g_hash_table_add (rooms, g_strdup_printf ("%.0f %.0f", fields->position.x,
                                                               fields->position.y)));
      if (was != NULL)
        g_assert_cmpfloat (
            drama_vec_distance (drama_actor_get_fields (was)->position, fields->position), ==, 0);
    }
  drama_session_undo (fixture->session);
  g_assert_true (drama_session_get_dossier (fixture->session) == before);
}

/* Of 10,000 suggestions those that go are told, and not the list anew. */
static void
test_ten_thousand_suggestions (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint changed = 0, before;

  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (text, "Paul Zorb%c%c%c founded a company called Quux%c%c%c.\n\n",
                            'a' + i % 26, 'a' + i / 26 % 26, 'a' + i / 676, 'a' + i % 26,
                            'a' + i / 26 % 26, 'a' + i / 676);
  add_text (fixture->document, "long", text->str);
  draft (fixture->inbox, fixture->session, "long");
  before = count_shown (fixture);
  g_assert_cmpuint (before, >, 10000);
  g_signal_connect (fixture->inbox, "items-changed", G_CALLBACK (count_changes), &changed);
  accept_tie (fixture, "Paul Zorbzzb founded Quuxzzb", NULL);
  g_assert_cmpuint (count_shown (fixture), ==, before - 3);
  g_assert_cmpuint (changed, ==, 3);

  /* All of them at once are more than a layout is made for: each has room of its own, and
   * who was there is where it was. */
  assert_all_have_room (fixture);
  g_signal_handlers_disconnect_by_data (fixture->inbox, &changed);
}

static void
test_headings_count_their_groups (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (DramaSuggestion) first = g_list_model_get_item (G_LIST_MODEL (fixture->inbox), 0);
  g_autoptr (DramaSuggestion) second = g_list_model_get_item (G_LIST_MODEL (fixture->inbox), 1);
  g_autofree char *heading = drama_suggestion_dup_heading (first);
  g_autofree char *none = drama_suggestion_dup_heading (second);
  g_autofree char *fewer = NULL;
  g_autofree char *told = NULL;

  g_assert_cmpstr (heading, ==, "4 Actors");
  g_assert_null (none);
  g_assert_true (drama_inbox_accept_actor (fixture->inbox, first, NULL, &told, NULL));
  fewer = drama_suggestion_dup_heading (second);
  g_assert_cmpstr (fewer, ==, "3 Actors");
}

int
main (int argc, char *argv[])
{
  g_autofree char *state = g_dir_make_tmp ("dramatis-inbox-XXXXXX", NULL);

  /* What one test dismisses is not for the next. */
  g_setenv ("XDG_STATE_HOME", state, TRUE);
  g_test_init (&argc, &argv, NULL);
#define ADD(name) g_test_add ("/inbox/" #name, Fixture, NULL, set_up, test_##name, tear_down)
  ADD (who_is_there_is_not_suggested);
  ADD (a_tie_brings_its_ends);
  ADD (undo_brings_the_suggestion_back);
  ADD (what_a_person_changes_is_entered);
  ADD (the_same_as_somebody_is_another_name);
  ADD (the_same_said_twice_is_one_tie);
  ADD (dismissed_stays_dismissed);
  ADD (all_actors_at_once);
  ADD (every_accepted_quote_is_exact);
  ADD (ten_thousand_suggestions);
  ADD (headings_count_their_groups);
  ADD (only_accepting_changes_the_dossier);
#undef ADD

  return g_test_run ();
}
