/* drama-panes-private.h - shared by the files of DramaPanes alone
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-panes.h"

G_BEGIN_DECLS

/* One side. */
typedef struct
{
  GtkWidget *child;
  GtkWidget *handle;
  int        width;  /* wished for while unfolded, px */
  gboolean   beside; /* wished for while unfolded */
  gboolean   over;   /* wished for while folded */
} DramaPaneSide;

enum
{
  START,
  NEXT, /* to that at the start, where there is room for both */
  END,
  N_SIDES
};

struct _DramaPanes
{
  GtkWidget     parent_instance;
  GtkWidget    *middle;
  DramaPaneSide sides[N_SIDES];
  gboolean      folded;
  gboolean      single;
  gboolean      roomy;
  guint         tell_source; /* notifies after an allocation changed folded or single */
};

/* drama-panes.c */
gboolean drama_panes_shows (DramaPanes *self, int which);
void     drama_panes_update_folded (DramaPanes *self, int width);

/* drama-panes-layout.c */
int  drama_panes_get_minimum (GtkWidget *child);
void drama_panes_allocate (GtkWidget *widget, int width, int height, int baseline);
void drama_panes_measure (GtkWidget     *widget,
                          GtkOrientation orientation,
                          int            for_size,
                          int           *minimum,
                          int           *natural,
                          int           *minimum_baseline,
                          int           *natural_baseline);

G_END_DECLS
