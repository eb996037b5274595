"""Writes the reader of pairs as ONNX: `pairs.onnx` and its header `pairs.json`, beside the model of `export`."""
import argparse
import json
import os

import numpy
import onnx
import torch
from onnx import TensorProto, helper

from .export import MICROSOFT, Graph, digest, embedded, encoded, model_of
from .marking import BEFORE, MOST_PIECES
from .network import HIDDEN, MARKS
from .pairs import load
from .wordpiece import WordPiece

FORMAT_VERSION = 1


def build(network, labels, precision, bits):
    weights = network.state_dict()
    weights['words.weight'] = weights['words.weight'].clone()
    weights['words.weight'][1:MARKS + 1] = weights['marks.weight'][1:]  # BERT leaves these pieces unused
    g = Graph(weights, precision, bits)
    states = encoded(g, embedded(g))
    chosen = g.node('Reshape', [g.node('Gather', [states, 'places'], axis=0), g.constant(numpy.array([1, 3 * HIDDEN], numpy.int64), 'width')])
    g.linear(g.node('Gelu', [g.linear(chosen, 'pair', exact=True)], domain=MICROSOFT), 'label', 'scores', exact=True)
    inputs = [helper.make_tensor_value_info('pieces', TensorProto.INT64, ['pieces']), helper.make_tensor_value_info('places', TensorProto.INT64, [3])]
    return model_of(g, inputs, [helper.make_tensor_value_info('scores', TensorProto.FLOAT, [1, labels])])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--network', required=True, help='pairs.pt of the training')
    parser.add_argument('--encoder', required=True, help='folder with model.fp16.safetensors and vocab.txt')
    parser.add_argument('--output', required=True, help='the model folder')
    parser.add_argument('--precision', choices=['int8', 'float32'], default='int8')
    parser.add_argument('--bits', type=int, choices=[7, 8], default=7, help='range of the 8-bit weights')
    options = parser.parse_args()
    pieces = WordPiece(os.path.join(options.encoder, 'vocab.txt'))
    trained = torch.load(options.network)
    model = os.path.join(options.output, 'pairs.onnx')
    onnx.save(build(load(options.network, pieces, options), len(trained['labels']), options.precision, options.bits), model)
    header = {'kind': 'pairs', 'version': FORMAT_VERSION, 'precision': options.precision, 'data': ['plv.dev.jsonl', 'dev', 'cameo.dev.jsonl'],
              'encoder': 'MiniLM-L6-H384-uncased (sentence-transformers/all-MiniLM-L6-v2)', 'settings': trained['settings'], 'labels': trained['labels'],
              'mostPieces': MOST_PIECES, 'before': BEFORE, 'modelSha256': digest(model)}
    with open(os.path.join(options.output, 'pairs.json'), 'w', encoding='utf-8') as out:
        json.dump(header, out, indent=1)
        out.write('\n')
    print(f'{model}: {os.path.getsize(model) / 1e6:.1f} MB')


if __name__ == '__main__':
    main()
