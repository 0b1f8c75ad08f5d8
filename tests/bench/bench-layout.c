/* bench-layout.c - how long a layout takes, and where it puts things
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads a graph as zero-based "u v" a line, prints "LAYOUT_MS x" for the layout
 * alone, and writes one "x y" a node. */
#include "drama-layout.h"

#include <stdio.h>
#include <stdlib.h>

#define SPACING 100.0

static int    seed = 1;
static double box_width = 0;
static double box_height = 0;
static double room = 0;
static double aspect = 1.5;

static const GOptionEntry entries[] = {
  { "seed", 's', 0, G_OPTION_ARG_INT, &seed, "Of all that is left to chance", "N" },
  { "width", 0, 0, G_OPTION_ARG_DOUBLE, &box_width, "Of every box; points without it", "LENGTH" },
  { "height", 0, 0, G_OPTION_ARG_DOUBLE, &box_height, "Of every box", "LENGTH" },
  { "room", 0, 0, G_OPTION_ARG_DOUBLE, &room, "That every link wants for its verb", "LENGTH" },
  { "aspect", 0, 0, G_OPTION_ARG_DOUBLE, &aspect, "Width by height of the view", "RATIO" },
  { NULL }
};

/* The numbers of @text, two a line; others end the program. */
static DramaTopology *
read_graph (const char *path,
            const char *text)
{
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (DramaLink));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n_nodes = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char     *end = NULL;
      guint64   from, to;
      DramaLink link;

      if (*g_strstrip (lines[i]) == '\0')
        continue;
      from = g_ascii_strtoull (lines[i], &end, 10);
      to = g_ascii_strtoull (end, &end, 10);
      if (*end != '\0' || from > G_MAXINT || to > G_MAXINT)
        {
          g_printerr ("%s:%u: expected two numbers of nodes, found \"%s\"\n", path, i + 1,
                      lines[i]);
          return NULL;
        }
      link = (DramaLink){ (guint) from, (guint) to };
      n_nodes = MAX (n_nodes, MAX (link.from, link.to) + 1);
      g_array_append_val (links, link);
    }

  return drama_topology_new (n_nodes, (const DramaLink *) (void *) links->data, links->len);
}

static gboolean
write_positions (const char     *path,
                 const DramaVec *positions,
                 guint           n,
                 GError        **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  char x[G_ASCII_DTOSTR_BUF_SIZE], y[G_ASCII_DTOSTR_BUF_SIZE];

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s %s\n", g_ascii_dtostr (x, sizeof x, positions[i].x),
                            g_ascii_dtostr (y, sizeof y, positions[i].y));

  return g_file_set_contents (path, text->str, (gssize) text->len, error);
}

static double
measure (DramaTopology *topology,
         DramaVec      *positions)
{
  guint                 n_nodes = drama_topology_get_n_nodes (topology);
  guint                 n_links = drama_topology_get_n_links (topology);
  g_autofree DramaRect *boxes = g_new (DramaRect, n_nodes);
  g_autofree double    *rooms = g_new (double, n_links);
  DramaLayoutInput      input = { .topology = topology, .aspect = aspect, .spacing = SPACING };
  gint64                start;

  for (guint i = 0; i < n_nodes; i++)
    boxes[i] = drama_rect_around (drama_vec (0, 0), box_width, box_height);
  for (guint i = 0; i < n_links; i++)
    rooms[i] = room;
  input.boxes = boxes;
  input.rooms = rooms;
  input.seed = (guint64) seed;

  start = g_get_monotonic_time ();
  drama_layout_run (&input, NULL, NULL, positions);

  return (double) (g_get_monotonic_time () - start) / 1000;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new ("EDGES POSITIONS");
  g_autoptr (DramaTopology) topology = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char     *text = NULL;
  g_autofree DramaVec *positions = NULL;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      g_printerr ("%s\n", error->message);
      return 2;
    }
  if (argc != 3 || !(aspect > 0))
    {
      g_printerr ("Usage: bench-layout [OPTION…] EDGES POSITIONS\n");
      return 2;
    }
  if (!g_file_get_contents (argv[1], &text, NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      return 2;
    }

  topology = read_graph (argv[1], text);
  if (topology == NULL)
    return 2;
  positions = g_new0 (DramaVec, drama_topology_get_n_nodes (topology));
  g_print ("LAYOUT_MS %.3f\n", measure (topology, positions));
  if (!write_positions (argv[2], positions, drama_topology_get_n_nodes (topology), &error))
    {
      g_printerr ("%s\n", error->message);
      return 2;
    }

  return 0;
}
