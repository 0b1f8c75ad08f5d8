#!/usr/bin/env python3
# redact.py - nothing of a name is left in any byte of any file that is written
# SPDX-FileCopyrightText: 2026 The Dramatis authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: redact.py PROGRAM SOURCE-ROOT

A dossier names one person in every place and form there is.  Its redacted copy is written, and then
everything that can be made of the copy: pictures, reports, merges.  Every byte of all of that is
searched for the name in UTF-8 and UTF-16, in both normal forms, in any case, without accents, as
\\u escapes, in percent-encoding, as entities of XML; compressed parts of PNG and PDF are opened.
"""

import hashlib
import json
import os
import pathlib
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import unicodedata
import urllib.parse
import zlib

PARTS = ('Zdeňka', 'Přibyslavská', 'Kočkopsová')
NAME = 'Zdeňka Přibyslavská-Kočkopsová'
LETTERS = re.compile(r'[^\W\d_]+')


def forms(part):
    """What of a part is looked for, in small letters."""
    plain = ''.join(c for c in unicodedata.normalize('NFD', part) if not unicodedata.combining(c))
    texts = {unicodedata.normalize(form, part.lower()) for form in ('NFC', 'NFD')} | {plain.lower()}
    found = set()
    for text in texts:
        found.add(text.encode('utf-8'))
        found.add(text.encode('utf-16-le'))
        found.add(text.encode('utf-16-be'))
        found.add(urllib.parse.quote(text).lower().encode())
        found.add(''.join(f'&#{ord(c)};' if ord(c) > 126 else c for c in text).encode())
        found.add(''.join(f'&#x{ord(c):x};' if ord(c) > 126 else c for c in text).encode())
        found.add(''.join(f'\\u{ord(c):04x}' if ord(c) > 126 else c for c in text).encode())
        found.add(''.join(f'\\u{ord(c):04x}' for c in text).encode())
    return found


NEEDLES = set().union(*(forms(part) for part in PARTS))


def lower(data):
    """Small letters, byte by byte where it is no text."""
    try:
        return data.decode('utf-8').lower().encode('utf-8')
    except UnicodeDecodeError:
        return data.lower()


def opened(data):
    """The bytes themselves, and what is compressed in them."""
    yield data
    for match in re.finditer(rb'stream\r?\n(.*?)endstream', data, re.S):
        try:
            yield zlib.decompressobj().decompress(match.group(1))
        except zlib.error:
            pass
    if data.startswith(b'\x89PNG'):
        at = 8
        while at + 8 <= len(data):
            length, kind = struct.unpack('>I4s', data[at:at + 8])
            body = data[at + 8:at + 8 + length]
            for begin in range(len(body)) if kind in (b'zTXt', b'iTXt') else ():
                try:
                    yield zlib.decompressobj().decompress(body[begin:])
                    break
                except zlib.error:
                    pass
            at += 12 + length


def search(name, data):
    for piece in opened(data):
        small = lower(piece)
        for needle in NEEDLES:
            assert needle not in small, f'{name}: {needle!r} in …{context(small, needle)!r}…'


def context(data, needle):
    at = data.index(needle)
    return data[max(0, at - 40):at + len(needle) + 40]


def quote(number, exact, source='s', start=0, **more):
    return {'id': f'e-pribyslavska-{number}', 'source': source, 'exact': exact, 'start': start,
            'end': start + len(exact), 'stance': 'supports', 'certainty': 'stated', **more}


TEXT = ('ZDEŇKA PŘIBYSLAVSKÁ-KOČKOPSOVÁ resigned. Přibyslav-\nská did not comment; '
        'Zden\u030cka’s lawyer did. See zdenka.kockopsova@example.org.')
SPLIT = 'P\u0159i\u00adbyslavská'


def build():
    """The name in every field that holds words, each time in another form."""
    return {
        'format': 'dramatis', 'version': 1, 'title': f'The {NAME} papers', 'language': 'en',
        'note': 'On P R I B Y S L A V S K A and hers',
        'x-origin': {'file': '/home/zdeňka/Kočkopsová.txt', 'ZDENKA': ['pribyslavska', {'a': NAME}],
                     'url': 'https://example.org/?q=Ko%C4%8Dkopsov%C3%A1'},
        'sources': [
            {'id': 's', 'title': f'{NAME} resigns', 'publisher': 'Kočkopsová & Sons',
             'author': 'Z. Přibyslavská', 'text': TEXT, 'length': len(TEXT),
             'sha256': hashlib.sha256(TEXT.encode()).hexdigest(),
             'url': 'https://example.org/P%C5%99ibyslavsk%C3%A1'},
            {'id': 'kockopsova-letter', 'title': 'A letter', 'length': 90, 'sha256': 'ab' * 32,
             'url': 'https://example.org/zdenka', 'paragraphs': [0, 20]},
        ],
        'actors': [
            {'id': 'firm', 'name': 'Přibyslavská Ltd', 'kind': 'company',
             'aliases': ['Kočkopsová Co.'], 'position': [100, 0]},
            {'id': 'zdenka', 'name': NAME, 'kind': 'person', 'aliases': ['Zdeňka K.'],
             'note': 'Přibyslavské přátelé', 'position': [0, 0], 'x-id': 'PRIBYSLAVSKA'},
        ],
        'ties': [
            {'id': 't-zdenka-runs-firm', 'from': 'zdenka', 'to': 'firm', 'verb': 'as Zdeňka runs',
             'note': f'{SPLIT} herself', 'standing': {
                 'value': 'disputed', 'by': 'Kočkopsová', 'when': '2026', 'why': 'says Zdenka'},
             'evidence': [
                 quote(1, 'PŘIBYSLAVSKÁ-KOČKOPSOVÁ resigned', start=7, prefix='ZDEŇKA ',
                       suffix='. Přibyslav', speaker='zdenka', note='Zdeňčina slova, Zdeňka’s'),
                 quote(2, 'did not comment', start=TEXT.index('did not'),
                       prefix='byslav-\nská ', suffix='; Zden'),
                 quote(3, f'that {SPLIT} signed', 'kockopsova-letter', 20,
                       prefix='slavská said ', suffix=' with Kočkop'),
             ]},
        ],
        'conflicts': {'list': [{'record': 'actor', 'id': 'zdenka', 'field': 'name', 'ours': NAME,
                                'theirs': 'Z.'}]},
    }


def run(program, *arguments, expected=(0,)):
    result = subprocess.run([program, *map(str, arguments)], capture_output=True, check=False)
    assert result.returncode in expected, (arguments, result.returncode, result.stderr)
    return result.stdout + result.stderr


def redact(program, folder, *more):
    original, copy = folder / 'original.dramatis', folder / 'out' / 'copy.dramatis'
    copy.parent.mkdir()
    original.write_text(json.dumps(build()), encoding='utf-8')
    output = run(program, 'redact', original, '--actor', 'zdenka', '--as', 'Source A', *more, '-o',
                 copy)
    return original, copy, output


def test_the_original_is_full_of_it(program, folder):
    """What is searched for would be found."""
    original, _, _ = redact(program, folder)
    try:
        search('original', original.read_bytes())
    except AssertionError:
        return
    raise AssertionError('the search finds nothing in what names the person everywhere')


def test_no_byte_of_any_file_names_it(program, folder):
    _, copy, _ = redact(program, folder)
    out = copy.parent
    for suffix in ('svg', 'png', 'pdf'):
        run(program, 'export', copy, '-o', out / f'picture.{suffix}')
    for name, arguments in (('show', ['show', copy]), ('check', ['check', '--json', copy]),
                            ('diff', ['diff', '--json', copy, copy])):
        (out / name).write_bytes(run(program, *arguments, expected=(0, 1, 3)))
    run(program, 'merge', copy, copy, '-o', out / 'merged.dramatis')
    if shutil.which('pdftotext') is not None:
        subprocess.run(['pdftotext', out / 'picture.pdf', out / 'picture.txt'], check=True)
    names = sorted(out.iterdir())
    assert len(names) >= 8, names
    for path in names:
        search(path.name, path.read_bytes())
        search('a name of a file', path.name.encode())


def test_the_copy_is_sound_and_proved(program, folder):
    _, copy, _ = redact(program, folder)
    dossier = json.loads(copy.read_text(encoding='utf-8'))
    assert '████' in dossier['ties'][0]['evidence'][0]['exact']
    assert 'conflicts' not in dossier
    result = json.loads(run(program, 'check', '--json', copy, expected=(0, 1, 3)).decode())
    assert result['quotes']['lost'] == 0 and result['quotes']['exact'] == 2, result['quotes']


def test_a_redacted_quote_is_not_lost(program, folder):
    """Against the original text it can be neither proved nor refuted, and check says so."""
    _, copy, _ = redact(program, folder)
    text = folder / 'text.txt'
    text.write_text('x that Přibyslavská signed, as it were.', encoding='utf-8')
    told = run(program, 'check', copy, '--text', f'source-a-letter={text}', expected=(3,)).decode()
    assert 'e-source-a-3 redacted: ' in told and ' 0 lost, 1 unchecked' in told, told


def test_bars_tell_no_length(program, folder):
    _, copy, _ = redact(program, folder)
    text = copy.read_text(encoding='utf-8')
    assert set(re.findall('█+', text)) == {'████'}


def test_what_stood_there_is_gone(program, folder):
    """An older file of that name, and what hangs on it, does not shine through."""
    out = folder / 'out'
    out.mkdir()
    copy = out / 'copy.dramatis'
    copy.write_text(json.dumps(build()), encoding='utf-8')
    try:
        os.setxattr(copy, 'user.xdg.origin.url', NAME.encode())
    except OSError:
        pass
    original = folder / 'original.dramatis'
    original.write_text(json.dumps(build()), encoding='utf-8')
    run(program, 'redact', original, '--actor', 'zdenka', '--as', 'Source A', '-o', copy)
    assert [path.name for path in out.iterdir()] == ['copy.dramatis']
    search('copy', copy.read_bytes())
    try:
        for key in os.listxattr(copy):
            search(key, os.getxattr(copy, key))
    except OSError:
        pass


def test_the_original_stays_and_keeps_its_name(program, folder):
    original, _, _ = redact(program, folder)
    assert json.loads(original.read_text(encoding='utf-8')) == build()
    run(program, 'redact', original, '--actor', 'zdenka', '--as', 'X', '-o', original,
        expected=(2,))
    assert json.loads(original.read_text(encoding='utf-8')) == build()


def test_doubtful_words_are_told_and_can_go(program, folder):
    original = folder / 'original.dramatis'
    dossier = build()
    dossier['note'] = 'Her cousin Pribyslawska knew.'
    original.write_text(json.dumps(dossier), encoding='utf-8')
    copy = folder / 'copy.dramatis'
    told = run(program, 'redact', original, '--actor', 'zdenka', '--as', 'A', '-o', copy).decode()
    assert 'look: "Pribyslawska" in dossier may be the name' in told, told
    assert 'Pribyslawska' in copy.read_text(encoding='utf-8')
    run(program, 'redact', original, '--actor', 'zdenka', '--as', 'A', '--also',
        'zdenka=Pribyslawska', '-o', copy)
    assert 'Pribyslawska' not in copy.read_text(encoding='utf-8')


def test_who_and_when(program, folder):
    _, copy, _ = redact(program, folder, '--no-personal', '--no-authors')
    standing = json.loads(copy.read_text(encoding='utf-8'))['ties'][0]['standing']
    assert standing['by'] == '' and standing['when'] == ''


def test_wrong_command_lines(program, folder):
    original = folder / 'original.dramatis'
    original.write_text(json.dumps(build()), encoding='utf-8')
    copy = folder / 'copy.dramatis'
    for arguments in (['--actor', 'nobody', '--as', 'A'], ['--actor', 'zdenka'], ['--as', 'A'], [],
                      ['--actor', 'zdenka', '--as', 'Ms Kockopsova'],
                      ['--actor', 'zdenka', '--as', ''],
                      ['--actor', 'zdenka', '--as', 'A', '--also', 'firm=x'],
                      ['--actor', 'zdenka', '--as', 'A', '--actor', 'zdenka', '--as', 'B']):
        run(program, 'redact', original, *arguments, '-o', copy, expected=(2,))
        assert not copy.exists(), arguments
    run(program, 'redact', original, '--actor', 'zdenka', '--as', 'A', expected=(2,))


def main(program, root):
    del root
    program = str(pathlib.Path(program).resolve())
    tests = [(name, function) for name, function in globals().items() if name.startswith('test_')]
    for n, (name, function) in enumerate(tests, 1):
        with tempfile.TemporaryDirectory(prefix='dramatis-redact-') as folder:
            try:
                function(program, pathlib.Path(folder))
                print(f'ok {n} - {name}')
            except AssertionError as error:
                print(f'not ok {n} - {name}')
                for line in str(error).split('\n'):
                    print(f'# {line}')
    print(f'1..{len(tests)}')


if __name__ == '__main__':
    main(*sys.argv[1:])
