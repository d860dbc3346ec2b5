#!/usr/bin/env python3
"""Events to be read by eye: draws some with a fixed seed from Wikinews and the story clusters and prints each beside the words it was read from.

draw_events.py [--count N] [--seed S] [--set wikinews|stories|both] [--min-confidence X] [--program P] [--shared DIR]
A reader asks of each: did it happen so (who, what, whom, when, status)? The mission's mark is four in five; docs/evaluation.md has the counts so far.
Only events of type (the sixteen of PLOVER) are drawn unless --all: acts outside them are told apart. A page is drawn first, then one of its events,
so that long pages do not fill the sample.
"""
import argparse
import csv
import json
import os
import pathlib
import random
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
DAY_LINE = re.compile(r"(\w+day, )?\w+ \d{1,2}, \d{4}")


def wikinews(shared):
    for path in sorted((shared / "data/wikinews").glob("*.csv")):
        with open(path, newline="", encoding="utf-8") as file:
            for row in csv.DictReader(file):
                # Where the day stands first in the text, it is no part of it.
                text = row["text"].strip()
                first, _, rest = text.partition("\n")
                if DAY_LINE.fullmatch(first.strip()):
                    text = rest.strip()
                yield {"id": row["url"], "url": row["url"], "published": row["date"], "title": row["title"], "text": text}


def stories(shared):
    folder = shared / "data/story-clusters"
    clean = {line.split("\t")[0] for line in (folder / "doc_flags.tsv").read_text().splitlines() if line.endswith("\t1")}
    with open(folder / "documents.jsonl", encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            if row["doc_id"] in clean:
                yield {"id": row["doc_id"], "published": row["dct"], "title": row["title"], "text": row["content"]}


SETS = {"wikinews": [wikinews], "stories": [stories], "both": [wikinews, stories]}


def draw(pages, count, program, chance, typed, least):
    """Up to `count` (page, reading, report), one of a page."""
    pages = sorted(pages, key=lambda page: page["id"])
    chance.shuffle(pages)
    pages = pages[: 3 * count]
    lines = "".join(json.dumps(page) + "\n" for page in pages)
    done = subprocess.run([program, "read", "--input", "jsonl", "-"], input=lines, stdout=subprocess.PIPE, text=True)
    drawn = []
    for page, line in zip(pages, done.stdout.splitlines()):
        reading = json.loads(line)
        reports = [r for r in reading["reports"] if r["confidence"] >= least and (r["type"] or not typed)]
        if reports and len(drawn) < count:
            drawn.append((page, reading, chance.choice(reports)))
    return drawn


def show(number, page, reading, report):
    text, actors = reading["article"]["text"], reading["actors"]

    def names(ids):
        return "; ".join(f"{actors[i]['name']} [{actors[i]['country'] or '-'} {actors[i]['sector'] or '-'}]" for i in ids) or "—"

    when = report["when"]
    where = report["where"]
    counts = {name: value for name, value in (report["counts"] or {}).items() if value is not None}
    first = max(0, report["sentence"] - 2)
    print(f"\n### {number}. {page['title']} ({page['published']})")
    print(f"{report['type']} {report['mode'] or ''} · {report['status']} · {report['confidence']:.2f} · «{text[report['trigger_begin']:report['trigger_end']]}»")
    print(f"    who   {names(report['actors'])}\n    whom  {names(report['recipients'])}")
    print(f"    when  {when['when'] if when else '—'} · where {where['name'] if where else '—'} · {counts or ''} · said by {names([report['attributed_to']] if report['attributed_to'] is not None else [])}")
    for i in range(first, report["sentence"] + 1):
        s = reading["sentences"][i]
        print(("  > " if i == report["sentence"] else "    ") + " ".join(text[s["begin"]:s["end"]].split()))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--set", choices=SETS, default="both")
    parser.add_argument("--min-confidence", type=float, default=0)
    parser.add_argument("--all", action="store_true", help="acts outside PLOVER, too")
    parser.add_argument("--program", default=os.environ.get("DATELINE_PROGRAM", ROOT / "build/release/dateline"))
    parser.add_argument("--shared", type=pathlib.Path, default=ROOT.parent / "shared")
    args = parser.parse_args()
    if not args.shared.is_dir():
        sys.exit(f"no data at {args.shared}: nothing to read")
    chance = random.Random(args.seed)
    sources = SETS[args.set]
    number = 0
    for source in sources:
        for page, reading, report in draw(source(args.shared), args.count // len(sources), args.program, chance, not args.all, args.min_confidence):
            number += 1
            show(number, page, reading, report)


if __name__ == "__main__":
    main()
