#!/usr/bin/env python3
# proof.py - changes one character, and sees whether dramatis-cli finds it
# SPDX-FileCopyrightText: 2026 The Dramatis authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: proof.py PROGRAM SOURCE-ROOT

Takes a dossier that carries its texts, and changes one character of a quote, or beside all quotes,
in every way and at every kind of place: in a text that is given, in the text the dossier carries,
in the words of the quote.
"""

import copy
import json
import pathlib
import random
import subprocess
import sys
import tempfile
import unicodedata

from cli import SURROUNDINGS, surroundings

EXAMPLE = 'data/examples/harbour-permits.dramatis'
# What a change may make of a letter: another, another case, one that looks the same, typography.
ALIKE = {'a': 'а', 'e': 'е', 'o': 'о', ' ': '\u00a0', '-': '–', "'": '’', '’': "'", '“': '"',
         '”': '"', '.': '…', ',': ';', '\n': ' '}


class Proof:
    def __init__(self, program, root, folder):
        self.program = str(pathlib.Path(program).resolve())
        self.folder = folder
        self.n = 0
        self.random = random.Random(4)
        self.whole = json.loads((root / EXAMPLE).read_text(encoding='utf-8'))
        self.texts = {source['id']: source['text'] for source in self.whole['sources']}
        self.quotes = [(tie['id'], quote) for tie in self.whole['ties']
                       for quote in tie['evidence']]
        self.bare = copy.deepcopy(self.whole)
        for source in self.bare['sources']:
            source['text'] = None

    def write(self, name, content):
        path = self.folder / name
        path.write_text(content if isinstance(content, str)
                        else json.dumps(content, ensure_ascii=False), encoding='utf-8', newline='')
        return path

    def run(self, *words):
        return subprocess.run([self.program, *map(str, words)], env=surroundings(SURROUNDINGS[0]),
                              stdin=subprocess.DEVNULL, capture_output=True, check=False)

    def check(self, dossier, texts=()):
        """The exit code, and what was found by (tie, evidence)."""
        words = ['check', '--json', self.write('a.dramatis', dossier)]
        for source, text in dict(texts).items():
            words += ['--text', f'{source}={self.write(source + ".txt", text)}']
        result = self.run(*words)
        report = json.loads(result.stdout)
        found = {(f['tie'], f['evidence']): f for f in report.get('findings', ())
                 if f['kind'] == 'quote'}
        return result.returncode, found, report

    def tell(self, rule, looked_at, problems):
        self.n += 1
        for problem in problems[:10]:
            print(f'# {problem}')
        passed = looked_at > 0 and not problems
        print(f'{"ok" if passed else "not ok"} {self.n} - {rule} ({looked_at})')


def changes(text, at):
    """Every way to change the character at a place."""
    letter = text[at]
    for other in {'x' if letter != 'x' else 'y', letter.swapcase(), ALIKE.get(letter, '·'),
                  unicodedata.normalize('NFD', letter), ''} - {letter}:
        yield text[:at] + other + text[at + 1:]
    for other in ('x', ' ', '\u0301', '\u00ad'):
        yield text[:at] + other + text[at:]


def kinds_of_places(text, start, end):
    """Of each kind of character in the passage one place, and both ends."""
    kinds = {unicodedata.category(text[at]) + text[at] * (not text[at].isalnum()): at
             for at in range(start, end)}
    return sorted({start, end - 1, *kinds.values()})


def is_same_passage(text, start, exact):
    """Whether the words are where they were, as where one of two equal letters is gone."""
    return any(text[at:at + len(exact)] == exact for at in (start - 1, start, start + 1) if at >= 0)


def is_named(found, tie, quote):
    finding = found.get((tie, quote['id']))
    if not finding:
        return False
    said = set(finding['differences'].split(', ') if finding['differences'] else ())
    return finding['state'] in ('proposed', 'lost') or bool(said - {'context'})


def untouched(t):
    texts = t.texts
    for what, dossier, given in (('carried', t.whole, {}), ('given', t.bare, texts)):
        code, found, report = t.check(dossier, given)
        t.tell(f'every quote is exact in the {what} texts', len(t.quotes),
               [] if code == 0 and not found and report['result'] == 'proved' else [str(report)])
        t.tell(f'an editor has nothing to ask of the {what} texts', len(t.quotes),
               report['warnings'])


def altered(t, rule, make, every):
    """MAKE gives for a changed text what to check; each EVERY-th case is tried."""
    n, tried, problems = 0, 0, []
    for tie, quote in t.quotes:
        text, start = t.texts[quote['source']], quote['start']
        for at in kinds_of_places(text, start, quote['end']):
            for changed in changes(text, at):
                n += 1
                if n % every or is_same_passage(changed, start, quote['exact']):
                    continue
                tried += 1
                code, found, report = t.check(*make(quote, changed))
                if code != 1 or not is_named(found, tie, quote):
                    problems.append(f'{tie} {quote["id"]}: {text[at]!r} at {at} became '
                                    f'{changed[at:at + 2]!r}: exit {code}, {report["findings"]}')
    t.tell(rule, tried, problems)


def in_carried_text(t):
    def make(quote, changed):
        dossier = copy.deepcopy(t.whole)
        for source in dossier['sources']:
            if source['id'] == quote['source']:
                source['text'] = changed
        return dossier, {}
    altered(t, 'a change within a quote is found in the text that the dossier carries', make, 23)


def in_given_text(t):
    altered(t, 'a change within a quote is found in a text that is given',
            lambda quote, changed: (t.bare, {**t.texts, quote['source']: changed}), 19)


def in_words(t):
    def make(quote, changed):
        dossier = copy.deepcopy(t.whole)
        longer = len(changed) - len(t.texts[quote['source']])
        for tie in dossier['ties']:
            for other in tie['evidence']:
                if other['id'] == quote['id']:
                    other['exact'] = changed[quote['start']:quote['end'] + longer]
        return dossier, {}
    altered(t, 'a change of the words of a quote is found', make, 21)


def elsewhere(t):
    """Beside all quotes one letter is another: the quotes are as good as before."""
    n, problems = 0, []
    for source, text in t.texts.items():
        within = {at for _, quote in t.quotes if quote['source'] == source
                  for at in range(quote['start'], quote['end'])}
        outside = [at for at in range(len(text)) if at not in within and text[at] not in '\n']
        for at in t.random.sample(outside, min(40, len(outside))):
            n += 1
            changed = text[:at] + ('x' if text[at] != 'x' else 'y') + text[at + 1:]
            code, found, report = t.check(t.bare, {**t.texts, source: changed})
            told = [f for f in report['findings'] if f['kind'] == 'text']
            if (code != 1 or found or len(told) != 1 or told[0]['source'] != source or
                    told[0]['good'] != told[0]['quotes']):
                problems.append(f'{source}: {text[at]!r} at {at}: exit {code}, {report}')
    t.tell('a change beside the quotes is a changed source with its quotes still good', n, problems)


def attach(t):
    """From no texts to all of them, each in another form."""
    path = t.write('attached.dramatis', t.bare)
    problems = []
    for source, text in t.texts.items():
        result = t.run('attach', path, source, t.write('b.txt', text))
        if result.returncode != 0:
            problems.append(result.stdout.decode() + result.stderr.decode())
    code, found, report = t.check(json.loads(path.read_text(encoding='utf-8')))
    if code != 0 or found:
        problems.append(str(report))
    t.tell('the very texts are attached and prove every quote', len(t.texts), problems)


def attach_another(t):
    """A page with the same article: what was moved is moved, what is lost keeps it from being
    written."""
    tie, quote = t.quotes[0]
    source, problems = quote['source'], []
    text = t.texts[source]
    page = '<html><nav><a href="/">Home</a></nav><article>' + ''.join(
        f'<p>{part}</p>' for part in ['Corrected on Monday.', *text.split('\n\n')]) + '</article>'
    path, page = t.write('c.dramatis', t.bare), t.write('page.html', page)
    before = path.read_bytes()
    result = t.run('attach', path, source, page, '--json', '-o', t.folder / 'd.dramatis')
    report = json.loads(result.stdout)
    if result.returncode != 0 or report['very_text'] or not report['written']:
        problems.append(str(report) + result.stderr.decode())
    if {q['state'] for q in report['quotes']} - {'exact', 'moved'} or path.read_bytes() != before:
        problems.append(str(report))
    result = t.run('check', t.folder / 'd.dramatis')
    if f'{source}:' in result.stdout.decode().replace('no text', '') and result.returncode != 3:
        problems.append(result.stdout.decode())

    lost = t.write('lost.txt', text.replace(quote['exact'], 'Nothing of the kind'))
    for words, code, written in (((), 1, False), (('--anyway',), 1, True)):
        out = t.folder / 'e.dramatis'
        result = t.run('attach', path, source, lost, '-o', out, *words)
        if (result.returncode != code or out.exists() != written or
                f'{tie} {quote["id"]} ' not in result.stdout.decode()):
            problems.append(result.stdout.decode() + result.stderr.decode())
    t.tell('another copy is attached, and nothing is written over a lost quote', 4, problems)


def attach_accepted(t):
    tie, quote = t.quotes[0]
    words = quote['exact'].split(' ')
    middle = len(words) // 2
    changed = ' '.join(words[:middle] + ['so-called'] + words[middle:])
    path = t.write('f.dramatis', t.bare)
    text = t.write('f.txt', t.texts[quote['source']].replace(quote['exact'], changed))
    others = [q['id'] for _, q in t.quotes if q['source'] == quote['source']]
    first = json.loads(t.run('attach', path, quote['source'], text, '--json').stdout)
    proposed = [q['evidence'] for q in first['quotes'] if q['state'] == 'proposed']
    accepted = [word for one in proposed for word in ('--accept', one)]
    result = t.run('attach', path, quote['source'], text, *accepted)
    after = json.loads(path.read_text(encoding='utf-8'))
    exact = [q['exact'] for tie in after['ties'] for q in tie['evidence'] if q['id'] == quote['id']]
    t.tell('what is proposed is taken when it is accepted', len(others),
           [] if result.returncode == 0 and exact == [changed] and quote['id'] in proposed
           else [f'{first} {result.stdout.decode()} {result.stderr.decode()} {exact}'])


def refused(t):
    path = t.write('g.dramatis', t.bare)
    source = t.whole['sources'][0]['id']
    text = t.write('g.txt', t.texts[source])
    lines = [(('attach', path, 'nobody', text), 'there is no source'),
             (('attach', path, source, t.folder / 'none'), 'there is no such file'),
             (('attach', path, source, text, '--accept', 'nobody'), 'expected the id of a quote'),
             (('attach', path, source), 'expected FILE SOURCE TEXT, found 2'),
             (('attach', path, source, t.write('h.txt', '')), 'is empty')]
    problems = []
    for words, expected in lines:
        result = t.run(*words)
        if result.returncode != 2 or expected not in result.stderr.decode() or result.stdout:
            problems.append(f'{words}: {result.returncode} {result.stderr.decode()}')
    t.tell('what cannot be understood is refused', len(lines), problems)


def main(program, root):
    with tempfile.TemporaryDirectory() as folder:
        t = Proof(program, pathlib.Path(root), pathlib.Path(folder))
        for part in (untouched, in_carried_text, in_given_text, in_words, elsewhere, attach,
                     attach_another, attach_accepted, refused):
            part(t)
        print(f'1..{t.n}')


if __name__ == '__main__':
    main(sys.argv[1], sys.argv[2])
