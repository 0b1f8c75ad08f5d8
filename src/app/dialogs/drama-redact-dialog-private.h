/* drama-redact-dialog-private.h - shared by the files of DramaRedactDialog alone
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-redact-dialog.h"

G_BEGIN_DECLS

/* One actor who is to go. */
typedef struct
{
  char        *id;
  GtkWidget   *group;
  AdwEntryRow *pseudonym;
  AdwEntryRow *also;
} Person;

struct _DramaRedactDialog
{
  AdwWindow          parent_instance;
  DramaSession      *session;
  GPtrArray         *persons;
  DramaDossier      *copy;    /* NULL while it is not known, or cannot be made */
  DramaDossier      *copied;  /* of what it is one; NULL with it */
  DramaDossier      *copying; /* of what the next one will be; NULL for none */
  DramaRedactReport *report;
  guint              refresh_source;
  guint              serial; /* of the last refresh that was begun */

  AdwPreferencesPage  *page;
  AdwPreferencesGroup *choice_group;
  AdwPreferencesGroup *look_group;
  AdwPreferencesGroup *count_group;
  AdwPreferencesGroup *here_group;
  GtkWidget           *choice;
  GtkWidget           *personal;
  GtkWidget           *authors;
  GtkWidget           *save;
  GtkWidget           *here;
  GPtrArray           *rows; /* of what must be looked at and was taken out */
};

typedef void (*DramaRedactAddRow) (DramaRedactDialog   *self,
                                   AdwPreferencesGroup *group,
                                   const char          *title,
                                   const char          *note);

/* drama-redact-dialog-done.c */
void drama_redact_dialog_choose_file (DramaRedactDialog *self);
void drama_redact_dialog_add_here (DramaRedactDialog *self);
void drama_redact_dialog_update_here (DramaRedactDialog *self, gboolean can_do);
void drama_redact_dialog_look_at_path (DramaRedactDialog *self, DramaRedactAddRow add_row);

G_END_DECLS
