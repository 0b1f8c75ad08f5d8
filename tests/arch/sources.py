#!/usr/bin/env python3
# sources.py - holds every source file against the rules of the house
# SPDX-FileCopyrightText: 2026 The Dramatis authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: sources.py SOURCE-ROOT

Length, width, licence, documentation of the core, and words that should not stay.
"""

import pathlib
import re
import shutil
import subprocess
import sys

from tap import CODE, Tap, files_below, read

LINES = 600
COLUMNS = 100
LARGEST = 1 << 20  # bytes of one file
UNBROKEN = ('.svg', '.md', '.ui')  # a drawing, a row of a table, a text to translate
FOLDERS = ('src', 'tests', 'ui', 'data', 'po', '.ci')
TOP = ('dev', 'meson.build', 'README.md', 'CONTRIBUTING.md')
TEXT = CODE + ('.py', '.sh', '.build', '.ui', '.css', '.xml', '.in', '.supp', '.svg', '.md')
HEADER = ('SPDX-FileCopyrightText: 2026 The Dramatis authors',
          'SPDX-License-Identifier: GPL-3.0-or-later')
UNFINISHED = re.compile(r'\b(' + '|'.join(('TO' 'DO', 'FIX' 'ME', 'XX' 'X', 'HA' 'CK')) + r')\b')

FUNCTION = re.compile(r'^(\w+) \(')
PARAMETER = re.compile(r'(\w+)(?:\[\w*\])?$')


def own_files(root):
    """Every file that people write here; pictures, dossiers and the like are left out."""
    files = [root / name for name in TOP if (root / name).exists()]
    for folder in FOLDERS:
        if (root / folder).is_dir():
            files += [path for path in files_below(root / folder, TEXT + ('run',))
                      if '__pycache__' not in path.parts]
    return files


def too_long(root, files):
    for path in files:
        n = len(read(path).splitlines())
        if path.suffix in CODE and n > LINES:
            yield f'{path.relative_to(root)}: {n} lines, at most {LINES}'


def too_wide(root, files):
    for path in files:
        if path.suffix in UNBROKEN:
            continue
        for number, line in enumerate(read(path).splitlines(), 1):
            if len(line) > COLUMNS:
                yield f'{path.relative_to(root)}:{number}: {len(line)} columns, at most {COLUMNS}'


def untidy(root, files):
    for path in files:
        text = read(path)
        if not text.endswith('\n') or text.endswith('\n\n'):
            yield f'{path.relative_to(root)}: ends with other than one line feed'
        for number, line in enumerate(text.splitlines(), 1):
            if line != line.rstrip() or '\t' in line:
                yield f'{path.relative_to(root)}:{number}: tab, or blanks at the end of the line'


def unlicensed(root, files):
    for path in files:
        head = '\n'.join(read(path).splitlines()[:8])
        for line in HEADER:
            if line not in head:
                yield f'{path.relative_to(root)}: the first lines lack "{line}"'


def unfinished(root, files):
    for path in files:
        for number, line in enumerate(read(path).splitlines(), 1):
            if UNFINISHED.search(line):
                yield f'{path.relative_to(root)}:{number}: {line.strip()}'


def functions(lines):
    """Every non-static function defined: (line number, name, its parameters, returns a value)."""
    for i, line in enumerate(lines):
        match = FUNCTION.match(line)
        if not match or i == 0 or not lines[i - 1] or lines[i - 1].startswith(('static', '#', ' ')):
            continue
        end = i
        while end < len(lines) and lines[end] not in ('{', ''):
            end += 1
        if end == len(lines) or lines[end] != '{':
            continue  # a macro such as G_DEFINE_QUARK, or a declaration
        inside = ' '.join(lines[i:end]).partition('(')[2].rpartition(')')[0]
        names = []
        for parameter in inside.split(','):
            found = PARAMETER.search(parameter.strip())
            if found and found[1] not in ('void', ''):
                names.append(found[1])
        yield i, match[1], names, lines[i - 1].strip() != 'void'


def comment_above(lines, i):
    """The comment that ends right above line I, or nothing."""
    if i < 1 or lines[i - 1].strip() != '*/':
        return []
    start = i - 1
    while start > 0 and not lines[start].startswith('/*'):
        start -= 1
    return lines[start:i]


def undocumented(root, files):
    for path in files:
        lines = read(path).splitlines()
        where = path.relative_to(root)
        for i, name, parameters, returns in functions(lines):
            comment = comment_above(lines, i - 1)
            if len(comment) < 3 or comment[0] != '/**' or comment[1] != f' * {name}:':
                yield f'{where}:{i + 1}: {name} has no comment that begins with its name'
                continue
            text = '\n'.join(comment)
            for parameter in parameters:
                if f' * @{parameter}:' not in text:
                    yield f'{where}:{i + 1}: {name} does not say what @{parameter} is'
            if returns and ' * Returns:' not in text:
                yield f'{where}:{i + 1}: {name} does not say what it returns'


def kept_files(root):
    """What git keeps of this checkout; nothing where there is no git or no repository."""
    if not shutil.which('git') or not (root / '.git').exists():
        return []
    listed = subprocess.run(['git', '-C', str(root), 'ls-files', '-z'], check=False,
                            capture_output=True, encoding='utf-8').stdout
    return [root / name for name in listed.split('\0') if name and (root / name).is_file()]


def strayed(root, files):
    """A core dump or a picture of a screen is easily taken along."""
    for path in files:
        size = path.stat().st_size
        if size > LARGEST:
            yield f'{path.relative_to(root)}: {size} bytes, at most {LARGEST}'


def main(root):
    root = pathlib.Path(root)
    files = own_files(root)
    core = files_below(root / 'src' / 'core', ('.c',))
    code = [path for path in files if path.suffix in CODE]
    tap = Tap()
    tap.check(f'no file of code is longer than {LINES} lines', len(code), too_long(root, code))
    tap.check(f'no line is wider than {COLUMNS} columns', len(files), too_wide(root, files))
    tap.check('no tabs, no blanks at an end', len(files), untidy(root, files))
    tap.check('every file names its licence', len(files), unlicensed(root, files))
    tap.check('no word of unfinished work', len(files), unfinished(root, files))
    tap.check('every public function of the core is documented',
              sum(1 for path in core for _ in functions(read(path).splitlines())),
              undocumented(root, core))
    kept = kept_files(root)
    name = 'nothing strayed into the repository'
    if kept:
        tap.check(name, len(kept), strayed(root, kept))
    else:
        tap.skip(name, 'git knows no files of this folder')
    return tap.done()


if __name__ == '__main__':
    sys.exit(main(sys.argv[1]))
