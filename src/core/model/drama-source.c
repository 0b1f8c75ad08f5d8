/* drama-source.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-source.h"

#include "drama-paragraph.h"
#include "drama-record-text.h"

#include <string.h>

struct _DramaSource
{
  gatomicrefcount   ref_count;
  DramaSourceFields fields; /* owned throughout */
};

/* Where the text is at hand, its own paragraphs count and not what a file says. */
static void
keep_paragraphs (DramaSourceFields       *kept,
                 const DramaSourceFields *given)
{
  g_autoptr (GArray) starts = NULL;

  if (given->text == NULL)
    {
      kept->paragraphs = g_memdup2 (given->paragraphs, given->n_paragraphs * sizeof (gint64));
      return;
    }

  starts = drama_paragraph_starts (given->text);
  kept->n_paragraphs = starts->len;
  kept->paragraphs = g_memdup2 (starts->data, starts->len * sizeof (gint64));
}

/**
 * drama_source_new:
 * @fields: what it is made of, copied; the id must not be empty
 *
 * Returns: (transfer full): the source
 */
DramaSource *
drama_source_new (const DramaSourceFields *fields)
{
  DramaSource *self;

  g_return_val_if_fail (fields != NULL && fields->id != NULL && *fields->id != '\0', NULL);

  self = g_new0 (DramaSource, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->fields = *fields;
  self->fields.id = g_strdup (fields->id);
  self->fields.title = drama_record_dup (fields->title);
  self->fields.publisher = drama_record_dup (fields->publisher);
  self->fields.author = drama_record_dup (fields->author);
  self->fields.published = drama_record_dup (fields->published);
  self->fields.url = drama_record_dup (fields->url);
  self->fields.language = drama_record_dup (fields->language);
  self->fields.grade = drama_record_dup (fields->grade);
  self->fields.sha256 = drama_record_dup (fields->sha256);
  self->fields.text = g_strdup (fields->text);
  self->fields.extras = drama_extras_ref (fields->extras);
  keep_paragraphs (&self->fields, fields);

  return self;
}

/**
 * drama_source_ref:
 * @self: a source
 *
 * Any thread may call it.
 *
 * Returns: (transfer full): @self
 */
DramaSource *
drama_source_ref (DramaSource *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * drama_source_unref:
 * @self: (transfer full): a source
 *
 * Gives up one reference; the last one frees the source.  Any thread may call it.
 */
void
drama_source_unref (DramaSource *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  drama_record_free (self->fields.id);
  drama_record_free (self->fields.title);
  drama_record_free (self->fields.publisher);
  drama_record_free (self->fields.author);
  drama_record_free (self->fields.published);
  drama_record_free (self->fields.url);
  drama_record_free (self->fields.language);
  drama_record_free (self->fields.grade);
  drama_record_free (self->fields.sha256);
  drama_record_free (self->fields.text);
  g_free ((gpointer) self->fields.paragraphs);
  drama_extras_unref (self->fields.extras);
  g_free (self);
}

/**
 * drama_source_get_fields:
 * @self: a source
 *
 * Returns: (transfer none): what it is made of, as long as @self lives
 */
const DramaSourceFields *
drama_source_get_fields (const DramaSource *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->fields;
}

/* g_uri_parse() lets white space pass, which RFC 3986 does not. */
static gboolean
holds_space_or_control (const char *url)
{
  for (const char *at = url; *at != '\0'; at++)
    if ((guchar) *at <= ' ' || *at == 0x7f)
      return TRUE;

  return FALSE;
}

static gboolean
is_web_link (const char *url)
{
  g_autoptr (GUri) uri = g_uri_parse (url, G_URI_FLAGS_NONE, NULL);

  return uri != NULL && g_uri_get_host (uri) != NULL && *g_uri_get_host (uri) != '\0' &&
         (g_str_equal (g_uri_get_scheme (uri), "http") ||
          g_str_equal (g_uri_get_scheme (uri), "https")) &&
         !holds_space_or_control (url);
}

/**
 * drama_source_get_link:
 * @self: a source
 *
 * Nothing in a dossier is trusted: an address that is not http or https with a
 * host opens nothing and is written into no export as a link.
 *
 * Returns: (transfer none) (nullable): the address, if it may be followed
 */
const char *
drama_source_get_link (const DramaSource *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return is_web_link (self->fields.url) ? self->fields.url : NULL;
}

/**
 * drama_source_get_paragraph:
 * @self: a source
 * @offset: a place in its text, in code points; -1 where it is not known
 *
 * Returns: the number of the paragraph that holds the place, counted from 1;
 *   0 where it is not known
 */
guint
drama_source_get_paragraph (const DramaSource *self,
                            gint64             offset)
{
  g_return_val_if_fail (self != NULL, 0);

  return drama_paragraph_at (self->fields.paragraphs, self->fields.n_paragraphs, offset);
}

/**
 * drama_source_equal:
 * @a: a source
 * @b: another
 *
 * Returns: whether they say the same in every field
 */
gboolean
drama_source_equal (const DramaSource *a,
                    const DramaSource *b)
{
  const DramaSourceFields *x, *y;

  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  x = &a->fields;
  y = &b->fields;

  return a == b ||
         (g_str_equal (x->id, y->id) && g_str_equal (x->title, y->title) &&
          g_str_equal (x->publisher, y->publisher) && g_str_equal (x->author, y->author) &&
          g_str_equal (x->published, y->published) && g_str_equal (x->url, y->url) &&
          g_str_equal (x->language, y->language) && g_str_equal (x->grade, y->grade) &&
          g_str_equal (x->sha256, y->sha256) && x->length == y->length &&
          x->n_paragraphs == y->n_paragraphs &&
          (x->n_paragraphs == 0 ||
           memcmp (x->paragraphs, y->paragraphs, x->n_paragraphs * sizeof (gint64)) == 0) &&
          g_strcmp0 (x->text, y->text) == 0 && drama_extras_equal (x->extras, y->extras));
}
