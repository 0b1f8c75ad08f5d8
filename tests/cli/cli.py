#!/usr/bin/env python3
# cli.py - runs dramatis-cli and compares what it says with what is expected
# SPDX-FileCopyrightText: 2026 The Dramatis authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: cli.py [--update] PROGRAM SOURCE-ROOT VERSION

Each file tests/cli/NAME.case is one command line, run in tests/data without a display, and what is
expected of it:

    $ check cli/proved.dramatis
    exit 3
    out| a line of standard output
    err| a line of standard error

Every case runs twice, in two surroundings that must make no difference.  --update writes what came
out into the cases, to be looked at before it is committed.
"""

import os
import pathlib
import shlex
import subprocess
import sys

# Another language, decimal comma, time zone and width of terminal must change nothing.
SURROUNDINGS = (
    {'LC_ALL': 'C', 'TZ': 'UTC'},
    {'LC_ALL': 'de_DE.UTF-8', 'LANGUAGE': 'de', 'LANG': 'de_DE.UTF-8', 'TZ': 'Asia/Tokyo',
     'COLUMNS': '40'},
)
LEFT_OUT = ('DISPLAY', 'WAYLAND_DISPLAY', 'LANG', 'LANGUAGE', 'LC_ALL', 'TZ', 'COLUMNS')


def surroundings(changes):
    env = {key: value for key, value in os.environ.items() if key not in LEFT_OUT}
    env.update(changes)
    return env


def run(program, arguments, folder, changes):
    result = subprocess.run([program, *arguments], cwd=folder, env=surroundings(changes),
                            stdin=subprocess.DEVNULL, capture_output=True, check=False)
    return result.returncode, result.stdout, result.stderr


def lines(prefix, data):
    text = data.decode('utf-8')
    if text and not text.endswith('\n'):
        return [f'{prefix}| {line}'.rstrip() for line in text.split('\n')] + ['(no line feed)']
    return [f'{prefix}| {line}'.rstrip() for line in text.split('\n')[:-1]]


def describe(command, outcome):
    status, out, err = outcome
    return '\n'.join([command, f'exit {status}', *lines('out', out), *lines('err', err)]) + '\n'


def main(program, root, version, update):
    program = str(pathlib.Path(program).resolve())
    root = pathlib.Path(root)
    cases = sorted((root / 'tests' / 'cli').glob('*.case'))
    for n, path in enumerate(cases, 1):
        expected = path.read_text(encoding='utf-8')
        command = expected.splitlines()[0]
        arguments = shlex.split(command.removeprefix('$ '))
        outcomes = [run(program, arguments, root / 'tests' / 'data', changes)
                    for changes in SURROUNDINGS]
        found = describe(command, outcomes[0]).replace(f' {version}\n', ' @VERSION@\n')
        passed = found == expected and outcomes[0] == outcomes[1]
        if update:
            path.write_text(found, encoding='utf-8')
        elif not passed:
            print(f'# {path.name}: {command}')
            if found == expected:
                print('# differs in other surroundings:')
                found = describe(command, outcomes[1])
            for line in found.split('\n'):
                print(f'#   {line}')
        print(f'{"ok" if passed or update else "not ok"} {n} - {path.stem}')
    print(f'1..{len(cases)}')


if __name__ == '__main__':
    words = sys.argv[1:]
    main(*[word for word in words if word != '--update'], '--update' in words)
