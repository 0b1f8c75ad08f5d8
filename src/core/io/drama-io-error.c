/* drama-io-error.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-io-error.h"

G_DEFINE_QUARK (drama_io_error, drama_io_error)
