/* drama-legend.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-render"

#include "drama-legend.h"

/* Marks words for the translators; the scene's input translates them. */
#define N_(words) words

#define SIZE          11.5
#define HEADING_SIZE  11.5
#define ROW           21.0
#define COLUMN_GAP    28.0
#define FIGURE_SIZE   0.3
#define FIGURE_ROOM   26.0
#define SAMPLE_LENGTH 46.0
#define SAMPLE_ROOM   56.0
#define MOST_LINES    6

/* Pieces of a line that are looked at to see whether it is in the picture. */
#define LINE_STEPS 64

static const char *const KINDS[DRAMA_N_KINDS] = {
  [DRAMA_KIND_PERSON] = N_ ("Person"),
  [DRAMA_KIND_AGENCY] = N_ ("Agency"),
  [DRAMA_KIND_COMPANY] = N_ ("Company"),
  [DRAMA_KIND_GOVERNMENT] = N_ ("Government"),
  [DRAMA_KIND_COURT] = N_ ("Court"),
  [DRAMA_KIND_MEDIA] = N_ ("Media"),
  [DRAMA_KIND_GROUP] = N_ ("Group"),
  [DRAMA_KIND_PLACE] = N_ ("Place"),
  [DRAMA_KIND_SOFTWARE] = N_ ("Software"),
  [DRAMA_KIND_EVENT] = N_ ("Event"),
};

static const char *const STANDINGS[DRAMA_N_STANDINGS] = {
  [DRAMA_STANDING_CONFIRMED] = N_ ("Confirmed: two or more publishers say so"),
  [DRAMA_STANDING_REPORTED] = N_ ("Reported: a source says so in its own voice"),
  [DRAMA_STANDING_ALLEGED] = N_ ("Alleged: a source passes on what others say"),
  [DRAMA_STANDING_SPECULATIVE] = N_ ("Speculative: sources only suppose so"),
  [DRAMA_STANDING_DISPUTED] = N_ ("Disputed: a source denies it"),
  [DRAMA_STANDING_UNSOURCED] = N_ ("Unsourced: no source yet"),
};

/* One thing to explain. */
typedef enum
{
  ENTRY_KIND,
  ENTRY_STANDING,
  ENTRY_COUNT,
  ENTRY_UNDIRECTED,
} EntryType;

typedef struct
{
  EntryType   type;
  guint       value;
  const char *words;
  double      width;
} Entry;

typedef struct
{
  DramaScene        *scene;
  const DramaSketch *sketch;
  double             scale;
  double             middle; /* about which it is mirrored */
} Legend;

static const char *
translate (const Legend *legend,
           const char   *words)
{
  return legend->sketch->input->translate != NULL ? legend->sketch->input->translate (words)
                                                  : words;
}

static void
add_entry (const Legend *legend,
           GArray       *entries,
           EntryType     type,
           guint         value,
           const char   *words)
{
  Entry     entry = { type, value, translate (legend, words), 0 };
  DramaLine line;

  drama_lettering_measure (legend->sketch->lettering, (DramaFace){ SIZE, 400, FALSE },
                           entry.words, &line);
  entry.width = line.width + (type == ENTRY_KIND ? FIGURE_ROOM : SAMPLE_ROOM);
  g_array_append_val (entries, entry);
}

static gboolean
shows_actor (const Legend *legend,
             guint         actor)
{
  const DramaRect *frame = legend->sketch->input->frame;
  guint            group;

  if (legend->sketch->hidden[actor])
    return FALSE;
  if (frame == NULL || !drama_scene_find_actor_group (legend->scene, actor, &group))
    return TRUE;

  /* Its shape is what the legend explains, and the first of its group. */
  return drama_rect_meets (
      *frame,
      drama_scene_get_group (legend->scene, group)->shapes[0].bounds);
}

static gboolean
shows_tie (const Legend *legend,
           guint         tie)
{
  const DramaRect  *frame = legend->sketch->input->frame;
  const DramaRoute *route = &legend->sketch->routes[tie];

  if (!route->shown || frame == NULL)
    return route->shown;

  for (guint i = 0; i < LINE_STEPS; i++)
    if (drama_rect_meets_segment (*frame,
                                  drama_curve_at (&route->curve, (double) i / LINE_STEPS),
                                  drama_curve_at (&route->curve, (i + 1.0) / LINE_STEPS)))
      return TRUE;

  return FALSE;
}

static GArray *
gather_kinds (const Legend *legend)
{
  const DramaSketch *sketch = legend->sketch;
  GArray            *entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  gboolean           present[DRAMA_N_KINDS] = { FALSE };

  for (guint i = 0; i < sketch->n_actors; i++)
    present[sketch->kinds[i]] |= shows_actor (legend, i);
  for (guint i = 0; i < DRAMA_N_KINDS; i++)
    if (present[i])
      add_entry (legend, entries, ENTRY_KIND, i, KINDS[i]);

  return entries;
}

static GArray *
gather_lines (const Legend *legend)
{
  const DramaSketch *sketch = legend->sketch;
  GArray            *entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  gboolean           present[DRAMA_N_STANDINGS] = { FALSE }, counted = FALSE, undirected = FALSE;

  for (guint i = 0; i < sketch->n_ties; i++)
    {
      const DramaRoute *route = &sketch->routes[i];

      if (!shows_tie (legend, i))
        continue;
      present[route->standing] = TRUE;
      counted |= route->n_evidence > 1 && sketch->verbs[i].placed;
      undirected |= !route->directed;
    }
  for (guint i = 0; i < DRAMA_N_STANDINGS; i++)
    if (present[i])
      add_entry (legend, entries, ENTRY_STANDING, i, STANDINGS[i]);
  if (undirected)
    add_entry (legend, entries, ENTRY_UNDIRECTED, 0, N_ ("No arrowhead: holds both ways"));
  if (counted)
    add_entry (legend, entries, ENTRY_COUNT, 0, N_ ("How many quotes bear on the line"));

  return entries;
}

/* Places are found from left to right; this gives where they are for the reader. */
static DramaVec
turn (const Legend *legend,
      DramaVec      at)
{
  return legend->sketch->input->mirrored ? drama_vec (2 * legend->middle - at.x, at.y) : at;
}

static void
add_words (const Legend *legend,
           const char   *words,
           DramaVec      at,
           guint         weight)
{
  const DramaTheme *theme = legend->sketch->input->theme;
  DramaTextPlace    place = { .at = turn (legend, at) };

  place.anchor = legend->sketch->input->mirrored ? 1 : 0;

  drama_scene_add_text (legend->scene, DRAMA_PART_WORDS, legend->sketch->lettering,
                        (DramaFace){ SIZE, weight, FALSE }, words, &place,
                        &(DramaPaint){ .fill = weight > 400 ? theme->text : theme->quiet });
}

/* A line as long as the legend has room for, drawn as the network draws it. */
static void
add_sample (const Legend *legend,
            DramaVec      at,
            DramaStanding standing,
            gboolean      directed)
{
  DramaRoute route = { .shown = TRUE, .directed = directed, .standing = standing };

  route.width = drama_sketch_line_width (standing, standing == DRAMA_STANDING_CONFIRMED ? 2 : 1);
  route.curve = drama_curve_bent (turn (legend, at),
                                  turn (legend, drama_vec (at.x + SAMPLE_LENGTH, at.y)), 0);
  route.arrow = directed ? 7.5 + 2 * route.width : 0;
  drama_build_line (legend->scene, &route, NULL, legend->sketch->input->theme);
}

/* What does not fit beside its sample goes on below; gives the height of what went on. */
static double
add_wrapped (const Legend *legend,
             const char   *words,
             DramaVec      at,
             double        width)
{
  double line_height = drama_sketch_line_height (legend->sketch, SIZE);
  g_autoptr (GArray) lines = NULL;

  lines = drama_lettering_wrap (legend->sketch->lettering, (DramaFace){ SIZE, 400, FALSE }, words,
                                width, MOST_LINES);
  for (guint i = 0; i < lines->len; i++)
    add_words (legend, g_array_index (lines, DramaLine, i).string,
               drama_vec (at.x, at.y + i * line_height), 400);

  return lines->len > 1 ? (lines->len - 1) * line_height : 0;
}

/* Gives the height beyond that of a row. */
static double
build_entry (const Legend *legend,
             const Entry  *entry,
             DramaVec      at,
             double        most)
{
  const DramaTheme *theme = legend->sketch->input->theme;
  DramaLettering   *lettering = legend->sketch->lettering;
  DramaVec          middle = drama_vec (at.x, at.y + ROW * legend->scale / 2);
  double            indent = SAMPLE_ROOM;

  switch (entry->type)
    {
    case ENTRY_KIND:
      indent = FIGURE_ROOM;
      drama_build_figure (legend->scene, (DramaKind) entry->value,
                          turn (legend, drama_vec (at.x + 10, middle.y)), FIGURE_SIZE, theme);
      break;
    case ENTRY_STANDING:
      add_sample (legend, middle, (DramaStanding) entry->value, TRUE);
      break;
    case ENTRY_UNDIRECTED:
      add_sample (legend, middle, DRAMA_STANDING_REPORTED, FALSE);
      break;
    case ENTRY_COUNT:
    default:
      drama_build_badge (legend->scene, lettering, "3",
                         turn (legend, drama_vec (at.x + SAMPLE_LENGTH / 2, middle.y)),
                         drama_vec (1, 0),
                         drama_sketch_badge_width (lettering, "3"), theme,
                         theme->lines[DRAMA_STANDING_REPORTED]);
      break;
    }
  at = drama_vec (at.x + indent, middle.y + SIZE * 0.35 * legend->scale);
  if (entry->width > most)
    return add_wrapped (legend, entry->words, at, MAX (most - indent, 1));
  add_words (legend, entry->words, at, 400);

  return 0;
}

/* Entries in columns of one width, row by row; gives their height.  Only where there is
 * one column may an entry be wider than @most. */
static double
build_entries (const Legend *legend,
               GArray       *entries,
               DramaVec      at,
               double        width,
               double        most)
{
  double widest = 1, more = 0;
  guint  columns, rows;

  for (guint i = 0; i < entries->len; i++)
    widest = MAX (widest, g_array_index (entries, Entry, i).width);
  columns = (guint) CLAMP (floor ((width + COLUMN_GAP) / (widest + COLUMN_GAP)), 1,
                           MAX (entries->len, 1));
  rows = (entries->len + columns - 1) / columns;

  for (guint i = 0; i < entries->len; i++)
    more += build_entry (legend, &g_array_index (entries, Entry, i),
                         drama_vec (at.x + (i / rows) * (widest + COLUMN_GAP),
                                    at.y + (i % rows) * ROW * legend->scale + more),
                         most);

  return rows * ROW * legend->scale + more;
}

/**
 * drama_legend_build:
 * @scene: a scene, in which a group has been begun
 * @sketch: the picture to explain
 * @at: upper left corner of the legend
 * @width: of the legend
 * @most: what a line may take beyond that before it is broken
 *
 * Explains the shapes and lines that are in the picture, and no others.
 *
 * Returns: how high it became
 */
double
drama_legend_build (DramaScene        *scene,
                    const DramaSketch *sketch,
                    DramaVec           at,
                    double             width,
                    double             most)
{
  Legend legend = { scene, sketch, drama_lettering_get_scale (sketch->lettering),
                    at.x + width / 2 };
  g_autoptr (GArray) kinds = gather_kinds (&legend);
  g_autoptr (GArray) lines = gather_lines (&legend);
  double y = at.y;

  if (kinds->len > 0)
    y += build_entries (&legend, kinds, drama_vec (at.x, y), width, most);
  if (lines->len > 0)
    {
      g_autoptr (GArray) sentence = NULL;
      double line_height = drama_sketch_line_height (sketch, SIZE);

      y += 8 + build_entries (&legend, lines, drama_vec (at.x, y + 8), width, most);
      sentence = drama_lettering_wrap (
          sketch->lettering, (DramaFace){ SIZE, 700, FALSE },
          translate (&legend,
                     N_ ("A line means: a source says so. Its words are in the dossier.")),
          width, 4);
      y += 8;
      for (guint i = 0; i < sentence->len; i++, y += line_height)
        add_words (&legend, g_array_index (sentence, DramaLine, i).string,
                   drama_vec (at.x, y + line_height * 0.8), 700);
    }

  return y - at.y;
}

/**
 * drama_scene_new_legend:
 * @input: the picture to explain
 * @most: how wide it may become, in world units
 *
 * Returns: (transfer full): the legend alone, its upper left corner at the
 *   origin; it paints nothing where there is nothing to explain
 */
DramaScene *
drama_scene_new_legend (const DramaSceneInput *input,
                        double                 most)
{
  DramaScene *scene;
  g_autoptr (DramaSketch) sketch = NULL;

  g_return_val_if_fail (input->dossier != NULL && input->theme != NULL, NULL);

  scene = drama_scene_alloc (input->dossier,
                             input->font_family != NULL ? input->font_family : "Sans");
  sketch = drama_sketch_new (input, scene->figures, NULL);
  drama_scene_begin_group (scene, DRAMA_GROUP_LEGEND, 0, NULL, NULL);
  drama_legend_build (scene, sketch, drama_vec (0, 0),
                      MIN (320 * drama_lettering_get_scale (sketch->lettering), most), most);
  drama_scene_end_group (scene);
  drama_stock_take_lettering (scene->stock, g_steal_pointer (&sketch->lettering));
  drama_scene_close (scene);

  return scene;
}
