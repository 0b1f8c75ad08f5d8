/* drama-inbox-panel-only.c - the choice of the text whose suggestions are shown
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-compat.h"
#include "drama-inbox-panel-private.h"

#include <glib/gi18n.h>

/* Those that were read, after all of them together; nothing to choose where it is one. */
void
drama_inbox_panel_fill_only (DramaInboxPanel *self)
{
  GtkDropDown *only = GTK_DROP_DOWN (self->only);
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  g_auto (GStrv) ids = self->inbox != NULL ? drama_inbox_dup_sources (self->inbox) : NULL;
  const char *shown = self->inbox != NULL ? drama_inbox_get_only (self->inbox) : NULL;
  guint       n = 0, at = 0;

  g_signal_handlers_block_by_func (only, drama_inbox_panel_on_only_chosen, self);
  g_ptr_array_set_size (self->drafted, 0);
  gtk_string_list_append (titles, _ ("All Texts"));
  for (; ids != NULL && ids[n] != NULL; n++)
    {
      DramaSource *source = drama_dossier_find_source (drama_session_get_dossier (self->session),
                                                       ids[n], NULL);

      g_ptr_array_add (self->drafted, g_strdup (ids[n]));
      gtk_string_list_append (titles, source != NULL ? drama_source_get_fields (source)->title
                                                     : ids[n]);
      if (g_strcmp0 (ids[n], shown) == 0)
        at = n + 1;
    }
  gtk_drop_down_set_model (only, G_LIST_MODEL (titles));
  gtk_drop_down_set_selected (only, at);
  gtk_widget_set_visible (self->only, n > 1);
  g_signal_handlers_unblock_by_func (only, drama_inbox_panel_on_only_chosen, self);
  /* What was shown alone is gone. */
  if (shown != NULL && (at == 0 || n == 1))
    drama_inbox_set_only (self->inbox, NULL);
}

void
drama_inbox_panel_on_only_chosen (DramaInboxPanel *self)
{
  guint chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->only));

  if (self->inbox == NULL || chosen > self->drafted->len)
    return;

  drama_inbox_set_only (self->inbox, chosen > 0 ? self->drafted->pdata[chosen - 1] : NULL);
  drama_inbox_panel_update (self);
}
