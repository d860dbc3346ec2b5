#!/usr/bin/env python3
"""Hard segments on dev pages: the share of wanted and unwanted pieces of text found, as the reserved set of 990 pages is scored.

    segments.py [--program P] [--peer PYTHON NAME]... [--shared DIR] [--bad N]

Segments are made from pages with gold bodies (publisher-pages, readability-pages, article-extraction). Wanted: the openings of the body's first, middle and last
line. Unwanted: of the page's visible lines that are none of the body's, the nearest one before it, the nearest behind it, one that
stands inside it, else the longest. Scored by the shared article_segments.py: white space folded, captions left out, F over all segments; by
data set and by whether the page's language is English. --peer runs another program by the shared peers/pages.py in the environment
PYTHON on the same pages. --bad N: the N pages with most wrong segments.
"""
import argparse
import gzip
import json
import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
SETS = ("publisher-pages", "readability-pages", "article-extraction")
MIN_CHARS, MAX_CHARS = 15, 70  # of a segment; the reserved set's are as long


def opening(line):
    """The line's first words, as many as fit."""
    if len(line) <= MAX_CHARS:
        return line
    cut = line.rfind(" ", 0, MAX_CHARS)
    return line[:cut if cut > MIN_CHARS else MAX_CHARS]


def wanted_of(gold):
    lines = [line for line in (" ".join(line.split()) for line in gold.split("\n")) if len(line) >= MIN_CHARS]
    return list(dict.fromkeys(opening(lines[i]) for i in (0, len(lines) // 2, len(lines) - 1))) if lines else []


def unwanted_of(visible, gold):
    """Where the body's lines stand is found by their words; a line that shares words in a row with the body is neither."""
    flat, words = " ".join(gold.split()), re.findall(r"\w+", gold.lower())
    pairs = set(zip(words, words[1:]))
    lines, inside = [" ".join(line.split()) for line in visible.split("\n")], []
    shares = []
    for line in lines:
        own = re.findall(r"\w+", line.lower())
        rows = list(zip(own, own[1:]))
        shares.append(sum(pair in pairs for pair in rows) / len(rows) if rows else 0.5)
    body = [i for i, line in enumerate(lines) if len(line) >= 40 and shares[i] >= 0.8]
    if not body:
        return []
    first, last = body[0], body[-1]
    out = [i for i, line in enumerate(lines) if len(line) >= MIN_CHARS and shares[i] <= 0.2 and opening(line) not in flat]
    before, after, inside = [i for i in out if i < first], [i for i in out if i > last], [i for i in out if first < i < last]
    chosen = before[-1:] + after[:1] + (inside[:1] or sorted(out, key=lambda i: -len(lines[i]))[:1])
    return list(dict.fromkeys(opening(lines[i]) for i in chosen))


def load(pages, shared):
    """(id, html, gold)"""
    for dataset in SETS:
        if dataset == "readability-pages":
            for folder in sorted((shared / "data" / dataset).iterdir()):
                if (folder / "source.html.gz").exists():
                    read = lambda name: pages.decode(gzip.decompress((folder / name).read_bytes()))
                    yield f"{dataset}/{folder.name}", read("source.html.gz"), pages.visible(read("expected.html.gz"))
        else:
            for page in pages.load(dataset):
                if page.gold["text"]:
                    yield page.id, page.html(), page.gold["text"]


def language(html):
    declared = re.search(r"<html[^>]*\slang\s*=\s*[\"']?([a-zA-Z]{2,3})", html)
    return "none" if not declared else "en" if declared.group(1).lower() == "en" else "other"


def own_texts(program, rows, pages):
    source = "".join(json.dumps({"id": name, "html": html}) + "\n" for name, html, _ in rows)
    done = subprocess.run([program, "read", "--only", "article", "--input", "jsonl", "-"], input=source, stdout=subprocess.PIPE, text=True)
    return {row["id"]: pages.body(row["article"]) for row in map(json.loads, done.stdout.splitlines())}


PEER = """
import importlib.util, json, sys
sys.path.insert(0, sys.argv[1] + "/score")
spec = importlib.util.spec_from_file_location("peer_pages", sys.argv[1] + "/peers/pages.py")
peers = importlib.util.module_from_spec(spec)
spec.loader.exec_module(peers)
read = peers.PEERS[sys.argv[2]]()
for line in sys.stdin:
    row = json.loads(line)
    try:
        text = read(row["html"].encode("utf-8", "replace"), row["html"], None).get("text") or ""
    except Exception as problem:
        text = ""
    print(json.dumps({"id": row["id"], "text": text}), flush=True)
"""


def peer_texts(python, name, rows, shared):
    source = "".join(json.dumps({"id": page, "html": html}) + "\n" for page, html, _ in rows)
    done = subprocess.run([python, "-c", PEER, str(shared), name], input=source, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    return {row["id"]: row["text"] for row in map(json.loads, done.stdout.splitlines())}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=os.environ.get("DATELINE_PROGRAM", str(ROOT / "build/release/dateline")))
    parser.add_argument("--peer", nargs=2, action="append", default=[], metavar=("PYTHON", "NAME"))
    parser.add_argument("--shared", type=pathlib.Path, default=ROOT.parent / "shared")
    parser.add_argument("--texts", action="append", default=[], metavar="FILE", help="also score texts that are there already: {id, text} a line")
    parser.add_argument("--bad", type=int, default=0)
    args = parser.parse_args()
    if not args.shared.is_dir():
        return print(f"no data at {args.shared}: nothing measured")
    sys.path.insert(0, str(args.shared / "score"))
    import article_segments
    import pages
    rows = list(load(pages, args.shared))
    gold = {name: {"with": wanted_of(text), "without": unwanted_of(pages.visible(html), text)} for name, html, text in rows}
    parts = {name: ["all", name.split("/")[0], language(html)] for name, html, _ in rows}
    runs = {"dateline": own_texts(args.program, rows, pages)}
    for python, name in args.peer:
        runs[name] = peer_texts(python, name, rows, args.shared)
    for file in args.texts:
        runs[pathlib.Path(file).name] = {row["id"]: row["text"] for row in map(json.loads, open(file, encoding="utf-8"))}
    print(f"{len(rows)} pages, {sum(len(g['with']) for g in gold.values())} wanted, {sum(len(g['without']) for g in gold.values())} unwanted segments")
    for run, texts in runs.items():
        counts = {}
        for page, found in gold.items():
            count = article_segments.count(found, texts.get(page, ""))
            for part in parts[page]:
                counts.setdefault(part, []).append(count)
        figures = {part: article_segments.figures(c) for part, c in counts.items()}
        print(f"segments {run} " + " ".join(f"{part}={f:.2f}(P{p:.1f},R{r:.1f},n{len(counts[part])})" for part, (p, r, _, f) in figures.items()))
    wrong = lambda page: article_segments.count(gold[page], runs["dateline"].get(page, ""))
    for page in sorted(gold, key=lambda page: -sum(wrong(page)[1:3]))[:args.bad]:
        text = article_segments.flat(runs["dateline"].get(page, ""))
        print(page, "let in:", [s for s in gold[page]["without"] if s in text], "missed:", [s for s in gold[page]["with"] if s not in text])


if __name__ == "__main__":
    main()
