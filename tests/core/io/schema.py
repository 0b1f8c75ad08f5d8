#!/usr/bin/env python3
# schema.py - holds dossiers against the published schema, by a validator that is not ours
# SPDX-FileCopyrightText: 2026 The Dramatis authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: schema.py SOURCE-ROOT

What Dramatis writes and what the schema describes must be the same.  The examples and the sound
dossiers must pass; of the broken ones tests/data/README.md says which the schema refuses.  That the
reader refuses all of those is tested by test-json-read.
"""

import json
import pathlib
import sys

try:
    import jsonschema
except ImportError:
    print('1..0 # SKIP python3-jsonschema is not installed')
    sys.exit(0)


class Tap:
    def __init__(self):
        self.n = 0

    def check(self, name, passed, why=''):
        self.n += 1
        if not passed and why:
            print(f'# {why}')
        print(f'{"ok" if passed else "not ok"} {self.n} - {name}')

    def done(self):
        print(f'1..{self.n}')


def parse(path):
    """The value in a file, or None where it is no JSON at all."""
    try:
        return json.loads(path.read_bytes().decode('utf-8-sig'))
    except ValueError:
        return None


def read_table(path):
    """What the last column says of each broken file."""
    rows = [line.strip('| ').split(' | ') for line in path.read_text(encoding='utf-8').splitlines()
            if line.startswith('| `')]
    return {row[0].strip('`'): row[-1] for row in rows if len(row) == 6}


def judge(validator, path):
    """What the schema makes of a broken file, in the words of the table; and why."""
    value = parse(path)
    if value is None:
        return 'no JSON', ''
    error = jsonschema.exceptions.best_match(validator.iter_errors(value))
    return ('refuses', error.message) if error else ('cannot see it', '')


def main(root):
    root = pathlib.Path(root)
    data = root / 'tests' / 'data'
    tap = Tap()
    schema = parse(root / 'data' / 'dramatis.schema.json')
    jsonschema.Draft202012Validator.check_schema(schema)
    tap.check('the schema is one', schema['$schema'].endswith('2020-12/schema'))
    validator = jsonschema.Draft202012Validator(schema)

    examples = sorted((root / 'data' / 'examples').glob('*.dramatis'))
    sound = sorted((data / 'sound').glob('*.dramatis'))
    tap.check('there are sound dossiers', len(sound) > 0)
    for path in examples + sound:
        error = jsonschema.exceptions.best_match(validator.iter_errors(parse(path)))
        tap.check(f'{path.name} passes', error is None,
                  error and f'{error.json_path}: {error.message}')

    table = read_table(data / 'README.md')
    tap.check('the table knows of files that the schema refuses',
              list(table.values()).count('refuses') > 30)
    for name, expected in sorted(table.items()):
        found, why = judge(validator, data / 'broken' / f'{name}.dramatis')
        tap.check(f'{name}: {expected}', found == expected, f'found: {found} {why}')
    tap.done()


if __name__ == '__main__':
    main(sys.argv[1])
