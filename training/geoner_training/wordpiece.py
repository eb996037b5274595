"""BERT's uncased WordPiece over words that are already cut, and the shape of a word.

`src/GeoNer.Accurate` has the same two functions in C#; `tests/GeoNer.Accurate.Tests` holds them together with the
fixture that `python3 -m geoner_training.wordpiece` writes.
"""
import json
import sys
import unicodedata

PAD, UNK, CLS, SEP = 0, 100, 101, 102
MAX_PIECES = 16  # a longer word keeps its first and last eight pieces
MAX_PIECE_CHARACTERS = 100

# Shapes, by number: the encoder does not see capitals, this is how it learns of them.
(MARK, DIGITS, NUMBER, ALPHANUMERIC, LOWER, TITLE, LETTER, CAPS, DOTTED_CAPS, CAMEL, INNER_CAPITAL, TITLE_COMPOUND,
 CAPITAL_COMPOUND, LOWER_COMPOUND, INITIAL, FIRST_TITLE, HEADLINE_TITLE, HEADLINE_CAPS) = range(18)
SHAPES = 18


class WordPiece:
    def __init__(self, vocabulary_path):
        with open(vocabulary_path, encoding='utf-8') as lines:
            self.ids = {line.rstrip('\n'): i for i, line in enumerate(lines)}
        self._known = {}

    def encode(self, word):
        """The piece numbers of a word: at least one, at most MAX_PIECES."""
        found = self._known.get(word)
        if found is None:
            found = []
            for part in _parts(word):
                self._cut(part, found)
            if not found:
                found = [UNK]
            if len(found) > MAX_PIECES:
                found = found[:MAX_PIECES // 2] + found[-MAX_PIECES // 2:]
            self._known[word] = found
        return found

    def _cut(self, part, pieces):
        if len(part) > MAX_PIECE_CHARACTERS:
            pieces.append(UNK)
            return
        start, first = 0, len(pieces)
        while start < len(part):
            for end in range(len(part), start, -1):
                piece = self.ids.get(part[start:end] if start == 0 else '##' + part[start:end])
                if piece is not None:
                    break
            else:
                del pieces[first:]
                pieces.append(UNK)
                return
            pieces.append(piece)
            start = end


def _parts(word):
    part = []
    for c in word if word.isascii() else unicodedata.normalize('NFD', word):
        category = unicodedata.category(c)
        if c in '\t\n\r' or category == 'Zs':
            alone, keep = True, False
        elif category in ('Cc', 'Cf', 'Co', 'Cs') or c == '\ufffd' or category == 'Mn':
            continue
        else:
            alone = keep = _is_punctuation(c, category) or _is_ideograph(ord(c))
        if alone:
            if part:
                yield ''.join(part)
                part = []
            if keep:
                yield c
        else:
            part.append(_lower(c))
    if part:
        yield ''.join(part)


def folded_letters():
    """The letters of the basic plane that decompose, Hangul aside, and what is left of each: .NET may not know."""
    for n in range(0x80, 0x10000):
        letter = chr(n)
        if 0xAC00 <= n <= 0xD7A3 or 0xD800 <= n <= 0xDFFF or _is_ideograph(n):
            continue
        apart = unicodedata.normalize('NFD', letter)
        if apart != letter:
            yield letter, ''.join(_lower(c) for c in apart if unicodedata.category(c) != 'Mn')


def _lower(c):
    small = c.lower()
    return small if len(small) == 1 else c


def _is_punctuation(c, category):
    return category[0] == 'P' or (c.isascii() and c in '$+<=>^`|~')


def _is_ideograph(n):
    return (0x4E00 <= n <= 0x9FFF or 0x3400 <= n <= 0x4DBF or 0xF900 <= n <= 0xFAFF or 0x20000 <= n <= 0x2CEAF
            or 0x2F800 <= n <= 0x2FA1F)


def shape(word):
    """The shape of a word by itself: one of the first 15."""
    upper = lower = digits = other = 0
    for c in word:
        category = unicodedata.category(c) if ord(c) <= 0xFFFF else 'Cs'
        if category in ('Lu', 'Lt'):
            upper += 1
        elif category == 'Ll':
            lower += 1
        elif category == 'Nd':
            digits += 1
        else:
            other += 1
    if upper + lower == 0:
        return MARK if digits == 0 else DIGITS if other == 0 else NUMBER
    if digits > 0:
        return ALPHANUMERIC
    hyphen = word.find('-', 1)
    if 0 < hyphen < len(word) - 1:
        first = _is_upper(word[0])
        later = any(_is_upper(c) for c in word[hyphen:])
        if first:
            return CAPITAL_COMPOUND if later else TITLE_COMPOUND
        return LOWER_COMPOUND if later else LOWER
    if upper == 0:
        return LOWER
    if lower == 0:
        if other > 0 and word[-1] == '.':
            return INITIAL if upper == 1 else DOTTED_CAPS
        return LETTER if upper == 1 else CAPS if '.' not in word else DOTTED_CAPS
    if not _is_upper(word[0]):
        return INNER_CAPITAL
    return TITLE if upper == 1 else CAMEL


def _is_upper(c):
    return ord(c) <= 0xFFFF and unicodedata.category(c) in ('Lu', 'Lt')


def sentence_shapes(words):
    """The shapes of the words of a sentence: its first capital, and the capitals of a headline, are shapes of their own."""
    shapes = [shape(word) for word in words]
    titles = capitals = small = 0
    for s, word in zip(shapes, words):
        if len(word.encode('utf-16-le', 'replace')) < 8:  # four characters, as .NET counts them
            continue
        if s in (TITLE, TITLE_COMPOUND, CAPITAL_COMPOUND, CAMEL):
            titles += 1
        elif s == CAPS:
            capitals += 1
        elif s in (LOWER, LOWER_COMPOUND, INNER_CAPITAL):
            small += 1
    if capitals >= 3 and capitals >= 2 * (titles + small):
        return [HEADLINE_CAPS if s in (CAPS, LETTER) else s for s in shapes]
    if titles >= 3 and small * 6 <= titles:
        return [HEADLINE_TITLE if s == TITLE else s for s in shapes]
    for i, s in enumerate(shapes):
        if s == MARK:
            continue
        if s == TITLE:
            shapes[i] = FIRST_TITLE
        break
    return shapes


def main():
    vocabulary, output = sys.argv[1:]
    pieces = WordPiece(vocabulary)
    sentences = [line.rstrip('\n').split('\t') for line in sys.stdin]
    with open(output, 'w', encoding='utf-8') as out:
        for words in sentences:
            out.write(json.dumps({'words': words, 'pieces': [pieces.encode(w) for w in words],
                                  'shapes': sentence_shapes(words)}, ensure_ascii=False) + '\n')


if __name__ == '__main__':
    main()
