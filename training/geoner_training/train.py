"""Trains the network: entities and trees in turn, one encoder.

Seeded; a run that was stopped goes on from its last checkpoint when it is started again with the same arguments.
"""
import argparse
import json
import os
import random
import time

import torch
from torch.nn import functional as F

from . import chain, corpora, measure
from .batches import Tensors, blocks, joined, pack
from .network import Network
from .wordpiece import WordPiece


AVERAGE_EVERY = 10  # steps


def arguments():
    """The options; `make_model` adds its own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--data', required=True, help='folder of the corpora: ner/, ud/')
    parser.add_argument('--encoder', required=True, help='folder with model.fp16.safetensors and vocab.txt')
    parser.add_argument('--output', required=True, help='folder of checkpoints, log and the trained weights')
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--epochs', type=int, default=6)
    parser.add_argument('--batch', type=int, default=1000, help='pieces of a batch')
    parser.add_argument('--encoder-rate', type=float, default=1e-4)
    parser.add_argument('--head-rate', type=float, default=1e-3)
    parser.add_argument('--warm-up', type=float, default=0.08)
    parser.add_argument('--average', type=float, default=0.999, help='decay of the running average of the weights')
    parser.add_argument('--precision', choices=['float32', 'bfloat16'], default='bfloat16', help='of the encoder while training')
    parser.add_argument('--threads', type=int, default=1)
    parser.add_argument('--start', help='network.pt to go on from, instead of the pretrained encoder: a second, gentler stage')
    parser.add_argument('--tree-copies', type=int, default=1, help='how often an epoch has the trees')
    parser.add_argument('--steps', type=int, default=0, help='stop after so many steps, for a trial')
    return parser


def entity_loss(network, t, structure):
    emissions = network.entity(t.rows).float()[t.grid[:, 1:]]
    losses = chain.loss(emissions, t.entity_targets(), t.sizes, network.transitions + structure)
    return losses.sum() / t.sizes.sum()


def tree_loss(network, t, relations):
    tags, heads, names = t.tree_targets(relations)
    words = t.grid[:, 1:][t.exists[:, 1:]]
    queries, keys = network.arcs(t.rows)
    scores = queries[t.grid[:, 1:]].float() @ keys[t.grid].float().transpose(1, 2)
    scores = scores.masked_fill(~t.exists[:, None, :], -1e4)[t.exists[:, 1:]]
    starts = t.grid[:, :1].expand(-1, t.grid.shape[1] - 1)[t.exists[:, 1:]]
    dependents, head_parts = network.labels(t.rows)
    labels = network.label_scores(dependents[words].float(), head_parts[starts + heads].float())
    return F.cross_entropy(network.tag(t.rows[words]).float(), tags) + F.cross_entropy(scores, heads) + F.cross_entropy(labels, names)


def main():
    run(arguments().parse_args())


def run(options):
    os.makedirs(options.output, exist_ok=True)
    torch.set_num_threads(options.threads)
    torch.set_flush_denormal(True)  # moments that fade away are slow otherwise
    torch.manual_seed(options.seed)
    log_file = open(os.path.join(options.output, 'train.log'), 'a', encoding='utf-8')

    def log(text):
        print(text, flush=True)
        log_file.write(text + '\n')
        log_file.flush()

    pieces = WordPiece(os.path.join(options.encoder, 'vocab.txt'))
    data = corpora.load(options.data)
    relation_names = sorted({r for d in data['trees'].values() for doc in d for s in doc for r in s.relations} | {'dep'})
    relations = {name: i for i, name in enumerate(relation_names)}
    network = Network(len(pieces.ids), len(corpora.ENTITY_LABELS), len(corpora.UPOS), len(relations))
    network.load_encoder(os.path.join(options.encoder, 'model.fp16.safetensors'))
    if options.start:
        network.load_state_dict(torch.load(options.start)['network'])
    structure = chain.structure(corpora.ENTITY_LABELS)

    heads = ('word_shapes', 'entity', 'transitions', 'tag', 'arc', 'label')
    decayed = lambda name, p: p.dim() > 1 and name != 'transitions'
    dense = [(n, p) for n, p in network.named_parameters() if n != 'words.weight']
    groups = []
    for is_head in (False, True):
        for decay in (False, True):
            chosen = [p for n, p in dense if n.startswith(heads) == is_head and decayed(n, p) == decay]
            groups.append({'params': chosen, 'lr': options.head_rate if is_head else options.encoder_rate,
                           'weight_decay': 0.01 if decay else 0.0, 'betas': (0.9, 0.95) if is_head else (0.9, 0.999)})
    optimizers = [torch.optim.AdamW(groups, foreach=True), torch.optim.SparseAdam([network.words.weight], lr=options.encoder_rate)]
    base_rates = [[g['lr'] for g in o.param_groups] for o in optimizers]
    average = {n: p.detach().clone() for n, p in network.named_parameters()}

    per_epoch = len(epoch_batches(data, pieces, options, 0))
    total = options.steps or per_epoch * options.epochs
    step, spent = 0, 0.0
    checkpoint = os.path.join(options.output, 'checkpoint.pt')
    if os.path.exists(checkpoint):
        state = torch.load(checkpoint)
        network.load_state_dict(state['network'])
        for optimizer, saved in zip(optimizers, state['optimizers']):
            optimizer.load_state_dict(saved)
        average, step, spent = state['average'], state['step'], state['spent']
        torch.set_rng_state(state['rng'])
        log(f'going on at step {step}')
    log(f'{per_epoch} batches an epoch, {total} steps, {sum(p.numel() for p in network.parameters())} parameters')

    def save():
        torch.save({'network': network.state_dict(), 'optimizers': [o.state_dict() for o in optimizers], 'average': average, 'step': step, 'spent': spent,
                    'rng': torch.get_rng_state()}, checkpoint + '.tmp')
        os.replace(checkpoint + '.tmp', checkpoint)

    started, sums, counts, seen = time.time() - spent, {}, {}, 0
    batches, epoch_at = None, -1
    network.train()
    while step < total:
        if step // per_epoch != epoch_at:
            epoch_at = step // per_epoch
            batches = epoch_batches(data, pieces, options, epoch_at)
        at = step % per_epoch
        kind, batch = batches[at % len(batches)]
        share = (step + 1) / total
        rate = share / options.warm_up if share < options.warm_up else (1 - share) / (1 - options.warm_up)
        for optimizer, bases in zip(optimizers, base_rates):
            for group, base in zip(optimizer.param_groups, bases):
                group['lr'] = base * rate
        t = Tensors(batch)
        with torch.autocast('cpu', dtype=torch.bfloat16, enabled=options.precision == 'bfloat16'):
            states = network.encode(t.pieces, t.shapes, t.lengths)
        t.rows = network.units(states.float(), t.first, t.last, t.unit_shapes)
        loss = entity_loss(network, t, structure) if kind == 'entities' else tree_loss(network, t, relations)
        for optimizer in optimizers:
            optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_([p for _, p in dense], 1.0)
        for optimizer in optimizers:
            optimizer.step()
        step += 1
        if step % AVERAGE_EVERY == 0:
            decay = min(options.average ** AVERAGE_EVERY, step / (step + 9 * AVERAGE_EVERY))
            with torch.no_grad():
                for name, p in network.named_parameters():
                    average[name].mul_(decay).add_(p.detach(), alpha=1 - decay)
        sums[kind] = sums.get(kind, 0.0) + loss.item()
        counts[kind] = counts.get(kind, 0) + 1
        seen += t.piece_count
        spent = time.time() - started
        if step % 100 == 0:
            log(f'step {step}/{total} ' + ' '.join(f'{k} {sums[k] / counts[k]:.4f}' for k in sorted(sums)) + f' {spent / 60:.1f} min, {total / step * spent / 60:.0f} in all')
            sums, counts, seen = {}, {}, 0
        if step % 500 == 0:
            save()
        if step % per_epoch == 0 or step == total:
            log(f'epoch {step / per_epoch:.1f} ' + json.dumps(measure.scores(network, data['dev'], pieces, relation_names, quick=step < total)))
            network.train()
    save()
    network.load_state_dict({**network.state_dict(), **average})
    scores = measure.scores(network, data['dev'], pieces, relation_names)
    log(f'average {json.dumps(scores)}')
    torch.save({'network': network.state_dict(), 'relations': relation_names, 'seed': options.seed, 'scores': scores, 'settings': settings(options)},
               os.path.join(options.output, 'network.pt'))


def settings(options):
    """What a result depends on beside the data: no path of the machine it was made on."""
    paths = ('data', 'encoder', 'output', 'model', 'start', 'steps')
    return {name: value for name, value in sorted(vars(options).items()) if name not in paths}


def epoch_batches(data, pieces, options, epoch):
    """All batches of an epoch in their order, which depends on the seed and the number of the epoch alone."""
    rng = random.Random(options.seed * 1000 + epoch)
    batches = []
    for name, documents in data['entities'].items():
        documents = joined(documents, rng)
        if name == 'worldwide':  # its units are paragraphs; what the library reads are sentences
            documents = [d if rng.random() < 0.5 else corpora.split_paragraph_units(d) for d in documents]
        batches += [('entities', b) for b in pack(blocks(documents, pieces, rng), rng, options.batch)]
    trees = [d for corpus in data['trees'].values() for d in corpus]
    for _ in range(options.tree_copies):
        batches += [('trees', b) for b in pack(blocks(joined(trees, rng), pieces, rng), rng, options.batch)]
    rng.shuffle(batches)
    return batches


if __name__ == '__main__':
    main()
