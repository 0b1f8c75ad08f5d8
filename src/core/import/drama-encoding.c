/* drama-encoding.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * In this order: a byte order mark decides; then what is valid UTF-8 is UTF-8, whatever a page
 * says of itself, for nothing else comes out as valid UTF-8 by chance; then what the page says;
 * then what uchardet recognises by the frequency of its letters (S. Li and K. Momoi, A composite
 * approach to language/encoding detection, 2001), unless the form of the bytes says that this
 * cannot be (see drama-encoding-guess.c).  iconv converts, and is strict: bytes that the
 * encoding does not have mean that it is another one, and are never replaced by question marks. */
#include "drama-encoding.h"

#include "drama-encoding-guess.h"
#include "drama-import.h"

#define GETTEXT_PACKAGE "dramatis"
#include <glib/gi18n-lib.h>

#include <string.h>
#include <uchardet.h>

/* What is given to the library: so much from the first letter that is not ASCII. */
#define SAMPLE_BYTES ((gsize) 1 << 20)

/* A page says what it is within so many bytes: WHATWG HTML, 13.2.3.2. */
#define DECLARED_WITHIN 4096

static const struct
{
  const char *mark;
  gsize       length;
  const char *encoding;
} MARKS[] = {
  { "\xef\xbb\xbf", 3, "UTF-8" },
  { "\xff\xfe\0\0", 4, "UTF-32LE" },
  { "\0\0\xfe\xff", 4, "UTF-32BE" },
  { "\xff\xfe", 2, "UTF-16LE" },
  { "\xfe\xff", 2, "UTF-16BE" },
};

/* What pages call by the name of its smaller sister: WHATWG Encoding, 4.2. */
static const char *const ALIASES[][2] = {
  { "iso-8859-1", "WINDOWS-1252" },
  { "latin1", "WINDOWS-1252" },
  { "us-ascii", "WINDOWS-1252" },
  { "ascii", "WINDOWS-1252" },
  { "iso-8859-9", "WINDOWS-1254" },
  { "iso-8859-11", "WINDOWS-874" },
  { "tis-620", "WINDOWS-874" },
  { "shift_jis", "CP932" },
  { "shift-jis", "CP932" },
  { "x-sjis", "CP932" },
  { "gb2312", "GB18030" },
  { "gbk", "GB18030" },
  { "euc-kr", "CP949" },
  { "ks_c_5601-1987", "CP949" },
  { "big5", "BIG5-HKSCS" },
};

static const char *
resolve_alias (const char *encoding)
{
  for (guint i = 0; i < G_N_ELEMENTS (ALIASES); i++)
    if (g_ascii_strcasecmp (encoding, ALIASES[i][0]) == 0)
      return ALIASES[i][1];

  return encoding;
}

/* Only what a name of an encoding is made of goes to iconv: it takes options behind slashes. */
static gboolean
is_name (const char *encoding)
{
  for (const char *at = encoding; *at != '\0'; at++)
    if (!g_ascii_isalnum (*at) && strchr ("-_.:", *at) == NULL)
      return FALSE;

  return *encoding != '\0' && strlen (encoding) <= 40;
}

/* %NULL where the bytes are not of that encoding, or it is not known. */
static char *
convert (const char *bytes,
         gsize       length,
         const char *encoding)
{
  gsize            n = 0;
  g_autofree char *text = NULL;

  if (!is_name (encoding))
    return NULL;
  text = g_convert (bytes, (gssize) length, "UTF-8", resolve_alias (encoding), NULL, &n, NULL);
  if (text == NULL || strlen (text) != n || !g_utf8_validate (text, (gssize) n, NULL))
    return NULL;

  return g_steal_pointer (&text);
}

/* The same, but nobody said that it is so: what nobody writes must not come of it. */
static char *
convert_cleanly (const char *bytes,
                 gsize       length,
                 const char *encoding)
{
  g_autofree char *text = convert (bytes, length, encoding);

  return text != NULL && drama_encoding_is_clean (text) ? g_steal_pointer (&text) : NULL;
}

/* From the start of the line in which the first byte stands that is not ASCII. */
static char *
recognise (const char *bytes,
           gsize       length)
{
  gsize            from = 0;
  uchardet_t       detector = uchardet_new ();
  g_autofree char *encoding = NULL;

  while (from < length && (signed char) bytes[from] >= 0 && bytes[from] != '\033')
    from++;
  while (from > 0 && bytes[from - 1] != '\n')
    from--;
  if (uchardet_handle_data (detector, bytes + from, MIN (length - from, SAMPLE_BYTES)) == 0)
    {
      uchardet_data_end (detector);
      encoding = g_strdup (uchardet_get_charset (detector));
    }
  uchardet_delete (detector);

  return encoding != NULL && *encoding != '\0' ? g_steal_pointer (&encoding) : NULL;
}

/* Letters by way of escapes (ISO 2022) look like ASCII. */
static gboolean
has_escapes (const char *bytes,
             gsize       length)
{
  return memmem (bytes, length, "\033$", 2) != NULL || memmem (bytes, length, "\033(", 2) != NULL;
}

static char *
fail (const char *name,
      const char *tried,
      GError    **error)
{
  if (tried != NULL)
    g_set_error (error, DRAMA_IMPORT_ERROR, DRAMA_IMPORT_ERROR_ENCODING,
                 /* Translators: the name of a file, and of an encoding such as "ISO-8859-1" */
                 _ ("%s looks like text in %s, but holds bytes that do not belong to it; "
                    "open it in a text editor and save it as UTF-8"),
                 name, tried);
  else
    g_set_error (error, DRAMA_IMPORT_ERROR, DRAMA_IMPORT_ERROR_ENCODING,
                 _ ("%s: its encoding could not be recognised; open it in a text editor and save "
                    "it as UTF-8"),
                 name);

  return NULL;
}

static char *
decode_marked (const char *bytes,
               gsize       length,
               const char *name,
               guint       mark,
               char      **encoding,
               GError    **error)
{
  const char *found = MARKS[mark].encoding;
  char       *text = convert (bytes + MARKS[mark].length, length - MARKS[mark].length, found);

  if (text == NULL)
    return fail (name, found, error);
  *encoding = g_str_equal (found, "UTF-8") ? NULL : g_strdup (found);

  return text;
}

/**
 * drama_encoding_decode:
 * @bytes: (array length=length): a text in any encoding
 * @length: how many bytes
 * @declared: (nullable): the encoding that it says to be in; not trusted
 * @name: what messages call it
 * @encoding: (out) (transfer full) (nullable): what it was; %NULL for UTF-8
 * @error: return location for %DRAMA_IMPORT_ERROR_ENCODING
 *
 * A byte order mark is left out of the text.  Linear.
 *
 * Returns: (transfer full) (nullable): the text in UTF-8, or %NULL with @error set
 */
char *
drama_encoding_decode (const char *bytes,
                       gsize       length,
                       const char *declared,
                       const char *name,
                       char      **encoding,
                       GError    **error)
{
  g_autofree char *recognised = NULL;
  const char      *guess;
  char            *text = NULL;

  g_return_val_if_fail (bytes != NULL && name != NULL && encoding != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (MARKS); i++)
    if (length >= MARKS[i].length && memcmp (bytes, MARKS[i].mark, MARKS[i].length) == 0)
      return decode_marked (bytes, length, name, i, encoding, error);

  guess = drama_encoding_guess_wide (bytes, length);
  if (guess != NULL && (text = convert_cleanly (bytes, length, guess)) != NULL)
    {
      *encoding = g_strdup (guess);
      return text;
    }

  if (g_utf8_validate_len (bytes, length, NULL) && !has_escapes (bytes, length))
    {
      *encoding = NULL;
      return g_strndup (bytes, length);
    }

  if (declared != NULL && (text = convert (bytes, length, declared)) != NULL)
    {
      *encoding = g_ascii_strup (declared, -1);
      return text;
    }

  guess = drama_encoding_guess_first (bytes, length);
  if (guess == NULL)
    {
      recognised = recognise (bytes, length);
      guess = drama_encoding_guess_instead (bytes, length, recognised);
    }
  if (guess == NULL || (text = convert_cleanly (bytes, length, guess)) == NULL)
    return fail (name, guess, error);
  *encoding = g_strdup (guess);

  return text;
}

/**
 * drama_encoding_find_declared:
 * @bytes: (array length=length): a page of HTML or XHTML
 * @length: how many bytes
 *
 * Looks for `<meta charset="…">`, for the same within the content of an http-equiv, and for the
 * `encoding="…"` of an XML declaration.
 *
 * Returns: (transfer full) (nullable): the encoding that it says to be in
 */
char *
drama_encoding_find_declared (const char *bytes,
                              gsize       length)
{
  static const char *const KEYS[] = { "charset=", "encoding=" };
  g_autofree char         *head = NULL;

  g_return_val_if_fail (bytes != NULL || length == 0, NULL);

  head = g_strndup (bytes, MIN (length, DECLARED_WITHIN));
  for (guint i = 0; i < G_N_ELEMENTS (KEYS); i++)
    for (char *at = head; *at != '\0'; at++)
      if (g_ascii_strncasecmp (at, KEYS[i], strlen (KEYS[i])) == 0)
        {
          char *from = at + strlen (KEYS[i]);

          from += strspn (from, "\"' \t");
          return g_strndup (from, strcspn (from, "\"'; \t\r\n/>?"));
        }

  return NULL;
}
