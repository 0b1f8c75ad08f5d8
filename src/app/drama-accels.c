/* drama-accels.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-accels.h"

typedef struct
{
  const char *action;
  const char *accels[3];
} Accel;

/* Only what a text entry has no use for: these come before the focused widget.
 * Ctrl+A, Ctrl+Z and their like are bindings of the window, which come after. */
static const Accel accels[] = {
  { "app.new-window", { "<Control>n" } },
  { "app.quit", { "<Control>q" } },
  { "app.preferences", { "<Control>comma" } },
  { "win.open", { "<Control>o" } },
  { "win.save", { "<Control>s" } },
  { "win.save-as", { "<Shift><Control>s" } },
  { "win.export", { "<Shift><Control>e" } },
  { "win.copy-picture", { "<Shift><Control>c" } },
  { "win.print", { "<Control>p" } },
  { "window.close", { "<Control>w" } },
  { "win.find", { "<Control>f" } },
  { "win.find-next", { "<Control>g" } },
  { "win.find-previous", { "<Shift><Control>g" } },
  { "win.show-help-overlay", { "<Control>question" } },
  { "win.fullscreen", { "F11" } },
  { "win.outline-visible", { "F9" } },
  { "win.evidence-visible", { "<Shift>F9" } },
  { "win.next-pane", { "F6" } },
  { "win.zoom-in", { "<Control>plus", "<Control>equal", "<Control>KP_Add" } },
  { "win.zoom-out", { "<Control>minus", "<Control>KP_Subtract" } },
  { "win.zoom-100", { "<Control>1", "<Control>KP_1" } },
  { "win.zoom-fit", { "<Control>0", "<Control>KP_0" } },
  { "win.zoom-selection", { "<Control>2", "<Control>KP_2" } },
  { "win.previous-quote", { "<Control>Page_Up" } },
  { "win.next-quote", { "<Control>Page_Down" } },
};

void
drama_accels_set (GtkApplication *app)
{
  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    {
      const char *keys[G_N_ELEMENTS (accels[i].accels) + 1] = { NULL };

      for (guint k = 0; k < G_N_ELEMENTS (accels[i].accels); k++)
        keys[k] = accels[i].accels[k];
      gtk_application_set_accels_for_action (app, accels[i].action, keys);
    }
}
