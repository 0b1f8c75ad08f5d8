/* drama-kept.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One file holds both, so that one rename makes both new: the first line is an
 * object of JSON that says whose dossier it is, and after it comes the dossier as
 * it would stand in its own file. */
#include "drama-kept.h"

#include "drama-json-text.h"

#define GETTEXT_PACKAGE "dramatis"
#include <glib/gi18n-lib.h>

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Of the first line: a name of 10,000 characters and a path of 4,096 bytes, escaped. */
#define MAX_HEAD 131072

static const int VERSION = 1;

/**
 * drama_kept_clear:
 * @self: whose strings to free
 */
void
drama_kept_clear (DramaKept *self)
{
  g_clear_pointer (&self->uri, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->digest, g_free);
}

/**
 * drama_kept_copy:
 * @self: (out): the copy
 * @from: what to copy
 */
void
drama_kept_copy (DramaKept       *self,
                 const DramaKept *from)
{
  *self = (DramaKept){
    .uri = g_strdup (from->uri),
    .title = g_strdup (from->title),
    .when = from->when,
    .digest = g_strdup (from->digest),
    .redacted = from->redacted,
  };
}

/**
 * drama_kept_pack:
 * @self: whose dossier it is
 * @dossier: as it would stand in its file
 *
 * Returns: (transfer full): both as the content of one file
 */
GBytes *
drama_kept_pack (const DramaKept *self,
                 GBytes          *dossier)
{
  GString    *out;
  const char *data;
  gsize       length;

  g_return_val_if_fail (self != NULL && dossier != NULL, NULL);

  data = g_bytes_get_data (dossier, &length);
  out = g_string_sized_new (length + 1024);
  g_string_append_printf (out, "{ \"dramatis-kept\": %d, \"when\": %" G_GINT64_FORMAT, VERSION,
                          self->when);
  g_string_append (out, ", \"uri\": ");
  drama_json_text_append_string (out, self->uri != NULL ? self->uri : "");
  g_string_append (out, ", \"title\": ");
  drama_json_text_append_string (out, self->title != NULL ? self->title : "");
  g_string_append (out, ", \"digest\": ");
  drama_json_text_append_string (out, self->digest != NULL ? self->digest : "");
  if (self->redacted)
    g_string_append (out, ", \"redacted\": true");
  g_string_append (out, " }\n");
  g_string_append_len (out, data, (gssize) length);

  return g_string_free_to_bytes (out);
}

static char *
dup_member (JsonObject *head,
            const char *key)
{
  return g_strdup (json_object_get_string_member_with_default (head, key, ""));
}

static gboolean
fail_head (GError **error)
{
  g_set_error_literal (error, DRAMA_IO_ERROR, DRAMA_IO_ERROR_FORMAT,
                       "This is no dossier that was kept: its first line does not say whose it is");

  return FALSE;
}

static gboolean
read_head (const char *line,
           gsize       length,
           DramaKept  *self,
           GError    **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonNode   *root;
  JsonObject *head;

  if (length > MAX_HEAD || !g_utf8_validate_len (line, length, NULL) ||
      !json_parser_load_from_data (parser, line, (gssize) length, NULL))
    return fail_head (error);
  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return fail_head (error);
  head = json_node_get_object (root);
  if (json_object_get_int_member_with_default (head, "dramatis-kept", 0) != VERSION)
    return fail_head (error);

  self->uri = dup_member (head, "uri");
  self->title = dup_member (head, "title");
  self->digest = dup_member (head, "digest");
  self->redacted = json_object_get_boolean_member_with_default (head, "redacted", FALSE);
  self->when = json_object_get_int_member_with_default (head, "when", 0);

  return TRUE;
}

/**
 * drama_kept_unpack:
 * @packed: what drama_kept_pack() made
 * @self: (out): whose dossier it is; untouched on failure
 * @error: return location for %DRAMA_IO_ERROR_FORMAT
 *
 * Returns: (transfer full) (nullable): the dossier, not looked into yet
 */
GBytes *
drama_kept_unpack (GBytes    *packed,
                   DramaKept *self,
                   GError   **error)
{
  gsize       length, head;
  const char *data = g_bytes_get_data (packed, &length);
  const char *end = length > 0 ? memchr (data, '\n', length) : NULL;

  if (end == NULL)
    {
      fail_head (error);
      return NULL;
    }
  head = (gsize) (end - data);
  if (!read_head (data, head, self, error))
    return NULL;

  return g_bytes_new_from_bytes (packed, head + 1, length - head - 1);
}

/**
 * drama_kept_read_head:
 * @path: a file
 * @self: (out): whose dossier it holds; untouched on failure
 * @error: return location for a #DramaIoError
 *
 * Reads no more than the first line.
 *
 * Returns: whether it holds one
 */
gboolean
drama_kept_read_head (const char *path,
                      DramaKept  *self,
                      GError    **error)
{
  g_autofree char *head = g_malloc (MAX_HEAD);
  FILE            *file = g_fopen (path, "re");
  gsize            length;
  const char      *end;

  if (file == NULL)
    return fail_head (error);
  length = fread (head, 1, MAX_HEAD, file);
  fclose (file);
  end = memchr (head, '\n', length);

  return end != NULL ? read_head (head, (gsize) (end - head), self, error) : fail_head (error);
}

/**
 * drama_kept_folder:
 * @name: "autosave", "backup" or "dismissed"
 * @error: return location for %DRAMA_IO_ERROR_WRITE
 *
 * The private place: below the user's folder for states ($XDG_STATE_HOME), where
 * nothing is synchronised, published or shown, and for nobody else to enter.
 *
 * Returns: (transfer full) (nullable): the path of the folder, which is there
 */
char *
drama_kept_folder (const char *name,
                   GError    **error)
{
  g_autofree char *folder = g_build_filename (g_get_user_state_dir (), "dramatis", name, NULL);
  struct stat      info;

  if (g_mkdir_with_parents (folder, 0700) != 0 || stat (folder, &info) != 0)
    {
      g_set_error (error, DRAMA_IO_ERROR, DRAMA_IO_ERROR_WRITE,
                   /* Translators: the path of a folder, and why */
                   _ ("The folder %s could not be made: %s"), folder, g_strerror (errno));
      return NULL;
    }
  if ((info.st_mode & 077) != 0 && info.st_uid == geteuid () && g_chmod (folder, 0700) != 0)
    {
      g_set_error (error, DRAMA_IO_ERROR, DRAMA_IO_ERROR_WRITE,
                   /* Translators: the path of a folder, and why that could not be changed */
                   _ ("The folder %s can be read by others: %s"), folder, g_strerror (errno));
      return NULL;
    }

  return g_steal_pointer (&folder);
}

/**
 * drama_kept_key:
 * @uri: of a file; empty for a dossier that has none yet
 *
 * Returns: (transfer full): what the names of files kept for it begin with; says
 *   nothing of the file's own name; another one each time for an empty @uri
 */
char *
drama_kept_key (const char *uri)
{
  g_autofree char *random = *uri == '\0' ? g_uuid_string_random () : NULL;
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256,
                                                           random != NULL ? random : uri, -1);

  digest[24] = '\0';

  return g_steal_pointer (&digest);
}
