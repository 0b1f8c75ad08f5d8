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


def start_display():
    """An X server on the first number that is free, which it finds itself."""
    reading, writing = os.pipe()
    server = subprocess.Popen(['Xvfb', '-displayfd', str(writing), '-screen', '0', '1280x800x24',
                               '-nolisten', 'tcp'], pass_fds=[writing],
                              stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading, encoding='ascii') as pipe:
        number = pipe.readline().strip()
    return server, f':{number}'


def skip(why):
    print(f'1..0 # SKIP {why}')
    sys.exit(0)


def main():
    journey, program, root = sys.argv[1:4]
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing:
        skip(f'{missing[0]} is not installed')
    if not A11Y_SERVICE.exists():
        skip('at-spi2-core is not installed')
    python = find_python()
    if python is None:
        skip('pyatspi for Python is not installed')

    with tempfile.TemporaryDirectory() as folder:
        services = pathlib.Path(folder, 'services')
        services.mkdir()
        shutil.copy(A11Y_SERVICE, services)
        config = pathlib.Path(folder, 'session.conf')
        config.write_text(CONFIG.format(folder=services), encoding='utf-8')
        server, display = start_display()
        surroundings = dict(os.environ, DISPLAY=display, GTK_A11Y='atspi', GSK_RENDERER='cairo',
                            GDK_BACKEND='x11', GSETTINGS_BACKEND='memory', ADW_DISABLE_PORTAL='1',
                            GTK_USE_PORTAL='0', LC_ALL='C.UTF-8', HOME=folder,
                            XDG_CONFIG_HOME=f'{folder}/config', XDG_DATA_HOME=f'{folder}/data',
                            XDG_CACHE_HOME=f'{folder}/cache', XDG_STATE_HOME=f'{folder}/state')
        command = ['dbus-run-session', f'--config-file={config}', '--',
                   python, journey, program, root, folder]
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


if __name__ == '__main__':
    sys.exit(main())
