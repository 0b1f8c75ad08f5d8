/* drama-reader-popover.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-change.h"
#include "drama-compat.h"
#include "drama-draft-proposal.h"
#include "drama-reader-popover.h"
#include "drama-short-titles.h"
#include "drama-terms.h"

#include <glib/gi18n.h>
#include <string.h>

#define TEMPLATE "/app/dramatis/ui/drama-reader-popover.ui"

/* Longer words are no name. */
#define MAX_NAME 80

struct _DramaReaderPopover
{
  GtkPopover parent_instance;

  GtkLabel       *quote;
  GtkDropDown    *from;
  GtkEditable    *verb;
  GtkDropDown    *to;
  GtkDropDown    *certainty;
  GtkDropDown    *speaker;
  GtkCheckButton *disputes;
  GtkLabel       *refusal;
  GtkButton      *new_tie;
  GtkButton      *add;
  GtkButton      *against;
  GtkButton      *new_actor;
  GtkButton      *alias;
  GtkButton      *said_by;

  DramaSession    *session;  /* (nullable) while nothing is offered */
  DramaReaderWords words;    /* its strings are owned */
  GPtrArray       *ids;      /* of the actors, as the lists have them */
  char            *stranger; /* (nullable) a name that no actor has */
  DramaKind        kind;     /* that the stranger seems to be */
  char            *first;    /* (nullable) id of the first actor in the words */
  char            *tie;      /* (nullable) id of the selected tie */
  char            *actor;    /* (nullable) id of the selected actor */
  guint            n_known;  /* actors in the words */
};

G_DEFINE_FINAL_TYPE (DramaReaderPopover, drama_reader_popover, GTK_TYPE_POPOVER)

static guint done_signal;

static void
clear_words (DramaReaderPopover *self)
{
  g_free ((char *) self->words.source);
  g_free ((char *) self->words.exact);
  g_free ((char *) self->words.prefix);
  g_free ((char *) self->words.suffix);
  memset (&self->words, 0, sizeof self->words);
  g_clear_pointer (&self->stranger, g_free);
  g_clear_pointer (&self->first, g_free);
  g_clear_pointer (&self->tie, g_free);
  g_clear_pointer (&self->actor, g_free);
}

static DramaDocument *
get_document (DramaReaderPopover *self)
{
  return drama_session_get_document (self->session);
}

/* Position of an actor in the lists; the speaker's list begins with the source. */
static guint
find_position (DramaReaderPopover *self, const char *id)
{
  for (guint i = 0; id != NULL && i < self->ids->len; i++)
    if (g_str_equal (self->ids->pdata[i], id))
      return i;

  return GTK_INVALID_LIST_POSITION;
}

static const char *
get_chosen (DramaReaderPopover *self, GtkDropDown *list)
{
  guint position = gtk_drop_down_get_selected (list);

  return position < self->ids->len ? self->ids->pdata[position] : NULL;
}

static const char *
get_speaker (DramaReaderPopover *self)
{
  guint position = gtk_drop_down_get_selected (self->speaker);

  return position > 0 && position <= self->ids->len ? self->ids->pdata[position - 1] : NULL;
}

static void
refuse (DramaReaderPopover *self, const char *message)
{
  gtk_label_set_label (self->refusal, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), message != NULL);
}

/* What a person chose for the words. */
static DramaReaderWords
read_words (DramaReaderPopover *self, DramaStance stance)
{
  DramaReaderWords words = self->words;

  words.stance = stance;
  words.certainty = gtk_drop_down_get_selected (self->certainty);
  words.speaker = get_speaker (self);

  return words;
}

/* Takes @tie and @evidence. */
static void
finish (DramaReaderPopover *self, const char *told, char *tie, char *evidence)
{
  g_autofree char *owned_tie      G_GNUC_UNUSED = tie;
  g_autofree char *owned_evidence G_GNUC_UNUSED = evidence;

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, done_signal, 0, told, tie, evidence);
}

static void
on_new_tie (DramaReaderPopover *self)
{
  g_autoptr (GError) error = NULL;
  DramaReaderWords words = read_words (self, gtk_check_button_get_active (self->disputes)
                                                 ? DRAMA_STANCE_DISPUTES
                                                 : DRAMA_STANCE_SUPPORTS);
  g_autofree char *verb = g_strstrip (g_strdup (gtk_editable_get_text (self->verb)));
  char            *tie = NULL, *evidence = NULL;

  if (drama_reader_add_tie (get_document (self), &words, get_chosen (self, self->from), verb,
                            get_chosen (self, self->to), &tie, &evidence, &error))
    finish (self, _ ("Tie made from the words"), tie, evidence);
  else
    refuse (self, error->message);
}

static gboolean
add_evidence (DramaReaderPopover *self, const char *tie, DramaStance stance, const char *told)
{
  g_autoptr (GError) error = NULL;
  DramaReaderWords words = read_words (self, stance);
  char            *evidence = NULL;

  if (!drama_reader_add_evidence (get_document (self), &words, tie, &evidence, &error))
    {
      refuse (self, error->message);
      return FALSE;
    }
  finish (self, told, g_strdup (tie), evidence);

  return TRUE;
}

static void
on_add (DramaReaderPopover *self)
{
  add_evidence (self, self->tie, DRAMA_STANCE_SUPPORTS, _ ("Quote added to the tie"));
}

static void
on_against (DramaReaderPopover *self)
{
  add_evidence (self, self->tie, DRAMA_STANCE_DISPUTES, _ ("Quote against the tie added"));
}

static void
on_new_actor (DramaReaderPopover *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  if (!drama_reader_add_actor (get_document (self), self->stranger, self->kind, &id, &error))
    {
      refuse (self, error->message);
      return;
    }
  drama_session_select_actor (self->session, id);
  finish (self, _ ("Actor added"), NULL, NULL);
}

static void
on_alias (DramaReaderPopover *self)
{
  g_autoptr (GError) error = NULL;

  if (drama_reader_add_alias (get_document (self), self->actor, self->stranger, &error))
    finish (self, _ ("Alias added"), NULL, NULL);
  else
    refuse (self, error->message);
}

static void
on_said_by (DramaReaderPopover *self)
{
  g_autoptr (GError) error = NULL;
  const char *evidence = drama_session_get_selected_evidence (self->session);

  if (evidence != NULL && drama_reader_set_speaker (get_document (self), self->tie, evidence,
                                                    self->first, &error))
    finish (self, _ ("Speaker noted"), g_strdup (self->tie), g_strdup (evidence));
  else if (error != NULL)
    refuse (self, error->message);
}

static void
on_verb_changed (DramaReaderPopover *self)
{
  refuse (self, NULL);
}

void
drama_reader_popover_accept (DramaReaderPopover *self)
{
  g_return_if_fail (DRAMA_IS_READER_POPOVER (self));

  if (self->session == NULL)
    return;
  if (self->n_known < 2 && self->tie != NULL && *gtk_editable_get_text (self->verb) == '\0')
    on_add (self);
  else
    on_new_tie (self);
}

gboolean
drama_reader_popover_add_to_selected (DramaReaderPopover *self, DramaStance stance)
{
  g_return_val_if_fail (DRAMA_IS_READER_POPOVER (self), FALSE);

  if (self->session == NULL || self->tie == NULL)
    return FALSE;

  if (stance == DRAMA_STANCE_DISPUTES)
    on_against (self);
  else
    on_add (self);

  return TRUE;
}

/* The keys of the text, for what was already looked at and changed here. */
static void
add_by_key (GtkWidget *widget, const char *name, GVariant *parameter)
{
  drama_reader_popover_add_to_selected (DRAMA_READER_POPOVER (widget),
                                        g_str_equal (name, "words.dispute")
                                            ? DRAMA_STANCE_DISPUTES
                                            : DRAMA_STANCE_SUPPORTS);
}

/* Takes @label; NULL where it is not offered. */
static void
set_button (GtkButton *button, char *label)
{
  GtkWidget *child = gtk_button_get_child (button);

  gtk_widget_set_visible (GTK_WIDGET (button), label != NULL);
  if (label == NULL)
    return;
  gtk_button_set_label (button, label);
  child = gtk_button_get_child (button);
  gtk_label_set_ellipsize (GTK_LABEL (child), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_max_width_chars (GTK_LABEL (child), 44);
  gtk_label_set_xalign (GTK_LABEL (child), 0);
  g_free (label);
}

static void
fill_lists (DramaReaderPopover *self, const DramaDossier *dossier)
{
  g_autoptr (GtkStringList) froms = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) tos = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) speakers = gtk_string_list_new (NULL);

  /* Translators: in a list of those who may say something: nobody but the article */
  gtk_string_list_append (speakers, _ ("The source itself"));
  g_ptr_array_set_size (self->ids, 0);
  for (guint i = 0; i < drama_dossier_get_n_actors (dossier); i++)
    {
      const DramaActorFields *fields =
          drama_actor_get_fields (drama_dossier_get_actor (dossier, i));

      g_ptr_array_add (self->ids, g_strdup (fields->id));
      gtk_string_list_append (froms, fields->name);
      gtk_string_list_append (tos, fields->name);
      gtk_string_list_append (speakers, fields->name);
    }
  gtk_drop_down_set_model (self->from, G_LIST_MODEL (froms));
  gtk_drop_down_set_model (self->to, G_LIST_MODEL (tos));
  gtk_drop_down_set_model (self->speaker, G_LIST_MODEL (speakers));
}

static const char *
get_actor_name (const DramaDossier *dossier, const char *id)
{
  return id != NULL
             ? drama_actor_get_fields (drama_dossier_find_actor (dossier, id, NULL))->name
             : NULL;
}

/* What can be done with the words besides a new tie. */
static void
offer_others (DramaReaderPopover *self, const DramaDossier *dossier)
{
  const DramaSubject subject = { .id = self->tie };
  g_autofree char   *record = NULL;
  const char        *speaker = get_actor_name (dossier, self->first);
  const char        *actor = get_actor_name (dossier, self->actor);

  if (self->tie != NULL)
    record = drama_change_dup_record (DRAMA_CHANGE_OF_TIE, dossier, &subject);
  /* Translators: a button; %s is a tie as a sentence */
  set_button (self->add, record != NULL ? g_strdup_printf (_ ("Add to “%s”"), record) : NULL);
  set_button (self->against,
              /* Translators: a button; %s is a tie as a sentence */
              record != NULL ? g_strdup_printf (_ ("Disputes “%s”"), record) : NULL);
  set_button (self->new_actor,
              self->stranger != NULL
                  /* Translators: a button; the first %s is a name, the second a kind of
                   * actor: "New Actor “ChronoPay” (Company)" */
                  ? g_strdup_printf (_ ("New Actor “%s” (%s)"), self->stranger,
                                     drama_terms_kind (self->kind))
                  : NULL);
  set_button (self->alias,
              self->stranger != NULL && actor != NULL
                  /* Translators: a button; the first %s is an actor, the second another name */
                  ? g_strdup_printf (_ ("“%s” Is Also Known as “%s”"), actor, self->stranger)
                  : NULL);
  set_button (self->said_by,
              speaker != NULL && drama_session_get_selected_evidence (self->session) != NULL
                  /* Translators: a button; %s is an actor who says the selected quote */
                  ? g_strdup_printf (_ ("The Selected Quote Is Said by “%s”"), speaker)
                  : NULL);
}

static void
take_selection (DramaReaderPopover *self)
{
  const GPtrArray *ties = drama_session_get_selected_ties (self->session);
  const GPtrArray *actors = drama_session_get_selected_actors (self->session);

  if (ties->len == 1)
    self->tie = g_strdup (ties->pdata[0]);
  if (actors->len == 1)
    self->actor = g_strdup (actors->pdata[0]);
}

void
drama_reader_popover_offer (DramaReaderPopover     *self,
                            DramaSession           *session,
                            const DramaReaderWords *words,
                            const char             *text,
                            gsize                   start,
                            gsize                   end)
{
  DramaDossier *dossier;
  const char   *language;
  g_autoptr (DramaDraftRules) rules = NULL;
  g_autoptr (DramaDraftProposal) proposal = NULL;

  g_return_if_fail (DRAMA_IS_READER_POPOVER (self));
  g_return_if_fail (DRAMA_IS_SESSION (session));

  clear_words (self);
  g_set_object (&self->session, session);
  dossier = drama_session_get_dossier (session);
  self->words.source = g_strdup (words->source);
  self->words.exact = g_strdup (words->exact);
  self->words.prefix = g_strdup (words->prefix);
  self->words.suffix = g_strdup (words->suffix);
  self->words.start = words->start;
  self->words.end = words->end;

  language = drama_source_get_fields (
                 drama_dossier_find_source (dossier, words->source, NULL))
                 ->language;
  rules = drama_draft_rules_load (language, NULL);
  if (rules == NULL)
    rules = drama_draft_rules_load ("", NULL);
  proposal = drama_draft_proposal_new (dossier, rules, text, start, end);

  take_selection (self);
  self->n_known = proposal->actors->len;
  if (proposal->actors->len > 0)
    self->first = g_strdup (proposal->actors->pdata[0]);
  self->kind = DRAMA_KIND_PERSON;
  if (proposal->strangers->len > 0)
    {
      self->stranger = g_strdup (proposal->strangers->pdata[0]);
      self->kind = g_array_index (proposal->kinds, DramaKind, 0);
    }
  else if (proposal->actors->len == 0 && g_utf8_strlen (words->exact, -1) <= MAX_NAME)
    self->stranger = g_strdup (words->exact);

  fill_lists (self, dossier);
  gtk_label_set_label (self->quote, words->exact);
  drama_compat_choose (self->from, find_position (self, proposal->from));
  drama_compat_choose (self->to, find_position (self, proposal->to));
  gtk_editable_set_text (self->verb, proposal->verb);
  gtk_drop_down_set_selected (self->certainty, proposal->certainty);
  gtk_drop_down_set_selected (self->speaker, proposal->speaker != NULL
                                                 ? find_position (self, proposal->speaker) + 1
                                                 : 0);
  gtk_check_button_set_active (self->disputes, proposal->stance == DRAMA_STANCE_DISPUTES);
  refuse (self, NULL);
  offer_others (self, dossier);
  gtk_popover_set_default_widget (GTK_POPOVER (self), GTK_WIDGET (self->new_tie));
}

void
drama_reader_popover_set_actor (DramaReaderPopover *self, const char *actor)
{
  DramaDossier *dossier;
  const char   *from, *to;

  g_return_if_fail (DRAMA_IS_READER_POPOVER (self));
  g_return_if_fail (actor != NULL);

  if (self->session == NULL)
    return;

  dossier = drama_session_get_dossier (self->session);
  g_free (self->actor);
  self->actor = g_strdup (actor);
  from = get_chosen (self, self->from);
  to = get_chosen (self, self->to);
  /* It is one end of the tie, and whom the words name is the other. */
  if (g_strcmp0 (from, actor) != 0 && g_strcmp0 (to, actor) != 0)
    {
      drama_compat_choose (self->to, find_position (self, from != NULL ? from : to));
      drama_compat_choose (self->from, find_position (self, actor));
    }
  offer_others (self, dossier);
}

gboolean
drama_reader_popover_add_to (DramaReaderPopover *self, const char *tie)
{
  const DramaTieFields *fields;
  const char           *from, *to;
  const DramaSubject    subject = { .id = tie };
  DramaStance           stance = DRAMA_STANCE_SUPPORTS;
  g_autofree char      *record = NULL;
  g_autofree char      *told = NULL;

  g_return_val_if_fail (DRAMA_IS_READER_POPOVER (self), FALSE);
  g_return_val_if_fail (tie != NULL, FALSE);

  if (self->session == NULL ||
      drama_dossier_find_tie (drama_session_get_dossier (self->session), tie, NULL) == NULL)
    return FALSE;

  fields = drama_tie_get_fields (
      drama_dossier_find_tie (drama_session_get_dossier (self->session), tie, NULL));
  from = get_chosen (self, self->from);
  to = get_chosen (self, self->to);
  /* A denial of something else between others says nothing about this one. */
  if (gtk_check_button_get_active (self->disputes) &&
      ((g_strcmp0 (from, fields->from) == 0 && g_strcmp0 (to, fields->to) == 0) ||
       (g_strcmp0 (from, fields->to) == 0 && g_strcmp0 (to, fields->from) == 0)))
    stance = DRAMA_STANCE_DISPUTES;
  record = drama_change_dup_record (DRAMA_CHANGE_OF_TIE,
                                    drama_session_get_dossier (self->session), &subject);
  told = stance == DRAMA_STANCE_DISPUTES
             /* Translators: the first %s is a tie as a sentence, the second how sure its
              * source is: "Quote against “Ann founded Board” added: alleged" */
             ? g_strdup_printf (_ ("Quote against “%s” added: %s"), record,
                                drama_terms_certainty (gtk_drop_down_get_selected (
                                    self->certainty)))
             /* Translators: the first %s is a tie as a sentence, the second how sure its
              * source is: "Quote added to “Ann founded Board”: stated" */
             : g_strdup_printf (_ ("Quote added to “%s”: %s"), record,
                                drama_terms_certainty (gtk_drop_down_get_selected (
                                    self->certainty)));

  return add_evidence (self, tie, stance, told);
}

/* Return is then enough where all is right. */
static void
drama_reader_popover_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (drama_reader_popover_parent_class)->map (widget);
  gtk_widget_grab_focus (GTK_WIDGET (DRAMA_READER_POPOVER (widget)->verb));
}

static void
drama_reader_popover_dispose (GObject *object)
{
  DramaReaderPopover *self = DRAMA_READER_POPOVER (object);

  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), DRAMA_TYPE_READER_POPOVER);

  G_OBJECT_CLASS (drama_reader_popover_parent_class)->dispose (object);
}

static void
drama_reader_popover_finalize (GObject *object)
{
  DramaReaderPopover *self = DRAMA_READER_POPOVER (object);

  clear_words (self);
  g_ptr_array_unref (self->ids);

  G_OBJECT_CLASS (drama_reader_popover_parent_class)->finalize (object);
}

static void
drama_reader_popover_class_init (DramaReaderPopoverClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = drama_reader_popover_dispose;
  object_class->finalize = drama_reader_popover_finalize;
  widget_class->map = drama_reader_popover_map;

  gtk_widget_class_install_action (widget_class, "words.add", NULL, add_by_key);
  gtk_widget_class_install_action (widget_class, "words.dispute", NULL, add_by_key);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "words.add",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return,
                                       GDK_CONTROL_MASK | GDK_SHIFT_MASK, "words.dispute", NULL);
  done_signal = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                              NULL, G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, DramaReaderPopover, quote);
  gtk_widget_class_bind_template_child (widget_class, DramaReaderPopover, from);
  gtk_widget_class_bind_template_child (widget_class, DramaReaderPopover, verb);
  gtk_widget_class_bind_template_child (widget_class, DramaReaderPopover, to);
  gtk_widget_class_bind_template_child (widget_class, DramaReaderPopover, certainty);
  gtk_widget_class_bind_template_child (widget_class, DramaReaderPopover, speaker);
  gtk_widget_class_bind_template_child (widget_class, DramaReaderPopover, disputes);
  gtk_widget_class_bind_template_child (widget_class, DramaReaderPopover, refusal);
  gtk_widget_class_bind_template_child (widget_class, DramaReaderPopover, new_tie);
  gtk_widget_class_bind_template_child (widget_class, DramaReaderPopover, add);
  gtk_widget_class_bind_template_child (widget_class, DramaReaderPopover, against);
  gtk_widget_class_bind_template_child (widget_class, DramaReaderPopover, new_actor);
  gtk_widget_class_bind_template_child (widget_class, DramaReaderPopover, alias);
  gtk_widget_class_bind_template_child (widget_class, DramaReaderPopover, said_by);
  gtk_widget_class_bind_template_callback (widget_class, drama_reader_popover_accept);
  gtk_widget_class_bind_template_callback (widget_class, on_verb_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_new_tie);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
  gtk_widget_class_bind_template_callback (widget_class, on_against);
  gtk_widget_class_bind_template_callback (widget_class, on_new_actor);
  gtk_widget_class_bind_template_callback (widget_class, on_alias);
  gtk_widget_class_bind_template_callback (widget_class, on_said_by);
}

/* The search of a list needs to be told what its rows say. */
static void
make_searchable (GtkDropDown *list)
{
  g_autoptr (GtkExpression) expression =
      gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  gtk_drop_down_set_expression (list, expression);
  drama_short_titles_cut (list);
}

static void
drama_reader_popover_init (DramaReaderPopover *self)
{
  g_autoptr (GtkStringList) certainties = gtk_string_list_new (NULL);

  self->ids = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  make_searchable (self->from);
  make_searchable (self->to);
  make_searchable (self->speaker);
  for (guint i = 0; i < DRAMA_N_CERTAINTIES; i++)
    gtk_string_list_append (certainties, drama_terms_certainty (i));
  gtk_drop_down_set_model (self->certainty, G_LIST_MODEL (certainties));
  drama_compat_mend_names (GTK_WIDGET (self));
}

GtkWidget *
drama_reader_popover_new (void)
{
  return g_object_new (DRAMA_TYPE_READER_POPOVER, NULL);
}
