#!/usr/bin/env python3
"""Learns the line classifier of the article stage (data/article_lines.txt).

    article_lines.py SHARED LINES_PROGRAM OUT [--evaluate]

SHARED is the folder with data/ and score/; LINES_PROGRAM is dateline_article_lines, which prints the features
that the engine itself uses. Pages with gold bodies (article-extraction, publisher-pages) are cut into lines by the
engine; a line is positive where the gold body has its words. Bare text is learnt from each page's visible text, whole and
with most of the furniture thinned out, since what crawlers save holds anything from none of it to all. Mark-up is learnt
from pages as they are and from pages that have lost their attributes. Two rounds: the second sees out-of-fold margins
of the first for the line and its neighbours. --evaluate prints body F1 by four-fold cross-validation, folds by page
(by publisher where there are several). Needs lightgbm and numpy.
"""
import base64
import json
import random
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import lightgbm
import numpy as np

FOLDS = 4
ROUNDS, LEAVES = 110, 15
NEIGHBOURS, WINDOWS, MAX_MARGIN = 4, (3, 8, 20), 4.0
PARAMS = dict(objective="binary", learning_rate=0.08, num_leaves=LEAVES, min_data_in_leaf=40, feature_fraction=0.6, bagging_fraction=0.8,
              bagging_freq=1, lambda_l2=5.0, use_missing=False, verbose=-1, num_threads=1, seed=7, deterministic=True, force_row_wise=True)


def tokens(text):
    return re.findall(r"\w+", text)


def label(lines, gold):
    """1 where a line's words are the gold body's: by 4-grams, short lines as whole gold lines or in a row in the gold."""
    words = tokens(gold)
    grams = {tuple(words[i:i + 4]) for i in range(len(words) - 3)}
    whole = {tuple(tokens(line)) for line in gold.split("\n")}
    marks = []
    for line in lines:
        t = tokens(line)
        if len(t) >= 4:
            own = [tuple(t[i:i + 4]) for i in range(len(t) - 3)]
            marks.append(int(sum(g in grams for g in own) >= 0.6 * len(own)))
        else:
            marks.append(int(tuple(t) in whole and bool(t)))
    # A line that is printed twice is in the body once: where its neighbours are.
    where = {}
    for i, line in enumerate(lines):
        if marks[i]:
            where.setdefault(line, []).append(i)
    for places in where.values():
        if len(places) > 1:
            best = max(places, key=lambda i: (sum(marks[max(0, i - 5):i + 6]), i))
            for i in places:
                marks[i] = int(i == best)
    return marks


def thinned(text, marks, lines, chance):
    """The page with furniture near the body only, as crawlers with some cleaning save it."""
    first = next((i for i, m in enumerate(marks) if m), None)
    if first is None:
        return None
    last = len(marks) - 1 - marks[::-1].index(1)
    low, high = max(0, first - chance.choice((0, 1, 2, 3, 5, 8, 14))), last + 1 + chance.choice((0, 1, 2, 3, 5, 8, 14, 25))
    drop = chance.choice((0.0, 0.2, 0.5, 0.8))
    return "\n".join(line for i, line in enumerate(lines) if low <= i < high and (marks[i] or chance.random() > drop))


def run(program, data, rows):
    with subprocess.Popen([program, data], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as child:
        import threading
        threading.Thread(target=lambda: ([child.stdin.write(json.dumps(r) + "\n") for r in rows], child.stdin.close())).start()
        for line in child.stdout:
            yield json.loads(line)


def second_rows(first, n):
    """Own and neighbours' margins and window means, as line_model.cc makes them."""
    m = np.clip(first, -MAX_MARGIN, MAX_MARGIN)
    columns = [m]
    for step in [s for s in range(-NEIGHBOURS, NEIGHBOURS + 1) if s]:
        shifted = np.full(n, -5.0)
        if abs(step) < n:
            if step < 0:
                shifted[-step:] = m[:step]
            else:
                shifted[:n - step] = m[step:]
        columns.append(shifted)
    sums = np.concatenate([[0.0], np.cumsum(m)])
    for window in WINDOWS:
        low, high = np.maximum(0, np.arange(n) - window), np.minimum(n, np.arange(n) + window + 1)
        columns.append((sums[high] - sums[low]) / (high - low))
    return np.stack(columns, 1)


def fit(x, y, w, rounds=ROUNDS):
    return lightgbm.train(PARAMS, lightgbm.Dataset(x, y, weight=w), rounds)


def export(out, name, model):
    dump = model.dump_model()
    out.write(f"model {name} {dump['max_feature_idx'] + 1}\n")
    for tree in dump["tree_info"]:
        cells, todo = [], [(tree["tree_structure"], None, None)]
        while todo:
            node, parent, side = todo.pop(0)
            index = len(cells)
            if parent is not None:
                cells[parent][side] = index
            if "leaf_value" in node:
                cells.append(node["leaf_value"])
            else:
                assert node["decision_type"] == "<="
                cells.append([node["split_feature"], node["threshold"], None, None])
                todo += [(node["left_child"], index, 2), (node["right_child"], index, 3)]
        out.write(" ".join(f"{c:.6g}" if isinstance(c, float) else f"{c[0]},{c[1]!r},{c[2]},{c[3]}" for c in map(as_float, cells)) + "\n")


def as_float(cell):
    return cell if isinstance(cell, list) else float(cell)


def shingle_match(gold, predicted):
    def bag(text):
        t = tokens(text)
        return Counter(tuple(t[i:i + 4]) for i in range(max(1, len(t) - 3)) if t)
    g, p = bag(gold), bag(predicted)
    right = sum((g & p).values())
    return (right / sum(p.values()) if p else None), (right / sum(g.values()) if g else None)


def main():
    shared, program, target = sys.argv[1:4]
    sys.path.insert(0, str(Path(shared) / "score"))
    import pages
    data = str(Path(target).parent)
    chance = random.Random(1)
    gold, fold, inputs = {}, {}, {"text": [], "html": []}
    for dataset in ("article-extraction", "publisher-pages"):
        for number, page in enumerate(pages.load(dataset)):
            if not page.gold["text"]:
                continue
            gold[page.id] = page.gold["text"]
            group = page.id.split("_")[0] if dataset == "publisher-pages" else page.id
            fold[page.id] = sum(map(ord, group)) * 7919 % FOLDS
            html = pages.decode(page.source())
            inputs["html"].append({"id": page.id, "html": html} | ({"url": page.url} if page.url else {}))
            if number % 2:
                inputs["html"].append({"id": page.id + "#bare", "html": pages.bare(html)})
            visible = pages.visible(html)
            inputs["text"].append({"id": page.id, "page_text": visible})
            lines = visible.split("\n")
            marks = label(lines, page.gold["text"])
            for variant in range(2):
                text = thinned(visible, marks, lines, chance)
                if text:
                    inputs["text"].append({"id": f"{page.id}#thin{variant}", "page_text": text})
    with open(target, "w", encoding="utf-8", buffering=1) as out:
        out.write("# The line classifier of the article stage: boosted trees, one a line, nodes in order of depth:\n"
                  "# FEATURE,THRESHOLD,LEFT,RIGHT (left where feature <= threshold) or a leaf's value. Features: src/article/features.cc.\n"
                  "# Origin: learnt by train/article_lines.py from public sets of pages with gold bodies (article-extraction-benchmark, fundus). Licence: as Dateline.\n")
        for form in ("text", "html"):
            learn(form, inputs[form], program, data, gold, fold, out)


def learn(form, rows, program, data, gold, fold, out):
    x, y, w, page_of, texts = [], [], [], [], []
    for page in run(program, data, rows):
        base = page["id"].split("#")[0]
        if not page["lines"]:
            continue
        marks = label(page["lines"], gold[base])
        marks = [m if not c else 0 for m, c in zip(marks, page["captions"])]
        x.append(np.frombuffer(base64.b64decode(page["rows"]), dtype="<f4").reshape(-1, page["width"]))
        y.append(np.array(marks))
        # A page counts the same however long it is; a line as its words, short ones a little more.
        weight = np.array([0.5 + min(len(tokens(line)), 60) / 12 for line in page["lines"]])
        w.append(weight / weight.sum() * 60)
        page_of.append((page["id"], base))
        texts.append(page["lines"])
    folds = np.array([fold[base] for _, base in page_of])
    width = x[0].shape[1] if len(x[0]) else 0
    x = [rows if len(rows) else np.zeros((0, width), np.float32) for rows in x]
    join = lambda parts, chosen: np.concatenate([p for p, c in zip(parts, chosen) if c])
    margins = [None] * len(x)
    for k in range(FOLDS):
        model = fit(join(x, folds != k), join(y, folds != k), join(w, folds != k))
        for i in np.flatnonzero(folds == k):
            margins[i] = model.predict(x[i], raw_score=True) if len(x[i]) else np.zeros(0)
    again = [np.concatenate([a, second_rows(m, len(m))], 1) if len(m) else np.zeros((0, width + 4 + 2 * NEIGHBOURS)) for a, m in zip(x, margins)]
    if "--evaluate" in sys.argv:
        for stage in (1, 2):
            found = {}
            for k in range(FOLDS):
                if stage == 2:
                    model = fit(join(again, folds != k), join(y, folds != k), join(w, folds != k))
                for i in np.flatnonzero(folds == k):
                    scores = margins[i] if stage == 1 else model.predict(again[i], raw_score=True) if len(again[i]) else np.zeros(0)
                    found[page_of[i][0]] = "\n".join(t for t, s in zip(texts[i], scores) if s > 0)
            for kind in ("", "#bare", "#thin"):
                for dataset in ("article-extraction", "publisher-pages"):
                    pairs = [shingle_match(gold[i.split("#")[0]], t) for i, t in found.items() if i.startswith(dataset) and (kind in i if kind else "#" not in i)]
                    if pairs:
                        p, r = np.mean([a for a, _ in pairs if a is not None]), np.mean([b for _, b in pairs if b is not None])
                        print(f"{form} round {stage} {dataset}{kind}: F1={200 * p * r / (p + r):.2f} P={100 * p:.2f} R={100 * r:.2f} n={len(pairs)}", flush=True)
    every = np.ones(len(x), bool)
    export(out, form, fit(join(x, every), join(y, every), join(w, every)))
    export(out, form + "_again", fit(join(again, every), join(y, every), join(w, every)))


if __name__ == "__main__":
    main()
