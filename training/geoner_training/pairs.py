"""Trains the reader of pairs: which event does a sentence state between two parties that are marked in it?

Learns from the examples of `geoner train pairs`, and from CAMEO sentences of which only the quad class is known. For each of some
parts of the texts a network is trained on the others; what they say of the part they have not seen is written to `readings.jsonl`,
from which `geoner train judge --readings` learns how far to trust them, and `geoner evaluate judge --readings` measures them. Then one is
trained on everything. Seeded; a run that was stopped goes on with the next part when it is started again with the same arguments; with other examples, the networks that are
there read those.
"""
import argparse
import json
import os
import random
import time

import numpy
import torch
from torch.nn import functional as F

from .marking import mark
from .network import PairNetwork
from .wordpiece import WordPiece

NONE = 'NONE'
TYPES = ['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'SANCTION',
         'MOBILIZE', 'COERCE', 'ASSAULT']
LABELS = TYPES + [NONE]
NO_EVENT = len(TYPES)
QUADS = [[NONE], ['AGREE', 'CONSULT', 'SUPPORT'], ['CONCEDE', 'COOPERATE', 'AID'], ['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN'],
         ['PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT']]  # as CAMEO has them: yielding is material cooperation


class Example:
    """A marked sentence. `allowed` are the types of event it may state, [NO_EVENT] for none; None where nothing is known."""

    def __init__(self, pieces, words, source, target, allowed, weight=1.0, text=None, line=None):
        self.ids, self.places = mark(pieces, words, source, target)
        self.allowed, self.weight, self.text, self.line = allowed, weight, text, line


def read_examples(path, pieces):
    """The lines of `geoner train pairs`."""
    with open(path, encoding='utf-8') as lines:
        for line in map(json.loads, lines):
            allowed = None if line['type'] is None else [LABELS.index(line['type'])]
            yield Example(pieces, line['words'], line['source'], line['target'], allowed, line['weight'], line['text'], line)


def read_quads(path, pieces, examples):
    """Sentences with BIO tags of source (S) and target (T), and the number of a quad class, 0 for no event; not those that are among the examples."""
    known = {_beginning(e.line['words']) for e in examples}
    with open(path, encoding='utf-8') as lines:
        for number, line in enumerate(map(json.loads, lines)):
            spans = [next(((i, _end(line['tags'], i, kind)) for i, tag in enumerate(line['tags']) if tag == 'B-' + kind), (0, 0)) for kind in 'ST']
            if line['quad'] is not None and any(end for _, end in spans) and _beginning(line['tokens']) not in known:
                yield Example(pieces, line['tokens'], *spans, [LABELS.index(name) for name in QUADS[line['quad']]], text=number)


def _beginning(words):
    return ''.join(c for c in ''.join(words).lower() if c.isalnum())[:60]


def _end(tags, start, kind):
    end = start + 1
    while end < len(tags) and tags[end] == 'I-' + kind:
        end += 1
    return end


def epoch(examples, quads, absent, rng):
    """What an epoch reads: of a text with one event a pair, as given or as found, those of articles, a share of the pairs without one, and the quad classes."""
    groups, without = {}, []
    for e in examples:
        if e.allowed == [NO_EVENT]:
            without.append(e)
        elif e.allowed:
            groups.setdefault(id(e) if e.line['article'] else e.text, []).append(e)
    chosen = [group[0] if rng.random() < 0.5 else rng.choice(group) for group in groups.values()] + rng.sample(without, min(absent, len(without))) + quads
    rng.shuffle(chosen)
    return chosen


def batches(examples, size, rng):
    """Batches of examples of about the same length."""
    result = []
    for start in range(0, len(examples), size * 8):
        part = sorted(examples[start:start + size * 8], key=lambda e: len(e.ids))
        result += [part[i:i + size] for i in range(0, len(part), size)]
    rng.shuffle(result)
    return result


def tensors(batch):
    length = max(len(e.ids) for e in batch)
    return (torch.tensor([e.ids + [0] * (length - len(e.ids)) for e in batch]), torch.tensor([len(e.ids) for e in batch]),
            torch.tensor([e.places for e in batch]))


def loss_of(network, batch, options):
    with torch.autocast('cpu', dtype=torch.bfloat16, enabled=options.precision == 'bfloat16'):
        scores = network(*tensors(batch))
    scores = scores.float()
    types, there = F.log_softmax(scores[:, :NO_EVENT], 1), scores[:, NO_EVENT]
    forbidden = torch.full(types.shape, -1e4)
    has_event = torch.tensor([e.allowed != [NO_EVENT] for e in batch])
    for row, e in enumerate(batch):
        if has_event[row]:
            forbidden[row, e.allowed] = 0
    weights = torch.tensor([e.weight for e in batch])
    of_type = -torch.logsumexp(types + forbidden, 1) * has_event
    of_presence = F.binary_cross_entropy_with_logits(there, has_event.float(), reduction='none')
    return ((of_type + options.presence * of_presence) * weights).sum() / len(batch)


def parameter_groups(network, options):
    """Lower layers learn more slowly (Howard and Ruder 2018); the table of pieces, of which a text touches few, not at all."""
    network.words.weight.requires_grad_(False)
    for name, p in network.named_parameters():
        if not p.requires_grad:
            continue
        part = name.split('.')
        depth = len(network.layers) - 1 - int(part[1]) if part[0] == 'layers' else len(network.layers) if part[0] in ('positions', 'embedding_norm') else 0
        rate = options.head_rate if part[0] in ('marks', 'pair', 'label') else options.encoder_rate * options.depth_decay ** depth
        yield {'params': [p], 'lr': rate, 'base': rate, 'weight_decay': 0.01 if p.dim() > 1 else 0.0}


def train(examples, quads, pieces, options, seed, log):
    torch.manual_seed(seed)
    rng = random.Random(seed)
    network = PairNetwork(len(pieces.ids), len(LABELS))
    network.load_encoder(os.path.join(options.encoder, 'model.fp16.safetensors'))
    groups = list(parameter_groups(network, options))
    optimizer = torch.optim.AdamW(groups, foreach=True)
    total = options.epochs * len(batches(epoch(examples, quads, options.absent, random.Random(0)), options.batch, rng))
    step, started = 0, time.time()
    network.train()
    for number in range(options.epochs):
        losses = []
        for batch in batches(epoch(examples, quads, options.absent, rng), options.batch, rng):
            share = (step + 1) / total
            rate = share / options.warm_up if share < options.warm_up else max(0.0, 1 - share) / (1 - options.warm_up)
            for group in optimizer.param_groups:
                group['lr'] = group['base'] * rate
            loss = loss_of(network, batch, options)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_([p for g in groups for p in g['params']], 1.0)
            optimizer.step()
            step += 1
            losses.append(loss.item())
        log(f'epoch {number + 1} loss {sum(losses) / len(losses):.4f} {(time.time() - started) / 60:.1f} min')
    return network


def read(network, examples):
    """Probabilities of the labels for each example."""
    network.eval()
    order = sorted(range(len(examples)), key=lambda i: len(examples[i].ids))
    result = [None] * len(examples)
    with torch.no_grad():
        for start in range(0, len(order), 32):
            chosen = order[start:start + 32]
            scores = network(*tensors([examples[i] for i in chosen]))
            there = torch.sigmoid(scores[:, NO_EVENT:])
            for i, row in zip(chosen, torch.cat([F.softmax(scores[:, :NO_EVENT], 1) * there, 1 - there], 1)):
                result[i] = row.tolist()
    return result


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--examples', required=True, help='what `geoner train pairs` wrote')
    parser.add_argument('--quads', help='sentences with tagged parties and a quad class, JSON lines')
    parser.add_argument('--encoder', required=True, help='folder with model.fp16.safetensors and vocab.txt')
    parser.add_argument('--output', required=True, help='folder of the log, readings.jsonl and pairs.pt')
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--folds', type=int, default=5, help='parts of the texts, as those of `geoner evaluate judge`')
    parser.add_argument('--epochs', type=int, default=6)
    parser.add_argument('--absent', type=int, default=400, help='pairs without an event in an epoch')
    parser.add_argument('--presence', type=float, default=0.5, help='weight of whether there is an event, beside which it is')
    parser.add_argument('--batch', type=int, default=16)
    parser.add_argument('--encoder-rate', type=float, default=1e-4)
    parser.add_argument('--head-rate', type=float, default=3e-4)
    parser.add_argument('--depth-decay', type=float, default=0.8)
    parser.add_argument('--warm-up', type=float, default=0.1)
    parser.add_argument('--precision', choices=['float32', 'bfloat16'], default='bfloat16', help='of the encoder while training')
    parser.add_argument('--threads', type=int, default=1)
    return parser


def main():
    options = arguments().parse_args()
    os.makedirs(options.output, exist_ok=True)
    torch.set_num_threads(options.threads)
    torch.set_flush_denormal(True)
    log_file = open(os.path.join(options.output, 'pairs.log'), 'a', encoding='utf-8')

    def log(text):
        print(text, flush=True)
        log_file.write(text + '\n')
        log_file.flush()

    pieces = WordPiece(os.path.join(options.encoder, 'vocab.txt'))
    examples = list(read_examples(options.examples, pieces))
    quads = list(read_quads(options.quads, pieces, examples)) if options.quads else []
    log(f'{len(examples)} pairs, {len(quads)} of a quad class alone')
    readings = {}
    for part in range(options.folds):
        path = os.path.join(options.output, f'part-{part}.pt')
        if os.path.exists(path):
            network = load(path, pieces, options)
        else:
            others = lambda all_of_them: [e for e in all_of_them if e.text % options.folds != part]
            network = train(others(examples), others(quads), pieces, options, options.seed + part, log)
            save(network, path, options)
        seen = [e for e in examples if e.text % options.folds == part]
        readings.update(zip(seen, read(network, seen)))
        known = [(e.allowed[0], int(numpy.argmax(readings[e][:-1]))) for e in seen if e.allowed and e.allowed[0] != NO_EVENT]
        log(f'part {part}: {100 * sum(g == p for g, p in known) / len(known):.2f} % of {len(known)} types right')
    lines = [json.dumps({**e.line, 'probabilities': {n: round(p, 5) for n, p in zip(LABELS, readings[e])}}, ensure_ascii=False) for e in examples]
    write_whole(os.path.join(options.output, 'readings.jsonl'), '\n'.join(lines) + '\n')
    path = os.path.join(options.output, 'pairs.pt')
    if not os.path.exists(path):
        save(train(examples, quads, pieces, options, options.seed + options.folds, log), path, options)


def save(network, path, options):
    kept = ('epochs', 'absent', 'presence', 'batch', 'encoder_rate', 'head_rate', 'depth_decay', 'warm_up', 'seed', 'precision')
    weights = {name: w for name, w in network.state_dict().items() if name != 'words.weight'}  # the encoder's own
    torch.save({'network': weights, 'labels': LABELS, 'settings': {name: getattr(options, name) for name in kept}}, path + '.tmp')
    os.replace(path + '.tmp', path)


def load(path, pieces, options):
    network = PairNetwork(len(pieces.ids), len(LABELS))
    network.load_encoder(os.path.join(options.encoder, 'model.fp16.safetensors'))
    network.load_state_dict({**network.state_dict(), **torch.load(path)['network']})
    return network


def write_whole(path, text):
    with open(path + '.tmp', 'w', encoding='utf-8') as out:
        out.write(text)
    os.replace(path + '.tmp', path)


if __name__ == '__main__':
    main()
