#!/usr/bin/env python3
# installed.py - what is installed, that a desktop makes use of it, and that nothing stays behind
# SPDX-FileCopyrightText: 2026 The Dramatis authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: installed.py BUILD-ROOT SOURCE-ROOT APP-ID PREFIX

Installs into a folder of its own, as who makes a package does, and lets the tools of the desktop
look there.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / 'arch'))
from tap import Tap, read  # noqa: E402  pylint: disable=wrong-import-position

FOLDER = pathlib.Path(__file__).resolve().parent
MIME = 'application/vnd.dramatis+json'


class Installed:
    """The program in a folder of its own."""

    def __init__(self, build, prefix, folder):
        self.build = pathlib.Path(build)
        self.destination = pathlib.Path(folder, 'destination')
        self.root = self.destination / prefix.lstrip('/')
        self.log = self.build / 'meson-logs' / 'install-log.txt'

    def install(self):
        """What the developer installed last must still be theirs to uninstall."""
        kept = self.log.read_bytes() if self.log.exists() else None
        subprocess.run(['meson', 'install', '-C', self.build, '--no-rebuild', '--quiet',
                        '--destdir', self.destination], check=True, stdin=subprocess.DEVNULL,
                       stdout=subprocess.DEVNULL)
        mine = self.log.read_bytes()
        if kept is None:
            self.log.unlink()
        else:
            self.log.write_bytes(kept)
        return mine

    def uninstall(self, mine):
        kept = self.log.read_bytes() if self.log.exists() else None
        self.log.write_bytes(mine)
        subprocess.run(['meson', '--internal', 'uninstall'], check=True, cwd=self.build,
                       stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        if kept is None:
            self.log.unlink()
        else:
            self.log.write_bytes(kept)

    def files(self):
        return sorted(path.relative_to(self.root).as_posix()
                      for path in self.root.rglob('*') if not path.is_dir())


def expected_files(app_id, languages):
    for line in read(FOLDER / 'files.txt').splitlines():
        if line and not line.startswith('#'):
            if '@LANGUAGE@' in line:
                yield from (line.replace('@LANGUAGE@', one) for one in languages)
            else:
                yield line.replace('@APP_ID@', app_id)


def run(*command, **more):
    return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, encoding='utf-8',
                          check=False, **more)


def missing(*tools):
    return next((tool for tool in tools if shutil.which(tool) is None), None)


def check_type(tap, installed, folder, source):
    """By name and by what is in it, and whose business it is."""
    lacking = missing('update-mime-database', 'update-desktop-database', 'gio')
    if lacking:
        tap.skip('a dossier is known by its name and by its content', f'{lacking} is not installed')
        return
    share = installed.root / 'share'
    data = pathlib.Path(folder, 'data')
    shutil.copytree(share / 'mime', data / 'mime')
    shutil.copytree(share / 'applications', data / 'applications')
    subprocess.run(['update-mime-database', data / 'mime'], check=True)
    subprocess.run(['update-desktop-database', data / 'applications'], check=True)
    example = source / 'data' / 'examples' / 'us-russia-cybercrime.dramatis'
    text = read(example)
    files = {
        'named.dramatis': ('{}\n', MIME),
        'without-a-name': (text, MIME),
        'on-one-line': ('{"format":"dramatis","version":1}', MIME),
        'another.json': ('{"format": "other"}', 'application/json'),
        'prose.txt': ('"format": "dramatis" is how it begins', 'text/plain'),
    }
    environment = dict(os.environ, XDG_DATA_DIRS=f'{data}:/usr/local/share:/usr/share',
                       XDG_DATA_HOME=str(pathlib.Path(folder, 'home')),
                       XDG_CONFIG_HOME=str(pathlib.Path(folder, 'config')), LC_ALL='C.UTF-8',
                       PATH=f'{installed.root / "bin"}:{os.environ["PATH"]}')
    problems = []
    for name, (content, wanted) in files.items():
        path = pathlib.Path(folder, name)
        path.write_text(content, encoding='utf-8')
        said = run('gio', 'info', '-a', 'standard::content-type', path, env=environment).stdout
        if f'standard::content-type: {wanted}\n' not in said:
            problems.append(f'{name} should be {wanted}: {said!r}')
    tap.check('a dossier is known by its name and by its content', len(files), problems)
    said = run('gio', 'mime', MIME, env=environment).stdout
    tap.check('dossiers are opened by the program', 1,
              [] if said.count('app.dramatis.Dramatis.desktop') >= 2 else [said])


def check_tools(tap, installed, app_id):
    """The checkers of those who wrote the formats."""
    share = installed.root / 'share'
    for name, *command in (
            ('the desktop file is sound', 'desktop-file-validate',
             share / 'applications' / f'{app_id}.desktop'),
            ('the metainfo is sound', 'appstreamcli', 'validate', '--no-net', '--no-color',
             share / 'metainfo' / f'{app_id}.metainfo.xml')):
        lacking = missing(command[0])
        if lacking:
            tap.skip(name, f'{lacking} is not installed')
            continue
        done = run(*command)
        output = done.stdout + done.stderr
        tap.check(name, 1, output.splitlines() if done.returncode or command[0] in output else [])


def main(build, source, app_id, prefix):
    source = pathlib.Path(source)
    tap = Tap()
    with tempfile.TemporaryDirectory() as folder:
        installed = Installed(build, prefix, folder)
        log = installed.install()
        languages = [line for line in read(source / 'po' / 'LINGUAS').split('\n')
                     if line and not line.startswith('#')]
        found = installed.files()
        wanted = set(expected_files(app_id, languages))
        tap.check('what is installed is what tests/install/files.txt says', len(found),
                  [f'not installed: {name}' for name in sorted(wanted.difference(found))]
                  + [f'not told of: {name}' for name in sorted(set(found).difference(wanted))])
        service = read(installed.root / 'share' / 'dbus-1' / 'services' / f'{app_id}.service')
        tap.check('the bus starts the program that is installed', 1,
                  [] if f'Exec={prefix}/bin/dramatis --gapplication-service\n' in service
                  else [service])
        check_type(tap, installed, folder, source)
        check_tools(tap, installed, app_id)
        installed.uninstall(log)
        left = installed.files() if installed.destination.exists() else []
        tap.check('uninstalling leaves nothing behind', len(found), left)
    return tap.done()


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
