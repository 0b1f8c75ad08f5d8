/* drama-record-text.h - how records keep their strings; for core/model only
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A copy that is never NULL. */
static inline char *
drama_record_dup (const char *text)
{
  return g_strdup (text != NULL ? text : "");
}

/* Frees what drama_record_dup() made; fields are const for all other eyes. */
static inline void
drama_record_free (const char *text)
{
  g_free ((gpointer) text);
}

G_END_DECLS
