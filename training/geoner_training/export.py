"""Writes a trained network as a model folder: model.onnx, vocab.txt, folding.tsv and header.json.

The graph is written by hand, with ONNX Runtime's own operators for quantised products, attention and GELU; its fused skip
connection is left out, because on a processor it is slower than a sum and a normalisation.
It reads one window of a document and has no batch: what a document gets cannot depend on what is read beside it.
Weights have 8 bits in the range of 7 (-63 to 63): on processors without 8-bit dot products the sum of two products is
kept in 16 bits, which 255 * 127 * 2 would overflow. Each output column, and each row of the embeddings, has its scale.
"""
import argparse
import hashlib
import json
import os
import shutil

import numpy
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from . import calibration, chain, corpora
from .network import HEADS, HIDDEN, LABEL_WIDTH, LAYERS, Network
from .wordpiece import WordPiece, folded_letters

FORMAT_VERSION = 1
MICROSOFT = 'com.microsoft'


class Graph:
    def __init__(self, weights, precision, bits):
        self.weights = {n: w.detach().float().numpy() for n, w in weights.items()}
        self.precision = precision
        self.largest = 2 ** (bits - 1) - 1
        self.nodes, self.constants, self.count = [], [], 0

    def constant(self, array, name):
        self.constants.append(numpy_helper.from_array(numpy.ascontiguousarray(array), name))
        return name

    def node(self, operator, inputs, output=None, domain='', **attributes):
        self.count += 1
        output = output or f'{operator.lower()}_{self.count}'
        self.nodes.append(helper.make_node(operator, inputs, [output], name=f'{operator}_{self.count}', domain=domain, **attributes))
        return output

    def linear(self, x, name, output=None, exact=False, weight=None, bias=None):
        """x [rows, in] -> [rows, out]"""
        weight = self.weights[name + '.weight'] if weight is None else weight
        if bias is None:
            bias = self.weights.get(name + '.bias')
        if exact or self.precision == 'float32':
            y = self.node('MatMul', [x, self.constant(weight.T, name + '.weight')], None if bias is not None else output)
            return y if bias is None else self.node('Add', [y, self.constant(bias, name + '.bias')], output)
        rows, scale = quantise(weight, self.largest)
        inputs = [x, self.constant(rows.T, name + '.weight'), self.constant(scale, name + '.scale'), '']
        if bias is not None:
            inputs.append(self.constant(bias, name + '.bias'))
        return self.node('DynamicQuantizeMatMul', inputs, output, MICROSOFT)

    def embedding(self, indices, name):
        weight = self.weights[name]
        if self.precision == 'float32':
            return self.node('Gather', [self.constant(weight, name), indices], axis=0)
        rows, scale = quantise(weight, 127)
        chosen = self.node('Cast', [self.node('Gather', [self.constant(rows, name), indices], axis=0)], to=TensorProto.FLOAT)
        scales = self.node('Gather', [self.constant(scale[:, None], name + '.scale'), indices], axis=0)
        return self.node('Mul', [chosen, scales])

    def norm(self, x, name):
        return self.node('LayerNormalization', [x, self.constant(self.weights[name + '.weight'], name + '.weight'),
                                                self.constant(self.weights[name + '.bias'], name + '.bias')], axis=-1, epsilon=1e-12)


def quantise(rows, largest):
    """8-bit rows and a scale for each."""
    scale = numpy.maximum(numpy.abs(rows).max(1), 1e-8) / largest
    return numpy.clip(numpy.rint(rows / scale[:, None]), -largest, largest).astype(numpy.int8), scale.astype(numpy.float32)


def embedded(g):
    """Pieces and their places: [pieces, HIDDEN]."""
    length = g.node('Shape', ['pieces'])
    positions = g.node('Slice', [g.constant(g.weights['positions.weight'], 'positions.weight'), g.constant(numpy.array([0], numpy.int64), 'start'), length])
    return g.node('Add', [g.embedding('pieces', 'words.weight'), positions])


def encoded(g, words):
    """The states of embedded pieces: [pieces, HIDDEN]."""
    axis = g.constant(numpy.array([0], numpy.int64), 'axis')
    x = g.node('Unsqueeze', [g.norm(words, 'embedding_norm'), axis])
    for i in range(LAYERS):
        at = f'layers.{i}.'
        heads = []
        for part, name in enumerate(('query', 'key', 'value')):
            rows = slice(part * HIDDEN, (part + 1) * HIDDEN)
            heads.append(g.linear(x, at + name, weight=g.weights[at + 'query_key_value.weight'][rows], bias=g.weights[at + 'query_key_value.bias'][rows]))
        mixed = g.node('MultiHeadAttention', heads, domain=MICROSOFT, num_heads=HEADS)
        x = g.norm(g.node('Add', [g.linear(mixed, at + 'attention_output'), x]), at + 'attention_norm')
        inner = g.node('Gelu', [g.linear(x, at + 'inner')], domain=MICROSOFT)
        x = g.norm(g.node('Add', [g.linear(inner, at + 'output'), x]), at + 'output_norm')
    return g.node('Squeeze', [x, axis])


def build(weights, relations, precision, bits):
    g = Graph(weights, precision, bits)
    words = g.node('Add', [embedded(g), g.node('Gather', [g.constant(g.weights['shapes.weight'], 'shapes.weight'), 'shapes'], axis=0)])
    states = encoded(g, words)
    both = g.node('Add', [g.node('Gather', [states, 'first'], axis=0), g.node('Gather', [states, 'last'], axis=0)])
    mean = g.node('Mul', [both, g.constant(numpy.array(0.5, numpy.float32), 'half')])
    shapes = g.node('Gather', [g.constant(g.weights['word_shapes.weight'], 'word_shapes.weight'), 'unit_shapes'], axis=0)
    units = g.node('Concat', [mean, shapes], axis=1)
    g.linear(units, 'entity', 'emissions', exact=True)
    g.linear(units, 'tag', 'tags', exact=True)
    part = lambda name: g.node('LeakyRelu', [g.linear(units, name)], alpha=0.1)
    g.linear(part('arc_dependent'), 'arc', 'arc_queries')
    g.node('Identity', [part('arc_head')], 'arc_keys')
    g.linear(part('label_dependent'), 'label', 'label_queries')
    g.node('Identity', [part('label_head')], 'label_keys')
    g.linear('label_keys', 'label_of_head', 'label_priors', exact=True)
    integers = [helper.make_tensor_value_info(n, TensorProto.INT64, [d]) for n, d in
                (('pieces', 'pieces'), ('shapes', 'pieces'), ('first', 'units'), ('last', 'units'), ('unit_shapes', 'units'))]
    widths = {'emissions': len(corpora.ENTITY_LABELS), 'tags': len(corpora.UPOS), 'arc_queries': 256, 'arc_keys': 256,
              'label_queries': relations * (LABEL_WIDTH + 1), 'label_keys': LABEL_WIDTH, 'label_priors': relations}
    outputs = [helper.make_tensor_value_info(n, TensorProto.FLOAT, ['units', w]) for n, w in widths.items()]
    return model_of(g, integers, outputs)


def model_of(g, inputs, outputs):
    model = helper.make_model(helper.make_graph(g.nodes, 'geoner', inputs, outputs, g.constants),
                              opset_imports=[helper.make_opsetid('', 17), helper.make_opsetid(MICROSOFT, 1)], producer_name='geoner')
    model.ir_version = 8
    return model


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('--network', required=True, help='network.pt of the training')
    parser.add_argument('--encoder', required=True, help='folder with vocab.txt')
    parser.add_argument('--output', required=True, help='the model folder')
    parser.add_argument('--precision', choices=['int8', 'float32'], default='int8')
    parser.add_argument('--bits', type=int, choices=[7, 8], default=7, help='range of the 8-bit weights')
    parser.add_argument('--data', help='folder of the corpora, to make confidences true to their name on development data')
    run(parser.parse_args())


def run(options):
    trained = torch.load(options.network)
    os.makedirs(options.output, exist_ok=True)
    model = os.path.join(options.output, 'model.onnx')
    vocabulary = os.path.join(options.output, 'vocab.txt')
    onnx.save(build(trained['network'], len(trained['relations']), options.precision, options.bits), model)
    shutil.copyfile(os.path.join(options.encoder, 'vocab.txt'), vocabulary)
    os.chmod(vocabulary, 0o644)
    folding = os.path.join(options.output, 'folding.tsv')
    with open(folding, 'w', encoding='utf-8') as out:
        out.writelines(f'{letter}\t{folded}\n' for letter, folded in folded_letters())
    transitions = trained['network']['transitions'] + chain.structure(corpora.ENTITY_LABELS)
    header = {
        'kind': 'transformer', 'version': FORMAT_VERSION, 'precision': options.precision,
        'data': ['ner/worldwide/train.bio', 'ner/crossner-politics/train.bio', 'ner/wikigold/all.bio', 'ud/ewt.train.conllu', 'ud/gum.train.conllu'],
        'encoder': 'MiniLM-L6-H384-uncased (sentence-transformers/all-MiniLM-L6-v2)',
        'seed': trained['seed'], 'scores': trained['scores'],
        'settings': trained['settings'],
        'modelSha256': digest(model), 'vocabularySha256': digest(vocabulary), 'foldingSha256': digest(folding),
        'entityLabels': corpora.ENTITY_LABELS, 'tags': corpora.UPOS, 'relations': trained['relations'], 'labelWidth': LABEL_WIDTH,
        'calibration': calibrated(trained, vocabulary, options.data) if options.data else [1.0, 0.0],
        'transitions': [[round(float(w), 5) for w in row] for row in transitions],
    }
    with open(os.path.join(options.output, 'header.json'), 'w', encoding='utf-8') as out:
        json.dump(header, out, indent=1)
        out.write('\n')
    print(f"{options.output}: {sum(os.path.getsize(os.path.join(options.output, f)) for f in os.listdir(options.output)) / 1e6:.1f} MB")


def calibrated(trained, vocabulary, data):
    weights = trained['network']
    network = Network(len(weights['words.weight']), len(corpora.ENTITY_LABELS), len(corpora.UPOS), len(trained['relations']))
    network.load_state_dict(weights)
    return calibration.fit(network, corpora.read_bio(os.path.join(data, 'ner', 'worldwide', 'dev.bio'), 'worldwide'), WordPiece(vocabulary))


def digest(path):
    with open(path, 'rb') as stream:
        return hashlib.sha256(stream.read()).hexdigest()


if __name__ == '__main__':
    main()
