/* drama-export-svg.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-render"

#include "drama-export-private.h"
#include "drama-scene-private.h"
#include "drama-standing.h"

#include <string.h>

typedef struct
{
  const DramaExportPage *page;
  GString               *out;
  GHashTable            *ids; /* those given out, as a set */
} Writer;

/* Two decimals are finer than any printer, and the same in every locale. */
static void
add_number (GString *out,
            double   value)
{
  char  buffer[G_ASCII_DTOSTR_BUF_SIZE];
  gsize length;

  g_ascii_formatd (buffer, sizeof buffer, "%.2f", value);
  length = strlen (buffer);
  while (buffer[length - 1] == '0')
    buffer[--length] = '\0';
  if (buffer[length - 1] == '.')
    buffer[--length] = '\0';
  g_string_append (out, strcmp (buffer, "-0") == 0 ? "0" : buffer);
}

static void
add_attribute (GString    *out,
               const char *name,
               double      value)
{
  g_string_append_printf (out, " %s=\"", name);
  add_number (out, value);
  g_string_append_c (out, '"');
}

/* Text for XML 1.0: characters that it forbids become U+FFFD. */
static void
add_escaped (GString    *out,
             const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == '&')
        g_string_append (out, "&amp;");
      else if (c == '<')
        g_string_append (out, "&lt;");
      else if (c == '>')
        g_string_append (out, "&gt;");
      else if (c == '"')
        g_string_append (out, "&quot;");
      else if ((c < 0x20 && c != '\n' && c != '\t') || c == 0xfffe || c == 0xffff)
        g_string_append_unichar (out, 0xfffd);
      else
        g_string_append_unichar (out, c);
    }
}

static void
add_color (GString    *out,
           const char *name,
           DramaColor  color)
{
  if (color.a <= 0)
    {
      g_string_append_printf (out, " %s=\"none\"", name);
      return;
    }
  g_string_append_printf (out, " %s=\"#%02x%02x%02x\"", name, (guint) (color.r * 255 + 0.5),
                          (guint) (color.g * 255 + 0.5), (guint) (color.b * 255 + 0.5));
}

/* "actor-" or "tie-" and the id, made fit for XML and unique. */
static char *
make_id (Writer     *writer,
         const char *prefix,
         const char *id)
{
  g_autoptr (GString) name = g_string_new (prefix);
  char *unique;

  for (const char *at = id; *at != '\0'; at++)
    g_string_append_c (name, g_ascii_isalnum (*at) || *at == '-' || *at == '_' ? *at : '_');
  unique = g_strdup (name->str);
  for (guint i = 2; g_hash_table_contains (writer->ids, unique); i++)
    {
      g_free (unique);
      unique = g_strdup_printf ("%s.%u", name->str, i);
    }
  g_hash_table_add (writer->ids, g_strdup (unique));

  return unique;
}

static void
add_path_data (GString          *out,
               const DramaScene *scene,
               const DramaShape *shape)
{
  static const char  LETTERS[] = { [DRAMA_PATH_MOVE] = 'M',
                                   [DRAMA_PATH_LINE] = 'L',
                                   [DRAMA_PATH_CUBIC] = 'C',
                                   [DRAMA_PATH_CLOSE] = 'Z' };
  static const guint N_POINTS[] = {
    [DRAMA_PATH_MOVE] = 1, [DRAMA_PATH_LINE] = 1, [DRAMA_PATH_CUBIC] = 3, [DRAMA_PATH_CLOSE] = 0
  };
  const DramaPathOp *ops = shape->ops;
  const DramaVec    *at = shape->points;

  for (guint i = 0; i < shape->n_ops; i++)
    {
      g_string_append_c (out, LETTERS[ops[i]]);
      for (guint k = 0; k < N_POINTS[ops[i]]; k++, at++)
        {
          if (k > 0)
            g_string_append_c (out, ' ');
          add_number (out, at->x);
          g_string_append_c (out, ' ');
          add_number (out, at->y);
        }
    }
}

static void
add_path (Writer           *writer,
          const DramaShape *shape)
{
  GString *out = writer->out;

  g_string_append (out, "<path d=\"");
  add_path_data (out, writer->page->scene, shape);
  g_string_append_c (out, '"');
  add_color (out, "fill", shape->fill);
  if (shape->stroke.a > 0)
    {
      add_color (out, "stroke", shape->stroke);
      add_attribute (out, "stroke-width", shape->width);
      if (shape->dash != DRAMA_DASH_SOLID)
        {
          double dash[2];

          drama_dash_get_lengths (shape->dash, shape->width, dash);
          g_string_append (out, " stroke-dasharray=\"");
          add_number (out, dash[0]);
          g_string_append_c (out, ' ');
          add_number (out, dash[1]);
          g_string_append_c (out, '"');
        }
      if (shape->dash == DRAMA_DASH_DOTTED)
        g_string_append (out, " stroke-linecap=\"round\"");
    }
  g_string_append (out, "/>\n");
}

static void
add_text (Writer           *writer,
          const DramaShape *shape)
{
  const DramaText *text = shape->text;
  GString         *out = writer->out;
  double           c = cos (text->angle_rad), s = sin (text->angle_rad);
  DramaVec         at = drama_vec (text->start.x + c * text->width * text->anchor,
                                   text->start.y + s * text->width * text->anchor);

  if (text->href != NULL)
    {
      g_string_append (out, "<a href=\"");
      add_escaped (out, text->href);
      g_string_append (out, "\">");
    }
  g_string_append (out, "<text");
  add_attribute (out, "x", at.x);
  add_attribute (out, "y", at.y);
  add_attribute (out, "font-size", text->size);
  if (text->weight != 400)
    g_string_append_printf (out, " font-weight=\"%u\"", text->weight);
  if (text->italic)
    g_string_append (out, " font-style=\"italic\"");
  if (text->anchor == 0.5)
    g_string_append (out, " text-anchor=\"middle\"");
  if (text->anchor == 1)
    g_string_append (out, " text-anchor=\"end\"");
  if (text->angle_rad != 0)
    {
      g_string_append (out, " transform=\"rotate(");
      add_number (out, text->angle_rad * 180 / G_PI);
      g_string_append_c (out, ' ');
      add_number (out, at.x);
      g_string_append_c (out, ' ');
      add_number (out, at.y);
      g_string_append (out, ")\"");
    }
  add_color (out, "fill", shape->fill);
  if (shape->stroke.a > 0)
    {
      add_color (out, "stroke", shape->stroke);
      add_attribute (out, "stroke-width", shape->width);
      g_string_append (out, " paint-order=\"stroke\"");
    }
  g_string_append_c (out, '>');
  add_escaped (out, text->string);
  g_string_append (out, "</text>");
  if (text->href != NULL)
    g_string_append (out, "</a>");
  g_string_append_c (out, '\n');
}

static void
add_group (Writer                *writer,
           const DramaSceneGroup *group)
{
  static const char *const PREFIXES[] = {
    [DRAMA_GROUP_TIE] = "tie-",
    [DRAMA_GROUP_ACTOR] = "actor-",
    [DRAMA_GROUP_TITLE] = "title",
    [DRAMA_GROUP_LEGEND] = "legend",
    [DRAMA_GROUP_SOURCES] = "sources",
  };
  g_autofree char *id =
      make_id (writer, PREFIXES[group->type], group->id != NULL ? group->id : "");
  GString *out = writer->out;

  g_string_append_printf (out, "<g id=\"%s\"", id);
  if (group->type == DRAMA_GROUP_TIE)
    g_string_append_printf (
        out, " class=\"tie %s\" role=\"img\"",
        drama_standing_to_string (drama_standing_shown (
            writer->page->dossier, drama_dossier_get_tie (writer->page->dossier, group->index))));
  else if (group->type == DRAMA_GROUP_ACTOR)
    g_string_append_printf (
        out, " class=\"actor %s\" role=\"img\"",
        drama_kind_to_string (
            drama_actor_get_fields (drama_dossier_get_actor (writer->page->dossier, group->index))
                ->kind));
  g_string_append (out, ">\n");
  if (group->name != NULL)
    {
      g_string_append (out, "<title>");
      add_escaped (out, group->name);
      g_string_append (out, "</title>\n");
    }
  if (group->desc != NULL)
    {
      g_string_append (out, "<desc>");
      add_escaped (out, group->desc);
      g_string_append (out, "</desc>\n");
    }
  for (guint i = 0; i < group->n_shapes; i++)
    {
      const DramaShape *shape =
          &group->shapes[i];

      if (shape->is_text)
        add_text (writer, shape);
      else if (shape->part != DRAMA_PART_BRIDGE)
        add_path (writer, shape);
    }
  g_string_append (out, "</g>\n");
}

static void
add_head (Writer *writer)
{
  const DramaExportPage    *page = writer->page;
  const DramaDossierFields *fields = drama_dossier_get_fields (page->dossier);
  GString                  *out = writer->out;

  g_string_append (
      out,
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"");
  add_attribute (out, "width", page->area.width);
  add_attribute (out, "height", page->area.height);
  g_string_append (out, " viewBox=\"");
  add_number (out, page->area.x);
  g_string_append_c (out, ' ');
  add_number (out, page->area.y);
  g_string_append_c (out, ' ');
  add_number (out, page->area.width);
  g_string_append_c (out, ' ');
  add_number (out, page->area.height);
  g_string_append (out, "\" role=\"group\" font-family=\"");
  if (g_ascii_strcasecmp (page->scene->family, "sans") != 0)
    {
      g_string_append (out, "'");
      add_escaped (out, page->scene->family);
      g_string_append (out, "', ");
    }
  g_string_append (out, "sans-serif\" fill-rule=\"evenodd\" stroke-linejoin=\"round\">\n");
  if (*fields->title != '\0')
    {
      g_string_append (out, "<title>");
      add_escaped (out, fields->title);
      g_string_append (out, "</title>\n");
    }
  if (page->background.a > 0)
    {
      g_string_append (out, "<rect");
      add_attribute (out, "x", page->area.x);
      add_attribute (out, "y", page->area.y);
      add_attribute (out, "width", page->area.width);
      add_attribute (out, "height", page->area.height);
      add_color (out, "fill", page->background);
      g_string_append (out, "/>\n");
    }
}

static void
add_frame (Writer     *writer,
           const char *paint)
{
  const DramaRect *frame = writer->page->frame;

  g_string_append (writer->out, "<rect");
  add_attribute (writer->out, "x", frame->x);
  add_attribute (writer->out, "y", frame->y);
  add_attribute (writer->out, "width", frame->width);
  add_attribute (writer->out, "height", frame->height);
  g_string_append (writer->out, paint);
}

/* Ids of groups begin otherwise, so this one is free. */
static void
begin_frame (Writer *writer)
{
  g_string_append (writer->out, "<clipPath id=\"frame\">");
  add_frame (writer, "/></clipPath>\n<g clip-path=\"url(#frame)\">\n");
}

static void
end_frame (Writer *writer)
{
  g_string_append (writer->out, "</g>\n");
  if (!writer->page->framed)
    return;

  add_frame (writer, " fill=\"none\"");
  add_color (writer->out, "stroke", drama_theme_get (writer->page->options->theme)->rule);
  add_attribute (writer->out, "stroke-width", DRAMA_EXPORT_FRAME_WIDTH);
  g_string_append (writer->out, "/>\n");
}

/* The network, or what stands around it. */
static void
add_groups (Writer  *writer,
            gboolean around)
{
  for (guint i = 0; i < drama_scene_get_n_groups (writer->page->scene); i++)
    {
      const DramaSceneGroup *group = drama_scene_get_group (writer->page->scene, i);

      if (drama_export_is_around (group) == around && drama_export_is_shown (writer->page, group))
        add_group (writer, group);
    }
}

/**
 * drama_export_svg:
 * @page: what to write
 * @error: unused, as nothing can fail
 *
 * Writes the scene with real text, one group for each actor and tie with a
 * stable id, and what it means in title and desc.
 *
 * Returns: (transfer full): the file's contents
 */
GBytes *
drama_export_svg (const DramaExportPage *page,
                  GError               **error)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Writer writer = { page, g_string_new (NULL), ids };

  add_head (&writer);
  if (page->frame != NULL)
    begin_frame (&writer);
  add_groups (&writer, FALSE);
  if (page->frame != NULL)
    end_frame (&writer);
  add_groups (&writer, TRUE);
  g_string_append (writer.out, "</svg>\n");

  return g_string_free_to_bytes (writer.out);
}
