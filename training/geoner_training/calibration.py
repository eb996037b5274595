"""Makes confidences true to their name: a slope and a shift of the logarithmic odds of mentions, fitted on development data (Platt 1999)."""
import math
import random

import torch

from . import chain, corpora
from .batches import Tensors, pack
from .measure import found_spans, unit_rows, windows


@torch.no_grad()
def fit(network, documents, pieces):
    """(slope, shift)"""
    network.eval()
    transitions = network.transitions + chain.structure(corpora.ENTITY_LABELS)
    odds, right = [], []
    ready = [w for d in documents for w in windows(d, pieces) if len(w.ids) <= 510]
    for batch in pack(ready, random.Random(0), 2000):
        t = Tensors(batch)
        emissions = network.entity(unit_rows(network, t))
        for row, sentence in enumerate(t.sentences):
            scores = emissions[t.grid[row, 1:len(sentence.words) + 1]]
            spans = found_spans([corpora.ENTITY_LABELS[y] for y in chain.best_path(scores, transitions)])
            gold = found_spans([corpora.ENTITY_LABELS[min(y)] for y in sentence.labels])
            for span, probability in zip(spans, probabilities(scores, spans, transitions)):
                probability = min(max(probability, 1e-6), 1 - 1e-6)
                odds.append(math.log(probability / (1 - probability)))
                right.append(1.0 if span in gold else 0.0)
    return platt(odds, right)


def probabilities(emissions, spans, transitions):
    """How likely it is that just these words are a mention of just this class, over all sequences of labels."""
    if not spans:
        return []
    masks = torch.zeros(len(spans) + 1, *emissions.shape)
    for row, (start, end, name) in enumerate(spans):
        inside = corpora.ENTITY_LABELS.index('I-' + name)
        for i in range(start, end):
            wanted = corpora.ENTITY_LABELS.index('B-' + name) if i == start else inside
            masks[row, i] = chain.FORBIDDEN
            masks[row, i, wanted] = 0
        if end < len(emissions):
            masks[row, end, inside] = chain.FORBIDDEN
    lengths = torch.full((len(spans) + 1,), len(emissions))
    sums = chain.log_partition(emissions[None] + masks, lengths, transitions)
    return torch.exp(sums[:-1] - sums[-1]).tolist()


def platt(odds, right):
    """Logistic regression by Newton's method; a step that makes it worse is halved."""
    x, y = torch.tensor(odds, dtype=torch.float64), torch.tensor(right, dtype=torch.float64)
    loss = lambda slope, shift: float(torch.nn.functional.binary_cross_entropy_with_logits(slope * x + shift, y))
    slope = shift = 0.0
    for _ in range(50):
        p = torch.sigmoid(slope * x + shift)
        weight, error = p * (1 - p), y - p
        h00, h01, h11 = float(weight.sum()), float((weight * x).sum()), float((weight * x * x).sum()) + 1e-6
        g0, g1 = float(error.sum()), float((error * x).sum())
        determinant = h00 * h11 - h01 * h01
        step = 1.0
        if determinant < 1e-9:
            break
        d_shift, d_slope = (h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant
        while step > 1e-4 and loss(slope + step * d_slope, shift + step * d_shift) > loss(slope, shift):
            step /= 2
        slope, shift = slope + step * d_slope, shift + step * d_shift
    return round(slope, 4), round(shift, 4)
