#!/usr/bin/env python3
"""Speed in CPU time (user + system) of one thread: pages/s and MB/s as the stages are added one by one, and of `add`.

run.py [--pages N] [--runs N] [--peers PYTHON] [--program P] [--shared DIR]

Pages are those of article-extraction, decoded, as JSON lines. Starting the program and loading the model is measured on an empty page and left
out. A stage's own cost is the difference to the row above it. --peers names the Python of a virtual environment with trafilatura and resiliparse
(PyPI): they read the same pages in the same run.
"""
import argparse
import json
import os
import pathlib
import resource
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
STAGES = ["article", "sentences", "dates", "actors", "quotes", "reports"]
PEER = """
import json, sys, time
pages = [json.loads(line)["html"] for line in open(sys.argv[1], encoding="utf-8")]
def timed(name, read):
    for page in pages[:3]: read(page)
    begin = time.process_time()
    for page in pages: read(page)
    print(name, time.process_time() - begin)
from resiliparse.extract.html2text import extract_plain_text
timed("resiliparse", lambda page: extract_plain_text(page, main_content=True))
import trafilatura
timed("trafilatura", lambda page: trafilatura.extract(page))
timed("trafilatura fast", lambda page: trafilatura.extract(page, fast=True))
"""


def cpu(command, codes=(0, 1, 3)):
    """CPU seconds of one command; its output goes nowhere."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run([str(c) for c in command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in codes:
        sys.exit(f"{' '.join(map(str, command))}: exit {done.returncode}")
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def best(runs, measure):
    return min(measure() for _ in range(runs))


def arguments(doc, **own):
    """What each of these benches takes, and its own options with their defaults; None, said aloud, where there is no data."""
    parser = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name, default in own.items():
        parser.add_argument("--" + name.replace("_", "-"), type=type(default), default=default)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--peers")
    parser.add_argument("--program", default=os.environ.get("DATELINE_PROGRAM", ROOT / "build/release/dateline"))
    parser.add_argument("--shared", type=pathlib.Path, default=ROOT.parent / "shared")
    args = parser.parse_args()
    if args.shared.is_dir():
        return args
    print(f"no data at {args.shared}: nothing measured")


def main():
    args = arguments(__doc__, pages=181)
    if not args:
        return
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        made = subprocess.run([sys.executable, args.shared / "score/pages.py", "article-extraction"], capture_output=True, text=True, check=True)
        rows = made.stdout.splitlines()[: args.pages]
        pages, empty = folder / "pages.jsonl", folder / "empty.jsonl"
        pages.write_text("\n".join(rows) + "\n")
        empty.write_text(json.dumps({"id": "empty", "text": "Nothing."}) + "\n")
        megabytes = sum(len(json.loads(row)["html"].encode()) for row in rows) / 1e6
        print(f"{len(rows)} pages, {megabytes:.1f} MB; best of {args.runs} runs, CPU time of one thread")

        def row(name, seconds, before=0.0):
            own = f"{1e3 * (seconds - before) / len(rows):8.2f}" if before is not None else " " * 8
            print(f"{name:24}{len(rows) / seconds:10.1f} pages/s{megabytes / seconds:9.1f} MB/s{own} ms a page of its own", flush=True)

        previous = 0.0
        for i, stage in enumerate(STAGES):
            command = [args.program, "read", "--threads", "1", "--only", ",".join(STAGES[: i + 1]), "--input", "jsonl"]
            start = best(args.runs, lambda: cpu([*command, empty]))
            seconds = max(1e-9, best(args.runs, lambda: cpu([*command, pages])) - start)
            row("… " * (i > 0) + stage, seconds, previous)
            previous = seconds
            if i == 0:
                print(f"{'(start, without model)':24}{start * 1e3:10.1f} ms")
        print(f"{'(start, with model)':24}{start * 1e3:10.1f} ms")

        def add():
            record = folder / "record.db"
            for file in folder.glob("record.db*"):
                file.unlink()
            return cpu([args.program, "add", "--threads", "1", "--db", record, "--input", "jsonl", pages])

        row("add (read, keep, record)", best(args.runs, add) - start, previous)
        if args.peers:
            done = subprocess.run([args.peers, "-c", PEER, pages], capture_output=True, text=True)
            print(done.stderr[-500:] if done.returncode else "", end="")
            for line in done.stdout.splitlines():
                name, seconds = line.rsplit(" ", 1)
                row("peer: " + name, float(seconds), None)


if __name__ == "__main__":
    main()
