#!/usr/bin/env python3
# check.py - holds every catalogue against the words of the sources
# SPDX-FileCopyrightText: 2026 The Dramatis authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: check.py SOURCE-ROOT [--complete]

Catalogues keep what a program or a key depends on, and are --complete; nothing that people read in
the window is unmarked; what is short or made of parts has a word to translators.
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

import catalogue

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / 'arch'))
from tap import Tap, files_below, read  # pylint: disable=wrong-import-position

ARGUMENT = re.compile(r'%(?:(\d)\$)?[-+ 0#]*\d*(?:\.\d+)?(?:hh|h|ll|l|z)?([a-zA-Z%])')
MNEMONIC = re.compile(r'(?<![A-Za-z0-9])_(?=\w)|(?<=\w)_(?=\w)')

# Desktops have used these for so long that nobody takes them for something else.
PLAIN = {'add', 'back', 'copy', 'cut', 'dark', 'date', 'file', 'find', 'menu', 'name', 'open',
         'pin', 'quit', 'redo', 'save', 'show', 'size', 'text', 'undo', 'view', 'zoom', 'note',
         'verb', 'tie', 'tab'}

# Properties of templates, and functions in C, whose text is on the screen or read out.
VISIBLE = {'label', 'title', 'subtitle', 'tooltip-text', 'tooltip-markup', 'placeholder-text',
           'description', 'heading', 'body', 'secondary-text', 'dropdown-tooltip', 'accept-label'}
SETTER = re.compile(
    r'\b(?:\w+_set_(?:label|title|subtitle|tooltip_text|tooltip_markup|placeholder_text|'
    r'description|heading|body|accept_label|markup)'
    r'|gtk_label_new|gtk_label_new_with_mnemonic|gtk_button_new_with_(?:label|mnemonic)'
    r'|adw_toast_new|g_menu_append(?:_submenu|_section)?|g_menu_item_new(?:_submenu|_section)?'
    r'|gtk_file_filter_set_name|adw_message_dialog_(?:new|add_response)'
    r'|gtk_dialog_add_button) \(')
PROPERTY = re.compile(r'GTK_ACCESSIBLE_PROPERTY_(?:LABEL|DESCRIPTION|VALUE_TEXT|PLACEHOLDER),\s*"')
MARKED = re.compile(r'\b(?:_|C_|gettext|ngettext) \(')
LITERAL = re.compile(r'"((?:[^"\\]|\\.)*)"')
CODE_WORD = re.compile(r'[a-z0-9.:_/-]+')
COMMENT = re.compile(r'/\*.*?\*/', re.DOTALL)
NAMES = {'Dramatis'}
LETTERS = re.compile('[A-Za-z]{2}')


def arguments(text):
    """What a format takes, by place: {1: 's', 2: 'u'}; and how often it says %%."""
    found, n = {}, 0
    percents = 0
    for place, kind in ARGUMENT.findall(text):
        if kind == '%':
            percents += 1
            continue
        n += 1
        found[int(place) if place else n] = kind
    return found, percents


def mnemonics(text):
    return len(MNEMONIC.findall(text))


def broken(entry, said):
    """What SAID, a translation of ENTRY, does not keep."""
    # A singular may say "one" or nothing where the plural has a number.
    if 'c-format' in entry.flags and \
            arguments(said) not in (arguments(entry.text), arguments(entry.plural or entry.text)):
        yield 'other arguments'
    for text in (entry.text, entry.plural):
        if text is None:
            continue
        if text.count('\n') != said.count('\n'):
            yield 'another number of lines'
        if mnemonics(text) != mnemonics(said) and entry.text != 'translator-credits':
            yield 'a mnemonic more or less'
        if ('…' in text) != ('…' in said):
            yield 'an ellipsis more or less'
        if (text[:1] == ' ') != (said[:1] == ' ') or (text[-1:] == ' ') != (said[-1:] == ' '):
            yield 'blanks more or less at an end'
        if text.endswith(';') != said.endswith(';'):
            yield 'a semicolon at the end'
        if text[-1:] in '.:' and said[-1:] != text[-1:]:
            yield f'no “{text[-1:]}” at the end'
        for mark in ('(F', 'https://'):
            if text.count(mark) != said.count(mark):
                yield f'“{mark}” more or less'
    if '"' in said and '"' not in entry.text:
        yield 'typewriter quotation marks'
    if '...' in said:
        yield 'three dots instead of an ellipsis'
    if '  ' in said.strip() and '  ' not in entry.text.strip():
        yield 'two blanks'


def problems_of(entries):
    for entry in entries:
        for said in set(entry.said.values()):
            if said:
                for problem in sorted(set(broken(entry, said))):
                    yield f'{entry.label} → “{said}”: {problem}'


def unfinished(template, entries):
    """What the catalogue lacks, has only by guess, or has beyond."""
    known = {entry.key: entry for entry in entries}
    for entry in template:
        own = known.pop(entry.key, None)
        if own is None:
            yield f'{entry.label} is missing'
        elif own.fuzzy or not own.complete:
            yield f'{entry.label} is not translated, or fuzzy'
        elif own.plural != entry.plural:
            yield f'{entry.label} has another plural now'
    for entry in known.values():
        yield f'{entry.label} is in no source any more'


def said_alike(entries):
    """What two buttons say in English and differs here: a slip, or a context that is needed."""
    seen = {}
    for entry in entries:
        if entry.context is None and mnemonics(entry.text) == 1 and entry.said.get(0):
            plain = MNEMONIC.sub('', entry.text)
            said = MNEMONIC.sub('', entry.said[0])
            if seen.setdefault(plain, said) != said:
                yield f'{entry.label}: “{said}” here, “{seen[plain]}” there'


def formatted(path):
    result = subprocess.run(['msgfmt', '--check', '--output-file=/dev/null', str(path)],
                            capture_output=True, encoding='utf-8', check=False)
    return result.stderr.splitlines() if result.returncode != 0 else []


def without_comment(template):
    """Texts that cannot be translated without knowing where they stand."""
    for entry in template:
        if entry.comments or entry.context is not None:
            continue
        taken, _ = arguments(entry.text) if 'c-format' in entry.flags else ({}, 0)
        letters = re.sub('[^A-Za-z]', '', ARGUMENT.sub('', entry.text))
        if len(taken) > 1:
            why = 'has several arguments'
        elif taken and len(letters) < 3:
            why = 'is almost nothing but an argument'
        elif 0 < len(letters) <= 4 and not taken and letters.lower() not in PLAIN:
            why = 'is short'
        else:
            continue
        yield f'{entry.places[0]}: {entry.label} {why}, and has no comment for translators'


def unmarked_in_ui(path):
    for element in ET.fromstring(read(path)).iter():
        text = (element.text or '').strip()
        if (element.tag in ('property', 'attribute') and element.get('name') in VISIBLE) or \
                element.tag == 'item':
            if LETTERS.search(text) and text not in NAMES and not element.get('translatable'):
                yield f'{path.name}: “{text}” is not translatable'


def end_of_call(text, start):
    """Past the parenthesis that closes what was opened before START."""
    depth, at = 1, start
    while at < len(text) and depth:
        depth += {'(': 1, ')': -1}.get(text[at], 0)
        at += 1
    return at


def without_marked(text):
    """TEXT without the calls that mark what they are given."""
    found = MARKED.search(text)
    while found:
        text = text[:found.start()] + text[end_of_call(text, found.end()):]
        found = MARKED.search(text)
    return text


def unmarked_in_c(path):
    text = COMMENT.sub('', read(path))
    for found in SETTER.finditer(text):
        rest = without_marked(text[found.end():end_of_call(text, found.end())])
        for literal in LITERAL.findall(rest):
            if LETTERS.search(ARGUMENT.sub('', literal)) and literal not in NAMES and \
                    not CODE_WORD.fullmatch(literal):
                yield f'{path.name}: “{literal}” is not marked'
    if PROPERTY.search(text):
        yield f'{path.name}: an accessible name is not marked'


def menus(root):
    """The labels that one opened menu shows: those of its sections too, not of its submenus."""
    for path in files_below(root / 'ui', ('.ui',)):
        for menu in ET.fromstring(read(path)).iter():
            if menu.tag in ('menu', 'submenu'):
                labels = []
                collect_labels(menu, labels)
                yield path.name, labels


def collect_labels(menu, labels):
    for child in menu:
        if child.tag == 'section':
            collect_labels(child, labels)
        elif child.tag in ('item', 'submenu'):
            labels += [each.text for each in child.findall('attribute')
                       if each.get('name') == 'label']


def same_letters(root, entries):
    """Menus in which one letter stands for two things.  Without ENTRIES: in English."""
    said = {entry.text: entry.said.get(0) or entry.text for entry in entries}
    for name, labels in menus(root):
        taken = {}
        for label in labels:
            label = said.get(label, label)
            letter = MNEMONIC.search(label)
            if letter is None:
                continue
            other = taken.setdefault(label[letter.end()].lower(), label)
            if other != label:
                yield f'{name}: “{other}” and “{label}”'


def check_catalogue(tap, root, template, language, complete):
    path = root / 'po' / f'{language}.po'
    entries = catalogue.read_entries(path)[1:]
    flags = {entry.key: entry.flags for entry in template}
    for entry in entries:
        entry.flags += flags.get(entry.key, '')
    tap.check(f'{language}: msgfmt has nothing to say', 1, formatted(path))
    tap.check(f'{language}: arguments, mnemonics, ellipses and ends are kept', len(entries),
              problems_of(entries))
    tap.check(f'{language}: a button says the same everywhere', len(entries), said_alike(entries))
    tap.check(f'{language}: in a menu a letter stands for one thing', len(entries),
              same_letters(root, entries))
    if complete:
        tap.check(f'{language}: complete', len(template), unfinished(template, entries))


def main(root, complete):
    root = pathlib.Path(root)
    tap = Tap()
    templates = files_below(root / 'ui', ('.ui',))
    code = files_below(root / 'src' / 'app', ('.c',))
    tap.check('every text of a template is translatable', len(templates),
              (problem for path in templates for problem in unmarked_in_ui(path)))
    tap.check('every text that C puts on the screen is marked', len(code),
              (problem for path in code for problem in unmarked_in_c(path)))
    tap.check('in a menu a letter stands for one thing', sum(1 for _ in menus(root)),
              same_letters(root, []))
    if not shutil.which('xgettext') or not shutil.which('msgfmt'):
        tap.skip('the catalogues', 'gettext is not installed')
        return tap.done()

    with tempfile.TemporaryDirectory() as folder:
        template = catalogue.extract(root, pathlib.Path(folder) / 'dramatis.pot')
    tap.check('what is ambiguous has a comment for translators', len(template),
              without_comment(template))
    languages = catalogue.listed(root / 'po' / 'LINGUAS')
    tap.check('every catalogue is in po/LINGUAS', len(languages),
              [f'po/LINGUAS does not agree with {path.name}' for path in (root / 'po').glob('*.po')
               if path.stem not in languages])
    for language in languages:
        check_catalogue(tap, root, template, language, complete)
    return tap.done()


if __name__ == '__main__':
    sys.exit(main(sys.argv[1], '--complete' in sys.argv[2:]))
