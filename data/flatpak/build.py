#!/usr/bin/env python3
# build.py - build and install the Flatpak of Dramatis for the user who runs this
# SPDX-FileCopyrightText: 2026 The Dramatis authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: build.py FOLDER [--bundle FILE]

Builds by flatpak-builder in FOLDER and installs for the user.  The manifest beside this folder is
used as it is where its runtime is installed or Flathub is reached.  Where FPK_WORK names a folder
with a runtime made on this machine, that one is used instead: nothing is downloaded, and modules
of the manifest which it already has are left out.

Ends with 3 where no runtime can be had.
"""

import argparse
import fcntl
import hashlib
import io
import json
import os
import subprocess
import sys
import tarfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
MANIFEST = os.path.join(os.path.dirname(HERE), 'app.dramatis.Dramatis.json')

# What the program is made of; a change anywhere else builds nothing again.
SOURCES = ['meson.build', 'meson_options.txt', 'data', 'po', 'src', 'ui']


def say(text):
    print('flatpak: ' + text, flush=True)


def quiet(*command, **more):
    """What a command prints, or None where it fails."""
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                          stdin=subprocess.DEVNULL, text=True, **more)
    return done.stdout if done.returncode == 0 else None


def runtime_branch(name):
    """The newest branch of a runtime that is installed in the user's place, or None."""
    listed = quiet('flatpak', '--user', 'list', '--runtime', '--columns=application,branch')
    branches = [line.split()[1] for line in (listed or '').splitlines()
                if line.split()[:1] == [name] and len(line.split()) > 1]
    return max(branches, default=None)


def source_files():
    for top in SOURCES:
        path = os.path.join(ROOT, top)
        if os.path.isfile(path):
            yield top
        for folder, below, names in os.walk(path):
            below[:] = sorted(name for name in below if name != '__pycache__')
            for name in sorted(names):
                if not name.endswith(('~', '.md')):
                    yield os.path.relpath(os.path.join(folder, name), ROOT)


def pack_sources(path):
    """The sources as an archive whose bytes say whether anything changed; gives their SHA-256."""
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode='w', format=tarfile.PAX_FORMAT) as archive:
        for name in source_files():
            full = os.path.join(ROOT, name)
            entry = tarfile.TarInfo('dramatis/' + name)
            entry.size = os.path.getsize(full)
            entry.mode = 0o755 if os.access(full, os.X_OK) else 0o644
            with open(full, 'rb') as stream:
                archive.addfile(entry, stream)
    data = packed.getvalue()
    with open(path, 'wb') as stream:
        stream.write(data)
    return hashlib.sha256(data).hexdigest()


def local_manifest(manifest, branch, folder):
    """The manifest as the runtime of this machine wants it, and what it left out."""
    sdk = '%s//%s' % (manifest['sdk'], branch)
    left, kept = [], []
    for module in manifest['modules']:
        package = module.pop('x-pkg-config', None)
        if package and quiet('flatpak', 'run', '--user', '--command=pkg-config', sdk,
                             '--exists', package) is not None:
            left.append(module['name'])
        else:
            kept.append(module)
    archive = os.path.join(folder, 'dramatis.tar')
    kept[-1]['sources'] = [{'type': 'archive', 'path': archive, 'sha256': pack_sources(archive)}]
    return dict(manifest, modules=kept, **{'runtime-version': branch}), left


def find_runtime(manifest):
    """Which kind of runtime there is: local, installed or flathub; None where there is none."""
    if os.environ.get('FPK_WORK'):
        return 'local' if runtime_branch(manifest['sdk']) else None
    both = ['%s//%s' % (manifest[kind], manifest['runtime-version']) for kind in ('runtime', 'sdk')]
    if all(quiet('flatpak', 'info', name) is not None for name in both):
        return 'installed'
    remotes = quiet('flatpak', 'remotes', '--user', '--columns=name') or ''
    return 'flathub' if 'flathub' in remotes.split() else None


def build(folder, bundle):
    with open(MANIFEST, encoding='utf-8') as stream:
        manifest = json.load(stream)
    kind = find_runtime(manifest)
    if kind is None:
        say('no runtime: neither FPK_WORK, nor %s//%s installed, nor a remote '
            'named flathub for this user: set Flathub up as it tells for your system'
            % (manifest['sdk'], manifest['runtime-version']))
        return 3

    path, options = MANIFEST, []
    if kind == 'local':
        branch = runtime_branch(manifest['sdk'])
        local, left = local_manifest(manifest, branch, folder)
        say('with the runtime of %s, branch %s' % (os.environ['FPK_WORK'], branch))
        if left:
            say('it already has, so the build leaves out: ' + ', '.join(left))
        path = os.path.join(folder, 'local.json')
        with open(path, 'w', encoding='utf-8') as stream:
            json.dump(local, stream, indent=4)
        options = ['--disable-download']
    elif kind == 'flathub':
        say('the runtime comes from Flathub')
        options = ['--install-deps-from=flathub']

    repo = os.path.join(folder, 'repo')
    command = ['flatpak-builder', '--user', '--install', '--force-clean', *options,
               '--state-dir=' + os.path.join(folder, 'state'), '--repo=' + repo,
               os.path.join(folder, 'tree'), path]
    log = os.path.join(folder, 'build.log')
    with open(log, 'w', encoding='utf-8') as stream:
        done = subprocess.run(command, stdout=stream, stderr=subprocess.STDOUT,
                              stdin=subprocess.DEVNULL, cwd=folder)
    if done.returncode != 0:
        with open(log, encoding='utf-8', errors='replace') as stream:
            sys.stderr.write(''.join(stream.readlines()[-60:]))
        say('flatpak-builder failed; all it said is in ' + log)
        return 1
    say('built and installed ' + manifest['id'])

    if bundle:
        if quiet('flatpak', 'build-bundle', repo, bundle, manifest['id']) is None:
            say('no bundle could be made')
            return 1
        say('made ' + bundle)
    return 0


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument('folder')
    parser.add_argument('--bundle')
    arguments = parser.parse_args()

    folder = os.path.abspath(arguments.folder)
    bundle = arguments.bundle and os.path.abspath(arguments.bundle)
    if os.environ.get('FPK_WORK'):
        os.environ.setdefault('FLATPAK_USER_DIR', os.path.join(os.environ['FPK_WORK'], 'user'))
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, 'lock'), 'w', encoding='utf-8') as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        return build(folder, bundle)


if __name__ == '__main__':
    sys.exit(main())
