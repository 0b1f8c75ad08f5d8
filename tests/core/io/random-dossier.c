/* random-dossier.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "random-dossier.h"

#include "drama-edit.h"
#include "drama-former.h"
#include "drama-offset.h"
#include "drama-random.h"

/* What has broken writers of JSON before. */
static const char *const PIECES[] = {
  "", "a", "Ada", "\"", "\\", "\\u0041", "\n", "\r\n", "\t", "\x01", "\x1f", "\x7f", "\xc2\x85",
  "é", "e\xcc\x81", "ß", "İ", "Ада", "بولت", "\xe2\x80\xae", "\xe2\x80\xa8", "😀", "👩‍💻",
  "\xef\xbb\xbf", "\xef\xbf\xbf", "\xf4\x8f\xbf\xbf", "</script>", "{ }", "[1]", "//", "%s", " "
};

static const char *const VALUES[] = {
  "null", "true", "1e2", "-0.0", "12345678901234567890", "\"\\u00e9\\/\"", "[]", "{}",
  "[1, [2, { \"a\": \"b , : { \" }]]", "{ \"b\": 1, \"a\": [null, false] }"
};

static const char *const DATES[] = { "", "2013", "2016-12", "2010~", "../2013", "2011-02/2011-05" };

static char *
random_string (DramaRandom *random,
               guint        max_pieces)
{
  GString *string = g_string_new (NULL);
  guint    n = drama_random_below (random, max_pieces + 1);

  for (guint i = 0; i < n; i++)
    g_string_append (string, PIECES[drama_random_below (random, G_N_ELEMENTS (PIECES))]);

  return g_string_free (string, FALSE);
}

static DramaExtras *
random_extras (DramaRandom *random)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) values = g_ptr_array_new ();
  guint n = drama_random_below (random, 3);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *nasty = random_string (random, 2);

      /* The number keeps the keys apart, and from those that are known. */
      g_ptr_array_add (keys, g_strdup_printf ("%s%u", nasty, i));
      g_ptr_array_add (values, (gpointer) VALUES[drama_random_below (random,
                                                                     G_N_ELEMENTS (VALUES))]);
    }

  return drama_extras_new ((const char *const *) keys->pdata,
                           (const char *const *) values->pdata, n);
}

/* Ids may hold anything that can be shown, spaces and quotes among it. */
static char *
build_id (const char *kind,
          guint       index)
{
  static const char *const ENDS[] = { "", " ", "\"", "\\", "é", "😀", "بولت", "</a>" };

  return g_strdup_printf ("%s%u%s", kind, index, ENDS[index % G_N_ELEMENTS (ENDS)]);
}

static double
random_coordinate (DramaRandom *random)
{
  switch (drama_random_below (random, 4))
    {
    case 0:
      return 0;
    case 1:
      return (double) drama_random_below (random, 2000) - 1000;
    case 2:
      return drama_random_unit (random) * 2e7 - 1e7;
    default:
      return drama_random_unit (random) * 1e-300;
    }
}

static void
put_source (DramaEdit   *edit,
            DramaRandom *random,
            guint        index)
{
  static const gint64 STARTS[] = { 0, 7, 4000000000 };
  g_autofree char    *id = build_id ("s", index);
  g_autofree char    *title = random_string (random, 5);
  g_autofree char    *publisher = random_string (random, 2);
  g_autofree char    *text = random_string (random, 40);
  g_autofree char    *sha256 = drama_offset_digest (text);
  g_autoptr (DramaExtras) extras = random_extras (random);
  g_autoptr (DramaSource) source = NULL;
  DramaSourceFields fields = {
    .id = id,
    .title = title,
    .publisher = publisher,
    .author = title,
    .published = DATES[drama_random_below (random, G_N_ELEMENTS (DATES))],
    .url = publisher,
    .language = "ru",
    .grade = index % 2 == 0 ? "" : "F6",
    .sha256 = sha256,
    .extras = extras,
  };

  if (index % 2 == 0)
    {
      fields.text = text;
      fields.length = g_utf8_strlen (text, -1);
    }
  else
    {
      fields.length = index % 4 == 1 ? 0 : 5000000000;
      fields.paragraphs = STARTS;
      fields.n_paragraphs = G_N_ELEMENTS (STARTS);
    }
  source = drama_source_new (&fields);
  drama_edit_put_source (edit, source);
}

/* A former actor that may name anything: nothing of it is looked up in reading. */
static DramaFormer *
random_former (DramaRandom *random,
               guint        nesting)
{
  g_autofree char *name = random_string (random, 3);
  g_autofree char *id = build_id ("f", drama_random_below (random, 9));
  const char      *ids[] = { id, "a0", NULL };
  g_autoptr (DramaFormer) inner = nesting > 0 ? random_former (random, nesting - 1) : NULL;
  g_autoptr (DramaExtras) extras = random_extras (random);
  const DramaTwin twins[] = { { id, "e", name, name, name, name, "2013", extras },
                              { "e", id, NULL, NULL, NULL, NULL, NULL, NULL } };
  g_autoptr (DramaTie) tie = drama_tie_new (&(DramaTieFields){
      .id = id, .from = id, .to = "a", .verb = name, .note = name, .extras = extras });
  const DramaFoldedTie folded[] = { { tie, id, TRUE, FALSE, TRUE, ids, twins, 2, extras },
                                    { tie, "t", FALSE, TRUE, FALSE, NULL, NULL, 0, NULL } };
  g_autoptr (DramaActor) actor = drama_actor_new (&(DramaActorFields){
      .id = id,
      .name = name,
      .merged = &inner,
      .n_merged = nesting > 0 ? 1 : 0,
      .extras = extras });

  return drama_former_new (&(DramaFormerFields){
      .actor = actor,
      .gave_aliases = ids + drama_random_below (random, 3),
      .gave_note = drama_random_below (random, 2) == 0,
      .from = ids + drama_random_below (random, 3),
      .to = ids + drama_random_below (random, 3),
      .speaks = ids + drama_random_below (random, 3),
      .folded = folded,
      .n_folded = drama_random_below (random, 3),
      .extras = extras });
}

static void
put_actor (DramaEdit   *edit,
           DramaRandom *random,
           guint        index)
{
  g_autofree char *id = build_id ("a", index);
  g_autofree char *name = random_string (random, 3);
  g_autofree char *note = random_string (random, 9);
  const char      *aliases[] = { name, note, NULL };
  g_autoptr (DramaExtras) extras = random_extras (random);
  g_autoptr (DramaActor) actor = NULL;
  g_autoptr (DramaFormer) former = random_former (random, drama_random_below (random, 3));
  DramaActorFields fields = {
    .id = id,
    .name = name,
    .kind = (DramaKind) drama_random_below (random, DRAMA_N_KINDS),
    .aliases = aliases + drama_random_below (random, 3),
    .note = note,
    .placed = drama_random_below (random, 2) == 0,
    .pinned = drama_random_below (random, 2) == 0,
    .merged = &former,
    .n_merged = drama_random_below (random, 2),
    .extras = extras,
  };

  if (fields.placed)
    fields.position = (DramaVec){ random_coordinate (random), random_coordinate (random) };
  actor = drama_actor_new (&fields);
  drama_edit_put_actor (edit, actor);
}

static DramaResolutions *
random_resolved (DramaRandom *random)
{
  g_autofree char *words = random_string (random, 3);
  g_autoptr (DramaExtras) extras = random_extras (random);
  const DramaResolution items[2] = {
    { drama_random_below (random, 9), words, "a1", words, "2026", extras },
    { drama_random_below (random, 9), words, "nobody", "", "", NULL },
  };

  return drama_resolutions_new (items, drama_random_below (random, 3));
}

static DramaDismissals *
random_dismissed (DramaRandom *random)
{
  g_autofree char *why = random_string (random, 9);
  g_autoptr (DramaExtras) extras = random_extras (random);
  const DramaDismissal items[2] = {
    { "hedged", why, why, "2026-11-30", extras },
    { why, "", "", "", NULL },
  };

  return drama_dismissals_new (items, drama_random_below (random, 3));
}

static DramaEvidence *
build_evidence (DramaRandom *random,
                guint        tie,
                guint        index,
                guint        n_actors)
{
  g_autofree char *id = g_strdup_printf ("e%u-%u", 9 - index, tie);
  g_autofree char *source = build_id ("s", 1); /* of unknown length */
  g_autofree char *speaker = build_id ("a", drama_random_below (random, n_actors));
  g_autofree char *exact = random_string (random, 9);
  g_autofree char *words = g_strconcat (exact, "x", NULL);
  g_autofree char *note = random_string (random, 3);
  g_autofree char *by = random_string (random, 3);
  g_autoptr (DramaExtras) extras = random_extras (random);
  g_autoptr (DramaResolutions) resolved = random_resolved (random);
  g_autoptr (DramaDismissals) dismissed = random_dismissed (random);
  gint64              start = drama_random_below (random, 100000);
  DramaEvidenceFields fields = {
    .id = id,
    .source = source,
    .anchor = { words, exact, note, start, start + g_utf8_strlen (words, -1) },
    .stance = (DramaStance) drama_random_below (random, DRAMA_N_STANCES),
    .certainty = (DramaCertainty) drama_random_below (random, DRAMA_N_CERTAINTIES),
    .speaker = drama_random_below (random, 2) == 0 ? speaker : NULL,
    .note = note,
    .unplaced = drama_random_below (random, 2) == 0,
    .by = drama_random_below (random, 2) == 0 ? by : "",
    .when = drama_random_below (random, 2) == 0 ? "2026-11-22" : "",
    .resolved = resolved,
    .dismissed = dismissed,
    .extras = extras,
  };

  return drama_evidence_new (&fields);
}

static void
put_tie (DramaEdit   *edit,
         DramaRandom *random,
         guint        index,
         guint        n_actors)
{
  g_autofree char *id = build_id ("t", index);
  g_autofree char *from = build_id ("a", drama_random_below (random, n_actors));
  g_autofree char *to = build_id ("a", drama_random_below (random, n_actors));
  g_autofree char *verb = random_string (random, 3);
  guint            n = drama_random_below (random, 4);
  g_autoptr (GPtrArray) evidence = g_ptr_array_new ();
  g_autoptr (DramaExtras) extras = random_extras (random);
  g_autoptr (DramaExtras) standing_extras = random_extras (random);
  g_autoptr (DramaTie) tie = NULL;
  g_autoptr (DramaDismissals) dismissed = random_dismissed (random);
  DramaTieFields fields = {
    .id = id,
    .from = from,
    .to = to,
    .verb = verb,
    .directed = drama_random_below (random, 2) == 0,
    .date = DATES[drama_random_below (random, G_N_ELEMENTS (DATES))],
    .note = verb,
    .dismissed = dismissed,
    .extras = extras,
  };

  g_ptr_array_set_free_func (evidence, (GDestroyNotify) drama_evidence_unref);
  if (drama_random_below (random, 3) == 0)
    {
      fields.overruled = TRUE;
      fields.overruling.value = (DramaStanding) drama_random_below (random, DRAMA_N_STANDINGS);
      fields.overruling.by = verb;
      fields.overruling.when = "2026-11-22";
      fields.overruling.why = verb;
      fields.overruling.extras = standing_extras;
    }
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (evidence, build_evidence (random, index, i, n_actors));
  fields.evidence = (DramaEvidence *const *) evidence->pdata;
  fields.n_evidence = n;
  tie = drama_tie_new (&fields);
  drama_edit_put_tie (edit, tie);
}

/* A dossier with everything that the format can hold, in nasty strings. */
DramaDossier *
random_dossier (guint64 seed)
{
  g_autoptr (DramaDossier) empty = drama_dossier_new ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (empty);
  g_autoptr (DramaExtras) extras = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char   *title = NULL;
  DramaDossierFields fields = { .language = "" };
  DramaDossier      *dossier;
  DramaRandom        random;
  guint              n_actors, n_ties;

  drama_random_init (&random, seed);
  title = random_string (&random, 9);
  extras = random_extras (&random);
  fields.title = fields.note = title;
  fields.extras = extras;
  drama_edit_set_fields (edit, &fields);

  n_actors = 1 + drama_random_below (&random, 12);
  n_ties = drama_random_below (&random, 20);
  for (guint i = 0; i < 4; i++)
    put_source (edit, &random, i);
  for (guint i = 0; i < n_actors; i++)
    put_actor (edit, &random, i);
  for (guint i = 0; i < n_ties; i++)
    put_tie (edit, &random, i, n_actors);

  dossier = drama_edit_commit (edit, &error);
  g_assert_no_error (error);

  return dossier;
}

static void
assert_same_extras (const DramaExtras *a,
                    const DramaExtras *b)
{
  g_assert_cmpuint (drama_extras_get_n (a), ==, drama_extras_get_n (b));
  for (guint i = 0; i < drama_extras_get_n (a); i++)
    {
      g_assert_cmpstr (drama_extras_get_key (a, i), ==, drama_extras_get_key (b, i));
      g_assert_cmpstr (drama_extras_get_value (a, i), ==, drama_extras_get_value (b, i));
    }
}

static void
assert_same_source (const DramaSourceFields *a,
                    const DramaSourceFields *b)
{
  g_assert_cmpstr (a->id, ==, b->id);
  g_assert_cmpstr (a->title, ==, b->title);
  g_assert_cmpstr (a->publisher, ==, b->publisher);
  g_assert_cmpstr (a->author, ==, b->author);
  g_assert_cmpstr (a->published, ==, b->published);
  g_assert_cmpstr (a->url, ==, b->url);
  g_assert_cmpstr (a->language, ==, b->language);
  g_assert_cmpstr (a->grade, ==, b->grade);
  g_assert_cmpstr (a->sha256, ==, b->sha256);
  g_assert_cmpint (a->length, ==, b->length);
  g_assert_cmpmem (a->paragraphs, a->n_paragraphs * sizeof (gint64),
                   b->paragraphs, b->n_paragraphs * sizeof (gint64));
  g_assert_cmpstr (a->text, ==, b->text);
  assert_same_extras (a->extras, b->extras);
}

static void assert_same_actor (const DramaActorFields *a, const DramaActorFields *b);

static void
assert_same_twin (const DramaTwin *a,
                  const DramaTwin *b)
{
  g_assert_cmpstr (a->id, ==, b->id);
  g_assert_cmpstr (a->of, ==, b->of);
  g_assert_cmpstr (a->prefix, ==, b->prefix);
  g_assert_cmpstr (a->suffix, ==, b->suffix);
  g_assert_cmpstr (a->note, ==, b->note);
  g_assert_cmpstr (a->by, ==, b->by);
  g_assert_cmpstr (a->when, ==, b->when);
  assert_same_extras (a->extras, b->extras);
}

static void
assert_same_folded (const DramaFoldedTie *a,
                    const DramaFoldedTie *b)
{
  g_assert_true (drama_tie_equal (a->tie, b->tie));
  g_assert_cmpstr (a->into, ==, b->into);
  g_assert_cmpint (a->gave_date, ==, b->gave_date);
  g_assert_cmpint (a->gave_standing, ==, b->gave_standing);
  g_assert_cmpint (a->gave_note, ==, b->gave_note);
  g_assert_cmpstrv ((gpointer) a->evidence, (gpointer) b->evidence);
  g_assert_cmpuint (a->n_twins, ==, b->n_twins);
  for (guint i = 0; i < a->n_twins; i++)
    assert_same_twin (&a->twins[i], &b->twins[i]);
  assert_same_extras (a->extras, b->extras);
}

static void
assert_same_former (const DramaFormerFields *a,
                    const DramaFormerFields *b)
{
  assert_same_actor (drama_actor_get_fields (a->actor), drama_actor_get_fields (b->actor));
  g_assert_cmpstrv ((gpointer) a->gave_aliases, (gpointer) b->gave_aliases);
  g_assert_cmpint (a->gave_note, ==, b->gave_note);
  g_assert_cmpstrv ((gpointer) a->from, (gpointer) b->from);
  g_assert_cmpstrv ((gpointer) a->to, (gpointer) b->to);
  g_assert_cmpstrv ((gpointer) a->speaks, (gpointer) b->speaks);
  g_assert_cmpuint (a->n_folded, ==, b->n_folded);
  for (guint i = 0; i < a->n_folded; i++)
    assert_same_folded (&a->folded[i], &b->folded[i]);
  assert_same_extras (a->extras, b->extras);
}

static void
assert_same_actor (const DramaActorFields *a,
                   const DramaActorFields *b)
{
  g_assert_cmpstr (a->id, ==, b->id);
  g_assert_cmpstr (a->name, ==, b->name);
  g_assert_cmpint (a->kind, ==, b->kind);
  g_assert_cmpstrv ((gpointer) a->aliases, (gpointer) b->aliases);
  g_assert_cmpstr (a->note, ==, b->note);
  g_assert_cmpint (a->placed, ==, b->placed);
  if (a->placed)
    g_assert_true (a->position.x == b->position.x && a->position.y == b->position.y);
  g_assert_cmpint (a->pinned, ==, b->pinned);
  g_assert_cmpuint (a->n_merged, ==, b->n_merged);
  for (guint i = 0; i < a->n_merged; i++)
    assert_same_former (drama_former_get_fields (a->merged[i]),
                        drama_former_get_fields (b->merged[i]));
  assert_same_extras (a->extras, b->extras);
}

static void
assert_same_evidence (const DramaEvidenceFields *a,
                      const DramaEvidenceFields *b)
{
  g_assert_cmpstr (a->id, ==, b->id);
  g_assert_cmpstr (a->source, ==, b->source);
  g_assert_cmpstr (a->anchor.exact, ==, b->anchor.exact);
  g_assert_cmpstr (a->anchor.prefix, ==, b->anchor.prefix);
  g_assert_cmpstr (a->anchor.suffix, ==, b->anchor.suffix);
  g_assert_cmpint (a->anchor.start, ==, b->anchor.start);
  g_assert_cmpint (a->anchor.end, ==, b->anchor.end);
  g_assert_cmpint (a->stance, ==, b->stance);
  g_assert_cmpint (a->certainty, ==, b->certainty);
  g_assert_cmpstr (a->speaker, ==, b->speaker);
  g_assert_cmpstr (a->note, ==, b->note);
  g_assert_cmpint (a->unplaced, ==, b->unplaced);
  g_assert_cmpstr (a->by, ==, b->by);
  g_assert_cmpstr (a->when, ==, b->when);
  g_assert_true (drama_resolutions_equal (a->resolved, b->resolved));
  g_assert_true (drama_dismissals_equal (a->dismissed, b->dismissed));
  assert_same_extras (a->extras, b->extras);
}

static void
assert_same_tie (const DramaTieFields *a,
                 const DramaTieFields *b)
{
  g_assert_cmpstr (a->id, ==, b->id);
  g_assert_cmpstr (a->from, ==, b->from);
  g_assert_cmpstr (a->to, ==, b->to);
  g_assert_cmpstr (a->verb, ==, b->verb);
  g_assert_cmpint (a->directed, ==, b->directed);
  g_assert_cmpstr (a->date, ==, b->date);
  g_assert_cmpstr (a->note, ==, b->note);
  g_assert_cmpint (a->overruled, ==, b->overruled);
  if (a->overruled)
    {
      g_assert_cmpint (a->overruling.value, ==, b->overruling.value);
      g_assert_cmpstr (a->overruling.by, ==, b->overruling.by);
      g_assert_cmpstr (a->overruling.when, ==, b->overruling.when);
      g_assert_cmpstr (a->overruling.why, ==, b->overruling.why);
      assert_same_extras (a->overruling.extras, b->overruling.extras);
    }
  assert_same_extras (a->extras, b->extras);
  g_assert_true (drama_dismissals_equal (a->dismissed, b->dismissed));
  g_assert_cmpuint (a->n_evidence, ==, b->n_evidence);
  for (guint i = 0; i < a->n_evidence; i++)
    assert_same_evidence (drama_evidence_get_fields (a->evidence[i]),
                          drama_evidence_get_fields (b->evidence[i]));
}

/* Field by field, and not by way of what is written of them. */
void
assert_same_dossier (const DramaDossier *a,
                     const DramaDossier *b)
{
  const DramaDossierFields *one = drama_dossier_get_fields (a);
  const DramaDossierFields *two = drama_dossier_get_fields (b);

  g_assert_cmpstr (one->title, ==, two->title);
  g_assert_cmpstr (one->language, ==, two->language);
  g_assert_cmpstr (one->note, ==, two->note);
  assert_same_extras (one->extras, two->extras);

  g_assert_cmpuint (drama_dossier_get_n_sources (a), ==, drama_dossier_get_n_sources (b));
  g_assert_cmpuint (drama_dossier_get_n_actors (a), ==, drama_dossier_get_n_actors (b));
  g_assert_cmpuint (drama_dossier_get_n_ties (a), ==, drama_dossier_get_n_ties (b));
  for (guint i = 0; i < drama_dossier_get_n_sources (a); i++)
    assert_same_source (drama_source_get_fields (drama_dossier_get_source (a, i)),
                        drama_source_get_fields (drama_dossier_get_source (b, i)));
  for (guint i = 0; i < drama_dossier_get_n_actors (a); i++)
    assert_same_actor (drama_actor_get_fields (drama_dossier_get_actor (a, i)),
                       drama_actor_get_fields (drama_dossier_get_actor (b, i)));
  for (guint i = 0; i < drama_dossier_get_n_ties (a); i++)
    assert_same_tie (drama_tie_get_fields (drama_dossier_get_tie (a, i)),
                     drama_tie_get_fields (drama_dossier_get_tie (b, i)));
}
