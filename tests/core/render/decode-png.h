/* decode-png.h - a PNG in memory as pixels
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* One that cannot be decoded fails the test. */
cairo_surface_t *decode_png (GBytes *bytes);

G_END_DECLS
