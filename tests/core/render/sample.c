/* sample.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample.h"

#include "drama-edit.h"
#include "drama-random.h"

typedef struct
{
  const char *id;
  const char *name;
  DramaKind   kind;
  double      x;
  double      y;
} Actor;

typedef struct
{
  const char *from;
  const char *to;
  const char *verb;
  gboolean    directed;
  const char *evidence; /* a letter a quote: S, A, G stated, alleged, guessed; D disputes; 2 by
                           the other publisher */
} Tie;

/* Every kind. */
static const Actor ACTORS[] = {
  { "person", "Ana Ferreira", DRAMA_KIND_PERSON, 0, 0 },
  { "boss", "Pavel Aleksandrovich Vrublevsky", DRAMA_KIND_PERSON, 330, -170 },
  { "agency", "Federal Security Service", DRAMA_KIND_AGENCY, 330, 110 },
  { "company", "Harbour Logistics", DRAMA_KIND_COMPANY, -320, -60 },
  { "government", "City of Porto Novo", DRAMA_KIND_GOVERNMENT, -60, -260 },
  { "court", "Court of Appeal", DRAMA_KIND_COURT, 660, -60 },
  { "media", "The Evening Ledger", DRAMA_KIND_MEDIA, -300, 200 },
  { "group", "Dockers’ Union", DRAMA_KIND_GROUP, 60, 300 },
  { "place", "Pier 14", DRAMA_KIND_PLACE, -560, 90 },
  { "software", "GateKeeper", DRAMA_KIND_SOFTWARE, 480, 330 },
  { "event", "Auction of 2012", DRAMA_KIND_EVENT, -420, -280 },
};

/* Every standing, several ties of a pair both ways, a loop, a tie both ways. */
static const Tie TIES[] = {
  { "person", "company", "founded", TRUE, "S2" },
  { "person", "company", "sold shares of", TRUE, "S" },
  { "company", "person", "paid", TRUE, "A" },
  { "boss", "agency", "passed information to", TRUE, "ASD" },
  { "boss", "person", "accused of treason before the Court of Appeal and in public", TRUE,
    "SS2S" },
  { "agency", "court", "brought a case before", TRUE, "S" },
  { "court", "boss", "convicted", TRUE, "SS" },
  { "government", "company", "gave a permit to", TRUE, "G" },
  { "government", "event", "held", TRUE, "S" },
  { "company", "event", "won", TRUE, "D" },
  { "media", "person", "interviewed", TRUE, "S" },
  { "group", "media", "is close to", FALSE, "" },
  { "group", "agency", "was watched by", TRUE, "AA" },
  { "company", "place", "leases", TRUE, "SS" },
  { "agency", "software", "wrote", TRUE, "G" },
  { "software", "software", "updates", TRUE, "S" },
  { "person", "group", "speaks for", TRUE, "S" },
  { "media", "place", "photographed", TRUE, "" },
};

static void
put_sources (DramaEdit *edit)
{
  static const DramaSourceFields SOURCES[] = {
    { .id = "ledger",
      .title = "The pier that nobody owned",
      .publisher = "The Evening Ledger",
      .author = "M. Okafor",
      .published = "2013-05-04",
      .url = "https://example.org/pier?a=1&b=2",
      .length = 1000 },
    { .id = "record",
      .title = "Record of the harbour board",
      .publisher = "Harbour board",
      .published = "2012~",
      .length = 1000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (SOURCES); i++)
    {
      g_autoptr (DramaSource) source = drama_source_new (&SOURCES[i]);

      drama_edit_put_source (edit, source);
    }
}

static void
put_tie (DramaEdit *edit,
         const Tie *tie,
         guint      index)
{
  g_autoptr (GPtrArray) evidence =
      g_ptr_array_new_with_free_func ((GDestroyNotify) drama_evidence_unref);
  g_autofree char *id = g_strdup_printf ("t%02u", index);
  g_autoptr (DramaTie) record = NULL;

  for (const char *at = tie->evidence; *at != '\0'; at++)
    {
      g_autofree char *evidence_id =
          g_strdup_printf ("e%02u-%u", index, (guint) (at - tie->evidence));
      DramaEvidenceFields fields = {
        .id = evidence_id,
        .source = *at == '2' ? "record" : "ledger",
        .anchor = { .exact = (char *) "words & <proof>", .start = 10, .end = 25 },
        .stance = *at == 'D' ? DRAMA_STANCE_DISPUTES : DRAMA_STANCE_SUPPORTS,
        .certainty = *at == 'A'   ? DRAMA_CERTAINTY_ALLEGED
                     : *at == 'G' ? DRAMA_CERTAINTY_SPECULATED
                                  : DRAMA_CERTAINTY_STATED,
        .note = "note of a quote",
        .by = "Mara Voss",
        .when = "1987-06-05",
      };

      g_ptr_array_add (evidence, drama_evidence_new (&fields));
    }
  record = drama_tie_new (&(DramaTieFields){
      .id = id,
      .from = tie->from,
      .to = tie->to,
      .verb = tie->verb,
      .directed = tie->directed,
      .note = "note of a tie",
      .evidence = (DramaEvidence *const *) evidence->pdata,
      .n_evidence = evidence->len,
  });
  drama_edit_put_tie (edit, record);
}

static DramaDossier *
finish (DramaEdit *edit)
{
  g_autoptr (GError) error = NULL;
  DramaDossier *dossier = drama_edit_commit (edit, &error);

  g_assert_no_error (error);

  return dossier;
}

/* A dossier with every kind and every standing, placed by hand. */
DramaDossier *
sample_full (void)
{
  g_autoptr (DramaDossier) empty = drama_dossier_new ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (empty);

  drama_edit_set_fields (
      edit, &(DramaDossierFields){ .title = "Who got Pier 14?", .language = "en", .note = "" });
  put_sources (edit);
  for (guint i = 0; i < G_N_ELEMENTS (ACTORS); i++)
    {
      g_autoptr (DramaActor) actor = drama_actor_new (&(DramaActorFields){
          .id = ACTORS[i].id,
          .name = ACTORS[i].name,
          .kind = ACTORS[i].kind,
          .note = "note of an actor",
          .position = { ACTORS[i].x, ACTORS[i].y },
          .placed = TRUE,
          .pinned = i == 0,
      });

      drama_edit_put_actor (edit, actor);
    }
  for (guint i = 0; i < G_N_ELEMENTS (TIES); i++)
    put_tie (edit, &TIES[i], i);

  return finish (edit);
}

/* Actors on a jittered grid, with ties at random between near ones. */
DramaDossier *
sample_random (guint   n_actors,
               guint   n_ties,
               guint64 seed)
{
  static const char *const VERBS[] = { "knows",
                                       "founded",
                                       "was paid by",
                                       "accused",
                                       "met",
                                       "worked for the brother of",
                                       "denied knowing",
                                       "bought the house of" };
  static const char *const EVIDENCE[] = { "S", "S2", "A", "G", "SD", "", "SSS", "AA" };
  static const char *const NAMES[] = {
    "Ana", "Bo Lindqvist", "Central Archive of the Interior",
    "Dmitri", "Ministry", "Ordway & Sons",
    "O. Ng", "Viktor Bout"
  };
  g_autoptr (DramaDossier) empty = drama_dossier_new ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (empty);
  guint       columns = (guint) ceil (sqrt (n_actors * 1.4));
  DramaRandom random;

  drama_random_init (&random, seed);
  put_sources (edit);
  for (guint i = 0; i < n_actors; i++)
    {
      g_autofree char *id = g_strdup_printf ("a%05u", i);
      double           x = (i % columns + drama_random_unit (&random) * 0.4) * 260;
      double           y = (floor ((double) i / columns) + drama_random_unit (&random) * 0.3) * 210;
      g_autoptr (DramaActor) actor = drama_actor_new (&(DramaActorFields){
          .id = id,
          .name = NAMES[drama_random_below (&random, G_N_ELEMENTS (NAMES))],
          .kind = (DramaKind) drama_random_below (&random, DRAMA_N_KINDS),
          .note = "",
          .position = { x, y },
          .placed = TRUE,
      });

      drama_edit_put_actor (edit, actor);
    }
  for (guint i = 0; i < n_ties; i++)
    {
      guint from = drama_random_below (&random, n_actors);
      guint step =
          1 + drama_random_below (&random, 2) + columns * drama_random_below (&random, 2);
      g_autofree char *from_id = g_strdup_printf ("a%05u", from);
      g_autofree char *to_id = g_strdup_printf ("a%05u", (from + step) % n_actors);
      Tie              tie = { from_id, to_id, NULL, FALSE, NULL };

      tie.verb = VERBS[drama_random_below (&random, G_N_ELEMENTS (VERBS))];
      tie.directed = drama_random_below (&random, 8) != 0;
      tie.evidence = EVIDENCE[drama_random_below (&random, G_N_ELEMENTS (EVIDENCE))];
      put_tie (edit, &tie, i);
    }

  return finish (edit);
}

/* Names and ids that would break a careless writer. */
DramaDossier *
sample_hostile (void)
{
  static const char *const NAMES[] = {
    "<script>alert(1)</script>",
    "A & B \"quoted\" 'single'",
    "bell\x07 and\nnew line",
    "\xe2\x80\xae"
    "gnirts desrever",
    "محمد بن سلمان آل سعود",
    "Иван Ильич Грозный-Задунайский",
    "   ",
    "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenversicherungsanstaltsgebäudereinigun"
    "g",
  };
  g_autoptr (DramaDossier) empty = drama_dossier_new ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (empty);
  g_autoptr (DramaSource) source = drama_source_new (&(DramaSourceFields){
      .id = "ledger", .title = "]]> <b>bold</b> & more", .url = "javascript:alert(1)" });
  g_autoptr (DramaSource) record = drama_source_new (&(DramaSourceFields){
      .id = "record", .title = "a\\b'c", .url = "https://example.org/it's\\here?<>&\"" });

  drama_edit_set_fields (
      edit, &(DramaDossierFields){ .title = "</title><x>", .language = "en", .note = "" });
  drama_edit_put_source (edit, source);
  drama_edit_put_source (edit, record);
  for (guint i = 0; i < G_N_ELEMENTS (NAMES); i++)
    {
      g_autofree char *id = g_strdup_printf (i % 2 == 0 ? "x %u\"<" : "x_%u__", i / 2 * 2);
      g_autoptr (DramaActor) actor = drama_actor_new (
          &(DramaActorFields){ .id = id, .name = NAMES[i], .kind = (DramaKind) i, .note = "" });

      drama_edit_put_actor (edit, actor);
    }
  put_tie (edit, &(Tie){ "x 0\"<", "x_0__", "\"><evil on='", TRUE, "SD" }, 0);
  put_tie (edit, &(Tie){ "x 2\"<", "x 0\"<", "كتب إلى", TRUE, "A" }, 1);
  put_tie (edit, &(Tie){ "x 4\"<", "x 4\"<", "", TRUE, "" }, 2);

  return finish (edit);
}
