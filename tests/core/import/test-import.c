/* test-import.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-import.h"

#include <string.h>

static DramaImport *
read_text (const char *content,
           gssize      length,
           const char *name,
           GError    **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (content, length < 0 ? strlen (content) : (gsize) length);

  return drama_import_bytes (bytes, name, NULL, error);
}

static void
assert_refused (const char      *content,
                gssize           length,
                const char      *name,
                DramaImportError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (read_text (content, length, name, &error));
  g_assert_error (error, DRAMA_IMPORT_ERROR, (int) code);
  g_assert_true (g_str_has_prefix (error->message, name));
}

static void
test_plain_text_is_taken_letter_by_letter (void)
{
  const char *text = "  Straße „A“ \xc2\xad e\xcc\x81 \t<b>bold</b>\n\n\n*x*  \n";
  g_autoptr (DramaImport) import = read_text (text, -1, "notes.txt", NULL);

  g_assert_cmpint (import->form, ==, DRAMA_IMPORT_PLAIN);
  g_assert_cmpstr (import->text, ==, text);
  g_assert_null (import->encoding);
  g_assert_cmpstr (import->title, ==, "");
}

static void
test_newlines_of_other_systems (void)
{
  g_autoptr (DramaImport) import = read_text ("\xef\xbb\xbf"
                                              "a\r\nb\rc\n\r\n",
                                              -1, "notes.txt", NULL);

  g_assert_cmpstr (import->text, ==, "a\nb\nc\n\n");
}

/* The same sentence in each of them comes out as the same text. */
static void
test_encodings_are_recognised (void)
{
  static const struct
  {
    const char *encoding;
    const char *text;
  } CASES[] = {
    { "WINDOWS-1251", "Свидетель показал, что деньги передавались дважды, в марте и в мае." },
    { "KOI8-R", "Свидетель показал, что деньги передавались дважды, в марте и в мае." },
    { "SHIFT_JIS", "港湾委員会は入札なしで契約を結んだと議事録に記されている。" },
    { "EUC-JP", "港湾委員会は入札なしで契約を結んだと議事録に記されている。" },
    { "ISO-2022-JP", "港湾委員会は入札なしで契約を結んだと議事録に記されている。" },
    { "GB18030", "会议记录显示,港口委员会在没有招标的情况下签订了合同。" },
    { "BIG5", "會議記錄顯示,港口委員會在沒有招標的情況下簽訂了合約。" },
    { "WINDOWS-1253", "Ο μάρτυρας κατέθεσε ότι τα χρήματα παραδόθηκαν δύο φορές." },
    { "WINDOWS-1252", "Le témoin a déclaré que l’argent avait été remis à deux reprises, en "
                      "février et en août, et que personne n’avait signé de reçu." },
    { "UTF-16LE", "\xef\xbb\xbf"
                  "Свидетель, témoin, 証人" },
    { "UTF-16BE", "\xef\xbb\xbf"
                  "Свидетель, témoin, 証人" },
    { "UTF-32LE", "\xef\xbb\xbf"
                  "Свидетель, témoin, 証人" },
    { "CP949", "항만위원회는 입찰 없이 계약을 체결했다고 회의록에 기록되어 있다." },
    { "ISO-8859-2", "Świadek zeznał, że pieniądze przekazano dwa razy, w marcu i w maju." },
    { "MAC-CENTRALEUROPE",
      "Svědek vypověděl, že peníze předal řediteli společnosti dvakrát, v březnu a v květnu. "
      "Soudce se ptal, kdo o tom věděl, a svědek odpověděl, že přístavní úředníci." },
    /* Without a mark. */
    { "UTF-16LE", "A witness said it’s true." },
    { "UTF-16BE", "A witness said it’s true." },
    { "UTF-16LE", "Свидетель" },
    { "UTF-16BE", "Свидетель показал, что деньги передавались дважды." },
    { "UTF-16LE", "港湾委員会は入札なしで契約を結んだと議事録に記されている。" },
    { "UTF-16BE", "会议记录显示，港口委员会在没有招标的情况下，签订了合同。" },
    { "UTF-16LE", "항만위원회는 입찰 없이 계약을 체결했다." },
    /* A few letters among plain ones. */
    { "CP932", "東京地検" },
    { "CP932", "The company 東京電力 paid him, and nothing else is known of it." },
    { "EUC-JP", "He read これは本当ですか aloud." },
    { "BIG5", "The company 台積電 paid him." },
    { "WINDOWS-1252", "It’s a “loan” – he said." },
    { "WINDOWS-1252", "A plain text. It’s José who paid." },
    { "WINDOWS-1252", "Das sagte der Geschäftsführer." },
    { "WINDOWS-1252", "« C’est faux », dit-elle." },
    { "WINDOWS-1252", "The word is créée." },
    { "WINDOWS-1252", "Señora Peña" },
    { "WINDOWS-1252", "naïve" },
    { "WINDOWS-1252", "¿Quién pagó? ¿Qué compró? ¡Nada!" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      gsize            n;
      const char      *expected = CASES[i].text;
      g_autofree char *bytes = g_convert (expected, -1, CASES[i].encoding, "UTF-8", NULL, &n,
                                          NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (DramaImport) import = NULL;

      g_assert_nonnull (bytes);
      import = read_text (bytes, (gssize) n, "notes.txt", &error);
      g_assert_no_error (error);
      g_assert_nonnull (import->encoding);
      if (g_str_has_prefix (expected, "\xef\xbb\xbf"))
        expected += 3;
      g_assert_cmpstr (import->text, ==, expected);
    }
}

static void
test_what_is_no_text_is_told (void)
{
  assert_refused ("", 0, "a.txt", DRAMA_IMPORT_ERROR_EMPTY);
  assert_refused (" \n\t\xc2\xa0\n", -1, "a.txt", DRAMA_IMPORT_ERROR_EMPTY);
  assert_refused ("PK\003\004word/document.xml", -1, "a.docx", DRAMA_IMPORT_ERROR_NO_TEXT);
  assert_refused ("\x89PNG\r\n\x1a\n\0\0", 10, "a.txt", DRAMA_IMPORT_ERROR_NO_TEXT);
  assert_refused ("{\\rtf1 hello}", -1, "a.rtf", DRAMA_IMPORT_ERROR_NO_TEXT);
  assert_refused ("a text with a \0 in it", 21, "a.txt", DRAMA_IMPORT_ERROR_NO_TEXT);
  assert_refused ("\x7f"
                  "ELF\x02\x01\x01\x03\x04\x05",
                  -1, "a.txt", DRAMA_IMPORT_ERROR_NO_TEXT);
  assert_refused ("\xff\xfe"
                  "a",
                  3, "a.txt", DRAMA_IMPORT_ERROR_ENCODING);
}

/* Nothing is replaced by question marks: what does not fit is refused. */
static void
test_what_cannot_be_converted_is_told (void)
{
  static const char bytes[] = "\xef\xbb\xbf"
                              "a \xff\xfe\xfd b";

  assert_refused (bytes, -1, "a.txt", DRAMA_IMPORT_ERROR_ENCODING);
}

/* Of a word in one of several encodings nobody can tell which; it is not read as something else. */
static void
test_what_could_be_several_is_told (void)
{
  static const struct
  {
    const char *encoding;
    const char *text;
  } CASES[] = {
    { "GB18030", "北京市检察院" },
    { "CP949", "The company 삼성전자 paid." },
    { "EUC-JP", "東京地検" },
    { "UTF-16BE", "北京市检察院" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      gsize            n;
      g_autofree char *bytes = g_convert (CASES[i].text, -1, CASES[i].encoding, "UTF-8", NULL, &n,
                                          NULL);

      g_assert_nonnull (bytes);
      assert_refused (bytes, (gssize) n, "a.txt", DRAMA_IMPORT_ERROR_ENCODING);
    }
}

static void
test_too_large (void)
{
  g_autofree char *text = g_malloc (DRAMA_IMPORT_MAX_TEXT + 1);

  memset (text, 'a', DRAMA_IMPORT_MAX_TEXT + 1);
  assert_refused (text, DRAMA_IMPORT_MAX_TEXT + 1, "a.txt", DRAMA_IMPORT_ERROR_TOO_LARGE);
}

static void
test_markdown_is_read_without_its_marks (void)
{
  g_autoptr (DramaImport) import = read_text ("---\n"
                                              "author: \"Ida Brandt\"\n"
                                              "date: 2024-05-17\n"
                                              "url: javascript:x\n"
                                              "---\n"
                                              "# The *harbour*\r\n\r\n"
                                              "Paid **4 million** to [Lindqvist](http://x)\n"
                                              "and `others`.\n\n"
                                              "![CLUTTER](a.png)\n\n"
                                              "> I left.\n\n"
                                              "- one\n- two &amp; 2\n\n"
                                              "<div>CLUTTER</div>\n\n"
                                              "    code  here\n",
                                              -1, "a.md", NULL);

  g_assert_cmpint (import->form, ==, DRAMA_IMPORT_MARKDOWN);
  g_assert_cmpstr (import->text, ==, "The harbour\n\nPaid 4 million to Lindqvist and others.\n\n"
                                     "I left.\n\none\n\ntwo & 2\n\ncode  here\n");
  g_assert_cmpstr (import->title, ==, "The harbour");
  g_assert_cmpstr (import->author, ==, "Ida Brandt");
  g_assert_cmpstr (import->published, ==, "2024-05-17");
  g_assert_cmpstr (import->url, ==, "");
}

/* Marks in other text are letters. */
static void
test_only_the_ending_makes_markdown (void)
{
  g_autoptr (DramaImport) import = read_text ("*a*", -1, "a.txt", NULL);

  g_assert_cmpstr (import->text, ==, "*a*");
}

static void
test_pages_are_known_without_their_ending (void)
{
  g_autoptr (DramaImport) page = read_text ("\n<?xml version='1.0'?><!-- -->\n<HTML>a &amp; b", -1,
                                            "download", NULL);
  g_autoptr (DramaImport) text = read_text ("<html> is how it begins", -1, "a.txt", NULL);

  g_assert_cmpint (page->form, ==, DRAMA_IMPORT_HTML);
  g_assert_cmpstr (page->text, ==, "a & b");
  g_assert_cmpint (text->form, ==, DRAMA_IMPORT_PLAIN);
}

static void
test_pasted_text_is_text (void)
{
  g_autoptr (DramaImport) import = drama_import_paste ("<p>a\r\nb</p>", "clipboard", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (import->text, ==, "<p>a\nb</p>");
  g_assert_null (drama_import_paste (" \n", "clipboard", &error));
  g_assert_error (error, DRAMA_IMPORT_ERROR, DRAMA_IMPORT_ERROR_EMPTY);
}

static void
test_the_very_text_is_known_by_its_hash (void)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "dramatis-very-text.md", NULL);
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "*a*\r\n", -1);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *text = NULL;
  g_autofree char *other = NULL;

  g_assert_true (g_file_set_contents (path, "*a*\r\n", -1, NULL));
  text = drama_import_file_text (file, "a.md", digest, NULL, NULL);
  other = drama_import_file_text (file, "a.md", "", NULL, NULL);
  g_assert_cmpstr (text, ==, "*a*\r\n");
  g_assert_cmpstr (other, ==, "a\n");
  g_assert_true (g_file_delete (file, NULL, NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/import/plain", test_plain_text_is_taken_letter_by_letter);
  g_test_add_func ("/import/newlines", test_newlines_of_other_systems);
  g_test_add_func ("/import/encodings", test_encodings_are_recognised);
  g_test_add_func ("/import/no-text", test_what_is_no_text_is_told);
  g_test_add_func ("/import/not-convertible", test_what_cannot_be_converted_is_told);
  g_test_add_func ("/import/several", test_what_could_be_several_is_told);
  g_test_add_func ("/import/too-large", test_too_large);
  g_test_add_func ("/import/markdown", test_markdown_is_read_without_its_marks);
  g_test_add_func ("/import/only-the-ending", test_only_the_ending_makes_markdown);
  g_test_add_func ("/import/sniffed", test_pages_are_known_without_their_ending);
  g_test_add_func ("/import/paste", test_pasted_text_is_text);
  g_test_add_func ("/import/very-text", test_the_very_text_is_known_by_its_hash);

  return g_test_run ();
}
