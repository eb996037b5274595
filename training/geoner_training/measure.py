"""Development scores of a network: entity F1, part-of-speech, unlabelled and labelled attachment (punctuation included)."""
import random

import torch

from . import chain, corpora
from .batches import Block, Tensors, pack

WINDOW = 128


def windows(document, pieces):
    """Whole sentences, as many as fit, as the library cuts a document."""
    result, chosen, size = [], [], 1
    for sentence in document:
        length = 1 + sum(len(pieces.encode(w)) for w in sentence.words)
        if chosen and size + length > WINDOW:
            result.append(Block(chosen, pieces))
            chosen, size = [], 1
        chosen.append(sentence)
        size += length
    return result + [Block(chosen, pieces)]


@torch.no_grad()
def scores(network, dev, pieces, relation_names, quick=False):
    network.eval()
    result = {}
    for name, documents in dev.items():
        if quick:
            documents = documents[::3]
        ready = [w for d in documents for w in windows(d, pieces) if len(w.ids) <= 510]
        batches = pack(ready, random.Random(0), 2000)
        if name in ('ewt', 'gum'):
            result[name] = _tree_scores(network, batches, relation_names)
        else:
            result[name] = _entity_score(network, batches)
    return result


def unit_rows(network, t):
    return network.units(network.encode(t.pieces, t.shapes, t.lengths), t.first, t.last, t.unit_shapes)


def _entity_score(network, batches):
    transitions = network.transitions + chain.structure(corpora.ENTITY_LABELS)
    found = right = gold = 0
    for batch in batches:
        t = Tensors(batch)
        emissions = network.entity(unit_rows(network, t))
        for row, sentence in enumerate(t.sentences):
            path = chain.best_path(emissions[t.grid[row, 1:len(sentence.words) + 1]], transitions)
            ours = set(found_spans([corpora.ENTITY_LABELS[y] for y in path]))
            theirs = set(found_spans([corpora.ENTITY_LABELS[min(y)] for y in sentence.labels]))
            found, gold, right = found + len(ours), gold + len(theirs), right + len(ours & theirs)
    return round(200 * right / max(1, found + gold), 2)


def found_spans(labels):
    """(first, end, class) of each mention, in order."""
    spans, start = [], None
    for i, label in enumerate(labels + ['O']):
        if start is not None and label[0] != 'I':
            spans.append((start, i, labels[start][2:]))
            start = None
        if label[0] == 'B':
            start = i
    return spans


def _tree_scores(network, batches, relation_names):
    words = tags = heads = both = 0
    root = relation_names.index('root')
    for batch in batches:
        t = Tensors(batch)
        rows = unit_rows(network, t)
        tag_of = network.tag(rows).argmax(1)
        queries, keys = network.arcs(rows)
        dependents, head_parts = network.labels(rows)
        for row, sentence in enumerate(t.sentences):
            n = len(sentence.words)
            units = t.grid[row, :n + 1]
            arcs = queries[units[1:]] @ keys[units].T
            arcs[torch.arange(n), torch.arange(1, n + 1)] = -1e4
            best = arcs.argmax(1)  # greedy: the library's tree is a little better
            label = network.label_scores(dependents[units[1:]], head_parts[units[best]])
            label[best > 0, root] = -1e4
            label = label.argmax(1)
            for i in range(n):
                words += 1
                tags += corpora.UPOS[tag_of[units[i + 1]]] == sentence.tags[i]
                if best[i] == sentence.heads[i]:
                    heads += 1
                    both += relation_names[label[i]] == sentence.relations[i]
    return {'upos': round(100 * tags / words, 2), 'uas': round(100 * heads / words, 2), 'las': round(100 * both / words, 2)}
