/* drama-ask.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-ask.h"
#include "drama-change-private.h"
#include "drama-compat.h"
#include "drama-edit-actors.h"
#include "drama-focus.h"
#include "drama-proposals.h"
#include "drama-session-edit.h"
#include "drama-terms.h"
#include "drama-text-scale.h"

#include <glib/gi18n.h>

#define TEMPLATE "/app/dramatis/ui/drama-ask.ui"

/* So many words that are in use already are proposed. */
#define MAX_PROPOSALS  6
#define PROPOSAL_CHARS 13

/* Of sentences, and as few as that where texts are large. */
#define LINE_CHARS       30
#define LEAST_LINE_CHARS 16

typedef enum
{
  ASK_ACTOR,
  ASK_TIE,
  ASK_TIE_TO_NAME,
  ASK_NAME,
  ASK_VERB,
} AskWhat;

struct _DramaAsk
{
  GtkPopover parent_instance;

  DramaSession *session;
  AskWhat       what;
  char         *from; /* id of an actor, or of the record that is renamed */
  char         *to;   /* id of an actor; NULL for the one that is asked for */
  DramaVec      place;
  gboolean      placed;
  gboolean      backwards; /* to and from have changed places */
  char         *existing;  /* id of an actor that has the name already */
  GtkWidget    *focus;     /* weak: who had it before */

  GtkLabel       *heading;
  GtkWidget      *name_box;
  GtkEditable    *name;
  GtkDropDown    *kind;
  GtkWidget      *verb_box;
  GtkEditable    *verb;
  GtkWidget      *swap;
  GtkLabel       *preview;
  GtkCheckButton *directed;
  GtkGrid        *proposals;
  GtkLabel       *hint;
  GtkButton      *other_button;
  GtkButton      *ok_button;
};

G_DEFINE_FINAL_TYPE (DramaAsk, drama_ask, GTK_TYPE_POPOVER)

enum
{
  ANSWERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
asks_for_name (DramaAsk *self)
{
  return self->what == ASK_ACTOR || self->what == ASK_TIE_TO_NAME || self->what == ASK_NAME;
}

static gboolean
asks_for_verb (DramaAsk *self)
{
  return self->what == ASK_TIE || self->what == ASK_TIE_TO_NAME || self->what == ASK_VERB;
}

static void
show_hint (DramaAsk *self, const char *text, gboolean is_refusal)
{
  gtk_label_set_label (self->hint, text);
  gtk_widget_set_visible (GTK_WIDGET (self->hint), *text != '\0');
  if (is_refusal)
    gtk_widget_add_css_class (GTK_WIDGET (self->hint), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->hint), "error");
  /* Not only in red, and said where it is typed. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (asks_for_name (self) ? self->name : self->verb),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (asks_for_name (self) ? self->name : self->verb),
                               GTK_ACCESSIBLE_STATE_INVALID,
                               is_refusal ? GTK_ACCESSIBLE_INVALID_TRUE
                                          : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static const char *
get_actor_name (DramaAsk *self, const char *id)
{
  DramaActor *actor = drama_dossier_find_actor (drama_session_get_dossier (self->session), id,
                                                NULL);

  return actor != NULL ? drama_actor_get_fields (actor)->name : "";
}

/* The tie as a sentence, as far as it is known. */
static void
update_preview (DramaAsk *self)
{
  g_autofree char *markup = NULL;
  g_autofree char *name = drama_check_tidy (gtk_editable_get_text (self->name));
  g_autofree char *verb = drama_check_tidy (gtk_editable_get_text (self->verb));
  const char      *one, *two;

  gtk_widget_set_visible (GTK_WIDGET (self->preview), asks_for_verb (self));
  if (!asks_for_verb (self))
    return;

  one = get_actor_name (self, self->from);
  two = self->to != NULL ? get_actor_name (self, self->to) : *name != '\0' ? name
                                                                           : "…";
  markup = drama_terms_dup_words_markup (self->backwards ? two : one, *verb != '\0' ? verb : "…",
                                         self->backwards ? one : two);
  gtk_label_set_markup (self->preview, markup);
  drama_text_scale_reserve (GTK_WIDGET (self->preview));
}

static void
on_proposal_clicked (DramaAsk *self, GtkButton *button)
{
  GtkEditable *entry = g_object_get_data (G_OBJECT (button), "entry");
  const char  *text = g_object_get_data (G_OBJECT (button), "text");

  gtk_editable_set_text (entry, text);
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  gtk_editable_set_position (entry, -1);
}

static void
append_proposal (DramaAsk *self, GtkEditable *entry, const char *text, guint index)
{
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *button = gtk_button_new ();

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), PROPOSAL_CHARS);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "proposal");
  gtk_widget_set_tooltip_text (button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_object_set_data (G_OBJECT (button), "entry", entry);
  g_object_set_data_full (G_OBJECT (button), "text", g_strdup (text), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_proposal_clicked), self,
                           G_CONNECT_SWAPPED);
  gtk_grid_attach (self->proposals, button, (int) index % 2, (int) index / 2, 1, 1);
}

/* Words in use that have in them what was typed: names while a name is typed for an end
 * of a tie, else verbs. */
static void
update_proposals (DramaAsk *self, GtkEditable *entry)
{
  DramaDossier *dossier = drama_session_get_dossier (self->session);
  g_autoptr (GPtrArray) words = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->proposals))) != NULL)
    gtk_grid_remove (self->proposals, child);

  if (entry == self->verb && asks_for_verb (self))
    words = drama_proposals_verbs (dossier, gtk_editable_get_text (entry), MAX_PROPOSALS);
  else if (entry == self->name && self->what == ASK_TIE_TO_NAME)
    words = drama_proposals_names (dossier, gtk_editable_get_text (entry), MAX_PROPOSALS);
  for (guint i = 0; words != NULL && i < words->len; i++)
    append_proposal (self, entry, words->pdata[i], i);
  gtk_widget_set_visible (GTK_WIDGET (self->proposals), words != NULL && words->len > 0);
}

/* Says so where the name is taken, and offers that actor. */
static void
update_existing (DramaAsk *self)
{
  gboolean         by_alias = FALSE;
  const char      *found = NULL;
  g_autofree char *text = NULL;

  if (asks_for_name (self))
    found = drama_dossier_find_actor_by_name (drama_session_get_dossier (self->session),
                                              gtk_editable_get_text (self->name), &by_alias);
  if (self->what == ASK_NAME && g_strcmp0 (found, self->from) == 0)
    found = NULL;
  g_free (self->existing);
  self->existing = g_strdup (found);

  gtk_widget_set_visible (GTK_WIDGET (self->other_button),
                          found != NULL && self->what != ASK_NAME);
  if (found == NULL)
    text = g_strdup ("");
  else if (self->what == ASK_NAME)
    text = g_strdup (_ ("Another actor has this name. If they are one, merge them."));
  else if (self->what == ASK_TIE_TO_NAME)
    text = g_strdup_printf (_ ("The tie will lead to %s, who is in the dossier already."),
                            get_actor_name (self, found));
  else if (by_alias)
    text = g_strdup_printf (_ ("This is another name of %s, who is in the dossier already."),
                            get_actor_name (self, found));
  else
    text = g_strdup_printf (_ ("%s is in the dossier already."), get_actor_name (self, found));
  show_hint (self, text, FALSE);

  if (self->what == ASK_ACTOR)
    gtk_button_set_label (self->ok_button, found != NULL ? _ ("Show") : _ ("Add"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->kind), self->what != ASK_TIE_TO_NAME || !found);
}

static void
on_name_changed (DramaAsk *self)
{
  if (self->session == NULL)
    return;

  update_existing (self);
  update_preview (self);
  update_proposals (self, self->name);
}

static void
on_verb_changed (DramaAsk *self)
{
  if (self->session == NULL)
    return;

  show_hint (self, "", FALSE);
  update_preview (self);
  update_proposals (self, self->verb);
}

static void
on_swap (DramaAsk *self)
{
  self->backwards = !self->backwards;
  update_preview (self);
}

/* Whoever it is about may be gone, or what was typed cannot be kept. */
static void
end (DramaAsk *self, gboolean done, const GError *error, GtkEditable *entry)
{
  if (done)
    {
      gtk_popover_popdown (GTK_POPOVER (self));
      g_signal_emit (self, signals[ANSWERED], 0);
      return;
    }

  show_hint (self, error != NULL ? error->message : "", TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (entry));
}

static void
change (DramaAsk *self)
{
  const DramaSubject subject = { .id = self->from };
  g_autoptr (GError) error = NULL;
  gboolean         is_name = self->what == ASK_NAME;
  GtkEditable     *entry = is_name ? self->name : self->verb;
  g_autofree char *text = drama_check_tidy (gtk_editable_get_text (entry));
  DramaDocument   *document = drama_session_get_document (self->session);
  gboolean         done;

  done = drama_change_commit (is_name ? DRAMA_CHANGE_ACTOR_NAME : DRAMA_CHANGE_TIE_VERB, document,
                              &subject, 1, text, NULL, NULL, &error);
  end (self, done, error, entry);
}

/* @use is the actor that is there already, NULL for a new one. */
static void
add (DramaAsk *self, const char *use)
{
  DramaAddition    addition = { .kind = gtk_drop_down_get_selected (self->kind) };
  g_autofree char *name = drama_check_tidy (gtk_editable_get_text (self->name));
  g_autofree char *verb = drama_check_tidy (gtk_editable_get_text (self->verb));
  g_autoptr (GError) error = NULL;
  const char *other = self->to != NULL ? self->to : use;
  gboolean    done;

  if (asks_for_name (self) && use == NULL)
    addition.name = name;
  if (addition.name != NULL && self->placed)
    addition.place = &self->place;
  if (asks_for_verb (self))
    {
      addition.verb = verb;
      addition.directed = gtk_check_button_get_active (self->directed);
      addition.from = self->backwards ? other : self->from;
      addition.to = self->backwards ? self->from : other;
    }
  done = drama_session_add (self->session, &addition, &error);
  /* The name is the first to be looked at, so that where it is sound it is the verb. */
  end (self, done, error,
       asks_for_verb (self) && (use != NULL || self->what == ASK_TIE || *name != '\0')
           ? self->verb
           : self->name);
}

static void
show_existing (DramaAsk *self)
{
  drama_session_select_actor (self->session, self->existing);
  drama_session_reveal (self->session);
  end (self, TRUE, NULL, NULL);
}

static void
on_ok (DramaAsk *self)
{
  if (self->what == ASK_NAME || self->what == ASK_VERB)
    change (self);
  else if (self->what == ASK_ACTOR && self->existing != NULL)
    show_existing (self);
  else
    add (self, self->existing);
}

/* A namesake. */
static void
on_other (DramaAsk *self)
{
  add (self, NULL);
}

static void
on_name_activated (DramaAsk *self)
{
  if (self->what == ASK_TIE_TO_NAME)
    gtk_widget_grab_focus (GTK_WIDGET (self->verb));
  else
    on_ok (self);
}

static void
on_closed (DramaAsk *self)
{
  drama_focus_give_back (&self->focus, GTK_WIDGET (self));
}

static void
on_focus_entered (GtkEventControllerFocus *controller, DramaAsk *self)
{
  GtkWidget *entry = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));

  if (self->session != NULL && self->what == ASK_TIE_TO_NAME)
    update_proposals (self, GTK_EDITABLE (entry));
}

static void
begin (DramaAsk     *self,
       DramaSession *session,
       AskWhat       what,
       const char   *from,
       const char   *to,
       const char   *heading,
       const char   *ok)
{
  g_clear_object (&self->session); /* what follows is no typing */
  self->what = what;
  g_free (self->from);
  g_free (self->to);
  self->from = g_strdup (from);
  self->to = g_strdup (to);
  self->placed = FALSE;
  self->backwards = FALSE;
  gtk_label_set_label (self->heading, heading);
  gtk_button_set_label (self->ok_button, ok);
  gtk_widget_set_visible (self->name_box, asks_for_name (self));
  gtk_widget_set_visible (GTK_WIDGET (self->kind), what != ASK_NAME);
  gtk_widget_set_visible (self->verb_box, asks_for_verb (self));
  gtk_widget_set_visible (self->swap, what == ASK_TIE || what == ASK_TIE_TO_NAME);
  gtk_widget_set_visible (GTK_WIDGET (self->directed), what == ASK_TIE || what == ASK_TIE_TO_NAME);
  gtk_button_set_label (self->other_button, what == ASK_TIE_TO_NAME ? _ ("Add a Namesake")
                                                                    : _ ("Add Another"));
  gtk_editable_set_text (self->name, "");
  gtk_editable_set_text (self->verb, "");
  gtk_drop_down_set_selected (self->kind, DRAMA_KIND_PERSON);
  gtk_check_button_set_active (self->directed, TRUE);
  self->session = g_object_ref (session);
}

/* After the text was filled in. */
static void
refresh (DramaAsk *self)
{
  update_existing (self);
  update_preview (self);
  update_proposals (self, asks_for_name (self) ? self->name : self->verb);
}

static void
set_place (DramaAsk *self, const DramaVec *place)
{
  self->placed = place != NULL;
  if (place != NULL)
    self->place = *place;
}

void
drama_ask_for_actor (DramaAsk *self, DramaSession *session, const DramaVec *place)
{
  g_return_if_fail (DRAMA_IS_ASK (self) && DRAMA_IS_SESSION (session));

  begin (self, session, ASK_ACTOR, NULL, NULL, _ ("New Actor"), _ ("Add"));
  set_place (self, place);
  refresh (self);
}

void
drama_ask_for_tie (DramaAsk *self, DramaSession *session, const char *from, const char *to)
{
  g_return_if_fail (DRAMA_IS_ASK (self) && DRAMA_IS_SESSION (session));
  g_return_if_fail (from != NULL && to != NULL);

  begin (self, session, ASK_TIE, from, to, _ ("New Tie"), _ ("Add"));
  gtk_widget_set_visible (self->swap, !g_str_equal (from, to));
  refresh (self);
}

void
drama_ask_for_tie_to_name (DramaAsk       *self,
                           DramaSession   *session,
                           const char     *from,
                           const DramaVec *place)
{
  g_return_if_fail (DRAMA_IS_ASK (self) && DRAMA_IS_SESSION (session) && from != NULL);

  begin (self, session, ASK_TIE_TO_NAME, from, NULL, _ ("New Tie"), _ ("Add"));
  set_place (self, place);
  refresh (self);
}

void
drama_ask_for_name (DramaAsk *self, DramaSession *session, const char *actor)
{
  g_return_if_fail (DRAMA_IS_ASK (self) && DRAMA_IS_SESSION (session) && actor != NULL);

  begin (self, session, ASK_NAME, actor, NULL, _ ("Rename Actor"), _ ("Rename"));
  gtk_editable_set_text (self->name, get_actor_name (self, actor));
  refresh (self);
}

void
drama_ask_for_verb (DramaAsk *self, DramaSession *session, const char *tie)
{
  DramaTie *record;

  g_return_if_fail (DRAMA_IS_ASK (self) && DRAMA_IS_SESSION (session) && tie != NULL);

  record = drama_dossier_find_tie (drama_session_get_dossier (session), tie, NULL);
  g_return_if_fail (record != NULL);

  begin (self, session, ASK_VERB, tie, NULL, _ ("Change Verb"), _ ("Change"));
  gtk_editable_set_text (self->verb, drama_tie_get_fields (record)->verb);
  refresh (self);
}

/* The first thing to be typed in, with what is there selected. */
static void
drama_ask_map (GtkWidget *widget)
{
  DramaAsk *self = DRAMA_ASK (widget);

  drama_focus_remember (&self->focus, widget);
  GTK_WIDGET_CLASS (drama_ask_parent_class)->map (widget);
  gtk_widget_grab_focus (GTK_WIDGET (asks_for_name (self) ? self->name : self->verb));
}

static void
drama_ask_dispose (GObject *object)
{
  DramaAsk *self = DRAMA_ASK (object);

  g_clear_object (&self->session);
  g_clear_weak_pointer (&self->focus);
  if (self->heading != NULL)
    gtk_widget_dispose_template (GTK_WIDGET (self), DRAMA_TYPE_ASK);

  G_OBJECT_CLASS (drama_ask_parent_class)->dispose (object);
}

static void
drama_ask_finalize (GObject *object)
{
  DramaAsk *self = DRAMA_ASK (object);

  g_free (self->from);
  g_free (self->to);
  g_free (self->existing);

  G_OBJECT_CLASS (drama_ask_parent_class)->finalize (object);
}

static void
drama_ask_class_init (DramaAskClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = drama_ask_dispose;
  object_class->finalize = drama_ask_finalize;
  widget_class->map = drama_ask_map;

  signals[ANSWERED] = g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, DramaAsk, heading);
  gtk_widget_class_bind_template_child (widget_class, DramaAsk, name_box);
  gtk_widget_class_bind_template_child (widget_class, DramaAsk, name);
  gtk_widget_class_bind_template_child (widget_class, DramaAsk, kind);
  gtk_widget_class_bind_template_child (widget_class, DramaAsk, verb_box);
  gtk_widget_class_bind_template_child (widget_class, DramaAsk, verb);
  gtk_widget_class_bind_template_child (widget_class, DramaAsk, swap);
  gtk_widget_class_bind_template_child (widget_class, DramaAsk, preview);
  gtk_widget_class_bind_template_child (widget_class, DramaAsk, directed);
  gtk_widget_class_bind_template_child (widget_class, DramaAsk, proposals);
  gtk_widget_class_bind_template_child (widget_class, DramaAsk, hint);
  gtk_widget_class_bind_template_child (widget_class, DramaAsk, other_button);
  gtk_widget_class_bind_template_child (widget_class, DramaAsk, ok_button);
  gtk_widget_class_bind_template_callback (widget_class, on_name_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_name_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_verb_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_swap);
  gtk_widget_class_bind_template_callback (widget_class, on_ok);
  gtk_widget_class_bind_template_callback (widget_class, on_other);
  gtk_widget_class_bind_template_callback (widget_class, on_closed);
}

static void
watch_focus (DramaAsk *self, GtkEditable *entry)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (focus, "enter", G_CALLBACK (on_focus_entered), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (entry), focus);
}

static void
drama_ask_init (DramaAsk *self)
{
  const char *kinds[DRAMA_N_KINDS + 1] = { NULL };
  g_autoptr (GtkStringList) list = NULL;
  int n_chars;

  gtk_widget_init_template (GTK_WIDGET (self));
  drama_compat_mend_names (GTK_WIDGET (self));
  /* Or the popover is made as high as a wider one would have to be. */
  n_chars = drama_text_scale_chars (GTK_WIDGET (self), LINE_CHARS, LEAST_LINE_CHARS);
  gtk_label_set_max_width_chars (self->heading, n_chars);
  gtk_label_set_max_width_chars (self->preview, n_chars);
  gtk_label_set_max_width_chars (self->hint, n_chars);
  for (guint i = 0; i < DRAMA_N_KINDS; i++)
    kinds[i] = drama_terms_kind ((DramaKind) i);
  list = gtk_string_list_new (kinds);
  gtk_drop_down_set_model (self->kind, G_LIST_MODEL (list));
  watch_focus (self, self->name);
  watch_focus (self, self->verb);
}

GtkWidget *
drama_ask_new (void)
{
  return g_object_new (DRAMA_TYPE_ASK, NULL);
}
