#!/usr/bin/env python3
"""Learns the line classifier of the article stage (data/article_lines.txt).

    article_lines.py SHARED LINES_PROGRAM OUT [--evaluate] [--votes FILE...] [--form text|html] [--folds] [--data DIR]

SHARED is the folder with data/ and score/; LINES_PROGRAM is dateline_article_lines, which prints the features
that the engine itself uses. Pages with gold bodies (article-extraction, publisher-pages) are cut into lines by the
engine; a line is positive where the gold body has its words. Bare text is learnt from each page's visible text, whole and
with most of the furniture thinned out, since what crawlers save holds anything from none of it to all. Mark-up is learnt
from pages as they are and from pages that have lost their attributes, and both again as short reports: without most of
the article's lines. Lines that the engine does not ask about (bare links) count as surely out. Bare text is told in two rounds: the second sees
out-of-fold margins of the first for the line and its neighbours; mark-up in one, since its features hold what the second would see.
More pages, at less weight: readability-pages (their expected text); and with --votes, pages without gold (page-dates, metadata-fixtures)
whose lines unlike extractors agree on: each FILE has {"id", "text"} a line, id DATASET/NAME. The first two FILEs must
both keep a line, and one of the others, for it to count as in; the first three must all drop it for it to count as
out; else it counts nothing. Ours: trafilatura precision, readability-lxml, trafilatura, resiliparse.
--evaluate prints body F1 by four-fold cross-validation, folds by host or publisher (of a fold's hosts nothing is learnt, from no set); --folds
also keeps the four models (OUT.fold0 ...), to run the whole program on pages that it has not learnt from. --form learns one of the two:
the file is both, one after the other. Needs lightgbm and numpy.
"""
import base64
import gzip
import itertools
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
ROUNDS, LEAVES = 180, 20
# Pages whose gold is other programs': what they count, how long the texts must be, and the share of the words kept by either of the
# first two that is agreed on.
EXTRA_WEIGHT, MIN_TEXT, MIN_AGREEMENT = 0.3, 300, 0.5
NEIGHBOURS, WINDOWS, MAX_MARGIN, NEAR = 4, (3, 8, 20), 4.0, 15
PARAMS = dict(objective="binary", learning_rate=0.08, num_leaves=LEAVES, min_data_in_leaf=40, feature_fraction=0.5, extra_trees=True, max_bin=127, bagging_fraction=0.8,
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


def shortened(marks, lines, chance):
    """The page of a short report: of the article's lines only the first few."""
    left = chance.choice((1, 1, 2, 3, 4))
    kept = []
    for line, mark in zip(lines, marks):
        left -= mark
        if not mark or left >= 0:
            kept.append(line)
    return "\n".join(kept)


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


def of_all_lines(page, margins):
    """Margins of the lines that are asked about as those of all lines."""
    every = np.full(len(page["lines"]), -MAX_MARGIN)
    every[page["asked"]] = margins
    return every


def fit(x, y, w, rounds=ROUNDS):
    seen = w > 0
    return lightgbm.train(PARAMS, lightgbm.Dataset(x[seen], y[seen], weight=w[seen]), rounds)


def thin_out(y, w):
    """Of the lines far from any of the article's one in three is learnt from, and counts for three: they are many and alike."""
    near = np.convolve(y, np.ones(2 * NEAR + 1), "same") > 0 if len(y) > 2 * NEAR else np.ones(len(y), bool)
    third = np.arange(len(y)) % 3 == 0
    return np.where(near, w, np.where(third, 3 * w, 0.0))


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


def gzipped(path):
    return gzip.decompress(path.read_bytes())


def gold_pages(pages, shared):
    """(id, group, html, url, gold text, weight)"""
    for dataset in ("article-extraction", "publisher-pages"):
        for page in pages.load(dataset):
            if page.gold["text"]:
                yield page.id, host_of(page.url) or page.id.split("_")[0], pages.decode(page.source()), page.url, page.gold["text"], 1.0
    for folder in sorted((shared / "data/readability-pages").iterdir()):
        if (folder / "source.html.gz").exists():
            expected = pages.visible(pages.decode(gzipped(folder / "expected.html.gz")))
            if expected:
                yield f"readability-pages/{folder.name}", folder.name, pages.decode(gzipped(folder / "source.html.gz")), None, expected, EXTRA_WEIGHT


def voted_pages(pages, files):
    """Pages without gold: for gold they have the texts of other programs, in the order of the files."""
    texts = [{row["id"]: row["text"] for row in map(json.loads, open(file, encoding="utf-8"))} for file in files]
    for dataset in ("page-dates", "metadata-fixtures"):
        for page in pages.load(dataset):
            found = [text.get(page.id) or "" for text in texts]
            if min(map(len, found[:2])) >= MIN_TEXT:
                yield page.id, host_of(page.url) or page.id, pages.decode(page.source()), page.url, found, EXTRA_WEIGHT


def host_of(url):
    return re.sub(r"^\w+://(www\.)?|/.*", "", url) if url else None


def inputs_of(pages, rows, chance):
    inputs = {"text": [], "html": []}
    for page, _, html, url, gold, _ in rows:
        address = {"url": url} if url else {}
        inputs["html"].append({"id": page, "html": html} | address)
        inputs["html"].append({"id": page + "#bare", "html": pages.bare(html)})
        if not isinstance(gold, str):
            continue  # bare text is learnt from gold alone: its lines are not those that the other programs saw
        visible = pages.visible(html)
        inputs["text"].append({"id": page, "page_text": visible})
        lines = visible.split("\n")
        marks = label(lines, gold)
        for variant in range(2):
            text = thinned(visible, marks, lines, chance)
            if text:
                inputs["text"].append({"id": f"{page}#thin{variant}", "page_text": text})
        if any(marks):
            inputs["text"].append({"id": page + "#short", "page_text": shortened(marks, lines, chance)})
    return inputs


def votes(page, texts):
    """(labels, which of them are agreed on), or None where the programs do not speak of the same text."""
    out = page["captions"]
    kept = [(np.array(label(page["lines"], text)) > 0) & ~out if text else np.zeros(len(out), bool) for text in texts]
    first, second, *others = kept
    inside = first & second & np.any(others, axis=0) if others else first & second
    outside = ~first & ~second & (~others[0] if others else True)
    either = first | second
    weight = weights_of(page["lines"])
    if not inside.any() or (weight * inside).sum() < MIN_AGREEMENT * (weight * either).sum():
        return None
    return inside.astype(int), inside | outside


def weights_of(lines):
    """A line counts as its words, short ones a little more."""
    return np.array([0.5 + min(len(tokens(line)), 60) / 12 for line in lines])


def read_rows(program, data, inputs, gold, weights, groups):
    """The pages of one form as arrays, less those without a line."""
    rows = []
    for page in run(program, data, inputs):
        base = page["id"].split("#")[0]
        if not page["asked"]:
            continue
        page["x"] = np.frombuffer(base64.b64decode(page.pop("rows")), dtype="<f4").reshape(-1, page["width"])
        page["captions"] = np.array(page["captions"], dtype=bool)
        page["asked"] = np.array(page["asked"], dtype=np.int64)
        if isinstance(gold[base], str):
            y, known = np.where(page["captions"], 0, np.array(label(page["lines"], gold[base]))), 1.0
        elif voted := votes(page, gold[base]):
            y, known = voted
        else:
            continue
        weight = weights_of(page["lines"])
        # A page counts the same however long it is.
        page["w"] = (thin_out(y, weight / weight.sum() * 60 * weights[base]) * known)[page["asked"]]
        page["marks"], page["y"] = y, y[page["asked"]]
        page["fold"] = sum(map(ord, groups[base])) * 7919 % FOLDS
        page["base"], page["gold"] = base, weights[base] == 1.0
        rows.append(page)
    return rows


def short_inputs(inputs, rows, chance):
    """Pages with gold again, of the article's lines only the first few: the engine itself drops the others."""
    marks = {row["id"]: np.flatnonzero(row["marks"]) for row in rows if row["gold"]}
    short = []
    for page in inputs:
        ones, left = marks.get(page["id"], ()), chance.choice((1, 1, 2, 3, 4))
        if len(ones) > left + 2:
            short.append(page | {"id": page["id"] + ("short" if "#" in page["id"] else "#short"), "drop": [int(i) for i in ones[left:]]})
    return short


def columns(rows, key):
    return np.concatenate([row[key] for row in rows])


def body_of(page, margins):
    return "\n".join(line for line, m, caption in zip(page["lines"], margins, page["captions"]) if m > 0 and not caption)


def main():
    option = lambda name: sys.argv[sys.argv.index(name) + 1] if name in sys.argv else None
    forms = [option("--form")] if option("--form") else ["text", "html"]
    files = list(itertools.takewhile(lambda a: not a.startswith("--"), sys.argv[sys.argv.index("--votes") + 1:])) if "--votes" in sys.argv else []
    shared, program, target = Path(sys.argv[1]), *sys.argv[2:4]
    sys.path.insert(0, str(shared / "score"))
    import pages
    data, chance = option("--data") or str(Path(target).parent), random.Random(1)
    sources = list(gold_pages(pages, shared)) + (list(voted_pages(pages, files)) if files else [])
    gold = {row[0]: row[4] for row in sources}
    weights = {row[0]: row[5] for row in sources}
    groups = {row[0]: row[1] for row in sources}
    inputs = inputs_of(pages, sources, chance)
    with open(target + ".new", "w", encoding="utf-8", buffering=1) as out:
        out.write("# The line classifier of the article stage: boosted trees, one a line, nodes in order of depth:\n"
                  "# FEATURE,THRESHOLD,LEFT,RIGHT (left where feature <= threshold) or a leaf's value. Features: src/article/features.cc.\n"
                  "# Origin: learnt by train/article_lines.py from public sets of pages (article-extraction-benchmark, fundus, readability; pages of\n"
                  "# htmldate and postlight-parser without gold). Licence: as Dateline.\n")
        for form in forms:
            rows = read_rows(program, data, inputs[form], gold, weights, groups)
            if form == "html":
                rows += read_rows(program, data, short_inputs(inputs[form], rows, chance), gold, weights, groups)
            learn(form, rows, gold, out)
    Path(target + ".new").replace(target)


def learn(form, rows, gold, out):
    folds = np.concatenate([np.full(len(row["y"]), row["fold"]) for row in rows])
    y, w = columns(rows, "y"), columns(rows, "w")
    models = open_models(form) if "--folds" in sys.argv else None
    for stage in ("", "_again") if form == "text" else ("",):
        x = columns(rows, "x")
        margins = np.zeros(len(y))
        # Mark-up is told in one round: nothing waits for margins of pages that the model has not seen.
        for k in range(FOLDS if form == "text" or models or "--evaluate" in sys.argv else 0):
            others = folds != k
            model = fit(x[others], y[others], w[others])
            margins[~others] = model.predict(x[~others], raw_score=True)
            if models:
                export(models[k], form + stage, model)
        at = np.cumsum([0] + [len(row["y"]) for row in rows])
        for row, begin, end in zip(rows, at, at[1:]):
            row["m"] = of_all_lines(row, margins[begin:end])
        if "--evaluate" in sys.argv:
            evaluate(form, stage, rows, gold)
        export(out, form + stage, fit(x, y, w))
        for row in rows:
            row["x"] = np.concatenate([row["x"], second_rows(row["m"], len(row["m"]))[row["asked"]]], 1)


def open_models(form):
    """OUT.fold0 ...: models of the other folds, to run the whole program on pages that it has not learnt from."""
    return [open(f"{sys.argv[3]}.fold{k}", "a", encoding="utf-8") for k in range(FOLDS)]


def evaluate(form, stage, rows, gold):
    for kind in ("", "bare", "thin"):
        for dataset in ("article-extraction", "publisher-pages"):
            chosen = [row for row in rows if row["id"].startswith(dataset) and row["id"].partition("#")[2].rstrip("0123456789") == kind]
            pairs = [shingle_match(gold[row["base"]], body_of(row, row["m"])) for row in chosen]
            if pairs:
                p, r = np.mean([a for a, _ in pairs if a is not None]), np.mean([b for _, b in pairs if b is not None])
                print(f"{form}{stage} {dataset} {kind}: F1={200 * p * r / (p + r):.2f} P={100 * p:.2f} R={100 * r:.2f} n={len(pairs)}", flush=True)


if __name__ == "__main__":
    main()
