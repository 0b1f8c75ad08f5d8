/* drama-notice.h - something to decide, above what one is working at
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DRAMA_TYPE_NOTICE (drama_notice_get_type ())
G_DECLARE_FINAL_TYPE (DramaNotice, drama_notice, DRAMA, NOTICE, GtkWidget)

typedef enum
{
  DRAMA_NOTICE_PLAIN,
  DRAMA_NOTICE_SUGGESTED,
} DramaNoticeStyle;

/* A bar and no dialog: work goes on, and the decision is there when it is wanted.  The
 * buttons stand beside the text or, in a narrow window, below it. */
GtkWidget *drama_notice_new (const char *title, const char *detail);
void       drama_notice_add_button (DramaNotice     *self,
                                    const char      *label,
                                    const char      *tooltip,
                                    const char      *action,
                                    DramaNoticeStyle style);
void       drama_notice_focus (DramaNotice *self);

G_END_DECLS
