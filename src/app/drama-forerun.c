/* drama-forerun.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-far-pixels.h"
#include "drama-fit.h"
#include "drama-forerun.h"

#include <glib/gi18n.h>

#define ATTACHED "drama-forerun"

struct _DramaForerun
{
  gatomicrefcount    ref_count;
  GFile             *file;
  DramaForerunLook   look;
  GCancellable      *cancellable;
  int                progress; /* of the reading, in thousandths; atomic */
  GMutex             mutex;
  GCond              changed;
  gboolean           read;    /* @stored or @error is there; guarded by @mutex like all below */
  gboolean           drawn;   /* @scene is there, or will never be */
  DramaStored        stored;  /* zero once it was taken, or where it could not be read */
  DramaScene        *scene;   /* NULL likewise */
  DramaFirstPicture *picture; /* NULL likewise, and once it was taken */
  GError            *error;
};

static const char *
translate (const char *english)
{
  return gettext (english);
}

/* As the canvas makes its first. */
static DramaScene *
draw (DramaForerun *self, DramaDossier *dossier)
{
  DramaSceneInput input = {
    .dossier = dossier,
    .theme = self->look.theme,
    .font_family = self->look.font_family,
    .text_scale = self->look.text_scale,
    .pins = TRUE,
    .translate = translate,
  };
  DramaScene *scene;

  scene = drama_scene_new (&input);
  drama_far_pixels_prepare (scene);
  drama_fit_foresee (scene, self->look.view_width, self->look.view_height);

  return scene;
}

static void
on_step (double fraction, gpointer data)
{
  DramaForerun *self = data;

  g_atomic_int_set (&self->progress, (int) (fraction * 1000));
}

static gpointer
run_ahead (gpointer data)
{
  g_autoptr (DramaForerun) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (DramaDossier) dossier = NULL;
  DramaProgress      progress = { on_step, self, self->cancellable };
  DramaStored        stored = { 0 };
  DramaScene        *scene = NULL;
  DramaFirstPicture *picture = NULL;

  if (drama_load_watched (self->file, &stored, &progress, &error))
    dossier = drama_dossier_ref (stored.dossier);

  g_mutex_lock (&self->mutex);
  self->read = TRUE;
  self->stored = stored;
  self->error = g_steal_pointer (&error);
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->mutex);

  if (dossier)
    {
      scene = draw (self, dossier);
      picture = drama_first_picture_new (scene, drama_theme_get_background (self->look.theme),
                                         self->look.view_width, self->look.view_height);
    }

  g_mutex_lock (&self->mutex);
  self->drawn = TRUE;
  self->scene = scene;
  self->picture = picture;
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->mutex);

  return NULL;
}

/* Returns what reads @file from now on, and then makes a scene of it in @look. */
DramaForerun *
drama_forerun_start (GFile *file, const DramaForerunLook *look)
{
  DramaForerun *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (look != NULL, NULL);

  self = g_new0 (DramaForerun, 1);
  g_atomic_ref_count_init (&self->ref_count);
  g_mutex_init (&self->mutex);
  g_cond_init (&self->changed);
  self->file = g_object_ref (file);
  self->cancellable = g_cancellable_new ();
  self->look = *look;
  self->look.font_family = g_strdup (look->font_family);

  /* Nobody joins it: where another process opens the file, this one ends. */
  g_atomic_ref_count_inc (&self->ref_count);
  g_thread_unref (g_thread_new ("forerun", run_ahead, self));

  return self;
}

DramaForerun *
drama_forerun_ref (DramaForerun *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
drama_forerun_unref (DramaForerun *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_object_unref (self->file);
  g_object_unref (self->cancellable);
  g_free (self->look.font_family);
  drama_stored_clear (&self->stored);
  g_clear_pointer (&self->picture, drama_first_picture_free);
  g_clear_pointer (&self->scene, drama_scene_unref);
  g_clear_error (&self->error);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->changed);
  g_free (self);
}

gboolean
drama_forerun_is_of (const DramaForerun *self, GFile *file)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return g_file_equal (self->file, file);
}

/* Who is handed this very @file later finds what was read of it. */
void
drama_forerun_attach (DramaForerun *self, GFile *file)
{
  g_return_if_fail (drama_forerun_is_of (self, file));

  g_atomic_ref_count_inc (&self->ref_count);
  g_object_set_data_full (G_OBJECT (file), ATTACHED, self, (GDestroyNotify) drama_forerun_unref);
}

void
drama_forerun_detach (GFile *file)
{
  g_object_set_data (G_OBJECT (file), ATTACHED, NULL);
}

/* Transfer none, nullable. */
DramaForerun *
drama_forerun_find (GFile *file)
{
  return g_object_get_data (G_OBJECT (file), ATTACHED);
}

/* Waits for the file to be read; gives it once and from then on nothing without
 * @error set, since by then the file may be another. */
gboolean
drama_forerun_take (DramaForerun *self, DramaStored *stored, GError **error)
{
  g_return_val_if_fail (self != NULL && stored != NULL, FALSE);

  g_mutex_lock (&self->mutex);
  while (!self->read)
    g_cond_wait (&self->changed, &self->mutex);
  *stored = self->stored;
  self->stored = (DramaStored){ 0 };
  if (self->error)
    g_propagate_error (error, g_steal_pointer (&self->error));
  g_mutex_unlock (&self->mutex);

  return stored->dossier != NULL;
}

/* Waits for the scene; transfer none, nullable. */
DramaScene *
drama_forerun_get_scene (DramaForerun *self)
{
  DramaScene *scene;

  g_return_val_if_fail (self != NULL, NULL);

  g_mutex_lock (&self->mutex);
  while (!self->drawn)
    g_cond_wait (&self->changed, &self->mutex);
  scene = self->scene;
  g_mutex_unlock (&self->mutex);

  return scene;
}

/* What drama_forerun_get_scene() gave as it will first be seen, once; transfer full,
 * nullable. */
DramaFirstPicture *
drama_forerun_take_picture (DramaForerun *self)
{
  DramaFirstPicture *picture;

  g_return_val_if_fail (self != NULL, NULL);

  g_mutex_lock (&self->mutex);
  picture = g_steal_pointer (&self->picture);
  g_mutex_unlock (&self->mutex);

  return picture;
}

/* Nobody wants it any more; whoever waits for it gets %G_IO_ERROR_CANCELLED. */
void
drama_forerun_cancel (DramaForerun *self)
{
  g_return_if_fail (self != NULL);

  g_cancellable_cancel (self->cancellable);
}

/* How much of the file is read, from 0 to 1. */
double
drama_forerun_get_progress (DramaForerun *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return g_atomic_int_get (&self->progress) / 1000.0;
}

const DramaForerunLook *
drama_forerun_get_look (const DramaForerun *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->look;
}
