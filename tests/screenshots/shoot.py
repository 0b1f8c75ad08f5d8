# shoot.py - pictures of one window, scene after scene
# SPDX-FileCopyrightText: 2026 The Dramatis authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage, by take.py: shoot.py PROGRAM SOURCE-ROOT FOLDER PICTURES CATALOGUES LANGUAGE NARROW"""

import json
import pathlib
import subprocess
import sys

import scenes
import language as speech

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / 'journey'))
import reader  # pylint: disable=wrong-import-position

EMPTY = {'format': 'dramatis', 'version': 1, 'title': '', 'language': 'en', 'note': '',
         'sources': [], 'actors': [], 'ties': []}


def other_dossier(root, folder):
    """The example with a few differences, to compare and to merge with."""
    dossier = json.loads((root / reader.EXAMPLE).read_text(encoding='utf-8'))
    for tie in dossier['ties'][:2]:
        tie['verb'] = f'is said to have {tie["verb"]}'
    del dossier['ties'][5:7]
    dossier['actors'].append({'id': 'new', 'name': 'Interpol', 'kind': 'agency', 'aliases': [],
                              'note': '', 'position': [400, 300], 'pinned': False})
    path = folder / 'other.dramatis'
    path.write_text(json.dumps(dossier), encoding='utf-8')
    return str(path)


def shoot(pictures, name):
    subprocess.run(['import', '-window', 'root', f'{pictures}-{name}.png'], check=True)


def shoot_empty(program, folder, pictures):
    path = folder / 'empty.dramatis'
    path.write_text(json.dumps(EMPTY), encoding='utf-8')
    with subprocess.Popen([program, str(path)], stdin=subprocess.DEVNULL) as process:
        reader.wait_for('program', reader.Program.find_application)
        scenes.settle()
        scenes.settle()
        shoot(pictures, 'empty')
        process.terminate()


def main():
    program, root, folder, pictures, catalogues, language, narrow = sys.argv[1:8]
    root, folder = pathlib.Path(root), pathlib.Path(folder)
    running = reader.Program(program, root, folder, speech.of(catalogues, language))
    stage = scenes.Stage(running, other_dossier(root, folder), narrow == 'True')
    scenes.settle()
    for scene in scenes.SCENES:
        name = scene.__name__.replace('_', '-')
        scenes.enter(stage, scene)
        shoot(pictures, name)
        print(f'{pictures}-{name}.png', flush=True)
        scenes.leave(stage, scene)
    running.end()
    shoot_empty(program, folder, pictures)


if __name__ == '__main__':
    main()
