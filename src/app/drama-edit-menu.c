/* drama-edit-menu.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-edit-menu.h"
#include "drama-former.h"
#include "drama-terms.h"

#include <glib/gi18n.h>

/* Of those that can be split, the last so many are named; the others follow when those
 * are split. */
#define MAX_SPLITS 12

static void
append (GMenu *section, const char *label, const char *action, const char *accel)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);

  if (accel != NULL)
    g_menu_item_set_attribute (item, "accel", "s", accel);
  g_menu_append_item (section, item);
}

static void
append_target (GMenu *section, const char *label, const char *action, GVariant *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (section, item);
}

static void
append_section (GMenu *menu, GMenu *section)
{
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  g_object_unref (section);
}

static void
append_submenu (GMenu *section, const char *label, GMenu *submenu)
{
  g_menu_append_submenu (section, label, G_MENU_MODEL (submenu));
  g_object_unref (submenu);
}

static GMenu *
new_kinds (void)
{
  GMenu *kinds = g_menu_new ();

  for (guint i = 0; i < DRAMA_N_KINDS; i++)
    append_target (kinds, drama_terms_kind ((DramaKind) i), "win.kind",
                   g_variant_new_string (drama_kind_to_string ((DramaKind) i)));

  return kinds;
}

static GMenu *
new_aligns (gboolean can_distribute)
{
  static const struct
  {
    const char *label;
    const char *target;
  } WAYS[] = {
    { N_ ("_Left Sides"), "left" },
    { N_ ("Middles in a _Column"), "centre" },
    { N_ ("_Right Sides"), "right" },
    { N_ ("_Upper Sides"), "top" },
    { N_ ("_Middles in a Row"), "middle" },
    { N_ ("Lo_wer Sides"), "bottom" },
    { N_ ("_Even Gaps in the Row"), "row" },
    { N_ ("Even _Gaps in the Column"), "column" },
  };
  GMenu *menu = g_menu_new ();
  GMenu *lines[] = { g_menu_new (), g_menu_new (), g_menu_new () };

  for (guint i = 0; i < (can_distribute ? 8 : 6); i++)
    append_target (lines[i / 3], _ (WAYS[i].label), "win.align",
                   g_variant_new_string (WAYS[i].target));
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    append_section (menu, lines[i]);

  return menu;
}

/* A name as the label of a menu item, in which an underscore is no mnemonic. */
static char *
escape (const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, "_", -1);
  g_autofree char *escaped = g_strjoinv ("__", parts);

  return g_utf8_strlen (escaped, -1) > 40 ? g_utf8_substring (escaped, 0, 40)
                                          : g_steal_pointer (&escaped);
}

/* The last merged first, as that is the one that is regretted. */
static GMenu *
new_splits (const DramaActorFields *actor)
{
  GMenu *menu = g_menu_new ();

  for (guint i = actor->n_merged; i > 0 && actor->n_merged - i < MAX_SPLITS; i--)
    {
      const DramaFormerFields *former = drama_former_get_fields (actor->merged[i - 1]);
      g_autofree char         *name = escape (drama_actor_get_fields (former->actor)->name);

      append_target (menu, name, "win.split", g_variant_new ("(su)", actor->id, i - 1));
    }

  return menu;
}

static void
append_actor_edits (GMenu *menu, DramaSession *session, const GPtrArray *ids)
{
  GMenu            *section = g_menu_new ();
  const DramaActor *actor =
      drama_dossier_find_actor (drama_session_get_dossier (session), ids->pdata[0], NULL);
  guint n_merged = actor != NULL ? drama_actor_get_fields (actor)->n_merged : 0;

  append (section, _ ("New _Tie…"), "win.new-tie", "<Control>l");
  if (ids->len == 1)
    append (section, _ ("_Rename…"), "win.rename", "F2");
  /* Translators: what an actor is: a person, a company, a court */
  append_submenu (section, _ ("_Kind"), new_kinds ());
  append (section, _ ("_Duplicate"), "win.duplicate", "<Control>d");
  if (ids->len > 1)
    append (section, _ ("_Merge…"), "win.merge", "<Control>m");
  if (ids->len == 1 && n_merged > 0)
    append_submenu (section, _ ("_Split Off"), new_splits (drama_actor_get_fields (actor)));
  append_section (menu, section);

  section = g_menu_new ();
  append (section, _ ("_Pin or Unpin"), "win.pin", "<Shift><Control>p");
  if (ids->len > 1)
    append_submenu (section, _ ("_Align"), new_aligns (ids->len > 2));
  append (section, _ ("_Zoom to Selection"), "win.zoom-selection", "<Control>2");
  append_section (menu, section);

  section = g_menu_new ();
  append (section, _ ("_Redact…"), "win.redact-selected", NULL);
  append_section (menu, section);
}

static void
append_tie_edits (GMenu *menu, DramaSession *session, const GPtrArray *ids)
{
  GMenu          *section = g_menu_new ();
  const DramaTie *tie =
      drama_dossier_find_tie (drama_session_get_dossier (session), ids->pdata[0], NULL);
  gboolean directed = tie != NULL && drama_tie_get_fields (tie)->directed;

  if (ids->len == 1)
    append (section, _ ("_Change Verb…"), "win.rename", "F2");
  append (section, _ ("_Reverse"), "win.reverse", NULL);
  append_target (section, directed ? _ ("_Take Direction Away") : _ ("_Give Direction"),
                 "win.directed", g_variant_new_boolean (!directed));
  append (section, _ ("_Duplicate"), "win.duplicate", "<Control>d");
  append_section (menu, section);

  section = g_menu_new ();
  append (section, _ ("_Zoom to Selection"), "win.zoom-selection", "<Control>2");
  append_section (menu, section);
}

GMenuModel *
drama_edit_menu_new (DramaSession *session)
{
  GMenu           *menu = g_menu_new ();
  GMenu           *section = g_menu_new ();
  const GPtrArray *actors, *ties;

  g_return_val_if_fail (DRAMA_IS_SESSION (session), G_MENU_MODEL (menu));

  actors = drama_session_get_selected_actors (session);
  ties = drama_session_get_selected_ties (session);
  append (section, _ ("Show _Evidence"), "win.show-evidence", NULL);
  if (actors->len == 1)
    append (section, _ ("Only the _Neighbourhood"), "win.neighbourhood", "<Shift><Control>h");
  append_section (menu, section);
  if (actors->len > 0)
    append_actor_edits (menu, session, actors);
  else if (ties->len > 0)
    append_tie_edits (menu, session, ties);

  section = g_menu_new ();
  append (section, _ ("Cu_t"), "win.cut", "<Control>x");
  append (section, _ ("_Copy"), "win.copy", "<Control>c");
  append (section, _ ("De_lete"), "win.delete", "Delete");
  append_section (menu, section);

  return G_MENU_MODEL (menu);
}
