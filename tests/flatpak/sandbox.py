# sandbox.py - where the Flatpak is tried: a home, a display and a bus of its own
# SPDX-FileCopyrightText: 2026 The Dramatis authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What check and window.py share."""

import contextlib
import os
import pathlib
import shutil
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(ROOT / 'tests' / 'arch'), str(ROOT / 'tests' / 'journey')]

APP = 'app.dramatis.Dramatis'
EXAMPLE = ROOT / 'data' / 'examples' / 'us-russia-cybercrime.dramatis'
OTHER = ROOT / 'tests' / 'data' / 'cli' / 'proved.dramatis'
LIMIT_S = 300


def run(*words, **options):
    """Runs a command without input; its output is kept."""
    options.setdefault('timeout', LIMIT_S)
    return subprocess.run([str(word) for word in words], stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False, **options)


def runtime_folder():
    """Where the portals and the sandbox expect it, and nowhere else."""
    path = pathlib.Path(f'/run/user/{os.getuid()}')
    if not path.is_dir():
        path.mkdir(mode=0o700, parents=True)
    # A document portal that was killed leaves a place where nobody answers.
    try:
        os.listdir(path / 'doc')
    except FileNotFoundError:
        pass
    except OSError:
        run('fusermount3', '-u', '-z', path / 'doc')
    return path


@contextlib.contextmanager
def ended(process):
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


@contextlib.contextmanager
def x_display():
    """An X server on the first number that is free; gives what a program needs to find it."""
    reading, writing = os.pipe()
    server = subprocess.Popen(['Xvfb', '-displayfd', str(writing), '-screen', '0', '1280x1600x24',
                               '-nolisten', 'tcp'], pass_fds=[writing],
                              stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writing)
    with ended(server):
        with os.fdopen(reading, encoding='ascii') as pipe:
            yield {'DISPLAY': f':{pipe.readline().strip()}', 'WAYLAND_DISPLAY': None}


@contextlib.contextmanager
def wayland_display():
    """A Wayland compositor without a screen; X is nowhere to be found."""
    name = f'dramatis-{os.getpid()}'
    server = subprocess.Popen(['weston', '--backend=headless-backend.so', '--no-config',
                               '--shell=kiosk-shell.so', '--idle-time=0', f'--socket={name}',
                               '--width=1280', '--height=1600'],
                              stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL,
                              env=dict(os.environ, XDG_RUNTIME_DIR=str(runtime_folder())))
    with ended(server):
        socket = runtime_folder() / name
        end = time.monotonic() + 30
        while not socket.exists() and server.poll() is None and time.monotonic() < end:
            time.sleep(0.05)
        yield {'WAYLAND_DISPLAY': name, 'DISPLAY': None}


def surroundings(home, changes=()):
    """The environment with a home of its own; what CHANGES maps to None is not in it."""
    keep = ('PATH', 'FLATPAK_USER_DIR', 'TMPDIR')
    env = {name: os.environ[name] for name in keep if name in os.environ}
    env.update(HOME=str(home), LC_ALL='C.UTF-8', XDG_RUNTIME_DIR=str(runtime_folder()),
               XDG_CURRENT_DESKTOP='GNOME', GTK_A11Y='atspi', GTK_USE_PORTAL='0',
               NO_AT_BRIDGE='0', GSETTINGS_BACKEND='memory')
    for name, value in dict(changes).items():
        if value is not None:
            env[name] = value
    return env


def missing(*tools):
    """Those of the commands that are not installed."""
    return [tool for tool in tools if shutil.which(tool) is None]


def files_below(folder):
    """What is in a folder, as names and contents."""
    return {str(path.relative_to(folder)): path.read_bytes()
            for path in sorted(folder.rglob('*')) if path.is_file() and not path.is_symlink()}
