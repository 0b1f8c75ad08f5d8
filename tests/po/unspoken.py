#!/usr/bin/env python3
# unspoken.py - makes the language that nobody speaks, and has the window speak it
# SPDX-FileCopyrightText: 2026 The Dramatis authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: unspoken.py PROGRAM SOURCE-ROOT"""

import pathlib
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / 'journey'))
import desktop  # pylint: disable=wrong-import-position
import pseudo  # pylint: disable=wrong-import-position


def main(program, root):
    why = desktop.lacking() or (None if pseudo.possible() else 'gettext is not installed')
    if why is not None:
        print(f'1..0 # SKIP {why}')
        return 0
    with tempfile.TemporaryDirectory() as folder:
        catalogues = pathlib.Path(folder, 'catalogues')
        pseudo.make(root, catalogues)
        settings = pathlib.Path(folder, 'config', 'gtk-4.0', 'settings.ini')
        settings.parent.mkdir(parents=True)
        settings.write_text('[Settings]\ngtk-enable-animations=0\n', encoding='utf-8')
        more = {'LANGUAGE': pseudo.LANGUAGE, 'DRAMA_DEBUG': 'rtl', 'G_DEBUG': 'fatal-criticals',
                'DRAMATIS_LOCALE_DIR': str(catalogues), 'DRAMATIS_SETTLED': '0.2'}
        return desktop.travel(str(HERE / 'mirrored.py'), [program, root, folder, str(catalogues)],
                              folder, more)


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:3]))
