#!/usr/bin/env python3
"""Learns the cue lexicon (data/quote-cues.tsv) and the weights of src/quotes/score.cc from PolNeAR train.

    cmake --build BUILD --target quote_candidates
    BUILD/quote_candidates POLNEAR/train/text/*.txt > train.tsv
    BUILD/quote_candidates POLNEAR/dev/text/*.txt > dev.tsv
    tools/learn_quote_cues.py POLNEAR train.tsv dev.tsv

A proposal is right when an annotated attribution has a cue that overlaps its cue and content that it covers by more than 0.3. The lexicon holds, for each lemma
and pattern, how many proposals were right and how many there were: counts alone, no text. The weights are a logistic regression in which the lexicon's chance
comes from the other half of the documents. Prints the weights in the order of kFeatureNames and the best threshold on dev. Needs numpy.
"""
import collections
import math
import pathlib
import sys

import numpy

ROOT = pathlib.Path(__file__).resolve().parent.parent
PRIOR = 4  # as kPrior in src/quotes/cues.cc
MIN_SEEN = 2  # rarer rows say less than their pattern


def gold_of(folder, stem):
    path = sorted((folder / "attributions").glob(f"{stem}_*.ann"))[0]
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    spans = {r[0]: [tuple(map(int, x.split())) for x in r[1].split(" ", 1)[1].split(";")] for r in rows if len(r) > 2 and r[0].startswith("T")}
    for r in rows:
        if r[0].startswith("E"):
            quote = {"content": [], "cue": [], "source": []}
            for role, span in (x.split(":") for x in r[1].split()):
                quote.setdefault(role.rstrip("0123456789").lower(), []).extend(spans[span])
            if quote["content"]:
                yield quote


def shared(pieces, begin, end):
    return sum(max(0, min(e, end) - max(b, begin)) for b, e in pieces)


def load(path, folder):
    """Rows (stem, lemma, pattern, features, label, gold index or -1), and the number of gold attributions."""
    rows, gold, total = [], {}, 0
    for line in open(path, encoding="utf-8"):
        cells = line.rstrip("\n").split("\t")
        stem = cells[0]
        if stem not in gold:
            gold[stem] = list(gold_of(folder, stem))
            total += len(gold[stem])
        cue, content = (int(cells[1]), int(cells[2])), (int(cells[3]), int(cells[4]))
        hit = -1
        for i, g in enumerate(gold[stem]):
            if shared(g["cue"], *cue) and shared(g["content"], *content) > 0.3 * sum(e - b for b, e in g["content"]):
                hit = i
                break
        rows.append((stem, cells[5], cells[6], [float(x) for x in cells[7:]], hit >= 0, (stem, hit)))
    return rows, total


def count(rows):
    counts = collections.defaultdict(lambda: [0, 0])
    for _, lemma, pattern, _, label, _ in rows:
        for key in ((lemma, pattern), ("*", pattern)):
            counts[key][0] += label
            counts[key][1] += 1
    return counts


def log_odds(counts, lemma, pattern):
    prior = counts.get(("*", pattern), (0, 0))
    share = prior[0] / prior[1] if prior[1] else 0
    own = counts.get((lemma, pattern), (0, 0))
    own = own if own[1] >= MIN_SEEN else (0, 0)
    p = min(max((own[0] + PRIOR * share) / (own[1] + PRIOR), 0.002), 0.998)
    return math.log(p / (1 - p))


def fit(x, y, steps=400, ridge=1e-3):
    """Newton's method; x has a column of ones at the end."""
    w = numpy.zeros(x.shape[1])
    for _ in range(30):
        p = 1 / (1 + numpy.exp(-x @ w))
        gradient = x.T @ (y - p) - ridge * len(y) * w
        hessian = (x * (p * (1 - p))[:, None]).T @ x + ridge * len(y) * numpy.eye(len(w))
        step = numpy.linalg.solve(hessian, gradient)
        w += step
        if abs(step).max() < 1e-6:
            break
    return w


def matrix(rows, counts_of):
    x = numpy.array([[log_odds(counts_of(r[0]), r[1], r[2]), *r[3][1:], 1.0] for r in rows])
    return x, numpy.array([float(r[4]) for r in rows])


def main():
    folder = pathlib.Path(sys.argv[1])
    train, _ = load(sys.argv[2], folder / "train")
    dev, dev_gold = load(sys.argv[3], folder / "dev")
    stems = sorted({r[0] for r in train})
    half = {stem: i % 2 for i, stem in enumerate(stems)}
    halves = [count([r for r in train if half[r[0]] != h]) for h in (0, 1)]
    x, y = matrix(train, lambda stem: halves[half[stem]])
    w = fit(x, y)
    counts = count(train)
    x_dev, y_dev = matrix(dev, lambda _: counts)
    score = 1 / (1 + numpy.exp(-x_dev @ w))
    print("bias", f"{w[-1]:.3f}", "weights", ", ".join(f"{v:.3f}f" for v in w[:-1]))
    for threshold in (0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6):
        kept = [r for r, s in zip(dev, score) if s >= threshold]
        right = len({r[5] for r in kept if r[4]})
        precision, recall = right / max(1, len(kept)), right / dev_gold
        print(f"threshold {threshold}: kept {len(kept)} precision {100 * precision:.1f} recall {100 * recall:.1f} F {200 * precision * recall / (precision + recall):.1f}")
    reachable = len({r[5] for r in dev if r[4]})
    print(f"gold {dev_gold}, proposed at all {100 * reachable / dev_gold:.1f} %")
    by_pattern = collections.Counter(r[2] for r in train)
    with open(ROOT / "data/quote-cues.tsv", "w", encoding="utf-8") as out:
        out.write("# Words that introduce words of others: how often a lemma, with content hung on it in a given way, was an attribution, and how often it was seen.\n")
        out.write("# Learnt from PolNeAR 1.0.0 train (Newell et al., LREC 2018) by tools/learn_quote_cues.py, 2026-11: counts of lemmas only, no text of it. '*': all lemmas.\n")
        out.write("# lemma\tpattern\tattributed\tseen\n")
        for (lemma, pattern), (right, seen) in sorted(counts.items()):
            if counts[("*", pattern)][0] < 3 or (lemma != "*" and (seen < MIN_SEEN or not lemma.isascii() or not lemma.replace("-", "").isalpha())):
                continue
            share = counts[("*", pattern)][0] / counts[("*", pattern)][1]
            if lemma != "*" and right == 0 and (seen < 4 or share < 0.1):
                continue  # says what the pattern says
            out.write(f"{lemma}\t{pattern}\t{right}\t{seen}\n")
    print(len(by_pattern), "patterns")


if __name__ == "__main__":
    main()
