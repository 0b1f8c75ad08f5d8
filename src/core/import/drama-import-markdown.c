/* drama-import-markdown.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The marks are left out: what is quoted is what a reader sees, and a quote must be found again
 * in the same article as a page or a PDF, where no asterisk stands.  CommonMark 0.30 by cmark. */
#include "drama-import-private.h"

#include <cmark.h>
#include <string.h>

static gboolean
is_paragraph (cmark_node_type type)
{
  return type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING ||
         type == CMARK_NODE_CODE_BLOCK;
}

/* What a node adds where it is entered. */
static void
append_node (GString    *text,
             cmark_node *node)
{
  switch ((int) cmark_node_get_type (node))
    {
    case CMARK_NODE_TEXT:
    case CMARK_NODE_CODE:
    case CMARK_NODE_CODE_BLOCK:
      g_string_append (text, cmark_node_get_literal (node));
      break;
    case CMARK_NODE_SOFTBREAK:
      g_string_append_c (text, ' ');
      break;
    case CMARK_NODE_LINEBREAK:
      g_string_append_c (text, '\n');
      break;
    default:
      break;
    }
}

/* A paragraph ends: exactly one blank line, however many ends there are. */
static void
end_paragraph (GString *text)
{
  while (text->len > 0 && text->str[text->len - 1] == '\n')
    g_string_truncate (text, text->len - 1);
  if (text->len > 0)
    g_string_append (text, "\n\n");
}

typedef char *(*Propose) (const char *text);

static void
read_front_line (DramaImport *self,
                 const char  *line,
                 gsize        length)
{
  const struct
  {
    const char *key;
    char      **field;
    Propose     propose;
  } KEYS[] = {
    { "title", &self->title, drama_proposal_line },
    { "author", &self->author, drama_proposal_line },
    { "publisher", &self->publisher, drama_proposal_line },
    { "date", &self->published, drama_proposal_date },
    { "url", &self->url, drama_proposal_url },
    { "lang", &self->language, drama_proposal_language },
  };

  for (guint i = 0; i < G_N_ELEMENTS (KEYS); i++)
    {
      gsize            n = strlen (KEYS[i].key);
      g_autofree char *said = NULL;
      gsize            n_said;

      if (length <= n || memcmp (line, KEYS[i].key, n) != 0 || line[n] != ':' ||
          *KEYS[i].field != NULL)
        continue;
      said = g_strstrip (g_strndup (line + n + 1, length - n - 1));
      n_said = strlen (said);
      if (n_said > 1 && strchr ("\"'", *said) != NULL && said[n_said - 1] == *said)
        {
          said[n_said - 1] = '\0';
          *KEYS[i].field = KEYS[i].propose (said + 1);
        }
      else
        *KEYS[i].field = KEYS[i].propose (said);
    }
}

/* Title, author and the like between two lines of three hyphens.  Returns what follows. */
static const char *
read_front_matter (DramaImport *self,
                   const char  *text)
{
  const char *end;

  if (!g_str_has_prefix (text, "---\n") || (end = strstr (text + 3, "\n---\n")) == NULL)
    return text;

  for (const char *line = text + 4; line < end + 1;)
    {
      gsize length = strcspn (line, "\n");

      read_front_line (self, line, length);
      line += length + 1;
    }

  return end + strlen ("\n---\n");
}

static void
append_tree (GString     *text,
             cmark_node  *document,
             DramaImport *self)
{
  cmark_iter      *walk = cmark_iter_new (document);
  cmark_event_type event;
  guint            in_image = 0;
  gsize            heading = 0;

  while ((event = cmark_iter_next (walk)) != CMARK_EVENT_DONE)
    {
      cmark_node     *node = cmark_iter_get_node (walk);
      cmark_node_type type = cmark_node_get_type (node);

      if (type == CMARK_NODE_IMAGE)
        in_image += event == CMARK_EVENT_ENTER ? 1 : -1;
      else if (in_image == 0 && event == CMARK_EVENT_ENTER)
        append_node (text, node);

      /* The first heading is the title, if nothing else is. */
      if (type == CMARK_NODE_HEADING && event == CMARK_EVENT_ENTER)
        heading = text->len;
      else if (type == CMARK_NODE_HEADING && self->title == NULL)
        self->title = drama_proposal_line (text->str + heading);
      if ((event == CMARK_EVENT_EXIT && is_paragraph (type)) || type == CMARK_NODE_CODE_BLOCK)
        end_paragraph (text);
    }
  cmark_iter_free (walk);
}

/**
 * drama_import_markdown:
 * @self: an import to fill
 * @text: CommonMark, perhaps with a front matter, newlines LF
 * @error: unused: everything is CommonMark
 *
 * Returns: %TRUE
 */
gboolean
drama_import_markdown (DramaImport *self,
                       const char  *text,
                       GError     **error)
{
  const char *body = read_front_matter (self, text);
  cmark_node *document = cmark_parse_document (body, strlen (body), CMARK_OPT_DEFAULT);
  GString    *plain = g_string_new (NULL);

  append_tree (plain, document, self);
  cmark_node_free (document);
  if (plain->len > 0)
    g_string_truncate (plain, plain->len - 1);
  self->text = g_string_free (plain, FALSE);

  return TRUE;
}
