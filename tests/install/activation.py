#!/usr/bin/env python3
# activation.py - the program as a desktop starts it: by the bus, once, and as it was left
# SPDX-FileCopyrightText: 2026 The Dramatis authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: activation.py PROGRAM BUILD-ROOT SOURCE-ROOT APP-ID

On a display and a bus of its own, with the desktop file and the service file of the build.
"""

import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / 'arch'), str(HERE.parent / 'journey')]
from tap import Tap, read  # noqa: E402  pylint: disable=wrong-import-position
import desktop  # noqa: E402  pylint: disable=wrong-import-position

TOOLS = ('Xvfb', 'dbus-run-session', 'xdotool', 'gio', 'gapplication', 'update-mime-database',
         'update-desktop-database')


def run(*command):
    return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, encoding='utf-8',
                          check=False)


def wait(what, seconds=120):
    """Until @what gives something; what it gave last."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        value = what()
        if value:
            return value
        time.sleep(0.1)
    return what()


def titles():
    """Of all windows of the program that can be seen."""
    found = run('xdotool', 'search', '--onlyvisible', '--name', '.').stdout.split()
    return sorted(run('xdotool', 'getwindowname', one).stdout.strip() for one in found)


def shows(*wanted):
    """Whether the windows are these, each by a part of its title."""
    def look():
        found = titles()
        return len(found) == len(wanted) and all(
            any(part in title for title in found) for part in wanted)
    return look


def call(method, *arguments):
    return run('gdbus', 'call', '--session', '--dest', 'org.freedesktop.DBus', '--object-path',
               '/org/freedesktop/DBus', '--method', f'org.freedesktop.DBus.{method}',
               *arguments).stdout


def process(app_id):
    """Whose name on the bus it is; None where nobody's."""
    found = re.search(r'uint32 (\d+)', call('GetConnectionUnixProcessID', app_id))
    return int(found.group(1)) if found else None


def is_gone(app_id):
    return lambda: process(app_id) is None


class Check:
    """What a check saw, said where it failed."""

    def __init__(self, tap):
        self.tap = tap

    def __call__(self, name, condition):
        good = bool(wait(condition))
        self.tap.check(name, 1, [] if good else [f'the windows are {titles()}'])


def journey(program, folder, app_id):
    tap = Tap()
    check = Check(tap)
    one, two = pathlib.Path(folder, 'One Case.dramatis'), pathlib.Path(folder, 'Other.dramatis')

    run('gio', 'open', str(one))
    check('a double click starts the program by the bus, with the dossier', shows('One Case'))
    first = process(app_id)
    tap.check('what was started is the program that was built', 1,
              [] if first and os.readlink(f'/proc/{first}/exe') == program else [str(first)])
    run('gio', 'open', str(two))
    check('another double click opens a window more', shows('One Case', 'Other'))
    run('gio', 'open', str(one))
    time.sleep(1)
    check('a dossier that is open is shown and not opened twice', shows('One Case', 'Other'))
    second = run(program, str(two))
    tap.check('a second program hands over to the first and ends', 1,
              [] if second.returncode == 0 and process(app_id) == first else [second.stderr])
    run('gapplication', 'action', app_id, 'new-window')
    check('the menu of the icon begins a new dossier', shows('One Case', 'Other', ''))
    run(program, '--open-example')
    check('the option opens the example where nothing was begun yet',
          shows('One Case', 'Other', 'treason'))
    # Without a file, and not to be seen again.
    run('gapplication', 'action', app_id, 'quit')
    check('quitting ends it', is_gone(app_id))

    run('gapplication', 'launch', app_id)
    check('without a dossier those of last time are opened again', shows('One Case', 'Other'))
    # A moment later what is open is noted; a crash then costs no window.
    time.sleep(1)
    os.kill(process(app_id), signal.SIGKILL)
    wait(is_gone(app_id))
    two.unlink()
    run('gapplication', 'launch', app_id)
    check('also after a crash, but for one that was removed', shows('One Case'))
    run('gapplication', 'action', app_id, 'quit')
    wait(is_gone(app_id))

    run('gsettings', 'set', app_id, 'reopen-files', 'false')
    run('gapplication', 'launch', app_id)
    check('who does not want that gets the example', shows('treason'))
    run('gapplication', 'action', app_id, 'quit')
    check('and it ends', is_gone(app_id))
    return tap.done()


def set_up(folder, program, build, source, app_id):
    """Desktop file, MIME type and service where the tools look, with the program of the build."""
    data = pathlib.Path(folder, 'data')
    for part in ('applications', 'mime/packages', 'services'):
        (data / part).mkdir(parents=True)
    command = f'"{program}"'  # whose folder may have a blank in its name
    entry = read(build / 'data' / f'{app_id}.desktop')
    (data / 'applications' / f'{app_id}.desktop').write_text(
        entry.replace('Exec=dramatis', f'Exec={command}'), encoding='utf-8')
    service = read(build / 'data' / f'{app_id}.service')
    (data / 'services' / f'{app_id}.service').write_text(
        re.sub('Exec=[^ ]*', lambda _: f'Exec={command}', service), encoding='utf-8')
    shutil.copy(build / 'data' / f'{app_id}.xml', data / 'mime' / 'packages')
    subprocess.run(['update-mime-database', data / 'mime'], check=True, stderr=subprocess.DEVNULL)
    subprocess.run(['update-desktop-database', data / 'applications'], check=True)
    for name, example in (('One Case', 'harbour-permits'), ('Other', 'harbour-permits')):
        text = read(source / 'data' / 'examples' / f'{example}.dramatis')
        pathlib.Path(folder, f'{name}.dramatis').write_text(
            re.sub(r'"title": "[^"]*"', f'"title": "{name}"', text, count=1), encoding='utf-8')
    config = pathlib.Path(folder, 'session.conf')
    config.write_text(desktop.CONFIG.format(folder=data / 'services'), encoding='utf-8')
    return config


def main(program, build, source, app_id):
    program = str(pathlib.Path(program).resolve())
    lacking = next((tool for tool in TOOLS if shutil.which(tool) is None), None)
    if lacking:
        desktop.skip(f'{lacking} is not installed')
    with tempfile.TemporaryDirectory() as folder:
        config = set_up(folder, program, pathlib.Path(build), pathlib.Path(source), app_id)
        server, display = desktop.start_display()
        environment = dict(
            os.environ, DISPLAY=display, GSK_RENDERER='cairo', GDK_BACKEND='x11', GTK_A11Y='none',
            GSETTINGS_BACKEND='keyfile', GSETTINGS_SCHEMA_DIR=str(pathlib.Path(build, 'data')),
            ADW_DISABLE_PORTAL='1', GTK_USE_PORTAL='0', LC_ALL='C.UTF-8', HOME=folder,
            XDG_DATA_DIRS=f'{folder}/data:/usr/local/share:/usr/share',
            XDG_CONFIG_HOME=f'{folder}/config', XDG_DATA_HOME=f'{folder}/home',
            XDG_CACHE_HOME=f'{folder}/cache', XDG_STATE_HOME=f'{folder}/state')
        try:
            return subprocess.run(
                ['dbus-run-session', f'--config-file={config}', '--', sys.executable, __file__,
                 '--journey', program, folder, app_id], env=environment,
                stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False).returncode
        finally:
            server.terminate()
            server.wait()


if __name__ == '__main__':
    if sys.argv[1] == '--journey':
        sys.exit(journey(*sys.argv[2:]))
    sys.exit(main(*sys.argv[1:]))
