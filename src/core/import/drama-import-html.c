/* drama-import-html.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-import-private.h"

#include "drama-html-blocks.h"
#include "drama-html-meta.h"
#include "drama-html-tidy.h"
#include "drama-linked-data.h"

#define GETTEXT_PACKAGE "dramatis"
#include <glib/gi18n-lib.h>

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <string.h>

/* In pieces, as the parser refuses to look at more than 10 MB at once, and to be able to stop. */
#define CHUNK_BYTES 65536

/* libxml2 mends what is broken, and gives up where elements lie too deep in each other: then
 * the page would be cut off, and that must not pass unseen. */
static xmlDoc *
parse (const char   *html,
       GCancellable *cancellable,
       gboolean     *is_whole)
{
  htmlParserCtxt *context;
  xmlDoc         *page;
  gsize           length = strlen (html);

  context = htmlCreatePushParserCtxt (NULL, NULL, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);
  htmlCtxtUseOptions (context, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                   HTML_PARSE_NONET | HTML_PARSE_COMPACT);
  for (gsize at = 0; at < length && !g_cancellable_is_cancelled (cancellable);
       at += CHUNK_BYTES)
    htmlParseChunk (context, html + at, (int) MIN (CHUNK_BYTES, length - at), 0);
  htmlParseChunk (context, NULL, 0, 1);
#if LIBXML_VERSION >= 21500
  *is_whole = !xmlCtxtIsStopped (context);
#else
  *is_whole = !context->disableSAX;
#endif
  page = context->myDoc;
  htmlFreeParserCtxt (context);

  return page;
}

static void
initialise (void)
{
  static gsize is_done = 0;

  if (g_once_init_enter (&is_done))
    {
      xmlInitParser ();
      g_once_init_leave (&is_done, 1);
    }
}

/**
 * drama_import_html:
 * @self: an import to fill
 * @html: a page, valid UTF-8, at most %DRAMA_IMPORT_MAX_TEXT
 * @name: what messages call it
 * @cancellable: (nullable): to give up early
 * @error: return location for %DRAMA_IMPORT_ERROR_DAMAGED or %G_IO_ERROR_CANCELLED
 *
 * Nothing is fetched, no entity is declared, no script is run.
 *
 * Returns: whether the page could be read
 */
gboolean
drama_import_html (DramaImport  *self,
                   const char   *html,
                   const char   *name,
                   GCancellable *cancellable,
                   GError      **error)
{
  g_autoptr (GPtrArray) linked_data = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *tidy = drama_html_tidy (html, linked_data);
  gboolean         is_whole = TRUE;
  xmlDoc          *page;
  xmlNode         *root;

  initialise ();
  page = parse (tidy, cancellable, &is_whole);
  root = page != NULL ? xmlDocGetRootElement (page) : NULL;
  if (root != NULL && is_whole)
    {
      self->text = drama_html_blocks_read (root, cancellable);
      for (guint i = 0; i < linked_data->len; i++)
        drama_linked_data_read (self, g_ptr_array_index (linked_data, i));
      drama_html_meta_read (self, root);
    }
  g_clear_pointer (&page, xmlFreeDoc);

  if (!is_whole)
    g_set_error (error, DRAMA_IMPORT_ERROR, DRAMA_IMPORT_ERROR_DAMAGED,
                 _ ("%s: its elements lie too deep in each other to be read; copy the text of the "
                    "page and paste that"),
                 name);

  return is_whole && !g_cancellable_set_error_if_cancelled (cancellable, error);
}
