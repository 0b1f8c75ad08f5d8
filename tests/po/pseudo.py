#!/usr/bin/env python3
# pseudo.py - makes the catalogue of a language that nobody speaks
# SPDX-FileCopyrightText: 2026 The Dramatis authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: pseudo.py SOURCE-ROOT FOLDER

Every text becomes ⟦itself with as many Hebrew letters more as a long language needs⟧: what has no
brackets was never marked, what lacks the closing one is cut, and a line begins at the right.  The
language is called xx.  Never installed.
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import catalogue

LANGUAGE = 'xx'
OPENING, CLOSING = '⟦', '⟧'
RIGHT_TO_LEFT = '\u200f'  # the mark, so that the first letter with a direction has this one
PADDING = 'אבגדהוזחטיכלמנסעפצקרשת'
HEADER = ('Language: xx\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n'
          'Content-Transfer-Encoding: 8bit\nPlural-Forms: nplurals=2; plural=(n != 1);\n')
LETTERS = re.compile('[A-Za-z]')


def pseudo(text):
    """TEXT as that language has it; formats, mnemonics and line feeds stay."""
    if not LETTERS.search(re.sub('%[^a-zA-Z%]*[a-zA-Z%]', '', text)):
        return text
    lines = []
    for line in text.split('\n'):
        more = max(2, len(line) * 2 // 5)
        padding = ''.join(PADDING[i % len(PADDING)] for i in range(more))
        lines.append(f'{RIGHT_TO_LEFT}{OPENING}{line} {padding}{CLOSING}')
    return '\n'.join(lines)


def make(root, folder):
    """Writes FOLDER/xx/LC_MESSAGES/dramatis.mo."""
    target = pathlib.Path(folder, LANGUAGE, 'LC_MESSAGES')
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        header = catalogue.Entry()
        header.text, header.said = '', {0: HEADER}
        entries = catalogue.extract(root, pathlib.Path(temporary, 'dramatis.pot'))
        for entry in entries:
            plural = entry.plural is not None
            entry.said = {0: pseudo(entry.text)} | ({1: pseudo(entry.plural)} if plural else {})
        path = pathlib.Path(temporary, f'{LANGUAGE}.po')
        catalogue.write_entries(path, [header] + entries)
        subprocess.run(['msgfmt', '--output-file', str(target / 'dramatis.mo'), str(path)],
                       check=True)


def possible():
    return shutil.which('xgettext') is not None and shutil.which('msgfmt') is not None


if __name__ == '__main__':
    make(*sys.argv[1:3])
