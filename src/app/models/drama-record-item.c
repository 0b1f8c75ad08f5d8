/* drama-record-item.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-fold.h"
#include "drama-record-item.h"
#include "drama-sentence.h"
#include "drama-terms.h"

#include <glib/gi18n.h>

#include <string.h>

struct _DramaRecordItem
{
  GObject         parent_instance;
  DramaRecordType type;
  char           *id;
  char           *plain;
  char           *markup;
  char           *detail;
  char           *label;
  char           *verb;     /* empty but for a tie */
  char           *folded;   /* everything that a search looks through */
  char           *sort_key; /* of the plain text, in the reader's language */
  DramaKind       kind;
  DramaStanding   standing;
  guint           number;
  gboolean        has_text;
};

G_DEFINE_FINAL_TYPE (DramaRecordItem, drama_record_item, G_TYPE_OBJECT)

static void
fill_actor (DramaRecordItem *self, const DramaActor *actor)
{
  const DramaActorFields *fields = drama_actor_get_fields (actor);
  g_autofree char        *aliases = g_strjoinv (" ", (char **) fields->aliases);
  g_autofree char        *searched = g_strjoin (" ", fields->name, aliases, NULL);
  g_autofree char        *kind = g_utf8_strdown (drama_terms_kind (fields->kind), -1);

  self->id = g_strdup (fields->id);
  self->kind = fields->kind;
  self->plain = g_strdup (fields->name);
  self->markup = g_markup_escape_text (fields->name, -1);
  /* Translators: below an actor's name: what it is and how many ties it has */
  self->detail = g_strdup_printf (ngettext ("%s · %u tie", "%s · %u ties", self->number),
                                  drama_terms_kind (fields->kind), self->number);
  /* Translators: what a screen reader says of an actor: name, kind, number of ties */
  self->label = g_strdup_printf (ngettext ("%s, %s, %u tie", "%s, %s, %u ties", self->number),
                                 fields->name, kind, self->number);
  self->verb = g_strdup ("");
  self->folded = drama_fold (searched);
}

static void
fill_tie (DramaRecordItem *self, const DramaDossier *dossier, const DramaTie *tie)
{
  const DramaTieFields *fields = drama_tie_get_fields (tie);

  self->id = g_strdup (fields->id);
  self->standing = drama_standing_shown (dossier, tie);
  self->plain = drama_sentence_of_tie (dossier, tie);
  self->markup = drama_terms_dup_sentence_markup (dossier, tie);
  /* Translators: below a tie: its standing and how many quotes there are */
  self->detail = g_strdup_printf (ngettext ("%s · %u quote", "%s · %u quotes", self->number),
                                  drama_terms_standing (self->standing), self->number);
  self->label = drama_terms_dup_tie_label (dossier, tie);
  self->verb = g_strdup (fields->verb);
  self->folded = drama_fold (self->plain);
}

static void
fill_source (DramaRecordItem *self, const DramaSource *source)
{
  const DramaSourceFields *fields = drama_source_get_fields (source);
  g_autofree char         *date = drama_terms_dup_date (fields->published);
  g_autofree char         *searched = g_strjoin (" ", fields->title, fields->publisher,
                                                 fields->author, NULL);
  g_autofree char         *quotes = NULL;
  GString                 *detail = g_string_new (fields->publisher);

  quotes = g_strdup_printf (ngettext ("%u quote", "%u quotes", self->number), self->number);
  for (guint i = 0; i < 2; i++)
    {
      const char *part = i == 0 ? date : quotes;

      if (*part != '\0' && detail->len > 0)
        g_string_append (detail, " · ");
      g_string_append (detail, part);
    }

  self->id = g_strdup (fields->id);
  self->has_text = fields->text != NULL;
  self->plain = g_strdup (fields->title);
  self->markup = g_markup_escape_text (fields->title, -1);
  self->detail = g_string_free (detail, FALSE);
  self->label = g_strdup_printf ("%s, %s", fields->title, self->detail);
  self->verb = g_strdup ("");
  self->folded = drama_fold (searched);
}

static void
drama_record_item_finalize (GObject *object)
{
  DramaRecordItem *self = DRAMA_RECORD_ITEM (object);

  g_free (self->id);
  g_free (self->plain);
  g_free (self->markup);
  g_free (self->detail);
  g_free (self->label);
  g_free (self->verb);
  g_free (self->folded);
  g_free (self->sort_key);

  G_OBJECT_CLASS (drama_record_item_parent_class)->finalize (object);
}

static void
drama_record_item_class_init (DramaRecordItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = drama_record_item_finalize;
}

static void
drama_record_item_init (DramaRecordItem *self)
{
}

/* @number: how many ties an actor has, how many quotes there are of a tie or
 * from a source; counted once for the whole list. */
DramaRecordItem *
drama_record_item_new (DramaDossier *dossier, DramaRecordType type, guint index, guint number)
{
  DramaRecordItem *self;

  g_return_val_if_fail (dossier != NULL, NULL);

  self = g_object_new (DRAMA_TYPE_RECORD_ITEM, NULL);
  self->type = type;
  self->number = number;
  switch (type)
    {
    case DRAMA_RECORD_TIE:
      fill_tie (self, dossier, drama_dossier_get_tie (dossier, index));
      break;
    case DRAMA_RECORD_SOURCE:
      fill_source (self, drama_dossier_get_source (dossier, index));
      break;
    case DRAMA_RECORD_ACTOR:
    default:
      fill_actor (self, drama_dossier_get_actor (dossier, index));
      break;
    }
  self->sort_key = g_utf8_collate_key (self->plain, -1);

  return self;
}

DramaRecordType
drama_record_item_get_record_type (DramaRecordItem *self)
{
  g_return_val_if_fail (DRAMA_IS_RECORD_ITEM (self), DRAMA_RECORD_ACTOR);

  return self->type;
}

const char *
drama_record_item_get_id (DramaRecordItem *self)
{
  g_return_val_if_fail (DRAMA_IS_RECORD_ITEM (self), NULL);

  return self->id;
}

const char *
drama_record_item_get_markup (DramaRecordItem *self)
{
  g_return_val_if_fail (DRAMA_IS_RECORD_ITEM (self), NULL);

  return self->markup;
}

const char *
drama_record_item_get_plain (DramaRecordItem *self)
{
  g_return_val_if_fail (DRAMA_IS_RECORD_ITEM (self), NULL);

  return self->plain;
}

const char *
drama_record_item_get_detail (DramaRecordItem *self)
{
  g_return_val_if_fail (DRAMA_IS_RECORD_ITEM (self), NULL);

  return self->detail;
}

const char *
drama_record_item_get_label (DramaRecordItem *self)
{
  g_return_val_if_fail (DRAMA_IS_RECORD_ITEM (self), NULL);

  return self->label;
}

DramaKind
drama_record_item_get_kind (DramaRecordItem *self)
{
  g_return_val_if_fail (DRAMA_IS_RECORD_ITEM (self), DRAMA_KIND_PERSON);

  return self->kind;
}

DramaStanding
drama_record_item_get_standing (DramaRecordItem *self)
{
  g_return_val_if_fail (DRAMA_IS_RECORD_ITEM (self), DRAMA_STANDING_UNSOURCED);

  return self->standing;
}

const char *
drama_record_item_get_verb (DramaRecordItem *self)
{
  g_return_val_if_fail (DRAMA_IS_RECORD_ITEM (self), NULL);

  return self->verb;
}

gboolean
drama_record_item_has_text (DramaRecordItem *self)
{
  g_return_val_if_fail (DRAMA_IS_RECORD_ITEM (self), FALSE);

  return self->has_text;
}

guint
drama_record_item_get_number (DramaRecordItem *self)
{
  g_return_val_if_fail (DRAMA_IS_RECORD_ITEM (self), 0);

  return self->number;
}

const char *
drama_record_item_get_sort_key (DramaRecordItem *self)
{
  g_return_val_if_fail (DRAMA_IS_RECORD_ITEM (self), NULL);

  return self->sort_key;
}

gboolean
drama_record_item_matches (DramaRecordItem *self, const char *folded)
{
  g_return_val_if_fail (DRAMA_IS_RECORD_ITEM (self), FALSE);
  g_return_val_if_fail (folded != NULL, FALSE);

  return strstr (self->folded, folded) != NULL;
}
