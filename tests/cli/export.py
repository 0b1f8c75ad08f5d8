#!/usr/bin/env python3
# export.py - has dramatis-cli draw pictures, and fail at it
# SPDX-FileCopyrightText: 2026 The Dramatis authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: export.py PROGRAM SOURCE-ROOT"""

import os
import pathlib
import resource
import signal
import struct
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

from cli import SURROUNDINGS, surroundings

PROVED = 'cli/proved.dramatis'


class Export:
    def __init__(self, program, root, folder):
        self.program = str(pathlib.Path(program).resolve())
        self.data = root / 'tests' / 'data'
        self.folder = folder
        self.n = 0

    def run(self, *words, changes=SURROUNDINGS[0], **options):
        return subprocess.run([self.program, *map(str, words)], cwd=self.data,
                              env=surroundings(changes), stdin=subprocess.DEVNULL,
                              stdout=options.pop('stdout', subprocess.PIPE),
                              stderr=subprocess.PIPE, check=False, **options)

    def export(self, *words, **options):
        return self.run('export', PROVED, *words, **options)

    def bytes_of(self, name, *words, **options):
        """The picture that an export writes; nothing where it failed."""
        path = self.folder / name
        result = self.export('-o', path, *words, **options)
        return path.read_bytes() if result.returncode == 0 else b''

    def check(self, rule, passed, why=''):
        self.n += 1
        if not passed and why:
            print(f'# {why}')
        print(f'{"ok" if passed else "not ok"} {self.n} - {rule}')


def png_size(data):
    return struct.unpack('>II', data[16:24]) if data[:8] == b'\x89PNG\r\n\x1a\n' else None


def formats(t):
    t.check('the name tells the format: png', png_size(t.bytes_of('a.png')) is not None)
    t.check('the name tells the format: svg', t.bytes_of('a.SVG').startswith(b'<?xml'))
    t.check('the name tells the format: pdf', t.bytes_of('a.pdf').startswith(b'%PDF-'))
    t.check('the option tells the format', t.bytes_of('picture', '--format', 'svg')[:5] == b'<?xml')
    t.check('a name with another suffix may have a format',
            t.bytes_of('a.picture', '-f', 'pdf').startswith(b'%PDF-'))
    out = t.export('-o', '-', '--format', 'svg')
    t.check('standard output gets the same bytes', out.stdout == t.bytes_of('a.svg'), out.stderr)


def sizes(t):
    width, height = png_size(t.bytes_of('a.png', '--scale', '1'))
    t.check('twice the scale is twice the size',
            png_size(t.bytes_of('a.png', '--scale', '2')) in
            [(2 * width + dx, 2 * height + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)])
    t.check('a width is kept', png_size(t.bytes_of('a.png', '--width', '700'))[0] == 700)
    t.check('a height is kept', png_size(t.bytes_of('a.png', '--height', '333'))[1] == 333)
    size = png_size(t.bytes_of('a.png', '--width', '500', '--height', '500'))
    t.check('width and height hold the picture', max(size) == 500, str(size))
    t.check('192 dots an inch are two pixels a unit',
            png_size(t.bytes_of('a.png', '--dpi', '192')) ==
            png_size(t.bytes_of('a.png', '--scale', '2')))


def looks(t):
    svg = {name: t.bytes_of('a.svg', *words) for name, words in {
        'print': [], 'dark': ['--theme', 'dark'], 'none': ['--background', 'none'],
        'colour': ['--background', '#123456'], 'legend': ['--no-legend'], 'title': ['--no-title'],
        'sources': ['--no-sources'], 'plain': ['--plain'],
    }.items()}
    t.check('every look is a picture of its own', len(set(svg.values())) == len(svg))
    t.check('every look is XML', all(ElementTree.fromstring(data) is not None
                                     for data in svg.values()))
    t.check('none and transparent are the same background',
            t.bytes_of('a.svg', '--background', 'transparent') == svg['none'])
    t.check('the colour is there', b'#123456' in svg['colour'])
    quote = 'von Bolt Geld erhalten'.encode()
    t.check('a picture carries the quotes', quote in svg['print'])
    t.check('a plain one has no quotes', quote not in svg['plain'])
    t.check('and no notes', b'Never met.' not in svg['plain'] and b'In German.' not in svg['plain'])


def sameness(t):
    for name in ('a.svg', 'a.png'):
        first = t.bytes_of(name)
        t.check(f'the same bytes again: {name}', first and t.bytes_of(name) == first)
        t.check(f'the same bytes in other surroundings: {name}',
                t.bytes_of(name, changes=SURROUNDINGS[1]) == first)


def layouts(t):
    keep = t.bytes_of('a.svg')
    new = t.bytes_of('a.svg', '--layout', 'new')
    t.check('what is placed stays', keep == t.bytes_of('a.svg', '--layout', 'keep', '--seed', '7'))
    t.check('a new layout is another picture', new and new != keep)
    t.check('the same seed gives the same layout', new == t.bytes_of('a.svg', '--layout', 'new') ==
            t.bytes_of('a.svg', '--layout', 'new', changes=SURROUNDINGS[1]))
    result = t.run('export', 'sound/every-key.dramatis', '-o', '-', '-f', 'svg')
    t.check('an actor without a place gets one', result.returncode == 0 and
            b'The court' in result.stdout)


REFUSED = (
    (['--format', 'svg'], 'expected -o OUT'),
    (['-o', '-'], 'cannot tell the format from -'),
    (['-o', 'picture'], 'cannot tell the format from picture'),
    (['-o', 'x.jpeg'], 'cannot tell the format from x.jpeg'),
    (['-o', 'x.png', '--format', 'gif'], '--format: expected png, svg or pdf, found “gif”'),
    (['-o', 'x.png', '--format', 'svg'], '--format svg contradicts the name x.png'),
    (['-o', 'x.png', '--width', '0'],
     '--width: expected a whole number from 1 to 16384, found “0”'),
    (['-o', 'x.png', '--width', '16385'], '--width: expected a whole number from 1 to 16384'),
    (['-o', 'x.png', '--width', '12.5'], '--width: expected a whole number'),
    (['-o', 'x.png', '--height', '-3'], '--height: expected a whole number'),
    (['-o', 'x.png', '--height', '3x'], '--height: expected a whole number'),
    (['-o', 'x.png', '--height', ''], '--height: expected a whole number'),
    (['-o', 'x.png', '--scale', '0'], '--scale: expected a number from 0.02 to 50, found “0”'),
    (['-o', 'x.png', '--scale', 'nan'], '--scale: expected a number'),
    (['-o', 'x.png', '--scale', 'inf'], '--scale: expected a number'),
    (['-o', 'x.png', '--scale', '1,5'], '--scale: expected a number'),
    (['-o', 'x.png', '--dpi', '5'], '--dpi: expected a number from 10 to 2400'),
    (['-o', 'x.png', '--scale', '2', '--width', '800'], '--scale contradicts --width'),
    (['-o', 'x.svg', '--width', '800'], 'are for PNG'),
    (['-o', 'x.pdf', '--dpi', '300'], 'are for PNG'),
    (['-o', 'x.png', '--theme', 'pink'], '--theme: expected one of light, dark, high-contrast, '),
    (['-o', 'x.png', '--background', 'pink'],
     '--background: expected theme, transparent, white or'),
    (['-o', 'x.png', '--background', '#12345'],
     '--background: expected theme, transparent, white or'),
    (['-o', 'x.svg', '--layout', 'old'], '--layout: expected keep or new, found “old”'),
    (['-o', 'x.svg', '--seed', '-1'], '--seed: expected a whole number from 0 to'),
    (['-o', 'x.svg', '--seed', 'x'], '--seed: expected a whole number from 0 to'),
    (['-o', 'x.png', '--frame'], 'Unknown option --frame'),
    (['-o', 'x.png', 'second.dramatis'], 'expected one FILE, found 2'),
    (['-o', PROVED, '--format', 'png'], 'OUT is the dossier itself'),
)


def refusals(t):
    before = (t.data / PROVED).read_bytes()
    for words, message in REFUSED:
        result = t.export(*words)
        said = result.stderr.decode()
        t.check('refused: ' + (' '.join(words)).replace('#', 'no. '),
                result.returncode == 2 and message in said and not result.stdout, said)
    t.check('nothing was written', (t.data / PROVED).read_bytes() == before and
            not any((t.data / name).exists() for name in ('x.png', 'x.svg', 'x.pdf', 'picture')))
    result = t.run('export', 'broken/no-format.dramatis', '-o', t.folder / 'x.png')
    t.check('a broken dossier is refused', result.returncode == 2 and
            b'broken/no-format.dramatis, line 1, column 1' in result.stderr)


def small_files_only():
    """What the child may write is less than any picture: a full disk of one's own."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))


def failures(t):
    folder = t.folder / 'failures'
    folder.mkdir()
    old = folder / 'old.svg'
    old.write_text('old', encoding='utf-8')

    result = t.export('-o', old, preexec_fn=small_files_only)
    t.check('a failed export says so', result.returncode == 1 and
            f'{old} was not written' in result.stderr.decode(), result.stderr.decode())
    t.check('and leaves the old file, and nothing else',
            old.read_text(encoding='utf-8') == 'old' and os.listdir(folder) == ['old.svg'])

    result = t.run('export', 'sound/smallest.dramatis', '-o', old)
    t.check('a dossier without actors is not drawn', result.returncode == 1 and result.stderr and
            old.read_text(encoding='utf-8') == 'old')

    result = t.export('-o', folder / 'nowhere' / 'x.svg')
    t.check('a folder that is not there is named', result.returncode == 1 and
            'its folder is not there' in result.stderr.decode(), result.stderr.decode())

    result = t.export('-o', folder, '--format', 'svg')
    t.check('a folder is not replaced', result.returncode == 1 and folder.is_dir() and
            'it is a folder' in result.stderr.decode())

    old.chmod(0o600)
    result = t.export('-o', old)
    t.check('a file that is replaced keeps its mode', result.returncode == 0 and
            old.stat().st_mode & 0o777 == 0o600 and old.read_bytes().startswith(b'<?xml'))

    with open('/dev/full', 'wb') as full:
        for words in (['export', PROVED, '-o', '-', '-f', 'svg'], ['show', PROVED]):
            result = t.run(*words, stdout=full)
            t.check(f'a full disk behind standard output is noticed: {words[0]}',
                    result.returncode == 1 and b'standard output' in result.stderr)


def main(program, root):
    with tempfile.TemporaryDirectory() as folder:
        t = Export(program, pathlib.Path(root), pathlib.Path(folder))
        for part in (formats, sizes, looks, layouts, sameness, refusals, failures):
            part(t)
        print(f'1..{t.n}')


if __name__ == '__main__':
    main(*sys.argv[1:])
