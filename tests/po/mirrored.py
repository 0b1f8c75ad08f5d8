# mirrored.py - the window in a language that nobody speaks, from right to left
# SPDX-FileCopyrightText: 2026 The Dramatis authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage, by unspoken.py: mirrored.py PROGRAM SOURCE-ROOT FOLDER CATALOGUES

Goes from scene to scene.  Everything that is said there is of the dossier, or has the brackets of
that language: a text without them was not marked, one that lacks the last was cut.  A critical
warning ends the program, and with it the journey.
"""

import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / name) for name in ('arch', 'journey', 'screenshots')]
import pseudo  # pylint: disable=wrong-import-position
import reader  # pylint: disable=wrong-import-position
import scenes  # pylint: disable=wrong-import-position
import language as speech  # pylint: disable=wrong-import-position
from tap import Tap  # pylint: disable=wrong-import-position

LETTERS = re.compile('[A-Za-z]{2}')
BRACKETED = re.compile(f'{pseudo.OPENING}[^{pseudo.OPENING}{pseudo.CLOSING}]*{pseudo.CLOSING}')
TYPE = re.compile('(?:Adw|Drama|Gtk)[A-Za-z]+')  # what GTK 4.8 says of a box that has no name

# What GTK and libadwaita say, in a language that they know.
TOOLKIT = {'(None)', 'Preferences', 'No Results Found', 'Try a different search.',
           'Try a different search', 'Shortcuts', 'Search Results'}

# What keys, the calendar of the system and the names of things say.
OTHERS = {
    'Close', 'Minimize', 'Maximize', 'Restore', 'Ctrl', 'Shift', 'Alt', 'Dramatis', 'dramatis',
    'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September',
    'October', 'November', 'December', 'PNG', 'SVG', 'PDF', 'Escape', 'Delete', 'Page', 'Up',
    'Down', 'Left', 'Right', 'Tab', 'Return', 'example', 'other', 'kB', 'MB',
}
WORD = re.compile('[A-Za-z]+')


def strings(node):
    """Every text of a dossier."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, list):
        for each in node:
            yield from strings(each)
    elif isinstance(node, dict):
        for each in node.values():
            yield from strings(each)


def smaller(path):
    """Leaves only who is needed in the dossier: a long list is long in being asked for."""
    dossier = json.loads(path.read_text(encoding='utf-8'))
    dossier['actors'] = [actor for actor in dossier['actors']
                         if actor['name'] in scenes.TIE or actor['name'] == scenes.ACTOR]
    ids = {actor['id'] for actor in dossier['actors']}
    dossier['ties'] = [tie for tie in dossier['ties'] if {tie['from'], tie['to']} <= ids]
    for quote in (quote for tie in dossier['ties'] for quote in tie['evidence']):
        quote['speaker'] = quote['speaker'] if quote['speaker'] in ids else None
    path.write_text(json.dumps(dossier), encoding='utf-8')


class Small(reader.Program):
    """The program with the little of the example that the scenes show."""

    def start(self, program):
        smaller(self.path)
        super().start(program)


class Judge:
    """Knows what is of the dossier."""

    def __init__(self, path):
        text = set(strings(json.loads(path.read_text(encoding='utf-8'))))
        self.words = {word for each in text for word in WORD.findall(each)}

    def is_foreign(self, name):
        """Whether something of NAME is neither of that language nor of the dossier."""
        rest, n = name, 1
        while n > 0:  # one may stand in another
            rest, n = BRACKETED.subn('', rest)
        if pseudo.OPENING in rest or pseudo.CLOSING in rest:
            return True
        return any(word not in self.words and word not in OTHERS
                   for word in WORD.findall(rest) if LETTERS.search(word))


def names(application):
    """Everything that is or can be said, with its role."""
    for node in reader.below(application):
        try:
            if node.name and node.name not in TOOLKIT and not TYPE.fullmatch(node.name):
                yield node.getRoleName(), reader.plain(node.name)
        except Exception:  # pylint: disable=broad-except
            continue  # it was taken away meanwhile


def problems(program, judge, seen):
    for role, name in names(program.application):
        if name not in seen:
            seen.add(name)
            if judge.is_foreign(name):
                yield f'{role}: {name!r}'


def main():
    program, root, folder, catalogues = sys.argv[1:5]
    running = Small(program, pathlib.Path(root), folder,
                    speech.of(catalogues, pseudo.LANGUAGE))
    judge = Judge(running.path)
    stage = scenes.Stage(running, None)
    tap = Tap()
    seen = set()
    for scene in scenes.SCENES:
        # Choosers and the like are filled by GTK, and some scenes are parts of others.
        if scene in (scenes.compare, scenes.merge, scenes.about, scenes.tie, scenes.actor,
                     scenes.find, scenes.outline, scenes.merge_ask, scenes.filters, scenes.sources):
            continue
        scenes.enter(stage, scene)
        found = list(problems(running, judge, seen))
        name = scene.__name__.replace('_', ' ')
        tap.check(f'{name}: nothing is unmarked or cut', len(seen), found)
        scenes.leave(stage, scene)
    tap.check('the program is still there', 1,
              [] if running.process.poll() is None else ['it ended'])
    running.end()
    return tap.done()


if __name__ == '__main__':
    sys.exit(main())
