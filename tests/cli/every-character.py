#!/usr/bin/env python3
# every-character.py - changes every single character of every quote, one after the other
# SPDX-FileCopyrightText: 2026 The Dramatis authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: every-character.py PROGRAM SOURCE-ROOT

One character of a quote and no more: in the text several a run, so far apart that no quote holds
two, and all quotes that hold one are named with their ties, and no other; in the file one of each
quote a run.  Several kinds of change are in proof.py; here no place is left out.
"""

import copy
import pathlib
import sys
import tempfile

from proof import Proof, is_named


def another(letter):
    return 'x' if letter != 'x' else 'y'


def replace(text, at):
    return text[:at] + another(text[at]) + text[at + 1:]


def in_text(t):
    """Every place that some quote holds, so far apart that no quote holds two."""
    apart = max(len(quote['exact']) for _, quote in t.quotes) + 100
    places = {source: {at for _, quote in t.quotes if quote['source'] == source
                       for at in range(quote['start'], quote['end'])}
              for source in t.texts}
    n, problems = 0, []
    for turn in range(apart):
        changed = {source: [at for at in range(turn, len(text), apart) if at in places[source]]
                   for source, text in t.texts.items()}
        dossier = copy.deepcopy(t.whole)
        for source in dossier['sources']:
            for at in changed[source['id']]:
                source['text'] = replace(source['text'], at)
                n += 1
        code, found, report = t.check(dossier)
        hit = {source: [(tie, quote) for tie, quote in t.quotes if quote['source'] == source and
                        any(quote['start'] <= at < quote['end'] for at in ats)]
               for source, ats in changed.items()}
        told = {f['source']: f['quotes'] - f['good'] for f in report['findings']
                if f['kind'] == 'text'}
        named = {(tie, quote['id']) for quotes in hit.values() for tie, quote in quotes}
        if (code != 1 or set(found) != named or
                told != {source: len(quotes) for source, quotes in hit.items() if quotes} or
                not all(is_named(found, tie, quote)
                        for quotes in hit.values() for tie, quote in quotes)):
            problems.append(f'{changed}: exit {code}, {sorted(set(found) ^ named)}, {told}')
    t.tell('every character of the text within a quote', n, problems)


def in_file(t):
    """Every character of the words of every quote."""
    n, problems = 0, []
    for turn in range(max(len(quote['exact']) for _, quote in t.quotes)):
        dossier = copy.deepcopy(t.whole)
        hit = []
        for tie in dossier['ties']:
            for quote in tie['evidence']:
                if turn < len(quote['exact']):
                    quote['exact'] = replace(quote['exact'], turn)
                    hit.append((tie['id'], quote))
        n += len(hit)
        code, found, report = t.check(dossier)
        if (code != 1 or set(found) != {(tie, quote['id']) for tie, quote in hit} or
                not all(is_named(found, tie, quote) for tie, quote in hit)):
            problems.append(f'{turn}: exit {code}, {report["findings"]}')
    t.tell('every character of the words of a quote in the file', n, problems)


def main(program, root):
    with tempfile.TemporaryDirectory() as folder:
        t = Proof(program, pathlib.Path(root), pathlib.Path(folder))
        in_text(t)
        in_file(t)
    print(f'1..{t.n}')


if __name__ == '__main__':
    main(*sys.argv[1:])
