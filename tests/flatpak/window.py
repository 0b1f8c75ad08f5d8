# window.py - the window in its sandbox, read and driven from outside
# SPDX-FileCopyrightText: 2026 The Dramatis authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage, on a display and a bus: window.py HOME WORK [Wayland]

HOME is the home the sandbox was given; WORK has story.dramatis and other.dramatis.  Finds the
actors of the story; then, unless on Wayland, where no keys can be pressed, opens, saves and
exports by the file dialog of the portal.  Says in TAP what was found.
"""

import json
import os
import pathlib
import stat
import subprocess
import sys
import time

import sandbox
import reader
import walk
from tap import Tap

TITLE = 'Russia, the United States'
OTHER_TITLE = 'Ada, Bolt and the mayor'


class Sandboxed:
    """The program in its sandbox, with the one file that was handed in."""

    def __init__(self, home, work):
        self.home, self.work = home, work
        self.path = work / 'story.dramatis'
        self.application = self.process = None
        reader.pyatspi.Registry.getDesktop(0)
        for _ in range(reader.TRIALS):
            self.process = subprocess.Popen(
                ['flatpak', 'run', '--user', '--env=GSK_RENDERER=cairo', '--file-forwarding',
                 sandbox.APP, '@@', str(self.path), '@@'], stdin=subprocess.DEVNULL)
            self.application = reader.look_for(reader.Program.find_application,
                                               reader.PATIENCE_S / reader.TRIALS)
            if self.application is not None:
                break
            self.end()
        else:
            print('Bail out! the sandbox cannot be reached through AT-SPI')
            sys.exit(1)
        self.window = self.frame(TITLE)
        if 'DISPLAY' in os.environ:
            grow(TITLE)

    def frame(self, title):
        return reader.wait_for(f'window “{title}”',
                               lambda: reader.find(self.application, 'frame', title))

    def find(self, role, name):
        return reader.wait_for(f'{role} “{name}”',
                               lambda: reader.find(self.application, role, name))

    def wait_for_evidence(self, words):
        panel = self.find('panel', 'Evidence')
        reader.wait_for(f'evidence that says “{words}”',
                        lambda: words in reader.first_label(panel) or None)
        return reader.texts(panel)

    def end(self):
        subprocess.run(['flatpak', 'kill', sandbox.APP], stderr=subprocess.DEVNULL, check=False)
        self.process.terminate()
        self.process.wait(reader.PATIENCE_S)


def numbers(*how):
    """What X calls the windows that are shown."""
    return subprocess.run(['xdotool', 'search', '--onlyvisible', *how], stdout=subprocess.PIPE,
                          encoding='ascii', check=False).stdout.split()


def focus(*how):
    """Nobody manages windows here, so nobody else gives them the keyboard."""
    for number in numbers(*how)[-1:]:
        walk.do('windowfocus', number, 'mousemove', '--window', number, 200, 300)


def grow(title):
    """So high that every row of the outline is shown."""
    for number in numbers('--name', title):
        walk.do('windowsize', number, 1280, 1600)
    focus('--name', title)


def find_actors(program):
    """Every actor of the story is heard in the window."""
    names = {actor['name'] for actor in json.loads(program.path.read_text('utf-8'))['actors']}
    reader.look_for(lambda: names <= set(reader.texts(program.window)) or None, 60)
    for name in sorted(names.difference(reader.texts(program.window))):
        yield f'“{name}” is not heard'


def dialog_of_portal():
    """The file dialog, which is a window of another program."""
    desktop = reader.pyatspi.Registry.getDesktop(0)
    for i in range(desktop.childCount):
        other = desktop.getChildAtIndex(i)
        if other is not None and (other.name or '').startswith('xdg-desktop-portal'):
            for j in range(other.childCount):
                window = other.getChildAtIndex(j)
                if window is not None and is_shown(window):
                    return window
    return None


def is_shown(node):
    states = node.getState()
    return states.contains(reader.pyatspi.STATE_SHOWING)


def choose(path):
    """Types the name of a file into the dialog of the portal and takes it."""
    dialog = reader.wait_for('file dialog of the portal', dialog_of_portal)
    entry = reader.look_for(lambda: shown_entry(dialog), 3)
    focus('--class', 'xdg-desktop-portal-gtk')
    if entry is None:
        walk.press('slash')
        entry = reader.wait_for('place for the name', lambda: shown_entry(dialog))
    for _ in range(reader.TRIALS):
        focus('--class', 'xdg-desktop-portal-gtk')
        walk.press('ctrl+a')
        walk.do('type', '--delay', 10, str(path))
        if reader.look_for(lambda: entry.queryText().getText(0, -1) == str(path) or None, 10):
            break
    else:
        heard = entry.queryText().getText(0, -1)
        print(f'Bail out! the dialog heard “{heard}” for “{path}”')
        sys.exit(1)
    walk.press('Return')
    reader.wait_for('end of the dialog', lambda: dialog_of_portal() is None)
    focus('--name', TITLE)


def shown_entry(dialog):
    for node in reader.below(dialog):
        if node.getRoleName() in ('text', 'entry') and is_shown(node):
            return node
    return None


def place_of(path, name):
    dossier = json.loads(path.read_text(encoding='utf-8'))
    return next(actor['position'] for actor in dossier['actors'] if actor['name'] == name)


def save(program):
    """A change is kept in the sandbox within seconds, and by Ctrl+S in the file of the host."""
    before = place_of(program.path, walk.ACTOR)
    program.canvas = program.find('panel', 'Network')
    walk.find_again(program)
    walk.press('ctrl+Right')
    kept = sandbox_state(program.home) / 'autosave'
    found = reader.look_for(lambda: next(kept.glob('*'), None), 60)
    if found is None:
        yield 'what was not saved is not kept in the state of the sandbox'
    elif stat.S_IMODE(found.stat().st_mode) != 0o600:
        yield f'others may read {found}'
    walk.press('ctrl+s')
    moved = reader.look_for(lambda: place_of(program.path, walk.ACTOR) != before or None, 60)
    if moved is None:
        yield 'the file of the host is as it was'
    names = sorted(path.name for path in program.work.iterdir())
    if names != ['other.dramatis', 'story.dramatis']:
        yield f'beside the file there is now {names}'


def sandbox_state(home):
    return home / '.var' / 'app' / sandbox.APP / '.local' / 'state' / 'dramatis'


def save_as(program):
    """Shift+Ctrl+S, a name: a new file of the host with the same bytes."""
    path = program.work / 'copy.dramatis'
    walk.press('shift+ctrl+s')
    choose(path)
    if reader.look_for(lambda: path.exists() and path.stat().st_size or None, 60) is None:
        yield 'there is no new file on the host'
    elif path.read_bytes() != program.path.read_bytes():
        yield 'the new file is not what was saved'


def export(program, path, choose_format):
    """Shift+Ctrl+E, the format, a name: the picture is a file of the host."""
    walk.press('shift+ctrl+e')
    button = program.find('push button', 'Export…')
    reader.wait_for('button that can be pressed', lambda: walk.enabled(button))
    focus('--name', 'Export the Picture')
    if choose_format:
        choose_format(program)
    reader.action(button)
    choose(path)
    end = b'IEND\xaeB`\x82' if path.suffix == '.png' else b'</svg>\n'
    if reader.look_for(lambda: path.exists() and path.read_bytes().endswith(end) or None,
                       60) is None:
        yield f'there is no whole {path.name} on the host'


def choose_svg(program):
    """The second of the formats, by pointer and keys."""
    row = reader.wait_for('row of the formats', lambda: next(
        (node for node in reader.below(program.application)
         if node.name == 'Format' and node.getRoleName() in ('combo box', 'list item')), None))
    box = row.queryComponent().getExtents(reader.pyatspi.WINDOW_COORDS)
    walk.do('mousemove', box.x + box.width // 2, box.y + box.height // 2, 'click', 1)
    time.sleep(1)
    walk.press('Down')
    walk.press('Return')
    reader.wait_for('format that is taken',
                    lambda: any('SVG' in text for text in reader.texts(row)) or None)


def open_other(program):
    """Ctrl+O, a name: a file that the sandbox did not know of."""
    walk.press('ctrl+o')
    choose(program.work / 'other.dramatis')
    if reader.look_for(lambda: reader.find(program.application, 'frame', OTHER_TITLE), 60) is None:
        yield 'the other dossier has no window'


def main():
    home, work = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    program = Sandboxed(home, work)
    tap = Tap()
    tap.check('the actors are found from outside', 1, find_actors(program))
    if 'Wayland' not in sys.argv[3:]:
        tap.check('a change is kept, and saved into the file', 1, save(program))
        tap.check('a new file is saved by the portal', 1, save_as(program))
        tap.check('a PNG is exported by the portal', 1,
                  export(program, work / 'window.png', None))
        tap.check('an SVG is exported by the portal', 1,
                  export(program, work / 'window.svg', choose_svg))
        tap.check('a file is opened by the portal', 1, open_other(program))
    program.end()
    return tap.done()


if __name__ == '__main__':
    sys.exit(main())
