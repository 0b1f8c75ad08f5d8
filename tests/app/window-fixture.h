/* window-fixture.h - a real window over the small dossier
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app-support.h"
#include "drama-window.h"

G_BEGIN_DECLS

/* An application that is not registered with anybody, and a window of it. */
typedef struct
{
  DramaApplication *app;
  DramaWindow      *window;
  DramaDocument    *document; /* borrowed from the window's session */
} WindowFixture;

/* That application alone; it is the default one. */
DramaApplication *window_fixture_new_application (void);

void window_fixture_set_up (WindowFixture *fixture, gconstpointer unused);
void window_fixture_tear_down (WindowFixture *fixture, gconstpointer unused);

/* The action must be there and not switched off. */
void window_fixture_do (WindowFixture *fixture, const char *action);
void window_fixture_do_with (WindowFixture *fixture, const char *action, GVariant *parameter);

G_END_DECLS
