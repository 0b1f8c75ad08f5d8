/* ui-types.c - shows our types and libadwaita's to gtk4-builder-tool
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * gtk4-builder-tool knows the types of GTK only.  Loaded before it (LD_PRELOAD), this library
 * brings in the others: GtkBuilder finds the type of an object by the name of its get_type
 * function, but the parent of a template only if it is registered already, as is done here. */
#include <adwaita.h>

void drama_ui_types_handler (void);

/* Stands for every handler and closure of a template: what those are called only their class
 * knows, and the old tool looks for them among the symbols. */
void
drama_ui_types_handler (void)
{
}

static void __attribute__ ((constructor))
register_parents (void)
{
  g_type_ensure (ADW_TYPE_ACTION_ROW);
  g_type_ensure (ADW_TYPE_APPLICATION_WINDOW);
  g_type_ensure (ADW_TYPE_BIN);
  g_type_ensure (ADW_TYPE_EXPANDER_ROW);
  g_type_ensure (ADW_TYPE_MESSAGE_DIALOG);
  g_type_ensure (ADW_TYPE_PREFERENCES_GROUP);
  g_type_ensure (ADW_TYPE_PREFERENCES_PAGE);
  g_type_ensure (ADW_TYPE_PREFERENCES_WINDOW);
  g_type_ensure (ADW_TYPE_WINDOW);
}
