#!/usr/bin/env python3
# take.py - pictures of everything that the window can show, to be looked at
# SPDX-FileCopyrightText: 2026 The Dramatis authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes FOLDER/SURROUNDINGS-SCENE.png, and says what of them to look at.

Surroundings are the style of the system, its size of texts, its language and direction, and a
narrow screen.  See README.md beside this.
"""

import argparse
import os
import pathlib
import queue
import shutil
import subprocess
import sys
import tempfile
import threading

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path[:0] = [str(HERE.parent / 'journey'), str(HERE.parent / 'po')]
import desktop  # pylint: disable=wrong-import-position
import pseudo  # pylint: disable=wrong-import-position

PATIENCE_S = 240  # for one scene
WIDE = (1400, 900)
NARROW = (360, 720)
TWICE_THE_SIZE = {'DRAMA_DEBUG': 'large'}
MIRRORED = {'DRAMA_DEBUG': 'rtl', 'LANGUAGE': pseudo.LANGUAGE}
MIRRORED_TWICE = {'DRAMA_DEBUG': 'rtl,large', 'LANGUAGE': pseudo.LANGUAGE}
DARK = {'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'}
CONTRAST = {'ADW_DEBUG_HIGH_CONTRAST': '1'}
GERMAN = {'LANGUAGE': 'de'}
RUSSIAN = {'LANGUAGE': 'ru'}

# The variables, and the size of the screen.
SURROUNDINGS = {
    'light': ({}, WIDE),
    'dark': (DARK, WIDE),
    'contrast': (CONTRAST, WIDE),
    'contrast-dark': (CONTRAST | DARK, WIDE),
    'large': (TWICE_THE_SIZE, WIDE),
    'narrow': ({}, NARROW),
    'narrow-large': (TWICE_THE_SIZE, NARROW),
    'rtl': (MIRRORED, WIDE),
    'rtl-narrow': (MIRRORED, NARROW),
    'rtl-large': (MIRRORED_TWICE, WIDE),
    'de': (GERMAN, WIDE),
    'de-narrow': (GERMAN, NARROW),
    'de-large': (GERMAN | TWICE_THE_SIZE, WIDE),
    'ru': (RUSSIAN, WIDE),
    'ru-narrow': (RUSSIAN, NARROW),
    'ru-large': (RUSSIAN | TWICE_THE_SIZE, WIDE),
}


def surroundings_of(build, name, display, folder, catalogues):
    return dict(os.environ, DISPLAY=display, GDK_BACKEND='x11', GSK_RENDERER='cairo',
                GTK_A11Y='none', GTK_USE_PORTAL='0', ADW_DISABLE_PORTAL='1',
                GSETTINGS_BACKEND='memory', GSETTINGS_SCHEMA_DIR=str(build / 'data'),
                DBUS_SESSION_BUS_ADDRESS='disabled:', LC_ALL='C.UTF-8', HOME=folder,
                XDG_CONFIG_HOME=f'{folder}/config', XDG_DATA_HOME=f'{folder}/data',
                XDG_CACHE_HOME=f'{folder}/cache', XDG_STATE_HOME=f'{folder}/state',
                DRAMATIS_LOCALE_DIR=catalogues, **SURROUNDINGS[name][0])


def read_lines(stream, lines):
    for line in stream:
        lines.put(line.rstrip('\n'))
    lines.put(None)


def play(program, environment, arguments, name):
    """Plays scenes until the end or until one fails; gives the one that did, or nothing."""
    lines = queue.Queue()
    playing = None
    with subprocess.Popen([program, *arguments], env=environment, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          encoding='utf-8', errors='replace') as process:
        threading.Thread(target=read_lines, args=(process.stdout, lines), daemon=True).start()
        while True:
            try:
                line = lines.get(timeout=PATIENCE_S)
            except queue.Empty:
                print(f'{name}-{playing}: FAILED, it did not end', flush=True)
                process.kill()
                return playing
            if line is None:
                break
            word, _, rest = line.partition(' ')
            if word == 'begin':
                playing = rest
            elif word == 'taken':
                playing = None
            elif line:
                print(f'{name}-{playing}: {line.removeprefix(f"{playing}: ")}', flush=True)
    if playing is not None:
        print(f'{name}-{playing}: FAILED, it ended with {process.returncode}', flush=True)
    return playing


def take(build, target, name, catalogues, scenes):
    """Takes what is not there yet; gives how many scenes failed."""
    size = SURROUNDINGS[name][1]
    program = str(build / 'tests/screenshots/dramatis-scenes')
    failed = 0
    server, display = desktop.start_display(f'{size[0]}x{size[1]}')
    try:
        while scenes:
            with tempfile.TemporaryDirectory() as folder:
                environment = surroundings_of(build, name, display, folder, catalogues)
                # One after another in one process that is begun anew now and then: files and
                # settings of one scene are no matter of the next.
                some, scenes = scenes[:12], scenes[12:]
                stuck = play(program, environment,
                             [str(target / name), str(ROOT / 'data/examples'), folder,
                              str(size[0]), str(size[1]), *some], name)
                if stuck is not None:
                    failed += 1
                    scenes = some[some.index(stuck) + 1:] + scenes
    finally:
        server.terminate()
        server.wait()
    return failed


def parse(arguments):
    parser = argparse.ArgumentParser(description=__doc__.partition('\n')[0])
    parser.add_argument('build', type=pathlib.Path)
    parser.add_argument('folder', type=pathlib.Path)
    parser.add_argument('surroundings', nargs='*', choices=[*SURROUNDINGS, []],
                        help='all where none is named')
    parser.add_argument('--scene', action='append', help='only this one; may be repeated')
    parser.add_argument('--missing', action='store_true', help='only what is not there yet')
    return parser.parse_args(arguments)


def main(arguments):
    options = parse(arguments)
    build, target = options.build.resolve(), options.folder.resolve()
    program = build / 'tests/screenshots/dramatis-scenes'
    if shutil.which('Xvfb') is None:
        print('take: Xvfb is not installed', file=sys.stderr)
        return 1
    every = subprocess.run([program, '--list'], check=True, stdout=subprocess.PIPE,
                           encoding='ascii').stdout.split()
    target.mkdir(parents=True, exist_ok=True)
    failed = 0
    with tempfile.TemporaryDirectory() as catalogues:
        shutil.copytree(build / 'po', catalogues, dirs_exist_ok=True)
        pseudo.make(ROOT, catalogues)
        for name in options.surroundings or SURROUNDINGS:
            scenes = [scene for scene in options.scene or every
                      if not (options.missing and (target / f'{name}-{scene}.png').exists())]
            missing = take(build, target, name, catalogues, scenes)
            print(f'{name}: {len(scenes) - missing} of {len(scenes)} pictures', flush=True)
            failed += missing
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
