#!/usr/bin/env python3
"""Events to be read by eye: draws some with a fixed seed from Wikinews and the story clusters and prints each beside the words it was read from.

draw_events.py [--count N] [--seed S] [--set wikinews|stories|both] [--min-confidence X] [--reports] [--whole] [--program P] [--shared DIR]
A reader asks of each: did it happen so (who, what, whom, when, status)? The mission's mark is four in five; docs/evaluation.md has the counts so far.
Events are those of a record of all pages that were drawn, so that what two sentences or two pages tell of one event stands together; --reports draws what
single sentences tell. --whole prints each page after its event.
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
import tempfile

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


def draw_events(pages, count, program, chance, typed, least):
    """Up to `count` (page, event), one of a page: events of the record of three times as many pages."""
    pages = sorted(pages, key=lambda page: page["id"])
    chance.shuffle(pages)
    pages = pages[: 3 * count]
    with tempfile.TemporaryDirectory() as folder:
        lines = pathlib.Path(folder, "pages.jsonl")
        lines.write_text("".join(json.dumps(page) + "\n" for page in pages))
        database = str(pathlib.Path(folder, "record.db"))
        added = subprocess.run([program, "add", "--input", "jsonl", str(lines), "--db", database, "-q"], stdout=subprocess.DEVNULL)
        if added.returncode not in (0, 3):  # 3: an empty page was set aside
            sys.exit(added.returncode)
        done = subprocess.run([program, "events", "--db", database, "--format", "jsonl"], stdout=subprocess.PIPE, text=True, check=True)
    told = {}
    for event in map(json.loads, done.stdout.splitlines()):
        if event["confidence"] >= least and (event["type"] or not typed):
            for article in {evidence["article"] for evidence in event["evidence"]}:
                told.setdefault(article, []).append(event)
    drawn = [(page, chance.choice(told[page["id"]])) for page in pages if page["id"] in told]
    return drawn[:count]


def show_event(number, page, event, whole):
    def names(actors):
        return "; ".join(f"{a['name']} [{a['country'] or '-'} {a['sector'] or '-'}]" for a in actors) or "—"

    where, counts = event["where"], {name: value for name, value in (event["counts"] or {}).items() if value is not None}
    print(f"\n### {number}. {page['title']} ({page['published']})")
    print(f"{event['type']} {event['mode'] or ''} · {event['status']} · {event['confidence']:.2f} · {event['reports']} reports, {event['outlets']} outlets · «{event['headline']}»")
    print(f"    who   {names(event['actors'])}\n    whom  {names(event['recipients'])}")
    print(f"    when  {event['when'] or '—'} ({event['basis'] or '—'}) · where {where['name'] if where else '—'} · {counts or ''}")
    for conflict in event["conflicts"]:
        print(f"    told otherwise: {conflict['field']} {[value['value'] for value in conflict['values']]}")
    for evidence in event["evidence"]:
        words = evidence["sentence"]
        print(f"  > {' '.join(words.split())}")
    if whole:
        print("    --- the page:\n    " + " ".join(page["text"].split()))


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
    parser.add_argument("--reports", action="store_true", help="what single sentences tell, before reconciling")
    parser.add_argument("--whole", action="store_true", help="each page after its event")
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
        if not args.reports:
            for page, event in draw_events(source(args.shared), args.count // len(sources), args.program, chance, not args.all, args.min_confidence):
                number += 1
                show_event(number, page, event, args.whole)
            continue
        for page, reading, report in draw(source(args.shared), args.count // len(sources), args.program, chance, not args.all, args.min_confidence):
            number += 1
            show(number, page, reading, report)


if __name__ == "__main__":
    main()
