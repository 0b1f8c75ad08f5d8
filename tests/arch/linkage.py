#!/usr/bin/env python3
# linkage.py - sees which libraries a program draws in, directly and by others
# SPDX-FileCopyrightText: 2026 The Dramatis authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: linkage.py PROGRAM

The command line must run where there is no desktop: it may need no toolkit, whether it asks for it
itself or a library it needs does.
"""

import re
import subprocess
import sys

from tap import Tap

NEEDED = re.compile(r'\(NEEDED\)\s+Shared library: \[([^\]]+)\]')
LOADED = re.compile(r'^\s*(\S+)(?: => (\S+))? \(0x', re.MULTILINE)
TOOLKIT = re.compile(r'lib(gtk-|gdk-[0-9]|adwaita)')


def output(*command):
    return subprocess.run(command, check=True, capture_output=True, encoding='utf-8').stdout


def main(program):
    needed = NEEDED.findall(output('readelf', '-d', program))
    loaded = [name.rpartition('/')[2] for name, _ in LOADED.findall(output('ldd', program))]
    tap = Tap()
    tap.check('the program itself asks for no toolkit', len(needed),
              [f'{program} needs {name}' for name in needed if TOOLKIT.match(name)])
    tap.check('nothing it needs asks for one', len(loaded),
              [f'{program} draws in {name}' for name in loaded if TOOLKIT.match(name)])
    return tap.done()


if __name__ == '__main__':
    sys.exit(main(sys.argv[1]))
