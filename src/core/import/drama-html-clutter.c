/* drama-html-clutter.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pages say by elements, roles and the words of their classes what is around an article; these
 * words are few and the same everywhere (C. Kohlschütter et al., Boilerplate detection using
 * shallow text features, 2010, doi:10.1145/1718487.1718542, for the shallow features that the
 * blocks are then told by).  To leave out a sentence of the article is worse than to keep a line
 * too many: whatever holds much of the page's text is never left out by the name it has. */
#include "drama-html-clutter.h"

#include <string.h>

/* Text that is longer is said, not only put beside a picture or under an article; in characters. */
#define LONGEST_LABEL 160

/* Lists of words, each with a blank before and behind it.  Not the head: where a page leaves out
 * the tag of its body, libxml2 takes all of it for the head. */
static const char NEVER[] =
    " script style noscript template iframe object embed applet audio video canvas svg math "
    "select option datalist button input textarea progress meter map area dialog frameset "
    "noframes link meta base title ";
static const char CLUTTER[] = " nav aside footer form figcaption menu figure ";
static const char ROLES[] =
    " navigation banner contentinfo complementary search dialog alertdialog alert menu menubar "
    "toolbar tablist form ";
static const char BLOCKS[] =
    " address article aside blockquote body caption center dd details dialog dir div dl dt "
    "fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li "
    "main menu nav ol optgroup option p pre search section summary table tbody tfoot thead tr "
    "ul ";
static const char CLASSES[] =
    " ad ads advert adverts advertisement advertising banner bio breadcrumb breadcrumbs byline "
    "bylines caption captions comment comments consent cookie cookies credit credits disqus "
    "donate footer gdpr masthead menu modal nav navbar navigation newsletter outbrain overlay "
    "paywall popup promo promos promoted promotion rail recirc recommendations recommended "
    "related share sharing sidebar signup skip social sponsor sponsored subscribe subscription "
    "syndication taboola tags teaser teasers toolbar trending widget ";
static const char UNSEEN[] =
    " sr-only visually-hidden visuallyhidden screen-reader-text screen-reader-only skip-link "
    "is-hidden noprint ";

/* How a line begins that belongs to a picture, an advertisement or another article. */
static const char *const LABELS[] = {
  "photo:",
  "photos:",
  "photo by ",
  "photos by ",
  "photograph:",
  "photograph by ",
  "photographs by ",
  "photo illustration",
  "photo credit",
  "image:",
  "images:",
  "image credit",
  "image by ",
  "picture:",
  "pictures:",
  "credit:",
  "credits:",
  "illustration:",
  "illustration by ",
  "graphic:",
  "video:",
  "watch:",
  "listen:",
  "©",
  "(c) ",
  "copyright ",
  "advertisement",
  "sponsored",
  "read more",
  "read also",
  "read next",
  "see also",
  "related:",
  "more on this",
  "more from ",
  "sign up ",
  "subscribe ",
  "share this",
  "follow us",
  "skip to ",
  "we use cookies",
  "this site uses cookies",
  "foto:",
  "fotos:",
  "bild:",
  "bilder:",
  "anzeige",
  "lesen sie auch",
  "mehr zum thema",
  "photo :",
  "crédit photo",
  "crédits photo",
  "publicité",
  "lire aussi",
  "à lire aussi",
  "publicidad",
  "lea también",
  "leggi anche",
  "pubblicità",
  "фото:",
  "реклама",
  "читайте также",
};

static gboolean
is_listed (const char *words,
           const char *word,
           gsize       length)
{
  char spaced[32];

  if (length == 0 || length > sizeof spaced - 3)
    return FALSE;
  spaced[0] = ' ';
  memcpy (spaced + 1, word, length);
  memcpy (spaced + 1 + length, " ", 2);

  return strstr (words, spaced) != NULL;
}

/**
 * drama_html_is:
 * @node: a node
 * @names: names with a blank before and behind each, in lower case
 *
 * Returns: whether it is an element of one of these names
 */
gboolean
drama_html_is (const xmlNode *node,
               const char    *names)
{
  return node->type == XML_ELEMENT_NODE &&
         is_listed (names, (const char *) node->name, strlen ((const char *) node->name));
}

/**
 * drama_html_is_block:
 * @node: a node
 *
 * Returns: whether a new line begins with it and after it
 */
gboolean
drama_html_is_block (const xmlNode *node)
{
  return drama_html_is (node, BLOCKS);
}

/**
 * drama_html_get:
 * @node: an element
 * @attribute: a name
 *
 * Returns: (transfer full): what the attribute says; empty where there is none
 */
char *
drama_html_get (xmlNode    *node,
                const char *attribute)
{
  xmlChar *value = xmlGetNoNsProp (node, (const xmlChar *) attribute);
  char    *copy = g_strdup (value != NULL ? (const char *) value : "");

  if (value != NULL)
    xmlFree (value);

  return copy;
}

static gboolean
has (xmlNode    *node,
     const char *attribute)
{
  return xmlHasProp (node, (const xmlChar *) attribute) != NULL;
}

/**
 * drama_html_is_hidden:
 * @node: an element
 *
 * Returns: whether nobody sees it, whatever it holds
 */
gboolean
drama_html_is_hidden (xmlNode *node)
{
  g_autofree char *hidden = NULL;
  g_autofree char *style = NULL;

  if (drama_html_is (node, NEVER) || has (node, "hidden"))
    return TRUE;

  hidden = drama_html_get (node, "aria-hidden");
  style = drama_html_get (node, "style");
  for (char *from = style, *to = style;; from++)
    if (!g_ascii_isspace (*from) && (*to++ = g_ascii_tolower (*from)) == '\0')
      break;

  return g_str_equal (hidden, "true") || strstr (style, "display:none") != NULL ||
         strstr (style, "visibility:hidden") != NULL;
}

/* The words of class and id: "photo-credit", "photoCredit" and "photo__credit" are two each. */
static gboolean
names_clutter (const char *names)
{
  g_auto (GStrv) whole = g_strsplit_set (names, " \t\r\n\f", 200);

  for (guint i = 0; whole[i] != NULL; i++)
    {
      g_autofree char *lower = g_ascii_strdown (whole[i], -1);

      if (is_listed (UNSEEN, lower, strlen (lower)))
        return TRUE;
      for (const char *from = whole[i]; *from != '\0';)
        {
          gsize length = 0;

          while (g_ascii_isalnum (from[length]) &&
                 !(length > 0 && g_ascii_isupper (from[length]) &&
                   g_ascii_islower (from[length - 1])))
            length++;
          if (is_listed (CLASSES, lower + (from - whole[i]), length))
            return TRUE;
          from += length;
          from += *from != '\0' && !g_ascii_isalnum (*from);
        }
    }

  return FALSE;
}

/* The head of an article has its headline; that of a page the name of the paper. */
static gboolean
is_head_of_page (const xmlNode *node)
{
  if (!drama_html_is (node, " header "))
    return FALSE;
  for (const xmlNode *at = node->parent; at != NULL; at = at->parent)
    if (drama_html_is (at, " article main section "))
      return FALSE;

  return TRUE;
}

static gboolean
holds (xmlNode    *node,
       const char *names)
{
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    if (drama_html_is (child, names) || holds (child, names))
      return TRUE;

  return FALSE;
}

/**
 * drama_html_is_clutter:
 * @node: an element
 *
 * Navigation, captions, credits, boxes for cookies and newsletters, lists of links.
 *
 * Returns: whether it says that it is no part of the article
 */
gboolean
drama_html_is_clutter (xmlNode *node)
{
  g_autofree char *role = NULL;
  g_autofree char *class = NULL;
  g_autofree char *id = NULL;

  /* A table or a quotation may be presented as a figure. */
  if (drama_html_is (node, " figure "))
    return !holds (node, " table blockquote pre ");
  if (drama_html_is (node, CLUTTER) || is_head_of_page (node))
    return TRUE;

  role = drama_html_get (node, "role");
  class = drama_html_get (node, "class");
  id = drama_html_get (node, "id");

  return is_listed (ROLES, role, strlen (role)) || names_clutter (class) || names_clutter (id);
}

/**
 * drama_html_is_clutter_text:
 * @text: a block
 *
 * Returns: whether it is a line of the kind that stands under pictures and between articles
 */
gboolean
drama_html_is_clutter_text (const char *text)
{
  g_autofree char *lower = NULL;

  if (g_utf8_strlen (text, LONGEST_LABEL * 4) > LONGEST_LABEL)
    return FALSE;

  lower = g_utf8_strdown (text, -1);
  for (guint i = 0; i < G_N_ELEMENTS (LABELS); i++)
    if (g_str_has_prefix (lower, LABELS[i]))
      return TRUE;

  return strstr (lower, "/getty images") != NULL || g_str_has_suffix (lower, "getty images");
}
