#!/usr/bin/env python3
# manuals.py - man pages and shell completions know every command and option
# SPDX-FileCopyrightText: 2026 The Dramatis authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: manuals.py WINDOW-PROGRAM COMMAND-LINE-PROGRAM SOURCE-ROOT"""

import pathlib
import re
import shutil
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / 'arch'))
from tap import Tap, read  # noqa: E402  pylint: disable=wrong-import-position

OPTION = re.compile(r'^ +(?:-(\w), )?--([a-z-]+)', re.MULTILINE)
COMMAND = re.compile(r'^  ([a-z]+)    ', re.MULTILINE)

# Called as the shells call them, but what would be offered is printed.
BASH = '''source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); function=_${1//-/_}
$function; printf '%s\\n' "${COMPREPLY[@]}"'''
ZSH = '''fpath=("${1:h}" $fpath); shift; autoload -U _dramatis
_arguments () { print -rl -- "$@" } ; _describe () { print -rl -- "${(@P)4}" }
words=("$@"); CURRENT=$#; service=$1; complete_it () { _dramatis }; complete_it'''
FISH = 'source $argv[1]; complete -C "$argv[2]"'


def run(*command):
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True,
                          encoding='utf-8', check=False)
    return done.stdout, done.stderr


def options(text):
    """The long and the short options that a help tells of."""
    return [f'--{found[1]}' for found in OPTION.findall(text)] + [
        f'-{found[0]}' for found in OPTION.findall(text) if found[0]]


def helps(window, cli):
    """For each program its commands, '' among them, with what their help says."""
    text = run(cli, '--help')[0]
    commands = {'': text}
    for name in COMMAND.findall(text[text.index('Commands:'):]):
        commands[name] = run(cli, name, '--help')[0]
    return {'dramatis': {'': run(window, '--help-all')[0]}, 'dramatis-cli': commands}


def check_man(tap, root, program, commands):
    page = root / 'data' / 'man' / f'{program}.1'
    text = read(page)
    parts = re.split(r'^\.Ss (\w+)$', text, flags=re.MULTILINE)
    sections = {'': text, **dict(zip(parts[1::2], parts[2::2]))}
    problems, looked = [], 0
    for command, told in commands.items():
        section = sections.get(command, '')
        for option in options(told):
            looked += 1
            # "Fl -output" is --output; what every command has is told once.
            where = text if option in ('--help', '-h') else section
            if not re.search(rf'\bFl (?:[^\n]* Fl )?{re.escape(option[1:])}(?: |,|$)',
                             where.replace(' , ', ' '), re.MULTILINE):
                problems.append(f'{page.name} lacks {option} {command}')
    tap.check(f'the man page of {program} has every option', looked, problems)
    for tool, *command in (('mandoc', '-Tlint', '-Wwarning', page),
                           ('man', '--warnings', '-E', 'UTF-8', '-l', '-Tutf8', '-Z', page)):
        name = f'{tool} has nothing to say against {page.name}'
        if shutil.which(tool) is None:
            tap.skip(name, f'{tool} is not installed')
            continue
        out, err = run(tool, *command)
        said = err if tool == 'man' else out + err
        tap.check(name, 1, said.splitlines())


def offers(shell, folder, program, command):
    """What a shell offers for options, and what it complains of."""
    words = [program] + ([command] if command else []) + ['-' if shell == 'zsh' else '--']
    if shell == 'bash':
        return run('bash', '-c', BASH, 'bash', folder / 'dramatis.bash', *words)
    if shell == 'zsh':
        return run('zsh', '-fc', ZSH, 'zsh', (folder / '_dramatis').resolve(), *words)
    return run('fish', '--no-config', '-c', FISH, folder / 'dramatis.fish', ' '.join(words))


def check_completion(tap, root, shell, programs):
    name = f'{shell} completes every command and option'
    if shutil.which(shell) is None:
        tap.skip(name, f'{shell} is not installed')
        return
    folder = root / 'data' / 'completions'
    problems, looked = [], 0
    for program, commands in programs.items():
        for command, told in commands.items():
            out, err = offers(shell, folder, program, command)
            problems += err.splitlines()
            if shell == 'bash' and not command and program == 'dramatis-cli':
                out = run('bash', '-c', BASH, 'bash', folder / 'dramatis.bash', program, '')[0]
            for option in options(told):
                looked += 1
                # A letter is not offered where the word begins with two dashes.
                if len(option) > 2 and not re.search(rf'{option}(?![a-z-])', out):
                    problems.append(f'{program} {command}: {option} is not offered')
        wanted = [command for command in commands if command]
        if not wanted:
            continue
        if shell == 'fish':
            out = run('fish', '--no-config', '-c', FISH, folder / 'dramatis.fish',
                      f'{program} ')[0]
        for command in wanted:
            looked += 1
            first = out if shell == 'fish' else {
                'bash': lambda: run('bash', '-c', BASH, 'bash', folder / 'dramatis.bash',
                                    program, '')[0],
                'zsh': lambda: run('zsh', '-fc', ZSH, 'zsh', (folder / '_dramatis').resolve(),
                                   program, '')[0]}[shell]()
            if not re.search(rf'^{command}\b', first, re.MULTILINE):
                problems.append(f'{program}: {command} is not offered')
    tap.check(name, looked, problems)


def main(window, cli, root):
    root = pathlib.Path(root)
    programs = helps(window, cli)
    tap = Tap()
    for program, commands in programs.items():
        check_man(tap, root, program, commands)
    for shell in ('bash', 'zsh', 'fish'):
        check_completion(tap, root, shell, programs)
    return tap.done()


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
