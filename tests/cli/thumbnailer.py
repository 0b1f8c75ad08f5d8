#!/usr/bin/env python3
# thumbnailer.py - small pictures of dossiers, sound and hostile
# SPDX-FileCopyrightText: 2026 The Dramatis authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: thumbnailer.py PROGRAM SOURCE-ROOT"""

import json
import os
import pathlib
import struct
import subprocess
import sys
import tempfile
import zlib

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / 'arch'))
from tap import Tap  # noqa: E402  pylint: disable=wrong-import-position

SIZES = (128, 256, 512)


class Thumbnails:
    def __init__(self, program, folder):
        self.program = str(pathlib.Path(program).resolve())
        self.out = pathlib.Path(folder, 'picture.png')

    def draw(self, file, size=128, seconds=120):
        """Exit code and picture; a code below 0 is a signal."""
        self.out.unlink(missing_ok=True)
        environment = {key: value for key, value in os.environ.items()
                       if key not in ('DISPLAY', 'WAYLAND_DISPLAY')}
        done = subprocess.run([self.program, str(file), str(self.out), str(size)],
                              stdin=subprocess.DEVNULL, capture_output=True, check=False,
                              timeout=seconds, env=environment)
        left = [path for path in self.out.parent.iterdir() if path.name.startswith('.')]
        assert not left, left
        return done.returncode, self.out.read_bytes() if self.out.exists() else b''


def measure(png):
    """Width, height and the number of different bytes in a row of pixels, or None."""
    if png[:8] != b'\x89PNG\r\n\x1a\n':
        return None
    width, height = struct.unpack('>II', png[16:24])
    at, data = 8, b''
    while at < len(png):
        length, = struct.unpack('>I', png[at:at + 4])
        if png[at + 4:at + 8] == b'IDAT':
            data += png[at + 8:at + 8 + length]
        at += 12 + length
    pixels = zlib.decompress(data)
    return width, height, len(set(pixels))


def crowd(n, placed):
    """A dossier of @n actors in a chain."""
    def place(i):
        return {'position': [i % 100 * 90, i // 100 * 90]} if placed else {}
    return json.dumps({
        'format': 'dramatis', 'version': 1, 'title': 'Crowd', 'sources': [],
        'actors': [{'id': f'a{i}', 'name': f'Actor {i}', 'kind': 'person', **place(i)}
                   for i in range(n)],
        'ties': [{'id': f't{i}', 'from': f'a{i}', 'to': f'a{i + 1}', 'verb': 'knows',
                  'directed': True, 'evidence': []} for i in range(n - 1)]})


def check_examples(tap, t, root):
    problems, looked = [], 0
    for file in sorted((root / 'data' / 'examples').glob('*.dramatis')):
        for size in SIZES:
            code, png = t.draw(file, size)
            found = measure(png)
            looked += 1
            if code != 0 or found is None:
                problems.append(f'{file.name} at {size}: exit {code}')
            elif max(found[:2]) > size or max(found[:2]) < size * 0.85 or found[2] < 30:
                problems.append(f'{file.name} at {size}: {found}')
    tap.check('every example has a picture that fills its size and shows something', looked,
              problems)
    example = root / 'data' / 'examples' / 'us-russia-cybercrime.dramatis'
    tap.check('the same dossier gives the same picture', 1,
              [] if t.draw(example)[1] == t.draw(example)[1] else ['they differ'])
    code, png = t.draw(example.resolve().as_uri())
    tap.check('an address will do', 1, [] if code == 0 and png else [f'exit {code}'])


def check_hostile(tap, t, root, folder):
    problems, looked = [], 0
    for file in sorted((root / 'tests' / 'data' / 'broken').glob('*.dramatis')):
        code, png = t.draw(file)
        looked += 1
        if code != 1 or png:
            problems.append(f'{file.name}: exit {code}, {len(png)} bytes')
    tap.check('what is no sound dossier gives no picture and no crash', looked, problems)
    hostile = {
        'deep': '[' * 1000000,
        'large': '{"format": "dramatis", "note": "' + 'x' * (33 << 20),
        'empty': json.dumps({'format': 'dramatis', 'version': 1, 'title': '', 'sources': [],
                             'actors': [], 'ties': []}),
        'crowd': crowd(15000, True),
        'far': json.dumps({'format': 'dramatis', 'version': 1, 'title': '', 'sources': [],
                           'actors': [{'id': 'a', 'name': 'A' * 9000, 'kind': 'person',
                                       'position': [1e9, -1e9]},
                                      {'id': 'b', 'name': 'B', 'kind': 'person',
                                       'position': [-1e9, 1e9]}], 'ties': []}),
    }
    problems = []
    for name, text in hostile.items():
        path = pathlib.Path(folder, f'{name}.dramatis')
        path.write_text(text, encoding='utf-8')
        code, png = t.draw(path)
        if code < 0 or code > 1 or (code == 1) != (not png):
            problems.append(f'{name}: exit {code}, {len(png)} bytes')
    tap.check('what is too deep, too large, empty or far apart ends without a crash',
              len(hostile), problems)


def check_bounds(tap, t, root, folder):
    # One that nobody writes to: it would wait for ever.
    fifo = pathlib.Path(folder, 'fifo.dramatis')
    os.mkfifo(fifo)
    code, png = t.draw(fifo)
    tap.check('what never ends is ended', 1, [] if code != 0 and not png else [f'exit {code}'])
    path = pathlib.Path(folder, 'unplaced.dramatis')
    path.write_text(crowd(1500, False), encoding='utf-8')
    code, png = t.draw(path)
    tap.check('what takes long to lay out is given up in time, or shown', 1,
              [] if code <= 1 and (code == 0) == bool(png) else [f'exit {code}'])
    example = root / 'data' / 'examples' / 'harbour-permits.dramatis'
    tap.check('no size but 16 to 1024', 5,
              [size for size in ('15', '1025', '-1', '128x', '')
               if t.draw(example, size) != (2, b'')])
    code, _ = t.draw(pathlib.Path(folder, 'nowhere.dramatis'))
    tap.check('a file that is not there is an error', 1, [] if code == 1 else [f'exit {code}'])


def main(program, root):
    tap = Tap()
    root = pathlib.Path(root)
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as out:
        t = Thumbnails(program, out)
        check_examples(tap, t, root)
        check_hostile(tap, t, root, folder)
        check_bounds(tap, t, root, folder)
    return tap.done()


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
