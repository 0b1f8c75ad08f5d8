/* drama-inbox-change.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-compat.h"
#include "drama-inbox-change.h"
#include "drama-sentence.h"
#include "drama-short-titles.h"
#include "drama-terms.h"

#include <glib/gi18n.h>

#define TEMPLATE "/app/dramatis/ui/drama-inbox-change.ui"

struct _DramaInboxChange
{
  GtkPopover parent_instance;

  GtkStack       *stack;
  GtkEditable    *name;
  GtkDropDown    *kind;
  GtkDropDown    *same;
  GtkDropDown    *from;
  GtkEditable    *verb;
  GtkDropDown    *to;
  GtkDropDown    *certainty;
  GtkDropDown    *speaker;
  GtkCheckButton *disputes;
  GtkDropDown    *into;
  GtkLabel       *refusal;
  GtkButton      *accept;

  DramaInbox      *inbox;      /* (nullable) while nothing is offered */
  DramaSuggestion *suggestion; /* likewise */
  GArray          *parties;    /* of DramaParty, as the lists have them; ids are owned */
  GPtrArray       *actors;     /* ids, as the list of who it may be has them */
  GPtrArray       *ties;       /* ids, as the list of ties has them */
  gboolean         filling;
};

G_DEFINE_FINAL_TYPE (DramaInboxChange, drama_inbox_change, GTK_TYPE_POPOVER)

static guint done_signal;

static void
clear_party (gpointer data)
{
  g_free ((char *) ((DramaParty *) data)->id);
}

static void
refuse (DramaInboxChange *self, const char *message)
{
  gtk_label_set_label (self->refusal, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), message != NULL);
}

static DramaParty
get_party (DramaInboxChange *self, guint position)
{
  return position < self->parties->len ? g_array_index (self->parties, DramaParty, position)
                                       : DRAMA_PARTY_NOBODY;
}

static guint
find_party (DramaInboxChange *self, const DramaParty *party)
{
  for (guint i = 0; i < self->parties->len; i++)
    {
      const DramaParty *other = &g_array_index (self->parties, DramaParty, i);

      if (party->id != NULL ? g_strcmp0 (party->id, other->id) == 0
                            : other->id == NULL && other->drafted == party->drafted)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

/* Those of the text come first; who of them is not in the dossier is marked. */
static void
fill_parties (DramaInboxChange *self)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GtkStringList) froms = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) tos = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) speakers = gtk_string_list_new (NULL);
  guint n = drama_inbox_get_n_parties (self->inbox, self->suggestion);

  g_array_set_size (self->parties, 0);
  /* Translators: who says a quote: nobody but the source */
  gtk_string_list_append (speakers, _ ("The source itself"));
  for (guint i = 0; i < n; i++)
    {
      DramaParty       party;
      const char      *name = drama_inbox_get_party (self->inbox, self->suggestion, i, &party);
      g_autofree char *shown = NULL;

      if (party.id != NULL && !g_hash_table_add (known, (gpointer) party.id))
        continue;
      shown = party.id != NULL ? g_strdup (name)
                               /* Translators: in a list; %s is somebody who is not in the
                                * dossier yet */
                               : g_strdup_printf (_ ("%s (new)"), name);
      party.id = g_strdup (party.id);
      g_array_append_val (self->parties, party);
      gtk_string_list_append (froms, shown);
      gtk_string_list_append (tos, shown);
      gtk_string_list_append (speakers, shown);
    }
  gtk_drop_down_set_model (self->from, G_LIST_MODEL (froms));
  gtk_drop_down_set_model (self->to, G_LIST_MODEL (tos));
  gtk_drop_down_set_model (self->speaker, G_LIST_MODEL (speakers));
}

static gboolean
is_between (const DramaTieFields *tie, const char *from, const char *to)
{
  return (g_str_equal (tie->from, from) && g_str_equal (tie->to, to)) ||
         (g_str_equal (tie->from, to) && g_str_equal (tie->to, from));
}

/* The ties between the two who are chosen, either way. */
static void
fill_ties (DramaInboxChange *self, const char *chosen)
{
  DramaDossier *dossier = drama_inbox_get_dossier (self->inbox);
  DramaParty    from = get_party (self, gtk_drop_down_get_selected (self->from));
  DramaParty    to = get_party (self, gtk_drop_down_get_selected (self->to));
  g_autoptr (GtkStringList) sentences = gtk_string_list_new (NULL);
  guint selected = 0;

  g_ptr_array_set_size (self->ties, 0);
  gtk_string_list_append (sentences, _ ("A new tie"));
  for (guint i = 0; i < drama_dossier_get_n_ties (dossier); i++)
    {
      DramaTie             *tie = drama_dossier_get_tie (dossier, i);
      const DramaTieFields *fields = drama_tie_get_fields (tie);
      g_autofree char      *sentence = NULL;
      g_autofree char      *shown = NULL;

      if (from.id == NULL || to.id == NULL || !is_between (fields, from.id, to.id))
        continue;
      sentence = drama_sentence_of_tie (dossier, tie);
      /* Translators: in a list: where a quote goes; %s is a tie as a sentence */
      shown = g_strdup_printf (_ ("Add to “%s”"), sentence);
      gtk_string_list_append (sentences, shown);
      g_ptr_array_add (self->ties, g_strdup (fields->id));
      if (g_strcmp0 (chosen, fields->id) == 0)
        selected = self->ties->len;
    }
  gtk_drop_down_set_model (self->into, G_LIST_MODEL (sentences));
  gtk_drop_down_set_selected (self->into, selected);
  gtk_widget_set_visible (GTK_WIDGET (self->into), self->ties->len > 0);
}

/* NULL for a new one. */
static const char *
get_into (DramaInboxChange *self)
{
  guint position = gtk_drop_down_get_selected (self->into);

  return position > 0 && position <= self->ties->len ? self->ties->pdata[position - 1] : NULL;
}

/* What the tie says, it says already. */
static void
on_into_chosen (DramaInboxChange *self)
{
  gboolean is_new = get_into (self) == NULL;

  gtk_widget_set_sensitive (GTK_WIDGET (self->verb), is_new);
  refuse (self, NULL);
}

static void
on_end_chosen (DramaInboxChange *self)
{
  if (self->filling || self->inbox == NULL)
    return;

  fill_ties (self, NULL);
  refuse (self, NULL);
}

/* Where nobody is chosen, GTK_INVALID_LIST_POSITION. */
static guint
get_end (DramaInboxChange *self, GtkDropDown *end)
{
  guint position = gtk_drop_down_get_selected (end);

  return position < self->parties->len ? position : GTK_INVALID_LIST_POSITION;
}

static void
on_swap (DramaInboxChange *self)
{
  guint from = get_end (self, self->from);

  drama_compat_choose (self->from, get_end (self, self->to));
  drama_compat_choose (self->to, from);
}

static void
on_typed (DramaInboxChange *self)
{
  refuse (self, NULL);
}

static void
fill_actor (DramaInboxChange *self)
{
  DramaDossier    *dossier = drama_inbox_get_dossier (self->inbox);
  const char      *guess = drama_inbox_guess_same (self->inbox, self->suggestion);
  DramaActorChoice choice;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  drama_inbox_propose_actor (self->inbox, self->suggestion, &choice);
  gtk_editable_set_text (self->name, choice.name);
  gtk_drop_down_set_selected (self->kind, choice.kind);
  g_ptr_array_set_size (self->actors, 0);
  /* Translators: in a list of actors: the suggested one is none of them */
  gtk_string_list_append (names, _ ("Nobody in the dossier yet"));
  for (guint i = 0; i <= drama_dossier_get_n_actors (dossier); i++)
    {
      /* Who it may be comes first. */
      DramaActor             *actor;
      const DramaActorFields *fields;

      if (i > 0)
        actor = drama_dossier_get_actor (dossier, i - 1);
      else
        actor = guess != NULL ? drama_dossier_find_actor (dossier, guess, NULL) : NULL;
      fields = actor != NULL ? drama_actor_get_fields (actor) : NULL;
      if (fields == NULL || (i > 0 && g_strcmp0 (fields->id, guess) == 0))
        continue;
      g_ptr_array_add (self->actors, g_strdup (fields->id));
      gtk_string_list_append (names, fields->name);
    }
  gtk_drop_down_set_model (self->same, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->same, 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->same), self->actors->len > 0);
}

static void
fill_tie (DramaInboxChange *self)
{
  DramaTieChoice choice;

  drama_inbox_propose_tie (self->inbox, self->suggestion, &choice);
  fill_parties (self);
  drama_compat_choose (self->from, find_party (self, &choice.from));
  drama_compat_choose (self->to, find_party (self, &choice.to));
  gtk_editable_set_text (self->verb, choice.verb);
  gtk_drop_down_set_selected (self->certainty, choice.certainty);
  gtk_drop_down_set_selected (self->speaker,
                              choice.speaker.id != NULL || choice.speaker.drafted != G_MAXUINT
                                  ? find_party (self, &choice.speaker) + 1
                                  : 0);
  gtk_check_button_set_active (self->disputes, choice.stance == DRAMA_STANCE_DISPUTES);
  fill_ties (self, choice.into);
}

void
drama_inbox_change_offer (DramaInboxChange *self, DramaInbox *inbox, DramaSuggestion *suggestion)
{
  gboolean is_actor;

  g_return_if_fail (DRAMA_IS_INBOX_CHANGE (self));
  g_return_if_fail (DRAMA_IS_INBOX (inbox) && DRAMA_IS_SUGGESTION (suggestion));

  g_set_object (&self->inbox, inbox);
  g_set_object (&self->suggestion, suggestion);
  is_actor = drama_suggestion_get_suggestion_type (suggestion) == DRAMA_SUGGESTION_ACTOR;
  self->filling = TRUE;
  if (is_actor)
    fill_actor (self);
  else
    fill_tie (self);
  self->filling = FALSE;
  gtk_stack_set_visible_child_name (self->stack, is_actor ? "actor" : "tie");
  refuse (self, NULL);
  gtk_popover_set_default_widget (GTK_POPOVER (self), GTK_WIDGET (self->accept));
}

static gboolean
accept_actor (DramaInboxChange *self, char **told, GError **error)
{
  guint            same = gtk_drop_down_get_selected (self->same);
  DramaActorChoice choice = {
    .name = gtk_editable_get_text (self->name),
    .kind = gtk_drop_down_get_selected (self->kind),
    .same_as = same > 0 && same <= self->actors->len ? self->actors->pdata[same - 1] : NULL,
  };

  return drama_inbox_accept_actor (self->inbox, self->suggestion, &choice, told, error);
}

static gboolean
accept_tie (DramaInboxChange *self, char **told, GError **error)
{
  guint          speaker = gtk_drop_down_get_selected (self->speaker);
  DramaTieChoice choice = {
    .from = get_party (self, gtk_drop_down_get_selected (self->from)),
    .verb = gtk_editable_get_text (self->verb),
    .to = get_party (self, gtk_drop_down_get_selected (self->to)),
    .speaker = speaker > 0 && speaker != GTK_INVALID_LIST_POSITION ? get_party (self, speaker - 1)
                                                                   : DRAMA_PARTY_NOBODY,
    .stance = gtk_check_button_get_active (self->disputes) ? DRAMA_STANCE_DISPUTES
                                                           : DRAMA_STANCE_SUPPORTS,
    .certainty = gtk_drop_down_get_selected (self->certainty),
    .into = get_into (self),
  };

  return drama_inbox_accept_tie (self->inbox, self->suggestion, &choice, told, error);
}

void
drama_inbox_change_accept (DramaInboxChange *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *told = NULL;
  gboolean         done;

  g_return_if_fail (DRAMA_IS_INBOX_CHANGE (self));

  if (self->suggestion == NULL)
    return;

  done = drama_suggestion_get_suggestion_type (self->suggestion) == DRAMA_SUGGESTION_ACTOR
             ? accept_actor (self, &told, &error)
             : accept_tie (self, &told, &error);
  if (!done)
    {
      refuse (self, error->message);
      return;
    }

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, done_signal, 0, told);
}

static void
drama_inbox_change_map (GtkWidget *widget)
{
  DramaInboxChange *self = DRAMA_INBOX_CHANGE (widget);
  gboolean          is_tie = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "tie") == 0;

  GTK_WIDGET_CLASS (drama_inbox_change_parent_class)->map (widget);
  gtk_widget_grab_focus (GTK_WIDGET (is_tie ? self->verb : self->name));
}

static void
drama_inbox_change_dispose (GObject *object)
{
  DramaInboxChange *self = DRAMA_INBOX_CHANGE (object);

  g_clear_object (&self->inbox);
  g_clear_object (&self->suggestion);
  gtk_widget_dispose_template (GTK_WIDGET (self), DRAMA_TYPE_INBOX_CHANGE);

  G_OBJECT_CLASS (drama_inbox_change_parent_class)->dispose (object);
}

static void
drama_inbox_change_finalize (GObject *object)
{
  DramaInboxChange *self = DRAMA_INBOX_CHANGE (object);

  g_array_unref (self->parties);
  g_ptr_array_unref (self->actors);
  g_ptr_array_unref (self->ties);

  G_OBJECT_CLASS (drama_inbox_change_parent_class)->finalize (object);
}

static void
drama_inbox_change_class_init (DramaInboxChangeClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = drama_inbox_change_dispose;
  object_class->finalize = drama_inbox_change_finalize;
  widget_class->map = drama_inbox_change_map;

  done_signal = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                              NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, DramaInboxChange, stack);
  gtk_widget_class_bind_template_child (widget_class, DramaInboxChange, name);
  gtk_widget_class_bind_template_child (widget_class, DramaInboxChange, kind);
  gtk_widget_class_bind_template_child (widget_class, DramaInboxChange, same);
  gtk_widget_class_bind_template_child (widget_class, DramaInboxChange, from);
  gtk_widget_class_bind_template_child (widget_class, DramaInboxChange, verb);
  gtk_widget_class_bind_template_child (widget_class, DramaInboxChange, to);
  gtk_widget_class_bind_template_child (widget_class, DramaInboxChange, certainty);
  gtk_widget_class_bind_template_child (widget_class, DramaInboxChange, speaker);
  gtk_widget_class_bind_template_child (widget_class, DramaInboxChange, disputes);
  gtk_widget_class_bind_template_child (widget_class, DramaInboxChange, into);
  gtk_widget_class_bind_template_child (widget_class, DramaInboxChange, refusal);
  gtk_widget_class_bind_template_child (widget_class, DramaInboxChange, accept);
  gtk_widget_class_bind_template_callback (widget_class, drama_inbox_change_accept);
  gtk_widget_class_bind_template_callback (widget_class, on_typed);
  gtk_widget_class_bind_template_callback (widget_class, on_end_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_into_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_swap);
}

/* Names may be long where the popover is narrow, and many, so that one searches. */
static void
make_list (GtkDropDown *list, const char *name)
{
  g_autoptr (GtkExpression) expression =
      gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  drama_short_titles_cut (list);
  gtk_drop_down_set_expression (list, expression);
  drama_compat_name_drop_down (GTK_WIDGET (list), name);
}

static void
drama_inbox_change_init (DramaInboxChange *self)
{
  g_autoptr (GtkStringList) certainties = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);

  self->parties = g_array_new (FALSE, FALSE, sizeof (DramaParty));
  g_array_set_clear_func (self->parties, clear_party);
  self->actors = g_ptr_array_new_with_free_func (g_free);
  self->ties = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  make_list (self->same, _ ("The same as"));
  make_list (self->from, _ ("From"));
  make_list (self->to, _ ("To"));
  make_list (self->speaker, _ ("Said by"));
  make_list (self->into, _ ("Where the quote goes"));
  for (guint i = 0; i < DRAMA_N_CERTAINTIES; i++)
    gtk_string_list_append (certainties, drama_terms_certainty (i));
  gtk_drop_down_set_model (self->certainty, G_LIST_MODEL (certainties));
  for (guint i = 0; i < DRAMA_N_KINDS; i++)
    gtk_string_list_append (kinds, drama_terms_kind (i));
  gtk_drop_down_set_model (self->kind, G_LIST_MODEL (kinds));
  drama_compat_name_drop_down (GTK_WIDGET (self->certainty), _ ("Certainty"));
  drama_compat_name_drop_down (GTK_WIDGET (self->kind), _ ("Kind"));
  drama_compat_mend_names (GTK_WIDGET (self));
}

GtkWidget *
drama_inbox_change_new (void)
{
  return g_object_new (DRAMA_TYPE_INBOX_CHANGE, NULL);
}
