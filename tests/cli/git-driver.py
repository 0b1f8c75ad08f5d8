#!/usr/bin/env python3
# git-driver.py - dramatis-cli as a merge driver of real git
# SPDX-FileCopyrightText: 2026 The Dramatis authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: git-driver.py PROGRAM SOURCE-ROOT

Every repository is a temporary one, set up with the very lines that README.md gives.
"""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ENVIRONMENT = {**os.environ, 'GIT_CONFIG_NOSYSTEM': '1', 'GIT_CONFIG_GLOBAL': os.devnull,
               'GIT_AUTHOR_NAME': 'N', 'GIT_AUTHOR_EMAIL': 'n@example.org',
               'GIT_COMMITTER_NAME': 'N', 'GIT_COMMITTER_EMAIL': 'n@example.org',
               'HOME': os.devnull}


class Repository:
    def __init__(self, folder, program, readme):
        self.folder = folder
        attributes = re.search(r'^    (\*\.dramatis merge=dramatis)$', readme, re.M).group(1)
        config = re.search(r'^    (\[merge "dramatis"\]\n(?:        .*\n)+)', readme, re.M).group(1)
        self.git('init', '-q', '-b', 'ours')
        (folder / '.gitattributes').write_text(attributes + '\n', encoding='utf-8')
        # What is called by its name in the README is the program under test here.
        config = config.replace('dramatis-cli', f"'{program}'").replace('driver = ', 'driver = "')
        config = re.sub(r'(driver = ".*)', r'\1"', config)
        with open(folder / '.git' / 'config', 'a', encoding='utf-8') as stream:
            stream.write(config)
        self.git('add', '.gitattributes')
        self.git('commit', '-q', '-m', 'attributes')

    def git(self, *arguments, expected=0):
        result = subprocess.run(['git', *arguments], cwd=self.folder, env=ENVIRONMENT,
                                capture_output=True, text=True, check=False)
        if expected is not None and result.returncode != expected:
            raise AssertionError(f'git {arguments}: {result.returncode}\n{result.stdout}'
                                 f'{result.stderr}')
        return result

    def commit(self, data, message):
        (self.folder / 'story.dramatis').write_text(data, encoding='utf-8')
        self.git('add', 'story.dramatis')
        self.git('commit', '-q', '-m', message)

    def read(self):
        return json.loads((self.folder / 'story.dramatis').read_text(encoding='utf-8'))


def merge(repository, base, ours, theirs, expected):
    """Two branches from one commit, the one merged into the other."""
    if base is not None:
        repository.commit(base, 'base')
    repository.git('checkout', '-q', '-b', 'theirs')
    repository.commit(theirs, 'theirs')
    repository.git('checkout', '-q', 'ours')
    repository.commit(ours, 'ours')
    return repository.git('merge', '-q', '--no-edit', 'theirs', expected=expected)


def actor(dossier, name):
    return next(a for a in dossier['actors'] if a['id'] == name)


def with_tie(dossier, tie, verb):
    return json.dumps({**dossier, 'ties': [*dossier['ties'],
                                           {'id': tie, 'from': 'ann', 'to': 'cy', 'verb': verb}]})


def test_conflict_is_told_and_kept(repository, data):
    result = merge(repository, data['base'], data['ours'], data['theirs'], 1)
    assert 'conflict: actor ann: name: ours "Anna", theirs "Annika"' in result.stderr, result.stderr
    assert 'CONFLICT' in result.stdout, result.stdout
    dossier = repository.read()
    assert '<<<<' not in json.dumps(dossier)
    assert actor(dossier, 'ann')['name'] == 'Anna'
    assert dossier['conflicts']['list'][0]['theirs'] == 'Annika'
    assert actor(dossier['conflicts']['theirs'], 'ann')['name'] == 'Annika'
    assert dossier['title'] == 'Harbour permits' and dossier['ties'][0]['date'] == '2013'
    status = repository.git('status', '--porcelain').stdout
    assert 'UU story.dramatis' in status or 'AA story.dramatis' in status, status


def test_same_gap_is_no_conflict(repository, data):
    """Both add a tie where plain git could not tell which goes first."""
    base = json.loads(data['base'])
    one, two = with_tie(base, 'u-1', 'hires'), with_tie(base, 'u-2', 'sues')
    merge(repository, data['base'], one, two, 0)
    assert [tie['id'] for tie in repository.read()['ties']] == ['t-knows', 't-pays', 'u-1', 'u-2']


def test_two_fields_of_one_record(repository, data):
    base = json.loads(data['base'])
    one, two = json.loads(data['base']), json.loads(data['base'])
    actor(one, 'bob')['note'] = 'a clerk'
    actor(two, 'bob')['kind'] = 'company'
    merge(repository, json.dumps(base), json.dumps(one), json.dumps(two), 0)
    assert actor(repository.read(), 'bob')['note'] == 'a clerk'
    assert actor(repository.read(), 'bob')['kind'] == 'company'


def test_added_on_both_branches(repository, data):
    """There is no version that both started from: git hands the driver an empty file."""
    one, two = json.loads(data['base']), json.loads(data['base'])
    actor(two, 'bob')['note'] = 'a clerk'
    merge(repository, None, json.dumps(one), json.dumps(two), 0)
    assert actor(repository.read(), 'bob')['note'] == 'a clerk'
    assert len(repository.read()['actors']) == 3


def test_broken_file_is_left_alone(repository, data):
    result = merge(repository, data['base'], data['ours'], '{ "format": "dramatis", ', 1)
    assert 'dramatis-cli: ' in result.stderr, result.stderr
    assert actor(repository.read(), 'ann')['name'] == 'Anna'


def main(program, root):
    root = pathlib.Path(root)
    program = str(pathlib.Path(program).resolve())
    if shutil.which('git') is None:
        print('1..0 # SKIP skipped: there is no git')
        return
    data = {name: (root / 'tests' / 'data' / 'cli' / f'{name}.dramatis').read_text(encoding='utf-8')
            for name in ('base', 'ours', 'theirs')}
    readme = (root / 'README.md').read_text(encoding='utf-8')
    tests = [(name, function) for name, function in globals().items() if name.startswith('test_')]
    for n, (name, function) in enumerate(tests, 1):
        with tempfile.TemporaryDirectory(prefix='dramatis-git-') as folder:
            try:
                function(Repository(pathlib.Path(folder), program, readme), data)
                print(f'ok {n} - {name}')
            except AssertionError as error:
                print(f'not ok {n} - {name}')
                for line in str(error).split('\n'):
                    print(f'# {line}')
    print(f'1..{len(tests)}')


if __name__ == '__main__':
    main(*sys.argv[1:])
