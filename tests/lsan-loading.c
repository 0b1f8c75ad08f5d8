/* lsan-loading.c - what libraries keep from being loaded is no leak
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * GLib makes its first table of quarks in a constructor, and leaves it behind on purpose where
 * there are more than fit, as others may be reading it: every window has so many.  A line in
 * lsan.supp cannot name it, since stacks unwound by frame pointers end in g_malloc().  The
 * program's own list of what to do first is done before any library's constructor, and its own
 * constructor after all of them. */
#include <sanitizer/lsan_interface.h>

typedef void (*Call) (void);

static __attribute__ ((section (".preinit_array"), used)) const Call before = __lsan_disable;

static __attribute__ ((constructor)) void
watch_again (void)
{
  __lsan_enable ();
}
