/* drama-reader-popover.h - what selected words are evidence of
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-reader-edits.h"
#include "drama-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DRAMA_TYPE_READER_POPOVER (drama_reader_popover_get_type ())
G_DECLARE_FINAL_TYPE (DramaReaderPopover, drama_reader_popover, DRAMA, READER_POPOVER, GtkPopover)

GtkWidget *drama_reader_popover_new (void);

/* Fills in who is named in the words, with the verb, the certainty and the speaker that
 * the text suggests.  @text is the page, @start and @end bytes of it; @words their
 * place in the source, copied. */
void drama_reader_popover_offer (DramaReaderPopover     *self,
                                 DramaSession           *session,
                                 const DramaReaderWords *words,
                                 const char             *text,
                                 gsize                   start,
                                 gsize                   end);

/* What Return does: the new tie, or the quote to the selected tie where the words name
 * fewer than two actors. */
void drama_reader_popover_accept (DramaReaderPopover *self);

/* To the selected tie, whatever else is offered; FALSE where none is selected. */
gboolean drama_reader_popover_add_to_selected (DramaReaderPopover *self, DramaStance stance);

/* To @tie, as the text suggests; FALSE where that failed and the popover says why. */
gboolean drama_reader_popover_add_to (DramaReaderPopover *self, const char *tie);

/* What is offered is about this actor, and not about the one that is selected. */
void drama_reader_popover_set_actor (DramaReaderPopover *self, const char *actor);

G_END_DECLS
