# catalogue.py - reads and writes catalogues, and takes the words out of the sources
# SPDX-FileCopyrightText: 2026 The Dramatis authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the checks of this folder share.  Only what the standard library has."""

import ast
import pathlib
import re
import subprocess

# The words that mark a text, and what of GLib takes a format: as "meson compile dramatis-pot".
XGETTEXT = ('xgettext', '--from-code=UTF-8', '--add-comments', '--keyword=_', '--keyword=N_',
            '--keyword=C_:1c,2', '--keyword=NC_:1c,2', '--keyword=g_dcgettext:2',
            '--keyword=g_dngettext:2,3', '--keyword=g_dpgettext2:2c,3',
            '--flag=N_:1:pass-c-format', '--flag=C_:2:pass-c-format',
            '--flag=NC_:2:pass-c-format', '--flag=g_dngettext:2:pass-c-format',
            '--flag=g_strdup_printf:1:c-format', '--flag=g_string_printf:2:c-format',
            '--flag=g_string_append_printf:2:c-format', '--flag=g_set_error:4:c-format')
LINE = re.compile(r'(msgctxt|msgid_plural|msgid|msgstr(?:\[(\d)\])?) (".*")$')


class Entry:
    """One text: where it comes from, what it is, and what it became."""

    def __init__(self):
        self.comments = []
        self.places = []
        self.flags = ''
        self.context = None
        self.text = None
        self.plural = None
        self.said = {}

    @property
    def key(self):
        return self.context, self.text

    @property
    def label(self):
        return f'“{self.text}”' if self.context is None else f'“{self.text}” ({self.context})'

    @property
    def fuzzy(self):
        return 'fuzzy' in self.flags

    @property
    def complete(self):
        return bool(self.said) and all(self.said.values())

    def add(self, word, number, text):
        if word == 'msgctxt':
            self.context = (self.context or '') + text
        elif word == 'msgid':
            self.text = (self.text or '') + text
        elif word == 'msgid_plural':
            self.plural = (self.plural or '') + text
        else:
            self.said[number] = self.said.get(number, '') + text


def read_entries(path):
    """Every entry of the catalogue at PATH, the header first.  Obsolete ones are left out."""
    entries, entry, word, number = [], Entry(), None, 0
    for line in path.read_text(encoding='utf-8').splitlines() + ['']:
        found = LINE.match(line)
        if not line:
            if entry.text is not None:
                entries.append(entry)
            entry = Entry()
        elif line.startswith('#.'):
            entry.comments.append(line[2:].strip())
        elif line.startswith('#:'):
            entry.places += line[2:].split()
        elif line.startswith('#,'):
            entry.flags += line[2:]
        elif found:
            word, number = found[1].partition('[')[0], int(found[2] or 0)
            entry.add(word, number, ast.literal_eval(found[3]))
        elif line.startswith('"'):
            entry.add(word, number, ast.literal_eval(line))
    return entries


def quoted(text):
    for plain, escaped in (('\\', '\\\\'), ('"', '\\"'), ('\n', '\\n')):
        text = text.replace(plain, escaped)
    return f'"{text}"'


def write_entries(path, entries):
    """The catalogue of ENTRIES, without places and comments."""
    with path.open('w', encoding='utf-8') as out:
        for entry in entries:
            if entry.context is not None:
                out.write(f'msgctxt {quoted(entry.context)}\n')
            out.write(f'msgid {quoted(entry.text)}\n')
            if entry.plural is not None:
                out.write(f'msgid_plural {quoted(entry.plural)}\n')
                for number, text in sorted(entry.said.items()):
                    out.write(f'msgstr[{number}] {quoted(text)}\n')
            else:
                out.write(f'msgstr {quoted(entry.said[0])}\n')
            out.write('\n')


def listed(path):
    """The lines of POTFILES or LINGUAS."""
    return [line for line in path.read_text(encoding='utf-8').splitlines()
            if line and not line.startswith('#')]


def extract(root, template):
    """Writes what the files of po/POTFILES have to translate to TEMPLATE, and reads it."""
    root = pathlib.Path(root)
    subprocess.run(XGETTEXT + ('--directory', str(root), '--package-name=dramatis',
                               '--output', str(template),
                               '--files-from', str(root / 'po' / 'POTFILES')),
                   check=True, capture_output=True)
    return read_entries(template)[1:]
