"""The best tree with one root from arc scores: each word's best head, repaired by Chu-Liu/Edmonds where that is no tree."""
import numpy as np

ROOT_COST = 1e4


def best_tree(scores):
    """scores[word, head], head 0 the root; heads count from 1."""
    n = len(scores)
    full = np.full((n + 1, n + 1), -1e9, np.float64)  # full[head, dependent]
    full[:, 1:] = scores.T
    np.fill_diagonal(full, -1e9)
    heads = full.argmax(0)
    heads[0] = -1
    if (heads[1:] == 0).sum() == 1 and cycle(heads) is None:
        return heads[1:].tolist()
    full[0, 1:] -= ROOT_COST
    return edmonds(full)[1:].tolist()


def cycle(heads):
    state = [0] * len(heads)
    for start in range(1, len(heads)):
        path, node = [], start
        while node > 0 and state[node] == 0:
            state[node] = 1
            path.append(node)
            node = heads[node]
        if node > 0 and state[node] == 1:
            return path[path.index(node):]
        for x in path:
            state[x] = 2
    return None


def edmonds(full):
    heads = full.argmax(0)
    heads[0] = -1
    loop = cycle(heads)
    if loop is None:
        return heads
    inside = set(loop)
    outside = [x for x in range(len(full)) if x not in inside]
    total = sum(full[heads[x], x] for x in loop)
    m = len(outside)
    small = np.full((m + 1, m + 1), -1e9)
    small[:m, :m] = full[np.ix_(outside, outside)]
    enter = full[np.ix_(outside, loop)] - np.array([full[heads[x], x] for x in loop])[None]
    enter_at = enter.argmax(1)
    small[:m, m] = enter.max(1) + total
    leave = full[np.ix_(loop, outside)]
    leave_at = leave.argmax(0)
    small[m, :m] = leave.max(0)
    small[:, 0] = -1e9
    small[m, m] = -1e9
    found = edmonds(small)
    out = heads.copy()
    for k, x in enumerate(outside):
        if x:
            out[x] = loop[leave_at[k]] if found[k] == m else outside[found[k]]
    broken = loop[enter_at[found[m]]]
    out[broken] = outside[found[m]]
    return out
