"""Marks two parties in a sentence of pieces, for the reader of pairs.

`src/GeoNer.Accurate/Pairs/MarkedSentence.cs` is the same in C#; `tests/GeoNer.Accurate.Tests` holds them together with the
fixture that `python3 -m geoner_training.marking` writes.
"""
import json
import sys

from .wordpiece import CLS, SEP, WordPiece

MOST_PIECES = 126
BEFORE = 40  # pieces kept before the first party of a long sentence
SOURCE, SOURCE_END, TARGET, TARGET_END = 1, 2, 3, 4  # pieces that BERT leaves unused


def mark(pieces, words, source, target):
    """The pieces of a sentence with marks around its parties, and the places of its beginning and of the two first marks."""
    ids, at = [], {}
    for i, word in enumerate(words):
        for span, begin in ((source, SOURCE), (target, TARGET)):
            if span[0] < span[1] and i == span[0]:
                at[begin] = len(ids)
                ids.append(begin)
        ids += pieces.encode(word)
        for span, end in ((target, TARGET_END), (source, SOURCE_END)):
            if span[0] < span[1] and i == span[1] - 1:
                ids.append(end)
    first = max(0, min(at.values()) - BEFORE) if at and len(ids) > MOST_PIECES else 0
    ids = [CLS] + ids[first:first + MOST_PIECES] + [SEP]
    return ids, [0] + [min(at[begin] - first + 1, len(ids) - 1) if begin in at else 0 for begin in (SOURCE, TARGET)]


def main():
    """Lines of words, source and target in; the same with pieces and places out."""
    vocabulary, output = sys.argv[1:]
    pieces = WordPiece(vocabulary)
    with open(output, 'w', encoding='utf-8') as out:
        for line in map(json.loads, sys.stdin):
            ids, places = mark(pieces, line['words'], line['source'], line['target'])
            out.write(json.dumps({'words': line['words'], 'source': line['source'], 'target': line['target'], 'pieces': ids, 'places': places}, ensure_ascii=False) + '\n')


if __name__ == '__main__':
    main()
