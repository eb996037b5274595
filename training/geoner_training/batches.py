"""Cuts documents into blocks of sentences and packs blocks into batches of tensors."""
import random

import torch

from .chain import FORBIDDEN
from .corpora import ENTITY_LABELS, UPOS
from .wordpiece import CLS, HEADLINE_CAPS, HEADLINE_TITLE, MARK, SEP, CAPS, DOTTED_CAPS, LETTER, LOWER, LOWER_COMPOUND, TITLE, sentence_shapes

LONGEST_BLOCK = 250
LONGEST_SENTENCE = 480  # pieces; the few longer ones are left out of training


class Block:
    """Sentences that are read together: [CLS] words [SEP] words [SEP] …"""

    def __init__(self, sentences, pieces, casing=None):
        self.sentences = sentences
        self.ids, self.shapes, self.units = [CLS], [MARK], []
        for sentence in sentences:
            shapes = _recase(sentence_shapes(sentence.words), casing)
            units = []
            for word, shape in zip(sentence.words, shapes):
                ids = pieces.encode(word)
                units.append((len(self.ids), len(self.ids) + len(ids) - 1, shape))
                self.ids += ids
                self.shapes += [shape] * len(ids)
            units.insert(0, (len(self.ids), len(self.ids), MARK))  # the root
            self.ids.append(SEP)
            self.shapes.append(MARK)
            self.units.append(units)


def _recase(shapes, casing):
    """As if the sentence stood in a headline: the pieces have no case, so shapes are all there is to change."""
    if casing == 'capitals':
        return [HEADLINE_CAPS if s in (LOWER, TITLE, CAPS, LETTER, LOWER_COMPOUND) else s for s in shapes]
    if casing == 'titles':
        return [HEADLINE_TITLE if s in (LOWER, TITLE) else s for s in shapes]
    if casing == 'small':
        return [LOWER if s in (TITLE, CAPS, DOTTED_CAPS) else s for s in shapes]
    return shapes


def joined(documents, rng):
    """Documents in which every other sentence that has another form in the tokens of our tokenizer takes it."""
    return [[s.joined if s.joined and rng.random() < 0.5 else s for s in document] for document in documents]


def blocks(documents, pieces, rng, single=0.3):
    """Each sentence once: alone, or in blocks of neighbours of random length."""
    result = []
    for document in documents:
        i = 0
        while i < len(document):
            target = 0 if rng.random() < single else rng.randint(60, LONGEST_BLOCK)
            chosen, size = [], 1
            while i < len(document):
                length = 1 + sum(len(pieces.encode(w)) for w in document[i].words)
                if chosen and size + length > target:
                    break
                if length <= LONGEST_SENTENCE:
                    chosen.append(document[i])
                    size += length
                i += 1
                if size >= target:
                    break
            casing = rng.choices([None, 'capitals', 'titles', 'small'], [0.93, 0.02, 0.04, 0.01])[0]
            if chosen:
                result.append(Block(chosen, pieces, casing))
    return result


def pack(blocks, rng, size):
    """Batches of blocks of about the same length, about `size` pieces each, in random order."""
    ordered = sorted(blocks, key=lambda b: len(b.ids) * (1 + 0.15 * rng.random()))
    batches, batch, longest = [], [], 0
    for block in ordered:
        longest = max(longest, len(block.ids))
        if batch and longest * (len(batch) + 1) > size * 1.15:
            batches.append(batch)
            batch, longest = [], len(block.ids)
        batch.append(block)
    if batch:
        batches.append(batch)
    rng.shuffle(batches)
    return batches


class Tensors:
    """A batch as the network takes it."""

    def __init__(self, batch):
        length = max(len(b.ids) for b in batch)
        self.lengths = torch.tensor([len(b.ids) for b in batch])
        self.pieces = torch.tensor([b.ids + [0] * (length - len(b.ids)) for b in batch])
        self.shapes = torch.tensor([b.shapes + [0] * (length - len(b.ids)) for b in batch])
        units = [(row * length + first, row * length + last, shape)
                 for row, b in enumerate(batch) for sentence in b.units for first, last, shape in sentence]
        self.first, self.last, self.unit_shapes = (torch.tensor(column) for column in zip(*units))
        self.sentences = [s for b in batch for s in b.sentences]
        self.sizes = torch.tensor([len(s.words) for s in self.sentences])
        self.piece_count = int(self.lengths.sum())
        widest = int(self.sizes.max()) + 1
        starts = torch.cumsum(self.sizes + 1, 0) - self.sizes - 1
        place = torch.arange(widest)[None, :]
        self.exists = place <= self.sizes[:, None]                       # [sentences, 1 + words]
        self.grid = (starts[:, None] + place).masked_fill(~self.exists, 0)  # the unit at each place

    def entity_targets(self):
        """0 where a label is allowed, FORBIDDEN where not: [sentences, words, labels]."""
        targets = torch.zeros(len(self.sentences), int(self.sizes.max()), len(ENTITY_LABELS))
        for row, sentence in enumerate(self.sentences):
            for i, allowed in enumerate(sentence.labels):
                if len(allowed) < len(ENTITY_LABELS):
                    targets[row, i] = FORBIDDEN
                    targets[row, i, list(allowed)] = 0
        return targets

    def tree_targets(self, relations):
        """Tags, heads and relations of all words in a row."""
        tags = torch.tensor([UPOS.index(t) for s in self.sentences for t in s.tags])
        heads = torch.tensor([h for s in self.sentences for h in s.heads])
        names = torch.tensor([relations[r] for s in self.sentences for r in s.relations])
        return tags, heads, names
