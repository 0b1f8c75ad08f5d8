# read-ties.py - reads every tie of the example by AT-SPI alone: no keys, no pointer, no picture
# SPDX-FileCopyrightText: 2026 The Dramatis authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage, by desktop.py: read-ties.py PROGRAM SOURCE-ROOT FOLDER

In newer GTK a list has no rows but those that are seen, and no way to scroll them: so each tie is
searched for, as a listener would.
"""

import json
import pathlib
import sys
from itertools import groupby

import reader

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / 'arch'))
from tap import Tap  # pylint: disable=wrong-import-position


def shown(quote, names):
    """The words of the quote, with whom some of them stand for in brackets behind these."""
    words, added = quote['exact'], 0
    for start, meant in groupby(quote.get('resolved', ()),
                                key=lambda item: item['start'] + len(item['words'])):
        who = f' [{", ".join(names[item["actor"]] for item in meant)}]'
        words = words[:start + added] + who + words[start + added:]
        added += len(who)
    return words


def standing_of(tie, publishers):
    """The rule of standing, once more, in other words than those of the program."""
    quotes = tie['evidence']
    if not quotes:
        return 'unsourced'
    if any(quote['stance'] == 'disputes' for quote in quotes):
        return 'disputed'
    if all(quote['certainty'] == 'speculated' for quote in quotes):
        return 'speculative'
    own = {publishers[quote['source']] for quote in quotes
           if quote['certainty'] == 'stated' and quote['speaker'] is None}
    return 'alleged' if not own else 'confirmed' if len(own) > 1 else 'reported'


def rows_about(program, sentence):
    """What the rows say, once all of them have SENTENCE in them, in whichever case."""
    rows = [reader.plain(program.ties.getChildAtIndex(i).name)
            for i in range(program.ties.childCount)]
    return rows if rows and all(sentence.lower() in row.lower() for row in rows) else None


def problems_of(program, dossier, tie):
    """What a listener to this tie would miss."""
    names = {actor['id']: actor['name'] for actor in dossier['actors']}
    publishers = {source['id']: source['publisher'] for source in dossier['sources']}
    sentence = ' '.join([names[tie['from']], tie['verb'], names[tie['to']]])
    standing = standing_of(tie, publishers)
    n = len(tie['evidence'])
    row = f'{sentence}, {standing}, {n} quote{"" if n == 1 else "s"}'

    program.search.queryEditableText().setTextContents(sentence)
    rows = reader.wait_for(f'row for “{sentence}” alone', lambda: rows_about(program, sentence))
    if row not in rows:
        yield f'no row says “{row}”, but {rows}'
        return

    selection = program.ties.querySelection()
    selection.clearSelection()
    selection.selectChild(rows.index(row))
    said = program.wait_for_evidence(sentence)
    if standing.capitalize() not in said:
        yield f'{tie["id"]}: the panel does not say “{standing.capitalize()}”'
    for quote in tie['evidence']:
        stance = 'Disputes it' if quote['stance'] == 'disputes' else 'Supports it'
        if f'{stance}: “{shown(quote, names)}”' not in said:
            yield f'{quote["id"]} is not read, or not with its stance'
        speaker = quote['speaker']
        voice = f'says {names[speaker]}' if speaker else 'in the source’s own voice'
        certainty = f'{quote["certainty"].capitalize()} · {voice}'
        if certainty not in said:
            yield f'{quote["id"]}: nothing says “{certainty}”'


def main():
    program = reader.Program(*sys.argv[1:4])
    dossier = json.loads(program.path.read_text(encoding='utf-8'))
    tap = Tap()

    reader.action(program.find('page tab', 'Ties'))
    program.ties = program.find('list', 'Ties')
    program.search = program.find('entry', 'Search the outline')
    for tie in dossier['ties']:
        tap.check(f'{tie["id"]} is read', len(tie['evidence']) + 1,
                  problems_of(program, dossier, tie))
    program.end()

    return tap.done()


if __name__ == '__main__':
    sys.exit(main())
