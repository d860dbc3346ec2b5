#!/usr/bin/env python3
"""Learns the weights of src/reports/confidence.cc (data/report-confidence.tsv) from reports that were read by eye and from event-cases.

    cmake --build BUILD --target report_traits
    tools/learn_confidence.py BUILD/report_traits [--shared DIR] [--out FILE]

bench/score/events_read.tsv holds what a reader made of reports drawn by bench/score/draw_events.py: the page, a hash of what the report said (type, status,
both sides) and whether it was right. A report that the program now tells otherwise has no judgement any more and is left out: draw and read anew when many
are. Reports of event-cases (../shared/data) count as right where gold has their type and sides, at a quarter of the weight: their world is made up.
Prints a table of reliability from ten folds by page: within each range of confidence, how many of the held-out reports were right. Needs numpy.
"""
import argparse
import collections
import hashlib
import json
import pathlib
import subprocess
import sys

import numpy

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "bench/score"))
import draw_events

READ = ROOT / "bench/score/events_read.tsv"
TYPES = "- AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT".split()
STATUS = "actual future hypothetical negated historical".split()
CASES_WEIGHT = 0.25
FRESH = 0.78  # share of right reports in the last three draws (903 to 905: 140 of 180) when they were new: those mended since are not in the sample any more
FOLDS, RIDGE, MIN_SEEN = 10, 3.0, 8
COUNTED = (0, 1, 4)  # statuses that event-cases counts as told: actual, future, historical


def key_of(report):
    said = [TYPES[report["type"]], STATUS[report["status"]], report["actors"], report["recipients"]]
    return hashlib.sha1(json.dumps(said).encode()).hexdigest()[:12]


def run(program, pages):
    lines = "".join(json.dumps(page) + "\n" for page in pages)
    done = subprocess.run([program], input=lines, stdout=subprocess.PIPE, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def read_by_eye(program, shared):
    judged = {tuple(line.split("\t")[:2]): int(line.split("\t")[2]) for line in READ.read_text().splitlines() if line and line[0] != "#"}
    wanted = {page for page, _ in judged}
    pages = [page for source in (draw_events.wikinews, draw_events.stories) for page in source(shared) if page["id"] in wanted]
    for reading in run(program, pages):
        for report in reading["reports"]:
            right = judged.get((reading["id"], key_of(report)))
            if right is not None:
                yield reading["id"], report["traits"], right, 1.0


def event_cases(program, shared):
    sys.path.insert(0, str(shared / "score"))
    import event_cases as scorer
    rows = {row["id"]: row for row in scorer.records("dev")}
    for reading in run(program, list(scorer.make_input("dev"))):
        row = rows[reading["id"]]
        wanted, _ = scorer.gold_events(row)
        for report in reading["reports"]:
            if not report["type"] or report["status"] not in COUNTED:
                continue
            named = lambda side: [scorer.countries_by_name({"name": name}, row["text"]) for name in side] or [{None}]
            pairs = [(a, b) for a in named(report["actors"]) for b in named(report["recipients"])]
            kind = scorer.MERGED.get(TYPES[report["type"]], TYPES[report["type"]])
            right = any(kind == gold[2] and scorer.same_pair(gold[0], gold[1], ((a, set()), (b, set())), True) for gold in wanted for a, b in pairs)
            yield reading["id"], report["traits"], int(right), CASES_WEIGHT


def fit(x, y, w):
    """Weights of a logistic regression with a ridge on all but the bias, by Newton's steps."""
    beta = numpy.zeros(x.shape[1])
    ridge = numpy.full(x.shape[1], RIDGE)
    ridge[0] = 0.01
    for _ in range(30):
        p = 1 / (1 + numpy.exp(-x @ beta))
        gradient = x.T @ (w * (y - p)) - ridge * beta
        hessian = (x * (w * p * (1 - p))[:, None]).T @ x + numpy.diag(ridge)
        step = numpy.linalg.solve(hessian, gradient)
        beta += step
        if numpy.abs(step).max() < 1e-6:
            break
    return beta


def reliability(p, y):
    print("confidence   reports  right  mean confidence")
    for low, high in ((0, 0.5), (0.5, 0.6), (0.6, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 1.01)):
        inside = (p >= low) & (p < high)
        if inside.any():
            print(f"{low:.1f} to {min(high, 1):.1f}   {inside.sum():6d}   {100 * y[inside].mean():5.1f}   {100 * p[inside].mean():5.1f}")
    above = p >= 0.8
    print(f"above 0.8: {above.sum()} of {len(p)}, right {100 * y[above].mean() if above.any() else 0:.1f} %; all: right {100 * y.mean():.1f} %")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", help="BUILD/report_traits")
    parser.add_argument("--shared", type=pathlib.Path, default=ROOT.parent / "shared")
    parser.add_argument("--out", type=pathlib.Path, default=ROOT / "data/report-confidence.tsv")
    args = parser.parse_args()
    rows = list(read_by_eye(args.program, args.shared)) + list(event_cases(args.program, args.shared))
    seen = collections.Counter(trait for _, traits, _, _ in rows for trait in traits)
    names = ["bias"] + sorted(trait for trait, count in seen.items() if count >= MIN_SEEN)
    at = {name: i for i, name in enumerate(names)}
    x = numpy.zeros((len(rows), len(names)))
    x[:, 0] = 1
    for i, (_, traits, _, _) in enumerate(rows):
        for trait in traits:
            if trait in at:
                x[i, at[trait]] = 1
    y = numpy.array([row[2] for row in rows], float)
    w = numpy.array([row[3] for row in rows])
    fold = numpy.array([int(hashlib.sha1(row[0].encode()).hexdigest(), 16) % FOLDS for row in rows])
    p = numpy.zeros(len(rows))
    for f in range(FOLDS):
        p[fold == f] = 1 / (1 + numpy.exp(-x[fold == f] @ fit(x[fold != f], y[fold != f], w[fold != f])))
    eye = w == 1
    print(f"{eye.sum()} reports read by eye, {(~eye).sum()} of event-cases\n\nread by eye, held out:")
    reliability(p[eye], y[eye])
    print("\nevent-cases, held out:")
    reliability(p[~eye], y[~eye])
    beta = fit(x, y, w)
    for _ in range(50):  # as sure as a new draw is right, all in all
        mean = (1 / (1 + numpy.exp(-x[eye] @ beta))).mean()
        beta[0] += 4 * (FRESH - mean)
    lines = [line for line in args.out.read_text().splitlines() if line.startswith("#")]
    args.out.write_text("\n".join(lines + [f"{name}\t{weight:.3f}" for name, weight in zip(names, beta)]) + "\n")


if __name__ == "__main__":
    main()
