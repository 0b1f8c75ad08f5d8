#!/usr/bin/env python3
# words.py - holds po/POTFILES against the files that have words to translate
# SPDX-FileCopyrightText: 2026 The Dramatis authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: words.py SOURCE-ROOT"""

import pathlib
import re
import sys

from tap import CODE, Tap, files_below, read

IN_C = re.compile(r'\b(?:C_|N_|NC_|_|ngettext|g_dngettext|g_dpgettext2?) ?\(')
IN_UI = re.compile(r'translatable="(?:yes|true)"')
COMMENT = re.compile(r'/\*.*?\*/', re.DOTALL)


def with_words(root):
    """Every file of the project that has a text to translate."""
    for path in files_below(root / 'src', CODE):
        if IN_C.search(COMMENT.sub('', read(path))):
            yield path
    for path in files_below(root / 'ui', ('.ui',)) if (root / 'ui').is_dir() else []:
        if IN_UI.search(read(path)):
            yield path
    yield from files_below(root / 'data', ('.desktop.in', '.metainfo.xml.in', '.gschema.xml.in'))


def main(root):
    root = pathlib.Path(root)
    listed = [line for line in read(root / 'po' / 'POTFILES').splitlines()
              if line and not line.startswith('#')]
    found = {path.relative_to(root).as_posix() for path in with_words(root)}
    tap = Tap()
    tap.check('every file with words to translate is in po/POTFILES', len(found),
              [f'po/POTFILES lacks {name}' for name in sorted(found.difference(listed))])
    tap.check('every file of po/POTFILES has words to translate', len(listed),
              [f'po/POTFILES names {name} for nothing'
               for name in sorted(set(listed).difference(found))])
    tap.check('po/POTFILES is sorted and names nothing twice', len(listed),
              [] if listed == sorted(set(listed)) else ['po/POTFILES is out of order'])
    return tap.done()


if __name__ == '__main__':
    sys.exit(main(sys.argv[1]))
