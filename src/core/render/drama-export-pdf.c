/* drama-export-pdf.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-render"

#include "drama-export-private.h"
#include "drama-scene-private.h"

#include <cairo-pdf.h>

#include <string.h>

/* A world unit is a CSS pixel. */
#define POINTS_PER_UNIT 0.75

static cairo_status_t
on_write (void                *bytes,
          const unsigned char *data,
          unsigned int         length)
{
  g_byte_array_append (bytes, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/* Cairo puts an address between round brackets as it is: whatever could end it
 * there, or in the tag, goes as its percent code. */
static char *
escape_address (const char *address)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (const char *at = address; *at != '\0'; at++)
    if (g_ascii_isalnum (*at) || strchr ("-._~:/?#[]@!$&*+,;=%", *at) != NULL)
      g_string_append_c (out, *at);
    else
      g_string_append_printf (out, "%%%02X", (guint) (guchar) *at);

  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* Lays a link over words that lead somewhere. */
static void
add_link (const DramaExportPage *page,
          cairo_t               *cr,
          const DramaShape      *shape)
{
  g_autofree char *address = NULL;
  g_autofree char *tag = NULL;
  char             number[4][G_ASCII_DTOSTR_BUF_SIZE];

  if (!shape->is_text || shape->text->href == NULL ||
      !drama_rect_meets (shape->bounds, page->area))
    return;

  address = escape_address (shape->text->href);
  g_ascii_formatd (number[0], sizeof number[0], "%.2f", shape->bounds.x);
  g_ascii_formatd (number[1], sizeof number[1], "%.2f", shape->bounds.y);
  g_ascii_formatd (number[2], sizeof number[2], "%.2f", shape->bounds.width);
  g_ascii_formatd (number[3], sizeof number[3], "%.2f", shape->bounds.height);
  tag = g_strdup_printf ("rect=[%s %s %s %s] uri='%s'", number[0], number[1], number[2],
                         number[3], address);
  cairo_tag_begin (cr, CAIRO_TAG_LINK, tag);
  cairo_tag_end (cr, CAIRO_TAG_LINK);
}

static void
add_links (const DramaExportPage *page,
           cairo_t               *cr)
{
  for (guint i = 0; i < drama_scene_get_n_groups (page->scene); i++)
    {
      const DramaSceneGroup *group = drama_scene_get_group (page->scene, i);

      for (guint k = 0; k < group->n_shapes; k++)
        add_link (page, cr, &group->shapes[k]);
    }
}

/**
 * drama_export_pdf:
 * @page: what to write
 * @error: return location for a #DramaExportError
 *
 * One page as large as the picture, with text that can be selected and links.
 *
 * Returns: (transfer full) (nullable): the file's contents
 */
GBytes *
drama_export_pdf (const DramaExportPage *page,
                  GError               **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (
      on_write, bytes, page->area.width * POINTS_PER_UNIT, page->area.height * POINTS_PER_UNIT);
  cairo_t       *cr = cairo_create (surface);
  cairo_status_t status;

  /* Nothing newer is made use of, and newer cairo would pack pages where few programs look. */
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE,
                                  drama_dossier_get_fields (page->dossier)->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Dramatis");
  /* A clock would make other bytes of the same dossier. */
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, "");
  drama_export_paint (page, cr, POINTS_PER_UNIT);
  add_links (page, cr);
  cairo_show_page (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, DRAMA_EXPORT_ERROR, DRAMA_EXPORT_ERROR_FAILED,
                   "cairo could not write the PDF: %s", cairo_status_to_string (status));
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
