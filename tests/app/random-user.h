/* random-user.h - somebody who does whatever can be done in a window
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-random.h"
#include "window-fixture.h"

G_BEGIN_DECLS

typedef struct
{
  DramaRandom    random;
  WindowFixture *fixture;
  GtkWidget     *canvas;
  guint          n_done; /* acts so far, for names that are new */
} RandomUser;

void random_user_init (RandomUser *self, WindowFixture *fixture, guint64 seed);

/* Does one thing by the actions, the session and the changes of fields that keys,
 * pointer and entries use too.  Static: what it was, for the log. */
const char *random_user_act (RandomUser *self);

G_END_DECLS
