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

EXAMPLE = 'data/examples/us-russia-cybercrime.dramatis'
PATIENCE_S = 30

# Marks around names of either direction, which are not spoken.
SILENT = dict.fromkeys(map(ord, '\u200e\u200f\u2066\u2067\u2068\u2069'))


def plain(text):
    return (text or '').translate(SILENT)


def wait_for(what, look):
    """The first thing that LOOK gives which is not nothing; the journey ends without."""
    end = time.monotonic() + PATIENCE_S
    while True:
        try:
            found = look()
        except Exception:  # pylint: disable=broad-except
            found = None  # what is being taken away cannot be asked
        if found:
            return found
        if time.monotonic() > end:
            print(f'Bail out! there is no {what}')
            sys.exit(1)
        time.sleep(0.05)


def below(node):
    yield node
    for i in range(node.childCount):
        child = node.getChildAtIndex(i)
        if child:
            yield from below(child)


def find(node, role, name):
    """The first of ROLE whose name begins with NAME."""
    for each in below(node):
        if each.getRoleName() == role and plain(each.name).startswith(name):
            return each
    return None


def texts(node):
    """Everything that is said below NODE, in order."""
    said = []
    for each in below(node):
        for words in (each.name, each.description):
            if words and plain(words) not in said:
                said.append(plain(words))
    return said


def action(node):
    node.queryAction().doAction(0)


class Program:
    """The program with a copy of the example, in a window."""

    def __init__(self, program, root, folder):
        self.path = pathlib.Path(folder, 'example.dramatis')
        shutil.copy(pathlib.Path(root, EXAMPLE), self.path)
        self.process = subprocess.Popen([program, str(self.path)], stdin=subprocess.DEVNULL)
        self.application = wait_for('application', self.find_application)
        self.window = wait_for('window', lambda: find(self.application, 'frame', 'Russia'))
        self.evidence = wait_for('evidence', lambda: find(self.window, 'filler', 'Evidence'))

    @staticmethod
    def find_application():
        desktop = pyatspi.Registry.getDesktop(0)
        for i in range(desktop.childCount):
            application = desktop.getChildAtIndex(i)
            if application and 'dramatis' in (application.name or ''):
                return application
        return None

    def find(self, role, name):
        return wait_for(f'{role} “{name}”', lambda: find(self.application, role, name))

    def wait_for_evidence(self, words):
        """What the panel says, as soon as WORDS are among it."""
        def look():
            said = texts(self.evidence)
            return said if any(words in each for each in said) else None
        return wait_for(f'evidence that says “{words}”', look)

    def end(self):
        self.process.terminate()
        return self.process.wait(PATIENCE_S)
