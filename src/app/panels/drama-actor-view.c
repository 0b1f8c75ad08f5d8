/* drama-actor-view.c - an actor, its ties, and every passage about it
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-editors.h"
#include "drama-evidence-views.h"
#include "drama-panel-parts.h"
#include "drama-quote-card.h"
#include "drama-record-head.h"
#include "drama-terms.h"

#include <glib/gi18n.h>

#include <string.h>

#define MAX_PASSAGES 60

typedef struct
{
  DramaTie      *tie;
  DramaEvidence *evidence;
} Passage;

static int
compare_passages (gconstpointer a, gconstpointer b)
{
  const DramaEvidenceFields *left = drama_evidence_get_fields (((const Passage *) a)->evidence);
  const DramaEvidenceFields *right = drama_evidence_get_fields (((const Passage *) b)->evidence);
  int                        order = strcmp (left->source, right->source);

  if (order != 0)
    return order;
  if (left->anchor.start != right->anchor.start)
    return left->anchor.start < right->anchor.start ? -1 : 1;

  return strcmp (left->id, right->id);
}

static gboolean
is_same_place (const Passage *a, const Passage *b)
{
  const DramaEvidenceFields *left = drama_evidence_get_fields (a->evidence);
  const DramaEvidenceFields *right = drama_evidence_get_fields (b->evidence);

  return left->anchor.start == right->anchor.start && left->anchor.end == right->anchor.end &&
         g_str_equal (left->source, right->source);
}

/* Every quote that names the actor or is said by it; one that proves several
 * ties is one passage. */
static GArray *
find_passages (const DramaDossier *dossier, const DramaActor *actor)
{
  const char *id = drama_actor_get_fields (actor)->id;
  GArray     *passages = g_array_new (FALSE, FALSE, sizeof (Passage));

  for (guint i = 0; i < drama_dossier_get_n_ties (dossier); i++)
    {
      DramaTie             *tie = drama_dossier_get_tie (dossier, i);
      const DramaTieFields *fields = drama_tie_get_fields (tie);

      for (guint k = 0; k < fields->n_evidence; k++)
        {
          const DramaEvidenceFields *quote = drama_evidence_get_fields (fields->evidence[k]);
          Passage                    passage = { tie, fields->evidence[k] };

          if (g_strcmp0 (quote->speaker, id) == 0 || g_str_equal (fields->from, id) ||
              g_str_equal (fields->to, id) || drama_actor_is_named_in (actor, quote->anchor.exact))
            g_array_append_val (passages, passage);
        }
    }

  g_array_sort (passages, compare_passages);
  for (guint i = passages->len; i > 1; i--)
    if (is_same_place (&g_array_index (passages, Passage, i - 2),
                       &g_array_index (passages, Passage, i - 1)))
      g_array_remove_index (passages, i - 1);

  return passages;
}

static void
append_head (GtkBox *box, const DramaActorFields *fields)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *icon = gtk_image_new_from_icon_name (drama_terms_kind_icon (fields->kind));
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_image_set_pixel_size (GTK_IMAGE (icon), 32);
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (line), icon);
  drama_panel_append_text (GTK_BOX (lines), fields->name, "sentence");
  drama_panel_append_text (GTK_BOX (lines), drama_terms_kind (fields->kind), "dim-label");
  gtk_box_append (GTK_BOX (line), lines);
  gtk_box_append (box, line);
}

static void
append_aliases (GtkBox *box, const DramaActorFields *fields)
{
  g_autofree char *joined = NULL;
  g_autofree char *text = NULL;

  if (fields->aliases[0] == NULL)
    return;

  /* Translators: what stands between the other names of an actor */
  joined = g_strjoinv (_ (", "), (char **) fields->aliases);
  /* Translators: the other names of an actor, as in "Also: Jim, James" */
  text = g_strdup_printf (_ ("Also: %s"), joined);
  drama_panel_append_text (box, text, NULL);
}

static GPtrArray *
find_ties (const DramaDossier *dossier, const char *id)
{
  GPtrArray *ties = g_ptr_array_new ();

  for (guint i = 0; i < drama_dossier_get_n_ties (dossier); i++)
    {
      DramaTie             *tie = drama_dossier_get_tie (dossier, i);
      const DramaTieFields *fields = drama_tie_get_fields (tie);

      if (g_str_equal (fields->from, id) || g_str_equal (fields->to, id))
        g_ptr_array_add (ties, tie);
    }

  return ties;
}

static void
append_passages (GtkBox *box, const DramaDossier *dossier, const DramaActor *actor)
{
  g_autoptr (GArray) passages = find_passages (dossier, actor);
  g_autofree char *text = NULL;

  if (passages->len == 0)
    return;

  /* Translators: heading above the quotes in which an actor comes up */
  text = g_strdup_printf (ngettext ("Mentioned in %u passage", "Mentioned in %u passages",
                                    passages->len),
                          passages->len);
  drama_panel_append_heading (box, text);
  for (guint i = 0; i < MIN (passages->len, MAX_PASSAGES); i++)
    {
      const Passage *passage = &g_array_index (passages, Passage, i);

      GtkWidget *card = drama_quote_card_new (passage->tie, passage->evidence, NULL);

      drama_quote_card_update (DRAMA_QUOTE_CARD (card), dossier, passage->tie, passage->evidence);
      gtk_box_append (box, card);
    }
  if (passages->len > MAX_PASSAGES)
    {
      guint            more = passages->len - MAX_PASSAGES;
      g_autofree char *rest = NULL;

      /* Translators: below a list of quotes that is too long to show */
      rest = g_strdup_printf (ngettext ("… and %u more, with the ties above.",
                                        "… and %u more, with the ties above.", more),
                              more);
      drama_panel_append_text (box, rest, "dim-label");
    }
}

static void
fill_head (GtkBox *box, const DramaDossier *dossier, const DramaSubject *subject)
{
  const DramaActorFields *fields =
      drama_actor_get_fields (drama_dossier_find_actor (dossier, subject->id, NULL));

  append_head (box, fields);
  append_aliases (box, fields);
  if (*fields->note != '\0')
    drama_panel_append_text (box, fields->note, "note");
}

static void
fill_rest (GtkBox *box, const DramaDossier *dossier, const DramaSubject *subject)
{
  g_autoptr (GPtrArray) ties = find_ties (dossier, subject->id);

  if (ties->len == 0)
    drama_panel_append_text (box, _ ("No tie to anybody yet."), "dim-label");
  drama_panel_append_ties (box, dossier, ties);
  append_passages (box, dossier, drama_dossier_find_actor (dossier, subject->id, NULL));
}

GtkWidget *
drama_actor_view_new (DramaDocument *document, const char *actor)
{
  const DramaSubject subject = { actor, NULL };
  GtkWidget         *view;

  g_return_val_if_fail (DRAMA_IS_DOCUMENT (document) && actor != NULL, NULL);

  view = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_box_append (GTK_BOX (view), drama_record_head_new (document, DRAMA_CHANGE_OF_ACTOR, &subject,
                                                         fill_head, drama_actor_editor_new));
  gtk_box_append (GTK_BOX (view),
                  drama_live_box_new (document, DRAMA_CHANGE_OF_ACTOR, &subject, fill_rest));

  return view;
}
