/* drama-cli-export.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-cli.h"

#include "drama-arrange.h"
#include "drama-export.h"
#include "drama-file.h"

#include <math.h>
#include <string.h>
#include <sys/stat.h>

static const double MAX_SCALE = 50;
static const double MIN_DPI = 10;
static const double MAX_DPI = 2400;

/* 2^53: beyond it not every whole number can be told from the next. */
static const double MAX_SEED = 9007199254740992.0;

/* The options as they were typed; NULL where they were not. */
typedef struct
{
  char    *out;
  char    *format;
  char    *width;
  char    *height;
  char    *scale;
  char    *dpi;
  char    *theme;
  char    *background;
  char    *layout;
  char    *seed;
  gboolean no_legend;
  gboolean no_title;
  gboolean no_sources;
  gboolean plain;
} Arguments;

/* The same, understood. */
typedef struct
{
  DramaExportOptions options;
  DramaArrangeMode   mode;
  guint64            seed;
} Plan;

static const DramaCliUsage USAGE = {
  .name = "export",
  .parameters = "FILE",
  .summary = "Draws a dossier as a picture: PNG, SVG or PDF.",
  .description =
      "The format follows from the name OUT. With -o - the picture goes to standard output,\n"
      "and --format is needed. OUT is replaced as a whole or, if anything fails, left as it\n"
      "is. FILE is never changed.\n"
      "\n"
      "Sizes are for PNG; without any, a unit of the picture becomes 2 pixels. --width and\n"
      "--height together make the picture fit into both; --scale excludes them. --dpi is\n"
      "noted in the file, and sets the scale (96 is 1) where nothing else does.\n"
      "\n"
      "--layout keep, the default, finds a place only for actors that have none; new moves\n"
      "all but pinned ones. The same seed gives the same layout.\n"
      "\n"
      "Exit codes:\n"
      "  0  the picture is written\n"
      "  1  it could not be drawn or written\n"
      "  2  the dossier or the command line could not be understood",
};

static void
clear_arguments (Arguments *self)
{
  g_free (self->out);
  g_free (self->format);
  g_free (self->width);
  g_free (self->height);
  g_free (self->scale);
  g_free (self->dpi);
  g_free (self->theme);
  g_free (self->background);
  g_free (self->layout);
  g_free (self->seed);
}

static gboolean
is_standard_output (const Arguments *arguments)
{
  return g_str_equal (arguments->out, "-");
}

static gboolean
read_format (const Arguments    *arguments,
             DramaExportOptions *options)
{
  DramaExportFormat by_name;
  gboolean          named = FALSE;
  g_autofree char  *shown = g_filename_display_name (arguments->out);

  if (strchr (arguments->out, '.') != NULL)
    named = drama_export_format_from_name (arguments->out, &by_name);
  if (arguments->format != NULL &&
      (strchr (arguments->format, '.') != NULL ||
       !drama_export_format_from_name (arguments->format, &options->format)))
    {
      drama_cli_warn ("--format: expected png, svg or pdf, found “%s”", arguments->format);
      return FALSE;
    }
  if (arguments->format != NULL && named && by_name != options->format)
    {
      drama_cli_warn ("--format %s contradicts the name %s", arguments->format, shown);
      return FALSE;
    }
  if (arguments->format == NULL && !named)
    {
      drama_cli_warn ("cannot tell the format from %s; "
                      "name it .png, .svg or .pdf, or give --format",
                      shown);
      return FALSE;
    }
  if (arguments->format == NULL)
    options->format = by_name;

  return TRUE;
}

/* A number from @least to @most; @value is left alone where the option was not given. */
static gboolean
read_number (const char *option,
             const char *text,
             gboolean    whole,
             double      least,
             double      most,
             double     *value)
{
  char  *end;
  double number;

  if (text == NULL)
    return TRUE;

  number = g_ascii_strtod (text, &end);
  if (end == text || *end != '\0' || !isfinite (number) || number < least || number > most ||
      (whole && trunc (number) != number))
    {
      drama_cli_warn ("%s: expected a %snumber from %.15g to %.15g, found “%s”", option,
                      whole ? "whole " : "", least, most, text);
      return FALSE;
    }
  *value = number;

  return TRUE;
}

static gboolean
read_size (const Arguments    *arguments,
           DramaExportOptions *options)
{
  const char *sizes[] = { arguments->width, arguments->height, arguments->scale, arguments->dpi };
  double      width = 0, height = 0;

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      if (sizes[i] == NULL || options->format == DRAMA_EXPORT_PNG)
        continue;
      drama_cli_warn ("--width, --height, --scale and --dpi are for PNG; "
                      "SVG and PDF are sharp at any size");
      return FALSE;
    }
  if (arguments->scale != NULL && (arguments->width != NULL || arguments->height != NULL))
    {
      drama_cli_warn ("--scale contradicts --width and --height; give one or the other");
      return FALSE;
    }
  if (!read_number ("--width", arguments->width, TRUE, 1, DRAMA_EXPORT_MAX_SIDE_PX, &width) ||
      !read_number ("--height", arguments->height, TRUE, 1, DRAMA_EXPORT_MAX_SIDE_PX, &height) ||
      !read_number ("--scale", arguments->scale, FALSE, 1 / MAX_SCALE, MAX_SCALE,
                    &options->scale) ||
      !read_number ("--dpi", arguments->dpi, FALSE, MIN_DPI, MAX_DPI, &options->dpi))
    return FALSE;

  options->width = (int) width;
  options->height = (int) height;

  return TRUE;
}

static gboolean
read_look (const Arguments    *arguments,
           DramaExportOptions *options)
{
  DramaColor color;

  if (arguments->theme != NULL && !drama_theme_name_from_string (arguments->theme, &options->theme))
    {
      g_autoptr (GString) words = g_string_new (NULL);

      for (guint i = 0; i < DRAMA_N_THEMES; i++)
        g_string_append_printf (words, "%s%s", i > 0 ? ", " : "",
                                drama_theme_name_to_string ((DramaThemeName) i));
      drama_cli_warn ("--theme: expected one of %s, found “%s”", words->str, arguments->theme);
      return FALSE;
    }
  if (arguments->background != NULL)
    options->background = arguments->background;
  if (!g_str_equal (options->background, "theme") &&
      !g_str_equal (options->background, "transparent") &&
      !g_str_equal (options->background, "none") && !g_str_equal (options->background, "white") &&
      !drama_color_parse (options->background, &color))
    {
      drama_cli_warn ("--background: expected theme, transparent, white or a colour such as "
                      "#ffffff, found “%s”",
                      options->background);
      return FALSE;
    }
  options->legend = !arguments->no_legend;
  options->title = !arguments->no_title;
  options->sources = !arguments->no_sources;
  options->plain = arguments->plain;

  return TRUE;
}

static gboolean
read_layout (const Arguments *arguments,
             Plan            *plan)
{
  const char *word = arguments->layout != NULL ? arguments->layout : "keep";
  double      seed = 1;

  if (!g_str_equal (word, "keep") && !g_str_equal (word, "new"))
    {
      drama_cli_warn ("--layout: expected keep or new, found “%s”", word);
      return FALSE;
    }
  if (!read_number ("--seed", arguments->seed, TRUE, 0, MAX_SEED, &seed))
    return FALSE;

  plan->mode = g_str_equal (word, "new") ? DRAMA_ARRANGE_NEW : DRAMA_ARRANGE_KEEP;
  plan->seed = (guint64) seed;

  return TRUE;
}

/* A slip of the pen must not cost anybody their dossier. */
static gboolean
spares_file (const Arguments *arguments,
             const char      *file)
{
  struct stat from, to;

  if (is_standard_output (arguments) || stat (file, &from) != 0 ||
      stat (arguments->out, &to) != 0 || from.st_dev != to.st_dev || from.st_ino != to.st_ino)
    return TRUE;

  drama_cli_warn ("OUT is the dossier itself; choose another name");

  return FALSE;
}

static gboolean
make_plan (const Arguments *arguments,
           const char      *file,
           Plan            *plan)
{
  drama_export_options_init (&plan->options);
  if (arguments->out == NULL || *arguments->out == '\0')
    {
      drama_cli_warn ("expected -o OUT; try “dramatis-cli export --help”");
      return FALSE;
    }

  return read_format (arguments, &plan->options) && read_size (arguments, &plan->options) &&
         read_look (arguments, &plan->options) && read_layout (arguments, plan) &&
         spares_file (arguments, file);
}

static GBytes *
draw (DramaDossier *dossier,
      const Plan   *plan,
      GError      **error)
{
  const DramaExportOptions *options = &plan->options;
  guint                     n = drama_dossier_get_n_actors (dossier);
  g_autofree DramaVec      *positions = NULL;
  double                    aspect = 0; /* that of a page */

  if (options->width > 0 && options->height > 0)
    aspect = (double) options->width / options->height;
  if (n > 0)
    {
      positions = g_new0 (DramaVec, n);
      drama_arrange (dossier, plan->mode, aspect, plan->seed, options->font_family,
                     options->text_scale, NULL, positions);
    }

  return drama_export (dossier, positions, options, error);
}

static gboolean
write_picture (const Arguments *arguments,
               GBytes          *picture)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  gconstpointer data;
  gsize         length;

  data = g_bytes_get_data (picture, &length);
  if (is_standard_output (arguments))
    return drama_cli_print (data, length);

  file = g_file_new_for_commandline_arg (arguments->out);
  if (drama_file_replace (file, picture, NULL, &error))
    return TRUE;

  drama_cli_warn ("%s", error->message);

  return FALSE;
}

static DramaCliStatus
run (const Arguments *arguments,
     const char      *file)
{
  g_autoptr (DramaDossier) dossier = NULL;
  g_autoptr (GBytes) picture = NULL;
  g_autoptr (GError) error = NULL;
  Plan plan;

  if (!make_plan (arguments, file, &plan))
    return DRAMA_CLI_REFUSED;

  dossier = drama_cli_read (file, &error);
  if (dossier == NULL)
    {
      drama_cli_warn ("%s", error->message);
      return DRAMA_CLI_REFUSED;
    }
  picture = draw (dossier, &plan, &error);
  if (picture == NULL)
    {
      drama_cli_warn ("%s", error->message);
      return DRAMA_CLI_FAILED;
    }

  return write_picture (arguments, picture) ? DRAMA_CLI_DONE : DRAMA_CLI_FAILED;
}

/* dramatis-cli export */
DramaCliStatus
drama_cli_export (int    argc,
                  char **argv)
{
  Arguments          self = { 0 };
  g_autofree char   *file = NULL;
  DramaCliStatus     status;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &self.out, "The picture; - is standard output",
      "OUT" },
    { "format", 'f', 0, G_OPTION_ARG_STRING, &self.format, "png, svg or pdf", "FORMAT" },
    { "width", 0, 0, G_OPTION_ARG_STRING, &self.width, "Of a PNG, 1 to 16384", "PIXELS" },
    { "height", 0, 0, G_OPTION_ARG_STRING, &self.height, "Of a PNG, 1 to 16384", "PIXELS" },
    { "scale", 0, 0, G_OPTION_ARG_STRING, &self.scale, "Pixels of a PNG per unit, 0.02 to 50",
      "N" },
    { "dpi", 0, 0, G_OPTION_ARG_STRING, &self.dpi, "Dots per inch of a PNG, 10 to 2400", "N" },
    { "theme", 0, 0, G_OPTION_ARG_STRING, &self.theme,
      "light, dark, high-contrast, high-contrast-dark or print, the default", "THEME" },
    { "background", 0, 0, G_OPTION_ARG_STRING, &self.background,
      "theme, the default, transparent, white or #rrggbb", "COLOUR" },
    { "no-legend", 0, 0, G_OPTION_ARG_NONE, &self.no_legend, "Without the legend", NULL },
    { "no-title", 0, 0, G_OPTION_ARG_NONE, &self.no_title, "Without the title", NULL },
    { "no-sources", 0, 0, G_OPTION_ARG_NONE, &self.no_sources, "Without the list of sources",
      NULL },
    { "plain", 0, 0, G_OPTION_ARG_NONE, &self.plain,
      "Without any quote and note, also where they cannot be seen", NULL },
    { "layout", 0, 0, G_OPTION_ARG_STRING, &self.layout, "keep, the default, or new", "LAYOUT" },
    { "seed", 0, 0, G_OPTION_ARG_STRING, &self.seed, "Whole number to start the layout from; 1",
      "N" },
    { NULL }
  };

  if (drama_cli_parse (&USAGE, entries, argc, argv, &file, &status))
    status = run (&self, file);
  clear_arguments (&self);

  return status;
}
