/* drama-canvas-palette.c - which colours the picture has on the screen
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-canvas-private.h"

#include <adwaita.h>

static DramaThemeName
choose_theme (DramaPalette palette)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean         dark = adw_style_manager_get_dark (manager);

  if (palette == DRAMA_PALETTE_PAPER)
    return DRAMA_THEME_PRINT;
  if (palette == DRAMA_PALETTE_HIGH_CONTRAST || adw_style_manager_get_high_contrast (manager))
    return dark ? DRAMA_THEME_HIGH_CONTRAST_DARK : DRAMA_THEME_HIGH_CONTRAST;

  return dark ? DRAMA_THEME_DARK : DRAMA_THEME_LIGHT;
}

static void
update_theme (DramaCanvas *self)
{
  const DramaTheme *theme = drama_theme_get (choose_theme (self->palette));

  if (theme == self->theme)
    return;

  self->theme = theme;
  g_clear_pointer (&self->offered, drama_scene_unref);
  drama_canvas_forget_scene (self, FALSE);
}

void
drama_canvas_init_palette (DramaCanvas *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  g_signal_connect_object (style, "notify::dark", G_CALLBACK (update_theme), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (update_theme), self,
                           G_CONNECT_SWAPPED);
  update_theme (self);
}

void
drama_canvas_set_palette (DramaCanvas *self,
                          DramaPalette palette)
{
  g_return_if_fail (DRAMA_IS_CANVAS (self));

  self->palette = palette;
  update_theme (self);
}
