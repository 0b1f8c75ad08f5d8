/* random-user.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "random-user.h"

#include "drama-change.h"
#include "drama-window-private.h"

#include "random-edit.h"

/* Actions of window and canvas that ask nothing and need no other program.  Those that
 * are switched off just now do nothing, as a key would. */
static const char *const ACTIONS[] = {
  "win.undo",
  "win.undo",
  "win.undo",
  "win.redo",
  "win.redo",
  "win.copy",
  "win.cut",
  "win.paste",
  "win.paste",
  "win.delete",
  "win.duplicate",
  "win.reverse",
  "win.select-all",
  "win.select-none",
  "win.select-inverse",
  "win.next-quote",
  "win.previous-quote",
  "win.zoom-in",
  "win.zoom-fit",
  "win.zoom-selection",
  "canvas.pin",
  "canvas.neighbourhood",
};

static DramaSession *
get_session (RandomUser *self)
{
  return drama_window_get_session (self->fixture->window);
}

static DramaDossier *
get_dossier (RandomUser *self)
{
  return drama_session_get_dossier (get_session (self));
}

static guint
below (RandomUser *self, guint limit)
{
  return drama_random_below (&self->random, MAX (limit, 1));
}

/* NULL where there is none. */
static const char *
pick_actor (RandomUser *self)
{
  DramaDossier *dossier = get_dossier (self);
  guint         n = drama_dossier_get_n_actors (dossier);

  return n > 0 ? drama_actor_get_fields (drama_dossier_get_actor (dossier, below (self, n)))->id
               : NULL;
}

static DramaTie *
pick_tie (RandomUser *self)
{
  DramaDossier *dossier = get_dossier (self);
  guint         n = drama_dossier_get_n_ties (dossier);

  return n > 0 ? drama_dossier_get_tie (dossier, below (self, n)) : NULL;
}

/* Selecting, as canvas and outline do it */

static void
select_something (RandomUser *self)
{
  DramaSession *session = get_session (self);
  const char   *actor = pick_actor (self);
  DramaTie     *tie = pick_tie (self);
  guint         choice = below (self, 5);

  if (actor != NULL && choice == 0)
    drama_session_select_actor (session, actor);
  else if (actor != NULL && choice == 1)
    drama_session_toggle_actor (session, actor);
  else if (tie != NULL && choice == 2)
    drama_session_select_tie (session, drama_tie_get_fields (tie)->id);
  else if (tie != NULL && choice == 3)
    drama_session_toggle_tie (session, drama_tie_get_fields (tie)->id);
  else if (tie != NULL && drama_tie_get_fields (tie)->n_evidence > 0)
    {
      const DramaTieFields *fields = drama_tie_get_fields (tie);
      guint                 index = below (self, fields->n_evidence);

      drama_session_select_evidence (session, fields->id,
                                     drama_evidence_get_fields (fields->evidence[index])->id);
    }
}

static void
hover_something (RandomUser *self)
{
  drama_session_hover_actor (get_session (self), pick_actor (self));
}

static void
filter_something (RandomUser *self)
{
  guint kinds = below (self, 3) == 0 ? 1u << below (self, DRAMA_N_KINDS) : 0;
  guint standings = below (self, 3) == 0 ? 1u << below (self, DRAMA_N_STANDINGS) : 0;

  drama_session_set_filter (get_session (self), kinds, standings);
}

/* Changing fields, as the panel does it: right values and wrong ones */

static char *
make_value (RandomUser *self, DramaChange change)
{
  static const char *const WORDS[] = {
    "person",
    "agency",
    "company",
    "supports",
    "disputes",
    "stated",
    "alleged",
    "speculated",
    "confirmed",
    "disputed",
    "A",
    "3",
    "1",
    "0",
    "2016-12",
    "2010~",
    "no date",
    "",
    "  ",
    "https://example.org/a",
    "ftp://example.org",
    "<b>&amp;</b>",
    "أحمد",
    "\n",
    "de",
  };

  if (change == DRAMA_CHANGE_TIE_FROM || change == DRAMA_CHANGE_TIE_TO ||
      change == DRAMA_CHANGE_EVIDENCE_SPEAKER)
    return g_strdup (below (self, 6) > 0 ? pick_actor (self) : "");
  if (below (self, 2) == 0)
    return g_strdup_printf ("Words %u", self->n_done);

  return g_strdup (WORDS[below (self, G_N_ELEMENTS (WORDS))]);
}

static void
change_something (RandomUser *self)
{
  DramaChange      change = below (self, DRAMA_N_CHANGES);
  DramaChangeOf    of = drama_change_get_of (change);
  DramaDossier    *dossier = get_dossier (self);
  DramaTie        *tie = pick_tie (self);
  DramaSubject     subject = { .id = "" };
  g_autofree char *value = NULL;
  g_autoptr (GError) error = NULL;
  const DramaTieFields *fields = tie != NULL ? drama_tie_get_fields (tie) : NULL;

  if (of == DRAMA_CHANGE_OF_SOURCE && drama_dossier_get_n_sources (dossier) > 0)
    subject.id = drama_source_get_fields (drama_dossier_get_source (dossier, 0))->id;
  else if (of == DRAMA_CHANGE_OF_ACTOR)
    subject.id = pick_actor (self);
  else if (of == DRAMA_CHANGE_OF_TIE || of == DRAMA_CHANGE_OF_EVIDENCE)
    subject.id = fields != NULL ? fields->id : NULL;
  if (of == DRAMA_CHANGE_OF_EVIDENCE && fields != NULL && fields->n_evidence > 0)
    subject.evidence = drama_evidence_get_fields (
                           fields->evidence[below (self, fields->n_evidence)])
                           ->id;
  if (subject.id == NULL || (of == DRAMA_CHANGE_OF_EVIDENCE && subject.evidence == NULL))
    return;

  /* Typing goes letter by letter into one step. */
  value = make_value (self, change);
  if (value != NULL)
    drama_change_commit (change, self->fixture->document, &subject, 1, value, NULL,
                         below (self, 2) == 0 ? "typing" : NULL, &error);
}

/* Many at once, as a layout or an import does */
static void
move_many (RandomUser *self)
{
  DramaDossier *dossier = get_dossier (self);
  DramaEdit    *edit = drama_edit_begin (dossier);

  for (guint i = 0; i < drama_dossier_get_n_actors (dossier); i++)
    drama_edit_move_actor (edit,
                           drama_actor_get_fields (drama_dossier_get_actor (dossier, i))->id,
                           drama_vec (below (self, 1000), below (self, 1000)));
  g_assert_true (drama_document_commit (self->fixture->document, edit, "Move all",
                                        below (self, 2) == 0 ? "drag" : NULL, NULL));
}

static void
add_actor (RandomUser *self)
{
  DramaEdit       *edit = drama_edit_begin (get_dossier (self));
  g_autofree char *id = g_strdup_printf ("new-%u", self->n_done);
  g_autoptr (DramaActor) actor = drama_actor_new (&(DramaActorFields){
      .id = id,
      .name = id,
      .kind = below (self, DRAMA_N_KINDS),
      .placed = below (self, 4) > 0,
      .position = drama_vec (below (self, 1000), below (self, 1000)) });

  drama_edit_put_actor (edit, actor);
  g_assert_true (drama_document_commit (self->fixture->document, edit, "Add", NULL, NULL));
  drama_session_select_actor (get_session (self), id);
}

static void
add_tie (RandomUser *self)
{
  DramaEdit       *edit;
  g_autofree char *id = g_strdup_printf ("tie-%u", self->n_done);
  const char      *from = pick_actor (self), *to = pick_actor (self);
  g_autoptr (DramaTie) tie = NULL;

  if (from == NULL)
    return;

  edit = drama_edit_begin (get_dossier (self));
  tie = drama_tie_new (&(DramaTieFields){ .id = id, .from = from, .to = to, .verb = "meets" });
  drama_edit_put_tie (edit, tie);
  g_assert_true (drama_document_commit (self->fixture->document, edit, "Tie", NULL, NULL));
  drama_session_select_tie (get_session (self), id);
}

/* Merging, splitting, deleting, reordering, as canvas and outline ask for it */
static void
edit_something (RandomUser *self)
{
  DramaEdit  *edit = drama_edit_begin (get_dossier (self));
  const char *what = random_edit (edit, &self->random);
  g_autoptr (GError) error = NULL;

  if (!drama_document_commit (self->fixture->document, edit, what, NULL, &error))
    g_error ("%s: %s", what, error->message);
}

static void
jump (RandomUser *self)
{
  const DramaHistory *history = drama_document_get_history (self->fixture->document);

  drama_session_go_to (get_session (self), below (self, drama_history_get_n_steps (history)));
}

static gboolean
is_pasted (gpointer window)
{
  return DRAMA_WINDOW (window)->n_pasting == 0;
}

/* The clipboard answers when it likes; waiting for it makes one life of one seed. */
static void
activate (RandomUser *self, const char *action)
{
  gtk_widget_activate_action (self->canvas, action, NULL);
  support_wait (is_pasted, self->fixture->window);
}

void
random_user_init (RandomUser *self, WindowFixture *fixture, guint64 seed)
{
  *self = (RandomUser){ .fixture = fixture };
  drama_random_init (&self->random, seed);
  self->canvas = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (fixture->window),
                                                            DRAMA_TYPE_WINDOW, "canvas"));
}

const char *
random_user_act (RandomUser *self)
{
  static const struct
  {
    const char *name;
    void (*act) (RandomUser *self);
    guint weight;
  } ACTS[] = {
    { "select", select_something, 10 },
    { "hover", hover_something, 2 },
    { "filter", filter_something, 2 },
    { "change", change_something, 16 },
    { "move many", move_many, 2 },
    { "add actor", add_actor, 3 },
    { "add tie", add_tie, 4 },
    { "jump", jump, 2 },
    { "edit", edit_something, 8 },
  };
  guint choice = below (self, 68);

  self->n_done++;
  for (guint i = 0; i < G_N_ELEMENTS (ACTS); i++)
    {
      if (choice < ACTS[i].weight)
        {
          ACTS[i].act (self);
          return ACTS[i].name;
        }
      choice -= ACTS[i].weight;
    }

  choice = below (self, G_N_ELEMENTS (ACTIONS));
  activate (self, ACTIONS[choice]);

  return ACTIONS[choice];
}
