/* scenes-file.c - what files and other programs bring about
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "stage.h"

#include "drama-json.h"

#include <glib/gstdio.h>

static void
open_example (Stage *stage)
{
  g_autoptr (GFile) file = stage_copy_example (stage);

  stage_open (stage, file);
}

static void
show_broken (Stage *stage, const char *content)
{
  g_autofree char *path = g_build_filename (stage->folder, "broken.dramatis", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_unlink (path);
  if (content != NULL)
    g_file_set_contents (path, content, -1, NULL);
  stage_open (stage, file);
}

static void
play_broken (Stage *stage)
{
  show_broken (stage, "{ \"format\": \"dramatis\", \"version\": 1,\n"
                      "  \"actors\": [ { \"id\": 7 } ] }\n");
}

static void
play_newer (Stage *stage)
{
  show_broken (stage, "{ \"format\": \"dramatis\", \"version\": 99 }\n");
}

static void
play_missing (Stage *stage)
{
  show_broken (stage, NULL);
}

static void
edit (Stage *stage)
{
  drama_session_select_actor (stage->session, "vrublevsky");
  stage_do (stage, "win.duplicate");
}

static void
write_other (Stage *stage)
{
  g_autofree char *path = g_build_filename (stage->folder, "story.dramatis", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (DramaDossier) other = stage_make_other (stage);

  drama_json_write_file (other, file, NULL, NULL);
  drama_document_check_disk (drama_session_get_document (stage->session));
  for (guint i = 0; i < 10 && stage->window->disk_notice == NULL; i++)
    stage_settle ();
}

static void
play_disk_changed (Stage *stage)
{
  open_example (stage);
  edit (stage);
  write_other (stage);
}

static void
play_disk_merged (Stage *stage)
{
  play_disk_changed (stage);
  gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.disk-merge", NULL);
}

static void
play_disk_gone (Stage *stage)
{
  g_autofree char *path = g_build_filename (stage->folder, "story.dramatis", NULL);

  open_example (stage);
  g_unlink (path);
  drama_document_check_disk (drama_session_get_document (stage->session));
  for (guint i = 0; i < 10 && stage->window->disk_notice == NULL; i++)
    stage_settle ();
}

static void
save (Stage *stage)
{
  stage_do (stage, "win.save");
  for (guint i = 0; i < 10 &&
                    drama_document_get_modified (drama_session_get_document (stage->session));
       i++)
    stage_settle ();
}

static void
play_versions (Stage *stage)
{
  open_example (stage);
  edit (stage);
  save (stage);
  stage_do (stage, "win.versions");
}

static void
play_rename_file (Stage *stage)
{
  open_example (stage);
  stage_do (stage, "win.rename-file");
}

/* As a program that was killed left it. */
static void
play_kept (Stage *stage)
{
  g_autofree char *folder = drama_kept_folder ("autosave", NULL);
  g_autoptr (GFile) file = stage_copy_example (stage);
  g_autofree char *uri = g_file_get_uri (file);
  DramaKept        kept = {
           .uri = uri, .title = "Harbour permits", .when = 1764500000, .digest = ""
  };
  g_autoptr (DramaDossier) other = stage_make_other (stage);
  g_autoptr (GBytes) bytes = drama_json_write (other);
  DramaAutosave *place = drama_autosave_claim (folder, uri, NULL);

  drama_autosave_write (place, &kept, bytes, NULL, NULL);
  drama_autosave_free (place);
  stage_open (stage, file);
  for (guint i = 0; i < 10 && stage->window->kept_notice == NULL; i++)
    stage_settle ();
}

static void
play_recent (Stage *stage)
{
  open_example (stage);
  adw_split_button_popup (stage->window->open_button);
}

const Scene file_scenes[] = {
  { "broken", play_broken },
  { "newer", play_newer },
  { "missing", play_missing },
  { "disk-changed", play_disk_changed },
  { "disk-merged", play_disk_merged },
  { "disk-gone", play_disk_gone },
  { "versions", play_versions },
  { "rename-file", play_rename_file },
  { "kept", play_kept },
  { "recent", play_recent },
  { NULL, NULL },
};
