/* drama-html-blocks.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tree is walked once and cut into blocks.  Blocks of some length with few links are prose;
 * the article is the smallest element that holds nearly all of it.  The depth of the tree, and so
 * of the recursion, is bounded by libxml2 (256). */
#include "drama-html-blocks.h"

#include "drama-html-clutter.h"

#include <string.h>

/* A block of prose has so many characters, and at most one in so many of them within a link. */
#define PROSE_LENGTH 80
#define PROSE_LINKS  3

/* Going down to the article, so much of the prose must remain, in percent; what holds so much
 * of the page's text is not clutter, whatever it is called. */
#define STAY_PERCENT  60
#define NEVER_PERCENT 40

/* A heading so far up the page belongs to the article, whatever stands around it. */
#define HEADLINE " h1 "

typedef struct
{
  GString *text;
  guint    n_characters; /* without white space */
  guint    n_linked;     /* of these, within links */
  xmlNode *node;         /* the block element that it is the text of */
} Block;

typedef struct
{
  GPtrArray    *blocks;
  Block        *open; /* NULL between blocks */
  xmlNode      *node; /* the block element around */
  guint         in_link;
  guint         in_pre;
  gboolean      space;   /* white space is due before the next letter */
  GHashTable   *lengths; /* node → bytes of text within, of block elements only */
  gsize         whole;   /* of these, of the page */
  GCancellable *cancellable;
} Walk;

static void
free_block (gpointer data)
{
  Block *block = data;

  g_string_free (block->text, TRUE);
  g_free (block);
}

/* The last blanks go, and a block without a letter is none. */
static void
close_block (Walk *walk)
{
  Block *block = walk->open;

  walk->open = NULL;
  walk->space = FALSE;
  if (block == NULL)
    return;
  while (block->text->len > 0 && g_ascii_isspace (block->text->str[block->text->len - 1]))
    g_string_truncate (block->text, block->text->len - 1);
  if (block->n_characters > 0)
    g_ptr_array_add (walk->blocks, block);
  else
    free_block (block);
}

static Block *
get_block (Walk *walk)
{
  if (walk->open == NULL)
    {
      walk->open = g_new0 (Block, 1);
      walk->open->text = g_string_new (NULL);
      walk->open->node = walk->node;
    }

  return walk->open;
}

/* White space is one blank but in preformatted text; a soft hyphen is no letter. */
static void
append_text (Walk       *walk,
             const char *text)
{
  Block *block = get_block (walk);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (character == 0xad || character == 0x200b || character == 0xfeff)
        continue;
      if (character < 0x80 && g_ascii_isspace ((char) character) && walk->in_pre == 0)
        {
          walk->space = TRUE;
          continue;
        }
      if (walk->space && block->text->len > 0 &&
          strchr ("\n\t", block->text->str[block->text->len - 1]) == NULL)
        g_string_append_c (block->text, ' ');
      walk->space = FALSE;
      g_string_append_unichar (block->text, character);
      if (!g_unichar_isspace (character))
        {
          block->n_characters++;
          block->n_linked += walk->in_link > 0;
        }
    }
}

/* Two of them in a row begin a paragraph. */
static void
append_break (Walk *walk)
{
  Block *block = walk->open;

  if (block == NULL || block->text->len == 0)
    return;
  if (block->text->str[block->text->len - 1] == '\n')
    close_block (walk);
  else
    g_string_append_c (block->text, '\n');
  walk->space = FALSE;
}

static gboolean
is_left_out (Walk    *walk,
             xmlNode *node)
{
  gsize length;

  if (drama_html_is_hidden (node))
    return TRUE;
  if (!drama_html_is_clutter (node))
    return FALSE;
  length = GPOINTER_TO_SIZE (g_hash_table_lookup (walk->lengths, node));

  return length * 100 < walk->whole * NEVER_PERCENT;
}

static void walk_children (Walk *walk, xmlNode *node);

static void
walk_element (Walk    *walk,
              xmlNode *node)
{
  gboolean is_link = drama_html_is (node, " a "), is_pre = drama_html_is (node, " pre ");
  xmlNode *around = walk->node;

  if (drama_html_is (node, " br "))
    {
      append_break (walk);
      return;
    }
  if (is_left_out (walk, node))
    return;
  if (drama_html_is (node, " td th ") && walk->open != NULL && walk->open->text->len > 0)
    {
      g_string_append_c (walk->open->text, '\t');
      walk->space = FALSE;
    }

  walk->in_link += is_link;
  walk->in_pre += is_pre;
  if (drama_html_is_block (node))
    {
      close_block (walk);
      walk->node = node;
      walk_children (walk, node);
      close_block (walk);
      walk->node = around;
    }
  else
    walk_children (walk, node);
  walk->in_link -= is_link;
  walk->in_pre -= is_pre;
}

static void
walk_children (Walk    *walk,
               xmlNode *node)
{
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    {
      if (g_cancellable_is_cancelled (walk->cancellable))
        return;
      if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE)
        append_text (walk, (const char *) child->content);
      else if (child->type == XML_ELEMENT_NODE)
        walk_element (walk, child);
    }
}

/* How much text is within each element that could be left out by its name. */
static gsize
measure (GHashTable *lengths,
         xmlNode    *node)
{
  gsize length = 0;

  for (xmlNode *child = node->children; child != NULL; child = child->next)
    if (child->type == XML_TEXT_NODE)
      length += strlen ((const char *) child->content);
    else if (child->type == XML_ELEMENT_NODE && !drama_html_is_hidden (child))
      length += measure (lengths, child);
  g_hash_table_insert (lengths, node, GSIZE_TO_POINTER (length));

  return length;
}

static gboolean
is_prose (const Block *block)
{
  return block->n_characters >= PROSE_LENGTH &&
         block->n_linked * PROSE_LINKS <= block->n_characters;
}

static gboolean
is_within (const xmlNode *node,
           const xmlNode *around)
{
  while (node != NULL && node != around)
    node = node->parent;

  return node != NULL;
}

/* Characters of prose within each element, and within none in particular (NULL). */
static GHashTable *
weigh_elements (const GPtrArray *blocks)
{
  GHashTable *weights = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < blocks->len; i++)
    {
      const Block *block = g_ptr_array_index (blocks, i);

      for (xmlNode *at = block->node; is_prose (block) && at != NULL; at = at->parent)
        {
          gsize weight = GPOINTER_TO_SIZE (g_hash_table_lookup (weights, at));

          g_hash_table_insert (weights, at, GSIZE_TO_POINTER (weight + block->n_characters));
        }
    }

  return weights;
}

static gboolean
is_article (xmlNode *node)
{
  g_autofree char *role = NULL;
  g_autofree char *type = NULL;

  if (drama_html_is (node, " article main "))
    return TRUE;
  if (node->type != XML_ELEMENT_NODE)
    return FALSE;
  role = drama_html_get (node, "role");
  type = drama_html_get (node, "itemtype");

  return g_str_equal (role, "main") || g_str_equal (role, "article") ||
         strstr (type, "schema.org/NewsArticle") != NULL ||
         strstr (type, "schema.org/Article") != NULL;
}

/* Down to where the prose divides, then up to what is called an article, if it is no more. */
static xmlNode *
find_article (xmlNode         *root,
              const GPtrArray *blocks)
{
  g_autoptr (GHashTable) weights = weigh_elements (blocks);
  xmlNode *article = root;

  for (xmlNode *next = root; next != NULL;)
    {
      gsize whole = GPOINTER_TO_SIZE (g_hash_table_lookup (weights, next));

      article = next;
      next = NULL;
      for (xmlNode *child = article->children; whole > 0 && child != NULL; child = child->next)
        {
          gsize weight = GPOINTER_TO_SIZE (g_hash_table_lookup (weights, child));

          if (weight * 100 >= whole * STAY_PERCENT)
            next = child;
        }
    }
  /* A page of one paragraph: its neighbours are headings and the like. */
  if (article != root && drama_html_is (article, " p blockquote li pre "))
    article = article->parent;

  for (xmlNode *at = article; at != NULL; at = at->parent)
    if (is_article (at) &&
        GPOINTER_TO_SIZE (g_hash_table_lookup (weights, at)) * STAY_PERCENT <=
            GPOINTER_TO_SIZE (g_hash_table_lookup (weights, article)) * 100)
      return at;

  return article;
}

/* A list of links, a label, an empty promise: short, or all within links. */
static gboolean
is_kept (const Block *block)
{
  if (drama_html_is_clutter_text (block->text->str))
    return FALSE;
  if (drama_html_is (block->node, " h1 h2 h3 h4 h5 h6 "))
    return TRUE;

  return block->n_linked * 2 <= block->n_characters ||
         (block->n_linked < block->n_characters && block->n_characters >= 2 * PROSE_LENGTH);
}

static void
append_paragraph (GString    *text,
                  const char *paragraph)
{
  if (text->len > 0)
    g_string_append (text, "\n\n");
  g_string_append (text, paragraph);
}

/* Where the headline stands above the article and not in it, it is put before it. */
static void
append_headline (GString         *text,
                 const GPtrArray *blocks,
                 const xmlNode   *article)
{
  const Block *headline = NULL;

  for (guint i = 0; i < blocks->len; i++)
    {
      const Block *block = g_ptr_array_index (blocks, i);

      if (drama_html_is (block->node, HEADLINE))
        {
          if (is_within (block->node, article))
            return;
          if (headline == NULL)
            headline = block;
        }
      else if (is_within (block->node, article))
        break;
    }
  if (headline != NULL && is_kept (headline))
    append_paragraph (text, headline->text->str);
}

static GPtrArray *
walk_all (xmlNode      *root,
          GCancellable *cancellable)
{
  g_autoptr (GHashTable) lengths = g_hash_table_new (NULL, NULL);
  Walk walk = { .node = root, .lengths = lengths, .cancellable = cancellable };

  walk.blocks = g_ptr_array_new_with_free_func (free_block);
  walk.whole = measure (lengths, root);
  walk_children (&walk, root);
  close_block (&walk);

  return walk.blocks;
}

/**
 * drama_html_blocks_read:
 * @root: the root of a page
 * @cancellable: (nullable): to give up early; what is returned then means nothing
 *
 * Linear in the page.
 *
 * Returns: (transfer full): the article: headline, paragraphs, headings, items of lists, rows of
 *   tables, with a blank line between any two; empty where there is none
 */
char *
drama_html_blocks_read (xmlNode      *root,
                        GCancellable *cancellable)
{
  g_autoptr (GPtrArray) blocks = walk_all (root, cancellable);
  xmlNode *article = find_article (root, blocks);
  GString *text = g_string_new (NULL);

  append_headline (text, blocks, article);
  for (guint i = 0; i < blocks->len; i++)
    {
      const Block *block = g_ptr_array_index (blocks, i);

      if (is_within (block->node, article) && is_kept (block))
        append_paragraph (text, block->text->str);
    }

  return g_string_free (text, FALSE);
}

/**
 * drama_html_blocks_read_node:
 * @node: an element
 *
 * Returns: (transfer full): all text within it
 */
char *
drama_html_blocks_read_node (xmlNode *node)
{
  xmlChar *content = xmlNodeGetContent (node);
  char    *text = g_strdup (content != NULL ? (const char *) content : "");

  if (content != NULL)
    xmlFree (content);

  return text;
}
