#!/usr/bin/env python3
# take.py - pictures of everything that the window can show, to be looked at
# SPDX-FileCopyrightText: 2026 The Dramatis authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: take.py BUILD-FOLDER FOLDER [SURROUNDINGS…]

Takes FOLDER/SURROUNDINGS-SCENE.png of the running program.  Surroundings are the style of the
system, its size of texts, its language and direction, and a narrow window; without any named, all.
"""

import os
import pathlib
import shutil
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path[:0] = [str(HERE.parent / 'journey'), str(HERE.parent / 'po')]
import desktop  # pylint: disable=wrong-import-position
import pseudo  # pylint: disable=wrong-import-position

WIDE = (1400, 900)
NARROW = (360, 720)
TWICE_THE_SIZE = {'DRAMA_DEBUG': 'large'}
MIRRORED = {'DRAMA_DEBUG': 'rtl', 'LANGUAGE': pseudo.LANGUAGE}
DARK = {'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'}
CONTRAST = {'ADW_DEBUG_HIGH_CONTRAST': '1'}

# The variables, and the size of the window.
SURROUNDINGS = {
    'light': ({}, WIDE),
    'dark': (DARK, WIDE),
    'contrast': (CONTRAST, WIDE),
    'contrast-dark': (CONTRAST | DARK, WIDE),
    'large': (TWICE_THE_SIZE, WIDE),
    'narrow': ({}, NARROW),
    'narrow-large': (TWICE_THE_SIZE, NARROW),
    'rtl': (MIRRORED, WIDE),
    'rtl-narrow': (MIRRORED, NARROW),
    'de': ({'LANGUAGE': 'de'}, WIDE),
    'de-narrow': ({'LANGUAGE': 'de'}, NARROW),
    'ru': ({'LANGUAGE': 'ru'}, WIDE),
    'ru-narrow': ({'LANGUAGE': 'ru'}, NARROW),
}


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding='utf-8')


def take(build, target, name, catalogues):
    variables, size = SURROUNDINGS[name]
    language = variables.get('LANGUAGE', '')
    with tempfile.TemporaryDirectory() as folder:
        config = pathlib.Path(folder, 'config')
        write(config / 'glib-2.0/settings/keyfile',
              f'[app/dramatis/Dramatis]\nwindow-width={size[0]}\nwindow-height={size[1]}\n')
        more = variables | {
            'GSETTINGS_BACKEND': 'keyfile',
            'GSETTINGS_SCHEMA_DIR': str(build / 'data'),
            'DRAMATIS_PDF_TEXT': str(build / 'src/pdf/dramatis-pdf-text'),
            'DRAMATIS_LOCALE_DIR': catalogues,
        }
        return desktop.travel(str(HERE / 'shoot.py'),
                              [str(build / 'src/app/dramatis'), str(ROOT), folder,
                               str(target / name), catalogues, language,
                               str(size == NARROW)],
                              folder, more, f'{max(size[0], 600)}x{size[1]}')


def main(build, target, names):
    why = desktop.lacking()
    if why is None and shutil.which('import') is None:
        why = 'ImageMagick is not installed'
    if why is not None:
        print(f'take: {why}', file=sys.stderr)
        return 1
    target.mkdir(parents=True, exist_ok=True)
    failed = 0
    with tempfile.TemporaryDirectory() as catalogues:
        shutil.copytree(build / 'po', catalogues, dirs_exist_ok=True)
        pseudo.make(ROOT, catalogues)
        for name in names or SURROUNDINGS:
            failed += take(build, target, name, catalogues) != 0
    return 1 if failed else 0


if __name__ == '__main__':
    os.chdir(ROOT)
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve(),
                  sys.argv[3:]))
