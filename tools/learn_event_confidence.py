#!/usr/bin/env python3
"""Learns the weights of src/record/event_confidence.cc from events that strict readers judged, and prints them as they stand there.

    tools/learn_event_confidence.py

bench/score/events_strict.tsv holds, for each event drawn (bench/score/draw_events.py --whole), whether it was right in who, what, whom, when and status beside its
whole page, what it was of, what its reports' confidences came to (`told`), and which of its fields were filled. Where two read the same draw each counts half.
Prints a table of reliability from ten folds by event. Needs numpy.
"""
import collections
import pathlib

import numpy

ROOT = pathlib.Path(__file__).resolve().parent.parent
READ = ROOT / "bench/score/events_strict.tsv"
FOLDS, RIDGE = 10, 2.0
TRAITS = ["bias", "told", "no day", "no doer", "no target", "assault", "assault without figures", "restrict", "accuse", "retreat", "request", "hypothetical"]


def traits_of(row):
    told = min(max(float(row["told"]), 0.02), 0.98)
    assault = row["type"] == "ASSAULT"
    return [1, numpy.log(told / (1 - told)), row["day"] == "0", row["who"] == "0", row["whom"] == "0", assault, assault and row["figures"] == "0",
            row["mode"] == "restrict", row["type"] == "ACCUSE", row["type"] == "RETREAT", row["type"] == "REQUEST", row["status"] == "hypothetical"]


def fit(x, y, w):
    """Weights of a logistic regression with a ridge on all but the bias, by Newton's steps."""
    beta = numpy.zeros(x.shape[1])
    ridge = numpy.full(x.shape[1], RIDGE)
    ridge[0] = 0.01
    for _ in range(40):
        p = 1 / (1 + numpy.exp(-x @ beta))
        hessian = (x * (w * p * (1 - p))[:, None]).T @ x + numpy.diag(ridge)
        step = numpy.linalg.solve(hessian, x.T @ (w * (y - p)) - ridge * beta)
        beta += step
        if numpy.abs(step).max() < 1e-7:
            break
    return beta


def main():
    lines = [line for line in READ.read_text().splitlines() if line]
    names = lines[1].removeprefix("# ").split("\t")
    rows = [dict(zip(names, line.split("\t"))) for line in lines[2:]]
    times = collections.Counter((row["draw"], row["number"]) for row in rows)
    events = sorted(times)
    order = numpy.random.RandomState(1).permutation(len(events))
    fold_of = {events[at]: i % FOLDS for i, at in enumerate(order)}
    x = numpy.array([traits_of(row) for row in rows], float)
    y = numpy.array([int(row["right"]) for row in rows], float)
    w = numpy.array([1 / times[row["draw"], row["number"]] for row in rows])
    fold = numpy.array([fold_of[row["draw"], row["number"]] for row in rows])
    p = numpy.zeros(len(rows))
    for f in range(FOLDS):
        p[fold == f] = 1 / (1 + numpy.exp(-x[fold == f] @ fit(x[fold != f], y[fold != f], w[fold != f])))
    told = x[:, 1]
    for name, score in (("held out", p), ("told", told)):
        pairs = [(a > b) + 0.5 * (a == b) for a in score[y == 1] for b in score[y == 0]]
        print(f"{name}: a right event before a wrong one in {100 * numpy.mean(pairs):.1f} %")
    print(f"{len(rows)} judgements of {len(events)} events, {100 * (w * y).sum() / w.sum():.1f} % right\n\nconfidence   events  right  mean")
    for low in (0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
        inside = (p >= low) & (p < (1.01 if low == 0.8 else 0.3 if low == 0 else low + 0.1))
        if inside.any():
            n = w[inside].sum()
            print(f"from {low:.1f}    {n:7.1f}  {100 * (w * y)[inside].sum() / n:5.1f}  {100 * (w * p)[inside].sum() / n:4.1f}")
    print()
    for name, weight in zip(TRAITS, fit(x, y, w)):
        print(f"{name:24} {weight:6.2f}")


if __name__ == "__main__":
    main()
