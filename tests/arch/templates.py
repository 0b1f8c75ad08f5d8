#!/usr/bin/env python3
# templates.py - has gtk4-builder-tool look at every template
# SPDX-FileCopyrightText: 2026 The Dramatis authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: templates.py SOURCE-ROOT TYPES-LIBRARY

TYPES-LIBRARY is loaded before the tool, so that it knows our types and libadwaita's.  The tool
opens a display; without one, one is made by xvfb-run.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from tap import Tap, files_below, read

HANDLER = re.compile(r'(<signal\b[^>]*\bhandler|<closure\b[^>]*\bfunction)="[^"]*"')
KNOWN_HANDLER = r'\1="drama_ui_types_handler"'


def complaints(command, types, path):
    """What the tool says of the template at PATH, one line each."""
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / path.name
        copy.write_text(HANDLER.sub(KNOWN_HANDLER, read(path)), encoding='utf-8')
        return [line.replace(str(copy), path.name) for line in validate(command, types, copy)]


def validate(command, types, path):
    env = dict(os.environ, LD_PRELOAD=types, GSETTINGS_BACKEND='memory')
    # What GTK warns of here (no session bus, say) is about the machine, not about the template.
    env.pop('G_DEBUG', None)
    result = subprocess.run(command + ['gtk4-builder-tool', 'validate', str(path)], env=env,
                            capture_output=True, encoding='utf-8', errors='replace')
    lines = [line for line in (result.stdout + result.stderr).splitlines()
             if line and 'Gtk-WARNING' not in line and 'dconf-WARNING' not in line]
    if result.returncode != 0 and not lines:
        lines = [f'exit code {result.returncode}']
    return lines if result.returncode != 0 else []


def main(root, types):
    tap = Tap()
    display = os.environ.get('DISPLAY') or os.environ.get('WAYLAND_DISPLAY')
    command = [] if display else ['xvfb-run', '-a', 'env']
    templates = files_below(pathlib.Path(root) / 'ui', ('.ui',))
    for path in templates:
        name = f'ui/{path.relative_to(pathlib.Path(root) / "ui")} is valid'
        if not shutil.which('gtk4-builder-tool') or not (display or shutil.which('xvfb-run')):
            tap.skip(name, 'gtk4-builder-tool or xvfb-run is not installed')
        else:
            tap.check(name, 1, complaints(command, types, path))
    if not templates:
        tap.check('there are templates', 0, [])
    return tap.done()


if __name__ == '__main__':
    sys.exit(main(sys.argv[1], sys.argv[2]))
