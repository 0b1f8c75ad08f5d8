/* drama-stock.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-render"

#include "drama-stock.h"

#include <string.h>

/* Memory is taken in blocks of this size; what is larger has one of its own. */
#define BLOCK_BYTES 32768
#define ALIGNMENT   16

/* A text, and what of it was laid out. */
typedef struct
{
  DramaText    text;
  DramaStock  *stock;
  PangoLayout *layout; /* (nullable) until it is asked for */
} StoredText;

struct _DramaStock
{
  gatomicrefcount ref_count;
  GStringChunk   *strings;
  GPtrArray      *blocks;
  guint8         *free; /* in the newest of the ordinary blocks */
  gsize           n_free;
  DramaLettering *lettering; /* (nullable) until there is something to lay out with */
  GPtrArray      *layouts;   /* of PangoLayout, those that were asked for */
};

/**
 * drama_stock_new:
 *
 * Returns: (transfer full): a stock with nothing in it
 */
DramaStock *
drama_stock_new (void)
{
  DramaStock *self = g_new0 (DramaStock, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->strings = g_string_chunk_new (1024);
  self->blocks = g_ptr_array_new_with_free_func (g_free);
  self->layouts = g_ptr_array_new_with_free_func (g_object_unref);

  return self;
}

/**
 * drama_stock_ref:
 * @self: a stock
 *
 * Any thread may call it.
 *
 * Returns: (transfer full): @self
 */
DramaStock *
drama_stock_ref (DramaStock *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * drama_stock_unref:
 * @self: (transfer full): a stock
 *
 * Gives up one reference; with the last one goes all that is in it.
 */
void
drama_stock_unref (DramaStock *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_ptr_array_unref (self->layouts);
  g_clear_pointer (&self->lettering, drama_lettering_unref);
  g_ptr_array_unref (self->blocks);
  g_string_chunk_free (self->strings);
  g_free (self);
}

/**
 * drama_stock_add_string:
 * @self: a stock
 * @string: (nullable): a string
 *
 * Returns: (transfer none) (nullable): a copy of it
 */
const char *
drama_stock_add_string (DramaStock *self,
                        const char *string)
{
  return string != NULL ? g_string_chunk_insert (self->strings, string) : NULL;
}

static gpointer
reserve (DramaStock *self,
         gsize       size)
{
  gpointer at;

  size = (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  if (size > BLOCK_BYTES / 4)
    {
      at = g_malloc (size);
      g_ptr_array_add (self->blocks, at);
      return at;
    }
  if (size > self->n_free)
    {
      self->free = g_malloc (BLOCK_BYTES);
      self->n_free = BLOCK_BYTES;
      g_ptr_array_add (self->blocks, self->free);
    }
  at = self->free;
  self->free += size;
  self->n_free -= size;

  return at;
}

/**
 * drama_stock_add:
 * @self: a stock
 * @data: (nullable): bytes of any kind; may be %NULL where there are none
 * @size: how many
 *
 * Returns: (transfer none): a copy of them, aligned for everything
 */
gpointer
drama_stock_add (DramaStock   *self,
                 gconstpointer data,
                 gsize         size)
{
  gpointer at = reserve (self, size);

  if (size > 0)
    memcpy (at, data, size);

  return at;
}

/**
 * drama_stock_add_text:
 * @self: a stock
 * @text: a text; its strings are copied
 *
 * Returns: (transfer none): a copy of it
 */
const DramaText *
drama_stock_add_text (DramaStock      *self,
                      const DramaText *text)
{
  StoredText *copy = reserve (self, sizeof *copy);

  *copy = (StoredText){ *text, self, NULL };
  copy->text.string = drama_stock_add_string (self, text->string);
  copy->text.href = drama_stock_add_string (self, text->href);

  return &copy->text;
}

/**
 * drama_stock_take_lettering:
 * @self: a stock
 * @lettering: (transfer full): what measured all its texts
 *
 * A text is laid out when it is painted first, which most of a large network
 * never is.
 */
void
drama_stock_take_lettering (DramaStock     *self,
                            DramaLettering *lettering)
{
  g_clear_pointer (&self->lettering, drama_lettering_unref);
  self->lettering = lettering;
}

/**
 * drama_stock_get_layout:
 * @text: one that is in some stock, which nobody else is using
 *
 * Returns: (transfer none): the text laid out
 */
PangoLayout *
drama_stock_get_layout (const DramaText *text)
{
  StoredText *self = (StoredText *) (gpointer) text;

  if (self->layout == NULL)
    {
      double    scale = drama_lettering_get_scale (self->stock->lettering);
      DramaFace face = { text->size / scale, text->weight, text->italic };

      self->layout = drama_lettering_layout (self->stock->lettering, face, text->string);
      g_ptr_array_add (self->stock->layouts, self->layout);
    }

  return self->layout;
}
