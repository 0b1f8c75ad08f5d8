/* drama-compat.h - what differs between versions of GTK, in one place
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @file is NULL where the person cancelled; it is borrowed. */
typedef void (*DramaFileChosen) (GtkWindow *parent, GFile *file, gpointer data);

/* @files has no item where the person cancelled; it is borrowed. */
typedef void (*DramaFilesChosen) (GtkWindow *parent, GListModel *files, gpointer data);

typedef struct
{
  const char        *title;
  const char        *accept;      /* label of the button, with mnemonic */
  const char        *filter_name; /* nullable: all files */
  const char        *pattern;     /* of the filter, such as "*.svg" */
  const char *const *patterns;    /* nullable: more of them */
  const char        *mime_type;   /* nullable: also lets these through */
  const char        *name;        /* suggested; only where @save */
  GFile             *folder;      /* nullable: where to begin */
  gboolean           save;
} DramaFileChoice;

void    drama_compat_choose_file (GtkWindow             *parent,
                                  const DramaFileChoice *choice,
                                  DramaFileChosen        chosen,
                                  gpointer               data);
void    drama_compat_choose_files (GtkWindow             *parent,
                                   const DramaFileChoice *choice,
                                   DramaFilesChosen       chosen,
                                   gpointer               data);
void    drama_compat_show_uri (GtkWindow *parent, const char *uri);
void    drama_compat_label_row (GtkListItem *item, const char *label, const char *description);
void    drama_compat_label_drop_down (GtkDropDown *choice, const char *label, const char *chosen);
void    drama_compat_choose (GtkDropDown *choice, guint position);
void    drama_compat_set_menu_button_child (GtkMenuButton *button, GtkWidget *child);
void    drama_compat_name_drop_down (GtkWidget *drop_down, const char *name);
void    drama_compat_mend_names (GtkWidget *root);
void    drama_compat_hold_focus (GtkWindow *window);
void    drama_compat_enable_action (GtkWidget *widget, const char *action, gboolean enabled);
GdkRGBA drama_compat_get_accent (GtkWidget *widget);

G_END_DECLS
