# tap.py - says in TAP what a check of the source tree found
# SPDX-FileCopyrightText: 2026 The Dramatis authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Helpers that the checks of this folder share.

A check collects problems, one line each, and is passed when there are none.  A check that looked
at nothing fails: a wall that no file comes near proves nothing.
"""

import pathlib

CODE = ('.c', '.h')


class Tap:
    """Prints one TAP line a check."""

    def __init__(self):
        self.n = 0
        self.failed = 0

    def check(self, name, looked_at, problems):
        """Reports the check NAME, which LOOKED_AT so many things and found PROBLEMS (strings)."""
        self.n += 1
        problems = list(problems)
        if not looked_at and not problems:
            problems = ['there was nothing to look at']
        self.failed += 1 if problems else 0
        for problem in problems:
            print(f'# {problem}')
        print(f'{"not ok" if problems else "ok"} {self.n} - {name} ({looked_at})')

    def skip(self, name, why):
        """Reports that the check NAME could not be made here."""
        self.n += 1
        print(f'ok {self.n} - {name} # SKIP {why}')

    def done(self):
        """Closes the list and gives the exit code of the program."""
        print(f'1..{self.n}')
        return 1 if self.failed else 0


def read(path):
    """The text of a file of the project, which is always UTF-8."""
    return path.read_text(encoding='utf-8')


def files_below(folder, suffixes):
    """All files below FOLDER whose name ends in one of SUFFIXES, in a fixed order."""
    folder = pathlib.Path(folder)
    return sorted(path for path in folder.rglob('*')
                  if path.is_file() and path.name.endswith(tuple(suffixes)))
