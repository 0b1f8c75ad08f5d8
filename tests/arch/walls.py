#!/usr/bin/env python3
# walls.py - holds every #include against the table in src/DESIGN.md
# SPDX-FileCopyrightText: 2026 The Dramatis authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: walls.py SOURCE-ROOT

The table is the law: a folder includes its own headers, those of the folders its row names, and
those of the libraries its row names.
"""

import fnmatch
import pathlib
import re
import sys

from tap import CODE, Tap, files_below, read

INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]', re.MULTILINE)
GENERATED = ('drama-config.h', 'drama-resources.h')  # made by meson; every folder may see them


def read_tables(design):
    """The two tables of the map: folder -> (may include, libraries), library -> header patterns."""
    folders, libraries, table = {}, {}, None
    for line in read(design).splitlines():
        if not line.startswith('|'):
            table = None
            continue
        cells = [cell.strip() for cell in line.strip('|').split('|')]
        if cells[0] == 'folder':
            table = folders
        elif cells[0] == 'library':
            table = libraries
        elif table is None or set(cells[0]) <= {'-', ' '}:
            continue
        elif table is folders:
            may, libs = ([word.strip() for word in cell.split(',') if word.strip() != '–']
                         for cell in cells[2:4])
            folders[cells[0]] = (may, libs)
        else:
            libraries[cells[0].split()[0]] = cells[1].split()
    return folders, libraries


def granted(folder, owner, may):
    """May FOLDER, whose row grants MAY, include a header that lies in OWNER?"""
    if owner == folder or owner in may:
        return True
    return any(grant.endswith('/*') and (owner + '/').startswith(grant[:-1]) for grant in may)


class Walls:
    def __init__(self, root):
        self.src = root / 'src'
        self.folders, self.libraries = read_tables(self.src / 'DESIGN.md')
        self.files = files_below(self.src, CODE)
        self.owner = {}
        self.twice = []
        for path in self.files:
            if path.suffix == '.h':
                if path.name in self.owner:
                    self.twice.append(f'two headers are called {path.name}')
                self.owner[path.name] = self.folder_of(path)

    def folder_of(self, path):
        return path.parent.relative_to(self.src).as_posix()

    def folders_with_code(self):
        return sorted({self.folder_of(path) for path in self.files})

    def includes(self, kind):
        """Every include of the kind '"' or '<' as (path, folder, header)."""
        for path in self.files:
            for mark, header in INCLUDE.findall(read(path)):
                if mark == kind:
                    yield path.relative_to(self.src), self.folder_of(path), header

    def wrong_own(self):
        for path, folder, header in self.includes('"'):
            if header in GENERATED:
                continue
            if '/' in header:
                yield f'{path}: "{header}" must be named without its folder'
            elif header not in self.owner:
                yield f'{path}: no header of src is called "{header}"'
            elif not granted(folder, self.owner[header], self.folders.get(folder, ([], []))[0]):
                yield (f'{path}: "{header}" lies in {self.owner[header]}, which the row of '
                       f'{folder} in src/DESIGN.md does not name')

    def wrong_foreign(self):
        for path, folder, header in self.includes('<'):
            allowed = ['libc'] + self.folders.get(folder, ([], []))[1]
            patterns = [p for name in allowed for p in self.libraries.get(name, [])]
            if not any(fnmatch.fnmatchcase(header, pattern) for pattern in patterns):
                yield (f'{path}: <{header}> belongs to no library that the row of {folder} in '
                       f'src/DESIGN.md names')

    def wrong_rows(self):
        with_code = self.folders_with_code()
        for folder in with_code:
            if folder not in self.folders:
                yield f'src/{folder} has no row in src/DESIGN.md'
        for folder, (may, libs) in self.folders.items():
            if folder not in with_code:
                yield f'src/DESIGN.md has a row for {folder}, where there is no code'
            for grant in may:
                if not (self.src / grant.removesuffix('/*')).is_dir():
                    yield f'the row of {folder} grants {grant}, which does not exist'
            for name in libs:
                if name not in self.libraries:
                    yield f'the row of {folder} grants {name}, whose headers no row lists'

    def circles(self):
        """Two folders of the core must not include each other, even by way of others."""
        reach = {folder: set() for folder in self.folders_with_code()}
        for _, folder, header in self.includes('"'):
            owner = self.owner.get(header, folder)
            if owner != folder and owner.startswith('core/'):
                reach[folder].add(owner)
        for _ in reach:
            for folder in reach:
                reach[folder] |= {far for near in reach[folder] for far in reach.get(near, ())}
        for folder in reach:
            if folder in reach[folder]:
                yield f'src/{folder} reaches itself through its includes'


def main(root):
    walls = Walls(pathlib.Path(root))
    own = list(walls.includes('"'))
    foreign = list(walls.includes('<'))
    tap = Tap()
    tap.check('every folder has a row and every row a folder', len(walls.folders),
              walls.wrong_rows())
    tap.check('no two headers share a name', len(walls.owner), walls.twice)
    tap.check('a folder includes only what its row grants', len(own), walls.wrong_own())
    tap.check('a folder uses only the libraries of its row', len(foreign), walls.wrong_foreign())
    tap.check('the folders of the core form no circle', len(walls.folders_with_code()),
              walls.circles())
    return tap.done()


if __name__ == '__main__':
    sys.exit(main(sys.argv[1]))
