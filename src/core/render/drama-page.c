/* drama-page.c - title, legend and sources around the network
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-render"

#include "drama-describe.h"
#include "drama-legend.h"

#define TITLE_SIZE  24.0
#define SOURCE_SIZE 11.0
#define MIN_WIDTH   560.0
#define GAP         26.0

typedef struct
{
  DramaScene        *scene;
  const DramaSketch *sketch;
  double             left;
  double             width;
} Page;

static void
add_rule (const Page *page,
          double      y)
{
  g_autoptr (DramaPath) path = drama_path_new ();

  drama_path_move (path, drama_vec (page->left, y));
  drama_path_line (path, drama_vec (page->left + page->width, y));
  drama_scene_add_path (
      page->scene, DRAMA_PART_WORDS, path,
      &(DramaPaint){ .stroke = page->sketch->input->theme->rule, .width = 0.75 });
}

/* A paragraph from @y downwards; gives where it ends. */
static double
add_paragraph (const Page *page,
               const char *words,
               DramaFace   face,
               double      y,
               const char *href)
{
  const DramaTheme *theme = page->sketch->input->theme;
  double            line_height = drama_sketch_line_height (page->sketch, face.size);
  DramaTextPlace    place = { .at = drama_vec (page->left, 0), .href = href };
  g_autoptr (GArray) lines =
      drama_lettering_wrap (page->sketch->lettering, face, words, page->width, 6);

  if (page->sketch->input->mirrored)
    {
      place.at.x += page->width;
      place.anchor = 1;
    }
  for (guint i = 0; i < lines->len; i++, y += line_height)
    {
      place.at.y = y + line_height * 0.8;
      drama_scene_add_text (page->scene, DRAMA_PART_WORDS, page->sketch->lettering, face,
                            g_array_index (lines, DramaLine, i).string, &place,
                            &(DramaPaint){ .fill = face.weight > 400 ? theme->text
                                                                     : theme->quiet });
    }

  return y;
}

/* Title above the network, which stays where it is. */
static void
build_title (const Page *page,
             double      bottom)
{
  const char *title = drama_dossier_get_fields (page->sketch->input->dossier)->title;
  DramaFace   face = { TITLE_SIZE, 700, FALSE };
  double      height;
  g_autoptr (GArray) lines = NULL;

  if (*title == '\0')
    return;

  lines = drama_lettering_wrap (page->sketch->lettering, face, title, page->width, 6);
  height = lines->len * drama_sketch_line_height (page->sketch, TITLE_SIZE);
  drama_scene_begin_group (page->scene, DRAMA_GROUP_TITLE, 0, NULL, title);
  add_paragraph (page, title, face, bottom - GAP - height, NULL);
  drama_scene_end_group (page->scene);
}

static double
build_sources (const Page *page,
               double      y)
{
  DramaDossier  *dossier = page->sketch->input->dossier;
  DramaTranslate translate = page->sketch->input->translate;
  const char    *heading = "Sources";

  drama_scene_begin_group (page->scene, DRAMA_GROUP_SOURCES, 0, NULL, heading);
  add_rule (page, y + GAP / 2);
  y = add_paragraph (page, translate != NULL ? translate (heading) : heading,
                     (DramaFace){ SOURCE_SIZE, 700, FALSE }, y + GAP, NULL);
  for (guint i = 0; i < drama_dossier_get_n_sources (dossier); i++)
    {
      const DramaSource *source = drama_dossier_get_source (dossier, i);
      g_autofree char   *words = drama_describe_source (source);

      y = add_paragraph (page, words, (DramaFace){ SOURCE_SIZE, 400, FALSE }, y + 3,
                         drama_source_get_link (source));
    }
  drama_scene_end_group (page->scene);

  return y;
}

/**
 * drama_build_page:
 * @scene: a scene whose network is there and measured
 * @sketch: what it was made from
 *
 * Sets what the input asks for around the network, or the part of it inside the
 * input's frame: title, legend, sources.
 */
void
drama_build_page (DramaScene        *scene,
                  const DramaSketch *sketch)
{
  const DramaSceneInput *input = sketch->input;
  DramaRect              network = input->frame != NULL ? *input->frame : scene->network;
  Page                   page = { scene, sketch, network.x, MAX (network.width, MIN_WIDTH) };
  double                 y = network.y + network.height;

  if (input->title)
    build_title (&page, network.y);
  if (input->legend && scene->groups->len > 0)
    {
      drama_scene_begin_group (scene, DRAMA_GROUP_LEGEND, 0, NULL, NULL);
      add_rule (&page, y + GAP);
      y += GAP * 1.5 +
           drama_legend_build (scene, sketch, drama_vec (page.left, y + GAP * 1.5), page.width,
                               page.width);
      drama_scene_end_group (scene);
    }
  if (input->sources && drama_dossier_get_n_sources (input->dossier) > 0)
    build_sources (&page, y);
}
