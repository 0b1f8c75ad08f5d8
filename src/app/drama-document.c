/* drama-document.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-document-private.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (DramaDocument, drama_document, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_FILE,
  PROP_TITLE,
  PROP_MODIFIED,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_DISK_STATE,
  PROP_AUTOSAVE,
  N_PROPS
};

enum
{
  CHANGED,
  FLUSH,
  TROUBLE,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

/* The dossier's own title, else the file's name without its ending. */
static char *
make_title (DramaDocument *self)
{
  const char      *title = drama_dossier_get_fields (drama_document_get_dossier (self))->title;
  g_autofree char *name = NULL;

  if (*title != '\0')
    return g_strdup (title);

  if (self->file == NULL)
    return g_strdup (_ ("Untitled dossier"));

  name = g_file_get_basename (self->file);
  if (g_str_has_suffix (name, ".dramatis") && name[0] != '.')
    name[strlen (name) - strlen (".dramatis")] = '\0';

  return g_filename_display_name (name);
}

static void
set_flag (DramaDocument *self, gboolean *flag, gboolean value, guint property)
{
  if (*flag == value)
    return;

  *flag = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

/* What is in no file could be lost. */
static gboolean
is_modified (DramaDocument *self)
{
  return drama_document_get_dossier (self) != self->saved || self->disk.state == DRAMA_DISK_GONE;
}

void
drama_document_refresh (DramaDocument *self)
{
  g_autofree char *title = make_title (self);

  set_flag (self, &self->modified, is_modified (self), PROP_MODIFIED);
  set_flag (self, &self->can_undo, drama_history_can_undo (self->history), PROP_CAN_UNDO);
  set_flag (self, &self->can_redo, drama_history_can_redo (self->history), PROP_CAN_REDO);

  if (g_strcmp0 (title, self->title) != 0)
    {
      g_free (self->title);
      self->title = g_steal_pointer (&title);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
    }
  drama_document_update_autosave (self);
}

void
drama_document_tell_trouble (DramaDocument *self, const char *message)
{
  g_signal_emit (self, signals[TROUBLE], 0, message);
}

void
drama_document_set_disk_state (DramaDocument *self, DramaDiskState state)
{
  if (self->disk.state == state)
    return;

  self->disk.state = state;
  drama_document_refresh (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DISK_STATE]);
}

/* After the history went from @before to its current dossier. */
void
drama_document_tell_change (DramaDocument *self, DramaDossier *before)
{
  g_autoptr (DramaDossier) after = drama_dossier_ref (drama_document_get_dossier (self));

  self->discarded = FALSE;
  if (before != after)
    g_signal_emit (self, signals[CHANGED], 0, before, after);

  drama_document_refresh (self);
}

static void
drama_document_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  DramaDocument *self = DRAMA_DOCUMENT (object);

  switch (id)
    {
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, self->modified);
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, self->can_undo);
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, self->can_redo);
      break;
    case PROP_DISK_STATE:
      g_value_set_int (value, (int) self->disk.state);
      break;
    case PROP_AUTOSAVE:
      g_value_set_boolean (value, !self->unsaved.off);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
drama_document_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_AUTOSAVE)
    drama_document_set_autosave (DRAMA_DOCUMENT (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
drama_document_dispose (GObject *object)
{
  DramaDocument *self = DRAMA_DOCUMENT (object);

  drama_document_end_autosave (self);
  drama_document_end_disk (self);

  G_OBJECT_CLASS (drama_document_parent_class)->dispose (object);
}

static void
drama_document_finalize (GObject *object)
{
  DramaDocument *self = DRAMA_DOCUMENT (object);

  g_clear_pointer (&self->history, drama_history_free);
  g_clear_pointer (&self->saved, drama_dossier_unref);
  g_clear_object (&self->file);
  g_clear_pointer (&self->title, g_free);

  G_OBJECT_CLASS (drama_document_parent_class)->finalize (object);
}

static void
drama_document_class_init (DramaDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = drama_document_get_property;
  object_class->set_property = drama_document_set_property;
  object_class->dispose = drama_document_dispose;
  object_class->finalize = drama_document_finalize;

  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_DISK_STATE] = g_param_spec_int ("disk-state", NULL, NULL, DRAMA_DISK_SAME,
                                                  DRAMA_DISK_GONE, DRAMA_DISK_SAME, flags);
  properties[PROP_AUTOSAVE] = g_param_spec_boolean ("autosave", NULL, NULL, TRUE,
                                                    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[FLUSH] = g_signal_new ("flush", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_POINTER);
  signals[TROUBLE] = g_signal_new ("trouble", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
drama_document_init (DramaDocument *self)
{
}

/* A document without a file; unmodified as long as nothing is edited, since
 * there is nothing yet that could be lost. */
DramaDocument *
drama_document_new (DramaDossier *dossier)
{
  DramaDocument *self;

  g_return_val_if_fail (dossier != NULL, NULL);

  self = g_object_new (DRAMA_TYPE_DOCUMENT, NULL);
  self->history = drama_history_new (dossier);
  self->unsaved.delay_ms = DRAMA_AUTOSAVE_MS;
  self->saved = drama_dossier_ref (dossier);
  self->title = make_title (self);

  return self;
}

DramaDossier *
drama_document_get_dossier (DramaDocument *self)
{
  g_return_val_if_fail (DRAMA_IS_DOCUMENT (self), NULL);

  return drama_history_get_current (self->history);
}

GFile *
drama_document_get_file (DramaDocument *self)
{
  g_return_val_if_fail (DRAMA_IS_DOCUMENT (self), NULL);

  return self->file;
}

const char *
drama_document_get_title (DramaDocument *self)
{
  g_return_val_if_fail (DRAMA_IS_DOCUMENT (self), NULL);

  return self->title;
}

gboolean
drama_document_get_modified (DramaDocument *self)
{
  g_return_val_if_fail (DRAMA_IS_DOCUMENT (self), FALSE);

  return self->modified;
}

/* Whoever has words that were typed and not committed yet commits them now.  To be
 * called before the dossier is saved, exported or left. */
void
drama_document_flush (DramaDocument *self)
{
  g_return_if_fail (DRAMA_IS_DOCUMENT (self));

  g_signal_emit (self, signals[FLUSH], 0);
}

/* Takes @edit whatever happens.  @label names the step for the person who may
 * undo it; steps with the same @merge_key (nullable) become one. */
gboolean
drama_document_commit (DramaDocument *self,
                       DramaEdit     *edit,
                       const char    *label,
                       const char    *merge_key,
                       GError       **error)
{
  g_autoptr (DramaEdit) taken G_GNUC_UNUSED = edit;
  g_autoptr (DramaDossier) before = NULL;
  g_autoptr (DramaDossier) after = NULL;

  g_return_val_if_fail (DRAMA_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (edit != NULL, FALSE);
  g_return_val_if_fail (label != NULL, FALSE);

  before = drama_dossier_ref (drama_document_get_dossier (self));
  after = drama_edit_commit (edit, error);
  if (after == NULL)
    return FALSE;

  if (after != before)
    drama_history_push (self->history, after, label, merge_key);
  drama_document_tell_change (self, before);

  return TRUE;
}

/* One step to another whole dossier, which may be the saved one again. */
void
drama_document_step_to (DramaDocument *self, DramaDossier *dossier, const char *label)
{
  g_autoptr (DramaDossier) before = NULL;

  g_return_if_fail (DRAMA_IS_DOCUMENT (self));
  g_return_if_fail (dossier != NULL && label != NULL);

  before = drama_dossier_ref (drama_document_get_dossier (self));
  drama_history_push (self->history, dossier, label, NULL);
  drama_document_tell_change (self, before);
}

void
drama_document_take_file (DramaDocument *self, GFile *file)
{
  if (self->file != NULL && g_file_equal (self->file, file))
    return;

  g_set_object (&self->file, file);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE]);
  drama_document_watch_soon (self);
}

void
drama_document_take_saved (DramaDocument     *self,
                           DramaDossier      *dossier,
                           GFile             *file,
                           const DramaStored *stored)
{
  drama_dossier_ref (dossier);
  g_clear_pointer (&self->saved, drama_dossier_unref);
  self->saved = dossier;
  drama_history_seal (self->history);
  /* What is kept says that it belongs to what the file held before. */
  g_clear_pointer (&self->unsaved.kept, drama_dossier_unref);
  g_free (self->disk.digest);
  self->disk.digest = g_strdup (stored->digest);
  self->disk.mark = stored->mark;
  drama_document_take_file (self, file);
  drama_document_set_disk_state (self, DRAMA_DISK_SAME);
  drama_document_refresh (self);
}
