/* drama-html-meta.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `<meta>` with the names of Open Graph, Dublin Core and those in common use, `<link>`, `<time>`,
 * microdata and the title.  For each field a list of keys, the most telling first. */
#include "drama-html-meta.h"

#include "drama-html-blocks.h"
#include "drama-html-clutter.h"
#include "drama-import-private.h"

#include <string.h>

typedef char *(*Propose) (const char *text);

static const char *const TITLES[] = { "og:title", "twitter:title", "dc.title", "headline", "h1",
                                      NULL };
static const char *const AUTHORS[] = { "author", "article:author", "dc.creator", "parsely-author",
                                       "byl", "rel=author", "itemprop=author", NULL };
static const char *const PUBLISHERS[] = { "og:site_name", "dc.publisher", "publisher",
                                          "application-name", NULL };
static const char *const DATES[] = { "article:published_time", "og:article:published_time",
                                     "datepublished", "itemprop=datepublished", "dc.date",
                                     "dc.date.issued", "dcterms.created", "pubdate",
                                     "publishdate", "date", "parsely-pub-date", "time", NULL };
static const char *const URLS[] = { "rel=canonical", "og:url", NULL };
static const char *const LANGUAGES[] = { "html", "og:locale", "dc.language", "content-language",
                                         "itemprop=inlanguage", NULL };

/* The first that is said under a key counts. */
static void
note (GHashTable *said,
      const char *prefix,
      const char *key,
      const char *value)
{
  g_autofree char *lower = g_ascii_strdown (key, -1);
  g_autofree char *whole = g_strconcat (prefix, lower, NULL);

  if (*lower != '\0' && *value != '\0' && !g_hash_table_contains (said, whole))
    g_hash_table_insert (said, g_steal_pointer (&whole), g_strdup (value));
}

static void
note_meta (GHashTable *said,
           xmlNode    *node)
{
  static const char *const KEYS[] = { "property", "name", "itemprop" };
  g_autofree char         *content = drama_html_get (node, "content");

  for (guint i = 0; i < G_N_ELEMENTS (KEYS); i++)
    {
      g_autofree char *key = drama_html_get (node, KEYS[i]);

      note (said, "", key, content);
    }
}

/* A link says where it leads, everything else what stands in it. */
static void
note_text (GHashTable *said,
           const char *prefix,
           const char *key,
           xmlNode    *node)
{
  g_autofree char *text = drama_html_blocks_read_node (node);

  note (said, prefix, key, text);
}

static void
note_element (GHashTable *said,
              xmlNode    *node)
{
  g_autofree char *rel = drama_html_get (node, "rel");
  g_autofree char *href = drama_html_get (node, "href");
  g_autofree char *prop = drama_html_get (node, "itemprop");
  g_autofree char *datetime = drama_html_get (node, "datetime");
  g_autofree char *content = drama_html_get (node, "content");

  if (drama_html_is (node, " meta "))
    note_meta (said, node);
  else if (drama_html_is (node, " link "))
    note (said, "rel=", rel, href);
  else if (drama_html_is (node, " title h1 "))
    note_text (said, "", (const char *) node->name, node);
  else if (drama_html_is (node, " a ") && g_str_equal (rel, "author"))
    note_text (said, "rel=", "author", node);
  if (*datetime != '\0')
    note (said, "", "time", datetime);
  if (*prop != '\0' && *content != '\0')
    note (said, "itemprop=", prop, content);
  else if (*prop != '\0' && *datetime != '\0')
    note (said, "itemprop=", prop, datetime);
  else if (g_str_equal (prop, "author") || g_str_equal (prop, "headline"))
    note_text (said, "itemprop=", prop, node);
}

static void
gather (GHashTable *said,
        xmlNode    *node)
{
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE)
      {
        note_element (said, child);
        gather (said, child);
      }
}

/* Unless it is said already, the first key that says something of the right form. */
static void
fill (char             **field,
      GHashTable        *said,
      const char *const *keys,
      Propose            propose)
{
  for (guint i = 0; keys[i] != NULL && (*field == NULL || **field == '\0'); i++)
    {
      const char *value = g_hash_table_lookup (said, keys[i]);

      if (value == NULL)
        continue;
      g_free (*field);
      *field = propose (value);
    }
}

/* An author given as an address is no name. */
static char *
propose_author (const char *text)
{
  g_autofree char *line = drama_proposal_line (text);

  if (strstr (line, "://") != NULL)
    return g_strdup ("");
  if (g_ascii_strncasecmp (line, "by ", 3) == 0)
    return g_strdup (line + 3);

  return g_steal_pointer (&line);
}

/* "Headline | The Paper" and "Headline - The Paper": the name of the paper is its field's. */
static void
fill_from_title (DramaImport *self,
                 GHashTable  *said)
{
  static const char *const BETWEEN[] = { " | ", " - ", " – ", " — ", " · " };
  const char              *title = g_hash_table_lookup (said, "title");
  g_autofree char         *line = drama_proposal_line (title);

  if (self->title != NULL && *self->title != '\0')
    return;

  for (guint i = 0; i < G_N_ELEMENTS (BETWEEN); i++)
    {
      char *at = g_strrstr (line, BETWEEN[i]);

      if (at != NULL && self->publisher != NULL && *self->publisher != '\0' &&
          g_str_equal (at + strlen (BETWEEN[i]), self->publisher))
        *at = '\0';
    }
  g_free (self->title);
  self->title = g_steal_pointer (&line);
}

/**
 * drama_html_meta_read:
 * @self: an import; what it says already is kept
 * @root: the root of a page
 *
 * Takes the proposals that the page makes.
 */
void
drama_html_meta_read (DramaImport *self,
                      xmlNode     *root)
{
  g_autoptr (GHashTable) said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autofree char *language = NULL;

  g_return_if_fail (self != NULL && root != NULL);

  language = drama_html_get (root, "lang");
  note (said, "", "html", language);
  gather (said, root);

  fill (&self->title, said, TITLES, drama_proposal_line);
  fill (&self->author, said, AUTHORS, propose_author);
  fill (&self->publisher, said, PUBLISHERS, drama_proposal_line);
  fill (&self->published, said, DATES, drama_proposal_date);
  fill (&self->url, said, URLS, drama_proposal_url);
  fill (&self->language, said, LANGUAGES, drama_proposal_language);
  fill_from_title (self, said);
}
