/* test-redact.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-redact.h"

#include "drama-anchor.h"
#include "drama-edit-remarks.h"
#include "drama-fold.h"
#include "drama-json.h"
#include "drama-offset.h"
#include "drama-random.h"
#include "drama-shown-words.h"
#include "random-dossier.h"

#include <string.h>

static DramaDossier *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  DramaDossier *dossier = drama_json_read (bytes, "test", &error);

  g_assert_no_error (error);

  return dossier;
}

static DramaDossier *
redact (DramaDossier      *dossier,
        const char        *actor,
        const char        *pseudonym,
        DramaRedactReport *report)
{
  const DramaRedaction redaction = { actor, pseudonym, NULL };
  g_autoptr (GError) error = NULL;
  DramaDossier *copy = drama_redact (dossier, &redaction, actor != NULL,
                                     actor == NULL ? DRAMA_REDACT_PERSONAL : DRAMA_REDACT_NOTHING,
                                     report, &error);

  g_assert_no_error (error);

  return copy;
}

static char *
dup_bytes (GBytes *bytes)
{
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* One source whose text is not carried; two quotes, one of which names the actor. */
static DramaDossier *
hashed_dossier (void)
{
  return read_text (
      "{ \"format\": \"dramatis\", \"version\": 1,"
      "  \"sources\": [ { \"id\": \"s\", \"title\": \"Vrublevsky speaks\", \"length\": 5000,"
      "    \"url\": \"https://example.org/vrublevsky\", \"sha256\": \""
      "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\","
      "    \"paragraphs\": [0, 70] },"
      "    { \"id\": \"other\", \"title\": \"Other\", \"length\": 9, \"sha256\": \""
      "1123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\" } ],"
      "  \"actors\": [ { \"id\": \"chronopay\", \"name\": \"ChronoPay\", \"kind\": \"company\" },"
      "    { \"id\": \"peter\", \"name\": \"Peter Vrublevsky\", \"kind\": \"person\" },"
      "    { \"id\": \"vru\", \"name\": \"Pavel Vrublevsky\", \"kind\": \"person\","
      "      \"aliases\": [\"RedEye\"], \"note\": \"RedEye has a wife\" } ],"
      "  \"ties\": [ { \"id\": \"t-vru-founded\", \"from\": \"vru\", \"to\": \"chronopay\","
      "    \"verb\": \"founded\", \"note\": \"Pavel did\", \"evidence\": ["
      "    { \"id\": \"e-vru-1\", \"source\": \"s\", \"exact\": \"Vrublevsky’s firm, ChronoPay\","
      "      \"prefix\": \"levsky, \", \"suffix\": \" of Vrub\", \"start\": 100, \"end\": 128,"
      "      \"stance\": \"supports\", \"certainty\": \"stated\", \"speaker\": \"vru\" },"
      "    { \"id\": \"e2\", \"source\": \"s\", \"exact\": \"it was founded\","
      "      \"prefix\": \"evsky said that \", \"suffix\": \" by Pavel in\", \"start\": 200,"
      "      \"end\": 214, \"stance\": \"supports\", \"certainty\": \"stated\" } ] } ] }");
}

static void
test_everything_that_names_is_gone (void)
{
  g_autoptr (DramaDossier) dossier = hashed_dossier ();
  g_autoptr (DramaRedactReport) report = drama_redact_report_new ();
  g_autoptr (DramaDossier) copy = redact (dossier, "vru", "Source A", report);
  g_autoptr (GBytes) bytes = drama_json_write (copy);
  g_autofree char        *all = dup_bytes (bytes);
  g_autofree char        *folded = drama_fold (all);
  const DramaActorFields *actor;

  g_assert_null (strstr (folded, "vru"));
  g_assert_null (strstr (folded, "levsk"));
  g_assert_null (strstr (folded, "evsky"));
  g_assert_null (strstr (folded, "blev"));
  g_assert_null (strstr (folded, "pavel"));
  g_assert_null (strstr (folded, "redeye"));
  actor = drama_actor_get_fields (drama_dossier_find_actor (copy, "source-a", NULL));
  g_assert_cmpstr (actor->name, ==, "Source A");
  g_assert_cmpstr (actor->note, ==, "Source A has a wife");
  g_assert_cmpuint (g_strv_length ((char **) actor->aliases), ==, 0);
  actor = drama_actor_get_fields (drama_dossier_find_actor (copy, "peter", NULL));
  g_assert_cmpstr (actor->name, ==, "Peter " DRAMA_REDACT_BAR);
}

static void
test_a_quote_gets_a_bar_and_no_place (void)
{
  g_autoptr (DramaDossier) dossier = hashed_dossier ();
  g_autoptr (DramaRedactReport) report = drama_redact_report_new ();
  g_autoptr (DramaDossier) copy = redact (dossier, "vru", "Source A", report);
  DramaTie                  *tie = drama_dossier_find_tie (copy, "t-source-a-founded", NULL);
  const DramaEvidenceFields *quote;

  g_assert_nonnull (tie);
  quote = drama_evidence_get_fields (drama_tie_get_fields (tie)->evidence[0]);
  g_assert_cmpstr (quote->id, ==, "e-source-a-1");
  g_assert_cmpstr (quote->anchor.exact, ==, DRAMA_REDACT_BAR "’s firm, ChronoPay");
  g_assert_true (quote->unplaced);
  g_assert_cmpint (quote->anchor.start, ==, 0);
  g_assert_cmpint (quote->anchor.end, ==, g_utf8_strlen (quote->anchor.exact, -1));
  g_assert_cmpstr (quote->speaker, ==, "source-a");
  g_assert_true (drama_redact_has_bar (quote->anchor.exact));

  /* Words without the name keep their place; what is around them is cut before the name. */
  quote = drama_evidence_get_fields (drama_tie_get_fields (tie)->evidence[1]);
  g_assert_cmpstr (quote->anchor.exact, ==, "it was founded");
  g_assert_cmpstr (quote->anchor.prefix, ==, " said that ");
  g_assert_cmpstr (quote->anchor.suffix, ==, " by ");
  g_assert_cmpint (quote->anchor.start, ==, 200);
  g_assert_false (quote->unplaced);
}

/* "He" is the actor, and stays so under the other name; who dismissed what, and why, is
 * free of the name as well. */
static void
test_remarks_do_not_name (void)
{
  g_autoptr (DramaDossier) plain = hashed_dossier ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (plain);
  const DramaResolution resolved[] = {
    { 0, "it", "chronopay", "Vrublevsky", "2026", NULL },
    { 3, "was", "vru", "", "", NULL },
    { 0, "Vrublevsky’s firm", "chronopay", "", "", NULL },
  };
  const DramaDismissal dismissal = { "unanswered", "Vrublevsky was asked", "Pavel", "2026", NULL };
  g_autoptr (DramaDossier) dossier = NULL;
  g_autoptr (DramaDossier) copy = NULL;
  g_autoptr (DramaRedactReport) report = drama_redact_report_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char      *all = NULL;
  g_autofree char      *folded = NULL;
  g_autofree char      *shown = NULL;
  const DramaTieFields *tie;

  g_assert_true (drama_edit_resolve (edit, "t-vru-founded", "e2", &resolved[0]));
  g_assert_true (drama_edit_resolve (edit, "t-vru-founded", "e2", &resolved[1]));
  g_assert_true (drama_edit_resolve (edit, "t-vru-founded", "e-vru-1", &resolved[2]));
  g_assert_true (drama_edit_dismiss (edit, "t-vru-founded", NULL, &dismissal));
  g_assert_true (drama_edit_dismiss (edit, "t-vru-founded", "e2", &dismissal));
  dossier = drama_edit_commit (edit, NULL);
  copy = redact (dossier, "vru", "Source A", report);
  bytes = drama_json_write (copy);
  all = dup_bytes (bytes);
  folded = drama_fold (all);
  g_assert_null (strstr (folded, "vru"));
  g_assert_null (strstr (folded, "pavel"));

  tie = drama_tie_get_fields (drama_dossier_find_tie (copy, "t-source-a-founded", NULL));
  g_assert_cmpstr (drama_dismissals_get (tie->dismissed, 0)->why, ==, "Source A was asked");
  shown = drama_shown_words (copy, tie->evidence[1]);
  g_assert_cmpstr (shown, ==, "it [ChronoPay] was [Source A] founded");
}

static void
test_nothing_tells_which_text_it_was (void)
{
  g_autoptr (DramaDossier) dossier = hashed_dossier ();
  g_autoptr (DramaRedactReport) report = drama_redact_report_new ();
  g_autoptr (DramaDossier) copy = redact (dossier, "vru", "Source A", report);
  const DramaSourceFields *source;

  source = drama_source_get_fields (drama_dossier_find_source (copy, "s", NULL));
  g_assert_cmpstr (source->sha256, ==, "");
  g_assert_cmpint (source->length, ==, 0);
  g_assert_cmpuint (source->n_paragraphs, ==, 0);
  g_assert_cmpstr (source->url, ==, "");
  g_assert_cmpstr (source->title, ==, DRAMA_REDACT_BAR " speaks");
  source = drama_source_get_fields (drama_dossier_find_source (copy, "other", NULL));
  g_assert_cmpuint (strlen (source->sha256), ==, 64);
  g_assert_cmpuint (report->counts[DRAMA_REDACT_PLACE_HASH], ==, 1);
}

static void
test_a_person_is_told_where_to_look (void)
{
  g_autoptr (DramaDossier) dossier = hashed_dossier ();
  g_autoptr (DramaRedactReport) report = drama_redact_report_new ();
  g_autoptr (DramaDossier) copy G_GNUC_UNUSED = redact (dossier, "vru", "Source A", report);
  guint                         n[3] = { 0 };

  for (guint i = 0; i < report->looks->len; i++)
    n[((DramaRedactLook *) report->looks->pdata[i])->reason]++;
  g_assert_cmpuint (n[DRAMA_REDACT_CITATION], ==, 1);
  g_assert_cmpuint (n[DRAMA_REDACT_NOTE], ==, 1);
  g_assert_cmpuint (n[DRAMA_REDACT_DOUBTFUL], ==, 0);
  g_assert_cmpuint (report->counts[DRAMA_REDACT_PLACE_NAME], ==, 3);
}

/* The text that is carried gets bars of one length, and every quote can be proved against it. */
static void
test_quotes_stand_in_the_text_with_bars (void)
{
  static const char TEXT[] = "Pavel Vrublevsky founded a firm.\nVRUBLEVSKY denied it, as did "
                             "Pavel.";
  static const char JSON[] =
      "{ 'format': 'dramatis', 'version': 1, 'sources': [ { 'id': 's', 'title': 'T',"
      "  'text': 'Pavel Vrublevsky founded a firm.\\nVRUBLEVSKY denied it, as did Pavel.',"
      "  'length': %u, 'sha256': '%s' } ],"
      "  'actors': [ { 'id': 'v', 'name': 'Pavel Vrublevsky', 'kind': 'person' },"
      "    { 'id': 'w', 'name': 'W', 'kind': 'person' } ],"
      "  'ties': [ { 'id': 't', 'from': 'v', 'to': 'w', 'verb': 'v', 'evidence': ["
      "    { 'id': 'e1', 'source': 's', 'exact': 'Vrublevsky founded', 'prefix': 'Pavel ',"
      "      'suffix': ' a firm', 'start': 6, 'end': 24, 'stance': 'supports',"
      "      'certainty': 'stated' },"
      "    { 'id': 'e2', 'source': 's', 'exact': 'SKY denied it', 'prefix': 'BLEV',"
      "      'suffix': ', as did Pav', 'start': 40, 'end': 53, 'stance': 'disputes',"
      "      'certainty': 'stated' } ] } ] }";
  g_autofree char *digest = drama_offset_digest (TEXT);
  g_autofree char *json = g_strdup_printf (JSON, (guint) strlen (TEXT), digest);
  g_autoptr (DramaDossier) dossier = read_text (g_strdelimit (json, "'", '"'));
  g_autoptr (DramaRedactReport) report = drama_redact_report_new ();
  g_autoptr (DramaDossier) copy = redact (dossier, "v", "Source A", report);
  const DramaSourceFields *source = drama_source_get_fields (drama_dossier_get_source (copy, 0));
  const DramaTieFields    *tie = drama_tie_get_fields (drama_dossier_get_tie (copy, 0));
  g_autofree char         *new_digest = drama_offset_digest (source->text);

  g_assert_cmpstr (source->text, ==, "████ founded a firm.\n████ denied it, as did ████.");
  g_assert_cmpstr (source->sha256, ==, new_digest);
  for (guint i = 0; i < tie->n_evidence; i++)
    {
      const DramaEvidenceFields *quote = drama_evidence_get_fields (tie->evidence[i]);

      g_assert_false (quote->unplaced);
      g_assert_cmpint (drama_anchor_find (&quote->anchor, source->text, NULL), ==,
                       DRAMA_ANCHOR_EXACT);
    }
  g_assert_cmpstr (drama_evidence_get_fields (tie->evidence[1])->anchor.exact, ==,
                   DRAMA_REDACT_BAR " denied it");
}

static void
test_unknown_members_too (void)
{
  g_autoptr (DramaDossier) dossier = read_text (
      "{ \"format\": \"dramatis\", \"version\": 1, \"x\": { \"\\u0056rublevsky\": [\"seen with "
      "\\u0076rublevsky\", 7], \"vrublevsky\": 1, \"plain\": \"\\u00e9\" },"
      " \"conflicts\": { \"list\": [ { \"record\": \"actor\", \"id\": \"v\", \"field\": \"name\","
      " \"ours\": \"Vrublevsky\", \"theirs\": \"V\" } ] },"
      " \"actors\": [ { \"id\": \"v\", \"name\": \"Vrublevsky\", \"kind\": \"person\" } ] }");
  g_autoptr (DramaRedactReport) report = drama_redact_report_new ();
  g_autoptr (DramaDossier) copy = redact (dossier, "v", "A", report);
  g_autoptr (GBytes) bytes = drama_json_write (copy);
  g_autoptr (DramaDossier) again = NULL;
  const DramaExtras *extras = drama_dossier_get_fields (copy)->extras;

  g_assert_cmpuint (drama_extras_get_n (extras), ==, 1);
  g_assert_cmpstr (drama_extras_get_value (extras, 0), ==,
                   "{ \"████-1\": [\"seen with ████\", 7], \"████-2\": 1, "
                   "\"plain\": \"\\u00e9\" }");
  again = drama_json_read (bytes, "copy", NULL);
  g_assert_nonnull (again);
}

static void
test_a_pseudonym_must_not_tell (void)
{
  g_autoptr (DramaDossier) dossier = hashed_dossier ();

  g_assert_true (drama_redact_pseudonym_is_safe (dossier,
                                                 &(DramaRedaction){ "vru", "Source A", NULL }));
  g_assert_false (drama_redact_pseudonym_is_safe (dossier, &(DramaRedaction){ "vru", "", NULL }));
  g_assert_false (
      drama_redact_pseudonym_is_safe (dossier, &(DramaRedaction){ "vru", "Mr Vrublevskij", NULL }));
}

static void
test_who_entered_it_is_gone (void)
{
  g_autoptr (DramaDossier) dossier = read_text (
      "{ \"format\": \"dramatis\", \"version\": 1, \"author\": \"Eve\","
      " \"sources\": [ { \"id\": \"s\", \"author\": \"Jane Doe\" } ],"
      " \"actors\": [ { \"id\": \"a\", \"name\": \"A\", \"kind\": \"person\" } ],"
      " \"ties\": [ { \"id\": \"t\", \"from\": \"a\", \"to\": \"a\", \"verb\": \"v\","
      " \"standing\": { \"value\": \"alleged\", \"by\": \"Eve\", \"when\": \"2026\","
      " \"why\": \"because\" }, \"evidence\": [ { \"id\": \"e\", \"source\": \"s\","
      " \"exact\": \"x\", \"start\": 0, \"end\": 1, \"stance\": \"supports\","
      " \"certainty\": \"stated\", \"by\": \"Eve\", \"when\": \"2026-11-28\" } ] } ] }");
  g_autoptr (DramaRedactReport) report = drama_redact_report_new ();
  g_autoptr (DramaDossier) copy = redact (dossier, NULL, NULL, report);
  g_autoptr (GBytes) bytes = drama_json_write (copy);
  g_autofree char *all = dup_bytes (bytes);

  g_assert_null (strstr (all, "Eve"));
  g_assert_null (strstr (all, "2026"));
  g_assert_nonnull (strstr (all, "because"));
  g_assert_nonnull (strstr (all, "Jane Doe"));
  g_assert_cmpuint (report->counts[DRAMA_REDACT_PLACE_PERSON], ==, 5);
}

/* Forms of one name, to be strewn over dossiers that no person would write. */
static const char *const FORMS[] = {
  "Pavel Zmrzlíková",
  "ZMRZLÍKOVÁ",
  "zmrzlikova",
  "Zmrzlíkové",
  "Zmrzl\xc2\xadíková",
  "Zmrzlí-\nková",
  "pavel_zmrzlíková",
  "Zmrzli\xcc\x81kova\xcc\x81’s",
  "Z m r z l í k o v á",
  "https://x.example/Zmrzl%C3%ADkov%C3%A1?a=b",
  "xZmrzlíkováx",
};

static char *
strew (DramaRandom *random,
       const char  *text)
{
  const char *form = FORMS[drama_random_below (random, G_N_ELEMENTS (FORMS))];

  return g_strdup_printf ("%s %s %s", text, form, text);
}

static DramaDossier *
strewn_dossier (guint64 seed)
{
  g_autoptr (DramaDossier) plain = random_dossier (seed);
  g_autoptr (DramaEdit) edit = drama_edit_begin (plain);
  g_autoptr (DramaActor) actor = drama_actor_new (&(DramaActorFields){
      .id = "pavel-zmrzlikova", .name = "Pavel Zmrzlíková" });
  DramaRandom random;

  drama_random_init (&random, seed);
  drama_edit_put_actor (edit, actor);
  for (guint i = 0; i < drama_dossier_get_n_ties (plain); i++)
    {
      DramaTieFields   fields = *drama_tie_get_fields (drama_dossier_get_tie (plain, i));
      g_autofree char *note = strew (&random, fields.note);
      g_autofree char *id = g_strdup_printf ("t-zmrzlikova-%u", i);
      g_autoptr (GPtrArray) quotes =
          g_ptr_array_new_with_free_func ((GDestroyNotify) drama_evidence_unref);
      g_autoptr (DramaTie) tie = NULL;

      for (guint j = 0; j < fields.n_evidence; j++)
        {
          DramaEvidenceFields quote = *drama_evidence_get_fields (fields.evidence[j]);
          g_autofree char    *exact = strew (&random, quote.anchor.exact);
          g_autofree char    *prefix = strew (&random, quote.anchor.prefix);

          quote.anchor.exact = exact;
          quote.anchor.prefix = prefix;
          quote.anchor.end = quote.anchor.start + g_utf8_strlen (exact, -1);
          g_ptr_array_add (quotes, drama_evidence_new (&quote));
        }
      drama_edit_remove_tie (edit, fields.id);
      fields.id = id;
      fields.note = note;
      fields.from = "pavel-zmrzlikova";
      fields.evidence = (DramaEvidence *const *) quotes->pdata;
      fields.n_evidence = quotes->len;
      tie = drama_tie_new (&fields);
      drama_edit_put_tie (edit, tie);
    }

  return drama_edit_commit (edit, NULL);
}

/* Letters alone, so that nothing that stands between them hides the name. */
static char *
squeeze (const char *text)
{
  g_autofree char *decoded = g_uri_unescape_string (text, NULL);
  g_autofree char *folded = drama_fold (decoded != NULL ? decoded : text);
  g_autoptr (GString) letters = g_string_new (NULL);

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalpha (g_utf8_get_char (at)))
      g_string_append_unichar (letters, g_utf8_get_char (at));

  return g_string_free (g_steal_pointer (&letters), FALSE);
}

static void
test_no_form_is_left_anywhere (void)
{
  for (guint64 seed = 1; seed <= 100; seed++)
    {
      g_autoptr (DramaDossier) dossier = strewn_dossier (seed);
      g_autoptr (DramaRedactReport) report = drama_redact_report_new ();
      g_autoptr (DramaDossier) copy = redact (dossier, "pavel-zmrzlikova", "Source A", report);
      g_autoptr (GBytes) bytes = drama_json_write (copy);
      g_autoptr (DramaDossier) again = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("seed %" G_GUINT64_FORMAT, seed);
      again = drama_json_read (bytes, "copy", &error);
      g_assert_no_error (error);
      g_assert_cmpuint (drama_dossier_get_n_ties (copy), ==, drama_dossier_get_n_ties (dossier));
      for (guint i = 0; i < drama_dossier_get_n_ties (again); i++)
        {
          const DramaTieFields *tie = drama_tie_get_fields (drama_dossier_get_tie (again, i));
          g_autofree char      *note = squeeze (tie->note);

          g_assert_null (strstr (note, "zmrzl"));
          for (guint j = 0; j < tie->n_evidence; j++)
            {
              const DramaAnchor *anchor = &drama_evidence_get_fields (tie->evidence[j])->anchor;
              g_autofree char   *all = g_strconcat (anchor->prefix, anchor->exact, anchor->suffix,
                                                    NULL);
              g_autofree char   *letters = squeeze (all);

              g_assert_null (strstr (letters, "zmrzl"));
              g_assert_nonnull (strstr (anchor->exact, DRAMA_REDACT_BAR));
            }
        }
    }
}

/* Who was merged goes with any redaction, so it must not be there before. */
static DramaDossier *
without_merged (DramaDossier *dossier)
{
  g_autoptr (DramaEdit) edit = drama_edit_begin (dossier);

  for (guint i = 0; i < drama_dossier_get_n_actors (dossier); i++)
    {
      DramaActorFields fields = *drama_actor_get_fields (drama_dossier_get_actor (dossier, i));
      g_autoptr (DramaActor) actor = NULL;

      fields.merged = NULL;
      fields.n_merged = 0;
      actor = drama_actor_new (&fields);
      drama_edit_put_actor (edit, actor);
    }

  return drama_edit_commit (edit, NULL);
}

/* Where nobody is named, nothing but the actor itself becomes different. */
static void
test_what_does_not_name_stays (void)
{
  g_autoptr (DramaDossier) random = random_dossier (7);
  g_autoptr (DramaDossier) plain = without_merged (random);
  g_autoptr (DramaEdit) edit = drama_edit_begin (plain);
  g_autoptr (DramaActor) actor = drama_actor_new (&(DramaActorFields){
      .id = "zz-qqqqq", .name = "Qqqqq" });
  g_autoptr (DramaDossier) dossier = NULL;
  g_autoptr (DramaRedactReport) report = drama_redact_report_new ();
  g_autoptr (DramaDossier) copy = NULL;
  g_autoptr (DramaEdit) removal = NULL;
  g_autoptr (DramaDossier) without = NULL;

  drama_edit_put_actor (edit, actor);
  dossier = drama_edit_commit (edit, NULL);
  copy = redact (dossier, "zz-qqqqq", "Somebody", report);
  removal = drama_edit_begin (copy);
  drama_edit_remove_actor (removal, "somebody");
  without = drama_edit_commit (removal, NULL);

  assert_same_dossier (without, plain);
  g_assert_cmpuint (drama_redact_report_get_total (report), ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/redact/redact/everything_that_names_is_gone",
                   test_everything_that_names_is_gone);
  g_test_add_func ("/redact/redact/a_quote_gets_a_bar_and_no_place",
                   test_a_quote_gets_a_bar_and_no_place);
  g_test_add_func ("/redact/redact/remarks_do_not_name", test_remarks_do_not_name);
  g_test_add_func ("/redact/redact/nothing_tells_which_text_it_was",
                   test_nothing_tells_which_text_it_was);
  g_test_add_func ("/redact/redact/a_person_is_told_where_to_look",
                   test_a_person_is_told_where_to_look);
  g_test_add_func ("/redact/redact/quotes_stand_in_the_text_with_bars",
                   test_quotes_stand_in_the_text_with_bars);
  g_test_add_func ("/redact/redact/unknown_members_too", test_unknown_members_too);
  g_test_add_func ("/redact/redact/a_pseudonym_must_not_tell", test_a_pseudonym_must_not_tell);
  g_test_add_func ("/redact/redact/who_entered_it_is_gone", test_who_entered_it_is_gone);
  g_test_add_func ("/redact/redact/no_form_is_left_anywhere", test_no_form_is_left_anywhere);
  g_test_add_func ("/redact/redact/what_does_not_name_stays", test_what_does_not_name_stays);

  return g_test_run ();
}
