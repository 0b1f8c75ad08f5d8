# desktop.py - a display and a bus with accessibility, and one journey on them
# SPDX-FileCopyrightText: 2026 The Dramatis authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: desktop.py JOURNEY PROGRAM SOURCE-ROOT

Runs the journey with the interpreter that has pyatspi, on an Xvfb and a private session bus that
offers accessibility and nothing else.  Where something of that is not installed, says so in TAP.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

A11Y_SERVICE = pathlib.Path('/usr/share/dbus-1/services/org.a11y.Bus.service')
TOOLS = ('Xvfb', 'dbus-run-session', 'xdotool')
CONFIG = '''<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><auth>EXTERNAL</auth>
<servicedir>{folder}</servicedir>
<policy context="default"><allow send_destination="*" eavesdrop="true"/>
<allow eavesdrop="true"/><allow own="*"/></policy></busconfig>
'''


def find_python():
    """An interpreter that has pyatspi: the system's, more likely than the first on the path."""
    for python in ('/usr/bin/python3', sys.executable):
        if subprocess.run([python, '-c', 'import pyatspi'], stdin=subprocess.DEVNULL,
                          capture_output=True, check=False).returncode == 0:
            return python
    return None


def start_display(size='1280x800'):
    """An X server on the first number that is free, which it finds itself."""
    reading, writing = os.pipe()
    server = subprocess.Popen(['Xvfb', '-displayfd', str(writing), '-screen', '0', f'{size}x24',
                               '-nolisten', 'tcp'], pass_fds=[writing],
                              stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading, encoding='ascii') as pipe:
        number = pipe.readline().strip()
    return server, f':{number}'


def skip(why):
    print(f'1..0 # SKIP {why}')
    sys.exit(0)


def lacking():
    """What is not installed here, in words; nothing where a journey can begin."""
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing:
        return f'{missing[0]} is not installed'
    if not A11Y_SERVICE.exists():
        return 'at-spi2-core is not installed'
    if find_python() is None:
        return 'pyatspi for Python is not installed'
    return None


def travel(journey, arguments, folder, more=None, size='1280x800'):
    """Runs the script JOURNEY with ARGUMENTS, and FOLDER as its home; gives its exit code.

    MORE is what its surroundings have beyond those of every journey.
    """
    services = pathlib.Path(folder, 'services')
    services.mkdir()
    shutil.copy(A11Y_SERVICE, services)
    config = pathlib.Path(folder, 'session.conf')
    config.write_text(CONFIG.format(folder=services), encoding='utf-8')
    server, display = start_display(size)
    surroundings = dict(os.environ, DISPLAY=display, GTK_A11Y='atspi', GSK_RENDERER='cairo',
                        GDK_BACKEND='x11', GSETTINGS_BACKEND='memory', ADW_DISABLE_PORTAL='1',
                        GTK_USE_PORTAL='0', LC_ALL='C.UTF-8', HOME=folder,
                        XDG_CONFIG_HOME=f'{folder}/config', XDG_DATA_HOME=f'{folder}/data',
                        XDG_CACHE_HOME=f'{folder}/cache', XDG_STATE_HOME=f'{folder}/state')
    surroundings.update(more or {})
    command = ['dbus-run-session', f'--config-file={config}', '--',
               find_python(), journey, *arguments]
    try:
        return watch(command, surroundings)
    finally:
        server.terminate()
        server.wait()


def watch(command, surroundings):
    """Runs the journey; the registry's greeting on standard output is not TAP."""
    with subprocess.Popen(command, env=surroundings, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, encoding='utf-8') as running:
        for line in running.stdout:
            print(f'# {line}' if line.startswith('SpiRegistry') else line, end='', flush=True)
    return running.returncode


def main():
    why = lacking()
    if why is not None:
        skip(why)
    journey, program, root = sys.argv[1:4]
    with tempfile.TemporaryDirectory() as folder:
        return travel(journey, [program, root, folder], folder)


if __name__ == '__main__':
    sys.exit(main())
