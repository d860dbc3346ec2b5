#!/usr/bin/env python3
"""Learns the cue lexicon (data/quote-cues.tsv) from PolNeAR train and the weights of src/quotes/score.cc (data/quote-weights.tsv) from its dev part.

    cmake --build BUILD --target quote_candidates
    BUILD/quote_candidates POLNEAR/train/text/*.txt > train.tsv && tools/learn_quote_cues.py lexicon POLNEAR train.tsv
    BUILD/quote_candidates POLNEAR/dev/text/*.txt > dev.tsv && tools/learn_quote_cues.py weights POLNEAR dev.tsv [--half 0|1] [--out FILE]

The lexicon holds, for each lemma and pattern, how many proposals were right and how many there were: counts alone, no text. The weights are a logistic
regression. They are not learnt on train: the encoder's quote heads were, and are surer there than elsewhere. For figures that are not in-sample, learn on
one half of the documents (--half), score the other, and the other way round. A proposal is right when its cue overlaps that of an annotated attribution
whose content it covers by more than half, and at most 60 % of it lies elsewhere. Needs numpy.
"""
import argparse
import collections
import pathlib
import re

import numpy

ROOT = pathlib.Path(__file__).resolve().parent.parent
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


def is_right(gold, cue, content):
    for g in gold:
        length, around = sum(e - b for b, e in g["content"]), (min(b for b, _ in g["content"]), max(e for _, e in g["content"]))
        covered, inside = shared(g["content"], *content), shared([around], *content)
        if covered > 0.5 * length and inside > 0.4 * (content[1] - content[0]) and (not g["cue"] or shared(g["cue"], *cue)):
            return True
    return False


def load(path, folder):
    """Rows (stem, lemma, pattern, features, label)."""
    rows, gold = [], {}
    for line in open(path, encoding="utf-8"):
        cells = line.rstrip("\n").split("\t")
        stem = cells[0]
        if stem not in gold:
            gold[stem] = list(gold_of(folder, stem))
        cue, content = (int(cells[1]), int(cells[2])), (int(cells[3]), int(cells[4]))
        rows.append((stem, cells[5], cells[6], [float(x) for x in cells[7:]], is_right(gold[stem], cue, content)))
    return rows


def count(rows):
    counts = collections.defaultdict(lambda: [0, 0])
    for _, lemma, pattern, _, label in rows:
        if pattern == "run":
            continue  # the encoder's own spans
        for key in ((lemma, pattern), ("*", pattern)):
            counts[key][0] += label
            counts[key][1] += 1
    return counts


def fit(x, y, ridge=1e-3):
    """Newton's method; x has a column of ones at the end."""
    w = numpy.zeros(x.shape[1])
    for _ in range(30):
        p = 1 / (1 + numpy.exp(-numpy.clip(x @ w, -30, 30)))
        gradient = x.T @ (y - p) - ridge * len(y) * w
        hessian = (x * (p * (1 - p))[:, None]).T @ x + ridge * len(y) * numpy.eye(len(w))
        step = numpy.linalg.solve(hessian, gradient)
        w += step
        if abs(step).max() < 1e-6:
            break
    return w


def learn_lexicon(folder, rows):
    counts = count(rows)
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


def feature_names():
    source = (ROOT / "src/quotes/score.h").read_text()
    return re.findall(r'"([^"]+)"', source.split("kFeatureNames = {")[1].split("};")[0])


def learn_weights(rows, half, path):
    names = feature_names()
    stems = {stem: i % 2 for i, stem in enumerate(sorted({r[0] for r in rows}))}
    kept = [r for r in rows if half is None or stems[r[0]] == half]
    x = numpy.array([[*r[3], 1.0] for r in kept])
    y = numpy.array([float(r[4]) for r in kept])
    tagged = fit(x, y)
    labels = range(names.index("content share"), len(names))  # what the encoder says
    plain_x = x.copy()
    plain_x[:, labels] = 0
    by_rule = x[:, names.index("run")] == 0
    plain = fit(plain_x[by_rule], y[by_rule])
    with open(path, "w", encoding="utf-8") as out:
        out.write("# How much each feature of a proposed attribution (src/quotes/score.h) says for it: a logistic regression, as log-odds.\n")
        out.write("# Learnt from PolNeAR 1.0.0 dev (Newell et al., LREC 2018) by tools/learn_quote_cues.py, 2026-11: weights only, no text of it.\n")
        out.write("# plain: tokens without the encoder's labels; tagged: with them.\n# feature\tplain\ttagged\n")
        for name, p, t in zip(["bias", *names], [plain[-1], *plain[:-1]], [tagged[-1], *tagged[:-1]]):
            out.write(f"{name}\t{p:.3f}\t{t:.3f}\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["lexicon", "weights"])
    parser.add_argument("polnear", type=pathlib.Path)
    parser.add_argument("candidates")
    parser.add_argument("--half", type=int, choices=[0, 1])
    parser.add_argument("--out", type=pathlib.Path, default=ROOT / "data/quote-weights.tsv")
    args = parser.parse_args()
    if args.what == "lexicon":
        learn_lexicon(args.polnear, load(args.candidates, args.polnear / "train"))
    else:
        learn_weights(load(args.candidates, args.polnear / "dev"), args.half, args.out)


if __name__ == "__main__":
    main()
