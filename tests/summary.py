#!/usr/bin/env python3
# summary.py - counts what a run of "meson test" found
# SPDX-FileCopyrightText: 2026 The Dramatis authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: summary.py MESON-LOGS

Reads the logs that "meson test" left and prints "N passed, N failed", with ", N skipped" where
there are any.  Every case that a program lists in TAP counts as one; a program that lists none
counts as one.  A program that ends badly without a failed case (a crash, a time limit) counts as
one failure, and so does a program that did not run every case it had announced.

Exit code: 0 if all passed, 1 if something failed or nothing ran.
"""

import json
import os
import sys
import xml.etree.ElementTree as ElementTree

GOOD = ('OK', 'SKIP', 'EXPECTEDFAIL')
TAIL = 40  # lines of a failed program's output that are shown


def read_cases(folder):
    """Maps the name of a program to its cases, each (name, 'passed' | 'failed' | 'skipped')."""
    cases = {}
    path = os.path.join(folder, 'testlog.junit.xml')
    if not os.path.exists(path):
        return cases
    for case in ElementTree.parse(path).getroot().iter('testcase'):
        result = 'passed'
        if case.find('failure') is not None or case.find('error') is not None:
            result = 'failed'
        elif case.find('skipped') is not None:
            result = 'skipped'
        # A program with TAP has a suite "project.program"; the others share one, "project".
        _, dot, program = case.get('classname').partition('.')
        cases.setdefault(program if dot else case.get('name'), []).append(
            (case.get('name'), result))
    return cases


def read_programs(folder):
    """Yields each program that ran as meson's own record of it."""
    path = os.path.join(folder, 'testlog.json')
    if not os.path.exists(path):
        return
    with open(path, encoding='utf-8', errors='replace') as file:
        for line in file:
            yield json.loads(line)


def show(program, bad):
    print(f'FAILED {program["name"]} ({program["result"]})')
    for name in bad:
        print(f'  case {name}')
    output = (program.get('stdout') or '') + (program.get('stderr') or '')
    lines = [line for line in output.splitlines() if not line.startswith('ok ')]
    for line in lines[-TAIL:]:
        print(f'  | {line}')


def main(folder):
    cases = read_cases(folder)
    count = {'passed': 0, 'failed': 0, 'skipped': 0}
    for program in read_programs(folder):
        own = cases.get(program['name'], [])
        for _, result in own:
            count[result] += 1
        bad = [name for name, result in own if result == 'failed']
        if program['result'] not in GOOD:
            if not bad:
                count['failed'] += 1
            show(program, bad)
        elif not own:
            count['skipped' if program['result'] == 'SKIP' else 'passed'] += 1

    skipped = f', {count["skipped"]} skipped' if count['skipped'] else ''
    print(f'{count["passed"]} passed, {count["failed"]} failed{skipped}')
    return 0 if count['passed'] and not count['failed'] else 1


if __name__ == '__main__':
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
