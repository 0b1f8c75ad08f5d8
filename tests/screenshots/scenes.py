# scenes.py - what the window can show, and how to get there in any language
# SPDX-FileCopyrightText: 2026 The Dramatis authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A scene brings the window somewhere, and Escape leads back.

Keys are the same in every language; controls are found by what they are called in that of the
program.
"""

import os
import pathlib
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / 'journey'))
import reader  # pylint: disable=wrong-import-position

TIE = 'Sergei Mikhailov committed treason against Russia'
ACTOR = 'Pavel Vrublevsky'
SETTLED_S = float(os.environ.get('DRAMATIS_SETTLED', '0.8'))  # longer than any animation


def do(*words):
    subprocess.run(['xdotool', *map(str, words)], check=True)


def press(*keys):
    do('key', '--clearmodifiers', '--delay', 30, *keys)


def type_in(text):
    do('type', '--delay', 8, text)


def settle():
    time.sleep(SETTLED_S)
    reader.take_news()


class Stage:
    """The running program, as scenes need it."""

    def __init__(self, program, other, narrow=False):
        self.program = program
        self.narrow = narrow  # panes lie over the picture, and are called for
        self.other = other  # another dossier, to compare and merge with
        self.main = subprocess.run(['xdotool', 'getwindowfocus'], check=True,
                                   capture_output=True, encoding='ascii').stdout.strip()

    def say(self, english):
        """What a control that is called so in English is called now, without its mnemonic."""
        return self.program.words(english).replace('_', '')

    def find(self, role, english):
        return self.program.find(role, self.say(english))

    def act(self, role, english):
        reader.action(self.find(role, english))

    def click(self, role, english):
        """For what has no action of its own; the window is where the screen begins."""
        box = self.find(role, english).queryComponent().getExtents(reader.pyatspi.WINDOW_COORDS)
        do('mousemove', box.x + box.width // 2, box.y + box.height // 2, 'click', 1)

    def list_tab(self, english):
        """A tab above the lists; its name goes on with a number."""
        name = reader.plain(self.program.words(english)).partition('%')[0]
        reader.action(self.program.find('page tab', name))

    def pane(self, key):
        if self.narrow:
            press(key)
            settle()

    def edit(self):
        """The pencil beside a record, which has its key in its name in every language."""
        reader.action(reader.wait_for('pencil', lambda: next(
            (each for each in reader.below(self.program.evidence)
             if '(F2)' in (each.name or '') and each.getRoleName() in reader.ROLES['push button']),
            None)))

    def menu(self, *path):
        press('F10')
        for each in path:
            settle()
            self.act('menu item', each)
        settle()

    def choose(self, path):
        """Names a file in the chooser that is open."""
        settle()
        press('ctrl+l')
        settle()
        press('ctrl+a')
        type_in(path)
        settle()
        press('Return')
        settle()

    def back(self):
        for _ in range(5):
            press('Escape')
            time.sleep(0.15)
        do('windowfocus', self.main)  # where nothing manages windows, it is left to none
        settle()


def window(_stage):
    """As it comes up."""


def tie(stage):
    stage.list_tab('Ties %u')
    ties = stage.find('list', 'Ties')
    for i in range(ties.childCount):
        if TIE in reader.plain(ties.getChildAtIndex(i).name):
            selection = ties.querySelection()
            selection.clearSelection()
            selection.selectChild(i)
    stage.program.wait_for_evidence(TIE)
    stage.pane('shift+F9')


def change_verb(stage):
    tie(stage)
    press('F2')


def edit_tie(stage):
    tie(stage)
    settle()
    stage.edit()


def look_up(stage):
    press('ctrl+f')
    entry = stage.find('entry', 'Find in the dossier')
    reader.wait_for('entry with the keyboard', lambda: reader.is_focused(entry))
    press('ctrl+a')


def actor(stage):
    look_up(stage)
    type_in(ACTOR)
    stage.program.wait_for_evidence(ACTOR)
    press('Escape')


def edit_actor(stage):
    actor(stage)
    stage.pane('shift+F9')
    settle()
    stage.edit()


def find(stage):
    look_up(stage)
    type_in('treason')


def context_menu(stage):
    actor(stage)
    settle()
    press('shift+F10')


def new_actor(_stage):
    press('shift+ctrl+n')
    settle()
    type_in('FSB')


def new_tie(stage):
    actor(stage)
    press('ctrl+l')


def merge_ask(stage):
    actor(stage)
    press('ctrl+m')


def history(stage):
    actor(stage)
    for key in ('ctrl+Right', 'ctrl+Up'):
        settle()
        press(key)
    settle()
    press('ctrl+h')


def outline(stage):
    stage.pane('F9')


def filters(stage):
    stage.pane('F9')
    stage.click('push button', 'Filter')


def sources(stage):
    stage.pane('F9')
    stage.list_tab('Sources %u')


def source(stage):
    stage.pane('F9')
    stage.list_tab('Sources %u')
    settle()
    stage.act('push button', 'Show its text')


def the_reader(stage):
    stage.pane('F9')
    stage.act('page tab', 'Reader')


def menu(_stage):
    press('F10')


def export(_stage):
    press('shift+ctrl+e')


def preferences(_stage):
    press('ctrl+comma')


def shortcuts(_stage):
    press('ctrl+question')


def about(stage):
    stage.menu('A_bout Dramatis')


def versions(stage):
    press('ctrl+s')
    settle()
    stage.menu('_File', '_Earlier Versions…')


def compare(stage):
    stage.menu('_Compare With…')
    stage.choose(stage.other)


def merge(stage):
    stage.menu('_Merge Another Dossier…')
    stage.choose(stage.other)


def redact(stage):
    stage.menu('Re_dact…')


# In this order: what leaves a trace comes last.
SCENES = (window, context_menu, find, menu, tie, change_verb, edit_tie, actor, edit_actor,
          new_actor, new_tie, merge_ask, outline, filters, sources, source, the_reader, export,
          preferences, shortcuts, about, redact, history, versions, compare, merge)


def enter(stage, scene):
    """Shows SCENE; without what it needs the journey ends."""
    scene(stage)
    settle()


def leave(stage, scene):
    stage.back()
    if scene in (tie, change_verb, edit_tie, sources, source):
        stage.list_tab('Actors %u')
    if scene is the_reader:
        stage.act('page tab', 'Outline')
    press('ctrl+0')
    settle()
