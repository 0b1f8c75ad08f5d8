/* drama-stock.h - what shapes are made of
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-lettering.h"
#include "drama-scene.h"

G_BEGIN_DECLS

/**
 * DramaStock:
 *
 * The memory of shapes, with their points, texts and words.  What was put into
 * it stays where it is for as long as the stock lives, so that scenes may share
 * it; atomically reference counted.  Its texts are laid out when they are
 * painted first, which is a matter of one thread at a time.
 */
typedef struct _DramaStock DramaStock;

DramaStock      *drama_stock_new (void);
DramaStock      *drama_stock_ref (DramaStock *self);
void             drama_stock_unref (DramaStock *self);
const char      *drama_stock_add_string (DramaStock *self, const char *string);
const DramaText *drama_stock_add_text (DramaStock *self, const DramaText *text);
gpointer         drama_stock_add (DramaStock *self, gconstpointer data, gsize size);
void             drama_stock_take_lettering (DramaStock *self, DramaLettering *lettering);
PangoLayout     *drama_stock_get_layout (const DramaText *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaStock, drama_stock_unref)

G_END_DECLS
