# reader.py - what a screen reader knows of the running program
# SPDX-FileCopyrightText: 2026 The Dramatis authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds things by role and name, polls for them, and reads them as plain text."""

import pathlib
import shutil
import subprocess
import sys
import time

import pyatspi
from gi.repository import GLib

EXAMPLE = 'data/examples/us-russia-cybercrime.dramatis'
PATIENCE_S = 120
TRIALS = 4

# What later versions of AT-SPI and GTK call the same.
ROLES = {
    'push button': ('push button', 'button', 'toggle button'),
    'panel': ('panel', 'filler', 'grouping', 'generic', 'section', 'unknown'),
    'entry': ('entry', 'text', 'search box', 'editbar'),
}

# Marks around names of either direction, which are not spoken.
SILENT = dict.fromkeys(map(ord, '\u200e\u200f\u2066\u2067\u2068\u2069'))


def plain(text):
    return (text or '').translate(SILENT)


def take_news():
    """What was told of changes since; without, children are counted as they were first seen."""
    context = GLib.MainContext.default()
    while context.pending():
        context.iteration(False)


def look_for(look, patience_s):
    """The first thing that LOOK gives which is not nothing; nothing after so long."""
    end = time.monotonic() + patience_s
    while True:
        take_news()
        try:
            found = look()
        except Exception:  # pylint: disable=broad-except
            found = None  # what is being taken away cannot be asked
        # Not "if found": an accessible without children counts as false.
        if found is not None and found is not False:
            return found
        if time.monotonic() > end:
            return None
        time.sleep(0.05)


def wait_for(what, look):
    """What LOOK gives; the journey ends without."""
    found = look_for(look, PATIENCE_S)
    if found is None:
        print(f'Bail out! there is no {what}')
        sys.exit(1)
    return found


def below(node):
    yield node
    for i in range(node.childCount):
        child = node.getChildAtIndex(i)
        if child is not None:
            yield from below(child)


def find(node, role, name):
    """The first of ROLE whose name begins with NAME."""
    roles, name = ROLES.get(role, (role,)), plain(name)
    for each in below(node):
        if each.getRoleName() in roles and plain(each.name).startswith(name):
            return each
    return None


def texts(node):
    """Everything that is said below NODE, in order."""
    return [plain(each.name) for each in below(node) if each.name]


def first_label(node):
    """What a label says first below NODE; asked for alone, as each question takes its time."""
    for each in below(node):
        if each.getRoleName() == 'label':
            return plain(each.name)
    return ''


def is_focused(node):
    return node.getState().contains(pyatspi.STATE_FOCUSED) or None


def action(node):
    node.queryAction().doAction(0)


def unchanged(english):
    return english


class Program:
    """The program with a copy of the example, in a window.

    What stands on its controls is asked of WORDS, a function from English to its language.
    """

    def __init__(self, program, root, folder, words=unchanged):
        self.words = words
        self.path = pathlib.Path(folder, 'example.dramatis')
        shutil.copy(pathlib.Path(root, EXAMPLE), self.path)
        self.application = None
        self.start(program)
        self.window = wait_for('window', lambda: find(self.application, 'frame', 'Russia'))
        self.evidence = wait_for('evidence', lambda: find(self.window, 'panel', words('Evidence')))

    def start(self, program):
        """Where the bus is still being set up, a program may call before anybody listens."""
        pyatspi.Registry.getDesktop(0)
        for _ in range(TRIALS):
            self.process = subprocess.Popen([program, str(self.path)], stdin=subprocess.DEVNULL)
            self.application = look_for(self.find_application, PATIENCE_S / TRIALS)
            if self.application is not None:
                return
            self.end()
        print('Bail out! the program cannot be reached through AT-SPI')
        sys.exit(1)

    @staticmethod
    def find_application():
        desktop = pyatspi.Registry.getDesktop(0)
        for i in range(desktop.childCount):
            application = desktop.getChildAtIndex(i)
            if application is not None and 'dramatis' in (application.name or ''):
                return application
        return None

    def find(self, role, name):
        return wait_for(f'{role} “{name}”', lambda: find(self.application, role, name))

    def wait_for_evidence(self, words):
        """What the panel says, as soon as its first label has WORDS."""
        wait_for(f'evidence that says “{words}”',
                 lambda: words in first_label(self.evidence) or None)
        return texts(self.evidence)

    def end(self):
        self.process.terminate()
        return self.process.wait(PATIENCE_S)
