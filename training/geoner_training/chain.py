"""A linear-chain conditional random field whose gold may be a set of labels at each word."""
import torch

FORBIDDEN = -1e4


def structure(labels):
    """What BIO forbids, added to the transitions: [labels + 1, labels], the last row starts a sentence."""
    mask = torch.zeros(len(labels) + 1, len(labels))
    for j, label in enumerate(labels):
        if label[0] == 'I':
            for i, before in enumerate(labels + ['O']):
                if before not in ('B' + label[1:], label):
                    mask[i, j] = FORBIDDEN
    return mask


def log_partition(emissions, lengths, transitions):
    """The logarithm of the sum over all paths, [batch]; emissions are [batch, length, labels]."""
    start, steps = transitions[-1], transitions[:-1]
    alpha = start + emissions[:, 0]
    for i in range(1, emissions.shape[1]):
        following = torch.logsumexp(alpha[:, :, None] + steps, 1) + emissions[:, i]
        alpha = torch.where((i < lengths)[:, None], following, alpha)
    return torch.logsumexp(alpha, 1)


def loss(emissions, allowed, lengths, transitions):
    """Minus the log probability of the allowed paths, [batch]; `allowed` is 0 or FORBIDDEN, [batch, length, labels]."""
    both = log_partition(torch.cat([emissions, emissions + allowed]), torch.cat([lengths, lengths]), transitions)
    total, gold = both.chunk(2)
    return total - gold


def best_path(emissions, transitions):
    """The best labels of one sentence, emissions [length, labels]."""
    score, back = transitions[-1] + emissions[0], []
    for e in emissions[1:]:
        best, where = (score[:, None] + transitions[:-1]).max(0)
        score = best + e
        back.append(where)
    path = [int(score.argmax())]
    for where in reversed(back):
        path.append(int(where[path[-1]]))
    return path[::-1]
