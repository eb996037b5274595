"""Reads the corpora: sentences of words with what is known of them.

A corpus need not say everything: where it leaves open what a word is (Wikigold has no dates, CrossNER no
nationalities), each word has the set of labels it may have, and training sums over them (Tsuboi et al. 2008).
"""
import os

CLASSES = ['Person', 'Location', 'Organization', 'NORP', 'Facility', 'Date', 'Money', 'Product', 'Misc']
ENTITY_LABELS = ['O'] + [p + c for c in CLASSES for p in ('B-', 'I-')]
UPOS = ['ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM', 'PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB', 'X']

# Class of a corpus -> the classes of ours it may be; OUTSIDE -> what a word it leaves unmarked may be beside O.
ANY = CLASSES
SCHEMES = {
    'worldwide': ({c: [c] for c in CLASSES}, []),
    'politics': ({
        'politician': ['Person'], 'person': ['Person'], 'organisation': ['Organization'], 'politicalparty': ['Organization'],
        'country': ['Location'], 'location': ['Location', 'Facility'], 'event': ['Misc'], 'election': None, 'misc': None,
    }, ['NORP', 'Date', 'Money', 'Product', 'Misc', 'Facility']),
    'wikigold': ({
        'PER': ['Person'], 'LOC': ['Location', 'Facility'], 'ORG': ['Organization'], 'MISC': ['NORP', 'Misc', 'Product'],
    }, ['Date', 'Money']),
}

ABBREVIATIONS = {'Dr', 'Mr', 'Ms', 'Mrs', 'Jr', 'St', 'Gen', 'Lt', 'Col', 'Sgt', 'Capt', 'Co', 'Ltd', 'Inc', 'Corp', 'Rep', 'Sen', 'Gov', 'Rev',
                 'Prof', 'Jan', 'Feb', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec', 'Mt', 'Maj', 'Rtd', 'No'}
PREFIXES = {'non', 'anti', 'pro', 'ex', 'co', 'pre', 'post', 'semi', 're', 'mid', 'vice', 'al', 'el', 'self', 'cross', 'inter', 'multi',
            'counter', 'sub', 'ultra'}
COMPOUND_ENDS = {'led', 'made', 'born', 'built', 'wide', 'year', 'old', 'day', 'member', 'nation', 'term', 'scale', 'level', 'style', 'general'}


class Sentence:
    """words, and either labels (a list of sets of label numbers) or tags, heads (0 is the root) and relations."""
    __slots__ = ('words', 'labels', 'tags', 'heads', 'relations', 'joined')

    def __init__(self, words, labels=None, tags=None, heads=None, relations=None):
        self.words, self.labels, self.tags, self.heads, self.relations = words, labels, tags, heads, relations
        self.joined = None  # the same in the tokens of our tokenizer, where they differ


def read_bio(path, scheme):
    """Documents of sentences. `I-` after another class begins a mention."""
    classes, outside = SCHEMES[scheme]
    documents, words, labels = [[]], [], []

    def close():
        nonlocal words, labels
        if words:
            documents[-1].append((words, labels))
        words, labels = [], []

    for line in open(path, encoding='utf-8'):
        line = line.rstrip('\r\n')
        if line.startswith('# ') or line.startswith('-DOCSTART-'):
            close()
            if documents[-1]:
                documents.append([])
        elif not line.strip():
            close()
        else:
            cells = line.split('\t') if '\t' in line else line.split(' ')
            words.append(cells[0])
            labels.append(cells[-1])
    close()
    return [[_entity_sentence(w, l, classes, outside) for w, l in document] for document in documents if document]


def _entity_sentence(words, labels, classes, outside):
    sentence = Sentence(words, labels=_allowed(labels, classes, outside))
    groups = _join_groups(words, None)
    if len(groups) < len(words):
        joined = [labels[a] if all(l != 'O' for l in labels[a:b]) else 'O' for a, b in groups]
        sentence.joined = Sentence([''.join(words[a:b]) for a, b in groups], labels=_allowed(joined, classes, outside))
    return sentence


def _allowed(labels, classes, outside):
    unmarked = frozenset([0] + [ENTITY_LABELS.index(p + c) for c in outside for p in ('B-', 'I-')])
    everything = frozenset(range(len(ENTITY_LABELS)))
    result, previous = [], 'O'
    for label in labels:
        if label == 'O':
            result.append(unmarked)
        else:
            name = label[2:]
            begins = label[0] == 'B' or previous == 'O' or previous[2:] != name
            ours = classes[name]
            result.append(everything if ours is None else frozenset(ENTITY_LABELS.index(('B-' if begins else 'I-') + c) for c in ours))
        previous = label
    return result


def read_conllu(path):
    """Documents of sentences."""
    documents, rows = [[]], []
    for line in open(path, encoding='utf-8'):
        line = line.rstrip('\r\n')
        if line.startswith('# newdoc') and documents[-1]:
            documents.append([])
        if line.startswith('#'):
            continue
        if line:
            cells = line.split('\t')
            if cells[0].isdigit():
                rows.append(cells)
        elif rows:
            documents[-1].append(_tree_sentence(rows))
            rows = []
    if rows:
        documents[-1].append(_tree_sentence(rows))
    return [d for d in documents if d]


def _tree_sentence(rows):
    words = [r[1] for r in rows]
    tags, heads, relations = [r[3] for r in rows], [int(r[6]) for r in rows], [r[7] for r in rows]
    sentence = Sentence(words, tags=tags, heads=heads, relations=relations)
    groups = _join_groups(words, ['SpaceAfter=No' in r[9] for r in rows])
    if len(groups) < len(words):
        sentence.joined = _join_tree(sentence, groups)
    return sentence


def _join_tree(sentence, groups):
    group_of = [g for g, (a, b) in enumerate(groups) for _ in range(a, b)]
    joined = Sentence([], tags=[], heads=[], relations=[])
    for a, b in groups:
        outer = [i for i in range(a, b) if not a <= sentence.heads[i] - 1 < b]
        if len(outer) != 1:
            return None
        i = outer[0]
        head = sentence.heads[i]
        participle = b - a > 1 and sentence.tags[i] == 'VERB' and sentence.relations[i] == 'amod'
        joined.words.append(''.join(sentence.words[a:b]))
        joined.tags.append('ADJ' if participle else sentence.tags[i])
        joined.heads.append(0 if head == 0 else group_of[head - 1] + 1)
        joined.relations.append(sentence.relations[i])
    return joined


def _join_groups(words, glued):
    groups, i = [], 0
    while i < len(words):
        end = i + 1
        while end < len(words) and _joins(words, i, end, glued):
            end += 2 if words[end] in '-\u2019' else 1
        groups.append((i, min(end, len(words))))
        i = end
    return groups


def _joins(words, first, at, glued):
    word, before = words[at], words[at - 1]
    after = words[at + 1] if at + 1 < len(words) else None
    if glued is not None:
        return bool(glued[at - 1] and word == '-' and after and _is_word(before) and _is_word(after) and glued[at])
    if word == '-' and after and _is_word(before) and _is_word(after):
        return before.lower() in PREFIXES or after.endswith('ed') or after in COMPOUND_ENDS
    if word == '.' and after is not None:
        return (len(before) == 1 and before.isupper()) or before in ABBREVIATIONS
    return len(word) == 1 and word.isupper() and at - first >= 2 and before == '.' and after == '.'


def _is_word(token):
    return token[0].isalnum() or token == '.'


def split_paragraph_units(document):
    """The sentences of a document whose units are paragraphs: cut after a full stop that a capital follows."""
    return [part for sentence in document for part in _split(sentence)]


OPENERS = set('"\u201c(ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789`\'')


def _split(sentence):
    cuts, words = [0], sentence.words
    for i in range(1, len(words) - 1):
        if words[i] not in '.!?' or len(words[i - 1]) == 1 and words[i - 1].isupper() or words[i - 1] in ABBREVIATIONS:
            continue
        end = i + 1
        while end < len(words) and words[end] in ('"', "''", '\u201d', ')'):
            end += 1
        inside = end < len(words) and all(ENTITY_LABELS[l].startswith('I-') for l in sentence.labels[end])
        if end < len(words) and not inside and words[end][0] in OPENERS and end - cuts[-1] > 3:
            cuts.append(end)
    parts = [Sentence(words[a:b], labels=sentence.labels[a:b]) for a, b in zip(cuts, cuts[1:] + [len(words)])]
    return [p for p in parts if p.words]


def load(data):
    """Everything to train and to measure on, from the folder of the corpora."""
    path = lambda *names: os.path.join(data, *names)
    return {
        'entities': {
            'worldwide': read_bio(path('ner', 'worldwide', 'train.bio'), 'worldwide'),
            'politics': read_bio(path('ner', 'crossner-politics', 'train.bio'), 'politics'),
            'wikigold': read_bio(path('ner', 'wikigold', 'all.bio'), 'wikigold'),
        },
        'trees': {
            'ewt': read_conllu(path('ud', 'ewt.train.conllu')),
            'gum': read_conllu(path('ud', 'gum.train.conllu')),
        },
        'dev': {
            'worldwide': read_bio(path('ner', 'worldwide', 'dev.bio'), 'worldwide'),
            'ewt': read_conllu(path('ud', 'ewt.dev.conllu')),
            'gum': read_conllu(path('ud', 'gum.dev.conllu')),
        },
    }
