/* drama-redact-report.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-redact.h"

static void
free_look (gpointer data)
{
  DramaRedactLook *look = data;

  g_free (look->id);
  g_free (look->words);
  g_free (look);
}

/**
 * drama_redact_report_new:
 *
 * Returns: (transfer full): an empty report
 */
DramaRedactReport *
drama_redact_report_new (void)
{
  DramaRedactReport *self = g_new0 (DramaRedactReport, 1);

  self->looks = g_ptr_array_new_with_free_func (free_look);

  return self;
}

/**
 * drama_redact_report_free:
 * @self: (transfer full): a report
 */
void
drama_redact_report_free (DramaRedactReport *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->looks);
  g_free (self);
}

/**
 * drama_redact_report_get_total:
 * @self: a report
 *
 * Returns: how often anything was taken out
 */
guint
drama_redact_report_get_total (const DramaRedactReport *self)
{
  guint total = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < DRAMA_N_REDACT_PLACES; i++)
    total += self->counts[i];

  return total;
}
