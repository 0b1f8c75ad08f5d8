/* test-clipboard.c - copy, cut and paste in and between windows
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "window-fixture.h"

#include "drama-clip-read.h"
#include "drama-clip-text.h"
#include "drama-clip.h"
#include "drama-diff.h"
#include "drama-json.h"

#include <adwaita.h>
#include <glib/gstdio.h>

static DramaSession *
get_session (WindowFixture *fixture)
{
  return drama_window_get_session (fixture->window);
}

static DramaDossier *
get_dossier (WindowFixture *fixture)
{
  return drama_document_get_dossier (fixture->document);
}

static void
select_two (WindowFixture *fixture)
{
  const char *const actors[] = { "ada", "board", NULL };

  drama_session_set_selection (get_session (fixture), actors, NULL);
}

/* What somebody else gets who asks the clipboard for @mime_type. */
typedef struct
{
  GBytes  *bytes;
  gboolean done;
} Asked;

static void
on_asked (GObject *clip, GAsyncResult *result, gpointer data)
{
  Asked *asked = data;
  g_autoptr (GError) error = NULL;

  g_assert_true (gdk_content_provider_write_mime_type_finish (GDK_CONTENT_PROVIDER (clip), result,
                                                              &error));
  g_assert_no_error (error);
  asked->done = TRUE;
}

static gboolean
is_done (gpointer data)
{
  return *(gboolean *) data;
}

static GBytes *
ask (GdkContentProvider *clip, const char *mime_type)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  Asked asked = { 0 };

  gdk_content_provider_write_mime_type_async (clip, mime_type, stream, G_PRIORITY_DEFAULT, NULL,
                                              on_asked, &asked);
  support_wait (is_done, &asked.done);
  g_output_stream_close (stream, NULL, NULL);

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static GdkClipboard *
get_clipboard (WindowFixture *fixture)
{
  return gtk_widget_get_clipboard (GTK_WIDGET (fixture->window));
}

static char *
ask_clipboard (WindowFixture *fixture, const char *mime_type)
{
  g_autoptr (GBytes) bytes = ask (gdk_clipboard_get_content (get_clipboard (fixture)), mime_type);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_a_copy_is_a_dossier_a_text_and_a_picture (WindowFixture *fixture, gconstpointer unused)
{
  g_autofree char *json = NULL;
  g_autofree char *text = NULL;
  g_autofree char *svg = NULL;
  g_autoptr (GBytes) png = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (DramaDossier) read = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  select_two (fixture);
  window_fixture_do (fixture, "win.copy");

  json = ask_clipboard (fixture, DRAMA_CLIP_MIME_TYPE);
  bytes = g_bytes_new (json, strlen (json));
  read = drama_json_read (bytes, "clip", &error);
  g_assert_no_error (error);
  g_assert_nonnull (drama_dossier_find_actor (read, "ada", NULL));
  g_assert_nonnull (drama_dossier_find_tie (read, "t1", NULL));
  g_assert_null (drama_dossier_find_tie (read, "t3", NULL));

  svg = ask_clipboard (fixture, "image/svg+xml");
  g_assert_nonnull (strstr (svg, "<svg"));
  g_assert_nonnull (strstr (svg, "Ada"));
  png = ask (gdk_clipboard_get_content (get_clipboard (fixture)), "image/png");
  g_assert_cmpmem (g_bytes_get_data (png, &size), 8, "\211PNG\r\n\032\n", 8);

  /* The sentence with its standing, under it each quote with where it stands. */
  text = ask_clipboard (fixture, "text/plain;charset=utf-8");
  g_assert_nonnull (strstr (text, "Ada"));
  g_assert_true (strchr (text, '(') != NULL && strstr (text, "    Supported (") != NULL);
  g_assert_nonnull (strstr (text, "“"));
}

/* For programs that set text: the same words, and the address of a source leads there. */
static void
test_a_tie_is_a_citation_with_and_without_markup (WindowFixture *fixture, gconstpointer unused)
{
  const char *const ties[] = { "t1", NULL };
  g_autofree char  *text = NULL;
  g_autofree char  *html = NULL;
  g_auto (GStrv) lines = NULL;

  drama_session_set_selection (get_session (fixture), NULL, ties);
  window_fixture_do (fixture, "win.copy");
  text = ask_clipboard (fixture, "text/plain;charset=utf-8");
  html = ask_clipboard (fixture, "text/html");

  g_assert_true (g_str_has_prefix (html, "<meta http-equiv=\"content-type\""));
  g_assert_nonnull (strstr (html, "<a href=\"https://example.org/permits\">"));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *escaped = g_markup_escape_text (g_strstrip (lines[i]), -1);
      g_auto (GStrv) parts = g_strsplit (escaped, "https://", 2);

      g_assert_nonnull (strstr (html, parts[0] != NULL ? parts[0] : ""));
    }
}

/* As what begins at the margin is a tie, for a reader and for the pages that are printed. */
static void
test_a_quote_of_two_paragraphs_stays_below_its_tie (WindowFixture *fixture,
                                                    gconstpointer  unused)
{
  static const char json[] =
      "{\"format\":\"dramatis\",\"version\":1,\"title\":\"\",\"sources\":[{\"id\":\"s\","
      "\"title\":\"The Pier\"}],\"actors\":[{\"id\":\"a\",\"name\":\"Ada\",\"kind\":\"person\"},"
      "{\"id\":\"b\",\"name\":\"Bo\",\"kind\":\"person\"}],\"ties\":[{\"id\":\"t\",\"from\":\"a\","
      "\"to\":\"b\",\"verb\":\"paid\",\"evidence\":[{\"id\":\"e\",\"source\":\"s\",\"exact\":"
      "\"Ada paid.\\n\\nBo was paid.\",\"prefix\":\"\",\"suffix\":\"\",\"start\":0,\"end\":23,"
      "\"stance\":\"supports\",\"certainty\":\"stated\"}]}]}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (json, strlen (json));
  g_autoptr (GError) error = NULL;
  g_autoptr (DramaDossier) dossier = drama_json_read (bytes, "two", &error);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_no_error (error);
  text = drama_clip_text (dossier);
  lines = g_strsplit (text, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 4);
  g_assert_cmpstr (lines[0], ==, "Ada paid Bo (Reported)");
  g_assert_true (g_str_has_prefix (lines[1], "    Supported (Stated): “Ada paid."));
  g_assert_true (g_str_has_prefix (lines[2], "    Bo was paid.” ("));
  g_assert_cmpstr (lines[3], ==, "");
}

/* What is in a dossier is no markup, and leads nowhere but to the web. */
static void
test_hostile_words_are_no_markup (WindowFixture *fixture, gconstpointer unused)
{
  g_autofree char *html = NULL;

  support_rename (fixture->document, "ada", "<script>alert(1)</script>");
  select_two (fixture);
  window_fixture_do (fixture, "win.copy");
  html = ask_clipboard (fixture, "text/html");
  g_assert_nonnull (strstr (html, "&lt;script&gt;"));
  g_assert_null (strstr (html, "<script"));
  g_assert_null (strstr (html, "href=\"javascript"));
}

/* All of it, whatever is selected, as the export has it; and as a file that only its
 * owner can read for those who take files. */
static void
test_the_picture_is_copied_whole (WindowFixture *fixture, gconstpointer unused)
{
  GdkContentProvider *clip;
  g_autofree char    *svg = NULL;
  g_autofree char    *list = NULL;
  g_autofree char    *path = NULL;
  g_autofree char    *file = NULL;
  gsize               size;
  GStatBuf            info;

  select_two (fixture);
  window_fixture_do (fixture, "win.copy-picture");
  svg = ask_clipboard (fixture, "image/svg+xml");
  g_assert_nonnull (strstr (svg, "Cargo"));
  g_assert_nonnull (strstr (svg, "The small harbour"));
  g_assert_nonnull (strstr (svg, "Permits at the quay"));

  clip = gdk_clipboard_get_content (get_clipboard (fixture));
  {
    g_autoptr (GdkContentFormats) formats = gdk_content_provider_ref_formats (clip);

    g_assert_false (gdk_content_formats_contain_mime_type (formats, DRAMA_CLIP_MIME_TYPE));
    g_assert_true (gdk_content_formats_contain_mime_type (formats, "image/png"));
  }
  list = ask_clipboard (fixture, "text/uri-list");
  g_assert_true (g_str_has_suffix (list, ".png\r\n"));
  path = g_filename_from_uri (g_strchomp (list), NULL, NULL);
  g_assert_true (g_file_get_contents (path, &file, &size, NULL));
  g_assert_cmpmem (file, 8, "\211PNG\r\n\032\n", 8);
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 077, ==, 0);
  g_unlink (path);
}

static guint
get_n_steps (WindowFixture *fixture)
{
  return drama_history_get_n_steps (drama_document_get_history (fixture->document));
}

typedef struct
{
  WindowFixture *fixture;
  guint          n_steps;
} More;

static gboolean
has_more_steps (gpointer data)
{
  More *more = data;

  return get_n_steps (more->fixture) > more->n_steps;
}

static void
paste_and_wait (WindowFixture *fixture)
{
  More more = { fixture, get_n_steps (fixture) };

  window_fixture_do (fixture, "win.paste");
  support_wait (has_more_steps, &more);
}

static void
test_what_was_cut_is_pasted_back (WindowFixture *fixture, gconstpointer unused)
{
  DramaDossier *before = get_dossier (fixture);
  g_autoptr (DramaDiff) diff = NULL;
  g_autoptr (DramaDossier) kept = drama_dossier_ref (before);
  const char *const ties[] = { "t1", "t3", NULL };

  drama_session_set_selection (get_session (fixture), NULL, ties);
  window_fixture_do (fixture, "win.cut");
  g_assert_null (drama_dossier_find_tie (get_dossier (fixture), "t1", NULL));
  g_assert_cmpstr (drama_document_get_undo_label (fixture->document), ==, "Cut 2 Ties");

  paste_and_wait (fixture);
  diff = drama_diff_new (kept, get_dossier (fixture));
  g_assert_true (drama_diff_is_empty (diff));
  g_assert_cmpstr (drama_document_get_undo_label (fixture->document), ==, "Paste 2 Ties");
  g_assert_true (drama_session_is_tie_selected (get_session (fixture), "t1"));
  g_assert_true (drama_session_is_tie_selected (get_session (fixture), "t3"));

  window_fixture_do (fixture, "win.undo");
  window_fixture_do (fixture, "win.undo");
  g_assert_true (get_dossier (fixture) == kept);
}

/* An actor that is pasted right away is tied as it was; after something else only to those that
 * were cut with it, as nobody can know what of it is still meant. */
static void
test_who_was_cut_is_tied_again (WindowFixture *fixture, gconstpointer unused)
{
  g_autoptr (DramaDossier) kept = drama_dossier_ref (get_dossier (fixture));
  const char *const actors[] = { "ada", NULL };
  guint             n_ties = drama_dossier_get_n_ties (kept), n_left;

  drama_session_set_selection (get_session (fixture), actors, NULL);
  window_fixture_do (fixture, "win.cut");
  n_left = drama_dossier_get_n_ties (get_dossier (fixture));
  g_assert_cmpuint (n_left, <, n_ties);
  paste_and_wait (fixture);
  g_assert_cmpuint (drama_dossier_get_n_ties (get_dossier (fixture)), ==, n_ties);
  for (guint i = 0; i < n_ties; i++)
    g_assert_nonnull (drama_dossier_find_tie (
        get_dossier (fixture), drama_tie_get_fields (drama_dossier_get_tie (kept, i))->id, NULL));

  /* Once; and not where something else was done. */
  window_fixture_do (fixture, "win.cut");
  support_rename (fixture->document,
                  drama_actor_get_fields (drama_dossier_get_actor (get_dossier (fixture), 0))->id,
                  "Somebody");
  paste_and_wait (fixture);
  g_assert_cmpuint (drama_dossier_get_n_ties (get_dossier (fixture)), ==, n_left);
}

static void
test_another_window_gets_what_was_copied (WindowFixture *fixture, gconstpointer unused)
{
  g_autoptr (DramaDossier) nothing = drama_dossier_new ();
  g_autoptr (DramaDocument) document = drama_document_new (nothing);
  WindowFixture other = *fixture;

  other.window = drama_window_new (fixture->app);
  other.document = document;
  drama_window_show_document (other.window, document);
  gtk_window_present (GTK_WINDOW (other.window));

  select_two (fixture);
  window_fixture_do (fixture, "win.copy");
  paste_and_wait (&other);
  g_assert_cmpuint (drama_dossier_get_n_ties (get_dossier (&other)), ==, 1);
  g_assert_true (drama_session_is_actor_selected (get_session (&other), "ada"));
  g_assert_true (drama_session_is_actor_selected (get_session (&other), "board"));
  gtk_window_destroy (GTK_WINDOW (other.window));
}

/* The toast that is seen says so. */
typedef struct
{
  GtkWidget  *window;
  const char *words;
} Said;

static gboolean
is_said (gpointer data)
{
  Said            *said = data;
  g_autofree char *text = support_read_labels (said->window);

  return strstr (text, said->words) != NULL;
}

static void
paste_and_read (WindowFixture *fixture, const char *words)
{
  Said said = { GTK_WIDGET (fixture->window), words };

  window_fixture_do (fixture, "win.paste");
  support_wait (is_said, &said);
}

static void
test_what_is_there_is_said_and_selected (WindowFixture *fixture, gconstpointer unused)
{
  select_two (fixture);
  window_fixture_do (fixture, "win.copy");
  drama_session_select_none (get_session (fixture));
  paste_and_read (fixture, "All of it is in this dossier already");
  g_assert_cmpuint (get_n_steps (fixture), ==, 1);
  g_assert_true (drama_session_is_tie_selected (get_session (fixture), "t1"));
}

static void
put_on_clipboard (WindowFixture *fixture, const char *mime_type, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GdkContentProvider) provider = gdk_content_provider_new_for_bytes (mime_type, bytes);

  gdk_clipboard_set_content (get_clipboard (fixture), provider);
}

typedef struct
{
  gboolean done;
  GError  *error;
} Read;

static void
on_read (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  Read *read = data;

  g_assert_null (drama_clip_read_finish (GDK_CLIPBOARD (clipboard), result, &read->error));
  read->done = TRUE;
}

static void
test_a_hostile_clipboard_changes_nothing (WindowFixture *fixture, gconstpointer unused)
{
  static const char *const HOSTILE[] = {
    "",
    "{",
    "{ \"format\": \"dramatis\", \"version\": 99 }",
    ("{ \"format\": \"dramatis\", \"version\": 1, \"ties\": [ { \"id\": \"t\", \"from\": \"x\","
     " \"to\": \"y\", \"verb\": \"v\" } ] }"),
    "\xff\xfe{}",
    "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
  };
  DramaDossier *before = get_dossier (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (HOSTILE); i++)
    {
      Read read = { 0 };

      put_on_clipboard (fixture, DRAMA_CLIP_MIME_TYPE, HOSTILE[i]);
      drama_clip_read_async (get_clipboard (fixture), NULL, on_read, &read);
      support_wait (is_done, &read.done);
      g_assert_nonnull (read.error);
      g_assert_true (g_str_has_prefix (read.error->message, "The clipboard"));
      g_error_free (read.error);
    }

  paste_and_read (fixture, "What is on the clipboard cannot be pasted");
  g_assert_true (get_dossier (fixture) == before);
}

static void
test_plain_text_is_refused_with_a_reason (WindowFixture *fixture, gconstpointer unused)
{
  gdk_clipboard_set_text (get_clipboard (fixture), "Ada pays the board");
  paste_and_read (fixture, "There is text on the clipboard, but no actors or ties");
  g_assert_cmpuint (get_n_steps (fixture), ==, 1);
}

/* Whose id somebody else has already: the step is named after who came. */
static void
test_an_actor_with_a_taken_id_is_pasted (WindowFixture *fixture, gconstpointer unused)
{
  put_on_clipboard (fixture, DRAMA_CLIP_MIME_TYPE,
                    "{ \"format\": \"dramatis\", \"version\": 1, \"actors\": [ { \"id\": "
                    "\"ada\", \"name\": \"Eve\", \"kind\": \"person\" } ] }");
  paste_and_wait (fixture);
  g_assert_cmpstr (drama_document_get_undo_label (fixture->document), ==, "Paste Eve");
}

/* As it comes by mail. */
static void
test_text_that_is_a_dossier_is_pasted (WindowFixture *fixture, gconstpointer unused)
{
  gdk_clipboard_set_text (get_clipboard (fixture),
                          "\n{ \"format\": \"dramatis\", \"version\": 1, \"actors\": [ { \"id\": "
                          "\"eve\", \"name\": \"Eve\", \"kind\": \"person\" } ] }");
  paste_and_wait (fixture);
  g_assert_nonnull (drama_dossier_find_actor (get_dossier (fixture), "eve", NULL));
  g_assert_cmpstr (drama_document_get_undo_label (fixture->document), ==, "Paste Eve");
}

/* More than a person copies is a dossier of its own. */
static void
test_too_much_is_refused (WindowFixture *fixture, gconstpointer unused)
{
  GString *json = g_string_new ("{ \"format\": \"dramatis\", \"version\": 1, \"actors\": [ ");
  Read     read = { 0 };

  for (guint i = 0; i <= DRAMA_CLIP_MAX_RECORDS; i++)
    g_string_append_printf (json, "%s{ \"id\": \"a%u\", \"name\": \"A\", \"kind\": \"person\" }",
                            i > 0 ? ", " : "", i);
  g_string_append (json, " ] }");
  put_on_clipboard (fixture, DRAMA_CLIP_MIME_TYPE, json->str);
  drama_clip_read_async (get_clipboard (fixture), NULL, on_read, &read);
  support_wait (is_done, &read.done);
  g_assert_error (read.error, DRAMA_CLIP_ERROR, DRAMA_CLIP_ERROR_TOO_MUCH);
  g_error_free (read.error);
  g_string_free (json, TRUE);
}

/* Nothing is taken where nothing is selected. */
static void
test_nothing_selected_leaves_the_clipboard_alone (WindowFixture *fixture, gconstpointer unused)
{
  gdk_clipboard_set_text (get_clipboard (fixture), "mine");
  drama_session_select_none (get_session (fixture));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.copy", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.cut", NULL);
  g_assert_false (gdk_content_formats_contain_mime_type (
      gdk_clipboard_get_formats (get_clipboard (fixture)), DRAMA_CLIP_MIME_TYPE));
  g_assert_cmpuint (get_n_steps (fixture), ==, 1);
}

#define add(name)                                                                               \
  g_test_add ("/app/clipboard/" #name, WindowFixture, NULL, window_fixture_set_up, test_##name, \
              window_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_autofree char *folder = g_dir_make_tmp ("dramatis-clip-XXXXXX", NULL);
  g_autofree char *ours = g_build_filename (folder, "dramatis", NULL);
  int              status;

  g_setenv ("XDG_RUNTIME_DIR", folder, TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add (a_copy_is_a_dossier_a_text_and_a_picture);
  add (a_tie_is_a_citation_with_and_without_markup);
  add (a_quote_of_two_paragraphs_stays_below_its_tie);
  add (hostile_words_are_no_markup);
  add (the_picture_is_copied_whole);
  add (what_was_cut_is_pasted_back);
  add (who_was_cut_is_tied_again);
  add (another_window_gets_what_was_copied);
  add (what_is_there_is_said_and_selected);
  add (a_hostile_clipboard_changes_nothing);
  add (too_much_is_refused);
  add (plain_text_is_refused_with_a_reason);
  add (an_actor_with_a_taken_id_is_pasted);
  add (text_that_is_a_dossier_is_pasted);
  add (nothing_selected_leaves_the_clipboard_alone);

  status = g_test_run ();
  g_rmdir (ours);
  g_rmdir (folder);

  return status;
}
