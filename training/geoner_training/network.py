"""The networks: BERT's encoder; with word shapes and a head each for entities, parts of speech and trees; and with marks for a pair of parties."""
import json
import struct

import numpy
import torch
from torch import nn
from torch.nn import functional as F

from .wordpiece import SHAPES

HIDDEN, HEADS, LAYERS, INNER = 384, 12, 6, 1536
SHAPE_WIDTH, ARC_WIDTH, LABEL_WIDTH = 32, 256, 64
MARKS = 4  # pieces 1 to 4, which BERT leaves unused: before and after the source, before and after the target


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.query_key_value = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.attention_output = nn.Linear(HIDDEN, HIDDEN)
        self.attention_norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.inner = nn.Linear(HIDDEN, INNER)
        self.output = nn.Linear(INNER, HIDDEN)
        self.output_norm = nn.LayerNorm(HIDDEN, eps=1e-12)

    def forward(self, x, mask, drop):
        batch, length, _ = x.shape
        q, k, v = self.query_key_value(x).view(batch, length, 3, HEADS, HIDDEN // HEADS).permute(2, 0, 3, 1, 4)
        attention = F.softmax(q @ k.transpose(-1, -2) * (HIDDEN // HEADS) ** -0.5 + mask, -1)
        mixed = (attention @ v).transpose(1, 2).reshape(batch, length, HIDDEN)
        x = self.attention_norm(x + drop(self.attention_output(mixed)))
        return self.output_norm(x + drop(self.output(F.gelu(self.inner(x)))))


class Encoder(nn.Module):
    """BERT without its pooling: states of pieces."""

    def __init__(self, vocabulary, dropout):
        super().__init__()
        self.dropout = dropout
        self.words = nn.Embedding(vocabulary, HIDDEN, sparse=True)  # a batch touches few of them
        self.positions = nn.Embedding(512, HIDDEN)
        self.embedding_norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.noise = None

    def drop(self, x):
        """Dropout of the encoder, its noise read from a random place of one long row: drawing it anew is slow on a processor."""
        if not self.training:
            return x
        if self.noise is None:
            self.noise = (torch.rand(1 << 23) >= self.dropout).float() / (1 - self.dropout)
        start = int(torch.randint(len(self.noise) - x.numel(), ()))
        return x * self.noise[start:start + x.numel()].view(x.shape).to(x.dtype)

    def load_encoder(self, path):
        """Copies BERT's weights out of a safetensors file of 16-bit floats."""
        weights = read_safetensors(path)
        get = lambda name: torch.from_numpy(weights[name].astype(numpy.float32))
        with torch.no_grad():
            self.words.weight.copy_(get('embeddings.word_embeddings.weight'))
            self.positions.weight.copy_(get('embeddings.position_embeddings.weight') + get('embeddings.token_type_embeddings.weight')[0])
            copy = lambda module, name: (module.weight.copy_(get(name + '.weight')), module.bias.copy_(get(name + '.bias')))
            copy(self.embedding_norm, 'embeddings.LayerNorm')
            for i, layer in enumerate(self.layers):
                at = f'encoder.layer.{i}.'
                for part in ('weight', 'bias'):
                    joined = torch.cat([get(f'{at}attention.self.{n}.{part}') for n in ('query', 'key', 'value')])
                    getattr(layer.query_key_value, part).copy_(joined)
                copy(layer.attention_output, at + 'attention.output.dense')
                copy(layer.attention_norm, at + 'attention.output.LayerNorm')
                copy(layer.inner, at + 'intermediate.dense')
                copy(layer.output, at + 'output.dense')
                copy(layer.output_norm, at + 'output.LayerNorm')

    def states(self, embedded, lengths):
        """States [batch, length, HIDDEN] of embedded pieces, places not added yet; what is past a length is not looked at."""
        length = embedded.shape[1]
        x = self.drop(self.embedding_norm(embedded + self.positions.weight[:length]))
        mask = torch.zeros(len(lengths), 1, 1, length).masked_fill_((torch.arange(length) >= lengths[:, None])[:, None, None], -1e4)
        for layer in self.layers:
            x = layer(x, mask.to(x.dtype), self.drop)
        return x


class Network(Encoder):
    def __init__(self, vocabulary, entity_labels, tags, relations, dropout=0.1, head_dropout=0.33, word_dropout=0.2):
        super().__init__(vocabulary, dropout)
        self.head_dropout, self.word_dropout = head_dropout, word_dropout
        self.shapes = nn.Embedding(SHAPES, HIDDEN)
        nn.init.zeros_(self.shapes.weight)
        self.word_shapes = nn.Embedding(SHAPES, SHAPE_WIDTH)
        width = HIDDEN + SHAPE_WIDTH
        self.entity = nn.Linear(width, entity_labels)
        self.transitions = nn.Parameter(torch.zeros(entity_labels + 1, entity_labels))  # the last row starts a sentence
        self.tag = nn.Linear(width, tags)
        self.arc_dependent = nn.Linear(width, ARC_WIDTH)
        self.arc_head = nn.Linear(width, ARC_WIDTH)
        self.arc = nn.Linear(ARC_WIDTH, ARC_WIDTH)
        self.label_dependent = nn.Linear(width, LABEL_WIDTH)
        self.label_head = nn.Linear(width, LABEL_WIDTH)
        self.label = nn.Linear(LABEL_WIDTH, relations * (LABEL_WIDTH + 1))
        self.label_of_head = nn.Linear(LABEL_WIDTH, relations, bias=False)
        self.relations = relations

    def encode(self, pieces, shapes, lengths):
        """States [batch, length, HIDDEN] of pieces and their words' shapes, both [batch, length]."""
        return self.states(self.words(pieces) + self.shapes(shapes), lengths)

    def units(self, states, first, last, shapes):
        """Words and roots [count, width]: the mean of the first and last piece, by their places in the flattened batch."""
        flat = states.reshape(-1, HIDDEN)
        mean = (flat[first] + flat[last]) * 0.5
        return F.dropout(torch.cat([mean, self.word_shapes(shapes).to(mean.dtype)], 1), self.word_dropout, self.training)

    def _part(self, linear, units):
        return F.dropout(F.leaky_relu(linear(units), 0.1), self.head_dropout, self.training)

    def arcs(self, units):
        """Queries of dependents and keys of heads [count, ARC_WIDTH]: the score of an arc is their product."""
        return self.arc(self._part(self.arc_dependent, units)), self._part(self.arc_head, units)

    def labels(self, units):
        """[count, relations, LABEL_WIDTH + 1] of dependents and [count, LABEL_WIDTH] of heads, see `label_scores`."""
        heads = self._part(self.label_head, units)
        return self.label(self._part(self.label_dependent, units)).view(-1, self.relations, LABEL_WIDTH + 1), heads

    def label_scores(self, dependents, heads):
        bilinear = (dependents[:, :, :LABEL_WIDTH] @ heads[:, :, None]).squeeze(2)
        return bilinear + dependents[:, :, LABEL_WIDTH] + self.label_of_head(heads)


class PairNetwork(Encoder):
    """Says what a sentence states between two parties that are marked in it (Soares et al. 2019): scores of the types, and of none."""

    def __init__(self, vocabulary, labels, dropout=0.1):
        super().__init__(vocabulary, dropout)
        self.words.sparse = False
        self.marks = nn.Embedding(MARKS + 1, HIDDEN)  # the first stands for no mark
        nn.init.normal_(self.marks.weight, std=0.02)
        with torch.no_grad():
            self.marks.weight[0] = 0
        self.pair = nn.Linear(3 * HIDDEN, HIDDEN)
        self.label = nn.Linear(HIDDEN, labels)

    def forward(self, pieces, lengths, places):
        """Scores [batch, labels] of pieces [batch, length] and places [batch, 3]: the beginning, the source's mark, the target's."""
        is_mark = (pieces > 0) & (pieces <= MARKS)
        embedded = self.words(pieces) * ~is_mark[..., None] + self.marks(pieces * is_mark) * is_mark[..., None]
        states = self.states(embedded, lengths).float()
        chosen = states[torch.arange(len(pieces))[:, None], places].flatten(1)
        drop = lambda x: F.dropout(x, self.dropout, self.training)
        return self.label(drop(F.gelu(self.pair(drop(chosen)))))


def read_safetensors(path):
    with open(path, 'rb') as stream:
        size = struct.unpack('<Q', stream.read(8))[0]
        header = json.loads(stream.read(size))
        data = stream.read()
    types = {'F16': numpy.float16, 'F32': numpy.float32, 'I64': numpy.int64}
    return {name: numpy.frombuffer(data[e['data_offsets'][0]:e['data_offsets'][1]], types[e['dtype']]).reshape(e['shape'])
            for name, e in header.items() if name != '__metadata__'}
