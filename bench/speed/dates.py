#!/usr/bin/env python3
"""Sentences per CPU second of the dates stage with sentences, tags and trees given, one thread, beside dateparser on the same sentences.

dates.py [--articles N] [--runs N] [--peers PYTHON] [--bench build/release/dateline_dates] [--program P] [--shared DIR]

Articles of wikinews; those that do not look like dates are most of the sentences, as in life. --peers names the Python of a virtual environment with
dateparser (PyPI), whose search_dates reads the first --peer-sentences of them in the same run.
"""
import csv
import json
import pathlib
import re
import subprocess
import tempfile

from run import ROOT, arguments

PEER = """
import json, sys, time
from dateparser.search import search_dates
sentences = json.load(open(sys.argv[1], encoding="utf-8"))
search_dates(sentences[0], languages=["en"])
begin = time.process_time()
for sentence in sentences: search_dates(sentence, languages=["en"])
print(f"dateparser {len(sentences)} sentences {len(sentences) / (time.process_time() - begin):.0f} sentences/s")
"""


def main():
    args = arguments(__doc__, articles=100, peer_sentences=300, bench="")
    if not args:
        return
    csv.field_size_limit(1 << 30)
    with tempfile.TemporaryDirectory() as folder:
        source, tokens = pathlib.Path(folder, "in.jsonl"), pathlib.Path(folder, "in.conllu")
        with open(args.shared / "data/wikinews/wikinews_2019.csv", encoding="utf-8", newline="") as rows:
            texts = [row["text"] for row in csv.DictReader(rows)][:args.articles]
        source.write_text("".join(json.dumps({"id": f"w{i}", "text": text}) + "\n" for i, text in enumerate(texts)))
        with open(tokens, "w") as out:
            subprocess.run([args.program, "read", "--only", "sentences", "--format", "conllu", source], stdout=out, stderr=subprocess.DEVNULL, check=True)
        bench = args.bench or ROOT / "build/release/dateline_dates"
        print(subprocess.run([str(bench), str(tokens), "--rounds", str(args.runs)], stdout=subprocess.PIPE, text=True, check=True).stdout, end="", flush=True)
        if args.peers:
            sentences = re.findall(r"^# text = (.*)$", tokens.read_text(), re.M)[:args.peer_sentences]
            listed = pathlib.Path(folder, "sentences.json")
            listed.write_text(json.dumps(sentences))
            print(subprocess.run([args.peers, "-c", PEER, str(listed)], stdout=subprocess.PIPE, text=True, check=True).stdout, end="")


if __name__ == "__main__":
    main()
