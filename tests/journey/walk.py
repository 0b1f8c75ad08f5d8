# walk.py - a whole journey by keys and pointer, watched through AT-SPI
# SPDX-FileCopyrightText: 2026 The Dramatis authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage, by desktop.py: walk.py PROGRAM SOURCE-ROOT FOLDER

Opens the example, finds an actor, walks to one of its ties by keyboard, reads the proof, changes
the verb and takes that back, walks to other actors and exports a picture, all by keys alone; moves
the actor by keyboard and by pointer, and takes both back.
"""

import json
import pathlib
import struct
import subprocess
import sys
import time

import reader

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / 'arch'))
from tap import Tap  # pylint: disable=wrong-import-position

ACTOR = 'Pavel Vrublevsky'
TIE = 'Pavel Vrublevsky founded ChronoPay'
PROOF = 'Supports it: “Vrublevsky founded a company called ChronoPay”'
MANY_TIES = 40


def do(*words):
    subprocess.run(['xdotool', *map(str, words)], check=True)


def press(key):
    do('key', '--clearmodifiers', key)


def enabled(node):
    return 'sensitive' in [str(reader.pyatspi.stateToString(state))
                           for state in node.getState().getStates()]


def find_actor(program):
    """Ctrl+F and its name: the panel shows it, the canvas has the keyboard again."""
    reader.wait_for('canvas with the keyboard', lambda: reader.is_focused(program.canvas))
    press('ctrl+f')
    entry = program.find('entry', 'Find in the dossier')
    reader.wait_for('entry with the keyboard', lambda: reader.is_focused(entry))
    do('type', '--delay', 5, 'VRUBLEVSKÝ')
    program.wait_for_evidence(ACTOR)
    press('Escape')
    reader.wait_for('canvas with the keyboard', lambda: reader.is_focused(program.canvas))
    said = program.wait_for_evidence(ACTOR)
    if not any(each.startswith('Person') for each in said):
        yield f'the panel does not say what {ACTOR} is'


def next_of(program, before):
    """What the panel says, once it begins with something else than BEFORE."""
    first = reader.first_label(program.evidence)
    return reader.texts(program.evidence) if first and first != before else None


def walk_to_tie(program):
    """Tab goes along the ties of the actor, each of which the panel shows at once."""
    met = []
    for _ in range(MANY_TIES):
        before = reader.first_label(program.evidence)
        press('Tab')
        said = reader.wait_for('next tie', lambda b=before: next_of(program, b))
        met.append(said[0])
        if TIE in said:
            if PROOF not in said:
                yield f'of “{TIE}” the proof is not read'
            if 'Reported' not in said:
                yield f'of “{TIE}” the standing is not read'
            return
        if ACTOR not in ' '.join(said):
            yield f'Tab left the ties of {ACTOR} for {said[0]}'
            return
    yield f'no tie is “{TIE}”, but {met}'


def has_focus_within(node):
    return any(reader.is_focused(each) for each in reader.below(node)) or None


def open_evidence(program):
    """Return goes from the picture to the words, Escape back, and once more to the actor."""
    press('Return')
    reader.wait_for('evidence with the keyboard', lambda: has_focus_within(program.evidence))
    press('Escape')
    reader.wait_for('canvas with the keyboard', lambda: reader.is_focused(program.canvas))
    if TIE not in reader.first_label(program.evidence):
        yield 'Escape from the evidence left the tie'
    press('Escape')
    program.wait_for_evidence(ACTOR)
    if TIE in reader.first_label(program.evidence):
        yield 'Escape on the canvas stayed at the tie'


def change_verb(program):
    """F2 and another verb, Return, Ctrl+Z."""
    press('F2')
    entry = program.find('entry', 'Verb')
    reader.wait_for('verb with the keyboard', lambda: reader.is_focused(entry))
    press('ctrl+a')
    do('type', '--delay', 5, 'set up')
    press('Return')
    program.wait_for_evidence(TIE.replace('founded', 'set up'))
    reader.wait_for('canvas with the keyboard', lambda: reader.is_focused(program.canvas))
    reader.wait_for('step to undo', lambda: enabled(program.undo))
    press('ctrl+z')
    said = program.wait_for_evidence(TIE)
    if PROOF not in said:
        yield 'after undo the proof is not read'
    reader.wait_for('end of what there is to undo', lambda: not enabled(program.undo))


def walk_by_arrows(program):
    """Each arrow leads to somebody who is where it points; Down and Up are not the same."""
    dossier = json.loads(program.path.read_text(encoding='utf-8'))
    places = {actor['name']: actor['position'] for actor in dossier['actors']}
    at = ACTOR
    for key, axis, sign in (('Right', 0, 1), ('Down', 1, 1), ('Left', 0, -1), ('Up', 1, -1)):
        press(key)
        reader.wait_for('next actor', lambda b=at: next_of(program, b))
        to = reader.first_label(program.evidence)
        if to not in places:
            yield f'{key} led to {to}, who is no actor'
            return
        if sign * (places[to][axis] - places[at][axis]) <= 0:
            yield f'{key} led from {at} to {to}, which is not there'
        at = to


def read_png(path):
    """The size of a complete picture."""
    data = path.read_bytes() if path.exists() else b''
    if not data.startswith(b'\x89PNG') or not data.endswith(b'IEND\xaeB`\x82'):
        return None
    return struct.unpack('>II', data[16:24])


def export(program, folder):
    """Shift+Ctrl+E, the button, the name of a file, Return: the picture is there."""
    path = pathlib.Path(folder, 'picture.png')
    here = subprocess.run(['xdotool', 'getwindowfocus', '-f'], check=True, capture_output=True,
                          encoding='ascii').stdout.strip()
    press('shift+ctrl+e')
    button = program.find('push button', 'Export…')
    reader.wait_for('button that can be pressed', lambda: enabled(button))
    reader.action(button)
    name = program.find('entry', 'Name:')
    reader.wait_for('entry for the name with the keyboard', lambda: reader.is_focused(name))
    press('ctrl+a')
    do('type', '--delay', 5, str(path))
    press('Return')
    size = reader.wait_for('picture', lambda: read_png(path))
    reader.wait_for('end of the dialog', lambda: program.application.childCount == 1)
    do('windowfocus', here)  # which the manager of windows would do that is not here
    reader.wait_for('canvas with the keyboard', lambda: reader.is_focused(program.canvas))
    if min(size) < 500:
        yield f'the picture has only {size} pixels'


def place_of(program):
    """Where the actor is stored in the file."""
    dossier = json.loads(program.path.read_text(encoding='utf-8'))
    return next(actor['position'] for actor in dossier['actors'] if actor['name'] == ACTOR)


def save(program):
    before = program.path.stat().st_mtime_ns
    press('ctrl+s')
    reader.wait_for('saved file', lambda: program.path.stat().st_mtime_ns != before)


def move_and_take_back(program, move):
    """After MOVE the file has another place, after Ctrl+Z the old one."""
    first = place_of(program)
    move()
    reader.wait_for('step to undo', lambda: enabled(program.undo))
    save(program)
    moved = place_of(program)
    if moved == first:
        yield 'nothing has moved'
    press('ctrl+z')
    reader.wait_for('end of what there is to undo', lambda: not enabled(program.undo))
    save(program)
    if place_of(program) != first:
        yield f'the place was {first}, then {moved}, and is {place_of(program)} after undo'


def find_again(program):
    """The actor is selected, and in the middle of the canvas."""
    press('ctrl+f')
    entry = program.find('entry', 'Find in the dossier')
    reader.wait_for('entry with the keyboard', lambda: reader.is_focused(entry))
    press('ctrl+a')
    do('type', '--delay', 5, ACTOR)
    program.wait_for_evidence(ACTOR)
    press('Escape')
    reader.wait_for('canvas with the keyboard', lambda: reader.is_focused(program.canvas))


def move_by_keys(program):
    find_again(program)
    press('ctrl+Right')


def move_by_pointer(program):
    """Fits the actor alone, which puts it into the middle of the canvas, and drags it."""
    find_again(program)
    press('ctrl+2')
    time.sleep(1.5)  # the camera flies there, which nobody is told of
    box = program.canvas.queryComponent().getExtents(reader.pyatspi.WINDOW_COORDS)
    x, y = box.x + box.width // 2, box.y + box.height // 2
    do('mousemove', x, y, 'mousedown', 1)
    for step in range(1, 6):
        do('mousemove', x + 12 * step, y + 5 * step)
    do('mouseup', 1)


def main():
    folder = sys.argv[3]
    program = reader.Program(*sys.argv[1:4])
    program.canvas = program.find('panel', 'Network')
    program.undo = program.find('push button', 'Undo')
    tap = Tap()

    tap.check('an actor is found by keyboard', 1, find_actor(program))
    tap.check('a tie is walked to and its proof is read', 1, walk_to_tie(program))
    tap.check('a verb is changed by keyboard, and that undone', 1, change_verb(program))
    tap.check('the evidence is opened and left by keyboard', 1, open_evidence(program))
    tap.check('arrows walk to who is there', 1, walk_by_arrows(program))
    tap.check('a picture is exported', 1, export(program, folder))
    tap.check('a move by keyboard is undone', 1,
              move_and_take_back(program, lambda: move_by_keys(program)))
    tap.check('a move by pointer is undone', 1,
              move_and_take_back(program, lambda: move_by_pointer(program)))
    program.end()

    return tap.done()


if __name__ == '__main__':
    sys.exit(main())
