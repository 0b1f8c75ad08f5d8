/* drama-linked-data.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The vocabulary of schema.org (Article, NewsArticle, …) in JSON-LD 1.1, as newspapers put it into
 * their pages for search engines.  Anything that is not as expected is not there. */
#include "drama-linked-data.h"

#include "drama-import-private.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* The parser calls itself for each level; a page's own data have five. */
#define MAX_DEPTH  32
#define MAX_LENGTH ((gsize) 1 << 20)
#define MAX_NAMES  20

static gboolean
is_shallow (const char *json)
{
  guint    depth = 0;
  gboolean in_string = FALSE;

  for (const char *at = json; *at != '\0'; at++)
    if (in_string)
      {
        if (*at == '\\' && at[1] != '\0')
          at++;
        else if (*at == '"')
          in_string = FALSE;
      }
    else if (*at == '"')
      in_string = TRUE;
    else if (*at == '{' || *at == '[')
      {
        if (++depth > MAX_DEPTH)
          return FALSE;
      }
    else if ((*at == '}' || *at == ']') && depth > 0)
      depth--;

  return TRUE;
}

static const char *
get_string (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_VALUE (node) &&
                 json_node_get_value_type (node) == G_TYPE_STRING
             ? json_node_get_string (node)
             : NULL;
}

static JsonNode *
get_member (JsonNode   *node,
            const char *key)
{
  return node != NULL && JSON_NODE_HOLDS_OBJECT (node)
             ? json_object_get_member (json_node_get_object (node), key)
             : NULL;
}

/* "NewsArticle", or a list with one such word. */
static gboolean
is_article_type (JsonNode *type)
{
  const char *name = get_string (type);

  if (name != NULL)
    return g_str_has_suffix (name, "Article") || g_str_has_suffix (name, "Posting") ||
           g_str_equal (name, "Report");
  if (type == NULL || !JSON_NODE_HOLDS_ARRAY (type))
    return FALSE;

  for (guint i = 0; i < json_array_get_length (json_node_get_array (type)); i++)
    if (is_article_type (json_array_get_element (json_node_get_array (type), i)))
      return TRUE;

  return FALSE;
}

/* The first article of a list, of a graph, or the node itself. */
static JsonNode *
find_article (JsonNode *node)
{
  JsonNode *graph = get_member (node, "@graph");

  if (graph != NULL)
    node = graph;
  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return is_article_type (get_member (node, "@type")) ? node : NULL;

  for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
    {
      JsonNode *found = find_article (json_array_get_element (json_node_get_array (node), i));

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* A name, an object with a name, or a list of such. */
static void
append_names (GString  *names,
              JsonNode *node,
              guint    *n)
{
  const char *name = get_string (node);

  if (name == NULL)
    name = get_string (get_member (node, "name"));
  if (name != NULL && *name != '\0' && *n < MAX_NAMES)
    {
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
      (*n)++;
    }
  if (name != NULL || node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return;

  for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
    append_names (names, json_array_get_element (json_node_get_array (node), i), n);
}

static char *
propose_names (JsonNode *node)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint n = 0;

  append_names (names, node, &n);

  return drama_proposal_line (names->str);
}

static const char *
get_address (JsonNode *article)
{
  JsonNode   *page = get_member (article, "mainEntityOfPage");
  const char *address = get_string (get_member (article, "url"));

  if (address == NULL)
    address = get_string (page);

  return address != NULL ? address : get_string (get_member (page, "@id"));
}

/**
 * drama_linked_data_read:
 * @self: an import; what it says already is kept
 * @json: the content of a script of JSON-LD, not trusted
 *
 * Takes the proposals of the first article in it.
 */
void
drama_linked_data_read (DramaImport *self,
                        const char  *json)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  JsonNode *article;

  g_return_if_fail (self != NULL && json != NULL);

  if (strlen (json) > MAX_LENGTH || !is_shallow (json) ||
      !json_parser_load_from_data (parser, json, -1, NULL))
    return;
  article = find_article (json_parser_get_root (parser));
  if (article == NULL)
    return;

  if (self->title == NULL)
    self->title = drama_proposal_line (get_string (get_member (article, "headline")));
  if (self->author == NULL)
    self->author = propose_names (get_member (article, "author"));
  if (self->publisher == NULL)
    self->publisher = propose_names (get_member (article, "publisher"));
  if (self->published == NULL)
    self->published = drama_proposal_date (get_string (get_member (article, "datePublished")));
  if (self->language == NULL)
    self->language = drama_proposal_language (get_string (get_member (article, "inLanguage")));
  if (self->url == NULL)
    self->url = drama_proposal_url (get_address (article));
}
