#!/usr/bin/env python3
"""Learns the line classifier of the article stage (data/article_lines.txt).

    article_lines.py SHARED LINES_PROGRAM OUT [--evaluate] [--second FILE] [--form text|html] [--folds] [--data DIR]

SHARED is the folder with data/ and score/; LINES_PROGRAM is dateline_article_lines, which prints the features
that the engine itself uses. Pages with gold bodies (article-extraction, publisher-pages) are cut into lines by the
engine; a line is positive where the gold body has its words. Bare text is learnt from each page's visible text, whole and
with most of the furniture thinned out, since what crawlers save holds anything from none of it to all. Mark-up is learnt
from pages as they are and from pages that have lost their attributes. Two rounds: the second sees out-of-fold margins
of the first for the line, its neighbours and the groups it is in. Lines that the engine does not ask about (bare links) count as surely out. More pages, at less weight: readability-pages (their expected text);
and with --second, pages without gold (page-dates, metadata-fixtures) on which a model of the gold pages and a second extractor
agree: FILE has {"id", "text"} a line, id DATASET/NAME, as trafilatura gives it; a line counts where both say the same of it.
--evaluate prints body F1 by four-fold cross-validation, folds by host or publisher; --folds also keeps the four models (OUT.fold0 ...),
to run the whole program on pages that it has not learnt from. --form learns one of the two: the file is both, one after the other. Needs lightgbm and numpy.
"""
import base64
import gzip
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
# Pages whose gold is another program's: what they count, how long their text must be, and how alike two programs must find it (F1).
EXTRA_WEIGHT, MIN_SECOND, MIN_AGREEMENT = 0.3, 300, 0.8
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


def group_columns(page, first):
    """Mean margin of the lines of one parent, grandparent and make, with the line itself and without, as line_model.cc makes them."""
    m = np.clip(first, -MAX_MARGIN, MAX_MARGIN)
    weight = np.array([0.5 + min(len(line), 400) / 80 for line in page["lines"]])
    columns = []
    for key in ("parents", "grandparents", "makes"):
        _, group = np.unique(np.array(page[key], dtype=np.int64), return_inverse=True)
        total, weights = np.bincount(group, m * weight)[group], np.bincount(group, weight)[group]
        rest = weights - weight
        columns += [total / weights, np.where(rest > 1e-9, (total - m * weight) / np.maximum(rest, 1e-9), -5.0)]
    return np.stack(columns, 1)


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
                host = re.sub(r"^\w+://(www\.)?|/.*", "", page.url) if page.url else page.id.split("_")[0]
                yield page.id, host, pages.decode(page.source()), page.url, page.gold["text"], 1.0
    for folder in sorted((shared / "data/readability-pages").iterdir()):
        if (folder / "source.html.gz").exists():
            expected = pages.visible(pages.decode(gzipped(folder / "expected.html.gz")))
            if expected:
                yield f"readability-pages/{folder.name}", folder.name, pages.decode(gzipped(folder / "source.html.gz")), None, expected, EXTRA_WEIGHT


def agreed_pages(pages, second):
    texts = {row["id"]: row["text"] for row in map(json.loads, open(second, encoding="utf-8"))}
    for dataset in ("page-dates", "metadata-fixtures"):
        for page in pages.load(dataset):
            if len(texts.get(page.id, "")) >= MIN_SECOND:
                yield page.id, page.id, pages.decode(page.source()), page.url, texts[page.id], EXTRA_WEIGHT


def inputs_of(pages, rows, chance):
    inputs = {"text": [], "html": []}
    for page, _, html, url, gold, _ in rows:
        address = {"url": url} if url else {}
        inputs["html"].append({"id": page, "html": html} | address)
        inputs["html"].append({"id": page + "#bare", "html": pages.bare(html)})
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
        y = np.where(page["captions"], 0, np.array(label(page["lines"], gold[base])))
        # A page counts the same however long it is; a line as its words, short ones a little more.
        weight = np.array([0.5 + min(len(tokens(line)), 60) / 12 for line in page["lines"]])
        page["w"] = thin_out(y, weight / weight.sum() * 60 * weights[base])[page["asked"]]
        page["y"] = y[page["asked"]]
        page["fold"] = sum(map(ord, groups[base])) * 7919 % FOLDS
        page["base"], page["gold"] = base, weights[base] == 1.0
        rows.append(page)
    return rows


def columns(rows, key):
    return np.concatenate([row[key] for row in rows])


def body_of(page, margins):
    return "\n".join(line for line, m, caption in zip(page["lines"], margins, page["captions"]) if m > 0 and not caption)


def agree(rows, model, gold):
    """Of pages with a second extractor's text for gold: those where the model gives much the same; lines that differ count nothing."""
    kept = {}
    for page in rows:
        margins = model.predict(page["x"], raw_score=True)
        if "#" not in page["id"]:
            p, r = shingle_match(gold[page["base"]], body_of(page, of_all_lines(page, margins)))
            if p and r and 2 * p * r / (p + r) >= MIN_AGREEMENT:
                kept[page["base"]] = True
        page["w"] = np.where((margins > 0) == (page["y"] > 0), page["w"], 0.0)
    return [page for page in rows if page["base"] in kept]


def main():
    option = lambda name: sys.argv[sys.argv.index(name) + 1] if name in sys.argv else None
    second, forms = option("--second"), [option("--form")] if option("--form") else ["text", "html"]
    shared, program, target = Path(sys.argv[1]), *sys.argv[2:4]
    sys.path.insert(0, str(shared / "score"))
    import pages
    data, chance = option("--data") or str(Path(target).parent), random.Random(1)
    sources = list(gold_pages(pages, shared))
    others = list(agreed_pages(pages, second)) if second else []
    gold = {row[0]: row[4] for row in sources + others}
    weights = {row[0]: row[5] for row in sources + others}
    groups = {row[0]: row[1] for row in sources + others}
    inputs, more = inputs_of(pages, sources, chance), inputs_of(pages, others, chance)
    with open(target + ".new", "w", encoding="utf-8", buffering=1) as out:
        out.write("# The line classifier of the article stage: boosted trees, one a line, nodes in order of depth:\n"
                  "# FEATURE,THRESHOLD,LEFT,RIGHT (left where feature <= threshold) or a leaf's value. Features: src/article/features.cc.\n"
                  "# Origin: learnt by train/article_lines.py from public sets of pages (article-extraction-benchmark, fundus, readability; pages of\n"
                  "# htmldate and postlight-parser without gold). Licence: as Dateline.\n")
        for form in forms:
            rows = read_rows(program, data, inputs[form], gold, weights, groups)
            if second:
                model = fit(columns(rows, "x"), columns(rows, "y"), columns(rows, "w"))
                rows += agree(read_rows(program, data, more[form], gold, weights, groups), model, gold)
            learn(form, rows, gold, out)
    Path(target + ".new").replace(target)


def learn(form, rows, gold, out):
    folds = np.concatenate([np.full(len(row["y"]), row["fold"]) for row in rows])
    y, w = columns(rows, "y"), columns(rows, "w")
    models = open_models(form) if "--folds" in sys.argv else None
    for stage in ("", "_again"):
        x = columns(rows, "x")
        margins = np.zeros(len(y))
        for k in range(FOLDS):
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
            more = [second_rows(row["m"], len(row["m"]))] + ([group_columns(row, row["m"])] if form == "html" else [])
            row["x"] = np.concatenate([row["x"], *(columns[row["asked"]] for columns in more)], 1)


def open_models(form):
    """OUT.fold0 ...: models of the other folds, to run the whole program on pages that it has not learnt from."""
    return [open(f"{sys.argv[3]}.fold{k}", "a", encoding="utf-8") for k in range(FOLDS)]


def evaluate(form, stage, rows, gold):
    for kind in ("", "#bare", "#thin"):
        for dataset in ("article-extraction", "publisher-pages"):
            chosen = [row for row in rows if row["id"].startswith(dataset) and (kind in row["id"] if kind else "#" not in row["id"])]
            pairs = [shingle_match(gold[row["base"]], body_of(row, row["m"])) for row in chosen]
            if pairs:
                p, r = np.mean([a for a, _ in pairs if a is not None]), np.mean([b for _, b in pairs if b is not None])
                print(f"{form}{stage} {dataset}{kind}: F1={200 * p * r / (p + r):.2f} P={100 * p:.2f} R={100 * r:.2f} n={len(pairs)}", flush=True)


if __name__ == "__main__":
    main()
