/* drama-excerpt-list.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-excerpt-list.h"
#include "drama-excerpts.h"
#include "drama-text-index.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include <string.h>

/* A label lays all of its text out at once: a longer paragraph has several; in bytes. */
#define MAX_ROW 4000

/* Lines longer than some 75 letters tire the reader; the number before them is beside that. */
#define MEASURE_CHARS 84

/* A part of an excerpt, or a gap before the next one. */
typedef struct
{
  const char *text;   /* of the excerpt's; NULL for a gap */
  gsize       length; /* bytes */
  gint64      start;  /* of the source's text, in characters; -1 where nobody knows */
  gint64      n;      /* characters; of a gap: 0 where nobody knows how many */
} Row;

/* Where quotes stand, in characters. */
typedef struct
{
  gint64 start;
  gint64 end;
} Mark;

struct _DramaExcerptList
{
  GtkWidget      parent_instance;
  DramaSource   *source; /* NULL while nothing is shown */
  GArray        *excerpts;
  GArray        *rows;
  GArray        *marks; /* ascending, apart from each other */
  GtkStringList *model; /* as long as @rows */
  GtkWidget     *scroller;
  GtkWidget     *clamp;
};

G_DEFINE_FINAL_TYPE (DramaExcerptList, drama_excerpt_list, GTK_TYPE_WIDGET)

static int
compare_marks (gconstpointer a, gconstpointer b)
{
  const Mark *x = a, *y = b;

  return x->start != y->start ? (x->start > y->start) - (x->start < y->start)
                              : (x->end > y->end) - (x->end < y->end);
}

static void
collect_marks (DramaExcerptList *self, DramaDossier *dossier, const char *source)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Mark));

  for (guint i = 0; i < drama_dossier_get_n_ties (dossier); i++)
    {
      const DramaTieFields *tie = drama_tie_get_fields (drama_dossier_get_tie (dossier, i));

      for (guint k = 0; k < tie->n_evidence; k++)
        {
          const DramaEvidenceFields *quote = drama_evidence_get_fields (tie->evidence[k]);
          Mark                       mark = { quote->anchor.start, quote->anchor.end };

          if (g_str_equal (quote->source, source) && !quote->unplaced)
            g_array_append_val (all, mark);
        }
    }
  g_array_sort (all, compare_marks);

  g_array_set_size (self->marks, 0);
  for (guint i = 0; i < all->len; i++)
    {
      Mark  mark = g_array_index (all, Mark, i);
      Mark *last = self->marks->len > 0 ? &g_array_index (self->marks, Mark, self->marks->len - 1)
                                        : NULL;

      if (last != NULL && mark.start <= last->end)
        last->end = MAX (last->end, mark.end);
      else
        g_array_append_val (self->marks, mark);
    }
}

static void
add_gap (DramaExcerptList *self, gint64 start, gint64 n)
{
  Row row = { .start = start, .n = n };

  g_array_append_val (self->rows, row);
}

/* A row a line, but none for a blank one. */
static void
add_lines (DramaExcerptList *self, const DramaExcerpt *excerpt)
{
  gint64 at = MAX (excerpt->start, 0);

  for (const char *line = excerpt->text; *line != '\0';)
    {
      gsize length = strcspn (line, "\n"), taken = MIN (length, MAX_ROW);
      Row   row = { .text = line, .start = excerpt->start < 0 ? -1 : at };

      while (taken < length && ((guchar) line[taken] & 0xc0) == 0x80)
        taken--;
      row.length = taken;
      row.n = g_utf8_strlen (line, (gssize) taken);
      if (strspn (line, " \t\r") < taken)
        g_array_append_val (self->rows, row);
      at += row.n;
      line += taken;
      if (taken == length && *line == '\n')
        {
          line++;
          at++;
        }
    }
}

static void
fill_rows (DramaExcerptList *self)
{
  gint64 known = 0, length = drama_source_get_fields (self->source)->length;

  g_array_set_size (self->rows, 0);
  for (guint i = 0; i < self->excerpts->len; i++)
    {
      const DramaExcerpt *excerpt = &g_array_index (self->excerpts, DramaExcerpt, i);

      if (excerpt->start < 0 && length > known)
        {
          add_gap (self, known, length - known);
          known = length;
        }
      else if (excerpt->start > known)
        add_gap (self, known, excerpt->start - known);
      add_lines (self, excerpt);
      known = MAX (known, excerpt->end);
    }
  if (length > known)
    add_gap (self, known, length - known);
}

/* The first quote that ends behind @at. */
static guint
find_mark (DramaExcerptList *self, gint64 at)
{
  guint low = 0, high = self->marks->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->marks, Mark, middle).end <= at)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* The words of a row, those of quotes underlined. */
static char *
dup_markup (DramaExcerptList *self, const Row *row)
{
  GString    *markup = g_string_new (NULL);
  const char *at = row->text, *end = row->text + row->length;
  gint64      here = row->start;

  for (guint i = here >= 0 ? find_mark (self, here) : self->marks->len;
       i < self->marks->len && g_array_index (self->marks, Mark, i).start < row->start + row->n;
       i++)
    {
      Mark             mark = g_array_index (self->marks, Mark, i);
      const char      *from = g_utf8_offset_to_pointer (at, MAX (mark.start, here) - here);
      gint64           stop = MIN (mark.end, row->start + row->n);
      const char      *to = g_utf8_offset_to_pointer (from, stop - MAX (mark.start, here));
      g_autofree char *plain = g_markup_escape_text (at, from - at);
      g_autofree char *marked = g_markup_escape_text (from, to - from);

      g_string_append_printf (markup, "%s<u>%s</u>", plain, marked);
      at = to;
      here = stop;
    }
  if (at < end)
    {
      g_autofree char *rest = g_markup_escape_text (at, end - at);

      g_string_append (markup, rest);
    }

  return g_string_free (markup, FALSE);
}

static char *
dup_gap (const Row *row)
{
  /* Translators: how much of a text is left out here */
  return g_strdup_printf (ngettext ("… %u character is not here …",
                                    "… %u characters are not here …",
                                    (gulong) row->n),
                          (guint) row->n);
}

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item, DramaExcerptList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *number = gtk_label_new (NULL);
  GtkWidget *text = gtk_label_new (NULL);

  gtk_label_set_width_chars (GTK_LABEL (number), 5);
  gtk_label_set_xalign (GTK_LABEL (number), 1);
  gtk_label_set_yalign (GTK_LABEL (number), 0);
  gtk_widget_add_css_class (number, "dim-label");
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (text), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (box), number);
  gtk_box_append (GTK_BOX (box), text);
  gtk_widget_add_css_class (box, "excerpt-row");
  gtk_list_item_set_child (item, box);
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_selectable (item, FALSE);
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item, DramaExcerptList *self)
{
  const Row       *row = &g_array_index (self->rows, Row, gtk_list_item_get_position (item));
  GtkWidget       *number = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget       *text = gtk_widget_get_next_sibling (number);
  guint            paragraph = 0;
  g_autofree char *shown = NULL;
  g_autofree char *words = row->text != NULL ? dup_markup (self, row) : dup_gap (row);

  if (row->text != NULL && row->start >= 0)
    paragraph = drama_source_get_paragraph (self->source, row->start);
  /* Translators: the number of a paragraph */
  shown = paragraph > 0 ? g_strdup_printf (_ ("¶ %u"), paragraph) : g_strdup ("");
  gtk_label_set_label (GTK_LABEL (number), shown);
  if (row->text != NULL)
    {
      gtk_label_set_markup (GTK_LABEL (text), words);
      gtk_widget_remove_css_class (text, "dim-label");
    }
  else
    {
      gtk_label_set_label (GTK_LABEL (text), words);
      gtk_widget_add_css_class (text, "dim-label");
    }
}

static void
drama_excerpt_list_dispose (GObject *object)
{
  DramaExcerptList *self = DRAMA_EXCERPT_LIST (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);

  G_OBJECT_CLASS (drama_excerpt_list_parent_class)->dispose (object);
}

static void
drama_excerpt_list_finalize (GObject *object)
{
  DramaExcerptList *self = DRAMA_EXCERPT_LIST (object);

  g_array_unref (self->rows);
  g_array_unref (self->marks);
  g_clear_pointer (&self->excerpts, g_array_unref);
  g_clear_pointer (&self->source, drama_source_unref);
  g_object_unref (self->model);

  G_OBJECT_CLASS (drama_excerpt_list_parent_class)->finalize (object);
}

static void
drama_excerpt_list_class_init (DramaExcerptListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = drama_excerpt_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = drama_excerpt_list_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
drama_excerpt_list_init (DramaExcerptList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSelectionModel  *selection;
  GtkWidget          *list;

  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  self->marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  self->model = gtk_string_list_new (NULL);
  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, 0);
  g_object_ref (self->model);
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (self->model)));
  list = gtk_list_view_new (selection, factory);
  gtk_widget_add_css_class (list, "excerpts");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Text"), -1);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  self->clamp = adw_clamp_scrollable_new ();
  adw_clamp_scrollable_set_child (ADW_CLAMP_SCROLLABLE (self->clamp), list);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->clamp);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

/* The measure grows with the letters. */
static void
update_measure (DramaExcerptList *self)
{
  PangoContext     *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int               width = MEASURE_CHARS * pango_font_metrics_get_approximate_char_width (metrics);

  pango_font_metrics_unref (metrics);
  adw_clamp_scrollable_set_maximum_size (ADW_CLAMP_SCROLLABLE (self->clamp),
                                         PANGO_PIXELS (width));
  adw_clamp_scrollable_set_tightening_threshold (ADW_CLAMP_SCROLLABLE (self->clamp),
                                                 PANGO_PIXELS (width));
}

void
drama_excerpt_list_show (DramaExcerptList *self, DramaDossier *dossier, const char *source)
{
  DramaSource            *record = drama_dossier_find_source (dossier, source, NULL);
  g_autofree const char **words = NULL;
  guint                   n_before = g_list_model_get_n_items (G_LIST_MODEL (self->model));

  g_return_if_fail (DRAMA_IS_EXCERPT_LIST (self));
  g_return_if_fail (record != NULL);

  /* Rows borrow from what is replaced. */
  gtk_string_list_splice (self->model, 0, n_before, NULL);
  drama_source_ref (record);
  g_clear_pointer (&self->source, drama_source_unref);
  self->source = record;
  g_clear_pointer (&self->excerpts, g_array_unref);
  self->excerpts = drama_excerpts_collect (dossier, source);
  collect_marks (self, dossier, source);
  fill_rows (self);
  update_measure (self);

  words = g_new0 (const char *, (gsize) self->rows->len + 1);
  for (guint i = 0; i < self->rows->len; i++)
    words[i] = "";
  gtk_string_list_splice (self->model, 0, 0, words);
}
