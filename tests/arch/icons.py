#!/usr/bin/env python3
# icons.py - holds the icons that are pixels against the drawings they were made of
# SPDX-FileCopyrightText: 2026 The Dramatis authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: icons.py SOURCE-ROOT [--make]

The drawings would do, but the first of them that is shown has librsvg and the database of file
types loaded, while the first frame waits.  With --make the pictures are made anew.
"""

import os
import pathlib
import shutil
import struct
import subprocess
import sys
import tempfile
import zlib

from tap import Tap, read

PX = 16
APP_PX = 48
# Another librsvg may put a little more or less ink on an edge.
TOLERANCE = 4.0


def rows_of(path):
    """The lines of bytes of an RGBA picture, as PNG filters them."""
    data = path.read_bytes()
    width, height, depth, kind, _, _, interlaced = struct.unpack('>IIBBBBB', data[16:29])
    assert (depth, kind, interlaced) == (8, 6, 0), f'{path}: not plain RGBA'
    packed, at = b'', 8
    while at < len(data):
        size, tag = struct.unpack('>I4s', data[at:at + 8])
        if tag == b'IDAT':
            packed += data[at + 8:at + 8 + size]
        at += size + 12
    raw, stride = zlib.decompress(packed), width * 4
    above = bytes(stride)
    for y in range(height):
        start = y * (stride + 1)
        above = unfilter(raw[start], raw[start + 1:start + 1 + stride], above)
        yield above


def unfilter(method, line, above):
    out = bytearray(line)
    for i in range(len(out)):
        left = out[i - 4] if i >= 4 else 0
        up = above[i]
        corner = above[i - 4] if i >= 4 else 0
        guess = (0, left, up, (left + up) // 2, paeth(left, up, corner))[method]
        out[i] = (out[i] + guess) & 0xff
    return bytes(out)


def paeth(left, up, corner):
    guess = left + up - corner
    near = (abs(guess - left), abs(guess - up), abs(guess - corner))
    return (left, up, corner)[near.index(min(near))]


def difference(one, other):
    """The mean difference of two pictures, in steps of 255."""
    a, b = b''.join(rows_of(one)), b''.join(rows_of(other))
    if len(a) != len(b):
        return 255.0
    return sum(abs(x - y) for x, y in zip(a, b)) / len(a)


def encode(drawing, folder):
    picture = folder / f'{drawing.stem}.symbolic.png'
    # Newer versions of it warn of what they do themselves, which is not to end them here.
    surroundings = {key: value for key, value in os.environ.items() if key != 'G_DEBUG'}
    subprocess.run(['gtk4-encode-symbolic-svg', '-o', str(folder), str(drawing), f'{PX}x{PX}'],
                   check=True, env=surroundings)
    return picture


def convert(drawing, folder):
    picture = folder / f'{drawing.stem}.png'
    subprocess.run(['rsvg-convert', '-w', str(APP_PX), '-h', str(APP_PX), '-o', str(picture),
                    str(drawing)], check=True)
    return picture


def pairs(root):
    """Drawing, picture, what makes the one of the other."""
    for drawing in sorted((root / 'ui/icons/scalable/actions').glob('*.svg')):
        picture = root / f'ui/icons/{PX}x{PX}/actions/{drawing.stem}.symbolic.png'
        yield drawing, picture, encode, 'gtk4-encode-symbolic-svg'
    icons = root / 'data/icons/hicolor'
    for drawing in sorted((icons / 'scalable/apps').glob('*.svg')):
        picture = icons / f'{APP_PX}x{APP_PX}/apps/{drawing.stem}.png'
        yield drawing, picture, convert, 'rsvg-convert'


def problems(drawing, picture, make):
    if not picture.exists():
        return ['there is no picture: icons.py --make makes it']
    with tempfile.TemporaryDirectory() as folder:
        differs = difference(picture, make(drawing, pathlib.Path(folder)))
    return [f'it differs by {differs:.1f} of 255'] if differs > TOLERANCE else []


def main(root, make_all):
    tap = Tap()
    listed = read(root / 'ui/dramatis.gresource.xml')
    for drawing, picture, make, tool in pairs(root):
        if make_all:
            picture.parent.mkdir(parents=True, exist_ok=True)
            shutil.move(str(make(drawing, picture.parent)), picture)
        lacking = [f'{p.name} is not in the resources' for p in (drawing, picture)
                   if f'{p.name}<' not in listed]
        tap.check(f'{drawing.stem} is shown as a drawing and as pixels', 1, lacking)
        name = f'the pixels of {drawing.stem} are those of the drawing'
        if shutil.which(tool):
            tap.check(name, 1, problems(drawing, picture, make))
        else:
            tap.skip(name, f'{tool} is not installed')
    return tap.done()


if __name__ == '__main__':
    sys.exit(main(pathlib.Path(sys.argv[1]), '--make' in sys.argv[2:]))
