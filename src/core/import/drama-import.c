/* drama-import.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The text of a source is what a reader sees, for that is what is quoted:
 *   - plain text letter by letter, only that CR LF and CR become LF;
 *   - Markdown and HTML without their marks, a blank line between two paragraphs;
 *   - PDF with its lines joined.
 * Letters are never changed: no other Unicode normal form, no other quotation marks.  Text that
 * was typeset otherwise elsewhere is evened out when quotes are looked for, and reported. */
#include "drama-import-private.h"

#include "drama-encoding.h"
#include "drama-file.h"

#define GETTEXT_PACKAGE "dramatis"
#include <glib/gi18n-lib.h>

#include <string.h>

/* More unseen characters than one in so many mean that it is no text. */
#define CONTROL_SHARE 500

/* How far the beginning of a page may be from the beginning of its file. */
#define SNIFF_BYTES 1024

G_DEFINE_QUARK (drama_import_error, drama_import_error)

/* What people take for text, and what they can do about it. */
static const struct
{
  const char *magic;
  gsize       length;
  const char *what;
} NO_TEXTS[] = {
  /* Translators: these follow "FILE holds no text: it is" */
  { "PK\003\004", 4,
    N_ ("an office document, a book or an archive; save it as PDF, HTML or text") },
  { "\xd0\xcf\x11\xe0", 4, N_ ("an old office document; save it as PDF, HTML or text") },
  { "{\\rtf", 5, N_ ("rich text (RTF); save it as PDF, HTML or text") },
  { "\x89PNG", 4, N_ ("a picture; a scan must go through text recognition first") },
  { "\xff\xd8\xff", 3, N_ ("a picture; a scan must go through text recognition first") },
  { "GIF8", 4, N_ ("a picture; a scan must go through text recognition first") },
  { "II*\0", 4, N_ ("a picture; a scan must go through text recognition first") },
  { "MM\0*", 4, N_ ("a picture; a scan must go through text recognition first") },
  { "%!PS", 4, N_ ("PostScript; convert it to PDF") },
  { "\x1f\x8b", 2, N_ ("compressed; unpack it first") },
};

static gboolean
ends_with (const char *name,
           const char *endings)
{
  const char      *dot = strrchr (name, '.');
  g_autofree char *ending = dot != NULL ? g_ascii_strdown (dot, -1) : g_strdup ("");
  g_autofree char *listed = g_strconcat (ending, " ", NULL);

  return dot != NULL && strstr (endings, listed) != NULL;
}

static gboolean
is_html (const char *text,
         const char *name)
{
  static const char *const BEGINNINGS[] = { "<!doctype html", "<html", "<head", "<body" };
  g_autofree char         *head = NULL;

  if (ends_with (name, ".html .htm .xhtml .xht "))
    return TRUE;
  if (ends_with (name, ".txt .text .md .markdown .mkd "))
    return FALSE;

  head = g_strndup (text, SNIFF_BYTES);
  for (char *at = head + strspn (head, " \t\r\n"); *at == '<';)
    {
      for (guint i = 0; i < G_N_ELEMENTS (BEGINNINGS); i++)
        if (g_ascii_strncasecmp (at, BEGINNINGS[i], strlen (BEGINNINGS[i])) == 0)
          return TRUE;
      if (at[1] != '?' && at[1] != '!')
        return FALSE;
      /* An XML declaration or a comment may stand before it. */
      at += strcspn (at, ">");
      at += strspn (at, "> \t\r\n");
    }

  return FALSE;
}

/* CR LF and CR become LF; in place. */
static void
unify_newlines (char *text)
{
  char *to = text;

  for (const char *at = text; *at != '\0'; at++)
    if (*at != '\r')
      *to++ = *at;
    else if (at[1] != '\n')
      *to++ = '\n';
  *to = '\0';
}

static gboolean
looks_like_text (const char *text)
{
  gsize n_control = 0, n = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at), n++)
    {
      gunichar character = g_utf8_get_char (at);

      n_control += (character < ' ' && strchr ("\t\n\v\f\r\033", (int) character) == NULL) ||
                   character == 0x7f || character == 0xfffd;
    }

  return n_control <= 2 + n / CONTROL_SHARE;
}

static gboolean
refuse_no_text (const char *name,
                const char *what,
                GError    **error)
{
  g_set_error (error, DRAMA_IMPORT_ERROR, DRAMA_IMPORT_ERROR_NO_TEXT,
               /* Translators: the name of a file, and what it is: "a picture; a scan must …" */
               _ ("%s holds no text: it is %s"), name, what);

  return FALSE;
}

static gboolean
check_magic (const char *bytes,
             gsize       length,
             const char *name,
             GError    **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (NO_TEXTS); i++)
    if (length >= NO_TEXTS[i].length &&
        memcmp (bytes, NO_TEXTS[i].magic, NO_TEXTS[i].length) == 0)
      return refuse_no_text (name, _ (NO_TEXTS[i].what), error);

  return TRUE;
}

static gboolean
is_pdf (const char *bytes,
        gsize       length)
{
  return length > 0 && memmem (bytes, MIN (length, SNIFF_BYTES), "%PDF-", 5) != NULL;
}

static gboolean
refuse_large (const char *name,
              const char *what,
              gsize       most,
              GError    **error)
{
  g_set_error (error, DRAMA_IMPORT_ERROR, DRAMA_IMPORT_ERROR_TOO_LARGE,
               /* Translators: the name of a file, "the text" or "the file", a number */
               _ ("%s: %s is larger than %u MB; add it in parts"),
               name, what, (guint) (most / (1024 * 1024)));

  return FALSE;
}

/* A blank text is none, and one that is too long would stand in every copy of the dossier. */
static gboolean
check_text (const DramaImport *self,
            const char        *name,
            GError           **error)
{
  const char *at = self->text != NULL ? self->text : "";
  gsize       length = strlen (at);

  if (length > DRAMA_IMPORT_MAX_TEXT)
    return refuse_large (name, _ ("the text"), DRAMA_IMPORT_MAX_TEXT, error);

  while (*at != '\0' && g_unichar_isspace (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  if (*at != '\0')
    return TRUE;

  if (self->form == DRAMA_IMPORT_PDF)
    return refuse_no_text (
        name, _ ("a PDF of pictures; a scan must go through text recognition first"), error);
  g_set_error (error, DRAMA_IMPORT_ERROR, DRAMA_IMPORT_ERROR_EMPTY,
               self->form == DRAMA_IMPORT_HTML
                   ? _ ("%s: there is no article in this page; save it after it has been loaded "
                        "altogether, or copy its text and paste that")
                   : _ ("%s is empty; choose another file"),
               name);

  return FALSE;
}

static gboolean
read_decoded (DramaImport  *self,
              char         *text,
              const char   *name,
              GCancellable *cancellable,
              GError      **error)
{
  if (!looks_like_text (text))
    return refuse_no_text (name, _ ("not made of letters; choose another file"), error);

  if (is_html (text, name))
    {
      self->form = DRAMA_IMPORT_HTML;
      return drama_import_html (self, text, name, cancellable, error);
    }
  unify_newlines (text);
  if (ends_with (name, ".md .markdown .mkd "))
    {
      self->form = DRAMA_IMPORT_MARKDOWN;
      return drama_import_markdown (self, text, error);
    }
  self->text = g_strdup (text);

  return TRUE;
}

static gboolean
read_bytes (DramaImport  *self,
            GBytes       *bytes,
            const char   *name,
            GCancellable *cancellable,
            GError      **error)
{
  gsize            length;
  const char      *data = g_bytes_get_data (bytes, &length);
  g_autofree char *declared = NULL;
  g_autofree char *text = NULL;

  if (length > DRAMA_IMPORT_MAX_FILE)
    return refuse_large (name, _ ("the file"), DRAMA_IMPORT_MAX_FILE, error);
  if (length == 0)
    return check_text (self, name, error);
  if (is_pdf (data, length))
    {
      self->form = DRAMA_IMPORT_PDF;
      return drama_import_pdf (self, bytes, name, cancellable, error);
    }
  if (!check_magic (data, length, name, error))
    return FALSE;
  if (length > DRAMA_IMPORT_MAX_TEXT)
    return refuse_large (name, _ ("the text"), DRAMA_IMPORT_MAX_TEXT, error);

  declared = drama_encoding_find_declared (data, length);
  text = drama_encoding_decode (data, length, declared, name, &self->encoding, error);
  if (text == NULL)
    {
      /* Bytes that are no letters in any encoding are more likely no text at all. */
      if (memchr (data, '\0', length) != NULL)
        {
          g_clear_error (error);
          return refuse_no_text (name, _ ("not made of letters; choose another file"), error);
        }
      return FALSE;
    }
  if (strlen (text) == 0 || memchr (data, '\0', length) == NULL || self->encoding != NULL)
    return read_decoded (self, text, name, cancellable, error);

  return refuse_no_text (name, _ ("not made of letters; choose another file"), error);
}

static void
fill_gaps (DramaImport *self)
{
  char **fields[] = { &self->text, &self->title, &self->publisher, &self->author,
                      &self->published, &self->url, &self->language };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (*fields[i] == NULL)
      *fields[i] = g_strdup ("");
}

/**
 * drama_import_bytes:
 * @bytes: the content of a file
 * @name: its name: messages call it so, and its ending tells what cannot be seen inside
 * @cancellable: (nullable): to give up early
 * @error: return location for a #DramaImportError, or %G_IO_ERROR_CANCELLED
 *
 * Reads text, Markdown, HTML or PDF.  What is in the bytes decides, the ending of the name only
 * where they could be several.  Blocks, for a worker thread; linear in the bytes but for PDF,
 * which a program of its own reads within bounds of time and memory.
 *
 * Returns: (transfer full) (nullable): the text and what the file says of it, or %NULL with
 *   @error set
 */
DramaImport *
drama_import_bytes (GBytes       *bytes,
                    const char   *name,
                    GCancellable *cancellable,
                    GError      **error)
{
  g_autoptr (DramaImport) self = NULL;

  g_return_val_if_fail (bytes != NULL && name != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  self = g_new0 (DramaImport, 1);
  if (!read_bytes (self, bytes, name, cancellable, error) || !check_text (self, name, error))
    return NULL;
  fill_gaps (self);

  return g_steal_pointer (&self);
}

/**
 * drama_import_file:
 * @file: a file
 * @cancellable: (nullable): to give up early
 * @error: return location for a #DramaImportError, a #GIOErrorEnum or a #DramaIoError
 *
 * drama_import_bytes() for a file.  Blocks, for a worker thread.
 *
 * Returns: (transfer full) (nullable): the text and what the file says of it, or %NULL with
 *   @error set
 */
DramaImport *
drama_import_file (GFile        *file,
                   GCancellable *cancellable,
                   GError      **error)
{
  g_autofree char *name = drama_file_name (file);
  g_autoptr (GBytes) bytes = NULL;

  bytes = drama_file_read (file, name, DRAMA_IMPORT_MAX_FILE, cancellable, error);

  return bytes != NULL ? drama_import_bytes (bytes, name, cancellable, error) : NULL;
}

/**
 * drama_import_paste:
 * @text: what was pasted, valid UTF-8
 * @name: what messages call it
 * @error: return location for a #DramaImportError
 *
 * Text that was copied is text as it is, whatever it looks like.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL with @error set
 */
DramaImport *
drama_import_paste (const char *text,
                    const char *name,
                    GError    **error)
{
  g_autoptr (DramaImport) self = NULL;

  g_return_val_if_fail (text != NULL && name != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  self = g_new0 (DramaImport, 1);
  self->text = g_strdup (text);
  unify_newlines (self->text);
  if (!check_text (self, name, error))
    return NULL;
  fill_gaps (self);

  return g_steal_pointer (&self);
}

/* A file that holds the very bytes of a known text needs no reading: neither its newlines nor
 * its marks are touched then. */
static char *
take_very_text (GBytes     *bytes,
                const char *sha256)
{
  gsize            length;
  const char      *data = g_bytes_get_data (bytes, &length);
  g_autofree char *digest = NULL;

  if (sha256 == NULL || *sha256 == '\0' || length == 0 ||
      !g_utf8_validate_len (data, length, NULL))
    return NULL;
  digest = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) data, length);

  return g_str_equal (digest, sha256) ? g_strndup (data, length) : NULL;
}

/**
 * drama_import_file_text:
 * @file: a file
 * @name: what messages call it; its ending counts as in drama_import_bytes()
 * @sha256: (nullable): of the text that it may be, 64 hexadecimal digits
 * @cancellable: (nullable): to give up early
 * @error: return location for a #DramaImportError, a #GIOErrorEnum or a #DramaIoError
 *
 * The text for a source that is known already: one that was written out as it is stored is known
 * again by its hash; any other is read as drama_import_bytes() reads it.  Blocks, for a worker
 * thread.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL with @error set
 */
char *
drama_import_file_text (GFile        *file,
                        const char   *name,
                        const char   *sha256,
                        GCancellable *cancellable,
                        GError      **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (DramaImport) import = NULL;
  char *text;

  g_return_val_if_fail (G_IS_FILE (file) && name != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  bytes = drama_file_read (file, name, DRAMA_IMPORT_MAX_FILE, cancellable, error);
  if (bytes == NULL)
    return NULL;
  text = take_very_text (bytes, sha256);
  if (text != NULL)
    return text;
  import = drama_import_bytes (bytes, name, cancellable, error);

  return import != NULL ? g_steal_pointer (&import->text) : NULL;
}

/**
 * drama_import_free:
 * @self: (transfer full): an import
 */
void
drama_import_free (DramaImport *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->encoding);
  g_free (self->text);
  g_free (self->title);
  g_free (self->publisher);
  g_free (self->author);
  g_free (self->published);
  g_free (self->url);
  g_free (self->language);
  g_free (self);
}
