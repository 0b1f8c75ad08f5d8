# language.py - what a text is in the language of a catalogue
# SPDX-FileCopyrightText: 2026 The Dramatis authors
# SPDX-License-Identifier: GPL-3.0-or-later

import gettext


def of(folder, language):
    """A function from English to LANGUAGE, whose catalogue is below FOLDER."""
    return gettext.translation('dramatis', folder, [language]).gettext if language else str
