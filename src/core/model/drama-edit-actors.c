/* drama-edit-actors.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is handed in has been looked at (drama-check.h).  Ids must be there;
 * that they are is the caller's business. */
#include "drama-edit-actors.h"

#include "drama-check.h"
#include "drama-edit-ids.h"
#include "drama-fold.h"

static void
put_fields (DramaEdit              *self,
            const DramaActorFields *fields)
{
  g_autoptr (DramaActor) actor = drama_actor_new (fields);

  drama_edit_put_actor (self, actor);
}

/**
 * drama_edit_add_actor:
 * @self: an edit
 * @name: as shown
 * @kind: what it is
 *
 * Returns: (transfer full): the id of a new actor, which has no place yet
 */
char *
drama_edit_add_actor (DramaEdit  *self,
                      const char *name,
                      DramaKind   kind)
{
  g_autofree char *id = NULL;
  DramaActorFields fields = { 0 };

  g_return_val_if_fail (self != NULL && name != NULL, NULL);

  id = drama_edit_new_actor_id (self, name);
  fields.id = id;
  fields.name = name;
  fields.kind = kind;
  put_fields (self, &fields);

  return g_steal_pointer (&id);
}

/**
 * drama_edit_rename_actor:
 * @self: an edit
 * @id: of an actor
 * @name: as shown from now on; the id stays, and so does what refers to it
 */
void
drama_edit_rename_actor (DramaEdit  *self,
                         const char *id,
                         const char *name)
{
  const DramaActor *actor = drama_edit_find_actor (self, id);
  DramaActorFields  fields;

  g_return_if_fail (actor != NULL && name != NULL);

  fields = *drama_actor_get_fields (actor);
  fields.name = name;
  put_fields (self, &fields);
}

/**
 * drama_edit_set_kind:
 * @self: an edit
 * @id: of an actor
 * @kind: what it is
 */
void
drama_edit_set_kind (DramaEdit  *self,
                     const char *id,
                     DramaKind   kind)
{
  const DramaActor *actor = drama_edit_find_actor (self, id);
  DramaActorFields  fields;

  g_return_if_fail (actor != NULL);

  fields = *drama_actor_get_fields (actor);
  fields.kind = kind;
  put_fields (self, &fields);
}

/**
 * drama_edit_set_actor_note:
 * @self: an edit
 * @id: of an actor
 * @note: may be empty
 */
void
drama_edit_set_actor_note (DramaEdit  *self,
                           const char *id,
                           const char *note)
{
  const DramaActor *actor = drama_edit_find_actor (self, id);
  DramaActorFields  fields;

  g_return_if_fail (actor != NULL && note != NULL);

  fields = *drama_actor_get_fields (actor);
  fields.note = note;
  put_fields (self, &fields);
}

/**
 * drama_edit_set_aliases:
 * @self: an edit
 * @id: of an actor
 * @aliases: (array zero-terminated=1): its other names, at most %DRAMA_MAX_ALIASES
 */
void
drama_edit_set_aliases (DramaEdit         *self,
                        const char        *id,
                        const char *const *aliases)
{
  const DramaActor *actor = drama_edit_find_actor (self, id);
  DramaActorFields  fields;

  g_return_if_fail (actor != NULL && aliases != NULL);

  fields = *drama_actor_get_fields (actor);
  fields.aliases = aliases;
  put_fields (self, &fields);
}

/**
 * drama_edit_set_pinned:
 * @self: an edit
 * @id: of an actor
 * @pinned: whether a layout must leave it where it is
 */
void
drama_edit_set_pinned (DramaEdit  *self,
                       const char *id,
                       gboolean    pinned)
{
  const DramaActor *actor = drama_edit_find_actor (self, id);
  DramaActorFields  fields;

  g_return_if_fail (actor != NULL);

  fields = *drama_actor_get_fields (actor);
  fields.pinned = pinned;
  put_fields (self, &fields);
}

/**
 * drama_edit_duplicate_actor:
 * @self: an edit
 * @id: of an actor
 * @by: how far from it the copy is put, in world units
 *
 * The copy has the name, kind, aliases and note, but no ties: what was proved
 * of the one is not proved of the other.
 *
 * Returns: (transfer full): the id of the copy
 */
char *
drama_edit_duplicate_actor (DramaEdit  *self,
                            const char *id,
                            DramaVec    by)
{
  const DramaActor *actor = drama_edit_find_actor (self, id);
  g_autofree char  *copy = NULL;
  DramaActorFields  fields;

  g_return_val_if_fail (actor != NULL && drama_vec_is_finite (by), NULL);

  fields = *drama_actor_get_fields (actor);
  copy = drama_edit_new_actor_id (self, fields.name);
  fields.id = copy;
  fields.position = drama_vec_add (fields.position, by);
  fields.pinned = FALSE;
  fields.n_merged = 0; /* nobody was merged into the copy */
  put_fields (self, &fields);

  return g_steal_pointer (&copy);
}

/**
 * drama_dossier_find_actor_by_name:
 * @self: a dossier
 * @name: what a person typed, valid UTF-8
 * @by_alias: (out) (optional): whether it is an alias; untouched where nobody is found
 *
 * Whatever the case, the accents and the blanks.  A name is looked for before
 * an alias is.  Linear in the names.
 *
 * Returns: (transfer none) (nullable): the id of the first actor of that name
 */
const char *
drama_dossier_find_actor_by_name (const DramaDossier *self,
                                  const char         *name,
                                  gboolean           *by_alias)
{
  g_autofree char *tidy = NULL;
  g_autofree char *wanted = NULL;

  g_return_val_if_fail (self != NULL && name != NULL, NULL);

  tidy = drama_check_tidy (name);
  wanted = drama_fold (tidy);
  for (guint pass = 0; pass < 2 && *wanted != '\0'; pass++)
    for (guint i = 0; i < drama_dossier_get_n_actors (self); i++)
      {
        const DramaActorFields *fields = drama_actor_get_fields (drama_dossier_get_actor (self, i));
        const char *const       own[] = { fields->name, NULL };
        const char *const      *names = pass == 0 ? own : fields->aliases;

        for (guint j = 0; names[j] != NULL; j++)
          {
            g_autofree char *given = drama_check_tidy (names[j]);
            g_autofree char *folded = drama_fold (given);

            if (!g_str_equal (folded, wanted))
              continue;
            if (by_alias != NULL)
              *by_alias = pass == 1;
            return fields->id;
          }
      }

  return NULL;
}
