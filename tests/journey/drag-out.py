# drag-out.py - the picture, dragged out of the window into another program
# SPDX-FileCopyrightText: 2026 The Dramatis authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage, by desktop.py: drag-out.py PROGRAM SOURCE-ROOT FOLDER

By the real pointer, into a program that is not ours in anything but its file; which one is in
DRAMATIS_DROP_TARGET.  It takes one type of content, so each is tried.
"""

import os
import pathlib
import subprocess
import sys
import time
import urllib.parse

import reader

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / 'arch'))
from tap import Tap  # pylint: disable=wrong-import-position

TARGET = os.environ.get('DRAMATIS_DROP_TARGET', '')
PNG = b'\x89PNG\r\n'
SIDE_PX = 300
AT = (60, 420)  # over the lower part of the window, which is on the screen's upper left
STEPS = 12


def do(*words):
    return subprocess.run(['xdotool', *map(str, words)], check=False, capture_output=True,
                          encoding='ascii').stdout.split()


def find_window(*words):
    return reader.wait_for('window', lambda: (do('search', '--onlyvisible', *words) or [None])[-1])


def point_of(node):
    """A point of it, for the pointer.

    Borders of what is around it are not counted, in newer GTK none and paddings neither: it is
    further to the right and below than is said, by less than its size.
    """
    box = node.queryComponent().getExtents(reader.pyatspi.WINDOW_COORDS)
    return box.x + box.width - 2, box.y + box.height - 2


def drag(start, end):
    """Slowly enough to be seen as more than a jump."""
    do('mousemove', *start)
    time.sleep(0.3)
    do('mousedown', 1)
    for i in range(1, STEPS + 1):
        time.sleep(0.1)
        do('mousemove', *(a + (b - a) * i // STEPS for a, b in zip(start, end)))
    time.sleep(0.5)
    do('mousemove', end[0] + 3, end[1] + 3)
    time.sleep(0.5)
    do('mouseup', 1)


def place_of(window):
    words = do('getwindowgeometry', '--shell', window)
    return [each for each in words if each.startswith(('X=', 'Y='))]


def receive(folder, start, kind):
    """What the other program got of KIND; nothing where it got nothing."""
    path = pathlib.Path(folder, 'dropped')
    path.unlink(missing_ok=True)
    with subprocess.Popen([TARGET, str(path), kind], stdin=subprocess.DEVNULL) as target:
        do('windowmove', find_window('--name', 'drop-target'), *AT)
        time.sleep(0.5)
        drag(start, (AT[0] + SIDE_PX // 2, AT[1] + SIDE_PX // 2))
        try:
            target.wait(30)
        except subprocess.TimeoutExpired:
            target.kill()
    return path.read_bytes() if path.exists() else b''


def check_file(content):
    uri = content.decode('ascii').strip()
    path = pathlib.Path(urllib.parse.unquote(urllib.parse.urlparse(uri).path))
    return path.exists() and path.read_bytes().startswith(PNG)


def main():
    program, root, folder = sys.argv[1:4]
    tap = Tap()
    running = reader.Program(program, pathlib.Path(root), folder)
    window = find_window('--pid', running.process.pid)
    do('windowmove', window, 0, 0)
    time.sleep(1)
    start = point_of(running.find('push button', 'Export the picture'))
    before = place_of(window)
    for kind, is_good in (('image/png', lambda content: content.startswith(PNG)),
                          ('image/svg+xml', lambda content: b'<svg' in content[:500]),
                          ('text/uri-list', check_file)):
        content = receive(folder, start, kind)
        good = bool(content) and is_good(content)
        tap.check(f'another program gets {kind}', len(content),
                  [] if good else [f'{content[:60]!r}'])
    tap.check('the window stays where it is', 1,
              [] if place_of(window) == before else [f'{before} became {place_of(window)}'])
    running.end()
    return tap.done()


if __name__ == '__main__':
    sys.exit(main())
